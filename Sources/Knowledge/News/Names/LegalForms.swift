/// What companies have behind their names by law.
enum LegalForms {
  static let all: WordSet = [
    "sa", "sas", "sarl", "sasu", "sl", "slu", "inc", "ltd", "llc", "plc", "corp", "spa", "srl",
    "gmbh", "ag", "ltda", "corporation", "limited", "bv", "nv", "kg", "gbr", "ug", "lda", "eirl",
    "suarl", "pty", "pvt", "ohg", "kgaa", "mbh",
  ]
  /// Those that are nothing else, wherever they stand in a name.
  static let last: WordSet = [
    "inc", "ltd", "llc", "plc", "gmbh", "sarl", "srl", "ltda", "slu", "sasu", "lda", "pty", "pvt",
  ]
}

extension OrganizationFinder {
  /// `Voxalia plc said`, `Voxalia srl ha`: with a legal form in small letters.
  func hasSmallLegalForm(_ candidate: NameCandidate) -> Bool {
    let index = candidate.tokens.upperBound
    return document.sentences[candidate.sentence].range.contains(index)
      && !document.tokens[index].isCapitalized
      && LegalForms.last.contains(document.tokens[index].folded)
  }
}
