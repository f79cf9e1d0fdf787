/// Who does what a trigger says.
extension Discourse {
  // MARK: Who

  /// Who does it: the organization the site is said to be of, the one before the verb, the one behind `by`, else
  /// the one spoken of before, if words stand for it.
  func organization(_ trigger: Trigger, _ mention: SiteMention?) -> (
    organization: Int?, isInferred: Bool
  ) {
    if let agent = agentInEnglish(trigger) ?? outsourcerMeant(trigger, mention) {
      return (agent, false)
    }
    if let mention, let organization = mention.organization { return (organization, false) }
    let names = document.names[sentence].filter {
      document.organizations[$0.organization].role.mayOperate && !isOwner($0)
        && !isBeneficiary($0) && !isBesideInGerman($0)
    }
    if let relative = relativeSubject(mention) { return (relative, false) }
    if let subject = subjectBehindInFrench(trigger, names) { return (subject, false) }
    if let subject = subjectInArabic(trigger, names) { return (subject, false) }
    if let next = toldNextInArabic(trigger, mention, names) { return (next, true) }
    if isOfAnother(trigger, names) { return (nil, false) }
    if trigger.isPassive || trigger.isNoun {
      let behind = names.first {
        $0.tokens.lowerBound >= trigger.tokens.upperBound
          && (marks.covers(
            trigger.isNoun ? [.by, .of].asClasses : [.by].asClasses, $0.tokens.lowerBound - 1)
            // `foram demitidos os 1.100 funcionários da Voxalia`
            || trigger.kind == .layoff && trigger.isPassive && document.language == .portuguese
              && marks.covers(.of, $0.tokens.lowerBound - 1)
              && marks.covers(.person, $0.tokens.lowerBound - 2)
            // `130 jobs could be axed at Rigney Dolphin`
            || (trigger.kind == .layoff || trigger.kind == .strike)
              && document.word($0.tokens.lowerBound - 1).isOne(of: "at", "chez"))
          && $0.tokens.lowerBound < trigger.clause.upperBound + 1
          && !isOverComma($0, trigger, names)
          && !isFarFromStrike($0, trigger)
      }
      if let behind { return (behind.organization, false) }
    }
    if let latter = latterName(trigger, names) ?? latterFirmInItalian(trigger, names) {
      return (latter, false)
    }
    if let antecedent = antecedent(of: trigger) { return (antecedent, false) }
    if let subject = spanishSubject(names, trigger) { return (subject, false) }
    if let subject = subjectBehindVerbInGerman(trigger, names) { return (subject, false) }
    if let before = names.last(where: {
      $0.tokens.upperBound <= trigger.tokens.lowerBound && !isAside($0, trigger)
        && !isReceiver($0, names)
    }) {
      return (before.organization, false)
    }
    // `Zum Jahresende gibt Walter Services seine Niederlassung auf`, `Cierra Atento su call center`
    if document.language != .english, !trigger.isNoun, !trigger.isPassive,
      let behind = names.first(where: {
        $0.tokens.lowerBound >= trigger.tokens.upperBound
          && $0.tokens.lowerBound - trigger.tokens.upperBound
            <= (document.language == .arabic ? 7 : 3)
      }),
      between(trigger.tokens.upperBound, behind.tokens.lowerBound).allSatisfy({
        isBeforeArabicName($0) || marks.covers([.article, .orgNoun, .pronoun].asClasses, $0)
          || document.word($0).isOne(of: "sich", "se", "si", "auch")
      })
    {
      return (behind.organization, false)
    }
    if let subject = subjectOfPartBefore(trigger) { return (subject, false) }
    if mention?.determiner == .possessive, let behind = namedBehind(trigger, mention, names) {
      return (behind, false)
    }
    if let other = englishSubject(trigger, names) { return (other, true) }
    if let client = subjectClient(trigger, mention) {
      document.organizations[client].role = .operator
      return (client, false)
    }
    // `le centre d'Annecy fermera`: whose the one in that city is has been told.
    if let mention, mention.cities.count == 1, !mention.isOther {
      let known = Set(here(place(mention.cities[0])).compactMap { sites[$0].organization })
      if known.count == 1, let organization = known.first { return (organization, true) }
    }
    if let behind = namedBehind(trigger, mention, names) { return (behind, false) }
    if let owner = ownerBehind(trigger, names) { return (owner, false) }
    if host(of: trigger, between(zone(of: trigger).lowerBound, trigger.tokens.lowerBound)) != nil {
      return (names.isEmpty && isOnMain ? mainOperator : nil, true)
    }
    if let mention,
      let earlier = mentions.last(where: {
        $0.tokens.upperBound <= mention.begin && $0.organization != nil
      }),
      mention.determiner == .definite || mention.determiner == .demonstrative
    {
      return (earlier.organization, true)
    }
    // `the company's call center`, in English
    if document.language == .english, let mention,
      between(mention.begin, mention.tokens.lowerBound).contains(where: {
        NameWords.firmsOfOwn.contains(document.word($0))
      })
    {
      return (focusOperator ?? mainOperator ?? soleOperator, true)
    }
    if let only = onlyNamedInArabic(names) { return (only, false) }
    if let mention, mention.determiner == .possessive {
      return (focusOperator ?? nextOperator ?? mainOperator, true)
    }
    if let mention, let runner = runnerInItalian(of: mention) { return (runner, true) }
    if mention?.isAnaphor == true || trigger.kind == .stay {
      return (focusOperator ?? mainOperator, true)
    }
    if refersToOperator(before: trigger.tokens.lowerBound) || isFollowedByOperator(trigger) {
      return (focusOperator ?? nextOperator ?? mainOperator, true)
    }
    if let mention, let told = ofThisOneInFrench(mention) { return (told, true) }
    if let mention, mention.determiner != .indefinite, mention.determiner != .bare,
      let site = focusSite
    {
      return (sites[site].organization, true)
    }
    // Subjects that are not written: verbs in the third person of Spanish, Portuguese, Italian.
    if !trigger.isNoun, !trigger.isPassive,
      document.language.isOne(of: .spanish, .portuguese, .italian),
      trigger.kind != .close || trigger.certainty != .asserted
    {
      // `140 personas quedaron sin trabajo luego que la empresa Voxalia cerrara`
      return (
        focusOperator
          ?? (trigger.kind == .layoff && names.count == 1 ? names[0].organization : nil), true
      )
    }
    if let after = names.first(where: { $0.tokens.lowerBound >= trigger.tokens.upperBound }),
      trigger.isNoun || marks.isTitleCase
    {
      return (after.organization, false)
    }
    // `In Cottbus gibt es 15 Callcenter`: of many, not of the one that the text is about.
    if let mention, mention.isPlural, [.bare, .indefinite].contains(mention.determiner),
      (mention.count ?? 1) > 5, !names.contains(where: { $0.tokens.lowerBound < mention.begin })
    {
      return (nil, false)
    }
    // A text that is on one operator speaks of it where it names none.
    if isOnMain,
      mention != nil || [.layoff, .expand, .reduce].contains(trigger.kind),
      names.isEmpty, trigger.certainty != .hedged || trigger.isPassive
    {
      return (mainOperator, true)
    }
    // `Call center fecha e deixa 600 sem emprego em Londrina`: whose, the text says next.
    if document.language == .portuguese, sentence == 0, document.hasHeadline,
      document.names[0].isEmpty, trigger.certainty != .hedged, let next = nextOperator
    {
      return (next, true)
    }
    // `Auch in Neubrandenburg werden 40 Stellen gestrichen`: by the one that the sentence before was on.
    if document.language == .german, names.isEmpty, document.names[sentence].isEmpty,
      marks.range.contains(marks.firstWord),
      document.word(marks.firstWord).isOne(of: "auch", "ausserdem", "zudem", "daneben"),
      lastTrigger.map({ distance(to: $0.sentence) }) == 1, let focusOperator
    {
      return (focusOperator, true)
    }
    // `Ende März wird das Call-Center geschlossen`: that of the one that was spoken of.
    if document.language == .german, let mention, mention.isStrong, !mention.isPlural,
      mention.determiner == .definite, document.names[sentence].isEmpty, sites.isEmpty,
      let focusOperator
    {
      return (focusOperator, true)
    }
    // A text that names one operator speaks of it.
    if let only = soleOperator,
      trigger.certainty != .hedged || mention?.determiner != .indefinite || trigger.isPassive
        || focusOperator == only
    {
      return (only, true)
    }
    return (nil, false)
  }

  /// `أغلقت إدارة شركة "أمواج"`: what stands between a verb of Arabic and the name of its subject.
  func isBeforeArabicName(_ token: Int) -> Bool {
    document.language == .arabic
      && (document.text.string(document.tokens[token].bytes).isOne(of: "\"", "«", "“", "”")
        || document.word(token) == "اداره" || marks.covers([.recent, .site].asClasses, token)
        || marks.dates.contains { $0.tokens.contains(token) })
  }
}
