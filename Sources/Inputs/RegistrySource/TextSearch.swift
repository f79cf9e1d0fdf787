/// Small searches in text, by scalars and without Foundation.
enum TextSearch {
  /// The first occurrence of a text.
  static func range(of word: String, in text: String) -> Range<String.Index>? {
    guard let first = word.utf8.first else { return nil }
    let utf8 = text.utf8
    var start = utf8.startIndex
    while let place = utf8[start...].firstIndex(of: first) {
      if utf8[place...].starts(with: word.utf8) {
        return place..<utf8.index(place, offsetBy: word.utf8.count)
      }
      start = utf8.index(after: place)
    }
    return nil
  }

  /// The text with each occurrence of a word replaced.
  static func replacing(_ word: String, in text: String, with other: String) -> String {
    word.isEmpty ? text : text.replacing(word, with: other)
  }

  /// The text without surrounding blanks and line breaks.
  static func trimmed(_ text: String) -> String {
    let utf8 = text.utf8
    let isBlank: (UInt8) -> Bool = { $0 == 0x20 || (0x09...0x0D).contains($0) }
    guard let first = utf8.first, let last = utf8.last else { return text }
    if !isBlank(first) && !isBlank(last) && first != 0xC2 && last != 0xA0 { return text }
    let blank: (Character) -> Bool = { $0.isWhitespace }
    return String(text.drop(while: blank).reversed().drop(while: blank).reversed())
  }

  /// The text cut at each of some separators, without empty pieces.
  static func split(_ text: String, at separators: [String]) -> [String] {
    var pieces = [text]
    for separator in separators {
      pieces = pieces.flatMap { piece -> [String] in
        var parts: [String] = []
        var rest = piece
        while let found = range(of: separator, in: rest) {
          parts.append(String(rest[..<found.lowerBound]))
          rest = String(rest[found.upperBound...])
        }
        return parts + [rest]
      }
    }
    return pieces.map(trimmed).filter { !$0.isEmpty }
  }
}
