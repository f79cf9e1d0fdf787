extension SiteFinder {
  /// `il call center che Norvia ha affidato alla Voxalia`, `il servizio è affidato a Voxalia`: who runs it.
  func entrusted(_ mention: inout SiteMention) {
    guard document.language == .italian, mention.isStrong else { return }
    let reach = between(
      mention.tokens.upperBound, min(marks.range.upperBound, mention.tokens.upperBound + 12))
    guard
      let verb = reach.first(where: {
        document.word($0).isOne(
          of: "affidato", "affidata", "affida", "affidera", "assegnato", "appaltato", "appaltata")
      }),
      let name = document.names[sentence].first(where: {
        (2...4).contains($0.tokens.lowerBound - verb)
          && document.organizations[$0.organization].role.mayOperate
          && document.word($0.tokens.lowerBound - 1).isOne(of: "a", "ad", "alla", "al", "all")
      })
    else { return }
    mention.organization = name.organization
  }

  /// `L'azienda, che gestisce il servizio clienti di Norvia`: it is run for it, not by it.
  func isServed(_ mention: SiteMention) -> Bool {
    document.language == .italian
      && between(max(marks.range.lowerBound, mention.begin - 3), mention.begin).contains { token in
        document.verbs(token).contains { $0.verbClass == .have }
          || document.word(token).isOne(
            of: "cura", "curano", "svolge", "svolgono", "segue", "fornisce", "garantisce",
            "effettua", "curava", "svolgeva")
      }
  }
}

/// Parts of Italy that an adjective tells of: `il sito calabrese`, `la sede sarda`.
extension SiteFinder {
  /// Where a part of the country lies, in degrees: as much as is needed to tell which of the towns of a text is in it.
  private struct Region {
    let latitudes: ClosedRange<Double>
    let longitudes: ClosedRange<Double>
  }

  private static let regions: WordTable<Region> = [
    "sard": Region(latitudes: 38.8...41.35, longitudes: 8.0...9.9),
    "isolan": Region(latitudes: 38.8...41.35, longitudes: 8.0...9.9),
    "sicilian": Region(latitudes: 36.5...38.35, longitudes: 12.3...15.7),
    "calabres": Region(latitudes: 37.9...40.15, longitudes: 15.6...17.25),
    "lucan": Region(latitudes: 39.9...41.15, longitudes: 15.3...16.9),
    "pugliese": Region(latitudes: 39.75...42.0, longitudes: 14.9...18.6),
    "puglies": Region(latitudes: 39.75...42.0, longitudes: 14.9...18.6),
    "salentin": Region(latitudes: 39.75...40.65, longitudes: 17.5...18.6),
    "campan": Region(latitudes: 39.95...41.5, longitudes: 13.7...15.8),
    "molisan": Region(latitudes: 41.35...42.02, longitudes: 14.0...15.2),
    "abruzzes": Region(latitudes: 41.65...42.9, longitudes: 13.0...14.8),
    "marchigian": Region(latitudes: 42.65...44.0, longitudes: 12.2...13.95),
    "umbr": Region(latitudes: 42.35...43.65, longitudes: 11.9...13.3),
    "toscan": Region(latitudes: 42.2...44.5, longitudes: 9.7...12.4),
    "ligur": Region(latitudes: 43.75...44.7, longitudes: 7.4...10.1),
    "piemontes": Region(latitudes: 44.0...46.5, longitudes: 6.6...9.2),
    "valdostan": Region(latitudes: 45.4...46.0, longitudes: 6.7...7.95),
    "lombard": Region(latitudes: 44.9...46.7, longitudes: 8.5...11.4),
    "venet": Region(latitudes: 44.8...46.7, longitudes: 10.6...13.1),
    "friulan": Region(latitudes: 45.6...46.7, longitudes: 12.3...13.9),
    "emilian": Region(latitudes: 44.1...45.15, longitudes: 9.2...12.0),
    "romagnol": Region(latitudes: 43.8...44.6, longitudes: 11.4...12.8),
    "altoatesin": Region(latitudes: 46.2...47.1, longitudes: 10.3...12.5),
  ]

  /// The one city of the text that lies in the part of the country that an adjective is of.
  func cityOfItalianRegion(_ word: String) -> PlaceMention? {
    guard document.language == .italian, word.utf8.count > 4,
      let region = Self.regions[String(Substring(word.utf8.dropLast()))] ?? Self.regions[word]
        ?? (word.hasSuffix("i") || word.hasSuffix("e")
          ? Self.regions[String(Substring(word.utf8.dropLast(2)))] : nil)
    else { return nil }
    var found: PlaceMention?
    for mention in document.places.joined() where mention.isCity {
      guard mention.part == .plain || mention.part == .dateline,
        let place = mention.place, place.country == "IT",
        region.latitudes.contains(place.latitude), region.longitudes.contains(place.longitude)
      else { continue }
      if let found, found.place?.index != place.index { return nil }
      found = mention
    }
    return found
  }
}
