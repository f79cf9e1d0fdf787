import Switchboard
import SwitchboardTesting
import Testing
import Transport

struct LocationTests {
  private func folder() throws -> ScratchFolder {
    let folder = try #require(ScratchFolder())
    for name in ["b.csv", "a.csv", "c.xml", ".hidden.csv"] {
      #expect(Golden.write(Array("x".utf8), to: folder(name)))
    }
    return folder
  }

  @Test("takes a folder as its files, sorted, without hidden ones")
  func folders() throws {
    let folder = try folder()
    let found = try InputLocation.expand(folder.path).map(\.text)
    #expect(found == ["a.csv", "b.csv", "c.xml"].map { folder($0) })
  }

  @Test("takes a glob as the files it matches, sorted")
  func globs() throws {
    let folder = try folder()
    #expect(
      try InputLocation.expand(folder("*.csv")).map(\.text) == [folder("a.csv"), folder("b.csv")])
    #expect(
      try InputLocation.expand(folder("[bc].*")).map(\.text) == [folder("b.csv"), folder("c.xml")])
    #expect(try InputLocation.expand(folder("**/?.xml")).map(\.text) == [folder("c.xml")])
    #expect(throws: SourceError.self) { try InputLocation.expand(folder("*.json")) }
  }

  @Test("names near files for one that is missing")
  func missing() throws {
    let folder = try folder()
    let error = #expect(throws: SourceError.self) { try InputLocation.expand(folder("b.cvs")) }
    #expect(error?.kind == .noInput)
    #expect(error?.message.contains("did you mean b.csv") == true)
  }

  @Test("knows addresses and standard input, and no other schemes")
  func others() throws {
    #expect(try InputLocation.expand("-").map(\.kind) == [.standardInput])
    #expect(try InputLocation.expand("HTTPS://example.org/a").map(\.kind) == [.web])
    let error = #expect(throws: SourceError.self) {
      try InputLocation.expand("ftp://example.org/a")
    }
    #expect(error?.kind == .configuration)
  }
}

struct EncodingTests {
  static let text = "Société;Tétouan;8 €\nCafé;Fès;9\n"

  static func wide(_ order: (UInt16) -> [UInt8]) -> [UInt8] { text.utf16.flatMap(order) }
  static let little: @Sendable (UInt16) -> [UInt8] = { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  static let big: @Sendable (UInt16) -> [UInt8] = { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }

  struct Case: CustomTestStringConvertible, Sendable {
    var name: String
    var bytes: [UInt8]
    var declared: String?
    var encoding: String
    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(name: "UTF-8", bytes: Array(text.utf8), encoding: "UTF-8"),
    Case(
      name: "UTF-8 with a mark", bytes: [0xEF, 0xBB, 0xBF] + Array(text.utf8), encoding: "UTF-8"),
    Case(name: "UTF-16LE with a mark", bytes: [0xFF, 0xFE] + wide(little), encoding: "UTF-16LE"),
    Case(name: "UTF-16BE with a mark", bytes: [0xFE, 0xFF] + wide(big), encoding: "UTF-16BE"),
    Case(name: "UTF-16LE", bytes: wide(little), encoding: "UTF-16LE"),
    Case(name: "UTF-16BE", bytes: wide(big), encoding: "UTF-16BE"),
    Case(
      name: "windows-1252, declared",
      bytes: text.unicodeScalars.map { $0 == "€" ? 0x80 : UInt8(truncatingIfNeeded: $0.value) },
      declared: "windows-1252", encoding: "windows-1252"),
    Case(
      name: "a mark against a declaration", bytes: [0xEF, 0xBB, 0xBF] + Array(text.utf8),
      declared: "ISO-8859-1", encoding: "UTF-8"),
  ]

  @Test("turns any encoding into UTF-8, however the bytes arrive", arguments: cases, [1, 3, 4096])
  func decodes(_ example: Case, _ chunk: Int) throws {
    let reader = try TextReader(
      ByteArrayReader(example.bytes, chunkBytes: chunk), declared: example.declared,
      context: SourceContext())
    #expect(reader.encoding == example.encoding)
    #expect(String(decoding: try drain(reader, piece: chunk), as: UTF8.self) == EncodingTests.text)
    let isContradicted = example.name.contains("against")
    #expect(reader.takeIssues().isEmpty == !isContradicted)
  }

  @Test("finds the encoding of Western text")
  func found() throws {
    let text =
      "Le centre d'appels de Tétouan a été inauguré à l'été, près de la médina; déjà créé.\n"
    let bytes = text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    let reader = try TextReader(ByteArrayReader(bytes), declared: nil, context: SourceContext())
    #expect(String(decoding: try drain(reader), as: UTF8.self) == text)
  }

  @Test("replaces what means nothing, and tells where")
  func undecodable() throws {
    let bytes: [UInt8] = [0x61, 0x00, 0x00, 0xDC, 0x62, 0x00]
    let reader = try TextReader(
      ByteArrayReader(bytes), declared: "UTF-16LE", context: SourceContext())
    #expect(String(decoding: try drain(reader), as: UTF8.self).hasPrefix("a\u{FFFD}"))
    #expect(reader.takeIssues().first?.byteOffset == 2)
  }

  @Test("refuses an encoding that nobody knows")
  func unknown() throws {
    let error = #expect(throws: SourceError.self) {
      try TextReader(ByteArrayReader([0x61]), declared: "latin-nine", context: SourceContext())
    }
    #expect(error?.kind == .configuration)
  }
}
