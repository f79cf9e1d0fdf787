/// What says that a run of capitalized words is an organization.
extension OrganizationFinder {
  /// `le groupe Callisto`, `l'assureur espagnol Seguros Alborán`, `le tunisien Carthage Voix`.
  func before(_ candidate: NameCandidate) -> OrganizationRole? {
    let marks = document.sentences[candidate.sentence]
    var index = front(candidate)
    // `Mississippi-based Voxalia`
    if document.language == .english, marks.range.contains(index - 1),
      document.word(index) == "based", document.tokens[index - 1].folded == "-"
    {
      return .unknown
    }
    // `L'agence chargée de la promotion, l'Apix`: a comma and an article between are no hindrance for names
    // that no noun could be mistaken for.
    var steps = 0
    var isOver = false
    let isRomance = document.language != .english && document.language != .german
    // `un fornitore esterno, la Voxalia`
    if isRomance, marks.covers(.article, index), marks.range.contains(index - 2),
      document.tokens[index - 1].folded == ","
    {
      index -= 1
    }
    // `empresa de Call Center Tel`
    if document.language != .english, document.language != .german {
      while index > marks.range.lowerBound, marks.covers(.site, index),
        document.tokens[index].isCapitalized
      {
        index -= 1
      }
      if index < candidate.tokens.lowerBound - 1, marks.covers(.of, index) { index -= 1 }
      // `a Empresa de Contact Center Voxalia`
      if document.language == .portuguese, index < candidate.tokens.lowerBound - 2,
        marks.covers(.orgNoun, index)
      {
        return .unknown
      }
    }
    // `le client du centre d'appels Voxalia`: it is no client.
    if document.language == .french, isNamedBehindSite(candidate) { return nil }
    if isNamedBehindFirm(candidate) { return .unknown }
    while index >= marks.range.lowerBound, steps < 5 {
      let token = document.tokens[index]
      let isGerman = document.language == .german
      // `der im Unternehmen besprochenen Idee`: only what stands beside it.
      if isGerman || document.language == .english, steps > 0, token.folded != ",",
        document.tokens[index + 1].folded != ","
      {
        return nil
      }
      if isGerman, steps == 0, looksLikeNoun(candidate), !isCalled(candidate, index) { return nil }
      for wordClass in [WordClass.clientNoun, .union, .association, .agency, .orgNoun]
      where marks.covers(wordClass, index) && (!token.isCapitalized || isGerman)
        // `le centre de relation client Voxalia`
        && !(wordClass == .clientNoun && marks.covers(.site, index))
        && (wordClass == .orgNoun || !isBehindClause(candidate, since: index))
      {
        // `ha comunicato ai sindacati Voxalia`: several are not one.
        if wordClass == .union, Self.unions.contains(document.word(index)) { return nil }
        // `Nel comune alle porte della città Voxalia aveva`: of another noun.
        if isOver, [.agency, .association, .union].contains(wordClass), isRomance { return nil }
        if wordClass != .orgNoun, isOnlySaid(candidate, index) { return nil }
        if isHomeOfSpanishFirm(candidate, index) || isPartOfFirmInFrench(index) { return nil }
        return role(wordClass)
      }
      if isRomance, NameWords.others.contains(document.word(index)), !token.isCapitalized {
        return .unknown
      }
      if isGerman, steps == 0, Self.isCompoundNoun(document.word(index)) { return .unknown }
      // `impiegati da Progetto Vendita`, `employed by Serco`, `Ouvert en 2005 par Voxalia`
      // `eröffnet im Stadtzentrum von Biel`: `von` is of the noun before it.
      if steps == 0, marks.covers(.by, index),
        !isGerman || !marks.range.contains(index - 1) || !document.tokens[index - 1].isCapitalized,
        (1...5).contains(where: { back in
          marks.range.contains(index - back)
            && !between(index - back, index).contains { document.tokens[$0].folded == "," }
            && document.verbs(index - back).contains {
              ([.employ, .open, .have, .close, .layoff].contains($0.verbClass)
                || isChosenBy($0.verbClass)
                || document.language == .french
                  && [.acquire, .announce, .plan, .expand, .move].contains($0.verbClass)
                || document.language == .portuguese
                  && [.cancel, .acquire, .announce, .expand, .choose].contains($0.verbClass))
                && [.participle, .past].contains($0.form)
            }
        })
      {
        return .unknown
      }
      if steps == 0,
        document.knowledge.placeWords.country(ofDemonym: token.folded) != nil
          || !document.knowledge.placeWords.towns(ofGentilic: token.folded).isEmpty,
        index - 1 >= marks.range.lowerBound, marks.covers(.article, index - 1), !token.isCapitalized
      {
        return .unknown
      }
      let isAdjective =
        // `El municipio y Voxalia firmaron`: of another one.
        token.kind == .word && !token.isCapitalized && (token.folded != "y" || steps > 0)
        && !marks.covers(
          [.article, .locative, .by, .clause, .pronoun, .future, .forMark].asClasses, index)
        && (steps > 0 || !marks.covers(.of, index)) && document.verbs(index).isEmpty
      // In English nothing stands between a noun and the name but a comma.
      let isComma = token.folded == "," && steps == 0
      if document.language == .english, !isComma,
        marks.covers(.sector, index) || !marks.isKnown(index)
      {
        return nil
      }
      guard isAdjective || isComma || (steps > 0 && marks.covers(.of, index)) else { return nil }
      if marks.covers(.of, index), document.tokens[candidate.tokens.lowerBound - 1].folded != "," {
        isOver = true
      }
      index -= 1
      steps += 1
    }
    return nil
  }

  /// `Having lost its main client, Voxalia will close`, `According to the union, Voxalia plans`: the comma ends a clause.
  /// `the insurer, Voxalia, will open`: another one ends the apposition.
  func isBehindClause(_ candidate: NameCandidate, since noun: Int) -> Bool {
    let begin = candidate.tokens.lowerBound
    guard between(noun, begin).contains(where: { document.tokens[$0].folded == "," }) else {
      return false
    }
    let marks = document.sentences[candidate.sentence]
    // `Segundo o presidente da câmara, a Voxalia, que`: who stands there is a person.
    if marks.covers(.of, noun - 1), marks.covers(.role, noun - 2) { return true }
    let after = candidate.tokens.upperBound
    return marks.range.contains(after) && document.tokens[after].kind == .word
  }

  private static let unions: WordSet = [
    "sindacati", "syndicats", "sindicatos", "unions", "gewerkschaften", "sigle",
  ]

  /// `Invest Porto`, `Central Unitaria de Trabajadores`, `Sindicato dos Bancários`: what the name itself says.
  func roleInName(_ candidate: NameCandidate) -> OrganizationRole? {
    let first = candidate.tokens.lowerBound
    let marks = document.sentences[candidate.sentence]
    if document.word(first) == "invest" { return .agency }
    if document.language != .english, marks.begins(.union, at: first) { return .union }
    let isOfWorkers = candidate.tokens.contains {
      document.word($0).isOne(
        of: "trabajadores", "trabalhadores", "travailleurs", "lavoratori", "workers", "bancarios",
        "telefonicos", "employees")
    }
    return isOfWorkers && document.word(first) != "servicios" ? .union : nil
  }

  func role(_ wordClass: WordClass) -> OrganizationRole {
    switch wordClass {
    case .clientNoun: .client
    case .union: .union
    case .association: .association
    case .agency: .agency
    default: .unknown
    }
  }

  /// `Ovalis, spécialiste de la relation client`, `Mutual Fynbos, the insurer`, `Sud Voix, filiale du groupe`;
  /// `Atenas qui est un opérateur`; a short name in parentheses.
  func behind(_ candidate: NameCandidate) -> OrganizationRole? {
    let marks = document.sentences[candidate.sentence]
    let tokens = document.tokens
    var index = after(candidate)
    // `à Rende, commune de`: where somebody is.
    let front = front(candidate)
    let isPlaced = marks.covers(.locative, front)
    // `According to Tufton, the company settled`
    if marks.range.contains(front),
      document.word(front).isOne(
        of: "according", "segun", "selon", "segundo", "secondo", "laut", "acordo")
        || marks.range.contains(front - 1)
          && document.word(front - 1).isOne(of: "according", "acordo")
    {
      return nil
    }
    let short = candidate.tokens.upperBound
    // `instalado na Área de Localização Empresarial (ALE)` is a place.
    if short + 1 < marks.range.upperBound, tokens[short].folded == "(",
      tokens[short + 1].isAllCapitals,
      !document.word(candidate.tokens.lowerBound - 1).isOne(
        of: "na", "no", "en", "em", "nel", "nella"),
      short + 2 < marks.range.upperBound,
      tokens[short + 2].folded == ")", candidate.words > 1,
      document.word(short + 1).first == document.word(candidate.tokens.lowerBound).first,
      subjects.contains(document.word(short + 1)) || isSubject(candidate),
      !NameWords.never.contains(document.word(short + 1))
    {
      return .unknown
    }
    guard index + 1 < marks.range.upperBound else { return nil }
    if isCenterItself(index, marks) { return .unknown }
    // `People BPO es una de las empresas que`, `Atenas est un opérateur`
    if tokens[index].folded.isOne(of: "es", "est", "is", "e", "ist", "was", "fue"),
      (1...2).contains(where: { marks.covers(.indefinite, index + $0) || isOneOf(index + $0) }),
      (2...6).contains(where: { marks.begins(.orgNoun, at: index + $0) }),
      // `Selten ist hier ein Unternehmen so gelobt worden`
      document.language != .german || marks.covers(.indefinite, index + 1)
    {
      return .unknown
    }
    if isCalledFirm(index, marks) { return .unknown }
    // In German an article begins a clause only behind a comma: `nach Angaben der Gewerkschaft`.
    // Without a comma only what is: `Atenas que es una empresa`, not `los que están en la empresa`.
    guard
      tokens[index].folded == ","
        || marks.begins(.clause, at: index) && document.language != .german
          && document.word(index + 1).isOne(
            of: "es", "est", "is", "e", "was", "fue", "era", "etait")
    else { return nil }
    index += 1
    // `The office, at Fern Mega City, is the first that the company has`
    if document.language == .english, isPlaced, document.word(index).isOne(of: "is", "was", "are") {
      return nil
    }
    let limit = min(marks.range.upperBound, index + 6)
    while index < limit {
      if tokens[index].kind != .word
        || tokens[index].isCapitalized && !marks.isKnown(index)
          && document.knowledge.placeWords.country(ofDemonym: tokens[index].folded) == nil
          && !isPlaceBeforeNoun(index)
          // `Voxalia, ein Hamburger Dienstleister`
          && (document.language != .german || document.townOfAdjective(index) == nil)
      {
        return nil
      }
      if marks.begins(.owner, at: index), tokens[index].folded != "zur" { return .unknown }
      // `Voxalia, que atiende llamadas para aseguradoras`: what it works for.
      if marks.covers(.forMark, index) || breaksApposition(index) { return nil }
      // `Voxalia, dona do call center`
      if NameWords.owners.contains(tokens[index].folded), marks.covers(.of, index + 1),
        (2...3).contains(where: { marks.begins([.site, .weakSite].asClasses, at: index + $0) })
      {
        return .unknown
      }
      for wordClass in [WordClass.orgNoun, .clientNoun, .association, .union, .agency]
      where marks.begins(wordClass, at: index) {
        // `CTD, ligada à prefeitura`: to what it is tied, not what it is.
        if wordClass == .agency, document.language == .portuguese,
          document.word(index - 1).isOne(of: "a", "ao", "pela", "pelo", "com")
        {
          return nil
        }
        return isPlaced && wordClass == .agency ? nil : role(wordClass)
      }
      // `Voxalia, accordo al ministero`: of another noun.
      if document.language == .italian,
        marks.covers([.locative, .forMark, .by].asClasses, index)
          || document.word(index).isOne(
            of: "al", "alla", "con", "sul", "sulla", "tra", "fra", "ai", "secondo")
      {
        return nil
      }
      // `Comércio, antigo endereço da empresa X`, but `X, una de las empresas`
      if marks.covers(.of, index), !NameWords.ones.contains(document.word(index - 1)) {
        return nil
      }
      index += 1
    }
    return nil
  }

  /// `Cardinal's closing`, `le centre d'appels d'Allovia`, `the Northmoor call centre`.
  func isOwnerOfSite(_ candidate: NameCandidate) -> Bool {
    let marks = document.sentences[candidate.sentence]
    let after = after(candidate)
    let siteClasses = WordClasses([.site])
    if candidate.isPossessive {
      // `Voxalia's call center`, `MCI's plan to close`
      return (after...after + 5).contains { marks.begins([.site, .weakSite].asClasses, at: $0) }
        || (after...after + 2).contains {
          marks.begins(
            [.planNoun, .closeNoun, .openNoun, .layoffNoun, .expandNoun].asClasses, at: $0)
            || marks.range.contains($0) && NameWords.plans.contains(document.word($0))
        }
    }
    if marks.begins(siteClasses, at: after),
      !candidate.isFirstInSentence || isBeforeCenterWorkers(candidate, marks)
    {
      return true
    }
    if isNamedBehindSite(candidate) || isServed(candidate) || isBeforeWorkers(candidate)
      || isHelpedToCenter(candidate)
    {
      return true
    }
    var index = front(candidate)
    // `60 agents at Voxalia`
    // `a spokesman for Voxalia`
    if document.language == .english, document.word(index).isOne(of: "at", "for", "with"),
      document.word(index) != "with" && marks.covers(.person, index - 1)
        || document.word(index) == "for" && marks.covers(.role, index - 1),
      index > marks.firstWord
    {
      return true
    }
    // `le centre d'appels de la Mutuelle du Nord`
    if marks.covers(.article, index), !marks.covers(.of, index),
      marks.covers([.of, .by].asClasses, index - 1)
    {
      index -= 1
    }
    if isAcquired(index, marks) || isOwnerBehindBelonging(candidate) { return true }
    // `su centro de Moravia`: whose it is has been told, so it is where.
    if document.language == .spanish, marks.covers([.site, .weakSite].asClasses, index - 1),
      (2...5).contains(where: {
        marks.covers(.possessive, index - $0)
          && between(index - $0 + 1, index).allSatisfy { token in
            !marks.covers([.of, .article, .locative].asClasses, token)
              || marks.covers(.site, token)
          }
      })
    {
      return false
    }
    // `su centro del Bierzo`: regions have an article.
    if document.language == .spanish, marks.range.contains(index), candidate.words == 1,
      document.word(index) == "del"
    {
      return false
    }
    if isAtInFrench(index, marks) || isItalianEmployer(candidate, marks)
      || isCalledInItalian(candidate, index, marks)
    {
      return true
    }
    // `nessun licenziamento alla Voxalia`, `greve na Voxalia`
    if document.language.isOne(of: .italian, .portuguese), marks.range.contains(index - 1),
      document.tokens[index].folded.isOne(of: "alla", "all'", "na", "no"),
      marks.covers(
        [.layoffNoun, .strikeNoun, .closeNoun, .expandNoun, .person, .job].asClasses, index - 1)
        || document.word(index - 1).isOne(of: "accordo", "acordo", "vertenza", "crisi", "crise")
    {
      return true
    }
    guard marks.covers([.of, .by].asClasses, index) else { return false }
    index -= 1
    // `a linha telefónica do Serviço Nacional de Apoio (SNA)`
    if document.language == .portuguese, candidate.words > 1,
      document.word(index) == "linha"
        || document.word(index - 1) == "linha" && document.word(index) == "telefonica"
    {
      return true
    }
    // `operadores de telemarketing da Voxalia`
    if document.language == .portuguese, marks.covers(.topic, index),
      (1...3).contains(where: { marks.covers(.person, index - $0) })
    {
      return true
    }
    // `la sede barese di Voxalia`, `le plateau roubaisien de Voxalia`
    if document.language.isOne(of: .italian, .french), marks.range.contains(index - 1),
      marks.covers([.site, .weakSite, .person].asClasses, index - 1),
      !marks.isKnown(index), document.verbs(index).isEmpty, !document.tokens[index].isCapitalized
    {
      index -= 1
    }
    // `gli ex uffici della Filanto`: of another that was there before.
    if !marks.covers(.site, index),
      (0...2).contains(where: { Self.former.contains(document.word(index - $0)) })
    {
      return false
    }
    // `les employés de Callisto`, `workers at Kestrel`
    if marks.covers(.person, index), candidate.words > 1 || !candidate.isFirstInSentence,
      !document.tokens[index].isCapitalized || document.language == .german
        || index == marks.firstWord
    {
      return true
    }
    // `Téléperformance a fermé le centre de Montparnasse`: whose it is has been told.
    // `Norvia lascerà la sede di Rogoredo`: with no article, where it is.
    if candidate.words == 1, !marks.covers(.site, index), marks.covers(.weakSite, index),
      candidates[ofSentence[candidate.sentence]].contains(where: {
        guard $0.key != candidate.key, let known = KnownOrganizations.shared[$0.key] else {
          return false
        }
        return known.isOutsourcer
          || document.language == .italian && document.word(index + 1) == "di"
            && known.role == .unknown && !known.needsEvidence
            && KnownOrganizations.shared[candidate.key] == nil
      })
    {
      return false
    }
    if isBuildingInFrench(candidate, index, marks) { return false }
    return marks.covers([.site, .weakSite, .openNoun, .closeNoun, .headquarters].asClasses, index)
  }

  static let former: WordSet = [
    "ex", "ancien", "anciens", "ancienne", "anciennes", "former", "old", "antiguo", "antigua",
    "antiguos", "antiguas", "antigo", "antiga", "antigos", "antigas", "ehemalige", "ehemaligen",
    "ehemaliges", "ehemaliger", "ehemaligem", "fruhere", "fruheren", "fruheres", "fruherer",
    "einstige", "einstigen", "einstiges", "vormalige", "vormaligen", "vormaliges",
    "vecchio", "vecchia",
  ]
}
