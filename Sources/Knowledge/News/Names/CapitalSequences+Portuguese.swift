/// Nouns with a capital that stand before the names of Portuguese headlines.
extension CapitalSequences {
  private static let kinds: WordSet = [
    "multinacional", "empresa", "operadora", "seguradora", "companhia", "gigante", "consultora",
    "tecnologica", "startup", "prestadora", "terceirizada", "fintech", "varejista", "eletrica",
    "holding",
  ]

  /// `Multinacional Voxalia investe em Lages`: the noun has the capital of the sentence.
  func isKindOfFirm(_ token: Int) -> Bool {
    document.language == .portuguese && Self.kinds.contains(document.word(token))
  }
}
