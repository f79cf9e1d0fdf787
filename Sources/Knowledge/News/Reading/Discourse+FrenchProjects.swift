/// Call centers that are only meant to be, where no verb says that they open.
extension Discourse {
  private static let heads: WordSet = [
    "projet", "hypothese", "idee", "possibilite", "perspective", "eventualite", "piste",
  ]
  private static let coming: WordSet = ["futur", "future", "prochain", "prochaine"]
  private static let possible: WordSet = ["eventuel", "eventuelle", "hypothetique", "possible"]

  /// `un projet de centre d'appels qui doit créer 462 emplois à Jonquière`, `Le futur centre d'appels de Voxalia à
  /// Rennes emploiera 200 personnes`, `hésite entre Rennes et Brest pour son centre d'appels`: it is to be there.
  func projectsInFrench() {
    guard document.language == .french else { return }
    for index in mentions.indices {
      let mention = mentions[index]
      guard mention.isStrong, !mention.isPlural, let certainty = intention(mention) else {
        continue
      }
      let (cities, isSought) = intendedCities(mention)
      guard let first = cities.first, let organization = intending(mention) else { continue }
      let trigger = Trigger(
        kind: .open, tokens: mention.begin..<mention.tokens.upperBound, sentence: sentence,
        lemma: "projet", isNoun: true, isPassive: false, certainty: certainty, clause: marks.range)
      mentions[index].isUsed = true
      for city in isSought ? cities : [first] {
        emit(
          trigger, mention, organization, city, false,
          evidence(
            between(
              min(mention.begin, city.tokens.lowerBound),
              max(mention.tokens.upperBound, city.tokens.upperBound)), "open.project"))
      }
    }
  }

  /// How sure it is that a call center will be, if the words around it say no more than that it is meant to.
  private func intention(_ mention: SiteMention) -> Trigger.Certainty? {
    let before = between(max(marks.range.lowerBound, mention.begin - 8), mention.begin)
    if before.contains(where: { marks.covers(.negator, $0) })
      || marks.range.contains(where: { token in
        document.verbs(token).contains { [.cancel, .deny].contains($0.verbClass) }
      })
    {
      return nil
    }
    let isHedged = marks.range.contains {
      marks.covers(.hedge, $0) || Self.possible.contains(document.word($0))
        || CertaintyReader.conditional.contains(document.word($0))
    }
    let of = marks.covers(.indefinite, mention.begin - 1) ? mention.begin - 2 : mention.begin - 1
    if marks.range.contains(of - 1), marks.covers(.of, of),
      Self.heads.contains(document.word(of - 1))
    {
      if document.word(of - 1) != "projet", !tellsOnlyOfIntention { return nil }
      return document.word(of - 1) == "projet" && !isHedged ? .planned : .hedged
    }
    guard tellsOnlyOfIntention else { return nil }
    let words = between(mention.begin, mention.tokens.upperBound)
    if isSought(mention) {
      let isSure = document.verbs(chooser(mention) ?? mention.begin).contains {
        $0.verbClass == .choose && $0.form != .conditional
      }
      return isHedged || !isSure ? .hedged : .planned
    }
    if words.contains(where: { Self.possible.contains(document.word($0)) }) { return .hedged }
    guard words.contains(where: { Self.coming.contains(document.word($0)) }) else { return nil }
    return isHedged ? .hedged : .planned
  }

  /// Whether no verb and no noun tells of anything that happens to a call center.
  private var tellsOnlyOfIntention: Bool {
    !triggers.contains {
      ![.employ, .have, .present].contains($0.kind) && $0.lemma != "chercher"
    }
  }

  /// `cherche des locaux à Rennes pour un centre d'appels`, `aurait choisi Rennes pour son futur centre d'appels`
  private func isSought(_ mention: SiteMention) -> Bool {
    marks.covers(.forMark, mention.begin - 1)
      && (mention.determiner == .indefinite
        || between(mention.begin, mention.tokens.upperBound).contains {
          Self.coming.contains(document.word($0))
        })
      && chooser(mention) != nil
  }

  private func chooser(_ mention: SiteMention) -> Int? {
    between(max(marks.range.lowerBound, mention.begin - 14), mention.begin).last { token in
      document.verbs(token).contains { [.choose, .consider].contains($0.verbClass) }
        || ["cherch", "prospect", "convoit", "lorgn"].contains {
          document.word(token).hasPrefix($0)
        }
    }
  }

  private func intendedCities(_ mention: SiteMention) -> (cities: [PlaceMention], isSought: Bool) {
    let named = mention.cities.isEmpty ? nil : narrowed(mention.cities.map(place), mention)
    if let named { return (named, false) }
    if isSought(mention), let chooser = chooser(mention),
      let first = document.places[sentence].firstIndex(where: {
        $0.isCity && $0.part == .plain && $0.tokens.lowerBound > chooser
          && $0.tokens.upperBound <= mention.begin
      })
    {
      return (CityList(document, sentence).list(from: first).map(place), true)
    }
    let end = mention.tokens.upperBound
    let behind = between(end, min(marks.range.upperBound, end + 20))
    guard let first = city(in: behind, needsPreposition: false) else { return ([], false) }
    return (narrowed(CityList(document, sentence).list(from: first).map(place), mention), false)
  }

  private func intending(_ mention: SiteMention) -> Int? {
    if let organization = mention.organization { return organization }
    let names = document.names[sentence].filter {
      document.organizations[$0.organization].role.mayOperate && !isOwner($0)
    }
    return names.last { $0.tokens.upperBound <= mention.begin }?.organization
      ?? (names.isEmpty && !marks.covers(.indefinite, marks.firstWord) ? focusOperator : nil)
  }
}
