public import CSVFormat
public import Definitions
public import Switchboard
import Transport

/// A registry that a definition describes: CSV or XML, in files, archives or on the web.
public struct RegistrySource: Source {
  /// The name of the source in outputs; the definition's own unless another is given.
  public let name: String

  let definition: Definition
  let inputs: [String]
  let options: Options

  /// What a configuration may say beside the definition.
  public struct Options: Sendable {
    /// The encoding, instead of the definition's.
    public var encoding: String?
    /// How CSV is read, where the definition or the file says otherwise.
    public var csv = CSVOptions()
    /// Whether rows that the definition's filter leaves out are kept.
    public var keepsAll = false

    /// Makes the default options.
    public init() {}
  }

  /// Makes a source.
  ///
  /// - Parameters:
  ///   - name: The name in outputs; nil for the definition's.
  ///   - definition: How the registry is read.
  ///   - inputs: Files, folders, globs, addresses, or `-` for standard input.
  ///   - options: What else the configuration says.
  public init(
    name: String? = nil, definition: Definition, inputs: [String], options: Options = Options()
  ) {
    self.name = name ?? definition.name
    self.definition = definition
    self.inputs = inputs
    self.options = options
  }

  /// Opens the first input and finds the definition's columns in it.
  public func open(
    _ context: SourceContext
  ) async throws(SourceError) -> sending any RecordReader {
    let reader = try RegistryReader(self, context)
    try reader.openFirst()
    return reader
  }
}
