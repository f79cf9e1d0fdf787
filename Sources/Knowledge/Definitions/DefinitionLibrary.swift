import KnowledgeData
public import Switchboard

/// The definitions that are known: those that ship with the program, and those of the user's folders.
public struct DefinitionLibrary: Sendable {
  /// The definitions, sorted by name.
  public private(set) var definitions: [Definition] = []

  /// Reads the definitions that ship with the program, then those of folders; a later one of the same
  /// name counts.
  ///
  /// - Parameters:
  ///   - folders: The user's folders.
  ///   - name: The only definition that is going to be asked for, by name or file, or `feed`: the others
  ///     are not read, unless there is none of that name.
  /// - Throws: ``ConfigurationError`` for the first that cannot be read.
  public init(folders: [String] = [], only name: String? = nil) throws(ConfigurationError) {
    guard let shipped = DataFolder.folder("definitions") else {
      throw ConfigurationError(
        "the program's data is not found; set SWITCHBOARD_DATA to its folder 'share/switchboard'")
    }
    var files: [(folder: String, name: String)] = []
    for folder in [shipped] + folders {
      guard let names = TextFile.names(in: folder, suffix: ".yaml") else {
        throw ConfigurationError("no such folder", file: folder)
      }
      files += names.map { (folder, $0) }
    }
    if let name {
      let wanted = files.filter { $0.name == "\(name).yaml" }
      if !wanted.isEmpty || name == "feed" || DefinitionLibrary.isPath(name) { files = wanted }
    }
    var byName: [String: Definition] = [:]
    for file in files {
      let definition = try DefinitionLibrary.load("\(file.folder)/\(file.name)")
      byName[definition.name] = definition
    }
    definitions = byName.values.sorted { $0.name < $1.name }
  }

  /// Reads one definition from its file.
  public static func load(_ path: String) throws(ConfigurationError) -> Definition {
    let text: String
    do throws(TextFile.Failure) {
      text = try TextFile.read(path)
    } catch {
      throw ConfigurationError("cannot be read: \(error.reason)", file: path)
    }
    return try Definition(yaml: text, file: path)
  }

  /// The definition of a name, or of a file if the name is the path of one.
  ///
  /// - Throws: ``ConfigurationError`` that lists the near names.
  public func definition(_ name: String) throws(ConfigurationError) -> Definition {
    if let definition = definitions.first(where: { $0.name == name }) { return definition }
    if DefinitionLibrary.isPath(name) { return try DefinitionLibrary.load(name) }
    throw ConfigurationError(
      "no definition is named '\(name)'\(NearNames.hint(name, among: definitions.map(\.name))); "
        + "'switchboard catalog' lists them")
  }

  private static func isPath(_ name: String) -> Bool {
    name.hasSuffix(".yaml") || name.hasSuffix(".yml") || name.contains("/")
  }

  /// The definition that a CSV header fits best, or nil where none does. One of a registry counts
  /// before one of a plain list.
  public func recognize(_ header: Header) -> Definition? {
    let fitting = definitions.compactMap { definition -> (Int, Definition)? in
      guard case .csv(let format) = definition.format, format.columns == nil else { return nil }
      let bonus = definition.description.kind == .registry ? 1000 : 0
      return definition.recognizes(header).map { ($0 + bonus, definition) }
    }
    return fitting.max { ($0.0, $1.1.name) < ($1.0, $0.1.name) }?.1
  }

  /// The definition whose record element an XML document has among its first elements.
  public func recognize(elements: [String]) -> Definition? {
    definitions.first { definition in
      guard case .xml(let record) = definition.format else { return false }
      return record.split(separator: "/").allSatisfy { elements.contains(String($0)) }
    }
  }

  /// The definitions that a header nearly fits, and what is missing, the nearest first.
  public func nearest(_ header: Header) -> [(name: String, missing: [String])] {
    var near: [(name: String, missing: [String])] = []
    for definition in definitions where !definition.recognize.isEmpty {
      let missing = definition.recognize.filter {
        header.index(of: $0, aliases: definition.aliases) == nil
      }
      if missing.count < definition.recognize.count { near.append((definition.name, missing)) }
    }
    near.sort { ($0.missing.count, $0.name) < ($1.missing.count, $1.name) }
    return Array(near.prefix(3))
  }
}
