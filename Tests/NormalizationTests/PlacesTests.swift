import Normalization
import Testing

@Suite("Places and languages") struct PlacesTests {
  @Test(
    "Countries by code and name",
    arguments: [
      ("MA", "MA"), ("ma", "MA"), ("MAR", "MA"), ("504", "MA"), ("Maroc", "MA"), ("MAROC", "MA"),
      ("Le Maroc", "MA"), ("المغرب", "MA"), ("Marruecos", "MA"), ("UK", "GB"), ("England", "GB"),
      ("Scotland", "GB"), ("GBR", "GB"), ("USA", "US"), ("U.S.A.", "US"), ("Etats-Unis", "US"),
      ("États-Unis", "US"), ("EEUU", "US"), ("EE. UU.", "US"), ("the United States", "US"),
      ("840", "US"), ("Ivory Coast", "CI"), ("Côte d’Ivoire", "CI"), ("Czech Republic", "CZ"),
      ("Holland", "NL"), ("The Netherlands", "NL"), ("Viet Nam", "VN"), ("South Korea", "KR"),
      ("Korea, Republic of", "KR"), ("L'Espagne", "ES"), ("l’Allemagne", "DE"),
      ("El Salvador", "SV"), ("Türkiye", "TR"), ("Turkey", "TR"), ("Kosovo", "XK"),
      ("Bolivia, Plurinational State of", "BO"), ("Georgia", "GE"), ("Congo", "CG"),
      ("  france  ", "FR"), ("Frankreich", "FR"), ("Norge", "NO"), ("la Réunion", "RE"),
      ("Philippines", "PH"), ("India", "IN"), ("Laos", "LA"), ("LA", "LA"), ("Polen", "PL"),
    ])
  func country(text: String, code: String) {
    #expect(Countries.code(text) == code)
  }

  @Test(
    "Texts that are no country",
    arguments: ["", " ", "ZZ", "zz", "the", "the ", "999", "4", "Atlantis", "\0", "🇲🇦", "l'", "--"])
  func noCountry(text: String) {
    #expect(Countries.code(text) == nil)
  }

  @Test("Names and codes of countries")
  func names() {
    #expect(Countries.name("MA") == "Morocco")
    #expect(Countries.name("ma") == nil)
    #expect(Countries.contains("PH"))
    #expect(!Countries.contains("UK"))
    #expect(!Countries.contains("ph"))
    #expect(!Countries.contains("P1"))
  }

  @Test(
    "Subdivisions by code and name",
    arguments: [
      ("IL", "US", "US-IL"), ("US-IL", "US", "US-IL"), ("us-il", "US", "US-IL"),
      ("il", "US", "US-IL"), ("Illinois", "US", "US-IL"), ("ILLINOIS", "US", "US-IL"),
      ("DC", "US", "US-DC"), ("D.C.", "US", "US-DC"), ("Washington, DC", "US", "US-DC"),
      ("PR", "US", "US-PR"), ("Guam", "US", "US-GU"), ("N.Y.", "US", "US-NY"),
      ("State of Texas", "US", "US-TX"), ("SP", "BR", "BR-SP"), ("São Paulo", "BR", "BR-SP"),
      ("SAO PAULO", "BR", "BR-SP"), ("MA-01", "MA", "MA-01"), ("01", "MA", "MA-01"),
      ("Tanger-Tétouan-Al Hoceima", "MA", "MA-01"), ("Tangier Tetouan Al Hoceima", "MA", "MA-01"),
      ("Fez-Meknes", "MA", "MA-03"), ("Région de Casablanca-Settat", "MA", "MA-06"),
      ("L’Oriental", "MA", "MA-02"), ("Marrakesh-Safi", "MA", "MA-07"),
      ("Québec", "CA", "CA-QC"), ("Nouvelle-Écosse", "CA", "CA-NS"), ("ON", "CA", "CA-ON"),
      ("Île-de-France", "FR", "FR-IDF"), ("Bretagne", "FR", "FR-BRE"), ("75", "FR", "FR-75C"),
      ("Bavaria", "DE", "DE-BY"), ("Bayern", "DE", "DE-BY"), ("Cataluña", "ES", "ES-CT"),
      ("Madrid", "ES", "ES-MD"), ("CDMX", "MX", "MX-CMX"), ("Karnataka", "IN", "IN-KA"),
      ("Tamil Nadu", "IN", "IN-TN"), ("Orissa", "IN", "IN-OD"), ("Metro Manila", "PH", "PH-00"),
      ("Gauteng", "ZA", "ZA-GP"), ("England", "GB", "GB-ENG"), ("Sousse", "TN", "TN-51"),
    ])
  func subdivision(text: String, country: String, code: String) {
    #expect(Subdivisions.code(text, in: country) == code)
  }

  @Test(
    "Texts that are no subdivision of the country",
    arguments: [
      ("ZZ", "US"), ("", "US"), ("-", "US"), ("CA-QC", "US"), ("Illinois", "CA"), ("IL", "ZZ"),
      ("IL", ""), ("region", "MA"), ("\0", "US"), ("US-", "US"),
    ])
  func noSubdivision(text: String, country: String) {
    #expect(Subdivisions.code(text, in: country) == nil)
  }

  @Test(
    "Languages by code, tag and name",
    arguments: [
      ("fr", "fr"), ("fr-", "fr"), ("FR", "fr"), ("fra", "fr"), ("fre", "fr"), ("fr_FR", "fr-FR"),
      ("FR-fr", "fr-FR"), ("fr_FR.UTF-8", "fr-FR"), ("French", "fr"), ("Français", "fr"),
      ("FRANCAIS", "fr"), ("francés", "fr"), ("Spanish", "es"), ("Castellano", "es"),
      ("espagnol", "es"), ("العربية", "ar"), ("arabe", "ar"), ("Deutsch", "de"), ("ger", "de"),
      ("allemand", "de"), ("日本語", "ja"), ("Русский", "ru"), ("ελληνικά", "el"), ("हिन्दी", "hi"),
      ("Tagalog", "tl"), ("Filipino", "fil"), ("Mandarin", "zh"), ("zh_hans_cn", "zh-Hans-CN"),
      ("pt-br", "pt-BR"), ("Brazilian Portuguese", "pt-BR"), ("es-419", "es-419"),
      ("en-UK", "en-GB"), ("norsk", "no"), ("nb", "nb"), ("Nederlands", "nl"), ("Flemish", "nl"),
      ("iw", "he"), ("Tamazight", "zgh"), ("ca-valencia", "ca-valencia"), ("한국어", "ko"),
    ])
  func language(text: String, tag: String) {
    #expect(LanguageTags.code(text) == tag)
  }

  @Test(
    "Texts that are no language",
    arguments: ["", "-", "xx", "fr--FR", "fr-ZZ", "qqq", "Klang", "_", "fr-F\0", "🇫🇷", "fr_é"])
  func noLanguage(text: String) {
    #expect(LanguageTags.code(text) == nil)
  }

  @Test("Hostile texts are answered with nil", arguments: hostileTexts)
  func hostile(text: String) {
    #expect(Countries.code(text) == nil)
    #expect(Subdivisions.code(text, in: "US") == nil)
    #expect(Subdivisions.code("IL", in: text) == nil)
    #expect(LanguageTags.code(text) == nil)
  }
}

/// A megabyte each of what no field should hold.
let hostileTexts: [String] = [
  String(repeating: "a", count: 1 << 20),
  "a" + String(repeating: "\u{301}", count: 1 << 19),
  String(repeating: "\0", count: 1 << 20),
  String(repeating: "👩‍👩‍👧‍👦", count: 1 << 16),
  String(repeating: "s a ", count: 1 << 18),
  String(repeating: "-", count: 1 << 20),
]
