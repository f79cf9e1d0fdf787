import Switchboard

/// What a text as a whole is about, for where its sentences do not say whose or where.
struct Story {
  /// The one city that it is about: the only one, that of the headline, or one named far more than any other.
  private(set) var city: PlaceMention?
  /// The organization it is about, where it names one alone: also a bank that runs its call center itself.
  private(set) var organization: Int?

  /// Whether the headline names that city.
  private(set) var isHeadline = false

  init() {}

  /// What the text was written in is where it is, where no headline names another town.
  mutating func turn(to town: PlaceMention) { city = town }

  init(_ document: NewsDocument) {
    var scores: [UInt32: Int] = [:]
    var first: [UInt32: PlaceMention] = [:]
    var inHeadline: Set<UInt32> = []
    for (index, places) in document.places.enumerated() {
      for mention in places where mention.isCity && mention.part == .plain {
        guard let place = mention.place else { continue }
        first[place.index] = first[place.index] ?? mention
        scores[place.index, default: 0] += index == 0 ? 3 : index < 3 ? 2 : 1
        if index == 0, document.hasHeadline { inHeadline.insert(place.index) }
      }
    }
    let best = scores.max { ($0.value, $1.key) < ($1.value, $0.key) }
    let second = scores.filter { $0.key != best?.key }.map(\.value).max() ?? 0
    if let best, best.value >= 2 * second, second == 0 || best.value >= 3 {
      city = first[best.key]
    } else if inHeadline.count == 1, let only = inHeadline.first {
      city = first[only]
    }
    if inHeadline.count > 1 { city = nil }
    isHeadline = city.flatMap(\.place).map { inHeadline.contains($0.index) } ?? false
    let named = Set(document.names.joined().map(\.organization))
    let operators = named.filter { document.organizations[$0].role.mayOperate }
    let clients = named.filter { document.organizations[$0].role == .client }
    if operators.count == 1 {
      organization = operators.first
    } else if operators.isEmpty, clients.count == 1 {
      organization = clients.first
    }
  }
}

/// What is settled when all sentences are read.
extension Discourse {
  /// What is told of a call center with no city is told of the only one that the operator has in the text, or of
  /// the one in the city that the text is about.
  func settle() {
    restOnly()
    dropHeadlinesOfRest()
    headlinesInArabic()
    for index in events.indices {
      let event = events[index]
      guard event.site == nil, event.place == nil, let organization = event.organization,
        event.isPending || [.closure, .opening, .inauguration].contains(event.type),
        event.certainty != .negated
      else { continue }
      let here = document.places[document.sentence(of: event.token)]
      let near = here.filter { $0.isCity }.map { $0.place?.index }
      // The city of the headline goes before another one of the operator.
      let isOfStory = story.isHeadline && near.allSatisfy { $0 == story.city?.place?.index }
      guard
        let site = isOfStory
          ? storySite(of: event, organization) ?? ownSite(of: event, organization)
          : ownSite(of: event, organization) ?? storySite(of: event, organization),
        let country = sites[site].country,
        here.allSatisfy({ !$0.isCity && ($0.place?.country ?? country) == country })
          || here.contains(where: { $0.place?.index == sites[site].place?.index })
      else { continue }
      if isElsewhere(event, site) { continue }
      // One that opened last year is not the one that opens now.
      if event.date != nil,
        events.contains(where: {
          $0.site == site && $0.type == event.type && $0.date != event.date
            && $0.certainty == event.certainty
        })
      {
        continue
      }
      events[index].site = site
      events[index].isPending = false
      if let status = status(event) { sites[site].said.append((status, sentence)) }
    }
    placeDenials()
    wideInFrench()
    // `will lay off 177 people at its call center`, in a text that names no town: it is told without one.
    if document.language == .english, sites.isEmpty, story.city == nil {
      for index in events.indices where events[index].isPending { events[index].isPending = false }
    }
    events.removeAll(where: \.isPending)
    ofAllInFrench()
    deniedByHeadline()
    dropHeadingTown()
    withoutPlace()
    withoutCancelled()
    lead()
    ownStory()
    summaries()
    settleInSpanish()
  }

  /// `Nessuna chiusura in vista. Così Voxalia ai lavoratori di Lecce`: what is denied is told of the only call center of the
  /// text.
  private func placeDenials() {
    guard document.language == .italian, sites.count == 1, !sites[0].isGroup else { return }
    for index in events.indices
    where events[index].type == .closure && events[index].certainty == .negated
      && events[index].site == nil && events[index].place == nil
      && events[index].organization == sites[0].organization
    {
      events[index].site = 0
      events[index].place = sites[0].mention
    }
  }

  /// The only call center of an operator, or of several the one that the headline tells of.
  private func ownSite(of event: FoundEvent, _ organization: Int) -> Int? {
    var own = sites.indices.filter { sites[$0].organization == organization }
    if own.count > 1, document.hasHeadline {
      let end = document.text.bytes(ofTokens: document.sentences[0].range).upperBound
      own = own.filter { sites[$0].evidence.contains { $0.bytes.upperBound <= end } }
    }
    guard own.count == 1, let site = own.first, !sites[site].isGroup else { return nil }
    return site
  }

  /// The call center in the city that the text is about, where it tells of none of the operator.
  private func storySite(of event: FoundEvent, _ organization: Int) -> Int? {
    guard let city = story.city, event.certainty != .hedged || event.type == .closure,
      organization == story.organization || organization == mainOperator
        || isOfOnlyTown(event, city)
    else { return nil }
    if let known = here(city).first(where: { sites[$0].organization == organization }) {
      return known
    }
    guard story.isHeadline || !sites.contains(where: { $0.organization == organization }),
      // It is the city of another one's call center.
      here(city).allSatisfy({ sites[$0].organization == nil })
    else { return nil }
    return site(
      organization: organization, city: city, token: event.token, status: status(event),
      evidence: event.evidence)
  }

  /// `Call centers de Londrina cortam mil vagas`, above firms that are told of one by one: where a text names no other
  /// town, the people that they have dismissed worked in that one.
  private func isOfOnlyTown(_ event: FoundEvent, _ city: PlaceMention) -> Bool {
    guard story.isHeadline, event.type == .layoff, event.certainty == .asserted,
      event.headcount != nil,
      let headline = document.sentences.first,
      headline.range.contains(where: { headline.begins([.site, .topic].asClasses, at: $0) })
    else { return false }
    return document.places.joined().allSatisfy {
      !$0.isCity || $0.place?.index == city.place?.index
    }
  }

  /// Where no sentence tells of a call center, but the text is of one city and one organization: what its first
  /// sentences say happens is told of the call center there.
  private func lead() {
    guard sites.isEmpty, let city = story.city,
      let organization = story.organization ?? (isOfOneOperator ? mainOperator : nil),
      let trigger = leads.first(where: {
        [.open, .close, .construct].contains($0.kind)
          && [.asserted, .planned].contains($0.certainty)
      })
        ?? leads.first(where: {
          [.layoff, .expand].contains($0.kind) && [.asserted, .planned].contains($0.certainty)
        })
    else { return }
    sentence = trigger.sentence
    let proof = evidence(trigger.tokens, trigger.kind.rawValue + ".story")
    if [.open, .close, .construct].contains(trigger.kind) {
      emit(trigger, nil, organization, city, true, proof)
    } else if let number = site(
      organization: organization, city: city, token: trigger.tokens.lowerBound, status: .operating,
      evidence: proof)
    {
      sites[number].isInferred = true
    }
  }

  /// Keeps what the first sentences that speak of a call center say happens.
  func keepLeads() {
    guard leads.count < 8, sentence < 8,
      mentions.contains(where: \.isStrong) || sentence == 0 && document.hasHeadline,
      // `will zwei seiner Callcenter aufgeben`: not that of the town which the text is of.
      document.language != .german || mentions.isEmpty
        || mentions.contains(where: { ($0.count ?? 1) < 2 || !$0.cities.isEmpty })
    else { return }
    leads += triggers.filter {
      ![.employ, .have, .stay, .present].contains($0.kind) && !opensElseInArabic($0)
        // `vai investir na formação dos trabalhadores do call center`
        && !(document.language == .portuguese && isInvestment($0)
          && !mentions.contains { isNewSite($0) })
    }
  }

  /// Call centers that nobody is said to run are of the one organization that the text names.
  private func ownStory() {
    guard let organization = story.organization else { return }
    for index in sites.indices where sites[index].organization == nil && !sites[index].isGroup {
      sites[index].organization = organization
      sites[index].isInferred = true
    }
    for index in events.indices where events[index].organization == nil {
      if let site = events[index].site { events[index].organization = sites[site].organization }
    }
  }

  /// What is said of several together is told of each of them, too: `schließt sieben Standorte`.
  private func summaries() {
    var told: [EventType: [Int: Set<UInt32>]] = [:]
    for event in events {
      guard let organization = event.organization, let place = event.place?.place else { continue }
      told[event.type, default: [:]][organization, default: []].insert(place.index)
    }
    events.removeAll { event in
      guard event.place == nil, event.site == nil, event.certainty != .negated,
        let organization = event.organization
      else { return false }
      return (told[event.type]?[organization]?.count ?? 0) > 1
    }
  }

  private func status(_ event: FoundEvent) -> CallCenterStatus? {
    switch (event.type, event.certainty) {
    case (.layoff, _), (.expansion, _): .operating
    case (.closure, .asserted): .closed
    case (.closure, .planned): .closing
    case (.closure, _): .operating
    case (_, .asserted): .operating
    case (_, .planned): .planned
    default: nil
    }
  }

  /// What is called closed in a headline, and closed for a while below, rests.
  private func restOnly() {
    for number in sites.indices {
      guard sites[number].said.contains(where: { $0.status == .suspended }),
        sites[number].said.contains(where: { $0.status == .closed }),
        document.language != .portuguese
      else { continue }
      // `The shutdown follows`, of the one that was told of.
      let closures = events.filter { $0.site == number && $0.type == .closure }
      guard
        closures.allSatisfy({
          document.sentence(of: $0.token) == 0 && document.hasHeadline
            || document.sentences[document.sentence(of: $0.token)].covers(.article, $0.token - 1)
        })
      else { continue }
      sites[number].said.removeAll { $0.status == .closed }
      events.removeAll { $0.site == number && $0.type == .closure }
    }
  }
}
