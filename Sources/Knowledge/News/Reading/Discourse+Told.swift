import Switchboard

/// What has been told of a call center before, and what is told of none in particular.
extension Discourse {
  /// The words of some tokens as evidence; where a rule has them in another order than the text, those of the sentence.
  func evidence(_ tokens: Range<Int>, _ rule: String) -> NewsEvidence {
    let words = tokens.isEmpty ? marks.range : tokens
    return NewsEvidence(bytes: document.text.bytes(ofTokens: words), rule: rule)
  }

  /// The place mentions of the sentence by their numbers.
  func place(_ index: Int) -> PlaceMention { document.places[sentence][index] }

  /// `Il centro è entrato in funzione giovedì`: with no call center told of yet, the one that the headline is on.
  func isOfStory(_ trigger: Trigger) -> Bool {
    focusSite == nil && story.isHeadline && (story.organization != nil || isOfOneOperator)
      && !trigger.isNoun
      && [.open, .close].contains(trigger.kind)
      && document.language.isOne(of: .italian, .portuguese, .spanish, .french, .english)
  }

  func hasThere(_ range: Range<Int>) -> Bool {
    range.contains {
      // `da qui al 2004` is a time.
      marks.covers(.there, $0)
        && !(document.word($0) == "qui" && document.word($0 - 1) == "da")
        // `d'ici à 2020`, too.
        && !(document.word($0) == "ici" && document.word($0 - 1) == "d")
    }
  }

  func cityMention(of site: Int) -> PlaceMention? { sites[site].mention }

  /// `administra desde 2011 un centro`
  func since(_ trigger: Trigger) -> String? {
    marks.dates.first {
      ($0.tokens.lowerBound >= trigger.tokens.upperBound
        && $0.tokens.lowerBound <= trigger.tokens.upperBound + 3
        // `desde 2019 tiene una en Vigo`
        || (0...1).contains(trigger.tokens.lowerBound - $0.tokens.upperBound)
          // `besteht seit 1999 und betreibt`: of the verb before.
          && document.word(trigger.tokens.lowerBound - 1) != "und")
        && (Self.sinceWords.contains(document.word($0.tokens.lowerBound - 1))
          // `funciona desde el pasado 22 de enero`
          || document.word($0.tokens.lowerBound - 1) == "el"
            && document.word($0.tokens.lowerBound - 2) == "desde")
    }?.edtf(published: document.published, isFuture: false)
  }

  /// Whether something was said of a call center in the last sentences.
  func isRecent(_ site: Int, _ count: Int) -> Bool {
    guard let last = sites[site].said.last else {
      // A headline has brought it up.
      return document.sentence(of: sites[site].token) >= sentence - count
    }
    // What is said beside takes nothing away.
    if document.language.isOne(of: .french, .english) {
      return distance(to: last.sentence) <= count
    }
    return last.sentence >= sentence - count
  }

  /// The call centers of a city.
  func here(_ city: PlaceMention) -> [Int] { city.place.flatMap { sitesByPlace[$0.index] } ?? [] }

  func knows(_ organization: Int?, _ city: PlaceMention) -> Bool {
    here(city).contains { sites[$0].organization == organization }
  }

  func count(_ organization: Int) {
    focusOperator = organization
    document.organizations[organization].frames += 1
  }

  /// Something that is said of an operator's call center with no city: an event, and a site where a country is told.
  func withoutCity(
    _ trigger: Trigger, _ mention: SiteMention?, _ organization: Int?, _ proof: NewsEvidence
  ) {
    guard let organization, [.open, .close].contains(trigger.kind) else { return }
    if mention?.isPlural == true {
      let event = FoundEvent(
        type: trigger.kind == .close ? .closure : .opening, certainty: trigger.certainty,
        date: date(trigger), organization: organization, evidence: proof, isHeadline: false,
        token: trigger.tokens.lowerBound)
      together = (event, sentence)
      return
    }
    // `closing the Company call center`: the one that was spoken of.
    if trigger.kind == .close, let focusSite, sites[focusSite].organization == organization,
      let city = cityMention(of: focusSite)
    {
      return emit(trigger, mention, organization, city, true, proof)
    }
    let type: EventType =
      trigger.kind == .close ? .closure : isInauguration(trigger.lemma) ? .inauguration : .opening
    add(
      type, trigger.certainty == .cancelled ? .negated : trigger.certainty,
      organization: organization, site: nil,
      date: date(trigger), evidence: proof, token: trigger.tokens.lowerBound)
    events[events.count - 1].country = country(behind: mention)
  }

  func isDefinite(_ trigger: Trigger) -> Bool {
    // `الإغلاق`, `إغلاقه`
    if document.language == .arabic {
      let next = trigger.tokens.upperBound
      return document.word(trigger.tokens.lowerBound).hasPrefix("ال")
        || marks.range.contains(next) && !document.tokens[next].hasBlankBefore
          && document.tokens[next].folded.isOne(of: "ه", "ها")
    }
    return marks.covers(.article, trigger.tokens.lowerBound - 1)
      && !marks.covers(.indefinite, trigger.tokens.lowerBound - 1)
      || marks.covers(.possessive, trigger.tokens.lowerBound - 1)
  }

  /// Whether a state is told with a date since when.
  func isSince(_ trigger: Trigger) -> Bool {
    guard trigger.isNoun, trigger.certainty == .asserted else { return false }
    let end = trigger.tokens.upperBound
    return [end, end - 1].contains {
      marks.range.contains($0) && Self.sinceWords.contains(document.word($0))
    }
      && marks.dates.contains { (0...2).contains($0.tokens.lowerBound - end) }
  }

  /// Keeps what the sentence said last, as sure as what it follows from.
  func noteTrigger() {
    lastTrigger = triggers.last {
      [.open, .close, .expand, .layoff, .reduce].contains($0.kind)
        && [.asserted, .planned].contains($0.certainty)
    }
    if var trigger = lastTrigger {
      trigger.certainty = certaintyOfCause(trigger)
      trigger.sharedDate = date(trigger)
      lastTrigger = trigger
    }
  }
}
