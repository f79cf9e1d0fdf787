import CSVFormat
import Definitions
import Switchboard
import Transport

/// A CSV input with its encoding, dialect, table and header found.
struct CSVOpening {
  let text: TextReader
  let peek: PeekReader
  let understanding: CSVUnderstanding
  let table: CSVTable
  let header: Header
  private(set) var issues: [Issue] = []

  /// How much of an input is looked at to understand it.
  static let sampleBytes = 1 << 20

  init(
    _ bytes: any ByteReader, _ format: Definition.Format.CSV, _ source: RegistrySource,
    _ context: SourceContext
  ) throws(OpenFailure) {
    let location = Location(source: source.name, input: bytes.name)
    do {
      text = try TextReader(
        bytes, declared: source.options.encoding ?? format.encoding,
        isCertain: source.options.encoding != nil, context: context)
      peek = try PeekReader(text, count: CSVOpening.sampleBytes)
    } catch {
      throw OpenFailure(error: error.placed(source.name))
    }
    try CSVOpening.refuse(peek.head, at: location)
    let options = format.options.overridden(by: source.options.csv)
    let definition = source.definition
    var understanding = CSVUnderstanding(peek.head, isWhole: peek.isWhole, options: options)
    if format.columns == nil, understanding.table?.headerRows == 0, options.headerRows == nil {
      // Whatever it looks like, the definition says that the first row names the columns.
      var headed = options
      headed.headerRows = 1
      understanding = CSVUnderstanding(peek.head, isWhole: peek.isWhole, options: headed)
    }
    self.understanding = understanding
    let reading = CSVReadings(
      understanding, definition, head: peek.head, isWhole: peek.isWhole, at: location)
    if let columns = format.columns {
      table = try reading.headerless(columns)
      header = Header(columns)
    } else {
      (table, header) = try reading.table(requiring: CSVOpening.needed(by: definition))
    }
    issues = reading.issues(table, in: peek.head, isDeclared: options.delimiter != nil)
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

  /// The columns that a definition cannot do without: its keys and what it is recognized by.
  private static func needed(by definition: Definition) -> [String] {
    var needed = definition.recognize
    // A plain list may lack what a registry always has; one column of a key is enough there.
    if definition.description.kind == .registry {
      for record in definition.records { needed += record.keys.joined() }
    }
    var seen: Set<String> = []
    return needed.filter { seen.insert($0).inserted }
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
