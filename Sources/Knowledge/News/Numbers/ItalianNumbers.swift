/// Italian numbers, which are written as one word: `centocinquanta`, `duecentoventuno`, `tremilacinquecento`.
enum ItalianNumbers {
  private static let small = [
    "", "uno", "due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove", "dieci", "undici",
    "dodici", "tredici", "quattordici", "quindici", "sedici", "diciassette", "diciotto",
    "diciannove",
  ]
  private static let tens = [
    "", "", "venti", "trenta", "quaranta", "cinquanta", "sessanta", "settanta", "ottanta",
    "novanta",
  ]

  /// The words of numbers above twenty that no list has: to a thousand, thousands, and thousands with hundreds, those
  /// that staff is counted with.
  static let words: [String: Int] = {
    var words: [String: Int] = [:]
    for number in 21..<1000 {
      for word in below1000(number) { words[word] = number }
    }
    for number in 2..<1000 where number < 100 || number % 50 == 0 {
      for word in below1000(number) { words[word + "mila"] = number * 1000 }
    }
    for rest in stride(from: 10, to: 1000, by: 10) {
      for word in below1000(rest) {
        words["mille" + word] = 1000 + rest
        for thousands in 2..<20 where rest % 100 == 0 {
          words[small[thousands] + "mila" + word] = thousands * 1000 + rest
        }
      }
    }
    return words
  }()

  /// A number in words; of two where a vowel may be dropped: `centottanta`, `centoottanta`.
  private static func below1000(_ number: Int) -> [String] {
    guard number >= 100 else { return [below100(number)] }
    let head = (number >= 200 ? small[number / 100] : "") + "cento"
    let tail = below100(number % 100)
    return tail.hasPrefix("o") ? [head + tail, head.dropLast() + tail] : [head + tail]
  }

  /// ventuno, ventotto: the tens lose their vowel before one.
  private static func below100(_ number: Int) -> String {
    guard number >= 20 else { return small[number] }
    let tail = small[number % 10]
    let head = tens[number / 10]
    return (tail.hasPrefix("u") || tail.hasPrefix("o") ? String(head.dropLast()) : head) + tail
  }
}
