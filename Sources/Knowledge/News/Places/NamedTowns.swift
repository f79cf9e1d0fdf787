/// Towns that are too small for the gazetteer, which a text itself says are towns: `no município de Madre de Deus`,
/// `il comune di Agnone`.
struct NamedTowns {
  /// The names as written, by their folded words.
  private(set) var names: [String: String] = [:]
  /// The countries that were told with them: `in Tatu City, Kenya`.
  private(set) var countries: [String: String] = [:]
  /// Names of quarters, which are often those of towns elsewhere: `no bairro de Prazeres`.
  private(set) var quarters: Set<String> = []
  private var first: Set<String> = []

  private static let parts: WordSet = [
    "bairro", "quartier", "barrio", "quartiere", "stadtteil", "ortsteil", "colonia", "urbanizacion",
  ]

  /// Words for towns, which a name follows with `of`, in German without.
  private static let towns: WordSet = [
    "ville", "commune", "ciudad", "municipio", "localidad", "cidade", "citta", "comune", "town",
    "city", "village", "stadt", "gemeinde", "kleinstadt", "concelho", "vila", "sindaco", "prefeito",
    "prefeita", "prefeitura",
  ]
  /// What a name begins with that is of more than one town: `no município da Grande São Paulo`.
  private static let wider: WordSet = ["grande", "gran", "regiao", "greater", "vale"]
  private static let inner: WordSet = ["de", "do", "da", "di", "del", "du", "des", "la", "los"]

  /// The words that the name of a town or a quarter may follow.
  static let words = towns.union(parts).union(locatives)

  init(_ text: NewsText, _ words: [Vocabulary.Word], _ language: NewsLanguage) {
    let tokens = text.tokens
    let heads = tokens.indices.filter { words[$0].namesTown }
    for index in heads where Self.parts.contains(tokens[index].folded) {
      var begin = index + 1
      while begin < min(tokens.count, index + 4), Self.inner.contains(tokens[begin].folded) {
        begin += 1
      }
      guard let end = Self.end(tokens, begin) else { continue }
      quarters.insert(tokens[begin..<end].map(\.folded).joined(separator: " "))
    }
    for index in heads where Self.towns.contains(tokens[index].folded) {
      guard tokens[index].kind == .word else { continue }
      var begin = index + 1
      if language != .german {
        guard begin < tokens.count, tokens[begin].folded.isOne(of: "de", "of", "di", "do", "da")
        else { continue }
        begin += 1
      }
      guard let end = Self.end(tokens, begin), !Self.wider.contains(tokens[begin].folded),
        Gazetteer.shared.match(tokens, at: begin, until: min(tokens.count, begin + 5)) == nil
      else { continue }
      let words = tokens[begin..<end].map(\.folded)
      names[words.joined(separator: " ")] = text.string(text.bytes(ofTokens: begin..<end))
      first.insert(words[0])
    }
    withCountry(heads, tokens, text)
    if language == .italian || language == .portuguese { datelines(tokens, text) }
  }

  /// `RENDE - Nessun licenziamento`: what a line begins with in capitals before a dash is a town, if the text is
  /// of something there, too.
  private mutating func datelines(_ tokens: [Token], _ text: NewsText) {
    for dash in tokens.indices.dropFirst()
    where tokens[dash].folded.isOne(of: "-", "–", "—") && tokens[dash].hasBlankBefore {
      let word = tokens[dash - 1]
      guard word.kind == .word, word.beginsLine, word.isAllCapitals, word.bytes.count > 3,
        Gazetteer.shared.match(tokens, at: dash - 1, until: dash) == nil,
        !KnownOrganizations.shared.contains(word.folded),
        let place = tokens.indices.dropFirst().first(where: {
          tokens[$0].folded == word.folded && tokens[$0].isCapitalized
            && !tokens[$0].isAllCapitals
            && tokens[$0 - 1].folded.isOne(of: "a", "di", "in", "em", "de")
        })
      else { continue }
      names[word.folded] = text.string(text.bytes(ofTokens: place..<place + 1))
      first.insert(word.folded)
    }
    // `gli esuberi a Rende`, `lo stabilimento di Rende`: both are said of towns alone.
    var said: [String: Int] = [:]
    for token in tokens.indices.dropFirst(2)
    where tokens[token].isCapitalized && !tokens[token].isAllCapitals
      && tokens[token].bytes.count > 3
    {
      let head = tokens[token - 2].folded
      switch tokens[token - 1].folded {
      case "a", "ad", "em":
        if Self.happenings.contains(head) { said[tokens[token].folded, default: 0] |= 1 }
      case "di", "de":
        if Self.buildings.contains(head) { said[tokens[token].folded, default: 0] |= 2 }
      default: continue
      }
    }
    for (word, kinds) in said where kinds == 3 && names[word] == nil {
      guard !KnownOrganizations.shared.contains(word),
        let at = tokens.indices.first(where: { index in
          tokens[index].folded == word && !tokens[index].isAllCapitals
            && Gazetteer.shared.match(tokens, at: index, until: index + 1) == nil
            && (index + 1 >= tokens.count || !tokens[index + 1].isCapitalized)
        })
      else { continue }
      names[word] = text.string(text.bytes(ofTokens: at..<at + 1))
      first.insert(word)
    }
  }

  private static let happenings: WordSet = [
    "esuberi", "licenziamenti", "call", "center", "sede", "assunzioni", "centro", "lavoratori",
    "persone", "addetti", "posti", "demissoes", "despedimentos", "vagas", "unidade", "atendimento",
    "postos", "pessoas", "trabalhadores",
  ]
  private static let buildings: WordSet = [
    "stabilimento", "sede", "sito", "center", "centro", "sindaco", "unidade", "prefeitura",
    "prefeito", "polo", "site", "atendimento",
  ]

  private static let locatives: WordSet = ["in", "at", "en", "a", "em", "ad", "nella", "near"]

  /// `in Tatu City, Kenya`: what stands before a country is a town in it.
  private mutating func withCountry(_ heads: [Int], _ tokens: [Token], _ text: NewsText) {
    for index in heads where Self.locatives.contains(tokens[index].folded) {
      guard let end = Self.end(tokens, index + 1), end - index <= 4, end + 1 < tokens.count,
        tokens[end].folded == ",", tokens[end + 1].isCapitalized,
        let (count, country) = Gazetteer.shared.match(
          tokens, at: end + 1, until: min(tokens.count, end + 5)),
        let place = country.places.lazy.map({ Gazetteer.shared.place($0) }).first(where: {
          $0.kind == .country
        }),
        end + 1 + count >= tokens.count || !tokens[end + 1 + count].isCapitalized,
        Gazetteer.shared.match(tokens, at: index + 1, until: end) == nil,
        !KnownOrganizations.shared.contains(
          tokens[index + 1..<end].map(\.folded).joined(separator: " "))
      else { continue }
      let words = tokens[index + 1..<end].map(\.folded)
      let key = words.joined(separator: " ")
      names[key] = text.string(text.bytes(ofTokens: index + 1..<end))
      countries[key] = place.country
      first.insert(words[0])
    }
  }

  /// The end of a run of capitalized words, with the small ones between them.
  private static func end(_ tokens: [Token], _ begin: Int) -> Int? {
    func isName(_ index: Int) -> Bool {
      index < tokens.count && tokens[index].kind == .word && tokens[index].isCapitalized
        && !tokens[index].isAllCapitals && tokens[index].bytes.count > 2
    }
    guard isName(begin) else { return nil }
    var end = begin + 1
    while end < begin + 5 {
      if isName(end), !tokens[end].beginsLine {
        end += 1
      } else if end + 1 < tokens.count, inner.contains(tokens[end].folded), isName(end + 1) {
        end += 2
      } else {
        break
      }
    }
    return end
  }

  /// How many tokens the name of such a town has that begins at a token; nil for none.
  func match(_ tokens: [Token], at index: Int, until end: Int) -> (count: Int, name: String)? {
    guard !first.isEmpty, first.contains(tokens[index].folded), tokens[index].isCapitalized else {
      return nil
    }
    for last in (index + 1...index + 6).reversed() where last <= end {
      if let name = names[tokens[index..<last].map(\.folded).joined(separator: " ")] {
        return (last - index, name)
      }
    }
    return nil
  }

  /// A place for such a town, in no country yet; the same name has the same number in every run.
  func place(_ name: String, _ key: String, _ country: String? = nil) -> Place {
    var hash: UInt32 = 0x811C_9DC5
    for byte in name.utf8 { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    return Place(
      index: Self.unlisted | hash >> 4, kind: .city, name: name,
      country: country ?? countries[key] ?? "",
      region: "", population: 0,
      latitude: 0, longitude: 0)
  }

  /// What the numbers of places have that the gazetteer does not have.
  static let unlisted: UInt32 = 1 << 30
}
