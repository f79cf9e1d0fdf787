/// Where a call center is and whose it is, by what stands behind it.
extension SiteFinder {
  /// In Arabic the article is joined to the noun, and whose it is to its end: `المركز`, `موقعها`.
  func arabicDeterminer(_ range: Range<Int>) -> SiteMention.Determiner? {
    let tokens = document.tokens
    if marks.range.contains(range.upperBound), !tokens[range.upperBound].hasBlankBefore,
      tokens[range.upperBound].folded.isOne(of: "ها", "هم", "ه", "هما")
    {
      return .possessive
    }
    // `مركزها الجديد للاتصال`: whose it is stands within.
    if range.dropFirst().contains(where: {
      !tokens[$0].hasBlankBefore && tokens[$0].folded.isOne(of: "ها", "هم", "ه", "هما")
    }) {
      return .possessive
    }
    if isOfNameInArabic(range) { return .possessive }
    if range.contains(where: { tokens[$0].folded.hasPrefix("ال") }) { return .definite }
    // `مركز الشركة في عمان`
    if marks.covers([.orgNoun, .clientNoun].asClasses, range.upperBound),
      tokens[range.upperBound].folded.hasPrefix("ال")
    {
      return .possessive
    }
    // `مركز طنجة`: what has a name behind it is the one.
    if document.places[sentence].contains(where: {
      $0.isCity && $0.tokens.lowerBound == range.upperBound
    }) {
      return .definite
    }
    return .indefinite
  }

  /// The organization and the cities that are said right behind it.
  func attach(_ mention: inout SiteMention, until end: Int) {
    let marks = self.marks
    let tokens = document.tokens
    var index = mention.tokens.upperBound
    let limit = min(end, index + 14)
    while index < limit {
      if let place = document.places[sentence].firstIndex(where: { $0.tokens.lowerBound == index })
      {
        guard document.places[sentence][place].isCity,
          document.places[sentence][place].part == .plain
        else {
          // `in call centres in regional Queensland, as well as in Sydney`: which of them is not told.
          if document.language == .english, mention.isPlural,
            document.places[sentence][place].part == .plain,
            marks.covers(.locative, document.places[sentence][place].tokens.lowerBound - 1)
              || document.word(document.places[sentence][place].tokens.lowerBound - 2) == "in"
          {
            return
          }
          index = document.places[sentence][place].tokens.upperBound
          continue
        }
        if isObjectInFrench(index, mention) { return }
        // `ihr Kundencenter nach Rostock zu verlegen`: there it is not yet.
        if document.language == .german, document.word(index - 1) == "nach" { return }
        // `its Seattle Reservations Center in Kent`: called after the one, and in the other.
        let isCalled =
          document.language == .english && mention.cities.count == 1
          && index == mention.tokens.upperBound + 1 && document.word(index - 1) == "in"
        if mention.cities.isEmpty || isCalled {
          mention.cities = CityList(document, sentence, goesOn: mention.isPlural).list(from: place)
        }
        ownerBehind(&mention)
        return
      }
      if let name = document.names[sentence].first(where: { $0.tokens.lowerBound == index }) {
        // `de l'américain Conduent`
        var before = index - 1
        while before > mention.tokens.upperBound,
          document.knowledge.placeWords.country(ofDemonym: document.word(before)) != nil
            || marks.covers(.orgNoun, before) || isOfClientNoun(before)
            || marks.covers(.article, before) && !marks.covers(.of, before)
            // `de sua coligada Norvia`
            || document.language.isOne(of: .portuguese, .french)
              && marks.covers(.possessive, before)
            // `التابع لمجموعة "أمواج"`
            || document.language == .arabic && tokens[before].kind == .mark
              && (tokens[before].folded != "," || isQuote(before + 1))
        {
          before -= 1
        }
        // `le centre d'appel Acticall de Toul`
        let isBeside =
          document.language == .arabic
          && between(mention.tokens.upperBound, index).allSatisfy({
            tokens[$0].kind == .mark || marks.covers(.orgNoun, $0)
              // `مركز الاتصال بوزارة الصحة`
              || CapitalSequences.publicHeads.contains(document.word(index))
                && (document.word($0) == "ب" && $0 == index - 1
                  || document.word($0).hasPrefix("ال") && document.word(index - 1) == "ب")
          })
          || index == mention.tokens.upperBound && document.language != .english
            && mention.isStrong
          || isBeforeTownInItalian(mention, name)
        if mention.organization == nil, marks.covers([.of, .by].asClasses, before) || isBeside,
          let runBy = document.organizations[name.organization].runBy
        {
          mention.organization = runBy
        }
        if mention.organization == nil, !isTakenOverInArabic(mention),
          marks.covers([.of, .by].asClasses, before) || isBeside || isGenitiveOwner(mention, index),
          !isOfElse(before, mention),
          document.organizations[name.organization].role.mayOperate || isOwnCenter(name, mention)
        {
          mention.organization = name.organization
        }
        index = name.tokens.upperBound
        continue
      }
      let token = tokens[index]
      // `ses trois sites (Ben Arous, Charguia)`, `trois sites : Lyon, Dijon et Nancy`
      if mention.isPlural,
        index == mention.tokens.upperBound
          || index == mention.tokens.upperBound + 1 && Self.mark(token, document) == "("
          // `três sites no país: Recife e Campinas`
          || document.language == .portuguese && index - mention.tokens.upperBound <= 3
            && token.folded == ":",
        Self.mark(token, document).isOne(of: ":", "(", "–", "—", "-"),
        document.places[sentence].contains(where: {
          $0.isCity && $0.part == .plain && $0.tokens.lowerBound == index + 1
        })
      {
        index += 1
        continue
      }
      // `مقر شركة «كونسنتريكس»`
      if document.language == .arabic,
        isQuote(index) || token.folded == "," && (isQuote(index + 1) || isQuote(index - 1))
      {
        index += 1
        continue
      }
      // `um "call center" em Braga`: the quotation mark belongs to the noun.
      if index == mention.tokens.upperBound,
        Self.mark(token, document).isOne(of: "\"", "”", "»", "’’", "“", "''", "’", "'")
      {
        index += 1
        continue
      }
      // `the call center of Voxalia & Co. in Leeds`
      if token.folded == ".", index > mention.tokens.upperBound,
        LegalForms.all.contains(tokens[index - 1].folded),
        document.names[sentence].contains(where: { $0.tokens.upperBound == index })
      {
        index += 1
        continue
      }
      // `das Callcenter der Voxalia (VXA) in Gera`
      if document.language == .german, token.folded == "(",
        let close = between(index, min(limit, index + 5)).first(where: {
          tokens[$0].folded == ")"
        })
      {
        index = close + 1
        continue
      }
      if token.kind == .mark, token.folded != "-", token.folded != "," { return }
      if token.folded == "," {
        // `son site, à Tanger`: only a place right behind.
        let next = index + 1
        let isPlace = document.places[sentence].contains {
          $0.isCity && ($0.tokens.lowerBound == next || $0.tokens.lowerBound == next + 1)
        }
        // `inaugurado ayer, ubicado en Córdoba`
        let isLocated =
          document.places[sentence].contains {
            $0.isCity && $0.tokens.lowerBound > next && $0.tokens.lowerBound <= next + 7
              && marks.covers([.locative, .of].asClasses, $0.tokens.lowerBound - 1)
          } && isLocating(next)
        if let place = overAside(mention, next, limit) {
          index = place
          continue
        }
        guard isPlace || isLocated || locatedIn(next) != nil, mention.cities.isEmpty else { return }
      }
      if index == mention.tokens.upperBound, let city = cityInRelative(mention, index, end) {
        mention.cities = [city]
        return
      }
      // `weitere Niederlassungen gibt es in Gera`
      if document.language == .german, document.word(index).isOne(of: "gibt", "gab"),
        index + 1 < limit, document.word(index + 1) == "es"
      {
        index += 2
        continue
      }
      // `im Callcenter der Bank in Gera`: an article, and no clause.
      let isGenitive =
        document.language == .german && token.folded.isOne(of: "der", "des")
        && index == mention.tokens.upperBound
      if let begin = locatedIn(index) {
        if document.word(begin - 1).isOne(of: "are", "were")
          || document.word(begin - 2).isOne(of: "are", "were")
        {
          mention.isPlural = true
        }
        index = begin
        continue
      }
      if let row = citiesBehindRelative(mention, index, end) {
        mention.cities = row
        return
      }
      if marks.begins([.clause, .support].asClasses, at: index), !isGenitive { return }
      if beginsOtherVerb(index) { return }
      // `open three centers, including this facility in Tucson`
      if document.word(index).isOne(
        of: "including", "dont", "notamment", "incluyendo", "incluidos", "inclusive", "darunter"),
        !document.places[sentence].contains(where: { $0.tokens.lowerBound == index + 1 })
      {
        return
      }
      if let verb = document.verbs(index).first, verb.form != .participle,
        !marks.isKnown(index), !token.isCapitalized
      {
        return
      }
      // `la plataforma jerezana`
      if token.kind == .word, index <= mention.tokens.upperBound + 1, mention.cities.isEmpty,
        !token.isCapitalized,
        !marks.isKnown(index), let city = gentilic(at: index)
      {
        mention.gentilic = city
      }
      index += 1
    }
  }

  /// `Norvex, dont le centre se trouve à Tunis`, `Norvex, whose call centre`: of the name before.
  func whose(_ mention: SiteMention) -> Int? {
    var token = mention.begin - 1
    if let name = inAppositionInFrench(mention) { return name }
    guard marks.range.contains(token), Self.relatives.contains(document.word(token)) else {
      return nil
    }
    if document.word(token - 1).isOne(of: "il", "la", "i", "le", "los", "las") { token -= 1 }
    if marks.range.contains(token - 1), document.tokens[token - 1].folded == "," { token -= 1 }
    return document.names[sentence].last {
      $0.tokens.upperBound == token
        && document.organizations[$0.organization].role.mayOperate
    }?.organization
  }

  private static let relatives: WordSet = [
    "dont", "whose", "cuyo", "cuya", "cuyos", "cuyas", "cujo", "cuja", "cujos", "cujas", "cui",
    "dessen", "deren",
  ]

  /// `il call center di Strambino della Voxalia`: whose it is, behind where it is.
  private func ownerBehind(_ mention: inout SiteMention) {
    guard document.language.isOne(of: .italian, .portuguese, .french), mention.organization == nil,
      mention.cities.count == 1
    else { return }
    var end = document.places[sentence][mention.cities[0]].tokens.upperBound
    // `O novo call center de Lages, da Voxalia, abre`
    if document.language == .portuguese, document.word(end) == "," { end += 1 }
    guard marks.range.contains(end), marks.covers(.of, end),
      isContracted(end) || document.language == .french,
      let name = document.names[sentence].first(where: {
        (1...2).contains($0.tokens.lowerBound - end)
      }), document.organizations[name.organization].role.mayOperate
    else { return }
    mention.organization = name.organization
  }

  private func isOfClientNoun(_ token: Int) -> Bool {
    document.language.isOne(of: .italian, .portuguese) && marks.covers(.clientNoun, token)
  }

  /// `a central de reservas da companhia aérea Voasul`: its own, where nobody else is named that runs it.
  private func isOwnCenter(_ name: NameMention, _ mention: SiteMention) -> Bool {
    document.language.isOne(of: .italian, .portuguese) && mention.isStrong && !isServed(mention)
      && document.organizations[name.organization].role == .client
      && !document.names[sentence].contains {
        document.organizations[$0.organization].role.mayOperate
      }
  }

  /// `le centre de Laxou (géré par Arvato)`: who runs it.
  func runBy(_ mention: SiteMention) -> Int? {
    if document.language == .arabic { return runByInArabic(mention) }
    if let runner = runnerInGerman(mention) { return runner }
    let end =
      mention.cities.last.map { document.places[sentence][$0].tokens.upperBound }
      ?? mention.tokens.upperBound
    for token in between(end, min(marks.range.upperBound, end + 4))
    where document.verbs(token).contains(where: {
      $0.verbClass == .have && [.participle, .past].contains($0.form)
    }) && marks.covers(.by, token + 1) {
      return document.names[sentence].first {
        (token + 2...token + 4).contains($0.tokens.lowerBound)
          && document.organizations[$0.organization].role.mayOperate
      }?.organization
    }
    return nil
  }

  /// `la sede de Rosario`: one of several; `con sede en Rosario`, `su sede` may be the headquarters.
  func isBranch(_ range: Range<Int>) -> Bool {
    let before = range.lowerBound - 1
    if isSeatOfTown(range) { return true }
    return marks.range.contains(before) && !marks.covers(.headquarters, range.lowerBound)
      && (marks.covers([.article, .possessive, .demonstrative].asClasses, before)
        || document.word(before).isOne(of: "del", "al", "da", "na", "della", "nella"))
      && marks.covers(.of, range.upperBound)
      && document.places[sentence].contains {
        $0.isCity && $0.tokens.lowerBound == range.upperBound + 1
      }
  }

  /// `its six other centers, which are located in Chicago and Phoenix`: the preposition that a relative ends with.
  private func locatedIn(_ index: Int) -> Int? {
    guard document.language == .english, document.word(index).isOne(of: "which", "that"),
      marks.range.contains(index + 3),
      document.word(index + 1).isOne(of: "is", "are", "was", "were")
    else { return nil }
    let next =
      document.word(index + 2).isOne(of: "located", "based", "situated") ? index + 3 : index + 2
    return marks.covers(.locative, next)
      && document.places[sentence].contains {
        $0.isCity && (1...2).contains($0.tokens.lowerBound - next)
      }
      ? next : nil
  }

  static func mark(_ token: Token, _ document: NewsDocument) -> String {
    document.text.string(token.bytes)
  }

  /// `situé à`, `ubicado en`, `located in`.
  func isLocating(_ index: Int) -> Bool {
    [
      "situe", "situee", "bas", "base", "basee", "ubicado", "ubicada", "situado", "situada",
      "instalado", "instalada",
      "located", "based", "localizado", "localizada", "situato", "esta", "implante", "implantee",
    ]
    .contains(document.word(index))
  }

  /// The row of cities that ends with one: `Salt Lake City, Utah and Twin Falls, Idaho`.
  func row(endingAt last: Int) -> [Int] {
    let places = document.places[sentence]
    var first = last
    while first > 0 {
      var before = first - 1
      if places[before].part == .qualifier, before > 0 { before -= 1 }
      guard places[before].isCity, CityList(document, sentence).list(from: before).contains(first)
      else { break }
      first = before
    }
    return CityList(document, sentence).list(from: first).filter { $0 <= last }
  }
}
