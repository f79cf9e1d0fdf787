/// The sorts of dates that a word may begin, so that of all ways to read one only those are tried that may fit.
struct DateStarts: OptionSet, Sendable {
  let rawValue: UInt8

  /// `hier`, `last night`.
  static let near = DateStarts(rawValue: 1)
  /// `d'ici la fin de l'année`.
  static let end = DateStarts(rawValue: 2)
  /// `il y a dix ans`, `two years ago`.
  static let ago = DateStarts(rawValue: 4)
  /// `dans deux mois`.
  static let ahead = DateStarts(rawValue: 8)
  /// `premier trimestre`, `été`.
  static let part = DateStarts(rawValue: 16)
  /// `22/05/2009`.
  static let digits = DateStarts(rawValue: 32)
  /// `22 mai`, `lundi`, `juin 2010`, `2009`.
  static let calendar = DateStarts(rawValue: 64)
  /// `next month`, `le mois prochain`.
  static let unit = DateStarts(rawValue: 128)

  /// What digits may begin.
  static let ofDigits: DateStarts = [.ago, .part, .digits, .calendar]

  /// What each of the words of a language may begin.
  static func table(_ words: DateWords, _ numbers: NumberWords) -> WordTable<DateStarts> {
    var table = WordTable<DateStarts>()
    func note(_ first: some Sequence<String>, _ starts: DateStarts) {
      for word in first { table[word, default: []].formUnion(starts) }
    }
    note(words.days.words, .near)
    note(words.ends.words, .end)
    for phrases in [words.ago, words.about] { note(phrases.firstWords, .ago) }
    note(numbers.first.words, .ago)
    note(words.ahead.firstWords, .ahead)
    note(words.seasons.words, .part)
    note(words.feasts.words, .part)
    note(words.ordinals.words, [.part, .calendar])
    note(words.parts.words, .part)
    note(words.months.words, .calendar)
    note(words.weekdays.words, .calendar)
    for phrases in [words.next, words.last, words.this] { note(phrases.firstWords, .unit) }
    note(words.units.words, .unit)
    return table
  }
}
