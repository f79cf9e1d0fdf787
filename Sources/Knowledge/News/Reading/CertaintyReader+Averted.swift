/// What was to come and has been kept from coming.
extension CertaintyReader {
  /// `The closure of the call center has been averted`, `Foi evitado o encerramento`: it does not come.
  func isAverted(_ range: Range<Int>) -> Bool {
    guard marks.covers([.closeNoun, .layoffNoun].asClasses, range.lowerBound) else { return false }
    let reach = between(
      max(marks.range.lowerBound, range.lowerBound - 4),
      min(marks.range.upperBound, range.upperBound + 14))
    return reach.contains {
      (Self.averted.contains(document.word($0))
        || document.word($0) == "called" && document.word($0 + 1) == "off")
        && !marks.covers([.negator, .hedge].asClasses, $0 - 1)
    }
  }

  private static let averted: WordSet = [
    "averted", "avoided", "evite", "evitee", "evitees", "evites", "abgewendet", "verhindert",
    "evitado", "evitada", "evitados", "evitadas", "evito", "evitaron", "evitou", "evitaram",
    "salvado", "salvada", "salvo", "afastado", "afastada", "scongiurata", "scongiurato",
    "scongiurati", "evitata",
  ]
}
