import Glibc
import Testing

@testable import XMLFormat

/// The places in the source that laid out text comes from.
@Suite struct HTMLLayoutTests {
  /// What stands in the source for a word of the text.
  private func source(of word: String, in html: String) throws -> String {
    let layout = HTMLText.layout(html)
    let text = Array(layout.text.utf8)
    let word = Array(word.utf8)
    let begin = try #require(
      (0...(text.count - word.count)).first { text[$0..<$0 + word.count].elementsEqual(word) })
    let range = layout.sourceRange(of: begin..<begin + word.count)
    return String(decoding: Array(html.utf8)[range], as: UTF8.self)
  }

  @Test(arguments: [
    ("<p>200 <b>seats</b> in Fès</p>", "200 seats", "200 <b>seats"),
    ("<p>200 <b>seats</b> x", "seats", "seats"),
    ("caf&eacute;s &amp; bars", "cafés", "caf&eacute;s"),
    ("caf&eacute;s &amp; bars", "é", "&eacute;"),
    ("caf&eacute;s &amp; bars", "& bars", "&amp; bars"), ("R&D, &#100;&#x65;", "D, d", "D, &#100;"),
    ("<p>Fès</p>\n  <p>Rabat", "Fès\nRabat", "Fès</p>\n  <p>Rabat"), ("a&nbsp;&nbsp; b", "b", "b"),
    ("<script>x x x</script><p title='x'>x", "x", "x"), ("a  \n b", "a b", "a  \n b"),
    ("<td>1<td>2", "1\t2", "1<td>2"), ("été <i>à</i> l’été", "l’été", "l’été"),
    ("<nav>été été</nav><p>en été", "été", "été"), ("&copy 2024", "©", "&copy"),
    ("&copy 2024", "2024", "2024"),
    ("\u{FEFF}<b>a</b>", "a", "a"), ("plain  text", "text", "text"),
    ("&#59;;<b>;", ";;;", "&#59;;<b>;"),
    ("x &foo; y", "&foo;", "&foo;"),
    ("a &amp; &amp;amp;", "&amp;", "&amp;amp;"),
  ])
  func place(html: String, word: String, source: String) throws {
    #expect(try self.source(of: word, in: html) == source)
  }

  @Test func emptyRanges() {
    let layout = HTMLText.layout("<p>ab</p>")
    #expect(layout.text == "ab")
    #expect(layout.sourceRange(of: 1..<1) == 4..<4)
    #expect(layout.sourceRange(of: 0..<100) == 3..<5)
    #expect(layout.sourceRange(of: 50..<100).isEmpty)
    #expect(HTMLText.layout("").runs.isEmpty)
    #expect(HTMLText.layout("<br>").sourceRange(of: 0..<1) == 0..<0)
  }

  /// What holds of every layout.
  private func check(_ html: String) {
    let layout = HTMLText.layout(html)
    #expect(layout.text == HTMLText.plain(html), "\(html.prefix(200))")
    let (text, source) = (Array(layout.text.utf8), Array(html.utf8))
    var reached = 0
    for (index, run) in layout.runs.enumerated() {
      let end = index + 1 < layout.runs.count ? layout.runs[index + 1].textOffset : text.count
      #expect(end > run.textOffset)
      #expect(run.sourceOffset >= reached, "\(html.prefix(200))")
      reached = run.sourceOffset + run.sourceCount
      #expect(reached <= source.count)
      guard end - run.textOffset == run.sourceCount, reached <= source.count else { continue }
      let (said, written) = (text[run.textOffset..<end], source[run.sourceOffset..<reached])
      // A blank may have been another one.
      let isSame = said.map { max($0, 0x20) }.elementsEqual(written.map { max($0, 0x20) })
      #expect(
        isSame, "\(run) \(Array(said)) \(Array(written)) \(html.prefix(200).debugDescription)")
    }
    #expect(layout.runs.first?.textOffset ?? 0 == 0)
    #expect(layout.runs.isEmpty == layout.text.isEmpty)
  }

  @Test func holdsForAllCases() {
    for (html, _) in HTMLTextTests.cases { check(html) }
  }

  /// Long texts come from the parser in pieces.
  @Test(arguments: ["x", "é", "xy ", "日本語 ", "a&amp;b ", "😀", "AT&T &eacute; "])
  func longTexts(piece: String) throws {
    let html = "<p>" + String(repeating: piece, count: 5000) + "</p><b>the end</b>"
    check(html)
    #expect(try source(of: "the end", in: html) == "the end")
  }

  @Test func texts() {
    let pieces = [
      "<p>", "</p>", "<b>", "</b>", "<nav>", "</nav>", "<br>", "<td>", "<pre>", "</pre>", "&",
      "&amp;",
      "&eacute;", "&eacute", "&#233;", "&#", ";", "<", ">", "é", "日", "😀", " ", "\n", "\u{A0}", "a",
      "word", "\u{0}",
      "<script>", "</script>", "<!--", "-->", "<a href=\"x\">", "</a>", "<ul><li>", "</ul>",
      "<title>", "\r\n",
      "<span hidden>", "</span>", "<![CDATA[", "]]>", "\"", "'", "=", "&foo;", "\u{FFFE}", "\u{85}",
      "\u{AD}",
    ]
    var state: UInt64 = 88_172_645_463_325_252
    func next(_ bound: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(bound))
    }
    for _ in 0..<4000 { check((0...next(25)).map { _ in pieces[next(pieces.count)] }.joined()) }
  }

  static let hostile: [(String, Int)] = [
    ("<div>", 100_000), ("<b>x", 100_000), ("<a><p>", 50_000), ("<table><tr><td>x", 30_000),
    ("<nav>", 100_000),
    ("</i>", 500_000), ("<b></i>", 300_000), ("&", 300_000), ("&a", 200_000), ("&#1", 200_000),
    ("<", 300_000),
    ("<!--", 500_000), ("<p x='", 500_000), ("<a b=c d=e ", 300_000),
    ("&#0000000000000000", 100_000),
    ("<nav>x</nav>", 200_000), ("<svg hidden>", 100_000), ("]]>", 500_000),
    ("<![CDATA[", 300_000), ("\u{0}", 1_000_000),
    ("<form>", 100_000), ("<li>", 300_000), ("<p>", 500_000), ("<select><option>", 50_000),
    ("<frameset>", 100_000),
  ]

  /// Time grows in line with the size.
  @Test(arguments: hostile)
  func hostileTextsCostNoTime(piece: String, count: Int) {
    func time(_ count: Int) -> Duration {
      let html = String(repeating: piece, count: count)
      let begin = processorTime()
      _ = HTMLText.layout(html)
      return processorTime() - begin
    }
    _ = time(100)
    let quarter = time(count / 4)
    let whole = time(count)
    #expect(whole < .seconds(8))
    #expect(whole < quarter * 9 + .milliseconds(300), "\(quarter) for a quarter, \(whole) for all")
  }

  @Test func hugeAttribute() {
    let value = String(repeating: "x<", count: 5 << 20)
    for html in [
      "<p title=\"\(value)\">text</p>", "<p title='\(value)'>text",
      "<p \(value.filter { $0 != "<" })>text",
    ] {
      let begin = ContinuousClock().now
      let layout = HTMLText.layout(html)
      #expect(layout.text == "text")
      #expect(layout.sourceRange(of: 0..<4).count == 4)
      #expect(ContinuousClock().now - begin < .seconds(8))
    }
  }

  @Test func deepNestingKeepsWordsAndPlaces() throws {
    let html =
      String(repeating: "<div>", count: 1000) + "caf&eacute; <script>x</script><!-- y -->"
      + String(repeating: "<p>z</p>", count: 3) + "<td>1<td>2 AT&T"
    #expect(HTMLText.plain(html) == "café\nz\nz\nz\n1\t2 AT&T")
    check(html)
  }
}

/// What this thread has had of the processor; what else the machine does has no part in it.
private func processorTime() -> Duration {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
}
