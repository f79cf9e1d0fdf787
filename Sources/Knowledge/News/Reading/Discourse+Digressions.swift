/// Sentences that speak of no call center: a mayor who is pleased, the seat of the company, the wages of a county. What
/// was spoken of before them is still spoken of behind them.
extension Discourse {
  /// As much of what has been told as shows whether a sentence adds to it.
  struct Told: Equatable {
    let sites: Int
    let events: Int
    let figures: Int
  }

  var told: Told {
    Told(
      sites: sites.count, events: events.count,
      figures: focusSite.map { sites[$0].capacity.count } ?? 0)
  }

  /// `Norvex emplea a 200 personas en su call center de Lugo`: where a sentence brings up one call center and says nothing of
  /// the one that was spoken of before, the text goes on with it.
  func turnToOnlySite(since before: Told) {
    guard sites.count == before.sites + 1, !sites[before.sites].isGroup, let focusSite,
      focusSite < before.sites,
      sites[focusSite].said.last?.sentence != sentence,
      let city = cityMention(of: before.sites)
    else { return }
    self.focusSite = before.sites
    focusCity = city
  }

  /// Whether the sentence tells nothing of call centers.
  func isDigression(since before: Told) -> Bool {
    if addsNothing(since: before) || digressesInGerman(since: before) { return true }
    return mentions.isEmpty && (triggers.isEmpty || document.language == .french) && told == before
      && !document.places[sentence].contains {
        $0.isCity && $0.part == .plain && !isOnlyBesideInFrench($0)
      }
      && focusSite.map { sites[$0].said.last?.sentence != sentence } != false
  }

  /// `La textil Hilados despidió a 60 operarios`, `Mr Osgood, who lives in Boston, founded the firm`: a sentence that
  /// has added nothing to what is known, though something happens in it, or a town is named. What the operator itself
  /// does may yet get its place.
  private func addsNothing(since before: Told) -> Bool {
    guard document.language.isOne(of: .spanish, .portuguese, .english), told == before,
      let focusSite, sites[focusSite].said.last?.sentence != sentence,
      !mentions.contains(where: \.isStrong),
      // `La sangría podría seguir en Tucumán. Allí emplea a 600`: what may come is told of call centers.
      document.language == .english
        && !document.places[sentence].contains(where: { $0.isCity && $0.part == .plain })
        || !marks.range.contains(where: { marks.begins(.hedge, at: $0) })
    else { return false }
    return !triggers.contains {
      // `A Voxalia foi fundada por dois engenheiros de Coimbra`
      !$0.lemma.isOne(of: "fundar", "found")
        && [.open, .close, .expand, .layoff, .reduce].contains($0.kind)
    }
      || !document.names[sentence].contains {
        $0.organization == sites[focusSite].organization || $0.organization == mainOperator
      }
  }

  /// `La empresa madre, Grupo Oteiza, facturó 800 millones`: who is named in a digression is not spoken of next, unless
  /// a paragraph begins with it and goes on.
  var isPassed: Bool {
    document.language.isOne(of: .spanish, .portuguese, .english) && sentence > 0
      && (document.paragraphs[sentence] == document.paragraphs[sentence - 1]
        || sentence + 1 < document.sentences.count
          && document.paragraphs[sentence] != document.paragraphs[sentence + 1])
  }

  /// `Memories of Omagh do not help. Tarrant shut its call centre there`: the paragraph turns to the town.
  func isTurnedTo(_ city: PlaceMention) -> Bool {
    guard document.language == .english, document.names[sentence].isEmpty,
      document.paragraphs[sentence] != document.paragraphs[max(0, sentence - 1)],
      document.sentences.indices.contains(sentence + 1),
      document.paragraphs[sentence] == document.paragraphs[sentence + 1]
    else { return false }
    return between(marks.firstWord + 1, marks.range.upperBound).allSatisfy { token in
      !document.tokens[token].isCapitalized || city.tokens.contains(token)
        || marks.dates.contains { $0.tokens.contains(token) }
    }
  }

  /// `Lumora, which took over the site from Norvia in 2018`, `was run by Norvia until 2018`: one that had it before.
  func isFormerInEnglish(_ name: NameMention) -> Bool {
    let before = name.tokens.lowerBound - 1
    guard document.language == .english, marks.range.contains(before) else { return false }
    if document.word(before) == "from" {
      return between(max(marks.range.lowerBound, before - 9), before).contains { token in
        document.verbs(token).contains { $0.verbClass == .acquire }
          || document.word(token).isOne(of: "took", "taken", "takes", "taking", "inherited")
      }
    }
    return marks.covers(.by, before)
      && between(name.tokens.upperBound, min(marks.range.upperBound, name.tokens.upperBound + 2))
        .contains { token in
          document.word(token) == "until"
            && marks.dates.contains { (0...2).contains($0.tokens.lowerBound - token) }
        }
  }

  /// Whether a preposition stands before a name, so that it is nobody who does something: `un portavoz de Voxalia`.
  func isGoverned(_ name: NameMention) -> Bool {
    var before = name.tokens.lowerBound - 1
    while marks.range.contains(before),
      !marks.covers([.of, .by, .forMark, .locative].asClasses, before),
      marks.covers([.article, .orgNoun, .clientNoun].asClasses, before)
    {
      before -= 1
    }
    return marks.range.contains(before)
      && marks.covers([.of, .by, .forMark, .locative].asClasses, before)
  }

  /// How far back a sentence lies, digressions not counted.
  func distance(to earlier: Int) -> Int {
    guard earlier < sentence else { return 0 }
    guard document.paragraphs[sentence] - document.paragraphs[earlier] <= 1 else {
      return sentence - earlier
    }
    let skipped = digressionsBefore[sentence] - digressionsBefore[earlier + 1]
    return sentence - earlier - min(skipped, Self.longestDigression)
  }

  /// So many digressions in a row are looked through.
  static let longestDigression = 2
}
