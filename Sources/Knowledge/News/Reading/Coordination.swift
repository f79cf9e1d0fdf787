/// Several sentences that are written as one: `Norvex will close its call center in Tulsa, but Lumora will open one in Omaha`.
///
/// Each part has a verb and a call center of its own, so that nothing which stands in one is of the other. They are read one by
/// one. A part that has no subject (`and will open another one`, what follows the relative clause of a subject) goes on with that
/// of the part before. What is said by somebody in the first part stays with it: `said that the center would close and the jobs
/// would go`.
struct Coordination {
  /// A part of a sentence, and whether it goes on with the subject of the one before.
  struct Part {
    let tokens: Range<Int>
    let isContinued: Bool
  }

  let tokens: [Token]
  let words: [Vocabulary.Word]
  let phrases: [PhraseLexicon.Match]
  let knowledge: LanguageKnowledge

  /// The parts of a sentence, without the marks and conjunctions between them; the sentence itself where it is one.
  func parts(of range: Range<Int>) -> [Part] {
    var parts: [Part] = []
    var begin = range.lowerBound
    var isContinued = false
    var depth = 0
    if range.count >= 12, phrases.count(where: { isSite($0.wordClass) }) > 1 {
      for index in range {
        let word = tokens[index].folded
        if tokens[index].kind == .mark {
          if Self.opening.contains(word) { depth += 1 }
          if Self.closing.contains(word) { depth -= 1 }
        }
        guard depth <= 0, index - begin >= 4,
          let joint = joint(at: index, begin, range)
        else { continue }
        // A `;` ends what stands before it as a point does.
        let end = word == ";" ? index + 1 : index
        parts.append(Part(tokens: begin..<end, isContinued: isContinued))
        (begin, isContinued) = (joint.next, joint.isContinued)
      }
    }
    parts.append(Part(tokens: begin..<range.upperBound, isContinued: isContinued))
    return parts
  }

  /// Where the next part begins if one ends before a token.
  private func joint(at index: Int, _ begin: Int, _ range: Range<Int>) -> (
    next: Int, isContinued: Bool
  )? {
    let end = range.upperBound
    let isMark = tokens[index].kind == .mark
    guard index + 5 < end, index >= begin,
      isMark && tokens[index].folded.isOne(of: ",", ";")
        || Self.joining.contains(tokens[index].folded)
        || isSubordinator(index)
    else { return nil }
    let first = begin..<index
    // Where a relative clause was cut off, it may be that clause which spoke of a call center.
    let isOfSiteBefore = isOfSite(range.lowerBound..<index)
    if let next = beginOfNext(at: index, end), next + 4 <= end, next > begin {
      let second = next..<end
      if hasSubject(second) {
        guard isClause(second), isOfSiteBefore, mainVerb(first) != nil || isContrast(at: index),
          !isSaid(first, second), isMark || isWhole(first, second)
        else { return nil }
        return (next, false)
      }
      // `and will open another in Omaha`
      return isContinuation(second) && isOfSiteBefore && mainVerb(first) != nil && isOfSite(second)
        && !isSaid(first, second)
        && !isDoubted(first) ? (next, true) : nil
    }
    // `Norvex, which already has a call center in Omaha, will close`
    if tokens[index].folded == ",", case let second = index + 1..<end, closesRelative(first),
      isContinuation(second), isOfSite(second)
    {
      return (index + 1, true)
    }
    let next = isMark && isSubordinator(index + 1) ? index + 1 : index
    guard isSubordinator(next), case let second = next..<end, isOfSiteBefore,
      mainVerb(first) != nil, isOfSite(second),
      !isInserted(second),
      !Self.after.contains(tokens[next].folded) || hasHappening(second) && isPast(first, second)
    else { return nil }
    return (next, false)
  }

  /// The first token behind `;`, `, but`, `, while`, or behind an `and` without a comma.
  private func beginOfNext(at index: Int, _ end: Int) -> Int? {
    let next = index + 1
    switch tokens[index].folded {
    case ";": return conjunctions.contains(tokens[next].folded) ? next + 1 : next
    case ",":
      if beginsOfOther(next, end) { return next }
      guard conjunctions.contains(tokens[next].folded) else { return nil }
      return Self.withThat.contains(tokens[next].folded) && next + 1 < end
        && Self.that.contains(tokens[next + 1].word) ? next + 2 : next + 1
    default: return conjunctions.contains(tokens[index].folded) ? next : nil
    }
  }

  /// `O call center de Viseu fecha no final do ano, o de Setúbal fica`: another call center and its verb.
  private func beginsOfOther(_ begin: Int, _ end: Int) -> Bool {
    guard begin + 4 < end, Self.otherOnes.contains(tokens[begin].folded),
      tokens[begin + 1].folded.isOne(of: "de", "do", "da", "del", "di", "d"),
      tokens[begin + 2].isCapitalized
    else { return false }
    return between(begin + 3, min(begin + 6, end)).contains { isFinite($0) }
  }

  private static let otherOnes: WordSet = [
    "o", "a", "el", "la", "celui", "celle", "quello", "quella",
  ]

  /// Whether some tokens begin with a finite verb whose subject stands elsewhere.
  private func isContinuation(_ part: Range<Int>) -> Bool {
    var first = part.lowerBound
    if Self.clitics.contains(tokens[first].word) || Self.adverbs.contains(tokens[first].folded) {
      first += 1
    }
    guard part.contains(first), isFinite(first) else { return false }
    // `and is considering another in Omaha` asks for the noun of the part before.
    if part.prefix(4).contains(where: { isOf(.consider, $0) }) { return false }
    // `will close one and open another`: in English the infinitive looks like the present.
    guard knowledge.language == .english, words[first].verb >= 0,
      !VerbGroup.isAuxiliary(tokens[first].folded, .english),
      !Self.helping.contains(tokens[first].folded)
    else { return true }
    return tokens[first].folded.hasSuffix("s") || tokens[first].folded.hasSuffix("ed")
  }

  /// Whether a relative clause with a verb and a call center ends with some tokens, and its name stands before it.
  private func closesRelative(_ part: Range<Int>) -> Bool {
    guard
      let relative = part.first(where: {
        $0 > part.lowerBound && tokens[$0 - 1].folded == ","
          && (Self.relatives.contains(tokens[$0].word)
            || Self.germanRelatives.contains(tokens[$0].folded))
      }), relative - part.lowerBound <= 12, case let clause = relative + 1..<part.upperBound,
      isOfSite(clause), !isOfSite(part.lowerBound..<relative)
    else { return false }
    return clause.contains { isFinite($0) }
  }

  private func isSubordinator(_ index: Int) -> Bool {
    let word = tokens[index].folded
    guard Self.subordinators.contains(word) || Self.after.contains(word) else { return false }
    let next = index + 1 < tokens.count ? tokens[index + 1].folded : ""
    switch word {
    case "in": return next == "addition"
    case "en": return next == "plus" && knowledge.language == .french
    case "anche": return next == "se"
    case "alors", "bien": return next.hasPrefix("qu")
    // `nach der Schließung`, but `fährt nach Suhl`
    case "nach": return index + 1 < tokens.count && !tokens[index + 1].isCapitalized
    default: return true
    }
  }

  /// Whether the main clause goes on behind some tokens: `said that, after closing its center in Omaha, it would`.
  private func isInserted(_ part: Range<Int>) -> Bool {
    part.contains { tokens[$0].folded == "," }
      && part.contains { token in
        tokens[token].folded == ","
          && between(token + 1, min(token + 4, part.upperBound)).contains { isFinite($0) }
      }
  }

  /// Whether some tokens tell that something happens: `after closing`, but `after those of Omaha`.
  private func hasHappening(_ part: Range<Int>) -> Bool {
    part.contains { words[$0].isTrigger && !tokens[$0].isCapitalized }
      || phrases.contains {
        [.openNoun, .closeNoun].contains($0.wordClass) && part.contains($0.tokens.lowerBound)
      }
  }

  private func isOf(_ verbClass: VerbClass, _ token: Int) -> Bool {
    words[token].verb >= 0
      && knowledge.verbs.readings(of: words[token].verb).contains { $0.verbClass == verbClass }
  }

  /// Whether what stands behind `after` has happened: it says so, or all that is told before has.
  private func isPast(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
    second.contains { token in
      Self.past.contains(tokens[token].folded)
        || tokens[token].kind == .number && tokens[token].bytes.count == 4
          && (tokens[token].folded.hasPrefix("19") || tokens[token].folded.hasPrefix("20"))
    }
      || !phrases.contains {
        [.future, .hedge, .planNoun].contains($0.wordClass) && first.contains($0.tokens.lowerBound)
      }
        && !first.contains { token in
          Self.hasFiniteEnding(tokens[token].folded, knowledge.language)
            && knowledge.language != .german
            || words[token].verb >= 0
              && knowledge.verbs.readings(of: words[token].verb).contains {
                [.future, .conditional].contains($0.form)
              }
        }
  }

  /// Whether what is told is called untrue or talk, and what goes on with it, too.
  private func isDoubted(_ part: Range<Int>) -> Bool {
    phrases.contains {
      [.denied, .rumour].contains($0.wordClass) && part.contains($0.tokens.lowerBound)
    }
      || part.contains { token in
        words[token].verb >= 0
          && knowledge.verbs.readings(of: words[token].verb).contains { $0.verbClass == .deny }
      }
  }

  /// Whether some tokens speak of a call center and have a finite verb outside of relative clauses.
  private func isClause(_ part: Range<Int>) -> Bool { isOfSite(part) && mainVerb(part) != nil }

  private func isOfSite(_ part: Range<Int>) -> Bool {
    phrases.contains { isSite($0.wordClass) && part.contains($0.tokens.lowerBound) }
  }

  /// Whether what joins the halves joins nothing but clauses: `;`, `, while`. Then the first has its verb, known or not.
  private func isContrast(at index: Int) -> Bool {
    tokens[index].folded == ";"
      || tokens[index].folded == "," && !Self.joining.contains(tokens[index + 1].folded)
  }

  private func isSite(_ wordClass: WordClass) -> Bool {
    wordClass == .site || wordClass == .weakSite || wordClass == .anaphor
  }

  /// The first finite verb that no relative pronoun stands before, unless a comma has closed its clause.
  private func mainVerb(_ part: Range<Int>) -> Int? {
    var isRelative = false
    for token in part {
      if tokens[token].folded == "," { isRelative = false }
      if Self.relatives.contains(tokens[token].word), token > part.lowerBound { isRelative = true }
      if !isRelative, isFinite(token) { return token }
    }
    return nil
  }

  private func isFinite(_ token: Int) -> Bool {
    guard tokens[token].kind == .word, !tokens[token].isCapitalized else { return false }
    let word = tokens[token].folded
    // `plans to close`
    if token > 0, tokens[token - 1].folded == "to" { return false }
    if VerbGroup.isAuxiliary(word, knowledge.language) || Self.helping.contains(word) {
      return true
    }
    if Self.hasFiniteEnding(word, knowledge.language) { return true }
    guard words[token].verb >= 0 else { return false }
    return knowledge.verbs.readings(of: words[token].verb).contains {
      [.present, .past, .imperfect, .future, .conditional].contains($0.form)
    }
  }

  /// `salirà`, `subirán`, `passeront`, `protestierten`: verbs that the lexicon does not have.
  static func hasFiniteEnding(_ word: String, _ language: NewsLanguage) -> Bool {
    guard word.utf8.count > 5 else { return false }
    switch language {
    case .french:
      return word.hasSuffix("ront") || word.hasSuffix("era") || word.hasSuffix("ira")
        || word.hasSuffix("dra") || word.hasSuffix("vra")
    case .spanish, .portuguese:
      return word.hasSuffix("ira") || word.hasSuffix("ara") || word.hasSuffix("era")
        || word.hasSuffix("iran") || word.hasSuffix("aran") || word.hasSuffix("erao")
    case .italian: return word.hasSuffix("ira") || word.hasSuffix("era") || word.hasSuffix("ranno")
    // `protestierten`, `besuchte`
    case .german: return word.hasSuffix("te") || word.hasSuffix("ten")
    default: return false
    }
  }

  /// `Norvex said its call center in Tulsa and the one in Omaha will close`: what is said has two subjects.
  private func isSaying(_ token: Int) -> Bool {
    words[token].verb >= 0
      && knowledge.verbs.readings(of: words[token].verb).contains {
        [.say, .announce].contains($0.verbClass)
      }
  }

  /// Whether a subject stands before the verb: no verb at once, and a name or a town among the first words.
  private func hasSubject(_ part: Range<Int>) -> Bool {
    let first = part.lowerBound
    guard tokens[first].kind != .mark, !isFinite(first),
      // `et en envisage un autre`, `e ne aprirà un altro`
      !(Self.clitics.contains(tokens[first].word) && isFinite(first + 1))
    else { return false }
    return part.prefix(14).contains { tokens[$0].isCapitalized }
  }

  /// Whether what an `and` without a comma joins are two clauses, and not two objects or subjects.
  private func isWhole(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
    guard !first.contains(where: { Self.that.contains(tokens[$0].word) }),
      first.contains(where: { isFinite($0) && !isSaying($0) }), let next = mainVerb(second)
    else { return false }
    // `call centers in Tulsa and Omaha and move the work`: towns in a row.
    if tokens[first.upperBound - 1].isCapitalized,
      Gazetteer.shared.match(tokens, at: second.lowerBound, until: second.upperBound) != nil
    {
      return false
    }
    return !second.prefix(max(0, next - second.lowerBound)).contains { tokens[$0].folded == "," }
  }

  /// Whether the second half is what somebody says in the first one: it is told as such, not as what is.
  private func isSaid(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
    guard first.contains(where: { Self.that.contains(tokens[$0].word) }) else { return false }
    return second.contains { token in
      words[token].verb >= 0
        && knowledge.verbs.readings(of: words[token].verb).contains { $0.form == .conditional }
        || Self.reported.contains(tokens[token].folded)
    }
  }

  private var conjunctions: WordSet { Self.conjunctions[knowledge.language] ?? Self.none }

  private static let none: WordSet = []
  private static let conjunctions: [NewsLanguage: WordSet] = [
    .english: ["but", "while", "whereas", "and", "yet"],
    .french: ["mais", "tandis", "alors", "et"],
    .spanish: ["pero", "mientras", "y", "e", "aunque"],
    .italian: ["ma", "mentre", "e", "ed", "invece"],
    .portuguese: ["mas", "enquanto", "e", "porem"],
    .german: ["aber", "doch", "und", "wahrend", "jedoch"],
  ]
  /// Those that also stand without a comma.
  private static let joining: WordSet = ["and", "et", "y", "e", "ed", "und"]
  private static let clitics: WordSet = [
    "en", "y", "n", "ne", "le", "la", "les", "l", "s", "se", "lo", "o", "os", "ci", "vi", "si",
  ]
  private static let adverbs: WordSet = [
    "also", "now", "already", "non", "no", "nao", "ya", "ja", "gia", "auch", "aussi", "tambien",
    "anche",
    "tambem",
  ]
  private static let germanRelatives: WordSet = ["das", "die", "der"]
  private static let subordinators: WordSet = [
    "because", "although", "though", "besides", "in", "parce", "car", "bien", "alors", "outre",
    "en",
    "weil", "obwohl", "zusatzlich", "porque", "aunque", "ademas", "perche", "anche", "oltre",
    "embora",
    "alem",
  ]
  private static let after: WordSet = [
    "after", "following", "apres", "nachdem", "nach", "tras", "despues", "dopo", "depois", "apos",
  ]
  private static let past: WordSet = [
    "last", "ago", "earlier", "having", "had", "dernier", "derniere", "avoir", "vergangenen",
    "letzten",
    "hatte", "hatten", "pasado", "pasada", "haber", "scorso", "scorsa", "aver", "avere", "averne",
    "passado", "passada", "ter",
  ]
  private static let withThat: WordSet = ["tandis", "alors", "mientras"]
  private static let that: WordSet = ["that", "que", "qu", "che", "dass"]
  private static let relatives: WordSet = [
    "that", "which", "who", "where", "que", "qu", "qui", "dont", "ou", "donde", "cuyo", "cuya",
    "che",
    "cui", "dove", "onde", "cujo", "cuja",
  ]
  private static let helping: WordSet = [
    "may", "could", "can", "must", "should", "will", "would", "pourrait", "pourraient", "peut",
    "doit",
    "puede", "podria", "podrian", "esta", "estan", "quiere", "debe", "sta", "stanno", "puo",
    "potrebbe",
    "vuole", "deve", "vai", "vao", "pode", "podera", "poderia", "quer", "estao", "soll", "sollen",
    "will", "wollen",
    "kann", "muss", "konnte", "bleibt", "bleiben", "fica", "ficam", "segue", "seguem", "permanece",
    "permanecem", "sigue", "siguen", "permanecen", "queda", "quedan", "continua", "continuan",
    "continuam", "reste", "restent", "resta", "restano", "rimane", "rimangono",
  ]
  private static let reported: WordSet = [
    "would", "werde", "wurde", "wurden", "sei", "seien", "habe", "hatten", "hatte", "solle",
  ]
  private static let opening: WordSet = ["(", "«", "“", "„", "["]
  private static let closing: WordSet = [")", "»", "”", "]"]
}
