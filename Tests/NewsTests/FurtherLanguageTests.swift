import Testing

@testable import News

/// Portuguese, Italian, German and Arabic: the sentences that news of call centers begins with.
@Suite struct FurtherLanguageTests {
  static func sites(_ text: String, _ language: String) -> [String] {
    FactsTests.sites(NewsReader(language: language, published: "2016-05-10").facts(in: text))
  }

  @Test func portuguese() {
    #expect(
      Self.sites(
        "A Contax vai inaugurar uma central de atendimento em Fortaleza, com 900 vagas.", "pt")
        == ["Contax | Fortaleza | BR | opening"])
    #expect(
      Self.sites("A Contax fechou o call center de Recife e demitiu 300 funcionários.", "pt")
        == ["Contax | Recife | BR | closed"])
  }

  @Test func italian() {
    #expect(
      Self.sites(
        "Almaviva Contact ha chiuso il call center di Catania. Licenziati 200 lavoratori.", "it")
        == ["Almaviva Contact | Catania | IT | closed"])
    #expect(
      Self.sites("Covisian aprirà un nuovo call center a Cosenza con 150 postazioni.", "it")
        == ["Covisian | Cosenza | IT | planned"])
  }

  @Test func german() {
    #expect(
      Self.sites("Arvato schließt das Callcenter in Gera zum 31. Dezember.", "de").first?.hasPrefix(
        "Arvato | Gera | DE") == true)
    #expect(
      Self.sites("Die Telekom will in Rostock ein Callcenter eröffnen.", "de").contains {
        $0.contains("Rostock | DE | planned")
      })
  }

  @Test func arabic() {
    let sites = Self.sites("افتتحت شركة ويب هيلب مركز اتصال جديد بمدينة مكناس.", "ar")
    #expect(sites.count == 1)
    #expect(sites.first?.hasSuffix("مكناس | MA | operating") == true)
  }

  @Test(arguments: [
    ("pt", "fechou", VerbClass.close, VerbForm.past), ("pt", "inaugurara", .open, .future),
    ("it", "aprira", .open, .future),
    ("it", "chiuso", .close, .participle), ("it", "licenziera", .layoff, .future),
    ("de", "geschlossen", .close, .participle),
    ("ar", "افتتحت", .open, .past),
  ])
  func verbs(language: String, form: String, verbClass: VerbClass, time: VerbForm) {
    #expect(
      VerbLexicon(language: .named(language))[form].contains {
        $0.verbClass == verbClass && $0.form == time
      })
  }

  @Test func numbersInArabicDigits() {
    let text = NewsText("٣٠٠ منصب شغل")
    let reader = NumberReader(words: NumberWords(language: .arabic))
    #expect(reader.number(text.tokens, at: 0, until: text.tokens.count)?.most == 300)
  }
}
