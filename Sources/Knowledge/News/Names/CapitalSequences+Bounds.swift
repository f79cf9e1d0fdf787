/// What belongs to a name beside words with capitals, and what with capitals does not.
extension CapitalSequences {
  /// `A&C`, `E-Care`: a letter that a name begins with, though it is a word as well.
  func isLetterOfName(_ index: Int) -> Bool {
    let tokens = document.tokens
    return tokens[index].isCapitalized && index + 2 < tokens.count
      && tokens[index].bytes.count == 1 && tokens[index + 1].folded.isOne(of: "&", "-")
      && !tokens[index + 1].hasBlankBefore && !tokens[index + 2].hasBlankBefore
      && tokens[index + 2].isCapitalized
  }

  /// Words that count what follows: `Phase 2`, `Terminal 4`.
  private static let counted: WordSet = [
    "phase", "terminal", "suite", "building", "unit", "route", "channel", "canal", "level", "tier",
    "zone", "top", "no", "article", "articulo", "artigo", "lote", "lot", "tour", "step", "part",
    "fase", "bloco", "bloque", "torre", "tower", "covid", "g", "chapter", "page", "platz", "liga",
    "ligue", "serie", "division", "act", "day", "jour", "dia", "week", "stage", "plan",
  ]

  /// `Answer 2 You`: a short number between words with capitals.
  func isNumberWithin(_ index: Int, _ marks: SentenceMarks) -> Bool {
    let tokens = document.tokens
    guard marks.range.contains(index), index + 1 < marks.range.upperBound, index > 0,
      tokens[index].kind == .number, tokens[index].bytes.count == 1, tokens[index].hasBlankBefore,
      !document.isHeadline(marks), document.language != .german
    else { return false }
    let (before, after) = (tokens[index - 1], tokens[index + 1])
    return before.kind == .word && before.isCapitalized && !isDateWord(before.folded)
      && !Self.counted.contains(before.folded) && after.kind == .word && after.isCapitalized
      && after.hasBlankBefore && !after.beginsLine && !isDateWord(after.folded)
  }

  /// The end of a legal form in dotted letters: `S.p.A.`, `S.L.`, `S.A.C.`, also behind a comma.
  func dottedForm(_ index: Int, _ marks: SentenceMarks) -> Int? {
    Self.dottedForm(document, index, marks)
  }

  static func dottedForm(_ document: NewsDocument, _ index: Int, _ marks: SentenceMarks) -> Int? {
    let tokens = document.tokens
    var next = index
    if marks.range.contains(next), tokens[next].folded == "," { next += 1 }
    guard marks.range.contains(next), tokens[next].kind == .word, tokens[next].bytes.count == 1
    else { return nil }
    var letters = ""
    var end = next
    while marks.range.contains(end), tokens[end].kind == .word, tokens[end].bytes.count == 1 {
      letters += tokens[end].folded
      end += 1
      guard marks.range.contains(end), tokens[end].folded == "." else { break }
      end += 1
      // `Voxalia, S. L.`
      let isSpaced =
        document.language == .spanish && letters == "s" && marks.range.contains(end)
        && tokens[end].isCapitalized && tokens[end].folded.isOne(of: "l", "a")
      if marks.range.contains(end), tokens[end].hasBlankBefore, !isSpaced { break }
    }
    return dotted.contains(letters) && end > next + 1 ? end : nil
  }

  /// `Voxalia Soluções em Atendimento`
  func isTradeIn(_ index: Int, _ marks: SentenceMarks) -> Bool {
    let tokens = document.tokens
    return tokens[index].folded.isOne(of: "em", "in") && index + 1 < marks.range.upperBound
      && NameWords.trades.contains(tokens[index - 1].folded) && tokens[index + 1].isCapitalized
      && !isPlace(index + 1, marks)
  }

  /// `Voxalia – Serviços de Contacto, S.A.`: what a firm does, between a dash and its legal form.
  func trade(_ dash: Int, _ marks: SentenceMarks) -> Int? {
    let tokens = document.tokens
    guard document.language == .portuguese, tokens[dash].folded.isOne(of: "-", "–", "—"),
      tokens[dash].hasBlankBefore, marks.range.contains(dash + 2), tokens[dash + 1].isCapitalized
    else { return nil }
    for end in between(dash + 2, min(marks.range.upperBound, dash + 10)) {
      if Self.dottedForm(document, end, marks) != nil { return end }
      let form = tokens[end].folded == "," ? end + 1 : end
      if marks.range.contains(form), tokens[form].isCapitalized,
        tokens[form].folded.isOne(of: "sa", "lda", "unipessoal")
      {
        return end
      }
      guard tokens[end].isCapitalized || Self.inner.contains(document.word(end)) else { return nil }
    }
    return nil
  }

  /// The end of a legal form of two words: `(Pty) Ltd`, `. Ltd` of `Pvt. Ltd`.
  func formOfTwo(_ index: Int, _ marks: SentenceMarks) -> Int? {
    let tokens = document.tokens
    let begin = tokens[index].folded == "(" ? index + 1 : index - 1
    guard tokens[index].kind == .mark, marks.range.contains(begin + 2),
      tokens[begin].folded.isOne(of: "pty", "pvt", "private", "proprietary"),
      tokens[begin + 1].folded.isOne(of: ")", "."),
      tokens[begin + 2].folded.isOne(of: "ltd", "limited")
    else { return nil }
    return begin + 3
  }

  static let onlyForms: WordSet = ["inc", "s.l", "sl", "llc", "kg"]

  private static let dotted: WordSet = [
    "spa", "srl", "sl", "sa", "sac", "saa", "sau", "slu", "sas", "sarl", "sc", "sapa", "scarl",
  ]

  /// The end of `e-Norvex`, a name that begins with a small letter, but not of `e-Mail`.
  private func letterBegin(_ index: Int, _ marks: SentenceMarks) -> Int? {
    let tokens = document.tokens
    guard tokens[index].kind == .word, tokens[index].bytes.count == 1,
      !tokens[index].isCapitalized, marks.range.contains(index + 2),
      tokens[index + 1].folded == "-", !tokens[index + 1].hasBlankBefore,
      !tokens[index + 2].hasBlankBefore, tokens[index + 2].isCapitalized,
      !tokens[index + 2].isAllCapitals, !marks.isKnown(index + 2),
      !Self.electronic.contains(tokens[index + 2].folded)
    else { return nil }
    return index + 3
  }

  private static let electronic: WordSet = [
    "mail", "mails", "commerce", "learning", "book", "books", "government", "business", "bike",
    "auto", "autos", "mobility", "shop", "services", "health", "banking", "government",
  ]
  /// What addresses on the web end with.
  static let domains: WordSet = [
    "com", "net", "org", "fr", "es", "de", "it", "pt", "br", "uk", "co", "ch", "at", "eu", "be",
    "info", "online", "ma", "tn", "ca", "au", "in", "mx", "ar", "cl", "pe",
  ]

  /// The end of the numbers that a name begins with: `24-7 Voice`, `118000 AG`.
  func numberBegin(_ index: Int, _ marks: SentenceMarks) -> Int? {
    let tokens = document.tokens
    if let end = letterBegin(index, marks) { return end }
    guard tokens[index].kind == .number, index + 1 < marks.range.upperBound else { return nil }
    // `24Call`, but `50Hz`
    if !tokens[index + 1].hasBlankBefore, tokens[index + 1].isCapitalized,
      !tokens[index + 1].isAllCapitals, tokens[index + 1].bytes.count > 3
    {
      return index + 2
    }
    if tokens[index + 1].isCapitalized, LegalForms.all.contains(tokens[index + 1].folded),
      tokens[index + 1].hasBlankBefore
    {
      return index + 1
    }
    // `1&1`
    if marks.range.contains(index + 2), tokens[index + 1].folded == "&",
      !tokens[index + 1].hasBlankBefore, tokens[index + 2].kind == .number,
      !tokens[index + 2].hasBlankBefore, document.known(index..<index + 3) != nil
    {
      return index + 3
    }
    // `3 Suisses`
    if tokens[index + 1].isCapitalized, tokens[index].bytes.count <= 2,
      document.known(index..<index + 2) != nil
    {
      return index + 2
    }
    // `3G`, where that is a firm.
    if !tokens[index + 1].hasBlankBefore, tokens[index + 1].isCapitalized,
      tokens[index].bytes.count <= 2, document.known(index..<index + 2) != nil
    {
      return index + 2
    }
    guard index + 3 < marks.range.upperBound, tokens[index].bytes.count <= 2,
      tokens[index + 1].folded.isOne(of: "-", "/"), !tokens[index + 1].hasBlankBefore,
      tokens[index + 2].kind == .number, tokens[index + 2].bytes.count == 1,
      !tokens[index + 2].hasBlankBefore, tokens[index + 3].kind == .word,
      tokens[index + 3].isCapitalized, tokens[index + 3].hasBlankBefore,
      !isDateWord(tokens[index + 3].folded), document.language != .german
    else { return nil }
    return index + 3
  }

  /// `Norvex Chief Executive Jane Brook`: the company ends where the office of a person begins.
  func isRoleBehind(_ index: Int, _ begin: Int, _ marks: SentenceMarks) -> Bool {
    document.language == .english && marks.begins(.role, at: index) && !marks.covers(.role, begin)
  }

  /// `proyecta El Faro un call center`, `La Poste`: an article with a capital belongs to the name, if that is known
  /// or stands within a sentence.
  func isArticleOfName(_ index: Int, _ marks: SentenceMarks) -> Bool {
    let tokens = document.tokens
    guard tokens[index].isCapitalized, !tokens[index].isAllCapitals,
      tokens[index].folded.isOne(of: "el", "la", "los", "las", "le", "les", "the", "il", "lo"),
      index + 1 < marks.range.upperBound, tokens[index + 1].kind == .word,
      tokens[index + 1].isCapitalized
    else { return false }
    if let range = known(index, marks), range.count > 1 { return true }
    return index > marks.firstWord && !document.isHeadline(marks) && tokens[index - 1].kind == .word
      && !tokens[index - 1].isCapitalized && !isPlace(index, marks)
      && !isPlace(index + 1, marks) && !marks.isKnown(index + 1)
  }

  /// `First Prairie Bank`: a word that sentences begin with, but here a name does.
  func isFirstOfBank(_ index: Int, _ marks: SentenceMarks) -> Bool {
    guard
      document.word(index).isOne(
        of: "first", "new", "one", "next", "best", "third", "second", "all"),
      !document.isHeadline(marks)
    else { return false }
    var end = index + 1
    while end < marks.range.upperBound, end < index + 5, document.tokens[end].isCapitalized {
      end += 1
    }
    return end > index + 2 && NameWords.ends.contains(document.word(end - 1))
  }

  /// `Banco de Bogotá`, `Bank of Montreal`: the place belongs to the name.
  func isBankOf(_ begin: Int, _ joint: Int) -> Bool {
    joint == begin + 1 && joint < document.tokens.count
      && document.word(joint).isOne(of: "of", "de", "di", "do", "da", "del", "du", "des", "della")
      && NameWords.banks.contains(document.word(begin))
  }

  /// Whether the `'s` of a possessor follows, in English also behind the dot of a legal form: `Lumora Corp.'s`.
  func isPossessive(_ range: Range<Int>, _ marks: SentenceMarks) -> Bool {
    let tokens = document.tokens
    var after = range.upperBound
    if document.language == .english, tokens[after].folded == ".", !tokens[after + 1].hasBlankBefore
    {
      after += 1
    }
    guard after < marks.range.upperBound else { return false }
    if tokens[range.upperBound - 1].folded.hasSuffix("'"), tokens[after].folded == "s" {
      return true
    }
    return tokens[after].folded.isOne(of: "'", "’")
      && (!tokens[after].hasBlankBefore
        || after + 1 < marks.range.upperBound && tokens[after + 1].folded == "s")
  }

  /// `Contact Alpin Inc. de Gatineau`: nothing of a name follows its legal form.
  func withoutTail(_ range: Range<Int>) -> Range<Int> {
    guard range.count > 2,
      let form = (range.lowerBound + 1..<range.upperBound - 1).first(where: {
        LegalForms.last.contains(document.word($0)) && document.tokens[$0].isCapitalized
          // `Zentara Pvt Ltd`
          && !LegalForms.last.contains(document.word($0 + 1))
      })
    else { return range }
    return range.lowerBound..<form + 1
  }

  /// `the new R40m Norvex contact centre`: money is no part of a name.
  func withoutAmount(_ range: Range<Int>) -> Range<Int> {
    guard document.language == .english, range.count > 1,
      OrganizationFinder.isAmount(document.tokens[range.lowerBound].folded)
    else { return range }
    return between(range.lowerBound + 1, range.upperBound)
  }

  /// `La filiale de Bell Canada Norvia ouvrira`: an owner that is known, and behind it the name.
  func withoutOwner(_ range: Range<Int>, _ marks: SentenceMarks) -> Range<Int> {
    guard range.count > 1, marks.covers(.owner, range.lowerBound - 1),
      document.known(range) == nil
    else { return range }
    let end = (range.lowerBound + 1..<range.upperBound).last { end in
      document.tokens[end].kind == .word && document.tokens[end].isCapitalized
        && document.known(range.lowerBound..<end)?.needsEvidence == false
    }
    return end.map { $0..<range.upperBound } ?? range
  }

  /// Whether a place of the gazetteer begins at a token.
  func isPlace(_ index: Int, _ marks: SentenceMarks) -> Bool {
    // `Sol del Sur`
    if document.word(index).isOne(of: "sur", "norte", "este", "sud", "nord", "sul", "centro") {
      return false
    }
    if document.towns.match(document.text.tokens, at: index, until: marks.range.upperBound) != nil {
      return true
    }
    guard
      let (_, names) = Gazetteer.shared.match(
        document.text.tokens, at: index, until: marks.range.upperBound)
    else { return false }
    return !names.isCommonWord
  }

  /// Whether a word begins a sentence, or what somebody says: `Jane Brook said: "With Lumora we grow."`
  func beginsSpeech(_ index: Int, _ marks: SentenceMarks) -> Bool {
    if index == marks.firstWord { return true }
    guard document.language == .english, marks.range.contains(index - 1),
      document.text.string(document.tokens[index - 1].bytes).isOne(of: "\"", "“", "‘")
    else { return false }
    // A mark that closes has no blank before it.
    return document.tokens[index - 1].hasBlankBefore && !document.tokens[index].hasBlankBefore
  }

  func nextIsCapital(_ index: Int, _ marks: SentenceMarks) -> Bool {
    var next = index + 1
    if document.isJoined(next, in: marks.range) { next += 1 }
    if isNumberWithin(next, marks) { next += 1 }
    guard next < marks.range.upperBound else { return false }
    return document.tokens[next].kind == .word && document.tokens[next].isCapitalized
  }
}
