import Switchboard

extension Expression {
  private static let stepKeys = [
    "before", "after", "replace", "match", "pad", "prefix", "lookup", "without",
  ]

  /// Reads an expression: a column, a list of columns of which the first with a value counts, or keys.
  init(_ node: ConfigNode) throws(ConfigurationError) {
    switch node.content {
    case .empty: throw node.error("a column is missing")
    case .scalar(let column): self.init(column: column)
    case .list: self.init(input: .first(try node.texts()), steps: [])
    case .map(let map):
      try node.allow(
        [
          "column", "join", "with", "value", "record", "split", "dates", "when", "default",
        ] + Self.stepKeys)
      let input: Input
      if let column = node["column"] {
        input = .first(try column.texts())
      } else if let join = node["join"] {
        input = .joined(try join.texts(), separator: try node["with"]?.text() ?? " ")
      } else if let value = node["value"] {
        input = .constant(try value.text())
      } else if let record = node["record"] {
        input = .record(try record.text())
      } else {
        throw node.error("expected 'column', 'join', 'value' or 'record'")
      }
      var steps: [Step] = []
      for (key, value) in map { steps += try Self.steps(key, value) }
      self.init(
        input: input, steps: steps, separators: try node["split"]?.texts() ?? [],
        dates: try Definition.dates(node["dates"]))
      condition = try node["when"].map { node throws(ConfigurationError) in try Filter(node) }
      fallback = try node["default"]?.text()
    }
  }

  private static func steps(
    _ key: String, _ node: ConfigNode
  ) throws(ConfigurationError) -> [Step] {
    switch key {
    case "before": return [.before(try node.texts())]
    case "after": return [.after(try node.texts())]
    case "match":
      guard let pattern = Pattern(try node.text()) else {
        throw node.error("not a regular expression")
      }
      return [.match(pattern)]
    case "pad": return [.pad(try node.integer())]
    case "prefix": return [.prefix(try node.text())]
    case "lookup": return [.lookup(try node.text())]
    case "without": return [.without(try node.texts())]
    case "replace":
      var steps: [Step] = []
      for (old, new) in try node.map() { steps.append(.replace(old, try new.text())) }
      return steps
    default: return []
    }
  }
}
