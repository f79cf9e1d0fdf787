import Switchboard

/// Call centers that follow one that was told of.
extension Discourse {
  /// `already has a call center in Tulsa. The second one will be in Boise`, `Das zweite entsteht in Suhl`
  func secondOne() {
    guard document.language != .arabic, sentence > 0, let focusSite, isRecent(focusSite, 1),
      let organization = sites[focusSite].organization,
      sites[focusSite].said.last.map({ $0.status != .closed && $0.status != .closing }) == true,
      marks.covers(.article, marks.firstWord),
      SecondOne.ordinals.contains(document.word(marks.firstWord + 1)),
      triggers.allSatisfy({ [.have, .employ].contains($0.kind) || $0.lemma == "entstehen" }),
      document.names[sentence].allSatisfy({ $0.organization == organization }),
      let first = document.places[sentence].firstIndex(where: {
        $0.isCity && $0.part == .plain && (2...8).contains($0.tokens.lowerBound - marks.firstWord)
          && marks.covers(.locative, $0.tokens.lowerBound - 1)
      }), case let city = place(first), here(city).isEmpty
    else { return }
    let front = between(marks.firstWord + 2, city.tokens.lowerBound)
    guard front.contains(where: { SecondOne.coming.contains(document.word($0)) }),
      front.allSatisfy({
        SecondOne.coming.contains(document.word($0))
          || marks.covers([.locative, .site, .weakSite, .future].asClasses, $0)
          || document.word($0).isOne(of: "one", "be", "located", "situe")
      })
    else { return }
    for index in mentions.indices { mentions[index].isUsed = true }
    triggers = []
    let trigger = Trigger(
      kind: .open, tokens: between(marks.firstWord, marks.firstWord + 2), sentence: sentence,
      lemma: "be", isNoun: true, isPassive: false, certainty: .planned,
      clause: Clauses(document, sentence).clause(of: marks.firstWord))
    emit(
      trigger, nil, organization, city, true,
      evidence(between(marks.firstWord, city.tokens.upperBound), "open.next"))
  }
}

private enum SecondOne {
  static let ordinals: WordSet = [
    "second", "third", "fourth", "new", "next", "other", "deuxieme", "second", "troisieme",
    "quatrieme", "nouveau", "prochain", "segundo", "tercero", "cuarto", "nuevo", "proximo",
    "secondo", "terzo", "quarto", "nuovo", "prossimo", "terceiro", "novo", "zweite", "dritte",
    "vierte", "neue", "nachste",
  ]
  static let coming: WordSet = [
    "will", "sera", "ouvrira", "estara", "sara", "ficara", "entsteht", "kommt", "wird", "soll",
  ]
}
