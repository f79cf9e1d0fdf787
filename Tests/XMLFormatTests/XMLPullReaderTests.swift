import Switchboard
import Testing

@testable import XMLFormat

@Suite struct XMLPullReaderTests {
  static let document = """
    <?xml version="1.0" encoding="UTF-8"?>
    <!-- a list -->
    <sites xmlns="urn:sites" xmlns:geo="urn:geo">
      <site id="1"
            note="d&#39;accueil &amp; conseil">
        <name>Plateau d'Amiens &amp; Somme</name>
        <geo:city><![CDATA[Amiens <centre>]]></geo:city><empty/>
      </site>
    </sites>
    """

  static let expected = [
    "3 1 <sites", "\"\n  \"", "4 2 <site id=1 note=d'accueil & conseil", "\"\n    \"", "6 3 <name",
    "\"Plateau d'Amiens & Somme\"", "3 name>", "\"\n    \"", "7 3 <geo:city",
    "\"Amiens <centre>\"", "3 geo:city>", "7 3 <empty", "3 empty>", "\"\n  \"", "2 site>", "\"\n\"",
    "1 sites>",
  ]

  @Test(arguments: [1, 2, 3, 7, 1 << 16])
  func nodesDoNotDependOnPieces(piece: Int) {
    let result = trace(PieceReader(Self.document, piece: piece))
    #expect(result.lines == Self.expected)
    #expect(result.error == nil)
    #expect(result.issues.isEmpty)
  }

  @Test func namesHaveNamespacesAndStableNumbers() throws {
    let reader = XMLPullReader(PieceReader(Self.document))
    var numbers: [String: Set<Int>] = [:]
    while let node = try reader.next() {
      guard node != .text else { continue }
      numbers[reader.name.local, default: []].insert(reader.nameNumber)
      if reader.name.local == "city" { #expect(reader.name.namespace == "urn:geo") }
      if reader.name.local == "site" { #expect(reader.name.namespace == "urn:sites") }
    }
    #expect(numbers.values.allSatisfy { $0.count == 1 })
    #expect(numbers.count == 5)
  }

  @Test(arguments: [513, 600, 777, 1000, 4096])
  func longDocumentsAreCutAnywhere(chunk: Int) {
    var document = "<r>"
    for index in 0..<2000 {
      document += "<é n='\(index) ü&amp;'>été &lt;\(index)&gt; 🎧 \r\n ]]&gt; <![CDATA[&]]></é>"
    }
    document += "</r>"
    let whole = trace(PieceReader(document), chunkBytes: 1 << 22)
    let cut = trace(PieceReader(document), chunkBytes: chunk)
    let mended = trace(PieceReader(document), mode: .recover, chunkBytes: chunk)
    #expect(whole.error == nil)
    #expect(whole.lines.count == 6002)
    #expect(cut.lines == whole.lines)
    #expect(mended.lines == whole.lines)
    #expect(mended.issues.isEmpty)
  }

  @Test func textAndSkip() throws {
    let reader = XMLPullReader(
      PieceReader("<a><b>one<c>two</c></b><d><e>no</e></d><f>last</f></a>"))
    var texts: [String] = []
    while let node = try reader.next() {
      guard node == .start else { continue }
      switch reader.name.local {
      case "b", "f": texts.append(try reader.elementText())
      case "d": try reader.skip()
      default: break
      }
    }
    #expect(texts == ["onetwo", "last"])
    #expect(try reader.next() == nil)
  }

  @Test(arguments: ["UTF-16LE", "UTF-16BE", "ISO-8859-1", "windows-1252", "UTF-8 with mark"])
  func encodings(encoding: String) {
    let text = "<?xml version=\"1.0\" encoding=\"\(encoding)\"?>\n<a>été à l’accueil</a>"
    var bytes: [UInt8] = []
    switch encoding {
    case "UTF-16LE":
      let text = text.replacing("UTF-16LE", with: "UTF-16")
      bytes = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case "UTF-16BE":
      let text = text.replacing("UTF-16BE", with: "UTF-16")
      bytes = [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    case "UTF-8 with mark":
      bytes = [0xEF, 0xBB, 0xBF] + text.replacing(encoding, with: "utf-8").utf8
    default:
      bytes = text.unicodeScalars.map { $0 == "’" ? 0x92 : UInt8($0.value) }
    }
    // What calls itself ISO 8859-1 is Windows-1252.
    for mode in [XMLPullReader.Mode.strict, .recover] {
      let result = trace(PieceReader(bytes, piece: 1), mode: mode)
      #expect(result.error == nil)
      #expect(result.lines == ["2 1 <a", "\"été à l’accueil\"", "1 a>"])
    }
  }
}
