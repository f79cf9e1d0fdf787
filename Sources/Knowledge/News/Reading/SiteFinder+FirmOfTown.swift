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
}
