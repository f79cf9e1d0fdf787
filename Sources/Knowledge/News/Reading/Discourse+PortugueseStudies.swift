import Switchboard

/// Call centers that are looked into, and cities that cuts reach.
extension Discourse {
  private static let studying: WordSet = [
    "estuda", "avalia", "analisa", "cogita", "pondera", "estudam", "avaliam", "equaciona",
  ]

  private static let planning: WordSet = [
    "planeja", "planeia", "planejam", "planeiam", "prepara", "preparam", "projeta", "projetam",
    "preve", "preveem", "promete", "prometem", "anuncia", "anunciou", "quer", "pretende",
  ]

  /// `a Norvia estuda um site em Lages`, `um terceiro, em Nampula, está ainda em estudo`
  func consideredInPortuguese() {
    guard document.language == .portuguese else { return }
    for index in mentions.indices
    where mentions[index].cities.count == 1 && !mentions[index].isUsed
      && !mentions[index].isPlural
    {
      let mention = mentions[index]
      guard mention.isAnaphor || mention.isOther || mention.determiner == .indefinite,
        let token = study(mention),
        let organization = mention.organization
          ?? document.names[sentence].last(where: {
            $0.tokens.upperBound <= token && token - $0.tokens.upperBound <= 2
              && document.organizations[$0.organization].role.mayOperate
          })?.organization ?? (mention.isOther ? focusOperator ?? soleOperator : nil)
      else { continue }
      let city = place(mention.cities[0])
      guard !here(city).contains(where: { sites[$0].organization == organization }) else {
        continue
      }
      let trigger = Trigger(
        kind: .open, tokens: token..<token + 1, sentence: sentence, lemma: "estudar", isNoun: false,
        // `planeja outra em Lages`
        isPassive: false,
        certainty: Self.planning.contains(document.word(token)) ? .planned : .hedged,
        clause: Clauses(document, sentence).clause(of: token))
      mentions[index].isUsed = true
      let focus = (focusSite, focusCity)
      emit(
        trigger, mention, organization, city, false,
        evidence(
          between(min(token, mention.begin), max(token + 1, city.tokens.upperBound)),
          "open.considered"))
      (focusSite, focusCity) = focus
    }
  }

  /// `vai inaugurar a segunda unidade no estado. A nova central, em Lages, terá`: where what is to open is told after it.
  func newOneInPortuguese() {
    guard document.language == .portuguese,
      let index = mentions.firstIndex(where: {
        !$0.isUsed && $0.isOther && !$0.isPlural && !$0.isAnaphor && $0.determiner == .definite
          && $0.cities.count == 1 && document.word($0.tokens.lowerBound - 1).hasPrefix("nov")
      }),
      let event = events.lastIndex(where: {
        $0.site == nil && $0.place == nil && [.opening, .inauguration].contains($0.type)
          && [.asserted, .planned].contains($0.certainty)
          && (1...3).contains(sentence - document.sentence(of: $0.token))
      }), let organization = events[event].organization
    else { return }
    let city = place(mentions[index].cities[0])
    guard here(city).isEmpty else { return }
    mentions[index].isUsed = true
    let number = site(
      organization: organization, city: city, token: mentions[index].begin,
      status: events[event].certainty == .asserted
        ? .operating : events[event].type == .inauguration ? .opening : .planned,
      evidence: evidence(between(mentions[index].begin, city.tokens.upperBound), "open.told"))
    events[event].site = number
    events[event].place = city
    if let number { (focusSite, focusCity) = (number, city) }
  }

  /// The word that says that a call center is looked into: the verb before it, or `em estudo` behind its city.
  private func study(_ mention: SiteMention) -> Int? {
    let before = between(max(marks.range.lowerBound, mention.begin - 4), mention.begin).last {
      Self.studying.contains(document.word($0)) || Self.planning.contains(document.word($0))
    }
    if let before { return before }
    let end = mention.cities.last.map { place($0).tokens.upperBound } ?? mention.tokens.upperBound
    return between(end, min(marks.range.upperBound, end + 6)).first {
      document.word($0).isOne(of: "estudo", "analise", "avaliacao", "negociacao")
        && document.word($0 - 1) == "em"
    }
  }

  private static let reaching: WordSet = [
    "abrange", "abrangem", "abrangeu", "abrangera", "afeta", "afetam", "afetou", "afetara",
    "atinge", "atingem", "atingiu", "atingira", "atingiram", "afetaram", "envolve", "envolvem",
    "incide", "incidem", "afecta", "afectam", "alcanca", "alcancam",
  ]

  /// `O despedimento coletivo abrange equipas de Lisboa, Braga e Covilhã`: the cities that cuts reach.
  func affectedInPortuguese() {
    guard document.language == .portuguese,
      let verb = marks.range.first(where: { Self.reaching.contains(document.word($0)) }),
      let trigger = triggers.first(where: {
        $0.isNoun && $0.kind == .layoff && $0.tokens.upperBound <= verb
          && [.asserted, .planned].contains($0.certainty)
      }),
      let first = document.places[sentence].firstIndex(where: {
        $0.isCity && $0.part == .plain && (1...7).contains($0.tokens.lowerBound - verb)
      }),
      between(verb + 1, place(first).tokens.lowerBound).contains(where: {
        marks.begins([.person, .site, .weakSite, .job].asClasses, at: $0)
      }),
      let organization = document.names[sentence].last(where: {
        $0.tokens.upperBound <= verb && document.organizations[$0.organization].role.mayOperate
      })?.organization ?? focusOperator ?? mainOperator
    else { return }
    let cities = CityList(document, sentence).list(from: first).map(place)
    guard cities.count > 1 else { return }
    let last = cities[cities.count - 1].tokens.upperBound
    for city in cities
    where !events.contains(where: {
      $0.type == .layoff && $0.place?.place?.index == city.place?.index
        && $0.organization == organization
    }) {
      job(
        trigger, city, nil, organization, false,
        evidence(between(trigger.tokens.lowerBound, last), "layoff.reaching"))
    }
  }

  private static let candidates: WordSet = [
    "disputa", "disputam", "disputavam", "corrida", "localizacoes", "candidatas", "candidata",
    "candidatos", "candidato", "finalistas", "finalista", "favorita", "favoritas", "concorrem",
    "concorre", "alternativas",
  ]

  /// `Braga e Faro disputam o novo call center da Voxalia`, `Lages está entre as localizações que a Voxalia admite para um
  /// novo centro`: one of them may get it.
  func disputedInPortuguese() {
    guard document.language == .portuguese, triggers.allSatisfy({ $0.kind != .open }),
      let index = mentions.firstIndex(where: {
        $0.cities.isEmpty && !$0.isPlural && !$0.isAnaphor
          && ($0.isOther || [.indefinite, .bare].contains($0.determiner))
      }),
      let word = between(marks.firstWord, mentions[index].begin).first(where: {
        Self.candidates.contains(document.word($0))
      }),
      let first = document.places[sentence].firstIndex(where: {
        $0.isCity && $0.part == .plain && $0.tokens.lowerBound - marks.firstWord <= 1
          && $0.tokens.upperBound <= word
      }),
      let organization = mentions[index].organization
        ?? document.names[sentence].last(where: {
          document.organizations[$0.organization].role.mayOperate
            && $0.tokens.lowerBound > word
        })?.organization ?? nextOperator(within: 2) ?? soleOperator
    else { return }
    mentions[index].isUsed = true
    let trigger = Trigger(
      kind: .open, tokens: word..<word + 1, sentence: sentence, lemma: "disputar", isNoun: false,
      isPassive: false, certainty: .hedged,
      clause: Clauses(document, sentence).clause(of: word))
    for city in CityList(document, sentence).list(from: first).map(place)
    where city.tokens.upperBound <= word {
      emit(
        trigger, mentions[index], organization, city, false,
        evidence(
          between(city.tokens.lowerBound, mentions[index].tokens.upperBound), "open.considered"))
    }
  }
}
