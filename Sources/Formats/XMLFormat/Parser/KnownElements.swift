/// What a format knows of its elements that helps where a document is damaged.
///
/// Names are as written, with their prefix, in small letters.
public struct KnownElements: Sendable {
  /// Elements that hold a text and nothing else: another element of the format ends them.
  public var flat: Set<String>
  /// Elements that hold a text with markup of its own: an element of ``flat`` ends them, unless markup
  /// has one of that name.
  public var marked: Set<String>
  /// Names that are markup too.
  public var ambiguous: Set<String>
  /// Elements that are never in one of their kind, so that the begin of one is the end of another.
  public var records: Set<String>

  /// The first elements of documents: what stands before the first of them is no part of the document.
  public var roots: Set<String>

  /// Makes rules; none without arguments.
  public init(
    roots: Set<String> = [],
    flat: Set<String> = [], marked: Set<String> = [], ambiguous: Set<String> = [],
    records: Set<String> = []
  ) {
    self.roots = roots
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
      // The root is never one of several.
      return place.map { $0 > 0 ? open.count - $0 : 0 } ?? 0
    }
    let isOurs = flat.contains(name) || marked.contains(name)
    guard isOurs else { return 0 }
    let inner = last.lowercased()
    if flat.contains(inner) { return 1 }
    return marked.contains(inner) && !ambiguous.contains(name) ? 1 : 0
  }

  /// Where the document begins, if its root is known and something else stands before it; nil if it
  /// begins at once, or nowhere.
  func begin(of bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard !roots.isEmpty else { return nil }
    var index = 0
    var declaration: Int?
    var isAtBegin = true
    while index < min(bytes.count, 1 << 16) {
      guard bytes[index] == UInt8(ascii: "<") else {
        if bytes[index] > 0x20, bytes[index] < 0x80 { isAtBegin = false }
        index += 1
        continue
      }
      let rest = UnsafeBufferPointer(rebasing: bytes[index..<min(bytes.count, index + 40)])
      let name = KnownElements.name(rest)
      if name == "?xml" || name == "!doctype" {
        if isAtBegin { return nil }
        declaration = declaration ?? index
      } else if roots.contains(name) {
        return isAtBegin ? nil : declaration ?? index
      } else if name == "!--" || name.hasPrefix("?") {
        // Comments and instructions may stand before the root.
        guard let end = KnownElements.end(name == "!--" ? "-->" : "?>", bytes, index) else {
          return nil
        }
        index = end
        continue
      } else {
        isAtBegin = false
        declaration = nil
      }
      index += 1
    }
    return nil
  }

  /// The place behind a mark, not too far away.
  private static func end(
    _ mark: String, _ bytes: UnsafeBufferPointer<UInt8>, _ begin: Int
  ) -> Int? {
    let mark = Array(mark.utf8)
    var index = begin
    while index + mark.count <= min(bytes.count, 1 << 16) {
      if bytes[index..<(index + mark.count)].elementsEqual(mark) { return index + mark.count }
      index += 1
    }
    return nil
  }

  private static func name(_ tag: UnsafeBufferPointer<UInt8>) -> String {
    if tag.count > 3, tag[1] == 0x21, tag[2] == 0x2D { return "!--" }
    let name = tag.dropFirst().prefix {
      $0 > 0x20 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/")
    }
    return String(decoding: name, as: UTF8.self).lowercased()
  }
}
