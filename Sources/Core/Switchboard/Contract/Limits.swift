/// What an input may cost. Every limit has a safe default and a name in the configuration.
public struct Limits: Sendable, Hashable {
  /// Bytes of one download as they travel, 2 GiB.
  public var downloadBytes = 2 << 30
  /// Bytes of one decompressed input; none by default for files, as registries have no bound.
  public var inputBytes = Int.max
  /// How many times larger an input may get by decompression, looked at after 64 MiB.
  public var expansion = 250
  /// Bytes of one row or of one element's text, 16 MiB.
  public var recordBytes = 16 << 20
  /// Depth of elements in XML.
  public var depth = 256
  /// Redirects of one request.
  public var redirects = 5
  /// Seconds to connect.
  public var connectSeconds = 20
  /// Seconds without a byte after which a transfer is given up.
  public var stallSeconds = 30
  /// Seconds of one whole transfer.
  public var transferSeconds = 3600

  /// Makes the default limits.
  public init() {}
}
