import Switchboard

/// What follows in Spanish from what a text as a whole tells of jobs and strikes.
extension Discourse {
  /// What is told of jobs where something closes, of a procedure that runs, of a strike that is called.
  func settleInSpanish() {
    guard document.language == .spanish else { return }
    jobsOfProcedure()
    strikesToCome()
    jobsOfClosures()
    jobsBesideClosures()
  }

  /// `Voxalia cierra su call center y deja sin empleo a 64 personas`: as sure as the closure told beside it.
  private func jobsBesideClosures() {
    for (index, event) in events.enumerated()
    where event.type == .layoff && event.certainty == .asserted && event.date == nil
      && !event.isHeadline && document.verbs(event.token).contains(where: { $0.form == .present })
      && events.contains(where: {
        $0.type == .closure && $0.certainty == .planned && $0.site == event.site
          && document.sentence(of: $0.token) == document.sentence(of: event.token)
      })
    {
      events[index].certainty = .planned
    }
  }

  /// `Voxalia cerrará su centro de Lugo, que emplea a 68 personas`: their jobs go with it.
  private func jobsOfClosures() {
    let closing = Set(
      events.lazy.filter { $0.type == .closure && [.asserted, .planned].contains($0.certainty) }
        .compactMap(\.site))
    guard closing.count == 1 else { return }
    for event in events
    where event.type == .closure && [.asserted, .planned].contains(event.certainty) {
      // What closed years ago, or is told beside what the text is on, says nothing of jobs now.
      guard let number = event.site, !sites[number].isGroup,
        event.isHeadline || document.sentence(of: event.token) < 4,
        event.date.flatMap({ Int($0.prefix(4)) }).map({ $0 + 1 >= (document.published?.year ?? 0) })
          ?? true,
        let staff = sites[number].capacity.last(where: {
          $0.measure == .headcount && !$0.isPlanned && $0.least != nil
        }),
        !events.contains(where: {
          $0.type == .layoff
            && ($0.site == number || $0.site == nil && $0.organization == event.organization)
            || $0.type == .relocation && $0.site == number
        })
      else { continue }
      add(
        .layoff, event.certainty, organization: event.organization, site: number,
        place: event.place, date: event.date,
        headcount: NewsCapacity(
          measure: .jobsCut, least: staff.least, most: staff.most,
          isPlanned: event.certainty != .asserted),
        evidence: event.evidence, token: event.token)
    }
  }

  /// `El resto de los despidos se reparte entre Córdoba y Madrid`, where the text has told of those that are to come: a noun
  /// without a date tells of no others.
  private func jobsOfProcedure() {
    let planned = Set(
      events.lazy.filter { $0.type == .layoff && $0.certainty == .planned }
        .compactMap(\.organization))
    for index in events.indices
    where events[index].type == .layoff && events[index].certainty == .asserted
      && events[index].date == nil
      && events[index].organization.map({ planned.contains($0) }) == true
      && document.sentences[document.sentence(of: events[index].token)]
        .covers(.layoffNoun, events[index].token)
    {
      events[index].certainty = .planned
    }
  }

  /// `Huelga en el call center de Voxalia`, and below that it is called for Wednesday: it is to come.
  private func strikesToCome() {
    let planned = Set(
      events.lazy.filter { $0.type == .strike && $0.certainty == .planned }
        .compactMap(\.organization))
    events.removeAll {
      $0.type == .strike && $0.certainty == .asserted && $0.date == nil && $0.isHeadline
        && $0.organization.map { planned.contains($0) } == true
    }
  }

  /// `clausuró ayer el centro que había abierto en Lugo`: when it closed, not when it opened.
  func isBeforePluperfect(_ date: NewsDate, _ trigger: Trigger) -> Bool {
    guard document.language == .spanish, !trigger.isNoun,
      let que = between(
        max(marks.range.lowerBound, trigger.tokens.lowerBound - 5), trigger.tokens.lowerBound
      ).last(where: { document.word($0) == "que" })
    else { return false }
    return date.tokens.upperBound <= que
      && between(que, trigger.tokens.lowerBound).contains {
        document.word($0).isOne(of: "habia", "habian")
      }
  }

  /// `prescindirá de las instalaciones de Jerez`, but `prescindió de 150 operarios de la sede`
  func dispensesWithSite(_ trigger: Trigger) -> Bool {
    trigger.lemma.isOne(of: "prescindir", "desprender", "deshacer", "desembarazar")
      && target(of: trigger) != nil
      && counts(in: zone(of: trigger)).isEmpty
  }

  /// `cuenta con oficinas en Lugo y suma 2.400 profesionales`: how many there are, unless they are added to others.
  func isSumOfPeople(_ trigger: Trigger, _ count: JobCount?) -> Bool {
    guard document.language == .spanish, trigger.lemma == "sumar", trigger.isPresent,
      let count, !count.isJob, !count.isSeat
    else { return false }
    let behind = between(
      count.tokens.upperBound, min(marks.range.upperBound, count.tokens.upperBound + 4))
    return !between(trigger.tokens.upperBound, count.tokens.upperBound).contains {
      Self.more.contains(document.word($0))
    }
      && !behind.contains {
        document.word($0).isOne(of: "plantilla", "equipo", "nomina", "plantel", "mas", "dotacion")
      }
  }

  /// `en una feria de empleo`, `abrió un proceso de selección`: of how many nothing is told.
  func isFairWithoutNumber(_ trigger: Trigger, _ count: JobCount?) -> Bool {
    document.language == .spanish && trigger.isNoun && trigger.kind == .expand
      && (count == nil || document.word(trigger.tokens.lowerBound).hasPrefix("feria"))
      && document.word(trigger.tokens.lowerBound).isOne(
        of: "feria", "ferias", "jornada", "jornadas", "bolsa", "proceso", "vacantes")
  }

  /// `abrió en Granada un centro, el tercero tras los de Madrid y Málaga`: those were there before.
  func isBesideNewSite(_ trigger: Trigger, _ mention: SiteMention) -> Bool {
    guard document.language.isOne(of: .spanish, .italian), trigger.kind == .open, mention.isAnaphor,
      marks.range.contains(mention.begin - 1),
      document.word(mention.tokens.lowerBound - 1).isOne(of: "tras", "dopo", "a", "como", "con")
        || document.word(mention.begin - 1) == "de"
          && document.word(mention.begin - 2).isOne(of: "ademas", "despues")
    else { return false }
    guard let organization = mention.organization ?? self.organization(trigger, nil).organization
    else { return true }
    for city in mention.cities.map(place) {
      _ = site(
        organization: organization, city: city, token: mention.begin, status: .operating,
        evidence: evidence(between(mention.begin, city.tokens.upperBound), "named.before"))
    }
    return true
  }

  /// `Voxalia y Norvia empezaron a operar en Lugo`: what the one of a row does, the others do.
  func jointSubjects(_ trigger: Trigger, _ organization: Int?) -> [Int] {
    guard document.language == .spanish, let organization, !trigger.isNoun, !trigger.isPassive,
      [.open, .close].contains(trigger.kind),
      let row = rows().last(where: { row in
        let end = row[row.count - 1].tokens.upperBound
        return end <= trigger.tokens.lowerBound && trigger.tokens.lowerBound - end <= 3
          && !between(end, trigger.tokens.lowerBound).contains {
            document.tokens[$0].kind == .mark || marks.begins(.clause, at: $0)
          }
      }), row.contains(where: { $0.organization == organization })
    else { return [] }
    // The verb is in the plural.
    let word = document.word(trigger.tokens.lowerBound)
    guard word.hasSuffix("n") || document.word(trigger.tokens.lowerBound - 1).hasSuffix("n") else {
      return []
    }
    return row.map(\.organization).filter { $0 != organization }
  }

  /// `Media docena de empresas se instalaron en Lugo, Vigo y Reus`: of none that is named.
  func isOfManyUnnamed(_ organization: Int?, _ cities: [PlaceMention]) -> Bool {
    document.language == .spanish && organization == nil && cities.count > 1
  }
}
