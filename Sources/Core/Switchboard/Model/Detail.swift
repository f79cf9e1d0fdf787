/// Something that hangs off a record: a row of a detail table.
public protocol Detail: Sendable {
  /// The row, without the record's id and the position, which sinks add.
  var row: Row { get }
}

/// A further name.
public struct Name: Detail {
  /// What sort of name it is.
  public var kind: NameKind
  /// The name as written.
  public var name: String
  /// The name folded for comparison.
  public var nameKey: String?
  /// Its language.
  public var language: String?
  /// When it ceased to be used.
  public var dateEnd: PartialDate?

  /// Makes a name.
  public init(
    _ kind: NameKind, _ name: String, nameKey: String? = nil, language: String? = nil,
    dateEnd: PartialDate? = nil
  ) {
    self.kind = kind
    self.name = name
    self.nameKey = nameKey
    self.language = language
    self.dateEnd = dateEnd
  }

  /// The row of its table.
  public var row: Row {
    var row = Row(.names)
    row.set(.kind, kind)
    row.set(.name, name)
    row.set(.nameKey, nameKey)
    row.set(.language, language)
    row.set(.dateEnd, dateEnd)
    return row
  }
}

/// An official number.
public struct Identifier: Detail, Hashable {
  /// Who gives the number and what it is: `FR-SIRET`, `LEI`.
  public var scheme: String
  /// The number in its canonical form.
  public var value: String
  /// The number as written, where that differs.
  public var raw: String?
  /// Whether its check digits fit.
  public var check: CheckResult

  /// Makes an identifier.
  public init(scheme: String, value: String, raw: String? = nil, check: CheckResult) {
    self.scheme = scheme
    self.value = value
    self.raw = raw
    self.check = check
  }

  /// The row of its table.
  public var row: Row {
    var row = Row(.identifiers)
    row.set(.scheme, scheme)
    row.set(.value, value)
    row.set(.raw, raw)
    row.set(.checkResult, check)
    return row
  }
}

/// A phone number: a dial string and what can be known of it.
public struct Phone: Detail, Hashable {
  /// What sort of number it is.
  public var kind: PhoneKind
  /// E.164 form, where the number has one.
  public var number: String?
  /// What a caller dials, as written.
  public var dialled: String
  /// Extension.
  public var `extension`: String?
  /// The country it is dialled in, ISO 3166-1 alpha-2.
  public var country: String?

  /// Makes a phone number.
  public init(
    kind: PhoneKind, number: String?, dialled: String, extension: String? = nil,
    country: String? = nil
  ) {
    self.kind = kind
    self.number = number
    self.dialled = dialled
    self.extension = `extension`
    self.country = country
  }

  /// The row of its table.
  public var row: Row {
    var row = Row(.phones)
    row.set(.kind, kind)
    row.set(.number, number)
    row.set(.dialled, dialled)
    row.set(.extension, `extension`)
    row.set(.country, country)
    return row
  }
}

/// An economic activity by its code in a classification.
public struct Activity: Detail, Hashable {
  /// Classification: `NACE`, `NAF`, `NAICS`.
  public var scheme: String
  /// Its revision: `2`, `2.1`, `2008`.
  public var version: String?
  /// The code as written.
  public var code: String
  /// The code's digits and letters alone.
  public var codeNormalized: String
  /// Whether it is the main activity.
  public var rank: ActivityRank
  /// The activity in words, as written.
  public var label: String?

  /// Makes an activity.
  public init(
    scheme: String, version: String?, code: String, codeNormalized: String, rank: ActivityRank,
    label: String? = nil
  ) {
    self.scheme = scheme
    self.version = version
    self.code = code
    self.codeNormalized = codeNormalized
    self.rank = rank
    self.label = label
  }

  /// The row of its table.
  public var row: Row {
    var row = Row(.activities)
    row.set(.scheme, scheme)
    row.set(.version, version)
    row.set(.code, code)
    row.set(.codeNormalized, codeNormalized)
    row.set(.rank, rank)
    row.set(.label, label)
    return row
  }
}

/// A figure of capacity, exact or a range.
public struct Capacity: Detail, Hashable {
  /// What is counted.
  public var measure: Measure
  /// At least so many.
  public var minimum: Double?
  /// At most so many; nil where there is no upper bound.
  public var maximum: Double?
  /// Whether it is a plan or a promise.
  public var isPlanned: Bool
  /// The date the figure is true of.
  public var asOf: PartialDate?
  /// The figure as written.
  public var raw: String?

  /// Makes a capacity.
  public init(
    _ measure: Measure, minimum: Double?, maximum: Double?, isPlanned: Bool = false,
    asOf: PartialDate? = nil, raw: String? = nil
  ) {
    self.measure = measure
    self.minimum = minimum
    self.maximum = maximum
    self.isPlanned = isPlanned
    self.asOf = asOf
    self.raw = raw
  }

  /// The row of its table.
  public var row: Row {
    var row = Row(.capacities)
    row.set(.measure, measure)
    row[.valueMin] = minimum.map { .number($0) }
    row[.valueMax] = maximum.map { .number($0) }
    row[.planned] = .boolean(isPlanned)
    row.set(.asOf, asOf)
    row.set(.raw, raw)
    return row
  }
}

/// What an organization is to a call center or an event.
public struct Participation: Detail, Hashable {
  /// What the organization is to the record.
  public var role: Role
  /// The organization's id, where it is a record.
  public var organizationID: String?
  /// The organization as written.
  public var organizationName: String?

  /// Makes a participation.
  public init(_ role: Role, organizationID: String?, organizationName: String?) {
    self.role = role
    self.organizationID = organizationID
    self.organizationName = organizationName
  }

  /// The row of its table.
  public var row: Row {
    var row = Row(.roles)
    row.set(.role, role)
    row.set(.organizationID, organizationID)
    row.set(.organizationName, organizationName)
    return row
  }
}

/// A service done at a call center.
public struct ServiceOffered: Detail, Hashable {
  /// What is done.
  public var service: Service

  /// Makes a service.
  public init(_ service: Service) { self.service = service }

  /// The row of its table.
  public var row: Row {
    var row = Row(.services)
    row.set(.service, service)
    return row
  }
}

/// A language served at a call center.
public struct LanguageServed: Detail, Hashable {
  /// BCP 47 tag.
  public var language: String

  /// Makes a language.
  public init(_ language: String) { self.language = language }

  /// The row of its table.
  public var row: Row {
    var row = Row(.languages)
    row.set(.language, language)
    return row
  }
}

/// What a value rests on.
public struct Evidence: Detail, Hashable {
  /// The column it supports; empty for the record as a whole.
  public var field: String
  /// How the value was found: a column of the source, or a rule of extraction.
  public var rule: String
  /// The words it rests on, as written.
  public var quote: String?
  /// The article the words are from.
  public var articleID: String?
  /// The quote's place in the article, in Unicode scalars.
  public var characters: Range<Int>?
  /// The quote's place in the article, in bytes of UTF-8.
  public var bytes: Range<Int>?
  /// How sure it is, from 0 to 1.
  public var confidence: Double?

  /// Makes evidence.
  public init(
    field: String, rule: String, quote: String?, articleID: String? = nil,
    characters: Range<Int>? = nil, bytes: Range<Int>? = nil, confidence: Double? = nil
  ) {
    self.field = field
    self.rule = rule
    self.quote = quote
    self.articleID = articleID
    self.characters = characters
    self.bytes = bytes
    self.confidence = confidence
  }

  /// The row of its table.
  public var row: Row {
    var row = Row(.evidence)
    row[.field] = .text(field)
    row.set(.rule, rule)
    row.set(.quote, quote)
    row.set(.articleID, articleID)
    row[.charStart] = characters.map { .integer($0.lowerBound) }
    row[.charEnd] = characters.map { .integer($0.upperBound) }
    row[.byteStart] = bytes.map { .integer($0.lowerBound) }
    row[.byteEnd] = bytes.map { .integer($0.upperBound) }
    row[.confidence] = confidence.map { .number($0) }
    return row
  }
}
