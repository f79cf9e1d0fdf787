import Testing

@testable import XMLFormat

@Suite struct HTMLTextTests {
  static let cases: [(String, String)] = [
    ("", ""),
    ("  plain\n text ", "plain text"),
    ("<p>One</p><p>two<br>three</p>\n<p> </p><p>four", "One\ntwo\nthree\nfour"),
    ("AT&amp;T &lt;b&gt; &eacute;&nbsp;&#8364; &hellip;", "AT&T <b> é € …"),
    ("a<script>x < y</script><style>p {}</style>b<!-- c -->d", "abd"),
    ("<ul><li>un</li><li>deux</ul><table><tr><td>1<td>2<tr><td>3</table>", "un\ndeux\n1 2\n3"),
    ("<div>été <b>à</b> l’<i>accueil</i></div>", "été à l’accueil"),
    ("un<b>clo<i>sed</b> tags</i> here", "unclosed tags here"),
    ("<pre>a\n  b</pre>c", "a\nb\nc"),
    ("<meta charset='iso-8859-1'>é", "é"),
    ("<img src='x' alt='y'>text", "text"),
  ]

  @Test(arguments: cases)
  func plain(html: String, text: String) {
    #expect(HTMLText.plain(html) == text)
  }

  @Test(arguments: [
    ("AT&T", false), ("a < b > c", false), ("x & y; z", false), ("1 <2", false), ("<b>x</b>", true),
    ("x<br/>", true), ("</p>", true), ("caf&eacute;", true), ("&#233;", true), ("<3 >", false),
    ("<!-- x -->", true),
  ])
  func looksLikeHTML(text: String, expected: Bool) {
    #expect(HTMLText.looksLikeHTML(text) == expected)
  }

  @Test(arguments: ["<b>", "<div>", "<a><p>", "<table><tr><td>", "<b></i>"])
  func nestingCostsNoTime(tag: String) {
    let begin = ContinuousClock().now
    let text = HTMLText.plain(String(repeating: tag + "x", count: 100_000))
    #expect(text.utf8.filter { $0 == UInt8(ascii: "x") }.count == 100_000)
    #expect(ContinuousClock().now - begin < .seconds(5))
  }

  @Test func headOfAPage() {
    let page = HTMLPage(
      Array(
        """
        <!DOCTYPE html><html><head><title>Centres d'appels &amp; Cie</title>
        <link rel="stylesheet" href="x.css"><link rel=alternate type="application/rss+xml" href=/feed>
        <link rel="Alternate" type="application/atom+xml" title="x" href="https://example.org/atom">
        <link rel="alternate" hreflang="en" href="/en"></head><body><p>x
        """.utf8))
    #expect(page.title == "Centres d'appels & Cie")
    #expect(page.feedLinks == ["/feed", "https://example.org/atom"])
  }
}
