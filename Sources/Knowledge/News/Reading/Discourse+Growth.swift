import Switchboard

/// Call centers whose staff is to reach a number: `L'effectif sera porté à 350 personnes`, `will grow to 250 staff`.
extension Discourse {
  /// How many will work at a call center that is there: it grows.
  func growth() {
    let happening = triggers.filter { [.open, .close, .layoff, .reduce].contains($0.kind) }
    let isRomance = document.language.isOne(of: .italian, .portuguese)
    guard isRomance || happening.isEmpty else { return }
    for token in marks.range where Self.reaching.contains(document.word(token)) {
      // What happens far behind is of another clause.
      if happening.contains(where: { $0.tokens.lowerBound < token + 12 }) { continue }
      let clause = Clauses(document, sentence).clause(of: token)
      // `ne passera pas l'été`
      if document.language == .french, document.word(token - 1).isOne(of: "ne", "n") { continue }
      // `non subirà ridimensionamenti`
      if document.language == .italian, document.word(token) == "subira" { continue }
      guard isToCome(token, clause), let number = target(behind: token, clause),
        // `passará a ter 6 mil colaboradores no Ceará`: of all that are there.
        !isOfStateInPortuguese(number, clause),
        // `passerà ogni dieci minuti`
        !document.word(number.tokens.lowerBound - 1).isOne(of: "ogni", "toutes", "cada", "every"),
        !document.word(number.tokens.lowerBound - 2).isOne(of: "toutes", "tous", "tutti", "tutte"),
        let site = grownSite(clause), !sites[site].isGroup,
        let city = cityMention(of: site),
        sites[site].said.contains(where: { $0.status == .operating || $0.status == .opening }),
        !sites[site].said.contains(where: { $0.status == .planned })
      else { continue }
      let capacity = NewsCapacity(
        measure: .headcount, least: number.least, most: number.most, isPlanned: true)
      add(capacity, to: site)
      if isItsSize(site) { return }
      grows(site, city, capacity, by: token, to: number, clause)
      return
    }
  }

  /// Tells that a call center will grow to a number, by the word for growing and the number.
  func grows(
    _ site: Int, _ city: PlaceMention, _ capacity: NewsCapacity, by token: Int,
    to number: NewsNumber, _ clause: Range<Int>
  ) {
    let trigger = Trigger(
      kind: .expand, tokens: token..<token + 1, sentence: sentence, lemma: "grow", isNoun: false,
      isPassive: false, certainty: .planned, clause: clause)
    // `soll auf 160 steigen`: the number may stand before the verb.
    let words =
      min(token, number.tokens.lowerBound)..<max(token + 1, number.tokens.upperBound)
    add(
      .expansion, .planned, organization: sites[site].organization, site: site, place: city,
      date: date(trigger), headcount: capacity, evidence: evidence(words, "expand.growth"),
      token: token)
  }

  /// How large what has just opened will be is its size, and no growth.
  func isItsSize(_ site: Int) -> Bool {
    let isToldLater = document.language.isOne(of: .french, .italian, .portuguese)
    return events.contains {
      $0.site == site && [.opening, .inauguration].contains($0.type)
        && !(isToldLater && $0.certainty == .asserted
          && document.sentence(of: $0.token) < sentence - 1)
    }
  }

  private static let reaching: WordSet = [
    "porte", "portes", "portera", "passera", "passer", "atteindra", "atteindre", "montera",
    "comptera", "grow", "rise", "reach", "employ", "increase", "llegar", "llegara", "alcanzar",
    "alcanzara", "superara", "chegar", "chegara", "chegue", "atingir", "atingira", "passara",
    "passar", "pasara", "subir", "subira", "aumentar", "aumentara", "aumentera", "augmentera",
    "climb", "arrivare", "arrivera", "raggiungere", "raggiungera", "salira", "salire",
    "diventeranno",
    "سيرتفع", "سترتفع", "سيصل", "steigen", "wachsen", "anwachsen", "erreichen", "aufgestockt",
  ]

  /// Whether it is said of a time to come: a future, a plan, a hope.
  private func isToCome(_ token: Int, _ clause: Range<Int>) -> Bool {
    let readings = document.verbs(token)
    if document.word(token).hasPrefix("سي") || document.word(token).hasPrefix("ست"),
      document.language == .arabic
    {
      return true
    }
    if readings.contains(where: { $0.form == .future }) || document.isFutureForm(token) {
      return true
    }
    if document.isFutureForm(token)
      || document.word(token).isOne(of: "passera", "portera", "comptera", "montera", "atteindra")
    {
      return true
    }
    return between(max(clause.lowerBound, token - 8), token).contains { index in
      marks.covers([.future, .planNoun].asClasses, index) || document.isFutureForm(index)
        || document.word(index).isOne(
          of: "contiamo", "contano", "contamos", "speriamo", "puntiamo", "meta")
        || document.verbs(index).contains {
          $0.verbClass == .plan || $0.form == .future
        }
    }
  }

  /// The number of people that is reached.
  private func target(behind token: Int, _ clause: Range<Int>) -> NewsNumber? {
    let counts = counts(in: between(token + 1, min(clause.upperBound, token + 8)))
    if let count = counts.first(where: { !$0.isJob && !$0.isSeat }) {
      return grown(count.number)
    }
    // `der Personalstand soll auf 160 steigen`: a bare number, where staff is spoken of.
    guard
      marks.range.contains(where: {
        marks.covers(.person, $0) || Self.staff.contains(document.word($0))
      })
    else { return nil }
    let near = marks.numbers.filter {
      abs($0.tokens.lowerBound - token) <= 5 && clause.contains($0.tokens.lowerBound)
        && !$0.isPercent && ($0.least ?? $0.most ?? 0) >= 10
    }
    // `von 200 auf 300`
    let goal = near.first { document.word($0.tokens.lowerBound - 1).isOne(of: "auf", "to", "الي") }
    return (goal ?? near.first).map(grown)
  }

  private static let staff: WordSet = [
    "effectif", "effectifs", "headcount", "workforce", "staff", "plantilla", "dotacion", "quadro",
    "organico", "belegschaft", "personalstand", "zahl", "numero", "number", "nombre",
  ]

  /// The call center that is meant: in the city that is named, else the one spoken of.
  private func grownSite(_ clause: Range<Int>) -> Int? {
    let cities = document.places[sentence].filter {
      $0.isCity && $0.part == .plain && clause.contains($0.tokens.lowerBound)
    }
    if cities.count == 1 { return here(cities[0]).last ?? namedHere(cities[0]) }
    guard cities.isEmpty, let focusSite, isRecent(focusSite, 2) else { return nil }
    return focusSite
  }

  /// `L'effectif du centre d'appels de Voxalia à Rennes passera de 200 à 300`: one that was not told of before.
  private func namedHere(_ city: PlaceMention) -> Int? {
    guard
      let mention = mentions.first(where: { mention in
        !mention.isPlural && [.definite, .possessive].contains(mention.determiner)
          && mention.cities.contains { place($0).tokens == city.tokens }
      }),
      let organization = mention.organization
        ?? document.names[sentence].last(where: {
          $0.tokens.upperBound <= mention.begin
            && document.organizations[$0.organization].role.mayOperate && !isOwner($0)
        })?.organization
    else { return nil }
    return site(
      organization: organization, city: city, token: mention.begin, status: .operating,
      evidence: evidence(between(mention.begin, city.tokens.upperBound), "named"))
  }
}
