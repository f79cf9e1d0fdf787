/// Sentences of German that speak of no call center, though towns, firms and numbers of people stand in them.
extension Discourse {
  /// `Osgard, der in Basel lebt, gründete die Firma`, between what is told of one call center: the text goes on with
  /// that one.
  func digressesInGerman(since before: Told) -> Bool {
    guard document.language == .german, !mentions.contains(where: \.isStrong), told == before,
      let focusSite, sites[focusSite].said.last?.sentence != sentence
    else { return false }
    // `Norvex kommt auch nach Suhl. Dort`: what the next sentence is on.
    return !triggers.contains {
      $0.kind == .open && $0.lemma != "grunden" && !isOfOtherTradeInGerman($0, nil)
    }
  }

  /// `hat sein Werk in Coburg geschlossen`, `Das Möbelhaus Holzinger eröffnet eine Filiale`: what opens or closes is
  /// of another trade.
  func isOfOtherTradeInGerman(_ trigger: Trigger, _ mention: SiteMention?) -> Bool {
    guard document.language == .german, mention?.isStrong != true, mention?.isAnaphor != true
    else { return false }
    return stretch(around: trigger.tokens.lowerBound).contains { token in
      document.tokens[token].isCapitalized
        && Self.otherTrades.contains { document.word(token).hasSuffix($0) }
        && !document.names[sentence].contains { $0.tokens.contains(token) }
    }
  }

  private static let otherTrades = [
    "werk", "fabrik", "zulieferer", "hersteller", "brauerei", "molkerei", "druckerei", "backerei",
    "fleischerei", "wascherei", "schlachthof", "werft", "spedition", "mobelhaus", "kaufhaus",
    "warenhaus", "autohaus", "krankenhaus", "klinik", "hotel", "supermarkt", "baumarkt",
    "discounter", "restaurant", "maschinenbauer", "autobauer", "fluglinie", "museum", "schule",
    "lager", "logistikzentrum", "kaserne", "gasthof", "kino", "entwicklerteam",
    "entwicklungsteam", "entwicklungszentrum", "vertriebsteam",
  ]

  /// `Das Callcenter in Gera, das Voxalia betreibt, wird geschlossen`: a relative clause, which ends with its verb.
  func relativeInGerman(behind mention: SiteMention, before token: Int) -> Range<Int>? {
    let end = max(
      mention.cities.last.map { place($0).tokens.upperBound } ?? 0, mention.tokens.upperBound)
    guard document.language == .german, end + 1 < token, document.tokens[end].folded == ",",
      document.word(end + 1).isOne(of: "das", "die", "der", "den", "dessen", "deren", "wo"),
      let close = between(end + 2, token).first(where: { document.tokens[$0].folded == "," }),
      isFiniteInGerman(close - 1)
    else { return nil }
    return end..<close + 1
  }

  /// `In Gera leben 60.000 Menschen`, `Früher nähten hier 300 Frauen`: none of them works at the call center for
  /// that.
  func areInhabitants(_ count: JobCount) -> Bool {
    document.language == .german
      && stretch(around: count.tokens.lowerBound).contains {
        document.word($0).isOne(
          of: "leben", "lebten", "wohnen", "wohnten", "fruher", "einst", "damals")
      }
  }
}
