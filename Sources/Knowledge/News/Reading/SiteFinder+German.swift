/// Whose a call center is in German, where much may stand between it and the name.
extension SiteFinder {
  /// `laufen im deutschen Gera auf, wo`: the city stands before what belongs to the verb.
  /// `nach Erfurt wechseln, wo`: or the verb itself.
  func beforeGermanParticle(_ end: Int) -> Int {
    guard document.language == .german, end > marks.range.lowerBound,
      document.tokens[end - 1].kind == .word, !document.tokens[end - 1].isCapitalized,
      document.word(end - 1).isOne(of: "auf", "ein", "an", "um", "weiter")
        || document.word(end - 1).hasSuffix("en")
        || OrganizationFinder.helping.contains(document.word(end - 1))
    else { return end }
    // `nach Kassel pendeln müssten, wo`
    let isHelped =
      end - 2 > marks.range.lowerBound && !document.tokens[end - 2].isCapitalized
      && document.tokens[end - 2].kind == .word && document.word(end - 2).hasSuffix("en")
    return end - (isHelped ? 2 : 1)
  }

  /// `Das Callcenter in Gera bleibt, das in Suhl wird geschlossen`: the article stands for the noun. It does not before one
  /// of its own: `das in Suhl ansässige Unternehmen`.
  func standsForSiteInGerman(_ range: Range<Int>) -> Bool {
    let begin = range.lowerBound
    if document.word(begin).isOne(of: "eines", "eine") { return true }
    // `zwei Callcenter, das eine in Gera, das andere in Suhl`
    if range.count == 3, document.word(begin + 1).isOne(of: "eine", "einen", "andere", "anderen") {
      return document.places[sentence].contains {
        $0.tokens.lowerBound == range.upperBound && $0.isCity
      }
    }
    guard
      begin == marks.firstWord || document.word(begin - 1).isOne(of: ",", "und", "sowie", "auch")
        || document.word(begin).hasPrefix("jene") || isBehindPreposition(range)
        // `führt neben dem Callcenter in Gera ein weiteres in Suhl`
        || document.word(begin).hasPrefix("ein") && range.count == 3,
      let city = document.places[sentence].first(where: {
        $0.tokens.lowerBound == range.upperBound && $0.isCity
      }),
      document.sentences[max(0, sentence - 1)...sentence].contains(where: { other in
        other.range.contains { $0 < begin && other.begins([.site, .weakSite].asClasses, at: $0) }
      })
    else { return false }
    let next = city.tokens.upperBound
    if document.word(begin).hasPrefix("ein") { return true }
    guard marks.range.contains(next), document.tokens[next].kind == .word else {
      return document.word(begin).hasPrefix("jen")
    }
    return VerbGroup.isAuxiliary(document.word(next), .german)
      || document.word(next).isOne(of: "soll", "will", "muss", "bleibt", "und")
      || document.verbs(next).contains { [.present, .past].contains($0.form) }
        && !document.tokens[next].isCapitalized
  }

  /// `aus dem Cottbuser Callcenter und aus dem in Gera`: the town ends what is said.
  private func isBehindPreposition(_ range: Range<Int>) -> Bool {
    let before = range.lowerBound - 1
    return document.word(range.lowerBound).isOne(of: "dem", "den", "der")
      && marks.covers([.locative, .of, .by].asClasses, before)
      && document.places[sentence].contains { place in
        place.tokens.lowerBound == range.upperBound
          && (isEnd(place.tokens.upperBound)
            // `legt das Callcenter in Gera mit dem in Suhl zusammen`
            || !document.tokens[place.tokens.upperBound].isCapitalized
              && isEnd(place.tokens.upperBound + 1))
      }
  }

  private func isEnd(_ token: Int) -> Bool {
    !marks.range.contains(token) || document.tokens[token].kind == .mark
  }

  /// `des im Herbst geschlossenen Callcenters`, `eines Voxalia-Callcenters`: an `s` of the genitive, not of the plural.
  func genitiveInGerman(_ mention: inout SiteMention) {
    guard document.language == .german, mention.isPlural, mention.count == nil,
      document.word(mention.tokens.upperBound - 1).hasSuffix("centers"),
      let article = between(
        max(marks.range.lowerBound, mention.tokens.lowerBound - 7), mention.tokens.lowerBound
      ).last(where: { document.word($0).isOne(of: "des", "eines", "seines", "ihres", "dieses") }),
      between(article + 1, mention.tokens.lowerBound).allSatisfy({ token in
        !document.tokens[token].isCapitalized && document.tokens[token].folded != ","
          || document.names[sentence].contains { $0.tokens.contains(token) }
          || document.places[sentence].contains { $0.tokens.contains(token) }
          || marks.dates.contains { $0.tokens.contains(token) }
      })
    else { return }
    mention.isPlural = false
    if mention.determiner == .bare {
      let word = document.word(article)
      mention.determiner =
        word == "eines" ? .indefinite : word.hasSuffix("nes") ? .possessive : .definite
      mention.begin = article
    }
  }

  /// `will drei seiner Callcenter aufgeben`, `eines ihrer Callcenter`: how many of those that it has.
  func countedInGerman(_ mention: inout SiteMention) {
    guard document.language == .german, mention.isStrong || mention.isPlural,
      document.word(mention.begin).isOne(of: "seiner", "ihrer", "unserer", "der"),
      document.word(mention.begin) != "der" || mention.isPlural,
      marks.range.contains(mention.begin - 1)
    else { return }
    if let number = marks.numbers.last(where: { $0.tokens.upperBound == mention.begin }),
      !number.isPercent, let count = number.least ?? number.most
    {
      mention.isPlural = count > 1
      mention.count = count
      mention.begin = number.tokens.lowerBound
    } else if document.word(mention.begin - 1).isOne(of: "eines", "eine", "einen", "einer") {
      mention.isPlural = false
      mention.count = nil
      mention.determiner = .indefinite
      mention.begin -= 1
    }
  }

  /// `am Rostocker Betrieb`: a place of work behind the adjective of a town; without it a business, or what goes on.
  func worksOfTownInGerman(at token: Int) -> SiteMention? {
    guard document.language == .german, document.word(token).isOne(of: "betrieb", "betriebs"),
      token > marks.range.lowerBound,
      document.places[sentence].contains(where: {
        $0.isCity && $0.tokens.count == 1 && $0.tokens.upperBound == token
          && document.townOfAdjective($0.tokens.lowerBound) != nil
      })
    else { return nil }
    return made(token..<token + 1, isStrong: false, isAnaphor: false)
  }

  /// `Das in Gera ansässige Callcenter`, `das geplante Callcenter` with the town before its adjective.
  func townBeforeInGerman(_ mention: inout SiteMention) {
    guard document.language == .german, mention.cities.isEmpty else { return }
    townOfRelativeInGerman(&mention)
    guard mention.cities.isEmpty else { return }
    let noun = mention.tokens.lowerBound
    let isAdjective = { (token: Int) in
      !document.tokens[token].isCapitalized && document.tokens[token].kind == .word
        && ["te", "ten", "ter", "tes", "ene", "enen", "ige", "igen"].contains {
          document.word(token).hasSuffix($0)
        }
    }
    guard noun - 1 > marks.range.lowerBound, isAdjective(noun - 1),
      let city = document.places[sentence].firstIndex(where: {
        $0.isCity && $0.tokens.upperBound == noun - 1
          && document.word($0.tokens.lowerBound - 1) == "in"
          && marks.covers([.article, .possessive].asClasses, $0.tokens.lowerBound - 2)
      })
    else { return }
    mention.cities = [city]
    mention.begin = document.places[sentence][city].tokens.lowerBound - 2
    if mention.determiner == .bare { mention.determiner = .definite }
  }

  /// `das Callcenter in Gera, das Voxalia betreibt`, `das von Voxalia betrieben wird`: who runs it, in a clause behind.
  func runnerInGerman(_ mention: SiteMention) -> Int? {
    let end = max(
      mention.cities.last.map { document.places[sentence][$0].tokens.upperBound } ?? 0,
      mention.tokens.upperBound)
    guard document.language == .german, marks.range.contains(end + 1),
      document.tokens[end].folded == ",", isRelative(end + 1)
    else { return nil }
    let limit = min(marks.range.upperBound, end + 14)
    let close =
      between(end + 2, limit).first { document.tokens[$0].folded.isOne(of: ",", ".") } ?? limit
    let clause = between(end + 2, close)
    guard
      clause.suffix(3).contains(where: { token in
        document.verbs(token).contains { [.have, .open, .close].contains($0.verbClass) }
      })
    else { return nil }
    return document.names[sentence].first {
      let before = $0.tokens.lowerBound - 1
      return clause.contains($0.tokens.lowerBound)
        && document.organizations[$0.organization].role.mayOperate
        && (before == end + 1
          // `an dem Norvex ein Callcenter betreibt`
          || before == end + 2 && document.word(before).isOne(of: "dem", "der")
          || marks.covers([.by, .article, .orgNoun].asClasses, before))
    }?.organization
  }

  private func isRelative(_ token: Int) -> Bool {
    document.word(token).isOne(of: "das", "die", "den", "wo")
      || document.word(token).isOne(of: "an", "in")
        && document.word(token + 1).isOne(of: "dem", "der")
  }

  /// `Das Callcenter, das Norvex in Gera bauen wollte, kommt nicht`: the town in a clause behind.
  private func townOfRelativeInGerman(_ mention: inout SiteMention) {
    let end = mention.tokens.upperBound
    guard mention.isStrong, !mention.isPlural, marks.range.contains(end + 1),
      document.tokens[end].folded == ",", document.word(end + 1).isOne(of: "das", "den"),
      let close = between(end + 2, min(marks.range.upperBound, end + 16)).first(where: {
        document.tokens[$0].folded == ","
      }), case let clause = between(end + 2, close),
      clause.suffix(2).contains(where: { token in
        document.verbs(token).contains { [.have, .open, .close].contains($0.verbClass) }
      }),
      let city = document.places[sentence].firstIndex(where: {
        $0.isCity && $0.part == .plain && clause.contains($0.tokens.lowerBound)
          && document.word($0.tokens.lowerBound - 1) == "in"
      })
    else { return }
    mention.cities = [city]
  }

  /// `das Callcenter der Telekom-Tochter Voxalia`, `das Callcenter des insolventen Versandhauses Voxalia`: a genitive
  /// that ends with the name.
  func isGenitiveOwner(_ mention: SiteMention, _ name: Int) -> Bool {
    let begin = mention.tokens.upperBound
    guard document.language == .german, mention.isStrong, name - begin <= 8,
      marks.range.contains(begin),
      document.word(begin).isOne(of: "der", "des", "von", "vom", "einer", "eines")
    else { return false }
    // Only what may stand before a name in its own phrase: no preposition, no verb, no mark but a hyphen.
    return between(begin + 1, name).allSatisfy { token in
      let mark = document.tokens[token]
      if mark.kind == .mark { return mark.folded == "-" }
      return !marks.covers([.locative, .clause, .forMark].asClasses, token)
        && (document.verbs(token).isEmpty || mark.isCapitalized
          || document.verbs(token).allSatisfy { $0.form == .participle })
    }
      && between(begin + 1, name).contains { document.tokens[$0].isCapitalized }
  }
}
