import Switchboard

extension Filter {
  private static let tests = ["equals", "begins", "contains", "words", "empty", "at_most"]

  /// Reads a filter: a list of which all must hold, `all`, `any`, `not`, or a column and a test.
  init(_ node: ConfigNode) throws(ConfigurationError) {
    if case .list(let list) = node.content {
      self = .all(try Filter.filters(list))
      return
    }
    try node.allow(["all", "any", "not", "column"] + Filter.tests)
    if let all = node["all"] {
      self = .all(try Filter.filters(all.list()))
    } else if let any = node["any"] {
      self = .any(try Filter.filters(any.list()))
    } else if let not = node["not"] {
      self = .not(try Filter(not))
    } else if let column = node["column"] {
      let columns = try column.texts()
      var tests: [Filter] = []
      for key in Filter.tests {
        guard let value = node[key] else { continue }
        tests.append(.test(columns: columns, try Filter.test(key, value)))
      }
      guard let first = tests.first else {
        throw node.error("expected one of: \(Filter.tests.joined(separator: ", "))")
      }
      self = tests.count == 1 ? first : .all(tests)
    } else {
      throw node.error("expected 'all', 'any', 'not' or 'column'")
    }
  }

  private static func filters(_ nodes: [ConfigNode]) throws(ConfigurationError) -> [Filter] {
    var filters: [Filter] = []
    for node in nodes { filters.append(try Filter(node)) }
    return filters
  }

  private static func test(_ key: String, _ node: ConfigNode) throws(ConfigurationError) -> Test {
    switch key {
    case "equals": return .equals(try words(node))
    case "begins": return .begins(try words(node))
    case "contains": return .contains(try words(node))
    case "words": return .words(try words(node))
    case "at_most": return .atMost(try node.integer())
    default:
      guard try node.boolean() else {
        throw node.error("expected true; use 'not' for the opposite")
      }
      return .isEmpty
    }
  }

  /// Words as they stand, or those of a list that ships with the program: `$call-center-words`.
  private static func words(_ node: ConfigNode) throws(ConfigurationError) -> [String] {
    var words: [String] = []
    for text in try node.texts() {
      if text.hasPrefix("$") {
        guard let list = WordLists.words(of: String(text.dropFirst())) else {
          throw node.error("no word list is named '\(text.dropFirst())'")
        }
        words += list
      } else {
        words.append(text)
      }
    }
    return words
  }
}
