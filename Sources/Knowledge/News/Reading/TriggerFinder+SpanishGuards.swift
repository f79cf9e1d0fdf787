/// Which call center it is of a row, and shops, which are none, in Spanish.
extension TriggerFinder {
  private static let ordinals: WordSet = [
    "primero", "primera", "segundo", "segunda", "tercero", "tercera", "cuarto", "cuarta", "quinto",
    "quinta", "sexto", "sexta", "unico", "unica", "mayor", "ultimo", "ultima",
  ]

  /// `abrió en Lugo un call center, el primero que se abre en Asturias`: which it is, where the town was told.
  func isOfOrdinal(_ token: Int) -> Bool {
    guard document.language == .spanish,
      let that = between(max(marks.range.lowerBound + 3, token - 6), token).last(where: {
        document.word($0) == "que" && Self.ordinals.contains(document.word($0 - 1))
      }), document.word(that - 2).isOne(of: "el", "la"), document.tokens[that - 3].kind == .mark
    else { return false }
    return document.places[sentence].contains {
      $0.isCity && $0.part == .plain && $0.tokens.upperBound <= that - 3
        && marks.covers([.locative, .of].asClasses, $0.tokens.lowerBound - 1)
    }
  }

  fileprivate static let shops: WordSet = [
    "tienda", "tiendas", "supermercado", "supermercados", "restaurante", "restaurantes", "hotel",
    "hoteles", "fabrica", "fabricas", "almacen", "almacenes", "farmacia", "farmacias",
    "comercio", "comercios",
  ]

  /// `La tienda de Voxalia en Lugo echó el cierre`, `es el cuarto comercio que baja la persiana`
  func isOfShop(_ token: Int) -> Bool {
    guard document.language == .spanish,
      let noun = between(marks.firstWord, token).last(where: {
        Self.shops.contains(document.word($0))
      }), marks.covers([.article, .another].asClasses, noun - 1),
      noun == marks.firstWord + 1
        || token - noun <= 3
          && !document.names[sentence].contains(where: { $0.tokens.upperBound == token })
    else { return false }
    return !between(noun, token).contains { marks.covers([.site, .weakSite].asClasses, $0) }
  }
}

extension SiteFinder {

  /// `cerrará su tienda de Lugo. Ya cerró las de Vigo y Tui`: those are shops, too.
  func isOfShops(_ range: Range<Int>) -> Bool {
    guard document.language == .spanish, document.word(range.upperBound - 1).isOne(of: "de", "en")
    else { return false }
    let sentences = document.sentences[max(0, sentence - 1)...sentence]
    let before = between(sentences.first?.range.lowerBound ?? 0, range.lowerBound)
    // `El hotel reabrió. El de Ponferrada cerrará` is of what was told of before.
    return before.contains { token in
      TriggerFinder.shops.contains(document.word(token))
        && sentences.contains { $0.range.contains(token) && $0.covers(.possessive, token - 1) }
    }
      && !before.contains { token in
        sentences.contains { $0.covers([.site, .weakSite].asClasses, token) }
      }
  }
}
