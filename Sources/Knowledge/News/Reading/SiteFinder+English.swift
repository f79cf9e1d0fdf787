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

extension SiteFinder {
  /// `The 200-seat center, in the Lumora building, belongs to Norvex`: whose it is.
  func belongsTo(_ mention: SiteMention) -> Int? {
    guard document.language == .english, !mention.isPlural,
      let verb = between(
        mention.tokens.upperBound, min(marks.range.upperBound, mention.tokens.upperBound + 12)
      ).first(where: { document.word($0).isOne(of: "belongs", "belonged") }),
      document.word(verb + 1) == "to",
      !between(mention.tokens.upperBound, verb).contains(where: {
        marks.begins([.site, .clause].asClasses, at: $0)
      })
    else { return nil }
    return document.names[sentence].first {
      (1...2).contains($0.tokens.lowerBound - verb - 1)
        && document.organizations[$0.organization].role.mayOperate
    }?.organization
  }
}
