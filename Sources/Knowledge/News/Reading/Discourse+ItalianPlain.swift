import Switchboard

/// What plain Italian news say of firms and call centers told of right before.
extension Discourse {
  /// `Il servizio è stato tolto a Voxalia. Quest'ultima ha annunciato 60 esuberi`: the firm that was named last.
  func latterFirmInItalian(_ trigger: Trigger, _ names: [NameMention]) -> Int? {
    guard document.language == .italian, isOfLatter, sentence > 0,
      !names.contains(where: { $0.tokens.upperBound <= trigger.tokens.lowerBound }),
      let last = document.names[sentence - 1].last,
      // `il call center di Lecce. Quest'ultimo chiuderà`: the call center.
      !SiteFinder(document: document, sentence: sentence - 1).find().contains(where: {
        $0.begin > last.tokens.upperBound
      })
    else { return nil }
    if document.organizations[last.organization].role == .client {
      document.organizations[last.organization].role = .operator
    }
    return document.organizations[last.organization].role.mayOperate ? last.organization : nil
  }

  /// `L'ex Callia, acquistata nel 2015 dal gruppo Norvia, chiuderà`: who did something in an aside does nothing else.
  func isInParticipleInItalian(_ name: NameMention, _ gap: Range<Int>) -> Bool {
    guard document.language == .italian, gap.contains(where: { document.tokens[$0].folded == "," }),
      let comma = between(
        max(marks.range.lowerBound, name.tokens.lowerBound - 12), name.tokens.lowerBound
      ).last(where: { document.tokens[$0].folded == "," }), comma > marks.firstWord,
      (1...2).contains(where: { step in
        document.verbs(comma + step).contains { $0.form == .participle }
          || ["controllat", "partecipat", "posseduta", "guidat"].contains(
            where: document.word(comma + step).hasPrefix)
      })
    else { return false }
    return between(comma, name.tokens.lowerBound).contains { marks.covers(.by, $0) }
  }

  /// `un tempo superiori alle 900 unità`, `si è ridotto a 30`, `scesi da 90`: how many there were or are, not how many go.
  func isLevelInItalian(_ count: JobCount) -> Bool {
    guard document.language == .italian else { return false }
    let begin = count.number.tokens.lowerBound
    let before = between(max(marks.range.lowerBound, begin - 6), begin)
    // `140 su 280 i lavoratori licenziati`, `280 esuberi su un totale di 900 dipendenti`
    if let of = before.last(where: { document.word($0).isOne(of: "su", "sui") }),
      between(of + 1, begin).allSatisfy({
        document.word($0).isOne(of: "un", "totale", "organico", "complesso", "di", "complessivi")
      }), marks.numbers.contains(where: { (0...2).contains(of - $0.tokens.upperBound) })
    {
      return true
    }
    if before.contains(where: {
      document.word($0).isOne(of: "superiore", "superiori", "vicino", "vicini")
        || document.word($0).isOne(of: "tempo", "volta") && document.word($0 - 1).hasPrefix("un")
    }) {
      return true
    }
    let verb = between(max(marks.range.lowerBound, begin - 3), begin).last { token in
      ["ridott", "sces", "calat", "diminuit", "ridur", "scend", "pass"].contains(
        where: document.word(token).hasPrefix)
    }
    guard let verb else { return false }
    return between(verb + 1, begin).contains {
      document.word($0).isOne(of: "a", "ad", "ai", "agli", "alle", "da", "dai", "dagli", "dalle")
    }
  }

  /// `Sciopero a Napoli e Roma. I 300 esuberi annunciati`: of all of them, and of no single one.
  func isOfSeveralInItalian(_ trigger: Trigger, _ count: JobCount?, _ city: PlaceMention) -> Bool {
    guard document.language == .italian, trigger.kind == .layoff, count != nil,
      !document.places[sentence].contains(where: { $0.isCity && $0.part == .plain })
    else { return false }
    let told = document.places[city.sentence].filter {
      $0.isCity && $0.part == .plain && !here($0).isEmpty
    }
    return zip(told, told.dropFirst()).contains { first, next in
      first.place?.index != next.place?.index
        && between(first.tokens.upperBound, next.tokens.lowerBound).allSatisfy {
          document.tokens[$0].folded.isOne(of: ",", "e", "ed", "a", "di")
        }
    }
  }

  /// `Aprirà a Lecce. Occuperà 70 persone`, `Ospiterà 70 operatori`, `L'organico sarà di 70`: of what is to open.
  func isOfNewOneInItalian(_ count: JobCount) -> Bool {
    guard document.language == .italian, mentions.isEmpty, document.names[sentence].isEmpty,
      let focusSite, isRecent(focusSite, 1), let last = sites[focusSite].said.last,
      [.planned, .opening, .underConstruction, .rumoured].contains(last.status)
    else { return false }
    return between(
      max(marks.range.lowerBound, count.tokens.lowerBound - 3), count.tokens.lowerBound
    ).contains { token in
      ["occuper", "ospiter", "impiegher", "accoglier", "conter"].contains(
        where: document.word(token).hasPrefix)
        || document.word(token) == "sara"
          && marks.covers([.job, .person].asClasses, max(marks.range.lowerBound, token - 2))
    }
  }

  /// `Spunta un call center a Lecce. Voxalia potrebbe aprirlo a settembre`: where what is to open was told of before.
  func newOneBeforeInItalian(_ trigger: Trigger) -> PlaceMention? {
    guard document.language == .italian, trigger.kind == .open, hasObjectPronoun(trigger),
      city(in: zone(of: trigger), needsPreposition: true) == nil
    else { return nil }
    for before in between(max(0, sentence - 2), sentence).reversed() {
      let marks = document.sentences[before]
      let isTold = marks.range.contains { token in
        marks.begins(.site, at: token)
          && (1...2).contains { marks.covers([.indefinite, .another].asClasses, token - $0) }
      }
      if isTold {
        return document.places[before].last { $0.isCity && $0.part == .plain }
          ?? (story.isHeadline ? story.city : nil)
      }
    }
    return nil
  }

  private static let begun = [
    "avvi", "annunci", "comunic", "apert", "apre", "procedur", "dichiar", "preannunci",
  ]

  /// `Voxalia manda a casa quaranta precari`, above a text on a procedure that was begun: they are to go.
  func headlineCutsToCome() {
    let heads = events.indices.filter {
      events[$0].type == .layoff && events[$0].certainty == .asserted
        && document.sentence(of: events[$0].token) < 2 && document.hasHeadline
    }
    guard !heads.isEmpty, heads.contains(where: { events[$0].isHeadline }),
      !events.contains(where: {
        $0.type == .layoff && $0.certainty == .asserted && document.sentence(of: $0.token) > 1
      }),
      document.sentences.indices.dropFirst().contains(where: { number in
        let marks = document.sentences[number]
        return marks.range.contains { noun in
          marks.begins(.layoffNoun, at: noun) && document.word(noun) != "lettere"
            && between(max(marks.range.lowerBound, noun - 6), noun).contains { token in
              Self.begun.contains(where: document.word(token).hasPrefix)
            }
        }
      })
    else { return }
    for index in heads { events[index].certainty = .planned }
  }

  /// `Norvex rileva il call center`, where the text tells next of when it will: it has not yet.
  func isTakenLaterInItalian(_ reading: VerbLexicon.Reading) -> Bool {
    guard document.language == .italian, reading.form == .present, sentence == 0,
      document.hasHeadline
    else { return false }
    return document.sentences.dropFirst().prefix(5).contains { marks in
      marks.range.contains { token in
        document.verbs(token).contains { $0.lemma == reading.lemma && $0.form == .future }
      }
    }
  }
}

extension SiteFinder {
  /// `alle sedi Voxalia di Lecce e Bari`: whose they are stands between them and their town.
  func isBeforeTownInItalian(_ mention: SiteMention, _ name: NameMention) -> Bool {
    let of = name.tokens.upperBound
    return document.language == .italian && name.tokens.lowerBound == mention.tokens.upperBound
      && document.word(of).isOne(of: "di", "d", "a", "ad")
      && document.places[sentence].contains { $0.isCity && $0.tokens.lowerBound == of + 1 }
  }

  /// `davanti alla sede di Norvia`, of a client: no call center.
  func isProtestedBeforeInItalian(_ range: Range<Int>) -> Bool {
    document.language == .italian
      && (1...2).contains { back in
        marks.range.contains(range.lowerBound - back)
          && OrganizationFinder.fronts.contains(document.word(range.lowerBound - back))
      }
      && document.names[sentence].contains {
        (0...2).contains($0.tokens.lowerBound - range.upperBound)
          && !document.organizations[$0.organization].role.mayOperate
      }
  }

  /// `80-90 unità`, `oltre mille unità`: so many people, and no call centers.
  func isCountOfPeopleInItalian(_ range: Range<Int>) -> Bool {
    document.language == .italian && range.count == 1 && document.word(range.lowerBound) == "unita"
      && marks.numbers.contains {
        $0.tokens.upperBound == range.lowerBound && ($0.most ?? $0.least ?? 0) > 9
      }
  }
}

extension NewsDocument {
  /// `a Modugno, alle porte di Bari`, and then `la sede barese`: the one town that such a text tells of.
  func townNear(_ city: PlaceMention) -> PlaceMention? {
    guard language == .italian else { return nil }
    let cities = places.joined().filter(\.isCity)
    let same = cities.filter { $0.place?.index == city.place?.index }
    guard same.contains(where: { $0.part == .qualifier }),
      same.allSatisfy({ $0.part != .plain && $0.part != .dateline }),
      let first = cities.first(where: { $0.part == .plain }),
      cities.allSatisfy({ $0.part != .plain || $0.place?.index == first.place?.index })
    else { return nil }
    return first
  }
}

extension OrganizationFinder {
  /// `Serrande chiuse al call center di Lecce`, `Attività sospese`: a noun and what agrees with it, no firm that acts.
  func isNounWithParticipleInItalian(_ candidate: NameCandidate) -> Bool {
    let next = candidate.tokens.upperBound
    let marks = document.sentences[candidate.sentence]
    guard document.language == .italian, candidate.words == 1, candidate.isFirstInSentence,
      marks.range.contains(next + 1), ["e", "i"].contains(where: document.word(next).hasSuffix),
      ["e", "i", "ta"].contains(where: document.word(next - 1).hasSuffix),
      document.verbs(next).contains(where: { $0.form == .participle })
    else { return false }
    // `Norvire chiuse il call center`
    return !marks.covers([.article, .indefinite, .possessive].asClasses, next + 1)
  }
}
