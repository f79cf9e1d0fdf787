import Switchboard

/// Jobs and removals as the Portuguese press tells them.
extension Discourse {
  private static let alarms: WordSet = [
    "incendio", "fogo", "fumaca", "fumo", "alagamento", "temporal", "chuvas", "apagao", "inundacao",
    "evacuado", "turno",
  ]

  /// `Os 500 funcionários do turno foram dispensados`, below a fire: they were sent home for the day.
  func isSentHome(_ trigger: Trigger) -> Bool {
    guard document.language == .portuguese, trigger.kind == .layoff,
      trigger.lemma.isOne(of: "dispensar", "liberar")
    else { return false }
    let begin = document.sentences[max(0, sentence - 2)].range.lowerBound
    return between(begin, marks.range.upperBound).contains {
      Self.alarms.contains(document.word($0))
    }
  }

  /// Where a call center ends with the clause that tells where it is: `o centro que a Voxalia vai gerir em Elvas abre`.
  func end(of mention: SiteMention) -> Int {
    guard document.language == .portuguese, marks.range.contains(mention.tokens.upperBound),
      document.word(mention.tokens.upperBound) == "que",
      let last = mention.cities.last
    else { return mention.tokens.upperBound }
    return max(mention.tokens.upperBound, place(last).tokens.upperBound)
  }

  /// `180 trabalhadores do call center de Coimbra podem ficar sem emprego`: those who are the subject.
  func subjects(of trigger: Trigger) -> (counts: [JobCount], mention: Int?) {
    guard document.language == .portuguese, trigger.kind == .layoff, !trigger.isNoun,
      trigger.isPassive || trigger.lemma.isOne(of: "ficar", "perder", "deixar")
    else { return ([], nil) }
    let others = triggers.filter {
      [.layoff, .expand, .close].contains($0.kind)
        && $0.tokens.upperBound <= trigger.tokens.lowerBound
    }
    // `São 118 os trabalhadores que ficam sem emprego`: before the relative.
    let isRelative =
      document.word(trigger.tokens.lowerBound - 1) == "que"
      && marks.covers(.person, trigger.tokens.lowerBound - 2)
    let begin = max(
      isRelative ? marks.range.lowerBound : trigger.clause.lowerBound,
      others.map(\.tokens.upperBound).max() ?? marks.range.lowerBound)
    let before = between(begin, trigger.tokens.lowerBound)
    guard let count = counts(in: before).last(where: { !$0.isJob && !$0.isSeat }) else {
      return ([], nil)
    }
    let mention = mentions.lastIndex {
      $0.begin >= count.tokens.upperBound && $0.tokens.upperBound <= trigger.tokens.lowerBound
        && !$0.cities.isEmpty
    }
    return ([count], mention)
  }

  /// `O call center da Voxalia em Lages perdeu 300 postos`
  func losesAtSite(_ trigger: Trigger) -> Bool {
    document.language.isOne(of: .portuguese, .italian)
      && mentions.contains {
        $0.isStrong && !$0.isPlural && !$0.cities.isEmpty && trigger.clause.contains($0.begin)
          && $0.tokens.upperBound <= trigger.tokens.lowerBound
      }
  }

  /// `Com a expansão, a companhia totaliza 6 mil posições`: it was told before.
  func isBesideTold(_ trigger: Trigger) -> Bool {
    trigger.isNoun && trigger.kind == .expand
      && document.language.isOne(of: .italian, .portuguese)
      && document.word(trigger.tokens.lowerBound - 2).isOne(of: "com", "con")
      && marks.covers(.article, trigger.tokens.lowerBound - 1)
  }

  /// `vai fechar o call center. O encerramento afeta 240 trabalhadores`: as sure as what it comes of.
  func ofClosureToCome(_ trigger: Trigger) -> Trigger? {
    guard document.language == .portuguese, trigger.kind == .layoff, trigger.isPresent,
      trigger.lemma.isOne(of: "afetar", "atingir", "perder", "ficar", "deixar"),
      let focusSite, isRecent(focusSite, 3),
      sites[focusSite].said.contains(where: { $0.status == .closing })
    else { return nil }
    var planned = trigger
    planned.certainty = .planned
    return planned
  }

  /// `vai crescer e contratar 300 pessoas`: the second of two verbs has the object of both.
  func joinTriggers() {
    guard document.language == .portuguese else { return }
    let all = triggers.filter { $0.kind == .expand && !$0.isNoun }
    triggers.removeAll { trigger in
      trigger.kind == .expand && document.word(trigger.tokens.upperBound) == "e"
        && all.contains { $0.tokens.lowerBound == trigger.tokens.upperBound + 1 }
    }
  }

  /// `abre 500 vagas`, `está a recrutar 200 pessoas`: who is looked for is not there yet.
  func isLookedFor(_ trigger: Trigger) -> Bool {
    if isLookedForInFrench(trigger) { return true }
    guard document.language == .portuguese, trigger.certainty == .asserted,
      [.expand, .open].contains(trigger.kind)
    else { return false }
    // `está com 250 vagas abertas`
    if trigger.isNoun {
      return trigger.tokens.count > 1
        && trigger.lemma.isOne(
          of: "vagas", "inscricoes", "preenchimento", "abre", "abriu", "selecao", "processo",
          "processos")
    }
    let isOfVacancies = between(
      trigger.tokens.upperBound, min(marks.range.upperBound, trigger.tokens.upperBound + 5)
    ).contains { Self.vacancies.contains(document.word($0)) }
    if isOfVacancies, Self.offering.contains(trigger.lemma) { return true }
    guard Self.hiringNow.contains(trigger.lemma) else { return false }
    return trigger.isPresent
      || document.verbs(trigger.tokens.lowerBound).contains {
        [.gerund, .infinitive].contains($0.form)
      }
  }

  private static let vacancies: WordSet = [
    "vaga", "vagas", "oportunidade", "oportunidades", "postos",
  ]
  private static let offering: WordSet = [
    "abrir", "oferecer", "disponibilizar", "anunciar", "divulgar", "ter",
  ]
  private static let hiringNow: WordSet = [
    "contratar", "recrutar", "selecionar", "buscar", "procurar", "precisar", "oferecer",
    "disponibilizar",
  ]

  /// `Empresa de call center vai gerar 300 empregos em Lages`: who has no name yet is to open.
  func opensWithJobs(_ trigger: Trigger, _ mention: SiteMention?) -> Bool {
    guard document.language == .portuguese, trigger.kind == .expand, trigger.certainty == .planned,
      !trigger.isNoun, trigger.lemma.isOne(of: "gerar", "criar", "contratar", "empregar"),
      let mention, mention.isStrong, !mention.isPlural, mention.organization == nil,
      mention.cities.count == 1, mention.tokens.upperBound <= trigger.tokens.lowerBound
    else { return false }
    return mention.determiner == .indefinite
      && marks.covers(.orgNoun, mention.tokens.lowerBound)
      && here(place(mention.cities[0])).isEmpty
  }

  /// `transfere a operação de Ribeirão Preto para João Pessoa`: the one goes, the other comes.
  func leavesInPortuguese(_ trigger: Trigger, _ mention: SiteMention?) -> Bool {
    guard document.language == .portuguese, trigger.kind == .move,
      [.asserted, .planned, .hedged].contains(trigger.certainty)
    else { return false }
    let reach = between(
      trigger.tokens.lowerBound, min(marks.range.upperBound, trigger.tokens.upperBound + 22))
    guard
      mention != nil
        || reach.contains(where: {
          marks.covers([.topic, .site, .weakSite].asClasses, $0)
            || document.word($0).isOne(of: "servico", "servicos", "atendimento", "trabalho")
        })
    else { return false }
    let cities = document.places[sentence].filter {
      $0.isCity && $0.part == .plain && reach.contains($0.tokens.lowerBound)
    }
    // `para Goiânia o atendimento que era feito em Brasília`
    let done = cities.first { city in
      let verb = marks.covers(.article, city.tokens.lowerBound - 1) ? 3 : 2
      return isBehind(city, ["em", "no", "na"])
        && ["feit", "prestad", "realizad", "assegurad"].contains {
          document.word(city.tokens.lowerBound - verb).hasPrefix($0)
        }
    }
    guard
      let from = cities.first(where: { isBehind($0, ["de", "do", "da"]) }) ?? left(trigger) ?? done,
      let next = cities.first(where: {
        ($0.tokens.lowerBound > from.tokens.lowerBound || from.tokens == done?.tokens)
          && isBehind($0, ["para", "a", "ao"])
      }),
      let organization = self.organization(trigger, mention).organization
    else { return false }
    let proof = evidence(
      between(trigger.tokens.lowerBound, max(next.tokens.upperBound, trigger.tokens.upperBound)),
      "move.verb")
    let movesJobs = !counts(
      in: between(
        trigger.tokens.upperBound, min(trigger.tokens.upperBound + 4, marks.range.upperBound))
    ).isEmpty
    let (old, new): (CallCenterStatus, CallCenterStatus) =
      switch trigger.certainty {
      // `transferiu o atendimento`: of a service alone nobody has said that it closes.
      // `transferiu 200 postos do call center de Lages`: nor of that from which some go.
      case .asserted: (mention == nil || movesJobs ? .operating : .closed, .operating)
      case .planned: (mention == nil || movesJobs ? .operating : .closing, .planned)
      default: (.operating, .rumoured)
      }
    if here(next).allSatisfy({ sites[$0].organization != organization }) {
      _ = site(
        organization: organization, city: next, token: trigger.tokens.lowerBound, status: new,
        evidence: proof)
    }
    let number = site(
      organization: organization, city: from, token: trigger.tokens.lowerBound, status: old,
      evidence: proof)
    add(
      .relocation, trigger.certainty, organization: organization, site: number, place: from,
      date: date(trigger), evidence: proof, token: trigger.tokens.lowerBound)
    (focusSite, focusCity) = (number, from)
    barred.insert(next.tokens.lowerBound)
    return true
  }

  /// `O call center da Voxalia em Lages foi transferido para Sobral`: where it was stands before.
  private func left(_ trigger: Trigger) -> PlaceMention? {
    guard trigger.isPassive else { return nil }
    return mentions.last {
      $0.tokens.upperBound <= trigger.tokens.lowerBound && trigger.clause.contains($0.begin)
        && !$0.isPlural && $0.cities.count == 1
    }.map { place($0.cities[0]) }
  }

  /// `abriu um call center em Lages e contratou 300 pessoas`: those are of what opens.
  func hiresForOpening(_ trigger: Trigger, _ count: JobCount?) -> Bool {
    guard document.language == .portuguese, trigger.kind == .expand, !trigger.isNoun, let count,
      [.asserted, .planned].contains(trigger.certainty),
      let open = triggers.last(where: {
        $0.kind == .open && $0.tokens.upperBound <= trigger.tokens.lowerBound
          && trigger.tokens.lowerBound - $0.tokens.upperBound <= 16
          && [.asserted, .planned].contains($0.certainty)
      }),
      mentions.contains(where: {
        ($0.isOther || $0.determiner == .indefinite) && !$0.isPlural
          && between(open.tokens.lowerBound, trigger.tokens.lowerBound).contains($0.begin)
      }), !mentions.contains(where: { $0.begin > trigger.tokens.lowerBound }),
      document.word(trigger.tokens.lowerBound - 1).isOne(of: "e", ",", "ja", "vai", "para")
        || document.word(trigger.tokens.lowerBound - 2) == "e",
      city(
        in: between(
          trigger.tokens.upperBound, min(marks.range.upperBound, trigger.tokens.upperBound + 12)),
        needsPreposition: true) == nil
    else { return false }
    let capacity = NewsCapacity(
      measure: .jobsAnnounced, least: count.number.least, most: count.number.most,
      isPlanned: trigger.certainty == .planned)
    if let index = events.indices.last, [.opening, .inauguration].contains(events[index].type),
      document.sentence(of: events[index].token) == sentence
    {
      events[index].headcount = events[index].headcount ?? capacity
      if let site = events[index].site { add(capacity, to: site) }
    }
    return true
  }

  private func isBehind(_ city: PlaceMention, _ words: [String]) -> Bool {
    let before = city.tokens.lowerBound - 1
    guard marks.range.contains(before) else { return false }
    if words.contains(document.word(before)) { return true }
    // `para o Porto`
    return marks.covers(.article, before) && marks.range.contains(before - 1)
      && words.contains(document.word(before - 1))
  }

  /// `As obras começam em março`, `está prevista a construção`: nothing is built yet.
  func isYetToBeBuilt(_ trigger: Trigger) -> Bool {
    guard document.language == .portuguese, trigger.kind == .construct,
      trigger.certainty == .asserted
    else { return false }
    let reach = between(
      max(trigger.clause.lowerBound, trigger.tokens.lowerBound - 5),
      min(trigger.clause.upperBound, trigger.tokens.upperBound + 16))
    func begins(_ token: Int, _ forms: [VerbForm]) -> Bool {
      document.verbs(token).contains {
        $0.lemma.isOne(of: "comecar", "iniciar", "arrancar") && forms.contains($0.form)
      }
    }
    // `Já começaram as obras do call center que a Voxalia vai abrir`
    if reach.prefix(11).contains(where: { begins($0, [.past]) }) { return false }
    return reach.contains { token in
      marks.covers(.future, token) || begins(token, [.present, .future, .infinitive])
    }
  }
}
