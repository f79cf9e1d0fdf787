/// Who is meant in sentences of the Portuguese press, which say much between commas.
extension Discourse {
  /// What begins that which is only said beside a name.
  private static let asides: WordSet = [
    "que", "cuja", "cujo", "antiga", "antigo", "ex", "empresa", "companhia", "grupo", "subsidiaria",
    "filial", "dona", "controladora", "detentora", "controlada", "detida", "braco", "parte",
    "pertencente", "fornecedora", "parceira", "concorrente", "rival", "resultado", "fruto",
  ]

  /// `O grupo Norvia, que controla a Voxalia, anunciou`, `a Norvia, antiga Voxalia, vai fechar`: what stands between
  /// commas behind a name is no subject.
  func isBetweenCommas(_ name: NameMention, _ gap: Range<Int>) -> Bool {
    guard document.language.code == "pt",
      gap.contains(where: { document.tokens[$0].folded == "," }),
      let comma = between(
        max(marks.range.lowerBound, name.tokens.lowerBound - 12), name.tokens.lowerBound
      ).last(where: { document.tokens[$0].folded == "," })
    else { return false }
    // `contratada pela Norvia, a Voxalia, que`: a name with its article is a subject.
    let opener = document.word(comma + 1)
    guard Self.asides.contains(opener) else { return false }
    return document.names[sentence].contains {
      $0.tokens.upperBound == comma && $0.organization != name.organization
        && document.organizations[$0.organization].role.mayOperate
    }
  }
}
