import ArgumentParser

/// The program `switchboard`.
@main
struct SwitchboardProgram: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "switchboard",
    abstract: "Keeps one register of the world's call centers.",
    discussion: """
      Reads what registries (CSV, XML) and news feeds (RSS, Atom) say of call centers, normalizes it \
      into one model, and writes JSON, CSV, SQL or SQLite.

      Try:
        switchboard preview enheter.csv --as no-brreg
        switchboard import StockEtablissement_utf8.zip --to sqlite:france.db
        switchboard import feed.xml | jq .title
        switchboard run switchboard.yaml
        switchboard catalog

      Exit codes: 0 done, 64 usage, 65 bad data, 66 no input, 69 unavailable, 70 internal error, \
      73 cannot create the output, 74 input/output error, 75 try again later, 78 configuration, \
      130 interrupted.
      """,
    version: Version.text,
    subcommands: [
      ImportCommand.self, RunCommand.self, PreviewCommand.self, InspectCommand.self,
      ValidateCommand.self, CatalogCommand.self,
    ])
}

/// The version of the program.
enum Version {
  static let number = "0.1.0"
  static let text = "switchboard \(number)"
}
