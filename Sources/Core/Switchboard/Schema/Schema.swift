/// The one list of tables and columns.
///
/// CSV headers, SQL definitions, JSON keys, the JSON Schema and the documentation are made from it;
/// a sink never invents a name.
public enum Schema {
  /// The tables in output order.
  public static let tables: [Table] = Table.allCases

  /// The version of the model, raised when a column changes its meaning or disappears.
  public static let version = "1"

  /// The columns of a table, in output order.
  public static func columns(of table: Table) -> [ColumnDescription] { all[Int(table.rawValue)] }

  /// The description of a column in a table, or nil where the table has no such column.
  public static func column(_ column: Column, of table: Table) -> ColumnDescription? {
    let index = indexes[Int(table.rawValue)][Int(column.rawValue)]
    return index < 0 ? nil : all[Int(table.rawValue)][Int(index)]
  }

  /// The place of a column among those of its table, or nil where the table has no such column.
  public static func index(of column: Column, in table: Table) -> Int? {
    let index = indexes[Int(table.rawValue)][Int(column.rawValue)]
    return index < 0 ? nil : Int(index)
  }

  private static let all: [[ColumnDescription]] = Table.allCases.map { table in
    definition(of: table).sorted { $0.column.rawValue < $1.column.rawValue }
  }

  private static let indexes: [[Int16]] = all.map { columns in
    var indexes = [Int16](repeating: -1, count: Column.allCases.count)
    for (index, column) in columns.enumerated() {
      indexes[Int(column.column.rawValue)] = Int16(index)
    }
    return indexes
  }

  private static func definition(of table: Table) -> [ColumnDescription] {
    switch table {
    case .sources: sources
    case .organizations: organizations + origin
    case .callCenters: callCenters + origin
    case .events: events + origin
    case .statistics: statistics + origin
    case .articles: articles + origin
    case .names: detail + names
    case .identifiers: detail + identifiers
    case .phones: detail + phones
    case .activities: detail + activities
    case .capacities: detail + capacities
    case .roles: detail + roles
    case .services: detail + services
    case .languages: detail + languages
    case .evidence: detail + evidence
    case .issues: issues
    }
  }
}

/// A required column.
private func must(_ column: Column, _ type: ColumnType, _ meaning: String) -> ColumnDescription {
  ColumnDescription(column: column, type: type, isRequired: true, meaning: meaning)
}

/// A column that may be empty.
private func may(_ column: Column, _ type: ColumnType, _ meaning: String) -> ColumnDescription {
  ColumnDescription(column: column, type: type, isRequired: false, meaning: meaning)
}

extension Schema {
  /// Where a record comes from; the same in every record table.
  private static let origin: [ColumnDescription] = [
    must(.source, .reference(.sources), "the source that said it"),
    must(.sourceKey, .text, "the record's own key in its source, as written there"),
    may(.sourceInput, .text, "the file or address it was read from, with the member of an archive"),
    may(.sourceLine, .integer, "the line where it begins, from 1"),
    may(.sourceDigest, .text, "a digest of the raw values that were read, to tell a change"),
    may(.retrieved, .text, "when it was read, only if a time was given for the run"),
    may(.confidence, .number, "how sure it is, from 0 to 1; empty for what a registry states"),
  ]

  /// What every detail row begins with.
  private static let detail: [ColumnDescription] = [
    must(.recordID, .text, "the record it belongs to"),
    must(.position, .integer, "its place among the record's rows of this table, from 0"),
  ]

  /// What every located record may have.
  private static let place: [ColumnDescription] = [
    may(.country, .country, "ISO 3166-1 alpha-2"),
    may(.subdivision, .subdivision, "ISO 3166-2"),
    may(.city, .text, "town or city as written"),
  ]

  private static let sources: [ColumnDescription] = [
    must(.id, .text, "the name of the source in the configuration, or of its definition"),
    must(.kind, .word(SourceKind.words), "what sort of source it is"),
    may(.title, .text, "its title"),
    may(.publisher, .text, "who publishes it"),
    may(.url, .text, "its home page"),
    may(.country, .country, "the country it covers, where it is one"),
    may(.language, .languageTag, "its language"),
    may(.licence, .text, "the licence its data is under"),
    may(.licenceURL, .text, "the text of the licence"),
    may(.attribution, .text, "the credit line that the licence asks for"),
    must(.redistribution, .word(Redistribution.words), "whether its data may be passed on"),
  ]

  private static let organizations: [ColumnDescription] =
    [
      must(.id, .text, "identity: kind, source and key"),
      must(.type, .word(OrganizationType.words), "what it is in the call-center business"),
      may(.name, .text, "its name as written"),
      may(.nameKey, .text, "the name folded for comparison"),
      may(.legalForm, .text, "legal form as written or by its code"),
      may(.status, .word(OrganizationStatus.words), "whether it exists"),
      may(.statusAsOf, .date, "the date the status is true of"),
      may(.founded, .date, "when it was founded or registered"),
      may(.dissolved, .date, "when it ceased to exist"),
      may(.parentID, .reference(.organizations), "the organization it belongs to"),
      may(.postcode, .text, "postal code as written"),
      may(.address, .text, "street address as written, in one line"),
      may(
        .addressKind, .word(AddressKind.words), "what the address is; never a call center by itself"
      ),
      may(.website, .text, "web address"),
    ] + place

  private static let callCenters: [ColumnDescription] =
    [
      must(.id, .text, "identity: kind, source and key"),
      may(.name, .text, "name of the site as written"),
      may(.nameKey, .text, "the name folded for comparison"),
      may(.model, .word(CallCenterModel.words), "who it works for"),
      must(.status, .word(CallCenterStatus.words), "its state as of status_as_of"),
      may(.statusAsOf, .date, "the date the status is true of"),
      may(.opened, .date, "when it opened"),
      may(.closed, .date, "when it closed"),
      must(.isGroup, .boolean, "true for several sites counted together; a group is not a site"),
      may(.siteCountMin, .integer, "of a group: at least so many sites"),
      may(.siteCountMax, .integer, "of a group: at most so many sites"),
      may(.cityKey, .text, "the city folded for comparison"),
      may(.postcode, .text, "postal code as written"),
      may(.address, .text, "street address as written, in one line"),
      may(.latitude, .number, "WGS 84 degrees north"),
      may(.longitude, .number, "WGS 84 degrees east"),
      may(.geoPrecision, .word(GeoPrecision.words), "what the coordinates point at"),
      may(.geonamesID, .integer, "GeoNames number of the city"),
      may(.website, .text, "web address"),
    ] + place

  private static let events: [ColumnDescription] =
    [
      must(.id, .text, "identity: kind, source and key"),
      must(.type, .word(EventType.words), "what happened"),
      must(.modality, .word(Modality.words), "whether it is said to be so"),
      may(.label, .text, "its name or description as written"),
      may(.date, .date, "when it happens or begins"),
      may(.dateEnd, .date, "when it ends"),
      may(.announced, .date, "when it was announced or notified"),
      may(.callCenterID, .reference(.callCenters), "the call center it happens at"),
      may(.organizationID, .reference(.organizations), "the organization it happens to"),
      may(.reason, .text, "the reason given, as written"),
    ] + place

  private static let statistics: [ColumnDescription] =
    [
      must(.id, .text, "identity: kind, source and key"),
      must(.measure, .text, "what is counted: call_centers, seats, headcount, revenue, ..."),
      may(.scope, .text, "of what: a country, a region, an industry"),
      must(.value, .number, "the figure"),
      may(.unit, .text, "its unit: count, percent, a currency"),
      may(.period, .text, "over what time: year, month"),
      may(.asOf, .date, "the date the figure is true of"),
      may(.claimedBy, .text, "who claims it"),
      may(.articleID, .reference(.articles), "the article that reports it"),
    ] + place

  private static let articles: [ColumnDescription] = [
    must(.id, .text, "identity: kind, source and key"),
    may(.title, .text, "headline as plain text"),
    may(.language, .languageTag, "its language, as declared"),
    may(.published, .date, "when it was published"),
    may(.updated, .date, "when it was last changed"),
    may(.url, .text, "where it can be read"),
    may(.publisher, .text, "who published it"),
    may(.authors, .text, "who wrote it; empty unless personal data is asked for"),
    may(.summary, .text, "the publisher's own teaser, shortened; never the whole text"),
    may(.textDigest, .text, "a digest of its whole text"),
    may(.textLength, .integer, "length of its whole text in Unicode scalars"),
  ]

  private static let names: [ColumnDescription] = [
    must(.kind, .word(NameKind.words), "what sort of name it is"),
    must(.name, .text, "the name as written"),
    may(.nameKey, .text, "the name folded for comparison"),
    may(.language, .languageTag, "its language"),
    may(.dateEnd, .date, "when the name ceased to be used"),
  ]

  private static let identifiers: [ColumnDescription] = [
    must(.scheme, .text, "who gives the number and what it is: FR-SIRET, LEI, US-FCC-PSAP, ..."),
    must(.value, .text, "the number in its canonical form"),
    may(.raw, .text, "the number as written, where that differs"),
    must(.checkResult, .word(CheckResult.words), "whether its check digits fit"),
  ]

  private static let phones: [ColumnDescription] = [
    must(.kind, .word(PhoneKind.words), "what sort of number it is"),
    may(.number, .text, "E.164 form, where the number has one"),
    must(.dialled, .text, "what a caller dials, as written"),
    may(.extension, .text, "extension"),
    may(.country, .country, "the country it is dialled in"),
  ]

  private static let activities: [ColumnDescription] = [
    must(.scheme, .text, "classification: NACE, NAF, SIC-GB, NAICS, CNAE, ..."),
    may(.version, .text, "its revision"),
    must(.code, .text, "the code as written"),
    must(.codeNormalized, .text, "the code's digits and letters alone"),
    must(.rank, .word(ActivityRank.words), "whether it is the main activity"),
    may(.label, .text, "the activity in words, as written"),
  ]

  private static let capacities: [ColumnDescription] = [
    must(.measure, .word(Measure.words), "what is counted; one is never converted to another"),
    may(.valueMin, .number, "at least so many"),
    may(.valueMax, .number, "at most so many; empty where there is no upper bound"),
    must(.planned, .boolean, "true for a plan or a promise"),
    may(.asOf, .date, "the date the figure is true of"),
    may(.raw, .text, "the figure as written"),
  ]

  private static let roles: [ColumnDescription] = [
    must(.role, .word(Role.words), "what the organization is to the record"),
    may(.organizationID, .reference(.organizations), "the organization, where it is a record"),
    may(.organizationName, .text, "the organization as written"),
  ]

  private static let services: [ColumnDescription] = [
    must(.service, .word(Service.words), "what is done there")
  ]

  private static let languages: [ColumnDescription] = [
    must(.language, .languageTag, "a language that is served there")
  ]

  private static let evidence: [ColumnDescription] = [
    must(.field, .text, "the column it supports; empty for the record as a whole"),
    must(.rule, .text, "how the value was found: a column of the source, or a rule of extraction"),
    may(.quote, .text, "the words it rests on, as written"),
    may(.articleID, .reference(.articles), "the article the words are from"),
    may(.charStart, .integer, "begin of the quote in Unicode scalars"),
    may(.charEnd, .integer, "end of the quote in Unicode scalars, exclusive"),
    may(.byteStart, .integer, "begin of the quote in bytes of UTF-8"),
    may(.byteEnd, .integer, "end of the quote in bytes of UTF-8, exclusive"),
    may(.confidence, .number, "how sure it is, from 0 to 1"),
  ]

  private static let issues: [ColumnDescription] = [
    must(.source, .text, "the source it was met in; empty for the run itself"),
    must(.position, .integer, "its place among the issues of the source, from 0"),
    must(.severity, .word(Severity.words), "how bad it is"),
    must(.rule, .text, "the rule that was broken"),
    must(.action, .word(IssueAction.words), "what was done about it"),
    may(.recordID, .text, "the record it concerns"),
    may(.field, .text, "the column or element it concerns, by its name in the source"),
    may(.sourceInput, .text, "the file or address, with the member of an archive"),
    may(.line, .integer, "the line, from 1"),
    may(.byteOffset, .integer, "the byte, from 0, in the decompressed input"),
    must(.message, .text, "what was found and what was expected"),
    may(.raw, .text, "the raw bytes of what was set aside, bytes that are not UTF-8 as \\xHH"),
  ]
}
