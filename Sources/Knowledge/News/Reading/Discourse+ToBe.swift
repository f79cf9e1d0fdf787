import Switchboard

/// Call centers that are yet to be, by an adjective alone: `las obras del futuro call center de Norvex`.
extension Discourse {
  /// Whether a call center is said to be yet to come.
  func isToBe(_ mention: SiteMention) -> Bool {
    if document.language == .german { return isToBeInGerman(mention) }
    guard document.language.isOne(of: .spanish, .portuguese, .italian, .french) else {
      return false
    }
    return isSupposed(mention)
      || between(mention.begin, min(marks.range.upperBound, mention.tokens.upperBound + 2))
        .contains { Self.toBe.contains(document.word($0)) && !isOfDate($0) }
  }

  /// `Das in Gera geplante Callcenter wird 200 Menschen Arbeit bieten`, `für das künftige Callcenter`
  private func isToBeInGerman(_ mention: SiteMention) -> Bool {
    let noun = mention.tokens.lowerBound
    return between(max(marks.range.lowerBound, noun - 3), noun).contains { token in
      !document.tokens[token].isCapitalized
        && Self.toBeInGerman.contains { document.word(token).hasPrefix($0) }
    }
  }

  private static let toBeInGerman = [
    "geplante", "kunftige", "vorgesehene", "angekundigte", "avisierte", "projektierte",
    "anvisierte",
  ]

  /// `ofertas para una supuesta sede de Norvex en Vigo`, `un eventual centro de contacto`
  private func isSupposed(_ mention: SiteMention) -> Bool {
    between(mention.begin, min(marks.range.upperBound, mention.tokens.upperBound + 1)).contains {
      Self.supposed.contains(document.word($0))
    }
      // `ante la posibilidad de que Norvex se decida por Jerez para una plataforma telefónica`
      || mention.determiner == .indefinite && mention.isStrong && triggers.isEmpty
        && document.word(mention.begin - 1).isOne(of: "para", "pour", "per")
        && between(max(marks.range.lowerBound, mention.begin - 20), mention.begin).contains {
          marks.covers([.hedge, .rumour].asClasses, $0)
        }
  }

  private static let supposed: WordSet = [
    "supuesto", "supuesta", "presunto", "presunta", "suposto", "suposta", "eventual", "hipotetico",
    "hipotetica", "presumido", "presumida", "eventuel", "eventuelle", "ipotetico", "ipotetica",
    "eventuale",
  ]

  /// `el próximo lunes`, `nos próximos meses`: when, not what.
  private func isOfDate(_ token: Int) -> Bool {
    marks.dates.contains { $0.tokens.contains(token) }
      || marks.phrases(.soon, in: marks.range).contains { $0.count > 1 && $0.contains(token) }
  }

  private static let toBe: WordSet = [
    "futuro", "futura", "proximo", "proxima", "proyectado", "proyectada", "projetado", "projetada",
    "futur", "future", "prochain", "prochaine", "prossimo", "prossima",
  ]

  /// Tells that a call center is to come to the only town that may be meant.
  func tellToBe(_ mention: SiteMention) {
    let isSupposed = isSupposed(mention)
    guard !mention.isPlural, mention.determiner != .indefinite || isSupposed,
      let organization = ownerInPassing(mention), let city = townToBe(mention),
      !knows(organization, city),
      !triggers.contains(where: {
        [.negated, .cancelled].contains($0.certainty) || $0.kind == .cancel
      }),
      !marks.range.contains(where: { marks.covers(.negator, $0) })
        || marks.range.contains(where: { marks.covers([.hedge, .rumour].asClasses, $0) })
    else { return }
    let isDoubted =
      isSupposed || marks.range.contains { marks.covers([.hedge, .rumour].asClasses, $0) }
      || marks.range.last.map { document.tokens[$0].folded == "?" } == true
    let isBuilt = between(max(marks.range.lowerBound, mention.begin - 10), mention.begin).contains {
      marks.covers(.construction, $0) || Self.works.contains(document.word($0))
    }
    let proof = evidence(mention.begin..<mention.tokens.upperBound, "named.tobe")
    let number = site(
      organization: organization, city: city, token: mention.begin,
      status: isDoubted ? .rumoured : isBuilt ? .underConstruction : .planned, evidence: proof)
    add(
      .opening, isDoubted ? .hedged : .planned, organization: organization, site: number,
      place: city, date: nil, evidence: proof, token: mention.begin, isNoun: true)
    focusSite = number ?? focusSite
    count(organization)
  }

  private static let works: WordSet = [
    "obras", "obra", "trabajos", "muros", "paredes", "trabalhos", "lavori", "cantiere", "travaux",
    "chantier",
  ]

  private func townToBe(_ mention: SiteMention) -> PlaceMention? {
    if let city = mention.cities.first.map(place) ?? mention.gentilic { return city }
    let cities = document.places[sentence].filter { $0.isCity && $0.part == .plain }
    guard let city = cities.first else {
      return document.sentences.count <= 12 ? onlyTownOfText : nil
    }
    return cities.allSatisfy { $0.place?.index == city.place?.index } ? city : nil
  }

  /// `el próximo lunes se inaugura`, `é inaugurado no sábado`: what opens in the present on a day is to open.
  func opensOnDay(_ trigger: Trigger) -> Bool {
    guard trigger.kind == .open, !trigger.isNoun, trigger.certainty == .asserted,
      document.language.isOne(of: .spanish, .portuguese, .italian, .french),
      trigger.isPresent || isPassiveNow(trigger),
      let date = nearest(dates(of: trigger), to: trigger), date.side != .last,
      !between(
        min(date.tokens.upperBound, trigger.tokens.upperBound),
        max(date.tokens.lowerBound, trigger.tokens.lowerBound)
      ).contains(where: { token in
        document.tokens[token].folded == ","
          || triggers.contains { $0.tokens.lowerBound == token }
      })
    else { return false }
    switch date.value {
    case .weekday: return true
    case .days(let count): return count > 0
    default: return date.side == .next
    }
  }

  /// `Na segunda-feira abre`, `Este jueves Norvex cortará las cintas`: nothing but the day is missing.
  func opensWithinDays(_ trigger: Trigger) -> Bool {
    guard trigger.kind == .open, !trigger.isNoun, trigger.certainty == .planned,
      document.language.isOne(of: .spanish, .portuguese),
      let date = nearest(dates(of: trigger), to: trigger), date.side != .last
    else { return false }
    switch date.value {
    case .weekday: return true
    case .days(let count): return (1...14).contains(count)
    default: return false
    }
  }

  private func isPassiveNow(_ trigger: Trigger) -> Bool {
    let before = trigger.tokens.lowerBound - 1
    guard marks.range.contains(before) else { return false }
    return document.word(before).isOne(of: "es", "sao", "est", "viene")
      || document.word(before).isOne(of: "e", "é") && document.tokens[before].bytes.count > 1
  }

  /// `Gijón ya tiene contact center. La compañía abrió sus puertas`: of the one that was spoken of right before.
  func opensDoors(_ trigger: Trigger) -> Bool {
    guard trigger.isLight, [.open, .close].contains(trigger.kind), sentence > 0,
      [.asserted, .planned].contains(trigger.certainty),
      let focusSite, isRecent(focusSite, 1), document.language.isOne(of: .spanish, .portuguese),
      !document.places[sentence].contains(where: { $0.isCity }),
      document.names[sentence].allSatisfy({ $0.organization == sites[focusSite].organization })
    else { return false }
    return between(trigger.tokens.lowerBound, trigger.tokens.upperBound).contains {
      document.word($0).isOne(of: "puertas", "portas")
    }
  }
}
