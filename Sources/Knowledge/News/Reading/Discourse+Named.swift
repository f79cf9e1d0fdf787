import Switchboard

/// Call centers that are named with their operator, and their town beside: `le centre d'appels limougeaud de Norvex`,
/// `The power failed in Tulsa and in the call center of Norvex`.
extension Discourse {
  /// Takes the town of an adjective, or the only one of the sentence, for a call center whose operator is told; whether it did.
  func namedWithoutTown(_ mention: SiteMention) -> Bool {
    if isNotComing(mention) { return false }
    guard mention.isStrong || mention.organization != nil || mention.gentilic != nil,
      !mention.isPlural, !mention.isOther, mention.determiner != .indefinite,
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
    if cities.isEmpty, let city = onlyTownBefore(mention) { return city }
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

  /// `La grève a paralysé Amiens. Devant le centre d'appels de Norvex`: the one town of the text, named right before.
  private func onlyTownBefore(_ mention: SiteMention) -> PlaceMention? {
    guard document.language.isOne(of: .french, .italian), sentence > 0,
      mention.organization != nil, mention.determiner == .definite,
      document.sentences.count <= 6
    else { return nil }
    let before = document.places[sentence - 1].filter(\.isCity)
    guard let city = before.last, city.part == .plain,
      document.places.joined().allSatisfy({
        !$0.isCity || $0.place?.index == city.place?.index || $0.sentence >= sentence
      })
    else { return nil }
    return city
  }

  /// `der Rostocker Südstadt`
  private func isPremodifying(_ city: PlaceMention) -> Bool {
    document.language == .german && marks.range.contains(city.tokens.upperBound)
  }
}
