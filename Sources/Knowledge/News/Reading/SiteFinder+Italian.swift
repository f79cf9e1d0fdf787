/// What only stands for a call center in Italian.
extension SiteFinder {
  /// `quella di Rende` is a call center only where the sentence or the one before speaks of some: it may be a road, a price.
  func standsForSite(_ range: Range<Int>) -> Bool {
    if isOneOfOthers(range) || isOfShops(range) { return false }
    if document.language == .german, !standsForSiteInGerman(range) { return false }
    if document.language == .arabic { return standsForSiteInArabic(range) }
    // `per tre assicuratori di Zurigo e uno di Trieste`: one of what was counted.
    if document.language == .italian, document.word(range.lowerBound).isOne(of: "uno", "una"),
      document.word(range.lowerBound - 1).isOne(of: "e", "ed"),
      let number = marks.numbers.last(where: {
        (1...9).contains(range.lowerBound - $0.tokens.upperBound)
      }),
      !between(number.tokens.upperBound, range.lowerBound).contains(where: {
        marks.covers([.site, .weakSite].asClasses, $0)
      })
    {
      return false
    }
    guard document.language == .italian, document.word(range.lowerBound).hasPrefix("quel") else {
      return true
    }
    let isHere = marks.range.contains {
      !range.contains($0) && marks.begins([.site, .weakSite].asClasses, at: $0)
    }
    guard !isHere, sentence > 0 else { return isHere }
    // `Il secondo è atteso a Oristano.` stands for one, too.
    let isOver = sentence > 1 && ordinal(in: sentence - 1) != nil
    return (isOver ? [sentence - 1, sentence - 2] : [sentence - 1]).contains { number in
      let before = document.sentences[number]
      return before.range.contains { before.begins([.site, .weakSite].asClasses, at: $0) }
    }
  }

  /// `Il secondo aprirà a Oristano`, `L'altro è atteso a Bari`: the word for one of several, at the begin of a sentence.
  func ordinal(in sentence: Int) -> Int? {
    let first = document.sentences[sentence].firstWord
    let range = document.sentences[sentence].range
    guard document.language == .italian, range.contains(first + 3),
      document.tokens[first].folded.isOne(of: "il", "la", "l'", "l’", "l"),
      document.word(first + 1).isOne(
        of: "primo", "prima", "secondo", "seconda", "terzo", "terza", "altro", "altra", "ultimo",
        "ultima"),
      case let verb = document.tokens[first + 2].folded == "," ? first + 3 : first + 2,
      VerbGroup.isAuxiliary(document.tokens[verb].folded, .italian)
        || document.word(verb) == "e" && document.tokens[verb].bytes.count > 1
        || document.isFutureForm(verb)
        || document.verbs(verb).contains(where: { [.present, .past, .future].contains($0.form) })
        || marks(sentence).covers([.hedge, .future, .locative].asClasses, verb)
    else { return nil }
    return first + 1
  }

  private func marks(_ sentence: Int) -> SentenceMarks { document.sentences[sentence] }
}

extension SiteFinder {
  /// `la sede di Matera del call center`: the two are one.
  func partOf(_ mentions: inout [SiteMention]) {
    guard document.language == .italian, mentions.count > 1 else { return }
    for index in mentions.indices.dropFirst()
    where mentions[index].isStrong && mentions[index].cities.isEmpty && !mentions[index].isPlural {
      let of = mentions[index].tokens.lowerBound - 1
      guard !mentions[index - 1].isStrong, document.word(of).isOne(of: "del", "dei", "di"),
        let city = document.places[sentence].firstIndex(where: {
          $0.isCity && $0.tokens.upperBound == of
            && (1...2).contains($0.tokens.lowerBound - mentions[index - 1].tokens.upperBound)
        })
      else { continue }
      mentions[index].cities = [city]
    }
  }

  /// `il call center Voxalia`, `il call center «Voxalia»`: one that is called so.
  func isNamedInItalian(_ range: Range<Int>) -> Bool {
    document.names[sentence].contains { name in
      let gap = between(range.upperBound, name.tokens.lowerBound)
      return name.tokens.lowerBound >= range.upperBound && gap.count <= 1
        && gap.allSatisfy { document.tokens[$0].kind == .mark }
        && document.organizations[name.organization].role.mayOperate
    }
  }
}
