/// What stands before the nouns for call centers in English.
extension SiteFinder {
  /// `its planned call center`, `the Lumora-operated site`, `a proposed call center`: a participle is written as the past,
  /// but not behind an article.
  func isEnglishParticiple(_ token: Int) -> Bool {
    guard document.language == .english,
      document.word(token).isOne(
        of: "planned", "proposed", "promised", "expected", "scheduled", "announced", "threatened",
        "expanded", "relocated", "existing")
    else { return false }
    return marks.covers([.article, .possessive, .indefinite].asClasses, token - 1)
      || document.names[sentence].contains { $0.isPossessive && $0.tokens.upperBound <= token }
        && document.word(token - 1) == "s"
  }

  /// `is scouting sites in Tulsa for a call center`: rooms that are looked at are no call centers.
  func isScoutedRoom(_ range: Range<Int>) -> Bool {
    document.language == .english
      && document.word(range.lowerBound).isOne(
        of: "sites", "locations", "premises", "offices", "buildings")
      && document.verbs(range.lowerBound - 1).contains { $0.verbClass == .consider }
  }
}
