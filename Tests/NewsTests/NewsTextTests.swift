import Testing

@testable import News

@Suite struct NewsTextTests {
  static func words(_ text: String) -> [String] {
    let news = NewsText(text)
    return news.tokens.map { news.string($0) }
  }

  @Test(arguments: [
    (
      "L'ouverture d’un centre d'appels", ["L'", "ouverture", "d’", "un", "centre", "d'", "appels"]
    ),
    ("La Roche-sur-Yon", ["La", "Roche", "-", "sur", "-", "Yon"]),
    ("5 200 salariés, 6.291 et 1,500", ["5 200", "salariés", ",", "6.291", "et", "1,500"]),
    ("5 200 euros en 12 2010", ["5 200", "euros", "en", "12", "2010"]),
    ("20%", ["20", "%"]), ("«Oui»", ["«", "Oui", "»"]),
    ("a « b »", ["a", "«", "b", "»"]), ("don't stop", ["don'", "t", "stop"]),
    ("مركز اتصال جديد", ["مركز", "اتصال", "جديد"]),
  ])
  func tokens(text: String, expected: [String]) { #expect(Self.words(text) == expected) }

  @Test(arguments: [
    (
      "M. El Ouahdoudi l'a dit. Il y a 20% de plus. «Ce centre ouvre!» Et après ?",
      ["M. El Ouahdoudi l'a dit.", "Il y a 20% de plus.", "«Ce centre ouvre!»", "Et après ?"]
    ),
    (
      "Headline without a stop\n\nAcme Inc. opens in St. John. It hires 1.5 million.",
      ["Headline without a stop", "Acme Inc. opens in St. John.", "It hires 1.5 million."]
    ),
    ("El Sr. Pérez abre. ¿Dónde? En Gijón.", ["El Sr. Pérez abre.", "¿Dónde?", "En Gijón."]),
    ("الشركة تفتح مركزا. أين؟ في طنجة", ["الشركة تفتح مركزا.", "أين؟", "في طنجة"]),
  ])
  func sentences(text: String, expected: [String]) {
    let news = NewsText(text)
    #expect(news.sentences.map { news.string(news.bytes(ofTokens: $0)) } == expected)
  }

  @Test func offsetsAreOfBytesAndOfScalars() {
    let text = String(repeating: "é", count: 3000) + " centre"
    let news = NewsText(text)
    let token = news.tokens[1]
    #expect(token.bytes.lowerBound == 6001)
    #expect(news.scalarOffset(token.bytes.lowerBound) == 3001)
    #expect(news.scalarOffset(0) == 0)
    #expect(news.scalarOffset(news.bytes.count) == 3007)
  }

  @Test(arguments: [
    (
      "fr",
      "La société a ouvert un centre d'appels dans la ville et elle recrute des conseillers pour le site."
    ),
    (
      "en",
      "The company said it will open a new call center in the city and hire more than 300 people by the spring."
    ),
    (
      "es",
      "La empresa abrirá un centro de llamadas en la ciudad y contratará a más de trescientas personas."
    ),
    (
      "pt",
      "A empresa vai abrir um centro de contacto na cidade e contratar mais de trezentas pessoas até ao fim do ano."
    ),
    (
      "it",
      "La società aprirà un call center nella città e assumerà più di trecento persone, ha detto il sindaco."
    ),
    (
      "de",
      "Das Unternehmen eröffnet ein Callcenter in der Stadt und stellt mehr als dreihundert Mitarbeiter ein."
    ),
    ("ar", "افتتحت الشركة مركز اتصال جديدا في مدينة طنجة ووظفت أكثر من ثلاثمئة شخص"),
  ])
  func languages(code: String, text: String) {
    #expect(LanguageGuess.language(of: NewsText(text))?.rawValue == code)
  }

  /// Headlines and single sentences are texts, too.
  @Test(arguments: [
    ("de", "Norvex will in Gera ein Callcenter eröffnen."),
    ("de", "Norvex betreibt Callcenter in Halle und Gera."),
    ("en", "Norvex to close call centre in Leeds"),
    ("es", "La empresa Norvex trasladó su call center de Palencia a Burgos."),
    ("fr", "Norvex ouvre un centre d'appels à Lille"),
    ("it", "Norvex apre un call center a Lecce."),
    ("it", "Contact center Norvex di Pisa a rischio chiusura"),
    ("pt", "A Norvex comprou a empresa de call center Zedra, de Curitiba."),
  ])
  func languagesOfShortTexts(code: String, text: String) {
    #expect(LanguageGuess.language(of: NewsText(text))?.rawValue == code)
  }

  /// Languages that are not read are none of those that are.
  @Test(arguments: [
    "Het callcenter van Norvex in Groningen gaat dicht. De 200 medewerkers hebben dat maandag gehoord.",
    "Norvex stänger sitt callcenter i Kiruna. Företaget säger att 60 anställda förlorar jobbet.",
    "Norvex tanca el seu centre de trucades a Reus. L'empresa acomiadarà els 120 treballadors.",
    "Compania Norvex închide centrul de apeluri din Iași. Cei 200 de angajați își pierd locul de muncă.",
    "Firma Norvex zamyka centrum obsługi klienta w Łodzi. Pracę straci 150 osób.",
  ])
  func languagesThatAreNotRead(text: String) {
    #expect(LanguageGuess.language(of: NewsText(text)) == nil)
  }

  @Test func hostileTextsTakeTimeInLineWithTheirLength() {
    for unit in ["A", "1", "1 ", "a.", "M. ", "'", "1,", "\u{301}", "«", "é’"] {
      let news = NewsText(String(repeating: unit, count: 200_000 / unit.utf8.count))
      #expect(!news.sentences.isEmpty || news.tokens.isEmpty)
    }
  }
}

extension NewsLanguage {
  /// The language of a code that a test names.
  static func named(_ code: String) -> NewsLanguage { NewsLanguage(rawValue: code) ?? .english }
}
