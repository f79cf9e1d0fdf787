import Switchboard

/// Whose and where, in Portuguese sentences that tell of two operators or of a city in a clause of its own.
extension Discourse {
  /// `a Norvia estuda um site em Lages e a Voxalia deve ampliar`: the call center is of the one before.
  func isOfOtherSubject(_ mention: SiteMention, _ trigger: Trigger) -> Bool {
    if document.language == .german { return isOfClauseBefore(mention, trigger) }
    // `posti aggiunti per smaltire le chiamate che il centro di Catania non riesce a prendere`: the subject of a
    // clause behind.
    if document.language.isOne(of: .french, .italian), mention.begin > trigger.tokens.upperBound {
      let before = mention.begin - 1
      return document.word(before).isOne(of: "che", "que")
        && document.tokens[before - 1].kind == .word
        && document.verbs(before - 1).isEmpty
    }
    guard document.language == .portuguese, mention.tokens.upperBound < trigger.tokens.lowerBound
    else {
      return false
    }
    return document.names[sentence].contains { name in
      let begin = name.tokens.lowerBound
      return begin > mention.tokens.upperBound
        && name.tokens.upperBound <= trigger.tokens.lowerBound
        && trigger.tokens.lowerBound - name.tokens.upperBound <= 3
        && marks.covers(.article, begin - 1) && document.word(begin - 2).isOne(of: "e", ",", "mas")
        && document.organizations[name.organization].role.mayOperate
    }
  }

  /// `a Voxalia vai investir em parceria com o grupo Norvia em Lages`: with whom, not who.
  func isPartner(_ name: NameMention) -> Bool {
    guard document.language == .portuguese,
      let with = between(
        max(marks.range.lowerBound, name.tokens.lowerBound - 4), name.tokens.lowerBound
      )
      .last(where: { document.word($0) == "com" })
    else { return false }
    return document.word(with - 1).isOne(
      of: "parceria", "conjunto", "acordo", "contrato", "associacao", "juntamente", "negociacao")
      && document.names[sentence].contains {
        $0.tokens.upperBound < with && document.organizations[$0.organization].role.mayOperate
      }
  }

  /// `Lages, onde a companhia ampliou o quadro em 300 pessoas`: the city that `onde` stands for.
  func cityBeforeWhere(_ trigger: Trigger) -> PlaceMention? {
    guard document.language.isOne(of: .portuguese, .arabic, .spanish, .italian), !trigger.isNoun,
      [.expand, .layoff].contains(trigger.kind),
      let begin = between(
        max(marks.range.lowerBound + 2, trigger.tokens.lowerBound - 7), trigger.tokens.lowerBound
      ).last(where: { document.word($0).isOne(of: "onde", "donde", "dove", "حيث") })
    else { return nil }
    let end = document.tokens[begin - 1].folded == "," ? begin - 1 : begin
    return document.places[sentence].first {
      $0.isCity && $0.part == .plain && $0.tokens.upperBound == end
    }
  }

  /// `escolheu Lages para instalar a sua quarta unidade`: what a city is chosen for is there.
  func cityBeforePurpose(_ trigger: Trigger) -> PlaceMention? {
    let purpose = trigger.tokens.lowerBound - 1
    guard document.language == .portuguese, trigger.kind == .open, !trigger.isNoun,
      marks.range.contains(purpose - 2), document.word(purpose) == "para"
    else { return nil }
    return document.places[sentence].first { city in
      city.isCity && city.part == .plain
        && (0...2).contains(purpose - city.tokens.upperBound)
        && between(max(marks.range.lowerBound, city.tokens.lowerBound - 4), city.tokens.lowerBound)
          .contains { token in
            document.verbs(token).contains { $0.verbClass == .choose }
              || document.word(token).isOne(of: "aposta", "apostou", "elegeu", "cidade")
          }
    }
  }

  /// `greve pela aplicação do contrato coletivo da Norvia`: what it is for, not whose people strike.
  func isFarFromStrike(_ name: NameMention, _ trigger: Trigger) -> Bool {
    document.language == .portuguese && trigger.kind == .strike
      && name.tokens.lowerBound - trigger.tokens.upperBound > 3
  }

  /// `o fechamento não altera o número de postos`: of a closure that has been told already.
  func isToldOfBefore(_ trigger: Trigger) -> Bool {
    guard document.language == .portuguese, trigger.kind == .close, trigger.certainty == .asserted,
      isDefinite(trigger), let focusSite = troubledSite ?? focusSite
    else { return false }
    return events.contains {
      $0.site == focusSite && $0.type == .closure && !$0.isHeadline
        && [.asserted, .planned].contains($0.certainty)
    }
  }

  /// `a empresa encerrou as atividades`, where the text names nobody and is of one city: the call center there.
  func closesUnnamed(_ trigger: Trigger) -> Bool {
    guard story.isHeadline, let city = story.city, story.organization == nil,
      document.places[sentence].allSatisfy({
        !$0.isCity || $0.part != .plain || $0.place?.index == city.place?.index
      }),
      !document.names.joined().contains(where: {
        document.organizations[$0.organization].role.mayOperate
      })
    else { return false }
    emit(trigger, nil, nil, city, true, evidence(span(trigger, nil), "close.all"))
    return true
  }

  /// `anunciou que encerraria as atividades em 31 de dezembro`, told in January: it has.
  func hasCome(_ trigger: Trigger) -> Bool {
    // `aberta ao público desde o dia da inauguração`
    if document.language == .portuguese, trigger.isNoun, trigger.kind == .open,
      trigger.certainty == .planned,
      between(max(marks.range.lowerBound, trigger.tokens.lowerBound - 5), trigger.tokens.lowerBound)
        .contains(where: { document.word($0) == "desde" })
    {
      return true
    }
    // `decidiu encerrar o call center que tinha em Lisboa`
    if hasBeenHad(trigger), trigger.certainty == .planned { return true }
    guard document.language == .portuguese, trigger.kind == .close, trigger.certainty == .planned,
      !trigger.isNoun,
      document.verbs(trigger.tokens.lowerBound).contains(where: { $0.form == .conditional }),
      let published = document.published, let date = nearest(dates(of: trigger), to: trigger),
      case .date = date.value,
      let day = date.edtf(published: published, isFuture: false).flatMap(CalendarDay.init(edtf:))
    else { return false }
    return day.number < published.number && published.number - day.number < 90
  }

  /// `A inauguração está prevista para junho`, told in March: what is far off is to open, and no ceremony yet.
  func isCeremony(_ trigger: Trigger) -> Bool {
    guard isInauguration(trigger.lemma) else { return isCeremonyInGerman(trigger) }
    guard document.language == .portuguese, trigger.certainty == .planned, trigger.isNoun,
      let published = document.published,
      let day = date(trigger).flatMap(CalendarDay.init(edtf:))
    else { return true }
    return day.number - published.number < 62
  }

  /// Jobs of a call center that never came are no expansion.
  func withoutCancelled() {
    guard document.language == .portuguese else { return }
    // `chegou a anunciar a instalação, mas desistiu dela`: given up, it is planned no more.
    for cancel in events
    where cancel.type == .opening && cancel.site != nil
      && [.negated, .cancelled].contains(cancel.certainty)
    {
      events.removeAll { event in
        event.type == .opening && event.certainty == .planned && event.site == cancel.site
          && document.sentence(of: event.token) <= document.sentence(of: cancel.token)
      }
    }
    events.removeAll { event in
      event.type == .expansion
        && event.site.map { sites[$0].said.contains { $0.status == .cancelled } } == true
    }
  }
}
