import Switchboard

/// A field that may hold several phone numbers.
struct PhoneField {
  /// One number of the field.
  struct Entry {
    /// Its text as written.
    var dialled: Substring
    /// The part of it that is the number: without the `/ 90` of a line that goes on counting.
    var read: Substring
  }

  /// The numbers in the order written; never empty for a text that is not.
  private(set) var entries: [Entry] = []

  /// A part of the field between two separators.
  private struct Part {
    var text: Substring
    var digitCount: Int
    var goesOn: Bool
    /// Whether a dash stands before it, which more often groups digits than it parts numbers.
    var followsDash: Bool

    init(_ text: Substring, followsDash: Bool) {
      self.text = text
      self.followsDash = followsDash
      let ascii = PhoneText(text)
      digitCount = ascii.digitCount
      goesOn = PhoneExtension.begins(ascii)
    }
  }

  /// Splits the trimmed text of a field written in a country.
  init(_ text: Substring, country: String?) {
    let pieces = PhoneField.split(text)
    guard pieces.count > 1 else {
      entries = [Entry(dialled: text, read: text)]
      return
    }
    let parts = pieces.map { Part($0.text, followsDash: $0.followsDash) }
    if PhoneField.isAreaCode(parts[0], before: text, country: country) {
      entries = [Entry(dialled: text, read: text)]
      return
    }
    // `15/18/112` are three codes; a part of two digits after a number only goes on counting.
    let areCodes = parts.allSatisfy { $0.digitCount <= 3 }
    var start: String.Index?
    var end = text.startIndex
    var readEnd = text.startIndex
    var hasNumber = false
    func entry(from start: String.Index) -> Entry {
      Entry(
        dialled: PhoneText.trim(text[start..<end]), read: PhoneText.trim(text[start..<readEnd]))
    }
    var digitsBefore = 0
    for part in parts {
      var isNumber = !part.goesOn && part.digitCount >= (areCodes ? 2 : 3)
      if part.followsDash { isNumber = isNumber && min(digitsBefore, part.digitCount) >= 8 }
      if let first = start, hasNumber, isNumber {
        entries.append(entry(from: first))
        start = nil
        hasNumber = false
      }
      if start == nil {
        start = part.text.startIndex
        digitsBefore = 0
      }
      let goesOn = part.goesOn || (part.followsDash && readEnd == end)
      end = part.text.endIndex
      if isNumber || goesOn || !hasNumber { readEnd = end }
      hasNumber = hasNumber || isNumber
      digitsBefore += part.digitCount
    }
    // A separator at the very end belongs to the last entry: no text is lost.
    end = text.endIndex
    if let start { entries.append(entry(from: start)) }
  }

  /// Returns whether the field is one number whose area code ends with a slash, as in `030/1234567`.
  private static func isAreaCode(_ first: Part, before text: Substring, country: String?) -> Bool {
    let ascii = PhoneText(text)
    guard first.digitCount <= 8, ascii.digitCount <= 15, !ascii.hasLetters,
      let lead = ascii.bytes.first
    else { return false }
    let isLead = first.digitCount < 3 || (lead == 0x30 && first.digitCount <= 6)
    guard isLead || lead == 0x2B || lead == 0x28 else { return false }
    return PhoneReader(country: country).read(text, dialled: "").number != nil
  }

  /// Returns the texts between the separators; those with nothing between them stay together.
  private static func split(_ text: Substring) -> [(text: Substring, followsDash: Bool)] {
    var pieces: [(text: Substring, followsDash: Bool)] = []
    var followsDash = false
    var start = text.startIndex
    var index = start
    let bytes = text.utf8
    while index < text.endIndex {
      guard let length = separator(at: index, in: text) else {
        index = bytes.index(after: index)
        continue
      }
      let end = bytes.index(index, offsetBy: length, limitedBy: text.endIndex) ?? text.endIndex
      if index > start { pieces.append((text[start..<index], followsDash)) }
      followsDash = length == 2 && bytes[bytes.index(after: index)] == 0x2D
      start = end
      index = end
    }
    if start < text.endIndex { pieces.append((text[start...], followsDash)) }
    return pieces
  }

  /// Returns the length in bytes of the separator at a place, nil where there is none.
  private static func separator(at index: String.Index, in text: Substring) -> Int? {
    let bytes = text.utf8
    switch bytes[index] {
    case 0x2F, 0x3B, 0x7C, 0x0A, 0x0D: return 1
    case 0x2C:
      // Two commas are pauses of a dialler.
      let next = bytes.index(after: index)
      if next < text.endIndex, bytes[next] == 0x2C { return nil }
      if index > text.startIndex, bytes[bytes.index(before: index)] == 0x2C { return nil }
      return 1
    case 0x20:
      // The last space stays, so that it can begin the next separator.
      let word = bytes[bytes.index(after: index)...].prefix(5)
      guard let space = word.firstIndex(of: 0x20), isAlternative(word[..<space]) else { return nil }
      return 1 + word.distance(from: word.startIndex, to: space)
    default: return nil
    }
  }

  /// Returns whether a word says that another number follows.
  private static func isAlternative(_ word: Substring.UTF8View) -> Bool {
    switch String(Substring(word)).lowercased() {
    case "or", "ou", "o", "oder", "and", "et", "y", "e", "und", "-": true
    default: false
    }
  }
}
