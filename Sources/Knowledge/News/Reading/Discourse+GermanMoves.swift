import Switchboard

/// Call centers that move, in German: to another town, or within their own.
extension Discourse {
  private static let movingItself: WordSet = [
    "umziehen", "ubersiedeln", "zugeln", "umsiedeln", "beziehen", "einziehen", "ziehen",
  ]

  /// `Das Callcenter zog 2005 nach Potsdam um`, `wurde nach Berlin verlegt`: where it is now. With no other town,
  /// `ist umgezogen`, it is where it was.
  func relocatesInGerman(_ trigger: Trigger) -> Bool {
    guard document.language == .german, trigger.kind == .move, !trigger.isNoun,
      [.asserted, .planned, .hedged].contains(trigger.certainty),
      let index = [
        target(of: trigger),
        // `Das Callcenter in Kiel zieht in ein neues Gebäude um`
        mentions.lastIndex {
          $0.isStrong && $0.begin < trigger.tokens.lowerBound && trigger.clause.contains($0.begin)
            && isNear($0, trigger)
        },
      ].compactMap({ $0 }).first(where: { mentions[$0].isStrong }), !mentions[index].isPlural,
      mentions[index].determiner != .indefinite
    else { return false }
    let isOwnMove = Self.movingItself.contains(trigger.lemma)
    guard isOwnMove || trigger.lemma.isOne(of: "verlegen", "verlagern") else { return false }
    let mention = mentions[index]
    let part = stretch(around: trigger.tokens.lowerBound)
    let cities = document.places[sentence].filter {
      $0.isCity && $0.part == .plain && part.contains($0.tokens.lowerBound)
    }
    func behind(_ word: String) -> PlaceMention? {
      cities.first { document.word($0.tokens.lowerBound - 1) == word }
    }
    // `werden 30 Stellen nach Suhl verlagert`
    if !isOwnMove, part.contains(where: { marks.begins([.job, .person].asClasses, at: $0) }) {
      return false
    }
    if behind("von") != nil || behind("aus") != nil { return false }
    let own = mention.cities.first.map(place)
    let next = behind("nach")
    guard let organization = self.organization(trigger, mention).organization ?? soleOperator,
      own != nil || next != nil || isOwnMove
    else { return false }
    mentions[index].isUsed = true
    let proof = evidence(span(trigger, mention), "move.german")
    let isDone = trigger.certainty == .asserted
    // `zügelt ihr Callcenter`, above what tells from where: told already.
    if own == nil,
      events.contains(where: {
        $0.type == .relocation && $0.organization == organization && $0.certainty != .negated
      })
    {
      return true
    }
    if let next, trigger.certainty != .hedged {
      _ = site(
        organization: organization, city: next, token: trigger.tokens.lowerBound,
        status: isDone
          ? .operating
          // `schließt das Callcenter und verlagert die Arbeit nach Gera`: to one that may be there.
          : knows(organization, next) || document.word(trigger.tokens.lowerBound - 1) == "und"
            ? nil : .planned, evidence: proof)
    }
    let focus = next == nil ? focusSite.flatMap { cityMention(of: $0) } : nil
    guard let city = own ?? next ?? focus else { return true }
    // `Teile des Callcenters`: the rest stays.
    let isPart = between(max(marks.range.lowerBound, mention.begin - 3), mention.begin).contains {
      document.word($0).hasPrefix("teil")
    }
    let isLeaving = next != nil && own != nil && trigger.certainty != .hedged && !isPart
    let number = site(
      organization: organization, city: city, token: trigger.tokens.lowerBound,
      status: isLeaving
        ? (isDone ? .closed : .closing) : next == nil || isPart ? .operating : nil,
      evidence: proof)
    add(
      .relocation, trigger.certainty, organization: organization, site: number, place: city,
      date: date(trigger), evidence: proof, token: trigger.tokens.lowerBound)
    (focusSite, focusCity) = (number ?? focusSite, next ?? city)
    return true
  }

  /// `Das Callcenter hat neue Räume bezogen`: one that is there already opens none.
  func movesIntoRooms(_ trigger: Trigger) -> Bool {
    // `hat eine weitere Etage bezogen`: it stays where it is.
    if trigger.kind == .open, trigger.lemma == "beziehen",
      stretch(around: trigger.tokens.lowerBound).contains(where: {
        Self.rooms.contains(document.word($0))
          && document.word($0 - 1).isOne(of: "weitere", "zusatzliche", "weiteres", "zusatzliches")
      })
    {
      return true
    }
    return trigger.kind == .open && trigger.lemma.isOne(of: "beziehen", "einziehen")
      && stretch(around: trigger.tokens.lowerBound).contains {
        Self.rooms.contains(document.word($0))
      } && relocatesInGerman(trigger.of(.move))
  }

  private static let rooms: WordSet = [
    "raume", "raumen", "raumlichkeiten", "buroraume", "buros", "gebaude", "burogebaude", "neubau",
    "domizil", "quartier", "adresse", "buroflachen", "flachen", "etage", "etagen", "haus",
  ]

  /// `Das Callcenter in Gera bleibt, Suhl wird geschlossen`: behind a comma another one is told of.
  func isOfClauseBefore(_ mention: SiteMention, _ trigger: Trigger) -> Bool {
    guard document.language == .german, mention.begin < trigger.tokens.lowerBound else {
      return isInClosedAside(mention.begin, mention.cities.map(place), trigger)
    }
    let part = stretch(around: trigger.tokens.lowerBound)
    if trigger.isNoun {
      // `während das Haus in Gera schließt, stehen in Suhl die Zeichen auf Wachstum`
      return !part.contains(mention.begin) && !mention.cities.isEmpty
        && city(in: part, needsPreposition: true) != nil
    }
    guard !part.contains(mention.begin), marks.range.contains(part.lowerBound - 1),
      document.tokens[part.lowerBound - 1].folded == ",",
      document.places[sentence].contains(where: {
        $0.tokens.lowerBound == part.lowerBound && $0.isCity
      }) || mentions.contains(where: { $0.begin == part.lowerBound })
    else { return false }
    return between(mention.tokens.upperBound, part.lowerBound).contains {
      document.word($0).hasPrefix("bleib") || isFiniteInGerman($0)
    }
  }
}
