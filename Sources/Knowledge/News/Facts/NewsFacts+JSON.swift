public import Switchboard

extension NewsFacts {
  /// The facts as a JSON document; keys in a fixed order, so that the same facts are the same bytes.
  ///
  /// - Parameters:
  ///   - text: The text they were read in.
  ///   - quotes: How much of it the evidence quotes.
  /// - Returns: The document, with a line break at its end.
  public func json(of text: NewsText, quotes: Quotes = .short) -> String {
    var out = "{\n"
    out += "  \"language\": \(language.map(JSONText.quoted) ?? "null"),\n"
    out += list("sites", sites.map { site($0, text, quotes) }) + ",\n"
    out += list("events", events.map { event($0, text, quotes) }) + ",\n"
    out += list("statistics", statistics.map { statistic($0, text, quotes) }) + ",\n"
    out += list("organizations", organizations.map { organization($0, text, quotes) }) + ",\n"
    out += list("remarks", remarks.map(JSONText.quoted)) + "\n}\n"
    return out
  }

  private func list(_ name: String, _ items: [String]) -> String {
    items.isEmpty
      ? "  \"\(name)\": []"
      : "  \"\(name)\": [\n    " + items.joined(separator: ",\n    ") + "\n  ]"
  }

  private func site(_ site: NewsSite, _ text: NewsText, _ quotes: Quotes) -> String {
    object([
      ("operator", name(site.operatorIndex)), ("city", quoted(site.city)),
      ("country", quoted(site.country)),
      ("status", JSONText.quoted(site.status.rawValue)), ("opened", quoted(site.opened)),
      ("closed", quoted(site.closed)),
      ("capacity", "[" + site.capacity.map(capacity).joined(separator: ", ") + "]"),
      ("is_group", site.isGroup ? "true" : "false"), ("count_min", number(site.countLeast)),
      ("count_max", number(site.countMost)),
      ("supporters", "[" + site.supporters.map { name($0) }.joined(separator: ", ") + "]"),
      ("latitude", site.place.map { "\($0.latitude)" } ?? "null"),
      ("longitude", site.place.map { "\($0.longitude)" } ?? "null"),
      ("confidence", "\(site.confidence)"), ("evidence", evidence(site.evidence, text, quotes)),
    ])
  }

  private func event(_ event: NewsEvent, _ text: NewsText, _ quotes: Quotes) -> String {
    object([
      ("type", JSONText.quoted(event.type.rawValue)),
      ("modality", JSONText.quoted(event.modality.rawValue)),
      ("date", quoted(event.date)), ("operator", name(event.operatorIndex)),
      ("city", quoted(event.city)),
      ("country", quoted(event.country)), ("headcount", event.headcount.map(capacity) ?? "null"),
      ("confidence", "\(event.confidence)"), ("evidence", evidence(event.evidence, text, quotes)),
    ])
  }

  private func statistic(_ statistic: NewsStatistic, _ text: NewsText, _ quotes: Quotes) -> String {
    let value =
      statistic.value == statistic.value.rounded()
      ? "\(Int(statistic.value))" : "\(statistic.value)"
    return object([
      ("what", JSONText.quoted(statistic.measure)), ("country", quoted(statistic.country)),
      ("value", value),
      ("unit", JSONText.quoted(statistic.unit)), ("claimant", quoted(statistic.claimant)),
      ("evidence", evidence(statistic.evidence, text, quotes)),
    ])
  }

  private func organization(_ organization: NewsOrganization, _ text: NewsText, _ quotes: Quotes)
    -> String
  {
    object([
      ("name", JSONText.quoted(organization.name)), ("acronym", quoted(organization.acronym)),
      ("role", JSONText.quoted(organization.role.rawValue)),
      ("home_country", quoted(organization.homeCountry)),
      ("evidence", evidence([organization.evidence], text, quotes)),
    ])
  }

  private func capacity(_ capacity: NewsCapacity) -> String {
    object([
      ("measure", JSONText.quoted(capacity.measure.rawValue)), ("min", number(capacity.least)),
      ("max", number(capacity.most)), ("planned", capacity.isPlanned ? "true" : "false"),
    ])
  }

  private func evidence(_ evidence: [NewsEvidence], _ text: NewsText, _ quotes: Quotes) -> String {
    let items = evidence.map { one in
      object(
        (quotes == .none ? [] : [("quote", JSONText.quoted(text.quote(one.bytes, quotes)))]) + [
          ("bytes", "[\(one.bytes.lowerBound), \(one.bytes.upperBound)]"),
          (
            "characters",
            "[\(text.scalarOffset(one.bytes.lowerBound)), \(text.scalarOffset(one.bytes.upperBound))]"
          ),
          ("rule", JSONText.quoted(one.rule)),
        ])
    }
    return "[" + items.joined(separator: ", ") + "]"
  }

  private func object(_ pairs: [(String, String)]) -> String {
    "{" + pairs.map { "\"\($0.0)\": \($0.1)" }.joined(separator: ", ") + "}"
  }

  private func quoted(_ text: String?) -> String { text.map(JSONText.quoted) ?? "null" }

  private func number(_ value: Int?) -> String { value.map { "\($0)" } ?? "null" }

  private func name(_ index: Int?) -> String {
    index.map { JSONText.quoted(organizations[$0].name) } ?? "null"
  }
}

extension NewsText {
  /// The words of a text as a quote: the clause, or the sentence around it.
  func quote(_ bytes: Range<Int>, _ quotes: Quotes) -> String {
    var range = bytes
    if quotes == .full,
      let sentence = sentences.first(where: {
        tokens[$0.lowerBound].bytes.lowerBound <= bytes.lowerBound
          && self.bytes(ofTokens: $0).upperBound > bytes.lowerBound
      })
    {
      range = self.bytes(ofTokens: sentence)
    }
    let words = string(range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard quotes == .short, words.unicodeScalars.count > 200 else { return words }
    var short = String.UnicodeScalarView()
    for scalar in words.unicodeScalars.prefix(199) { short.append(scalar) }
    return String(short) + "…"
  }
}
