/// A field of a registry that holds phone numbers, taken apart.
enum PhoneField {
  /// The numbers of a field: cut at slashes, commas, semicolons, line breaks and words for *or*, but
  /// only where each piece has the digits of a number.
  static func parts(of raw: String) -> [String] {
    let whole = trimmed(raw)
    guard !whole.isEmpty else { return [] }
    guard whole.utf8.count <= 2000 else { return [whole] }
    var pieces: [String] = []
    for line in whole.split(whereSeparator: \.isNewline) {
      pieces += cut(String(line))
    }
    return pieces.isEmpty ? [whole] : pieces
  }

  private static let words = [" or ", " ou ", " o ", " / ", "/", ";", ","]

  private static func cut(_ line: String) -> [String] {
    for word in words {
      let pieces = line.split(separator: word).map { trimmed(String($0)) }.filter { !$0.isEmpty }
      // "01 23 45 67 89 / 90" names two numbers of which the second is not whole; ",,2#" is dialled.
      guard pieces.count > 1, !line.contains(",,"), pieces.allSatisfy({ digits(in: $0) >= 5 })
      else {
        continue
      }
      return pieces.flatMap(cut)
    }
    let text = trimmed(line)
    return text.isEmpty ? [] : [text]
  }

  /// The number without its extension, and the extension.
  ///
  /// The library knows the English forms; `poste 12`, `extensión 4` and `,,2#` are ours.
  static func extensionApart(_ text: String) -> (number: String, extension: String?) {
    let small = text.lowercased()
    for word in ["poste", "extensión", "extension", "ramal", "interno", "durchwahl", ",,"] {
      guard let place = small.firstRange(of: word) else { continue }
      let offset = small.utf8.distance(from: small.startIndex, to: place.lowerBound)
      let number = trimmed(String(decoding: Array(text.utf8.prefix(offset)), as: UTF8.self))
      let rest = small[place.upperBound...].drop { !$0.isNumber }
      let digits = String(rest.prefix { $0.isNumber })
      if !digits.isEmpty, digits.utf8.count <= 10, PhoneField.digits(in: number) >= 5 {
        return (number, digits)
      }
    }
    return (text, nil)
  }

  private static func digits(in text: String) -> Int {
    text.utf8.count { (0x30...0x39).contains($0) }
  }

  private static func trimmed(_ text: String) -> String {
    let isBlank: (Character) -> Bool = { $0.isWhitespace || $0 == "\0" }
    return String(text.drop(while: isBlank).reversed().drop(while: isBlank).reversed())
  }
}
