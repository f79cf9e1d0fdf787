/// Names of institutions, which go on in small letters.
extension CapitalSequences {
  /// The end of a name of an institution that goes on in small letters: `Agence nationale de la promotion de
  /// l'emploi (ANPE)`: to its short name in parentheses, else over what hangs on it with `de`.
  func institutionEnd(from begin: Int, _ marks: SentenceMarks) -> Int? {
    let tokens = document.tokens
    let limit = min(marks.range.upperBound, begin + 24)
    var end = begin + 1
    while end < limit, tokens[end].kind == .word || tokens[end].folded == "-" { end += 1 }
    if end + 1 < limit, tokens[end].folded == "(", tokens[end + 1].kind == .word,
      isAcronym(end + 1, of: between(begin, end))
    {
      return end
    }
    var index = begin + 1
    guard index < limit, !tokens[index].isCapitalized, !isOverInSpanish(index, marks) else {
      return nil
    }
    // `la Uil parla di`, `Unindustria domani`: these are their whole names.
    if document.language == .italian,
      marks.phrase(.union, at: begin)?.count == 1
        || marks.phrase(.association, at: begin)?.count == 1,
      !document.word(begin).isOne(of: "sindacato", "associazione", "federazione", "unione")
    {
      return nil
    }
    var last = begin + 1
    while index < limit, tokens[index].kind == .word {
      let isInner = isInner(index, limit)
      if !isInner, !tokens[index].isCapitalized {
        let isFirst =
          index == begin + 1 && (document.language != .portuguese || !marks.isKnown(index))
        let isBehindInner = Self.inner.contains(document.word(index - 1))
        guard isFirst || isBehindInner, document.verbs(index).isEmpty,
          !document.isFiniteInSpanish(index), !isOverInItalian(index, marks),
          !isOtherFirm(index, marks)
        else { break }
      }
      index += 1
      if !isInner { last = index }
    }
    return last > begin + 1 ? last : nil
  }

  /// `Serviço Nacional de Apoio à Saúde (SNAS)`: over small words that names else do not have, to the short name that
  /// has the letters of all of it.
  func acronymEnd(from begin: Int, at small: Int, _ marks: SentenceMarks) -> Int? {
    guard document.language.isOne(of: .portuguese, .spanish, .italian, .french),
      small > begin + 1
    else { return nil }
    let limit = min(marks.range.upperBound - 1, small + 8)
    var end = small
    while end < limit, document.tokens[end].kind == .word,
      document.tokens[end].isCapitalized || document.tokens[end].bytes.count <= 4
    {
      end += 1
    }
    return end > small + 1 && end < limit && document.tokens[end].folded == "("
      && document.tokens[end - 1].isCapitalized && document.tokens[end + 1].isAllCapitals
      && isAcronym(end + 1, of: between(begin, end)) ? end : nil
  }

  /// `firmó con el Ayuntamiento un convenio`, `el Gobierno la instalación`: behind an article stands something else.
  private func isOverInSpanish(_ index: Int, _ marks: SentenceMarks) -> Bool {
    document.language == .spanish
      && marks.covers(
        [.article, .indefinite, .possessive, .clause, .locative, .forMark, .by, .negator].asClasses,
        index)
      // `La Xunta lamenta el cierre`: a verb.
      || document.language == .spanish && !marks.covers(.of, index)
        && marks.covers([.article, .indefinite, .possessive].asClasses, index + 1)
  }

  /// `la Rsa che Voxalia`, `Unindustria e alle organizzazioni`: with such words a name of Italian is over.
  private func isOverInItalian(_ index: Int, _ marks: SentenceMarks) -> Bool {
    document.language == .italian
      && (marks.covers([.clause, .locative, .by, .forMark, .negator].asClasses, index)
        || document.word(index).isOne(of: "al", "alla", "alle", "agli", "ai", "con", "tra", "fra")
        // `la Regione convoca l'azienda`, `la Provincia ha ricevuto`: a verb.
        || VerbGroup.isAuxiliary(document.word(index), .italian)
        || !marks.covers(.of, index)
          && marks.covers([.article, .indefinite, .possessive, .locative].asClasses, index + 1))
  }

  /// `el Gobierno de Mendoza y la firma Voxalia`: with the noun for a firm another one begins.
  private func isOtherFirm(_ index: Int, _ marks: SentenceMarks) -> Bool {
    document.language == .spanish && marks.covers(.orgNoun, index)
      && (1...2).contains { document.word(index - $0).isOne(of: "y", "e") }
  }

  /// Whether a small word stands within a name; in Portuguese also `em`: `Sindicato dos Trabalhadores em Telecomunicações`.
  private func isInner(_ index: Int, _ limit: Int) -> Bool {
    let word = document.word(index)
    if Self.inner.contains(word) { return true }
    return document.language == .portuguese
      && word.isOne(of: "em", "no", "na", "nos", "nas", "ao", "aos", "para", "a")
      && index + 1 < limit && document.tokens[index + 1].isCapitalized
      && document.word(index + 1).utf8.count > 6
  }

  /// Whether a short name is made of the first letters of a name, in their order.
  func isAcronym(_ index: Int, of range: Range<Int>) -> Bool {
    let letters = Array(document.word(index).unicodeScalars)
    guard (2...12).contains(letters.count), document.tokens[index].isCapitalized else {
      return false
    }
    var found = 0
    for token in range where document.tokens[token].kind == .word && found < letters.count {
      if document.word(token).unicodeScalars.first == letters[found] { found += 1 }
    }
    return found * 3 >= letters.count * 2
      && document.word(range.lowerBound).unicodeScalars.first == letters.first
  }
}
