import CSVFormat
import Definitions
import Switchboard
import Transport

/// A CSV input with its encoding, dialect and header found.
struct CSVOpening {
  let text: TextReader
  let reader: CSVReader
  let header: Header
  var issues: [Issue] = []

  init(
    _ bytes: any ByteReader, _ format: Definition.Format.CSV, _ source: RegistrySource,
    _ context: SourceContext
  ) throws(OpenFailure) {
    let location = Location(source: source.name, input: bytes.name)
    let peek: PeekReader
    do {
      text = try TextReader(
        bytes, declared: source.options.encoding ?? format.encoding, context: context)
      peek = try PeekReader(text, count: 256 << 10)
    } catch {
      throw OpenFailure(error: error.placed(source.name))
    }
    try CSVOpening.refuse(peek.head, at: location)
    let found = CSVSniffer.sniff(peek.head, isWhole: peek.isWhole)
    var dialect = format.dialect ?? found.dialect
    dialect.lineEnd = found.dialect.lineEnd
    reader = CSVReader(peek, dialect: dialect, limits: context.limits, source: source.name)
    let definition = source.definition
    if let columns = format.columns {
      header = Header(columns)
      try CSVOpening.check(
        columns.count, found: found, dialect: dialect, definition: definition, at: location)
      return
    }
    header = Header(try CSVOpening.firstRow(reader, at: location))
    if header.columns.count == 1, found.fieldCount > 1, dialect.delimiter != found.dialect.delimiter
    {
      throw OpenFailure(
        error: SourceError(
          .badData, at: location,
          "the declared delimiter '\(dialect.delimiterName)' finds one column; the file looks "
            + "separated by '\(found.dialect.delimiterName)', \(found.fieldCount) columns"))
    }
    try CSVOpening.requireColumns(of: definition, in: header, at: location)
  }

  /// Complains of what is no text at all.
  private static func refuse(_ head: [UInt8], at location: Location) throws(OpenFailure) {
    switch ContentProbe.probe(head) {
    case .empty:
      throw OpenFailure(error: SourceError(.badData, at: location, "the file is empty"))
    case .binary(let what):
      throw OpenFailure(
        error: SourceError(.badData, at: location, "this is \(what), not CSV"), isMisfit: true)
    case .html:
      throw OpenFailure(
        error: SourceError(.badData, at: location, "this is a web page, not CSV"), isMisfit: true)
    case .xml:
      throw OpenFailure(
        error: SourceError(.badData, at: location, "this is XML, not CSV"), isMisfit: true)
    default: break
    }
  }

  /// The first row that is not blank.
  private static func firstRow(
    _ reader: CSVReader, at location: Location
  ) throws(OpenFailure) -> [String] {
    do {
      while try reader.next() {
        if reader.isBlank { continue }
        return (0..<reader.fieldCount).map { reader.text($0) ?? Issue.printable(reader.field($0)) }
      }
    } catch {
      throw OpenFailure(error: error.placed(location.source))
    }
    throw OpenFailure(
      error: SourceError(.badData, at: location, "there is no header; only blank lines"))
  }

  /// Complains of a file without a header whose rows have another number of fields than declared.
  private static func check(
    _ count: Int, found: CSVSniffer.Finding, dialect: CSVDialect, definition: Definition,
    at location: Location
  ) throws(OpenFailure) {
    guard found.fieldCount != count else { return }
    throw OpenFailure(
      error: SourceError(
        .badData, at: location,
        "\(definition.name) expects \(count) columns separated by '\(dialect.delimiterName)'; "
          + "the file has \(found.fieldCount) separated by '\(found.dialect.delimiterName)'"),
      isMisfit: true)
  }

  /// Complains of columns that the definition cannot do without: its keys and what it recognizes by.
  private static func requireColumns(
    of definition: Definition, in header: Header, at location: Location
  ) throws(OpenFailure) {
    var needed = definition.recognize
    // A plain list may lack what a registry always has; one column of a key is enough there.
    if definition.description.kind == .registry {
      for record in definition.records { needed += record.keys.joined() }
    }
    var seen: Set<String> = []
    let missing = needed.filter { column in
      seen.insert(column).inserted
        && header.index(of: column, aliases: definition.aliases) == nil
    }
    guard !missing.isEmpty else { return }
    let names = header.columns.filter { !$0.isEmpty }
    let near = missing.flatMap { NearNames.of($0, among: names, limit: 1) }
    let hint = near.isEmpty ? "" : "; near names: \(near.joined(separator: ", "))"
    let shown = names.prefix(12).joined(separator: ", ") + (names.count > 12 ? ", ..." : "")
    throw OpenFailure(
      error: SourceError(
        .badData, at: location,
        "\(missing.count == 1 ? "column" : "columns") \(missing.joined(separator: ", ")) of "
          + "\(definition.name) \(missing.count == 1 ? "is" : "are") missing\(hint); "
          + "the file has: \(shown)"),
      isMisfit: true)
  }
}

extension SourceError {
  /// The error with the name of its source.
  func placed(_ source: String) -> SourceError {
    var error = self
    if error.location.source.isEmpty { error.location.source = source }
    return error
  }
}
