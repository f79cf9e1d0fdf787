import Normalization
public import Switchboard

/// Makes records of the facts of one article: organizations, call centers, events, statistics, each with the words
/// it rests on.
///
/// A call center is keyed by its article, operator and city: what two articles say of one call center are two
/// records, each true as of its own date. To put them together is the business of a register.
public struct NewsRecords {
  /// The text the facts were read in.
  public let text: NewsText
  /// Where the article is from, for the records.
  public let origin: Origin
  /// The id and the key of the article's record.
  public let articleID: String
  /// The key of the article.
  public let articleKey: String
  /// The date of the article, of which its statuses are true.
  public let published: PartialDate?
  /// How much of the text is quoted.
  public let quotes: Quotes
  /// How many bytes of the text are a headline that was put before it.
  public let titleBytes: Int

  /// Makes a maker of records.
  ///
  /// - Parameters:
  ///   - text: The text that was read, with its headline before it, if there is one.
  ///   - origin: Where the article is from.
  ///   - article: The record of the article.
  ///   - published: The date of the article.
  ///   - quotes: How much of the text is quoted.
  ///   - titleBytes: How many bytes of the text are a headline with the blank lines behind it.
  public init(
    text: NewsText, origin: Origin, article: Record, published: PartialDate?, quotes: Quotes,
    titleBytes: Int = 0
  ) {
    self.text = text
    self.origin = origin
    articleID = article.id
    articleKey = article.text(.sourceKey) ?? article.id
    self.published = published
    self.quotes = quotes
    self.titleBytes = titleBytes
  }

  /// The records of some facts, organizations first, so that what refers to them finds them.
  public func records(_ facts: NewsFacts) -> [Record] {
    let organizations = facts.organizations.map(organization)
    var numbers = Numbers()
    var sites: [Record] = []
    for site in facts.sites { sites.append(callCenter(site, organizations, &numbers)) }
    var records = organizations + sites
    for event in facts.events { records.append(self.event(event, organizations, sites, &numbers)) }
    for statistic in facts.statistics { records.append(self.statistic(statistic, &numbers)) }
    return records
  }

  /// Tells apart records whose keys would be the same.
  private struct Numbers {
    private var counts: [String: Int] = [:]

    mutating func key(_ parts: [String]) -> String {
      let key = Identity.key(parts)
      let count = counts[key, default: 0]
      counts[key] = count + 1
      return count == 0 ? key : Identity.key(parts + ["\(count + 1)"])
    }
  }

  // MARK: Kinds

  private func organization(_ found: NewsOrganization) -> Record {
    let nameKey = NameKey.fold(found.name)
    var record = Record(.organization, key: nameKey, origin: origin)
    record.row.set(.type, found.role)
    record.row.set(.name, found.name)
    record.row.set(.nameKey, nameKey)
    record.row.set(.country, found.homeCountry)
    if let acronym = found.acronym {
      record.add(Name(.acronym, acronym, nameKey: NameKey.fold(acronym)))
    }
    record.add(evidence(found.evidence, confidence: nil))
    return record
  }

  private func callCenter(
    _ site: NewsSite, _ organizations: [Record], _ numbers: inout Numbers
  ) -> Record {
    let operatorKey = site.operatorIndex.flatMap { organizations[$0].text(.nameKey) } ?? ""
    let cityKey = site.city.map(NameKey.city)
    let key = numbers.key([
      articleKey, operatorKey, cityKey ?? "", site.country ?? "", site.isGroup ? "group" : "site",
    ])
    var record = Record(.callCenter, key: key, origin: origin)
    record.row.set(.status, site.status)
    record.row.set(.statusAsOf, published)
    record.row.set(.opened, site.opened.flatMap { NewsDateText($0).first })
    record.row.set(.closed, site.closed.flatMap { NewsDateText($0).first })
    record[.isGroup] = .boolean(site.isGroup)
    record[.siteCountMin] = site.countLeast.map { .integer($0) }
    record[.siteCountMax] = site.countMost.map { .integer($0) }
    record.row.set(.country, site.country)
    record.row.set(.city, site.city)
    record.row.set(.cityKey, cityKey)
    if let place = site.place, place.population > 0 {
      if !place.region.isEmpty, let code = Subdivisions.code(place.region, in: place.country) {
        record.row.set(.subdivision, code)
      }
      record[.latitude] = .number(place.latitude)
      record[.longitude] = .number(place.longitude)
      record.row.set(.geoPrecision, GeoPrecision.city)
    }
    record[.confidence] = .number(site.confidence)
    if let index = site.operatorIndex {
      record.add(participation(.operator, organizations[index]))
    }
    for index in site.supporters { record.add(participation(.supporter, organizations[index])) }
    for capacity in site.capacity { record.add(self.capacity(capacity)) }
    for found in site.evidence { record.add(evidence(found, confidence: site.confidence)) }
    return record
  }

  private func event(
    _ event: NewsEvent, _ organizations: [Record], _ sites: [Record], _ numbers: inout Numbers
  ) -> Record {
    let organization = event.operatorIndex.map { organizations[$0] }
    let key = numbers.key([
      articleKey, event.type.word, event.modality.word, organization?.text(.nameKey) ?? "",
      event.city.map(NameKey.city) ?? "", event.date ?? "",
    ])
    var record = Record(.event, key: key, origin: origin)
    record.row.set(.type, event.type)
    record.row.set(.modality, event.modality)
    let date = event.date.map { NewsDateText($0) }
    record.row.set(.date, date?.first)
    record.row.set(.dateEnd, date?.last)
    record.row.set(.announced, published)
    record.row.set(.callCenterID, event.site.map { sites[$0].id })
    record.row.set(.organizationID, organization?.id)
    record.row.set(.country, event.country)
    record.row.set(.city, event.city)
    record[.confidence] = .number(event.confidence)
    if let headcount = event.headcount { record.add(capacity(headcount)) }
    for found in event.evidence { record.add(evidence(found, confidence: event.confidence)) }
    return record
  }

  private func statistic(_ statistic: NewsStatistic, _ numbers: inout Numbers) -> Record {
    let key = numbers.key([
      articleKey, statistic.measure, "\(statistic.value)", statistic.country ?? "",
    ])
    var record = Record(.statistic, key: key, origin: origin)
    record.row.set(.measure, statistic.measure)
    record.row.set(.scope, statistic.country)
    record[.value] = .number(statistic.value)
    record.row.set(.unit, statistic.unit)
    record.row.set(.asOf, published)
    record.row.set(.claimedBy, statistic.claimant)
    record.row.set(.articleID, articleID)
    for found in statistic.evidence { record.add(evidence(found, confidence: nil)) }
    return record
  }

  // MARK: Details

  private func participation(_ role: Role, _ organization: Record) -> Participation {
    Participation(role, organizationID: organization.id, organizationName: organization.text(.name))
  }

  private func capacity(_ found: NewsCapacity) -> Capacity {
    Capacity(
      Measure(rawValue: found.measure.rawValue) ?? .headcount,
      minimum: found.least.map(Double.init),
      maximum: found.most.map(Double.init), isPlanned: found.isPlanned, asOf: published)
  }

  /// The words with their place: in the headline, or in the text behind it.
  private func evidence(_ found: NewsEvidence, confidence: Double?) -> Evidence {
    let isTitle = found.bytes.lowerBound < titleBytes
    let shift = isTitle ? 0 : titleBytes
    let scalars = isTitle ? 0 : text.scalarOffset(titleBytes)
    let begin = found.bytes.lowerBound - shift
    let end = max(begin, found.bytes.upperBound - shift)
    return Evidence(
      field: "", rule: isTitle && titleBytes > 0 ? "title: \(found.rule)" : found.rule,
      quote: quotes == .none ? nil : text.quote(found.bytes, quotes), articleID: articleID,
      characters: text.scalarOffset(found.bytes.lowerBound) - scalars..<max(
        text.scalarOffset(found.bytes.lowerBound), text.scalarOffset(found.bytes.upperBound))
        - scalars,
      bytes: begin..<end, confidence: confidence)
  }
}

/// A date as facts have it, `2010-05`, `2001~`, `2009-06-09/2009-06-10`, in the parts that records have.
struct NewsDateText {
  let first: PartialDate?
  let last: PartialDate?

  init(_ text: String) {
    let parts = text.split(separator: "/")
    first = parts.first.flatMap { NewsDateText.date($0) }
    last = parts.count > 1 ? NewsDateText.date(parts[1]) : nil
  }

  private static func date(_ text: Substring) -> PartialDate? {
    var text = text
    var certainty = PartialDate.Certainty.certain
    if text.hasSuffix("~") {
      certainty = .approximate
      text.removeLast()
    }
    let parts = text.split(separator: "-")
    guard let year = parts.first else { return nil }
    return PartialDate(
      year: year == "XXXX" ? nil : Int(year), month: parts.count > 1 ? Int(parts[1]) : nil,
      day: parts.count > 2 ? Int(parts[2]) : nil, certainty: certainty)
  }
}
