import ArgumentParser
import Definitions
import JSONSink
import Standard
import Switchboard

/// `switchboard import`: a one-off.
struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Read files once and write what they say of call centers.",
    discussion: """
      An INPUT is a file, a folder, a glob, an http or https address, or - for standard input; zip, \
      gz, xz and zst are looked into. What it is, is found out by its content, or said with --as.

      A SINK is json:PATH (JSON Lines, or one document if the path ends in .json), csv:FOLDER, \
      sql:PATH or sqlite:PATH; json:- is standard output, which is where records go if no sink is \
      named. A file, folder or database appears whole or not at all; standard output is written as \
      records come, so look at the exit code.

      Examples:
        switchboard import enheter.csv.gz --as no-brreg --to sqlite:register.db
        switchboard import warn/*.csv --to csv:tables --issues issues.jsonl
        switchboard import members.csv
        cat feed.xml | switchboard import - --as feed
        switchboard import article.txt --language fr --published 2010-03
      """)

  @Argument(help: "Files, folders, globs, addresses, or - for standard input.")
  var inputs: [String]

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      "What the inputs are: a definition by name or file, or feed, opml, article.",
      valueName: "DEFINITION"))
  var definition: String?

  @Option(
    name: .long, parsing: .singleValue,
    help: ArgumentHelp("Where records go; may be given several times.", valueName: "SINK"))
  var to: [String] = []

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var options: RunOptions

  func run() async throws {
    let session = RunSession(options)
    try await session.run { () throws in
      let library = try DefinitionLibrary(folders: options.definitions, only: definition)
      let factory = ConnectorFactory(library: library)
      let sinks = try (to.isEmpty ? ["json:-"] : to).map { try factory.sink($0) }
      let sources = try factory.sources(
        inputs: inputs, definition: definition, options: reading.importOptions)
      var context = SourceContext()
      options.apply(to: &context)
      return (Pipeline(sources: sources, sinks: sinks), context)
    }
  }
}

/// What the commands that read named files have in common.
struct ReadingOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp("The name of the source in outputs and ids.", valueName: "NAME"))
  var name: String?

  @Flag(name: .long, help: "Keep the rows that the definition's filter leaves out.")
  var all = false

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The language of articles (fr, en, es, pt, it, de, ar); told from their text if not given.",
      valueName: "TAG"))
  var language: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The date of articles, such as 2010-03-12, 2010-03 or 2010, which relative dates are counted from.",
      valueName: "DATE"))
  var published: String?

  @OptionGroup(title: "How CSV is read, where it is not found out") var csv: CSVArguments

  var importOptions: ImportOptions {
    var options = ImportOptions()
    options.name = name
    options.encoding = csv.encoding
    options.keepsAll = all
    options.csv = csv.options
    options.language = language
    options.published = published
    return options
  }
}
