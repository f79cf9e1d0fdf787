/// The clauses of a sentence: between strong marks, and between relative pronouns and conjunctions.
struct Clauses {
  let document: NewsDocument
  let sentence: Int

  init(_ document: NewsDocument, _ sentence: Int) {
    self.document = document
    self.sentence = sentence
  }

  /// The tokens around one up to `;`, `:`, brackets or a dash.
  func clause(of token: Int) -> Range<Int> {
    let marks = document.sentences[sentence]
    let range = marks.range
    var begin = token
    while begin > range.lowerBound {
      if marks.isBreak(begin - 1) {
        guard let open = parenthesis(endingAt: begin - 1, range) else { break }
        begin = open
        continue
      }
      begin -= 1
    }
    var end = token + 1
    while end < range.upperBound {
      if marks.isBreak(end) {
        guard let close = parenthesis(beginningAt: end, range) else { break }
        end = close
        continue
      }
      end += 1
    }
    return between(begin, end)
  }

  /// The begin of a short remark in parentheses that ends at a token: `centro de contacto (contact center)`.
  private func parenthesis(endingAt token: Int, _ range: Range<Int>) -> Int? {
    // `Three of its centres – Leeds, Sheffield and Stockport – will close`
    if isDash(token) {
      return between(max(range.lowerBound, token - 14), token).last { isDash($0) }
    }
    if isQuote(token) {
      return between(max(range.lowerBound, token - 6), token).last { isQuote($0) }
    }
    guard document.tokens[token].folded == ")" else { return nil }
    return (max(range.lowerBound, token - 6)..<token).last { document.tokens[$0].folded == "(" }
  }

  private func isDash(_ token: Int) -> Bool {
    let mark = document.tokens[token]
    return mark.kind == .mark && mark.folded.isOne(of: "–", "—")
  }

  /// A mark around a name: `ein „Customer Care Center“ eröffnen`.
  private func isQuote(_ token: Int) -> Bool {
    let mark = document.tokens[token]
    guard mark.kind == .mark else { return false }
    return mark.folded.isOne(of: "\"", "«", "»", "“", "”", "„")
  }

  private func parenthesis(beginningAt token: Int, _ range: Range<Int>) -> Int? {
    if isDash(token) {
      return between(token + 1, min(range.upperBound, token + 15)).first { isDash($0) }.map {
        $0 + 1
      }
    }
    if isQuote(token) {
      return between(token + 1, min(range.upperBound, token + 7)).first { isQuote($0) }.map {
        $0 + 1
      }
    }
    guard document.tokens[token].folded == "(" else { return nil }
    return (token..<min(range.upperBound, token + 7)).first { document.tokens[$0].folded == ")" }
      .map { $0 + 1 }
  }
}
