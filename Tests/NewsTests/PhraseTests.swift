import Testing

@testable import News

@Suite struct PhraseTests {
  private func found(_ language: String, _ text: String, _ wordClass: WordClass) -> [String] {
    let news = NewsText(text)
    return PhraseLexicon(language: .named(language)).matches(news.tokens, in: news.tokens.indices)
      .filter { $0.wordClass == wordClass }.map { news.string(news.bytes(ofTokens: $0.tokens)) }
  }

  @Test(arguments: [
    ("fr", "Un centre d'appels et deux Centres d’appel", ["centre d'appels", "Centres d’appel"]),
    ("fr", "des centres dappels", ["centres dappels"]),
    ("fr", "le call-center de Rabat", ["call-center"]),
    ("fr", "la cour d'appel de Lyon", []),
    (
      "en", "a customer service centre and a contact center",
      ["customer service centre", "contact center"]
    ),
    ("es", "un centro de atención telefónica", ["centro de atención telefónica"]),
  ])
  func sites(language: String, text: String, expected: [String]) {
    #expect(found(language, text, .site) == expected)
  }

  @Test func wordsOfAnyEnding() {
    #expect(
      found("fr", "300 téléconseillères et téléopérateurs", .person) == [
        "téléconseillères", "téléopérateurs",
      ])
    #expect(found("es", "doscientas teleoperadoras", .person) == ["teleoperadoras"])
  }

  @Test(arguments: ["fr", "en", "es"])
  func everyClassHasWords(language: String) {
    let lines = PhraseLexicon(language: .named(language))
    let news = NewsText(
      "siege headquarters sede central logiciel software ne not no vient de just acaba de")
    #expect(!lines.matches(news.tokens, in: news.tokens.indices).isEmpty)
  }
}
