import Testing

@testable import News

@Suite struct GazetteerTests {
  static let gazetteer = Gazetteer.shared

  /// The first place of a name as a text writes it.
  static func first(_ name: String) -> Place? {
    let text = NewsText(name)
    guard let (count, names) = gazetteer.match(text.tokens, at: 0, until: text.tokens.count),
      count == text.tokens.count
    else { return nil }
    return names.places.first.map { gazetteer.place($0) }
  }

  @Test(arguments: [
    ("Tanger", "MA"), ("Tangier", "MA"), ("Tánger", "MA"), ("طنجة", "MA"), ("Fès", "MA"),
    ("Fez", "MA"),
    ("Saint-Étienne", "FR"), ("Villeneuve-d'Ascq", "FR"), ("Le Mans", "FR"),
    ("La Roche-sur-Yon", "FR"),
    ("Ciudad de México", "MX"), ("Santiago de los Caballeros", "DO"), ("São Paulo", "BR"),
    ("Köln", "DE"),
    ("Cologne", "DE"), ("Cebu City", "PH"), ("Davao City", "PH"), ("South Shields", "GB"),
    ("Larache", "MA"),
    ("Tétouan", "MA"), ("Quetzaltenango", "GT"), ("Gatineau", "CA"), ("Antananarivo", "MG"),
    ("St. Louis", "US"),
  ])
  func city(name: String, country: String) {
    let place = Self.first(name)
    #expect(place?.kind == .city)
    #expect(place?.country == country)
  }

  @Test func regionsAndCountries() {
    #expect(
      Self.gazetteer.names("maroc").map { Self.gazetteer.place($0.places[0]).country } == "MA")
    let carolina = Self.gazetteer.names("south carolina")
    #expect(carolina?.places.contains { Self.gazetteer.place($0).kind == .region } == true)
  }

  @Test func wordsThatAreRarelyPlaces() {
    for word in ["nice", "tours", "orange", "mobile", "reading"] {
      #expect(Self.gazetteer.names(word)?.isCommonWord == true, "\(word)")
    }
    #expect(Self.gazetteer.names("dakar")?.isCommonWord == false)
  }

  @Test func namesEndWhereTheyEnd() {
    let text = NewsText("San Miguel de Tucumán tiene")
    #expect(Self.gazetteer.match(text.tokens, at: 0, until: text.tokens.count)?.count == 4)
    let none = NewsText("Xyzzy Plugh")
    #expect(Self.gazetteer.match(none.tokens, at: 0, until: 2) == nil)
  }
}
