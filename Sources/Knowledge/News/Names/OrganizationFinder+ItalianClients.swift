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
}
