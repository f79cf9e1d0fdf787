/// Where a call center is and whose, as the clause behind it tells.
extension SiteFinder {
  private static let running: Set<VerbClass> = [.have, .employ, .open]

  /// `os call centers que a operadora mantinha em Curitiba e no Recife`, `o site que a Voxalia abriu em Lages`.
  func toldInRelative(_ mention: inout SiteMention) {
    guard document.language == .portuguese, mention.cities.isEmpty,
      let relative = relative(behind: mention),
      let verb = between(relative + 1, min(marks.range.upperBound, relative + 9)).first(where: {
        isRunning($0)
      })
    else { return }
    let subject = between(relative + 1, verb)
    guard !subject.contains(where: { document.tokens[$0].folded == "," }) else { return }
    let limit = min(marks.range.upperBound, verb + 12)
    for token in between(verb + 1, limit) {
      if let place = document.places[sentence].firstIndex(where: {
        $0.isCity && $0.part == .plain && $0.tokens.lowerBound == token
      }) {
        guard marks.covers(.locative, token - 1) || isContracted(token - 1) else { return }
        mention.cities = CityList(document, sentence).list(from: place)
        break
      }
      if marks.begins(.clause, at: token)
        || document.tokens[token].kind == .mark && document.tokens[token].folded != ","
        || document.verbs(token).contains(where: { ![.participle].contains($0.form) })
          && !marks.isKnown(token)
      {
        return
      }
    }
    guard !mention.cities.isEmpty, mention.organization == nil,
      let name = document.names[sentence].last(where: { subject.contains($0.tokens.lowerBound) })
    else { return }
    let organization = document.organizations[name.organization]
    mention.organization =
      organization.runBy ?? (organization.role.mayOperate ? name.organization : nil)
  }

  /// The relative pronoun behind a noun, over an adjective or a quotation mark.
  private func relative(behind mention: SiteMention) -> Int? {
    let end = mention.tokens.upperBound
    for token in between(end, min(marks.range.upperBound, end + 4)) {
      if document.word(token) == "que" { return token }
      let isAdjective =
        document.tokens[token].kind == .word && !document.tokens[token].isCapitalized
        && document.verbs(token).allSatisfy { $0.form == .participle }
        && !marks.covers([.of, .locative, .by, .clause, .forMark].asClasses, token)
      let isQuote = document.text.string(document.tokens[token].bytes).isOne(
        of: "\"", "”", "»", ")")
      guard isAdjective || isQuote else { return nil }
    }
    return nil
  }

  /// A verb of having, working or opening that is none of its other forms: `mantém`, `funciona`, `abriu`.
  private func isRunning(_ token: Int) -> Bool {
    let isFuture = marks.covers(.future, token - 1)
    return document.verbs(token).contains {
      Self.running.contains($0.verbClass) && ![.gerund, .participle].contains($0.form)
        && ($0.form != .infinitive || isFuture)
        && ($0.particles.isEmpty || $0.lemma == "contar")
    }
  }

  /// `os trabalhadores do call center que a Voxalia tem em Coimbra`: of one call center.
  func isToldInRelative(_ range: Range<Int>) -> Bool {
    guard document.language == .portuguese, marks.range.contains(range.upperBound),
      document.word(range.upperBound) == "que"
    else { return false }
    var mention = SiteMention(
      tokens: range, begin: range.lowerBound, sentence: sentence, isStrong: true, isAnaphor: false,
      isPlural: false, determiner: .definite, isOther: false)
    toldInRelative(&mention)
    return !mention.cities.isEmpty
  }
}
