/// What a relative pronoun stands for.
extension Discourse {
  /// `Quest'ultimo era stato inaugurato nel 2004`: of those just named the last one.
  var isOfLatter: Bool {
    let first = marks.firstWord
    return document.language.isOne(of: .italian, .portuguese) && marks.range.contains(first + 1)
      && document.tokens[first].folded.isOne(of: "quest'", "quest", "este", "esta", "esse", "essa")
      && (1...2).contains { document.word(first + $0).isOne(of: "ultimo", "ultima") }
  }

  /// Whether a call center is told of in a clause with `onde`, `dove`.
  func isBehindWhere(_ mention: SiteMention?) -> Bool {
    guard let mention else { return false }
    return between(max(marks.range.lowerBound, mention.begin - 6), mention.begin).contains {
      document.word($0).isOne(of: "onde", "dove")
    }
  }

  /// The only city that a sentence names, which `na cidade` means where none was named before.
  var onlyCity: PlaceMention? {
    let cities = document.places[sentence].filter { $0.isCity && $0.part == .plain }
    return cities.count == 1 ? cities[0] : nil
  }

  func latter() {
    guard isOfLatter, sentence > 0,
      let city = document.places[sentence - 1].last(where: { $0.isCity && $0.part == .plain }),
      let site = here(city).last
    else { return }
    (focusSite, focusCity) = (site, cityMention(of: site) ?? city)
  }

  /// `pertence ao grupo Norvia, de Coimbra, que tem um centro na Lousã`: what `que` stands for, also an owner.
  func antecedent(of trigger: Trigger) -> Int? {
    guard document.language.isOne(of: .italian, .portuguese, .spanish, .english),
      !trigger.isNoun, !trigger.isPassive,
      let relative = between(
        max(trigger.clause.lowerBound, trigger.tokens.lowerBound - 5), trigger.tokens.lowerBound
      ).last(where: { document.word($0).isOne(of: "che", "que", "which") }),
      marks.range.contains(relative - 2), document.tokens[relative - 1].folded == ","
    else { return nil }
    var end = relative - 1
    if let city = document.places[sentence].last(where: { $0.tokens.upperBound == end }),
      marks.covers([.of, .locative].asClasses, city.tokens.lowerBound - 1)
    {
      end = city.tokens.lowerBound - 1
      if document.tokens[end - 1].folded == "," { end -= 1 }
    }
    let name = document.names[sentence].last { $0.tokens.upperBound == end }
    guard let organization = name?.organization else { return nil }
    let role = document.organizations[organization].role
    return role.mayOperate || role == .owner ? organization : nil
  }

  /// `L'avenir du centre de Rennes est incertain : la direction n'exclut pas une fermeture`: what follows a colon
  /// tells more of the one call center that stands before it.
  func mentionBeforeColon(_ trigger: Trigger) -> Int? {
    guard [.open, .close].contains(trigger.kind), mentions.count == 1,
      !mentions[0].cities.isEmpty || mentions[0].gentilic != nil, !mentions[0].isPlural,
      mentions[0].tokens.upperBound <= trigger.tokens.lowerBound,
      let colon = between(mentions[0].tokens.upperBound, trigger.tokens.lowerBound).last(where: {
        document.tokens[$0].folded.isOne(of: ":", ";", "—", "–")
      }), trigger.tokens.lowerBound - colon <= (trigger.isNoun ? 24 : 10),
      // `Salvado el contact center de Gijón: tras tres semanas, Norvex retira el cierre`
      !document.names[sentence].contains(where: { $0.tokens.lowerBound > colon })
        || trigger.isNoun && document.language.isOne(of: .spanish, .portuguese)
          && Set(document.names[sentence].map(\.organization)).count == 1,
      !document.places[sentence].contains(where: { $0.tokens.lowerBound > colon })
    else { return nil }
    return 0
  }

  /// `The company will close it`, `L'entreprise le fermera`, `lo ha abierto`, `antes de cerrarlo`: the one that was spoken of.
  func isOfObjectPronoun(_ trigger: Trigger) -> Bool {
    guard [.open, .close].contains(trigger.kind), !trigger.isNoun, !trigger.isPassive,
      let focusSite, isRecent(focusSite, 1), hasObjectPronoun(trigger)
    else { return false }
    if document.language.isOne(of: .spanish, .italian) {
      return city(in: zone(of: trigger), needsPreposition: true) == nil
    }
    return city(in: zone(of: trigger), needsPreposition: false) == nil
      && document.names[sentence].allSatisfy { $0.organization == sites[focusSite].organization }
  }

  func hasObjectPronoun(_ trigger: Trigger) -> Bool {
    let (verb, next) = (trigger.tokens.lowerBound, trigger.tokens.upperBound)
    let before = marks.range.contains(verb - 1) ? document.word(verb - 1) : ""
    func isInfinitive() -> Bool { document.verbs(verb).contains { $0.form == .infinitive } }
    switch document.language {
    case .english: return marks.range.contains(next) && document.word(next) == "it"
    case .french: return before.isOne(of: "le", "la", "l")
    case .portuguese: return before == "o"
    case .spanish, .italian:
      if document.word(verb).hasSuffix("rlo") || document.word(verb).hasSuffix("rla") {
        return isInfinitive()
      }
      // `lo ha abierto`, `l'ha chiuso`
      let object = between(marks.range.lowerBound, verb).last {
        !VerbGroup.isAuxiliary(document.word($0), document.language)
      }
      return object.map { document.word($0).isOne(of: "lo", "la", "l") } == true
    // `Das Unternehmen wird es im Juni schließen`
    case .german:
      let part = stretch(around: verb)
      return isInfinitive() && mentions.allSatisfy { !part.contains($0.begin) }
        && between(part.lowerBound, verb).contains { document.word($0).isOne(of: "es", "ihn") }
    default: return false
    }
  }

  /// `Celui-là a baissé le rideau`: a pronoun at the begin stands for the call center that was spoken of.
  func isOfFocus(_ trigger: Trigger) -> Bool {
    if isOfLatter, [.open, .close].contains(trigger.kind), focusSite != nil,
      trigger.tokens.lowerBound - marks.firstWord < 10
    {
      return true
    }
    guard trigger.kind == .close, let focusSite, document.names[sentence].isEmpty,
      isRecent(focusSite, 1) || sites[focusSite].evidence.count > 0 && sentence > 0,
      city(in: zone(of: trigger), needsPreposition: false) == nil
    else { return false }
    let first = marks.firstWord
    guard trigger.tokens.lowerBound - first < 10 else { return false }
    return document.word(first).isOne(
      of: "celui", "celle", "it", "aquel", "aquella", "quello", "quella")
  }
}
