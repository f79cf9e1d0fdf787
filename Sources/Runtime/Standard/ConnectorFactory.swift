public import CSVFormat
import CSVSink
public import Definitions
import FeedSource
import JSONSink
import NewsSource
import RegistrySource
import SQLSink
import SQLiteSink
public import Switchboard

/// Makes sources and sinks of what a configuration or a command line says.
public struct ConnectorFactory: Sendable {
  /// The definitions that are known.
  public let library: DefinitionLibrary
  /// The folder that relative paths are taken from.
  public let base: String

  /// Makes a factory.
  public init(library: DefinitionLibrary, base: String = "") {
    self.library = library
    self.base = base
  }

  /// Makes the sources of one entry: one, or for inputs of several definitions one each.
  public func sources(_ node: ConfigNode) throws(ConfigurationError) -> [any Source] {
    let connector = try connector(of: node, among: Catalog.standard.sources, called: "source")
    guard let value = node[connector.name] else {
      throw node.error("'\(connector.name)' needs a value: \(connector.value)")
    }
    let inputs = try value.texts().map { Paths.join(base, $0) }
    let name = try node["name"]?.text()
    if let name, name.isEmpty || !name.utf8.allSatisfy(ConnectorFactory.isPlain) {
      throw node.error("a name is made of letters, digits, '.', '_' and '-', not '\(name)'")
    }
    switch connector.name {
    case "opml":
      do throws(SourceError) {
        return try feedLists(inputs)
      } catch {
        throw value.error(error.description)
      }
    case "feed":
      return [
        FeedSource(
          name: name, inputs: inputs, title: try node["title"]?.text(),
          licence: try node["licence"]?.text(), attribution: try node["attribution"]?.text(),
          redistribution: try node["redistribution"]?.word(Redistribution.self) ?? .restricted)
      ]
    case "article":
      var options = NewsSource.Options()
      options.language = try node["language"]?.text()
      options.published = try node["published"]?.text()
      options.encoding = try node["encoding"]?.text()
      return [NewsSource(name: name, inputs: inputs, options: options)]
    case "registry":
      var options = RegistrySource.Options()
      options.encoding = try node["encoding"]?.text()
      options.keepsAll = try node["all"]?.boolean() ?? false
      options.csv = try CSVOptions(node)
      if let given = node["as"] {
        let definition: Definition
        do {
          definition = try library.definition(definitionPath(try given.text()))
        } catch {
          throw error.file == nil ? given.error(error.message) : error
        }
        return [
          RegistrySource(name: name, definition: definition, inputs: inputs, options: options)
        ]
      }
      do throws(SourceError) {
        let recognition = Recognition(library, encoding: options.encoding, options: options.csv)
        let groups = try recognition.groups(of: inputs)
        var sources: [any Source] = []
        for group in groups {
          sources += try self.sources(
            name: name, group.kind, inputs: group.inputs, options: options, ImportOptions())
        }
        return sources
      } catch {
        throw value.error(error.description)
      }
    // new-source: make
    default: throw node.error("unknown source '\(connector.name)'")
    }
  }

  /// Makes the sources of inputs named on a command line.
  ///
  /// - Parameters:
  ///   - inputs: Files, folders, globs or addresses.
  ///   - definition: The definition by name or file; nil: each input is recognized.
  ///   - options: What else was said.
  /// - Returns: one source for each definition that the inputs are of.
  /// - Throws: ``ConfigurationError`` for an unknown definition, ``SourceError`` for an input that is
  ///   not there or not recognized.
  public func sources(
    inputs: [String], definition: String?, options: ImportOptions
  ) throws -> [any Source] {
    var registry = RegistrySource.Options()
    registry.encoding = options.encoding
    registry.keepsAll = options.keepsAll
    registry.csv = options.csv
    switch definition {
    case "feed": return [FeedSource(name: options.name, inputs: inputs)]
    case "opml": return try feedLists(inputs)
    case "article": return [article(options, inputs)]
    case let definition?:
      return [
        RegistrySource(
          name: options.name, definition: try library.definition(definition), inputs: inputs,
          options: registry)
      ]
    case nil:
      let recognition = Recognition(library, encoding: options.encoding, options: options.csv)
      var sources: [any Source] = []
      for group in try recognition.groups(of: inputs) {
        sources += try self.sources(
          name: options.name, group.kind, inputs: group.inputs, options: registry, options)
      }
      return sources
    }
  }

  private func article(_ options: ImportOptions, _ inputs: [String]) -> NewsSource {
    var news = NewsSource.Options()
    news.language = options.language
    news.published = options.published
    news.encoding = options.encoding
    return NewsSource(name: options.name, inputs: inputs, options: news)
  }

  private func sources(
    name: String?, _ kind: Recognition.Kind, inputs: [String], options: RegistrySource.Options,
    _ all: ImportOptions
  ) throws(SourceError) -> [any Source] {
    switch kind {
    case .feed: [FeedSource(name: name, inputs: inputs)]
    case .feedList: try feedLists(inputs)
    case .article: [article(all, inputs)]
    case .registry(let definition):
      [RegistrySource(name: name, definition: definition, inputs: inputs, options: options)]
    }
  }

  /// The feeds that lists name.
  private func feedLists(_ inputs: [String]) throws(SourceError) -> [any Source] {
    var sources: [any Source] = []
    for input in inputs { sources += try FeedList.sources(of: input) }
    return sources
  }

  /// A definition beside the configuration is named by its path.
  private func definitionPath(_ name: String) -> String {
    name.hasSuffix(".yaml") || name.contains("/") ? Paths.join(base, name) : name
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
    default: false
    }
  }
}

/// What a command line says of all inputs of an import.
public struct ImportOptions: Sendable {
  /// The name of the source in outputs.
  public var name: String?
  /// The encoding, instead of the definition's.
  public var encoding: String?
  /// Whether rows that the definition's filter leaves out are kept.
  public var keepsAll = false
  /// The language of articles, where it is not told from their text.
  public var language: String?
  /// The date of articles, `2010-03`.
  public var published: String?
  /// How CSV is read, where the definition or the file says otherwise.
  public var csv = CSVOptions()

  /// Makes the default options.
  public init() {}
}

// Sinks.
extension ConnectorFactory {
  /// Makes the sink of one entry of a configuration.
  public func sink(_ node: ConfigNode) throws(ConfigurationError) -> any Sink {
    if case .scalar(let text) = node.content {
      do {
        return try sink(text)
      } catch {
        throw node.error(error.message)
      }
    }
    let connector = try connector(of: node, among: Catalog.standard.sinks, called: "sink")
    guard let value = node[connector.name] else {
      throw node.error("'\(connector.name)' needs a value: \(connector.value)")
    }
    let path = Paths.join(base, try value.text())
    switch connector.name {
    case "json":
      let form = try node["form"]?.text()
      guard form == nil || form == "lines" || form == "document" else {
        throw node.error("'form' is lines or document, not '\(form ?? "")'")
      }
      let isDocument = form.map { $0 == "document" } ?? path.hasSuffix(".json")
      return JSONSink(path: path, form: isDocument ? .document : .lines)
    case "csv":
      var dialect = CSVSink.Dialect()
      dialect.formulaGuard = try node["guard"]?.boolean() ?? true ? .apostrophe : .none
      dialect.hasByteOrderMark = try node["bom"]?.boolean() ?? false
      if let delimiter = node["delimiter"] {
        guard let known = CSVSink.Dialect.Delimiter(rawValue: try delimiter.byte()) else {
          throw delimiter.error("a delimiter is ',', ';' or tab")
        }
        dialect.delimiter = known
      }
      return CSVSink(folder: path, dialect: dialect)
    case "sql": return SQLSink(path: path)
    default: return SQLiteSink(path: path)
    }
  }

  /// Makes the sink of a command line: `json:PATH`, `csv:FOLDER`, `sql:PATH`, `sqlite:PATH`.
  public func sink(_ text: String) throws(ConfigurationError) -> any Sink {
    let names = Catalog.standard.sinks.map(\.name)
    guard let colon = text.firstIndex(of: ":") else {
      throw ConfigurationError(
        "'\(text)' is no sink\(NearNames.hint(text, among: names)); write it as "
          + names.map { "\($0):PATH" }.joined(separator: ", "))
    }
    let kind = String(text[..<colon])
    let path = String(text[text.index(after: colon)...])
    guard !path.isEmpty else { throw ConfigurationError("'\(text)' lacks a path") }
    switch kind {
    case "json": return JSONSink(path: path, form: path.hasSuffix(".json") ? .document : .lines)
    case "csv": return CSVSink(folder: path)
    case "sql": return SQLSink(path: path)
    case "sqlite": return SQLiteSink(path: path)
    default:
      throw ConfigurationError(
        "unknown sink '\(kind)'\(NearNames.hint(kind, among: names)) (known: "
          + "\(names.joined(separator: ", ")))")
    }
  }

  /// The connector an entry names, with its keys checked.
  private func connector(
    of node: ConfigNode, among connectors: [Catalog.Connector], called what: String
  ) throws(ConfigurationError) -> Catalog.Connector {
    let keys = try node.map().map(\.key)
    let names = connectors.map(\.name)
    guard let connector = connectors.first(where: { keys.contains($0.name) }) else {
      let known = Set(connectors.flatMap { $0.options.map(\.name) })
      let given = keys.first { !known.contains($0) }
      let hint = given.map { NearNames.hint($0, among: names) } ?? ""
      let found = given.map { "unknown \(what) '\($0)'\(hint)" } ?? "a \(what) is missing"
      throw node.error("\(found) (known: \(names.joined(separator: ", ")))")
    }
    try node.allow([connector.name] + connector.options.map(\.name))
    return connector
  }
}
