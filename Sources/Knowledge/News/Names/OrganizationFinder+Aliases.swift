/// The same organization under other names, and what is told of it beside its name.
extension OrganizationFinder {
  /// Whether a known organization is called so before a longer name is: then that is a product, a part.
  func isOwnName(_ number: Int, _ short: String, _ long: String) -> Bool {
    guard document.organizations[number].isKnown else { return false }
    if long == short + " holdings" || long == short + " holding" { return true }
    guard let one = firstInText[short],
      let other = firstInText[long]
    else { return false }
    return one < other
  }

  /// The organization that had a name before: `Foundever, formerly Sitel`, `l'ex-B2S` behind another name.
  private func formerly(
    _ candidate: NameCandidate, _ ends: @autoclosure () -> [Int: NameCandidate]
  ) -> Int? {
    var index = candidate.tokens.lowerBound - 1
    let marks = document.sentences[candidate.sentence]
    guard marks.range.contains(index - 1) else { return nil }
    if document.tokens[index].folded == "-" { index -= 1 }
    guard
      Self.formerWords.contains(document.word(index))
    else { return nil }
    let ends = ends()
    for begin in (index - 3..<index).reversed() where marks.range.contains(begin) {
      if let owner = ends[begin + 1]?.key, let number = known[owner], owner != candidate.key {
        return number
      }
    }
    return nil
  }

  private static let formerWords: WordSet = [
    "formerly", "ex", "anciennement", "antigua", "antiguo", "ancien", "ancienne", "ehemals",
    "antiga", "gia", "vormals", "fruher", "einst", "zuvor", "bislang", "bisher",
  ]

  /// Short forms: the first word of a longer name, its first letters in parentheses.
  mutating func aliases() {
    if document.language == .arabic { shortenedFronts() }
    let full = LongerNames(known)
    // The names by where they end, which most texts do not ask for.
    let candidates = candidates
    lazy var ends = Dictionary(
      candidates.map { ($0.tokens.upperBound, $0) }, uniquingKeysWith: { $1 })
    for candidate in candidates where !isPerson(candidate.tokens) {
      // `Brightcall (BCL)`, where only the short name does something.
      if candidate.words == 1, document.tokens[candidate.tokens.lowerBound].isAllCapitals,
        candidate.tokens.lowerBound > 1,
        document.tokens[candidate.tokens.lowerBound - 1].folded == "(",
        let number = known[candidate.key], let owner = ends[candidate.tokens.lowerBound - 1],
        known[owner.key] == nil, owner.key.first == candidate.key.first, !isPerson(owner.tokens),
        !isPlace(owner)
      {
        known[owner.key] = number
        document.organizations[number].acronym = document.organizations[number].name
        document.organizations[number].name = document.string(owner.tokens)
        continue
      }
      // (ANAPEC)
      let before = candidate.tokens.lowerBound - 1
      if candidate.words == 1, before > 0, document.tokens[before].folded == "(",
        // `Voxalia Call Center Holding (VCC)`: the name that is known may end before.
        let owner = ends[before] ?? (document.language == .german ? ends[before - 1] : nil),
        let number = known[owner.key]
      {
        known[candidate.key] = number
        document.organizations[number].acronym = document.string(candidate.tokens)
        continue
      }
      // `Foundever, la antigua Sitel`
      if let number = formerly(candidate, ends) {
        known[candidate.key] = number
        continue
      }
      // `Assicurazioni San Giusto`, `San Giusto`
      if candidate.words > 1, document.language.isOne(of: .italian, .portuguese, .spanish, .french),
        let number = full.longer(endingWith: candidate.key),
        !KnownOrganizations.shared.contains(candidate.key), !isPlace(candidate)
      {
        known[candidate.key] = number
        continue
      }
      if let number = known[candidate.key] {
        if let longer = full.longer(than: candidate.key, orJoined: false),
          longer.number != number, isOwnName(number, candidate.key, longer.key)
        {
          known[longer.key] = number
        }
        // One of two names may be the begin of the other: Brightline, Brightline Direct.
        // A known one keeps its own where it is named first: BT, BT Flex.
        if candidate.words == 1 || candidate.key.utf8.count > 6,
          let longer = full.longer(than: candidate.key, orJoined: true), longer.number != number,
          !isOwnName(number, candidate.key, longer.key)
        {
          known[candidate.key] = known[longer.key]
        } else if candidate.words == 1, let other = full.endingWith(candidate.key),
          other != number, !isPlace(candidate)
        {
          known[candidate.key] = other
        }
        continue
      }
      // Deutsche Telekom, Telekom
      if candidate.key.utf8.count >= 5, candidate.words == 1, !isAddress(candidate),
        let number = full.endingWith(candidate.key), !isPlace(candidate),
        !marksKnown(candidate)
      {
        known[candidate.key] = number
        continue
      }
      // Verizon, Verizon Wireless
      if candidate.words <= 4, !isAddress(candidate),
        let shorter = full.shorter(than: candidate.key),
        document.organizations[shorter.number].role.mayOperate
      {
        known[candidate.key] = shorter.number
        let name = document.string(candidate.tokens)
        if document.organizations[shorter.number].name.utf8.count < name.utf8.count,
          !isOwnName(shorter.number, shorter.key, candidate.key)
        {
          document.organizations[shorter.number].name = name
        }
        continue
      }
      if candidate.key.utf8.count > 3 || candidate.key.contains(where: \.isNumber)
        || document.language == .italian && candidate.words == 1 && isSubject(candidate),
        let longer = full.longer(than: candidate.key, orJoined: false),
        !isPlace(candidate) || isCalledLikeTown(candidate, longer.number)
      {
        known[candidate.key] = longer.number
      }
    }
  }

  /// `Pelham said`, where the text tells of Pelham Energy and never of what is in Pelham: no town of that name is meant.
  private func isCalledLikeTown(_ candidate: NameCandidate, _ number: Int) -> Bool {
    guard candidate.words == 1,
      [.unknown, .client, .operator].contains(document.organizations[number].role),
      document.word(document.organizations[number].tokens.lowerBound) == candidate.key,
      let names = Gazetteer.shared.names(candidate.key),
      !names.places.contains(where: { Gazetteer.shared.place($0).population > 100_000 })
    else { return false }
    return !candidates.contains { other in
      guard other.key == candidate.key, other.tokens.lowerBound > 0 else { return false }
      let before = other.tokens.lowerBound - 1
      return document.sentences[other.sentence].covers([.locative, .cityWord].asClasses, before)
        || document.word(min(other.tokens.upperBound, document.tokens.count - 1)) == ","
          && document.tokens[before].folded == ","
    }
  }

  func marksKnown(_ candidate: NameCandidate) -> Bool {
    document.sentences[candidate.sentence].isKnown(candidate.tokens.lowerBound)
  }

  /// `La filiale tunisienne du groupe Ortis a annoncé` below a headline that names another: that is the subsidiary.
  private func isOfNamedSubsidiary(_ number: Int, _ candidate: NameCandidate, _ owner: Int) -> Bool
  {
    guard document.hasHeadline, candidate.sentence > 0,
      document.word(owner).hasPrefix("fil")
        || document.word(owner).isOne(of: "subsidiary", "controllata")
    else { return false }
    return candidates.contains {
      $0.sentence == 0
        && known[$0.key].map { $0 != number && document.organizations[$0].role.mayOperate } == true
    }
  }

  /// `Entre los clientes de Voxalia figuran`: they are told, and those are whose clients they are.
  private func isBehindAmong(_ token: Int) -> Bool {
    (1...2).contains { Self.among.contains(document.word(token - $0)) }
  }

  private static let among: WordSet = [
    "entre", "tra", "fra", "parmi", "among", "amongst", "unter", "zu",
  ]

  /// What the place where an organization is named says of its role and home.
  mutating func refine(_ number: Int, _ candidate: NameCandidate) {
    // `le client du centre d'appels Voxalia`: who is named right behind the noun runs it.
    if document.language == .french, isNamedBehindSite(candidate) { return }
    let marks = document.sentences[candidate.sentence]
    let begin = candidate.tokens.lowerBound
    // Demonyms beside a noun: `l'assureur espagnol X`, `le français X`.
    for back in 1...3 where begin - back >= marks.range.lowerBound {
      let token = document.tokens[begin - back]
      guard token.kind == .word else { break }
      if let country = document.knowledge.placeWords.country(ofDemonym: token.folded) {
        if document.organizations[number].homeCountry == nil {
          document.organizations[number].homeCountry = country
        }
      }
    }
    // `la Oi, única cliente`; `l'opérateur Orange, son principal client`
    let after = candidate.tokens.upperBound
    if document.organizations[number].role == .unknown, marks.range.contains(after),
      document.tokens[after].folded == ",",
      KnownOrganizations.shared[candidate.key]?.isOutsourcer != true,
      (1...4).contains(where: { back in
        marks.begins(.clientMark, at: after + back) && !isForOthersInFrench(after + back)
          // `Voxalia, che risponde ai clienti` has clients, and is none.
          && between(after + 1, after + back).allSatisfy {
            document.tokens[$0].kind == .word && document.verbs($0).isEmpty
              && !marks.begins(.clause, at: $0)
          }
      })
    {
      document.organizations[number].role = .client
      return
    }
    // `de son unique client : Apple`
    if begin - 2 >= marks.range.lowerBound, document.tokens[begin - 1].folded == ":",
      marks.covers(.clientMark, begin - 2), document.organizations[number].role == .unknown,
      KnownOrganizations.shared[candidate.key]?.isOutsourcer != true
    {
      document.organizations[number].role = .client
      return
    }
    if let isClient = isAmongClientsInArabic(candidate) {
      if isClient, document.organizations[number].role == .unknown {
        document.organizations[number].role = .client
      }
      return
    }
    if isServedClient(number, candidate) || isBesideClientInArabic(candidate) {
      document.organizations[number].role = .client
    }
    guard document.organizations[number].role == .unknown, !document.organizations[number].isKnown
    else { return }
    // Owners: `filiale du groupe X`, `part of the Dublin-based X`.
    var index = begin - 1
    var steps = 0
    while index >= marks.range.lowerBound, steps < 6 {
      if marks.covers(.owner, index) {
        // `مراكز الاتصال التابعة لشركة أمواج`: who owns the call center runs it.
        if document.language == .arabic, marks.covers(.site, index - 1) { return }
        if isOwnerOfSiteInSpanish(index - 1, marks) { return }
        // `la Telecom creerà`: what opens call centers is not only an owner.
        // `Norvex Maroc, filiale du groupe Norvex`: it is called by the name of its owner.
        if document.language != .german, !isOfNamedSubsidiary(number, candidate, index),
          subjects.contains(candidate.key)
            || subjects.contains(document.key(document.organizations[number].tokens))
            || document.language == .english
              && known.contains(where: { $0.value == number && subjects.contains($0.key) })
        {
          return
        }
        document.organizations[number].role = .owner
        return
      }
      // `330 000 Kunden der Bank` are those that it has.
      let isOfCustomers =
        document.language == .german && document.word(index).hasPrefix("kunde")
        && marks.covers(.of, index + 1) || isBehindAmong(index) || isAmongItsCustomers(index, marks)
        || isOneOfThemInSpanish(index) || isOneOfThemInPortuguese(index)
      if marks.covers([.clientMark, .clientNoun].asClasses, index), steps < 3, !isOfCustomers,
        // `le centre de relation client d'Estrelia`: its clients are those who call.
        !(document.language == .french && marks.covers(.site, index)),
        // `el centro de atención telefónica de Norvex`
        !(document.word(index).hasPrefix("telefonic") && marks.covers(.site, index)),
        !isSubject(candidate), !isBehindClause(candidate, since: index)
      {
        document.organizations[number].role = .client
        return
      }
      if document.tokens[index].kind == .mark, document.tokens[index].folded != "-",
        document.tokens[index].folded != ","
      {
        break
      }
      index -= 1
      steps += 1
    }
  }
}
