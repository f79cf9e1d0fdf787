/// What something is about.
public struct FeedCategory: Sendable, Hashable {
  /// The word: the text of RSS `category` and dc `subject`, Atom `term`, iTunes `text`.
  public var term: String
  /// The vocabulary it is of, as an address: RSS `domain`, Atom `scheme`.
  public var scheme: String?
  /// The word for readers: Atom `label`.
  public var label: String?

  /// Makes a category.
  public init(_ term: String, scheme: String? = nil, label: String? = nil) {
    self.term = term
    self.scheme = scheme
    self.label = label
  }

  /// The word for readers.
  public var name: String { label ?? term }
}

/// The program that made a feed.
public struct FeedGenerator: Sendable, Hashable {
  /// Its name: the text of RSS and Atom `generator`.
  public var name: String?
  /// Its version: Atom `version`.
  public var version: String?
  /// Its home: Atom 1.0 `uri`, 0.3 `url`; the address of RSS 1.0 `admin:generatorAgent`.
  public var address: String?

  /// Makes a generator.
  public init(name: String? = nil, version: String? = nil, address: String? = nil) {
    self.name = name
    self.version = version
    self.address = address
  }
}

/// Where something is: GeoRSS Simple and GML, W3C Geo, ICBM.
public struct FeedPlace: Sendable, Hashable {
  /// What the coordinates outline.
  public enum Shape: String, Sendable, Hashable {
    case point, line, polygon, box
  }

  /// What the coordinates outline.
  public var shape: Shape
  /// Latitude and longitude in turn, in degrees (WGS 84).
  public var coordinates: [Double]
  /// The name of the place: `featurename`.
  public var name: String?

  /// Makes a place.
  public init(_ shape: Shape, _ coordinates: [Double], name: String? = nil) {
    self.shape = shape
    self.coordinates = coordinates
    self.name = name
  }
}
