/// Whether something is said to be in a town.
extension Discourse {
  func hasPreposition(_ mention: PlaceMention) -> Bool {
    var before = mention.tokens.lowerBound - 1
    guard marks.range.contains(before) else { return false }
    // `les salariés messins`
    if mention.isCitizen || isBehindFirmInFrench(mention) { return true }
    // `in downtown Kingston`, `in suburban Quezon City`
    if document.language == .english, Self.partsOfTowns.contains(document.word(before)),
      marks.range.contains(before - 1)
    {
      before -= 1
    }
    // `500 new jobs for Derry`
    if document.language == .english, document.word(before) == "for",
      marks.covers([.job, .seat].asClasses, before - 1)
    {
      return true
    }
    if document.language == .german,
      isBehindGermanAdjective(before) || isWithinTown(before) || isBehindArticleOfAdjective(mention)
    {
      return true
    }
    // `Am Standort Gera betreibt Norvex ein Callcenter`
    if document.language == .german, document.word(before) == "standort",
      document.word(before - 1).isOne(of: "am", "vom", "beim", "im")
    {
      return true
    }
    if document.language == .german, document.isTownNoun(before) {
      // `in der polnischen Grenzstadt Zgorzelec`
      return between(max(marks.range.lowerBound, before - 4), before).contains {
        document.word($0).isOne(of: "in", "bei", "nach", "aus")
      }
    }
    // `en el norte de Bogotá`
    if isPartOfSpanishTown(before) { return true }
    // `en la ciudad de Guatemala`
    if document.word(mention.tokens.lowerBound) == "ciudad", mention.tokens.count > 1,
      marks.covers(.article, before), marks.range.contains(before - 1)
    {
      return marks.covers(.locative, before - 1)
    }
    // `nel capoluogo ligure`, `sotto la Mole`: the phrase has its own.
    if mention.tokens.count > 1, document.language == .italian,
      marks.covers(.locative, mention.tokens.lowerBound)
        || document.word(mention.tokens.lowerBound).isOne(of: "al", "alla", "sotto", "all")
    {
      return true
    }
    // `Para Cali no hay noticias`: at the begin what the sentence is about.
    if marks.covers(.forMark, before), before == marks.firstWord { return true }
    if document.language == .arabic, isPlacedInArabic(before) { return true }
    // `1.500 asesores entre Cali, Popayán y Buga`
    if document.language == .spanish, document.word(before) == "entre",
      document.places[mention.sentence].contains(where: {
        $0.isCity && (1...2).contains($0.tokens.lowerBound - mention.tokens.upperBound)
      })
    {
      return true
    }
    // `no município de Madre de Deus`, `dans la ville de Fès`
    if marks.covers(.of, before),
      marks.covers(.cityWord, before - 1) || marks.covers(.cityWord, before - 2)
    {
      return (2...5).contains { marks.covers(.locative, before - $0) }
    }
    return marks.covers([.locative].asClasses, before) || isBehindStaff(before)
      || isInBuilding(before)
      || document.word(before).isOne(of: "du", "au", "in", "em", "na", "no", "nel", "a", "im", "ad")
  }

  /// `في مدينة فاس`, `بكل من فاس ووجدة`, `بين فاس ووجدة`
  func isPlacedInArabic(_ before: Int) -> Bool {
    let second = marks.range.contains(before - 1) ? document.word(before - 1) : ""
    switch document.word(before) {
    case "من": return second.isOne(of: "كل", "بكل", "كلا")
    case "بين": return true
    // `اختارت مدينة العقبة لإقامة مركز`
    case "مدينه"
    where (1...6).contains(where: { back in
      document.verbs(before - back).contains { $0.verbClass == .choose }
    }):
      return true
    default:
      // `في مدينة فاس`, `بمركز فاس`
      return marks.covers([.cityWord, .site, .weakSite].asClasses, before)
        && (marks.covers(.locative, before - 1) || marks.covers(.locative, before))
    }
  }
}
