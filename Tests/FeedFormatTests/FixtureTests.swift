import Foundation
import Switchboard
import Testing

@testable import FeedFormat

@Suite struct FixtureTests {
  /// What a document becomes: the whole model as JSON, or the reason why it is refused.
  static func reading(_ bytes: [UInt8], piece: Int = .max) -> String {
    do throws(SourceError) {
      return try FeedDocument(FeedReader(PieceReader(bytes, piece: piece))).json(isPretty: true)
    } catch {
      let line = error.location.line.map { " in line \($0)" } ?? ""
      return "\(error.kind)\(line): \(error.message)\n"
    }
  }

  /// Each pair of files is a case; UPDATE_GOLDEN=1 writes what is expected anew.
  @Test(arguments: Files.names(in: Files.fixtures, ending: ".xml"))
  func isReadAsExpected(name: String) throws {
    let bytes = try #require(Files.bytes("\(Files.fixtures)/\(name).xml"))
    let path = "\(Files.fixtures)/\(name).expected.json"
    let json = Self.reading(bytes)
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" { Files.write(json, to: path) }
    let expected = try #require(
      Files.bytes(path), "no \(name).expected.json; UPDATE_GOLDEN=1 makes it")
    #expect(json == String(decoding: expected, as: UTF8.self))
    for piece in [1, 7] where bytes.count < 20_000 {
      #expect(Self.reading(bytes, piece: piece) == json)
    }
  }

  @Test func thereAreFixtures() {
    #expect(Files.names(in: Files.fixtures, ending: ".xml").count >= 300)
  }

  static let translator = "\(Files.shared)/data/feeds/gofeed-translator"
  static let others = ["rss", "atom"].flatMap { folder in
    Files.names(in: "\(translator)/\(folder)", ending: ".xml").map { "\(folder)/\($0)" }
  }

  /// Documents of another reader, with what it made of them: what both know must be the same.
  @Test(
    .enabled(if: !others.isEmpty, "the documents of gofeed are not beside the checkout"),
    arguments: others)
  func agreesWithAnotherReader(name: String) throws {
    let bytes = try #require(Files.bytes("\(Self.translator)/\(name).xml"))
    let (feed, items, _) = try readAll(PieceReader(bytes))
    let data = Data(try #require(Files.bytes("\(Self.translator)/\(name).json")))
    let json = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    func text(_ value: Any?) -> String? { (value as? String).flatMap { $0.isEmpty ? nil : $0 } }
    #expect(feed.title == text(json["title"]))
    #expect(feed.version.number == text(json["feedVersion"]) || json["feedVersion"] == nil)
    #expect(feed.language == text(json["language"]))
    #expect(feed.rights == text(json["copyright"]))
    #expect(feed.selfLink == text(json["feedLink"]))
    if feed.links.count < 2 { #expect(feed.link == text(json["link"])) }
    if let updated = text(json["updated"]) { #expect(feed.updated?.raw == updated) }
    compare(feed.authors, json["authors"])
    let theirs = json["items"] as? [[String: Any]] ?? []
    #expect(items.count == theirs.count)
    for (item, other) in zip(items, theirs) {
      #expect(item.title == text(other["title"]))
      // The other reader passes over rdf:about.
      if feed.version.number != "1.0" || feed.version.format == .atom {
        #expect(item.id == text(other["guid"]))
      }
      if item.links.count < 2 { #expect(item.link == text(other["link"])) }
      // The other reader takes an entry's change for its publication.
      let published = text(other["published"])
      if published != text(other["updated"]) || feed.version.format == .rss {
        #expect(item.published?.raw == published)
      }
      if let parsed = text(other["publishedParsed"]), let date = item.published {
        #expect(date.date?.edtf == parsed)
      }
      #expect(item.updated?.raw == text(other["updated"]))
      compare(item.authors, other["authors"])
      if let summary = text(other["description"]) { #expect(item.summary?.value == summary) }
      if let content = text(other["content"]) { #expect(item.content?.value == content) }
      #expect(item.enclosures.count == (other["enclosures"] as? [Any])?.count ?? 0)
    }
  }

  private func compare(_ ours: [FeedPerson], _ theirs: Any?) {
    let theirs = theirs as? [[String: String]] ?? []
    #expect(ours.map(\.name) == theirs.map { $0["name"] })
    #expect(ours.map(\.email) == theirs.map { $0["email"] })
  }
}
