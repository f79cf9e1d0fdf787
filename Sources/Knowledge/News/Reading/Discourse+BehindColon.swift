import Switchboard

/// What a clause behind a colon says of the call center before it.
extension Discourse {
  /// `Nothing changes for Norvex's call center in Tulsa: it will be closed as announced`, `Für das Callcenter in Gera ändert
  /// sich nichts: Es wird geschlossen`
  func afterColon() {
    guard document.language != .arabic else { return }
    for trigger in triggers where isToldBehindColon(trigger) {
      guard let colon = colon(before: trigger), let mention = mentionBefore(colon),
        let city = mention.cities.first.map(place),
        let organization = mention.organization
          ?? here(city).compactMap({ sites[$0].organization }).first,
        !events.contains(where: {
          document.sentence(of: $0.token) == sentence
            && $0.site.map { sites[$0].place?.index == city.place?.index } == true
        })
      else { continue }
      emit(
        trigger, nil, organization, city, false,
        evidence(between(mention.begin, trigger.tokens.upperBound), trigger.rule))
    }
  }

  private func isToldBehindColon(_ trigger: Trigger) -> Bool {
    [.open, .close].contains(trigger.kind) && !trigger.isNoun
      && [.asserted, .planned].contains(trigger.certainty)
  }

  /// A colon or semicolon behind which nothing but a pronoun and auxiliaries stand before a verb.
  private func colon(before trigger: Trigger) -> Int? {
    let verb = trigger.tokens.lowerBound
    guard
      let colon = between(max(marks.range.lowerBound, verb - 6), verb).last(where: {
        document.tokens[$0].folded == ":" || document.tokens[$0].folded == ";"
      }),
      between(colon + 1, verb).allSatisfy({ token in
        let word = document.word(token)
        return marks.covers([.pronoun, .future, .soon].asClasses, token)
          || BehindColon.pronouns.contains(word)
          || VerbGroup.isAuxiliary(word, document.language)
          || document.tokens[token].kind == .word && token > colon + 2
            && document.language == .german
      }), colon + 1 < verb
    else { return nil }
    let clause = Clauses(document, sentence).clause(of: verb)
    guard
      !document.places[sentence].contains(where: {
        $0.isCity && $0.part == .plain && $0.tokens.lowerBound > colon
          && clause.contains($0.tokens.lowerBound)
      }),
      !mentions.contains(where: { $0.begin > colon && clause.contains($0.begin) })
    else { return nil }
    return colon
  }

  /// The only call center that is told of before it.
  private func mentionBefore(_ colon: Int) -> SiteMention? {
    let before = mentions.filter { $0.tokens.upperBound <= colon && !$0.cities.isEmpty }
    guard before.count == 1, let mention = before.first, mention.cities.count == 1,
      !mention.isPlural
    else { return nil }
    return mention
  }
}

private enum BehindColon {
  static let pronouns: WordSet = [
    "it", "il", "elle", "celui", "ci", "celle", "se", "lo", "esso", "es", "er", "dieses",
  ]
}
