import Switchboard

/// What an Arabic headline says in the present, and the text in the time that it is of.
extension Discourse {
  /// `أفق تغلق مركز فاس` above `ستغلق مركزها في فاس`: the text says when.
  func headlinesInArabic() {
    guard document.language == .arabic, document.hasHeadline else { return }
    for index in events.indices
    where events[index].isHeadline && events[index].certainty == .asserted
      && [.closure, .opening, .inauguration, .relocation].contains(events[index].type)
    {
      let event = events[index]
      let verbs = document.verbs(event.token)
      guard !event.isNoun, verbs.contains(where: { $0.form == .present }) else { continue }
      let same = events.filter {
        !$0.isHeadline && isSameKind($0.type, event.type)
          && ($0.site == event.site || $0.site == nil && $0.organization == event.organization)
      }
      guard !same.isEmpty, same.allSatisfy({ $0.certainty == .planned }) else { continue }
      events[index].certainty = .planned
      guard let site = event.site else { continue }
      sites[site].said.removeAll {
        $0.sentence == 0 && [.closed, .operating].contains($0.status)
      }
      if event.type == .closure { sites[site].closed = nil } else { sites[site].opened = nil }
    }
  }

  private func isSameKind(_ one: EventType, _ other: EventType) -> Bool {
    one == other
      || [.opening, .inauguration].contains(one) && [.opening, .inauguration].contains(other)
  }

  /// `افتتح محافظ نابلس فرعا لشركة أفق`: an official opens what is in the city of the office.
  func cityOfOfficialInArabic(_ trigger: Trigger) -> PlaceMention? {
    guard document.language == .arabic, trigger.kind == .open,
      isCeremonyInArabic(trigger) || trigger.lemma == "دشن"
    else {
      return nil
    }
    func office(of sentence: Int) -> PlaceMention? {
      document.places[sentence].first { city in
        city.isCity && city.part == .plain
          && (1...4).contains(where: { back in
            document.word(city.tokens.lowerBound - back).isOne(
              of: "محافظ", "والي", "عمده", "امين", "امير", "حاكم", "قايمقام", "عامل")
          })
      }
    }
    if let city = office(of: sentence) { return city }
    // `وصف محافظ الإسكندرية … وهو يفتتح المقر`: the one that was named before.
    guard
      marks.range.contains(where: { document.word($0).isOne(of: "المحافظ", "الوالي", "العمده") }),
      !document.places[sentence].contains(where: \.isCity)
    else { return nil }
    return (max(0, sentence - 4)..<sentence).reversed().lazy.compactMap(office).first
  }

  /// `وقد غادروا الشركة`: people leave, nothing closes.
  func isOfLeavingInArabic(_ trigger: Trigger) -> Bool {
    guard document.language == .arabic, trigger.kind == .close, !trigger.isNoun,
      trigger.lemma.isOne(of: "غادر", "توقف", "انسحب")
    else { return false }
    let word = document.word(trigger.tokens.lowerBound)
    return word.hasSuffix("وا") || word.hasSuffix("ون")
      || between(
        max(marks.range.lowerBound, trigger.tokens.lowerBound - 4), trigger.tokens.upperBound
      )
      .contains { marks.covers(.person, $0) }
  }
}
