/// Whom Italian news name beside a call center as one that it works for, or before whose seat people protest.
extension OrganizationFinder {
  /// `Voxalia, che gestisce il call center di Norvia`: it is run for that one.
  func isRunForInItalian(_ candidate: NameCandidate) -> Bool {
    let marks = document.sentences[candidate.sentence]
    let of = front(candidate)
    guard marks.range.contains(of - 3), marks.covers(.of, of), marks.covers(.site, of - 1) else {
      return false
    }
    return between(max(marks.range.lowerBound, of - 8), of - 1).contains { token in
      ["gestisc", "gestiv", "gestir", "cura", "segue", "seguiva"].contains(
        where: document.word(token).hasPrefix)
        && between(token + 1, of - 1).allSatisfy {
          marks.covers([.article, .site].asClasses, $0)
        }
    }
  }

  /// `davanti alla sede di Norvia`, `sotto gli uffici romani della Norvia`: whom a protest is against.
  func isVisitedInItalian(_ candidate: NameCandidate) -> Bool {
    let marks = document.sentences[candidate.sentence]
    let begin = candidate.tokens.lowerBound
    let before = between(max(marks.range.lowerBound, begin - 7), begin)
    guard let front = before.last(where: { Self.fronts.contains(document.word($0)) }) else {
      return false
    }
    return between(front + 1, begin).contains { marks.covers(.weakSite, $0) }
      && between(front + 1, begin).allSatisfy {
        document.tokens[$0].kind == .word && !marks.covers([.site, .person].asClasses, $0)
      }
  }

  static let fronts: WordSet = ["davanti", "dinanzi", "fronte", "sotto", "fuori", "innanzi"]

  private static let giving = [
    "toglie", "tolto", "affid", "disdi", "disdett", "revoc", "assegn", "esternalizz", "ritir",
  ]

  /// `Norvia ha tolto la commessa a Voxalia`, `Norvia affida il servizio clienti a Voxalia`: who gives work or takes it.
  func givesWorkInItalian(_ candidate: NameCandidate, to other: NameCandidate) -> Bool {
    let marks = document.sentences[candidate.sentence]
    let (begin, end) = (candidate.tokens.upperBound, other.tokens.lowerBound)
    guard other.key != candidate.key, begin < end, end - begin <= 14, known[other.key] != nil,
      document.word(end - 1).isOne(of: "a", "ad", "alla", "al", "dalla", "da")
        || document.tokens[end - 1].isElided,
      let verb = between(begin, min(end, begin + 3)).first(where: { token in
        Self.giving.contains(where: document.word(token).hasPrefix)
      })
    else { return false }
    let work = between(verb, min(marks.range.upperBound, end + 8))
    return work.contains {
      marks.covers([.topic, .site, .clientMark].asClasses, $0)
        || document.word($0).isOne(of: "servizio", "servizi", "appalto", "lavorazioni", "attivita")
    }
  }
}
