/// Finds runs of capitalized words: what may be a name.
struct CapitalSequences {
  let document: NewsDocument
  /// Names in small letters that the text itself tells by a legal form behind them.
  let smallNames: SmallNames

  /// Words inside a name, between capitalized ones: `Agence de Développement du Nord`.
  static let inner: WordSet = [
    "de", "du", "des", "d", "l", "la", "le", "les", "del", "los", "las", "of", "the", "di", "da",
    "do",
    "dos", "das", "della", "dei", "von", "und", "e", "y", "et", "and", "for", "&", "en", "al", "el",
    "pour",
  ]
  /// Of those, the ones that join two names unless one of the words says what sort of name it is.
  private static let joining: WordSet = [
    "e", "y", "et", "and", "und", "en", "al", "el", "for", "pour",
  ]
  private static let endingsOfAdverbs = [
    "ement", "amment", "emment", "mente", "ally", "ently", "antly", "tely",
  ]
  static let nameHeads = WordClasses([.agency, .association, .tradeFair, .union])
  private static let small = WordClasses([
    .article, .pronoun, .locative, .of, .by, .forMark, .clause, .demonstrative, .possessive,
    .negator,
  ])
  /// Those that are no names where a sentence begins, but may begin one within: `New York State`.
  private static let initial = WordClasses([
    .future, .hedge, .another, .several, .there, .support, .anaphor, .recent, .soon, .opener,
  ])

  /// The candidates of a sentence.
  func find(_ index: Int) -> [NameCandidate] {
    let marks = document.sentences[index]
    guard !marks.isAllCapitals else { return [] }
    var candidates: [NameCandidate] = []
    var token = marks.range.lowerBound
    let isArabic = document.language == .arabic
    while token < marks.range.upperBound {
      if isArabic, let candidate = arabic(token, index, marks) {
        candidates.append(candidate)
        token = candidate.tokens.upperBound
        continue
      }
      // Without capitals only what is known is a name by itself.
      if isArabic, let range = known(token, marks) {
        candidates.append(
          NameCandidate(
            tokens: range, sentence: index, key: document.key(range), words: range.count,
            isFirstInSentence: token == marks.firstWord, isPossessive: false))
        token = range.upperBound
        continue
      }
      if let range = smallNames.match(
        document.text.tokens, at: token, until: marks.range.upperBound)
      {
        candidates.append(
          NameCandidate(
            tokens: range, sentence: index, key: document.key(range), words: range.count,
            isFirstInSentence: false, isPossessive: false))
        token = range.upperBound
        continue
      }
      let numberEnd = numberBegin(token, marks)
      guard numberEnd != nil || mayBegin(token, marks) else {
        let known = knownOfWords(token, index, marks)
        if let known { candidates.append(known) }
        token = known?.tokens.upperBound ?? token + 1
        continue
      }
      var end = self.end(from: token, marks, to: numberEnd ?? token + 1)
      // `Call & call`, which has small letters.
      if let range = known(token, marks), range.count > 1 { end = max(end, range.upperBound) }
      // A small word begins a name only where one that is known does: `von Roll`, not `von Service`.
      if !document.tokens[token].isCapitalized, numberEnd == nil,
        !isKnownBegin(between(token, end))
      {
        token += 1
        continue
      }
      if let candidate = made(between(token, end), index, marks) { candidates.append(candidate) }
      token = max(end, token + 1)
    }
    return candidates
  }

  private func mayBegin(_ index: Int, _ marks: SentenceMarks) -> Bool {
    guard document.tokens[index].kind == .word,
      document.tokens[index].isCapitalized
        || document.words[index].isSmallName && !isVerbOfSpanish(index)
    else { return false }
    let token = document.tokens[index]
    if isLetterOfName(index) { return true }
    if isBehindStroke(index, marks) || isElidedWord(index, marks) || isNoNameInFrench(index, marks)
    {
      return false
    }
    if isDateWord(token.folded), !token.isAllCapitals { return false }
    if isBehindShouted(index, marks) { return false }
    // `Villeneuve-d'Ascq`
    if document.language == .french, marks.range.contains(index - 2),
      document.tokens[index - 1].folded.hasSuffix("'"), document.tokens[index - 2].folded == "-"
    {
      return false
    }
    if isArticleOfName(index, marks) || document.isSaint(index) { return true }
    if marks.begins(Self.small, at: index) { return false }
    if beginsSpeech(index, marks) || document.isHeadline(marks),
      marks.begins(Self.initial, at: index),
      !isFirstOfBank(index, marks)
    {
      return false
    }
    if document.isHeadline(marks) { return !isTrigger(index, marks) }
    if isFirmAsWord(index) { return true }
    if beginsSpeech(index, marks), marks.isKnown(index), !isAfterHead(index, marks) {
      // A sentence begins with any word: what is known as a word is none of a name.
      return nextIsCapital(index, marks) || isBodyOf(index, marks)
        || isBankOf(index, index + 1) && nextIsCapital(index + 1, marks)
    }
    return true
  }

  private func end(from begin: Int, _ marks: SentenceMarks, to least: Int) -> Int {
    let tokens = document.tokens
    var isInstitution = marks.covers(Self.nameHeads, begin) && !tokens[begin].isAllCapitals
    if isInstitution, let end = institutionEnd(from: begin, marks) { return end }
    var end = least
    while end < marks.range.upperBound {
      let token = tokens[end]
      if token.beginsLine, !token.hasBlankBefore { break }
      // `Fonema S.p.A.`: the name ends before it.
      if dottedForm(end, marks) != nil { break }
      if let trade = trade(end, marks) { return trade }
      if isTradeIn(end, marks) {
        end += 2
        continue
      }
      // 's
      if tokens[end - 1].folded.hasSuffix("'"), !token.hasBlankBefore, token.folded == "s" { break }
      if token.kind == .word, token.isCapitalized {
        if document.isHeadline(marks), isTrigger(end, marks) { break }
        if isDateWord(token.folded), token.folded != "may" { break }
        if isRoleBehind(end, begin, marks) || isBehindDateline(end, begin, marks) { break }
        if marks.covers(Self.nameHeads, end) { isInstitution = true }
        end += 1
        continue
      }
      if let form = formOfTwo(end, marks) { return form }
      if isNumberWithin(end, marks) {
        end += 2
        continue
      }
      // `Atenda 3`: a number behind a name that the text writes so again and again.
      // `Vexia 24 opens`
      if token.kind == .number, end == begin + 1,
        document.numbered.contains(document.word(begin) + " " + token.folded)
          || token.bytes.count < 4 && end + 1 < marks.range.upperBound
            && document.verbs(end + 1).contains(where: { OrganizationFinder.isOfCompany($0) })
            && !marks.covers([.person, .job, .site, .weakSite, .seat].asClasses, end + 1)
      {
        end += 1
        continue
      }
      // D+S
      if token.folded == "+", !token.hasBlankBefore, end + 1 < marks.range.upperBound,
        !tokens[end + 1].hasBlankBefore, tokens[end + 1].isCapitalized
      {
        end += 2
        continue
      }
      if token.kind == .mark, token.folded == "-" || token.folded == "." || token.folded == "/" {
        if token.folded == "/", isOutsourcer(begin..<end) { break }
        let isTight =
          !token.hasBlankBefore && end + 1 < marks.range.upperBound
          && !tokens[end + 1].hasBlankBefore && tokens[end + 1].kind != .mark
        // `G.L. Abbott`
        if token.folded == ".", tokens[end - 1].bytes.count == 1, end - begin < 5,
          end + 1 < marks.range.upperBound, tokens[end + 1].kind == .word,
          tokens[end + 1].isCapitalized, !marks.begins(Self.small, at: end + 1)
        {
          end += 2
          continue
        }
        // `Norvex.com`
        if isTight, token.folded == ".", Self.domains.contains(tokens[end + 1].folded) {
          end += 2
          continue
        }
        if isTight,
          tokens[end + 1].isCapitalized || token.folded == "-" && tokens[end - 1].bytes.count > 1
        {
          if token.folded == "-", !tokens[end + 1].isCapitalized { break }
          end += 2
          continue
        }
        break
      }
      let word = document.word(end)
      // `Norvex e-Services`
      if token.bytes.count == 1, end + 2 < marks.range.upperBound,
        document.isJoined(end + 1, in: marks.range),
        tokens[end + 2].isCapitalized
      {
        end += 3
        continue
      }
      guard Self.inner.contains(word) else {
        if let acronym = acronymEnd(from: begin, at: end, marks) { return acronym }
        break
      }
      if isBetweenGermanNouns(word, isInstitution) { break }
      // Over small words to the next capital, two at most: `de la`.
      var next = end + 1
      while next < marks.range.upperBound, next <= end + 2,
        Self.inner.contains(document.word(next)), !tokens[next].isCapitalized
      {
        next += 1
      }
      guard next < marks.range.upperBound, tokens[next].kind == .word, tokens[next].isCapitalized,
        !isDateWord(tokens[next].folded)
      else { break }
      if isBeforeTownInFrench(begin, next, marks) { break }
      if word != "&", !isInstitution, !isBankOf(begin, end) {
        // `Voces del Desierto` is one name, `Salamanca y Zamora` and `Seguros Sur de Cádiz` are two.
        if word == "al", end > begin + 1, document.word(next).isOne(of: "cliente", "usuario") {
          // `Norvoz Atención al Cliente`
        } else if word == "e", document.language == .portuguese,
          PortugueseWords.joinsTrades(document.word(end - 1), document.word(next))
        {
          // `Norvia Tecnologias e Inovação` is one firm.
        } else if Self.joining.contains(word) || isPlace(next, marks) || isPlace(begin, marks) {
          // Cable and Wireless, Marks and Spencer
          guard document.known(begin..<next + 1) != nil else { break }
        }
      }
      end = next + 1
    }
    return end
  }

  private func made(_ range: Range<Int>, _ sentence: Int, _ marks: SentenceMarks) -> NameCandidate?
  {
    let tokens = document.tokens
    if dottedForm(range.lowerBound, marks) != nil { return nil }
    // `Cem ficarão em Lisboa`, `Cento e oitenta novos postos`: a number that a sentence begins with.
    if document.language == .portuguese, range.count == 1, range.lowerBound == marks.firstWord,
      document.beginsNumber(range.lowerBound)
    {
      return nil
    }
    var range = withoutOwner(withoutAmount(range), marks)
    // `Insurer Norvex Mutual will cut`: the noun has the capital of the sentence.
    if document.language == .english || isKindOfFirm(range.lowerBound),
      range.count > 1, range.lowerBound == marks.firstWord,
      marks.covers([.clientNoun, .orgNoun].asClasses, range.lowerBound),
      !document.word(range.lowerBound).isOne(of: "bank", "banco", "group", "company"),
      document.known(range) == nil
    {
      range = between(range.lowerBound + 1, range.upperBound)
    }
    // `Co Mayo` is a county.
    if document.language == .english, range.count == 2, document.word(range.lowerBound) == "co" {
      return nil
    }
    // Small words with a capital at the begin of a sentence: `The Cebu`, `Le Mans` stay for the places.
    // `Atwater AT&T`: a place before a name that is known.
    if range.count > 1,
      let (count, names) = Gazetteer.shared.match(
        tokens.all, at: range.lowerBound, until: range.upperBound),
      count < range.count, !names.isCommonWord,
      let entry = KnownOrganizations.shared[
        document.key(range.lowerBound + count..<range.upperBound)], !entry.needsEvidence
    {
      range = range.lowerBound + count..<range.upperBound
    }
    if document.language == .german {
      guard let german = inGerman(range, marks) else { return nil }
      range = german
    }
    // `CC&CC Bembibre`: a known name with the city it is in.
    if range.count > 1, document.known(range) == nil,
      let last = (range.lowerBound + 1..<range.upperBound).first(where: { token in
        guard tokens[token].kind == .word,
          let (count, names) = Gazetteer.shared.match(
            tokens.all, at: token, until: range.upperBound)
        else { return false }
        let place = Gazetteer.shared.place(names.places[0])
        return token + count == range.upperBound && place.kind == .city
          && (!names.isCommonWord || place.population > 100_000)
      }), case let end = nameEnd(range.lowerBound..<last),
      document.known(range.lowerBound..<end)?.isOutsourcer == true
    {
      range = range.lowerBound..<end
    }
    // `empresa de Call Center Tel`
    if document.language.isOne(of: .portuguese, .spanish, .italian, .french), range.count > 2,
      document.known(range) == nil,
      let site = marks.phrase(.site, at: range.lowerBound), site.upperBound < range.upperBound,
      tokens[site.upperBound].kind == .word, tokens[site.upperBound].isCapitalized
    {
      range = between(site.upperBound, range.upperBound)
    }
    // US$ 4 millones
    if range.upperBound < marks.range.upperBound,
      tokens[range.upperBound].folded.isOne(of: "$", "€", "£")
    {
      return nil
    }
    while range.count > 1, marks.begins(Self.small.union(Self.initial), at: range.lowerBound),
      beginsSpeech(range.lowerBound, marks) || document.isHeadline(marks),
      !isFirstOfBank(range.lowerBound, marks), !isLetterOfName(range.lowerBound),
      document.known(range) == nil, !document.isSaint(range.lowerBound)
    {
      range = between(range.lowerBound + 1, range.upperBound)
    }
    // `Dipendenti Voxalia in sciopero`
    if document.language.isOne(of: .italian, .spanish, .portuguese, .french), range.count > 1,
      range.lowerBound == marks.firstWord, marks.covers(.person, range.lowerBound),
      tokens[range.lowerBound + 1].kind == .word, !marks.isKnown(range.lowerBound + 1)
    {
      range = between(range.lowerBound + 1, range.upperBound)
    }
    range = withoutDepartment(withoutVerb(range, marks), marks)
    while range.count > 1, tokens[range.lowerBound].kind == .mark {
      range = between(range.lowerBound + 1, range.upperBound)
    }
    // `ERE de Atento`: the name is what it is of.
    var happenings = [WordClass.layoffNoun, .closeNoun, .openNoun, .expandNoun, .role, .person]
      .asClasses
    // `Callcenter von Quelle`
    if document.language == .german {
      happenings = happenings.union([WordClass.site, .weakSite, .job].asClasses)
    }
    while range.count > 2, marks.covers(happenings, range.lowerBound) {
      var begin = range.lowerBound + 1
      // `Licenziamenti Call&Call`
      if range.lowerBound == marks.firstWord, document.language != .english,
        marks.covers([WordClass.layoffNoun, .closeNoun, .openNoun].asClasses, range.lowerBound),
        tokens[begin].kind == .word, !marks.isKnown(begin)
      {
        range = begin..<range.upperBound
        break
      }
      while begin < range.upperBound, marks.covers([.of, .article].asClasses, begin) { begin += 1 }
      guard begin < range.upperBound, begin > range.lowerBound + 1 else { break }
      range = begin..<range.upperBound
    }
    // `Expediente de Regulación de Empleo` says what happens, not who.
    if range.allSatisfy({
      marks.covers([.layoffNoun, .closeNoun, .openNoun, .expandNoun, .reduceNoun].asClasses, $0)
    }) {
      return nil
    }
    // All of it words that are known, as in `Call Center`.
    if range.allSatisfy({ marks.isKnown($0) }),
      range.count == 1
        || range.allSatisfy({ marks.covers([.site, .topic, .weakSite].asClasses, $0) })
    {
      guard range.count == 1,
        marks.covers(.union, range.lowerBound) || isFirmAsWord(range.lowerBound)
      else { return nil }
    }
    range = withoutTail(range)
    var key = document.key(range)
    if document.language == .german {
      range = withSmallBegin(withPartnership(range, marks), marks)
      key = inNominative(document.key(range))
    }
    // `Tempe, AZ`
    if document.language == .english, range.count == 1, key.utf8.count <= 3,
      tokens[range.lowerBound].isAllCapitals, StateAbbreviations.all[key] != nil,
      range.lowerBound > marks.range.lowerBound, tokens[range.lowerBound - 1].folded == ","
    {
      return nil
    }
    // `Voxalia Services, Inc.`: a legal form alone is no name.
    if range.count == 1, LegalForms.last.contains(key) || Self.onlyForms.contains(key) {
      return nil
    }
    guard key.utf8.count > 1, key.utf8.count < 120 else { return nil }
    // `im 24-Stunden-Kundenservice`
    if document.language == .german, range.lowerBound - 2 >= marks.range.lowerBound,
      tokens[range.lowerBound - 1].folded == "-", tokens[range.lowerBound - 2].kind == .number
    {
      return nil
    }
    // Adverbs begin sentences: Parallèlement, Actualmente, Recently.
    if range.count == 1, range.lowerBound == marks.firstWord,
      Self.endingsOfAdverbs.contains(where: { key.hasSuffix($0) })
    {
      return nil
    }
    return NameCandidate(
      tokens: range, sentence: sentence, key: key, words: range.count,
      isFirstInSentence: range.lowerBound == marks.firstWord,
      isPossessive: isPossessive(range, marks))
  }
}
