/// Offices and what is said of them, which are no firms.
extension OrganizationFinder {
  /// `Secretaria da Indústria, Comércio e Mineração`: the last words of what an office deals with.
  func isTailOfOffice(_ candidate: NameCandidate, _ marks: SentenceMarks) -> Bool {
    if document.language == .french { return isTailOfOfficeInFrench(candidate, marks) }
    let begin = candidate.tokens.lowerBound
    guard document.language == .portuguese, candidate.words <= 3, marks.range.contains(begin - 2),
      document.tokens[begin - 1].folded.isOne(of: "e", ",")
    else { return false }
    for token in between(max(marks.range.lowerBound, begin - 16), begin - 1).reversed() {
      let word = document.word(token)
      if Self.offices.contains(word) { return true }
      guard
        document.tokens[token].isCapitalized || word.isOne(of: ",", "e", "de", "da", "do", "dos")
          || word == "das"
      else { return false }
    }
    return false
  }

  private static let offices: WordSet = [
    "secretaria", "secretario", "ministerio", "ministro", "ministra", "pasta", "departamento",
    "diretoria", "superintendencia", "subsecretaria", "direcao", "federacao", "associacao",
    "sindicato", "camara", "comissao", "faculdade", "curso",
  ]

  /// An office in small letters, or in letters alone: `O PCA da empresa, Aly Sicola`.
  func isWordOfOffice(_ token: Int) -> Bool {
    let office = document.tokens[token]
    return !office.isCapitalized || office.isAllCapitals && office.bytes.count <= 4
  }

  /// `Falta decidir o endereço`: what is only an infinitive has no subject before it.
  func isOnlyInfinitive(_ token: Int) -> Bool {
    guard document.language.isOne(of: .portuguese, .spanish, .italian) else { return false }
    let readings = document.verbs(token)
    return !readings.isEmpty && readings.allSatisfy { $0.form == .infinitive }
  }

  /// `BB` is `Banco do Brasil`, if the text calls it so, too.
  mutating func plainNames() {
    guard document.language == .portuguese else { return }
    for names in document.names {
      for name in names {
        let called = document.string(name.tokens)
        let known = document.organizations[name.organization].name
        let isFull =
          known.utf8.count <= 4 && known == known.uppercased() && called.utf8.count > 6
          && document.known(name.tokens)?.name == called
        if isFull { document.organizations[name.organization].name = called }
      }
    }
  }

  private static let townVerbs: WordSet = [
    "quer", "pode", "podera", "recebe", "recebera", "ganha", "ganhara", "perde", "perdera",
    "disputa", "acolhe", "acolhera", "atrai", "tera", "tem", "fica", "espera", "aguarda", "vai",
    "sonha", "garante", "conquista", "oferece", "cria", "reclama", "contesta", "luta",
  ]

  /// `Depois de Lisboa e Porto, a Voxalia chega`: a large town is what it is, whatever verb stands near.
  func isLargeTown(_ candidate: NameCandidate) -> Bool {
    guard document.language == .portuguese, candidate.words == 1,
      !articled.contains(candidate.key),
      !document.tokens[candidate.tokens.lowerBound].isAllCapitals,
      let names = Gazetteer.shared.names(candidate.key)
    else { return false }
    // `Guarda quer atrair call centers`, `Bragança pode receber centro`: a headline on a town.
    let isHead =
      document.hasHeadline && candidate.sentence == 0 && candidate.isFirstInSentence
      && Self.townVerbs.contains(document.word(candidate.tokens.upperBound))
    return names.places.prefix(4).contains {
      let place = Gazetteer.shared.place($0)
      return place.kind == .city && place.population > (isHead ? 10_000 : 100_000)
        && place.country.isOne(of: "BR", "PT", "AO", "MZ", "CV")
    }
  }

  /// `da Voxalia, segundo o sindicato`, `da Voxalia, disse o presidente da câmara`: who says it, not what the name is.
  func breaksApposition(_ index: Int) -> Bool {
    if document.language == .german { return !mayStandInApposition(index) }
    return document.language == .portuguese
      && (document.word(index).isOne(of: "segundo", "conforme", "quando", "onde", "apos", "com")
        || document.verbs(index).contains {
          [.say, .announce].contains($0.verbClass) && [.past, .present].contains($0.form)
        })
  }

  /// `A Voxalia informou que`: where a text names nobody else that may run a call center, who speaks with an article
  /// is a firm; persons have none.
  mutating func sayers() {
    guard document.language == .portuguese,
      !document.organizations.contains(where: { $0.role.mayOperate || $0.role == .client })
    else { return }
    let isOfFirm = speaksOfFirm
    for candidate in candidates where !isPerson(candidate.tokens) && known[candidate.key] == nil {
      let marks = document.sentences[candidate.sentence]
      let (before, next) = (candidate.tokens.lowerBound - 1, after(candidate))
      guard marks.range.contains(before), marks.range.contains(next),
        document.word(before).isOne(of: "a", "o") && document.tokens[before].bytes.count == 1
          || hasHead(candidate),
        !document.tokens[candidate.tokens.lowerBound].isAllCapitals,
        !marks.isKnown(candidate.tokens.lowerBound), !isNever(candidate), !isPlace(candidate),
        !isLargeTown(candidate), !isAddress(candidate), !small.contains(candidate.key),
        document.verbs(next).contains(where: {
          [.say, .announce].contains($0.verbClass) && [.past, .present].contains($0.form)
        })
          // `Segundo a Voxalia, o call center`
          || document.word(before - 1).isOne(of: "segundo", "conforme")
            && document.tokens[next].folded == ","
          || doesAnything(candidate, next, isOfFirm) || hasHead(candidate)
      else { continue }
      add(candidate, .unknown)
    }
  }
}
