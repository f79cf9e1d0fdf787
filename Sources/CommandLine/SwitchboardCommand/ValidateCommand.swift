import ArgumentParser
import Definitions
import Standard
import Switchboard

/// `switchboard validate`: checks a file without reading any source.
struct ValidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Check a configuration or a definition, with line numbers.",
    discussion: """
      No source is read and nothing is written.

      Examples:
        switchboard validate switchboard.yaml
        switchboard validate my-definition.yaml
      """)

  @Argument(help: "A configuration or definition in YAML.")
  var file: String

  @Option(
    name: .long, parsing: .singleValue,
    help: ArgumentHelp(
      "A folder of definitions beside those that ship with the program.", valueName: "FOLDER"))
  var definitions: [String] = []

  func run() throws {
    do {
      Console.print("\(file): \(try check())")
    } catch {
      throw Log(form: .text, quiet: false).fail(error)
    }
  }

  private func check() throws -> String {
    let node: ConfigNode
    do {
      node = try ConfigNode(yaml: try TextFile.read(file), file: file)
    } catch let error as TextFile.Failure {
      throw ConfigurationError("cannot be read: \(error.reason)", file: file)
    }
    if node["records"] != nil || node["sources"] == nil && node["sinks"] == nil {
      let definition = try DefinitionLibrary.load(file)
      let records = definition.records.map(\.kind.noun).joined(separator: ", ")
      let columns = definition.mappedColumns.count
      return "definition \(definition.name) is sound: \(records) from "
        + Format.count(columns, "column")
    }
    let configuration = try Configuration(path: file, folders: definitions)
    return "configuration is sound: \(Format.count(configuration.sources.count, "source")), "
      + Format.count(configuration.sinks.count, "sink")
  }
}
