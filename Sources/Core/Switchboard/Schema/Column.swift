/// The name of a column of the shared model, the same word in every table that has it.
///
/// The order of the cases is the order of columns in every output. JSON keys, CSV headers and SQL
/// columns are all ``name``. What a column means in a table, and its type there, is in ``Schema``.
public enum Column: UInt8, CaseIterable, Sendable {
  // Identity.
  case id
  case recordID
  case position
  case source
  case sourceKey

  // What it is and what it is called.
  case kind, type, title, name
  case nameKey
  case legalForm
  case label, model, modality, measure, scope, role, scheme, version, number, dialled
  case `extension`
  case value
  case valueMin
  case valueMax
  case unit, period, planned, raw
  case checkResult
  case code
  case codeNormalized
  case rank, service
  case language

  // State and time.
  case status
  case statusAsOf
  case opened, closed, founded, dissolved, date
  case dateEnd
  case announced
  case asOf
  case published, updated

  // Relations.
  case callCenterID
  case organizationID
  case organizationName
  case articleID
  case parentID
  case claimedBy

  // Counting.
  case isGroup
  case siteCountMin
  case siteCountMax

  // Place.
  case country, subdivision, city
  case cityKey
  case postcode, address
  case addressKind
  case latitude, longitude
  case geoPrecision
  case geonamesID

  // Documents and evidence.
  case url, website, publisher, authors, summary
  case textDigest
  case textLength
  case reason, field, quote, rule, confidence
  case charStart
  case charEnd
  case byteStart
  case byteEnd

  // Licence.
  case licence
  case licenceURL
  case attribution, redistribution

  // Issues.
  case severity, action, line
  case byteOffset
  case message

  // Origin, always last.
  case sourceInput
  case sourceLine
  case sourceDigest
  case retrieved

  /// The name that outputs show: the case in snake case, `call_center_id`.
  public var name: String { Column.names[Int(rawValue)] }

  /// The column of that name, if there is one.
  public init?(name: some StringProtocol) {
    guard let index = Column.names.firstIndex(where: { $0 == name }) else { return nil }
    self = Column.allCases[index]
  }

  private static let names: [String] = allCases.map { snakeCase("\($0)") }
}

/// Turns `callCenterID` into `call_center_id`: a break before each capital that follows a small letter.
func snakeCase(_ name: String) -> String {
  var result = ""
  var previousIsSmall = false
  for character in name {
    if character.isUppercase && previousIsSmall { result.append("_") }
    result.append(contentsOf: character.lowercased())
    previousIsSmall = character.isLowercase
  }
  return result
}
