import Switchboard

/// Jobs that are to follow those that were told of.
extension Discourse {
  /// `Another 500 are to follow this year`, `Otros 500 seguirán`, `Weitere 500 sollen folgen`
  func moreToFollow() {
    guard document.language != .arabic, sentence > 0, let focusSite, isRecent(focusSite, 1),
      events.contains(where: {
        $0.site == focusSite && $0.type == .expansion
          && document.sentence(of: $0.token) == sentence - 1
      }),
      triggers.allSatisfy({ MoreToFollow.following.contains(document.word($0.tokens.lowerBound)) }),
      mentions.isEmpty,
      let number = marks.numbers.first(where: {
        $0.tokens.lowerBound - marks.firstWord <= 2 && ($0.most ?? 0) >= 10
      }),
      between(marks.firstWord, min(marks.range.upperBound, number.tokens.upperBound + 3)).contains(
        where: {
          marks.covers(.another, $0) || MoreToFollow.further.contains(document.word($0))
        }),
      let verb = between(
        number.tokens.upperBound, min(marks.range.upperBound, number.tokens.upperBound + 12)
      ).first(where: { MoreToFollow.following.contains(document.word($0)) }),
      !marks.range.contains(where: { marks.covers(.negator, $0) }),
      let city = cityMention(of: focusSite)
    else { return }
    let capacity = NewsCapacity(
      measure: .jobsAnnounced, least: number.least, most: number.most, isPlanned: true)
    let proof = evidence(between(marks.firstWord, verb + 1), "expand.follow")
    let trigger = Trigger(
      kind: .expand, tokens: verb..<verb + 1, sentence: sentence, lemma: "follow", isNoun: false,
      isPassive: false, certainty: .planned,
      clause: Clauses(document, sentence).clause(of: verb))
    add(
      .expansion, .planned, organization: sites[focusSite].organization, site: focusSite,
      place: city, date: date(trigger), headcount: capacity, evidence: proof, token: verb)
    add(capacity, to: focusSite)
  }
}

private enum MoreToFollow {
  static let further: WordSet = [
    "another", "further", "autres", "otros", "otras", "altri", "altre", "outros", "outras",
    "weitere", "more", "additional",
  ]
  static let following: WordSet = [
    "follow", "suivre", "suivront", "seguiran", "seguir", "seguiranno", "seguirao", "folgen",
    "added", "come", "hinzukommen", "dazukommen", "sumaran", "aggiungeranno", "juntar",
    "ajouteront",
  ]
}
