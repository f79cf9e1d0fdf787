import Switchboard

/// Call centers that a text only speaks of in passing, where no other rule has told anything of them; in a longer text
/// those alone that say themselves where they are.
extension Discourse {
  /// A text of so many sentences is short.
  private static let shortText = 12

  /// Keeps the call centers of a sentence that are there already.
  func keepPassing() {
    guard document.language != .arabic, !triggers.contains(where: { isOfSiteItself($0) }),
      !marks.hasTalk, !isOfAward
    else { return }
    let isShort = document.sentences.count <= Self.shortText
    for mention in mentions
    where (isThereAlready(mention) || isThereWithoutNews(mention))
      && !marks.begins(.office, at: mention.tokens.lowerBound)
    {
      // In a longer text only what says itself where it is.
      guard isShort || mention.isStrong && (!mention.cities.isEmpty || mention.gentilic != nil)
      else { continue }
      guard let organization = ownerInPassing(mention) else { continue }
      let cities =
        mention.cities.isEmpty
        ? townsCounted(mention) ?? (mention.gentilic ?? onlyTown).map { [$0] } ?? []
        : narrowed(mention.cities.map(place), mention)
      passing.append(
        Passing(
          mention: mention, organization: organization,
          cities: cities.filter { !barred.contains($0.tokens.lowerBound) || !mention.isOther },
          hasOwn: (!mention.cities.isEmpty || mention.gentilic != nil || cities.count > 1)
            && (!mention.isAnaphor || isStaying)))
    }
  }

  /// `entre ellas empleados de las plataformas que Norvex tiene en Jerez y Salamanca`: they are there.
  func settlePassing() {
    for item in passing {
      let cities = item.cities.isEmpty ? onlyTownOfText.map { [$0] } ?? [] : item.cities
      guard item.hasOwn || sites.allSatisfy(\.said.isEmpty) && events.isEmpty else { continue }
      for city in cities
      where here(city).allSatisfy({ sites[$0].said.isEmpty }) && !isToldElsewhere(city) {
        sentence = item.mention.sentence
        _ = site(
          organization: item.organization, city: city, token: item.mention.begin,
          status: .operating, evidence: evidence(item.mention.tokens, "passing"))
      }
    }
  }

  /// `o de Setúbal fica`
  private var isStaying: Bool {
    triggers.isEmpty && marks.range.contains { Self.staying.contains(document.word($0)) }
  }

  private static let staying: WordSet = [
    "fica", "permanece", "continua", "segue", "sigue", "queda", "mantem", "mantiene", "resta",
    "rimane", "reste", "demeure",
  ]

  /// Whether something happens to a call center as such.
  private func isOfSiteItself(_ trigger: Trigger) -> Bool {
    switch trigger.kind {
    case .close, .move, .construct, .cancel: true
    case .open: trigger.certainty != .asserted
    default: false
    }
  }

  private func isThereAlready(_ mention: SiteMention) -> Bool {
    let isDefinite = [.definite, .possessive, .demonstrative].contains(mention.determiner)
    // `La compañía, con plataformas en Lugo y Vigo, atribuye`
    let isBeside =
      mention.isPlural && mention.determiner == .bare && !mention.cities.isEmpty
      && document.word(mention.begin - 1).isOne(of: "con", "com", "with", "avec", "mit")
    guard isDefinite || isBeside,
      mention.isStrong || mention.organization != nil || !mention.cities.isEmpty
        || mention.gentilic != nil, !mention.cities.isEmpty || !isPurposeOfChoice(mention),
      // `un estudio sobre los call centers en España`
      !mention.isPlural || mention.organization != nil || !mention.cities.isEmpty
        || mention.count != nil || mention.determiner != .definite || !mention.isStrong,
      !between(beginOfPhrase(mention), mention.tokens.upperBound).contains(
        where: {
          marks.covers([.negator, .planNoun, .soon, .hedge, .openNoun, .closeNoun].asClasses, $0)
            || Self.yetToCome.contains(document.word($0))
            || OrganizationFinder.former.contains(document.word($0))
        })
    else { return false }
    return !between(
      mention.tokens.upperBound, min(marks.range.upperBound, mention.tokens.upperBound + 6)
    )
    .contains { token in
      token < mention.tokens.upperBound + 3 && Self.yetToCome.contains(document.word(token))
        // `o centro de contacto que a Norvex planeava para Braga`
        || document.word(mention.tokens.upperBound).isOne(of: "que", "che", "qu")
          && document.verbs(token).contains { [.plan, .consider].contains($0.verbClass) }
    }
  }

  /// `Recife, onde a Voxalia continua com uma central de 900 operadores`: where nothing happens, and nothing is to come, one
  /// of the only firm of the sentence is there.
  private func isThereWithoutNews(_ mention: SiteMention) -> Bool {
    guard mention.determiner == .indefinite, mention.isStrong, !mention.isPlural, !mention.isOther,
      !mention.cities.isEmpty, triggers.isEmpty, !marks.isQuestion, !document.isHeadline(marks),
      Set(document.names[sentence].map(\.organization)).count == 1,
      // `ha ottenuto l'ok per un call center`
      document.language != .italian || !marks.covers(.forMark, mention.begin - 1)
    else { return false }
    return !marks.range.contains { token in
      marks.covers(
        [.negator, .planNoun, .soon, .hedge, .openNoun, .closeNoun, .future, .denied, .rumour]
          .asClasses, token)
        || Self.yetToCome.contains(document.word(token))
        || document.verbs(token).contains { [.future, .conditional].contains($0.form) }
    }
  }

  /// At most three tokens before a call center, none over a mark.
  private func beginOfPhrase(_ mention: SiteMention) -> Int {
    let far = max(marks.range.lowerBound, mention.begin - 3)
    return between(far, mention.begin).last { document.tokens[$0].kind == .mark } ?? far
  }

  private static let yetToCome: WordSet = [
    "futuro", "futura", "futuros", "futuras", "proximo", "proxima", "proyectado", "proyectada",
    "previsto", "prevista", "projetado", "projetada", "future", "planned", "proposed", "prevu",
    "prevue", "projete", "geplante", "geplanten", "kunftige", "kunftigen", "prossimo", "prossima",
    "previsto", "prevista", "comprometido", "comprometida", "supuesto", "supuesta", "suposto",
    "suposta", "eventual", "possible", "potential", "neue", "neuen", "neues", "nouveau", "nouvelle",
  ]

  func ownerInPassing(_ mention: SiteMention) -> Int? {
    if let organization = mention.organization {
      return document.organizations[organization].role.mayOperate ? organization : nil
    }
    if let soleOperator { return soleOperator }
    let names = document.names[sentence].filter {
      document.organizations[$0.organization].role.mayOperate && !isOwner($0) && !isBeneficiary($0)
    }
    if Set(names.map(\.organization)).count == 1 { return names[0].organization }
    guard names.isEmpty else { return nil }
    // `atienden desde su centro de Lugo`: of whom the text speaks.
    if mention.determiner == .possessive, let focusOperator { return focusOperator }
    return isOfOneOperator ? mainOperator : nil
  }

  /// `ni en Vigo ni en Jerez, los dos centros de Norvex`: as many towns as there are call centers.
  private func townsCounted(_ mention: SiteMention) -> [PlaceMention]? {
    guard mention.isPlural, let count = mention.count, count > 1 else { return nil }
    let cities = document.places[sentence].filter { $0.isCity && $0.part == .plain }
    return cities.count == count && cities.allSatisfy(hasPreposition) ? cities : nil
  }

  /// The only town of the sentence, if something is there.
  var onlyTown: PlaceMention? {
    guard let city = onlyCity, hasPreposition(city) || marks.covers(.of, city.tokens.lowerBound - 1)
    else { return nil }
    return city
  }

  /// The only town of the text.
  var onlyTownOfText: PlaceMention? {
    let cities = document.places.joined().filter { $0.isCity && $0.part == .plain }
    // `BAUTZEN. … Antwort aus London gebe es nicht`: of the town that it was written in, or of none.
    if let dateline = germanDateline, document.language == .german,
      dateline.place?.index != cities.first?.place?.index,
      (dateline.place?.population ?? 0) < 600_000
    {
      return cities.isEmpty ? townOfPaper : nil
    }
    guard let first = cities.first,
      cities.allSatisfy({ $0.place?.index == first.place?.index })
    else { return nil }
    return first
  }

  /// The only town that a short text names, for a call center that has none; that of its council where it names none.
  func townOfShortText(_ mention: SiteMention?) -> PlaceMention? {
    guard let mention, !mention.isPlural, document.language != .arabic,
      document.sentences.count <= Self.shortText, mention.isStrong || mention.organization != nil,
      [.definite, .possessive, .demonstrative].contains(mention.determiner)
    else { return nil }
    if let town = onlyTownOfText { return town }
    guard document.places.allSatisfy({ $0.allSatisfy { !$0.isCity } }) else { return nil }
    for name in document.names.joined()
    where document.organizations[name.organization].role == .agency && name.tokens.count > 2 {
      for token in name.tokens.dropFirst(2)
      where document.word(token - 1).isOne(of: "de", "di", "d") {
        guard
          let (count, names) = Gazetteer.shared.match(
            document.text.tokens, at: token, until: name.tokens.upperBound),
          token + count == name.tokens.upperBound,
          let place = names.places.prefix(4).map({ Gazetteer.shared.place($0) }).first(where: {
            $0.kind == .city
          })
        else { continue }
        let tokens = token..<token + count
        return PlaceMention(
          tokens: tokens, sentence: sentence, candidates: [place.index], place: place,
          name: document.string(tokens), isCity: true)
      }
    }
    return nil
  }

  /// `Extinto o centro de Faro, que fechou portas em junho`: the call center right before the relative clause.
  func headOfRelative(_ trigger: Trigger) -> Int? {
    guard !trigger.isNoun, [.open, .close].contains(trigger.kind),
      document.language.isOne(of: .spanish, .portuguese, .italian, .french),
      let relative = between(
        max(marks.range.lowerBound, trigger.tokens.lowerBound - 2), trigger.tokens.lowerBound
      ).last(where: { document.word($0).isOne(of: "que", "che", "qui") })
    else { return nil }
    let end = document.tokens[relative - 1].folded == "," ? relative - 1 : relative
    return mentions.lastIndex { mention in
      !mention.isPlural && [.definite, .possessive].contains(mention.determiner)
        && mention.cities.count == 1 && place(mention.cities[0]).tokens.upperBound == end
    }
  }

  /// `su plantilla de teleoperadores de Jerez`: where they work.
  func isBehindStaff(_ before: Int) -> Bool {
    document.language.isOne(of: .spanish, .portuguese) && document.word(before) == "de"
      && Self.staff.contains(document.word(before - 1))
  }

  private static let staff: WordSet = [
    "teleoperadores", "teleoperadoras", "telefonistas", "teleatendentes", "teleasesores",
    "plantilla",
  ]

  /// `Crece la inquietud en el call center`: what grows is what stands beside the verb.
  func growsElse(_ trigger: Trigger, _ mention: SiteMention?) -> Bool {
    guard let mention, !trigger.isNoun, mention.begin >= trigger.tokens.upperBound else {
      return false
    }
    return trigger.lemma.isOne(of: "crecer", "crescer", "crescere", "grandir")
      && mention.begin > trigger.tokens.upperBound
  }

  /// `el cierre de cualquiera de sus dos call centers`, where the sentence names two towns: those.
  func townsOfAll(_ mention: SiteMention?) -> [PlaceMention]? {
    guard let mention, mention.isPlural, mention.cities.isEmpty, mention.gentilic == nil,
      mention.determiner == .possessive, document.language.isOne(of: .spanish, .portuguese)
    else { return nil }
    let cities = document.places[sentence].filter { $0.isCity && $0.part == .plain }
    guard cities.count > 1, mention.count == nil || mention.count == cities.count,
      Set(cities.map { $0.place?.index }).count == cities.count,
      cities.last.map({ $0.tokens.upperBound <= mention.begin }) == true
    else { return nil }
    return cities
  }

  /// `los 45 telefonistas que Norvex va a sumar`: how many, before the relative clause.
  func countedBeforeRelative(_ trigger: Trigger) -> JobCount? {
    guard !trigger.isNoun, [.expand, .layoff].contains(trigger.kind),
      document.language.isOne(of: .spanish, .portuguese, .italian, .french),
      let relative = between(
        max(marks.range.lowerBound, trigger.tokens.lowerBound - 7), trigger.tokens.lowerBound
      ).last(where: { document.word($0).isOne(of: "que", "qu", "che") }),
      let count = counts(in: between(max(marks.range.lowerBound, relative - 6), relative)).last,
      !count.isSeat, relative - count.tokens.upperBound <= 2,
      !between(count.tokens.upperBound, relative).contains(where: {
        document.tokens[$0].folded == "," || !document.verbs($0).isEmpty
      })
    else { return nil }
    return count
  }

  private func isToldElsewhere(_ city: PlaceMention) -> Bool {
    events.contains { $0.place?.place?.index == city.place?.index && city.place != nil }
  }
}

/// A call center that is spoken of in passing, with whose and where it may be.
struct Passing {
  let mention: SiteMention
  let organization: Int
  let cities: [PlaceMention]
  /// Whether the mention itself says where.
  let hasOwn: Bool
}
