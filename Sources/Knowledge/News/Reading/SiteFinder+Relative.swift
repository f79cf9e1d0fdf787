/// Where a call center is and whose, as the clause behind it tells.
extension SiteFinder {
  private static let running: VerbClasses = [.have, .employ, .open]

  /// `os call centers que a operadora mantinha em Curitiba e no Recife`, `o site que a Voxalia abriu em Lages`,
  /// `il call center che Voxalia gestisce a Biella`.
  func toldInRelative(_ mention: inout SiteMention) {
    // `la plataforma de la que Voxalia dispone en Lugo`
    let isOfWhich =
      document.language == .spanish
      && document.word(mention.tokens.upperBound).isOne(of: "de", "del", "con")
    guard document.language.isOne(of: .portuguese, .italian, .french) || isOfWhich,
      mention.cities.isEmpty, let relative = relative(behind: mention),
      let verb = between(relative + 1, min(marks.range.upperBound, relative + 9)).first(where: {
        isRunning($0) || isHaving($0, since: relative)
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
      if document.word(token).isOne(of: "que", "che") { return token }
      if document.language == .spanish, document.word(token).isOne(of: "de", "del", "con", "la") {
        continue
      }
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

  /// `che Voxalia ha a Lecce`, `que Voxalia a à Angers`: the auxiliary alone, right behind the name.
  private func isHaving(_ token: Int, since relative: Int) -> Bool {
    document.word(token).isOne(of: "ha", "a", "avait", "aveva")
      && document.names[sentence].contains {
        $0.tokens.lowerBound > relative && $0.tokens.upperBound == token
      }
      && marks.covers(.locative, token + 1)
  }

  /// A verb of having, working or opening that is none of its other forms: `mantém`, `funciona`, `abriu`.
  private func isRunning(_ token: Int) -> Bool {
    let isFuture = marks.covers(.future, token - 1)
    return document.verbs(token).contains {
      Self.running.contains($0.verbClass) && ![.gerund, .participle].contains($0.form)
        // `les plateformes que Voxalia exploitait`: another one has them now.
        && !($0.form == .imperfect && document.language == .french)
        && ($0.form != .infinitive || isFuture)
        && ($0.particles.isEmpty || $0.lemma == "contar")
    }
  }

  /// `os trabalhadores do call center que a Voxalia tem em Coimbra`: of one call center.
  func isToldInRelative(_ range: Range<Int>) -> Bool {
    guard document.language.isOne(of: .portuguese, .italian),
      marks.range.contains(range.upperBound),
      document.word(range.upperBound).isOne(of: "que", "che")
    else { return false }
    var mention = SiteMention(
      tokens: range, begin: range.lowerBound, sentence: sentence, isStrong: true, isAnaphor: false,
      isPlural: false, determiner: .definite, isOther: false)
    toldInRelative(&mention)
    return !mention.cities.isEmpty
  }

  static let wheres: WordSet = ["ou", "where", "donde", "dove", "onde", "wo"]

  /// `Casablanca, où bat son plus gros plateau`; `a Monterrey, donde la francesa dispone de centros`.
  func whereClause(_ mention: SiteMention) -> [Int] {
    if document.language == .arabic { return whereInArabic(mention) }
    let places = document.places[sentence]
    let reach = document.language == .english ? 16 : 12
    for token in between(max(marks.range.lowerBound, mention.begin - reach), mention.begin)
      .reversed()
    {
      if document.tokens[token].folded == ";" { return [] }
      // `ou` is folded as `où` is.
      guard Self.wheres.contains(document.tokens[token].folded) else { continue }
      let word = document.text.string(document.tokens[token].bytes)
      guard word.isOne(of: "où", "where", "donde", "dove", "onde", "wo") else { continue }
      // `on Irvine, where 1,000 people work and where the center goes dark`
      if document.language == .english, document.word(token - 1) == "and" { continue }
      var end = token
      while end > marks.range.lowerBound, document.tokens[end - 1].kind == .mark { end -= 1 }
      end = beforeGermanParticle(end)
      guard let last = places.lastIndex(where: { $0.tokens.upperBound == end }) else { return [] }
      let city = places[last].part == .qualifier && last > 0 ? last - 1 : last
      guard places[city].isCity, places[city].part == .plain else { return [] }
      // `en Lugo y en Vigo, donde abrió unas oficinas`: only where it said so last.
      let isOfRow =
        mention.isPlural && (mention.isStrong || document.language != .spanish)
        // `in Suhl und Jena, wo es ebenfalls Callcenter betreibt`
        || document.language == .german && mention.determiner == .bare && mention.isStrong
      return isOfRow ? row(endingAt: city) : [city]
    }
    return []
  }
}
