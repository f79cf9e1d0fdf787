import Switchboard

/// Call centers that change hands in Italian, told by the one who sells, by what passes, or by a noun.
extension Discourse {
  /// What says that a call center changes hands.
  private struct Deal {
    var token: Int
    var lemma: String
    var certainty: Trigger.Certainty
    /// Whether the buyer stands behind `a`, as in `cede a`, `passa a`; else behind `da`, or it is the subject.
    var isSale: Bool
    /// Whether what is sold stands before: `il centro passa a`, `è stato rilevato da`.
    var isPassive: Bool
    /// Whether the buyer is the subject: `subentra nel call center`, `l'acquisto del call center`.
    var isTaken = false
  }

  /// `Norvia cede il call center di Pisa a Voxalia`, `il centro di Pisa passa a Voxalia`, `è stato rilevato da Voxalia`,
  /// `la cessione a Voxalia dei call center di Pisa e Siena`: it is of the one that takes it over, once it has.
  func sales() {
    for token in marks.range where document.tokens[token].kind == .word {
      guard let deal = deal(token), [.asserted, .planned, .hedged].contains(deal.certainty),
        let (mention, cities) = sold(deal)
      else { continue }
      let buyer = buyer(deal)
      let seller = seller(deal, buyer?.organization) ?? mention.organization
      let isHanded = Self.handing.contains(deal.lemma) || deal.lemma == "passare"
      guard
        buyer != nil || seller != nil && deal.isSale && !isHanded && deal.certainty != .hedged,
        // `il nuovo call center sarà gestito dalla Voxalia`: nobody had it before.
        deal.lemma != "gestire" || seller != nil && seller != buyer?.organization
      else { continue }
      for city in cities where !isSold(city, buyer?.organization ?? seller) {
        change(city, deal, mention, buyer, seller)
      }
      return
    }
  }

  /// Whether it was told already.
  private func isSold(_ city: PlaceMention, _ organization: Int?) -> Bool {
    events.contains {
      $0.type == .acquisition && $0.organization == organization
        && $0.place?.place?.index == city.place?.index
        && document.sentence(of: $0.token) == sentence
    }
  }

  private func change(
    _ city: PlaceMention, _ deal: Deal, _ mention: SiteMention, _ buyer: NameMention?,
    _ seller: Int?
  ) {
    let isDone = deal.certainty == .asserted && buyer != nil
    // The seller was taken for the one that has it.
    if isDone, let buyer {
      for index in here(city) where sites[index].evidence.allSatisfy({ $0.rule == "named" }) {
        sites[index].organization = buyer.organization
      }
    }
    let token = deal.token
    let proof = evidence(
      between(
        min(token, mention.begin, city.tokens.lowerBound),
        max(
          token + 1, buyer?.tokens.upperBound ?? 0, city.tokens.upperBound,
          mention.tokens.upperBound)),
      "acquire.sale")
    let known = here(city).lazy.compactMap { self.sites[$0].organization }.first
    let number = site(
      organization: isDone ? buyer?.organization : seller ?? known ?? buyer?.organization,
      city: city, token: token, status: .operating, evidence: proof)
    let trigger = Trigger(
      kind: .have, tokens: token..<token + 1, sentence: sentence, lemma: deal.lemma, isNoun: false,
      isPassive: false, certainty: deal.certainty,
      clause: Clauses(document, sentence).clause(of: token))
    guard let organization = buyer?.organization ?? seller else { return }
    add(
      .acquisition, deal.certainty, organization: organization, site: number, place: city,
      date: date(trigger), evidence: proof, token: token)
    count(organization)
    (focusSite, focusCity) = (number, city)
  }

  // MARK: What says it

  private static let selling: WordSet = ["cedere", "vendere", "passare", "consegnare"]

  static let passing: WordTable<Trigger.Certainty> = [
    "passa": .asserted, "passano": .asserted, "passato": .asserted, "passata": .asserted,
    "passati": .asserted, "passate": .asserted, "passera": .planned,
    "passeranno": .planned, "passerebbe": .hedged, "passerebbero": .hedged,
  ]

  private static let nouns: WordTable<Bool> = [
    "cessione": true, "vendita": true, "passaggio": true, "acquisto": false, "acquisizione": false,
    "subentro": false,
  ]

  private static let completing = [
    "perfezion", "complet", "conclus", "ufficializzat", "formalizzat", "dopo", "seguito",
    "avvenut",
  ]

  private static let weighing = [
    "valut", "interess", "studi", "esamin", "ipotes", "ipotizz", "tratta", "possibil", "eventual",
  ]

  private func deal(_ token: Int) -> Deal? {
    let word = document.word(token)
    let clause = Clauses(document, sentence).clause(of: token)
    let reader = CertaintyReader(document, sentence)
    if let certainty = Self.passing[word] {
      return Deal(
        token: token, lemma: "passare", certainty: certainty, isSale: true, isPassive: true)
    }
    if let isSale = Self.nouns[word] {
      var certainty = reader.ofNoun(token..<token + 1, clause)
      let before = between(max(clause.lowerBound, token - 6), token)
      func has(_ beginnings: [String]) -> Bool {
        before.contains { index in beginnings.contains { document.word(index).hasPrefix($0) } }
      }
      if certainty == .asserted, !has(Self.completing) { certainty = .planned }
      if certainty == .planned, has(Self.weighing) { certainty = .hedged }
      return Deal(
        token: token, lemma: word, certainty: certainty, isSale: isSale, isPassive: false,
        isTaken: !isSale)
    }
    guard document.words[token].verb >= 0 else { return nil }
    let group = VerbGroup(document, sentence, token)
    let readings = document.verbs(token)
    guard
      let reading = group.best(
        of: readings.filter { $0.verbClass == .acquire || Self.handing.contains($0.lemma) })
    else { return nil }
    let isPassive = group.isPassive(reading)
    // `saranno trasferiti alla Voxalia`, `sarà gestito dalla Voxalia`: what goes to another firm.
    if Self.handing.contains(reading.lemma), !isPassive { return nil }
    let isManaged = reading.lemma == "gestire"
    let isSale =
      Self.selling.contains(reading.lemma) || Self.handing.contains(reading.lemma) && !isManaged
    let isTaken = reading.lemma == "subentrare"
    guard isSale || isPassive || isTaken else { return nil }
    var certainty = reader.ofVerb(reading, group, clause)
    if certainty == .asserted,
      isYetToCome(
        Trigger(
          kind: .open, tokens: token..<token + 1, sentence: sentence, lemma: reading.lemma,
          isNoun: false, isPassive: isPassive, certainty: certainty,
          isPresent: reading.form == .present, clause: clause))
    {
      certainty = .planned
    }
    if isManaged, certainty != .planned { return nil }
    return Deal(
      token: token, lemma: reading.lemma, certainty: certainty, isSale: isSale,
      isPassive: isPassive, isTaken: isTaken)
  }

  private static let handing: WordSet = ["trasferire", "gestire"]

  /// `i lavoratori saranno trasferiti alla Voxalia`: to another firm, which is no move.
  func goesToFirm(_ trigger: Trigger) -> Bool {
    guard document.language == .italian, trigger.isPassive, !trigger.isNoun,
      let deal = deal(trigger.tokens.lowerBound)
    else { return false }
    return buyer(deal) != nil
  }

  // MARK: What, to whom, from whom

  /// The call centers that change hands: those behind the word, before it where they are its subject.
  private func sold(_ deal: Deal) -> (SiteMention, [PlaceMention])? {
    let clause = Clauses(document, sentence).clause(of: deal.token)
    let near = mentions.filter { mention in
      clause.contains(mention.begin) && abs(mention.begin - deal.token) <= 16
        && (mention.begin < deal.token) == deal.isPassive
        // `vende contratti dal call center`, `la vendita di contratti nel call center`
        && (deal.isPassive || deal.lemma == "subentrare"
          || ![mention.begin, mention.begin - 1].contains {
            document.word($0).isOne(
              of: "dal", "dalla", "dai", "nel", "nella", "nei", "nelle", "per", "sul", "al")
          })
    }
    if let mention = near.first(where: { !$0.cities.isEmpty }) {
      let cities = mention.cities.map(place)
      return mention.isPlural || cities.count == 1 ? (mention, cities) : nil
    }
    // `annuncia la cessione del call center`, in the town that the text is written in or on.
    guard
      let mention = near.first(where: {
        ($0.isStrong || document.word($0.tokens.lowerBound) == "ramo") && !$0.isPlural
          && $0.determiner != .indefinite
      })
    else { return nil }
    if let city = mention.gentilic { return (mention, [city]) }
    let city =
      document.places[sentence].first { $0.part == .dateline && $0.isCity }
      ?? dateline ?? (story.isHeadline ? story.city : nil)
    return city.map { (mention, [$0]) }
  }

  private func buyer(_ deal: Deal) -> NameMention? {
    let names = document.names[sentence].filter {
      document.organizations[$0.organization].role.mayOperate
    }
    if deal.isTaken {
      return names.last {
        $0.tokens.upperBound <= deal.token && deal.token - $0.tokens.upperBound <= 10
      }
    }
    let clause = Clauses(document, sentence).clause(of: deal.token)
    return names.first { name in
      guard clause.contains(name.tokens.lowerBound), name.tokens.lowerBound > deal.token,
        name.tokens.lowerBound - deal.token <= 24
      else {
        return false
      }
      return (1...4).contains { back in
        let before = name.tokens.lowerBound - back
        guard before > deal.token else { return false }
        guard
          between(before + 1, name.tokens.lowerBound).allSatisfy({
            document.tokens[$0].kind == .word && !document.tokens[$0].isCapitalized
              && !marks.covers([.of, .by, .article, .site, .weakSite].asClasses, $0)
          })
        else { return false }
        return deal.isSale
          ? document.word(before).isOne(of: "a", "ad", "alla", "al", "all")
          : marks.covers(.by, before)
      }
    }
  }

  private func seller(_ deal: Deal, _ buyer: Int?) -> Int? {
    guard deal.isSale, !deal.isPassive else { return nil }
    return document.names[sentence].last {
      $0.tokens.upperBound <= deal.token && deal.token - $0.tokens.upperBound <= 10
        && $0.organization != buyer
        && document.organizations[$0.organization].role.mayOperate
    }?.organization
  }
}
