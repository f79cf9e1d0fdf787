import Switchboard

/// Towns that German weighs for a call center, and call centers of which nobody knows whether they stay.
extension Discourse {
  /// `Gera ist als Standort für ein Callcenter von Norvex im Gespräch`, `Norvex verhandelt mit der Stadt Gera über ein
  /// Callcenter`: words that weigh, with the only town of the sentence.
  func weighedTownInGerman() {
    guard triggers.allSatisfy({ ![.open, .close, .construct, .cancel].contains($0.kind) }),
      let mention = mentions.first(where: {
        !$0.isUsed && $0.determiner == .indefinite && $0.isStrong && !$0.isPlural
      }), marks.range.contains(where: { isWeighing($0) }),
      let organization = mention.organization ?? runner(in: marks.range) ?? focusOperator
    else { return }
    let cities = document.places[sentence].filter { $0.isCity && $0.part == .plain }
    guard let city = cities.first, here(city).isEmpty,
      cities.allSatisfy({ $0.place?.index == city.place?.index })
    else { return }
    let trigger = Trigger(
      kind: .open, tokens: mention.tokens, sentence: sentence, lemma: "", isNoun: true,
      isPassive: false, certainty: .hedged,
      clause: Clauses(document, sentence).clause(of: mention.tokens.lowerBound))
    emit(
      trigger, mention, organization, city, mention.organization == nil,
      evidence(
        between(
          min(mention.begin, city.tokens.lowerBound),
          max(mention.tokens.upperBound, city.tokens.upperBound)), "open.weighed"))
  }

  private func isWeighing(_ token: Int) -> Bool {
    let word = document.word(token)
    if Self.weighing.contains(word) { return true }
    switch word {
    case "gesprach", "rennen": return document.word(token - 1) == "im"
    case "frage", "betracht": return document.word(token - 1) == "in"
    case "auge": return document.word(token - 1) == "ins"
    case "aus", "ausschliessen":
      return between(max(marks.range.lowerBound, token - 3), token).contains {
        document.word($0) == "nicht"
      } && !document.tokens[token].isCapitalized
        && marks.range.contains {
          document.word($0).isOne(of: "schliesst", "schloss", "will", "wollte")
        }
    default: return false
    }
  }

  private static let weighing: WordSet = [
    "denkbar", "infrage", "bewerber", "bewerbern", "kandidat", "kandidaten", "kandidatin",
    "favorit", "verhandelt", "verhandeln", "hofft", "hoffen", "umsehen", "sondiert", "buhlt",
    "wirbt", "bewirbt", "vorstellbar", "liebaugelt", "erwagt", "auslotet", "lotet",
  ]

  /// `Die Zukunft des Callcenters in Gera ist ungewiss`, `Ob das Callcenter in Gera bleibt, ist offen`.
  func uncertainInGerman() {
    guard triggers.allSatisfy({ [.stay, .have, .employ].contains($0.kind) }),
      let mention = mentions.first(where: {
        $0.isStrong && $0.cities.count == 1 && !$0.isPlural
          && [.definite, .possessive].contains($0.determiner)
      }),
      marks.range.contains(where: {
        document.word($0).isOne(of: "ungewiss", "unklar", "offen", "unsicher", "fraglich")
      }),
      between(marks.range.lowerBound, mention.begin).contains(where: {
        document.word($0) == "zukunft"
      })
        || document.word(marks.firstWord) == "ob"
          && between(mention.tokens.upperBound, marks.range.upperBound).contains(where: {
            document.word($0).isOne(of: "bleibt", "bleiben", "uberlebt", "zukunft", "bestand")
          }),
      let organization = mention.organization ?? runner(in: marks.range) ?? focusOperator
    else { return }
    let city = place(mention.cities[0])
    let trigger = Trigger(
      kind: .close, tokens: mention.tokens, sentence: sentence, lemma: "", isNoun: true,
      isPassive: false, certainty: .hedged,
      clause: Clauses(document, sentence).clause(of: mention.tokens.lowerBound))
    emit(
      trigger, mention, organization, city, false,
      evidence(
        between(mention.begin, max(mention.tokens.upperBound, city.tokens.upperBound)),
        "close.uncertain"))
  }

  /// `macht das Callcenter in Gera dicht, das in Jena bleibt bestehen`
  func staysInGerman(_ mention: SiteMention) -> Bool {
    guard document.language == .german, let last = mention.cities.last else { return false }
    return document.word(place(last).tokens.upperBound).isOne(of: "bleibt", "bleibe", "blieb")
  }

  /// `Zu den Mietern des Hochhauses in Gera gehört auch ein Callcenter von Norvex`: that there is one.
  func thereIsInGerman() {
    guard triggers.allSatisfy({ [.employ, .have, .stay].contains($0.kind) }),
      let mention = mentions.first(where: {
        !$0.isUsed && $0.determiner == .indefinite && $0.isStrong && !$0.isPlural
          && $0.organization != nil && !$0.isOther
      }), let organization = mention.organization,
      marks.range.contains(where: {
        document.word($0).isOne(
          of: "gehort", "gehoren", "zahlt", "zahlen", "befindet", "sitzt", "liegt", "residiert",
          "beherbergt", "untergebracht")
      }),
      !marks.range.contains(where: {
        marks.covers([.future, .hedge, .negator, .planNoun].asClasses, $0)
      })
    else { return }
    let cities = document.places[sentence].filter { $0.isCity && $0.part == .plain }
    guard let city = cities.first, hasPreposition(city), here(city).isEmpty,
      cities.allSatisfy({ $0.place?.index == city.place?.index })
    else { return }
    _ = site(
      organization: organization, city: city, token: mention.begin, status: .operating,
      evidence: evidence(
        between(
          min(mention.begin, city.tokens.lowerBound),
          max(mention.tokens.upperBound, city.tokens.upperBound)), "named.there"))
  }
}
