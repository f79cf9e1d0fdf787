/// The pieces of a folded date: numbers, words and signs.
struct FeedDateTokens {
  /// A piece.
  struct Token {
    enum Kind: Equatable {
      case number(Int, digits: Int)
      case word(String)
      case sign(UInt8)
    }

    var kind: Kind
    /// Whether no blank is before it.
    var isTouching: Bool
    /// The digits of a number.
    var bytes: Range<Int>
  }

  private(set) var tokens: [Token] = []
  let text: [UInt8]

  /// Takes a text apart; nil where a number is longer than any date has.
  init?(_ text: [UInt8]) {
    self.text = text
    var place = 0
    while place < text.count {
      let byte = text[place]
      let begin = place
      if byte == 0x20 {
        place += 1
      } else if byte &- 0x30 < 10 {
        var value = 0
        while place < text.count, text[place] &- 0x30 < 10 {
          guard place - begin < 12 else { return nil }
          value = value * 10 + Int(text[place] - 0x30)
          place += 1
        }
        add(.number(value, digits: place - begin), begin..<place)
      } else if isLetter(byte) {
        let word = takeWord(&place)
        add(.word(word), begin..<place)
      } else {
        place += 1
        add(.sign(byte), begin..<place)
      }
    }
  }

  var count: Int { tokens.count }

  func number(_ index: Int) -> (value: Int, digits: Int)? {
    guard index < tokens.count, index >= 0, case .number(let value, let digits) = tokens[index].kind
    else { return nil }
    return (value, digits)
  }

  func word(_ index: Int) -> String? {
    guard index < tokens.count, index >= 0, case .word(let word) = tokens[index].kind else {
      return nil
    }
    return word
  }

  func sign(_ index: Int) -> UInt8? {
    guard index < tokens.count, index >= 0, case .sign(let sign) = tokens[index].kind else {
      return nil
    }
    return sign
  }

  func isTouching(_ index: Int) -> Bool { index < tokens.count && tokens[index].isTouching }

  /// The digits of a number.
  func digits(_ index: Int) -> ArraySlice<UInt8> { text[tokens[index].bytes] }

  private mutating func add(_ kind: Token.Kind, _ range: Range<Int>) {
    let isTouching = range.lowerBound > 0 && text[range.lowerBound - 1] != 0x20
    tokens.append(Token(kind: kind, isTouching: isTouching, bytes: range))
  }

  /// Letters up to what is none; of `a.m.` the letters; a unit of East Asia right behind its number
  /// by itself.
  private func takeWord(_ place: inout Int) -> String {
    let begin = place
    if begin > 0, text[begin - 1] &- 0x30 < 10, begin + 3 <= text.count, text[begin] >= 0xE3 {
      let unit = String(decoding: text[begin..<begin + 3], as: UTF8.self)
      if FeedDateWords.meaning(unit)?.unit != nil {
        place += 3
        return unit
      }
    }
    var letters: [UInt8] = []
    while let length = initial(place) {
      letters += text[place..<place + length]
      place += length + 1
    }
    if letters.isEmpty {
      while place < text.count, isLetter(text[place]) { place += 1 }
      return String(decoding: text[begin..<place], as: UTF8.self)
    }
    // The last letter may be without its point, but then it is the last.
    let last = scalarLength(place)
    if last > 0, place + last == text.count || !isLetter(text[place + last]), letters.count < 8 {
      letters += text[place..<place + last]
      place += last
    }
    return String(decoding: letters, as: UTF8.self)
  }

  /// The length of one letter with a point behind it and a letter or nothing before it.
  private func initial(_ place: Int) -> Int? {
    let length = scalarLength(place)
    guard length > 0, place + length < text.count, text[place + length] == UInt8(ascii: ".") else {
      return nil
    }
    return length
  }

  private func scalarLength(_ place: Int) -> Int {
    guard place < text.count, isLetter(text[place]) else { return 0 }
    var end = place + 1
    while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
    return end - place
  }

  private func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte >= 0x80 }
}
