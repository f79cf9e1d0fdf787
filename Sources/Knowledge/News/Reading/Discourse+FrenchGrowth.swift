import Switchboard

/// How many people are to work at a call center, where French says it by a pronoun.
extension Discourse {
  private static let reaching: WordSet = [
    "compter", "comptera", "employer", "emploiera", "accueillir", "accueillera", "occuper",
    "occupera",
  ]

  /// `Ils seront 300 à la fin de l'année`, `elle devrait en compter 600 d'ici deux ans`.
  func growthInFrench() {
    guard document.language == .french,
      !triggers.contains(where: { [.close, .layoff, .reduce].contains($0.kind) })
    else { return }
    for token in marks.range where isOfThem(token) {
      let clause = Clauses(document, sentence).clause(of: token)
      guard
        let number = marks.numbers.first(where: {
          $0.tokens.lowerBound == token + 1 && !$0.isPercent && ($0.least ?? $0.most ?? 0) >= 10
        }), let focusSite, isRecent(focusSite, 2), !sites[focusSite].isGroup,
        let city = cityMention(of: focusSite),
        !document.places[sentence].contains(where: {
          $0.isCity && $0.part == .plain && $0.place?.index != city.place?.index
        })
      else { continue }
      let capacity = NewsCapacity(
        measure: .headcount, least: number.least, most: number.most, isPlanned: true)
      if isTold(capacity, focusSite) { continue }
      add(capacity, to: focusSite)
      guard
        sites[focusSite].said.contains(where: { $0.status == .operating || $0.status == .opening }),
        !sites[focusSite].said.contains(where: { $0.status == .planned }), !isItsSize(focusSite)
      else { continue }
      grows(focusSite, city, capacity, by: token, to: number, clause)
    }
  }

  private func isTold(_ capacity: NewsCapacity, _ site: Int) -> Bool {
    events.suffix(6).contains {
      $0.site == site && $0.type == .expansion && $0.headcount?.most == capacity.most
        && $0.headcount?.least == capacity.least
    }
  }

  /// Whether a verb of a time to come counts people that were spoken of.
  private func isOfThem(_ token: Int) -> Bool {
    let word = document.word(token)
    let before = between(max(marks.range.lowerBound, token - 3), token)
    if word == "seront" || word == "etre" && before.contains(where: { isExpected($0) }) {
      return before.contains { document.word($0).isOne(of: "ils", "elles") }
    }
    guard Self.reaching.contains(word), marks.range.contains(token - 1),
      document.word(token - 1) == "en"
    else { return false }
    return word.hasSuffix("ra") || before.contains { isExpected($0) }
  }

  private func isExpected(_ token: Int) -> Bool {
    document.word(token).isOne(
      of: "devrait", "devraient", "doit", "doivent", "va", "vont", "espere", "compte", "veut")
      || document.word(token) == "prevoit"
  }
}
