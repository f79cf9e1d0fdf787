/// Nouns with a capital that stand before the names of Portuguese headlines.
extension CapitalSequences {
  private static let kinds: WordSet = [
    "multinacional", "empresa", "operadora", "seguradora", "companhia", "gigante", "consultora",
    "tecnologica", "startup", "prestadora", "terceirizada", "fintech", "varejista", "eletrica",
    "holding",
  ]

  /// `Agência de Resíduos tem central`: a body that a sentence begins with, unless it is one of a town.
  func isBodyOf(_ token: Int, _ marks: SentenceMarks) -> Bool {
    document.language == .portuguese && marks.covers(Self.nameHeads, token)
      && marks.range.contains(token + 2) && marks.covers(.of, token + 1)
      && document.tokens[token + 2].kind == .word && document.tokens[token + 2].isCapitalized
      && !isPlace(token + 2, marks)
  }

  /// `Multinacional Voxalia investe em Lages`: the noun has the capital of the sentence.
  func isKindOfFirm(_ token: Int) -> Bool {
    document.language == .portuguese && Self.kinds.contains(document.word(token))
  }
}
