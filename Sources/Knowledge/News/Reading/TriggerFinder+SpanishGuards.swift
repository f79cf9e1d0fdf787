/// What Spanish tells beside: which call center it is of a row, how a house stood before, and how many there are to be.
extension TriggerFinder {
  private static let ordinals: WordSet = [
    "primero", "primera", "segundo", "segunda", "tercero", "tercera", "cuarto", "cuarta", "quinto",
    "quinta", "sexto", "sexta", "septimo", "septima", "octavo", "octava", "decimo", "decima",
    "unico", "unica", "mayor", "ultimo", "ultima",
  ]

  /// `abrió en Lugo un call center, el primero que se abre en Asturias`: which of all it is, where the town was told.
  func isOfOrdinal(_ token: Int) -> Bool {
    if isOfWhichItIs(token) { return true }
    guard document.language == .spanish,
      let that = between(max(marks.range.lowerBound + 3, token - 6), token).last(where: {
        document.word($0) == "que" && Self.ordinals.contains(document.word($0 - 1))
      }), document.word(that - 2).isOne(of: "el", "la"),
      document.tokens[that - 3].folded.isOne(of: ",", "(", "–", "—")
    else { return false }
    return document.places[sentence].contains {
      $0.isCity && $0.part == .plain && $0.tokens.upperBound <= that - 3
        && marks.covers([.locative, .of].asClasses, $0.tokens.lowerBound - 1)
    }
  }

  /// `Es la segunda sede que la firma pone en servicio este año`: the one that was told of before, where no town is told.
  private func isOfWhichItIs(_ token: Int) -> Bool {
    let first = marks.firstWord
    guard document.language == .spanish, sentence > 0,
      document.word(first).isOne(of: "es", "sera", "fue", "era"),
      document.word(first + 1).isOne(of: "el", "la"),
      marks.covers(.another, first + 2) || Self.ordinals.contains(document.word(first + 2)),
      between(first + 3, min(token, first + 8)).contains(where: { document.word($0) == "que" })
    else { return false }
    return !document.places[sentence].contains {
      $0.isCity && (1...8).contains($0.tokens.lowerBound - token)
        && document.word($0.tokens.lowerBound - 1) == "en"
    }
  }

  private static let houses: WordSet = [
    "local", "locales", "nave", "naves", "edificio", "edificios", "inmueble", "inmuebles",
    "galpon", "bodega", "bodegas", "pabellon", "planta", "hotel", "bajo", "bajos", "recinto",
    "solar", "antiguo", "antigua",
  ]

  /// `El local llevaba dos años cerrado`, `en una nave que estaba cerrada desde 2019`, `ocupa un local cerrado`: how a
  /// house was before.
  func stoodEmpty(_ reading: VerbLexicon.Reading, _ token: Int) -> Bool {
    guard document.language == .spanish, reading.verbClass == .close, reading.form == .participle
    else { return false }
    let before = between(max(marks.range.lowerBound, token - 16), token)
    guard let house = before.last(where: { Self.houses.contains(document.word($0)) }),
      !between(house, token).contains(where: { marks.covers(.site, $0) })
    else { return false }
    if house == token - 1 { return marks.covers(.indefinite, house - 1) }
    return between(max(house, token - 8), token).contains {
      document.word($0).isOne(
        of: "llevaba", "llevaban", "permanecia", "permanecian", "estaba", "estaban", "permanecio")
    }
  }

  /// `prevé llegar a 900 puestos`, `espera alcanzar los 300 trabajadores`, `quiere llegar hasta 400 agentes`: there are to
  /// be more.
  func risesTo(_ token: Int) -> Trigger? {
    guard document.language == .spanish,
      document.word(token).isOne(of: "llegar", "alcanzar", "llegara", "alcanzara"),
      let number = marks.numbers.first(where: {
        (1...5).contains($0.tokens.lowerBound - token) && !$0.isPercent
      }), (number.least ?? number.most ?? 0) >= 20,
      between(token + 1, number.tokens.lowerBound).allSatisfy({
        marks.covers(.article, $0) || document.word($0).isOne(of: "a", "hasta", "unos", "unas")
      }),
      (0...2).contains(where: {
        marks.begins([.person, .job, .seat].asClasses, at: number.tokens.upperBound + $0)
      })
    else { return nil }
    let group = VerbGroup(document, sentence, token)
    let clause = Clauses(document, sentence).clause(of: token)
    let isFuture = document.word(token).hasSuffix("ra")
    let reading = VerbLexicon.Reading(
      lemma: "alcanzar", verbClass: .expand, form: isFuture ? .future : .infinitive)
    guard CertaintyReader(document, sentence).ofVerb(reading, group, clause) == .planned else {
      return nil
    }
    return Trigger(
      kind: .expand, tokens: token..<token + 1, sentence: sentence, lemma: "alcanzar",
      isNoun: false, isPassive: false, certainty: .planned, isLight: true, clause: clause)
  }

  private static let intending: WordSet = [
    "preparar", "ultimar", "planear", "proyectar", "prever", "planificar", "querer", "alistar",
    "pretender",
  ]

  /// `tiene un call center en Lugo y prepara otro en Vigo`, `proyecta una quinta sede en Vigo`: one more is to come.
  func plansAnother(_ token: Int) -> Trigger? {
    guard
      document.verbs(token).contains(where: {
        Self.intending.contains($0.lemma) && [.present, .past, .gerund].contains($0.form)
      }), !marks.covers(.negator, token - 1),
      let city = document.places[sentence].first(where: {
        $0.isCity && $0.part == .plain && (3...6).contains($0.tokens.lowerBound - token)
          && document.word($0.tokens.lowerBound - 1) == "en"
      }),
      case let other = between(token + 1, city.tokens.lowerBound - 1),
      marks.begins([.anaphor, .indefinite, .another].asClasses, at: other.lowerBound),
      other.contains(where: { marks.covers([.another, .anaphor].asClasses, $0) }),
      other.allSatisfy({
        marks.covers([.another, .anaphor, .indefinite, .weakSite, .site].asClasses, $0)
      })
    else { return nil }
    return Trigger(
      kind: .open, tokens: token..<token + 1, sentence: sentence, lemma: "preparar", isNoun: false,
      isPassive: false, certainty: .planned, clause: Clauses(document, sentence).clause(of: token))
  }

  static let shops: WordSet = [
    "tienda", "tiendas", "supermercado", "supermercados", "hipermercado", "restaurante",
    "restaurantes", "hotel", "hoteles", "fabrica", "fabricas", "almacen", "almacenes", "farmacia",
    "farmacias", "hospital", "hospitales", "boutique", "boutiques", "factoria", "astillero",
  ]

  /// `su tienda de Lugo, en la que trabajan cuatro personas`: in a shop.
  func isInShop(_ reading: VerbLexicon.Reading, _ token: Int) -> Bool {
    guard document.language == .spanish, reading.verbClass == .employ,
      let relative = between(max(marks.range.lowerBound, token - 3), token).last(where: {
        document.word($0).isOne(of: "que", "donde", "cual")
      }),
      let shop = between(max(marks.range.lowerBound, relative - 14), relative).last(where: {
        Self.shops.contains(document.word($0))
      })
    else { return false }
    return !between(shop, relative).contains {
      marks.covers([.site, .weakSite].asClasses, $0) || document.words[$0].isTrigger
    }
  }

  /// `dejará de atender llamadas por la noche`, `los domingos`: it goes on at other hours.
  func isForHoursOfDay(_ range: Range<Int>) -> Bool {
    document.language == .spanish
      && between(range.lowerBound, min(marks.range.upperBound, range.upperBound + 7))
        .prefix { document.tokens[$0].kind != .mark }
        .contains {
          document.word($0).isOne(
            of: "noche", "noches", "madrugada", "domingos", "sabados", "festivos", "nocturno")
        }
  }
}
