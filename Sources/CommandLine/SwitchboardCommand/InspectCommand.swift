import ArgumentParser
import Definitions
import Standard
import Switchboard

/// `switchboard inspect`: what a file is.
struct InspectCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract:
      "Tell what files are: format, encoding, delimiter, columns, and which definition fits.",
    discussion: """
      Of a large file the first 10,000 rows are looked at.

      Examples:
        switchboard inspect unknown.csv
        switchboard inspect register.zip --json
        switchboard inspect old.csv --encoding ISO-8859-1 --rows > clean.csv
      """)

  @Argument(help: "Files, folders, globs, addresses, or - for standard input.")
  var inputs: [String]

  @Flag(name: .long, help: "Write the rows of a CSV file as clean CSV: commas, UTF-8, LF.")
  var rows = false

  @Flag(name: .long, help: "Write what was found as JSON, one object a line.")
  var json = false

  @Option(
    name: .long,
    help: ArgumentHelp("The encoding, instead of what is found.", valueName: "ENCODING"))
  var encoding: String?

  @Option(
    name: .long, parsing: .singleValue,
    help: ArgumentHelp(
      "A folder of definitions beside those that ship with the program.", valueName: "FOLDER"))
  var definitions: [String] = []

  func validate() throws {
    if rows && json { throw ValidationError("--rows and --json exclude each other") }
  }

  func run() async throws {
    do {
      if rows {
        for input in inputs {
          let issues = try PlainRows.write(input, encoding: encoding) { Console.write($0, to: 1) }
          for issue in issues {
            Console.note("\(issue.severity.word) \(issue.location.description): \(issue.message)")
          }
        }
        return
      }
      let library = try DefinitionLibrary(folders: definitions)
      for input in inputs {
        for inspection in try Inspection.inspect(input, library, encoding: encoding) {
          Console.print(json ? Self.json(inspection) : Self.text(inspection))
        }
      }
    } catch {
      throw Log(form: .text, quiet: false).fail(error)
    }
  }

  private static func text(_ inspection: Inspection) -> String {
    var lines = [Console.bold(inspection.input)]
    var format = inspection.format
    if let delimiter = inspection.delimiter { format += ", separated by '\(delimiter)'" }
    if let lineEnd = inspection.lineEnd { format += ", \(lineEnd)" }
    if let encoding = inspection.encoding {
      format += ", \(encoding)\(inspection.hasByteOrderMark ? " with byte order mark" : "")"
    }
    lines.append("  \(format)")
    let count = Format.count(inspection.rows, inspection.format == "feed" ? "item" : "row")
    var amount = "  \(inspection.isWhole ? count : "more than \(count)"), "
    amount += Format.count(inspection.columns.count, "column")
    if let confidence = inspection.confidence, inspection.rows > 0 {
      amount += "; \(Int(confidence * 100)) % of the first rows agree on the number of columns"
    }
    lines.append(amount)
    if inspection.raggedRows > 0 {
      lines.append("  \(Format.count(inspection.raggedRows, "row")) with another number of fields")
    }
    let definition = inspection.definition.map { "fits the definition \($0)" }
    lines.append(
      "  " + (definition ?? "no definition fits; --as names one, CONTRIBUTING shows how"))
    let width = min(40, inspection.columns.map(\.name.count).max() ?? 0)
    for column in inspection.columns {
      let share = inspection.rows > 0 ? column.filled * 100 / inspection.rows : 0
      let percent = String(repeating: " ", count: max(0, 3 - "\(share)".count)) + "\(share) %"
      let examples = column.examples.map { Format.fit($0, min(30, $0.count)) }
      lines.append(
        "    \(Format.fit(column.name, width))  \(percent)  \(examples.joined(separator: " | "))")
    }
    for issue in inspection.issues.prefix(10) {
      lines.append("  \(issue.severity.word) \(issue.location.description): \(issue.message)")
    }
    return lines.joined(separator: "\n")
  }

  private static func json(_ inspection: Inspection) -> String {
    var parts = ["\"input\":\(JSONText.quoted(inspection.input))"]
    parts.append("\"format\":\(JSONText.quoted(inspection.format))")
    func add(_ key: String, _ value: String?) {
      if let value { parts.append("\"\(key)\":\(JSONText.quoted(value))") }
    }
    add("encoding", inspection.encoding)
    if inspection.encoding != nil {
      parts.append("\"byte_order_mark\":\(inspection.hasByteOrderMark)")
    }
    add("delimiter", inspection.delimiter)
    add("line_end", inspection.lineEnd)
    if let confidence = inspection.confidence {
      parts.append("\"confidence\":\(Value.decimal(confidence))")
    }
    add("definition", inspection.definition)
    parts.append("\"rows\":\(inspection.rows)")
    parts.append("\"is_whole\":\(inspection.isWhole)")
    parts.append("\"ragged_rows\":\(inspection.raggedRows)")
    let columns = inspection.columns.map { column in
      "{\"name\":\(JSONText.quoted(column.name)),\"filled\":\(column.filled),"
        + "\"examples\":\(JSONText.list(column.examples))}"
    }
    parts.append("\"columns\":[\(columns.joined(separator: ","))]")
    parts.append("\"issues\":\(JSONText.list(inspection.issues.map(\.message)))")
    return "{\(parts.joined(separator: ","))}"
  }
}
