/// Firms, towns and call centers that stand beside what a Spanish sentence tells.
extension Discourse {
  private static let fronts: WordSet = [
    "ante", "frente", "delante", "puertas", "junto", "enfrente", "exterior", "alrededores",
  ]
  private static let seats: WordSet = [
    "sede", "sedes", "oficina", "oficinas", "tienda", "tiendas", "edificio", "delegacion",
    "central", "instalaciones", "torre", "domicilio", "cuartel", "entrada", "puerta", "puertas",
  ]

  /// `se concentraron ante la sede de Norvia en Madrid`: where people stand, and another firm than the one they work for.
  func isStoodBefore(_ name: NameMention) -> Bool {
    guard document.language == .spanish, name.organization != soleOperator ?? mainOperator else {
      return false
    }
    let reach = between(
      max(marks.range.lowerBound, name.tokens.lowerBound - 7), name.tokens.lowerBound)
    guard let front = reach.last(where: { Self.fronts.contains(document.word($0)) }) else {
      return false
    }
    let gap = between(front + 1, name.tokens.lowerBound)
    return gap.contains { Self.seats.contains(document.word($0)) }
      && !gap.contains { document.tokens[$0].kind == .mark || !document.verbs($0).isEmpty }
  }

  /// `ante la sede de Norvia en Madrid`: nor is anything told of that town.
  func isStoodIn(_ city: PlaceMention) -> Bool {
    document.names[sentence].contains {
      $0.tokens.upperBound == city.tokens.lowerBound - 1
        && document.word(city.tokens.lowerBound - 1).isOne(of: "en", "de") && isStoodBefore($0)
    }
  }

  private static let kinds: WordSet = [
    "division", "brazo", "marca", "unidad", "sociedad", "departamento", "plataforma",
  ]

  /// `Voxalia, el call center del grupo Norvia, despedirá`: the one behind `de` is only whose the first is.
  func isParentInSpanish(_ name: NameMention) -> Bool {
    guard document.language == .spanish,
      let first = document.names[sentence].last(where: {
        (3...11).contains(name.tokens.lowerBound - $0.tokens.upperBound)
      }), first.organization != name.organization,
      document.tokens[first.tokens.upperBound].folded == ","
    else { return false }
    let begin = first.tokens.upperBound + 1
    let gap = between(begin + 1, name.tokens.lowerBound)
    return marks.covers([.article, .indefinite].asClasses, begin)
      && (marks.begins([.site, .orgNoun].asClasses, at: begin + 1)
        || Self.kinds.contains(document.word(begin + 1)))
      && gap.contains { document.word($0).isOne(of: "de", "del") && !marks.covers(.site, $0) }
      && !gap.contains { document.tokens[$0].kind == .mark || marks.begins(.clause, at: $0) }
  }

  /// `Voxalia, que tiene sedes en León y Vigo, crearía 200 empleos`: those are not at the call centers that a closed
  /// relative clause tells of, where there are several or the text is on another one.
  func isInClosedAside(_ mention: SiteMention, _ trigger: Trigger) -> Bool {
    isInClosedAside(mention.begin, mention.cities.map(place), trigger)
  }

  func isInClosedAside(_ begin: Int, _ cities: [PlaceMention], _ trigger: Trigger) -> Bool {
    guard document.language == .spanish, !trigger.isNoun,
      [.expand, .layoff].contains(trigger.kind), let last = cities.last,
      let que = between(max(marks.range.lowerBound + 1, begin - 7), begin).last(where: {
        document.word($0).isOne(of: "que", "con") && document.tokens[$0 - 1].folded == ","
      }),
      !mentions.contains(where: { (0...3).contains(que - 1 - $0.tokens.upperBound) }),
      between(last.tokens.upperBound, trigger.tokens.lowerBound).contains(where: {
        document.tokens[$0].folded == ","
      })
    else { return false }
    if cities.count > 1 { return true }
    return spokenCity.map { !here($0).isEmpty && $0.place?.index != last.place?.index } == true
  }

  /// The city that the text was on, where the sentence tells of others only in such a clause.
  func cityOverAside(_ trigger: Trigger) -> PlaceMention? {
    guard document.language == .spanish, let spokenCity, !here(spokenCity).isEmpty,
      case let cities = document.places[sentence].filter({ $0.isCity && $0.part == .plain }),
      let first = cities.first, let last = cities.last,
      last.tokens.upperBound <= trigger.tokens.lowerBound,
      isInClosedAside(first.tokens.lowerBound, cities, trigger)
    else { return nil }
    return spokenCity
  }

  /// `planea instalarse en el mediano plazo en Lugo`, `abrirá en enero en Lugo`: behind when.
  func behindTime(_ token: Int) -> Int {
    guard document.language == .spanish else { return token }
    var next = token
    while marks.range.contains(next), next < token + 9 {
      if let soon = marks.phrase(.soon, at: next) {
        next = soon.upperBound
      } else if let term = (1...4).first(where: { document.word(next + $0) == "plazo" }),
        document.word(next).isOne(of: "en", "a")
      {
        next += term + 1
      } else if let date = marks.dates.first(where: {
        (0...2).contains($0.tokens.lowerBound - next)
          && between(next, $0.tokens.lowerBound).allSatisfy {
            document.word($0).isOne(of: "en", "el", "a", "este", "para", "la")
          }
      }) {
        next = date.tokens.upperBound
      } else {
        break
      }
    }
    return next
  }

  /// `La empresa hizo efectivo el martes el cierre`: of the call center that was spoken of, as the noun alone says.
  func nounOfPhrase(_ trigger: Trigger) -> Trigger? {
    let last = trigger.tokens.upperBound - 1
    guard document.language == .spanish, trigger.kind == .close, trigger.tokens.count > 2,
      !trigger.isNoun, marks.covers(.closeNoun, last),
      marks.covers([.article, .possessive].asClasses, last - 1)
    else { return nil }
    var noun = trigger
    (noun.tokens, noun.isNoun) = (last..<last + 1, true)
    // `están vacías desde el martes, cuando la empresa hizo efectivo el cierre`
    let comma = between(trigger.clause.lowerBound, last).last { document.tokens[$0].folded == "," }
    noun.clause = (comma ?? trigger.clause.lowerBound)..<trigger.clause.upperBound
    return noun
  }

  /// `El call center de Voxalia en Lugo operará desde octubre`, `el local que ocupará el call center`: it is to come.
  func worksFrom(_ trigger: Trigger, _ mention: SiteMention) -> Bool {
    let end = trigger.tokens.upperBound
    guard document.language == .spanish, mention.isStrong, !mention.isPlural,
      document.isFutureForm(trigger.tokens.lowerBound)
    else { return false }
    if mention.begin >= end { return mention.begin - end <= 3 }
    let isFrom =
      document.word(end) == "desde"
      || document.word(end) == "a" && document.word(end + 1) == "partir"
    return trigger.lemma != "ocupar" && isFrom
      && marks.dates.contains { (1...4).contains($0.tokens.lowerBound - end) }
      && !between(end, min(marks.range.upperBound, end + 12)).contains {
        document.word($0).hasPrefix("hora")
      }
  }

  /// `inauguraron el edificio donde funcionará el call center`: the rooms, and what is in them is to come.
  func inauguratesRooms(_ trigger: Trigger) -> Bool {
    guard document.language == .spanish, trigger.lemma.hasPrefix("inaugur") else { return false }
    let end = trigger.tokens.upperBound
    return between(end, min(marks.range.upperBound, end + 12)).contains { token in
      Self.rooms.contains(document.word(token))
        && (1...5).contains { document.isFutureForm(token + $0) }
        && (1...4).contains { document.word(token + $0).isOne(of: "donde", "que", "cual") }
    }
  }

  private static let rooms: WordSet = ["edificio", "local", "inmueble", "nave", "predio", "galpon"]

  /// `tiene 80 empleados y oficinas en Lugo y Vigo`: who works in offices answers no calls.
  func isOfOffices(_ cities: [PlaceMention]) -> Bool {
    guard document.language == .spanish, let first = cities.first, first.sentence == sentence else {
      return false
    }
    return document.word(first.tokens.lowerBound - 2).isOne(
      of: "oficinas", "sucursales", "delegaciones", "filiales", "tiendas", "representaciones")
  }

  /// `recibió en Lugo el premio al mejor contact center`: where it was given, not where it is.
  var isOfAward: Bool {
    document.language == .spanish
      && marks.range.contains {
        document.word($0).isOne(
          of: "premio", "premios", "galardon", "galardones", "galardonada", "galardonado",
          "premiada", "premiado", "distincion", "ranking")
      }
  }
}
