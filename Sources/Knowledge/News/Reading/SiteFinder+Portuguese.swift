/// Firms that Portuguese calls by what they do: `uma empresa de call center` is the call center, `o setor de call
/// center` the business.
extension SiteFinder {
  /// `as empresas de call center`, `o setor de call center`: the business, and no place.
  func isOfBusiness(_ head: Int) -> Bool {
    document.language == .portuguese && document.word(head + 1) == "de"
      && Self.businesses.contains(document.word(head))
  }

  private static let businesses: WordSet = [
    "empresas", "companhias", "firmas", "setor", "sector", "ramo", "segmento", "mercado",
    "industria", "area", "atividade", "negocio", "gigantes", "profissionais", "categoria",
    "associacao", "sindicato", "software", "solucoes", "especialista", "feira", "congresso",
  ]

  private static let firms: WordSet = [
    "empresa", "empresas", "companhia", "companhias", "firma", "firmas", "prestadora",
    "prestadoras",
  ]
  /// What stands between a firm and its trade: `empresa do ramo de`, `empresa especializada em`.
  private static let joints: WordSet = [
    "de", "do", "da", "em", "no", "ramo", "setor", "sector", "segmento", "area", "especializada",
    "especializadas", "prestadora", "servico", "servicos", "brasileira", "nacional", "presta",
    "atua", "que",
  ]
  /// Trades of those that do more than answering calls.
  private static let broad: WordSet = [
    "bpo", "outsourcing", "terceirizacao", "sac", "recuperacao", "customer", "gestao",
    "experiencia",
  ]
  private static let homes: WordSet = [
    "sediada", "baseada", "chamada", "denominada", "conhecida", "intitulada",
  ]

  /// `uma empresa de call center em Lages`, `a segunda empresa de telemarketing`: who is not named is told of as
  /// a call center. Nil for a firm with its name, for one that was spoken of, and for all of the trade.
  func unnamedFirm(at token: Int) -> SiteMention? {
    guard document.language == .portuguese, Self.firms.contains(document.word(token)),
      !marks.covers(.site, token - 1)
    else { return nil }
    var index = token + 1
    while index < min(marks.range.upperBound, token + 6), Self.joints.contains(document.word(index))
    {
      index += 1
    }
    guard index > token + 1, marks.covers([.of, .locative].asClasses, index - 1),
      let phrase = marks.phrase(.site, at: index) ?? marks.phrase(.topic, at: index),
      !marks.covers(.person, index), !Self.broad.contains(document.word(index))
    else { return nil }
    let end = phrase.upperBound
    if let named = namedFirm(token..<end) { return named }
    guard !Self.homes.contains(document.word(end)), !marks.begins(.headquarters, at: end),
      !document.names[sentence].contains(where: { (0...1).contains($0.tokens.lowerBound - end) })
    else { return nil }
    var mention = made(token..<end, isStrong: true, isAnaphor: false)
    let city = document.places[sentence].firstIndex {
      $0.isCity && $0.part == .plain && (1...2).contains($0.tokens.lowerBound - end)
        && marks.covers([.of, .locative].asClasses, $0.tokens.lowerBound - 1)
    }
    let before = mention.begin - 1
    let isOneOf =
      document.word(mention.begin) == "das" && document.word(before).isOne(of: "uma", "numa")
    if isOneOf || document.word(token).hasSuffix("s") && mention.count == nil {
      // `uma das maiores empresas de call center de Lages`, but `as empresas de call center`
      guard isOneOf, city != nil else { return nil }
      mention.isPlural = false
    }
    // `a Voxalia, empresa de call center`, `a Voxalia é uma empresa de telemarketing`: what one is.
    if marks.range.contains(before),
      document.word(before).isOne(of: "como", "sendo", ",", "–", "-", "(")
        || document.word(before) == "e" && document.tokens[before].bytes.count > 1,
      let name = document.names[sentence].last(where: {
        (0...4).contains(before - $0.tokens.upperBound)
      })
    {
      // `a Voxalia, empresa de teleatendimento em Lages`
      guard let city, name.tokens.upperBound == before,
        !document.word(document.places[sentence][city].tokens.lowerBound - 1).isOne(
          of: "de", "do", "da")
      else { return nil }
      mention.organization = name.organization
      mention.determiner = .definite
      return mention
    }
    if mention.determiner == .bare { mention.determiner = .indefinite }
    // `a empresa de call center`: the one that was spoken of.
    if mention.determiner != .indefinite, !mention.isOther, mention.count == nil, city == nil {
      return nil
    }
    // `Uma das maiores empresas de call center de Lages, a Voxalia, tem`
    let comma =
      city.map { document.places[sentence][$0].tokens.upperBound } ?? end
    mention.organization = apposed(behind: comma)
    return mention
  }

  private static let located: WordSet = [
    "em", "no", "na", "localizada", "situada", "instalada", "estabelecida",
  ]

  /// `A empresa de telemarketing Voxalia, localizada no centro de Lages`: with its name and where it is.
  private func namedFirm(_ range: Range<Int>) -> SiteMention? {
    guard
      let name = document.names[sentence].first(where: {
        (0...1).contains($0.tokens.lowerBound - range.upperBound)
      }), document.organizations[name.organization].role.mayOperate,
      marks.range.contains(name.tokens.upperBound + 1)
    else { return nil }
    let comma = name.tokens.upperBound
    let next = document.tokens[comma].folded == "," ? comma + 1 : comma
    let cities = document.places[sentence].indices.filter {
      document.places[sentence][$0].isCity && document.places[sentence][$0].part == .plain
        && document.places[sentence][$0].tokens.lowerBound > comma
    }
    guard let first = cities.first else { return nil }
    let gap = document.places[sentence][first].tokens.lowerBound - next
    // `A empresa de telemarketing Voxalia, de Lages, tem`: where nothing else is told of.
    let isFrom = document.word(next) == "de" && gap == 1 && cities.count == 1
    guard isFrom || Self.located.contains(document.word(next)) && (1...10).contains(gap),
      !between(next + 1, document.places[sentence][first].tokens.lowerBound).contains(where: {
        marks.begins(.clause, at: $0)
          || document.words[$0].isTrigger
            && !document.verbs($0).contains { $0.form == .participle }
      })
    else { return nil }
    var mention = made(range, isStrong: true, isAnaphor: false)
    guard !mention.isPlural else { return nil }
    mention.organization = name.organization
    mention.cities = [first]
    return mention
  }

  /// The name between commas behind some token: `, a Voxalia, tem`.
  private func apposed(behind comma: Int) -> Int? {
    guard marks.range.contains(comma + 1), document.tokens[comma].folded == "," else { return nil }
    return document.names[sentence].first {
      (1...2).contains($0.tokens.lowerBound - comma)
        && document.organizations[$0.organization].role.mayOperate
    }?.organization
  }

  /// `Lages tem um novo call center, da Voxalia`: whose it is, at the end or before another comma.
  private func ownerBehindComma(_ mention: SiteMention) -> Int? {
    let comma = mention.tokens.upperBound
    guard marks.range.contains(comma + 2), document.tokens[comma].folded == ",",
      document.word(comma + 1).isOne(of: "da", "do")
    else { return nil }
    return document.names[sentence].first {
      $0.tokens.lowerBound == comma + 2
        && (!marks.range.contains($0.tokens.upperBound)
          || document.tokens[$0.tokens.upperBound].kind == .mark)
        && document.organizations[$0.organization].role.mayOperate
    }?.organization
  }

  /// `Norvia desmontó su operación en Córdoba, Voxaplat, que tenía 1.200 empleados`: what it is called is who runs it.
  func apposedName(_ mention: SiteMention) -> Int? {
    guard document.language.isOne(of: .spanish, .portuguese, .italian, .french),
      mention.determiner == .possessive, !mention.isPlural, let last = mention.cities.last,
      case let comma = document.places[sentence][last].tokens.upperBound,
      marks.range.contains(comma + 3), document.tokens[comma].folded == ",",
      let name = document.names[sentence].first(where: { $0.tokens.lowerBound == comma + 1 }),
      document.organizations[name.organization].role.mayOperate,
      marks.range.contains(name.tokens.upperBound + 1),
      document.tokens[name.tokens.upperBound].folded == ",",
      document.word(name.tokens.upperBound + 1).isOne(of: "que", "qui", "che"),
      document.names[sentence].contains(where: {
        $0.tokens.upperBound <= mention.begin && $0.organization != name.organization
      })
    else { return nil }
    return name.organization
  }

  /// `Funcionários da Voxalia, call center de Lages`: whose it is stands before the comma.
  func apposedOwner(_ mention: SiteMention) -> Int? {
    let comma = mention.begin - 1
    guard document.language == .portuguese, mention.isStrong, !mention.isPlural,
      [.bare, .indefinite].contains(mention.determiner)
    else { return nil }
    if let owner = ownerBehindComma(mention) { return owner }
    guard !mention.cities.isEmpty,
      marks.range.contains(comma - 1), document.tokens[comma].folded == ","
    else { return nil }
    return document.names[sentence].first {
      $0.tokens.upperBound == comma && document.organizations[$0.organization].role.mayOperate
    }?.organization
  }

  /// `Um call center demitiu 300 funcionários em Lages`: the only one that a sentence tells of is in its only city.
  func onlyCity(_ mentions: inout [SiteMention]) {
    // `Uma empresa de call center vai instalar uma filial em Lages`: the branch is what is told of.
    if mentions.count > 1, document.language == .portuguese,
      Self.firms.contains(document.word(mentions[0].tokens.lowerBound)),
      mentions[0].organization == nil, mentions[1].organization == nil,
      [.indefinite, .possessive].contains(mentions[1].determiner) || mentions[1].isOther
    {
      mentions.removeFirst()
      mentions[0].isStrong = true
      mentions[0].determiner = .indefinite
    }
    guard document.language == .portuguese, mentions.count == 1,
      mentions[0].isStrong, !mentions[0].isPlural, !mentions[0].isAnaphor,
      mentions[0].determiner == .indefinite
        // `Call center abre 300 vagas em Lages`
        || mentions[0].determiner == .bare && mentions[0].begin == marks.firstWord,
      mentions[0].organization == nil,
      !document.names[sentence].contains(where: {
        document.organizations[$0.organization].role.mayOperate
      })
    else { return }
    let places = document.places[sentence].indices.filter {
      let place = document.places[sentence][$0]
      return place.isCity && place.part == .plain
        && !mentions[0].tokens.contains(place.tokens.lowerBound - 1)
    }
    let located = places.filter {
      marks.covers(.locative, document.places[sentence][$0].tokens.lowerBound - 1)
    }
    // `Uma empresa de call center de Santos vai abrir em Lages`: where it is from is not where.
    if let own = mentions[0].cities.first, located.contains(where: { $0 > own }),
      document.word(document.places[sentence][own].tokens.lowerBound - 1) == "de",
      Self.firms.contains(document.word(mentions[0].tokens.lowerBound))
    {
      mentions[0].cities = []
    }
    if mentions[0].cities.isEmpty, located.count == 1 { mentions[0].cities = located }
  }

  /// `duas unidades, sendo uma em Lages e outra em Santos`: each of them is told by its city.
  func parts(_ mentions: inout [SiteMention]) {
    guard document.language == .portuguese else { return }
    for index in mentions.indices
    where mentions[index].isPlural && mentions[index].cities.isEmpty
      && mentions[index].count.map({ (2...5).contains($0) }) == true
    {
      let parts = mentions[(index + 1)...].prefix {
        $0.isAnaphor && $0.cities.count == 1
          && document.word($0.tokens.lowerBound).isOne(of: "um", "uma", "outro", "outra")
      }
      guard parts.count == mentions[index].count,
        // `uma em Lages, com 300 lugares, e outra em Santos`: each has more of its own.
        !marks.numbers.contains(where: {
          $0.tokens.lowerBound > mentions[index].tokens.upperBound
        })
      else { continue }
      mentions[index].cities = parts.flatMap(\.cities)
      mentions.removeSubrange(parts.indices)
      return
    }
  }

  /// `possui outra, com 1.500 postos, em Lages`: where the place begins behind what is told between commas.
  func overAside(_ mention: SiteMention, _ next: Int, _ limit: Int) -> Int? {
    guard document.language == .portuguese, mention.isAnaphor, mention.cities.isEmpty,
      document.word(next) == "com",
      let close = between(next, min(limit, next + 8)).first(where: {
        document.tokens[$0].folded == ","
      }), marks.covers(.locative, close + 1),
      document.places[sentence].contains(where: { $0.isCity && $0.tokens.lowerBound == close + 2 })
    else { return nil }
    return close + 1
  }
}
