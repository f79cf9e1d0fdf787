import CSVFormat
public import Switchboard
import Transport

/// The rows of a CSV file of any dialect and encoding as clean CSV: RFC 4180, UTF-8, commas, header
/// first.
public struct PlainRows: Sendable {
  private let options: Inspector.Options
  private let lineEnd: String

  /// Makes a writer of rows.
  ///
  /// - Parameters:
  ///   - options: What was said of the inputs.
  ///   - endsWithCRLF: Whether rows end with CR LF, as RFC 4180 says, instead of LF.
  public init(options: Inspector.Options, endsWithCRLF: Bool = false) {
    self.options = options
    lineEnd = endsWithCRLF ? "\r\n" : "\n"
  }

  /// Reads an input and hands out its rows, piece by piece.
  ///
  /// - Parameters:
  ///   - input: A file, or a place with several.
  ///   - report: Takes the issues as they are met.
  ///   - output: Takes the rows.
  /// - Throws: ``SourceError`` of the input, and what `report` throws.
  public func write(
    _ input: String, report: ([Issue]) async throws -> Void, to output: (String) -> Void
  ) async throws {
    let context = SourceContext()
    for place in try InputLocation.expand(input) {
      let members = try place.open(context)
      while let member = try members.next() {
        try await write(member, context, report, output)
      }
    }
  }

  private func write(
    _ member: any ByteReader, _ context: SourceContext, _ report: ([Issue]) async throws -> Void,
    _ output: (String) -> Void
  ) async throws {
    let text = try TextReader(
      member, declared: options.encoding, isCertain: options.encoding != nil, context: context)
    let peek = try PeekReader(text, count: CSVInspector.sampleBytes)
    let location = Location(input: member.name)
    switch ContentProbe.probe(peek.head) {
    case .empty: throw SourceError(.badData, at: location, "the file is empty")
    case .binary(let what): throw SourceError(.badData, at: location, "this is \(what), not text")
    default: break
    }
    let understanding = CSVUnderstanding(
      peek.head, isWhole: peek.isWhole, options: options.csv)
    guard let table = understanding.table else {
      throw SourceError(
        .badData, at: location,
        peek.isWhole
          ? "there is no such table" : "its first row is larger than \(peek.head.count) bytes")
    }
    let finding = understanding.finding
    if table.width > 1, options.csv.delimiter == nil, finding.confidence < DialectFinding.threshold,
      let other = finding.runnerUp
    {
      throw SourceError(
        .badData, at: location,
        "it cannot be told whether fields are separated by '\(understanding.dialect.delimiterName)' "
          + "(\(table.width) columns) or by '\(other.dialect.delimiterName)' (\(other.fieldCount) "
          + "columns); say so with --delimiter")
    }
    let reader = CSVReader(peek, understanding, table: table, limits: context.limits)
    var piece = line(table.names)
    var badRows = 0
    while try reader.next() {
      for index in 0..<reader.fieldCount {
        if index > 0 { piece += "," }
        let value = reader.repairedText(index)
        if value.badBytes > 0 { badRows += 1 }
        piece += quoted(value.text, isAlone: reader.fieldCount == 1)
      }
      piece += lineEnd
      if piece.utf8.count > 64 << 10 {
        output(piece)
        piece = ""
        try await report(reader.takeIssues())
      }
    }
    output(piece)
    var issues = reader.takeIssues()
    for finding in text.takeIssues() {
      var place = location
      place.byteOffset = finding.byteOffset
      issues.append(Issue(.encoding, .repaired, at: place, finding.message, severity: .warning))
    }
    if badRows > 0 {
      issues.append(
        Issue(
          .encoding, .repaired, at: location,
          "\(badRows) values were not UTF-8 and are read as windows-1252", severity: .warning))
    }
    try await report(issues)
  }

  private func line(_ values: [String]) -> String {
    values.map { quoted($0, isAlone: values.count == 1) }.joined(separator: ",") + lineEnd
  }

  /// A value, in quotes where it holds what separates, or is all there is of its row and empty.
  private func quoted(_ text: String, isAlone: Bool) -> String {
    let needsQuotes = text.utf8.contains { byte in
      byte == 0x22 || byte == 0x2C || byte == 0x0A || byte == 0x0D
    }
    guard needsQuotes || (isAlone && text.isEmpty) else { return text }
    var result = "\""
    for character in text.unicodeScalars {
      if character == "\"" { result += "\"" }
      result.unicodeScalars.append(character)
    }
    return result + "\""
  }
}
