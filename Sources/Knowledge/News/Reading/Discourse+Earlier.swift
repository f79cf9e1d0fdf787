import Switchboard

/// Call centers that an operator has beside the one that a text is on, told without a noun for them.
extension Discourse {
  /// `It already operates two, in Tulsa and Reno`, `L'entreprise en exploite déjà deux, à Rennes et à Brest`.
  func countedWithoutNoun() {
    guard let focusSite, isRecent(focusSite, 2), mentions.isEmpty else { return }
    for trigger in triggers
    where [.have, .employ].contains(trigger.kind) && trigger.certainty == .asserted {
      let end = trigger.tokens.upperBound
      guard
        let number = marks.numbers.first(where: {
          (0...4).contains($0.tokens.lowerBound - end) && $0.least == $0.most && !$0.isPercent
        }), let count = number.most, (1...20).contains(count),
        case let comma = number.tokens.upperBound, marks.range.contains(comma),
        document.tokens[comma].folded.isOne(of: ",", ":"),
        let first = document.places[sentence].firstIndex(where: {
          $0.isCity && $0.part == .plain && (1...3).contains($0.tokens.lowerBound - comma)
        }), case let list = CityList(document, sentence).list(from: first), list.count == count,
        let organization = organization(trigger, nil).organization ?? focusOperator
      else { continue }
      tellEarlier(list.map(place), organization, from: trigger.tokens.lowerBound)
    }
  }

  /// `It will be the company's third, after Tulsa and Reno`, `a ouvert un centre à Brest, son deuxième après Rennes`:
  /// those that were there before.
  func afterEarlierOnes() {
    guard let focusSite,
      isRecent(focusSite, document.language == .portuguese ? 3 : 1) || !mentions.isEmpty
    else { return }
    for token in marks.range where Self.after.contains(document.word(token)) {
      let before = between(max(marks.range.lowerBound, token - 10), token)
      guard
        let ordinal = before.last(where: { Self.ordinals.contains(document.word($0)) })
          ?? countedBefore(token),
        between(ordinal + 1, token).allSatisfy({ isOfOrdinal($0) }) || ordinal == token,
        let first = document.places[sentence].firstIndex(where: {
          $0.isCity && $0.part == .plain && (1...3).contains($0.tokens.lowerBound - token)
        })
      else { continue }
      let cities = CityList(document, sentence).list(from: first).map(place)
      let name = document.names[sentence].last {
        $0.tokens.upperBound <= token && document.organizations[$0.organization].role.mayOperate
      }
      guard let organization = name?.organization ?? focusOperator else { continue }
      tellEarlier(cities, organization, from: ordinal)
      if document.language == .portuguese { triggers.forEach(ofLastOfRow) }
      return
    }
  }

  /// `passam a ser quatro os centros que asseguram a linha, depois de Lisboa e Porto`: where a row begins of those that
  /// were there before.
  private func countedBefore(_ after: Int) -> Int? {
    guard document.language == .portuguese, after == marks.firstWord,
      !document.tokens[after].isCapitalized, sentence > 0, document.word(after + 1) == "de"
    else { return nil }
    let before = document.sentences[sentence - 1]
    return before.numbers.contains { number in
      !number.isPercent && (2...40).contains(number.least ?? 0)
        && between(
          number.tokens.upperBound, min(before.range.upperBound, number.tokens.upperBound + 4)
        )
        .contains { before.covers([.site, .weakSite].asClasses, $0) }
    } ? after : nil
  }

  /// `depois de Lisboa e Faro, este último aberto em dezembro`: the last of a row.
  private func ofLastOfRow(_ trigger: Trigger) {
    guard trigger.isPassive, isOfLast(trigger),
      let city = document.places[sentence].last(where: {
        $0.isCity && $0.part == .plain
          && (1...5).contains(trigger.tokens.lowerBound - $0.tokens.upperBound)
      }), let known = here(city).last
    else { return }
    emit(
      trigger, nil, sites[known].organization, city, true,
      evidence(between(city.tokens.lowerBound, trigger.tokens.upperBound), "\(trigger.kind).last"))
  }

  /// Whether a word between an ordinal and `after` only says what is counted and whose it is.
  private func isOfOrdinal(_ token: Int) -> Bool {
    document.tokens[token].kind == .mark && document.tokens[token].folded != "."
      || marks.covers(
        [.site, .weakSite, .topic, .of, .article, .possessive, .orgNoun, .locative].asClasses, token
      )
      || document.names[sentence].contains { $0.tokens.contains(token) }
      || document.places[sentence].contains { $0.tokens.contains(token) }
      // `o terceiro do género no norte do país, depois de`
      || document.language == .portuguese && Self.kinds.contains(document.word(token))
  }

  private static let kinds: WordSet = [
    "genero", "tipo", "pais", "norte", "sul", "centro", "interior", "regiao", "territorio",
    "nacional", "portugues", "portuguesa", "brasileiro", "distrito", "estado", "nordeste",
    "multinacional", "frances", "francesa",
  ]

  /// `que se junta aos de Braga e Faro`, `está presente em 14 cidades, entre as quais Braga e Faro`: those of a row beside
  /// the one that a text is on.
  func earlierInRow() {
    guard document.language == .portuguese, focusSite != nil else { return }
    for token in marks.range {
      let isJoined =
        document.word(token).isOne(of: "junta", "juntam", "juntar", "soma", "somam")
        && document.word(token - 1).isOne(of: "se", "a") && isRecent(focusSite ?? 0, 1)
        && (1...2).contains { document.word(token + $0).isOne(of: "aos", "as", "ao", "a") }
      guard isJoined || isOfTowns(token),
        let first = document.places[sentence].firstIndex(where: {
          $0.isCity && $0.part == .plain
            && (1...(isJoined ? 4 : 3)).contains($0.tokens.lowerBound - token)
        }),
        case let cities = CityList(document, sentence).list(from: first).map(place),
        isJoined || cities.count > 1
      else { continue }
      let name = document.names[sentence].last {
        $0.tokens.upperBound <= token && document.organizations[$0.organization].role.mayOperate
      }
      guard let organization = name?.organization ?? focusOperator,
        isJoined || organization == mainOperator
      else { continue }
      return tellEarlier(cities, organization, from: token)
    }
  }

  /// Whether some of the towns that somebody is in are told behind a token: `em 14 cidades, entre as quais`.
  private func isOfTowns(_ token: Int) -> Bool {
    guard
      document.word(token).isOne(of: "quais", "elas", "incluindo", "como", "nomeadamente")
    else { return false }
    let before = between(max(marks.range.lowerBound, token - 14), token)
    return before.contains {
      document.word($0).isOne(of: "cidades", "municipios", "concelhos", "localidades")
    }
      && before.contains {
        marks.covers(.present, $0) || Self.presences.contains(document.word($0))
      }
  }

  private static let presences: WordSet = [
    "presente", "presenca", "opera", "atua", "unidades", "sites", "centros", "operacoes",
    "escritorios", "call",
  ]

  private func tellEarlier(_ cities: [PlaceMention], _ organization: Int, from begin: Int) {
    for city in cities
    where here(city).allSatisfy({ sites[$0].organization != organization }) {
      _ = site(
        organization: organization, city: city, token: city.tokens.lowerBound, status: .operating,
        evidence: evidence(between(begin, city.tokens.upperBound), "earlier"))
      barred.insert(city.tokens.lowerBound)
    }
  }

  private static let after: WordSet = [
    "after", "apres", "nach", "despues", "tras", "dopo", "depois", "apos", "alem",
    "seguir", "بعد",
  ]

  private static let ordinals: WordSet = [
    "second", "third", "fourth", "fifth", "sixth", "seventh", "deuxieme", "seconde", "troisieme",
    "quatrieme", "cinquieme", "sixieme", "zweites", "drittes", "viertes", "dritte", "vierte",
    "zweite", "funfte", "segundo", "tercero", "tercer", "cuarto", "quinto", "secondo", "terzo",
    "terza", "quarto", "quarta", "seconda", "terceiro", "terceira", "segunda", "quinta", "sexto",
    "sexta", "setimo", "setima", "oitavo", "oitava", "nono", "nona", "decimo", "decima", "septimo",
    "octavo", "noveno", "sesto", "settimo", "ottavo", "septieme", "huitieme", "eighth", "ninth",
    "الثاني", "الثالث",
    "الرابع",
  ]
}
