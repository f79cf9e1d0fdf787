import ArgumentParser
import Definitions
import JSONSink
import Standard
import Switchboard

/// `switchboard inspect`: what a file is.
struct InspectCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract:
      "Tell what files are: format, encoding, dialect, tables, damage, and which definition fits.",
    discussion: """
      Of a large file the first 10,000 rows are looked at, and pieces of all the rest; --full looks \
      at every row.

      --rows writes the table as clean CSV (RFC 4180, UTF-8, commas, header first) to standard \
      output, with every repair told on standard error, or in the file that --issues names.

      Examples:
        switchboard inspect unknown.csv
        switchboard inspect register.zip --json
        switchboard inspect old.csv --rows > clean.csv
        switchboard inspect export.txt --delimiter '||' --quote none --encoding windows-1252
      """)

  @Argument(help: "Files, folders, globs, addresses, or - for standard input.")
  var inputs: [String]

  @Flag(name: .long, help: "Write the rows of a CSV file as clean CSV.")
  var rows = false

  @Flag(name: .long, help: "With --rows: end rows with CR LF instead of LF.")
  var crlf = false

  @Flag(name: .long, help: "Write what was found as JSON, one object a line.")
  var json = false

  @Flag(name: .long, help: "Look at every row, however many there are.")
  var full = false

  @Option(
    name: .long,
    help: ArgumentHelp(
      "With --rows: write the issues to this file, as JSON Lines.", valueName: "PATH"))
  var issues: String?

  @OptionGroup(title: "How CSV is read, where it is not found out") var csv: CSVArguments

  @Option(
    name: .long, parsing: .singleValue,
    help: ArgumentHelp(
      "A folder of definitions beside those that ship with the program.", valueName: "FOLDER"))
  var definitions: [String] = []

  func validate() throws {
    if rows && json { throw ValidationError("--rows and --json exclude each other") }
  }

  func run() async throws {
    var options = Inspector.Options()
    options.encoding = csv.encoding
    options.csv = csv.options
    options.isFull = full
    do {
      if rows { return try await writeRows(options) }
      let inspector = Inspector(try DefinitionLibrary(folders: definitions), options: options)
      for input in inputs {
        for inspection in try inspector.inspect(input) {
          Console.print(json ? inspection.json : InspectionText.text(inspection))
        }
      }
    } catch {
      throw Log(form: .text, quiet: false).fail(error)
    }
  }

  private func writeRows(_ options: Inspector.Options) async throws {
    let log = try await issues.map { JSONSink(path: $0, form: .lines, tables: [.issues]) }?
      .open(SinkContext())
    let writer = PlainRows(options: options, endsWithCRLF: crlf)
    for input in inputs {
      try await writer.write(
        input,
        report: { issues in
          guard let log else {
            for issue in issues {
              Console.note("\(issue.severity.word) \(issue.location.description): \(issue.message)")
            }
            return
          }
          var batch = Batch()
          batch.issues = issues
          _ = try await log.write(batch)
        },
        to: { Console.write($0, to: 1) })
    }
    try await log?.mark()
    try await log?.finish()
  }
}
