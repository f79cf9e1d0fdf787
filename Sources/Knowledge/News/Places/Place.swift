/// A place of the gazetteer.
public struct Place: Sendable, Hashable {
  /// What sort of place it is.
  public enum Kind: UInt8, Sendable, Hashable { case city, region, country }

  /// Its number in the gazetteer; the same place has the same number throughout a run.
  public var index: UInt32
  /// What sort of place it is.
  public var kind: Kind
  /// Its main name, of a city as GeoNames has it.
  public var name: String
  /// ISO 3166-1 alpha-2.
  public var country: String
  /// The first-level region it is in, of the United States and Canada; else empty. Of a region its own name.
  public var region: String
  /// Inhabitants; 0 for regions and countries.
  public var population: Int
  /// WGS 84 degrees, to the hundredth.
  public var latitude: Double
  /// WGS 84 degrees east, to the hundredth.
  public var longitude: Double
}

extension Place {
  /// Whether the country is a city by itself, so that its name means the city: `in Singapore`.
  var isCityState: Bool { country.isOne(of: "SG", "HK", "MO", "GI", "MC") }
}
