import Switchboard

/// Where those call centers are that the sentence before told of together.
extension Discourse {
  /// `will close three call centers. They are in Salem, Boise and Tulsa`, `Ils se trouvent à Lyon, Tours et Nantes`, `Uno
  /// sarà a Lecce e l'altro ad Asti`: what was told of all is told of each.
  func rowTold() {
    guard let together, (1...2).contains(sentence - together.sentence),
      let organization = together.event.organization,
      [.opening, .closure].contains(together.event.type),
      [.asserted, .planned].contains(together.event.certainty),
      triggers.allSatisfy({
        [.employ, .have].contains($0.kind) || Self.affecting.contains($0.lemma)
      }),
      !marks.isQuestion, !marks.range.contains(where: { marks.covers(.negator, $0) }),
      document.names[sentence].allSatisfy({ $0.organization == organization })
    else { return }
    let cities = document.places[sentence].filter {
      $0.isCity && $0.part == .plain && !barred.contains($0.tokens.lowerBound)
    }
    guard let first = cities.first, let last = cities.last, cities.count < 16 else { return }
    let front = between(marks.firstWord, first.tokens.lowerBound)
    guard front.count < 14, front.contains(where: { Self.beings.contains(document.word($0)) }),
      cities.count > 1
        ? refersBack(front) : isLastOfRow(front) && rowSentenceTold >= sentence - 1
    else { return }
    for index in mentions.indices { mentions[index].isUsed = true }
    rowSentenceTold = sentence
    var trigger = Trigger(
      kind: together.event.type == .closure ? .close : .open,
      tokens: between(first.tokens.lowerBound, last.tokens.upperBound), sentence: sentence,
      lemma: "be", isNoun: true, isPassive: false, certainty: together.event.certainty,
      clause: marks.range)
    trigger.sharedDate = together.event.date
    let kind = trigger.kind
    let counts = pairs(in: between(first.tokens.lowerBound, marks.range.upperBound))
    for city in cities {
      let proof = evidence(
        between(marks.firstWord, last.tokens.upperBound), "together.are")
      trigger.kind = kind
      emit(trigger, nil, organization, city, false, proof)
      guard
        let count = counts.first(where: { $0.0?.tokens == city.tokens })?.1
      else { continue }
      trigger.kind = kind == .open ? .expand : .layoff
      job(trigger, city, count, organization, true, proof)
    }
  }

  /// Whether a sentence begins with what stands for those: a pronoun, how many of them, `les sites concernés`, or, where
  /// none is needed, the verb.
  private func refersBack(_ front: Range<Int>) -> Bool {
    guard let begin = front.first, !front.contains(where: { Self.rest.contains(document.word($0)) })
    else { return false }
    if Self.pronouns.contains(document.word(begin)) { return true }
    if marks.numbers.contains(where: { $0.tokens.lowerBound == begin }) {
      return document.tokens[begin].kind == .word
    }
    let word = document.word(begin)
    if document.language.isOne(of: .spanish, .italian, .portuguese), Self.beings.contains(word) {
      return true
    }
    return marks.covers(.article, begin)
      && between(begin + 1, min(front.upperBound, begin + 4)).contains {
        marks.begins([.site, .weakSite].asClasses, at: $0) || Self.towns.contains(document.word($0))
      }
  }

  /// `The fifth is in Rockford`, `El otro está en Lugo`: one more of those.
  private func isLastOfRow(_ front: Range<Int>) -> Bool {
    front.count < 7 && marks.covers(.article, front.lowerBound)
      && front.dropFirst().prefix(2).contains { Self.lasts.contains(document.word($0)) }
  }

  /// `has call centers in Tulsa and Boise. Both will be closed`, `Les deux fermeront`, `Beide werden geschlossen`: the
  /// call centers of the towns that the sentence before has in a row.
  func ofRowBefore(_ trigger: Trigger) -> Bool {
    guard [.close, .open, .stay].contains(trigger.kind), !trigger.isNoun, sentence > 0,
      trigger.tokens.lowerBound - marks.firstWord <= 14,
      mentions.isEmpty || document.language != .german && mentions.allSatisfy(isOnlyPronoun),
      !document.places[sentence].contains(where: { $0.isCity && $0.part == .plain }),
      let stated = countOfPronoun
    else { return false }
    let places = document.places[sentence - 1]
    guard
      let begin = places.indices.last(where: { index in
        places[index].isCity && places[index].part == .plain
          && (index == 0
            || !CityList(document, sentence - 1).list(from: index - 1).contains(index))
      }), case let list = CityList(document, sentence - 1).list(from: begin), list.count > 1,
      stated == 0 || stated == list.count
    else { return false }
    // `They will be closed`, but people may stay, and come.
    if stated == 0, document.language == .english, trigger.kind != .close { return false }
    let cities = list.map { places[$0] }
    let known = cities.flatMap { here($0) }.compactMap { sites[$0].organization }
    guard let organization = known.first ?? focusOperator ?? mainOperator,
      Set(known).count < 2, document.language == .german || !known.isEmpty
    else { return false }
    for index in mentions.indices { mentions[index].isUsed = true }
    for city in cities {
      emit(
        trigger, nil, organization, city, true,
        evidence(span(trigger, nil), trigger.kind.rawValue + ".row"))
    }
    return true
  }

  /// `Les deux` alone, with no noun of a call center.
  private func isOnlyPronoun(_ mention: SiteMention) -> Bool {
    mention.begin == marks.firstWord && mention.cities.isEmpty
      && !mention.tokens.contains { marks.covers([.site, .weakSite].asClasses, $0) }
  }

  /// How many the pronouns that a sentence begins with stand for: 0 where they do not say.
  private var countOfPronoun: Int? {
    let first = document.word(marks.firstWord)
    let number = marks.numbers.first { $0.tokens.lowerBound == marks.firstWord + 1 }?.least
    if Self.ofTwo.contains(first) { return 2 }
    if document.language == .german {
      if first == "die", document.word(marks.firstWord + 1) == "beiden" { return 2 }
      return first.isOne(of: "diese", "alle", "samtliche", "sie") ? number : nil
    }
    if first == "they", document.language == .english { return 0 }
    guard Self.all.contains(first), let number,
      marks.range.contains(marks.firstWord + 2),
      !marks.covers([.person, .job].asClasses, marks.firstWord + 2)
    else { return nil }
    return number
  }

  private static let ofTwo: WordSet = [
    "both", "ambos", "ambas", "entrambi", "entrambe", "beide",
  ]
  /// Words that stand before a number for all of those: `tous deux`, `los tres`.
  private static let all: WordSet = [
    "all", "the", "tous", "toutes", "les", "los", "las", "i", "le", "tutti", "tutte", "os", "as",
  ]

  private static let pronouns: WordSet = [
    "they", "these", "both", "all", "one", "ils", "elles", "ce", "il", "tous", "toutes", "l", "un",
    "se", "uno", "una", "ambos", "ambas", "todos", "todas", "si", "entrambi", "entrambe", "tutti",
    "tutte", "trata", "um", "uma", "sie", "es", "eines", "einer", "eins", "beide", "alle",
  ]
  /// Whether a verb says whom it is about that was told.
  private static let affecting: WordSet = [
    "affect", "concern", "involve", "concerner", "toucher", "affecter", "afectar", "implicar",
    "interessare", "coinvolgere", "colpire", "afetar", "atingir", "envolver", "betreffen",
  ]
  private static let beings: WordSet = [
    "are", "is", "be", "were", "located", "based", "lie", "sit", "sont", "est", "seront", "sera",
    "trouvent", "trouve", "situes", "situees", "agit", "estan", "esta", "estaran", "estara", "son",
    "seran", "sera", "ubican", "encuentran", "trata", "trovano", "trova", "sono", "saranno",
    "tratta", "ficam", "fica", "ficarao", "ficara", "sao", "estao", "serao", "situam", "liegen",
    "liegt", "sind", "befinden", "befindet", "handelt", "kommt", "kommen", "entsteht", "entstehen",
  ]
  private static let rest: WordSet = [
    "other", "others", "remaining", "rest", "autres", "restants", "restantes", "otros", "otras",
    "demas", "altri", "altre", "restanti", "outros", "outras", "demais", "anderen", "ubrigen",
    "weiteren", "verbleibenden", "headquarters", "siege", "sede", "zentrale", "still", "encore",
    "clients", "clientes", "clienti", "kunden", "customers",
  ]
  private static let towns: WordSet = [
    "cities", "towns", "locations", "facilities", "offices", "villes", "localites", "ciudades",
    "localidades", "citta", "localita", "cidades", "stadte", "orte", "standorte", "sedi", "sites",
    "sedes",
  ]
  private static let lasts: WordSet = [
    "other", "third", "fourth", "fifth", "sixth", "last", "second", "autre", "troisieme",
    "quatrieme", "cinquieme", "dernier", "otro", "tercero", "cuarto", "quinto", "ultimo", "altro",
    "terzo", "quarto", "outro", "terceiro", "andere", "dritte", "vierte", "funfte", "letzte",
  ]
}
