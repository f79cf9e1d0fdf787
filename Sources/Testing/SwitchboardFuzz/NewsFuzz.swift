import News

/// What must hold for any bytes read as an article.
enum NewsFuzz {
  static let tokens = [
    "call center", "centre d'appels", "à", "in", "en", ",", ".", "\n\n", "(", ")", "«", "»", "“",
    "–", "Teleperformance", "a ouvert", "will close", "despedirá", "500", "1.500", "99999999999999",
    "jobs", "salariés", "Tanger", "Cork, Ireland,", "Lundi", "May 22, 2009", "il y a", "hace",
    "l'", "d’", "isn't", "ne", "pas", "AT&T", "-", "--", "مركز اتصال", "\u{200F}", "\u{301}", "Ã©",
    "entre", "up to", "plus de", "respectively", "%", ":", ";", "?", "\0", "\u{FEFF}",
  ]

  private static let languages = NewsLanguage.allCases.map(\.rawValue)

  /// Checks one input; nil where all is well.
  static func check(_ bytes: [UInt8]) -> String? {
    let text = NewsText(TextRepair(String(decoding: bytes, as: UTF8.self)).text)
    // In its own language, if that is told, a text goes through most rules.
    let language = bytes.count % 3 > 0 ? nil : languages[bytes.count / 3 % languages.count]
    let reader = NewsReader(language: language, published: "2018-04-22")
    let facts = reader.facts(in: text)
    let length = text.bytes.count
    for evidence in facts.sites.flatMap(\.evidence) + facts.events.flatMap(\.evidence)
      + facts.organizations.map(\.evidence)
    {
      guard evidence.bytes.lowerBound >= 0, evidence.bytes.upperBound <= length,
        !evidence.bytes.isEmpty
      else { return "evidence at \(evidence.bytes) of \(length) bytes" }
    }
    for event in facts.events {
      if let site = event.site, !facts.sites.indices.contains(site) { return "no site \(site)" }
    }
    if reader.facts(in: text).json(of: text) != facts.json(of: text) {
      return "other on second read"
    }
    return nil
  }
}
