/// Whom a call center belongs to, and who has been given one to run.
enum Belonging {
  /// `belongs to`, `appartiennent à`, `gehört`.
  static let verbs: WordSet = [
    "belong", "belongs", "appartient", "appartiennent", "appartiendra", "pertenece", "pertenecen",
    "appartiene", "appartengono", "pertence", "pertencem", "gehort", "gehoren",
  ]
  /// Verbs that say that somebody else runs it from then on: `outsourced to`, `confié à`, `ausgelagert an`.
  static let handing: WordSet = [
    "outsourced", "handed", "transferred", "entrusted", "externalise", "externalises",
    "externalisee", "confie", "confies", "confiee",
    "externalizado", "externalizo", "externalizados", "confiado", "confio",
    "subcontratado", "subcontrato", "esternalizzato",
    "esternalizzati", "affidato", "affidati", "terceirizou",
    "terceirizado", "terceirizados", "entregou", "subcontratou", "confiou",
    "ausgelagert", "ubertragen", "ubergeben", "abgegeben", "vergeben",
  ]
  /// What stands before who has it then.
  static let to: WordSet = [
    "to", "a", "al", "alla", "ad", "chez", "para", "au", "ao", "an", "en", "zu",
  ]
}

extension OrganizationFinder {
  /// `The 200-seat center belongs to Norvex Receivables`, `Les centres d'appels appartiennent désormais à Norvex`,
  /// `hat ihr Callcenter an Norvex ausgelagert`: who has a call center.
  func isOwnerBehindBelonging(_ candidate: NameCandidate) -> Bool {
    let marks = document.sentences[candidate.sentence]
    var front = front(candidate)
    guard document.language != .arabic, marks.range.contains(front) else { return false }
    let isGerman = document.language == .german
    if marks.covers(.article, front), !Belonging.to.contains(document.word(front)) { front -= 1 }
    let isBehindTo = marks.range.contains(front) && Belonging.to.contains(document.word(front))
    guard isBehindTo || isGerman else { return false }
    let near = between(max(marks.range.lowerBound, front - 12), front + 1)
    let behind = between(
      candidate.tokens.upperBound, min(marks.range.upperBound, candidate.tokens.upperBound + 10))
    let isOwner = near.suffix(5).contains { Belonging.verbs.contains(document.word($0)) }
    let isGiven =
      isBehindTo
      && (near.contains { Belonging.handing.contains(document.word($0)) }
        || isGerman && behind.contains { Belonging.handing.contains(document.word($0)) })
    guard isOwner || isGiven else { return false }
    return between(marks.range.lowerBound, marks.range.upperBound).contains {
      marks.begins(.site, at: $0) || isOwner && marks.begins(.weakSite, at: $0)
    }
  }
}
