/// Firms that are named with their town for their call center there, in Italian and French.
extension SiteFinder {
  /// `i lavoratori della Norvex di Terni`, `Trema la Norvex di Terni`, `les salariés de chez Norvex à Angers`:
  /// where no other
  /// town and no call center is named, the firm of a town is its call center there.
  func firmOfTown(at token: Int) -> SiteMention? {
    guard document.language.isOne(of: .italian, .french), document.tokens[token].isCapitalized,
      let name = document.names[sentence].first(where: { $0.tokens.lowerBound == token }),
      document.organizations[name.organization].role == .unknown,
      case let end = name.tokens.upperBound, marks.range.contains(end + 1),
      let city = document.places[sentence].first(where: { $0.tokens.lowerBound == end + 1 }),
      city.isCity, city.part == .plain,
      document.places[sentence].allSatisfy({ !$0.isCity || $0.place?.index == city.place?.index }),
      !marks.range.contains(where: { marks.begins([.site, .headquarters].asClasses, at: $0) })
    else { return nil }
    let before = document.word(token - 1)
    switch document.language {
    case .italian:
      guard before.isOne(of: "la", "alla", "dalla", "della", "nella", "sulla"),
        document.word(end).isOne(of: "di", "a", "ad")
      else { return nil }
      let head = between(max(marks.range.lowerBound, token - 4), token)
      guard !head.contains(where: { marks.begins([.weakSite, .role].asClasses, at: $0) }) else {
        return nil
      }
    default:
      guard before == "chez", document.word(end) == "a" else { return nil }
    }
    var mention = made(name.tokens, isStrong: true, isAnaphor: false)
    mention.organization = name.organization
    mention.determiner = .definite
    mention.isPlural = false
    mention.count = nil
    return mention
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

  /// `Norvia traspasó a Voxalia el call center de Tacna`, `vendió a Voxalia su centro de Lugo`: the one that gets it runs it.
  func sold(_ mention: inout SiteMention) {
    guard document.language == .spanish, mention.organization == nil, !mention.isAnaphor,
      let name = document.names[sentence].last(where: {
        (0...1).contains(mention.begin - $0.tokens.upperBound)
      }), document.organizations[name.organization].role.mayOperate,
      marks.range.contains(name.tokens.lowerBound - 2),
      document.word(name.tokens.lowerBound - 1) == "a",
      document.verbs(name.tokens.lowerBound - 2).contains(where: {
        ["vender", "traspasar", "ceder", "transferir", "adjudicar", "encargar", "confiar"].contains(
          $0.lemma) && [.past, .present, .participle].contains($0.form)
      })
    else { return }
    mention.organization = name.organization
  }
}
