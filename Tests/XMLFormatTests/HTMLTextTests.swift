import Testing

@testable import XMLFormat

@Suite struct HTMLTextTests {
  static let cases: [(String, String)] = [
    ("", ""),
    ("  plain\n text ", "plain text"),
    ("<p>One</p><p>two<br>three</p>\n<p> </p><p>four", "One\ntwo\nthree\nfour"),
    ("AT&amp;T &lt;b&gt; &eacute;&nbsp;&#8364; &hellip;", "AT&T <b> é € …"),
    ("a<script>x < y</script><style>p {}</style>b<!-- c -->d", "abd"),
    ("<ul><li>un</li><li>deux</ul><table><tr><td>1<td>2<tr><td>3</table>", "un\ndeux\n1\t2\n3"),
    ("<div>été <b>à</b> l’<i>accueil</i></div>", "été à l’accueil"),
    ("un<b>clo<i>sed</b> tags</i> here", "unclosed tags here"),
    ("<pre>a\n  b</pre>c", "a\nb\nc"),
    ("<meta charset='iso-8859-1'>é", "é"),
    ("<img src='x' alt='y'>text", "text"),
    // Lists, tables, rules and breaks.
    ("<ol><li>un<ul><li>one</li></ul></li><li><p>deux</p></li></ol>x", "un\none\ndeux\nx"),
    ("<dl><dt>a<dd>b</dl>c", "a\nb\nc"),
    (
      "<table><caption>Seats</caption><thead><tr><th>City<th>Seats</thead>"
        + "<tr><td>Rabat</td><td>1<br>200</td></tr></table>", "Seats\nCity\tSeats\nRabat\t1\n200"
    ),
    ("<p>a<br><br/>b</p><hr>c", "a\nb\nc"), ("<b>a</b> <i>b</i><span>c</span>", "a bc"),
    ("<h1>a</h1>b<blockquote>c</blockquote>d", "a\nb\nc\nd"),
    // What is left out.
    ("<nav><ul><li>Home<li>News</ul></nav><p>text", "text"), ("a<nav>b</nav>c", "a\nc"),
    ("<p>x<div role=navigation>menu<div>sub</div></div>y", "x\ny"), ("<nav>a<p>b", "a\nb"),
    ("<nav>a<nav>b</nav>c</nav>d", "d"), ("<div><nav>a</div>b", "b"), ("<nav>a</b>", "a"),
    ("<nav>a</NAV>", ""),
    ("<p hidden>a</p>b<span style='color:red; Display : None'>c</span>d", "bd"),
    ("a<svg><text>b</text></svg><button>c</button><select><option>d</select>e", "ae"),
    ("<noscript>a</noscript>b<iframe>c</iframe><textarea>d</textarea>", "b"),
    ("<script>if (a < b && c) { '<p>' }</script>x<STYLE>p{}</STYLE>", "x"),
    ("<!-- <p>a</p> -->b<!doctype html><?php x ?>c", "bc"), ("a<!-- b", "a"),
    // References.
    ("&#233;&#xE9;&#XE9; &#146;&#150;&#x80;", "ééé ’–€"),
    ("&Ccaron;&lstrok;&commat;&lbrack;", "Čł@["),
    ("caf&eacute noir &copy 2024&nbsp", "café noir © 2024"),
    ("AT&T; R&D &foo; &bar x & y", "AT&T; R&D &foo; &bar x & y"),
    ("a&shy;b&#8203;c&zwnj;d", "abc\u{200C}d"),
    ("&#0;&#xD800;&#x110000;&#99999999999;", ""),
    ("&amp;amp; &amp;lt;b&amp;gt;", "&amp; &lt;b&gt;"), ("&", "&"), ("&#", ""), ("&#x;", ""),
    ("&;", "&;"),
    ("<p title='&eacute;>'>x &lt; y > z < w", "x < y > z < w"),
    // What the parser would end at.
    ("a\u{0}b<p>c\u{1}d\u{FFFE}e", "a b\nc d e"), ("\u{FEFF}<b>a</b>", "a"),
    ("<a href='x>lost", ""), ("a<", "a<"), ("<", "<"),
    ("1<2 <3", "1<2 <3"),
  ]

  @Test(arguments: cases)
  func plain(html: String, text: String) {
    #expect(HTMLText.plain(html) == text)
  }

  @Test(arguments: [
    ("AT&T", false), ("a < b > c", false), ("x & y; z", false), ("1 <2", false), ("<b>x</b>", true),
    ("x<br/>", true), ("</p>", true), ("caf&eacute;", true), ("&#233;", true), ("<3 >", false),
    ("<!-- x -->", true), ("<b", false), ("a > <b", false),
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
