import Switchboard

/// Who is to run a call center, as the Italian press puts it at the end or at the front of a sentence.
extension Discourse {
  private static let running: WordSet = ["gestire", "condurre", "guidare", "rilevare"]
  private static let runningIt: WordSet = [
    "gestirlo", "gestirla", "gestirli", "condurlo", "condurla", "guidarlo", "guidarla",
  ]
  private static let being: WordSet = ["sara", "saranno", "sarebbe", "sono"]

  /// `Sarà Voxalia a gestire il call center che Norvia ha a Bari`: it is taken over. `A condurlo sarà Voxalia`, `Sarà
  /// quest'ultima a gestire il centro`, of one that is to open: it is of the one that is told to run it.
  func runnersInItalian() {
    guard document.language == .italian else { return }
    for verb in marks.range where document.word(verb - 1) == "a" {
      let isPronoun = Self.runningIt.contains(document.word(verb))
      guard isPronoun || Self.running.contains(document.word(verb)),
        let (be, organization) = isPronoun ? runnerBehind(verb) : runnerBefore(verb)
      else { continue }
      guard !isPronoun,
        let mention = mentions.first(where: { (0...5).contains($0.begin - verb - 1) }),
        !mention.cities.isEmpty
      else { return isToOpen(organization) }
      takesOver(mention, verb, be, organization)
      return
    }
  }

  /// `sarà Voxalia a gestire`, `sarà quest'ultima, una società di Bari, a gestire`
  private func runnerBefore(_ verb: Int) -> (Int, Int)? {
    guard
      let be = between(max(marks.range.lowerBound, verb - 32), verb).last(where: {
        Self.being.contains(document.word($0)) || isAccented($0)
      })
    else { return nil }
    let end = be + 5
    if let name = document.names[sentence].first(where: {
      $0.tokens.lowerBound > be && $0.tokens.lowerBound < end && $0.tokens.upperBound < verb
    }) {
      let isOperator = document.organizations[name.organization].role.mayOperate
      return isOperator ? (be, name.organization) : nil
    }
    guard sentence > 0,
      between(be + 1, min(be + 4, verb)).contains(where: {
        document.word($0).isOne(of: "ultima", "ultimo")
      }),
      let name = document.names[sentence - 1].last,
      document.organizations[name.organization].role.mayOperate
    else { return nil }
    return (be, name.organization)
  }

  /// `A condurlo sarà la società Voxalia`
  private func runnerBehind(_ verb: Int) -> (Int, Int)? {
    let be = verb + 1
    guard marks.range.contains(be), Self.being.contains(document.word(be)) || isAccented(be),
      let name = document.names[sentence].first(where: {
        (1...7).contains($0.tokens.lowerBound - be)
      }), document.organizations[name.organization].role.mayOperate,
      !between(be, name.tokens.lowerBound).contains(where: {
        marks.covers([.forMark, .clientMark].asClasses, $0)
      })
    else { return nil }
    return (be, name.organization)
  }

  private func isAccented(_ token: Int) -> Bool {
    document.word(token) == "e" && document.tokens[token].bytes.count > 1
  }

  private func takesOver(_ mention: SiteMention, _ verb: Int, _ be: Int, _ organization: Int) {
    guard let owner = mention.organization, owner != organization else { return }
    let isPlanned = document.word(be).hasPrefix("sara")
    let trigger = Trigger(
      kind: .have, tokens: verb..<verb + 1, sentence: sentence, lemma: "gestire", isNoun: false,
      isPassive: false,
      certainty: isPlanned ? .planned : document.word(be) == "sarebbe" ? .hedged : .asserted,
      clause: Clauses(document, sentence).clause(of: verb))
    for city in mention.cities.map(place) {
      let proof = evidence(
        between(be, max(city.tokens.upperBound, mention.tokens.upperBound)), "acquire.runner")
      let number = site(
        organization: trigger.certainty == .asserted ? organization : owner, city: city,
        token: verb, status: .operating, evidence: proof)
      add(
        .acquisition, trigger.certainty, organization: organization, site: number, place: city,
        date: date(trigger), evidence: proof, token: verb)
    }
    count(organization)
  }

  /// A call center that is to open, told right before for a client, is of the one that will run it.
  private func isToOpen(_ organization: Int) {
    guard let focusSite, isRecent(focusSite, 3), sites[focusSite].organization != organization,
      sites[focusSite].said.allSatisfy({
        [.planned, .underConstruction, .opening].contains($0.status)
      })
    else { return }
    let before = sites[focusSite].organization
    sites[focusSite].organization = organization
    for index in events.indices
    where events[index].site == focusSite && events[index].organization == before {
      events[index].organization = organization
    }
    count(organization)
  }
}

extension Discourse {
  /// `Torino, alla Voxalia sciopero di due giorni. Gli addetti del call center`: whose headline names a town and one firm, and
  /// whose text has a call center of which nothing else was told, it is there.
  func headlinedInItalian() {
    guard document.language == .italian, sites.isEmpty, document.hasHeadline || events.isEmpty,
      let front = document.places.first?.first, front.isCity, front.part == .plain,
      front.tokens.lowerBound == document.sentences[0].firstWord,
      document.word(front.tokens.upperBound) == ",",
      !document.places.joined().contains(where: {
        $0.isCity && $0.part == .plain && $0.place?.index != front.place?.index
      }),
      case let firms = Set(document.names[0].map(\.organization)).filter({
        document.organizations[$0].role.mayOperate
      }), firms.count == 1, let firm = firms.first,
      document.sentences.prefix(4).contains(where: { marks in
        marks.range.contains { token in
          marks.begins(.site, at: token) && token > marks.range.lowerBound
            && document.word(token - 1).isOne(of: "il", "del", "al", "nel", "dal", "sul")
        }
      })
    else { return }
    let name = document.names[0].first { $0.organization == firm }
    let end = max(front.tokens.upperBound, name?.tokens.upperBound ?? 0)
    _ = site(
      organization: firm, city: front, token: front.tokens.lowerBound, status: .operating,
      evidence: evidence(between(front.tokens.lowerBound, end), "headline.town"))
  }
}
