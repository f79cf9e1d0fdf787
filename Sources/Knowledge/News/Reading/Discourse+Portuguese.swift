import Switchboard

/// Who is meant in sentences of the Portuguese press, which say much between commas.
extension Discourse {
  /// What begins that which is only said beside a name.
  private static let asides: WordSet = [
    "que", "cuja", "cujo", "antiga", "antigo", "ex", "empresa", "companhia", "grupo", "subsidiaria",
    "filial", "dona", "controladora", "detentora", "controlada", "detida", "braco", "parte",
    "pertencente", "fornecedora", "parceira", "concorrente", "rival", "resultado", "fruto",
  ]

  /// `O grupo Norvia, que controla a Voxalia, anunciou`, `a Norvia, antiga Voxalia, vai fechar`: what stands between
  /// commas behind a name is no subject.
  func isBetweenCommas(_ name: NameMention, _ gap: Range<Int>) -> Bool {
    guard document.language == .portuguese,
      gap.contains(where: { document.tokens[$0].folded == "," }),
      let comma = between(
        max(marks.range.lowerBound, name.tokens.lowerBound - 12), name.tokens.lowerBound
      ).last(where: { document.tokens[$0].folded == "," })
    else { return false }
    // `contratada pela Norvia, a Voxalia, que`: a name with its article is a subject.
    let opener = document.word(comma + 1)
    // `a Voxalia, do grupo espanhol Norvia, abre`
    let isOfGroup =
      opener.isOne(of: "do", "da") && comma + 2 < name.tokens.lowerBound
      && marks.covers(.orgNoun, comma + 2)
    guard Self.asides.contains(opener) || isOfGroup else { return false }
    return document.names[sentence].contains {
      $0.tokens.upperBound == comma && $0.organization != name.organization
        && document.organizations[$0.organization].role.mayOperate
    }
  }

  /// `encerra o call center que mantinha na cidade`: what it had is gone.
  func hasBeenHad(_ trigger: Trigger) -> Bool {
    guard document.language == .portuguese, trigger.kind == .close,
      trigger.isPresent && trigger.certainty == .asserted || isDecided(trigger)
    else { return false }
    let end = trigger.tokens.upperBound
    guard
      let relative = between(end, min(marks.range.upperBound, end + 12)).first(where: {
        document.word($0) == "que"
      })
    else { return false }
    return between(relative + 1, min(marks.range.upperBound, relative + 5)).contains { token in
      document.verbs(token).contains {
        [.have, .employ].contains($0.verbClass) && $0.form == .imperfect
      }
    }
  }

  /// `decidiu encerrar`
  private func isDecided(_ trigger: Trigger) -> Bool {
    trigger.certainty == .planned && trigger.tokens.lowerBound > marks.range.lowerBound
      && document.word(trigger.tokens.lowerBound - 1).isOne(of: "decidiu", "resolveu", "decidiram")
  }

  /// `abre ainda este mês`, `inaugura este ano`: in the present it has not happened yet. Nil where nothing says so.
  func isYetToComeInPortuguese(_ trigger: Trigger) -> Bool? {
    guard document.language == .portuguese, trigger.certainty == .asserted, trigger.isPresent,
      [.open, .close, .move].contains(trigger.kind)
    else { return nil }
    // `abre já esta quinzena`
    let behind = between(
      trigger.tokens.upperBound, min(marks.range.upperBound, trigger.tokens.upperBound + 5))
    if behind.contains(where: { document.word($0) == "quinzena" }) { return true }
    guard
      let date = nearest(dates(of: trigger), to: trigger)
    else { return nil }
    // `fecha a partir de segunda-feira`
    if document.word(date.tokens.lowerBound - 1).isOne(of: "de", "da", "do"),
      document.word(date.tokens.lowerBound - 2) == "partir"
    {
      return true
    }
    switch date.value {
    // `reabre a 16 de julho`
    case .date(year: nil, month: .some, day: .some, lastDay: _)
    where !(sentence == 0 && document.hasHeadline)
      && document.word(date.tokens.lowerBound - 1).isOne(of: "a", "em", "no"):
      return true
    // `a unidade que a empresa abre em dezembro`: of what has happened it would be `abriu`.
    case .date(year: nil, month: .some, day: nil, lastDay: _)
    where !(sentence == 0 && document.hasHeadline)
      && document.word(date.tokens.lowerBound - 1).isOne(of: "em", "de"):
      return true
    case .monthsAway(0), .yearsAway(0): return true
    // `inaugura amanhã`, `abre na próxima semana`
    case .days(let count), .monthsAway(let count), .yearsAway(let count):
      return count > 0 ? true : nil
    case .weekday:
      // `inaugura esta quarta-feira`, on a Tuesday.
      // `abre na segunda-feira`: of what has happened it would be `abriu`.
      guard date.side == .this && trigger.kind == .open || date.side == .none || date.side == .next,
        let published = document.published,
        let day = date.edtf(published: published, isFuture: true).flatMap(CalendarDay.init(edtf:))
      else { return nil }
      return day.number > published.number ? true : nil
    default: return nil
    }
  }

  /// `Mossoró vai ter um call center`, `a cidade contará com uma central`: what is to be had is to open.
  func isToBeHad(_ trigger: Trigger) -> Bool {
    if document.language == .german { return isToBeHadInGerman(trigger) }
    if document.language == .english { return isToBeHadInEnglish(trigger) }
    guard document.language.isOne(of: .portuguese, .spanish), trigger.certainty == .planned,
      !trigger.isNoun,
      // `vai deixar de ter um call center`
      !document.word(trigger.tokens.lowerBound - 2).hasPrefix("deixa"),
      trigger.lemma.isOne(
        of: "ter", "contar", "possuir", "dispor", "tener", "disponer", "funcionar", "operar"),
      let target = target(of: trigger)
    else { return false }
    let mention = mentions[target]
    // `el edificio donde funcionará el call center de Voxalia`
    if trigger.lemma.isOne(of: "funcionar", "operar") {
      if worksFrom(trigger, mention) { return true }
      // `prevê ter a funcionar, no primeiro trimestre, um centro`
      if document.language == .portuguese,
        (1...2).contains(where: {
          document.word(trigger.tokens.lowerBound - $0).isOne(of: "ter", "pretende", "conta")
        })
      {
        return mention.isStrong && !mention.isPlural && mention.determiner == .indefinite
          && (0...12).contains(mention.begin - trigger.tokens.upperBound)
      }
      return document.language == .spanish && mention.isStrong && !mention.isPlural
        && (0...3).contains(mention.begin - trigger.tokens.upperBound)
    }
    return mention.begin >= trigger.tokens.upperBound
      && mention.begin - trigger.tokens.upperBound <= 8
      && (mention.determiner == .indefinite
        || mention.isOther
          && (document.language == .portuguese || mention.isStrong)
        || mention.determiner == .bare
          && mention.isStrong)
  }

  /// `Instalado em 2015, num prédio da avenida, o call center`: what a sentence that begins with a participle is of.
  func subjectBehindComma(_ trigger: Trigger) -> Int? {
    guard document.language == .portuguese, trigger.tokens.lowerBound == marks.firstWord else {
      return nil
    }
    return mentions.firstIndex { mention in
      mention.isStrong && mention.begin - trigger.tokens.upperBound <= 30
        && [.definite, .demonstrative, .possessive].contains(mention.determiner)
        && document.tokens[mention.begin - 1].folded == ","
    }
  }

  /// `Operadores de call center da Voxalia cruzaram os braços`: what they do says where.
  func isOfTopic(_ trigger: Trigger) -> Bool {
    guard document.language == .portuguese else { return false }
    if trigger.clause.contains(where: { marks.covers([.topic, .site].asClasses, $0) }) {
      return true
    }
    // `Os trabalhadores da unidade da Voxalia em Lages pararam`
    return mentions.contains { trigger.clause.contains($0.begin) }
      || document.names[sentence].contains {
        KnownOrganizations.shared[document.key($0.tokens)]?.isOutsourcer == true
      }
  }

  private static let staying: WordSet = [
    "continua", "continuam", "permanece", "permanecem", "fica", "ficam", "segue", "mantem",
  ]

  /// `Voxalia continua na Covilhã`: below such a headline a closure that was feared is denied.
  func deniedByHeadline() {
    guard document.language == .portuguese, document.hasHeadline else { return }
    let range = document.sentences[0].range
    guard let verb = range.first(where: { Self.staying.contains(document.word($0)) }),
      let city = document.places[0].first(where: {
        $0.isCity && (1...5).contains($0.tokens.lowerBound - verb)
      })
    else { return }
    for index in events.indices
    where [.closure, .relocation].contains(events[index].type)
      && events[index].certainty == .hedged
      && events[index].place?.place?.index == city.place?.index
    {
      events[index].certainty = .negated
    }
  }

  /// `abriu em Vila Real e o mais recente em Macedo`: the verb has its own city.
  func isBehindCity(_ mention: SiteMention, _ trigger: Trigger) -> Bool {
    guard document.language == .portuguese, mention.isAnaphor, !trigger.isNoun else { return false }
    let gap = between(trigger.tokens.upperBound, mention.begin)
    return document.places[sentence].contains {
      $0.isCity && $0.part == .plain && gap.contains($0.tokens.lowerBound) && hasPreposition($0)
    }
  }

  /// `a empresa encerrou as atividades`, `fechou as portas`: all that it has, which is told of elsewhere.
  func closesAll(_ trigger: Trigger) -> Bool {
    guard document.language == .portuguese, trigger.kind == .close, !trigger.isNoun,
      [.asserted, .planned].contains(trigger.certainty),
      closesDoors(trigger) || closesFirm(trigger)
        || between(
          trigger.tokens.upperBound, min(marks.range.upperBound, trigger.tokens.upperBound + 4)
        ).contains(where: { Self.activities.contains(document.word($0)) }),
      refersToOperator(before: trigger.tokens.lowerBound)
        || document.names[sentence].contains(where: {
          $0.tokens.upperBound <= trigger.tokens.lowerBound
            && document.organizations[$0.organization].role.mayOperate
        }),
      let organization = self.organization(trigger, nil).organization
    else { return closesUnnamed(trigger) }
    let proof = evidence(span(trigger, nil), "close.all")
    let (cities, isInferred) = self.cities(trigger, nil)
    if cities.count == 1 {
      emit(trigger, nil, organization, cities[0], isInferred, proof)
    } else if cities.isEmpty {
      withoutCity(trigger, nil, organization, proof)
    }
    return true
  }

  /// `no município de Viana, em Luanda`: the one that is called a town is meant.
  func isCalledTown(_ city: PlaceMention) -> Bool {
    let of = city.tokens.lowerBound - 1
    return document.language == .portuguese && marks.covers(.of, of) && marks.range.contains(of - 1)
      && document.word(of - 1).isOne(of: "municipio", "cidade", "concelho", "vila")
  }

  /// Where the words begin that may make a presence one of the seat: `tem matriz em Salvador e está presente em Lages` has
  /// two.
  func presenceBegin(_ trigger: Trigger) -> Int {
    let begin = max(trigger.clause.lowerBound, trigger.tokens.lowerBound - 6)
    guard document.language == .portuguese else { return begin }
    return between(begin, trigger.tokens.lowerBound).last {
      document.tokens[$0].folded.isOne(of: "e", ",")
    } ?? begin
  }

  /// `uma terceira unidade em Lages`, where there are two: what is there stays.
  func isAddition(
    _ trigger: Trigger, _ mention: SiteMention?, _ organization: Int?, _ city: PlaceMention
  ) -> Bool {
    guard document.language.isOne(of: .portuguese, .german), trigger.kind == .open,
      trigger.certainty != .asserted,
      let mention, mention.isOther, !mention.isAnaphor, let organization
    else { return false }
    return here(city).contains { site in
      sites[site].organization == organization
        && sites[site].said.contains {
          // `Voxalia cria 400 empregos em Setúbal` may be of the one that is to come.
          $0.status == .operating && ($0.sentence > 0 || !document.hasHeadline)
        }
        && !events.contains { $0.site == site && [.opening, .inauguration].contains($0.type) }
    }
  }

  /// `realocados em outras unidades de São Paulo`: some that are not told apart.
  func isSeveralInOne(_ mention: SiteMention) -> Bool {
    document.language == .portuguese && mention.isPlural && mention.cities.count == 1
      && mention.organization == nil && mention.determiner == .bare
  }

  /// `aplicou 1,5 milhões num centro em Braga, que abre este mês`: what else opens says when.
  func isToldByOther(_ trigger: Trigger) -> Bool {
    document.language == .portuguese
      && triggers.contains {
        $0.kind == .open && $0.tokens != trigger.tokens && !isInvestment($0)
          && $0.certainty != .negated
      }
  }

  /// `Começou a funcionar em Sobral a unidade da Voxalia`: the subject behind its verb, and whose it is.
  func ownerBehind(_ trigger: Trigger, _ names: [NameMention]) -> Int? {
    guard document.language == .portuguese, !trigger.isNoun else { return nil }
    return names.first { name in
      let of = name.tokens.lowerBound - 1
      return of >= trigger.tokens.upperBound && marks.covers(.of, of)
        && (1...3).contains { back in
          marks.covers([.site, .weakSite].asClasses, of - back)
            && of - back >= trigger.tokens.upperBound
        }
    }?.organization
  }

  /// `alargar o call center à cidade da Beira`: where it is to come, not where it is.
  func isWidened(_ mention: SiteMention) -> Bool {
    document.language == .portuguese
      && triggers.contains {
        $0.kind == .expand && !$0.isNoun
          && (0...3).contains(mention.begin - $0.tokens.upperBound)
          && $0.lemma.isOne(of: "alargar", "expandir", "ampliar")
          && mention.cities.first.map { city in
            document.word(place(city).tokens.lowerBound - 1).isOne(of: "a", "ao", "para")
          } == true
      }
  }
}
