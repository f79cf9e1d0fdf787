import Switchboard

extension FeedDocument {
  /// The document as one JSON object, keys in snake_case and always in one order; what is not known is
  /// left out. Pretty means that each member has a line of its own.
  public func json(isPretty: Bool = false) -> String {
    var json = FeedJSON(isPretty: isPretty)
    json.object { json in
      let number = feed.version.number.isEmpty ? "" : " \(feed.version.number)"
      json.text("version", feed.version.format.rawValue + number)
      json.member("feed") { $0.feed(feed) }
      json.list("items", items) { $0.item($1) }
      json.list("issues", issues) { $0.issue($1) }
    }
    return json.result
  }
}

/// Writes the parts of a feed as JSON.
struct FeedJSON {
  private var output = ""
  private var depth = 0
  private var isFirst = true
  private let isPretty: Bool

  init(isPretty: Bool) { self.isPretty = isPretty }

  var result: String { isPretty ? output + "\n" : output }

  // MARK: Structure

  mutating func object(_ body: (inout FeedJSON) -> Void) { bracket("{", "}", body) }

  mutating func member(_ key: String, _ body: (inout FeedJSON) -> Void) {
    separate()
    output += "\"\(key)\":" + (isPretty ? " " : "")
    isFirst = true
    body(&self)
    isFirst = false
  }

  mutating func list<Element>(
    _ key: String, _ elements: [Element], _ body: (inout FeedJSON, Element) -> Void
  ) {
    guard !elements.isEmpty else { return }
    member(key) { json in
      json.bracket("[", "]") { json in
        for element in elements {
          json.separate()
          json.isFirst = true
          body(&json, element)
          json.isFirst = false
        }
      }
    }
  }

  mutating func texts(_ key: String, _ texts: [String]) {
    list(key, texts) { $0.output += JSONText.quoted($1) }
  }

  mutating func text(_ key: String, _ text: String?) {
    guard let text else { return }
    member(key) { $0.output += JSONText.quoted(text) }
  }

  mutating func number(_ key: String, _ number: Int?) {
    guard let number else { return }
    member(key) { $0.output += String(number) }
  }

  mutating func flag(_ key: String, _ flag: Bool) {
    if flag { member(key) { $0.output += "true" } }
  }

  private mutating func bracket(
    _ open: String, _ close: String, _ body: (inout FeedJSON) -> Void
  ) {
    output += open
    depth += 1
    isFirst = true
    body(&self)
    depth -= 1
    if !isFirst { newline() }
    output += close
    isFirst = false
  }

  private mutating func separate() {
    if !isFirst { output += "," }
    newline()
    isFirst = false
  }

  private mutating func newline() {
    guard isPretty else { return }
    output += "\n" + String(repeating: "  ", count: depth)
  }

  // MARK: Values

  mutating func date(_ key: String, _ date: FeedDate?) {
    guard let date else { return }
    member(key) {
      $0.object {
        $0.text("raw", date.raw)
        $0.text("date", date.date?.edtf)
      }
    }
  }

  mutating func writing(_ key: String, _ text: FeedText?) {
    guard let text else { return }
    member(key) {
      $0.object {
        $0.text("kind", text.kind.rawValue)
        $0.text("media_type", text.mediaType)
        $0.text("language", text.language)
        if text.kind != .text { $0.text("base", text.base) }
        $0.text("source", text.source)
        if !text.value.isEmpty { $0.text("value", text.value) }
        if text.kind == .html || text.kind == .xhtml { $0.text("plain", text.plainText) }
      }
    }
  }

  mutating func people(_ key: String, _ people: [FeedPerson]) {
    list(key, people) { json, person in json.object { $0.person(person) } }
  }

  mutating func person(_ person: FeedPerson) {
    text("name", person.name)
    text("email", person.email)
    text("address", person.address)
    text("role", person.role)
  }

  mutating func links(_ key: String, _ links: [FeedLink]) {
    list(key, links) { json, link in
      json.object {
        $0.text("address", link.address)
        $0.text("relation", link.relation)
        $0.text("media_type", link.mediaType)
        $0.text("language", link.language)
        $0.text("title", link.title)
        $0.text("length", link.length)
      }
    }
  }

  mutating func categories(_ categories: [FeedCategory]) {
    list("categories", categories) { json, category in
      json.object {
        $0.text("term", category.term)
        $0.text("scheme", category.scheme)
        $0.text("label", category.label)
      }
    }
  }

  mutating func image(_ image: FeedImage) {
    object {
      if !image.address.isEmpty { $0.text("address", image.address) }
      $0.text("title", image.title)
      $0.text("link", image.link)
      $0.text("summary", image.summary)
      $0.text("width", image.width)
      $0.text("height", image.height)
    }
  }

  mutating func places(_ places: [FeedPlace]) {
    list("places", places) { json, place in
      json.object {
        $0.text("shape", place.shape.rawValue)
        $0.list("coordinates", place.coordinates) { $0.output += "\($1)" }
        $0.text("name", place.name)
      }
    }
  }

  mutating func elements(_ key: String, _ elements: [FeedElement]) {
    list(key, elements) { json, element in
      json.object {
        $0.text("name", element.name)
        $0.text("namespace", element.namespace)
        if !element.attributes.isEmpty {
          $0.member("attributes") {
            $0.object {
              for attribute in element.attributes { $0.text(attribute.name, attribute.value) }
            }
          }
        }
        $0.text("text", element.text)
        $0.elements("children", element.children)
      }
    }
  }

  mutating func issue(_ issue: Issue) {
    object {
      $0.text("rule", issue.rule.name)
      $0.text("severity", issue.severity.word)
      $0.text("action", issue.action.word)
      $0.number("line", issue.location.line)
      $0.text("field", issue.location.field)
      $0.text("message", issue.message)
    }
  }
}
