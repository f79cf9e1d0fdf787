import Switchboard

/// Rows of towns in a text that is on one operator.
extension Discourse {
  private static let places = WordClasses([.locative, .of, .article, .cityWord])
  private static let holders = WordClasses([.site, .weakSite, .anaphor, .job, .seat])
  private static let others = WordClasses([
    .headquarters, .office, .tradeFair, .otherTopic, .negator, .clientMark, .address,
  ])
  /// Words between a row and what governs it: `notamment à Lyon, Nantes et Lille`.
  private static let beside: WordSet = [
    "notamment", "surtout", "principalement", "especially", "namely", "including", "namentlich",
    "etwa", "sobretodo", "sobretudo", "soprattutto", "u", "a", "wie", "como", "come", "fra", "tra",
    "entre", "between", "zwischen", "both", "sowohl",
  ]

  /// `Seraient conservés Belfort, Laval et Niort`, `Ivrea (700), Asti (400) e Lecce (120)`: who tells of one firm and its call
  /// centers names towns in a row where these are. What holds of a row told by no other rule is that they are there.
  func townsInRows() {
    for index in document.sentences.indices {
      sentence = index
      guard !document.isHeadline(marks), !marks.isQuestion, !marks.hasTalk,
        document.places[index].count > 2, let organization = operatorOfRow,
        sites.contains(where: { $0.organization == organization })
          || events.contains(where: { $0.organization == organization }),
        !marks.range.contains(where: { marks.covers(Self.others, $0) })
      else { continue }
      var number = 0
      while number < document.places[index].count {
        defer { number += 1 }
        let first = place(number)
        guard first.isCity, first.part == .plain else { continue }
        let row = CityList(document, index).list(from: number).map(place)
        number += max(0, row.count - 1)
        guard row.count > 2, isHeld(first) || isCounted(row),
          row.allSatisfy({ !barred.contains($0.tokens.lowerBound) })
        else { continue }
        for city in row where here(city).isEmpty {
          _ = site(
            organization: organization, city: city, token: city.tokens.lowerBound,
            status: .operating,
            evidence: evidence(
              between(first.tokens.lowerBound, row[row.count - 1].tokens.upperBound), "row.towns"))
        }
      }
    }
  }

  /// The one that is named in the sentence; where none is, the one that the text is on.
  private var operatorOfRow: Int? {
    let named = Set(document.names[sentence].map(\.organization)).filter {
      document.organizations[$0].role.mayRun
    }
    if named.isEmpty { return isOfOneOperator ? mainOperator : soleOperator }
    guard named.count == 1, let one = named.first, document.organizations[one].role.mayOperate
    else { return nil }
    return one
  }

  /// `Lleida (25), Jaén (45) y León (48)`
  private func isCounted(_ row: [PlaceMention]) -> Bool {
    row.count { city in
      let open = city.tokens.upperBound
      return marks.range.contains(open + 1) && document.tokens[open].folded == "("
        && marks.numbers.contains { $0.tokens.lowerBound == open + 1 }
    } > 1
  }

  /// Whether what stands before a row is no noun for something else: `shops in Leeds, Hull and York`.
  private func isHeld(_ first: PlaceMention) -> Bool {
    var token = first.tokens.lowerBound - 1
    while marks.range.contains(token), first.tokens.lowerBound - token < 6,
      marks.covers(Self.places, token) || Self.beside.contains(document.word(token))
        || document.knowledge.placeWords.country(ofDemonym: document.word(token)) != nil
    {
      token -= 1
    }
    guard marks.range.contains(token) else { return true }
    if document.tokens[token].kind == .number { return true }
    if document.tokens[token].kind == .mark {
      return document.tokens[token].folded.isOne(of: ":", "(")
    }
    return marks.covers(Self.holders, token) || !document.verbs(token).isEmpty
  }
}
