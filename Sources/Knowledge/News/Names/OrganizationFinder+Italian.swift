/// Whom Italian names only as the one that others answer for, and what stands for one that runs call centers.
extension OrganizationFinder {
  /// `la commessa Enel`, `rispondeva per Enel, Inps e Wind`, `fra i clienti Tim e Sky`: those that call centers are run
  /// for run none, unless the text says so.
  mutating func italianClients() {
    guard document.language == .italian else { return }
    for range in ofSentence {
      var isRow = false
      for index in range {
        let candidate = candidates[index]
        let isJoined =
          isRow && index > range.lowerBound && isInRow(candidates[index - 1], candidate)
        isRow =
          isJoined || isItalianClient(candidate) || isVisitedInItalian(candidate)
          || index > range.lowerBound && isRunForInItalian(candidate)
        guard isRow, let number = known[candidate.key],
          document.organizations[number].role == .unknown,
          KnownOrganizations.shared[candidate.key]?.isOutsourcer != true,
          !subjects.contains(candidate.key), !isOwner(number)
        else { continue }
        document.organizations[number].role = .client
      }
    }
  }

  /// `gli ex Norvia`, `battuta la concorrenza di Norvia`: who was or was not is no one who does something.
  func isOnlyBeside(_ candidate: NameCandidate) -> Bool {
    guard document.language == .italian else { return false }
    let marks = document.sentences[candidate.sentence]
    var index = front(candidate)
    guard marks.range.contains(index) else { return false }
    if document.word(index) == "ex" { return true }
    // `Voxalia Start, la vecchia Norvia`, `l'allora Norvia`
    if document.word(index).isOne(of: "vecchia", "vecchio", "allora", "defunta", "fu"),
      marks.covers(.article, index - 1)
    {
      return true
    }
    if document.tokens[index].folded == "-", document.word(index - 1) == "ex" { return true }
    var steps = 0
    while marks.range.contains(index), steps < 5 {
      if document.word(index).isOne(of: "concorrenza", "concorrenti", "rivale", "rivali") {
        return true
      }
      guard
        marks.covers([.of, .article].asClasses, index) || document.tokens[index].isCapitalized
          || document.word(index).isOne(of: "e", "ed")
      else { return false }
      index -= 1
      steps += 1
    }
    return false
  }

  /// Whether somewhere it is said to have call centers or people.
  private func isOwner(_ number: Int) -> Bool {
    candidates.contains { other in
      known[other.key] == number && isSubject(other, strict: true)
    }
  }

  private func isInRow(_ one: NameCandidate, _ other: NameCandidate) -> Bool {
    let gap = between(one.tokens.upperBound, other.tokens.lowerBound)
    // `la perdita della commessa Norvia, la Voxalia dichiara`: the article begins another clause.
    if gap.count == 2, document.tokens[gap.lowerBound].folded == ",",
      !document.sentences[one.sentence].covers(.article, one.tokens.lowerBound - 1)
    {
      return false
    }
    return (1...2).contains(gap.count)
      && gap.allSatisfy {
        document.tokens[$0].folded == "," || document.word($0).isOne(of: "e", "ed", "o", "la", "il")
      }
  }

  private func isItalianClient(_ candidate: NameCandidate) -> Bool {
    let marks = document.sentences[candidate.sentence]
    var index = front(candidate)
    var isFor = false
    while marks.range.contains(index), index > candidate.tokens.lowerBound - 5 {
      // `per conto della cooperativa Voxalia`: by whom it is run.
      if document.word(index).isOne(of: "cooperativa", "outsourcer") { return false }
      // `Tra i clienti di Voxalia figurano`: who has them is none.
      if marks.covers(.clientMark, index) { return !isAmongItsCustomers(index, marks) }
      if marks.covers(.forMark, index) {
        isFor = true
        break
      }
      guard
        marks.covers([.of, .article, .clientNoun, .orgNoun].asClasses, index)
          || document.word(index).isOne(of: "a", "al", "alla", "ai", "con", "come", "quali")
      else { return false }
      index -= 1
    }
    guard isFor else { return false }
    return between(max(marks.range.lowerBound, index - 8), index).contains {
      Self.serving.contains(document.word($0))
    }
  }

  /// `Tra i clienti di Voxalia figurano`: of those that it has.
  func isAmongItsCustomers(_ index: Int, _ marks: SentenceMarks) -> Bool {
    document.language == .italian && document.word(index).isOne(of: "clienti", "committenti")
      && marks.covers(.of, index + 1) && marks.range.contains(index - 2)
      && document.word(index - 2).isOne(of: "tra", "fra")
  }

  private static let serving: WordSet = [
    "lavora", "lavorera", "lavoreranno", "rispondera", "risponderanno", "gestira", "curera",
    "operera", "seguira", "lavorano", "lavorava", "lavoravano", "lavorando", "lavorato", "risponde",
    "rispondono", "rispondeva", "rispondevano", "rispondendo", "risposto", "rispondere", "opera",
    "operano", "operava", "operavano", "chiamate", "telefonate", "servizio", "servizi",
    "assistenza",
    "attivita", "gestisce", "gestiscono", "gestiva", "gestivano", "conto", "numero", "inbound",
    "outbound", "care", "vende", "vendono", "venderanno", "commesse", "lavorazioni", "occupa",
  ]

  /// `Qè, il call center di contrada Tre Fontane`: what is one runs it.
  func isCenterItself(_ comma: Int, _ marks: SentenceMarks) -> Bool {
    guard document.language.isOne(of: .italian, .french, .english), marks.range.contains(comma + 2),
      document.tokens[comma].folded == ",",
      marks.covers([.article, .indefinite].asClasses, comma + 1)
        || document.language == .french && marks.begins(.site, at: comma + 1)
    else { return false }
    return marks.begins(.site, at: comma + 2) || marks.begins(.site, at: comma + 3)
      || document.language == .french && marks.begins(.site, at: comma + 1)
  }

  /// `ha un call center`, `aveva due sedi di call center`: who has one.
  func doesAsItalianFirm(_ index: Int, _ candidate: NameCandidate, _ marks: SentenceMarks) -> Bool {
    guard document.language == .italian else { return false }
    if index == after(candidate), isToDoInItalian(index, marks) { return true }
    // `ha perfezionato l'acquisto del call center`, `valuta la cessione`
    if (0...1).contains(where: { step in
      Self.negotiating.contains { document.word(index + step).hasPrefix($0) }
        && (1...3).contains {
          document.word(index + step + $0).isOne(
            of: "acquisto", "acquisizione", "cessione", "vendita")
            || marks.begins([.closeNoun, .openNoun].asClasses, at: index + step + $0)
        }
    }) {
      return true
    }
    guard
      document.word(index).isOne(of: "ha", "hanno", "aveva", "avevano", "avra", "avranno"),
      marks.range.contains(index + 1)
    else { return false }
    // `Voxalia ha call center a Bari, Lecce e Potenza`
    if marks.begins(.site, at: index + 1) { return true }
    guard
      marks.covers([.indefinite, .possessive, .several].asClasses, index + 1)
        || document.beginsNumber(index + 1)
    else { return false }
    return (2...4).contains { marks.begins(.site, at: index + $0) }
  }

  /// `gli esuberi annunciati da Voxalia`, `le assunzioni previste dalla Voxalia`: who does it.
  func isAgentInItalian(_ before: Int, _ marks: SentenceMarks) -> Bool {
    if document.language == .italian, isBehindPronounVerb(before, marks) { return true }
    guard document.language == .italian, marks.covers(.by, before), marks.range.contains(before - 2)
    else { return false }
    let readings = document.verbs(before - 1).filter { $0.form == .participle }
    // `Sono stati assunti da Voxalia 200 operatori`
    if readings.contains(where: { [.have, .layoff, .expand].contains($0.verbClass) }) {
      return true
    }
    // `la chiusura del call center di Lecce, decisa da Voxalia`, `gli esuberi dichiarati da Voxalia`
    return readings.contains {
      [.announce, .plan, .close].contains($0.verbClass) || $0.lemma == "dichiarare"
    }
      && (2...(document.tokens[before - 2].folded == "," ? 14 : 4)).contains {
        marks.covers(Self.doings, before - $0)
      }
  }

  private static let doings = WordClasses([
    .layoffNoun, .closeNoun, .openNoun, .expandNoun, .site,
  ])

  private static let negotiating = [
    "complet", "perfezion", "conclu", "annunci", "valut", "studi", "tratt", "negozi", "punta",
    "avvi", "formalizz", "ufficializz", "defini",
  ]

  /// `Voxalia di Rende`: where it is, not how it is called; `Banca di Roma` is called so.
  func withoutTown(_ candidate: NameCandidate) -> NameCandidate? {
    let (first, last) = (candidate.tokens.lowerBound, candidate.tokens.upperBound - 1)
    guard document.language == .italian, candidate.words > 2, last - first >= 2,
      let of = candidate.tokens.dropFirst().last(where: {
        document.word($0).isOne(of: "di", "a") && !document.tokens[$0].isCapitalized
      }), of > first, of < last,
      !document.sentences[candidate.sentence].isKnown(first),
      !Self.calledAfterTowns.contains(document.word(first)),
      document.knowledge.placeWords.aliases[document.word(of + 1)] != nil
        || Gazetteer.shared.match(document.text.tokens, at: of + 1, until: last + 1).map({
          of + 1 + $0.count == last + 1 && Gazetteer.shared.place($0.names.places[0]).kind == .city
        }) == true
    else { return nil }
    let shorter = first..<of
    return NameCandidate(
      tokens: shorter, sentence: candidate.sentence, key: document.key(shorter),
      words: shorter.count, isFirstInSentence: candidate.isFirstInSentence, isPossessive: false)
  }

  private static let calledAfterTowns: WordSet = [
    "banca", "banco", "cassa", "credito", "popolare", "comune", "provincia", "camera", "universita",
    "politecnico", "aeroporto", "aeroporti", "porto", "fiera", "teatro", "tribunale", "procura",
    "prefettura", "questura", "corriere", "gazzetta", "giornale", "mutua", "assicurazioni",
    "unione", "confindustria", "citta", "interporto", "poliambulatorio", "ospedale", "azienda",
  ]

  /// `una società di Prato`: where it is at home.
  func isTownOfItalianFirm(_ candidate: NameCandidate, _ marks: SentenceMarks) -> Bool {
    let of = candidate.tokens.lowerBound - 1
    return document.language == .italian && marks.covers(.orgNoun, of - 1)
      && document.word(of).isOne(of: "di", "d")
      && Gazetteer.shared.names(candidate.key).map { names in
        names.places.contains { Gazetteer.shared.place($0).population > 10_000 }
      } == true
  }

  private static let articles: WordSet = ["la", "della", "alla", "dalla", "nella", "sulla"]

  /// `La Voxalia riporta in Italia`, `secondo la Voxalia`: towns and most persons have no article. Whom a text names
  /// so is a firm, where nothing says of any other that it is one.
  mutating func withArticleInItalian() {
    guard document.language == .italian,
      !document.organizations.contains(where: \.role.mayOperate)
    else { return }
    var counts: [String: Int] = [:]
    for candidate in candidates where mayHaveArticle(candidate) {
      counts[candidate.key, default: 0] += 1
    }
    // `Voxalia ha fatto marcia indietro: non chiuderà`: whom a text on a call center names alone runs it.
    if counts.isEmpty,
      document.sentences.contains(where: { marks in
        marks.range.contains { marks.begins(.site, at: $0) }
      })
    {
      for candidate in candidates where isUnknownFirm(candidate) && mayDoInItalian(candidate) {
        counts[candidate.key, default: 0] += 1
      }
      if counts.count > 1 { return }
    }
    guard let most = counts.values.max(), counts.count == 1 || most > 1,
      let candidate = candidates.first(where: { counts[$0.key] == most })
    else { return }
    add(candidate, .unknown)
  }

  /// First and before its verb, where a noun would have an article; `Sarà Voxalia`, `i vertici di Voxalia`.
  private func mayDoInItalian(_ candidate: NameCandidate) -> Bool {
    let (before, next) = (candidate.tokens.lowerBound - 1, candidate.tokens.upperBound)
    guard candidate.isFirstInSentence else {
      return document.word(before).isOne(of: "sara", "targato", "targata")
        || document.word(before) == "di" && document.word(before - 1) == "vertici"
    }
    return !FirstNames.all.contains(candidate.key)
      && !(0...1).contains { Self.asking.contains(document.word(next + $0)) }
      && (document.word(next).isOne(of: "si", "lo", "la", "non")
        || VerbGroup.isAuxiliary(document.word(next), .italian)
        || document.verbs(next).contains { [.present, .future].contains($0.form) })
  }

  /// `Norvex si è liberata di 40 operatori del call center di Bari`, `Norvex ha garantito che nel call center`: whom a
  /// sentence on a call center begins with, whatever it does, where nobody else is said to own it.
  func leadsOnSite(_ candidate: NameCandidate, _ marks: SentenceMarks) -> Bool {
    guard document.language == .italian, candidate.words == 1, candidate.isFirstInSentence,
      mayDoInItalian(candidate), isUnknownFirm(candidate)
    else { return false }
    let next = candidate.tokens.upperBound
    let end =
      between(next, marks.range.upperBound).first {
        document.tokens[$0].folded.isOne(of: ".", ";", ":", "(", "–", "»")
      } ?? marks.range.upperBound
    let isDoing =
      document.knowledge.have.contains(document.tokens[next].folded)
      || document.verbs(next).contains { [.present, .future, .past, .imperfect].contains($0.form) }
      || document.isFutureForm(next)
      || document.word(next).isOne(of: "si", "non", "ne")
        && (!document.verbs(next + 1).isEmpty || !document.verbs(next + 2).isEmpty
          || document.isFutureForm(next + 1))
      || document.word(next) == "e" && document.tokens[next].bytes.count > 1
        && document.word(next + 1).isOne(of: "pronta", "pronto", "disposta", "interessata")
    return isDoing && between(next, end).contains { marks.begins(.site, at: $0) }
      && !candidates[ofSentence[candidate.sentence]].contains { other in
        other.key != candidate.key && !isPlace(other)
          && (isOwnerOfSite(other) || isSubject(other, strict: true))
      }
  }

  private func mayHaveArticle(_ candidate: NameCandidate) -> Bool {
    let before = candidate.tokens.lowerBound - 1
    let marks = document.sentences[candidate.sentence]
    return marks.range.contains(before) && Self.articles.contains(document.word(before))
      && !document.tokens[before].isElided && isUnknownFirm(candidate)
  }

  private func isUnknownFirm(_ candidate: NameCandidate) -> Bool {
    let marks = document.sentences[candidate.sentence]
    return candidate.words <= 3
      && known[candidate.key] == nil && !isPerson(candidate.tokens) && !isOnlyBeside(candidate)
      && !isPlace(candidate) && !isNever(candidate) && !isAddress(candidate)
      && !isMedium(candidate) && !isWithinPlace(candidate)
      && !KnownOrganizations.shared.contains(candidate.key)
      && candidate.tokens.allSatisfy {
        document.tokens[$0].kind == .word && !marks.isKnown($0)
          && !small.contains(document.tokens[$0].folded)
      }
  }
}
