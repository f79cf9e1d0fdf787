import Switchboard

/// What is told of no call center in particular, or of one that the sentence does not name.
extension Discourse {
  /// `alternativas al despido`, `tomó a 718 empleados`: jobs that are told in passing, of no call center in particular.
  func isVague(_ trigger: Trigger, _ count: JobCount?, _ city: PlaceMention) -> Bool {
    guard city.sentence != sentence, trigger.certainty != .negated, !hasThere(trigger.clause)
    else { return false }
    if isOfSeveralInItalian(trigger, count, city) { return true }
    let isOfMention = mentions.contains { trigger.clause.contains($0.begin) }
    if trigger.kind == .expand {
      let organization = here(city).first.flatMap { sites[$0].organization }
      return !isOfMention && story.city?.place?.index != city.place?.index
        && !isOfSentenceBefore(city)
        && sites.suffix(60).count { $0.organization == organization && !$0.isGroup } > 1
    }
    return trigger.isNoun && count == nil && trigger.kind == .layoff
      && (sentence > 2 || events.contains { $0.type == .layoff })
  }

  /// Whether the sentence before, in the same paragraph, spoke of one city alone, and of a call center there.
  private func isOfSentenceBefore(_ city: PlaceMention) -> Bool {
    let owners = here(city).map { sites[$0].organization }
    guard sentence > 0, city.sentence == sentence - 1,
      // `The hotel chain will hire 500 people on the coast`: of another one, elsewhere.
      document.places[sentence].isEmpty,
      document.names[sentence].allSatisfy({ owners.contains($0.organization) }),
      document.paragraphs[sentence] == document.paragraphs[sentence - 1],
      document.sentences[sentence - 1].range.contains(where: {
        document.sentences[sentence - 1].begins(.site, at: $0)
      })
    else { return false }
    return document.places[sentence - 1].allSatisfy {
      !$0.isCity || $0.part != .plain || $0.place?.index == city.place?.index
    }
  }

  /// `nel Paese pochi altri tagli`: jobs that go, but no number, no place and none in particular.
  func isOfNoneInParticular(_ trigger: Trigger, _ counts: [JobCount], _ mention: SiteMention?)
    -> Bool
  {
    guard trigger.isNoun, counts.isEmpty, mention == nil, trigger.certainty != .negated else {
      return false
    }
    // `la procedura di licenziamento`, `le lettere di licenziamento`
    let isOfProcedure =
      marks.covers(.of, trigger.tokens.lowerBound - 1)
      && (2...4).contains { marks.covers(.article, trigger.tokens.lowerBound - $0) }
    return !isDefinite(trigger) && !isOfProcedure
      && !document.places[sentence].contains { $0.isCity }
      && document.names[sentence].isEmpty
  }

  /// `Separately, the bank is expected to cut 400 jobs`, `The company also expects to take on 60`: of the whole firm,
  /// where nothing in the sentence speaks of the call center that closes.
  func isOfWholeFirm(_ trigger: Trigger) -> Bool {
    guard mentions.isEmpty, let focusSite, isRecent(focusSite, 4),
      document.sentence(of: trigger.tokens.lowerBound) > 0,
      sites[focusSite].said.contains(where: { [.closing, .closed].contains($0.status) }),
      !document.places[sentence].contains(where: { $0.isCity && $0.part == .plain })
    else { return false }
    if trigger.kind == .expand, trigger.certainty != .negated { return true }
    return marks.range.contains { token in
      document.word(token).isOne(
        of: "separately", "elsewhere", "meanwhile", "division", "nationwide")
        || document.word(token) == "also" && token < trigger.tokens.lowerBound
    }
  }

  /// The call center that is told to close or to lose jobs, for what is denied of jobs where no city is named.
  func cityInTrouble(_ trigger: Trigger, _ mention: SiteMention?) -> PlaceMention? {
    guard trigger.kind == .layoff, trigger.certainty == .negated, mention == nil,
      city(in: trigger.clause, needsPreposition: true) == nil
    else { return nil }
    let troubled = events.suffix(60).filter {
      [.closure, .layoff, .relocation].contains($0.type) && $0.certainty != .negated
    }
    .compactMap(\.site)
    guard let site = troubled.first, !sites[site].isGroup,
      troubled.allSatisfy({ $0 == site || sites[$0].isGroup })
    else { return nil }
    return cityMention(of: site)
  }

  /// What opens or closes somewhere that the text does not tell is no fact.
  func withoutPlace() {
    events.removeAll {
      $0.site == nil && $0.place == nil && [.asserted, .planned].contains($0.certainty)
        && [.opening, .inauguration, .closure].contains($0.type)
    }
  }
}
