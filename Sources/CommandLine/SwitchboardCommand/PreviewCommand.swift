import ArgumentParser
import Definitions
import Standard
import Switchboard

/// `switchboard preview`: the first records, as a table.
struct PreviewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview",
    abstract: "Show the first records of files as a table, by the same path as import.",
    discussion: """
      Nothing is written. Issues met on the way are listed below the table.

      Examples:
        switchboard preview enheter.csv --as no-brreg --limit 20
        switchboard preview feed.xml
        switchboard preview my.csv --as my-definition.yaml --all
      """)

  @Argument(help: "Files, folders, globs, addresses, or - for standard input.")
  var inputs: [String]

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      "What the inputs are: a definition by name or file, or feed.", valueName: "DEFINITION"))
  var definition: String?

  @Option(name: .long, help: ArgumentHelp("Show so many records.", valueName: "N"))
  var limit = 10

  @Option(
    name: .long, parsing: .singleValue,
    help: ArgumentHelp(
      "Show only records of this kind: organization, call_center, event, statistic or article.",
      valueName: "KIND"))
  var kind: [RecordKindArgument] = []

  @OptionGroup var reading: ReadingOptions

  @Option(
    name: .long, parsing: .singleValue,
    help: ArgumentHelp(
      "A folder of definitions beside those that ship with the program.", valueName: "FOLDER"))
  var definitions: [String] = []

  func validate() throws {
    if limit < 1 { throw ValidationError("--limit must be 1 or more") }
  }

  func run() async throws {
    let log = Log(form: .text, quiet: false)
    let sources: [any Source]
    do {
      let factory = ConnectorFactory(
        library: try DefinitionLibrary(folders: definitions, only: definition))
      sources = try factory.sources(
        inputs: inputs, definition: definition, options: reading.importOptions)
    } catch {
      throw log.fail(error)
    }
    let collector = Collector()
    var pipeline = Pipeline(sources: sources, sinks: [collector])
    pipeline.limit = limit
    let ready = pipeline
    let report = await Interruption.cancelling { await ready.run() }
    let kinds = kind.isEmpty ? Record.Kind.allCases : kind.map(\.kind)
    RecordTable(records: collector.records.filter { kinds.contains($0.kind) }).print()
    let issues = collector.issues
    if !issues.isEmpty {
      Console.print(Console.bold("\nIssues"))
      for issue in issues.prefix(20) {
        Console.print("  \(issue.severity.word) \(issue.location.description): \(issue.message)")
      }
      if issues.count > 20 { Console.print("  and \(Format.count(issues.count - 20)) more") }
    }
    for source in report.sources {
      Console.note(
        "\(source.name): read \(Format.count(source.work.read)), filtered out "
          + "\(Format.count(source.work.filtered)), showing \(Format.count(source.kept, "record"))")
      if let error = source.error { _ = log.fail(error) }
    }
    let code = RunSession.exitCode(report)
    if code != 0 { throw ExitCode(code) }
  }
}

/// A kind of record, on the command line.
struct RecordKindArgument: ExpressibleByArgument {
  let kind: Record.Kind

  init?(argument: String) {
    guard let kind = Record.Kind(rawValue: argument) else { return nil }
    self.kind = kind
  }

  static let allValueStrings = Record.Kind.allCases.map(\.rawValue)
}
