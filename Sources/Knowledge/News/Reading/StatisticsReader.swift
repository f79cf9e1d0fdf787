import Switchboard

/// Reads numbers that are said of the whole business: how many call centers a country has, how many they employ, how
/// fast they grow, and who says so.
struct StatisticsReader {
  let document: NewsDocument
  /// Whether a person who says something is named.
  let namesPersons: Bool

  /// The statistics of the document.
  func read() -> [NewsStatistic] {
    var found: [NewsStatistic] = []
    for sentence in document.sentences.indices { found += read(sentence) }
    return found
  }

  private func read(_ sentence: Int) -> [NewsStatistic] {
    let marks = document.sentences[sentence]
    guard isOfBusiness(marks) else { return [] }
    var found: [NewsStatistic] = []
    for number in marks.numbers {
      guard let (measure, unit, value) = measured(number, marks) else { continue }
      // What is said of one city or one company is no number of the business.
      guard !isOfOne(sentence, number, unit) else { continue }
      var statistic = NewsStatistic(measure: measure, value: value, unit: unit)
      statistic.country = country(sentence)
      statistic.claimant = claimant(sentence)
      statistic.evidence = [
        NewsEvidence(
          bytes: document.text.bytes(ofTokens: evidence(marks, number)), rule: "statistic")
      ]
      found.append(statistic)
    }
    return found
  }

  /// Whether a sentence speaks of the business as a whole: a sector word, or call centers in the plural with a country.
  private func isOfBusiness(_ marks: SentenceMarks) -> Bool {
    if !marks.phrases(.sector, in: marks.range).isEmpty {
      return !marks.phrases(.topic, in: marks.range).isEmpty
        || !marks.phrases(.person, in: marks.range).isEmpty
        || !marks.phrases(.site, in: marks.range).isEmpty
    }
    return marks.phrases(.site, in: marks.range).contains { site in
      let word = document.word(site.lowerBound)
      let last = document.word(site.upperBound - 1)
      return (word.hasSuffix("s") || last.hasSuffix("s")) && hasCountOrCountry(marks, site)
    }
  }

  /// `le nombre de centres d'appels au Maroc`
  private func hasCountOrCountry(_ marks: SentenceMarks, _ site: Range<Int>) -> Bool {
    let before = between(max(marks.range.lowerBound, site.lowerBound - 3), site.lowerBound)
    let isNumberOf = before.contains {
      document.word($0).isOne(of: "nombre", "number", "numero", "zahl", "anzahl", "عدد")
    }
    guard isNumberOf else { return false }
    return true
  }

  private func measured(_ number: NewsNumber, _ marks: SentenceMarks) -> (String, String, Double)? {
    guard let value = number.least ?? number.most else { return nil }
    let behind = between(
      number.tokens.upperBound, min(marks.range.upperBound, number.tokens.upperBound + 4))
    if number.isPercent {
      let isRise = marks.range.contains { marks.covers(.rise, $0) }
      guard isRise else { return nil }
      let isSites = marks.range.contains {
        document.word($0).isOne(of: "nombre", "number", "numero")
      }
      return (isSites ? "call_centers_growth" : "growth", "percent", Double(value))
    }
    for token in behind {
      if marks.begins(.site, at: token) { return ("call_centers", "count", Double(value)) }
      if marks.begins([.person, .job].asClasses, at: token), value >= 1000 {
        return ("headcount", "count", Double(value))
      }
      if document.tokens[token].kind == .mark { break }
    }
    return nil
  }

  private func isOfOne(_ sentence: Int, _ number: NewsNumber, _ unit: String) -> Bool {
    if unit == "percent" { return false }
    let marks = document.sentences[sentence]
    let cities = document.places[sentence].filter { $0.isCity && $0.part == .plain }
    let operators = document.names[sentence].filter {
      document.organizations[$0.organization].role.mayOperate
        && $0.tokens.upperBound <= number.tokens.lowerBound
        && number.tokens.lowerBound - $0.tokens.upperBound < 12
    }
    return !cities.isEmpty || !operators.isEmpty || marks.isTitleCase
  }

  /// The country that the sentence names, or most of the text.
  private func country(_ sentence: Int) -> String? {
    if let place = document.places[sentence].first(where: { $0.place?.kind == .country }) {
      return place.place?.country
    }
    return document.mainCountry
  }

  /// Who says it: an association of the sentence or of the one before, with the role of its speaker.
  private func claimant(_ sentence: Int) -> String? {
    for index in [sentence, sentence - 1] where document.names.indices.contains(index) {
      guard
        let name = document.names[index].first(where: {
          [.association, .agency, .union].contains(document.organizations[$0.organization].role)
        })
      else { continue }
      let organization = document.organizations[name.organization]
      let marks = document.sentences[index]
      // `le président de l'Association`
      let before = between(
        max(marks.range.lowerBound, name.tokens.lowerBound - 4), name.tokens.lowerBound)
      if let role = before.first(where: { marks.begins(.role, at: $0) }) {
        let speaker =
          "\(Self.role(document.word(role))) of \(organization.acronym ?? organization.name)"
        return person(marks).map { "\($0), \(speaker)" } ?? speaker
      }
      return organization.name
    }
    return nil
  }

  /// The person that a sentence names, if persons may be named.
  private func person(_ marks: SentenceMarks) -> String? {
    guard namesPersons, let first = marks.range.first(where: { document.persons.contains($0) })
    else { return nil }
    var end = first
    while marks.range.contains(end), document.persons.contains(end) { end += 1 }
    return document.string(first..<end)
  }

  /// A role in English, whatever language it is told in; persons are not named.
  private static func role(_ word: String) -> String {
    let roles = [
      ("presid", "president"), ("prasid", "president"), ("direct", "director"),
      ("diret", "director"), ("dirett", "director"),
      ("porte", "spokesperson"), ("portav", "spokesperson"), ("spokes", "spokesperson"),
      ("sprecher", "spokesperson"),
      ("ministr", "minister"), ("maire", "mayor"), ("alcald", "mayor"), ("prefeit", "mayor"),
      ("sindac", "mayor"),
      ("secret", "secretary"), ("segret", "secretary"), ("geschaft", "managing director"),
      ("رئيس", "president"),
      ("مدير", "director"),
    ]
    return roles.first { word.hasPrefix($0.0) }?.1 ?? word
  }

  private func evidence(_ marks: SentenceMarks, _ number: NewsNumber) -> Range<Int> {
    let begin = max(marks.range.lowerBound, number.tokens.lowerBound - 14)
    return begin..<min(marks.range.upperBound, number.tokens.upperBound + 4)
  }
}
