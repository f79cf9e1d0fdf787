/// A text with what stands in it: sentences with their phrases, the names of organizations and places.
///
/// Built once, then only read. A class, because everything that reads it holds it. What is asked for at every token
/// is changed by one finder after the other, which is not looked after while they run.
final class NewsDocument {
  let text: NewsText
  let language: NewsLanguage
  let knowledge: LanguageKnowledge
  let published: CalendarDay?
  /// What stands in each sentence.
  let sentences: [SentenceMarks]
  private let marks: SentenceStorage
  /// The paragraph of each sentence; the first is the headline, if there is one.
  let paragraphs: [Int]
  @exclusivity(unchecked) var organizations: [NamedOrganization] = []
  /// Organizations where they are named, by sentence.
  @exclusivity(unchecked) var names: [[NameMention]] = []
  /// Places where they are named, by sentence.
  @exclusivity(unchecked) var places: [[PlaceMention]] = []
  /// The tokens of names of persons.
  @exclusivity(unchecked) var persons = TokenSet()
  /// Whether the first sentence is a headline: short, and a paragraph of its own.
  let hasHeadline: Bool

  /// Whether it is French that is written with its accents, which tell `fermé` from `ferme`.
  let isAccented: Bool

  /// Towns that the gazetteer does not have.
  let towns: NamedTowns
  /// What each token may be.
  let words: [Vocabulary.Word]

  /// The tokens as rules ask for them.
  let tokens: TokenRow
  private let storage: TokenRow.Storage

  /// What a token may be as a verb.
  @inline(__always)
  func verbs(_ index: Int) -> [VerbLexicon.Reading] {
    guard words.indices.contains(index), words[index].verb >= 0 else { return [] }
    return readings[Int(readingsOfToken[index])]
  }

  /// What the verbs of the text may be, told once, as rules ask again and again, and which of them a token is.
  private var readings: [[VerbLexicon.Reading]] = []
  private var readingsOfToken: [Int32] = []

  private func readings(of index: Int) -> [VerbLexicon.Reading] {
    let verb = words[index].verb
    guard verb >= 0 else { return [] }
    let readings = knowledge.verbs.readings(of: verb)
    // `pôr` is a verb, `por` a preposition.
    if language == .portuguese, text.tokens[index].folded == "por",
      text.tokens[index].bytes.count == 3
    {
      return []
    }
    if language == .italian { return stressed(readings, index) }
    return isAccented ? accented(readings, index) : readings
  }

  init(
    _ text: NewsText, _ words: [Vocabulary.Word], _ knowledge: LanguageKnowledge,
    _ gate: TopicGate, published: CalendarDay?
  ) {
    self.text = text
    language = knowledge.language
    self.knowledge = knowledge
    self.published = published
    self.words = words
    storage = TokenRow.Storage(text.tokens)
    tokens = storage.row
    towns = NamedTowns(text, words, language)
    isAccented = language == .french && Self.hasAcute(text.bytes)
    var finder = gate.finder
    var paragraph = 0
    var sentences: [SentenceContent] = []
    var paragraphs: [Int] = []
    sentences.reserveCapacity(text.sentences.count)
    for (index, range) in text.sentences.enumerated() {
      if index > 0, text.tokens[range.lowerBound].beginsLine { paragraph += 1 }
      var phrases = index < gate.phrases.count ? gate.phrases[index] : finder.matches(in: range)
      if language == .english { phrases.removeAll { Self.deniesNothing($0, text.tokens) } }
      let coordination = Coordination(
        tokens: text.tokens, words: words, phrases: phrases, knowledge: knowledge)
      let parts = coordination.parts(of: range)
      for part in parts {
        let own =
          parts.count == 1
          ? phrases
          : phrases.filter {
            part.tokens.contains($0.tokens.lowerBound)
              && $0.tokens.upperBound <= part.tokens.upperBound
          }
        sentences.append(
          SentenceContent(
            text.tokens, words, part.tokens, own, knowledge, isContinued: part.isContinued))
        paragraphs.append(paragraph)
      }
    }
    names = Array(repeating: [], count: sentences.count)
    places = names.map { _ in [] }
    marks = SentenceStorage(sentences)
    self.sentences = marks.sentences
    self.paragraphs = paragraphs
    if let first = sentences.first, sentences.count > 1, paragraphs[1] == 1 {
      let last = text.tokens[first.range.upperBound - 1].folded
      hasHeadline = first.range.count <= 30 && last != "." && last != ":"
    } else {
      hasHeadline = false
    }
    var readings: [[VerbLexicon.Reading]] = []
    var readingsOfToken = [Int32](repeating: 0, count: words.count)
    for index in words.indices where words[index].verb >= 0 {
      readingsOfToken[index] = Int32(readings.count)
      readings.append(self.readings(of: index))
    }
    for marks in self.sentences {
      for index in marks.range where words[index].verb >= 0 {
        let own = Int(readingsOfToken[index])
        if readings[own].contains(where: \.isConditional) {
          readings[own].removeAll { !stands($0, at: index, marks) }
        }
      }
    }
    self.readings = readings
    self.readingsOfToken = readingsOfToken
  }

  /// Whether a word that may be none of the lexicon has the ending of the future: `producirá`, `licenzieranno`.
  func isFutureForm(_ index: Int) -> Bool {
    let token = tokens[index]
    // `avrà` and `sarà` are short.
    // `Scenderanno in sciopero`: no name ends so.
    let isPlain =
      !token.isCapitalized || language == .italian && token.folded.hasSuffix("eranno")
    guard token.kind == .word, isPlain,
      token.bytes.count > (language == .italian ? 4 : 5)
    else { return false }
    switch language {
    case .french: return token.folded.hasSuffix("ront")
    case .spanish: return ends(token, "rá") || ends(token, "rán")
    case .portuguese: return ends(token, "rá") || ends(token, "rão")
    case .italian: return ends(token, "rà") || token.folded.hasSuffix("ranno")
    default: return false
    }
  }

  /// Whether what is written as the future without its accent is the past of the subjunctive: `luego que cerrara`.
  func isPastSubjunctive(_ index: Int) -> Bool {
    let token = tokens[index]
    guard language == .spanish, !token.isAllCapitals || token.bytes.count < 3 else { return false }
    return ends(token, "ra") || ends(token, "ran")
  }

  private func ends(_ token: Token, _ ending: String) -> Bool {
    text.bytes[token.bytes].suffix(ending.utf8.count).elementsEqual(ending.utf8)
  }

  /// The word of a token without the apostrophe that elides it; empty beside the text.
  @inline(__always)
  func word(_ index: Int) -> String { tokens[index].word }

  /// Whether a number may begin with a token; none does beside the text.
  func beginsNumber(_ index: Int) -> Bool {
    words.indices.contains(index) && words[index].beginsNumber
  }

  /// Whether two tokens are joined by a hyphen without blanks: `Saint-Étienne`.
  func isJoined(_ index: Int, in range: Range<Int>) -> Bool {
    guard index + 1 < range.upperBound, text.tokens[index].folded == "-" else { return false }
    return !text.tokens[index].hasBlankBefore && !text.tokens[index + 1].hasBlankBefore
  }

  /// The text of some tokens, without the apostrophe of a genitive behind them.
  func string(_ range: Range<Int>) -> String {
    var bytes = text.bytes(ofTokens: range)
    if let last = range.last, text.tokens[last].folded.hasSuffix("'") {
      // The apostrophe has one or three bytes.
      let end =
        text.bytes[bytes.upperBound - 1] == 0x27 || text.bytes[bytes.upperBound - 1] == 0x60 ? 1 : 3
      bytes = bytes.lowerBound..<max(bytes.lowerBound, bytes.upperBound - end)
    }
    var string = text.string(bytes)
    // `للشركة المتحدة`: the article that a preposition has taken the first letter of.
    if let first = range.first, text.tokens[first].folded.hasPrefix("ال"), string.hasPrefix("ل") {
      string = "ا" + string
    }
    // Lines may end within a name.
    guard text.bytes[bytes].contains(where: { $0 < 0x20 || $0 == 0xC2 || $0 == 0xE2 }) else {
      return string
    }
    return string.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The folded words of some tokens with a blank between them.
  func key(_ range: Range<Int>) -> String {
    if range.count == 1, text.tokens[range.lowerBound].kind != .mark {
      return word(range.lowerBound)
    }
    var key = ""
    var isFirst = true
    for index in range where text.tokens[index].kind != .mark || text.tokens[index].folded == "&" {
      if !isFirst { key += " " }
      isFirst = false
      key += word(index)
    }
    return key
  }

  /// What is known of the organization that some tokens name; most words begin no name, which is asked first.
  func known(_ range: Range<Int>) -> KnownOrganizations.Entry? {
    guard let first = range.first,
      text.tokens[first].kind != .word || KnownOrganizations.shared.mayBegin(with: word(first))
    else { return nil }
    return KnownOrganizations.shared[key(range)]
  }

  /// The cities that the text names, each once, with the letters of their first words.
  lazy var cities: [(letters: [UInt8], mention: PlaceMention)] = {
    var seen: Set<UInt32> = []
    var cities: [(letters: [UInt8], mention: PlaceMention)] = []
    for mention in places.joined()
    where mention.isCity && mention.part == .plain && cities.count < 100 {
      guard let place = mention.place, seen.insert(place.index).inserted else { continue }
      cities.append((Array(word(mention.tokens.lowerBound).utf8), mention))
    }
    return cities
  }()

  /// Words with a capital that stand before the same number more than once: `Atenda 3`.
  lazy var numbered: Set<String> = {
    var counts: [String: Int] = [:]
    for index in text.tokens.indices.dropFirst() where text.tokens[index].kind == .number {
      let before = text.tokens[index - 1]
      guard text.tokens[index].bytes.count <= 4, text.tokens[index].hasBlankBefore,
        before.kind == .word, before.isCapitalized, counts.count < 1_000,
        knowledge.dates.words.months[before.folded] == nil,
        knowledge.dates.words.weekdays[before.folded] == nil
      else { continue }
      counts[before.folded + " " + text.tokens[index].folded, default: 0] += 1
    }
    return Set(counts.filter { $0.value > 1 }.keys)
  }()

  /// In how many sentences each organization is named.
  lazy var sentencesNaming: [Int: Int] = {
    var counts: [Int: Int] = [:]
    for names in names {
      for organization in Set(names.map(\.organization)) { counts[organization, default: 0] += 1 }
    }
    return counts
  }()

  /// The country that most of its places are in.
  lazy var mainCountry: String? = {
    var counts: [String: Int] = [:]
    for place in places.joined() {
      if let country = place.place?.country { counts[country, default: 0] += 1 }
    }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }()

  /// The sentence that a token is in.
  func sentence(of token: Int) -> Int {
    var low = 0
    var high = sentences.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if sentences[middle].range.lowerBound <= token { low = middle } else { high = middle }
    }
    return low
  }
}
