/// What stands between commas behind a call center.
extension Discourse {
  /// `Il centro, che occuperà i locali dell'ex banca, entrerà in funzione`: what stands between commas behind a call
  /// center is only said beside it.
  func aside(behind mention: SiteMention, before token: Int) -> Range<Int> {
    let none = token..<token
    guard document.language.code == "it", mention.tokens.upperBound < token else { return none }
    let limit = min(token, mention.tokens.upperBound + 9)
    guard
      let open = between(mention.tokens.upperBound, limit).first(where: {
        document.tokens[$0].folded == ","
      }), open + 1 < token, marks.begins(.clause, at: open + 1) || isParticiple(open + 1),
      !between(mention.tokens.upperBound, open).contains(where: { document.words[$0].isTrigger }),
      let close = between(max(open + 1, token - 5), token).last(where: {
        document.tokens[$0].folded == ","
      })
    else { return none }
    return open..<close + 1
  }

  private func isParticiple(_ token: Int) -> Bool {
    document.verbs(token).contains { $0.form == .participle }
  }
}
