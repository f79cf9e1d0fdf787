/// Names that are told by their first letters.
extension OrganizationFinder {
  /// `Norvex Telecom Services said`, and later `NTS runs`: the organizations of the text by the first letters of their names,
  /// with and without the small words between, where no two have the same.
  func byFirstLetters() -> [String: Int] {
    var all: [String: Int] = [:]
    var twice: NameSet = []
    for (key, number) in known.sorted(by: { ($0.value, $0.key) < ($1.value, $1.key) }) {
      let words = key.split(separator: " ")
      guard words.count > 2, !isPlaceName(key) else { continue }
      let large = words.filter { $0.utf8.count > 3 }
      for letters in Set([words, large].map { $0.map { String($0.prefix(1)) }.joined() })
      where letters.utf8.count > 2 {
        if let other = all[letters], other != number { twice.insert(letters) }
        all[letters] = number
      }
    }
    return all.filter { !twice.contains($0.key) }
  }

  private func isPlaceName(_ key: String) -> Bool { Gazetteer.shared.names(key) != nil }

  /// Whether a name may be the first letters of one that the text has spelled out before.
  func mayBeFirstLetters(_ candidate: NameCandidate) -> Bool {
    candidate.words == 1 && (3...6).contains(candidate.key.utf8.count)
      && document.tokens[candidate.tokens.lowerBound].isAllCapitals
      && candidate.key.allSatisfy(\.isLetter)
  }
}
