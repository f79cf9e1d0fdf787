/// Names in rows, and what else stands beside a name without being a verb.
extension OrganizationFinder {
  /// `call centers such as A, B and C`: all of a row are what its head or one of them is.
  mutating func rows() {
    for range in ofSentence where range.count > 0 {
      let marks = document.sentences[candidates[range.lowerBound].sentence]
      guard !document.isHeadline(marks) else { continue }
      var begin = range.lowerBound
      while begin < range.upperBound {
        var end = begin + 1
        while end < range.upperBound, areJoined(candidates[end - 1], candidates[end]) { end += 1 }
        row(begin..<end, marks)
        begin = end
      }
    }
  }

  private mutating func row(_ row: Range<Int>, _ marks: SentenceMarks) {
    let members = row.filter { mayBeRowed(candidates[$0], marks) }
    guard members.count == row.count else { return }
    // `Deux centres d'appels, Voxalia et Callia, s'installeront`
    let comma = candidates[row.lowerBound].tokens.lowerBound - 1
    let isNamedBehind =
      row.count > 1 && marks.range.contains(comma) && document.tokens[comma].folded == ","
      && marks.covers(.site, comma - 1)
    if let role = isNamedBehind ? .unknown : headRole(candidates[row.lowerBound], marks) {
      for index in members where known[candidates[index].key] == nil {
        add(candidates[index], role)
      }
      return
    }
    guard row.count > 1 else { return }
    var roles: [OrganizationRole] = []
    for index in members {
      if let number = known[candidates[index].key] {
        roles.append(document.organizations[number].role)
      }
    }
    guard let role = roles.first, roles.allSatisfy({ $0 == role }),
      role == .unknown || role == .client
    else { return }
    for index in members where known[candidates[index].key] == nil {
      add(candidates[index], role)
    }
  }

  private func mayBeRowed(_ candidate: NameCandidate, _ marks: SentenceMarks) -> Bool {
    if known[candidate.key] != nil { return true }
    if document.language == .spanish,
      KnownOrganizations.shared[candidate.key]?.isOutsourcer == true
    {
      return true
    }
    if isPerson(candidate.tokens) || isPlace(candidate) || isAddress(candidate)
      || isNever(candidate) || isWithinPlace(candidate)
    {
      return false
    }
    if candidate.words == 1, candidate.tokens.contains(where: { marks.isKnown($0) }) {
      return false
    }
    return document.language != .german || candidate.words > 1
      || looksLikeName(candidate.tokens.lowerBound)
  }

  /// Whether nothing but a comma or `and` stands between two names.
  private func areJoined(_ one: NameCandidate, _ other: NameCandidate) -> Bool {
    let gap = between(one.tokens.upperBound, other.tokens.lowerBound)
    guard (1...3).contains(gap.count) else { return false }
    let marks = document.sentences[one.sentence]
    let tokens = document.tokens
    return gap.allSatisfy {
      tokens[$0].folded == "," || NameWords.joints.contains(tokens[$0].word)
        || $0 > gap.lowerBound && marks.covers([.article, .of].asClasses, $0)
    }
  }

  /// What those are that `such as` and the noun before it speak of.
  private func headRole(_ first: NameCandidate, _ marks: SentenceMarks) -> OrganizationRole? {
    var index = front(first)
    if marks.covers(.article, index), !NameWords.rowHeads.mayEnd(document.word(index)) {
      index -= 1
    }
    guard
      let head = NameWords.rowHeads.phrase(endingAt: index, document, in: marks.range)
    else { return nil }
    let end = index - head.count
    for back in 0..<14 {
      let at = end - back
      guard marks.range.contains(at), document.tokens[at].folded != ";" else { return nil }
      let word = document.word(at)
      if NameWords.clientNouns.contains(word) || marks.covers(.clientNoun, at) {
        return .client
      }
      if NameWords.rowNouns.contains(word) || marks.covers([.orgNoun, .site].asClasses, at) {
        return .unknown
      }
      // `like` and `comme` close to the noun only.
      if back > 4, head.count == 1,
        head[0].isOne(of: "like", "comme", "como", "come", "wie", "etwa")
      {
        return nil
      }
    }
    return nil
  }

  /// `il call center Voxalia di Crotone`: the name right behind the noun.
  func isNamedBehindSite(_ candidate: NameCandidate) -> Bool {
    if isBehindCenter(candidate) { return true }
    let marks = document.sentences[candidate.sentence]
    let before = overTownInFrench(front(candidate), marks)
    // `مركز النداء "أمواج"`, `إدارة "أمواج"`
    if document.language == .arabic {
      // `مركز النداء أمواج بفاس`
      if candidate.words == 1, marks.covers(.site, candidate.tokens.lowerBound - 1),
        !marks.isKnown(candidate.tokens.lowerBound)
      {
        return true
      }
      // `مركز اتصال، "أمواج"، بالمدينة`
      let before =
        before > 0 && before < candidate.tokens.lowerBound - 1 && document.word(before) == ","
          && marks.covers(.site, before - 1) ? before - 1 : before
      return before < candidate.tokens.lowerBound - 1 && marks.range.contains(before)
        // `المركز "يعمل بشكل عادي"`: somebody's words.
        && document.verbs(candidate.tokens.lowerBound).isEmpty
        && !candidate.tokens.contains { CapitalSequences.arabicSmall.contains(document.word($0)) }
        && (marks.covers([.site, .weakSite, .orgNoun].asClasses, before)
          || document.word(before).isOne(of: "اداره", "متجر", "عملاق", "منصه"))
    }
    guard document.language != .english, document.language != .arabic,
      marks.covers(.site, before) || isCalledPlace(before, candidate.tokens.upperBound, marks),
      !document.isHeadline(marks),
      !document.tokens[before].isAllCapitals,
      !candidate.tokens.contains(where: { marks.isKnown($0) }),
      !Self.directions.contains(candidate.key)
    else { return false }
    guard document.language == .german else { return true }
    let after = after(candidate)
    return before < candidate.tokens.lowerBound - 1
      || looksLikeName(candidate.tokens.lowerBound)
        && (!marks.range.contains(after) || document.tokens[after].kind == .mark
          || marks.covers([.locative, .clause].asClasses, after) || !document.verbs(after).isEmpty
          || VerbGroup.isAuxiliary(document.word(after), .german))
  }

  /// `la fermeture du site Voxalia`, `i dipendenti Voxalia`
  private func isCalledPlace(_ before: Int, _ end: Int, _ marks: SentenceMarks) -> Bool {
    guard document.language != .german, marks.range.contains(before) else { return false }
    return document.word(before).isOne(
      of: "site", "sites", "plateau", "plateforme", "sede", "planta")
      || document.language == .italian
        && (marks.covers(.person, before) || isCalledAfterItalianFirm(before, end, marks))
  }

  private static let directions: WordSet = [
    "nord", "sud", "est", "ouest", "norte", "sur", "sul", "este", "oeste", "ovest", "afrique",
    "europe", "europa", "francophone", "offshore", "nearshore", "onshore",
  ]

  /// `ao serviço da Voxalia`, `chez Voxalia`: who does the work.
  func isServed(_ candidate: NameCandidate) -> Bool {
    let marks = document.sentences[candidate.sentence]
    if isOwnerBehindComma(candidate, marks) || isAtFirmInTownOfItalian(candidate, marks) {
      return true
    }
    var index = front(candidate)
    guard document.language != .english, document.language != .german else { return false }
    if marks.covers([.of, .by, .article, .locative].asClasses, index),
      document.word(index) != "chez"
    {
      index -= 1
    }
    // `cuja chefia foi entregue a Ana Prado`: a person.
    if document.language == .portuguese, marks.range.contains(index),
      document.word(index) == "entregue",
      !between(max(marks.range.lowerBound, index - 8), index).contains(where: {
        marks.covers([.site, .topic, .clientMark].asClasses, $0)
          || document.word($0).isOne(of: "servico", "gestao", "exploracao", "operacao")
      })
    {
      return false
    }
    return NameWords.served.phrase(endingAt: index, document, in: marks.range) != nil
  }

  /// `Voxalia Kassel`, where `Voxalia` stands by itself, too: the city is where it is.
  mutating func cutCities() {
    let keys = NameSet(candidates.lazy.map(\.key))
    for index in candidates.indices where candidates[index].words > 1 {
      let candidate = candidates[index]
      guard !KnownOrganizations.shared.contains(candidate.key) else { continue }
      if let shorter = withoutTown(candidate) {
        candidates[index] = shorter
        continue
      }
      for begin in candidate.tokens.dropFirst() {
        // `Voxalia-Laxou`
        let isHyphened =
          document.language == .french && document.tokens[begin - 1].folded == "-"
          && isKnownInFrench(document.key(candidate.tokens.lowerBound..<begin - 1))
        guard document.tokens[begin].kind == .word, begin > candidate.tokens.lowerBound,
          document.tokens[begin - 1].kind == .word || isHyphened,
          let (count, names) = Gazetteer.shared.match(
            document.text.tokens, at: begin, until: candidate.tokens.upperBound),
          begin + count == candidate.tokens.upperBound
        else { continue }
        // `a Norvex de Faro`: one word that the language does not have, and where it is.
        let isOfTown =
          begin == candidate.tokens.lowerBound + 2
          && document.language.isOne(of: .portuguese, .spanish, .italian, .french)
          && document.tokens[begin - 1].folded.isOne(of: "de", "di", "d'")
          && !document.knowledge.vocabulary.knows(document.word(candidate.tokens.lowerBound))
        guard !names.isCommonWord || document.language == .french || isOfTown else { continue }
        let places = names.places.prefix(isOfTown ? 4 : 1).map { Gazetteer.shared.place($0) }
        guard
          let place = places.first(where: { $0.kind == .city && $0.population > 20_000 })
            ?? places.first
        else { continue }
        let shorter =
          candidate.tokens.lowerBound..<(isHyphened || isOfTown ? begin - 1 : begin)
        let key = document.key(shorter)
        // `Voxalia Laxou (Meurthe-et-Moselle)`
        let isPlaced =
          document.language == .french && place.population > 5_000
          && begin + count < document.tokens.count && document.tokens[begin + count].folded == "("
        let isOfOutsourcer = isOutsourcerInSpanish(key, names)
        guard place.kind == .city, place.population > 20_000 || isKnownInFrench(key) || isPlaced,
          keys.contains(key) || isKnownInFrench(key) || isPlaced || isOfTown || isOfOutsourcer
        else { continue }
        candidates[index] = NameCandidate(
          tokens: shorter, sentence: candidate.sentence, key: key, words: shorter.count,
          isFirstInSentence: candidate.isFirstInSentence, isPossessive: false)
        break
      }
    }
  }

  /// `First Prairie Bank`, `Voxalia Teleservices`: the last word says what it is.
  func hasNameEnd(_ candidate: NameCandidate) -> Bool {
    guard (2...5).contains(candidate.words) else { return false }
    let marks = document.sentences[candidate.sentence]
    let first = candidate.tokens.lowerBound
    // `Banco del Litoral`
    if NameWords.banks.contains(document.word(first)),
      !document.word(candidate.tokens.upperBound - 1).isOne(
        of: "central", "mundial", "alimentos", "mondiale", "world")
    {
      return true
    }
    // `First Meridian Card Services`, but `Human Services`
    if document.language == .english, candidate.words > 2,
      document.word(candidate.tokens.upperBound - 1) == "services",
      !candidate.tokens.contains(where: { NameWords.publicServices.contains(document.word($0)) })
    {
      return true
    }
    let last = document.word(candidate.tokens.upperBound - 1)
    return
      (NameWords.ends.contains(last)
      || document.language == .italian && NameWords.italianEnds.contains(last)
      || document.language == .french && NameWords.endsInFrench.contains(last)
        && !document.word(first).isOne(of: "grand", "haut", "centre", "le", "la", "les"))
      && !marks.covers([.site, .topic, .weakSite, .agency, .union, .role].asClasses, first)
      // `a global BPO company`
      && !marks.begins([.orgNoun, .clientNoun, .sector].asClasses, at: candidate.tokens.upperBound)
      && (candidate.words > 2 || !marks.isKnown(first))
  }

  /// `Tel.: 0541`
  func isTelephone(_ candidate: NameCandidate) -> Bool {
    if isPartOfTownInFrench(candidate) { return true }
    let after = candidate.tokens.upperBound
    return candidate.key.isOne(of: "tel", "fax", "email", "info")
      && after + 1 < document.tokens.count && document.tokens[after].folded.isOne(of: ".", ":")
      && (document.tokens[after + 1].kind == .number
        || document.tokens[after + 1].folded.isOne(of: "(", "+", ":"))
  }

  /// Whether it is something with a capital that is no company: `Internet`, `Barren County`, `Millionen Euro`.
  func isNever(_ candidate: NameCandidate) -> Bool {
    let last = document.word(candidate.tokens.upperBound - 1)
    // `P180-M call center`: an amount of money.
    let front = document.word(candidate.tokens.lowerBound)
    if front.utf8.count > 2, !("a"..."z").contains(front.unicodeScalars.last ?? "a"),
      front.dropFirst().allSatisfy(\.isNumber), front.first?.isLetter == true
    {
      return true
    }
    if Self.isAmount(front) || isGermanRiver(candidate) || isFirmOfTown(candidate)
      || isNounWithParticipleInItalian(candidate)
    {
      return true
    }
    // `J&K`, the state
    if document.language == .english, front == "j", last == "k", candidate.tokens.count == 3 {
      return true
    }
    // `on the East Bank of Demerara`
    if candidate.words == 2, last == "bank", NameWords.riverSides.contains(front) { return true }
    // `South African`
    if candidate.words == 2,
      document.knowledge.placeWords.country(ofDemonym: last) != nil
        || last.isOne(of: "african", "american", "korean", "asian"),
      document.word(candidate.tokens.lowerBound).isOne(
        of: "south", "north", "latin", "central", "west", "east")
    {
      return true
    }
    // `unidades do Grande Rio`: a town with those around it.
    if document.language == .portuguese, candidate.words > 1,
      document.word(candidate.tokens.lowerBound) == "grande",
      !KnownOrganizations.shared.contains(candidate.key)
    {
      return true
    }
    if document.language == .portuguese, PortugueseWords.isNoFirm(candidate.key) { return true }
    if document.language == .italian, ItalianWords.isNoFirm(candidate.key) { return true }
    // `Cape Breton`, `Isle of Man`
    if document.language == .english, candidate.words > 1,
      front.isOne(of: "cape", "mount", "isle", "lake", "gulf"),
      !KnownOrganizations.shared.contains(candidate.key), !hasNameEnd(candidate)
    {
      return true
    }
    // `told News 4 Tucson`, `Channel 5`
    if document.language == .english, candidate.words > 1,
      NameWords.media.contains(front) || NameWords.media.contains(last)
    {
      return true
    }
    if candidate.words == 1 {
      return NameWords.never.contains(candidate.key)
        || document.language == .english && NameWords.districts.contains(candidate.key)
    }
    return NameWords.districts.contains(last) && document.language == .english
      || NameWords.institutions.contains(document.word(candidate.tokens.lowerBound))
      || document.language == .german
        && candidate.tokens.contains { NameWords.units.contains(document.word($0)) }
  }

  /// Whether it is only a word that a sentence begins with: a verb, or one that the text writes small elsewhere.
  func isOnlyFirst(_ candidate: NameCandidate) -> Bool {
    // `Rio Rancho, N.M. - Crews have broken ground`
    let isBehindDash =
      candidate.tokens.lowerBound > 0
      && document.tokens[candidate.tokens.lowerBound - 1].folded.isOne(of: "-", "–", "—")
    guard candidate.words == 1, candidate.isFirstInSentence || isBehindDash,
      candidate.isFirstInSentence && !inner.contains(candidate.key) || isBehindDash
    else { return false }
    let token = document.tokens[candidate.tokens.lowerBound]
    if token.isAllCapitals { return false }
    if small.contains(candidate.key) || !document.verbs(candidate.tokens.lowerBound).isEmpty {
      return true
    }
    // `Crews have broken ground`
    if document.language == .english, candidate.key.hasSuffix("s") {
      return document.word(min(candidate.tokens.upperBound, document.tokens.count - 1)).isOne(
        of: "have", "are", "were")
    }
    guard document.language.isOne(of: .spanish, .portuguese, .italian) else { return false }
    let word = document.text.bytes[token.bytes]
    return NameWords.verbEndings.contains {
      word.count > $0.utf8.count + 2 && word.suffix($0.utf8.count).elementsEqual($0.utf8)
    }
  }
}
