import Switchboard

/// What is left where jobs have gone, and what is told of the start of a call center that was announced before.
extension Discourse {
  /// `quedan 350 empleados`, `siguen laborando 260 agentes`: those who are left where jobs have gone.
  func remainders() {
    for count in counted where !count.isJob && !count.isSeat {
      let clause = Clauses(document, sentence).clause(of: count.tokens.lowerBound)
      guard isRest(count, clause) else { continue }
      let cities = document.places[sentence].filter {
        $0.isCity && $0.part == .plain && clause.contains($0.tokens.lowerBound)
      }
      guard cities.count < 2,
        let site = cities.first.map({ known($0) }) ?? focusSite,
        events.contains(where: {
          $0.site == site && [.layoff, .contraction].contains($0.type) && $0.certainty == .asserted
        }),
        !events.contains(where: {
          $0.site == site && $0.type == .closure && $0.certainty != .negated
        })
      else { continue }
      sites[site].said.append((.reduced, sentence))
      // It is no longer as many as before.
      sites[site].capacity.removeAll { $0.measure == .headcount && !$0.isPlanned }
      add(count.headcount, to: site)
    }
  }

  /// `en los que trabajan 210 y 90 personas, respectivamente`: each city its own.
  func staffRow() {
    guard triggers.contains(where: { $0.kind == .employ }),
      !triggers.contains(where: { [.layoff, .expand, .reduce].contains($0.kind) }),
      // `In Plauen arbeiten 300 Menschen, in Zwickau 150`
      document.language == .german && mentions.isEmpty
        || marks.range.contains(where: { Self.respectively.contains(document.word($0)) })
    else { return }
    for (city, count) in pairs(in: marks.range) {
      guard let city, let count, !count.isSeat, let site = known(city) else { continue }
      add(count.headcount, to: site)
    }
  }

  /// Whether words before a number say that others have gone.
  private func isRest(_ count: JobCount, _ clause: Range<Int>) -> Bool {
    for token in between(
      max(clause.lowerBound, count.tokens.lowerBound - 4), count.tokens.lowerBound
    ) {
      let word = document.word(token)
      if Self.left.contains(word) { return true }
      // `siguen trabajando`
      if Self.going.contains(word),
        document.verbs(token + 1).contains(where: {
          $0.verbClass == .employ && [.gerund, .infinitive].contains($0.form)
        })
      {
        return true
      }
    }
    return false
  }

  private static let left: WordSet = [
    "quedan", "restent", "restano", "rimangono", "restam", "ficam", "verbleiben", "remain",
  ]
  private static let going: WordSet = ["siguen", "continuan", "continuam", "seguem"]

  /// `Arrancará en agosto con 120 operadores`, `proyecta comenzar a operar en marzo`: of the one that was announced.
  func starts(_ trigger: Trigger) -> Bool {
    guard trigger.kind == .open, !trigger.isNoun, !trigger.isPassive,
      trigger.isLight || Self.starting.contains(trigger.lemma),
      trigger.certainty == .planned, let focusSite, isRecent(focusSite, 5),
      let organization = sites[focusSite].organization, let city = cityMention(of: focusSite),
      sites[focusSite].said.contains(where: {
        [.planned, .underConstruction, .opening].contains($0.status)
      }),
      document.names[sentence].allSatisfy({
        $0.organization == organization || !document.organizations[$0.organization].role.mayOperate
      }),
      !document.places[sentence].contains(where: {
        $0.isCity && $0.part == .plain && trigger.clause.contains($0.tokens.lowerBound)
          && $0.place?.index != city.place?.index
      })
    else { return false }
    emit(
      trigger, nil, organization, city, true, evidence(span(trigger, nil), "open.start"))
    let behind = between(trigger.tokens.upperBound, zone(of: trigger).upperBound)
    if let count = counts(in: behind).first, count.tokens.lowerBound - behind.lowerBound < 10 {
      let capacity = NewsCapacity(
        measure: count.isSeat ? .seats : .jobsAnnounced, least: count.number.least,
        most: count.number.most, isPlanned: true)
      add(capacity, to: focusSite)
    }
    return true
  }

  private static let starting: WordSet = [
    "arrancar", "comenzar", "empezar", "iniciar", "demarrer", "debuter", "commencer", "partire",
    "iniziare", "cominciare", "comecar", "start", "begin", "starten",
  ]
}
