import FeedFormat
import Standard
import Switchboard

/// A feed as a person reads it: what it is, how healthy, its items.
enum FeedPage {
  /// How many items and issues are shown.
  private static let shown = 20

  static func text(_ document: FeedDocument, _ inspection: Inspection) -> String {
    let feed = document.feed
    var lines = [Console.bold(inspection.input), "  " + headline(document, inspection)]
    func add(_ name: String, _ value: String?) {
      guard let value, !value.isEmpty else { return }
      lines.append("  \(Format.fit(name, 10))  \(line(value, 100))")
    }
    add("title", feed.title)
    add("about", feed.subtitle)
    add("page", feed.link)
    add("feed", feed.selfLink)
    add("id", feed.id)
    add("language", feed.language)
    add("updated", feed.updated.map { $0.date?.edtf ?? "\($0.raw) (cannot be read)" })
    add("publisher", feed.publisher)
    add("authors", people(feed.authors))
    add("rights", feed.rights)
    add(
      "made by",
      [feed.generator?.name, feed.generator?.version].compactMap(\.self).joined(separator: " "))
    add("items", items(document))
    let rest = document.feed.extensions.map(\.name)
    if !rest.isEmpty { add("also has", unique(rest).joined(separator: ", ")) }
    if !document.items.isEmpty { lines.append("") }
    for item in document.items.prefix(shown) {
      lines.append("  \(Format.fit(day(item), 10))  \(line(item.title ?? teaser(item), 100))")
      if let link = item.link { lines.append("              \(line(link, 100))") }
    }
    let more = document.items.count - shown
    if more > 0 {
      lines.append("              and \(Format.count(more, "item")) more; --json has all")
    }
    if !document.issues.isEmpty { lines.append("") }
    for issue in document.issues.prefix(shown) {
      lines.append("  \(issue.severity.word) \(issue.location.description): \(issue.message)")
    }
    let further = document.issues.count - shown
    if further > 0 {
      lines.append("  and \(Format.count(further, "issue")) more; --json lists them")
    }
    return lines.joined(separator: "\n")
  }

  /// `feed · RSS 2.0 · 25 items · nothing to mend`.
  private static func headline(_ document: FeedDocument, _ inspection: Inspection) -> String {
    let version = document.feed.version
    let family =
      switch version.format {
      case .rss: "RSS"
      case .atom: "Atom"
      case .json: "JSON Feed"
      }
    var parts = ["feed", version.number.isEmpty ? family : "\(family) \(version.number)"]
    parts.append(
      Format.count(document.items.count, "item") + (document.isCut ? " shown of more" : ""))
    let lost = document.issues.count { $0.action == .skipped && $0.severity == .error }
    let mended = document.issues.count - lost
    if mended > 0 { parts.append("\(Format.count(mended, "place")) mended or odd") }
    if lost > 0 { parts.append("\(Format.count(lost, "item")) lost") }
    if document.issues.isEmpty { parts.append("nothing to mend") }
    return parts.joined(separator: " · ")
  }

  /// `25, 2026-10-02 to 2026-11-20; all with id, 24 with link, all with date, 20 with text`.
  private static func items(_ document: FeedDocument) -> String? {
    let items = document.items
    guard !items.isEmpty else { return nil }
    let days = items.map(day).filter { !$0.isEmpty }.sorted()
    var text = Format.count(items.count)
    if let first = days.first, let last = days.last {
      text += first == last ? ", \(first)" : ", \(first) to \(last)"
    }
    func share(_ name: String, _ has: (FeedItem) -> Bool) -> String {
      let count = items.count(where: has)
      return (count == items.count ? "all" : count == 0 ? "none" : Format.count(count))
        + " with \(name)"
    }
    let shares = [
      share("id") { $0.id != nil }, share("link") { $0.link != nil },
      share("date") { ($0.published ?? $0.updated)?.date != nil },
      share("text") { $0.content != nil || $0.summary != nil },
    ]
    return text + "; " + shares.joined(separator: ", ")
  }

  private static func day(_ item: FeedItem) -> String {
    String(((item.published ?? item.updated)?.date?.edtf ?? "").prefix(10))
  }

  private static func teaser(_ item: FeedItem) -> String {
    item.summary?.plainText ?? item.content?.plainText ?? item.id ?? ""
  }

  private static func people(_ people: [FeedPerson]) -> String {
    people.compactMap { $0.name ?? $0.email }.joined(separator: "; ")
  }

  private static func unique(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }

  /// A text in one line of at most so many characters.
  private static func line(_ text: String, _ width: Int) -> String {
    let words = text.split { $0.isWhitespace }.joined(separator: " ")
    return words.count > width ? words.prefix(width - 1) + "…" : words
  }
}
