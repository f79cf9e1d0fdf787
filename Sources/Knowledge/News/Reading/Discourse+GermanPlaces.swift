/// Where something is, as German says it: with adjectives between, and beside what is only told there.
extension Discourse {
  /// `im benachbarten Erzurum`, `aus dem badischen Ettlingen`: a preposition before the adjective of a town.
  func isBehindGermanAdjective(_ adjective: Int) -> Bool {
    guard document.language.code == "de", marks.range.contains(adjective - 1),
      document.tokens[adjective].kind == .word, !document.tokens[adjective].isCapitalized,
      document.word(adjective).hasSuffix("en"),
      document.verbs(adjective).allSatisfy({ $0.form == .participle })
    else { return false }
    let before = document.word(adjective - 1)
    return before.isOne(of: "im", "am", "beim", "ins")
      || before == "dem" && marks.range.contains(adjective - 2)
        && document.word(adjective - 2).isOne(of: "in", "bei", "aus")
  }

  /// `wie die Firmen am Montag in Bonn und Gütersloh mitteilten`: the verb stands behind the last of the row.
  func isToldBehindRow(_ city: PlaceMention) -> Bool {
    let list = document.places[sentence].firstIndex { $0.tokens == city.tokens }.map {
      CityList(document, sentence).list(from: $0)
    }
    guard let last = list?.last, list?.count ?? 0 > 1 else { return false }
    let behind = place(last).tokens.upperBound
    return marks.range.contains(behind) && !document.tokens[behind].isCapitalized
      && document.verbs(behind).contains {
        [.say, .announce].contains($0.verbClass) && $0.form != .infinitive
      }
  }

  /// `eröffnet ein Callcenter, wie die Firma am Montag mitteilte`: when it was told, in a clause of its own.
  func isWhenToldInGerman(_ date: NewsDate, _ trigger: Trigger) -> Bool {
    let part = stretch(around: date.tokens.lowerBound)
    return !part.contains(trigger.tokens.lowerBound)
      && part.contains { token in
        !document.tokens[token].isCapitalized
          && document.verbs(token).contains {
            [.say, .announce].contains($0.verbClass) && $0.form != .infinitive
          }
      }
  }

  /// What is said of a city is said of all that are in a row with it.
  mutating func barRow(_ city: PlaceMention) {
    guard let first = document.places[sentence].firstIndex(where: { $0.tokens == city.tokens }),
      hasPreposition(city)
    else { return }
    for index in CityList(document, sentence).list(from: first) {
      barred.insert(place(index).tokens.lowerBound)
    }
  }

  /// `während das Haus in Gera schließt, stehen in Suhl die Zeichen auf Wachstum`: what happens is told in another clause,
  /// but for what follows `darunter`.
  func isBeyondClause(_ trigger: Trigger, _ city: PlaceMention) -> Bool {
    guard document.language.code == "de" else { return false }
    let part = stretch(around: city.tokens.lowerBound)
    return !part.contains(trigger.tokens.lowerBound)
      && document.word(part.lowerBound) != "darunter"
  }

  /// `wechseln nach Olten oder Bern`, `ein Angebot in Suhl`: where people are sent, which says of no call center there.
  func isWhereSent(_ city: PlaceMention) -> Bool {
    let before = city.tokens.lowerBound - 1
    guard marks.range.contains(before), document.word(before) == "nach" else { return false }
    // `pendeln nach Gera, wo 600 Menschen arbeiten`
    let end = city.tokens.upperBound
    if marks.range.contains(end + 1), document.word(end + 1) == "wo" { return false }
    let part = stretch(around: city.tokens.lowerBound)
    return part.contains { Self.sending.contains(document.word($0)) }
      && !part.contains { marks.begins(.site, at: $0) }
  }

  private static let sending: WordSet = [
    "wechseln", "wechselt", "wechselten", "pendeln", "pendelt", "umziehen", "fahren", "reisen",
    "fliegen", "flog", "reiste", "anrufen", "anruft", "zog", "exportiert", "liefert",
  ]
}
