import Switchboard

@testable import FeedFormat

/// A feed as JSON with its keys in one order, to compare with what is expected.
struct FeedJSON {
  private(set) var text = ""
  private var indent = ""
  private var isFirst = true

  init(_ feed: Feed, _ items: [FeedItem], _ issues: [Issue]) {
    object {
      $0.member("version", "\(feed.version.format.rawValue) \(feed.version.number)")
      $0.member("title", feed.title)
      $0.member("subtitle", feed.subtitle)
      $0.member("link", feed.link)
      $0.member("self", feed.selfLink)
      $0.links(feed.links)
      $0.member("id", feed.id)
      $0.member("language", feed.language)
      $0.date("updated", feed.updated)
      $0.member("rights", feed.rights)
      $0.member("generator", feed.generator)
      $0.member("publisher", feed.publisher)
      $0.people(feed.authors)
      $0.array("items", items) { json, item in json.item(item) }
      $0.array("issues", issues) { json, issue in
        json.object {
          $0.member("rule", issue.rule.name)
          $0.member("action", issue.action.word)
          $0.member("line", issue.location.line.map(String.init))
          $0.member("message", issue.message)
        }
      }
    }
    text += "\n"
  }

  private mutating func item(_ item: FeedItem) {
    object {
      $0.member("line", String(item.line))
      $0.member("id", item.id)
      if item.isPermanentLink { $0.member("permanent", "true") }
      $0.member("title", item.title)
      $0.member("link", item.link)
      $0.links(item.links)
      $0.date("published", item.published)
      $0.date("updated", item.updated)
      $0.people(item.authors)
      $0.array("categories", item.categories) { $0.string($1) }
      $0.writing("summary", item.summary)
      $0.writing("content", item.content)
      $0.member("language", item.language)
      $0.array("enclosures", item.enclosures) { json, enclosure in
        json.object {
          $0.member("address", enclosure.address)
          $0.member("type", enclosure.mediaType)
          $0.member("length", enclosure.length)
        }
      }
      $0.member("source", item.sourceTitle)
    }
  }

  private mutating func links(_ links: [FeedLink]) {
    array("links", links) { json, link in
      json.object {
        $0.member("relation", link.relation)
        $0.member("address", link.address)
        $0.member("type", link.mediaType)
      }
    }
  }

  private mutating func people(_ people: [FeedPerson]) {
    array("authors", people) { json, person in
      json.object {
        $0.member("name", person.name)
        $0.member("email", person.email)
        $0.member("address", person.address)
      }
    }
  }

  private mutating func date(_ key: String, _ date: FeedDate?) {
    guard let date else { return }
    name(key)
    object {
      $0.member("raw", date.raw)
      $0.member("date", date.date?.edtf)
    }
  }

  private mutating func writing(_ key: String, _ writing: FeedText?) {
    guard let writing else { return }
    name(key)
    object {
      $0.member("kind", writing.kind.rawValue)
      $0.member("type", writing.mediaType)
      $0.member("value", writing.value)
      if writing.plainText != writing.value { $0.member("plain", writing.plainText) }
    }
  }

  private mutating func member(_ key: String, _ value: String?) {
    guard let value else { return }
    name(key)
    string(value)
  }

  private mutating func array<Element>(
    _ key: String, _ elements: [Element], _ write: (inout FeedJSON, Element) -> Void
  ) {
    guard !elements.isEmpty else { return }
    name(key)
    block("[", "]") { json in
      for element in elements {
        json.separate()
        write(&json, element)
      }
    }
  }

  private mutating func object(_ write: (inout FeedJSON) -> Void) { block("{", "}", write) }

  private mutating func block(_ open: String, _ close: String, _ write: (inout FeedJSON) -> Void) {
    let outer = indent
    text += open
    indent += "  "
    isFirst = true
    write(&self)
    indent = outer
    text += isFirst ? close : "\n\(indent)\(close)"
    isFirst = false
  }

  private mutating func name(_ key: String) {
    separate()
    string(key)
    text += ": "
  }

  private mutating func separate() {
    text += isFirst ? "\n\(indent)" : ",\n\(indent)"
    isFirst = false
  }

  private mutating func string(_ value: String) {
    text += "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
