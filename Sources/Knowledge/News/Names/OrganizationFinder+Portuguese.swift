/// Persons as Portuguese names them: offices with the firm in them, and names that go on with `de`.
extension OrganizationFinder {
  private static let endings: WordSet = [
    "neto", "netto", "junior", "filho", "sobrinho", "segundo",
  ]

  /// `o presidente da Flex Contact Center, Topázio Silveira`; `a governadora Rosalba Ciarlini`;
  /// `Mauro Cava de Britto, secretário-geral do sindicato`.
  func isPortuguesePerson(_ candidate: NameCandidate, _ marks: SentenceMarks) -> Bool {
    guard document.language == .portuguese, (2...6).contains(candidate.words),
      !KnownOrganizations.shared.contains(candidate.key),
      !candidate.tokens.contains(where: { isWordOfFirm($0, marks) })
    else { return false }
    if Self.endings.contains(document.word(candidate.tokens.upperBound - 1)) { return true }
    return isBehindRole(candidate, marks) || isBeforeRole(candidate, marks)
  }

  /// `João Pessoa`, `Governador Valadares`: towns that are called as somebody was.
  func isBrazilianTown(_ candidate: NameCandidate) -> Bool {
    guard document.language == .portuguese, candidate.words > 1,
      let names = Gazetteer.shared.names(candidate.key)
    else { return false }
    return names.places.prefix(4).contains {
      let place = Gazetteer.shared.place($0)
      return place.kind == .city && place.population > 50_000 && place.country.isOne(of: "BR", "PT")
    }
  }

  /// `lamenta Ana, 27 anos`, `afirmou Pedro Gomes`: of firms it would be `afirmou a Voxalia`.
  func isSpeaker(_ candidate: NameCandidate, _ marks: SentenceMarks) -> Bool {
    guard document.language == .portuguese, !KnownOrganizations.shared.contains(candidate.key),
      !candidate.tokens.contains(where: { isWordOfFirm($0, marks) })
    else { return false }
    let before = candidate.tokens.lowerBound - 1
    let after = candidate.tokens.upperBound
    if marks.range.contains(after + 2), document.tokens[after].folded == ",",
      document.tokens[after + 1].kind == .number, document.word(after + 2) == "anos"
    {
      return true
    }
    guard marks.range.contains(before), before > marks.firstWord,
      !document.tokens[before].isCapitalized
    else { return false }
    return document.verbs(before).contains {
      $0.verbClass == .say && [.present, .past].contains($0.form) && $0.particles.isEmpty
    }
  }

  /// `Paulo anunciou que`: firms have an article where they speak, persons have none. `Divino Sebastião de Souza`: the
  /// last word of a name that goes on.
  func isNamedAlone(_ candidate: NameCandidate) -> Bool {
    let marks = document.sentences[candidate.sentence]
    let (before, next) = (candidate.tokens.lowerBound - 1, candidate.tokens.upperBound)
    guard candidate.words == 1, !KnownOrganizations.shared.contains(candidate.key) else {
      return false
    }
    if marks.range.contains(before - 1), document.word(before).isOne(of: "de", "dos"),
      document.persons.contains(before - 1), document.tokens[before - 1].isCapitalized
    {
      return true
    }
    return FirstNames.all.contains(candidate.key) && marks.range.contains(next)
      && !marks.covers([.article, .of, .by].asClasses, before) && !document.isHeadline(marks)
      && document.verbs(next).contains {
        [.say, .announce].contains($0.verbClass) && [.past, .present].contains($0.form)
      }
  }

  /// `Contact`, `Serviços`, `&`: what no person is called.
  private func isWordOfFirm(_ token: Int, _ marks: SentenceMarks) -> Bool {
    let word = document.word(token)
    return document.tokens[token].folded == "&" || NameWords.ends.contains(word)
      || LegalForms.all.contains(word) || NameWords.groups.contains(word)
      || document.tokens[token].isCapitalized
        && marks.covers([.site, .topic, .weakSite, .orgNoun, .clientNoun].asClasses, token)
  }

  /// Over a comma also with the firm between, but no verb: `o diretor institucional da AeC, Nelsinho Santos`.
  private func isBehindRole(_ candidate: NameCandidate, _ marks: SentenceMarks) -> Bool {
    let begin = candidate.tokens.lowerBound
    guard marks.range.contains(begin - 1) else { return false }
    if marks.covers(.role, begin - 1), !document.tokens[begin - 1].isCapitalized { return true }
    guard document.tokens[begin - 1].folded == "," else { return false }
    for token in between(max(marks.range.lowerBound, begin - 16), begin - 1).reversed() {
      if marks.begins(.role, at: token), isWordOfOffice(token) { return true }
      if document.tokens[token].kind == .mark,
        !document.tokens[token].folded.isOne(of: "-", "&", ")", "(")
      {
        return false
      }
      let isVerb = document.verbs(token).contains {
        [.present, .past, .imperfect, .future].contains($0.form)
      }
      if isVerb, !document.tokens[token].isCapitalized, !marks.isKnown(token) { return false }
    }
    return false
  }

  private func isBeforeRole(_ candidate: NameCandidate, _ marks: SentenceMarks) -> Bool {
    let comma = candidate.tokens.upperBound
    guard marks.range.contains(comma + 1), document.tokens[comma].folded == "," else {
      return false
    }
    for token in comma + 1...comma + 3 {
      if marks.begins(.role, at: token) {
        // `Voxalia, líder` is said of firms: no office of one person.
        return !document.tokens[token].isCapitalized
      }
      guard marks.covers([.article, .indefinite].asClasses, token) else { return false }
    }
    return false
  }

  private static let told: WordSet = [
    "procurada", "procurado", "procurados", "questionada", "questionado", "contactada",
    "contactado", "contatada", "contatado", "ouvida", "ouvido", "ouvidos", "entrevistada",
    "disse", "disseram", "afirmou", "contou", "revelou", "adiantou", "explicou", "declarou",
    "confirmou", "informou", "garantiu", "declaracoes", "entrevista", "apurou", "noticiou",
    "avancou", "reportagem", "noticia", "relatou", "admitiu", "segundo", "assegurou", "sublinhou",
  ]

  /// `disse ao Valor`, `procurada pelo G1`, `em declarações à Rádio Altitude`: to whom something was told.
  func isMedium(_ candidate: NameCandidate) -> Bool {
    guard document.language == .portuguese, !KnownOrganizations.shared.contains(candidate.key)
    else {
      return false
    }
    let marks = document.sentences[candidate.sentence]
    let before = front(candidate)
    guard marks.range.contains(before - 1) else { return false }
    let word = document.word(before)
    // `à Lusa`, not `a Voxalia`: the accent makes it two bytes.
    let isTo = word == "ao" || word == "a" && document.tokens[before].bytes.count > 1
    if isTo { return Self.told.contains(document.word(before - 1)) }
    return word.isOne(of: "pelo", "pela", "do", "da")
      && document.word(before - 1).isOne(
        of: "procurada", "procurado", "questionada", "ouvido", "ouvida", "contactada", "contatada",
        "reportagem", "entrevistada")
  }

  private static let parks: WordSet = [
    "park", "parque", "center", "tower", "towers", "plaza", "mall", "shopping", "campus", "hub",
    "square", "office", "outlet", "building", "business",
  ]

  /// Whether a word is one that names of buildings and parks have.
  static func isOfPark(_ word: String) -> Bool {
    word.isOne(of: "office", "business", "tech", "park", "parque")
  }

  /// `A Prefeitura de Lages fechou acordo com a Voxalia`: what matters of a town hall is its town.
  func isTownHall(_ candidate: NameCandidate) -> Bool {
    guard document.language == .portuguese,
      document.word(candidate.tokens.lowerBound).isOne(of: "prefeitura", "autarquia", "municipio"),
      let of = candidate.tokens.first(where: { document.word($0).isOne(of: "de", "do", "da") })
    else { return false }
    let end = candidate.tokens.upperBound
    return Gazetteer.shared.match(document.text.tokens, at: of + 1, until: end)?.count
      == end - of - 1
  }

  /// `, nas Amoreiras, em Lisboa`: a quarter, between commas before its town.
  private func isQuarterOfTown(_ candidate: NameCandidate) -> Bool {
    let marks = document.sentences[candidate.sentence]
    let (before, comma) = (candidate.tokens.lowerBound - 1, candidate.tokens.upperBound)
    guard marks.range.contains(before - 1), marks.range.contains(comma + 2),
      document.word(before).isOne(of: "na", "no", "nas", "nos", "em"),
      document.tokens[before - 1].folded == ",", document.tokens[comma].folded == ",",
      document.word(comma + 1).isOne(of: "em", "no", "na")
    else { return false }
    return Gazetteer.shared.match(
      document.text.tokens, at: comma + 2, until: marks.range.upperBound) != nil
  }

  /// `no Lagoas Park`, `no Porto Office Park`: where something is.
  func isPark(_ candidate: NameCandidate) -> Bool {
    guard document.language == .portuguese, !KnownOrganizations.shared.contains(candidate.key)
    else { return false }
    if isQuarterOfTown(candidate) { return true }
    guard candidate.words > 1 else { return false }
    let marks = document.sentences[candidate.sentence]
    let before = front(candidate)
    return marks.range.contains(before) && document.word(before).isOne(of: "no", "na", "em", "do")
      && (Self.parks.contains(document.word(candidate.tokens.upperBound - 1))
        || document.word(candidate.tokens.lowerBound).isOne(
          of: "campus", "parque", "edificio", "torre", "centro", "polo", "condominio", "shopping",
          "mercado"))
  }

  private static let runBy: WordSet = [
    "gerido", "gerida", "geridos", "geridas", "operado", "operada", "operados", "explorado",
    "explorada", "administrado", "administrada", "tocado", "tocada", "assegurado", "assegurada",
    "contratado", "contratada", "contratados", "contratadas", "gerenciado", "gerenciada",
    "concessionado", "concessionada", "prestado", "prestada",
    "prestados",
  ]
  private static let runOf: WordSet = [
    "gestao", "cargo", "responsabilidade", "concessao", "exploracao", "supervisao",
  ]
  private static let running: WordSet = [
    "gere", "gerem", "opera", "operam", "explora", "exploram", "administra", "assegura",
    "asseguram", "gerencia", "geria", "presta", "prestam", "prestava", "prestavam", "assegurava",
  ]

  /// `um call center da Norvia gerido pela Voxalia`: where the text says who runs it, those that it is of are clients.
  mutating func toldClients() {
    guard document.language == .portuguese else { return }
    let operators = Set(
      document.names.joined().filter { isToldToRun($0) }.map(\.organization))
    guard !operators.isEmpty else { return }
    for name in document.names.joined()
    where !operators.contains(name.organization) && isOfService(name) {
      let organization = document.organizations[name.organization]
      guard [.unknown, .operator, .client].contains(organization.role),
        KnownOrganizations.shared[document.key(name.tokens)]?.isOutsourcer != true
      else { continue }
      document.organizations[name.organization].role = .client
      if operators.count == 1 { document.organizations[name.organization].runBy = operators.first }
    }
  }

  private func isToldToRun(_ name: NameMention) -> Bool {
    guard document.organizations[name.organization].role.mayOperate else { return false }
    if hasPeopleThere(name) { return true }
    let begin = name.tokens.lowerBound
    let marks = document.sentences[document.sentence(of: begin)]
    // `gerido pela empresa de trabalho temporário Voxalia`
    for token in between(max(marks.range.lowerBound + 1, begin - 8), begin).reversed() {
      let word = document.word(token)
      if word.isOne(of: "pela", "pelo") {
        if Self.runBy.contains(document.word(token - 1)) { return true }
        // `foram demitidos nesta semana pela Voxalia`
        return between(max(marks.range.lowerBound, token - 4), token).contains {
          document.word($0).isOne(
            of: "demitidos", "despedidos", "dispensados", "contratados", "empregados")
        }
      }
      // `contratados através da Voxalia`
      if word.isOne(of: "da", "do"), document.word(token - 1) == "atraves",
        Self.runBy.contains(document.word(token - 2))
      {
        return true
      }
      if word.isOne(of: "da", "do"), Self.runOf.contains(document.word(token - 1)) { return true }
      guard document.tokens[token].kind == .word, !document.tokens[token].isCapitalized else {
        break
      }
    }
    // `a Voxalia, que gere o espaço`
    let comma = name.tokens.upperBound
    if dismissesThere(name, marks) { return true }
    // `os trabalhadores da Voxalia que asseguram o call center`
    if marks.range.contains(comma + 1), document.word(comma) == "que",
      Self.running.contains(document.word(comma + 1))
    {
      return true
    }
    // `LCS, empresa que gere a linha`
    if marks.range.contains(comma + 3), document.tokens[comma].folded == ",",
      marks.covers(.orgNoun, comma + 1), document.word(comma + 2) == "que",
      Self.running.contains(document.word(comma + 3))
    {
      return true
    }
    return marks.range.contains(comma + 2) && document.tokens[comma].folded == ","
      && document.word(comma + 1) == "que"
      && (Self.running.contains(document.word(comma + 2))
        // `a Voxalia, que vai gerir o espaço`
        || document.word(comma + 2).isOne(of: "vai", "ira", "passa", "passara")
          && (3...4).contains {
            document.word(comma + $0).isOne(of: "gerir", "explorar", "operar", "administrar")
          }
        || between(comma + 2, min(marks.range.upperBound, comma + 6)).contains {
          document.word($0) == "concessao"
        })
  }

  /// `o call center da Norvia`, `o projeto da Norvia`, `clientes da Norvia`
  private func isOfService(_ name: NameMention) -> Bool {
    let of = name.tokens.lowerBound - 1
    let marks = document.sentences[document.sentence(of: name.tokens.lowerBound)]
    // `da linha Saúde 24`
    if marks.range.contains(of), document.word(of).isOne(of: "linha", "projeto", "servico") {
      return true
    }
    guard marks.range.contains(of - 1), document.word(of).isOne(of: "da", "do", "a", "ao", "de")
    else { return false }
    return (1...3).contains { back in
      marks.covers([.site, .weakSite, .topic, .clientMark].asClasses, of - back)
        || document.word(of - back).isOne(
          of: "prestacao", "projeto", "projecto", "servico", "servicos", "linha", "linhas",
          "clientes", "apoio")
    }
  }

  /// `São Tomé e Príncipe`: the end of a longer name of a place.
  func isEndOfPlace(_ candidate: NameCandidate) -> Bool {
    // `Las Palmas de Gran Canaria`
    guard
      document.language == .portuguese && candidate.words == 1
        || document.language.isOne(of: .spanish, .english)
    else { return false }
    let range = document.sentences[candidate.sentence].range
    // `its Port St. Lucie call center`, `the St. John's center`, where the name has a mark in it.
    if document.language == .english {
      return (1...4).contains { back in
        let begin = candidate.tokens.lowerBound - back
        guard range.contains(begin), document.tokens[begin].isCapitalized,
          let (count, names) = Gazetteer.shared.match(
            document.text.tokens, at: begin, until: range.upperBound)
        else { return false }
        return count >= back + candidate.tokens.count && !names.isCommonWord
      }
    }
    return (2...4).contains { back in
      let begin = candidate.tokens.lowerBound - back
      guard range.contains(begin), document.tokens[begin].isCapitalized else { return false }
      let whole = between(begin, candidate.tokens.upperBound)
      return Gazetteer.shared.match(
        document.text.tokens, at: begin, until: candidate.tokens.upperBound)?
        .count == whole.count
        // `Vila Pouca de Aguiar`, which is too small for the gazetteer.
        || document.knowledge.placeWords.aliases[document.word(begin)]?.contains {
          $0.phrase.elementsEqual(whole.map { document.word($0) })
        } == true
    }
  }

  /// `A Voxalia despediu vinte trabalhadores do call center da Norvia`: whose people they were runs it, where it answers
  /// calls for others.
  private func dismissesThere(_ name: NameMention, _ marks: SentenceMarks) -> Bool {
    guard KnownOrganizations.shared[document.key(name.tokens)]?.isOutsourcer == true else {
      return false
    }
    let end = name.tokens.upperBound
    guard
      let verb = between(end, min(marks.range.upperBound, end + 5)).first(where: { token in
        document.verbs(token).contains {
          [.layoff, .expand].contains($0.verbClass) && $0.form != .participle
        }
      }),
      let site = between(verb, min(marks.range.upperBound, verb + 10)).first(where: {
        marks.begins(.site, at: $0)
      }), let phrase = marks.phrase(.site, at: site)
    else { return false }
    return between(verb, site).contains { marks.covers(.person, $0) }
      && document.names[document.sentence(of: end)].contains {
        $0.tokens.lowerBound == phrase.upperBound + 1 && marks.covers(.of, phrase.upperBound)
          && KnownOrganizations.shared[document.key($0.tokens)]?.isOutsourcer != true
      }
  }

  /// `os trabalhadores da Voxalia nos call centers da Norvia`: who has the people runs them.
  private func hasPeopleThere(_ name: NameMention) -> Bool {
    let begin = name.tokens.lowerBound
    let marks = document.sentences[document.sentence(of: begin)]
    let hasPeople =
      marks.covers(.of, begin - 1) && marks.covers(.person, begin - 2)
      || marks.covers(.article, begin - 1) && document.word(begin - 2) == "que"
        && marks.covers(.person, begin - 3)
    guard hasPeople else { return false }
    let reach = between(
      name.tokens.upperBound, min(marks.range.upperBound, name.tokens.upperBound + 8))
    guard let site = reach.first(where: { marks.begins(.site, at: $0) }),
      let phrase = marks.phrase(.site, at: site)
    else { return false }
    return marks.covers(.of, phrase.upperBound)
      && document.names[document.sentence(of: begin)].contains {
        $0.tokens.lowerBound == phrase.upperBound + 1
      }
  }
}
