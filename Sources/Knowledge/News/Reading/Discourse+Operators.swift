/// What words stand for an operator, and which names are only beside one.
extension Discourse {
  /// `the company`, `A New York-based call center services company`.
  func hasArticle(_ index: Int) -> Bool {
    // In Arabic the article is joined to the noun.
    if document.language == .arabic { return document.word(index).hasPrefix("ال") }
    for back in 1...8 where marks.range.contains(index - back) {
      if marks.covers([.article, .demonstrative, .possessive].asClasses, index - back) {
        return true
      }
      let token = document.tokens[index - back]
      if back > 2, document.language != .english { return false }
      if token.kind == .mark, token.folded != "-" { return false }
    }
    return false
  }

  /// `told reporters in Kingston`, `a-t-il déclaré à Rabat`: where something was said is not where it happens.
  func barWhereSaid() {
    let isOfCeremony = isOfCeremony
    for city in townsBefore() { barred.insert(city.tokens.lowerBound) }
    for city in document.places[sentence] where city.isCity && city.part == .plain {
      // `its first in the Visayas outside Cebu`
      if Self.outside.contains(document.word(city.tokens.lowerBound - 1)) {
        barred.insert(city.tokens.lowerBound)
        continue
      }
      if document.language == .german, isToldIn(city) || isWhereSent(city) {
        barRow(city)
        continue
      }
      guard hasPreposition(city) else { continue }
      if isOfCeremony {
        barred.insert(city.tokens.lowerBound)
        continue
      }
      if isFounded(in: city) {
        barred.insert(city.tokens.lowerBound)
        continue
      }
      var token = city.tokens.lowerBound - 2
      if marks.range.contains(token), Self.listeners.contains(document.word(token)) {
        token -= 1
        if marks.covers(.article, token) { token -= 1 }
        if marks.covers([.locative, .of].asClasses, token) { token -= 1 }
      }
      // `lors d'une conférence de presse tenue lundi à Tunis`
      if let date = marks.dates.first(where: { $0.tokens.upperBound == token + 1 }) {
        token = date.tokens.lowerBound - 1
      }
      if marks.range.contains(token), Self.held.contains(document.word(token)) {
        barred.insert(city.tokens.lowerBound)
        continue
      }
      guard marks.range.contains(token),
        document.verbs(token).contains(where: {
          $0.verbClass == .say
            // `a annoncé hier à Alger le P-DG`
            || document.language == .french && $0.verbClass == .announce
              && (0...3).contains(where: { marks.covers(.role, city.tokens.upperBound + $0) })
        }),
        !marks.covers([.site, .weakSite, .person, .job].asClasses, token), !isAddedThere(token)
      else { continue }
      barred.insert(city.tokens.lowerBound)
    }
  }

  /// `L'annonce a été faite à Rabat`: a sentence of nothing but where something was made known.
  private var isOfCeremony: Bool {
    guard mentions.isEmpty,
      triggers.allSatisfy({ [.employ, .have, .present, .stay].contains($0.kind) })
    else { return false }
    return marks.range.contains { Self.ceremonies.contains(document.word($0)) }
  }

  private static let outside: WordSet = ["outside", "ausserhalb", "beyond", "خارج"]

  private static let held: WordSet = [
    "tenue", "tenues", "organisee", "held", "celebrada", "celebrado", "realizada", "svoltasi",
    "svolta", "tenuta",
  ]

  private static let ceremonies: WordSet = [
    "incontro", "riunione",
    "annonce", "announcement", "anuncio", "annuncio", "ankundigung", "ceremonie", "ceremony",
    "ceremonia", "cerimonia", "solenidade", "conference", "conferencia", "conferenza",
    "pressekonferenz", "coletiva", "protocole", "convenio", "protocolo", "accord", "acordo",
  ]

  /// `Fundada em Natal`, `die in Essen gegründete Firma`: where a company was founded.
  private func isFounded(in city: PlaceMention) -> Bool {
    let begin = city.tokens.lowerBound
    return [begin - 4, begin - 3, begin - 2, city.tokens.upperBound].contains { token in
      marks.range.contains(token)
        && document.verbs(token).contains {
          Self.founding.contains($0.lemma) && [.participle, .past].contains($0.form)
        }
        && !mentions(near: token)
    }
      || isFoundedBy(begin - 4)
      || [begin - 2, begin - 3].contains {
        marks.range.contains($0) && Self.foundingWords.contains(document.word($0))
          && !mentions(near: $0)
      }
  }

  /// `criada por emigrantes em Brockton`
  private func isFoundedBy(_ token: Int) -> Bool {
    document.language == .portuguese && marks.range.contains(token)
      && Self.foundingWords.contains(document.word(token))
      && document.word(token + 1).isOne(of: "por", "pelo", "pela", "pelos", "pelas")
  }

  private func mentions(near token: Int) -> Bool {
    between(max(marks.range.lowerBound, token - 6), min(marks.range.upperBound, token + 6))
      .contains { marks.begins([.site, .weakSite].asClasses, at: $0) }
  }

  /// `teilte das Ministerium am Mittwoch in Schwerin mit`: in German much stands between.
  func isToldIn(_ city: PlaceMention) -> Bool {
    // `wie das Ministerium am Montag in Schwerin mitteilte`
    let behind = city.tokens.upperBound
    if marks.range.contains(behind), !document.tokens[behind].isCapitalized,
      document.verbs(behind).contains(where: {
        [.say, .announce].contains($0.verbClass) && $0.form != .infinitive
      })
    {
      return true
    }
    if isToldBehindRow(city) { return true }
    for token in between(
      max(marks.range.lowerBound, city.tokens.lowerBound - 9), city.tokens.lowerBound
    ).reversed() {
      if marks.begins([.site, .weakSite].asClasses, at: token)
        || document.tokens[token].folded.isOne(of: ",", ":")
      {
        return false
      }
      if document.verbs(token).contains(where: { [.say, .announce].contains($0.verbClass) }),
        !document.tokens[token].isCapitalized
      {
        return true
      }
    }
    return false
  }

  private static let founding: WordSet = [
    "fonder", "fundar", "fondare", "found", "grunden", "nascere", "nacer", "nascer", "naitre",
  ]

  private static let foundingWords: WordSet = [
    "fundada", "fundado", "fondee", "fonde", "fondata", "fondato", "founded", "gegrundet",
    "gegrundete", "nata", "nato", "nacio", "nasceu", "nacida", "nee", "creada", "criada", "creee",
  ]

  private static let listeners: WordSet = [
    "reporters", "journalists", "press", "media", "lawmakers", "presse", "journalistes",
    "periodistas", "prensa", "jornalistas", "imprensa", "giornalisti", "stampa", "journalisten",
  ]

  /// The one that is named next: `A company is closing its office. Alorica filed the notice.`
  var nextOperator: Int? { nextOperator(within: 2) }

  func nextOperator(within count: Int) -> Int? {
    let end = min(document.sentences.count, sentence + count + 1)
    for next in between(sentence + 1, end) {
      if let name = document.names[next].first(where: {
        document.organizations[$0.organization].role.mayOperate
          && !isOfCustomers($0, document.sentences[next])
      }) {
        return name.organization
      }
    }
    return nil
  }

  /// Whether a name before a verb belongs to something else: another clause that has ended.
  func isAside(_ name: NameMention, _ trigger: Trigger) -> Bool {
    let gap = between(name.tokens.upperBound, trigger.tokens.lowerBound)
    return gap.contains { document.tokens[$0].folded == ";" } || isBetweenCommas(name, gap)
      || isInParenthesesInFrench(name, gap)
      || isPartner(name)
      || isBetweenEnglishCommas(name, gap) || isInParticipleInItalian(name, gap)
  }

  /// `una firma canadiense que desistió de instalarse`: one that is not named, not the one spoken of.
  func isOfAnother(_ trigger: Trigger, _ names: [NameMention]) -> Bool {
    guard document.language.isOne(of: .spanish, .portuguese, .italian, .french), !trigger.isNoun
    else {
      return false
    }
    let begin = max(trigger.clause.lowerBound, trigger.tokens.lowerBound - 8)
    for token in between(begin, trigger.tokens.lowerBound).reversed() {
      if names.contains(where: { $0.tokens.contains(token) }) { return false }
      guard marks.covers(.orgNoun, token), marks.covers(.indefinite, token - 1),
        token - 1 > marks.firstWord
      else { continue }
      // `Voxalia, una firma canadiense que abrirá`: what the one named is.
      if document.word(token - 2).isOne(of: ",", "es", "e", "est", "como", "come", "comme") {
        return false
      }
      // `el contrato de una empresa`, `para una firma`
      guard !marks.covers([.of, .forMark, .by, .clientMark].asClasses, token - 2),
        !document.word(token - 2).isOne(of: "con", "com", "avec")
      else { return false }
      return between(token + 1, min(token + 4, trigger.tokens.lowerBound)).contains {
        document.word($0).isOne(of: "que", "qui", "che")
      }
    }
    return false
  }

  /// Whether a name is only that of the owner: `empresa do grupo espanhol Telefónica`, `part of Corrib Group`.
  func isOwner(_ name: NameMention) -> Bool {
    if isParentInFrench(name) || isParentInGerman(name) || isInPastOfFirm(name)
      || isParentInSpanish(name)
    {
      return true
    }
    return (1...8).contains { back in
      let token = name.tokens.lowerBound - back
      return marks.range.contains(token) && marks.covers(.owner, token)
        && !between(token, name.tokens.lowerBound).contains { document.tokens[$0].folded == "," }
    }
  }

  /// `beschäftigt die Firma rund 1.400 Menschen`: the subject behind its verb.
  func isFollowedByOperator(_ trigger: Trigger) -> Bool {
    let next = trigger.tokens.upperBound
    if document.language == .arabic, !trigger.isNoun { return isCompany(next) }
    // `Zuletzt kündigte sie ein Callcenter an`
    if document.language == .german, !trigger.isNoun, marks.range.contains(next),
      document.word(next).isOne(of: "sie", "er"), !document.tokens[next].isCapitalized
    {
      return true
    }
    return document.language != .english && !trigger.isNoun && marks.covers(.article, next)
      && marks.begins(.orgNoun, at: next + 1)
  }

  /// `الشركة`, `البنك`, `الإدارة`: the one that was spoken of.
  private func isCompany(_ index: Int) -> Bool {
    marks.range.contains(index) && hasArticle(index)
      && (marks.covers([.orgNoun, .clientNoun].asClasses, index)
        || document.word(index).isOne(of: "الهييه", "الاداره", "المتجر", "الناقله"))
  }

  /// Whether it is one that something is done for: `opera un call center para Movistar`.
  func isBeneficiary(_ name: NameMention) -> Bool {
    if isOfCustomers(name, marks) || isLandlord(name) || isStoodBefore(name) { return true }
    let before = name.tokens.lowerBound - 1
    guard marks.range.contains(before), before > marks.firstWord else { return false }
    // `a spokesperson for Voxalia`: who speaks for it is its own.
    if document.language == .english, document.word(before) == "for",
      marks.covers(.role, before - 1) || Self.speakers.contains(document.word(before - 1))
        // `approved incentives for Lumora`: what a town gives to those who come.
        || document.word(before - 1).isOne(
          of: "incentive", "incentives", "grant", "grants", "abatement", "abatements", "package")
    {
      return false
    }
    if isClientInFrench(name) || isFormerInEnglish(name) { return true }
    return marks.covers(.forMark, before) || marks.covers(.clientMark, before)
      || marks.covers(.article, before)
        && marks.covers([.forMark, .clientMark].asClasses, before - 1)
  }

  private static let speakers: WordSet = [
    "spokesman", "spokeswoman", "spokesperson", "spokespeople", "official", "officials",
    "representative", "lawyer", "attorney", "executive", "executives", "manager", "statement",
  ]

  /// `la société`, `the company`, `elle` before a verb.
  func refersToOperator(before token: Int) -> Bool {
    var index = token - 1
    let limit = max(
      marks.range.lowerBound, token - (document.language == .german ? 48 : 24))
    while index >= limit {
      if document.tokens[index].folded == ";" { return false }
      if marks.covers(.pronoun, index) {
        // `It was in 2012 that the centre was opened`
        guard document.language == .english, document.word(index) == "it",
          index == marks.firstWord, document.word(index + 1).isOne(of: "was", "is")
        else { return true }
      }
      if marks.covers(.orgNoun, index), hasArticle(index) { return true }
      if document.language == .arabic, isCompany(index) { return true }
      // `donde la francesa dispone de centros`
      if index + 1 == token, marks.covers(.article, index - 1),
        document.knowledge.placeWords.country(ofDemonym: document.word(index)) != nil
          || document.language == .spanish
            && !document.knowledge.placeWords.towns(ofGentilic: document.word(index)).isEmpty
      {
        return true
      }
      index -= 1
    }
    return false
  }

  /// `a centre that US outsourcer Alorica has fitted out`.
  func relativeSubject(_ mention: SiteMention?) -> Int? {
    guard let mention else { return nil }
    let name = document.names[sentence].first {
      $0.tokens.lowerBound > mention.tokens.upperBound
        && $0.tokens.lowerBound <= mention.tokens.upperBound + 6
        && document.organizations[$0.organization].role.mayOperate
    }
    guard let name,
      document.word(mention.tokens.upperBound).isOne(of: "that", "which", "que", "qu")
        || document.word(mention.tokens.upperBound + 1).isOne(of: "that", "which", "que", "qu")
    else { return nil }
    return name.organization
  }

  /// A bank or insurer that is itself what opens or closes: `the bank ING has opened a facility`.
  func subjectClient(_ trigger: Trigger, _ mention: SiteMention?) -> Int? {
    guard !trigger.isNoun, !trigger.isPassive, mention?.organization == nil else { return nil }
    let name = document.names[sentence].last {
      document.organizations[$0.organization].role == .client
        && document.organizations[$0.organization].runBy == nil
        && $0.tokens.upperBound <= trigger.tokens.lowerBound
    }
    guard let name, trigger.tokens.lowerBound - name.tokens.upperBound <= 6 else { return nil }
    // Not where something is done for it, with it, by it.
    let before = name.tokens.lowerBound - 1
    for token in between(max(marks.range.lowerBound, before - 3), before + 1)
    where marks.covers([.forMark, .of, .by, .clientMark, .locative].asClasses, token)
      // `A operadora Norvia vai desativar`: the article, and no `à`.
      && !(document.language == .portuguese && document.word(token) == "a"
        && document.tokens[token].bytes.count == 1)
      || document.word(token).isOne(of: "with", "avec", "con", "com", "mit")
    {
      return nil
    }
    // `do call center que atende a Norvia em Lages`: it is served.
    if document.language == .portuguese,
      between(max(marks.range.lowerBound, before - 1), before + 1).contains(where: {
        document.word($0).hasPrefix("atend") || document.word($0).hasPrefix("serv")
      })
    {
      return nil
    }
    return name.organization
  }

  /// Whether the text is on one operator, and spoke of it last.
  var isOnMain: Bool {
    isOfOneOperator && (focusOperator == nil || focusOperator == mainOperator)
  }
}
