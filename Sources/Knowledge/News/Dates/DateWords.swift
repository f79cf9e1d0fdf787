import KnowledgeData

/// The words of one language that dates are written with.
struct DateWords: Sendable {
  /// The spans that dates are counted in.
  enum Unit: String, Sendable { case day, week, month, year }

  private(set) var months = WordTable<Int>()
  private(set) var weekdays = WordTable<Int>()
  /// Seasons and feasts with the first and the last month they may mean.
  private(set) var seasons = WordTable<ClosedRange<Int>>()
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
  /// Phrases for the year or the month of the text, by their first words, the longest first: `d'ici la fin de
  /// l'année`, `a fin de mes`.
  private(set) var ends = WordTable<[(phrase: [String], unit: Unit)]>()
  private(set) var about = PhraseTable()
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
      if words.count >= 3, let from = Int(words[1]), let to = Int(words[2]), from <= to {
        seasons[word] = from...to
        if words.count > 3 { seasonSigns[word] = WordSet(words[3...]) }
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
      if let unit = Unit(rawValue: words[words.count - 1]) {
        ends[word, default: []].append((Array(words.dropLast()), unit))
      }
    case "about": about.append(words)
    default: break
    }
  }
}
