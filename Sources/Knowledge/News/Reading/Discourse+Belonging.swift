/// Call centers of which a sentence says whose they are now.
extension Discourse {
  /// `Les centres d'appels de Tours et de Lyon appartiennent à Norvex`, `has outsourced its Tulsa call center to Norvex`: who
  /// is told behind the verb runs it, whoever had it before.
  func belongings() {
    guard document.language != .arabic else { return }
    for index in mentions.indices where mentions[index].isStrong && !mentions[index].cities.isEmpty
    {
      let mention = mentions[index]
      guard let owner = ownerNow(mention) ?? newOwner(mention) else { continue }
      mentions[index].organization = owner
      // `ausgelagert`, `terceirizou`: to another firm, not to another place.
      triggers.removeAll {
        $0.kind == .move
          && $0.tokens.contains { Belonging.handing.contains(document.word($0)) }
      }
      for city in mention.cities.map(place) {
        if let place = city.place { ownedPlaces.insert(place.index) }
      }
    }
  }

  private func lastToken(of mention: SiteMention) -> Int {
    mention.cities.map { place($0).tokens.upperBound }.reduce(mention.tokens.upperBound, max)
  }

  /// `The centers in Tulsa and Boise now belong to Norvex`
  private func ownerNow(_ mention: SiteMention) -> Int? {
    let end = lastToken(of: mention)
    guard
      let verb = between(end, min(marks.range.upperBound, end + 6)).first(where: {
        Belonging.verbs.contains(document.word($0))
      }), !between(end, verb).contains(where: { marks.covers([.negator, .clause].asClasses, $0) })
    else { return nil }
    return document.names[sentence].first {
      (0...5).contains($0.tokens.lowerBound - verb)
        && document.organizations[$0.organization].role.mayOperate
    }?.organization
  }

  /// `has handed its call center in Tulsa to Norvex`, `ha esternalizzato a Norvex il call center di Lecce`
  private func newOwner(_ mention: SiteMention) -> Int? {
    let end = lastToken(of: mention)
    let isGerman = document.language == .german
    let reach = between(
      max(marks.range.lowerBound, mention.begin - 9),
      isGerman ? min(marks.range.upperBound, end + 8) : mention.begin)
    guard
      let verb = reach.last(where: { Belonging.handing.contains(document.word($0)) }),
      // `will be sold`, `has not sold`: not yet.
      !between(max(marks.range.lowerBound, verb - 5), verb).contains(where: {
        marks.covers([.negator, .hedge, .future].asClasses, $0)
      }),
      let name = document.names[sentence].first(where: { name in
        name.tokens.lowerBound >= (isGerman ? mention.begin : verb)
          && name.tokens.lowerBound - end <= 4
          && document.organizations[name.organization].role.mayOperate
          && (1...2).contains { Belonging.to.contains(document.word(name.tokens.lowerBound - $0)) }
      })
    else { return nil }
    return name.organization
  }
}
