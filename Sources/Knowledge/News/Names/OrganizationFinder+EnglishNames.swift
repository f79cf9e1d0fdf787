import Normalization

/// How English texts call an organization, and what with a capital is none.
extension OrganizationFinder {
  /// `Sinn Féin MLA Martina Anderson`, `Labor Senator Jane Brook`: a party and an office before a person.
  func isOfPolitician(_ candidate: NameCandidate, _ marks: SentenceMarks) -> Bool {
    guard document.language == .english, candidate.words >= 3 else { return false }
    return candidate.tokens.dropFirst().dropLast().contains { marks.begins(.titleMark, at: $0) }
  }

  /// `Virginia Power`, `Georgia Natural Gas`: firms, though women are called so.
  func isUtilityInEnglish(_ candidate: NameCandidate) -> Bool {
    document.language == .english && candidate.words > 1
      && Self.utilities.contains(document.word(candidate.tokens.upperBound - 1))
      && StateAbbreviations.isState(
        document.string(candidate.tokens.lowerBound..<candidate.tokens.lowerBound + 1))
  }

  private static let utilities: WordSet = [
    "gas", "power", "electric", "electricity", "water", "light", "energy", "edison", "bell",
    "telephone", "mutual", "savings", "federal", "life", "health", "lottery", "railway",
    "utilities",
  ]

  /// `California has`, `In the East it has`, `TULSA, Okla.`: states and the sides of a country run nothing.
  func isStateOrSide(_ candidate: NameCandidate) -> Bool {
    guard candidate.words <= 2 else { return false }
    if Self.sides.contains(candidate.key) { return true }
    let before = candidate.tokens.lowerBound - 1
    if before > 0, document.tokens[before].folded == ",", document.tokens[before - 1].isCapitalized,
      StateAbbreviations.all[candidate.key] != nil
    {
      return true
    }
    return StateAbbreviations.isState(document.string(candidate.tokens))
      && !KnownOrganizations.shared.contains(candidate.key)
  }

  private static let sides: WordSet = [
    "east", "west", "north", "south", "midwest", "midlands", "northeast", "northwest", "southeast",
    "southwest", "north east", "north west", "south east", "south west", "deep south", "outback",
    "highlands", "republic", "isles", "valley", "bay area", "ncr", "cbd", "mlas", "msps", "mps",
    "tds", "meps", "bpos", "kpo", "ites", "cx", "gulf", "caribbean", "commonwealth", "territory",
    "territories", "province", "metro", "visayas", "luzon", "mindanao", "tri state", "rust belt",
  ]

  /// `YoungCall, a Mississippi company`: the place that a noun behind a comma has before it.
  func isPlaceBeforeNoun(_ token: Int) -> Bool {
    guard document.language == .english, token > 1 else { return false }
    let before = document.word(token - 1)
    guard before.isOne(of: "a", "an", "the") else { return false }
    return Gazetteer.shared.match(document.text.tokens, at: token, until: token + 1) != nil
  }

  /// `Vodafone New Zealand` and `Convergys Corporation` in a text that mostly says `Vodafone` and `Convergys`: the
  /// country and the legal form are no part of what it is called.
  mutating func commonNames() {
    guard document.language != .arabic else { return }
    var counts: [Int: [String: Int]] = [:]
    for name in document.names.joined() where name.tokens.count < 8 {
      let written = document.string(name.tokens)
      counts[name.organization, default: [:]][written, default: 0] += 1
    }
    for (number, written) in counts where written.count > 1 {
      let long = document.organizations[number].name
      let words = long.split(separator: " ").map(String.init)
      guard words.count > 1, let begin = commonBegin(words) else { continue }
      let said = written.filter { entry in
        let short = entry.key.split(separator: " ").count
        return short < words.count && long.hasPrefix(entry.key + " ")
      }
      guard let best = said.keys.map({ $0.split(separator: " ").count }).max() else { continue }
      let key = words.prefix(best).joined(separator: " ").key {
        $0.kind != .mark || $0.folded == "&"
      }
      guard let known = KnownOrganizations.shared[key], !known.needsEvidence else {
        // `Belair Communications India Ltd`, which the text calls Belair Communications before.
        // A legal form alone stays.
        if best == begin, isOfCountry(words, begin),
          words.last.map({ Self.forms.contains($0.lowercased()) }) == true,
          said.values.reduce(0, +) >= (written[long] ?? 1), best > 1
        {
          document.organizations[number].name = words.prefix(best).joined(separator: " ")
        }
        continue
      }
      // Outsourcers have a firm in every country; of others the country tells them apart, unless the text hardly says it.
      let isCountry = isOfCountry(words, begin)
      let times = known.isOutsourcer || !isCountry ? 1 : 3
      let least = times * max(1, written[long] ?? 0) + (times == 1 && isCountry ? 1 : 0)
      guard said.values.reduce(0, +) >= least else { continue }
      // `Telus`, which is Telus International.
      let full = known.name.split(separator: " ").count
      let isWhole =
        full <= begin
        && words.prefix(full).joined(separator: " ").lowercased() == known.name.lowercased()
      guard best >= begin || isWhole && (known.isOutsourcer || isCountry) else { continue }
      document.organizations[number].name = words.prefix(isWhole ? full : best).joined(
        separator: " ")
    }
  }

  /// Whether more than a legal form stands behind the first words of a name.
  private func isOfCountry(_ words: [String], _ begin: Int) -> Bool {
    words[begin...].contains { !Self.forms.contains($0.lowercased().filter { $0 != "." }) }
  }

  /// How many words of a name stand before its country and its legal form; nil where it has none.
  private func commonBegin(_ words: [String]) -> Int? {
    var end = words.count
    while end > 1 {
      let last = words[end - 1].lowercased().filter { $0 != "." && $0 != "," }
      if Self.forms.contains(last) {
        end -= 1
        continue
      }
      let countries = (1...2).first { count in
        guard end > count else { return false }
        let key = words[(end - count)..<end].joined(separator: " ").lowercased()
        return Gazetteer.shared.names(key).map {
          Gazetteer.shared.place($0.places[0]).kind == .country
            || $0.places.contains { Gazetteer.shared.place($0).kind == .country }
        } == true
          || Self.countries.contains(key)
      }
      guard let countries else { break }
      end -= countries
    }
    return end < words.count ? end : nil
  }

  private static let forms: WordSet = [
    "corporation", "corp", "inc", "incorporated", "ltd", "limited", "llc", "plc", "co", "pty",
    "pvt",
    "private", "lp", "llp", "enterprises", "holdings",
  ]
  private static let countries: WordSet = ["uk", "us", "usa", "nz", "uae", "northern ireland"]
}
