import Normalization
import Switchboard

/// Who runs a call center, weighed once more when all is read.
///
/// Rules see one sentence. Who runs what is more often told by the text as a whole: who is named most, who does
/// nothing else, who stands nearest. Each of these is a sign with a weight; the organization with the most weight
/// is taken, and what the rules say is one sign among them.
extension Discourse {
  /// A call center whose operator is weighed.
  struct Weighed {
    /// The call centers of the city, which are one.
    var sites: [Int]
    /// Who may run it, with the signs of each; nil is nobody.
    var candidates: [(organization: Int?, signs: OperatorSigns)]
    /// The one the rules have taken, among them.
    var chosen: Int
  }

  /// Texts that name more organizations or cities than this are lists, of which nothing is weighed.
  private static let most = 40

  /// Keeps what the sentence shows of the organizations it names.
  func noteOrganizations() {
    noteOwned()
    for name in document.names[sentence]
    where !isFormerInEnglish(name) && !isServedInPortuguese(name) {
      let tokens = name.tokens
      var signs = OperatorSigns()
      signs.add(.withSite, if: !mentions.isEmpty)
      signs.add(
        .acts,
        if: triggers.contains {
          $0.clause.contains(tokens.lowerBound)
            && (0..<8).contains($0.tokens.lowerBound - tokens.upperBound)
        })
      signs.add(
        .besideClient,
        if: (tokens.lowerBound - 4..<tokens.upperBound + 3).contains {
          marks.covers([.clientMark, .clientNoun].asClasses, $0)
        })
      signs.add(
        .besideOwner,
        if: (tokens.lowerBound - 4..<tokens.upperBound + 4).contains { marks.covers(.owner, $0) })
      signs.add(
        .behindSite,
        if: mentions.contains { (0...3).contains(tokens.lowerBound - $0.tokens.upperBound) })
      signs.add(
        .behindSays,
        if: between(max(marks.range.lowerBound, tokens.lowerBound - 4), tokens.lowerBound).contains
        {
          document.verbs($0).prefix(3).contains { $0.verbClass == .say }
        })
      signs.add(
        .inParentheses,
        if: marks.range.contains(tokens.lowerBound - 1)
          && document.tokens[tokens.lowerBound - 1].folded == "(")
      shown[name.organization, default: []].formUnion(signs)
    }
  }

  /// `le centre d'appels de Voxalia à Rennes`, `Lumora's call centre in Greenock`: where a sentence says whose it is,
  /// nothing needs to be weighed.
  private func noteOwned() {
    noteSubjectInArabic()
    for mention in mentions where isOfAntecedent(mention) {
      if let city = place(mention.cities[0]).place { ownedPlaces.insert(city.index) }
    }
    for mention in mentions where mention.isStrong {
      guard let organization = mention.organization,
        let name = document.names[sentence].first(where: {
          $0.organization == organization
            && ($0.isPossessive || isBehindBy($0)
              || (0...3).contains($0.tokens.lowerBound - mention.tokens.upperBound))
        }),
        // `A call centre run by Lumora for Norvia will close in Derby`
        case let cities = mention.cities.isEmpty
          ? (isBehindBy(name) ? [onlyTown].compactMap { $0 } : []) : mention.cities.map(place)
      else { continue }
      for city in cities.compactMap(\.place) { ownedPlaces.insert(city.index) }
    }
  }

  /// `ended its contract with Lumora, which will close its call center in Leeds`: whose it is stands before the comma.
  private func isOfAntecedent(_ mention: SiteMention) -> Bool {
    guard mention.cities.count == 1,
      mention.determiner == .possessive || isBehindWhose(mention),
      let relative = between(max(marks.range.lowerBound + 2, mention.begin - 7), mention.begin)
        .last(where: { Self.relatives.contains(document.word($0)) }),
      document.tokens[relative - 1].folded == ","
    else { return false }
    return document.names[sentence].contains {
      $0.tokens.upperBound == relative - 1
        && document.organizations[$0.organization].role.mayOperate
    } && !document.names[sentence].contains { $0.tokens.lowerBound > relative }
  }

  /// `Lumora, whose call center in Leeds`
  private func isBehindWhose(_ mention: SiteMention) -> Bool {
    (1...3).contains { back in
      document.word(mention.begin - back).isOne(
        of: "whose", "dont", "cuyo", "cuya", "cuyos", "cujo", "cuja", "cujos", "dessen", "deren")
    }
  }

  private static let relatives: WordSet = [
    "which", "que", "che", "qui", "die", "das", "der", "whose", "dont", "cuyo", "cuya", "cuyos",
    "cujo", "cuja", "cujos", "dessen", "deren",
  ]

  /// `gestito da Norvex`, `operated by the firm Norvex`
  private func isBehindBy(_ name: NameMention) -> Bool {
    let before = name.tokens.lowerBound - 1
    return marks.covers(.by, before)
      || marks.covers([.article, .orgNoun].asClasses, before) && marks.covers(.by, before - 1)
  }

  /// Gives call centers another operator where the signs for it outweigh those for the one the rules have taken.
  func weighOperators() {
    for weighed in weighedSites() {
      var best = weighed.chosen
      var most = Int.min
      for (index, candidate) in weighed.candidates.enumerated() {
        let sum = OperatorWeights.shared.sum(candidate.signs)
        if sum > most || sum == most && index == weighed.chosen {
          best = index
          most = sum
        }
      }
      guard best != weighed.chosen else { continue }
      let old = weighed.candidates[weighed.chosen].organization
      let new = weighed.candidates[best].organization
      for site in weighed.sites { sites[site].organization = new }
      for index in events.indices {
        guard let site = events[index].site, weighed.sites.contains(site),
          events[index].organization == old || events[index].organization == nil
        else { continue }
        events[index].organization = new
      }
    }
  }

  /// The call centers of cities that have one alone, with those who may run them.
  func weighedSites() -> [Weighed] {
    if sites.isEmpty { return [] }
    var named: [Int: [NameMention]] = [:]
    var order: [Int] = []
    for name in document.names.joined() {
      guard document.organizations[name.organization].role.mayRun, !isServedInPortuguese(name)
      else { continue }
      if named[name.organization] == nil { order.append(name.organization) }
      named[name.organization, default: []].append(name)
    }
    var cities: [UInt32: [PlaceMention]] = [:]
    for city in document.places.joined() where city.isCity {
      if let place = city.place { cities[place.index, default: []].append(city) }
    }
    guard order.count <= Self.most, cities.count <= Self.most else { return [] }
    var result: [Weighed] = []
    for place in sitesByPlace.keys.sorted() {
      let here = (sitesByPlace[place] ?? []).filter { !sites[$0].isGroup }
      let operators = Set(here.compactMap { sites[$0].organization })
      // What follows from a text that names one alone needs no weighing, nor does who is told to take over.
      guard let first = here.first, operators.count <= 1, takers[place] == nil,
        !ownedPlaces.contains(place),
        !here.contains(where: { sites[$0].isInferred }), !isBought(here)
      else { continue }
      let chosen = operators.first
      var candidates: [(organization: Int?, signs: OperatorSigns)] = []
      var nobody = OperatorSigns(.nobody)
      nobody.add(.chosen, if: chosen == nil)
      candidates.append((nil, nobody))
      let mentions = (cities[place] ?? sites[first].mention.map { [$0] } ?? []).prefix(16)
      for organization in chosen.map({ order.contains($0) ? order : order + [$0] }) ?? order {
        var signs = signs(
          of: organization, (named[organization] ?? []).prefix(32), at: mentions, among: named)
        signs.add(.chosen, if: organization == chosen)
        candidates.append((organization, signs))
      }
      let number = candidates.firstIndex { $0.organization == chosen } ?? 0
      result.append(Weighed(sites: here, candidates: candidates, chosen: number))
    }
    return result
  }

  private func isBought(_ here: [Int]) -> Bool {
    events.contains { $0.type == .acquisition && $0.site.map(here.contains) == true }
  }

  /// The signs of an organization at a city.
  private func signs(
    of organization: Int, _ names: ArraySlice<NameMention>, at cities: ArraySlice<PlaceMention>,
    among candidates: [Int: [NameMention]]
  ) -> OperatorSigns {
    let known = document.organizations[organization]
    var signs = shown[organization] ?? []
    switch known.role {
    case .client: signs.add(.client)
    case .owner: signs.add(.owner)
    case .operator: signs.add(.runs)
    default: break
    }
    signs.add(.unlisted, if: !known.isKnown)
    signs.add(
      .outsourcer, if: KnownOrganizations.shared.entry(named: known.name)?.isOutsourcer == true)
    if organization == mainOperator { signs.add(isOfOneOperator ? .alone : .main) }
    guard let nearest = nearest(names, cities) else { return signs }
    let (name, city) = nearest
    switch city.sentence - document.sentence(of: name.tokens.lowerBound) {
    case 0: signs.add(.here)
    case 1: signs.add(.before)
    case 2: signs.add(.twoBefore)
    case 3...: signs.add(.earlier)
    case -1: signs.add(.next)
    default: signs.add(.later)
    }
    guard signs.contains(OperatorSigns(.here)) else { return signs }
    let marks = document.sentences[city.sentence]
    signs.add(.behindOf, if: marks.covers(.of, name.tokens.lowerBound - 1))
    if name.tokens.upperBound <= city.tokens.lowerBound {
      signs.add(.leads)
    } else {
      signs.add(
        .follows,
        if: !document.names[city.sentence].contains {
          $0.organization != organization && candidates[$0.organization] != nil
            && ($0.tokens.lowerBound < city.tokens.lowerBound
              || between(city.tokens.upperBound, name.tokens.lowerBound).contains(
                $0.tokens.lowerBound))
        })
    }
    return signs
  }

  /// Where an organization is named nearest to a city: in its sentence, best before it, else in one before, else
  /// behind it.
  private func nearest(_ names: ArraySlice<NameMention>, _ cities: ArraySlice<PlaceMention>) -> (
    NameMention, PlaceMention
  )? {
    var best: (NameMention, PlaceMention)?
    var least = (Int.max, Int.max)
    for city in cities {
      for name in names {
        let distance = city.sentence - document.sentence(of: name.tokens.lowerBound)
        let rank: (Int, Int)
        switch distance {
        case 0 where name.tokens.upperBound <= city.tokens.lowerBound:
          rank = (0, city.tokens.lowerBound - name.tokens.upperBound)
        case 0: rank = (1, name.tokens.lowerBound - city.tokens.upperBound)
        case 1...: rank = (min(distance, 3) + 1, 0)
        case -1: rank = (5, 0)
        default: rank = (6, 0)
        }
        if rank < least {
          least = rank
          best = (name, city)
        }
      }
    }
    return best
  }
}
