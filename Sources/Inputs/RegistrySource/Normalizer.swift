import Definitions
import Normalization
import Switchboard

/// How dates of a definition are written.
struct DateForms {
  let reader: DateReader
  init(_ reader: DateReader) { self.reader = reader }
}

/// Turns the text of a column into the value the model wants, or says why it cannot.
struct Normalizer {
  let country: String?
  let dates: DateForms
  let hasDecimalComma: Bool
  let includesPersonalData: Bool

  /// Something odd about a value.
  struct Problem {
    var rule: Rule
    var action: IssueAction
    var message: String
    var severity: Severity?
  }

  /// A value, and what is odd about it.
  struct Reading {
    var value: Value?
    var problem: Problem?
  }

  /// Reads the value of a column of a record.
  ///
  /// - Parameters:
  ///   - text: The value, trimmed.
  ///   - column: What is wanted.
  ///   - country: The country of the record, where known.
  ///   - dates: How the date is written, if not as the definition says for all.
  /// - Returns: the value, and what is odd about it.
  func read(
    _ text: String, as column: ColumnDescription, country: String?, dates: DateForms?
  ) -> Reading {
    switch column.type {
    case .text: return Reading(value: .text(Text.clean(text).text))
    case .reference: return Reading(value: .text(text))
    case .languageTag:
      if let tag = LanguageTags.code(text) { return Reading(value: .text(tag)) }
      return failure(.word, "'\(excerpt(text))' is no language")
    case .word(let words):
      if words.contains(text) { return Reading(value: .text(text)) }
      return failure(.word, "'\(excerpt(text))' is none of: \(words.joined(separator: ", "))")
    case .integer:
      if let number = NumberReader.read(text, decimal: mark), let integer = Int(exactly: number) {
        return Reading(value: .integer(integer))
      }
      return failure(.number, "'\(excerpt(text))' is no whole number")
    case .number: return readNumber(text, column.column)
    case .boolean:
      switch text.lowercased() {
      case "true", "1", "yes", "oui", "sí", "si", "y", "o", "s": return Reading(value: true)
      case "false", "0", "no", "non", "n": return Reading(value: false)
      default: return failure(.word, "'\(excerpt(text))' is neither true nor false")
      }
    case .date: return readDate(text, dates ?? self.dates)
    case .country:
      if let code = Countries.code(text) { return Reading(value: .text(code)) }
      return failure(.country, "'\(excerpt(text))' is no country of ISO 3166-1")
    case .subdivision:
      guard let country = country ?? self.country else {
        return failure(.subdivision, "'\(excerpt(text))' cannot be told without a country")
      }
      if let code = Subdivisions.code(text, in: country) { return Reading(value: .text(code)) }
      return failure(.subdivision, "'\(excerpt(text))' is no region of \(country) in ISO 3166-2")
    }
  }

  /// Fills in the keys that are folded from names and cities.
  func addKeys(to row: inout Row) {
    if case .text(let name) = row[.name], row[.nameKey] == nil,
      Schema.index(of: .nameKey, in: row.table) != nil
    {
      row.set(.nameKey, NameKey.fold(name))
    }
    if case .text(let city) = row[.city], Schema.index(of: .cityKey, in: row.table) != nil {
      row.set(.cityKey, NameKey.city(city))
    }
  }

  /// As much of a value as a message needs; the whole is in the input, at the place of the issue.
  private func excerpt(_ text: String) -> String {
    text.utf8.count <= 200 ? text : text.prefix(120) + "…"
  }

  private var mark: DecimalMark { hasDecimalComma ? .comma : .dot }

  private func failure(_ rule: Rule, _ message: String) -> Reading {
    Reading(problem: Problem(rule: rule, action: .nulled, message: message))
  }

  private func readNumber(_ text: String, _ column: Column) -> Reading {
    guard let number = NumberReader.read(text, decimal: mark) else {
      return failure(.number, "'\(excerpt(text))' is no number")
    }
    let bound: Double? =
      switch column {
      case .latitude: 90
      case .longitude: 180
      default: nil
      }
    if let bound, number.magnitude > bound {
      return failure(.coordinates, "'\(excerpt(text))' is beyond \(Int(bound)) degrees")
    }
    return Reading(value: .number(number))
  }

  private func readDate(_ text: String, _ dates: DateForms) -> Reading {
    switch dates.reader.read(text) {
    case .date(let date):
      if date.isPlausible { return Reading(value: .text(date.edtf)) }
      return Reading(
        value: .text(date.edtf),
        problem: Problem(
          rule: .dateRange, action: .kept, message: "\(date.edtf) is not a plausible date"))
    case .sentinel: return Reading()
    case .unreadable:
      return failure(
        .date,
        "'\(excerpt(text))' is not a date of the form \(dates.reader.forms.joined(separator: " or "))"
      )
    }
  }
}

// What hangs off a record.
extension Normalizer {
  /// The columns of a detail table of which the first that is mapped says how many rows there are.
  static func leadingColumns(of table: Table) -> [Column] {
    switch table {
    case .identifiers: [.value]
    case .phones: [.dialled, .number]
    case .activities: [.code]
    case .capacities: [.raw, .valueMin]
    case .names: [.name]
    case .roles: [.organizationName, .organizationID]
    case .services: [.service]
    case .languages: [.language]
    default: []
    }
  }

  /// Adds one row to a record.
  ///
  /// - Parameters:
  ///   - table: The table of the row.
  ///   - text: The value of its leading column.
  ///   - code: What the value was before a look-up.
  ///   - others: The values of its other columns.
  ///   - dates: How dates are written, if not as the definition says for all.
  ///   - record: The record the row hangs off.
  /// - Returns: what is odd about it.
  func add(
    _ table: Table, _ text: String, code: String?, _ others: DetailValues, dates: DateForms?,
    to record: inout Record
  ) -> [Problem] {
    switch table {
    case .identifiers: return addIdentifier(text, others, to: &record)
    case .phones: return addPhones(text, others, to: &record)
    case .activities: return addActivity(text, others, to: &record)
    case .capacities: return addCapacity(text, code: code, others, dates: dates, to: &record)
    case .names:
      let name = Text.clean(text).text
      let ended = others[.dateEnd].map { readDate($0, dates ?? self.dates) }
      var date: PartialDate?
      if case .date(let read)? = others[.dateEnd].map({ (dates ?? self.dates).reader.read($0) }) {
        date = read
      }
      guard name != record.text(.name) else { return [] }
      record.add(
        Name(
          others[.kind].flatMap(NameKind.init(rawValue:)) ?? .alias, name,
          nameKey: NameKey.fold(name), language: others[.language], dateEnd: date))
      return [ended?.problem].compactMap { $0 }
    case .services:
      guard let service = Service(rawValue: text) else {
        return [failure(.word, "'\(excerpt(text))' is no known service").problem].compactMap { $0 }
      }
      record.add(ServiceOffered(service))
    case .languages:
      guard let tag = LanguageTags.code(text) else {
        return [failure(.word, "'\(excerpt(text))' is no language").problem].compactMap { $0 }
      }
      record.add(LanguageServed(tag))
    default: break
    }
    return []
  }

  private func addIdentifier(
    _ text: String, _ others: DetailValues, to record: inout Record
  ) -> [Problem] {
    let name = others[.scheme] ?? "unknown"
    guard let scheme = IdentifierScheme.named(name) else {
      record.add(Identifier(scheme: name, value: text, check: .none))
      return []
    }
    let reading = scheme.read(text)
    record.add(reading.identifier)
    var problems: [Problem] = []
    if let damage = reading.damage {
      problems.append(
        Problem(
          rule: .identifierDamaged, action: .kept,
          message: "\(name) '\(excerpt(text))' \(damage.description)"))
    }
    if reading.identifier.check == .bad {
      let reason = reading.reason.map { ": \($0)" } ?? ""
      problems.append(
        Problem(
          rule: .identifierCheck, action: .kept,
          message: "'\(excerpt(text))' is no valid \(name)\(reason)"))
    }
    return problems
  }

  private func addPhones(
    _ text: String, _ others: DetailValues, to record: inout Record
  ) -> [Problem] {
    let country = others[.country] ?? record.text(.country) ?? self.country
    var problems: [Problem] = []
    for phone in PhoneNumbers.read(text, country: country) {
      // A mobile number is mostly somebody's own.
      if phone.kind == .mobile && !includesPersonalData {
        problems.append(
          Problem(rule: .personal, action: .nulled, message: "a mobile number is left out"))
        continue
      }
      record.add(phone)
      if phone.kind == .unknown && phone.number == nil {
        problems.append(
          Problem(
            rule: .phone, action: .kept,
            message:
              "'\(excerpt(phone.dialled))' is no number that can be dialled in \(country ?? "?")"))
      }
    }
    return problems
  }

  private func addActivity(
    _ text: String, _ others: DetailValues, to record: inout Record
  ) -> [Problem] {
    var activity = ActivityScheme.read(
      text, scheme: others[.scheme] ?? "unknown", version: others[.version],
      rank: others[.rank].flatMap(ActivityRank.init(rawValue:)) ?? .main)
    if let label = others[.label] { activity.label = Text.clean(label).text }
    guard !activity.codeNormalized.isEmpty else {
      return [
        Problem(
          rule: .activityCode, action: .nulled,
          message: "'\(excerpt(text))' is no code of an activity")
      ]
    }
    record.add(activity)
    return []
  }

  private func addCapacity(
    _ text: String, code: String?, _ others: DetailValues, dates: DateForms?,
    to record: inout Record
  ) -> [Problem] {
    guard let measure = others[.measure].flatMap(Measure.init(rawValue:)) else { return [] }
    guard let reading = CapacityReader.read(text) else {
      return [
        Problem(
          rule: .capacity, action: .nulled,
          message: "'\(excerpt(text))' is no figure of \(measure.word)")
      ]
    }
    var asOf: PartialDate?
    var problems: [Problem] = []
    if let text = others[.asOf] {
      // A year beside a figure is a year, however the file writes its dates.
      var result = DateReader.iso.read(text)
      if case .unreadable = result { result = (dates ?? self.dates).reader.read(text) }
      switch result {
      case .date(let date): asOf = date
      case .sentinel: break
      case .unreadable:
        problems.append(
          Problem(rule: .date, action: .nulled, message: "'\(excerpt(text))' is not a date"))
      }
    }
    if !reading.isPlausible {
      problems.append(
        Problem(
          rule: .capacity, action: .kept,
          message: "'\(excerpt(text))' is not a plausible \(measure.word)"))
    }
    record.add(
      Capacity(
        measure, minimum: reading.minimum, maximum: reading.maximum,
        isPlanned: others[.planned] == "true", asOf: asOf, raw: code ?? text))
    return problems
  }
}
