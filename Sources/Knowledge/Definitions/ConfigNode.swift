public import Switchboard
import Yams

/// A value of a YAML file that knows where it stands, so that a mistake can be shown with file, line
/// and key.
public struct ConfigNode: Sendable {
  /// What the value is.
  public enum Content: Sendable {
    case empty
    case scalar(String)
    case list([ConfigNode])
    case map([(key: String, value: ConfigNode)])
  }

  /// What the value is.
  public let content: Content
  /// The file, as messages show it.
  public let file: String
  /// The line, from 1.
  public let line: Int
  /// The way to the value: `sources[2].as`.
  public let path: String

  /// Reads a YAML document.
  ///
  /// - Throws: ``ConfigurationError`` with the line of the mistake.
  public init(yaml: String, file: String) throws(ConfigurationError) {
    guard yaml.utf8.count <= 4 << 20 else {
      throw ConfigurationError(
        "larger than 4 MiB, too large for YAML that people write", file: file)
    }
    let node: Node?
    do {
      node = try Yams.compose(yaml: yaml)
    } catch let error as YamlError {
      throw ConfigNode.error(error, file: file)
    } catch {
      throw ConfigurationError("\(error)", file: file)
    }
    guard let node else { throw ConfigurationError("the file is empty", file: file) }
    var budget = 100_000
    self = try ConfigNode(node, file: file, path: "", budget: &budget)
  }

  private init(
    _ node: Node, file: String, path: String, budget: inout Int
  ) throws(ConfigurationError) {
    self.file = file
    self.path = path
    line = node.mark?.line ?? 1
    // Anchors let a small file stand for an endless one.
    budget -= 1
    guard budget > 0 else {
      throw ConfigurationError("more than 100,000 values", file: file, line: line)
    }
    switch node {
    case .scalar(let scalar):
      let isPlainNull = scalar.style == .plain && ["", "~", "null"].contains(scalar.string)
      content = isPlainNull ? .empty : .scalar(scalar.string)
    case .sequence(let sequence):
      var list: [ConfigNode] = []
      for (index, element) in sequence.enumerated() {
        list.append(
          try ConfigNode(element, file: file, path: "\(path)[\(index)]", budget: &budget))
      }
      content = .list(list)
    case .mapping(let mapping):
      var map: [(key: String, value: ConfigNode)] = []
      for (key, value) in mapping {
        guard let name = key.string else {
          throw ConfigurationError("a key must be a word", file: file, line: key.mark?.line)
        }
        let way = path.isEmpty ? name : "\(path).\(name)"
        map.append((name, try ConfigNode(value, file: file, path: way, budget: &budget)))
      }
      content = .map(map)
    case .alias:
      throw ConfigurationError("an alias without its anchor", file: file, line: line, key: path)
    }
  }

  private static func error(_ error: YamlError, file: String) -> ConfigurationError {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      ConfigurationError("not YAML: \(problem)", file: file, line: mark.line)
    case .duplicatedKeysInMapping(let duplicates, let context):
      ConfigurationError(
        "the same key twice: \(duplicates.sorted().joined(separator: ", "))", file: file,
        line: context.mark.line)
    default: ConfigurationError("not YAML: \(error)", file: file)
    }
  }

  /// A mistake at this place.
  public func error(_ message: String) -> ConfigurationError {
    ConfigurationError(message, file: file, line: line, key: path.isEmpty ? nil : path)
  }
}

extension ConfigNode {
  /// The value of a key, or nil where there is none or it is empty.
  public subscript(key: String) -> ConfigNode? {
    guard case .map(let map) = content, let value = map.first(where: { $0.key == key })?.value
    else {
      return nil
    }
    if case .empty = value.content { return nil }
    return value
  }

  /// Keys and values.
  public func map() throws(ConfigurationError) -> [(key: String, value: ConfigNode)] {
    guard case .map(let map) = content else { throw error("expected keys with values") }
    return map
  }

  /// The values of a list; one value alone is a list of one.
  public func list() -> [ConfigNode] {
    switch content {
    case .empty: []
    case .list(let list): list
    case .scalar, .map: [self]
    }
  }

  /// A text.
  public func text() throws(ConfigurationError) -> String {
    switch content {
    case .scalar(let text): return text
    case .empty: return ""
    case .list, .map: throw error("expected one value")
    }
  }

  /// A list of texts; one text alone is a list of one.
  public func texts() throws(ConfigurationError) -> [String] {
    var texts: [String] = []
    for node in list() { texts.append(try node.text()) }
    return texts
  }

  /// A whole number.
  public func integer() throws(ConfigurationError) -> Int {
    guard let number = Int(try text()) else { throw error("expected a whole number") }
    return number
  }

  /// True or false.
  public func boolean() throws(ConfigurationError) -> Bool {
    switch try text().lowercased() {
    case "true", "yes", "on": return true
    case "false", "no", "off": return false
    default: throw error("expected true or false")
    }
  }

  /// A word of a vocabulary.
  public func word<Word: Vocabulary>(_ vocabulary: Word.Type) throws(ConfigurationError) -> Word {
    let text = try text()
    guard let word = Word(rawValue: text) else {
      let known = Word.words.joined(separator: ", ")
      throw error("'\(text)' is none of: \(known)")
    }
    return word
  }

  /// One byte, given as itself or by name: `,`, `tab`.
  public func byte() throws(ConfigurationError) -> UInt8 {
    let text = try text()
    switch text {
    case "tab", "\t": return 0x09
    case "space", " ": return 0x20
    case "unit separator": return 0x1F
    default:
      guard let byte = text.utf8.first, text.utf8.count == 1 else {
        throw error("expected one character, 'tab' or 'space'")
      }
      return byte
    }
  }

  /// Complains of keys that are not known.
  public func allow(_ keys: [String]) throws(ConfigurationError) {
    for (key, value) in try map() where !keys.contains(key) {
      throw ConfigurationError(
        "unknown key '\(key)'\(NearNames.hint(key, among: keys)) (known: "
          + "\(keys.sorted().joined(separator: ", ")))",
        file: file, line: value.line, key: path.isEmpty ? nil : path)
    }
  }
}
