import Testing

@testable import News

@Suite struct NumberTests {
  private func read(_ language: String, _ text: String) -> NewsNumber? {
    let news = NewsText(text)
    return NumberReader(words: NumberWords(language: .named(language)))
      .number(news.tokens, at: 0, until: news.tokens.count)
  }

  @Test(arguments: [
    ("fr", "5 200 salariés", 5200), ("fr", "6.291 emplois", 6291), ("fr", "deux cents postes", 200),
    ("fr", "quelque deux cents", 200), ("fr", "une trentaine de postes", 30),
    ("fr", "trois cent cinquante", 350), ("fr", "quatre-vingt-dix agents", 90),
    ("fr", "soixante-dix", 70), ("fr", "soixante et onze", 71), ("fr", "mille deux cents", 1200),
    ("fr", "1,5 million d'appels", 1_500_000), ("fr", "une centaine", 100),
    ("fr", "vingt-et-un", 21),
    ("en", "1,500 jobs", 1500), ("en", "some three hundred people", 300),
    ("en", "two hundred and fifty", 250), ("en", "a hundred", 100), ("en", "two dozen", 24),
    ("en", "twelve thousand", 12000), ("en", "forty-five", 45), ("en", "2.5 million", 2_500_000),
    ("es", "6.291 puestos", 6291), ("es", "unos doscientos", 200), ("es", "mil quinientos", 1500),
    ("it", "centocinquanta addetti", 150), ("it", "milleduecento posti", 1200),
    ("it", "tremilacinquecento", 3500), ("it", "ottantotto", 88), ("it", "20mila", 20000),
    ("es", "medio centenar de", 50), ("pt", "1,6 mil vagas", 1600), ("pt", "três centenas", 300),
    ("fr", "deux centaines", 200),
    ("es", "un centenar de", 100), ("es", "treinta y cinco", 35), ("es", "ciento veinte", 120),
  ])
  func isRead(language: String, text: String, value: Int) {
    let number = read(language, text)
    #expect(number?.least == value)
    #expect(number?.most == value)
  }

  @Test func boundsAreKept() {
    #expect(read("fr", "plus de 300 personnes")?.least == 300)
    #expect(read("fr", "plus de 300 personnes")?.most == nil)
    #expect(read("fr", "jusqu'à 500 emplois")?.most == 500)
    #expect(read("fr", "jusqu'à 500 emplois")?.least == nil)
    #expect(read("en", "between 300 and 400 jobs").map { [$0.least, $0.most] } == [300, 400])
    #expect(
      read("es", "entre doscientas y trescientas").map { [$0.least, $0.most] } == [200, 300])
    #expect(read("it", "tra i 300 e i 400 addetti").map { [$0.least, $0.most] } == [300, 400])
    #expect(read("fr", "200 à 300 emplois").map { [$0.least, $0.most] } == [200, 300])
    #expect(read("en", "about 300")?.isRough == true)
    #expect(read("fr", "20% chaque année")?.isPercent == true)
    #expect(read("fr", "20 pour cent")?.isPercent == true)
    #expect(read("it", "40 per cento")?.isPercent == true)
    #expect(read("pt", "40 por cento")?.isPercent == true)
    #expect(read("de", "40 Prozent")?.isPercent == true)
  }

  @Test(arguments: [
    ("fr", "centaines d'emplois"), ("es", "miles de personas"), ("pt", "dezenas de vagas"),
    ("fr", "un centre"), ("en", "a center"), ("es", "una empresa"), ("fr", "de la ville"),
  ])
  func anArticleIsNone(language: String, text: String) { #expect(read(language, text) == nil) }
}
