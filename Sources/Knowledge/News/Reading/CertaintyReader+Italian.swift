/// How sure something is said to be in Italian.
extension CertaintyReader {
  /// `Voxalia lascia Bari, 200 licenziamenti`: a headline in the present tells of what is to come.
  func isHeadlineInItalian(_ range: Range<Int>, _ clause: Range<Int>) -> Bool {
    document.language == .italian && sentence == 0 && document.hasHeadline
      && marks.covers(.layoffNoun, range.lowerBound)
      && !range.contains { document.word($0) == "lettere" }
      && !clause.contains { token in
        document.verbs(token).contains { [.participle, .past].contains($0.form) }
      }
  }

  /// `Se non arrivano i soldi, il centro chiuderà`: only if.
  func isIfInItalian(_ group: VerbGroup) -> Bool {
    guard document.language == .italian else { return false }
    return between(max(marks.range.lowerBound, group.token - 18), group.token).contains { token in
      guard document.word(token) == "se", !document.tokens[token].isElided else { return false }
      // `anche se`, `come se`, `se stesso`; `chiede se chiuderà`
      let before = token > marks.range.lowerBound ? document.word(token - 1) : ""
      let isFirst =
        token == marks.firstWord || document.tokens[token - 1].kind == .mark || before == "e"
      return isFirst && !before.isOne(of: "anche", "come")
    }
  }
}
