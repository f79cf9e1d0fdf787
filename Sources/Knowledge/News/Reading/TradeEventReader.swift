import Switchboard

/// Finds fairs and congresses of the business: `Le troisième Salon de la relation client se tiendra les 9 et 10 juin à Tunis`.
struct TradeEventReader {
  let document: NewsDocument

  /// The events of the document, each once.
  func read() -> [NewsEvent] {
    var found: [NewsEvent] = []
    for sentence in document.sentences.indices {
      guard let event = read(sentence) else { continue }
      if !found.contains(where: { $0.date == event.date && $0.city == event.city }) {
        found.append(event)
      }
    }
    return found
  }

  private func read(_ sentence: Int) -> NewsEvent? {
    let marks = document.sentences[sentence]
    // `segunda-feira` is a Monday.
    let fairs = marks.phrases(.tradeFair, in: marks.range).filter { fair in
      !document.places[sentence].contains { $0.tokens.overlaps(fair) }
    }.filter {
      // `in un convegno`: one of many, told in passing.
      document.language != .italian
        || !marks.covers(.indefinite, $0.lowerBound - 1)
    }.filter {
      // `lors d'une conférence de presse`, `en rueda de prensa`: for reporters.
      !marks.range.contains($0.upperBound + 1)
        || !document.word($0.upperBound + 1).isOne(of: "presse", "prensa", "imprensa", "stampa")
    }.filter {
      // `En el Congreso, la comisión debatirá`: a parliament, unless it says of what it is one.
      !(document.language == .spanish && document.word($0.lowerBound) == "congreso"
        && document.tokens[$0.lowerBound].isCapitalized
        && !document.tokens[$0.upperBound].isCapitalized
        && !marks.covers(.of, $0.upperBound))
        && document.tokens[$0.lowerBound - 1].folded != "-"
        && !document.word($0.lowerBound - 1).isOne(
          of: "segunda", "terca", "quarta", "quinta", "sexta")
    }
    guard let fair = fairs.first,
      let date = marks.dates.first(where: { abs($0.tokens.lowerBound - fair.lowerBound) < 30 })
    else { return nil }
    // Of this business: named after it, or its association holds it.
    let isOfBusiness =
      marks.phrases(.topic, in: marks.range).isEmpty == false
      || !marks.phrases(.site, in: marks.range).isEmpty || marks.covers(.sector, fair.lowerBound)
      || document.names[sentence].contains {
        document.organizations[$0.organization].role == .association
      }
      || !marks.phrases(.sector, in: marks.range).isEmpty
    guard isOfBusiness else { return nil }
    // `مؤتمر صحفي`: in Arabic a fair is of this business only where it is called so.
    if document.language == .arabic,
      !marks.phrases(.topic, in: marks.range).contains(where: {
        (0...3).contains($0.lowerBound - fair.upperBound)
      })
    {
      return nil
    }
    let isPast = marks.range.contains { token in
      // `le Salon que la profession tenait jeudi`
      document.verbs(token).contains { $0.form == .past || $0.form == .imperfect }
        || document.language == .french && token > fair.upperBound
          && document.word(token).isOne(of: "tenait", "tenaient", "avait", "avaient")
    }
    let isFuture = date.side == .next || !isPast
    var event = NewsEvent(type: .tradeEvent, modality: isFuture ? .planned : .asserted)
    event.date = date.edtf(published: document.published, isFuture: isFuture)
    guard event.date != nil else { return nil }
    if let city = document.places[sentence].first(where: { $0.isCity }) {
      event.city = city.name
      event.country = city.place?.country
    } else {
      event.country = document.places[sentence].first { $0.place?.kind == .country }?.place?.country
    }
    let begin = min(fair.lowerBound, date.tokens.lowerBound)
    let end = max(fair.upperBound, date.tokens.upperBound)
    event.evidence = [
      NewsEvidence(bytes: document.text.bytes(ofTokens: begin..<end), rule: "trade_event")
    ]
    return event
  }
}
