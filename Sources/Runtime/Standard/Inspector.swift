public import CSVFormat
public import Definitions
import FeedFormat
import FeedSource
public import Switchboard
import Transport
import XMLFormat

/// Looks at inputs.
public struct Inspector: Sendable {
  /// What was said of the inputs, and how closely they are looked at.
  public struct Options: Sendable {
    /// The encoding, instead of what is found.
    public var encoding: String?
    /// How CSV is read, instead of what is found.
    public var csv = CSVOptions()
    /// Whether every row is looked at, however large the input is.
    public var isFull = false

    /// Makes the default options.
    public init() {}
  }

  let library: DefinitionLibrary
  let options: Options
  let context = SourceContext()

  /// Makes an inspector that knows some definitions.
  public init(_ library: DefinitionLibrary, options: Options = Options()) {
    self.library = library
    self.options = options
  }

  /// Looks at one input, or at each member of an archive.
  public func inspect(_ input: String) throws(SourceError) -> [Inspection] {
    var inspections: [Inspection] = []
    for place in try InputLocation.expand(input) {
      let members = try place.open(context)
      while let member = try members.next() { inspections.append(try inspect(member)) }
    }
    return inspections
  }

  private func inspect(_ member: any ByteReader) throws(SourceError) -> Inspection {
    let raw = try PeekReader(member, count: 256 << 10)
    let probe = ContentProbe.probe(raw.head)
    if FeedSource.recognizes(raw.head) { return try feed(raw) }
    let text = try TextReader(
      raw, declared: options.encoding, isCertain: options.encoding != nil, context: context)
    let peek = try PeekReader(text, count: CSVInspector.sampleBytes)
    let place = Location(input: member.name)
    switch ContentProbe.probe(peek.head) {
    case .empty: throw SourceError(.badData, at: place, "the file is empty")
    case .binary(let what): throw SourceError(.badData, at: place, "this is \(what), not text")
    case .html:
      let found = FeedSniff.refusal(peek.head, at: member.name) ?? "a web page"
      throw SourceError(.badData, at: place, "this is \(found)")
    case .xml:
      if case .xml = probe { return try xml(raw) }
      return try xml(peek)
    default: break
    }
    return try CSVInspector(inspector: self, raw: raw, text: text, peek: peek).inspect()
  }

  private func xml(_ input: PeekReader) throws(SourceError) -> Inspection {
    let elements = Recognition.elements(in: input.head)
    var inspection = Inspection(input: input.name, format: "XML")
    let definition = library.recognize(elements: elements)
    inspection.definition = definition?.name
    guard let definition, case .xml(let record) = definition.format else {
      inspection.tables = [.init(columns: elements.map { ColumnProfile($0) })]
      return inspection
    }
    let reader = try XMLRecordReader(input, record: record, limits: context.limits, source: "")
    var values = XMLRecord()
    var table = Inspection.Table(columns: [])
    while try reader.next(into: &values) {
      if table.rows == CSVInspector.sampleRows, !options.isFull {
        inspection.isWhole = false
        break
      }
      table.rows += 1
      for value in values.values {
        while table.columns.count <= value.path {
          table.columns.append(ColumnProfile(reader.paths[table.columns.count]))
        }
        table.columns[value.path].note(value.text)
      }
    }
    inspection.tables = [table]
    inspection.issues = reader.takeIssues()
    return inspection
  }

  /// How many items of a feed are kept, unless all are asked for.
  static let sampleItems = 10_000

  private func feed(_ input: PeekReader) throws(SourceError) -> Inspection {
    var inspection = Inspection(input: input.name, format: "feed")
    inspection.definition = "feed"
    let reader = try FeedReader(input, limits: context.limits, encoding: options.encoding)
    let document = try FeedDocument(
      reader, mostItems: options.isFull ? .max : Inspector.sampleItems)
    inspection.feed = document
    inspection.issues = document.issues
    inspection.isWhole = !document.isCut
    return inspection
  }
}

extension ColumnProfile {
  /// Takes a text into the profile.
  mutating func note(_ text: String) {
    var text = text
    let copy = text
    text.withUTF8 { note(UnsafeRawBufferPointer($0)) { copy } }
  }
}
