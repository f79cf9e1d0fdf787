import Testing

@testable import Switchboard

@Suite("Identity and digests")
struct IdentityTests {
  /// FNV-1a with 128 bits, from draft-eastlake-fnv: the digests of nothing, of `a` and of `foobar`.
  @Test(
    "Digests are the published ones",
    arguments: [
      ("", 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d as UInt128),
      ("a", 0xd228_cb69_6f1a_8caf_7891_2b70_4e4a_8964),
      ("foobar", 0x343e_1662_793c_64bf_6f0d_3597_ba44_6f18),
    ])
  func digests(text: String, bits: UInt128) {
    #expect(Digest.text(of: text.utf8) == shown(bits))
  }

  private func shown(_ bits: UInt128) -> String {
    let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz")
    return String((0..<20).map { alphabet[Int((bits >> (5 * UInt128($0))) & 31)] })
  }

  @Test("Fields are kept apart")
  func fields() {
    var one = Digest()
    one.update(field: "ab")
    one.update(field: "c")
    var other = Digest()
    other.update(field: "a")
    other.update(field: "bc")
    #expect(one.text != other.text)
  }

  @Test(
    "A plain key stays as it is",
    arguments: ["1", "784-671.695_00095", String(repeating: "x", count: 40)])
  func plain(key: String) {
    #expect(Identity.id(.callCenter, source: "fr", key: key) == "call_center:fr:\(key)")
  }

  @Test(
    "Any other key is replaced by its digest",
    arguments: ["", "a b", "é", "a:b", "a/b", "a\nb", "a~b", String(repeating: "x", count: 41)])
  func other(key: String) {
    let id = Identity.id(.event, source: "fr", key: key)
    #expect(id == "event:fr:~\(Digest.text(of: key.utf8))")
  }

  @Test("Values of a key of several columns are kept apart")
  func key() {
    #expect(Identity.key(["a"]) == "a")
    #expect(Identity.key(["a", "bc"]) != Identity.key(["ab", "c"]))
    #expect(Identity.key(["a", ""]) != Identity.key(["a"]))
  }
}
