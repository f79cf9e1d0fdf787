/// Whether a name does what companies do.
extension OrganizationFinder {
  /// The token before a name and the quotation mark that opens before it.
  func front(_ candidate: NameCandidate) -> Int {
    let before = candidate.tokens.lowerBound - 1
    guard document.sentences[candidate.sentence].range.contains(before),
      document.tokens[before].kind == .mark,
      Self.quotes.contains(document.tokens[before].folded)
    else { return before }
    return before - 1
  }

  private static let quotes: WordSet = ["«", "\"", "“", "„", "'", "‘", "’", "‹", "»"]

  /// The token behind a name, the quotation mark that closes behind it, and what stands in parentheses:
  /// `« Voxalia » (groupe Norvia) reprend`.
  func after(_ candidate: NameCandidate) -> Int {
    let range = document.sentences[candidate.sentence].range
    var index = candidate.tokens.upperBound
    if front(candidate) < candidate.tokens.lowerBound - 1, index < range.upperBound,
      document.tokens[index].kind == .mark, !document.word(index).isOne(of: "(", ",", ".", ":")
    {
      index += 1
    }
    // `Voxalia S.p.A. chiuderà`
    if let end = CapitalSequences.dottedForm(
      document, index, document.sentences[candidate.sentence])
    {
      index = end
    }
    if hasSmallLegalForm(candidate) { index += 1 }
    guard index < range.upperBound, document.tokens[index].folded == "(" else { return index }
    let limit = min(range.upperBound, index + 10)
    return between(index, limit).first { document.tokens[$0].folded == ")" }.map { $0 + 1 } ?? index
  }

  /// Whether it does what those do that run call centers: `X a ouvert`, `X, dont le siège est à Y, emploie`.
  ///
  /// - Parameters:
  ///   - candidate: The name.
  ///   - strict: Whether only verbs count that nothing but a company is the subject of.
  /// - Returns: Whether it is the subject of such a verb.
  func isSubject(_ candidate: NameCandidate, strict: Bool = false) -> Bool {
    let marks = document.sentences[candidate.sentence]
    let tokens = document.tokens
    var index = overAdverbs(after(candidate), marks)
    let limit = min(marks.range.upperBound, index + 7)
    // `The centre at South Gyle will close`
    let before = candidate.tokens.lowerBound - 1
    if document.language == .english, marks.range.contains(before),
      document.word(before).isOne(of: "at", "in", "near")
    {
      return false
    }
    // `Im Auftrag der Norvia stellt Voxalia 100 Leute ein`
    if document.language == .german, marks.range.contains(before - 1),
      document.word(before).isOne(of: "auftrag", "namen")
        || document.word(before - 1).isOne(of: "auftrag", "namen")
    {
      return false
    }
    // `la commessa Enel passa alla Voxalia`
    if document.language == .italian, marks.range.contains(before),
      document.word(before).isOne(of: "commessa", "appalto", "commesse")
    {
      return false
    }
    if document.language == .arabic, isBehindArabicVerb(front(candidate), marks) { return true }
    if isBehindItsVerb(before, marks) { return true }
    // Behind a comma it may go on after the next comma; or it is what `which` and `qui` stand for.
    if index < marks.range.upperBound, tokens[index].folded == "," {
      return isSubjectOverComma(index, before, marks, strict)
    }
    // `Voxalia se queda con Norvia`
    if index + 2 < marks.range.upperBound, tokens[index].folded == "se",
      tokens[index + 1].folded.isOne(of: "queda", "hace", "quedara", "quedo", "hara"),
      tokens[index + 2].folded.isOne(of: "con", "cargo")
    {
      return true
    }
    if speaksOfItsCenter(index, marks) || speaksOfItsCenterInSpanish(index, marks)
      || isFirmOfSentence(candidate, index, marks)
    {
      return true
    }
    while index < limit {
      let token = tokens[index]
      if token.kind != .word { return false }
      if isUndergoneInFrench(index) { return false }
      if intendsInFrench(index) { return true }
      if doesAsItalianFirm(index, candidate, marks) { return true }
      if index == candidate.tokens.upperBound, isOnlyInfinitive(index) { return false }
      // `Lumora se instaló en Jaén con un call center`
      if document.language == .spanish, token.folded == "se" {
        index += 1
        continue
      }
      // `va se séparer de 120 salariés`
      // `Voxalia y emploie 200 personnes`
      if document.language == .french,
        token.folded.isOne(of: "se", "s'", "s’", "y", "en", "ne", "n'", "n’")
      {
        index += 1
        continue
      }
      // `is constructing a call center`
      if document.language == .english, marks.begins(.construction, at: index) { return true }
      if strict, mayDo(index, candidate, marks) { return true }
      // `ha avuto un call center`, `a déjà un centre d'appels`
      if isAuxiliary(token.folded), Self.had.contains(document.word(index + 1)),
        between(index + 2, min(marks.range.upperBound, index + 7)).contains(where: {
          marks.begins(.site, at: $0)
        })
      {
        return true
      }
      if isVerb(index, marks, strict) || isSaying(index, marks) {
        // `Word has reached us`: to have alone says nothing.
        let isHaving = isAuxiliary(token.folded) && strict
        if !isHaving || has(index + 1, marks) { return true }
      }
      if acquiresInPortuguese(index, marks) { return true }
      // `Atienden a usuarios de una plataforma`: the first word of a sentence needs its verb at once.
      if strict, !isAuxiliary(token.folded), !isGoingOn(index),
        !token.folded.isOne(of: "be", "been"),
        !marks.covers([.future, .recent, .negator].asClasses, index),
        document.language != .french || !token.folded.hasSuffix("ement") && token.folded != "deja"
      {
        return false
      }
      if token.isCapitalized || marks.covers([.locative, .by, .article, .forMark].asClasses, index)
      {
        if !marks.covers([.future].asClasses, index), !isAuxiliary(token.folded),
          !isGoingOn(index - 1)
        {
          return false
        }
      }
      index = overAdverbs(index + 1, marks)
    }
    return false
  }

  /// `le centre que compte créer Voxalia`; `Quem opera é a Voxalia`.
  private func isBehindItsVerb(_ before: Int, _ marks: SentenceMarks) -> Bool {
    guard document.language != .english, document.language != .german else { return false }
    if isAgentInItalian(before, marks) { return true }
    if isVerb(before, marks, true),
      (2...4).contains(where: {
        document.tokens[before + 1 - $0].folded.isOne(of: "que", "che", "qu'")
      })
    {
      return true
    }
    // `proyecta El Faro un call center`, `abrirá Voxalia una sede`
    let after = before + 1
    if document.language != .french, isVerb(before, marks, true), marks.range.contains(after),
      let end = between(after, min(marks.range.upperBound, after + 5)).first(where: {
        !document.tokens[$0].isCapitalized
      }), marks.covers(.indefinite, end) || marks.covers(.article, end),
      (1...3).contains(where: { marks.begins([.site, .weakSite].asClasses, at: end + $0) })
    {
      return true
    }
    // `Cerró Voxalia`
    if document.language == .spanish, before == marks.firstWord,
      document.verbs(before).contains(where: {
        [.close, .open, .layoff, .expand].contains($0.verbClass)
          && [.past, .present, .future].contains($0.form)
      })
    {
      return true
    }
    let copula = marks.covers(.article, before) ? before - 1 : before
    guard marks.range.contains(copula),
      document.word(copula).isOne(of: "e", "es", "est", "sera", "sono")
    else { return false }
    return between(max(marks.range.lowerBound, copula - 8), copula).contains {
      document.word($0).isOne(of: "quem", "quien", "chi")
    }
  }

  private func isSubjectOverComma(
    _ comma: Int, _ before: Int, _ marks: SentenceMarks, _ strict: Bool
  ) -> Bool {
    let tokens = document.tokens
    // `Lumora, with 310 employees at its call center,`
    if document.word(comma + 1) == "with", speaksOfItsCenter(comma + 1, marks) { return true }
    // `The airline, Air Borealis, will open`; `La filial de Norvia, Contacto Sur, abrió`
    // but not `El alcalde, Juan Mora, inauguró`.
    let head = between(max(marks.range.lowerBound, before - 10), before)
    if marks.range.contains(before), tokens[before].folded == ",",
      head.contains(where: { marks.covers([.orgNoun, .clientNoun, .owner].asClasses, $0) }),
      !head.contains(where: { marks.covers(.role, $0) }),
      [comma + 1, comma + 2].contains(where: { token in
        marks.range.contains(token)
          && document.verbs(token).contains {
            ([.open, .close, .layoff, .expand, .employ].contains($0.verbClass)
              || document.language == .english && [.say, .announce].contains($0.verbClass))
              && $0.form != .gerund
          }
      })
    {
      return true
    }
    if document.word(min(comma + 1, marks.range.upperBound - 1)).isOne(
      of: "qui", "which", "that", "que", "che", "die", "der", "das"),
      (2...7).contains(where: { isVerb(comma + $0, marks, strict) })
    {
      return true
    }
    // `Somadas, Recife e Natal vão ter`: a row, and nothing told between commas.
    if marks.range.contains(comma + 1), tokens[comma + 1].isCapitalized,
      document.language != .english
    {
      return false
    }
    // `Voxalia, based in Plano, Texas, will open`: over three commas at most.
    var next = comma + 1
    let limit = min(marks.range.upperBound, comma + 24)
    for _ in 0..<3 {
      while next < limit, tokens[next].folded != "," {
        if tokens[next].folded.isOne(of: ".", ";", ":", "\"") { return false }
        next += 1
      }
      guard next + 1 < limit else { return false }
      next += 1
      // `in late March announced`; `said on Monday it will`
      if document.language == .english,
        document.word(next).isOne(of: "in", "on", "last", "this", "earlier"),
        (1...5).contains(where: { isVerb(next + $0, marks, strict) })
      {
        return true
      }
      if isVerb(next, marks, strict) || isVerb(next + 1, marks, strict)
        || isVerb(next + 2, marks, strict) || isSaying(next, marks)
      {
        return true
      }
      // What is a row of others has subjects of its own.
      if marks.covers([.article, .possessive, .pronoun].asClasses, next) { return false }
    }
    return false
  }

  private static let participles: WordSet = [
    "come", "gone", "made", "told", "said", "left", "lost", "won", "cut", "put", "become", "had",
    "led", "met", "paid", "held", "kept", "sent", "spent", "brought", "bought", "found", "sold",
    "begun", "done", "grown", "known", "drawn", "shown", "also", "not", "no", "long", "now", "just",
    "got", "hit", "set", "run", "let", "it", "to", "the", "its",
  ]

  private static let had: WordSet = [
    "had", "avuto", "eu", "tenido", "tido", "gehabt", "already", "deja", "ya", "ja", "gia",
    "bereits",
  ]

  /// Whether what is had follows: `has 300 employees`, `hat ein Callcenter`.
  private func has(_ index: Int, _ marks: SentenceMarks) -> Bool {
    guard marks.range.contains(index) else { return false }
    // `has contracts`, but `has reached`
    let word = document.word(index)
    if document.language == .english, document.tokens[index].kind == .word,
      document.verbs(index).isEmpty, !word.hasSuffix("ed"), !word.hasSuffix("en"),
      !word.hasSuffix("ly"), !Self.participles.contains(word)
    {
      return true
    }
    return document.tokens[index].kind == .number
      || marks.covers([.article, .indefinite, .possessive, .several, .site].asClasses, index)
      || document.beginsNumber(index) || isVerb(index, marks, true)
      || isVerb(index + 1, marks, true)
  }

  /// `Voxalia podría cerrar su plataforma`, `Voxalia is considering closing its call centre`: who may open or close call
  /// centers is a company, as who does it is.
  private func mayDo(_ index: Int, _ candidate: NameCandidate, _ marks: SentenceMarks) -> Bool {
    // `Councils may close`, `Workers could`: plain words of English stand first, too.
    if document.language == .english, candidate.key.hasSuffix("s") { return false }
    guard document.language != .arabic,
      marks.covers(.hedge, index)
        || document.verbs(index).contains(where: { $0.verbClass == .consider })
    else { return false }
    let behind = between(index + 1, min(marks.range.upperBound, index + 14))
    if considersCallCenter(index, behind, marks) { return true }
    // `Voxalia aurait choisi Rennes pour son centre d'appels`: what is said of it is said of a company.
    let isReported =
      CertaintyReader.conditional.contains(document.word(index))
      || document.word(index).isOne(of: "serait", "seraient")
    // `Lumora is considering a call center`
    if document.language == .english, document.word(index).hasSuffix("ing"),
      document.word(index - 1) == "is",
      behind.prefix(9).contains(where: { marks.begins(.site, at: $0) })
    {
      return true
    }
    guard
      let verb = behind.first(where: { token in
        document.verbs(token).contains {
          [.open, .close, .layoff, .expand, .reduce, .move].contains($0.verbClass)
            && [.infinitive, .gerund].contains($0.form)
            || isReported && [.open, .close, .choose, .plan].contains($0.verbClass)
              && $0.form == .participle
        }
      })
    else { return false }
    let isNear = document.language == .german || verb <= index + (isReported ? 6 : 3)
    return isNear && behind.contains { marks.begins([.site, .weakSite].asClasses, at: $0) }
  }

  /// `Voxalia is considering Tulsa for a new call center`, `verhandelt über ein Callcenter`, `negocia con la ciudad la
  /// apertura de un call center`: companies do that.
  private func considersCallCenter(_ index: Int, _ behind: Range<Int>, _ marks: SentenceMarks)
    -> Bool
  {
    guard document.verbs(index).contains(where: { $0.verbClass == .consider }) else { return false }
    let isObject = behind.contains { token in
      marks.begins(.site, at: token)
        && between(max(index, token - 4), token).contains {
          marks.covers(.forMark, $0)
            || document.word($0).isOne(of: "over", "about", "uber", "sobre", "sur", "su")
        }
    }
    if isObject { return true }
    guard
      let noun = behind.first(where: { marks.begins([.openNoun, .closeNoun].asClasses, at: $0) })
    else { return false }
    return between(noun + 1, min(marks.range.upperBound, noun + 5)).contains {
      marks.begins(.site, at: $0)
    }
  }

  /// `said on Monday it will`, `says it plans`: companies speak of themselves as it.
  private func isSaying(_ index: Int, _ marks: SentenceMarks) -> Bool {
    guard document.language == .english, marks.range.contains(index),
      document.verbs(index).contains(where: { $0.verbClass == .say || $0.verbClass == .announce })
    else { return false }
    return saysOfItsOwn(index, marks)
  }

  /// `ha acquisito la Callia`, `rachète Callia`
  func isAcquired(_ before: Int, _ marks: SentenceMarks) -> Bool {
    var verb = marks.covers(.article, before) ? before - 1 : before
    // `compró a la inicialmente cordobesa Voxalia`
    while document.language == .spanish, marks.range.contains(verb), verb > before - 5,
      marks.covers(.article, verb) || document.word(verb) == "a"
        || document.word(verb).hasSuffix("mente")
        || !document.knowledge.placeWords.towns(ofGentilic: document.word(verb)).isEmpty
        || document.knowledge.placeWords.country(ofDemonym: document.word(verb)) != nil
    {
      verb -= 1
    }
    guard marks.range.contains(verb), document.language != .german else { return false }
    // `Paul Lemoine a créé Voxalia en 2003`
    if document.language == .french, verb == before, marks.range.contains(verb - 1),
      document.word(verb).isOne(of: "cree", "fonde", "fondait", "creait", "dirige", "lance"),
      isAuxiliary(document.tokens[verb - 1].folded) || document.word(verb) == "dirige"
    {
      return true
    }
    return document.verbs(verb).contains { $0.verbClass == .acquire && $0.form != .infinitive }
  }

  /// `a Voxalia está fechando`, `está a encerrar`, `Voxalia sta costruendo`
  private func isGoingOn(_ index: Int) -> Bool {
    document.language == .portuguese
      && document.word(index).isOne(of: "esta", "estao", "estava", "estavam", "vem")
      || document.language == .italian && document.word(index).isOne(of: "sta", "stanno")
  }

  func isAuxiliary(_ folded: String) -> Bool { Self.auxiliaries.contains(folded) }

  private static let auxiliaries: WordSet = [
    "a", "ha", "has", "had", "have", "is", "will", "va", "est", "hat", "wird", "vai", "are",
    "would", "was", "were", "ont", "avait", "avaient", "vont", "ete",
  ]

  func isVerb(_ index: Int, _ marks: SentenceMarks, _ strict: Bool) -> Bool {
    // `dé` and `de`, `sur`: small words are no verbs.
    guard marks.range.contains(index), document.words[index].verb >= 0,
      !marks.covers([.of, .article, .locative, .by].asClasses, index)
    else { return false }
    // `is looking at`, `is also looking at`
    let before =
      marks.covers(.recent, index - 1) || document.word(index - 1).isOne(of: "also", "now")
      ? index - 2 : index - 1
    let isGoingOn =
      marks.range.contains(before)
      && (document.word(before).isOne(of: "is", "are", "was", "were", "be", "been")
        || self.isGoingOn(before))
    return document.verbs(index).contains {
      (strict ? Self.companyVerbs : Self.subjectVerbs).contains($0.verbClass)
        && ($0.form != .gerund || isGoingOn)
        && !(strict && Self.showing.contains($0.lemma))
        && !(marks.begins([.openNoun, .closeNoun, .planNoun].asClasses, at: index)
          && $0.form == .infinitive)
    }
  }
}
