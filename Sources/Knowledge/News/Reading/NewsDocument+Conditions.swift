/// Verbs that say something only beside other words: `parted with 50 agents`, `took its last call`.
extension NewsDocument {
  /// Whether the words that a verb must have beside it are there. Of particles alone that is asked here in English only;
  /// elsewhere who reads the verb asks.
  func stands(_ reading: VerbLexicon.Reading, at index: Int, _ marks: SentenceMarks) -> Bool {
    guard reading.isConditional else { return true }
    if reading.phrases.isEmpty, reading.objects.isEmpty, language != .english { return true }
    // `call center`
    if marks.covers([.site, .weakSite, .topic].asClasses, index) { return false }
    let near = between(
      index + 1,
      min(
        marks.range.upperBound,
        index + (reading.objects.isEmpty && reading.phrases.isEmpty ? 5 : 11))
    ).prefix {
      // Arabic names stand in quotation marks.
      tokens[$0].kind != .mark || tokens[$0].folded.isOne(of: "-", "'", "’", "$")
        || language == .arabic && tokens[$0].folded.isOne(of: "\"", "«", "»")
    }
    let isSaid =
      reading.particles.isEmpty && reading.phrases.isEmpty
      || near.contains { reading.particles.contains(word($0)) }
      || near.contains { begin in
        reading.phrases.contains { phrase in
          phrase.indices.allSatisfy { word(begin + $0) == phrase[$0] }
        }
      }
    return isSaid && (reading.objects.isEmpty || hasObject(reading, index, marks))
  }

  /// Whether what a verb is of stands behind it, or before its participle: `unveiled its call center`, `the call center
  /// was abandoned`, `the call center that it abandoned`.
  private func hasObject(_ reading: VerbLexicon.Reading, _ index: Int, _ marks: SentenceMarks)
    -> Bool
  {
    let classes = WordClasses(reading.objects)
    func isOwn(_ word: String) -> Bool {
      reading.particles.contains(word) || reading.phrases.contains { $0.contains(word) }
    }
    for next in between(index + 1, min(marks.range.upperBound, index + 11)) {
      if marks.begins(classes, at: next), !isPartOfOther(next, reading.objects, marks) {
        return true
      }
      if isOwn(word(next)) { continue }
      if tokens[next].kind == .mark && !tokens[next].folded.isOne(of: "-", "\"", "“", "$", "£", "€")
        || marks.covers([.locative, .by, .forMark, .clause].asClasses, next)
        || marks.covers([.planNoun, .job, .person].asClasses, next)
          && !marks.covers(.site, next) && !tokens[next].isCapitalized
        || reading.objects == [.site] && marks.covers(.of, next)
      {
        break
      }
    }
    guard [.participle, .past, .present].contains(reading.form) else { return false }
    var isLinked = false
    for back in between(max(marks.range.lowerBound, index - 14), index).reversed() {
      if marks.begins(classes, at: back) {
        // `the opening of the call center was abandoned`
        return isLinked
          && !between(max(marks.range.lowerBound, back - 8), back).contains {
            marks.covers([.openNoun, .closeNoun, .planNoun, .expandNoun].asClasses, $0)
          }
      }
      if tokens[back].kind == .mark, tokens[back].folded != "-" { return false }
      isLinked =
        isLinked || word(back).isOne(of: "that", "which")
        || index - back < 4
          && (reading.form == .participle && knowledge.be.contains(word(back))
            // `Its plans to open a call center have collapsed`
            || reading.objects == [.planNoun] && knowledge.have.contains(word(back)))
    }
    return false
  }

  /// `unveiled a call center app`: what stands behind makes it something else.
  private func isPartOfOther(_ begin: Int, _ objects: [WordClass], _ marks: SentenceMarks) -> Bool {
    guard objects.contains(.site), let site = marks.phrase(.site, at: begin) else { return false }
    return marks.covers([.product, .person, .job, .clientMark].asClasses, site.upperBound)
  }
}

extension NewsDocument {
  /// `no later than May`, `not less than 200`, `not only`: what is denied there is nothing that happens.
  static func deniesNothing(_ match: PhraseLexicon.Match, _ tokens: [Token]) -> Bool {
    let next = match.tokens.upperBound
    guard match.wordClass == .negator, next + 1 < tokens.count,
      tokens[next - 1].folded.isOne(of: "no", "not")
    else { return false }
    return tokens[next].folded.isOne(of: "only", "just", "merely")
      || tokens[next].folded.isOne(of: "later", "earlier", "sooner", "fewer", "less")
        && tokens[next + 1].folded == "than"
  }
}
