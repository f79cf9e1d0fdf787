import Switchboard
import Testing

@testable import XMLFormat

@Suite struct HostileXMLTests {
  static let billionLaughs =
    "<!DOCTYPE r [<!ENTITY a0 \"ha\">"
    + (1...9).map { n in
      "<!ENTITY a\(n) \"" + String(repeating: "&a\(n - 1);", count: 10) + "\">"
    }.joined() + "]><r>&a9;</r>"

  static let refused: [(String, String, String)] = [
    ("billion laughs", billionLaughs, "stands for markup or other entities"),
    (
      "external entity", "<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><r>&x;</r>",
      "external entities are refused"
    ),
    (
      "external parameter entity",
      "<!DOCTYPE r [<!ENTITY % x SYSTEM \"http://127.0.0.1/x.dtd\">%x;]><r/>",
      "external entities are refused"
    ),
    (
      "unparsed entity",
      "<!DOCTYPE r [<!NOTATION n SYSTEM \"n\"><!ENTITY x SYSTEM \"x.gif\" NDATA n>]><r/>",
      "external entities are refused"
    ),
    (
      "quadratic blow-up",
      "<!DOCTYPE r [<!ENTITY x \"\(String(repeating: "x", count: 4000))\">]><r>"
        + String(repeating: "&x;", count: 100_000) + "</r>", "entities expand to more than"
    ),
    (
      "quadratic blow-up in attributes",
      "<!DOCTYPE r [<!ENTITY x \"\(String(repeating: "x", count: 4000))\">]><r>"
        + String(repeating: "<a b='&x;&x;'/>", count: 10_000) + "</r>",
      "entities expand to more than"
    ),
    (
      "long entity",
      "<!DOCTYPE r [<!ENTITY x \"\(String(repeating: "x", count: 5000))\">]><r>&x;</r>",
      "stands for 5000 bytes"
    ),
    (
      "deep", String(repeating: "<a>", count: 10_000) + String(repeating: "</a>", count: 10_000),
      "nested more than 256 deep"
    ),
    (
      "deep and unclosed", String(repeating: "<a>", count: 100_000), "nested more than 256 deep"
    ),
  ]

  @Test(arguments: refused, [XMLPullReader.Mode.strict, .recover])
  func isRefusedAtOnce(attack: (String, String, String), mode: XMLPullReader.Mode) {
    let clock = ContinuousClock()
    let begin = clock.now
    let result = trace(PieceReader(attack.1), mode: mode)
    #expect(clock.now - begin < .seconds(1), "\(attack.0)")
    #expect(result.error?.kind == .badData, "\(attack.0)")
    #expect(result.error?.message.contains(attack.2) == true, "\(result.error?.message ?? "none")")
    #expect(result.error?.location.line == 1)
    #expect(!result.lines.contains { $0.contains("root:") })
  }

  @Test func harmlessEntitiesAreExpanded() {
    let document =
      "<!DOCTYPE r [<!ENTITY ville \"Saint-Étienne\"><!ENTITY amp \"&#38;#38;\">]>"
      + "<r v='à &ville;!'>&ville; &amp; &ville;</r>"
    for mode in [XMLPullReader.Mode.strict, .recover] {
      let result = trace(PieceReader(document), mode: mode)
      #expect(result.error == nil)
      #expect(
        result.lines == [
          "1 1 <r v=à Saint-Étienne!", "\"Saint-Étienne & Saint-Étienne\"", "1 r>",
        ])
    }
  }

  @Test func documentTypesAreNotLoaded() {
    let document = """
      <!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN"
        "http://my.netscape.com/publish/formats/rss-0.91.dtd">
      <rss version="0.91"/>
      """
    let result = trace(PieceReader(document))
    #expect(result.lines == ["3 1 <rss version=0.91", "1 rss>"])
    #expect(result.error == nil)
  }

  @Test func undeclaredEntitiesAreNeverDroppedSilently() {
    for type in ["", "<!DOCTYPE r SYSTEM \"r.dtd\">"] {
      let strict = trace(PieceReader("\(type)<r>a&eacute;b</r>"))
      #expect(strict.error?.message.contains("eacute") == true)
      let mended = trace(PieceReader("\(type)<r>a&eacute;b &nothing; c</r>"), mode: .recover)
      #expect(mended.lines == ["1 1 <r", "\"aéb &nothing; c\"", "1 r>"])
      #expect(!mended.issues.isEmpty)
    }
  }

  @Test func whatComesBeforeTheDamageIsDelivered() {
    let document = "<r>\n<a>one</a>\n<a>two</a>\n<a>thr"
    let strict = trace(PieceReader(document))
    #expect(
      strict.lines.filter { $0.hasPrefix("\"") && $0 != "\"\n\"" }.prefix(2) == [
        "\"one\"", "\"two\"",
      ])
    #expect(strict.error?.kind == .badData)
    #expect(strict.error?.location.line == 4)
    #expect(
      strict.error?.message == "the document ends early, inside the element a of line 4")
    let mended = trace(PieceReader(document), mode: .recover)
    #expect(mended.error == nil)
    #expect(mended.lines.contains("\"two\""))
    #expect(mended.issues.map(\.location.line) == [4])
  }

  @Test(arguments: ["", "   \n", "not XML", "\u{0}\u{0}\u{0}\u{0}", "{\"a\": 1}", "a,b\n1,2\n"])
  func whatIsNoXMLIsAnError(document: String) {
    let result = trace(PieceReader(document))
    #expect(result.error?.kind == .badData)
    #expect(result.lines.isEmpty)
  }

  @Test func randomBytesNeverCrash() {
    var state: UInt64 = 42
    for _ in 0..<300 {
      var bytes: [UInt8] = Array("<r><a b='c'>d".utf8)
      for _ in 0..<200 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes.append(UInt8(truncatingIfNeeded: state >> 33))
      }
      _ = trace(PieceReader(bytes))
      _ = trace(PieceReader(bytes), mode: .recover)
      _ = HTMLText.plain(String(decoding: bytes, as: UTF8.self))
    }
  }

  /// Every prefix and every change of one byte of a document is read without harm.
  @Test func everyCutAndEveryChangeIsSurvived() {
    let bytes = Array(XMLPullReaderTests.document.utf8)
    for index in bytes.indices {
      _ = trace(PieceReader(Array(bytes[..<index])), mode: .recover)
      for byte in [0, 0x22, 0x26, 0x3C, 0x3E, 0x5D, 0xC3] as [UInt8] {
        var changed = bytes
        changed[index] = byte
        _ = trace(PieceReader(changed))
        _ = trace(PieceReader(changed), mode: .recover)
      }
    }
  }

  @Test func largeTextsStreamInFlatMemory() throws {
    let input = RepeatingReader([
      ("<r><a>", 1), ("0123456789abcde\n", 4_000_000), ("</a></r>", 1),
    ])
    let before = residentKilobytes()
    let reader = XMLPullReader(input)
    var count = 0
    while let node = try reader.next() {
      if node == .text { reader.withTextBytes { count += $0.count } }
    }
    #expect(count == 64_000_000)
    #expect(residentKilobytes() - before < 48_000)
    #expect(throws: SourceError.self) {
      let reader = XMLPullReader(
        RepeatingReader([("<a>", 1), ("0123456789", 2_000_000), ("</a>", 1)]))
      _ = try reader.next()
      _ = try reader.elementText()
    }
  }
}
