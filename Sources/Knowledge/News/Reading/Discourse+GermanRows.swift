import Switchboard

/// Rows of cities in German: told before what happens in them, behind it, or with no verb that says so.
extension Discourse {
  /// `Gera, Suhl: In diesen beiden Städten will …`, `In den beiden Städten wird …`: the row that was named last.
  func rowMeant(_ clause: Range<Int>) -> [PlaceMention]? {
    guard document.language == .german,
      let noun = clause.first(where: { Self.nounsOfRows.contains(document.word($0)) }),
      case let before = between(max(clause.lowerBound, noun - 4), noun),
      before.contains(where: { document.word($0).isOne(of: "in", "an") }),
      before.contains(where: { document.word($0).isOne(of: "beiden", "diesen", "genannten") })
    else { return nil }
    let counted = marks.numbers.first { before.contains($0.tokens.lowerBound) }
    let isBoth = before.contains { document.word($0) == "beiden" }
    let count = counted?.least ?? counted?.most ?? (isBoth ? 2 : nil)
    for index in between(max(0, sentence - 2), sentence + 1).reversed() {
      let places = document.places[index]
      guard
        let first = places.firstIndex(where: {
          $0.isCity && $0.part == .plain && (index < sentence || $0.tokens.upperBound <= noun)
        })
      else { continue }
      let list = CityList(document, index).list(from: first)
      guard list.count > 1, count.map({ $0 == list.count }) ?? true else { return nil }
      return list.map { places[$0] }
    }
    return nil
  }

  /// `Für Gera und Suhl gibt es einen Käufer: Die beiden Häuser gehen an …`: the row that was named right before.
  func rowBefore(_ mention: SiteMention) -> [PlaceMention]? {
    let isBoth = between(mention.begin, mention.tokens.lowerBound).contains {
      document.word($0).isOne(of: "beide", "beiden")
    }
    guard document.language == .german, let count = mention.count ?? (isBoth ? 2 : nil) else {
      return nil
    }
    for index in between(max(0, sentence - 1), sentence + 1).reversed() {
      let places = document.places[index]
      guard
        let first = places.firstIndex(where: {
          $0.isCity && $0.part == .plain
            && (index < sentence || $0.tokens.upperBound <= mention.begin)
        })
      else { continue }
      let list = CityList(document, index).list(from: first)
      return list.count == count ? list.map { places[$0] } : nil
    }
    return nil
  }

  /// `von einem Callcenter in Gera sowie den Standorten Suhl und Jena`: the cities of those that are in a row before one.
  func joinedInGerman(_ index: Int) -> [PlaceMention] {
    guard document.language == .german, index > 0, !mentions[index - 1].isUsed,
      !mentions[index].cities.isEmpty, let last = mentions[index - 1].cities.last
    else { return [] }
    let gap = between(place(last).tokens.upperBound, mentions[index].begin)
    guard (1...3).contains(gap.count),
      gap.allSatisfy({ document.word($0).isOne(of: ",", "und", "sowie", "oder", "auch", "von") })
    else { return [] }
    mentions[index - 1].isUsed = true
    return joinedInGerman(index - 1) + mentions[index - 1].cities.map(place)
  }

  /// `schließt die Hälfte ihrer Geschäftsstellen`: branches of which no city is told are none of the call center's.
  func isOfBranches(_ trigger: Trigger, _ mention: SiteMention?) -> Bool {
    guard document.language == .german, [.close, .open].contains(trigger.kind), let mention,
      mention.isPlural, !mention.isStrong, mention.cities.isEmpty
    else { return false }
    return row(mention) == nil && listed(mention) == nil && rowBefore(mention) == nil
      && rowMeant(trigger.clause) == nil
      && city(in: zone(of: trigger), needsPreposition: true) == nil
  }

  /// Whether what is told of jobs is too vague for one city that the sentence does not name: doubtful and with no
  /// number, or more than any call center has.
  func isVagueInGerman(_ trigger: Trigger, _ count: JobCount?, _ isInferred: Bool) -> Bool {
    guard document.language == .german,
      !document.places[sentence].contains(where: { $0.isCity && $0.part == .plain }),
      mentions.allSatisfy({ $0.cities.isEmpty })
    else { return false }
    if trigger.certainty == .hedged, count == nil { return true }
    // `Entlassungen sind nicht geplant`, where several were told of: in none in particular.
    if trigger.certainty == .negated, count == nil, sites.count > 2 { return true }
    return trigger.kind != .expand && (count?.number.most ?? count?.number.least ?? 0) > 2000
  }

  private static let fates: WordSet = ["schicksal", "los"]

  private static let nounsOfRows: WordSet = [
    "stadten", "orten", "gemeinden", "standorten", "hausern",
  ]

  /// `• Voxalia: Das eigene Callcenter steht in Gera`: a list of companies, each with what is told of it.
  func headed() {
    if document.language == .german {
      triggers = triggers.filter { !isMoveTold($0) && !isOwnedInGerman($0) }
    }
    guard document.language == .german, sentence > 0,
      let name = document.names[sentence].first, name.tokens.lowerBound - marks.firstWord <= 1,
      marks.range.contains(name.tokens.upperBound),
      document.tokens[name.tokens.upperBound].folded == ":",
      document.organizations[name.organization].role.mayOperate
    else { return }
    (focusOperator, focusSite, focusCity) = (name.organization, nil, nil)
    isOfOneOperator = false
  }

  /// `ihr Callcenter in Gera in die Standorte Suhl und Jena zu überführen`: the one ends in the others.
  func movesInto(_ trigger: Trigger) -> Bool {
    guard
      let from = mentions.first(where: {
        $0.cities.count == 1 && trigger.clause.contains($0.begin) && $0.isStrong && !$0.isPlural
          && ($0.begin < trigger.tokens.lowerBound || Self.merging.contains(trigger.lemma))
      }),
      let next = mentions.first(where: {
        $0.begin >= from.tokens.upperBound && !$0.cities.isEmpty
          && trigger.clause.contains($0.begin) && isWhereMerged($0.begin)
      }),
      let organization = self.organization(trigger, from).organization
    else { return false }
    let proof = evidence(span(trigger, from), "move.into")
    for index in mentions.indices
    where mentions[index].begin == from.begin || mentions[index].begin == next.begin {
      mentions[index].isUsed = true
    }
    for city in next.cities.map(place) {
      _ = site(
        organization: organization, city: city, token: trigger.tokens.lowerBound,
        status: .operating, evidence: proof)
    }
    let city = place(from.cities[0])
    let number = site(
      organization: organization, city: city, token: trigger.tokens.lowerBound,
      status: trigger.certainty == .asserted ? .closed : .closing, evidence: proof)
    add(
      .relocation, trigger.certainty, organization: organization, site: number, place: city,
      date: date(trigger), evidence: proof, token: trigger.tokens.lowerBound)
    (focusSite, focusCity) = (number, city)
    return true
  }

  /// `legt das Callcenter in Gera mit dem in Suhl zusammen`, `gliedert es in den Standort Suhl ein`
  func merges(_ trigger: Trigger) -> Bool {
    document.language == .german && !trigger.isNoun && Self.merging.contains(trigger.lemma)
      && [.asserted, .planned].contains(trigger.certainty) && movesInto(trigger)
  }

  private static let merging: WordSet = [
    "zusammenlegen", "zusammenfuhren", "eingliedern", "integrieren", "uberfuhren", "aufgehen",
    "verschmelzen", "ubersiedeln",
  ]

  /// `in ihren Standort`, `mit dem Callcenter`, `im Standort`: before the call center that another one comes to.
  private func isWhereMerged(_ begin: Int) -> Bool {
    let word = document.word(begin)
    if word.isOne(of: "im", "ins") { return true }
    return document.word(begin - 1).isOne(of: "in", "mit")
      && (marks.covers(.possessive, begin)
        || word.isOne(of: "die", "den", "das", "dem", "jenem", "jenes"))
  }

  /// `In Dresden und Suhl ist im Juni Schluss`, `für Gera kommt das Aus`: the cities stand for the call centers there.
  func endsInCities(_ trigger: Trigger) -> Bool {
    guard document.language == .german, trigger.kind == .close, trigger.isNoun,
      Self.ends.contains(document.word(trigger.tokens.lowerBound)),
      [.asserted, .planned].contains(trigger.certainty), !isWhatRemains(trigger)
    else { return false }
    let part = stretch(around: trigger.tokens.lowerBound)
    guard
      let first = document.places[sentence].firstIndex(where: {
        $0.isCity && $0.part == .plain && part.contains($0.tokens.lowerBound)
          && !barred.contains($0.tokens.lowerBound)
          && (hasPreposition($0) || document.word($0.tokens.lowerBound - 1) == "fur")
      }), let organization = runner(in: part)
    else { return false }
    var end = trigger
    end.clause = part
    end.isPresent = part.contains {
      document.word($0).isOne(of: "ist", "sei", "kommt", "geht", "gehen", "heisst", "wird", "soll")
    }
    if end.certainty == .asserted, isYetToCome(end) { end.certainty = .planned }
    let cities = CityList(document, sentence).list(from: first).map(place)
    for city in cities {
      emit(end, nil, organization, city, true, evidence(span(end, nil), "close.ends"))
    }
    if cities.count > 1 { rowSentence = sentence }
    return true
  }

  /// `Interessent ist Contavis, der ein Haus in Jena unterhält`: a text that is on one city goes on with it.
  func isAsideInGerman(_ trigger: Trigger, _ organization: Int?, _ city: PlaceMention) -> Bool {
    guard document.language == .german, [.have, .employ, .stay].contains(trigger.kind),
      story.isHeadline, let own = story.city?.place?.index, own != city.place?.index,
      focusSite.map({ sites[$0].place?.index == own }) == true
    else { return false }
    return between(
      max(trigger.clause.lowerBound, trigger.tokens.lowerBound - 14), trigger.tokens.lowerBound
    )
    .contains { token in
      document.word(token).isOne(of: "der", "die", "das", "wo", "welche", "welcher", "welches")
        && document.tokens[token - 1].folded == ","
    }
  }

  /// `nimmt am 12. März den Betrieb auf`, told a week before at most: it is opening.
  func opensSoon() {
    guard document.language == .german, let published = document.published else { return }
    for event in events {
      guard event.type == .opening, event.certainty == .planned, let site = event.site,
        sites[site].said.last(where: { $0.status != .operating })?.status == .planned,
        isSoon(event, published)
      else { continue }
      sites[site].said.append((.opening, sentence))
    }
  }

  /// Whether it is a matter of days: a date, `übermorgen`, `zwei Tage vor der Eröffnung`.
  private func isSoon(_ event: FoundEvent, _ published: CalendarDay) -> Bool {
    if let date = event.date, date.utf8.count == 10, let day = CalendarDay(edtf: date) {
      return (0...7).contains(day.number - published.number)
    }
    let marks = document.sentences[document.sentence(of: event.token)]
    if event.isNoun, document.word(event.token - 2) == "vor" {
      return between(max(marks.range.lowerBound, event.token - 5), event.token - 2).contains {
        document.word($0).isOne(
          of: "tage", "tag", "stunden", "kurz", "unmittelbar", "woche", "wochen")
      }
    }
    return between(max(marks.range.lowerBound, event.token - 12), event.token).contains {
      document.word($0).isOne(of: "ubermorgen", "morgen")
        && !document.tokens[$0 + 1].isCapitalized
    }
  }

  /// `Görlitz. In der alten Hauptpost … Die Firma eröffnet dort`: where the text was written, with no other city told.
  var germanDateline: PlaceMention? {
    guard document.language == .german else { return nil }
    return document.places.prefix(3).joined().first { $0.isCity && $0.part == .dateline }
  }

  /// `will die Betreuung nach Cottbus verlegen`: what moves does not move from there.
  func isDestination(_ cities: [PlaceMention], _ trigger: Trigger) -> Bool {
    guard trigger.kind == .move, let first = cities.first, first.sentence == sentence else {
      return false
    }
    // `Voxalia sposta a Matera il call center di Tirana`
    return document.language == .german && document.word(first.tokens.lowerBound - 1) == "nach"
      || document.language == .italian && isToward(first)
        && first.tokens.lowerBound > trigger.tokens.lowerBound
  }

  /// `Das dortige Callcenter`: in the city that was named last.
  func cityOfThere(_ mention: SiteMention) -> PlaceMention? {
    guard document.language == .german,
      between(mention.begin, mention.tokens.lowerBound).contains(where: {
        ["dortige", "hiesige", "ortliche"].contains(where: document.word($0).hasPrefix)
      })
    else { return nil }
    let before = document.places[sentence].last {
      $0.isCity && $0.part == .plain && $0.tokens.upperBound <= mention.begin
    }
    if let before { return before }
    guard sentence > 0 else { return nil }
    return document.places[sentence - 1].last { $0.isCity && $0.part == .plain } ?? focusCity
  }

  private static let ends: WordSet = ["schluss", "aus", "licht", "lichter"]

  /// The one named in some tokens, or the one that the text is on.
  func runner(in range: Range<Int>) -> Int? {
    let names = document.names[sentence].filter {
      range.contains($0.tokens.lowerBound)
        && document.organizations[$0.organization].role.mayOperate && !isBeneficiary($0)
        && !isOwner($0)
    }
    if Set(names.map(\.organization)).count > 1 { return nil }
    return names.first?.organization ?? (isOfOneOperator ? mainOperator : soleOperator)
  }

  /// The tokens around one up to the next comma behind which another verb stands.
  func stretch(around token: Int) -> Range<Int> {
    let clause = Clauses(document, sentence).clause(of: token)
    var begin = token
    while begin > clause.lowerBound {
      if document.tokens[begin - 1].folded == ",", !isWithinRow(begin - 1) { break }
      begin -= 1
    }
    var end = token + 1
    while end < clause.upperBound {
      if document.tokens[end].folded == ",", !isWithinRow(end) { break }
      end += 1
    }
    return between(begin, end)
  }

  /// Whether a comma only parts cities: `Dresden, Halle und Suhl`.
  private func isWithinRow(_ comma: Int) -> Bool {
    document.places[sentence].contains { $0.tokens.upperBound == comma }
      && document.places[sentence].contains {
        (comma + 1...comma + 2).contains($0.tokens.lowerBound)
          // `Betroffen sind Gera und Suhl, Jena bleibt erhalten`: a clause of its own.
          && !($0.tokens.lowerBound == comma + 1 && marks.range.contains($0.tokens.upperBound)
            && document.tokens[$0.tokens.upperBound].kind == .word
            && isFiniteInGerman($0.tokens.upperBound))
      }
  }

  /// `Betroffen sind die Standorte Gera und Suhl`, `Den Anfang macht die Niederlassung in Gera`: where those are that
  /// were told of together before.
  func affected() {
    guard document.language == .german, let together,
      together.sentence >= sentence - (isOfOneOperator ? 8 : 4),
      let organization = together.event.organization,
      [.closure, .opening, .acquisition, .strike].contains(together.event.type),
      [.asserted, .planned, .hedged].contains(together.event.certainty),
      !triggers.contains(where: { [.open, .close, .stay].contains($0.kind) && !$0.isNoun }),
      document.names[sentence].allSatisfy({
        $0.organization == organization || !document.organizations[$0.organization].role.mayOperate
      }),
      let mark = marks.range.first(where: { isAffecting($0) }),
      // `Auch Bremen ist betroffen`, behind what is told of one in a town.
      together.event.site == nil || Self.fates.contains(document.word(mark))
        || together.sentence == sentence - 1 && document.word(mark) == "betroffen"
          && document.word(marks.firstWord).isOne(of: "auch", "ebenfalls", "ebenso")
          && !marks.range.contains(where: { marks.covers([.person, .job].asClasses, $0) }),
      !between(max(marks.range.lowerBound, mark - 3), mark + 4).contains(where: {
        marks.range.contains($0) && marks.covers(.negator, $0)
      })
    else { return }
    let part = Self.fates.contains(document.word(mark)) ? marks.range : stretch(around: mark)
    let places = document.places[sentence].indices.filter {
      place($0).isCity && place($0).part == .plain && part.contains(place($0).tokens.lowerBound)
        && !barred.contains(place($0).tokens.lowerBound)
    }
    guard !places.isEmpty else { return }
    for index in mentions.indices where part.contains(mentions[index].begin) {
      mentions[index].isUsed = true
    }
    if [.acquisition, .strike].contains(together.event.type) {
      return eachOf(together.event, places.map(place), mark)
    }
    var trigger = Trigger(
      kind: together.event.type == .closure ? .close : .open, tokens: between(mark, mark + 1),
      sentence: sentence, lemma: "betreffen", isNoun: true, isPassive: false,
      certainty: together.event.certainty, clause: part)
    trigger.sharedDate = together.event.date
    trigger.isPresent = !part.contains { document.word($0).isOne(of: "war", "waren", "machten") }
    if trigger.certainty == .asserted, isYetToCome(trigger) { trigger.certainty = .planned }
    for city in places.map(place) {
      emit(
        trigger, nil, organization, city, false,
        evidence(
          between(min(mark, city.tokens.lowerBound), max(mark + 1, city.tokens.upperBound)),
          "together.affected"))
    }
  }

  /// Whether a word says whom it is that was told of: `betroffen sind`, `trifft es`, `den Anfang macht`, `handelt es sich um`.
  private func isAffecting(_ token: Int) -> Bool {
    let next = marks.range.contains(token + 1) ? document.word(token + 1) : ""
    let before = marks.range.contains(token - 1) ? document.word(token - 1) : ""
    switch document.word(token) {
    case "betroffen":
      return next.isOne(of: "sind", "ist", "seien", "sei", "davon", "werden", "waren")
        || before.isOne(of: "davon", "sind", "hiervon")
        // `In Sachsen sind die Standorte Gera und Suhl betroffen`
        || between(max(marks.range.lowerBound, token - 12), token).contains {
          document.word($0).isOne(of: "sind", "ist", "seien", "sei")
        }
    case "trifft", "treffe", "traf": return next == "es" || before == "es"
    // `Getroffen hat es Gera und Suhl`
    case "getroffen":
      return next.isOne(of: "hat", "habe") && document.word(token + 2) == "es"
        || before.isOne(of: "es", "danach")
    // `Das gleiche Los trifft das Callcenter in Suhl`
    case "schicksal", "los":
      return ["gleiche", "selbe", "dasselbe", "ahnliche"].contains(where: before.hasPrefix)
        && next.isOne(of: "trifft", "ereilt", "traf", "ereilte", "teilt", "teilen")
        || before.isOne(of: "dasselbe", "gleiche") && next.isOne(of: "erwartet", "bluht")
    case "anfang", "auftakt": return next.isOne(of: "machen", "macht", "machten", "machte")
    case "handelt", "geht", "handele": return next == "es" || before == "es"
    case "darunter", "namentlich", "konkret": return true
    case "gemeint": return next.isOne(of: "sind", "ist")
    case "folgen", "folgt": return !mentions.isEmpty
    default: return false
    }
  }
}
