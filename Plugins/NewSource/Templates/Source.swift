public import Switchboard
import Transport

/// A plain text with one call center a line: `name;city;country`.
///
/// This is what `make new-source` lays out; change it to what the source really reads.
public struct {{type}}: Source {
  /// How the catalog shows the source.
  public static let connector = Catalog.Connector(
    name: "{{name}}", summary: "a text with one call center a line: name;city;country",
    value: "files, folders, globs or addresses", options: [
      Catalog.Option("name", "the name in outputs; {{name}} if not given")
    ],
    sample: "- {{name}}: centers.txt")

  /// The name of the source in outputs.
  public let name: String
  let inputs: [String]

  /// Makes a source.
  public init(name: String = "{{name}}", inputs: [String]) {
    self.name = name
    self.inputs = inputs
  }

  /// Opens the inputs one after the other.
  public func open(
    _ context: SourceContext
  ) async throws(SourceError) -> sending any RecordReader {
    try Reader(self, context)
  }
}

private final class Reader: RecordReader {
  let description: SourceDescription
  private let context: SourceContext
  private var lines: [(input: String, number: Int, text: String)] = []

  init(_ source: {{type}}, _ context: SourceContext) throws(SourceError) {
    description = SourceDescription(id: source.name, kind: .file)
    self.context = context
    for input in source.inputs {
      for location in try InputLocation.expand(input) {
        let members = try location.open(context)
        while let bytes = try members.next() {
          let text = try TextReader(bytes, declared: nil, context: context)
          try read(text, named: context.shown(bytes.name))
        }
      }
    }
    lines.reverse()
  }

  /// Reads a small input at once; a source of large ones reads piece by piece.
  private func read(_ bytes: any ByteReader, named input: String) throws(SourceError) {
    var content: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 64 << 10)
    while true {
      var failure: SourceError?
      let count = piece.withUnsafeMutableBytes { buffer -> Int in
        do throws(SourceError) {
          return try bytes.read(into: buffer)
        } catch {
          failure = error
          return 0
        }
      }
      if let failure { throw failure }
      if count == 0 { break }
      content += piece[..<count]
      guard content.count <= context.limits.recordBytes else {
        throw SourceError(.badData, at: Location(input: input), "too large for this source")
      }
    }
    for (index, line) in content.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
    where !line.isEmpty {
      lines.append((input, index + 1, String(decoding: line, as: UTF8.self)))
    }
  }

  func read(into batch: inout Batch) async throws(SourceError) -> Bool {
    guard !lines.isEmpty else { return false }
    while !batch.isFull, let line = lines.popLast() {
      batch.work.read += 1
      let fields = line.text.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
      guard fields.count == 3, !fields[0].isEmpty else {
        batch.work.quarantined += 1
        batch.issues.append(
          Issue(
            .fieldCount, .quarantined,
            at: Location(source: description.id, input: line.input, line: line.number),
            "expected name;city;country", raw: line.text))
        continue
      }
      var record = Record(
        .callCenter, key: Identity.key(fields),
        origin: Origin(
          source: description.id, input: line.input, line: line.number, retrieved: context.now))
      record.row.set(.name, fields[0])
      record.row.set(.city, fields[1])
      record.row.set(.country, fields[2])
      batch.records.append(record)
    }
    return true
  }
}
