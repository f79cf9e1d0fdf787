/// What to do about an error; each kind has one exit code (sysexits).
public enum ErrorKind: Int, Sendable, Hashable {
  /// Mend the input: it is not what it should be.
  case badData = 65
  /// Mend the input's name: there is nothing there, or it may not be read.
  case noInput = 66
  /// Try another day: a host or service says no.
  case unavailable = 69
  /// Report it: the program is at fault.
  case `internal` = 70
  /// Mend the output's place: it cannot be created.
  case cannotCreate = 73
  /// Mend the machine: reading or writing failed halfway.
  case inputOutput = 74
  /// Try again later: the failure may pass by itself.
  case temporary = 75
  /// Mend the configuration.
  case configuration = 78

  /// The exit code of a run that ends with an error of this kind.
  public var exitCode: Int32 { Int32(rawValue) }
}

/// A source cannot go on: nothing of it is published.
///
/// One bad record is not an error but an ``Issue``.
public struct SourceError: Error, Sendable, Hashable {
  /// What to do about it.
  public var kind: ErrorKind
  /// Where it happened.
  public var location: Location
  /// What was found and what was expected, in lower case, without a full stop.
  public var message: String

  /// Makes an error.
  public init(_ kind: ErrorKind, at location: Location = Location(), _ message: String) {
    self.kind = kind
    self.location = location
    self.message = message
  }

  /// Place and message.
  public var description: String {
    let place = location.description
    return place.isEmpty ? message : "\(place): \(message)"
  }
}

/// A sink cannot go on: nothing of the run is visible in it.
public struct SinkError: Error, Sendable, Hashable {
  /// What to do about it.
  public var kind: ErrorKind
  /// The file, folder or database.
  public var target: String
  /// What was found and what was expected, in lower case, without a full stop.
  public var message: String

  /// Makes an error.
  public init(_ kind: ErrorKind, _ target: String, _ message: String) {
    self.kind = kind
    self.target = target
    self.message = message
  }

  /// Target and message.
  public var description: String { "\(target): \(message)" }
}

/// The configuration, a definition or an argument asks for something that cannot be.
public struct ConfigurationError: Error, Sendable, Hashable {
  /// The file, or nil for an argument of the command line.
  public var file: String?
  /// The line, from 1.
  public var line: Int?
  /// The key, `sources[2].as`.
  public var key: String?
  /// What was found and what was expected, in lower case, without a full stop.
  public var message: String

  /// Makes an error.
  public init(_ message: String, file: String? = nil, line: Int? = nil, key: String? = nil) {
    self.message = message
    self.file = file
    self.line = line
    self.key = key
  }

  /// `switchboard.yaml:12: sources[2].as: no definition ...`
  public var description: String {
    var text = ""
    if let file { text += line.map { "\(file):\($0): " } ?? "\(file): " }
    if let key { text += "\(key): " }
    return text + message
  }
}
