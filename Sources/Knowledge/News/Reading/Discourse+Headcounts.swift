import Switchboard

/// How many people and seats a call center has.
extension Discourse {

  /// How many work where, or sit where: `emploie 200 téléconseillers`, `a 900-seat facility`, `with 350 agents`.
  func headcounts() {
    employers()
    staffs()
    additional()
    mentioned()
    staffRow()
    let used = triggers.filter { [.layoff, .reduce, .expand].contains($0.kind) }
    for count in counted {
      let clause = Clauses(document, sentence).clause(of: count.tokens.lowerBound)
      if comesWithNewOne(count, clause) { continue }
      if used.contains(where: { isUsed(count, by: $0) }) { continue }
      if isOfNamedElse(count) || isOfSeveral(clause) { continue }
      // `deux autres opérateurs` are no staff.
      if areProtesting(count) || areInhabitants(count) || isOfFirmInPortuguese(count) { continue }
      if isWhole(count, clause) || (count.number.most ?? 9) < 4 && !count.isSeat { continue }
      guard let site = siteOf(count, clause) else { continue }
      // `llegó a tener 300 trabajadores`: as many as are there no longer.
      if isOfPeak(count), !sites[site].said.contains(where: { $0.status == .closed }) { continue }
      let verb = governing(count, clause)
      let isPlanned =
        isFuture(count, clause)
        || sites[site].said.last.map {
          [.planned, .underConstruction, .rumoured, .opening].contains($0.status)
        } ?? false
      // Told before as jobs that are to come.
      if isPlanned, !count.isSeat,
        sites[site].capacity.contains(where: {
          $0.measure == .jobsAnnounced && $0.most == count.number.most
            && $0.least == count.number.least
        })
      {
        continue
      }
      let measure: NewsCapacity.Measure =
        count.isSeat
        ? .seats
        : count.isJob || isPlanned && sites[site].said.last?.status == .planned
          ? .jobsAnnounced : isPlanned && verb == .expand ? .jobsAnnounced : .headcount
      if count.isJob, !isPlanned, measure == .jobsAnnounced, document.language == .english {
        continue
      }
      add(
        NewsCapacity(
          measure: measure, least: count.number.least, most: count.number.most, isPlanned: isPlanned
        ),
        to: site)
    }
  }

  /// `The two centers will employ 600 people`: both together, not the one that was spoken of last.
  func isOfSeveral(_ clause: Range<Int>) -> Bool {
    document.language == .english
      && mentions.contains {
        clause.contains($0.begin) && $0.isPlural && $0.cities.isEmpty && ($0.count ?? 0) > 1
          && [.definite, .possessive, .demonstrative].contains($0.determiner)
      }
  }

  /// Whether a number is what a verb or noun has told of: of a noun only the nearest one.
  private func isUsed(_ count: JobCount, by trigger: Trigger) -> Bool {
    let zone = jobZone(trigger, zone(of: trigger))
    guard zone.contains(count.tokens.lowerBound) else { return false }
    // `contratará a 350 para su centro, donde laboran 1.150`: the second is of those who are there.
    if triggers.contains(where: {
      $0.kind == .employ && $0.tokens.lowerBound >= trigger.tokens.upperBound
        && $0.tokens.upperBound <= count.tokens.lowerBound
    }) {
      return false
    }
    guard trigger.isNoun, trigger.kind == .expand else { return true }
    let own = distance(count.tokens, trigger.tokens)
    return !counts(in: zone).contains {
      $0.tokens != count.tokens && distance($0.tokens, trigger.tokens) < own
    }
  }

  /// `les 146 salariés de Comdata au Mans`: whose people work in a city has a call center there.
  private func staffs() {
    for count in counted where !count.isJob && !count.isSeat {
      let clause = Clauses(document, sentence).clause(of: count.tokens.lowerBound)
      let name = document.names[sentence].first {
        $0.tokens.lowerBound > count.tokens.upperBound
          && $0.tokens.lowerBound <= count.tokens.upperBound + 3
          && document.organizations[$0.organization].role.mayOperate
          && marks.covers([.of, .by, .locative].asClasses, count.tokens.upperBound)
      }
      guard let name, !isWhole(count, clause) else { continue }
      let cities = document.places[sentence].filter {
        $0.isCity && $0.part == .plain && clause.contains($0.tokens.lowerBound)
          && hasPreposition($0)
      }
      guard cities.count == 1, let city = cities.first, here(city).isEmpty,
        !isGoalInSpanish(city), !isTalkedOver(city)
      else { continue }
      let number = site(
        organization: name.organization, city: city, token: count.tokens.lowerBound,
        status: .operating,
        evidence: evidence(
          between(
            min(count.tokens.lowerBound, city.tokens.lowerBound),
            max(name.tokens.upperBound, city.tokens.upperBound)), "staff"))
      if let number { (focusSite, focusCity) = (number, city) }
    }
  }

  /// `the need for another 150 workers at its Albuquerque facility`: more people at a call center, with no verb.
  func additional() {
    for count in counted
    where !triggers.contains(where: {
      [.layoff, .reduce, .expand].contains($0.kind)
        // `Outros 206 serão realocados para unidades em Lages`: nobody is hired.
        || document.language == .portuguese && $0.kind == .move
    }) {
      let words = between(
        max(marks.range.lowerBound, count.tokens.lowerBound - 2), count.tokens.upperBound)
      guard
        words.contains(where: {
          Self.more.contains(document.word($0))
            // `1,000 more employees`, not `more than 1,000`
            || document.word($0) == "more" && document.word($0 + 1) != "than"
        })
        // `avrà 120 operatori in più`
      else { continue }
      guard
        let mention = mentions.last(where: {
          !$0.cities.isEmpty && $0.begin >= count.tokens.upperBound
            && $0.begin - count.tokens.upperBound < 8
        }),
        mention.cities.count == 1
      else { continue }
      let trigger = Trigger(
        kind: .expand, tokens: count.tokens, sentence: sentence, lemma: "", isNoun: true,
        isPassive: false,
        certainty: CertaintyReader(document, sentence).ofNoun(count.tokens, marks.range),
        clause: marks.range)
      ofJobs(trigger)
      // Each of several has its own number.
      if pairs(in: marks.range).count > 1 { return }
    }
  }

  static let more: WordSet = [
    "another", "additional", "new", "extra", "autres", "supplementaires", "nouveaux", "nouvelles",
    "otros", "otras", "nuevos",
    "nuevas", "adicionales", "altri", "nuovi", "outros", "novos", "novas", "neue", "weitere",
    "zusatzliche",
  ]

  /// `llegó a tener 300`, `a compté jusqu'à 300`
  private func isOfPeak(_ count: JobCount) -> Bool {
    (2...5).contains { back in
      let token = count.tokens.lowerBound - back
      return marks.range.contains(token)
        && document.word(token).isOne(of: "llego", "llegaron", "chegou", "chegaram")
        && document.word(token + 1).isOne(of: "a", "al")
    }
  }

  func governing(_ count: JobCount, _ clause: Range<Int>) -> Trigger.Kind? {
    triggers.last {
      $0.tokens.upperBound <= count.tokens.lowerBound && $0.tokens.lowerBound >= clause.lowerBound
    }?.kind
  }

  func isFuture(_ count: JobCount, _ clause: Range<Int>) -> Bool {
    for token in between(
      max(clause.lowerBound, count.tokens.lowerBound - 8), count.tokens.lowerBound)
    {
      if marks.covers(.future, token), document.word(token) != "to" { return true }
      if document.verbs(token).contains(where: { $0.form == .future || $0.verbClass == .plan }),
        !countsNow(token, count)
      {
        return true
      }
    }
    return false
  }

  func isWhole(_ count: JobCount, _ clause: Range<Int>, orCompany: Bool = true) -> Bool {
    // `1.060 dipendenti tra Marche, Abruzzo e Molise`: of several regions.
    let regions = document.places[sentence].filter {
      !$0.isCity && clause.contains($0.tokens.lowerBound)
        && (0...8).contains($0.tokens.lowerBound - count.tokens.upperBound)
    }
    if regions.count > 1 || isInCountry(count) { return true }
    for token in clause where Self.whole.contains(document.word(token)) {
      // `Grupo Voxalia`
      if document.names[sentence].contains(where: { $0.tokens.contains(token) }) { continue }
      // `in Durban, South Africa`
      if document.places[sentence].contains(where: {
        $0.tokens.count > 1 && $0.tokens.contains(token)
      }) {
        continue
      }
      // `le site d'Intelcia, groupe marocain, emploie 400 personnes`: what it is, not how much of it.
      if marks.covers(.orgNoun, token),
        !orCompany || !isDefiniteArticle(token - 1) || token > count.tokens.lowerBound
      {
        continue
      }
      if count.isSeat, document.word(token) == "total" { continue }
      // `Au total, une centaine de personnes seront recrutées`
      if document.language == .french, document.word(token) == "total",
        document.word(token - 1) == "au", token < count.tokens.lowerBound
      {
        continue
      }
      // `el grupo tiene un centro en Lugo, en el que trabajan 350`: of the one in that city.
      if token < count.tokens.lowerBound, isOfCityBehind(token, count) { continue }
      return true
    }
    // `the sector employs`, but of a center that is told with its city its number is said.
    guard
      clause.contains(where: {
        marks.covers(.sector, $0)
          && !($0 < count.tokens.lowerBound && isOfCityBehind($0, count))
      })
    else { return false }
    if count.isSeat { return false }
    return !mentions.contains {
      clause.contains($0.begin)
        && (!$0.cities.isEmpty || $0.determiner == .definite && !$0.isPlural)
        && ($0.begin < count.tokens.lowerBound
          && $0.tokens.upperBound + 12 > count.tokens.lowerBound
          // `توظيف 120 موظفا في مركز الاتصال في طنجة شمال البلاد`
          || document.language == .arabic && $0.isStrong && $0.cities.count == 1
            && mentions.count == 1)
    }
  }

  /// Whether a relative that stands for a place follows a city between a word and a number.
  private func isOfCityBehind(_ token: Int, _ count: JobCount) -> Bool {
    guard
      let city = document.places[sentence].last(where: {
        $0.isCity && $0.part == .plain && $0.tokens.lowerBound > token
          && $0.tokens.upperBound <= count.tokens.lowerBound
      })
    else { return false }
    return between(city.tokens.upperBound, count.tokens.lowerBound).contains { index in
      Self.whereWords.contains(document.word(index))
        || document.word(index).isOne(
          of: "que", "cual", "cuales", "quel", "quels", "quali", "quale", "qual", "quais")
          && marks.covers([.article, .of, .locative].asClasses, index - 1)
    }
  }

  private static let whereWords: WordSet = ["donde", "where", "dove", "onde", "wo"]

  func isDefiniteArticle(_ token: Int) -> Bool {
    marks.covers([.article, .of].asClasses, token) && !marks.covers(.indefinite, token)
  }

  /// The call center that a number is said of.
  func siteOf(_ count: JobCount, _ clause: Range<Int>) -> Int? {
    // In what is said of a call center: `un plateau de 180 positions`.
    let near =
      mentions.last { $0.begin <= count.tokens.lowerBound && $0.begin >= clause.lowerBound }
      ?? mentions.first {
        $0.begin >= count.tokens.lowerBound && $0.begin - count.tokens.upperBound < 12
          && clause.contains($0.begin)
      }
    let cities = document.places[sentence].filter {
      $0.isCity && $0.part == .plain && clause.contains($0.tokens.lowerBound)
    }
    // `emplea a 1.200 agentes en la ciudad y a 700 en Vigo`
    if (0...1).contains(where: { marks.begins(.there, at: count.tokens.upperBound + $0) }),
      !["zona", "comarca", "provincia"].contains(where: { word in
        (1...3).contains {
          document.word(min(count.tokens.upperBound + $0, document.tokens.count - 1)) == word
        }
      }),
      let city = spokenCity ?? focusCity
    {
      // Of two operators the one that is spoken of.
      if let operatorIndex = focusOperator, !knows(operatorIndex, city) {
        let own = sites.indices.filter { sites[$0].organization == operatorIndex }
        if own.count == 1 { return own[0] }
      }
      return known(city)
    }
    // `A Foggia lavorano 300 persone, a Caserta 150`
    if document.language.isOne(of: .italian, .german),
      let verb = triggers.last(where: {
        $0.kind == .employ && $0.tokens.upperBound <= count.tokens.lowerBound
      }), let city = cityBeforeVerb(verb), count.tokens.lowerBound - verb.tokens.upperBound <= 3
    {
      return known(city)
    }
    // `opera en Lima, con 600 asesores, y en Quito`
    if cities.count > 1,
      let city = cities.first(where: {
        numberBehind($0)?.number.tokens == count.number.tokens
      })
    {
      return known(city)
    }
    if let near, !near.cities.isEmpty, near.cities.count == 1 {
      return known(place(near.cities[0]))
    }
    // `Los 160 funcionarios de Montevideo`
    if let city = cities.first(where: {
      $0.tokens.lowerBound == count.tokens.upperBound + 1
        && marks.covers(.of, count.tokens.upperBound)
    }), !count.isJob {
      return known(city)
    }
    if cities.count == 1, hasPreposition(cities[0]) || near != nil { return known(cities[0]) }
    // `empregando 2,5 mil funcionários em Feira de Santana`
    if let city = cities.first(where: {
      (0...3).contains($0.tokens.lowerBound - count.tokens.upperBound) && hasPreposition($0)
    }) {
      return known(city)
    }
    if cities.count > 1 { return nil }
    // `já empregava 10 mil pessoas na Bahia`: of a region.
    if cities.isEmpty,
      document.places[sentence].contains(where: {
        !$0.isCity && $0.part == .plain && hasPreposition($0)
          && (0...3).contains($0.tokens.lowerBound - count.tokens.upperBound)
      })
    {
      return nil
    }
    if hasThere(clause), let focusCity { return known(focusCity) }
    // `at a new call centre in Northern Ireland` is not the one that was spoken of.
    if let near, near.isAnaphor || ![.indefinite, .bare].contains(near.determiner), let focusSite,
      // `en el nuevo centro trabajan ya 520`
      !near.isOther || near.determiner == .definite && isNew(focusSite) && isRecent(focusSite, 2)
    {
      return focusSite
    }
    if isOfNewOneInItalian(count) { return focusSite }
    // `Gli addetti saranno 120`
    let isBare = document.language == .italian && count.tokens == count.number.tokens
    return isBare && mentions.isEmpty ? focusSite.flatMap { isRecent($0, 2) ? $0 : nil } : nil
  }

  func known(_ city: PlaceMention) -> Int? {
    let here = self.here(city)
    let bytes = document.text.bytes(ofTokens: marks.range)
    return here.last { sites[$0].evidence.last.map { bytes.overlaps($0.bytes) } == true }
      ?? here.last
  }
}
