import ArgumentParser
import Definitions
import News
import NewsSource
import Standard
import Switchboard

/// `switchboard preview`: the first records, as a table.
struct PreviewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview",
    abstract: "Show the first records of files as a table, or an article with its facts.",
    discussion: """
      Nothing is written. Issues met on the way are listed below the table. An article (text, HTML, \
      Markdown) is shown with what is found beside the sentences it rests on.

      Examples:
        switchboard preview enheter.csv --as no-brreg --limit 20
        switchboard preview feed.xml
        switchboard preview my.csv --as my-definition.yaml --all
        switchboard preview article.txt --language fr --published 2010-03
        switchboard preview article.txt --json
        pdftotext release.pdf - | switchboard preview -
      """)

  @Argument(help: "Files, folders, globs, addresses, or - for standard input.")
  var inputs: [String]

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      "What the inputs are: a definition by name or file, or feed, opml, article.",
      valueName: "DEFINITION"))
  var definition: String?

  @Option(name: .long, help: ArgumentHelp("Show so many records.", valueName: "N"))
  var limit = 10

  @Option(
    name: .long, parsing: .singleValue,
    help: ArgumentHelp(
      "Show only records of this kind: organization, call_center, event, statistic or article.",
      valueName: "KIND"))
  var kind: [RecordKindArgument] = []

  @Flag(name: .long, help: "Show an article's facts as JSON.")
  var json = false

  @Option(
    name: .long,
    help: ArgumentHelp(
      "How much of an article its facts quote: none, short or full.", valueName: "HOW"))
  var quotes = QuotesArgument.short

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
    let articles = sources.compactMap { $0 as? NewsSource }
    if !articles.isEmpty, articles.count == sources.count {
      return try show(articles, log)
    }
    if json {
      throw log.fail(
        ConfigurationError("--json is for articles; of other inputs, import writes JSON"))
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

  /// Shows articles, each as a page or as JSON.
  private func show(_ sources: [NewsSource], _ log: Log) throws {
    do {
      var shown = 0
      for source in sources {
        let reader = try ArticleReader(source, SourceContext())
        while shown < limit, let article = try reader.next() {
          shown += 1
          if json {
            Console.write(article.facts.json(of: article.text, quotes: quotes.quotes), to: 1)
          } else {
            Console.print(NewsPage(article: article, width: min(Console.width, 110)).text() + "\n")
          }
        }
      }
    } catch {
      throw log.fail(error)
    }
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
