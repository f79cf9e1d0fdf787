import Switchboard

/// Rows of cities in German: told before what happens in them, behind it, or with no verb that says so.
extension Discourse {
  /// `Gera, Suhl: In diesen beiden Städten will …`, `In den beiden Städten wird …`: the row that was named last.
  func rowMeant(_ clause: Range<Int>) -> [PlaceMention]? {
    guard document.language.code == "de",
      let noun = clause.first(where: { Self.nounsOfRows.contains(document.word($0)) }),
      case let before = between(max(clause.lowerBound, noun - 4), noun),
      before.contains(where: { document.word($0).isOne(of: "in", "an") }),
      before.contains(where: { document.word($0).isOne(of: "beiden", "diesen", "genannten") })
    else { return nil }
    let counted = marks.numbers.first { before.contains($0.tokens.lowerBound) }
    let isBoth = before.contains { document.word($0) == "beiden" }
    let count = counted?.least ?? counted?.most ?? (isBoth ? 2 : nil)
    for index in between(max(0, sentence - 2), sentence + 1).reversed() {
      let places = document.places[index]
      guard
        let first = places.firstIndex(where: {
          $0.isCity && $0.part == .plain && (index < sentence || $0.tokens.upperBound <= noun)
        })
      else { continue }
      let list = CityList(document, index).list(from: first)
      guard list.count > 1, count.map({ $0 == list.count }) ?? true else { return nil }
      return list.map { places[$0] }
    }
    return nil
  }

  private static let nounsOfRows: WordSet = [
    "stadten", "orten", "gemeinden", "standorten", "hausern",
  ]

  /// `In Dresden und Suhl ist im Juni Schluss`, `für Gera kommt das Aus`: the cities stand for the call centers there.
  mutating func endsInCities(_ trigger: Trigger) -> Bool {
    guard document.language.code == "de", trigger.kind == .close, trigger.isNoun,
      Self.ends.contains(document.word(trigger.tokens.lowerBound)),
      [.asserted, .planned].contains(trigger.certainty)
    else { return false }
    let part = stretch(around: trigger.tokens.lowerBound)
    guard
      let first = document.places[sentence].firstIndex(where: {
        $0.isCity && $0.part == .plain && part.contains($0.tokens.lowerBound)
          && !barred.contains($0.tokens.lowerBound)
          && (hasPreposition($0) || document.word($0.tokens.lowerBound - 1) == "fur")
      }), let organization = runner(in: part)
    else { return false }
    var end = trigger
    end.clause = part
    end.isPresent = part.contains {
      document.word($0).isOne(of: "ist", "sei", "kommt", "geht", "gehen", "heisst", "wird", "soll")
    }
    if end.certainty == .asserted, isYetToCome(end) { end.certainty = .planned }
    for city in CityList(document, sentence).list(from: first).map(place) {
      emit(end, nil, organization, city, true, evidence(span(end, nil), "close.ends"))
    }
    return true
  }

  private static let ends: WordSet = ["schluss", "aus", "licht", "lichter"]

  /// The one named in some tokens, or the one that the text is on.
  func runner(in range: Range<Int>) -> Int? {
    let names = document.names[sentence].filter {
      range.contains($0.tokens.lowerBound)
        && document.organizations[$0.organization].role.mayOperate && !isBeneficiary($0)
        && !isOwner($0)
    }
    if Set(names.map(\.organization)).count > 1 { return nil }
    return names.first?.organization ?? (isOfOneOperator ? mainOperator : soleOperator)
  }

  /// The tokens around one up to the next comma behind which another verb stands.
  func stretch(around token: Int) -> Range<Int> {
    let clause = Clauses(document, sentence).clause(of: token)
    var begin = token
    while begin > clause.lowerBound {
      if document.tokens[begin - 1].folded == ",", !isWithinRow(begin - 1) { break }
      begin -= 1
    }
    var end = token + 1
    while end < clause.upperBound {
      if document.tokens[end].folded == ",", !isWithinRow(end) { break }
      end += 1
    }
    return between(begin, end)
  }

  /// Whether a comma only parts cities: `Dresden, Halle und Suhl`.
  private func isWithinRow(_ comma: Int) -> Bool {
    document.places[sentence].contains { $0.tokens.upperBound == comma }
      && document.places[sentence].contains {
        (comma + 1...comma + 2).contains($0.tokens.lowerBound)
      }
  }

  /// `Betroffen sind die Standorte Gera und Suhl`, `Den Anfang macht die Niederlassung in Gera`: where those are that
  /// were told of together before.
  mutating func affected() {
    guard document.language.code == "de", let together, together.sentence >= sentence - 4,
      let organization = together.event.organization,
      [.closure, .opening].contains(together.event.type),
      [.asserted, .planned, .hedged].contains(together.event.certainty),
      !triggers.contains(where: { [.open, .close, .stay].contains($0.kind) && !$0.isNoun }),
      document.names[sentence].allSatisfy({
        $0.organization == organization || !document.organizations[$0.organization].role.mayOperate
      }),
      let mark = marks.range.first(where: { isAffecting($0) }),
      !between(max(marks.range.lowerBound, mark - 3), mark + 4).contains(where: {
        marks.range.contains($0) && marks.covers(.negator, $0)
      })
    else { return }
    let part = stretch(around: mark)
    let places = document.places[sentence].indices.filter {
      place($0).isCity && place($0).part == .plain && part.contains(place($0).tokens.lowerBound)
        && !barred.contains(place($0).tokens.lowerBound)
    }
    guard !places.isEmpty else { return }
    for index in mentions.indices where part.contains(mentions[index].begin) {
      mentions[index].isUsed = true
    }
    var trigger = Trigger(
      kind: together.event.type == .closure ? .close : .open, tokens: between(mark, mark + 1),
      sentence: sentence, lemma: "betreffen", isNoun: true, isPassive: false,
      certainty: together.event.certainty, clause: part)
    trigger.sharedDate = together.event.date
    for city in places.map(place) {
      emit(
        trigger, nil, organization, city, false,
        evidence(
          between(min(mark, city.tokens.lowerBound), max(mark + 1, city.tokens.upperBound)),
          "together.affected"))
    }
  }

  /// Whether a word says whom it is that was told of: `betroffen sind`, `trifft es`, `den Anfang macht`, `handelt es sich um`.
  private func isAffecting(_ token: Int) -> Bool {
    let next = marks.range.contains(token + 1) ? document.word(token + 1) : ""
    let before = marks.range.contains(token - 1) ? document.word(token - 1) : ""
    switch document.word(token) {
    case "betroffen":
      return next.isOne(of: "sind", "ist", "seien", "sei", "davon", "werden", "waren")
        || before.isOne(of: "davon", "sind", "hiervon")
    case "trifft", "treffe": return next == "es" || before == "es"
    case "anfang", "auftakt": return next.isOne(of: "machen", "macht", "machten", "machte")
    case "handelt", "geht", "handele": return next == "es" || before == "es"
    case "darunter", "namentlich", "konkret": return true
    case "gemeint": return next.isOne(of: "sind", "ist")
    case "folgen", "folgt": return !mentions.isEmpty
    default: return false
    }
  }
}
