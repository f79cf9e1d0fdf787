/// The one list of sources, sinks and definitions; help, documentation and the messages of
/// configuration errors come from it.
public struct Catalog: Sendable {
  /// The sources, in the order of the documentation.
  public var sources: [Connector]
  /// The sinks, in the order of the documentation.
  public var sinks: [Connector]

  /// Makes a catalog.
  public init(sources: [Connector], sinks: [Connector]) {
    self.sources = sources
    self.sinks = sinks
  }

  /// A source or sink as a user sees it.
  public struct Connector: Sendable {
    /// The name: the key of a configuration, and of a sink what stands before the colon.
    public var name: String
    /// What it reads or writes, in one line.
    public var summary: String
    /// What its own value is: a path, a folder, an address.
    public var value: String
    /// What else can be said of it.
    public var options: [Option]
    /// A piece of configuration that works as it stands.
    public var sample: String

    /// Makes a connector.
    public init(
      name: String, summary: String, value: String, options: [Option], sample: String
    ) {
      self.name = name
      self.summary = summary
      self.value = value
      self.options = options
      self.sample = sample
    }
  }

  /// Something that can be said of a source or sink.
  public struct Option: Sendable {
    /// The key.
    public var name: String
    /// What it does, and what holds if it is not given.
    public var meaning: String

    /// Makes an option.
    public init(_ name: String, _ meaning: String) {
      self.name = name
      self.meaning = meaning
    }
  }
}
