/// Small towns that French tells by what stands beside them.
extension PlaceFinder {
  private static let cantons: WordSet = [
    "ag", "ai", "ar", "be", "bl", "bs", "fr", "ge", "gl", "gr", "ju", "lu", "ne", "nw", "ow", "sg",
    "sh", "so", "sz", "tg", "ti", "ur", "vd", "vs", "zg", "zh",
  ]

  /// `à Niederwangen (BE)`, `à Vaulmes (35)`: a canton of Switzerland, a department of France.
  func countryOfCodeInFrench(_ open: Int, _ marks: SentenceMarks) -> String? {
    guard document.language == .french, marks.range.contains(open + 2),
      document.tokens[open].folded == "(", document.tokens[open + 2].folded == ")"
    else { return nil }
    let code = document.tokens[open + 1]
    if code.kind == .number { return (2...3).contains(code.bytes.count) ? "FR" : nil }
    return code.isAllCapitals && Self.cantons.contains(code.folded) ? "CH" : nil
  }

  /// `le site de Vaulmes (35)`, `le centre de Vaulmes (Ille-et-Vilaine)`: what has its department behind it is a town.
  func isBeforeCodeInFrench(_ token: Int, _ marks: SentenceMarks) -> Bool {
    guard document.language == .french, document.word(token).isOne(of: "de", "d"),
      let open = between(token + 2, min(marks.range.upperBound, token + 8)).first(where: {
        document.tokens[$0].folded == "("
      })
    else { return false }
    if countryOfCodeInFrench(open, marks) != nil { return true }
    return document.places[document.sentence(of: token)].contains { place in
      place.tokens.lowerBound == open + 1 && marks.range.contains(place.tokens.upperBound)
        && document.tokens[place.tokens.upperBound].folded == ")"
        && place.candidates.first.map { gazetteer.place($0).kind == .region } == true
    }
  }

  /// `Les salariés de Voxalia Laxou`: the town stands right behind the name of the firm.
  func isEndOfFirmInFrench(_ token: Int) -> Bool {
    document.language == .french
      && document.names[document.sentence(of: token)].contains { $0.tokens.upperBound == token + 1 }
      || document.isEndOfOutsourcer(token)
  }

  private static let noTowns: WordSet = [
    "un", "une", "des", "ses", "leur", "leurs", "notre", "nos", "votre", "vos", "mon", "ma", "mes",
    "ton", "ta", "ce", "cet", "cette", "ces", "son", "sa", "tous", "toutes", "aucun", "aucune",
    "chaque", "quel", "quelle", "elle", "elles", "il", "ils", "nous", "vous", "on", "y", "en",
    "bell", "sur", "sous", "dans", "par", "pour", "mais", "or", "ni", "car", "et", "ou", "que",
    "si", "tout", "toute", "plus", "ainsi", "alors", "avec", "sans", "entre", "enfin", "depuis",
  ]

  /// `Un centre d'appels ouvre`: small words, which somewhere are towns.
  func isNoTownInFrench(_ key: String) -> Bool {
    document.language == .french && Self.noTowns.contains(key)
  }

  /// `dans les bureaux de Voxalia à Québec, où travaillent 160 personnes`: no seat, but where people work.
  func isPlaceOfWorkInFrench(_ mention: PlaceMention, _ marks: SentenceMarks) -> Bool {
    guard document.language == .french else { return false }
    var next = mention.tokens.upperBound
    if marks.range.contains(next), document.tokens[next].folded == "," { next += 1 }
    guard marks.range.contains(next),
      document.text.string(document.tokens[next].bytes) == "où"
    else { return false }
    return between(next + 1, min(marks.range.upperBound, next + 6)).contains { token in
      document.verbs(token).contains { $0.verbClass == .employ }
    }
  }

  /// `le call center Séné-gaulois`: a word that is made up.
  func isBlendInFrench(_ range: Range<Int>, _ marks: SentenceMarks) -> Bool {
    document.language == .french && document.isJoined(range.upperBound, in: marks.range)
      && marks.range.contains(range.upperBound + 1)
      && !document.tokens[range.upperBound + 1].isCapitalized
      && document.tokens[range.upperBound + 1].kind == .word
      && !Self.joints.contains(document.word(range.upperBound + 1))
  }

  private static let joints: WordSet = [
    "de", "d", "sur", "sous", "en", "le", "la", "les", "l", "du", "des", "aux", "lez", "pres",
  ]

  /// Whether a small word of a longer name stands at a token: `Sainte-Marie-de-Beauce`.
  func isSmallWord(_ range: Range<Int>, _ token: Int) -> Bool {
    range.contains(token)
      && (Self.joints.contains(document.word(token))
        || token - 1 > range.lowerBound && Self.joints.contains(document.word(token - 1)))
  }

  /// `Sainte-Marie-de-Beauce`, `Villeneuve-d'Asq`: a town that is called otherwise than the one it begins with.
  func longerTownInFrench(_ range: Range<Int>, _ marks: SentenceMarks) -> Range<Int>? {
    guard document.language == .french else { return nil }
    if let end = endOfSaint(range, marks) { return between(range.lowerBound, end) }
    var end = range.upperBound
    while document.isJoined(end, in: marks.range), marks.range.contains(end + 2),
      Self.joints.contains(document.word(end + 1))
    {
      var last = end + 2
      while document.isJoined(last, in: marks.range), Self.joints.contains(document.word(last + 1)),
        marks.range.contains(last + 2)
      {
        last += 2
      }
      if document.tokens[last].folded == "-" { last += 1 }
      guard marks.range.contains(last), document.tokens[last].kind == .word,
        document.tokens[last].isCapitalized
      else { break }
      end = last + 1
    }
    return end > range.upperBound ? between(range.lowerBound, end) : nil
  }

  /// `Saint Jean de Bonnefonds`, which papers write without hyphens.
  private func endOfSaint(_ range: Range<Int>, _ marks: SentenceMarks) -> Int? {
    let joint = range.upperBound
    guard range.count == 2,
      document.word(range.lowerBound).isOne(of: "saint", "sainte", "st", "ste"),
      marks.range.contains(joint + 1), document.tokens[joint].hasBlankBefore,
      document.word(joint).isOne(of: "de", "d", "sur", "sous", "en", "du", "la"),
      document.tokens[joint + 1].kind == .word, document.tokens[joint + 1].isCapitalized,
      document.knowledge.dates.words.months[document.word(joint + 1)] == nil,
      gazetteer.names(document.word(joint + 1)) == nil,
      !KnownOrganizations.shared.contains(document.word(joint + 1))
    else { return nil }
    return joint + 2
  }
}
