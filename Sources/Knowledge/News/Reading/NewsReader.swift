import Switchboard

/// Reads what a text says of call centers.
///
/// The order: language, sentences, phrases, names, places; then sentence by sentence who does what with
/// which call center where; then what belongs together is put together. Time grows with the length of the
/// text: nothing looks further than a sentence, and sentences have an end.
public struct NewsReader: Sendable {
  /// The language of the texts, if it is known.
  public var language: String?
  /// The language to take where the text does not tell its own: what a feed says of itself.
  public var likelyLanguage: String?
  /// The date of the texts, `2010-03-12` or the first part of it, if it is known.
  public var published: String?

  /// Whether persons are named, as who claims a number; otherwise only their role is told.
  public var namesPersons = false

  /// Makes a reader.
  ///
  /// - Parameters:
  ///   - language: The language of the texts; without one it is told from each text.
  ///   - published: Their date, which `yesterday` and `next May` are counted from.
  public init(language: String? = nil, published: String? = nil) {
    self.language = language
    self.published = published
  }

  /// The facts of a text.
  public func facts(in string: String) -> NewsFacts { facts(in: NewsText(string)) }

  /// The facts of a text that was taken apart.
  public func facts(in text: NewsText) -> NewsFacts {
    var facts = NewsFacts()
    facts.headline = text.headline
    facts.language = language ?? LanguageGuess.language(of: text)?.rawValue ?? likelyLanguage
    guard let document = document(of: text, in: facts.language) else { return facts }
    let discourse = Discourse(document)
    discourse.read()
    Gathering(discourse).gather(into: &facts)
    facts.statistics = StatisticsReader(document: document, namesPersons: namesPersons).read()
    facts.events += TradeEventReader(document: document).read()
    return facts
  }

  /// A text with its names and places; nil where it is not of call centers.
  func document(of text: NewsText, in language: String?) -> NewsDocument? {
    guard let language = language.flatMap(NewsLanguage.init(rawValue:)) else { return nil }
    let knowledge = LanguageKnowledge.of(language)
    let text = language == .arabic ? ArabicClitics(knowledge.vocabulary).split(text) : text
    let words = knowledge.vocabulary.words(of: text.tokens)
    let gate = TopicGate(text, words, knowledge)
    guard gate.isOpen else { return nil }
    var document = NewsDocument(text, words, knowledge, gate, published: day)
    var organizations = OrganizationFinder(document)
    document = organizations.run()
    var places = PlaceFinder(document)
    document = places.run()
    return document
  }

  private var day: CalendarDay? {
    guard let published else { return nil }
    let parts = published.split(separator: "-").compactMap { Int($0) }
    guard let year = parts.first else { return nil }
    var day = CalendarDay(
      year: year, month: parts.count > 1 ? parts[1] : 7, day: parts.count > 2 ? parts[2] : 15)
    day.parts = min(3, parts.count)
    return day
  }
}

/// Whether a text is of call centers at all.
struct TopicGate {
  let isOpen: Bool
  /// The phrases of the first sentences, as many as were read, and what finds those of the others.
  let phrases: [[PhraseLexicon.Match]]
  let finder: PhraseLexicon.Finder

  init(_ text: NewsText, _ words: [Vocabulary.Word], _ language: LanguageKnowledge) {
    var sites = 0
    var topics = 0
    var others = 0
    var phrases: [[PhraseLexicon.Match]] = []
    var finder = PhraseLexicon.Finder(language.phrases, text.tokens, words.map { $0.phraseWord })
    // What the lead says the text is of.
    var lead = 0
    for (index, range) in text.sentences.enumerated() {
      let matches = finder.matches(in: range)
      phrases.append(matches)
      for match in matches {
        switch match.wordClass {
        case .site: sites += 1
        case .topic:
          topics += 1
          if index < (language.language == .portuguese ? 6 : 4) { lead += 1 }
        case .otherTopic: others += 1
        default: continue
        }
      }
      // What is clear needs no more reading.
      if sites >= 4, sites > 2 * others { break }
    }
    self.phrases = phrases
    self.finder = finder
    // `Molisecall`, `Calltech`: names that say so.
    if sites == 0, others == 0, Self.namesCalls(text) { topics += 2 }
    if language.language == .french, others == 0, sites + topics == 0,
      Self.namesFloor(text, language) || Self.namesFirmOfFloor(text)
    {
      topics += 2
    }
    // What an outsourcer opens and closes are call centers, also where the text does not say so. One word that
    // only goes with the business is not enough.
    let isNamed = sites > 0 || topics > 1 || lead > 0 || others == 0 && Self.namesOutsourcer(text)
    // A raid on one, a fraud by telephone: who is named there runs nothing.
    let isOfSomethingElse = others >= 3 && others * 2 >= sites + topics
    isOpen = isNamed && sites + topics >= others && !isOfSomethingElse
  }

  /// `Molisecall`, `Calltech`, `Norvia Contact`: names of those that answer calls, named again and again.
  private static func namesCalls(_ text: NewsText) -> Bool {
    let tokens = text.tokens
    return tokens.indices.dropFirst().count { index in
      let token = tokens[index]
      guard token.kind == .word, token.isCapitalized else { return false }
      if token.folded == "contact" {
        return tokens[index - 1].kind == .word && tokens[index - 1].isCapitalized
          && !token.beginsLine
      }
      return token.bytes.count > 6
        && (token.folded.hasSuffix("call") || token.folded.hasPrefix("callt")
          || token.folded.hasPrefix("callc") || token.folded.hasSuffix("contact"))
    } > 1 || tokens.first.map { $0.folded.hasSuffix("call") && $0.bytes.count > 6 } == true
  }

  /// `le plateau rbati de Norvex`: the floor of a town is where calls are answered there.
  private static func namesFloor(_ text: NewsText, _ language: LanguageKnowledge) -> Bool {
    let tokens = text.tokens
    return tokens.indices.dropLast().contains {
      tokens[$0].folded == "plateau" && !tokens[$0 + 1].isCapitalized
        && !language.placeWords.towns(ofGentilic: tokens[$0 + 1].folded).isEmpty
    }
  }

  /// `Le plateau de Norvia Call`: the name says what kind of floor it is.
  private static func namesFirmOfFloor(_ text: NewsText) -> Bool {
    let tokens = text.tokens
    return tokens.contains { $0.folded == "plateau" || $0.folded == "standard" }
      && tokens.indices.dropFirst().contains {
        tokens[$0].isCapitalized && tokens[$0 - 1].isCapitalized
          && NameWords.endsInFrench.contains(tokens[$0].folded)
      }
  }

  private static func namesOutsourcer(_ text: NewsText) -> Bool {
    let tokens = text.tokens
    return tokens.indices.contains { index in
      guard tokens[index].kind == .word,
        tokens[index].isCapitalized || tokens[index].isWithoutCase
      else { return false }
      var key = tokens[index].folded
      for next in index + 1..<index + 4 {
        if let entry = KnownOrganizations.shared[key], entry.isOutsourcer, !entry.needsEvidence {
          return true
        }
        // `Call & Call`
        guard next < tokens.count, tokens[next].kind == .word || tokens[next].folded == "&" else {
          return false
        }
        key += " " + tokens[next].folded
      }
      return false
    }
  }
}
