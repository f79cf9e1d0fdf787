extension Schema {
  /// The model as a JSON Schema (draft 2020-12) of one object of the JSON Lines that the json sink
  /// writes: a record, a source or an issue, told apart by its key `record`.
  public static var jsonSchema: String {
    let tops = tables.filter { !$0.isDetail }
    var text = """
      {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Switchboard record, version \(version)",
        "oneOf": [
          \(tops.map { "{\"$ref\": \"#/$defs/\($0.recordName)\"}" }.joined(separator: ",\n    "))
        ],
        "$defs": {

      """
    let definitions = tables.map { table in
      table.isDetail ? detailSchema(table) : recordSchema(table)
    }
    text += definitions.joined(separator: ",\n") + "\n  }\n}\n"
    return text
  }

  private static func recordSchema(_ table: Table) -> String {
    let hasDetails = Record.Kind.allCases.contains { $0.table == table }
    var properties = ["\"record\": {\"const\": \"\(table.recordName)\"}"]
    properties += table.columns.map(property)
    if hasDetails {
      properties += tables.filter(\.isDetail).map {
        "\"\($0.name)\": {\"type\": \"array\", \"items\": {\"$ref\": \"#/$defs/\($0.recordName)\"}}"
      }
    }
    let required = ["record"] + table.columns.filter(\.isRequired).map(\.name)
    return object(table.recordName, properties, required: required)
  }

  private static func detailSchema(_ table: Table) -> String {
    let columns = table.columns.filter { $0.column != .recordID && $0.column != .position }
    return object(
      table.recordName, columns.map(property),
      required: columns.filter(\.isRequired).map(\.name))
  }

  private static func object(
    _ name: String, _ properties: [String], required: [String]
  ) -> String {
    """
        "\(name)": {
          "type": "object",
          "additionalProperties": false,
          "required": \(JSONText.list(required)),
          "properties": {
            \(properties.joined(separator: ",\n        "))
          }
        }
    """
  }

  private static func property(_ column: ColumnDescription) -> String {
    var parts: [String] = []
    switch column.type {
    case .text, .languageTag, .reference: parts.append("\"type\": \"string\"")
    case .word(let words):
      parts.append("\"enum\": \(JSONText.list(words))")
    case .integer: parts.append("\"type\": \"integer\"")
    case .number: parts.append("\"type\": \"number\"")
    case .boolean: parts.append("\"type\": \"boolean\"")
    case .date:
      parts.append("\"type\": \"string\"")
      parts.append(
        "\"pattern\": \"^([0-9X]{4}(-[0-9]{2}){0,2}(T[0-9:.]+(Z|[+-][0-9:]{5})?)?)[~?%]?$\"")
    case .country: parts.append("\"type\": \"string\", \"pattern\": \"^[A-Z]{2}$\"")
    case .subdivision:
      parts.append("\"type\": \"string\", \"pattern\": \"^[A-Z]{2}-[A-Z0-9]{1,3}$\"")
    }
    parts.append("\"description\": \(JSONText.quoted(column.meaning))")
    return "\"\(column.name)\": {\(parts.joined(separator: ", "))}"
  }

  /// The model as a page of Markdown.
  public static var markdown: String {
    var text = "# The model\n\nVersion \(version). Every output has these tables and columns.\n"
    for table in tables {
      text += "\n## \(table.name)\n\n| column | type | meaning |\n|---|---|---|\n"
      for column in table.columns {
        let name = column.isRequired ? "**\(column.name)**" : column.name
        text += "| \(name) | \(typeName(column.type)) | \(column.meaning) |\n"
      }
    }
    text += "\nColumns in bold always have a value.\n\n## Rules\n\n"
    text += "| rule | severity | what is expected |\n|---|---|---|\n"
    for rule in Rule.all {
      text += "| \(rule.name) | \(rule.severity.word) | \(rule.meaning) |\n"
    }
    return text
  }

  private static func typeName(_ type: ColumnType) -> String {
    switch type {
    case .text: "text"
    case .word(let words): words.joined(separator: ", ")
    case .integer: "integer"
    case .number: "number"
    case .boolean: "boolean"
    case .date: "date (EDTF)"
    case .country: "country"
    case .subdivision: "subdivision"
    case .languageTag: "language tag"
    case .reference(let table): "id in \(table.name)"
    }
  }
}

extension Table {
  /// One row of the table as a word: `call_center`, `identifier`.
  public var recordName: String {
    switch self {
    case .activities: "activity"
    case .capacities: "capacity"
    case .evidence: "evidence"
    default: String(name.dropLast())
    }
  }
}
