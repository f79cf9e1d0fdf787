/// Streets of Spanish that are called as towns are.
extension PlaceFinder {
  /// `la calle Jacinto Benavente`, `el paseo de los Condes de Barcelona`: over the capitals and small words of the name of
  /// a street.
  func isInStreetOfSpanish(_ before: Int, _ marks: SentenceMarks) -> Bool {
    guard document.language == .spanish, marks.range.contains(before) else { return false }
    // `La Cisterna`: the end of a name that has an article.
    if before > marks.firstWord, document.tokens[before].isCapitalized, !marks.isAllCapitals,
      !document.isHeadline(marks),
      document.tokens[before].folded.isOne(of: "la", "el", "las", "los"),
      document.tokens[before - 1].kind == .word
    {
      return true
    }
    // `la Carretera a Cholula`
    if document.word(before) == "a", marks.range.contains(before - 1) {
      return Self.roads.contains(document.word(before - 1))
    }
    var part = before
    while part >= marks.range.lowerBound, part > before - 6, document.tokens[part].kind == .word {
      if Self.streets.contains(document.word(part)) {
        // `la avenida de Europa de Elvas`: behind its own name stands the town.
        let isOfTown =
          document.word(before) == "de" && before - 1 > part
          && document.tokens[before - 1].isCapitalized
          && !between(part, before).contains { Self.titled.contains(document.word($0)) }
        return !isOfTown
      }
      guard
        document.tokens[part].isCapitalized
          || document.word(part).isOne(of: "de", "del", "la", "las", "los", "el", "y")
      else { return false }
      part -= 1
    }
    return false
  }

  private static let roads: WordSet = [
    "carretera", "autopista", "recta", "camino", "salida", "ruta", "libramiento", "autovia", "via",
  ]

  /// Those that streets are called after together with a town.
  private static let titled: WordSet = [
    "conde", "condes", "condesa", "duque", "duques", "duquesa", "marques", "marquesa", "principe",
    "princesa", "rey", "reyes", "reina", "infante", "infanta", "san", "santa", "santo", "virgen",
    "batalla", "combate", "general", "obispo", "baron", "maestro", "doctor", "donantes",
    "republica",
    "isla", "ciudad", "puente", "puerta",
  ]

  /// `Colón al 700`, `en Maipú 272, en pleno centro`: a number of a house.
  func isBeforeHouseNumber(_ range: Range<Int>, _ marks: SentenceMarks) -> Bool {
    guard document.language == .spanish else { return false }
    let next = range.upperBound
    guard marks.range.contains(next) else { return false }
    if document.word(next) == "al", marks.range.contains(next + 1),
      document.tokens[next + 1].kind == .number
    {
      return !marks.range.contains(next + 2) || document.tokens[next + 2].folded != "%"
    }
    guard document.tokens[next].kind == .number, document.tokens[next].bytes.count >= 3,
      let number = Int(document.tokens[next].folded), !(1_900...2_040).contains(number),
      marks.range.contains(next + 1)
    else { return false }
    return document.tokens[next + 1].folded.isOne(of: ",", ".", ")")
      && marks.covers(.locative, range.lowerBound - 1)
      && !between(marks.range.lowerBound, range.lowerBound).contains { token in
        document.tokens[token].kind == .number && document.tokens[token - 1].isCapitalized
          && token > marks.range.lowerBound
      }
  }

  /// Towns of a sentence that are streets: those beside a number of a house, and those in a row behind it, up to the town
  /// that they are in: `uno en Colón al 700, otro en Colón y Sagrada Familia`, `en Buenos Aires al 1400, en Rosario`.
  mutating func withoutStreets() {
    guard document.language == .spanish else { return }
    var streets: Set<String> = []
    for sentence in document.places.indices where !document.places[sentence].isEmpty {
      withoutStreets(sentence, &streets)
    }
    guard !streets.isEmpty else { return }
    // `el de Colón`, where the text has told of that street.
    for sentence in document.places.indices {
      document.places[sentence].removeAll {
        ($0.place?.population ?? 0) < 400_000 && streets.contains(document.key($0.tokens))
      }
    }
  }

  private mutating func withoutStreets(_ sentence: Int, _ streets: inout Set<String>) {
    let marks = document.sentences[sentence]
    document.places[sentence].removeAll { isAtCorner($0, marks) }
    guard
      let street = document.places[sentence].first(where: {
        isBeforeHouseNumber($0.tokens, marks)
      })
    else { return }
    let number = street.tokens.upperBound + 2
    for mention in document.places[sentence]
    where mention.tokens.lowerBound >= street.tokens.lowerBound {
      let before = mention.tokens.lowerBound - 1
      let isTown =
        before - number <= 1 && document.word(before) == "en" && document.word(before - 1) == ","
      if mention.tokens == street.tokens
        || !isTown && mention.place.map({ $0.population < 400_000 }) ?? true
      {
        streets.insert(document.key(mention.tokens))
      }
    }
    document.places[sentence].removeAll { $0.tokens == street.tokens }
  }

  /// `en Mendoza y 9 de Julio`, `el edificio de Luro y San Juan`: where two streets meet.
  private func isAtCorner(_ mention: PlaceMention, _ marks: SentenceMarks) -> Bool {
    let next = mention.tokens.upperBound
    if marks.range.contains(next + 3), document.word(next).isOne(of: "y", "e"),
      document.tokens[next + 1].kind == .number, document.word(next + 2) == "de",
      document.tokens[next + 3].isCapitalized
    {
      return true
    }
    let begin = mention.tokens.lowerBound
    guard mention.part == .plain, marks.range.contains(begin - 4),
      document.word(begin - 1) == "y", document.tokens[begin - 2].isCapitalized,
      document.word(begin - 3) == "de",
      document.word(begin - 4).isOne(of: "edificio", "esquina", "calles", "interseccion", "cruce")
    else { return false }
    return !document.places[mention.sentence].contains { $0.tokens.contains(begin - 2) }
  }
}
