/// Whom Italian sentences make the doer, over the verbs that stand between it and what is done.
extension OrganizationFinder {
  /// `Voxalia starebbe per aprire un call center`, `Voxalia assicura che non chiuderà la sede`, `Voxalia dà lavoro a 90
  /// operatori`: whom the next verb is of that opens, closes, moves or hires.
  func isToDoInItalian(_ begin: Int, _ marks: SentenceMarks) -> Bool {
    guard marks.range.contains(where: { marks.begins([.site, .weakSite].asClasses, at: $0) })
    else { return false }
    for index in between(begin, min(marks.range.upperBound, begin + 8)) {
      let word = document.word(index)
      guard document.tokens[index].kind == .word, !document.tokens[index].isCapitalized,
        !marks.begins(Self.otherDoers, at: index), !Self.asking.contains(word)
      else { return false }
      if Self.giving.contains(word), marks.range.contains(index + 1),
        document.word(index + 1).isOne(of: "lavoro", "occupazione", "impiego")
      {
        return true
      }
      // `assicura che il centro non chiuderà`: of another one.
      if word == "che" { return tellsOfItself(index + 1, marks) }
      if index > begin, isDoing(index, marks) { return true }
    }
    return false
  }

  /// `il polo Voxalia di Lecce`, `la struttura Voxalia a Bari`: whose it is stands between it and its town.
  func isCalledAfterItalianFirm(_ noun: Int, _ marks: SentenceMarks) -> Bool {
    guard marks.covers(.weakSite, noun),
      let town = between(noun + 2, min(marks.range.upperBound, noun + 6)).first(where: {
        !document.tokens[$0].isCapitalized
      }), document.word(town).isOne(of: "di", "a", "ad"), marks.range.contains(town + 1)
    else { return false }
    return Gazetteer.shared.match(
      document.text.tokens, at: town + 1, until: marks.range.upperBound) != nil
  }

  /// `che non chiuderà la sede`, `che aprirà un call center`: the verb stands at once, so it is of who says it.
  private func tellsOfItself(_ begin: Int, _ marks: SentenceMarks) -> Bool {
    let verb = document.word(begin).isOne(of: "non", "si") ? begin + 1 : begin
    return isDoing(verb, marks)
  }

  /// Whether a verb opens, closes, moves or hires, and has a call center or people behind it.
  private func isDoing(_ index: Int, _ marks: SentenceMarks) -> Bool {
    guard marks.range.contains(index),
      document.verbs(index).contains(where: {
        [.open, .close, .move, .expand].contains($0.verbClass)
          && [.infinitive, .future, .gerund, .conditional].contains($0.form)
      })
    else { return false }
    return between(index + 1, min(marks.range.upperBound, index + 6)).contains {
      marks.begins([.site, .weakSite, .person].asClasses, at: $0)
    }
  }

  /// What stands for somebody else who does it.
  private static let otherDoers = WordClasses([
    .site, .weakSite, .person, .orgNoun, .union, .agency, .role, .by,
  ])

  private static let giving: WordSet = ["da", "danno", "dara", "daranno", "dava", "davano"]

  /// Verbs of those who want others to do it.
  private static let asking: WordSet = [
    "chiede", "chiedono", "chiesto", "chiedeva", "invita", "invitato", "spera", "sperano",
    "auspica", "esorta", "pretende", "propone", "vieta", "impedire", "evitare", "contro",
  ]
}
