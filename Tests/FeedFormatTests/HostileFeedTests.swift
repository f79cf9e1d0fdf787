import Switchboard
import Testing

@testable import FeedFormat

@Suite struct HostileFeedTests {
  static let noFeeds: [(String, String)] = [
    ("", "an empty input"), (" \n\t", "an empty input"), ("\u{FEFF}", "an empty input"),
    ("hello", "this is text without markup"), ("{\"version\": 1}", "this is JSON"),
    ("\u{1}\u{2}PK", "this is binary data"), ("<urlset/>", "XML whose first element is urlset"),
    ("<?xml version='1.0'?><!-- x --><opml:o/>", "XML whose first element is opml:o"),
    ("<", "there is no element"), ("<!--", "no element"),
    ("<!DOCTYPE html><title>x</title>", "a web page that links to no feed"),
    (
      "<!doctype HTML><head><link rel=alternate type=application/rss+xml href='/a.xml'>"
        + "<link rel=alternate type=application/atom+xml href='/b.xml'></head>",
      "this is a web page; it links to these feeds: /a.xml, /b.xml"
    ),
    ("<html xmlns='http://www.w3.org/1999/xhtml'><body/></html>", "a web page"),
  ]

  @Test(arguments: noFeeds)
  func whatIsNoFeedIsNamed(document: String, message: String) {
    let error = #expect(throws: SourceError.self) { try readAll(PieceReader(document)) }
    #expect(error?.kind == .badData)
    #expect(error?.message.contains(message) == true, "\(error?.message ?? "")")
    #expect(error?.location.input == "feed.xml")
  }

  @Test(arguments: [
    "<!DOCTYPE rss [<!ENTITY a 'ha'><!ENTITY b '&a;&a;'>]><rss><channel><title>&b;</title></channel></rss>",
    "<!DOCTYPE rss [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><rss><channel><title>&x;</title></channel></rss>",
    "<rss><channel>" + String(repeating: "<a>", count: 10_000),
  ])
  func attacksAreRefused(document: String) {
    let error = #expect(throws: SourceError.self) { try readAll(PieceReader(document)) }
    #expect(error?.kind == .badData)
  }

  @Test func aLargeItemIsSkipped() throws {
    var limits = Limits()
    limits.recordBytes = 1 << 20
    let document =
      "<rss><channel><title>t</title><item><title>one</title></item>\n<item><description>"
      + String(repeating: "0123456789", count: 1 << 20)
      + "</description></item><item><title>three</title></item></channel></rss>"
    let (feed, items, issues) = try readAll(PieceReader(document), limits: limits)
    #expect(feed.title == "t")
    #expect(items.map(\.title) == ["one", "three"])
    #expect(issues.map(\.rule) == [.tooLarge])
    #expect(issues.map(\.location.line) == [2])
  }

  @Test func feedElementsMayFollowTheItems() throws {
    let reader = try FeedReader(
      PieceReader("<rss><channel><item><title>a</title></item><title>late</title></channel></rss>"))
    #expect(reader.feed.title == nil)
    #expect(try reader.next()?.title == "a")
    #expect(try reader.next() == nil)
    #expect(reader.feed.title == "late")
  }

  @Test func otherEncodings() throws {
    let text =
      "<?xml version='1.0' encoding='utf-16'?><rss version='2.0'><channel><item><title>été €</title></item></channel></rss>"
    let wide: [UInt8] = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let bytes: [UInt8] = [0xFF, 0xFE] + wide
    #expect(try readAll(PieceReader(bytes, piece: 1)).items.map(\.title) == ["été €"])
    // Latin-1 that says nothing of it.
    let latin =
      Array("<rss><channel><item><title>caf".utf8) + [0xE9, 0x20, 0x80]
      + Array("</title></item></channel></rss>".utf8)
    let (_, items, issues) = try readAll(PieceReader(latin))
    #expect(items.map(\.title) == ["café €"])
    #expect(issues.map(\.rule) == [.encoding])
  }

  @Test func controlCharactersAreLeftOut() throws {
    let (_, items, issues) = try readAll(
      PieceReader("<rss><channel><item><title>a\u{0}b\u{8}c&#0;d</title></item></channel></rss>"))
    #expect(items.map(\.title) == ["abcd"])
    #expect(issues.contains { $0.rule == .controlCharacter })
  }

  @Test func everyCutIsSurvived() throws {
    for name in ["atom10_en", "repaired_unclosed", "rss10_en"] {
      let bytes = try #require(Files.bytes("\(Files.fixtures)/\(name).xml"))
      let whole = try readAll(PieceReader(bytes)).items
      for index in bytes.indices {
        guard let cut = try? readAll(PieceReader(Array(bytes[..<index]))) else { continue }
        #expect(cut.items == Array(whole.prefix(cut.items.count)))
      }
    }
  }

  @Test(arguments: [
    ("http://a/b/c/d?q", "g", "http://a/b/c/g"), ("http://a/b/c/d?q", "../g", "http://a/b/g"),
    ("http://a/b/c/d?q", "./../../../g", "http://a/g"),
    ("http://a/b/c/d?q", "/g?y#z", "http://a/g?y#z"),
    ("http://a/b/c/d?q", "//x/y", "http://x/y"), ("http://a/b/c/d?q", "?y", "http://a/b/c/d?y"),
    ("http://a/b/c/d?q", "#s", "http://a/b/c/d?q#s"), ("http://a", "g", "http://a/g"),
    ("http://a/b/c/d", "mailto:x@y", "mailto:x@y"), ("http://a/b/c/d", "..", "http://a/b/"),
    ("tag:x", "g", "g"), ("", "g", "g"), ("http://a/b/", "g;x=1/./y", "http://a/b/g;x=1/y"),
  ])
  func addresses(base: String, reference: String, expected: String) {
    #expect(Address.resolve(reference, against: base) == expected)
  }

  @Test(
    arguments: [
      ("a@b.org (Ann)", "Ann", "a@b.org"), ("Ann (a@b.org)", "Ann", "a@b.org"),
      ("Ann <a@b.org>", "Ann", "a@b.org"), ("a@b.org", nil, "a@b.org"), ("Ann B", "Ann B", nil),
      ("mailto:a@b.org", nil, "a@b.org"), ("Ann (Paris)", "Ann", nil),
    ] as [(String, String?, String?)])
  func people(text: String, name: String?, email: String?) {
    let person = FeedPerson(text)
    #expect(person?.email == email)
    #expect(person?.name == name)
  }

  @Test func itemsBeforeARefusalAreGivenFirst() throws {
    let nested = String(repeating: "<a>", count: 400)
    let reader = try FeedReader(
      PieceReader(
        "<rss><channel><item><title>one</title></item><item><title>two</title></item>\(nested)"))
    #expect(try reader.next()?.title == "one")
    #expect(try reader.next()?.title == "two")
    #expect(throws: SourceError.self) { try reader.next() }
  }

  @Test func bytesThatAreNoTextNeverBecomeOne() throws {
    // A tag that is cut off is handed to the parser as it is.
    let bytes =
      Array("<rss><channel><item><title>one</title></item><x:y>a & b".utf8)
      + [0xF0, 0x9F, 0x3C, 0x61, 0xE2, 0x20, 0xFF, 0x3D, 0x22, 0xC3]
    let document = try FeedDocument(FeedReader(PieceReader(bytes)))
    #expect(document.items.map(\.title) == ["one"])
    #expect(String(validating: document.json().utf8, as: UTF8.self) != nil)
  }
}
