import ArgumentParser
import Definitions
import Standard
import Switchboard

/// `switchboard catalog`: what can be read and written.
struct CatalogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "catalog",
    abstract: "List sources, sinks and definitions, or describe one.",
    discussion: """
      Examples:
        switchboard catalog
        switchboard catalog fr-sirene
        switchboard catalog csv
        switchboard catalog --schema > switchboard.schema.json
      """)

  @Argument(help: "A source, sink or definition to describe.")
  var name: String?

  @Flag(name: .long, help: "Print the model as a JSON Schema.")
  var schema = false

  @Flag(name: .long, help: "Print the model as a page of Markdown.")
  var model = false

  @Flag(name: .long, help: "Print the list as a page of Markdown.")
  var markdown = false

  @Option(
    name: .long, parsing: .singleValue,
    help: ArgumentHelp(
      "A folder of definitions beside those that ship with the program.", valueName: "FOLDER"))
  var definitions: [String] = []

  func run() throws {
    if schema { return Console.write(Schema.jsonSchema, to: 1) }
    if model { return Console.write(Schema.markdown, to: 1) }
    do {
      let library = try DefinitionLibrary(folders: definitions)
      if markdown { return Console.write(CatalogPage.markdown(library), to: 1) }
      if let name { return try describe(name, library) }
      list(library)
    } catch {
      throw Log(form: .text, quiet: false).fail(error)
    }
  }

  private func list(_ library: DefinitionLibrary) {
    let catalog = Catalog.standard
    for (title, connectors) in [("Sources", catalog.sources), ("Sinks", catalog.sinks)] {
      Console.print(Console.bold(title))
      for connector in connectors {
        Console.print("  \(Format.fit(connector.name, 18))  \(connector.summary)")
      }
      Console.print("")
    }
    Console.print(Console.bold("Definitions"))
    for definition in library.definitions {
      let title = definition.description.title ?? ""
      Console.print("  \(Format.fit(definition.name, 18))  \(title)")
    }
    Console.print("\n'switchboard catalog NAME' describes one.")
  }

  private func describe(_ name: String, _ library: DefinitionLibrary) throws {
    let catalog = Catalog.standard
    let connectors = catalog.sources + catalog.sinks
    if let connector = connectors.first(where: { $0.name == name }) {
      Console.print("\(Console.bold(connector.name)): \(connector.summary)\n")
      Console.print("  \(Format.fit(connector.name, 12))  \(connector.value)")
      for option in connector.options {
        Console.print("  \(Format.fit(option.name, 12))  \(option.meaning)")
      }
      Console.print("\nIn a configuration:\n\n\(connector.sample)")
      return
    }
    if !library.definitions.contains(where: { $0.name == name }) {
      let names = connectors.map(\.name) + library.definitions.map(\.name)
      throw ConfigurationError(
        "nothing in the catalog is named '\(name)'\(NearNames.hint(name, among: names))")
    }
    Console.print(CatalogPage.text(try library.definition(name)))
  }
}
