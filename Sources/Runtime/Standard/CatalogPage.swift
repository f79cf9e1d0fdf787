import CSVFormat
public import Definitions
import Switchboard

/// The catalog as text for people.
public enum CatalogPage {
  /// The page of the documentation: sources, sinks and definitions as tables.
  public static func markdown(_ library: DefinitionLibrary) -> String {
    let catalog = Catalog.standard
    var text = "# Sources, sinks and definitions\n\n"
    text += "Made by `swift package catalog`; do not edit.\n"
    for (title, connectors) in [("Sources", catalog.sources), ("Sinks", catalog.sinks)] {
      text += "\n## \(title)\n\n| name | what | options |\n|---|---|---|\n"
      for connector in connectors {
        let options = connector.options.map { "`\($0.name)` \($0.meaning)" }
        text += "| `\(connector.name)` | \(connector.summary): \(connector.value) | "
        text += options.joined(separator: "<br>") + " |\n"
      }
    }
    text += "\n## Definitions\n\n| name | title | publisher | country | gives | licence |\n"
    text += "|---|---|---|---|---|---|\n"
    for definition in library.definitions {
      let about = definition.description
      let kinds = definition.records.map(\.kind.word).joined(separator: ", ")
      text += "| `\(definition.name)` | \(about.title ?? "") | \(about.publisher ?? "") | "
      text += "\(about.country ?? "") | \(kinds) | \(about.licence ?? "unknown") |\n"
    }
    return text
  }

  /// A definition described for a terminal.
  public static func text(_ definition: Definition) -> String {
    let about = definition.description
    var lines = ["\(definition.name): \(about.title ?? "")", ""]
    func line(_ label: String, _ value: String?) {
      guard let value, !value.isEmpty else { return }
      lines.append("  \(label)\(String(repeating: " ", count: max(1, 14 - label.count)))\(value)")
    }
    line("publisher", about.publisher)
    line("country", about.country)
    line("web", about.url)
    line("licence", about.licence)
    line("credit", about.attribution)
    switch definition.format {
    case .csv(let csv):
      let header = csv.columns.map { "\($0.count) columns without a header" } ?? "with a header"
      let delimiter = csv.options.delimiter.map { "separated by '\(CSVDialect.name(of: $0))'" }
      let encoding = csv.encoding ?? "encoding found out"
      line("format", "CSV, \(delimiter ?? "delimiter found out"), \(encoding), \(header)")
    case .xml(let record): line("format", "XML, records are \(record)")
    }
    line("recognized by", definition.recognize.joined(separator: ", "))
    for record in definition.records {
      var fields = record.fields.map(\.column.name)
      for table in record.details.map(\.table.name) where !fields.contains(table) {
        fields.append(table)
      }
      line(record.kind.word, fields.joined(separator: ", "))
      line("  key", record.keys.map { $0.joined(separator: " + ") }.joined(separator: " or "))
    }
    if definition.filter != nil {
      let columns = Set(definition.filter?.columns ?? []).sorted()
      line("filter", "on \(columns.joined(separator: ", ")); --all keeps every row")
    }
    line("file", definition.file)
    return lines.joined(separator: "\n")
  }
}
