/// Two sentences that are written as one: `Norvex will close its call center in Tulsa, but Lumora will open one in Omaha`.
///
/// Each half has a subject, a verb and a call center of its own, so that nothing which stands in one is of the other.
/// They are read as two. What only goes on with the subject of the first (`and will open another one`) stays with it, and so
/// does what is said by somebody in the first: `said that the center would close and the jobs would go`.
struct Coordination {
  let tokens: [Token]
  let words: [Vocabulary.Word]
  let phrases: [PhraseLexicon.Match]
  let knowledge: LanguageKnowledge

  /// The parts of a sentence, without the marks and conjunctions between them; the sentence itself where it is one.
  func parts(of range: Range<Int>) -> [Range<Int>] {
    guard range.count >= 12, phrases.count(where: { isSite($0.wordClass) }) > 1 else {
      return [range]
    }
    var parts: [Range<Int>] = []
    var begin = range.lowerBound
    var depth = 0
    for index in range {
      let word = tokens[index].folded
      if tokens[index].kind == .mark {
        if Self.opening.contains(word) { depth += 1 }
        if Self.closing.contains(word) { depth -= 1 }
      } else if !Self.joining.contains(word) {
        continue
      }
      guard depth <= 0, index - begin >= 5, let next = beginOfNext(at: index, range), next > begin
      else { continue }
      let (first, second) = (begin..<index, next..<range.upperBound)
      guard second.count >= 5, hasSubject(second), isClause(second),
        isClause(first) || isContrast(at: index) && isOfSite(first),
        !isSaid(first, second), tokens[index].kind == .mark || isWhole(first, second)
      else { continue }
      parts.append(first)
      begin = next
    }
    parts.append(begin..<range.upperBound)
    return parts
  }

  /// The first token behind `;`, `, but`, `, while`, or behind an `and` without a comma.
  private func beginOfNext(at index: Int, _ range: Range<Int>) -> Int? {
    let next = index + 1
    guard next < range.upperBound else { return nil }
    switch tokens[index].folded {
    case ";": return conjunctions.contains(tokens[next].folded) ? next + 1 : next
    case ",":
      guard conjunctions.contains(tokens[next].folded) else { return nil }
      return Self.withThat.contains(tokens[next].folded) && next + 1 < range.upperBound
        && Self.that.contains(tokens[next + 1].word) ? next + 2 : next + 1
    default:
      guard tokens[index].kind == .word, conjunctions.contains(tokens[index].folded) else {
        return nil
      }
      return next
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
  private static func hasFiniteEnding(_ word: String, _ language: NewsLanguage) -> Bool {
    guard word.utf8.count > 5 else { return false }
    switch language {
    case .french: return word.hasSuffix("eront") || word.hasSuffix("era") || word.hasSuffix("ira")
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
    "kann", "muss", "konnte", "bleibt", "bleiben",
  ]
  private static let reported: WordSet = [
    "would", "werde", "wurde", "wurden", "sei", "seien", "habe", "hatten", "hatte", "solle",
  ]
  private static let opening: WordSet = ["(", "«", "“", "„", "["]
  private static let closing: WordSet = [")", "»", "”", "]"]
}
