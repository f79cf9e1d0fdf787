/// A place in folded text, and what can be read from there.
struct CapacityScan {
  private let text: [UInt8]
  private var index = 0

  init(_ text: [UInt8]) { self.text = text }

  private typealias Phrase = (words: StaticString, bound: CapacityReader.Bound)

  /// What stands before a figure; a phrase that begins with another one comes first.
  private static let leads: [Phrase] = [
    (">=", .atLeast), (">", .atLeast), ("<=", .atMost), ("<", .atMost), ("~", .about),
    ("environ", .about), ("env.", .about), ("approximately", .about), ("approx.", .about),
    ("approx", .about), ("about", .about), ("around", .about), ("circa", .about), ("ca.", .about),
    ("roughly", .about), ("aproximadamente", .about), ("cerca de", .about),
    ("alrededor de", .about), ("autour de", .about),
    ("no more than", .atMost), ("not more than", .atMost), ("no less than", .atLeast),
    ("more than", .atLeast), ("over", .atLeast), ("at least", .atLeast), ("plus de", .atLeast),
    ("au moins", .atLeast), ("mas de", .atLeast), ("mais de", .atLeast),
    ("al menos", .atLeast), ("pelo menos", .atLeast),
    ("less than", .atMost), ("fewer than", .atMost), ("under", .atMost), ("up to", .atMost),
    ("at most", .atMost), ("moins de", .atMost), ("jusqu'a", .atMost), ("au plus", .atMost),
    ("menos de", .atMost), ("hasta", .atMost), ("ate", .atMost),
    ("between", .range), ("from", .range), ("entre", .range), ("de", .range),
  ]

  /// What stands behind a figure.
  private static let trails: [Phrase] = [
    ("+", .atLeast), ("or more", .atLeast), ("and more", .atLeast), ("and over", .atLeast),
    ("ou plus", .atLeast), ("et plus", .atLeast), ("o mas", .atLeast), ("y mas", .atLeast),
    ("ou mais", .atLeast), ("environ", .about), ("approximately", .about), ("approx.", .about),
    ("approx", .about),
  ]

  private static let connectors: [StaticString] = ["-", "a", "to"]
  private static let connectorsAfterOpening: [StaticString] = ["and", "et", "y", "e"]

  /// Words that multiply the figure before them: it is not read without them.
  private static let magnitudes: [StaticString] = [
    "hundred", "hundreds", "cent", "cents", "cientos", "thousand", "thousands", "mille", "mil",
    "milliers", "miles", "k", "m", "mn", "mio", "million", "millions", "millones", "milhoes",
    "lakh", "crore", "billion", "dozen", "dozens", "douzaines", "percent",
  ]

  /// Reads a phrase that stands before a figure.
  mutating func lead() -> CapacityReader.Bound? { phrase(Self.leads) }

  /// Reads a phrase that stands behind a figure.
  mutating func trail() -> CapacityReader.Bound? { phrase(Self.trails) }

  /// Reads an estimate's sign before the second figure of a range.
  mutating func skipAbout() -> Bool {
    phrase(Self.leads.filter { $0.bound == .about }) != nil
  }

  /// Reads what joins two figures, where a second one follows.
  mutating func connector(afterOpening: Bool) -> Bool {
    let start = index
    let words = Self.connectors + (afterOpening ? Self.connectorsAfterOpening : [])
    for word in words where take(word) {
      var rest = self
      _ = rest.skipAbout()
      if rest.number() != nil { return true }
      index = start
    }
    return false
  }

  /// Reads a figure with its sign; stays where there is none.
  mutating func number() -> Double? {
    let start = index
    skipBlank()
    var isNegative = false
    if index < text.count, text[index] == UInt8(ascii: "-") {
      isNegative = true
      index += 1
    }
    guard let value = unsigned() else {
      index = start
      return nil
    }
    return isNegative ? -value : value
  }

  /// Whether the rest is nothing, or a few words that leave the figure as it is.
  func isUnit() -> Bool {
    let words = text[index...].split(separator: 0x20)
    if let first = words.first {
      let bare = first.filter(Self.isLetter)
      for word in Self.magnitudes
      where word.withUTF8Buffer({ $0.elementsEqual(bare) }) { return false }
    }
    return words.count <= 6
      && words.joined().allSatisfy { Self.isLetter($0) || "()./'-".utf8.contains($0) || $0 == 0xFF }
      && (words.isEmpty || words.joined().contains(where: Self.isLetter))
  }

  /// Reads groups of digits, and decides what the marks between them mean.
  private mutating func unsigned() -> Double? {
    let head = NumberText.digits(text, &index)
    guard !head.isEmpty else { return nil }
    var digits = Array(head)
    var mark: UInt8?
    while index + 1 < text.count, " ',.".utf8.contains(text[index]),
      IdentifierText.isDigit(text[index + 1])
    {
      let next = text[index]
      var after = index + 1
      let group = NumberText.digits(text, &after)
      let isPoint = next == UInt8(ascii: ",") || next == UInt8(ascii: ".")
      let isThousands =
        group.count == 3 && head.count <= 3 && head != [48] && (mark == nil || mark == next)
      if isThousands {
        digits += group
        mark = next
        index = after
      } else if isPoint, mark != next {
        index = after
        return Double(String(decoding: digits + [UInt8(ascii: ".")] + group, as: UTF8.self))
      } else {
        return nil
      }
    }
    return Double(String(decoding: digits, as: UTF8.self))
  }

  private mutating func phrase(_ phrases: [Phrase]) -> CapacityReader.Bound? {
    for phrase in phrases where take(phrase.words) { return phrase.bound }
    return nil
  }

  /// Moves behind a word or sign, where it stands here and the word ends with it.
  private mutating func take(_ word: StaticString) -> Bool {
    var at = index
    if at < text.count, text[at] == 0x20 { at += 1 }
    let matches = word.withUTF8Buffer { text[at...].starts(with: $0) }
    guard matches else { return false }
    let end = at + word.utf8CodeUnitCount
    if Self.isLetter(text[end - 1]), end < text.count, Self.isLetter(text[end]) { return false }
    index = end
    return true
  }

  private mutating func skipBlank() {
    if index < text.count, text[index] == 0x20 { index += 1 }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 97 < 26 }
}
