import Foundation
import Switchboard
import Testing

@testable import FeedFormat

/// Documents with what another reader, gofeed, made of them: field by field the same, but for what is
/// explained here.
@Suite struct TranslatorTests {
  static let folder = "\(Files.shared)/data/feeds/gofeed-translator"
  static let documents =
    ["rss", "atom"].flatMap { kind in
      Files.names(in: "\(folder)/\(kind)", ending: ".xml").map { "\(kind)/\($0)" }
    }
    + Files.names(in: "\(folder)/json", ending: "_expected.json").map { "json/\($0)" }

  /// Where both differ, and why: the document, the field, the reason.
  static let explained: [String: String] = [
    "atom/feed_item_updated_-_atom03_feed_entry_modified: item published":
      "it takes the change of an entry for its publication; here nothing is said of that",
    "atom/feed_item_updated_-_atom03_feed_entry_modified: item publishedParsed": "the same",
    "json/json10_full: links":
      "the order is that of the document, and the next page is a link, too",
    "json/json11_full: links": "the same",
    "json/json10_full: item publishedParsed":
      "a PartialDate has no fraction; FeedDate.nanosecond has",
    "json/json11_full: item publishedParsed": "the same",
    "json/json10_full: item updatedParsed": "the same",
    "json/json11_full: item updatedParsed": "the same",
    "json/json10_full: published": "it takes the date of the first item for that of the feed",
    "json/json10_full: publishedParsed": "the same",
    "json/json10_full: updated": "the same",
    "json/json10_full: updatedParsed": "the same",
    "json/json11_full: published": "the same",
    "json/json11_full: publishedParsed": "the same",
    "json/json11_full: updated": "the same",
    "json/json11_full: updatedParsed": "the same",
    "rss/feed_image_-_rss_channel_description: image.url":
      "a picture in a description is no picture of the feed",
    "rss/feed_item_image_-_rss_channel_item_content: item image.url":
      "a picture in a text is in the text",
    "rss/feed_item_image_-_rss_channel_item_description: item image.url": "the same",
    "rss/feed_item_enclosure_-_rss_channel_item_enclosure: item image.title":
      "it has an empty title",
    "rss/feed_item_description_-_rdf_item_description: item guid":
      "rdf:about is the id of an item in RDF; it passes over it",
    "rss/feed_item_link_-_rdf_item_link: item guid": "the same",
    "rss/feed_item_title_-_rdf_item_title: item guid": "the same",
    "rss/feed_item_links_-_rss_channel_item_links: item link":
      "of several links the first counts, with it the last",
    "rss/feed_links_-_rdf_channel_links: link": "the same",
    "rss/feed_links_-_rss_channel_links: link": "the same",
    "rss/feed_link_-_rss_channel_itunes_subtitle: description":
      "iTunes subtitle is the subtitle where nothing else is",
    "rss/feed_published_-_rss_channel_pubDate: updated":
      "what was published and says nothing of a change was last changed then",
    "rss/feed_published_-_rss_channel_pubDate: updatedParsed": "the same",
  ]

  @Test(
    .enabled(if: !documents.isEmpty, "the documents of gofeed are not beside the checkout"),
    arguments: documents)
  func agrees(name: String) throws {
    let isJSON = name.hasPrefix("json/")
    let bytes = try #require(Files.bytes("\(Self.folder)/\(name)\(isJSON ? ".json" : ".xml")"))
    let path = "\(Self.folder)/\(name)\(isJSON ? "_expected.json" : ".json")"
    let data = Data(try #require(Files.bytes(path)))
    let theirs = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let document = try FeedDocument(FeedReader(PieceReader(bytes)))
    compare(name, "", Self.fields(document.feed), Self.fields(theirs))
    let items = theirs["items"] as? [[String: Any]] ?? []
    #expect(document.items.count == items.count)
    for (item, other) in zip(document.items, items) {
      compare(name, "item ", Self.fields(item), Self.fields(other))
    }
  }

  private func compare(
    _ name: String, _ prefix: String, _ ours: [String: String], _ theirs: [String: String]
  ) {
    for field in Set(ours.keys).union(theirs.keys).sorted() where ours[field] != theirs[field] {
      let key = "\(name): \(prefix)\(field)"
      // The field alone explains a difference in principle.
      if Self.explained[key] != nil || Self.explained["\(prefix)\(field)"] != nil { continue }
      Issue.record("\(key): \(ours[field] ?? "nothing"), theirs \(theirs[field] ?? "nothing")")
    }
  }

  // MARK: Both as texts by name

  static func fields(_ feed: Feed) -> [String: String] {
    var fields: [String: String] = [:]
    fields["feedType"] = feed.version.format.rawValue
    fields["feedVersion"] = feed.version.number
    fields["title"] = feed.titleText?.value
    fields["description"] = feed.subtitleText?.value
    fields["link"] = feed.link
    fields["feedLink"] = feed.selfLink
    fields["links"] = list(feed.links.map(\.address))
    fields["updated"] = feed.updated?.raw
    fields["updatedParsed"] = utc(feed.updated)
    fields["published"] = feed.published?.raw
    fields["publishedParsed"] = utc(feed.published)
    fields["authors"] = people(feed.authors)
    fields["language"] = feed.language
    fields["image.url"] = feed.image?.address ?? feed.logo ?? feed.icon
    fields["image.title"] = feed.image?.title
    fields["copyright"] = feed.rightsText?.value
    fields["generator"] = feed.generator.map {
      [$0.name, $0.version.map { "v\($0)" }, $0.address].compactMap(\.self).joined(separator: " ")
    }
    fields["categories"] = list(feed.categories.map(\.name))
    return fields
  }

  static func fields(_ item: FeedItem) -> [String: String] {
    var fields: [String: String] = [:]
    fields["title"] = item.titleText?.value
    fields["description"] = item.summary?.value
    fields["content"] = item.content?.value
    fields["link"] = item.link
    fields["links"] = list(item.links.map(\.address))
    fields["updated"] = item.updated?.raw
    fields["updatedParsed"] = utc(item.updated)
    fields["published"] = item.published?.raw
    fields["publishedParsed"] = utc(item.published)
    fields["authors"] = people(item.authors)
    fields["guid"] = item.id
    fields["image.url"] = item.image?.address
    fields["image.title"] = item.image?.title
    fields["categories"] = list(item.categories.map(\.name))
    fields["enclosures"] = list(
      item.enclosures.map { "\($0.address) \($0.mediaType ?? "") \($0.length ?? "")" })
    fields["custom"] = list(
      item.extensions.filter { !$0.name.contains(":") }.map { "\($0.name)=\($0.text ?? "")" }
        .sorted())
    return fields
  }

  static func fields(_ theirs: [String: Any]) -> [String: String] {
    var fields: [String: String] = [:]
    let plain = [
      "feedType", "feedVersion", "title", "description", "content", "link", "feedLink", "updated",
      "updatedParsed", "published", "publishedParsed", "language", "copyright", "generator", "guid",
    ]
    for key in plain {
      if let text = theirs[key] as? String, !text.isEmpty { fields[key] = text }
    }
    fields["links"] = list(theirs["links"] as? [String] ?? [])
    fields["categories"] = list(theirs["categories"] as? [String] ?? [])
    fields["authors"] = list(
      (theirs["authors"] as? [[String: String]] ?? []).map {
        "\($0["name"] ?? "") <\($0["email"] ?? "")>"
      })
    let image = theirs["image"] as? [String: String]
    fields["image.url"] = image?["url"]
    fields["image.title"] = image?["title"]
    fields["enclosures"] = list(
      (theirs["enclosures"] as? [[String: String]] ?? []).map {
        "\($0["url"] ?? "") \($0["type"] ?? "") \($0["length"] ?? "")"
      })
    fields["custom"] = list(
      (theirs["custom"] as? [String: String] ?? [:]).map { "\($0.key)=\($0.value)" }.sorted())
    return fields
  }

  private static func list(_ texts: [String]) -> String? {
    texts.isEmpty ? nil : texts.joined(separator: " | ")
  }

  private static func people(_ people: [FeedPerson]) -> String? {
    list(people.map { "\($0.name ?? "") <\($0.email ?? "")>" })
  }

  /// A date as gofeed writes it: in UTC.
  private static func utc(_ date: FeedDate?) -> String? {
    guard let seconds = date?.secondsSince1970 else { return nil }
    let formatter = ISO8601DateFormatter()
    return formatter.string(from: Date(timeIntervalSince1970: TimeInterval(seconds)))
  }
}
