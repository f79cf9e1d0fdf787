import Switchboard

/// A place whose latitude and longitude come apart.
struct FeedPosition {
  var latitude: Double?
  var longitude: Double?

  /// The place, if both are known.
  var place: FeedPlace? {
    guard let latitude, let longitude else { return nil }
    return FeedPlace(.point, [latitude, longitude])
  }
}

/// What GeoRSS (georss.org, OGC 17-002), GML (OGC 07-036) and W3C Geo say.
enum Places {
  /// Reads an element of one of these vocabularies.
  ///
  /// - Returns: the element itself where it says nothing that is understood.
  static func read(
    _ tag: FeedTag, _ cursor: FeedCursor, _ places: inout [FeedPlace],
    _ position: inout FeedPosition
  ) throws(SourceError) -> FeedElement? {
    switch tag.word {
    case .lat where tag.vocabulary == .geo: position.latitude = try numbers(cursor).first
    case .long where tag.vocabulary == .geo, .lon where tag.vocabulary == .geo:
      position.longitude = try numbers(cursor).first
    case .featurename:
      let name = try cursor.text()
      if !places.isEmpty { places[places.count - 1].name = name }
    case .point where tag.vocabulary == .geoRSS: try add(.point, cursor, &places)
    case .line where tag.vocabulary == .geoRSS: try add(.line, cursor, &places)
    case .polygon where tag.vocabulary == .geoRSS: try add(.polygon, cursor, &places)
    case .box where tag.vocabulary == .geoRSS: try add(.box, cursor, &places)
    case .where_, .point, .polygon, .linestring, .envelope:
      try shape(tag, cursor, &places, &position, .point)
    default: return try cursor.tree()
    }
    return nil
  }

  /// Reads a shape of GML, and what brackets it.
  private static func shape(
    _ tag: FeedTag, _ cursor: FeedCursor, _ places: inout [FeedPlace],
    _ position: inout FeedPosition, _ around: FeedPlace.Shape
  ) throws(SourceError) {
    let shape: FeedPlace.Shape =
      switch tag.word {
      case .polygon: .polygon
      case .linestring: .line
      case .envelope: .box
      default: around
      }
    let depth = cursor.depth
    guard depth < 24 else { return try cursor.skip() }
    var corners: [Double] = []
    while let tag = try cursor.nextChild(in: depth) {
      switch tag.word {
      case .pos, .poslist: try add(shape, cursor, &places)
      case .lowercorner, .uppercorner: corners += try numbers(cursor)
      case .lat where tag.vocabulary == .geo: position.latitude = try numbers(cursor).first
      case .long where tag.vocabulary == .geo: position.longitude = try numbers(cursor).first
      default: try self.shape(tag, cursor, &places, &position, shape)
      }
    }
    if corners.count == 4 { places.append(FeedPlace(.box, corners)) }
  }

  private static func add(
    _ shape: FeedPlace.Shape, _ cursor: FeedCursor, _ places: inout [FeedPlace]
  ) throws(SourceError) {
    let name = cursor.attribute("featurename")
    let numbers = try numbers(cursor)
    guard numbers.count >= 2, numbers.count % 2 == 0 else { return }
    places.append(FeedPlace(shape, numbers, name: name))
  }

  private static func numbers(_ cursor: FeedCursor) throws(SourceError) -> [Double] {
    guard let text = try cursor.text() else { return [] }
    return text.split { $0 == " " || $0 == "," || $0 == "\n" || $0 == "\t" || $0 == ";" }
      .compactMap { Double($0) }
  }
}
