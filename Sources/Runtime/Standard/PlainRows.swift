import CSVFormat
public import Switchboard
import Transport

/// The rows of a CSV file of any dialect and encoding as clean CSV: RFC 4180, UTF-8, commas, LF.
public enum PlainRows {
  /// Reads an input and hands out its rows, header first, piece by piece.
  ///
  /// - Returns: the issues met.
  public static func write(
    _ input: String, encoding: String?, to output: (String) -> Void
  ) throws(SourceError) -> [Issue] {
    let context = SourceContext()
    var issues: [Issue] = []
    for place in try InputLocation.expand(input) {
      let members = try place.open(context)
      while let member = try members.next() {
        let text = try TextReader(member, declared: encoding, context: context)
        let peek = try PeekReader(text, count: 256 << 10)
        guard !peek.head.isEmpty else {
          throw SourceError(.badData, at: Location(input: member.name), "the file is empty")
        }
        let found = CSVSniffer.sniff(peek.head, isWhole: peek.isWhole)
        let reader = CSVReader(peek, dialect: found.dialect, limits: context.limits)
        var piece = ""
        while try reader.next() {
          if reader.isBlank { continue }
          for index in 0..<reader.fieldCount {
            if index > 0 { piece += "," }
            piece += quoted(reader.text(index) ?? Issue.printable(reader.field(index)))
          }
          piece += "\n"
          if piece.utf8.count > 64 << 10 {
            output(piece)
            piece = ""
          }
        }
        output(piece)
        issues += reader.takeIssues()
      }
    }
    return issues
  }

  private static func quoted(_ text: String) -> String {
    let needsQuotes = text.utf8.contains { byte in
      byte == 0x22 || byte == 0x2C || byte == 0x0A || byte == 0x0D
    }
    guard needsQuotes else { return text }
    var result = "\""
    for character in text.unicodeScalars {
      if character == "\"" { result += "\"" }
      result.unicodeScalars.append(character)
    }
    return result + "\""
  }
}
