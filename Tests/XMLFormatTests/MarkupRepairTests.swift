import Switchboard
import Testing

@testable import XMLFormat

@Suite struct MarkupRepairTests {
  static let cases: [(String, String)] = [
    ("AT&T & Co &c; 100 % &;", "AT&T & Co &c; 100 % &;"),
    ("&nbsp;&eacute;&copy;&hellip;&amp;&lt;&#233;&#xE9;", "\u{A0}é©…&<éé"),
    ("a < b <3 <= c", "a < b <3 <= c"),
    ("tab\tbell\u{07}nul\u{00}end&#0;&#8;", "tab\tbellnulend"),
    ("<![CDATA[a & b < c &nbsp; ]] ]>]]>&amp;<!-- & < &nbsp; -->.", "a & b < c &nbsp; ]] ]>&."),
    ("<?php & < ?>x", "x"),
  ]

  @Test(arguments: cases)
  func textIsKept(written: String, meant: String) {
    for piece in [1, 5, 1 << 16] {
      let result = trace(PieceReader("<r>\(written)</r>", piece: piece), mode: .recover)
      #expect(result.lines == ["1 1 <r", "\"\(meant)\"", "1 r>"])
      #expect(result.error == nil)
    }
  }

  @Test func attributesAreMended() {
    let result = trace(
      PieceReader("<r href='/a?b=1&c=2&amp;d=3&nbsp;' t=\"x > y & z\" u='don&apos;t'/>"),
      mode: .recover)
    #expect(result.lines.first == "1 1 <r href=/a?b=1&c=2&d=3\u{A0} t=x > y & z u=don't")
    #expect(result.issues.allSatisfy { $0.rule == .markup && $0.action == .repaired })
  }

  @Test func eachRepairSaysWhere() {
    let result = trace(
      PieceReader("<r>\n<a>x & y</a>\n<b>&eacute;</b>\n<c>\u{08}</c>\n</r>"), mode: .recover)
    #expect(result.issues.map(\.location.line) == [2, 3, 4])
    #expect(result.issues.map(\.rule) == [.markup, .markup, .controlCharacter])
  }

  @Test func bytesThatAreNotUTF8AreTakenForWindows1252() {
    let bytes = Array("<r>été ".utf8) + [0xE9, 0x74, 0xE9, 0x20, 0x80, 0x2E] + Array("é</r>".utf8)
    let result = trace(PieceReader(bytes, piece: 1), mode: .recover)
    #expect(result.lines == ["1 1 <r", "\"été été €.é\"", "1 r>"])
    #expect(result.issues.first?.rule == .encoding)
    #expect(trace(PieceReader(bytes)).error?.kind == .badData)
  }

  @Test func blanksBeforeThePrologAreLeftOut() {
    let result = trace(
      PieceReader("\u{FEFF}\n\n <?xml version='1.0'?>\n<r>\n<a>&</a></r>"), mode: .recover)
    #expect(result.error == nil)
    #expect(result.lines.prefix(3) == ["4 1 <r", "\"\n\"", "5 2 <a"])
    #expect(result.issues.map(\.location.line) == [1, 5])
  }

  @Test(arguments: [
    ("<r><a>1<b>2</a><a>3</a></r>", ["a", "b", "b>", "a>", "a", "a>"]),
    ("<r><a>1</b></a><a>3</a></r>", ["a", "a>", "a", "a>"]),
    ("<r><a>1<a>2</r>", ["a", "a", "a>", "a>"]),
  ])
  func endTagsCloseWhatTheyName(document: String, expected: [String]) {
    let result = trace(PieceReader(document), mode: .recover)
    let names = result.lines.filter { !$0.hasPrefix("\"") }.map {
      String($0.drop { !$0.isLetter })
    }
    #expect(names == ["r"] + expected + ["r>"])
    #expect(!result.issues.isEmpty)
  }

  @Test func referencesAfterDamageAreKept() {
    let result = trace(
      PieceReader("<r><b>x</i>&amp;&lt;</b>&amp; &#233; <c a='&amp;&lt;'/></r>"), mode: .recover)
    #expect(result.lines.contains("\"x&<\""))
    #expect(result.lines.contains { $0.hasSuffix("<c a=&<") })
  }

  @Test func prefixesNeedNoDeclaration() {
    let result = trace(PieceReader("<r><dc:title x:y='z'>t</dc:title></r>"), mode: .recover)
    #expect(result.lines == ["1 1 <r", "1 2 <dc:title y=z", "\"t\"", "2 dc:title>", "1 r>"])
    #expect(result.issues.count == 1)
    #expect(trace(PieceReader("<r><dc:title>t</dc:title></r>")).error == nil)
  }
}
