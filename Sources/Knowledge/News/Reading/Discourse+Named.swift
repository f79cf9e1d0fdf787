import Switchboard

/// Call centers that are named with their operator, and their town beside: `le centre d'appels limougeaud de Norvex`,
/// `The power failed in Tulsa and in the call center of Norvex`.
extension Discourse {
  /// Takes the town of an adjective, or the only one of the sentence, for a call center whose operator is told; whether it did.
  func namedWithoutTown(_ mention: SiteMention) -> Bool {
    if isNotComing(mention) { return false }
    guard mention.isStrong || mention.organization != nil || mention.gentilic != nil,
      !mention.isPlural, !mention.isOther, mention.determiner != .indefinite,
      !isPurposeOfChoice(mention),
      let organization = ownerNamed(mention), let city = townBeside(mention)
    else { return false }
    let words = between(
      min(mention.begin, city.sentence == sentence ? city.tokens.lowerBound : mention.begin),
      max(mention.tokens.upperBound, city.sentence == sentence ? city.tokens.upperBound : 0))
    let number = site(
      organization: organization, city: city, token: mention.begin, status: .operating,
      evidence: evidence(words, "named.beside"))
    guard let number else { return false }
    if focusSite == nil || mention.begin - marks.firstWord < 5 { focusSite = number }
    count(organization)
    return true
  }

  /// `los telefonistas de Norvex en Rosario`, `Norvex agents in Manila`: where people of a firm work that runs call centers, in a
  /// sentence that tells nothing else of the town.
  func peopleThere() {
    for name in document.names[sentence]
    where name.organization == (soleOperator ?? mainOperator) && !isBeneficiary(name) {
      guard let begin = beginOfPeople(name), let first = townBehindPeople(name),
        !triggers.contains(where: {
          $0.kind != .employ && $0.kind != .have && $0.kind != .present && $0.kind != .stay
        })
      else { continue }
      for index in CityList(document, sentence).list(from: first) {
        let city = place(index)
        guard here(city).allSatisfy({ sites[$0].organization != name.organization }) else {
          continue
        }
        let number = site(
          organization: name.organization, city: city, token: begin, status: .operating,
          evidence: evidence(between(begin, city.tokens.upperBound), "named.people"))
        if focusSite == nil { focusSite = number }
      }
    }
  }

  /// The noun for the people of a name: before it with `of`, or behind it in English.
  private func beginOfPeople(_ name: NameMention) -> Int? {
    var before = name.tokens.lowerBound - 1
    if marks.covers(.article, before), !marks.covers(.of, before) { before -= 1 }
    if marks.range.contains(before - 1), marks.covers(.of, before),
      marks.covers(.person, before - 1)
    {
      return before - 1
    }
    let next = name.tokens.upperBound
    return document.language == .english && marks.begins(.person, at: next)
      ? name.tokens.lowerBound : nil
  }

  private func townBehindPeople(_ name: NameMention) -> Int? {
    var end = name.tokens.upperBound
    if document.language == .english, let people = marks.phrase(.person, at: end) {
      end = people.upperBound
    }
    guard marks.covers(.locative, end) else { return nil }
    return document.places[sentence].firstIndex {
      $0.isCity && $0.part == .plain && (1...2).contains($0.tokens.lowerBound - end)
        && !barred.contains($0.tokens.lowerBound)
    }
  }

  /// Whose a call center is said to be, in its own words.
  private func ownerNamed(_ mention: SiteMention) -> Int? {
    if let organization = mention.organization { return organization }
    // `in una sala che Voxalia mette a disposizione all'interno del proprio call center`
    let isOwn =
      document.language.isOne(of: .french, .italian) && mention.isStrong
      && triggers.allSatisfy { [.have, .employ, .present, .stay].contains($0.kind) }
      && (mention.determiner == .possessive
        || between(mention.begin, mention.tokens.lowerBound).contains {
          document.word($0).isOne(of: "proprio", "propria", "propre")
        })
    guard mention.gentilic != nil || isOwn,
      mention.determiner == .possessive || mention.determiner == .definite
    else { return nil }
    let names = document.names[sentence].filter {
      document.organizations[$0.organization].role.mayOperate && !isOwner($0) && !isBeneficiary($0)
    }
    return names.last { $0.tokens.upperBound <= mention.begin }?.organization
  }

  private func townBeside(_ mention: SiteMention) -> PlaceMention? {
    if let gentilic = mention.gentilic { return gentilic }
    let cities = document.places[sentence].filter { $0.isCity && $0.part == .plain }
    // `venerdì a Bari presso il call center`, `à Angers, dans le centre d'appels`
    if let city = cities.last(where: { (0...4).contains(mention.begin - $0.tokens.upperBound) }),
      marks.covers(.locative, city.tokens.lowerBound - 1),
      !barred.contains(city.tokens.lowerBound),
      between(city.tokens.upperBound, mention.begin).allSatisfy({
        document.tokens[$0].folded == "," || marks.covers([.locative, .article].asClasses, $0)
          || document.word($0).isOne(of: "presso", "dans", "davanti", "devant", "nel", "nella")
      })
    {
      return city
    }
    if cities.isEmpty { return onlyTown(mention) }
    guard let city = cities.first, cities.allSatisfy({ $0.place?.index == city.place?.index }),
      !barred.contains(city.tokens.lowerBound),
      hasPreposition(city) || isPremodifying(city) || isOfTownHall(city)
    else { return nil }
    return city
  }

  /// `une déléguée de Norvex, sortie fumer devant le plateau d'Angers`: whether the one firm of the text is named
  /// beside.
  var isBesideSoleOperator: Bool {
    document.language.isOne(of: .french, .italian)
      && document.names[sentence].contains { $0.organization == soleOperator }
  }

  /// `a Lecce ha mandato a casa 36 dipendenti, mentre gli organici del call center di Olbia`: where another clause
  /// begins.
  func contrast(behind trigger: Trigger, _ end: Int) -> Int? {
    guard document.language.isOne(of: .french, .italian), !trigger.isNoun else { return nil }
    return between(trigger.tokens.upperBound, end).first {
      document.tokens[$0].folded == ","
        && document.word($0 + 1).isOne(of: "mentre", "tandis", "alors")
    }
  }

  /// `Le maire de Limoges s'est rendu au centre d'appels de Voxalia`, `l'université d'Angers`: a town by who or
  /// what is of it.
  private func isOfTownHall(_ city: PlaceMention) -> Bool {
    let of = city.tokens.lowerBound - 1
    return document.language.isOne(of: .french, .italian) && marks.covers(.of, of)
      && document.word(of - 1).isOne(
        of: "maire", "mairie", "ville", "bourgmestre", "commune", "sindaco", "sindaca", "comune")
      || document.word(of - 1).isOne(of: "universite", "metropole", "citta", "gare", "stazione")
        && marks.covers(.of, of)
  }

  /// `The power failed in Tulsa. The call center of Norvex stood still`: in a short text that names no other town.
  private func onlyTown(_ mention: SiteMention) -> PlaceMention? {
    guard let owner = mention.organization, document.sentences.count <= 8,
      // `Lo stabilimento tessile della Voxalia`: of another trade.
      mention.isStrong || owner == soleOperator || owner == mainOperator,
      [.definite, .possessive].contains(mention.determiner)
    else { return nil }
    let cities = document.places.lazy.joined().filter { $0.isCity }
    guard let city = cities.first, city.part == .plain, let place = city.place?.index,
      cities.allSatisfy({ $0.place?.index == place }), !barred.contains(city.tokens.lowerBound),
      // `en el centro que Norvia tiene en Lugo`: the town of another one.
      !document.names[city.sentence].contains(where: {
        $0.organization != owner && document.organizations[$0.organization].role.mayOperate
      })
    else { return nil }
    return city
  }

  /// `der Rostocker Südstadt`
  private func isPremodifying(_ city: PlaceMention) -> Bool {
    document.language == .german && marks.range.contains(city.tokens.upperBound)
  }
}
