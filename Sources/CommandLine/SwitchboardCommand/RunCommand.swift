import ArgumentParser
import Standard
import Switchboard

/// `switchboard run`: the job of cron.
struct RunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Do what a configuration says: the job for cron.",
    discussion: """
      The configuration lists sources and sinks:

        sources:
          - feed: https://example.org/news.xml
          - registry: downloads/StockEtablissement_utf8.zip
            as: fr-sirene
        sinks:
          - sqlite: register.db
          - csv: tables

      Paths in it are taken from its own folder. A source that fails is left out of every output, \
      the others go on, and the exit code tells. 'switchboard validate' checks a configuration \
      without reading any source; 'switchboard catalog' lists all that may stand in one.

      Example, every night at 4:
        0 4 * * *  switchboard run /srv/register/switchboard.yaml --quiet
      """)

  @Argument(help: "The configuration.")
  var configuration = "switchboard.yaml"

  @OptionGroup var options: RunOptions

  func run() async throws {
    let session = RunSession(options)
    try await session.run { () throws in
      let configuration = try Configuration(path: configuration, folders: options.definitions)
      var context = configuration.context
      options.apply(to: &context)
      var pipeline = Pipeline(sources: configuration.sources, sinks: configuration.sinks)
      pipeline.isStrict = configuration.strict
      return (pipeline, context)
    }
  }
}
