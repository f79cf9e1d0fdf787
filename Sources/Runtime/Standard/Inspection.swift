import CSVFormat
public import Definitions
import FeedFormat
import FeedSource
public import Switchboard
import Transport
import XMLFormat

/// What a file is, found without a definition: format, encoding, dialect, columns.
public struct Inspection: Sendable {
  /// The file, or the member of an archive.
  public var input: String
  /// `CSV`, `XML`, `feed`.
  public var format: String
  /// The encoding that was found; nil where the format tells it.
  public var encoding: String?
  /// Whether a byte order mark was found.
  public var hasByteOrderMark = false
  /// What separates the fields of a CSV file.
  public var delimiter: String?
  /// What ends its rows.
  public var lineEnd: String?
  /// The share of rows that have as many fields as most, 0 to 1.
  public var confidence: Double?
  /// The columns of a CSV file, or the paths below the elements of an XML document.
  public var columns: [ColumnFinding] = []
  /// Rows, records or items that were looked at.
  public var rows = 0
  /// Whether that is all there is.
  public var isWhole = true
  /// Rows with another number of fields than the header, of those looked at.
  public var raggedRows = 0
  /// The definition that fits, or `feed`.
  public var definition: String?
  /// What was odd.
  public var issues: [Issue] = []

  /// What one column holds.
  public struct ColumnFinding: Sendable {
    /// Its name.
    public var name: String
    /// Rows with a value.
    public var filled = 0
    /// The first different values, at most three.
    public var examples: [String] = []
  }

  /// Rows that are looked at.
  public static let sampleRows = 10_000

  /// Looks at one input, or at each member of an archive.
  public static func inspect(
    _ input: String, _ library: DefinitionLibrary, encoding: String? = nil
  ) throws(SourceError) -> [Inspection] {
    var inspections: [Inspection] = []
    let context = SourceContext()
    for place in try InputLocation.expand(input) {
      let members = try place.open(context)
      while let member = try members.next() {
        inspections.append(try inspect(member, library, encoding, context))
      }
    }
    return inspections
  }

  private static func inspect(
    _ member: any ByteReader, _ library: DefinitionLibrary, _ encoding: String?,
    _ context: SourceContext
  ) throws(SourceError) -> Inspection {
    let raw = try PeekReader(member, count: 256 << 10)
    let probe = ContentProbe.probe(raw.head)
    if FeedSource.recognizes(raw.head) { return try feed(raw, context) }
    let text = try TextReader(raw, declared: encoding, context: context)
    let peek = try PeekReader(text, count: 256 << 10)
    let place = Location(input: member.name)
    switch ContentProbe.probe(peek.head) {
    case .empty: throw SourceError(.badData, at: place, "the file is empty")
    case .binary(let what): throw SourceError(.badData, at: place, "this is \(what), not text")
    case .html: throw SourceError(.badData, at: place, "this is a web page")
    case .xml:
      if case .xml = probe { return try xml(raw, library, context) }
      return try xml(peek, library, context)
    default: break
    }
    return try csv(peek, text, library, context)
  }

  private static func csv(
    _ peek: PeekReader, _ text: TextReader, _ library: DefinitionLibrary, _ context: SourceContext
  ) throws(SourceError) -> Inspection {
    let found = CSVSniffer.sniff(peek.head, isWhole: peek.isWhole)
    var inspection = Inspection(input: peek.name, format: "CSV")
    inspection.encoding = text.encoding
    inspection.hasByteOrderMark = text.hadByteOrderMark
    inspection.delimiter = found.dialect.delimiterName
    inspection.lineEnd =
      found.dialect.lineEnd == 0x0D
      ? "CR" : peek.head.contains(0x0D) ? "CR LF" : "LF"
    inspection.confidence = found.confidence
    let reader = CSVReader(peek, dialect: found.dialect, limits: context.limits)
    var header: Header?
    inspection.isWhole = true
    while try reader.next() {
      if reader.isBlank { continue }
      guard header != nil else {
        let names = Header((0..<reader.fieldCount).map { reader.text($0) ?? "" })
        header = names
        inspection.columns = names.columns.map { ColumnFinding(name: $0) }
        inspection.definition = library.recognize(names)?.name
        continue
      }
      if inspection.rows == sampleRows {
        inspection.isWhole = false
        break
      }
      inspection.rows += 1
      if reader.fieldCount != inspection.columns.count { inspection.raggedRows += 1 }
      for index in 0..<min(reader.fieldCount, inspection.columns.count)
      where !reader.field(index).isEmpty {
        inspection.columns[index].note { reader.text(index) }
      }
    }
    inspection.issues = reader.takeIssues()
    return inspection
  }

  private static func xml(
    _ input: PeekReader, _ library: DefinitionLibrary, _ context: SourceContext
  ) throws(SourceError) -> Inspection {
    let elements = Recognition.elements(in: input.head)
    var inspection = Inspection(input: input.name, format: "XML")
    let definition = library.recognize(elements: elements)
    inspection.definition = definition?.name
    guard let definition, case .xml(let record) = definition.format else {
      inspection.columns = elements.map { ColumnFinding(name: $0) }
      return inspection
    }
    let reader = try XMLRecordReader(input, record: record, limits: context.limits, source: "")
    var values = XMLRecord()
    while try reader.next(into: &values) {
      if inspection.rows == sampleRows {
        inspection.isWhole = false
        break
      }
      inspection.rows += 1
      for value in values.values {
        while inspection.columns.count <= value.path {
          inspection.columns.append(ColumnFinding(name: reader.paths[inspection.columns.count]))
        }
        inspection.columns[value.path].note { value.text }
      }
    }
    inspection.issues = reader.takeIssues()
    return inspection
  }

  private static func feed(
    _ input: PeekReader, _ context: SourceContext
  ) throws(SourceError) -> Inspection {
    var inspection = Inspection(input: input.name, format: "feed")
    inspection.definition = "feed"
    let names = ["title", "link", "id", "published", "summary", "content"]
    inspection.columns = names.map { ColumnFinding(name: $0) }
    let reader = try FeedReader(input, limits: context.limits)
    while let item = try reader.next() {
      inspection.rows += 1
      let values = [
        item.title, item.link, item.id, item.published?.raw, item.summary?.plainText,
        item.content?.plainText,
      ]
      for (index, value) in values.enumerated() {
        if let value, !value.isEmpty { inspection.columns[index].note { value } }
      }
    }
    inspection.issues = reader.takeIssues()
    return inspection
  }
}

extension Inspection.ColumnFinding {
  /// Counts a value and keeps it as an example where it is a new one.
  mutating func note(_ value: () -> String?) {
    filled += 1
    guard examples.count < 3, let text = value(), !text.isEmpty, !examples.contains(text) else {
      return
    }
    examples.append(text)
  }
}
