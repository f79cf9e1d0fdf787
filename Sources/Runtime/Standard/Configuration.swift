import Definitions
public import Switchboard

/// What a `switchboard.yaml` says: which sources, which sinks, which limits.
public struct Configuration: Sendable {
  /// The sources, in order.
  public var sources: [any Source] = []
  /// The sinks, in order.
  public var sinks: [any Sink] = []
  /// What each source is told.
  public var context = SourceContext()
  /// How much may be wrong before the run counts as failed.
  public var strict = false

  /// The keys of a configuration.
  public static let keys = [
    "sources", "sinks", "definitions", "limits", "personal_data", "quotes", "strict",
  ]

  /// Reads a configuration. Paths in it are taken from the folder it is in.
  ///
  /// - Throws: ``ConfigurationError`` with file, line and key of the first mistake.
  public init(path: String, folders: [String] = []) throws(ConfigurationError) {
    let text: String
    do throws(TextFile.Failure) {
      text = try TextFile.read(path)
    } catch {
      throw ConfigurationError("cannot be read: \(error.reason)", file: path)
    }
    let node = try ConfigNode(yaml: text, file: path)
    try node.allow(Configuration.keys)
    let base = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
    let own = try node["definitions"]?.texts() ?? []
    let library = try DefinitionLibrary(folders: folders + own.map { Paths.join(base, $0) })
    let factory = ConnectorFactory(library: library, base: base)
    context = try Configuration.context(node)
    context.inputFolder = base
    strict = try node["strict"]?.boolean() ?? false
    guard let sourceNodes = node["sources"]?.list(), !sourceNodes.isEmpty else {
      throw node.error("'sources' is missing: say what is read")
    }
    for source in sourceNodes { sources += try factory.sources(source) }
    guard let sinkNodes = node["sinks"]?.list(), !sinkNodes.isEmpty else {
      throw node.error("'sinks' is missing: say what is written")
    }
    for sink in sinkNodes { sinks.append(try factory.sink(sink)) }
    try checkNames(node)
  }

  /// Two sources of one name would give their records the same ids.
  private func checkNames(_ node: ConfigNode) throws(ConfigurationError) {
    var names: Set<String> = []
    for source in sources where !source.name.isEmpty {
      guard names.insert(source.name).inserted else {
        throw node.error(
          "two sources are named '\(source.name)'; give one a 'name', or list its inputs together")
      }
    }
    var targets: Set<String> = []
    for sink in sinks where !targets.insert(sink.name).inserted {
      throw node.error("two sinks write to '\(sink.name)'")
    }
  }

  private static func context(_ node: ConfigNode) throws(ConfigurationError) -> SourceContext {
    var context = SourceContext()
    context.includesPersonalData = try node["personal_data"]?.boolean() ?? false
    context.quotes = try node["quotes"]?.word(Quotes.self) ?? .short
    guard let limits = node["limits"] else { return context }
    let names = LimitNames.all
    try limits.allow(names.map(\.name))
    for limit in names {
      guard let value = limits[limit.name] else { continue }
      let number = try value.integer()
      guard number > 0 else { throw value.error("expected a number above 0") }
      context.limits[keyPath: limit.path] = number
    }
    return context
  }
}

/// The limits by the names they have in a configuration.
public enum LimitNames {
  /// Name and limit.
  public static var all: [(name: String, path: WritableKeyPath<Limits, Int>)] {
    [
      ("download_bytes", \.downloadBytes), ("input_bytes", \.inputBytes),
      ("expansion", \.expansion), ("record_bytes", \.recordBytes), ("depth", \.depth),
      ("redirects", \.redirects), ("connect_seconds", \.connectSeconds),
      ("stall_seconds", \.stallSeconds), ("transfer_seconds", \.transferSeconds),
    ]
  }
}
