import KnowledgeData

/// What is known of one language: its words, verbs, numbers, dates and names of places.
final class LanguageKnowledge: Sendable {
  let language: NewsLanguage
  let phrases: PhraseLexicon
  let verbs: VerbLexicon
  let setPhrases: SetPhrases
  let numbers: NumberReader
  let dates: DateReader
  let placeWords: PlaceWords
  /// The forms of its auxiliary verbs.
  let be: WordSet
  let have: WordSet
  let vocabulary: Vocabulary

  private init(_ language: NewsLanguage) {
    self.language = language
    phrases = PhraseLexicon(language: language)
    verbs = VerbLexicon(language: language)
    setPhrases = SetPhrases(language: language)
    numbers = NumberReader(words: NumberWords(language: language))
    dates = DateReader(words: DateWords(language: language), numbers: numbers)
    placeWords = PlaceWords(language: language)
    be = VerbGroup.be[language] ?? []
    have = VerbGroup.have[language] ?? []
    vocabulary = Vocabulary(phrases, verbs, numbers, dates, placeWords)
  }

  /// The knowledge of a language, read when it is first asked for.
  static func of(_ language: NewsLanguage) -> LanguageKnowledge {
    switch language {
    case .french: french
    case .english: english
    case .spanish: spanish
    case .portuguese: portuguese
    case .italian: italian
    case .german: german
    case .arabic: arabic
    }
  }

  private static let french = LanguageKnowledge(.french)
  private static let english = LanguageKnowledge(.english)
  private static let spanish = LanguageKnowledge(.spanish)
  private static let portuguese = LanguageKnowledge(.portuguese)
  private static let italian = LanguageKnowledge(.italian)
  private static let german = LanguageKnowledge(.german)
  private static let arabic = LanguageKnowledge(.arabic)
}

/// Other names of places in one language, and the words for what comes from a country.
final class PlaceWords: Sendable {
  /// A place that a phrase stands for.
  struct Alias: Sendable {
    let phrase: [String]
    let name: String
    let country: String
    /// How the place is called where the phrase is a nickname: `عاصمة البوغاز` is `طنجة`.
    let spelled: String?
    /// The first letters of its second word, which tell most of those that begin alike apart.
    let secondHead: UInt64

    init(phrase: [String], name: String, country: String, spelled: String?) {
      self.phrase = phrase
      self.name = name
      self.country = country
      self.spelled = spelled
      secondHead = phrase.count > 1 ? Token.head(of: phrase[1]) : 0
    }
  }

  /// Aliases by the first word.
  let aliases: WordTable<[Alias]>
  /// Beginnings of demonyms with the country: `marocain`, MA.
  let demonyms: WordTable<String>
  /// The first letters of demonyms: most words are told by them to be none.
  private let beginnings: [Bool]

  /// Beginnings of what those of a city are called, with the cities: `zaragozan`, Zaragoza ES.
  let gentilics: WordTable<[Town]>
  private let gentilicBeginnings: [Bool]

  /// Names that cities of several countries share, which the places of a text decide on: `الدار البيضاء`.
  let namesakes: [String: [Alias]]

  /// A city by its name and country.
  struct Town: Sendable {
    var name: String
    var country: String
  }

  /// Reads the words of a language.
  init(language: NewsLanguage) {
    var aliases = WordTable<[Alias]>()
    var demonyms = WordTable<String>()
    var beginnings = [Bool](repeating: false, count: 1 << 12)
    var gentilics = WordTable<[Town]>()
    var gentilicBeginnings = beginnings
    var namesakes: [String: [Alias]] = [:]
    var section = ""
    for line in DataFolder.lines("news/\(language.rawValue)/places.txt") {
      if line.isEmpty || line.hasPrefix("#") { continue }
      if line.hasPrefix("["), line.hasSuffix("]") {
        section = String(line.dropFirst().dropLast())
        continue
      }
      let parts = line.fields(at: "=").filter { !$0.isEmpty }.map(\.words)
      switch section {
      case "alias":
        guard (2...3).contains(parts.count), let first = parts[0].first,
          let country = parts[1].last
        else { continue }
        let spelled = parts.count > 2 ? parts[2].joined(separator: " ") : nil
        // `il capoluogo ligure` stands in `nel capoluogo ligure`, too.
        for article in [first] + (Self.contracted[language]?[first] ?? [])
        where parts[0].count > 1 || article == first {
          aliases[article, default: []].append(
            Alias(
              phrase: [article] + parts[0].dropFirst(),
              name: parts[1].dropLast().joined(separator: " "), country: country, spelled: spelled))
        }
      case "namesake":
        guard (2...3).contains(parts.count), let country = parts[1].last else { continue }
        namesakes[parts[0].joined(separator: " "), default: []].append(
          Alias(
            phrase: parts[0], name: parts[1].dropLast().joined(separator: " "), country: country,
            spelled: parts.count > 2 ? parts[2].joined(separator: " ") : nil))
      case "gentilic":
        guard parts.count == 2, let country = parts[1].last else { continue }
        let town = Town(name: parts[1].dropLast().joined(separator: " "), country: country)
        for word in parts[0] {
          gentilics[word, default: []].append(town)
          gentilicBeginnings[Self.beginning(word)] = true
        }
      case "demonym":
        let words = parts[0]
        guard let country = words.last else { continue }
        for word in words.dropLast() {
          demonyms[word] = country
          beginnings[Self.beginning(word)] = true
        }
      default: continue
      }
    }
    self.aliases = aliases
    self.demonyms = demonyms
    self.beginnings = beginnings
    self.gentilics = gentilics
    self.gentilicBeginnings = gentilicBeginnings
    self.namesakes = namesakes
  }

  /// Prepositions that an article is one word with.
  private static let contracted: [NewsLanguage: [String: [String]]] = [
    .italian: [
      "il": ["nel", "del", "al", "dal", "sul"], "la": ["nella", "della", "alla", "dalla", "sulla"],
    ],
    .portuguese: ["a": ["na", "da", "pela"], "o": ["no", "do", "ao", "pelo"]],
  ]

  /// A number of twelve bits for the first three letters.
  private static func beginning(_ word: String) -> Int {
    let letters = Token.head(of: word) >> 40
    return Int((letters ^ letters >> 7 ^ letters >> 13) & 0xFFF)
  }

  /// What the words for those who live in a country end with in their other forms, by the last letter of a word.
  private static func endings(of word: String) -> [String] {
    switch word.utf8.last {
    case UInt8(ascii: "s"): endingsOfS
    case UInt8(ascii: "e"): endingsOfE
    case UInt8(ascii: "a"): endingsOfA
    case UInt8(ascii: "i"): endingsOfI
    case UInt8(ascii: "o"): endingsOfO
    default: []
    }
  }

  private static let endingsOfS = ["nes", "nas", "es", "as", "os", "ns", "s"]
  private static let endingsOfE = ["ne", "he", "e"]
  private static let endingsOfA = ["na", "a"]
  private static let endingsOfI = ["hi", "i"]
  private static let endingsOfO = ["o"]

  /// The cities that a folded word may tell of: `zaragozana`, Zaragoza.
  func towns(ofGentilic word: String) -> [Town] {
    guard word.utf8.count > 4, gentilicBeginnings[Self.beginning(word)] else { return [] }
    if let towns = gentilics[word] { return towns }
    for ending in Self.endings(of: word)
    where word.utf8.count > ending.utf8.count + 3 && word.hasSuffix(ending) {
      if let towns = gentilics[String(Substring(word.utf8.dropLast(ending.utf8.count)))] {
        return towns
      }
    }
    return []
  }

  /// The country that a folded word tells of: `marocaine`, MA.
  func country(ofDemonym word: String) -> String? {
    guard beginnings[Self.beginning(word)] else { return nil }
    if let country = demonyms[word] { return country }
    for ending in Self.endings(of: word)
    where word.utf8.count > ending.utf8.count + 3 && word.hasSuffix(ending) {
      if let country = demonyms[String(Substring(word.utf8.dropLast(ending.utf8.count)))] {
        return country
      }
    }
    return nil
  }
}
