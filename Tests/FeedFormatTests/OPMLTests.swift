import Switchboard
import Testing

@testable import FeedFormat

@Suite struct OPMLTests {
  private func readAll(
    _ input: any ByteReader
  ) throws(SourceError) -> (reader: OPMLReader, feeds: [OPMLFeed], issues: [Switchboard.Issue]) {
    let reader = try OPMLReader(input)
    var feeds: [OPMLFeed] = []
    while let feed = try reader.next() { feeds.append(feed) }
    let end = try reader.next()
    #expect(end == nil)
    return (reader, feeds, reader.takeIssues())
  }

  private func feeds(_ body: String) throws -> [String] {
    try readAll(PieceReader(body)).feeds.map { ($0.path + [$0.address]).joined(separator: " > ") }
  }

  @Test(arguments: [1, 7, 1 << 16])
  func aList(piece: Int) throws {
    let bytes = try #require(Files.bytes("\(Files.fixtures)/opml20.opml"))
    let (reader, feeds, issues) = try readAll(PieceReader(bytes, piece: piece))
    #expect(reader.title == "Contact centres & outsourcing")
    #expect(reader.updated?.date?.edtf == "2024-03-06T08:30:00Z")
    #expect(
      feeds.map(\.address) == [
        "https://example.org/feed", "https://exemple.ma/rss", "https://exemple.ma/atom",
        "https://exemple.tn/list.opml", "https://example.eu/feed", "https://example.gr/feed",
        "https://example.org/more.OPML?x=1",
      ])
    #expect(
      feeds.map(\.path) == [
        [], ["Africa", "Maroc"], ["Africa", "Maroc"], ["Africa"], [], ["Europe"], [],
      ])
    #expect(feeds.map { $0.kind == .list } == [false, false, false, true, false, false, true])
    let first = try #require(feeds.first)
    #expect(first.title == "Top of all")
    #expect(first.page == "https://example.org/")
    #expect(first.type == "rss")
    #expect(first.summary == "All of it")
    #expect(first.language == "en")
    #expect(first.categories == ["/Business/Outsourcing", "jobs"])
    #expect(first.line == 10)
    #expect(issues.map(\.message) == ["the feed No address has no address"])
  }

  @Test(arguments: [
    // Names in other letters, other names, no head, no body, no root.
    ("<OPML><BODY><Outline TEXT='a'><OUTLINE XMLURL='u'/></Outline></BODY></OPML>", ["a > u"]),
    ("<opml><outline text='a' xmlurl='u'/><outline feedUrl='v'/></opml>", ["u", "v"]),
    ("<outline text='a'><outline xmlUrl='u'/></outline>", ["a > u"]),
    ("<body><outline xmlUrl='u'/></body>", ["u"]),
    // Damage.
    (
      "<opml><body><outline text='R&D'><outline xmlUrl='u?a=1&b=2'/></body></opml>",
      ["R&D > u?a=1&b=2"]
    ),
    (
      "<opml><body><outline text='a'><outline xmlUrl='u'/><outline xmlUrl='v'/>",
      ["a > u", "a > v"]
    ),
    (
      "<opml><body><outline text='a'><outline xmlUrl='u'/></outline><outline xmlUrl='v'/></opm",
      ["a > u", "v"]
    ),
    (
      "\n  <opml><body><outline text='caf&eacute; &amp;amp; &lt;b&gt;x&lt;/b&gt;'><outline xmlUrl='u'/></outline></body></opml>",
      ["café & x > u"]
    ),
    ("<opml xmlns='x' xmlns:y='z'><body><y:outline y:xmlUrl='u'/></body></opml>", ["u"]),
    ("<opml/>", []),
    (
      "<opml><body><outline text=''><outline title=' ' text='b'><outline xmlUrl='u'/></outline></outline></body></opml>",
      ["b > u"]
    ),
  ])
  func forgives(document: String, expected: [String]) throws {
    #expect(try feeds(document) == expected)
  }

  @Test(arguments: ["", "text", "<rss><channel/></rss>", "{}", "<html><body/></html>"])
  func isNoList(text: String) {
    let error = #expect(throws: SourceError.self) { _ = try self.readAll(PieceReader(text)) }
    #expect(error?.kind == .badData)
  }

  /// Every cut gives the feeds before it.
  @Test func cutsKeepWhatIsWhole() throws {
    let outline = "<outline text='a' xmlUrl='u'/>"
    let head = "<opml><body><outline text='f'>"
    let text = Array((head + String(repeating: outline, count: 3)).utf8)
    for count in head.utf8.count...text.count {
      let (_, feeds, _) = try readAll(PieceReader(Array(text[..<count])))
      #expect(feeds.count >= (count - head.utf8.count) / outline.utf8.count, "\(count)")
      #expect(feeds.allSatisfy { $0.path == ["f"] })
    }
  }

  @Test func deepNestingIsBounded() throws {
    let begin = ContinuousClock().now
    let text =
      "<opml><body>" + String(repeating: "<outline text='x'>", count: 200) + "<outline xmlUrl='u'/>"
    #expect(try readAll(PieceReader(text)).feeds.map(\.path.count) == [OPMLReader.longestPath])
    let many = "<opml><body>" + String(repeating: "<outline text='x'>", count: 300_000)
    _ = try? readAll(PieceReader(many))
    let wide = "<opml><body>" + String(repeating: "<outline text='x' xmlUrl='u'/>", count: 50_000)
    #expect(try readAll(PieceReader(wide)).feeds.count == 50_000)
    #expect(ContinuousClock().now - begin < .seconds(20))
  }
}
