import Testing

@testable import News

@Suite struct NewsDateTests {
  static func edtf(
    _ text: String, _ language: String, future: Bool = false,
    published: CalendarDay? = CalendarDay(year: 2010, month: 3, day: 12)
  ) -> String? {
    let knowledge = LanguageKnowledge.of(.named(language))
    let news = NewsText(text)
    for index in news.tokens.indices {
      if let date = knowledge.dates.date(news.tokens, at: index, until: news.tokens.count) {
        return date.edtf(published: published, isFuture: future)
      }
    }
    return nil
  }

  @Test(arguments: [
    ("depuis lundi", "fr", false, "2010-03-08"), ("en septembre 2006", "fr", false, "2006-09"),
    ("en octobre prochain", "fr", true, "2010-10"),
    ("le 31 janvier prochain", "fr", true, "2011-01-31"),
    ("en mai dernier", "fr", false, "2009-05"), ("il y a deux ans", "fr", false, "2008"),
    ("il y a près d'une dizaine d'années", "fr", false, "2000~"),
    ("les 9 et 10 juin", "fr", true, "2010-06-09/2010-06-10"),
    ("courant 2012", "fr", true, "2012"), ("hier", "fr", false, "2010-03-11"),
    ("l'an dernier", "fr", false, "2009"),
    ("next month", "en", true, "2010-04"), ("on July 5", "en", true, "2010-07-05"),
    ("May 22, 2009", "en", false, "2009-05-22"),
    ("in November", "en", false, "2009-11"), ("two years ago", "en", false, "2008"),
    ("on August 25th", "en", true, "2010-08-25"),
    ("el próximo mes de septiembre", "es", true, "2010-09"),
    ("en febrero pasado", "es", false, "2010-02"),
    ("el primer trimestre de 2015", "es", true, "2015-01/2015-03"),
    ("hace dos años", "es", false, "2008"),
    ("el 14 de diciembre", "es", true, "2010-12-14"), ("zum 31. Mai", "de", true, "2010-05-31"),
    ("dans deux mois", "fr", true, "2010-05"), ("d'ici la fin de l'année", "fr", true, "2010"),
    ("le 22/05/2009", "fr", false, "2009-05-22"), ("le 12 sept. 2009", "fr", false, "2009-09-12"),
    ("2e trimestre 2012", "fr", true, "2012-04/2012-06"),
    ("premier mai 2009", "fr", false, "2009-05-01"),
    ("el próximo 26 de febrero", "es", true, "2011-02-26"), ("a fin de mes", "es", true, "2010-03"),
    ("dentro de tres meses", "es", true, "2010-06"), ("dos años atrás", "es", false, "2008"),
    ("lo scorso giugno", "it", false, "2009-06"), ("entro fine anno", "it", true, "2010"),
    ("il 1° giugno 2012", "it", true, "2012-06-01"),
    ("em março do ano passado", "pt", false, "2009-03"),
    ("na próxima segunda-feira", "pt", true, "2010-03-15"),
    ("nesta segunda-feira", "pt", false, "2010-03-15"), ("ce jeudi", "fr", false, "2010-03-11"),
    ("em agosto de 2015", "pt", false, "2015-08"), ("il 10 aprile", "it", true, "2010-04-10"),
  ])
  func dates(text: String, language: String, future: Bool, wanted: String) {
    #expect(Self.edtf(text, language, future: future) == wanted, "\(text)")
  }

  @Test func withoutADateOfTheText() {
    #expect(Self.edtf("en mai prochain", "fr", future: true, published: nil) == "XXXX-05")
    #expect(Self.edtf("next month", "en", future: true, published: nil) == nil)
    #expect(Self.edtf("in 2008", "en", published: nil) == "2008")
  }

  @Test(arguments: [
    ("il a été fermé", "fr"), ("sept salariés", "fr"), ("dans les prochains mois", "fr"),
    ("en los próximos meses", "es"), ("por la mañana", "es"), ("um marco da cidade", "pt"),
  ])
  func whatIsNoDate(text: String, language: String) {
    #expect(Self.edtf(text, language) == nil, "\(text)")
  }

  @Test func mayIsAMonthWhereItHasACapital() {
    #expect(Self.edtf("it may open", "en") == nil)
    #expect(Self.edtf("in May", "en", future: true) == "2010-05")
  }
}
