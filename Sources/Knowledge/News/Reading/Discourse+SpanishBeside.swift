/// Firms, towns and call centers that stand beside what a Spanish sentence tells.
extension Discourse {
  private static let fronts: WordSet = [
    "ante", "frente", "delante", "puertas", "junto", "enfrente",
  ]
  private static let seats: WordSet = [
    "sede", "sedes", "oficinas", "tienda", "edificio", "delegacion", "central", "instalaciones",
  ]

  /// `se concentraron ante la sede de Norvia en Madrid`: where people stand, before another firm than theirs.
  func isStoodBefore(_ name: NameMention) -> Bool {
    guard document.language == .spanish, name.organization != soleOperator ?? mainOperator,
      let front = between(
        max(marks.range.lowerBound, name.tokens.lowerBound - 7), name.tokens.lowerBound
      ).last(where: { Self.fronts.contains(document.word($0)) })
    else { return false }
    let gap = between(front + 1, name.tokens.lowerBound)
    return gap.contains { Self.seats.contains(document.word($0)) }
      && !gap.contains { document.tokens[$0].kind == .mark || !document.verbs($0).isEmpty }
  }

  func isStoodIn(_ city: PlaceMention) -> Bool {
    let before = city.tokens.lowerBound - 1
    return document.names[sentence].contains {
      $0.tokens.upperBound == before && document.word(before) == "en" && isStoodBefore($0)
    }
  }

  /// `Voxalia, el call center del grupo Norvia, despedirá`: the one behind `de` is only whose the first is.
  func isParentInSpanish(_ name: NameMention) -> Bool {
    guard document.language == .spanish,
      let first = document.names[sentence].last(where: {
        (3...11).contains(name.tokens.lowerBound - $0.tokens.upperBound)
      }), first.organization != name.organization,
      case let begin = first.tokens.upperBound + 1, document.tokens[begin - 1].folded == ",",
      marks.covers([.article, .indefinite].asClasses, begin),
      marks.begins([.site, .orgNoun].asClasses, at: begin + 1)
    else { return false }
    let gap = between(begin + 1, name.tokens.lowerBound)
    return gap.contains { document.word($0).isOne(of: "de", "del") && !marks.covers(.site, $0) }
      && !gap.contains { document.tokens[$0].kind == .mark || marks.begins(.clause, at: $0) }
  }

  /// `La firma, que tiene sedes en León y Vigo, crearía 200 empleos`: not at those of a closed relative clause.
  func isInClosedAside(_ begin: Int, _ cities: [PlaceMention], _ trigger: Trigger) -> Bool {
    guard document.language == .spanish, !trigger.isNoun, cities.count > 1,
      [.expand, .layoff].contains(trigger.kind),
      let que = between(max(marks.range.lowerBound + 1, begin - 7), begin).last(where: {
        document.word($0).isOne(of: "que", "con") && document.tokens[$0 - 1].folded == ","
      })
    else { return false }
    return !mentions.contains { (0...3).contains(que - 1 - $0.tokens.upperBound) }
      && between(cities[cities.count - 1].tokens.upperBound, trigger.tokens.lowerBound).contains {
        document.tokens[$0].folded == ","
      }
  }

  /// `planea instalarse a medio plazo en Lugo`, `abrirá en enero en Lugo`: behind when.
  func behindTime(_ token: Int) -> Int {
    guard document.language == .spanish else { return token }
    if let soon = marks.phrase(.soon, at: token) { return soon.upperBound }
    return marks.dates.first {
      (0...2).contains($0.tokens.lowerBound - token)
        && between(token, $0.tokens.lowerBound).allSatisfy {
          document.word($0).isOne(of: "en", "el", "a", "este", "para", "la")
        }
    }?.tokens.upperBound ?? token
  }

  /// `La empresa hizo efectivo el martes el cierre`: of the call center spoken of, as the noun alone says.
  func nounOfPhrase(_ trigger: Trigger) -> Trigger? {
    let last = trigger.tokens.upperBound - 1
    guard document.language == .spanish, trigger.kind == .close, trigger.tokens.count > 2,
      !trigger.isNoun, marks.covers(.closeNoun, last), marks.covers(.article, last - 1)
    else { return nil }
    var noun = trigger
    (noun.tokens, noun.isNoun) = (last..<last + 1, true)
    let comma = between(trigger.clause.lowerBound, last).last { document.tokens[$0].folded == "," }
    noun.clause = (comma ?? trigger.clause.lowerBound)..<trigger.clause.upperBound
    return noun
  }

  /// `El call center de Voxalia en Lugo operará desde octubre`: it is to come.
  func worksFrom(_ trigger: Trigger, _ mention: SiteMention) -> Bool {
    let end = trigger.tokens.upperBound
    guard document.language == .spanish, mention.isStrong, !mention.isPlural else { return false }
    return mention.begin < end && document.word(end).isOne(of: "desde", "a")
      && marks.dates.contains { (1...3).contains($0.tokens.lowerBound - end) }
  }

  /// `tiene 80 empleados y oficinas en Lugo y Vigo`: who works in offices answers no calls.
  func isOfOffices(_ cities: [PlaceMention]) -> Bool {
    guard document.language == .spanish, let first = cities.first else { return false }
    return document.word(first.tokens.lowerBound - 2).isOne(
      of: "oficinas", "sucursales", "delegaciones", "filiales", "tiendas")
  }

  /// `recibió en Lugo el premio al mejor contact center`: where it was given, not where it is.
  var isOfAward: Bool {
    document.language == .spanish
      && marks.range.contains {
        document.word($0).isOne(of: "premio", "premios", "galardon", "galardones", "ranking")
      }
  }
}
