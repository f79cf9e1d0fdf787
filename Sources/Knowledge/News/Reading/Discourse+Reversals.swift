import Switchboard

/// What came otherwise than was announced.
extension Discourse {
  /// `It has now changed its mind`, `Il n'a jamais vu le jour`, `Nunca lo hizo`: what was to close stays, and what was to
  /// open does not come.
  func reversals() {
    guard let phrase = marks.phrases(.reversal, in: marks.range).first,
      // `has not changed its mind`, `could still change its mind`
      !between(max(marks.range.lowerBound, phrase.lowerBound - 4), phrase.lowerBound).contains(
        where: {
          marks.covers([.negator, .hedge, .future].asClasses, $0)
            && !document.word($0).isOne(of: "n", "ne", "never", "non", "nie", "nunca")
        }),
      let site = announced, mentions.allSatisfy({ $0.cities.isEmpty })
    else { return }
    let closes = sites[site].said.contains { $0.status == .closing }
    triggers.removeAll { $0.tokens.overlaps(phrase) }
    sites[site].said = [(closes ? .operating : .cancelled, sentence)]
    if sites[site].evidence.count < Self.proofs {
      sites[site].evidence.append(evidence(phrase, "reversal"))
    }
    for index in events.indices where events[index].site == site {
      let type = events[index].type
      guard [.planned, .hedged].contains(events[index].certainty),
        closes ? [.closure, .layoff].contains(type) : [.opening, .expansion].contains(type)
      else { continue }
      events[index].certainty = .negated
    }
  }

  /// The call center that was last told to close or to open, in the one or two sentences before.
  private var announced: Int? {
    guard let focusSite, isRecent(focusSite, 2) else { return nil }
    let toCome: [CallCenterStatus?] = [.closing, .planned, .rumoured, .underConstruction]
    return toCome.contains(sites[focusSite].said.last?.status) ? focusSite : nil
  }

  /// `In the end it was built in Boise`, `Il a finalement été construit à Brest`: it came elsewhere, and not where it was
  /// promised.
  func cameElsewhere() {
    guard let site = announced, !sites[site].said.contains(where: { $0.status == .closing }),
      let organization = sites[site].organization,
      document.names[sentence].allSatisfy({ $0.organization == organization }),
      !mentions.contains(where: { $0.isStrong }),
      marks.range.contains(where: { isInTheEnd($0) }),
      let index = triggers.firstIndex(where: {
        [.open, .construct].contains($0.kind) && [.asserted, .planned].contains($0.certainty)
      }) ?? nil,
      let city = document.places[sentence].first(where: {
        $0.isCity && $0.part == .plain && $0.place?.index != sites[site].place?.index
          && marks.covers(.locative, $0.tokens.lowerBound - 1)
      })
    else { return }
    var trigger = triggers[index]
    triggers.remove(at: index)
    sites[site].said = [(.cancelled, sentence)]
    for event in events.indices
    where events[event].site == site && [.opening, .expansion].contains(events[event].type) {
      events[event].certainty = .negated
    }
    trigger.kind = .open
    emit(trigger, nil, organization, city, true, evidence(span(trigger, nil), "open.elsewhere"))
  }

  private func isInTheEnd(_ token: Int) -> Bool {
    let word = document.word(token)
    if Self.finally.contains(word) { return true }
    let before = token > marks.range.lowerBound ? document.word(token - 1) : ""
    return word == "end" && before == "the" || word == "fine" && before == "alla"
      || word == "final" && before.isOne(of: "al", "au") || word == "fim" && before == "no"
      || word == "ende" && before == "am"
  }

  private static let finally: WordSet = [
    "ultimately", "eventually", "instead", "finalement", "finalmente", "schliesslich", "letztlich",
    "stattdessen", "infine",
  ]
}
