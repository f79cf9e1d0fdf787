import KnowledgeData

/// The words of one language that dates are written with.
struct DateWords: Sendable {
  /// The spans that dates are counted in.
  enum Unit: String, Sendable { case day, week, month, year }

  private(set) var months: [String: Int] = [:]
  private(set) var weekdays: [String: Int] = [:]
  /// Seasons and feasts with the first and the last month they may mean.
  private(set) var seasons: [String: ClosedRange<Int>] = [:]
  /// Words of which one must stand before a season that is another word, too: `cet été`, but `a été`.
  private(set) var seasonSigns: [String: Set<String>] = [:]
  private(set) var units: [String: Unit] = [:]
  /// Units of which several are meant: `los próximos meses` is no month.
  private(set) var plurals: Set<String> = []
  /// Parts of a year with how many months they have.
  private(set) var parts: [String: Int] = [:]
  private(set) var ordinals: [String: Int] = [:]
  /// Phrases for days near the text's own: yesterday is -1.
  private(set) var days: [(phrase: [String], offset: Int)] = []
  private(set) var next: [[String]] = []
  private(set) var last: [[String]] = []
  private(set) var this: [[String]] = []
  private(set) var ago: [[String]] = []
  /// Words before a span that is yet to pass: `dans deux mois`, `dentro de dos meses`.
  private(set) var ahead: [[String]] = []
  /// Phrases for the year or the month of the text: `d'ici la fin de l'année`, `a fin de mes`.
  private(set) var ends: [(phrase: [String], unit: Unit)] = []
  private(set) var about: [[String]] = []
  private(set) var begin: [[String]] = []
  private(set) var end: [[String]] = []
  /// Whether the month stands before the day: `5/22/2009`.
  let isEnglish: Bool
  /// All words that a date may begin with.
  private(set) var first: Set<String> = []

  /// Reads the words of a language; none for a language without any.
  init(language: String) {
    isEnglish = language == "en"
    var section = ""
    for line in DataFolder.lines("news/\(language)/dates.txt") {
      if line.isEmpty || line.hasPrefix("#") { continue }
      if line.hasPrefix("["), line.hasSuffix("]") {
        section = String(line.dropFirst().dropLast())
        continue
      }
      add(line.split(separator: " ").map(String.init), section)
    }
    days.sort { $0.phrase.count > $1.phrase.count }
    ends.sort { $0.phrase.count > $1.phrase.count }
    first = Set(months.keys).union(weekdays.keys).union(seasons.keys).union(ordinals.keys)
      .union(parts.keys)
    first.formUnion(units.keys)
    for phrases in [
      days.map(\.phrase), ends.map(\.phrase), next, last, this, ago, ahead, begin, end,
    ] {
      first.formUnion(phrases.compactMap(\.first))
    }
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
        if words.count > 3 { seasonSigns[word] = Set(words[3...]) }
      }
    case "unit":
      units[word] = words.count >= 2 ? Unit(rawValue: words[1]) : nil
      if words.count == 3 { plurals.insert(word) }
    case "quarter": parts[word] = value
    case "ordinal": ordinals[word] = value
    case "day": if let value { days.append((Array(words.dropLast()), value)) }
    case "next": next.append(words)
    case "last": last.append(words)
    case "this": this.append(words)
    case "ago": ago.append(words)
    case "ahead": ahead.append(words)
    case "ends":
      if let unit = Unit(rawValue: words[words.count - 1]) {
        ends.append((Array(words.dropLast()), unit))
      }
    case "about": about.append(words)
    case "begin": begin.append(words)
    case "end": end.append(words)
    default: break
    }
  }
}
