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
    for index in range
    where tokens[index].kind == .mark || conjunctions.contains(tokens[index].folded) {
      depth += Self.opening.contains(tokens[index].folded) ? 1 : 0
      depth -= Self.closing.contains(tokens[index].folded) ? 1 : 0
      guard depth == 0, let next = beginOfNext(at: index, range), next > begin else { continue }
      let (first, second) = (begin..<index, next..<range.upperBound)
      guard index - begin >= 5, second.count >= 5, isClause(first), isClause(second),
        hasSubject(second), !isSaid(first, second, isMark: tokens[index].folded == ";")
      else { continue }
      parts.append(first)
      begin = next
    }
    parts.append(begin..<range.upperBound)
    return parts
  }

  /// The first token behind `;`, `, but`, `, while`, and behind a bare `and` that no comma stands before.
  private func beginOfNext(at index: Int, _ range: Range<Int>) -> Int? {
    let next = index + 1
    guard next < range.upperBound else { return nil }
    switch tokens[index].folded {
    case ";": return conjunctions.contains(tokens[next].folded) ? next + 1 : next
    case ",":
      guard conjunctions.contains(tokens[next].folded) else { return nil }
      return Self.withThat.contains(tokens[next].folded) && next + 1 < range.upperBound
        && Self.that.contains(tokens[next + 1].word) ? next + 2 : next + 1
    default: return nil
    }
  }

  /// Whether some tokens have a finite verb and speak of a call center.
  private func isClause(_ part: Range<Int>) -> Bool {
    phrases.contains { isSite($0.wordClass) && part.contains($0.tokens.lowerBound) }
      && part.contains { isFinite($0) }
  }

  private func isSite(_ wordClass: WordClass) -> Bool {
    wordClass == .site || wordClass == .weakSite || wordClass == .anaphor
  }

  private func isFinite(_ token: Int) -> Bool {
    guard tokens[token].kind == .word else { return false }
    if VerbGroup.isAuxiliary(tokens[token].folded, knowledge.language) { return true }
    guard words[token].verb >= 0 else { return false }
    return knowledge.verbs.readings(of: words[token].verb).contains {
      [.present, .past, .imperfect, .future, .conditional].contains($0.form)
    }
  }

  /// Whether a subject stands before the verb: an article, a name, a number, and no verb at once.
  private func hasSubject(_ part: Range<Int>) -> Bool {
    let first = part.lowerBound
    guard tokens[first].kind != .mark, !isFinite(first) else { return false }
    return part.prefix(8).contains { tokens[$0].isCapitalized }
  }

  /// Whether the second half is what somebody says in the first one: it is told as such, not as what is.
  private func isSaid(_ first: Range<Int>, _ second: Range<Int>, isMark: Bool) -> Bool {
    let isGoverned = first.contains { Self.that.contains(tokens[$0].word) }
    guard isGoverned else { return false }
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
  private static let withThat: WordSet = ["tandis", "alors", "mientras"]
  private static let that: WordSet = ["that", "que", "qu", "che", "dass"]
  private static let reported: WordSet = [
    "would", "werde", "wurde", "wurden", "sei", "seien", "habe", "hatten", "hatte", "solle",
  ]
  private static let opening: WordSet = ["(", "«", "“", "„", "["]
  private static let closing: WordSet = [")", "»", "”", "]"]
}
