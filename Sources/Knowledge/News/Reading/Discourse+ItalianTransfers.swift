import Switchboard

/// People and call centers that are moved from town to town, as the Italian press tells it.
extension Discourse {
  private static let moving: WordSet = [
    "trasferire", "spostare", "portare", "traslocare", "dirottare", "trasferirsi",
    "accorpare", "delocalizzare", "mandare",
  ]

  private static let outings = ["manifest", "protest", "corte", "presidi", "piazza", "assemble"]

  /// `vuole portare a Torino i 700 lavoratori di Ivrea`, `accorpa a Torino i call center di Ivrea e Asti`, `il trasferimento
  /// in Umbria di 150 operatori del call center di Lecce`: people are moved from one call center to another.
  func transfers() {
    for token in marks.range {
      guard let (certainty, lemma, isNoun) = transfer(token) else { continue }
      let clause = Clauses(document, sentence).clause(of: token)
      guard
        !isOuting(clause),
        clause.contains(where: { marks.covers([.person, .site].asClasses, $0) || isWork($0) })
          || mentions.contains(where: { clause.contains($0.begin) && !$0.cities.isEmpty }),
        let organization = ownOperator
      else { continue }
      let cities = document.places[sentence].filter {
        $0.isCity && $0.part == .plain && clause.contains($0.tokens.lowerBound)
          && (!barred.contains($0.tokens.lowerBound)
            || destinations.contains($0.tokens.lowerBound))
      }
      let target = cities.first { $0.tokens.lowerBound > token && isToward($0) }
      let sources = sources(token, clause, cities, target)
      guard target != nil || isTowardRegion(token, clause), let first = sources.first else {
        continue
      }
      let trigger = Trigger(
        kind: .move, tokens: token..<token + 1, sentence: sentence, lemma: lemma, isNoun: isNoun,
        isPassive: false, certainty: certainty, clause: clause)
      let ends = sources + (target.map { [$0] } ?? [])
      let proof = evidence(
        between(
          min(token, ends.map(\.tokens.lowerBound).min() ?? token),
          max(token + 1, ends.map(\.tokens.upperBound).max() ?? token)), "move.people")
      var number: Int?
      // `trasferirà ad Alzano la sede di Bergamo`, `accorpa a Torino i call center di Ivrea`: nothing is left there.
      let isSite = target != nil && movesSite(token, lemma, clause, first)
      for source in sources {
        let people = people(of: source, sources, clause)
        let isAll =
          (people?.isAll == true || isSite) && [.asserted, .planned].contains(certainty)
        let moved = site(
          organization: organization, city: source, token: token,
          status: !isAll ? .operating : certainty == .asserted ? .closed : .closing,
          evidence: proof)
        number = number ?? moved
        guard
          !events.contains(where: {
            $0.type == .relocation && $0.site == moved
              && document.sentence(of: $0.token) == sentence
          })
        else { continue }
        add(
          .relocation, certainty, organization: organization, site: moved, place: source,
          date: date(trigger),
          headcount: people?.headcount, evidence: proof, token: token)
      }
      if let target, certainty != .negated, !isSite || certainty != .hedged {
        let isNew =
          isSite && certainty == .planned && !lemma.hasPrefix("accorp") && !isWhereWritten(target)
          && here(target).isEmpty
        _ = site(
          organization: organization, city: target, token: token,
          status: isNew ? .planned : .operating, evidence: proof)
      }
      count(organization)
      (focusSite, focusCity) = (number, first)
      return
    }
  }

  /// `un pullman porterà i lavoratori a Pavia per la manifestazione`: for a day.
  func isOuting(_ clause: Range<Int>) -> Bool {
    document.language == .italian
      && clause.contains { index in
        Self.outings.contains { document.word(index).hasPrefix($0) }
          && (1...2).contains { document.word(index - $0) == "per" }
      }
  }

  /// `le attività`, `le lavorazioni`: what call centers do, and may do elsewhere.
  private func isWork(_ token: Int) -> Bool {
    document.word(token).isOne(
      of: "attivita", "lavorazioni", "commesse", "commessa", "chiamate", "telefonate", "volumi",
      "turni")
  }

  /// Whether a call center goes, not only people of it.
  private func movesSite(
    _ token: Int, _ lemma: String, _ clause: Range<Int>, _ source: PlaceMention
  )
    -> Bool
  {
    if lemma.hasPrefix("accorp") { return true }
    guard counts(in: clause).allSatisfy({ $0.isJob || $0.isSeat }),
      !triggers.contains(where: { $0.kind == .close && $0.certainty != .negated })
    else { return false }
    if movesItself(token) { return true }
    // `traslocherà da Lecce a Bari il suo call center`
    if isFrom(source),
      mentions.contains(where: {
        $0.isStrong && !$0.isPlural && $0.cities.isEmpty && $0.begin > token
          && clause.contains($0.begin) && [.possessive, .definite].contains($0.determiner)
      }), !clause.contains(where: { marks.covers(.person, $0) })
    {
      return true
    }
    return mentions.contains { mention in
      mention.cities.contains { place($0).tokens == source.tokens }
        && !between(min(token, clause.lowerBound, mention.begin), max(token, mention.begin))
          .contains { marks.covers(.person, $0) }
    }
  }

  /// `Il call center di Voxalia si trasferisce da Ivrea a Torino`: all of it, told once.
  private func movesItself(_ token: Int) -> Bool {
    document.language == .italian && marks.range.contains(token - 1)
      && (document.word(token - 1) == "si" || document.word(token).hasPrefix("trasloc"))
      && mentions.contains {
        $0.isStrong && !$0.isPlural && $0.cities.isEmpty && $0.tokens.upperBound < token
      }
  }

  /// What moves from one town that is named to another is told by both towns.
  func movesBetweenTowns(_ trigger: Trigger) -> Bool {
    let cities = document.places[sentence].filter {
      $0.isCity && $0.part == .plain && $0.tokens.lowerBound > trigger.tokens.lowerBound
    }
    return movesItself(trigger.tokens.lowerBound) && cities.contains(where: isFrom)
      && cities.contains(where: isToward)
  }

  /// Where people or call centers are moved from: `da Ivrea`, `i lavoratori di Ivrea e Asti`; else the call center that
  /// the sentence tells of before: `chiude il centro di Lecce e trasferisce i 700 lavoratori a Bari`.
  private func sources(
    _ token: Int, _ clause: Range<Int>, _ cities: [PlaceMention], _ target: PlaceMention?
  ) -> [PlaceMention] {
    func isOther(_ city: PlaceMention) -> Bool { city.place?.index != target?.place?.index }
    var sources: [PlaceMention] = []
    for index in document.places[sentence].indices {
      let city = place(index)
      guard cities.contains(where: { $0.tokens == city.tokens }), isOther(city), isFrom(city) else {
        continue
      }
      for other in CityList(document, sentence).list(from: index).map(place)
      where isOther(other) && !sources.contains(where: { $0.tokens == other.tokens }) {
        sources.append(other)
      }
    }
    if !sources.isEmpty { return sources }
    let told = mentions.last {
      clause.contains($0.begin) && !$0.cities.isEmpty && abs($0.begin - token) <= 16
        && $0.cities.allSatisfy { isOther(place($0)) }
    }
    if let told, told.begin > token || told.isPlural || told.cities.count == 1 {
      return told.cities.map(place)
    }
    // `LECCE - Voxalia sposta a Matera il call center`: the town that the text is on.
    if mentions.contains(where: {
      clause.contains($0.begin) && $0.cities.isEmpty && $0.determiner == .definite && !$0.isPlural
    }), let town = dateline ?? story.city, isOther(town),
      !document.places[sentence].contains(where: { $0.isCity && isOther($0) })
    {
      return [town]
    }
    // `I 48 addetti dovranno spostarsi a Bologna`: those of the call center that was spoken of.
    let focus = focusSite.flatMap { isRecent($0, 1) ? cityMention(of: $0) : nil }
    // `spostate a Terni, dove ha un centro`: of the one before that.
    let before = spokenCity.flatMap { here($0).isEmpty ? nil : $0 }
    guard let city = focus.flatMap({ isOther($0) ? $0 : nil }) ?? before, isOther(city),
      !document.places[sentence].contains(where: {
        $0.isCity && isOther($0) && $0.place?.index != city.place?.index
      }),
      counts(in: between(clause.lowerBound, token)).first.map({
        document.word($0.tokens.lowerBound - 1).isOne(of: "i", "gli", "le")
      })
        // `Le attività residue verrebbero spostate a Terni`
        ?? between(clause.lowerBound, token).contains(where: {
          isWork($0) && marks.covers(.article, $0 - 1)
        })
    else { return [] }
    return [city]
  }

  /// The people of one call center among those that are moved.
  private func people(of source: PlaceMention, _ sources: [PlaceMention], _ clause: Range<Int>)
    -> JobCount?
  {
    let told = counts(in: clause).filter { !$0.isJob && !$0.isSeat }
    if sources.count == 1 { return told.first }
    let before = sources.last { $0.tokens.upperBound <= source.tokens.lowerBound }
    let begin = before?.tokens.upperBound ?? clause.lowerBound
    // `i 1100 lavoratori di Ivrea e Asti` are of both.
    guard told.count >= sources.count else { return nil }
    return told.last {
      $0.tokens.lowerBound >= begin && $0.tokens.upperBound <= source.tokens.lowerBound
    }
  }

  /// `il trasferimento in Umbria`, `in Romania`: with no town.
  private func isTowardRegion(_ token: Int, _ clause: Range<Int>) -> Bool {
    document.places[sentence].contains { place in
      !place.isCity && (1...8).contains(place.tokens.lowerBound - token)
        && clause.contains(place.tokens.lowerBound)
        && document.word(place.tokens.lowerBound - 1).isOne(of: "in", "verso")
    }
  }

  /// How sure a word says that people are moved, if it does.
  private func transfer(_ token: Int) -> (Trigger.Certainty, String, Bool)? {
    let reader = CertaintyReader(document, sentence)
    let clause = Clauses(document, sentence).clause(of: token)
    let certainty: Trigger.Certainty
    if let noun = marks.phrase(.moveNoun, at: token) {
      certainty = reader.ofNoun(noun, clause)
      return [.asserted, .planned, .hedged, .negated].contains(certainty)
        ? (certainty == .asserted ? .planned : certainty, document.word(token), true) : nil
    }
    guard document.words[token].verb >= 0 else { return nil }
    let group = VerbGroup(document, sentence, token)
    guard
      let reading = group.best(of: document.verbs(token).filter { Self.moving.contains($0.lemma) })
    else { return nil }
    certainty = reader.ofVerb(reading, group, clause)
    guard [.asserted, .planned, .hedged, .negated].contains(certainty) else { return nil }
    // `accorpa a Torino`, `trasferisce i 700 lavoratori`: what is told in the present is to come.
    let isPresent = certainty == .asserted && reading.form == .present
    return (isPresent ? .planned : certainty, reading.lemma, false)
  }

  /// `a Torino`, `nella sede di Torino`, `verso Torino`
  func isToward(_ city: PlaceMention) -> Bool {
    let before = city.tokens.lowerBound - 1
    guard marks.range.contains(before) else { return false }
    if document.word(before).isOne(of: "a", "ad", "verso", "su") { return true }
    return document.word(before) == "di" && marks.covers([.weakSite, .site].asClasses, before - 1)
      && between(max(marks.range.lowerBound, before - 4), before).contains {
        document.word($0).isOne(of: "nella", "alla", "presso", "nel", "al", "in")
      }
  }

  /// `da Ivrea`, `dalla sede di Ivrea`, `i 700 lavoratori di Ivrea`, `i call center Voxalia di Ivrea`
  private func isFrom(_ city: PlaceMention) -> Bool {
    var before = city.tokens.lowerBound - 1
    guard marks.range.contains(before) else { return false }
    if document.word(before) == "da" { return true }
    guard document.word(before) == "di" else { return false }
    if marks.covers(.person, before - 1) { return true }
    if let name = document.names[sentence].first(where: { $0.tokens.upperBound == before }) {
      before = name.tokens.lowerBound
    }
    return marks.covers([.weakSite, .site].asClasses, before - 1)
      && between(max(marks.range.lowerBound, before - 6), before).contains {
        document.word($0).isOne(
          of: "dalla", "dal", "della", "del", "dai", "dalle", "dei", "delle", "i", "le")
      }
  }
}
