/// Tells whether the first rows of a table name its columns.
struct HeaderFinder {
  let rows: SampleRows
  let dialect: CSVDialect
  let width: Int

  /// How many of the first rows are the header: 0, 1 or 2.
  func header(_ indices: [Int]) -> Int {
    guard let first = indices.first.map({ rows.rows[$0] }) else { return 0 }
    let body = indices.dropFirst().prefix(200).map { rows.rows[$0] }.filter { row in
      !rows.bytes[row.begin..<row.end].elementsEqual(rows.bytes[first.begin..<first.end])
    }
    if isGroupRow(first), let second = body.first, isNameRow(second),
      verdict(second, Array(body.dropFirst())) > 0
    {
      return 2
    }
    return verdict(first, Array(body)) >= 0 ? 1 : 0
  }

  /// The names of the columns: of two rows the group, carried to the right, and the name.
  func names(_ header: [SampleRows.Row]) -> [String] {
    guard let last = header.last else { return (1...max(1, width)).map { "column_\($0)" } }
    var names = (0..<width).map { trimmed(rows.text(last, $0, dialect)) }
    for row in header.dropLast().reversed() {
      var group = ""
      for column in 0..<min(width, row.fieldCount) {
        let text = trimmed(rows.text(row, column, dialect))
        if !text.isEmpty { group = text }
        if !group.isEmpty, group != names[column] {
          names[column] = names[column].isEmpty ? group : "\(group) / \(names[column])"
        }
      }
    }
    return names
  }

  private func trimmed(_ text: String) -> String {
    var scalars = text.unicodeScalars[...]
    while let first = scalars.first, first.properties.isWhitespace || first == "\u{FEFF}" {
      scalars.removeFirst()
    }
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    return String(scalars)
  }

  /// Names of groups: words with gaps between them, more than a title has.
  private func isGroupRow(_ row: SampleRows.Row) -> Bool {
    let filled = (0..<width).filter { !rows.field(row, $0).isEmpty }
    guard filled.count < width, width > 2 else { return false }
    guard filled.count > 1 || (filled.first ?? 0) > 0 else { return false }
    return filled.allSatisfy { ValueKind.of(rows.field(row, $0)) == .text }
  }

  private func isNameRow(_ row: SampleRows.Row) -> Bool {
    var seen: Set<String> = []
    var repeated = 0
    for column in 0..<width {
      guard ValueKind.of(rows.field(row, column)) == .text else { return false }
      if !seen.insert(rows.text(row, column, dialect)).inserted { repeated += 1 }
    }
    return repeated * 2 <= width
  }

  /// Above 0: the row names columns; below: it is a row like the others.
  private func verdict(_ row: SampleRows.Row, _ body: [SampleRows.Row]) -> Double {
    var score = 0.0
    var seen: Set<String> = []
    var knownWords = 0
    for column in 0..<width {
      let field = rows.field(row, column)
      let kind = ValueKind.of(field)
      let text = trimmed(rows.text(row, column, dialect)).lowercased()
      if kind == .text, !seen.insert(text).inserted { score -= 0.5 }
      if HeaderFinder.isKnown(text) { knownWords += 1 }
      if kind == .integer || kind == .number || kind == .date { score -= 1 }
      if kind == .text, field.count > 80 { score -= 0.5 }
      score += comparison(field, kind, column, body)
    }
    if knownWords > 0 { score += 0.6 + Double(knownWords) / Double(width) }
    let filled = (0..<width).count { !rows.field(row, $0).isEmpty }
    if filled == width { score += 0.3 }
    if Double(filled) < 0.5 * Double(width) { score -= 0.5 }
    return score
  }

  /// Whether a field of the first row differs from those below it in kind, length or wording.
  private func comparison(
    _ field: UnsafeRawBufferPointer, _ kind: ValueKind, _ column: Int, _ body: [SampleRows.Row]
  ) -> Double {
    guard kind != .empty else { return 0 }
    var typed = 0
    var filled = 0
    var sameLength = 0
    var repeated = 0
    var withDigits = 0
    let hasDigit = field.contains(where: ValueKind.isDigit)
    for row in body {
      let other = rows.field(row, column)
      let otherKind = ValueKind.of(other)
      guard otherKind != .empty else { continue }
      filled += 1
      if otherKind != .text { typed += 1 }
      if other.count == field.count { sameLength += 1 }
      if other.contains(where: ValueKind.isDigit) { withDigits += 1 }
      if other.count == field.count, other.elementsEqual(field) { repeated += 1 }
    }
    guard filled > 0 else { return 0 }
    var score = 0.0
    if typed * 10 >= filled * 9 {
      score += kind == .text ? 1 : -0.5
    } else if withDigits == filled, filled > 1 {
      // Codes and phone numbers: a name has no digit.
      score += hasDigit ? -0.5 : 0.7
    }
    if filled > 2, sameLength == filled, typed < filled { score -= 0.3 }
    if repeated > 0, filled > 2 { score -= 0.7 }
    return score
  }

  private static func isKnown(_ text: String) -> Bool {
    let plain = text.filter { $0.isLetter }
    return words.contains(plain)
  }

  /// Words that name columns in registries and lists, in the languages of our sources.
  private static let words: Set<String> = [
    "id", "nr", "no", "num", "number", "code", "name", "nom", "nombre", "nome", "naam", "navn",
    "company", "companyname", "entreprise", "empresa", "organization", "organisation", "operator",
    "operateur", "opérateur", "operador", "city", "town", "ville", "ciudad", "cidade", "stadt",
    "ort",
    "address", "adresse", "dirección", "direccion", "endereço", "street", "rue", "zip", "postcode",
    "postalcode", "codepostal", "cp", "plz", "country", "pays", "país", "pais", "land", "state",
    "county",
    "region", "région", "región", "phone", "telephone", "téléphone", "teléfono", "telefono", "tel",
    "email", "url", "website", "site", "date", "opened", "status", "statut", "estado", "type",
    "kind",
    "seats", "positions", "postes", "puestos", "employees", "effectif", "effectifs", "jobs",
    "title",
    "description", "value", "amount", "key", "label", "language", "langue", "idioma", "siren",
    "siret",
    "lei", "naics", "sector", "secteur", "activity", "activité", "latitude", "longitude", "lat",
    "lon",
    "rank", "year", "année", "año", "month", "notes", "comment", "remarks",
  ]
}
