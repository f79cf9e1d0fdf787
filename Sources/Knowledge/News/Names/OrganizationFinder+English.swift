/// What names of English are and are not.
extension OrganizationFinder {
  /// `Moreno Valley, with 160 people`: a town of several words, though its first is a name of persons.
  func isTownOfWords(_ candidate: NameCandidate) -> Bool {
    guard document.language == .english, candidate.tokens.count > 1,
      let (count, names) = Gazetteer.shared.match(
        document.text.tokens, at: candidate.tokens.lowerBound, until: candidate.tokens.upperBound)
    else { return false }
    let place = Gazetteer.shared.place(names.places[0])
    return count == candidate.tokens.count && place.kind == .city && place.population > 30_000
  }

  /// `Cape Town's R14bn industry`, `a Sh450 million center`: money with its sign before it.
  static func isAmount(_ word: String) -> Bool {
    // Where all is ASCII, its digits are the only ones.
    guard word.utf8.count > 2, let first = word.utf8.first, (97...122).contains(first),
      word.utf8.contains(where: { $0 >= 0x80 || (0x30...0x39).contains($0) }),
      let digit = word.firstIndex(where: \.isNumber)
    else { return false }
    let rest = word[digit...].drop { $0.isNumber }
    let sign = word[..<digit]
    return sign.utf8.count == 1 && NameWords.thousands.contains(String(rest))
      || rest.isEmpty && NameWords.moneySigns.contains(String(sign))
  }

  /// `Lumora, the insurer, will close its call centre`: where nobody else is named that may run call centers, banks
  /// and airlines run their own.
  mutating func ownCenters() {
    guard document.language == .english,
      !document.organizations.contains(where: { $0.role.mayOperate })
    else { return }
    for index in document.organizations.indices where document.organizations[index].role == .client
    {
      document.organizations[index].role = .unknown
    }
  }

  /// `the (WARN) Act`, where a firm is called ACT for short.
  func isWordLikeAcronym(_ candidate: NameCandidate, _ name: String) -> Bool {
    document.language == .english && candidate.words == 1 && candidate.key.utf8.count < 5
      && name.utf8.count > 2 * candidate.key.utf8.count
      && !document.tokens[candidate.tokens.lowerBound].isAllCapitals
      && name.first?.lowercased() == candidate.key.first?.lowercased()
      && !name.lowercased().hasPrefix(candidate.key)
  }

  /// `in Danforth`, `Danforth, Maine`, `DANFORTH —`: a town, wherever else the text has the name.
  func isPlacedInEnglish(_ candidate: NameCandidate) -> Bool {
    guard document.language == .english, candidate.words == 1,
      Gazetteer.shared.names(candidate.key) != nil
    else { return false }
    let marks = document.sentences[candidate.sentence]
    let before = candidate.tokens.lowerBound - 1
    let after = candidate.tokens.upperBound
    if marks.range.contains(before),
      document.word(before).isOne(of: "in", "near", "outside", "downtown", "around")
    {
      return true
    }
    guard marks.range.contains(after + 1) else { return false }
    let mark = document.text.string(document.tokens[after].bytes)
    if mark == "," { return isStateOrCountry(after + 1, marks) }
    return before < marks.firstWord && mark.isOne(of: "—", "–", "-", "(")
  }

  /// `Danforth, Me.`, `Danforth, New Jersey`
  private func isStateOrCountry(_ token: Int, _ marks: SentenceMarks) -> Bool {
    guard document.tokens[token].isCapitalized else { return false }
    if StateAbbreviations.all[document.word(token)] != nil { return true }
    return Gazetteer.shared.match(
      document.text.tokens, at: token, until: marks.range.upperBound)?.names.places.contains {
        Gazetteer.shared.place($0).kind != .city
      } == true
  }

  /// `Danforth will close its call centre in Belfast`, `Altamont's Tulsa call center`, `run by Altamont`: no small town
  /// has a call center in another town.
  func isFirmCalledAsTown(_ candidate: NameCandidate, _ marks: SentenceMarks) -> Bool {
    guard document.language == .english, candidate.words == 1,
      let names = Gazetteer.shared.names(candidate.key),
      names.places.allSatisfy({
        let place = Gazetteer.shared.place($0)
        return place.kind == .city && place.population < 80_000
      }), !placed.contains(candidate.key)
    else { return false }
    let front = front(candidate)
    if marks.range.contains(front), document.word(front) == "by" { return true }
    guard
      !marks.range.contains(front) || !marks.covers([.locative, .of].asClasses, front)
        || candidate.isPossessive
    else { return false }
    let end = min(marks.range.upperBound, candidate.tokens.upperBound + 24)
    guard
      let site = between(candidate.tokens.upperBound, end).first(where: {
        marks.begins([.site, .weakSite].asClasses, at: $0)
      })
    else { return false }
    return between(max(candidate.tokens.upperBound, site - 4), min(end, site + 9)).contains {
      token in
      // `in March` is no town.
      guard document.tokens[token].isCapitalized,
        !marks.dates.contains(where: { $0.tokens.contains(token) }),
        let (count, _) = Gazetteer.shared.match(
          document.text.tokens, at: token, until: marks.range.upperBound)
      else { return false }
      return document.word(token - 1).isOne(
        of: "in", "at", "near", "from", "downtown", "the", "its", "s")
        || marks.begins([.site, .weakSite].asClasses, at: token + count)
    }
  }
}
