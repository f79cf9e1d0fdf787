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

  /// Whether the sentence tells nothing of call centers.
  func isDigression(since before: Told) -> Bool {
    if isDigressionInSpanish(since: before) || digressesInGerman(since: before)
      || isDigressionInPortuguese(since: before)
    {
      return true
    }
    return mentions.isEmpty && (triggers.isEmpty || document.language == .french) && told == before
      && !document.places[sentence].contains {
        $0.isCity && $0.part == .plain && !isOnlyBesideInFrench($0)
      }
      && focusSite.map { sites[$0].said.last?.sentence != sentence } != false
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
