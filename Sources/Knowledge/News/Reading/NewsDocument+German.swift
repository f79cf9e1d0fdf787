/// What German puts between commas, beside what a clause says.
extension NewsDocument {
  /// The comma that opens an aside which another one closes: `will in Dessau, im Gasviertel, ein Callcenter eröffnen`,
  /// `wird in Gera, der Stadt der Kunst, …`, `Voxalia, das 300 Menschen beschäftigt, will …`.
  func germanAside(endingAt comma: Int, in range: Range<Int>) -> Int? {
    guard range.contains(comma), tokens[comma].folded == ",", range.contains(comma + 1),
      let open = between(max(range.lowerBound, comma - 14), comma).last(where: {
        tokens[$0].folded == ","
      }), comma - open > 1, open > range.lowerBound
    else { return nil }
    let marks = sentences[sentence(of: comma)]
    let inside = between(open + 1, comma)
    // Not in a row, nor a clause of its own: `sagte sie, das Callcenter werde geschlossen, es`.
    if inside.contains(where: { tokens[$0].kind == .mark && word($0) != "-" }) { return nil }
    func isFinite(_ token: Int) -> Bool {
      !tokens[token].isCapitalized
        && (CertaintyReader.finite.contains(word(token))
          || verbs(token).contains { [.present, .past].contains($0.form) })
    }
    guard let verb = inside.first(where: isFinite) else { return open }
    // A relative clause ends with its verb.
    return verb == comma - 1 && marks.covers(.article, open + 1) ? open : nil
  }
}
