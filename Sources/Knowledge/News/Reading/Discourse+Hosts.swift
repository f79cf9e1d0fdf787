import Switchboard

/// Cities that are said to get a call center.
extension Discourse {
  /// `Gera bekommt ein Callcenter`, `Huelva tendrá un call center`, `Derry lands contact centre`: one is to come.
  func receptions() {
    for index in mentions.indices {
      let mention = mentions[index]
      guard mention.isStrong, !mention.isUsed, mention.cities.isEmpty, !mention.isAnaphor,
        mention.isOther || [.indefinite, .bare].contains(mention.determiner)
          // `San-Pédro pourrait avoir son centre d'appels`
          || document.language == .french && mention.determiner == .possessive
          || isOneOfNamed(mention),
        mention.organization == nil || isOneOfNamed(mention),
        let host = receivingCity(mention)
      else { continue }
      let verbs = between(host.tokens.upperBound, mention.begin)
      guard let verb = verbs.first(where: { isReceiving($0) }) ?? receivingVerb(before: host)
      else { continue }
      let certainty = certainty(ofReceiving: verb)
      guard certainty != .none else { continue }
      mentions[index].isUsed = true
      let names = document.names[sentence].filter {
        document.organizations[$0.organization].role.mayOperate
      }
      let organization =
        mention.organization ?? names.first?.organization ?? nextOperator(within: 4)
        ?? story.organization
      let trigger = Trigger(
        kind: .open, tokens: verb..<verb + 1, sentence: sentence, lemma: "receive", isNoun: false,
        isPassive: false, certainty: certainty,
        clause: Clauses(document, sentence).clause(of: verb))
      let proof = evidence(between(host.tokens.lowerBound, mention.tokens.upperBound), "open.host")
      if mention.isPlural, isGroup(mention) {
        group(trigger, mention, names.first?.organization, host, proof)
      } else {
        emit(trigger, mention, organization, host, names.isEmpty, proof)
      }
    }
  }

  /// `Reno has landed a Lumora call center`, `Bari potrebbe ospitare un call center di Norvex`
  private func isOneOfNamed(_ mention: SiteMention) -> Bool {
    // `Braga recebeu o novo call center da Voxalia`
    if document.language == .portuguese {
      return mention.isOther && mention.determiner == .definite
    }
    if document.language == .french {
      return mention.isOther || mention.determiner == .indefinite
        || between(mention.begin, mention.tokens.lowerBound).contains {
          document.word($0).isOne(of: "nouveau", "nouvelle", "futur", "future", "prochain")
        }
    }
    return document.language != .arabic
      && (mention.determiner == .indefinite
        || document.language == .english && isReceiving(mention.begin - 1)
        || (1...2).contains { marks.covers(.indefinite, mention.begin - $0) })
  }

  /// The city that is the subject of a clause, close before a call center.
  private func receivingCity(_ mention: SiteMention) -> PlaceMention? {
    document.places[sentence].last { place in
      place.isCity && place.part == .plain && place.tokens.upperBound <= mention.begin
        && mention.begin - place.tokens.upperBound <= 7
        && !marks.covers([.locative, .of, .by, .forMark].asClasses, place.tokens.lowerBound - 1)
        && !between(place.tokens.upperBound, mention.begin).contains { token in
          document.tokens[token].kind == .mark
            || document.names[sentence].contains { $0.tokens.contains(token) }
        }
    }
  }

  private func isReceiving(_ token: Int) -> Bool {
    document.verbs(token).contains {
      $0.verbClass == .receive
        || [.employ, .have].contains($0.verbClass) && $0.form == .future
          && $0.lemma.isOne(of: "tener", "contar", "ter", "avere", "avoir")
    }
      || document.word(token) == "avoir"
        && document.word(token - 1).isOne(of: "pourrait", "devrait", "va", "doit")
      || document.word(token).isOne(of: "bekommt", "erhalt", "kriegt", "terra", "avra", "aura")
      || isHoping(token)
  }

  /// `Nach Jena bekommt nun auch Gera ein Callcenter`: the verb before its subject.
  private func receivingVerb(before host: PlaceMention) -> Int? {
    guard document.language == .german else { return nil }
    return between(max(marks.range.lowerBound, host.tokens.lowerBound - 4), host.tokens.lowerBound)
      .reversed().prefix {
        document.tokens[$0].kind == .word && !document.tokens[$0].isCapitalized
      }.first { isReceiving($0) }
  }

  /// `Gera hofft auf ein Callcenter`, `wirbt um ein Callcenter`: it may come.
  private func isHoping(_ token: Int) -> Bool {
    document.language == .german
      && document.word(token).isOne(
        of: "hofft", "wirbt", "bewirbt", "kampft", "buhlt", "ringt", "hoffnung", "hoffnungen")
      && (1...2).contains { document.word(token + $0).isOne(of: "auf", "um") }
  }

  private func certainty(ofReceiving token: Int) -> Trigger.Certainty {
    if isHoping(token) || document.word(token - 1) == "pourrait" { return .hedged }
    let group = VerbGroup(document, sentence, token)
    guard let reading = document.verbs(token).max(by: { group.fit($0.form) < group.fit($1.form) })
    else { return .planned }
    let clause = Clauses(document, sentence).clause(of: token)
    let certainty = CertaintyReader(document, sentence).ofVerb(reading, group, clause)
    // `Braga recebeu em janeiro o novo call center`: it has come.
    if document.language == .portuguese, reading.form == .past, certainty == .asserted {
      return .asserted
    }
    // `Lugo suma desde ayer un nuevo call center`
    if certainty == .asserted,
      marks.dates.contains(where: {
        clause.contains($0.tokens.lowerBound)
          && Self.sinceWords.contains(document.word($0.tokens.lowerBound - 1))
      })
    {
      return .asserted
    }
    // `Tulsa hopes to land a call center`: whether it gets it is open.
    if document.language == .english, reading.form == .infinitive, certainty == .planned,
      between(max(marks.range.lowerBound, token - 4), token).contains(where: {
        ["hop", "want", "bid", "tr", "seek", "compet", "aim", "look"].contains(
          where: document.word($0).hasPrefix)
      })
    {
      return .hedged
    }
    // What a city gets is yet to come.
    return certainty == .asserted || certainty == .none ? .planned : certainty
  }
}
