import KnowledgeData

/// The words of one language that dates are written with.
struct DateWords: Sendable {
  /// The spans that dates are counted in.
  enum Unit: String, Sendable { case day, week, month, year, decade }

  /// A season: its number in EDTF and the months it may mean where most readers of the language live.
  struct Season: Sendable {
    let number: Int
    let months: ClosedRange<Int>
  }

  private(set) var months = WordTable<Int>()
  private(set) var weekdays = WordTable<Int>()
  /// Seasons, by their number in EDTF: 21 is spring, 24 winter.
  private(set) var seasons = WordTable<Season>()
  /// Feasts and other names with the first and the last month they may mean: `Christmas`, `Q3`.
  private(set) var feasts = WordTable<ClosedRange<Int>>()
  /// Words of which one must stand before a season that is another word, too: `cet été`, but `a été`.
  private(set) var seasonSigns = WordTable<WordSet>()
  private(set) var units = WordTable<Unit>()
  /// Units of which several are meant: `los próximos meses` is no month.
  private(set) var plurals = WordSet()
  /// Parts of a year with how many months they have.
  private(set) var parts = WordTable<Int>()
  private(set) var ordinals = WordTable<Int>()
  /// Phrases for days near the text's own, by their first words, the longest first: yesterday is -1.
  private(set) var days = WordTable<[(phrase: [String], offset: Int)]>()
  private(set) var next = PhraseTable()
  private(set) var last = PhraseTable()
  private(set) var this = PhraseTable()
  private(set) var ago = PhraseTable()
  /// Words before a span that is yet to pass: `dans deux mois`, `dentro de dos meses`.
  private(set) var ahead = PhraseTable()
  /// Phrases for a year or a month that is counted from that of the text, by their first words, the longest first:
  /// `d'ici la fin de l'année`, `a fin de mes`, `im Vorjahr`.
  private(set) var ends = WordTable<[(phrase: [String], unit: Unit, away: Int)]>()
  private(set) var about = PhraseTable()
  /// What a later sentence says of what was told before: that it starts, stops or takes effect on a date.
  private(set) var starts = PhraseTable()
  private(set) var stops = PhraseTable()
  private(set) var effects = PhraseTable()
  /// Whether the month stands before the day: `5/22/2009`.
  let isEnglish: Bool

  /// Reads the words of a language; none for a language without any.
  init(language: NewsLanguage) {
    isEnglish = language == .english
    var section = ""
    for line in DataFolder.lines("news/\(language.rawValue)/dates.txt") {
      if line.isEmpty || line.hasPrefix("#") { continue }
      if line.hasPrefix("["), line.hasSuffix("]") {
        section = String(line.dropFirst().dropLast())
        continue
      }
      add(line.words, section)
    }
    days.update { _, days in days.sort { $0.phrase.count > $1.phrase.count } }
    ends.update { _, ends in ends.sort { $0.phrase.count > $1.phrase.count } }
  }

  private mutating func add(_ words: [String], _ section: String) {
    let word = words[0]
    let value = words.last.flatMap { Int($0) }
    switch section {
    case "month": months[word] = value
    case "weekday": weekdays[word] = value
    case "season":
      let numbers = words.dropFirst().prefix(3).compactMap { Int($0) }
      if numbers.count == 3, numbers[1] <= numbers[2] {
        seasons[word] = Season(number: numbers[0], months: numbers[1]...numbers[2])
        if words.count > 4 { seasonSigns[word] = WordSet(words[4...]) }
      }
    case "feast":
      if words.count == 3, let from = Int(words[1]), let to = Int(words[2]), from <= to {
        feasts[word] = from...to
      }
    case "unit":
      units[word] = words.count >= 2 ? Unit(rawValue: words[1]) : nil
      if words.count == 3 { plurals.insert(word) }
    case "quarter": parts[word] = value
    case "ordinal": ordinals[word] = value
    case "day":
      if let value { days[word, default: []].append((Array(words.dropLast()), value)) }
    case "next": next.append(words)
    case "last": last.append(words)
    case "this": this.append(words)
    case "ago": ago.append(words)
    case "ahead": ahead.append(words)
    case "ends":
      let rest = value == nil ? words : words.dropLast()
      if let unit = rest.last.flatMap(Unit.init(rawValue:)) {
        ends[word, default: []].append((Array(rest.dropLast()), unit, value ?? 0))
      }
    case "about": about.append(words)
    case "starts": starts.append(words)
    case "stops": stops.append(words)
    case "effect": effects.append(words)
    default: break
    }
  }
}
