import Switchboard

/// Reads a document sentence by sentence and remembers whom and what it speaks of.
///
/// What rules ask for at every step they may only change one after the other, which is not looked after while they run.
final class Discourse {
  let document: NewsDocument
  /// Whether operators are weighed when all is read.
  var weighs = true
  @exclusivity(unchecked) var sites: [FoundSite] = []
  @exclusivity(unchecked) var events: [FoundEvent] = []
  /// The operator, the city and the call center that were spoken of last.
  @exclusivity(unchecked) var focusOperator: Int?
  @exclusivity(unchecked) var focusCity: PlaceMention?
  @exclusivity(unchecked) var focusSite: Int?
  /// The city that was spoken of before the sentence.
  @exclusivity(unchecked) var spokenCity: PlaceMention?
  /// The operator that the text is about, for where a sentence names none.
  var mainOperator: Int?
  /// The city that the text was written in, where it names no other.
  var dateline: PlaceMention?
  /// Whether it is named far more than any other.
  var isOfOneOperator = false
  /// The only organization that the text names of those that may run a call center.
  var soleOperator: Int?
  @exclusivity(unchecked) var sentence = 0
  /// What the text as a whole is about.
  var story = Story()
  /// What its first sentences say happens.
  var leads: [Trigger] = []
  /// What the sentence before said happens.
  var lastTrigger: Trigger?
  /// What was told of several call centers whose places follow, if at all.
  var together: (event: FoundEvent, sentence: Int)?
  /// The last sentence that told where those are.
  var rowSentenceTold = -2
  /// How many digressions stand before each sentence so far.
  var digressionsBefore: [Int] = [0]
  /// The last sentence that told of several call centers at once.
  var rowSentence = -9
  /// The last sentence that spoke of call centers.
  var siteSentence = -9
  /// The call centers of each place.
  private(set) var sitesByPlace: [UInt32: [Int]] = [:]
  /// Those that are counted together.
  var groupsByPlace: [UInt32: [Int]] = [:]
  /// Who took over the call center of a place from another, as the text tells.
  var takers: [UInt32: (taker: Int, former: Int?)] = [:]
  /// So many places of the text are kept as the evidence of one call center.
  static let proofs = 64
  /// Home countries that the text tells of organizations.
  var homes: [Int: String] = [:]
  /// Cities, by their first token, that `there` does not mean.
  var barred: Set<Int> = []
  /// Of those, the ones that people or call centers are to move to, in Italian.
  var destinations: Set<Int> = []
  /// Call centers that are known by nothing but the jobs that are to come.
  var bornOfJobs: Set<Int> = []
  /// Those that people are sent to, in which nothing happens that a verb before them tells of.
  var offered: Set<Int> = []
  /// The numbers of people, jobs and seats of the sentence.
  @exclusivity(unchecked) var counted: [JobCount] = []
  @exclusivity(unchecked) var mentions: [SiteMention] = []
  @exclusivity(unchecked) var triggers: [Trigger] = []
  /// The places of call centers that a sentence names with their operator, in French.
  var ownedPlaces: Set<UInt32> = []
  /// Those that the text calls firms that run call centers, in German.
  var callCenterFirms: Set<Int> = []
  /// Those that are to go to another one, with the sentence that says so, in Portuguese.
  var departing: [(site: Int, sentence: Int)] = []
  /// When somebody came to a town, for where the text has a call center there.
  var arrivals: [Arrival] = []
  /// Call centers that are spoken of in passing.
  var passing: [Passing] = []
  /// The town for which a headline tells of a new call center, in German.
  var newInHeadline: UInt32?
  /// What all sentences show of each organization.
  var shown: [Int: OperatorSigns] = [:]

  init(_ document: NewsDocument) { self.document = document }

  var marks: SentenceMarks { document.sentences[sentence] }

  /// Reads all sentences.
  func read() {
    parents()
    italianParents()
    findCallCenterFirms()
    let protagonist = Protagonist(document)
    mainOperator = protagonist.organization
    isOfOneOperator = protagonist.isAlone
    let cities = document.places.joined().filter(\.isCity)
    if let first = cities.first(where: { $0.part == .dateline }),
      cities.allSatisfy({
        $0.place?.index == first.place?.index || $0.part == .headquarters || $0.part == .qualifier
      })
    {
      dateline = first
      if focusCity == nil { focusCity = first }
    } else if let town = townOfItalianDateline(cities) {
      (dateline, focusCity) = (town, town)
    }
    // `MONTLUÇON. Voxalia ferme son centre`: a line of nothing but the town.
    if document.language == .french, let first = cities.first, first.part == .dateline,
      first.sentence == 0, document.sentences[0].range.count <= first.tokens.count + 1
    {
      (dateline, focusCity) = (first, first)
    }
    let operators = Set(document.names.joined().map(\.organization)).filter {
      document.organizations[$0].role.mayOperate
    }
    soleOperator = operators.count == 1 ? operators.first : nil
    story = Story(document)
    if document.language == .italian, let dateline, !story.isHeadline { story.turn(to: dateline) }
    for index in document.sentences.indices {
      sentence = index
      guard !isBoilerplate else {
        digressionsBefore.append(digressionsBefore.last ?? 0)
        continue
      }
      counted = counts(in: marks.range)
      mentions = SiteFinder(document: document, sentence: index).find()
      triggers = TriggerFinder(document: document, sentence: index).find()
      for index in triggers.indices where isYetToCome(triggers[index]) {
        triggers[index].certainty = .planned
      }
      for index in triggers.indices
      where isYetToBeBuilt(triggers[index]) || comesYet(triggers[index])
        || isGreeted(triggers[index])
      {
        triggers[index].certainty = .planned
      }
      for index in triggers.indices where hasCome(triggers[index]) {
        triggers[index].certainty = .asserted
      }
      for index in triggers.indices where isOver(triggers[index]) {
        triggers[index].certainty = .asserted
      }
      for index in triggers.indices
      where isSurplusInSpanish(triggers[index]) || isOfProcedureToCome(triggers[index]) {
        triggers[index].certainty = .planned
      }
      for index in triggers.indices {
        triggers[index].certainty = consequence(index) ?? triggers[index].certainty
      }
      for index in triggers.indices
      where isLookedFor(triggers[index]) || isLookedForElsewhere(triggers[index]) {
        triggers[index].certainty = .planned
        triggers[index].kind = .expand
      }
      talkInArabic()
      joinTriggers()
      barWhereSaid()
      barDestinations()
      barInEnglish()
      barInPortuguese()
      landlords()
      readInstead()
      let before = told
      readSentence()
      keepPassing()
      turnToOnlySite(since: before)
      let digresses = isDigression(since: before)
      if !digresses { noteTrigger() }
      updateFocus(digresses: digresses, since: before)
      digressionsBefore.append((digressionsBefore.last ?? 0) + (digresses ? 1 : 0))
      keepLeads()
      noteOrganizations()
    }
    settle()
    italianSettle()
    openingsOfJobs()
    openingsOfHeadline()
    opensSoon()
    settlePassing()
    settleArrivals()
    townsInRows()
    if weighs { weighOperators() }
    withoutNobody()
  }

  private func readSentence() {
    spokenCity = focusCity
    reversals()
    cameElsewhere()
    headed()
    projects()
    ordinalOnes()
    atFirmsInFrench()
    firmsBehindColonInFrench()
    latter()
    belongings()
    secondOne()
    rowTold()
    tornBetween()
    operatorsOfTown()
    presence()
    staffInCities()
    operatorsInRow()
    firmsOfTown()
    servesFromTown()
    actsWhere()
    if document.language == .english {
      receptions()
      comingOnes()
    }
    takeovers()
    acquisitions()
    takeoversInFrench()
    interestsInGerman()
    germanAcquisitions()
    acquisitionsInArabic()
    handovers()
    runnersInItalian()
    newOneInPortuguese()
    disputedInPortuguese()
    receptionsInArabic()
    choosesBetweenInArabic()
    for index in triggers.indices { read(triggers[index], index) }
    afterColon()
    staysPresent()
    percentGrowth()
    moreToFollow()
    andInCity()
    earlierInEnglish()
    citiesInRow()
    choices()
    considered()
    remains()
    affected()
    heldOn()
    remainingCities()
    employsInCities()
    buyerTold()
    successorFound()
    serviceSits()
    callCenterFirmsInCities()
    operatorTold()
    english()
    earlierOnes()
    countedWithoutNoun()
    afterEarlierOnes()
    earlierInRow()
    earlierInGerman()
    countedInFrench()
    spreadInFrench()
    openedBehindTownInFrench()
    growthInFrench()
    if document.language == .portuguese { grownFromTo() }
    returns()
    neverCame()
    consideredInPortuguese()
    affectedInPortuguese()
    receptions()
    growth()
    if document.language == .spanish { grownFromTo() }
    growthInArabic()
    rowsInArabic()
    restingInArabic()
    consideredInArabic()
    possessionsInArabic()
    verbless()
    frenchAndItalian()
    headcounts()
    italian()
    remainders()
    staffOfNamed()
    peopleThere()
    germanTurns()
    callsInGermanTowns()
    noteArrivals()
  }

  // MARK: Focus

  private func updateFocus(digresses: Bool, since before: Told) {
    let names = document.names[sentence].filter {
      document.organizations[$0.organization].role.mayOperate && !isBeneficiary($0)
        && !(document.language == .spanish && isOwner($0))
    }
    // `Comdata ha aperto a Galati e Transcom a Cluj. Il gruppo ha confermato`: the one that the text is on.
    let isOnlyBeside =
      document.language == .italian && isOfOneOperator
      && Set(names.map(\.organization)).count > 1
      && !names.contains { $0.organization == mainOperator }
    if isOnlyBeside { focusOperator = mainOperator }
    // `بعد أن أضرب مستخدمو مركز صدى`: an aside on another one, far behind the begin.
    // `Un portavoce di Nordica non ha commentato. La sede conta 420 addetti`: of the one that was spoken of.
    let isOfDigression =
      digresses && focusOperator != nil
      && names.first.map {
        document.organizations[$0.organization].frames == 0 && $0.organization != mainOperator
          // `وتعد شركة أمواج أكبر مشغل في الإقليم`: Arabic names others as subjects, too.
          && (isGoverned($0) || document.language.isOne(of: .french, .german) || isPassed
            || document.language == .arabic && mainOperator != nil)
      } == true
    let isFar =
      document.language == .arabic && mainOperator != nil
      && names.first.map { $0.tokens.lowerBound - marks.firstWord > 14 && !isEarly($0) } == true
    if let first = names.first, !isOnlyPassing(first), !isOnlyBeside,
      !isFar || focusOperator == nil, !isOfDigression, !isInPassing(first, since: before),
      document.organizations[first.organization].frames > 0
        || names.count == 1 && (mainOperator == nil || isEarly(first) || focusOperator == nil)
        // `Voxalia travaille pour Norvia et Callia. Son centre`: the subject.
        || document.language == .french && focusOperator == nil
          && first.tokens.lowerBound == marks.firstWord
    {
      focusOperator = first.organization
    }
    let cities = document.places[sentence].filter {
      $0.isCity && $0.part == .plain && !barred.contains($0.tokens.lowerBound)
        && !(digresses && document.language == .french)
    }
    let isBeside =
      digresses && focusCity != nil
      && document.language.isOne(of: .spanish, .german, .portuguese, .english)
    if let city = cities.last, cities.count == 1 || focusCity == nil,
      !isBeside || isTurnedTo(city),
      !isOnlyOfSomething(city, since: before)
    {
      focusCity = city
    } else if digresses, document.language != .english, let site = focusSite,
      let city = cityMention(of: site)
    {
      focusCity = city
    }
    homeOfOperator()
  }

  /// Whether a sentence begins with a name: it speaks of it.
  private func isEarly(_ name: NameMention) -> Bool {
    name.organization == mainOperator || name.tokens.lowerBound - marks.firstWord < 8
  }

  // MARK: What is found

  /// The number of the call center of an operator in a city, made if it is new.
  func site(
    organization: Int?, city: PlaceMention?, isOther: Bool = false, token: Int,
    status: CallCenterStatus?,
    evidence: NewsEvidence
  ) -> Int? {
    let place = city?.place
    if place == nil, organization == nil { return nil }
    var organization = organization
    // `rilevò il call center di Norvia a Lecce e lo mantiene`: whose it is now.
    if let place, let taken = takers[place.index], let former = taken.former, former == organization
    {
      organization = taken.taker
    }
    var found: Int?
    if let place {
      found = sitesByPlace[place.index]?.first {
        sites[$0].organization == organization || sites[$0].organization == nil
          || organization == nil
      }
    } else {
      return nil
    }
    let index: Int
    if let found {
      index = found
      if sites[index].organization == nil { sites[index].organization = organization }
      if let name = city?.name, name.utf8.count > (sites[index].city?.utf8.count ?? 0) {
        sites[index].city = name
      }
    } else {
      sites.append(
        FoundSite(
          organization: organization, place: place, city: city?.name, country: place?.country,
          token: token, mention: city))
      index = sites.count - 1
      if let place { sitesByPlace[place.index, default: []].append(index) }
    }
    if let status { sites[index].said.append((status, sentence)) }
    let known = sites[index].evidence
    if known.count < Self.proofs, known.last?.bytes != evidence.bytes,
      !known.contains(where: { $0.bytes == evidence.bytes })
    {
      sites[index].evidence.append(evidence)
    }
    return index
  }

  func add(
    _ type: EventType, _ certainty: Trigger.Certainty, organization: Int?, site: Int?,
    place: PlaceMention? = nil, date: String?,
    headcount: NewsCapacity? = nil, evidence: NewsEvidence, token: Int, isNoun: Bool = false
  ) {
    events.append(
      FoundEvent(
        type: type, certainty: certainty, date: date, organization: organization, site: site,
        place: place,
        headcount: headcount, evidence: evidence, isHeadline: sentence == 0 && document.hasHeadline,
        isNoun: isNoun, token: token))
  }
}
