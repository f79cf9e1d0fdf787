import Foundation
import Glibc
import Switchboard
import Testing

@testable import FeedFormat

@Suite struct JSONFeedTests {
  /// A feed that was read to its end.
  private func readAll(
    _ input: any ByteReader, limits: Limits = Limits()
  ) throws(SourceError) -> (feed: Feed, items: [FeedItem], issues: [Switchboard.Issue]) {
    let reader = try JSONFeedReader(input, limits: limits)
    var items: [FeedItem] = []
    while let item = try reader.next() { items.append(item) }
    let end = try reader.next()
    #expect(end == nil)
    return (reader.feed, items, reader.takeIssues())
  }

  private func ids(_ text: String) throws -> [String?] {
    try readAll(PieceReader(text)).items.map(\.id)
  }

  /// Each pair of files is a case; UPDATE_GOLDEN=1 writes what is expected anew.
  @Test(arguments: Files.names(in: Files.fixtures, ending: ".feed.json"))
  func isReadAsExpected(name: String) throws {
    let bytes = try #require(Files.bytes("\(Files.fixtures)/\(name).feed.json"))
    let path = "\(Files.fixtures)/\(name).expected.json"
    let whole = try readAll(PieceReader(bytes))
    let json = FeedDocument(whole.feed, whole.items, whole.issues).json(isPretty: true)
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" { Files.write(json, to: path) }
    let expected = try #require(
      Files.bytes(path), "no \(name).expected.json; UPDATE_GOLDEN=1 makes it")
    #expect(json == String(decoding: expected, as: UTF8.self))
    for piece in [1, 7] {
      let pieces = try readAll(PieceReader(bytes, piece: piece))
      #expect(FeedDocument(pieces.feed, pieces.items, pieces.issues).json(isPretty: true) == json)
    }
  }

  @Test func thereAreFixtures() {
    #expect(Files.names(in: Files.fixtures, ending: ".feed.json").count >= 4)
  }

  static let translator = "\(Files.shared)/data/feeds/gofeed-translator/json"
  static let others = Files.names(in: translator, ending: ".json").filter {
    !$0.hasSuffix("_expected")
  }

  @Test(
    .enabled(if: !others.isEmpty, "the documents of gofeed are not beside the checkout"),
    arguments: others)
  func agreesWithAnotherReader(name: String) throws {
    let bytes = try #require(Files.bytes("\(Self.translator)/\(name).json"))
    let (feed, items, issues) = try readAll(PieceReader(bytes))
    let data = Data(try #require(Files.bytes("\(Self.translator)/\(name)_expected.json")))
    let json = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    func text(_ value: Any?) -> String? { (value as? String).flatMap { $0.isEmpty ? nil : $0 } }
    #expect(issues.isEmpty)
    #expect(feed.title == text(json["title"]))
    #expect(feed.subtitle == text(json["description"]))
    #expect(feed.language == text(json["language"]))
    #expect(feed.link == text(json["link"]))
    #expect(feed.selfLink == text(json["feedLink"]))
    let theirs = json["items"] as? [[String: Any]] ?? []
    #expect(items.count == theirs.count)
    for (item, other) in zip(items, theirs) {
      #expect(item.id == text(other["guid"]))
      #expect(item.title == text(other["title"]))
      #expect(item.link == text(other["link"]))
      #expect(item.content?.value == text(other["content"]))
      #expect(item.summary?.value == text(other["description"]))
      #expect(item.published?.raw == text(other["published"]))
      #expect(item.categories.map(\.term) == other["categories"] as? [String] ?? [])
      #expect(
        item.authors.map(\.name)
          == (other["authors"] as? [[String: String]] ?? []).map { $0["name"] })
      #expect(
        item.enclosures.map(\.length)
          == (other["enclosures"] as? [[String: String]] ?? []).map { $0["length"] })
    }
  }

  @Test(arguments: [
    "", "  \n", "<rss/>", "[]", "text", "{}", "{\"a\": 1}",
    "{\"type\": \"Feature\", \"features\": []}", "{", "{\"",
    "\u{0}{\u{0}\"\u{0}",
  ])
  func isNoFeed(text: String) {
    let error = #expect(throws: SourceError.self) { try JSONFeedReader(PieceReader(text)) }
    #expect(error?.kind == .badData)
    #expect(error?.location.input == "feed.xml")
  }

  @Test func marksOfByteOrder() throws {
    #expect(try ids("\u{FEFF}{\"version\":\"1.1\",\"items\":[{\"id\":\"1\"}]}") == ["1"])
    let wide = Array("{\"version\":\"1.1\"}".utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(throws: SourceError.self) { try JSONFeedReader(PieceReader([0xFF, 0xFE] + wide)) }
    #expect(throws: SourceError.self) { try JSONFeedReader(PieceReader(wide)) }
  }

  @Test(
    arguments: [
      ("\"a\\\\\"", "a\\"), ("\"\\u00e9\\u00C9\"", "éÉ"), ("\"\\ud83d\\ude00\"", "😀"),
      ("\"a\\/b\\\"c\"", "a/b\"c"),
      ("\"\\ude00x\"", "\u{FFFD}x"), ("\"\\ud83dx\"", "\u{FFFD}x"),
      ("\"\\ud83d\\u0041\"", "\u{FFFD}A"), ("\"é\"", "é"),
      ("12.50e3", "12.50e3"), ("true", "true"), ("null", nil), ("\"\"", nil), ("\"  \"", nil),
      ("\"\\u0000a\\u0008\"", "a"),
      ("\"\\é\\q\"", "éq"), ("\"a\": \"b\"", "a\": \"b"), ("\"a \"b\", c\"", "a \"b\", c"),
      ("\"a, \"b\"\"", "a, \"b\""),
      ("{\"x\": [1, {}]}", nil), ("[\"x\"]", nil),
    ] as [(String, String?)])
  func texts(written: String, value: String?) throws {
    let text =
      "{\"version\":\"1.1\",\"items\":[{\"id\":\"1\",\"title\":\(written),\"language\":\"en\"},{\"id\":\"2\"}]}"
    let (_, items, _) = try readAll(PieceReader(text))
    #expect(items.first { $0.id == "1" }?.title == value)
    #expect(items.last?.id == "2")
  }

  /// Sound JSON is read as it is, and nothing is mended.
  @Test func soundTextsAreNotMended() throws {
    let texts = [
      "\"", "a\", \"b", "\", \"id\": \"9", "}", "},{\"id\":\"x\"}", "[", "]", ":", "\\", "\n\t",
      "\": \"", "',", "a\\",
      String(repeating: " ", count: 1000), String(repeating: "\"", count: 1000),
      "x" + String(repeating: "é", count: 70_000),
    ]
    let objects = texts.enumerated().map {
      [
        "id": "\($0)", "title": "<\($1)>", "tags": [$1 + "!", "a"],
        "_x": [$1: [$1, [[$1, "z"], true], ["\($0)": $1]]],
      ] as [String: Any]
    }
    for options in [[], [.prettyPrinted]] as [JSONSerialization.WritingOptions] {
      let data = try JSONSerialization.data(
        withJSONObject: ["version": "1.1", "items": objects] as [String: Any], options: options)
      for piece in [3, 1 << 16] {
        let (_, items, issues) = try readAll(PieceReader(Array(data), piece: piece))
        #expect(issues.isEmpty)
        #expect(items.count == texts.count)
        for (index, text) in texts.enumerated() {
          let item = items.first { $0.id == "\(index)" }
          #expect(item?.title == "<\(text)>")
          #expect(item?.categories.last?.term == "a")
        }
      }
    }
  }

  @Test func bytesThatAreNotUTF8() throws {
    let text = Array("{\"version\":\"1.1\",\"items\":[{\"id\":\"caf?\"},{\"id\":\"2\"}]}".utf8)
      .map { $0 == UInt8(ascii: "?") ? 0xE9 : $0 }
    let (_, items, issues) = try readAll(PieceReader(text))
    #expect(items.map(\.id) == ["caf\u{FFFD}", "2"])
    #expect(issues.map(\.message) == ["mended: bytes that are not UTF-8"])
  }

  @Test func itemsThatAreTooLargeAreLeftOut() throws {
    var limits = Limits()
    limits.recordBytes = 1000
    let long = String(repeating: "x", count: 2000)
    let text =
      "{\"version\":\"1.1\",\"title\":\"\(long)\",\"items\":[{\"id\":\"1\"},{\"id\":\"2\",\"title\":\"\(long)\"},"
      + "{\"id\":\"3\",\"_x\":\"\(long)\"}]}"
    let (_, items, issues) = try readAll(PieceReader(text), limits: limits)
    #expect(items.map(\.id) == ["1", "3"])
    #expect(issues.map(\.rule.name) == ["too-large", "too-large"])
  }

  /// Every cut of a feed gives the items before it.
  @Test func cutsKeepWhatIsWhole() throws {
    let item = "{\"id\":\"1\",\"title\":\"a \\\"b\\\" \\u00e9\",\"tags\":[\"x\"]}"
    let head = "{\"version\":\"1.1\",\"items\":["
    let text = Array("\(head)\(item),\(item),\(item)]}".utf8)
    for count in head.utf8.count...text.count {
      let (_, items, issues) = try readAll(PieceReader(Array(text[..<count])))
      let whole = (count - head.utf8.count + 1) / (item.utf8.count + 1)
      #expect(items.count == min(3, whole), "\(count)")
      #expect(issues.isEmpty == (count == text.count), "\(count)")
    }
  }

  /// A byte that was changed costs at most the item it is in and its neighbour.
  @Test func damageCostsLittle() throws {
    let items = (0..<6).map {
      "{\"id\":\"\($0)\",\"title\":\"a, b: c\",\"tags\":[\"x\",\"y\"],\"attachments\":[{\"url\":\"u\"}]}"
    }
    let head = "{\"version\":\"1.1\",\"items\":[\n"
    let text = Array("\(head)\(items.joined(separator: ",\n"))\n]}".utf8)
    for place in head.utf8.count..<text.count - 3 {
      for byte in "\"{}[],:\\x \u{1}".utf8 {
        var damaged = text
        damaged[place] = byte
        let (_, items, _) = try readAll(PieceReader(damaged))
        // A brace too many may close only with the feed.
        let least = byte == UInt8(ascii: "{") ? 1 : 4
        #expect(items.count >= least && items.count <= 8, "\(place) \(byte)")
      }
    }
  }

  static let hostile: [(String, String, Int)] = [
    ("", "[", 1_000_000), ("", "{\"a\":", 500_000), ("", "\"", 500_000),
    ("{\"id\":", "\"a\" ", 300_000),
    ("{\"id\":\"", "\\u12", 300_000), ("{\"id\":", ":", 500_000),
    ("", "{\"id\":x,,{\"id\":\"1\"},", 50_000),
    ("", "},{\"id\":", 200_000), ("{\"x\":[", "},{\"id\":\"", 100_000), ("", ",", 1_000_000),
    ("", "]", 1_000_000),
    ("{\"tags\":[", "\"a\",", 300_000), ("{", "a:1,", 300_000), ("", "{\"id\":\"1\"}", 100_000),
    ("{\"id\":\"", "\"        ", 100_000),
  ]

  @Test(arguments: hostile)
  func hostileFeedsCostNoTime(begin: String, piece: String, count: Int) throws {
    func time(_ count: Int) throws -> Duration {
      let text = "{\"version\":\"1.1\",\"items\":[" + begin + String(repeating: piece, count: count)
      let begin = processorTime()
      let reader = try JSONFeedReader(PieceReader(text))
      while try reader.next() != nil {}
      #expect(reader.takeIssues().count <= 1001)
      return processorTime() - begin
    }
    let quarter = try time(count / 4)
    let whole = try time(count)
    #expect(whole < .seconds(10))
    #expect(whole < quarter * 9 + .milliseconds(300), "\(quarter) for a quarter, \(whole) for all")
  }
}

/// What this thread has had of the processor; what else the machine does has no part in it.
private func processorTime() -> Duration {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
}
