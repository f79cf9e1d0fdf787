import Switchboard

/// What an Italian text as a whole says of what opens.
extension Discourse {
  /// What is settled when all sentences are read.
  func italianSettle() {
    guard document.language == .italian else { return }
    hiresForOpening()
    headlineCutsToCome()
    headlinedInItalian()
  }

  /// `AVERSA. Hanno passato la notte nel call center della Voxalia`: in the town that the text is written in, where no
  /// other is named.
  func ofDateline() {
    guard sentence < 5,
      let mention = mentions.first(where: {
        $0.isStrong && !$0.isPlural && $0.cities.isEmpty && $0.gentilic == nil && !$0.isUsed
          && ($0.determiner == .definite || $0.determiner == .bare)
      }),
      let organization = mention.organization ?? named(behind: mention),
      !sites.contains(where: { $0.organization == organization }),
      !triggers.contains(where: { [.open, .close].contains($0.kind) }),
      !document.places[sentence].contains(where: { $0.isCity && $0.part == .plain }),
      let city = document.places.prefix(sentence + 1).joined().last(where: {
        $0.isCity && $0.part == .dateline
      })
    else { return }
    let number = site(
      organization: organization, city: city, token: mention.begin, status: .operating,
      evidence: evidence(between(mention.begin, mention.tokens.upperBound), "dateline"))
    count(organization)
    (focusSite, focusCity) = (number, city)
  }

  /// `RAGUSA - Chiude il call center di Voxalia`, `BIOGGIO - La notizia era nell'aria. Chiude il call center`: with no other
  /// town before its first call center a paper tells where it is, but for the towns that agencies write from.
  func townOfItalianDateline(_ cities: [PlaceMention]) -> PlaceMention? {
    guard document.language == .italian, let first = cities.first, first.part == .dateline,
      !document.word(first.tokens.lowerBound).isOne(of: "roma", "milano"),
      let index = document.places.firstIndex(where: { $0.contains { $0.tokens == first.tokens } })
    else { return nil }
    for next in between(index, min(document.sentences.count, index + 4)) {
      let marks = document.sentences[next]
      let site = marks.range.first { marks.begins(.site, at: $0) }
      let town = document.places[next].first { $0.isCity && $0.part == .plain }
      // `Chiude il call center ticinese: le attività passano a Zurigo`: a town that is told behind is another one.
      if let town, next == index || town.tokens.lowerBound < site ?? marks.range.upperBound {
        return nil
      }
      if site != nil { return first }
    }
    return nil
  }

  /// `il call center Voxalia`, `il call center «Voxalia»`
  private func named(behind mention: SiteMention) -> Int? {
    document.names[sentence].first {
      (0...1).contains($0.tokens.lowerBound - mention.tokens.upperBound)
        && document.organizations[$0.organization].role.mayOperate
    }?.organization
  }

  /// `Il secondo è atteso a Oristano e darà lavoro a 60 persone`, `L'altro aprirà a Bari`: one of those that were just
  /// told of.
  func ordinalOnes() {
    guard document.language == .italian, sentence > 0,
      let ordinal = SiteFinder(document: document, sentence: sentence).ordinal(in: sentence),
      let organization = focusOperator ?? mainOperator,
      document.names[sentence].allSatisfy({ $0.organization == organization }),
      let last = events.last, [.opening, .inauguration, .closure].contains(last.type),
      sentence - document.sentence(of: last.token) <= 2,
      let first = document.places[sentence].first(where: {
        $0.isCity && $0.part == .plain && $0.tokens.lowerBound - ordinal <= 9 && hasPreposition($0)
          && !barred.contains($0.tokens.lowerBound)
      }),
      first.place?.index != last.place?.place?.index,
      !mentions.contains(where: { $0.isStrong && $0.begin < first.tokens.lowerBound })
    else { return }
    let told = triggers.firstIndex {
      [.open, .close].contains($0.kind) && $0.tokens.lowerBound - ordinal <= 12
    }
    var trigger: Trigger
    if let told {
      trigger = triggers.remove(at: told)
    } else {
      let isAwaited = between(ordinal + 1, first.tokens.upperBound + 4).contains {
        marks.range.contains($0)
          && ["attes", "previst", "fissat", "sara", "dara"].contains(
            where: document.word($0).hasPrefix)
      }
      guard isAwaited, last.type != .closure else { return }
      trigger = Trigger(
        kind: .open, tokens: ordinal..<ordinal + 1, sentence: sentence, lemma: "projet",
        isNoun: true, isPassive: false, certainty: .planned,
        clause: Clauses(document, sentence).clause(of: ordinal))
    }
    emit(
      trigger, nil, organization, first, true,
      evidence(between(ordinal, first.tokens.upperBound), "\(trigger.kind).ordinal"))
  }

  /// `per un nuovo centro che darà lavoro a 700 addetti`: people for what is to open belong to the opening.
  private func hiresForOpening() {
    for index in events.indices
    where events[index].type == .opening
      && [.planned, .hedged].contains(events[index].certainty)
    {
      guard let site = events[index].site, let city = events[index].place?.place else { continue }
      let isNew = !sites[site].said.contains { $0.status == .operating }
      guard isNew || sites[site].said.count < 3 else { continue }
      for other in events.indices
      where events[other].type == .expansion && events[other].site == site
        && [.planned, events[index].certainty].contains(events[other].certainty)
        && events[other].place?.place?.index == city.index
      {
        if events[index].headcount == nil { events[index].headcount = events[other].headcount }
        events[other].isPending = true
      }
    }
    events.removeAll(where: \.isPending)
  }
}
