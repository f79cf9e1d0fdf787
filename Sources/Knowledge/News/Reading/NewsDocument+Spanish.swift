/// What endings and accents tell of Spanish verbs.
extension NewsDocument {
  /// `firmó`, `atendían`, `abre`: whether a word is a verb that has a subject, known or not, also within phrases in which
  /// it says nothing of call centers (`abre un proceso`).
  func isFiniteInSpanish(_ index: Int) -> Bool {
    let token = tokens[index]
    guard language == .spanish, token.kind == .word, !token.isCapitalized else { return false }
    if VerbGroup.isAuxiliary(token.folded, .spanish) || Self.modals.contains(token.folded) {
      return true
    }
    if knowledge.verbs[token.folded].contains(where: {
      [.present, .past, .imperfect, .future, .conditional].contains($0.form)
    }) {
      return true
    }
    guard token.bytes.count > 4 else { return false }
    let bytes = text.bytes[token.bytes]
    return Self.endings.contains { bytes.suffix($0.utf8.count).elementsEqual($0.utf8) }
  }

  private static let endings = [
    "ó", "rá", "rán", "aron", "ieron", "aba", "aban", "bía", "bían", "nía", "nían",
  ]
  private static let modals: WordSet = [
    "puede", "podria", "podra", "debe", "deberia", "debera", "quiere", "acaba", "sigue", "suele",
    "tiene", "ve", "da", "busca", "hace", "hizo", "pone", "va", "iba",
  ]

  /// `Los trabajadores de Konecta Oviedo`: whether a name that is known to run call centers for others ends with a token.
  func isEndOfOutsourcer(_ index: Int) -> Bool {
    language == .spanish
      && names[sentence(of: index)].contains { name in
        name.tokens.upperBound == index + 1
          && known(name.tokens).map { $0.isOutsourcer && !$0.needsEvidence } == true
      }
  }
}
