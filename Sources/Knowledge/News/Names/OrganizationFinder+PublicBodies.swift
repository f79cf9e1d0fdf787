/// Public bodies, associations and clients with a call center of their own.
extension OrganizationFinder {
  private static let acting: VerbClasses = [
    .open, .close, .expand, .reduce, .move, .have, .employ, .layoff,
  ]

  /// Words that name no body in particular: `O governo vai abrir` leaves open who will run it.
  private static let governments: WordSet = [
    "governo", "gobierno", "gouvernement", "government", "regierung", "landesregierung",
    "bundesregierung", "estado", "etat", "stato", "staat", "الحكومه",
  ]

  /// `La Agencia Tributaria abrirá un centro de atención telefónica`, `the call center of the AMS`: a body that else
  /// promotes, pays or watches what firms do runs the call center that is said to be its own. Where a firm is named,
  /// only one that is known and whose call center it is called.
  mutating func publicBodies() {
    let isAlone = !document.organizations.contains { $0.role.mayOperate || $0.role == .client }
    guard isAlone || document.language == .german else { return }
    for index in document.sentences.indices {
      let marks = document.sentences[index]
      for name in document.names[index] {
        let body = document.organizations[name.organization]
        guard body.role == .agency || isAlone && body.role == .association,
          isAlone || body.isKnown && body.homeCountry != nil,
          isNamed(name), hasOwnCenter(name, marks) || isAlone && changesCenter(name, marks)
        else { continue }
        document.organizations[name.organization].role = .operator
      }
    }
  }

  /// `A Norvex encerrou o seu call center`: who is a client of others elsewhere in the text runs what is called its own.
  mutating func clientsWithOwnCenter() {
    for index in document.sentences.indices {
      let marks = document.sentences[index]
      for name in document.names[index]
      where document.organizations[name.organization].role == .client {
        guard let site = ownSite(name, marks),
          // `its call center, which is run by Norvex`
          !marks.covers(.by, site.upperBound),
          !between(site.upperBound, marks.range.upperBound).contains(where: { token in
            document.verbs(token).contains { $0.verbClass == .have && $0.form == .participle }
          })
        else { continue }
        document.organizations[name.organization].role = .unknown
      }
    }
  }

  /// The call center behind a possessive that the verb of a name has as its object.
  private func ownSite(_ name: NameMention, _ marks: SentenceMarks) -> Range<Int>? {
    guard let verb = verb(of: name, marks) else { return nil }
    let behind = between(verb + 1, min(verb + 7, marks.range.upperBound))
    guard let own = behind.first(where: { marks.covers(.possessive, $0) }) else { return nil }
    return (own + 1...own + 3).lazy.compactMap { marks.phrase(.site, at: $0) }.first
  }

  private func isNamed(_ name: NameMention) -> Bool {
    let first = name.tokens.lowerBound
    return !Self.governments.contains(document.word(first))
      && (name.tokens.count > 1 || document.tokens[first].isAllCapitals
        || document.organizations[name.organization].isKnown)
  }

  private func hasOwnCenter(_ name: NameMention, _ marks: SentenceMarks) -> Bool {
    let begin = name.tokens.lowerBound
    let end = name.tokens.upperBound
    // `AMS-Callcenter`
    if marks.range.contains(end + 1), document.tokens[end].folded == "-",
      marks.begins(.site, at: end + 1)
    {
      return true
    }
    // `the council's contact centre`
    if name.isPossessive,
      (end...end + 4).contains(where: { marks.range.contains($0) && marks.begins(.site, at: $0) })
    {
      return true
    }
    var before = begin - 1
    while marks.range.contains(before), begin - before <= 3,
      marks.covers([.of, .article].asClasses, before)
    {
      before -= 1
    }
    guard marks.range.contains(before) else { return false }
    // `das Callcenter des AMS`, `o Centro de Atendimento da Autoridade Tributária`
    if marks.covers(.site, before) || document.word(before) == "linha" {
      return before < begin - 1
        && (document.language != .german || document.word(before + 1).isOne(of: "des", "der"))
    }
    // `ein Callcenter betreibt das AMS`
    return document.language == .german
      && document.verbs(before).contains { $0.verbClass == .have || $0.verbClass == .close }
      && marks.range.contains { marks.begins(.site, at: $0) }
  }

  /// `will close its contact centre`: the verb follows at once, and behind it the call center.
  private func changesCenter(_ name: NameMention, _ marks: SentenceMarks) -> Bool {
    guard let verb = verb(of: name, marks) else { return false }
    return between(verb + 1, min(verb + 12, marks.range.upperBound)).contains {
      marks.begins([.site, .weakSite].asClasses, at: $0)
    }
  }

  /// The verb that follows a name at once, over auxiliaries and adverbs.
  private func verb(of name: NameMention, _ marks: SentenceMarks) -> Int? {
    let end = name.tokens.upperBound
    return between(end, min(end + 7, marks.range.upperBound)).first { token in
      document.verbs(token).contains { Self.acting.contains($0.verbClass) }
    }.flatMap { verb in
      between(end, verb).allSatisfy { document.tokens[$0].kind != .mark } ? verb : nil
    }
  }
}
