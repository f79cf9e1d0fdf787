public import Switchboard

/// Records for tests of sinks: one of every kind, which together use every table and every column,
/// and some that nobody would wish for.
public enum SampleRecords {
  /// One record of every kind, then the hostile ones.
  public static var all: [Record] {
    [organization, callCenter, event, statistic, article] + hostile
  }

  /// An operator, with every column of its table.
  public static var organization: Record {
    var record = Record(.organization, key: "78467169500095", origin: origin(line: 2))
    record.row.set(.type, OrganizationType.operator)
    record[.name] = "Armorique Contact SAS"
    record[.nameKey] = "armorique contact"
    record[.legalForm] = "SAS"
    record.row.set(.status, OrganizationStatus.active)
    record.row.set(.statusAsOf, PartialDate(year: 2025, month: 12))
    record.row.set(.founded, PartialDate(year: 1998, unknownYearDigits: 1))
    record.row.set(.dissolved, PartialDate(year: 2031, month: 1, day: 31))
    record[.parentID] = .text(Identity.id(.organization, source: "sample", key: "group"))
    place(of: &record)
    record[.postcode] = "29200"
    record[.address] = "12 rue de Siam"
    record.row.set(.addressKind, AddressKind.registeredOffice)
    record[.website] = "https://armorique.example/"
    record[.confidence] = 1
    record.add(
      Name(
        .previous, "Ouest Appels", nameKey: "ouest appels", language: "fr",
        dateEnd: PartialDate(year: 2003)))
    record.add(
      Identifier(scheme: "FR-SIRET", value: "78467169500095", raw: "784 671 695 00095", check: .ok))
    record.add(
      Activity(
        scheme: "NAF", version: "2", code: "82.20Z", codeNormalized: "8220Z", rank: .main,
        label: "Activités de centres d'appels"))
    return record
  }

  /// A site, with every column of its table and rows in most tables of details.
  public static var callCenter: Record {
    var record = Record(.callCenter, key: "BREST 1", origin: origin(line: 3))
    record[.name] = "Armorique Contact, Brest"
    record[.nameKey] = "armorique contact brest"
    record.row.set(.model, CallCenterModel.outsourced)
    record.row.set(.status, CallCenterStatus.operating)
    record.row.set(.statusAsOf, PartialDate(year: 2025, month: 6, day: 30))
    record.row.set(.opened, PartialDate(year: 2001, certainty: .approximate))
    record.row.set(.closed, PartialDate(year: nil, month: 5))
    record[.isGroup] = true
    record[.siteCountMin] = 2
    record[.siteCountMax] = 3
    place(of: &record)
    record[.cityKey] = "brest"
    record[.postcode] = "29200"
    record[.address] = "1 quai de la Douane, bâtiment B"
    record[.latitude] = 48.390394
    record[.longitude] = -4.486076
    record.row.set(.geoPrecision, GeoPrecision.street)
    record[.geonamesID] = 3_030_300
    record[.website] = "https://armorique.example/brest"
    record[.confidence] = 0.875
    record.add(Name(.trading, "Allô Brest"))
    record.add(Name(.acronym, "ACB", language: "fr-FR"))
    record.add(
      Phone(
        kind: .geographic, number: "+33298000000", dialled: "02 98 00 00 00", extension: "12",
        country: "FR"))
    record.add(Phone(kind: .shortCode, number: nil, dialled: "3900"))
    record.add(
      Capacity(
        .seats, minimum: 250, maximum: 299.5, isPlanned: true, asOf: PartialDate(year: 2024),
        raw: "250 à 300"))
    record.add(Capacity(.headcount, minimum: 1000, maximum: nil))
    record.add(
      Participation(
        .operator, organizationID: organization.id, organizationName: "Armorique Contact SAS"))
    record.add(Participation(.client, organizationID: nil, organizationName: "Fjord Énergie"))
    record.add(ServiceOffered(.inbound))
    record.add(ServiceOffered(.customerCare))
    record.add(LanguageServed("fr"))
    record.add(LanguageServed("br"))
    record.add(
      Evidence(
        field: "opened", rule: "opened-in", quote: "ouvert vers 2001", articleID: article.id,
        characters: 10..<26, bytes: 11..<27, confidence: 0.5))
    // An empty text is not the same as no value.
    record.add(Evidence(field: "", rule: "row", quote: nil))
    return record
  }

  /// An announced expansion, with every column of its table.
  public static var event: Record {
    var record = Record(.event, key: "2026/7", origin: origin(line: 4))
    record.row.set(.type, EventType.expansion)
    record.row.set(.modality, Modality.planned)
    record[.label] = "100 emplois de plus à Brest"
    record.row.set(.date, PartialDate(year: 2026, month: 9))
    record.row.set(.dateEnd, PartialDate(year: 2027, certainty: .uncertain))
    record.row.set(.announced, PartialDate(year: 2026, month: 2))
    record[.callCenterID] = .text(callCenter.id)
    record[.organizationID] = .text(organization.id)
    record[.reason] = "demande en hausse"
    place(of: &record)
    record[.confidence] = 0.25
    record.add(Capacity(.jobsAnnounced, minimum: 100, maximum: 100, isPlanned: true, raw: "100"))
    return record
  }

  /// A claimed figure, with every column of its table.
  public static var statistic: Record {
    var record = Record(.statistic, key: "seats-fr-2024", origin: origin(line: 5))
    record[.measure] = "seats"
    record[.scope] = "FR"
    record[.value] = .number(12_345.678)
    record[.unit] = "count"
    record[.period] = "year"
    record.row.set(.asOf, PartialDate(year: 2024, month: 12, day: 31))
    record[.claimedBy] = "Association of Sample Centers"
    record[.articleID] = .text(article.id)
    place(of: &record)
    record[.confidence] = 0.1
    return record
  }

  /// An article, with every column of its table.
  public static var article: Record {
    var record = Record(.article, key: "https://news.example/1", origin: origin(line: 6))
    record[.title] = "Un centre d’appels s’agrandit"
    record[.language] = "fr"
    record.row.set(.published, PartialDate(year: 2026, month: 2, day: 27, time: "T08:30:00Z"))
    record.row.set(.updated, PartialDate(year: 2026, month: 2, day: 27, time: "T10:00:00+01:00"))
    record[.url] = "https://news.example/1"
    record[.publisher] = "La Gazette d'Exemple"
    record[.authors] = "A. Auteur"
    record[.summary] = "Cent emplois sont annoncés."
    record[.textDigest] = .text(Digest.text(of: "Cent emplois sont annoncés à Brest.".utf8))
    record[.textLength] = 35
    record[.confidence] = 1
    return record
  }

  /// What the records come from.
  public static var sources: [SourceDescription] {
    var source = SourceDescription(id: "sample", kind: .registry)
    source.title = "Register of sample centers"
    source.publisher = "Office of Samples"
    source.url = "https://samples.example/"
    source.country = "FR"
    source.language = "fr"
    source.licence = "Open Sample Licence 1.0"
    source.licenceURL = "https://samples.example/licence"
    source.attribution = "Source: Office of Samples, 2026.\nNames changed."
    source.redistribution = .attribution
    return [source, SourceDescription(id: "memory", kind: .file)]
  }

  /// Issues, one with every column, one of the run itself with as few as may be.
  public static var issues: [Issue] {
    var first = Issue(
      .phone, .kept,
      at: Location(
        source: "sample", input: "register.zip!sites.csv", line: 3, byteOffset: 5_000_000_000,
        field: "tél"),
      "expected a phone number and found \"call us\"", recordID: callCenter.id,
      raw: Issue.printable([0x63, 0x61, 0xFF, 0x00, 0x0D, 0x0A]))
    first.position = 0
    var second = Issue(.personal, .nulled, at: Location(source: "sample"), "=1+1", raw: "\r\n")
    second.position = 1
    return [first, second, Issue(.inputFailed, .stopped, at: Location(), "no input")]
  }

  static func origin(line: Int) -> Origin {
    Origin(
      source: "sample", input: "register.zip!sites.csv", line: line,
      digest: Digest.text(of: "line \(line)".utf8), retrieved: "2026-03-01T06:00:00Z")
  }

  private static func place(of record: inout Record) {
    record[.country] = "FR"
    record[.subdivision] = "FR-29"
    record[.city] = "Brest"
  }
}
