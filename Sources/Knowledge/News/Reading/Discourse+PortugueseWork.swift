import Switchboard

/// Call centers that begin to work, come to a town, are there beside others, in turns of the Portuguese press.
extension Discourse {
  private static let working: WordSet = ["funcionar", "operar", "laborar", "atender"]
  private static let sinceNow: WordSet = ["ja", "desde", "agora"]

  /// `Já funciona em Braga o novo call center`, `está em funcionamento desde segunda-feira o novo centro`: a new one that
  /// works has opened.
  func worksNow(_ trigger: Trigger) -> Bool {
    guard document.language == .portuguese, trigger.certainty == .asserted,
      trigger.kind == .have && Self.working.contains(trigger.lemma)
        || trigger.isNoun
          && trigger.tokens.contains(where: {
            document.word($0).isOne(of: "funcionamento", "operacao", "laboracao", "operacional")
          }),
      !marks.dates.contains(where: { $0.isOfEarlierYear(than: document.published) })
    else { return false }
    let (begin, end) = (trigger.tokens.lowerBound, trigger.tokens.upperBound)
    guard
      between(max(marks.range.lowerBound, begin - 3), min(marks.range.upperBound, end + 2))
        .contains(where: { Self.sinceNow.contains(document.word($0)) })
    else { return false }
    return mentions.contains { mention in
      mention.isOther && !mention.isAnaphor && !mention.isPlural
        && trigger.clause.contains(mention.begin)
        && between(max(marks.range.lowerBound, mention.begin), mention.tokens.lowerBound).contains {
          document.word($0).hasPrefix("nov")
        }
    }
  }

  /// `quer levar para Braga um call center`, `vai trazer um contact center`: what is new moves from nowhere.
  func bringsSite(_ trigger: Trigger) -> Bool {
    guard document.language == .portuguese, !trigger.isNoun,
      trigger.lemma.isOne(of: "levar", "trazer"), let target = target(of: trigger)
    else { return false }
    let mention = mentions[target]
    return mention.begin >= trigger.tokens.upperBound && !mention.isPlural && mention.isStrong
      && (mention.determiner == .indefinite || mention.isOther
        // `Voxalia leva call center para Lages`: from nowhere.
        || mention.determiner == .bare && mention.organization == nil && mention.cities.isEmpty
          && document.places[sentence].count { $0.isCity && $0.part == .plain } == 1)
  }

  private static let greeting: WordSet = [
    "festeja", "festejou", "comemora", "comemorou", "celebra", "celebrou", "sauda", "saudou",
    "aplaude", "aplaudiu", "anuncia", "anunciou",
  ]

  /// `Prefeito festeja a chegada de um call center`: it has been announced, and not yet come.
  func isGreeted(_ trigger: Trigger) -> Bool {
    guard document.language == .portuguese, trigger.isNoun, trigger.kind == .open,
      trigger.certainty == .asserted,
      document.word(trigger.tokens.lowerBound).isOne(of: "chegada", "vinda"),
      dates(of: trigger).isEmpty
    else { return false }
    return between(
      max(marks.range.lowerBound, trigger.tokens.lowerBound - 3), trigger.tokens.lowerBound
    )
    .contains { Self.greeting.contains(document.word($0)) }
  }

  /// `O call center da Voxalia em Braga terá mais 50 operadores`: it is to grow.
  func willHaveMore(_ trigger: Trigger) -> Bool {
    guard document.language == .portuguese, trigger.certainty == .planned, !trigger.isNoun,
      let count = counts(in: trigger.clause).first(where: {
        (1...3).contains($0.tokens.lowerBound - trigger.tokens.upperBound + 1)
      }),
      between(trigger.tokens.upperBound, count.tokens.lowerBound + 1).contains(where: {
        document.word($0) == "mais" && document.word($0 + 1) != "de"
      })
    else { return false }
    return mentions.contains {
      !$0.isPlural && !$0.cities.isEmpty && $0.determiner != .indefinite
        && $0.tokens.upperBound <= trigger.tokens.lowerBound
        && trigger.clause.contains($0.begin)
    }
  }

  /// `A Voxalia desmentiu que vá abrir um call center em Braga`: one that is not to come, where a sentence says whose and
  /// where.
  func isNotToCome(_ trigger: Trigger, _ mention: SiteMention?, _ organization: Int?) -> Bool {
    guard document.language == .portuguese, trigger.kind == .open, trigger.certainty == .negated,
      organization != nil, let mention, mention.isStrong, !mention.isPlural
    else { return false }
    return mention.determiner == .indefinite && !mention.cities.isEmpty
  }

  /// `Além de Braga, a Voxalia tem call centers em Faro`, `os quatro centros, depois de Lisboa e Porto`: those that are
  /// there, too.
  func isBesideInPortuguese(_ city: PlaceMention) -> Bool {
    var of = city.tokens.lowerBound - 1
    guard document.language == .portuguese, document.word(of).isOne(of: "de", "do", "da") else {
      return false
    }
    of -= 1
    return of == marks.firstWord
      && document.word(of).isOne(of: "alem", "depois", "paralelamente")
  }

  /// `anunciou a ampliação do seu site. As obras começaram em maio`: what is built on to is there already.
  func isEnlarging(_ trigger: Trigger, _ organization: Int?, _ city: PlaceMention) -> Bool {
    guard trigger.kind == .construct, let organization else { return false }
    return events.suffix(60).contains {
      $0.type == .expansion && $0.organization == organization
        && $0.place?.place?.index == city.place?.index
    }
      && !events.suffix(60).contains {
        [.opening, .inauguration].contains($0.type) && $0.organization == organization
          && $0.place?.place?.index == city.place?.index
      }
  }

  /// `dona de três call centers em Lisboa, vai abrir em março um edifício na Boavista`: a house, and not in a town that is
  /// told before the comma.
  private func opensBuilding(_ trigger: Trigger) -> Bool {
    guard document.language == .portuguese, trigger.kind == .open, !trigger.isNoun,
      !trigger.isPassive
    else { return false }
    let end = trigger.tokens.upperBound
    let reach = between(end, min(marks.range.upperBound, end + 6))
    guard
      let house = reach.first(where: {
        document.word($0).isOne(of: "edificio", "predio", "loja", "armazem", "fabrica", "agencia")
      }), between(end, house).contains(where: { marks.covers(.indefinite, $0) })
    else { return false }
    return !document.places[sentence].contains {
      $0.isCity && $0.part == .plain && $0.tokens.lowerBound >= end
    }
      && !mentions.contains {
        $0.begin >= end && !between($0.begin, $0.tokens.upperBound).contains(house)
      }
  }

  /// `A empresa chegou ao município em 2013`: to the town that was spoken of.
  func comesToTown(_ trigger: Trigger) -> Bool {
    if opensBuilding(trigger) { return true }
    guard document.language == .portuguese, trigger.kind == .open, trigger.lemma == "chegar",
      !trigger.isNoun, mentions.allSatisfy({ $0.begin > trigger.tokens.upperBound + 4 }),
      (1...3).contains(where: { marks.covers(.cityWord, trigger.tokens.upperBound - 1 + $0) }),
      refersToOperator(before: trigger.tokens.lowerBound),
      let city = focusCity, let organization = focusOperator ?? mainOperator
    else { return false }
    emit(
      trigger, nil, organization, city, true, evidence(span(trigger, nil), "open.arrival"))
    return true
  }

  /// `Voxalia chega ao Lobito`, above a text: who comes in the present is yet to come.
  func comesYet(_ trigger: Trigger) -> Bool {
    document.language == .portuguese && trigger.lemma == "chegar" && trigger.isPresent
      && trigger.certainty == .asserted
  }

  /// `O site de Lages, que perdeu um contrato e dispensou 90 operadores, deve voltar a crescer`: what the clause between
  /// the commas tells is told beside.
  func isInRelativeOfSubject(_ other: Trigger, _ trigger: Trigger) -> Bool {
    guard document.language == .portuguese, !trigger.isNoun, !trigger.isPassive,
      let comma = between(other.tokens.upperBound, trigger.tokens.lowerBound).last(where: {
        document.tokens[$0].folded == ","
      }), trigger.tokens.lowerBound - comma <= 5,
      let that = between(
        max(marks.range.lowerBound + 1, other.tokens.lowerBound - 16), other.tokens.lowerBound
      )
      .first(where: { document.word($0) == "que" && document.tokens[$0 - 1].folded == "," })
    else { return false }
    // `O site de Lages, que`: the clause is of it.
    return mentions.contains { mention in
      let end = mention.cities.last.map { place($0).tokens.upperBound } ?? mention.tokens.upperBound
      return !mention.isPlural && (0...3).contains(that - 1 - end)
    }
  }

  /// `Em maio despediram 25 em Aveiro, agora são 58 em Lisboa`: those of now are not those of then.
  func isOfNow(_ count: JobCount, _ trigger: Trigger) -> Bool {
    guard document.language == .portuguese else { return false }
    let gap = between(trigger.tokens.upperBound, count.tokens.lowerBound)
    // `teme demissões em Lages, onde 300 pessoas trabalham`: those who work there.
    return gap.suffix(3).contains { document.word($0).isOne(of: "agora", "hoje", "desta") }
      || trigger.kind != .expand && gap.suffix(4).contains { document.word($0) == "onde" }
  }

  /// `assegura que não haverá despedimentos`: at the call center that was spoken of, where the firm has no other.
  func deniesAtOnlySite(_ trigger: Trigger, _ organization: Int?, _ proof: NewsEvidence) -> Bool {
    guard document.language == .portuguese, trigger.kind == .layoff, trigger.certainty == .negated,
      let focusSite, isRecent(focusSite, 3), let city = cityMention(of: focusSite),
      let own = organization ?? sites[focusSite].organization,
      sites.allSatisfy({ $0.organization == own && $0.place?.index == city.place?.index }),
      document.names[sentence].allSatisfy({ $0.organization == own }),
      !document.places[sentence].contains(where: { $0.isCity && $0.part == .plain })
    else { return false }
    job(trigger, city, nil, own, true, proof)
    return true
  }

  /// `Questionada sobre uma eventual abertura no Lubango`: where the firm that is spoken of may come to.
  func mayOpenThere(_ trigger: Trigger) -> Bool {
    guard document.language == .portuguese, trigger.kind == .open, trigger.isNoun,
      trigger.certainty == .hedged || trigger.certainty == .planned,
      trigger.lemma.isOne(of: "abertura", "instalacao", "inauguracao", "chegada", "implantacao"),
      let first = document.places[sentence].first(where: {
        $0.isCity && $0.part == .plain
          && (1...2).contains($0.tokens.lowerBound - trigger.tokens.upperBound)
          && document.word($0.tokens.lowerBound - 1).isOne(of: "em", "no", "na")
      }), here(first).isEmpty, focusSite != nil,
      let organization = focusOperator ?? mainOperator,
      document.names[sentence].allSatisfy({ $0.organization == organization })
    else { return false }
    let focus = (focusSite, focusCity)
    emit(
      trigger, nil, organization, first, true,
      evidence(between(trigger.tokens.lowerBound, first.tokens.upperBound), "open.there"))
    (focusSite, focusCity) = focus
    return true
  }

  /// `Maputo: Voxalia inaugura centro`, above a text that tells where: the town of a headline is that of the paper.
  func dropHeadingTown() {
    guard document.language == .portuguese, let heading = townOfHeading,
      let number = here(heading).last, let index = heading.place?.index
    else { return }
    let own = events.indices.filter { events[$0].place?.place?.index == index }
    guard own.allSatisfy({ events[$0].isHeadline }), let event = own.first,
      events.contains(where: {
        !$0.isHeadline && $0.organization == events[event].organization
          && ($0.type == events[event].type
            || [.opening, .inauguration].contains($0.type)
              && [.opening, .inauguration].contains(events[event].type))
          && $0.certainty == events[event].certainty && $0.place != nil
      }),
      sites[number].said.allSatisfy({ $0.sentence == 0 })
    else { return }
    sites[number].said = []
    events.removeAll { $0.place?.place?.index == index }
  }

  private var townOfHeading: PlaceMention? {
    guard document.hasHeadline, let first = document.places[0].first, first.isCity else {
      return nil
    }
    let marks = document.sentences[0]
    return first.tokens.lowerBound == marks.firstWord
      && document.tokens[first.tokens.upperBound].folded == ":" ? first : nil
  }

  /// `do call center que atende a Norvia`: whose callers are answered, which is no sign that it answers them.
  func isServedInPortuguese(_ name: NameMention) -> Bool {
    guard document.language == .portuguese else { return false }
    let marks = document.sentences[document.sentence(of: name.tokens.lowerBound)]
    let before = name.tokens.lowerBound - 1
    let verb =
      marks.covers([.article, .clientNoun].asClasses, before) && !marks.covers(.of, before)
      ? (marks.covers(.article, before - 1) ? before - 2 : before - 1) : before
    return marks.range.contains(verb - 1)
      && ["atend", "serve", "servi"].contains { document.word(verb).hasPrefix($0) }
      && document.word(verb - 1) == "que"
  }

  /// `Em Jundiaí, onde também atua, não há cortes`: the firm that is spoken of is there.
  func actsWhere() {
    guard document.language == .portuguese,
      let organization = focusOperator ?? mainOperator,
      document.names[sentence].allSatisfy({ $0.organization == organization })
    else { return }
    for city in document.places[sentence]
    where city.isCity && city.part == .plain && hasPreposition(city) && here(city).isEmpty {
      let comma = city.tokens.upperBound
      guard marks.range.contains(comma + 2), document.tokens[comma].folded == ",",
        document.word(comma + 1) == "onde",
        let verb = between(comma + 2, min(marks.range.upperBound, comma + 6)).first(where: {
          document.verbs($0).contains { $0.verbClass == .have && $0.form == .present }
        }), document.word(verb).isOne(of: "atua", "opera", "funciona"),
        between(comma + 2, verb).contains(where: { document.word($0).isOne(of: "tambem", "ja") })
      else { continue }
      _ = site(
        organization: organization, city: city, token: city.tokens.lowerBound, status: .operating,
        evidence: evidence(between(city.tokens.lowerBound, verb + 1), "have.where"))
    }
  }

  /// `vai unificar em São Carlos as operações de Araraquara e Rio Claro`: those that are to go are yet there.
  func gatheredFrom(_ trigger: Trigger, _ organization: Int) {
    guard document.language == .portuguese,
      let mention = mentions.first(where: {
        $0.begin >= trigger.tokens.upperBound && $0.isPlural && $0.cities.count > 1
          && trigger.clause.contains($0.begin)
      })
    else { return }
    for city in mention.cities.map(place) where here(city).isEmpty {
      let number = site(
        organization: organization, city: city, token: city.tokens.lowerBound, status: .operating,
        evidence: evidence(between(trigger.tokens.lowerBound, city.tokens.upperBound), "move.from"))
      if let number { departing.append((number, sentence)) }
    }
  }

  /// `As duas unidades menores serão fechadas`, behind those that go to another: they.
  func rowOfDeparting(_ mention: SiteMention) -> [PlaceMention]? {
    let row = departing.filter { sentence - $0.sentence <= 2 }.map(\.site)
    guard !row.isEmpty, mention.count == row.count, mention.determiner == .definite else {
      return nil
    }
    return row.compactMap { cityMention(of: $0) }
  }

  /// `passará a ter 6 mil colaboradores no Ceará`: of a state, not of a call center.
  func isOfStateInPortuguese(_ number: NewsNumber, _ clause: Range<Int>) -> Bool {
    document.language == .portuguese
      && document.places[sentence].contains {
        !$0.isCity && (1...5).contains($0.tokens.lowerBound - number.tokens.upperBound)
          && document.word($0.tokens.lowerBound - 1).isOne(of: "no", "na", "em")
      }
  }

  /// `vai gerar mais 1.250 postos, totalizando dois mil`: as many as it was opened for.
  func isOfTotal(_ trigger: Trigger) -> Bool {
    trigger.clause.contains {
      document.word($0).isOne(of: "totalizando", "perfazendo", "somando", "completando")
    }
  }
}
