/// Who wrote something. Personal data.
public struct FeedPerson: Sendable, Hashable {
  /// The name.
  public var name: String?
  /// The mail address.
  public var email: String?
  /// The home page.
  public var address: String?
  /// What the person does: the `role` of Media RSS and podcasts.
  public var role: String?

  /// Makes a person.
  public init(name: String? = nil, email: String? = nil, address: String? = nil) {
    self.name = name
    self.email = email
    self.address = address
  }

  /// Reads the ways in which RSS writes a person: `mail@example.org (Name)`, `Name
  /// (mail@example.org)`, `Name <mail@example.org>`, either alone. nil for an empty text.
  public init?(_ text: String) {
    let text = trimmed(text)
    guard !text.isEmpty else { return nil }
    var outside = text
    var inside: String?
    for (open, close) in [("(", ")"), ("<", ">")] as [(Character, Character)] {
      guard text.last == close, let begin = text.lastIndex(of: open) else { continue }
      outside = trimmed(text[..<begin])
      inside = trimmed(text[text.index(after: begin)...].dropLast())
      break
    }
    for part in [outside, inside] {
      guard let part, !part.isEmpty else { continue }
      if email == nil, part.contains("@"), !part.contains(" ") {
        email = part.hasPrefix("mailto:") ? String(part.dropFirst(7)) : part
      } else if name == nil {
        name = part
      }
    }
  }
}
