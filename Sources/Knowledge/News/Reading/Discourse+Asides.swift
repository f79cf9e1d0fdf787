/// What stands between commas behind a call center.
extension Discourse {
  /// `Il centro, che occuperà i locali dell'ex banca, entrerà in funzione`: what stands between commas behind a call
  /// center is only said beside it.
  func aside(behind mention: SiteMention, before token: Int) -> Range<Int> {
    let none = token..<token
    if document.language == .english {
      return runner(behind: mention, before: token) ?? relative(behind: mention, before: token)
        ?? none
    }
    if let told = relativeInGerman(behind: mention, before: token) { return told }
    if let operated = operatedInSpanish(mention, before: token) { return operated }
    guard document.language.isOne(of: .italian, .portuguese, .spanish),
      mention.tokens.upperBound < token
    else { return none }
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

  /// `O centro, inaugurado em 2010, será encerrado`: when it opened is not when it closes.
  func isOfAside(_ date: NewsDate, _ trigger: Trigger) -> Bool {
    document.language == .portuguese
      && mentions.contains {
        aside(behind: $0, before: trigger.tokens.lowerBound).contains(date.tokens.lowerBound)
          || isOfParticiple(date, $0, before: trigger)
      }
  }

  /// `its call centre in Derby, run by the outsourcer Lumora, will close`: whose it is stands aside.
  private func runner(behind mention: SiteMention, before token: Int) -> Range<Int>? {
    guard mention.tokens.upperBound < token,
      let by = between(mention.tokens.upperBound + 1, min(token, mention.tokens.upperBound + 9))
        .first(where: { marks.covers(.by, $0) && isRunning($0 - 1) }),
      let name = document.names[sentence].last(where: {
        (1...7).contains($0.tokens.lowerBound - by) && $0.tokens.upperBound <= token
      })
    else { return nil }
    var end = name.tokens.upperBound
    while end < token, document.tokens[end].kind == .mark { end += 1 }
    return by - 1..<end
  }

  /// `The call centre in Derby, which Lumora opened in 2004, will shut`: between commas, right before what is said.
  private func relative(behind mention: SiteMention, before token: Int) -> Range<Int>? {
    var end = max(
      mention.cities.last.map { place($0).tokens.upperBound } ?? 0, mention.tokens.upperBound)
    // `The Derby call centre of Lumora, opened in 2003, was closed`
    if let name = document.names[sentence].first(where: { $0.tokens.lowerBound == end + 1 }),
      marks.covers(.of, end)
    {
      end = name.tokens.upperBound
    }
    if let told = relativeOfRunner(end, mention, before: token) { return told }
    guard end + 3 < token, document.tokens[end].folded == ",",
      document.word(end + 1).isOne(
        of: "which", "that", "where", "opened", "set", "launched", "built", "created", "founded"),
      let close = between(max(end + 2, token - 5), token).last(where: {
        document.tokens[$0].folded == ","
      }), !mentions.contains(where: { $0.begin > close && $0.tokens.upperBound <= token })
    else { return nil }
    return end..<close + 1
  }

  /// `The call center that Lumora operates in Derby will close`, `the call center Lumora runs is being closed`.
  private func relativeOfRunner(_ end: Int, _ mention: SiteMention, before token: Int) -> Range<
    Int
  >? {
    let begin = document.word(end).isOne(of: "that", "which") ? end + 1 : end
    guard
      let name = document.names[sentence].first(where: {
        $0.tokens.lowerBound == begin && !$0.isPossessive
      }),
      let verb = triggers.first(where: {
        (0...2).contains($0.tokens.lowerBound - name.tokens.upperBound) && !$0.isNoun
          && [.have, .open, .employ].contains($0.kind)
      }), verb.tokens.upperBound < token
    else { return nil }
    var last = verb.tokens.upperBound
    if let city = document.places[sentence].first(where: {
      $0.isCity && (0...3).contains($0.tokens.lowerBound - last) && $0.tokens.upperBound <= token
    }) {
      last = city.tokens.upperBound
    }
    return end..<last
  }

  private func isRunning(_ token: Int) -> Bool {
    document.word(token).isOne(
      of: "run", "operated", "managed", "owned", "staffed", "used", "occupied", "leased")
  }

  private func isParticiple(_ token: Int) -> Bool {
    document.verbs(token).contains { $0.form == .participle }
  }
}
