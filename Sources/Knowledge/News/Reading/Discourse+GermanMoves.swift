import Switchboard

/// Call centers that move, in German: to another town, or within their own.
extension Discourse {
  private static let movingItself: WordSet = ["umziehen", "ubersiedeln", "zugeln", "umsiedeln"]

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
      cities.first { document.word(max(0, $0.tokens.lowerBound - 1)) == word }
    }
    // `werden 30 Stellen nach Suhl verlagert`
    if !isOwnMove, part.contains(where: { marks.begins([.job, .person].asClasses, at: $0) }) {
      return false
    }
    if behind("von") != nil || behind("aus") != nil { return false }
    let own = mention.cities.first.map(place)
    let next = behind("nach")
    guard let organization = self.organization(trigger, mention).organization,
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
  func movesWithinTown(_ trigger: Trigger) -> Bool {
    guard document.language == .german, trigger.kind == .open,
      trigger.lemma.isOne(of: "beziehen", "einziehen"), !trigger.isPassive,
      let mention = mentions.first(where: {
        $0.isStrong && !$0.isPlural && $0.determiner == .definite
          && trigger.clause.contains($0.begin)
          && $0.begin < trigger.tokens.lowerBound
      }), let organization = self.organization(trigger, mention).organization,
      let city = mention.cities.first.map(place) ?? focusSite.flatMap({ cityMention(of: $0) }),
      stretch(around: trigger.tokens.lowerBound).contains(where: {
        Self.rooms.contains(document.word($0))
      })
    else { return false }
    if let index = mentions.firstIndex(where: { $0.begin == mention.begin }) {
      mentions[index].isUsed = true
    }
    let proof = evidence(span(trigger, mention), "move.rooms")
    let number = site(
      organization: organization, city: city, token: trigger.tokens.lowerBound,
      status: .operating, evidence: proof)
    add(
      .relocation, isYetToCome(trigger) ? .planned : trigger.certainty, organization: organization,
      site: number, place: city, date: date(trigger), evidence: proof,
      token: trigger.tokens.lowerBound)
    (focusSite, focusCity) = (number, city)
    return true
  }

  private static let rooms: WordSet = [
    "raume", "raumen", "raumlichkeiten", "buroraume", "buros", "gebaude", "burogebaude", "neubau",
    "domizil", "quartier", "adresse", "buroflachen", "flachen", "etage", "etagen", "haus",
  ]

  /// `Früher saß das Callcenter der Voxalia in Kassel`: it is there no more.
  func satOnceInGerman() {
    guard document.language == .german,
      marks.range.contains(where: { Self.once.contains(document.word($0)) }),
      let verb = marks.range.first(where: {
        document.word($0).isOne(of: "sass", "sassen", "befand", "befanden")
          || document.word($0) == "war" && !triggers.contains { !$0.isNoun }
      }), case let part = stretch(around: verb),
      let index = mentions.firstIndex(where: {
        $0.isStrong && !$0.isUsed && part.contains($0.begin) && $0.determiner != .indefinite
      }), let organization = mentions[index].organization ?? runner(in: part)
    else { return }
    let named = mentions[index].cities.map(place)
    let cities =
      named.isEmpty ? city(in: part, needsPreposition: true).map { [place($0)] } ?? [] : named
    if !cities.isEmpty { mentions[index].isUsed = true }
    for city in cities {
      _ = site(
        organization: organization, city: city, token: verb, status: .closed,
        evidence: evidence(part, "close.once"))
    }
  }

  private static let once: WordSet = ["fruher", "einst", "ehemals", "vormals", "ursprunglich"]

  /// `verlegt sein Callcenter von Genf nach Gera und schafft 40 Arbeitsplätze`: where it moves to.
  func isMovedBefore(_ mention: SiteMention, _ trigger: Trigger) -> Bool {
    mention.isUsed
      && triggers.contains {
        $0.kind == .move && !$0.isNoun && $0.certainty != .negated
          && $0.tokens.lowerBound < mention.begin && mention.begin < trigger.tokens.lowerBound
          && stretch(around: $0.tokens.lowerBound).contains(trigger.tokens.lowerBound)
      }
  }

  /// `Das Callcenter in Gera bleibt, Suhl wird geschlossen`: behind a comma another one is told of.
  func isOfClauseBefore(_ mention: SiteMention, _ trigger: Trigger) -> Bool {
    guard document.language == .german, mention.begin < trigger.tokens.lowerBound else {
      return false
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
