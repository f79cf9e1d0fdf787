/// What a format knows of its elements that helps where their end tags are missing.
///
/// Names are as written, with their prefix, in small letters.
public struct UnclosedElements: Sendable {
  /// Elements that hold a text and nothing else: another element of the format ends them.
  public var flat: Set<String>
  /// Elements that hold a text with markup of its own: an element of ``flat`` ends them, unless markup
  /// has one of that name.
  public var marked: Set<String>
  /// Names that are markup too.
  public var ambiguous: Set<String>
  /// Elements that are never in one of their kind, so that the begin of one is the end of another.
  public var records: Set<String>

  /// Makes rules; none without arguments.
  public init(
    flat: Set<String> = [], marked: Set<String> = [], ambiguous: Set<String> = [],
    records: Set<String> = []
  ) {
    self.flat = flat
    self.marked = marked
    self.ambiguous = ambiguous
    self.records = records
  }

  /// How many of the open elements, from the innermost, end where another begins.
  func closed(_ open: [String], by name: String) -> Int {
    guard let last = open.last, !(flat.isEmpty && records.isEmpty) else { return 0 }
    let name = name.lowercased()
    if records.contains(name) {
      // A record in a record: the one before has no end, nor what is open in it.
      let place = open.suffix(16).lastIndex { $0.lowercased() == name }
      return place.map { open.count - $0 } ?? 0
    }
    let isOurs = flat.contains(name) || marked.contains(name)
    guard isOurs else { return 0 }
    let inner = last.lowercased()
    if flat.contains(inner) { return 1 }
    return marked.contains(inner) && !ambiguous.contains(name) ? 1 : 0
  }
}
