/// What is not done, because something else is.
extension Discourse {
  /// `will expand in Boise instead of opening a call center in Tulsa`, `statt in Suhl eines zu eröffnen`: nothing opens
  /// there; `instead of closing its call center in Tulsa`: it stays.
  func readInstead() {
    guard let begin = marks.range.first(where: { isInstead($0) }) else { return }
    let comma = between(begin + 1, marks.range.upperBound).first {
      document.tokens[$0].folded.isOne(of: ",", ":", ";", "–", "—") || $0 > begin + 14
    }
    let part = between(begin, comma ?? marks.range.upperBound)
    let ends: (Trigger) -> Bool = { [.close, .layoff, .reduce, .move].contains($0.kind) }
    if let index = triggers.firstIndex(where: { part.contains($0.tokens.lowerBound) && ends($0) }) {
      if triggers[index].certainty != .negated, triggers[index].kind != .move {
        triggers[index].certainty = .negated
      }
      return
    }
    // `Instead of opening in Tulsa, it will expand`: what stands before the verb is not it.
    triggers.removeAll {
      part.contains($0.tokens.lowerBound) && [.open, .construct, .expand].contains($0.kind)
    }
    for index in mentions.indices where part.contains(mentions[index].begin) {
      mentions[index].isUsed = true
      mentions[index].cities.removeAll()
    }
    for city in document.places[sentence] where part.contains(city.tokens.lowerBound) {
      barred.insert(city.tokens.lowerBound)
    }
  }

  /// `instead of`, `au lieu de`, `en lugar de`, `invece di`, `em vez de`, `statt`
  private func isInstead(_ token: Int) -> Bool {
    let next = marks.range.contains(token + 1) ? document.word(token + 1) : ""
    switch document.language {
    case .english:
      return document.word(token) == "instead" && next == "of"
        || document.word(token) == "rather" && next == "than"
    case .french:
      return document.word(token) == "lieu" && document.word(token - 1) == "au"
        || document.word(token) == "plutot" && next == "que"
    case .spanish:
      return document.word(token).isOne(of: "lugar", "vez") && next == "de"
        && document.word(token - 1) == "en"
    case .portuguese:
      return document.word(token) == "vez" && document.word(token - 1) == "em"
        && next.isOne(of: "de", "do", "da")
        || document.word(token) == "inves" && document.word(token - 1) == "ao"
    case .italian:
      return document.word(token) == "invece" && next.isOne(of: "di", "che", "d")
        || document.word(token).isOne(of: "anziche", "piuttosto")
    case .german: return document.word(token).isOne(of: "statt", "anstatt") && !isTakingPlace(token)
    case .arabic: return false
    }
  }

  /// `findet statt`, `fand im Callcenter statt`: the verb, at the end of its clause.
  private func isTakingPlace(_ token: Int) -> Bool {
    !marks.range.contains(token + 1) || document.tokens[token + 1].kind == .mark
      || between(marks.range.lowerBound, token).contains {
        document.word($0).isOne(of: "findet", "finden", "fand", "fanden")
      }
  }
}
