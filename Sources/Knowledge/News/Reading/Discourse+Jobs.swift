import Switchboard

/// Jobs that come and go, and how many people and seats a call center has.
extension Discourse {
  /// Words that make a number one of a whole group or country.
  static let whole: WordSet = [
    "total", "groupe", "group", "grupo", "across", "worldwide", "together", "ensemble", "toda",
    "todo", "toute", "tout", "gruppo", "insgesamt", "weltweit", "globally", "nationwide", "mundo",
    "monde", "world", "pays", "pais", "country", "juntos", "juntas", "conjunto", "todos", "todas",
    "europe", "europa", "afrique", "africa",
  ]

  /// `supprime 278 postes`, `will lay off all 212 employees`, `220 retiros voluntarios`.
  func ofJobs(_ trigger: Trigger) {
    var trigger = ofNoJobInArabic(trigger)
    if isOfFirmInArabic(trigger) || isOfOtherSubjectInArabic(trigger) || losesInRegion(trigger)
      || cutsInRegionBeside(trigger)
    {
      return
    }
    // `le site le plus étendu`
    if trigger.kind == .expand, !trigger.isNoun,
      document.word(trigger.tokens.lowerBound - 1).isOne(
        of: "plus", "mas", "most", "piu", "mais")
    {
      return
    }
    if isBesideTold(trigger) || comesWithOpeningInArabic(trigger) || isSentHome(trigger) { return }
    // `o concelho perdeu 500 empregos`: a town or a region loses them, no call center.
    if trigger.lemma.isOne(of: "perdere", "perder"), !trigger.isPassive,
      !marks.range.contains(where: {
        marks.covers(.person, $0) || document.word($0).isOne(of: "nessuno", "ninguem")
          // `in 75 perderanno il lavoro`
          || document.word($0).isOne(of: "lavoro", "posto") && document.word($0 - 1) == "il"
      }), !losesAtSite(trigger),
      document.language.isOne(of: .italian, .portuguese)
    {
      return
    }
    if isElsewhere(trigger) || isOfOtherTrade(trigger) || isOfCounters(trigger)
      || isAskedFor(trigger) || isOfNobodyInArabic(trigger) || expandsToInArabic(trigger)
    {
      return
    }
    let zone = self.zone(of: trigger)
    // `el sector genera en la ciudad unos 14.000 empleos`
    if trigger.kind == .expand || document.language == .spanish, !trigger.isNoun,
      between(zone.lowerBound, trigger.tokens.lowerBound).contains(where: {
        document.word($0).isOne(
          of: "sector", "industria", "rubro", "gremio", "secteur", "settore", "setor", "branche")
          && marks.covers(.article, $0 - 1)
      }),
      !document.names[sentence].contains(where: {
        $0.tokens.upperBound <= trigger.tokens.lowerBound
          && document.organizations[$0.organization].role.mayOperate
      })
    {
      return
    }
    // `to close with the loss of 575 jobs`: as sure as the closure; of jobs or of nothing here.
    if trigger.lemma.isOne(
      of: "loss", "losses", "cost", "perte", "pertes", "perdida", "perda", "perdita", "verlust")
    {
      let reach = document.language == .german ? 12 : 6
      let behind = between(trigger.tokens.upperBound, trigger.tokens.upperBound + reach)
      guard
        isCountedBefore(trigger) || counts(in: behind).contains(where: \.isJob)
          // `has cost 45 people their jobs`
          || document.language == .english
            && behind.contains(where: { marks.begins([.job, .layoffNoun].asClasses, at: $0) })
            && behind.contains(where: { document.word($0) == "their" })
            && (document.word(trigger.tokens.lowerBound) == "costing"
              || !triggers.contains { $0.kind == .close && !$0.isNoun })
      else { return }
      if let cause = triggers.last(where: {
        $0.tokens.upperBound <= trigger.tokens.lowerBound && $0.kind == .close
      }) {
        trigger.certainty = cause.certainty
      }
    }
    trigger.certainty = consequence(trigger) ?? trigger.certainty
    // `affecting about 400 jobs` says that jobs go only where something closes.
    if trigger.lemma.isOne(
      of: "affect", "affecter", "toucher", "concerner", "afectar", "afetar", "atingir", "impact",
      "betreffen")
    {
      let before = lastTrigger.flatMap { last in
        distance(to: last.sentence) == 1
          && (trigger.tokens.lowerBound == marks.firstWord || document.language == .german
            || document.language == .english && trigger.tokens.lowerBound <= marks.firstWord + 3
            || isOfMeasure(trigger) || areTouchedInFrench(trigger))
          ? last : nil
      }
      guard
        let cause = triggers.last(where: {
          $0.tokens.upperBound <= trigger.tokens.lowerBound
            && [.close, .layoff, .reduce].contains($0.kind)
        }) ?? before.flatMap({ [.close, .layoff, .reduce].contains($0.kind) ? $0 : nil })
          ?? ofClosureToCome(trigger)
      else { return }
      trigger.certainty = cause.certainty
      // `Das Callcenter schließt, 30 Mitarbeitende sind betroffen`: of jobs that go nothing is said.
      if document.language == .german, cause.kind == .close,
        !self.counts(in: trigger.clause).contains(where: \.isJob)
      {
        return
      }
    }
    trigger = ofClosureToCome(trigger) ?? trigger
    // `expand capacity without hiring 300 people`: the number is of the verb before it.
    let all = self.counts(in: jobZone(trigger, zone)).filter { count in
      !triggers.contains {
        !$0.isNoun && [.expand, .layoff].contains($0.kind)
          && $0.tokens.lowerBound >= trigger.tokens.upperBound
          && $0.tokens.upperBound <= count.tokens.lowerBound
      }
    }
    if cutsEverywhere(trigger, all) { return }
    if trigger.kind != .expand, !all.isEmpty,
      all.allSatisfy({ isAcross($0, trigger.clause) })
    {
      _ = cutsWithoutTown(
        trigger, all, self.organization(trigger, nil).organization,
        evidence(span(trigger, nil), "layoff.wide"))
      return
    }
    let counts =
      all
      .filter {
        if isFromTo($0) || isThereAlready($0, trigger) || areFighting($0, trigger)
          || isOfNow($0, trigger)
        {
          return false
        }
        if trigger.kind != .expand {
          // `axe 6,000 jobs across the company`
          return !isAcross($0, trigger.clause)
        }
        return $0.isJob || !isWhole($0, trigger.clause, orCompany: false)
      }
      .sorted {
        distance($0.tokens, trigger.tokens) < distance($1.tokens, trigger.tokens)
      }
    var numbers = numbersTold(trigger, counts, all)
    var subject: Int?
    if numbers.isEmpty { (numbers, subject) = subjects(of: trigger) }
    if isSumOfPeople(trigger, counts.first) || isFairWithoutNumber(trigger, counts.first) { return }
    if wasOnceMeant(trigger) || shrinks(trigger) || tellsMore(trigger, numbers) { return }
    if isOfWholeFirm(trigger) { return }
    let target =
      subject ?? grownInSpanish(trigger) ?? headedInFrench(trigger) ?? headedInGerman(trigger)
      ?? objectInEnglish(trigger, zone) ?? objectInArabic(trigger)
      ?? mentions.firstIndex { mention in
        zone.contains(mention.begin) && !isOfOtherSubject(mention, trigger)
          && !isInClosedAside(mention.begin, mention.cities.map(place), trigger)
          && !isWhatStays(mention, trigger)
          && (!mention.cities.isEmpty || mention.determiner != .indefinite || isForNewOne(mention))
          // `las bajas, con el traslado a centros de Madrid`: of another noun.
          && !(trigger.isNoun
            && triggers.contains {
              $0.isNoun && $0.kind == .move && $0.tokens.lowerBound >= trigger.tokens.upperBound
                && $0.tokens.upperBound <= mention.begin
            })
      } ?? targetBeforeInItalian(trigger)
    if counts.isEmpty, let target, isOfElse(trigger, mentions[target]) { return }
    let mention = target.map { mentions[$0] }
    // `Nessuno perderà il posto`, `Ninguém será demitido`
    let isOfNobody =
      trigger.kind == .layoff && trigger.certainty == .negated
      && between(
        max(trigger.clause.lowerBound, trigger.tokens.lowerBound - 6), trigger.tokens.lowerBound
      ).contains { document.word($0).isOne(of: "nessuno", "ninguem") }
    if numbers.isEmpty, !trigger.isNoun, mention == nil, !isOfNobody, !isOfStaff(trigger) {
      return
    }
    // `Los centros de Lugo y Vigo quedan fuera del ajuste`
    if counts.isEmpty, trigger.lemma.isOne(of: "quedar", "rester", "restare", "ficar", "remain") {
      return
    }
    if growsInCities(trigger, mention, counts) || growsAtFocus(trigger, counts) { return }
    if hiresForOpening(trigger, counts.first) { return }
    let isCounted =
      !counts.isEmpty || !numbers.isEmpty && document.language.isOne(of: .german, .english)
    if trigger.kind == .expand, !isCounted,
      mention == nil || !isLarger(trigger) && !hiresAtCenter(trigger, mention)
        || growsElse(trigger, mention)
    {
      return
    }
    if trigger.kind != .expand, isOfNoneInParticular(trigger, numbers, mention) { return }
    let (organization, isInferred) = self.organization(trigger, mention)
    if let target, relativeHead(trigger) == nil,
      opens(trigger, mentions[target], organization, counts.first)
    {
      mentions[target].isUsed = true
      return
    }
    if jobsTogether(
      trigger, counts, mention, organization, evidence(span(trigger, mention), "layoff.together"))
    {
      return
    }
    let denial = evidence(span(trigger, mention), "layoff.denied")
    if deniesForAll(trigger, organization, denial)
      || mention == nil && deniesAtOnlySite(trigger, organization, denial)
    {
      return
    }
    if cutsForAll(trigger, numbers, mention, evidence(span(trigger, mention), "layoff.wide")) {
      return
    }
    if cutsWithoutTown(
      trigger, numbers, organization, evidence(span(trigger, mention), "layoff.wide"))
    {
      return
    }
    let rows =
      relativeHead(trigger).map { [($0, numbers.first)] } ?? rows(trigger, numbers, mention)
    guard !rows.isEmpty else { return }
    if let target { mentions[target].isUsed = true }
    let proof = evidence(
      span(trigger, mention), trigger.rule)
    for (city, count) in rows {
      job(trigger, city, count, organization, isInferred, proof)
    }
  }

  /// `is recruiting 500 people for a new call centre in Middlesbrough`: it is to open.
  private func opens(
    _ trigger: Trigger, _ mention: SiteMention, _ organization: Int?, _ count: JobCount?
  ) -> Bool {
    let isUnnamed = opensWithJobs(trigger, mention)
    guard trigger.kind == .expand,
      !trigger.isNoun || document.language == .portuguese
        || trigger.lemma.isOne(of: "creation", "creacion"),
      !trigger.isPassive || isForNewOne(mention),
      isUnnamed || mention.isOther || isForNewOne(mention), !mention.isAnaphor,
      !mention.isPlural,
      isUnnamed || mention.begin >= trigger.tokens.upperBound
        || document.language == .german && mention.determiner == .indefinite,
      [.indefinite, .possessive, .definite].contains(mention.determiner),
      [.asserted, .planned].contains(trigger.certainty)
    else { return false }
    var opening = trigger
    opening.kind = .open
    // Who looks for people has not opened yet.
    if Self.hiring.contains(trigger.lemma) || document.language == .portuguese {
      opening.certainty = .planned
    }
    let (cities, isInferred) = self.cities(opening, mention)
    guard cities.count == 1, let city = cities.first, organization != nil || !isInferred else {
      return false
    }
    emit(
      opening, mention, organization, city, isInferred,
      evidence(span(trigger, mention), "open.hiring"))
    guard let count, let site = focusSite else { return true }
    let capacity = NewsCapacity(
      measure: count.isSeat ? .seats : .jobsAnnounced, least: count.number.least,
      most: count.number.most, isPlanned: opening.certainty == .planned)
    add(capacity, to: site)
    if let event = events.indices.last, events[event].site == site, events[event].headcount == nil {
      events[event].headcount = capacity
    }
    return true
  }

  private static let hiring: WordSet = [
    "hire", "recruit", "recruter", "embaucher", "contratar", "reclutar", "assumere", "recrutar",
    "einstellen", "seek", "look", "وظف", "suchen", "buscar", "procurar", "cercare", "rechercher",
    "chercher", "reclutare",
  ]

  func jobZone(_ trigger: Trigger, _ zone: Range<Int>) -> Range<Int> {
    if trigger.isPassive {
      return between(zone.lowerBound, max(trigger.tokens.upperBound + 6, trigger.tokens.upperBound))
    }
    // In German what is the object stands before its verb.
    if document.language == .german { return zone }
    // `كان يعمل به 900 شخص، وقلص عدد الحاضرين`: what is cut stands behind.
    if document.language == .arabic, trigger.kind == .reduce, !trigger.isNoun {
      return between(trigger.tokens.upperBound, max(zone.upperBound, trigger.tokens.upperBound))
    }
    // `recruter 200 personnes`, but `las 74 personas se incorporarán` hires nobody.
    if trigger.kind == .expand, !trigger.isNoun || isIncreaseInArabic(trigger) {
      return between(trigger.tokens.upperBound, max(zone.upperBound, trigger.tokens.upperBound))
    }
    return zone
  }

  /// Whether a verb without a number says that a call center grows: `agrandir`, `ampliar`, `expand`.
  private func isLarger(_ trigger: Trigger) -> Bool {
    // `الانتداب`, `توظيف`: hiring with no number says nothing of a call center.
    if document.language == .arabic, trigger.isNoun {
      return ["توسع", "توسيع", "زياد", "مضاعف", "رفع", "تعزيز"].contains {
        document.word(trigger.tokens.lowerBound).withoutPrefix("ال").hasPrefix($0)
      } && !(trigger.lemma.hasPrefix("زياد") && mentions.contains { $0.isPlural })
    }
    return Self.verbsOfGrowth.contains(trigger.lemma) || trigger.isNoun
  }

  private static let verbsOfGrowth: WordSet = [
    "agrandir", "etendre", "elargir", "expand", "enlarge", "extend", "double", "ampliar",
    "duplicar", "doubler", "erweitern", "ausbauen", "aufstocken", "vergrossern", "verdoppeln",
    "ampliare", "raddoppiare", "grow", "etoffer", "reforzar", "reforcar", "potenziare",
    "zunehmen", "steigen", "ansteigen", "erhohen", "wachsen", "expandir", "renforcer",
    "verstarken", "rafforzare", "crecer", "crescer", "crescere", "grandir", "alargar",
    "triplicar", "dobrar", "triplicare", "tripler", "incrementar", "doblar", "multiplicar",
    "agrandar", "engrosar", "engordar", "muscler", "grossir", "gonfler", "porter", "rejoindre",
    "recommencer",
    "وسع", "توسع", "ضاعف", "رفع", "زاد", "ارتفع", "انتقل",
  ]

  /// Whether the sentence speaks of a call center in a city: `jobs are at risk at a Belfast call centre`.
  func isStrongHere(_ city: PlaceMention) -> Bool {
    mentions.contains { mention in
      mention.isStrong && !mention.isPlural
        && mention.cities.contains { place($0).tokens == city.tokens }
    }
  }
}
