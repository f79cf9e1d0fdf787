/// Call centers that French names by those who work there.
extension SiteFinder {
  /// `les salariés du centre d'appels de Cahors`: of one call center, but `les salariés de centres d'appels`.
  func isOfOneInFrench(_ range: Range<Int>) -> Bool {
    let before = range.lowerBound - 1
    guard document.language == .french, !isPlural(range), marks.range.contains(before - 1),
      marks.begins([.site, .weakSite].asClasses, at: range.lowerBound)
    else { return false }
    let head: Int
    if document.tokens[before].folded == "du" {
      head = before - 1
    } else if marks.covers([.article, .possessive, .demonstrative].asClasses, before),
      !marks.covers(.indefinite, before), marks.covers(.of, before - 1)
    {
      head = before - 2
    } else {
      return false
    }
    return marks.covers([.person, .job].asClasses, head)
  }
}

extension SiteFinder {
  /// `les salariés protestent contre le sort de ceux de Casablanca`: people stand for people.
  func isOfPeopleInFrench(_ range: Range<Int>) -> Bool {
    guard document.language == .french,
      document.word(range.lowerBound).isOne(of: "ceux", "celles")
    else { return false }
    let before = between(marks.range.lowerBound, range.lowerBound)
    // The nearest noun in the plural is meant.
    for token in before.reversed() {
      if marks.covers(.person, token) { return true }
      if marks.covers([.site, .weakSite].asClasses, token),
        let site = marks.phrase(.site, at: token),
        isPlural(site)
      {
        return false
      }
    }
    return false
  }
}

extension SiteFinder {
  /// `le personnel du centre d'appels refuse Zurich`: a city right behind a verb is its object, not where the center is.
  func isObjectInFrench(_ index: Int, _ mention: SiteMention) -> Bool {
    let before = index - 1
    guard document.language == .french, before >= mention.tokens.upperBound,
      document.tokens[index].isCapitalized
    else { return false }
    let token = document.tokens[before]
    return token.kind == .word && !token.isCapitalized && !marks.isKnown(before)
      && !token.folded.hasSuffix("'") && !isLocating(before)
      && document.knowledge.placeWords.country(ofDemonym: token.folded) == nil
      && document.knowledge.placeWords.towns(ofGentilic: token.folded).isEmpty
  }

  private static let inherited: WordSet = [
    "herite", "heritee", "herites", "heritees", "repris", "reprise", "reprises", "rachete",
    "rachetee", "rachetes", "rachetees", "acquis", "acquise", "issu", "issue", "issus", "issues",
    "achete", "achetee", "loue", "louee",
  ]

  /// `un plateau hérité de Voxalia`: of another before.
  func isOfFormerInFrench(_ of: Int) -> Bool {
    marks.range.contains(of - 1) && Self.inherited.contains(document.word(of - 1))
  }
}

extension SiteFinder {
  /// `C'est à Boulogne, que se trouve le plateau d'Armatis`: where the sentence says that it is.
  func cleftInFrench(_ mention: SiteMention) -> Int? {
    let verb = mention.begin - 1
    guard document.language == .french, mention.cities.isEmpty, marks.range.contains(verb - 2),
      document.word(verb).isOne(of: "trouve", "situe", "dresse", "installe", "niche", "trouvent"),
      document.word(verb - 1).isOne(of: "se", "est", "s"),
      document.word(verb - 2).isOne(of: "que", "qu", "ou")
    else { return nil }
    var end = verb - 2
    if document.tokens[end - 1].folded == "," { end -= 1 }
    return document.places[sentence].firstIndex {
      $0.isCity && $0.part == .plain && $0.tokens.upperBound == end
    }
  }
}

extension SiteFinder {
  /// `Voxalia, centre d'appels de Dakar,`, `à Voxalia, un centre d'appels situé à Mons`: the firm itself.
  func inAppositionInFrench(_ mention: SiteMention) -> Int? {
    let comma = mention.begin - 1
    guard document.language == .french, mention.isStrong, !mention.isPlural,
      [.bare, .indefinite, .definite].contains(mention.determiner), !mention.cities.isEmpty,
      marks.range.contains(comma), document.tokens[comma].folded == ","
    else { return nil }
    return document.names[sentence].first {
      $0.tokens.upperBound == comma && document.organizations[$0.organization].role.mayOperate
    }?.organization
  }
}

extension SiteFinder {
  private static let running: WordSet = [
    "gere", "geree", "geres", "exploite", "exploitee", "opere", "operee", "pilote", "pilotee",
  ]

  /// `Le centre de la Banque Norvia à Tours, géré par Voxalia`: who runs it, whoever it is for.
  func runnerInFrench(_ mention: SiteMention, until end: Int) -> Int? {
    guard document.language == .french,
      let verb = between(mention.tokens.upperBound, min(end, mention.tokens.upperBound + 14))
        .first(where: { Self.running.contains(document.word($0)) && document.word($0 + 1) == "par" }
        )
    else { return nil }
    return document.names[sentence].first {
      (2...5).contains($0.tokens.lowerBound - verb)
        && document.organizations[$0.organization].role.mayOperate
    }?.organization
  }
}

extension SiteFinder {
  /// `à l'autre bout de la province`: another thing, and no call center.
  func isBeforeNounInFrench(_ range: Range<Int>) -> Bool {
    let next = range.upperBound
    guard document.language == .french, marks.range.contains(next),
      document.tokens[next].kind == .word, !document.tokens[next].isCapitalized,
      !marks.isKnown(next), document.words[next].verb < 0,
      document.word(next - 1).isOne(
        of: "autre", "un", "une", "premier", "premiere", "second", "seconde", "deuxieme"),
      !isLocating(next)
    else { return false }
    let word = document.word(next)
    return document.knowledge.placeWords.country(ofDemonym: word) == nil
      && document.knowledge.placeWords.towns(ofGentilic: word).isEmpty
  }
}
