import KnowledgeData

/// The words of one language that numbers are written with.
struct NumberWords: Sendable {
  /// What a word does to the number that is being read.
  enum Role: Sendable, Hashable {
    case unit(Int), ten(Int), multiplier(Int), about(Int)
    /// Counts only behind a number: `deux centaines`, but `des centaines`.
    case several(Int)
    /// Half of what follows: `medio centenar`, `demi-douzaine`.
    case half
  }

  private(set) var roles = WordTable<Role>()
  private(set) var joins = WordSet()
  /// Phrases before a number that bound it.
  private(set) var rough = PhraseTable()
  private(set) var least = PhraseTable()
  private(set) var most = PhraseTable()
  /// How many words the longest of them has.
  private(set) var longestBound = 0
  /// The words that such phrases begin with.
  private(set) var bounding = WordSet()
  private(set) var between = WordSet()
  private(set) var to = WordSet()
  /// All words that a number may begin with.
  private(set) var first = WordSet()
  /// The mark that stands before a fraction; the other groups digits.
  let decimalMark: UInt8
  /// Whether `a` may stand between the two numbers of a range: `200 a 300`.
  let isRomance: Bool

  /// Reads the words of a language: `fr`, `en`, `es`; none for another.
  init(language: NewsLanguage) {
    decimalMark = language == .english ? UInt8(ascii: ".") : UInt8(ascii: ",")
    isRomance = language.isOne(of: .french, .spanish, .italian, .portuguese)
    var section = ""
    var bounds: [(section: String, words: [String])] = []
    for line in DataFolder.lines("news/\(language.rawValue)/numbers.txt") {
      if line.isEmpty || line.hasPrefix("#") { continue }
      if line.hasPrefix("["), line.hasSuffix("]") {
        section = String(line.dropFirst().dropLast())
        continue
      }
      let words = line.words
      switch section {
      case "unit", "ten", "multiplier", "about":
        guard words.count == 2, let value = Int(words[1]) else { continue }
        roles[words[0]] =
          section == "unit"
          ? .unit(value)
          : section == "ten" ? .ten(value) : section == "about" ? .about(value) : .multiplier(value)
      case "several":
        if words.count == 2, let value = Int(words[1]) { roles[words[0]] = .several(value) }
      case "half": roles[words[0]] = .half
      case "join": joins.insert(words[0])
      case "rough", "least", "most": bounds.append((section, words))
      case "between": between.insert(words[0])
      case "to": to.insert(words[0])
      default: continue
      }
    }
    if language == .italian {
      for (word, value) in ItalianNumbers.words where roles[word] == nil {
        roles[word] = .unit(value)
      }
    }
    // Of phrases that begin alike the longest goes first.
    for phrase in bounds.sorted(by: { $0.words.count > $1.words.count }) {
      switch phrase.section {
      case "rough": rough.append(phrase.words)
      case "least": least.append(phrase.words)
      default: most.append(phrase.words)
      }
      longestBound = max(longestBound, phrase.words.count)
      first.insert(phrase.words[0])
      bounding.insert(phrase.words[0])
    }
    roles.words.forEach { first.insert($0) }
    between.words.forEach { first.insert($0) }
  }
}
