/// Who, where and when: what fills the frame around a trigger.
extension Discourse {
  // MARK: Where

  /// Words that begin a clause of its own.
  private static let contrasts: WordSet = [
    "alors", "tandis", "mais", "while", "whereas", "but", "mientras", "pero", "enquanto", "mas",
    "mentre", "ma", "wahrend", "aber",
  ]

  /// The tokens that belong to a trigger: up to the next one that has its own object, and not over a `;`.
  func zone(of trigger: Trigger) -> Range<Int> {
    var end = trigger.clause.upperBound
    for other in triggers
    where other.tokens.lowerBound >= trigger.tokens.upperBound && !other.isNoun
      && other.kind != trigger.kind
      && other.kind != .stay && other.kind != .employ
    {
      end = min(end, other.tokens.lowerBound)
      break
    }
    // `altre 200 assunzioni in Puglia, dopo le 120 assunzioni nella sede di Catania`: each has its own.
    if trigger.isNoun,
      let next = triggers.first(where: {
        $0.isNoun && $0.kind == trigger.kind && $0.tokens.lowerBound >= trigger.tokens.upperBound
          && $0.lemma == trigger.lemma
      }),
      let number = marks.numbers.last(where: {
        $0.tokens.upperBound <= next.tokens.lowerBound
          && $0.tokens.upperBound + 2 >= next.tokens.lowerBound
      }), number.tokens.lowerBound >= trigger.tokens.upperBound
    {
      end = min(end, number.tokens.lowerBound)
    }
    end = min(end, otherInfinitive(trigger) ?? contrastInSpanish(trigger) ?? end)
    end = contrast(behind: trigger, end) ?? end
    var begin = max(trigger.clause.lowerBound, ownSubject(trigger) ?? trigger.clause.lowerBound)
    for other in triggers
    where other.tokens.upperBound <= trigger.tokens.lowerBound && !other.isNoun
      && !isInClosedRelative(other, trigger)
    {
      begin = max(begin, other.tokens.upperBound)
    }
    // `regroupées à Lyon alors que 69 emplois seront supprimés à Bordeaux`
    if begin > trigger.clause.lowerBound,
      let contrast = between(begin, trigger.tokens.lowerBound).last(where: {
        (marks.begins(.clause, at: $0) || document.language == .english)
          && Self.contrasts.contains(document.word($0))
      })
    {
      begin = contrast
    }
    // `recolocar a una parte en Lugo y abrir un plan de bajas`: Lugo is of the other verb.
    if trigger.isNoun,
      let joint = between(begin, trigger.tokens.lowerBound).last(where: { token in
        document.word(token).isOne(of: "y", "e", "et", "ed")
          && document.verbs(token + 1).contains { $0.form == .infinitive }
      })
    {
      begin = joint + 1
    }
    return between(min(begin, trigger.tokens.lowerBound), max(end, trigger.tokens.upperBound))
  }

  /// The cities that something happens in: what is said of the site, else what stands behind the trigger, else
  /// before it, else what `there` means, else for a site that is spoken of, its own.
  func cities(_ trigger: Trigger, _ mention: SiteMention?) -> (
    cities: [PlaceMention], isInferred: Bool
  ) {
    if let city = ordinalInArabic(trigger) ?? closedTown(trigger) { return ([city], false) }
    if let mention, !mention.cities.isEmpty { return (mention.cities.map(place), false) }
    if let row = townsOfAll(mention) ?? rowMeant(trigger.clause) { return (row, true) }
    if let chosen = chosenInFrench(trigger, mention) { return ([chosen], false) }
    if let mention, let city = cityOfThere(mention) { return ([city], true) }
    // `Dijon accueillera le centre que compte créer Teletech`: the one that was just told of.
    if let mention, mention.isUsed, !trigger.isNoun,
      mention.tokens.upperBound < trigger.tokens.lowerBound,
      document.word(mention.tokens.upperBound).isOne(
        of: "que", "qu", "qui", "che", "that", "which"),
      let focusSite, isRecent(focusSite, 0), let city = cityMention(of: focusSite)
    {
      return ([city], true)
    }
    if let city = cityBeforeInArabic(trigger, mention) { return ([city], false) }
    if let gentilic = mention?.gentilic { return ([gentilic], false) }
    if let town = townOfCouncil(trigger, mention) { return ([town], false) }
    if let mention, isInRegion(mention) || isOfUnknownTown(mention) { return ([], false) }
    let zone = self.zone(of: trigger)
    // d'y créer: the city the text spoke of, not the nearest one.
    let clitic = between(
      max(zone.lowerBound, trigger.tokens.lowerBound - 2), trigger.tokens.lowerBound)
    if hasThere(clitic), let focus = cityBeforeCliticInFrench(trigger) ?? focusCity {
      return ([focus], true)
    }
    if let last = lastNamed(in: zone) { return ([last], true) }
    if mention == nil, let town = townOfFirm(trigger.clause) { return ([town], false) }
    if let there = citiesOfSpanishThere(trigger) { return (there, true) }
    if let before = cityBeforeVerb(trigger) ?? cityBeforePurpose(trigger) {
      return ([before], false)
    }
    var behind = between(trigger.tokens.upperBound, max(zone.upperBound, trigger.tokens.upperBound))
    // `quaranta gli impieghi soppressi, mentre a dodici verrà offerto un posto a Lugano`
    if document.language == .italian,
      let contrast = behind.first(where: { document.word($0) == "mentre" })
    {
      behind = between(behind.lowerBound, contrast)
    }
    // `confirmou o fechamento e disse que as operações foram para o Rio`: behind it another thing is told.
    if trigger.isNoun,
      let other = behind.first(where: { token in
        document.word(token + 1).isOne(of: "que", "che", "that")
          && document.verbs(token).contains {
            [.say, .announce].contains($0.verbClass) && [.past, .present].contains($0.form)
          }
      })
    {
      behind = between(behind.lowerBound, other)
    }
    // `لا نية لإغلاق المركز، وعدد العاملين في مركز فاس`, `دشن مركز «أمواج»، وهو الثاني بعد مركزها في فاس`: not over
    // another call center.
    if document.language == .arabic, let mention,
      mention.determiner == .definite || mention.organization != nil,
      let next = mentions.first(where: {
        $0.begin >= max(mention.tokens.upperBound, trigger.tokens.upperBound) && !$0.cities.isEmpty
      })
    {
      behind = between(behind.lowerBound, max(behind.lowerBound, next.begin))
    }
    // `will in Chemnitz ein Haus aufmachen, in Zwickau wird noch gesucht`: behind the comma is another clause.
    if document.language == .german {
      let end = stretch(around: trigger.tokens.lowerBound).upperBound
      behind = between(behind.lowerBound, max(behind.lowerBound, min(behind.upperBound, end)))
    }
    // `inaugurated its newest contact center here yesterday`, below where it was written.
    if let dateline, mention == nil || mention?.cities.isEmpty == true,
      behind.prefix(12).contains(where: { document.word($0) == "here" })
    {
      return ([dateline], true)
    }
    if mention?.cities.isEmpty != false, mention?.isPlural != true,
      let written = cityOfHere(between(trigger.clause.lowerBound, trigger.clause.upperBound))
    {
      return ([written], true)
    }
    if let host = hostBehindVerbInArabic(trigger) { return ([host], false) }
    // fermer Limoges
    if mention == nil, !trigger.isNoun,
      let direct = city(
        in: trigger.tokens.upperBound..<trigger.tokens.upperBound + 1, needsPreposition: false)
    {
      return (CityList(document, sentence).list(from: direct).map(place), false)
    }
    if let first = city(in: behind, needsPreposition: true) {
      return (CityList(document, sentence).list(from: first).map(place), false)
    }
    let before = between(zone.lowerBound, trigger.tokens.lowerBound)
    if let first = city(in: before, needsPreposition: true, last: true),
      mention?.determiner != .indefinite || !isInAsideInItalian(place(first), trigger),
      case let row = CityList(document, sentence).list(from: first).map(place),
      !isInClosedAside(row[0].tokens.lowerBound, row, trigger)
    {
      return (row, false)
    }
    // `machte sie jenseits der Grenze, im polnischen Posen, eine Filiale auf`
    if document.language == .german, let mention, mention.begin > trigger.tokens.upperBound,
      let first = city(
        in: between(trigger.tokens.upperBound, mention.begin), needsPreposition: true)
    {
      return (CityList(document, sentence).list(from: first).map(place), false)
    }
    if let frame = frameTown(trigger, mention) ?? onlyTownOfFirm(mention) {
      return ([frame], false)
    }
    // `à Bizerte un plateau`: between verb and noun is behind; `Larache vient d'accueillir`: the subject.
    if let host = host(of: trigger, before) { return ([place(host)], false) }
    if let official = cityOfOfficialInArabic(trigger) { return ([official], true) }
    if mention == nil, let town = townBeforeColon(trigger) { return ([town], true) }
    if hasThere(zone) || hasThere(trigger.clause) {
      // `Auch in Gera wird gekürzt: Dort sollen 60 Stellen wegfallen`
      if let near = cityBeforeThere(trigger.clause) { return ([near], true) }
      if let focus = focusCity ?? onlyCity ?? germanDateline { return ([focus], true) }
    }
    if let city = cityBeforeColon(trigger, mention) { return ([city], false) }
    if let mention {
      if mention.determiner == .definite || mention.determiner == .demonstrative,
        let earlier = mentions.last(where: {
          $0.tokens.upperBound <= mention.begin && $0.cities.count == 1
        })
      {
        return ([place(earlier.cities[0])], true)
      }
      // `Armagh is small, and the closure of this call centre will hurt it`
      if document.language == .english, !mention.isPlural,
        [.definite, .demonstrative].contains(mention.determiner), let only = onlyCity,
        !barred.contains(only.tokens.lowerBound), !here(only).isEmpty
      {
        return ([only], true)
      }
      // `La società aprirà un contact center`, where the headline names the town.
      if document.language == .italian, mention.determiner == .indefinite, !mention.isPlural,
        story.isHeadline, trigger.kind == .open, let city = story.city
      {
        return ([city], true)
      }
      let focusSite =
        trigger.kind == .close && trigger.certainty == .negated
        ? troubledSite ?? focusSite : focusSite
      if mention.determiner != .indefinite || mention.isAnaphor, mention.determiner != .bare,
        let site = focusSite, let city = cityMention(of: site),
        // `abrió sus instalaciones` in one place.
        !mention.isPlural || mention.determiner == .possessive && !mention.isStrong
      {
        return ([city], true)
      }
      // `employs 700 people at its office`, in the city that the text is about.
      if mention.determiner == .possessive, focusSite == nil, let focus = focusCity,
        focus.sentence >= sentence - 2, !mention.isPlural
      {
        return ([focus], true)
      }
      if mention.determiner == .definite, !mention.isPlural, isOfStory(trigger),
        let city = story.city
      {
        return ([city], true)
      }
      // A new site in a paragraph that speaks of one city, but for another one beside that which is there.
      if let focus = focusCity, !mention.isPlural, !isOfOtherFirm(mention),
        !(mention.isOther && here(focus).contains { sites[$0].organization != nil }),
        focus.sentence == sentence - 1 || focus.sentence == sentence,
        document.paragraphs[focus.sentence] == document.paragraphs[sentence]
      {
        return ([focus], true)
      }
    }
    // `Sousse : fermeture d'un centre d'appels`
    if mention?.isPlural != true, mention != nil || trigger.isNoun, let headed = headingCity() {
      return ([headed], false)
    }
    // `FREIBURG. … Ende März wird das Call-Center geschlossen`
    if let mention, mention.isStrong || isOwnGermanSite(mention), !mention.isPlural,
      trigger.kind != .move, [.definite, .possessive].contains(mention.determiner),
      !document.places[sentence].contains(where: { $0.isCity && $0.part == .plain }),
      let town = townOfPaper
    {
      return ([town], true)
    }
    // A text that names no other city is on the one it was written in: `PACHUCA, Hgo.- El centro que Sitel tenía`.
    if mention?.isPlural != true, let dateline, mention != nil || trigger.isNoun,
      !isOfOtherFirm(mention)
    {
      return ([dateline], true)
    }
    let town = townOfShortText(mention)
    return (town.map { [$0] } ?? [], town != nil)
  }

  /// `À Safi, c'est l'inverse : Voxalia fermera son centre d'appels`: the town that a sentence begins with is that of all of it.
  func frameTown(_ trigger: Trigger, _ mention: SiteMention?) -> PlaceMention? {
    guard mention?.isPlural != true, mention?.isAnaphor != true,
      let city = document.places[sentence].first(where: {
        $0.isCity && $0.part == .plain && $0.tokens.lowerBound == marks.firstWord + 1
      }), marks.covers(.locative, marks.firstWord),
      marks.range.contains(city.tokens.upperBound),
      document.tokens[city.tokens.upperBound].folded == ",",
      !barred.contains(city.tokens.lowerBound), city.tokens.upperBound < trigger.tokens.lowerBound
    else { return nil }
    return city
  }

  /// `Voxalia se retire de Tours et fermera son centre d'appels`, below another firm: the only town that the sentence names.
  private func onlyTownOfFirm(_ mention: SiteMention?) -> PlaceMention? {
    let cities = document.places[sentence].filter { $0.isCity && $0.part == .plain }
    guard document.language == .french, cities.count == 1, let mention, mention.isStrong,
      !mention.isPlural, !mention.isAnaphor, mention.determiner == .possessive,
      !barred.contains(cities[0].tokens.lowerBound),
      let name = document.names[sentence].first(where: {
        document.organizations[$0.organization].role.mayOperate
      }), focusSite.map({ sites[$0].organization != name.organization }) ?? true
    else { return nil }
    return cities[0]
  }

  /// The city that stands as the subject of what it receives: `Larache vient d'accueillir`, `la ville connaît
  /// l'ouverture`.
  func host(of trigger: Trigger, _ before: Range<Int>) -> Int? {
    guard
      [.open, .employ, .have].contains(trigger.kind)
        // `Teruel se queda sin su call center`
        || trigger.kind == .close && trigger.lemma == "quedar"
    else { return nil }
    let places = document.places[sentence]
    guard
      let index = places.lastIndex(where: {
        $0.isCity && $0.part == .plain && before.contains($0.tokens.lowerBound)
          && !barred.contains($0.tokens.lowerBound)
      })
    else { return nil }
    let mention = places[index]
    let gap = between(mention.tokens.upperBound, trigger.tokens.lowerBound)
    guard gap.count <= 6, !isInAsideInItalian(mention, trigger),
      !document.names[sentence].contains(where: { gap.contains($0.tokens.lowerBound) }),
      !marks.covers([.locative, .of].asClasses, mention.tokens.lowerBound - 1),
      // `Troyes, où l'entreprise dispose d'autres plateformes`: another subject.
      !gap.contains(where: { marks.begins([.orgNoun, .pronoun].asClasses, at: $0) })
    else { return nil }
    return index
  }

  /// A city in some tokens that is a place of doing: behind a preposition, or in a row with one that is.
  func city(in range: Range<Int>, needsPreposition: Bool, last: Bool = false) -> Int? {
    let places = document.places[sentence]
    let fitting = places.indices.filter { index in
      let mention = places[index]
      guard mention.isCity, mention.part == .plain, range.contains(mention.tokens.lowerBound),
        !barred.contains(mention.tokens.lowerBound), !offered.contains(mention.tokens.lowerBound)
      else { return false }
      if !needsPreposition { return true }
      return hasPreposition(mention)
    }
    guard last else { return fitting.first }
    // Of a row the first, so that all of it is taken.
    guard let end = fitting.last else { return nil }
    for index in fitting where CityList(document, sentence).list(from: index).contains(end) {
      return index
    }
    return end
  }

  /// What stands between a preposition and a town in English: `in nearby Leeds`.
  static let partsOfTowns: WordSet = [
    "downtown", "suburban", "central", "nearby", "neighboring", "neighbouring", "greater", "metro",
    "metropolitan", "north", "south", "east", "west", "northern", "southern", "eastern", "western",
    "northeast", "northwest", "southeast", "southwest", "uptown", "midtown", "inner", "outer",
    "rural", "historic", "old", "far",
  ]

  private func cityBeforeThere(_ clause: Range<Int>) -> PlaceMention? {
    guard let there = clause.first(where: { marks.covers(.there, $0) }),
      // `En el caso de Guadalajara, Redware ampliará su centro en la ciudad`
      there == clause.lowerBound
        || document.tokens[max(0, clause.lowerBound - 1)].folded == ":"
        || document.language.isOne(of: .spanish, .portuguese, .italian, .english)
    else { return nil }
    let before = document.places[sentence].filter {
      $0.isCity && $0.part == .plain && $0.tokens.upperBound <= there
        && !barred.contains($0.tokens.lowerBound)
    }
    let placed = before.filter(hasPreposition)
    if placed.count == 1 { return placed[0] }
    return placed.isEmpty && before.count == 1 && there > clause.lowerBound ? before[0] : nil
  }

  /// `En esta última ciudad`: the one that the sentence before named last.
  private func lastNamed(in range: Range<Int>) -> PlaceMention? {
    guard sentence > 0,
      range.contains(where: {
        marks.covers(.there, $0) && document.word($0).isOne(of: "ultima", "derniere")
      })
    else { return nil }
    return document.places[sentence - 1].last { $0.isCity && $0.part == .plain }
  }
}
