/// Offices and what is said of them, which are no firms.
extension OrganizationFinder {
  /// `Secretaria da Indústria, Comércio e Mineração`: the last words of what an office deals with.
  func isTailOfOffice(_ candidate: NameCandidate, _ marks: SentenceMarks) -> Bool {
    let begin = candidate.tokens.lowerBound
    guard document.language.code == "pt", candidate.words <= 3, marks.range.contains(begin - 2),
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
    guard document.language.code.isOne(of: "pt", "es", "it") else { return false }
    let readings = document.verbs(token)
    return !readings.isEmpty && readings.allSatisfy { $0.form == .infinitive }
  }

  /// `BB` is `Banco do Brasil`, if the text calls it so, too.
  mutating func plainNames() {
    guard document.language.code == "pt" else { return }
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
}
