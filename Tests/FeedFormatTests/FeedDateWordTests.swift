import Switchboard
import Testing

@testable import FeedFormat

/// Dates in words of many languages.
@Suite struct FeedDateWordTests {
  /// The twelve months of each language, as its feeds write them within a date.
  static let months: [(String, [String])] = [
    (
      "en",
      [
        "January", "Feb", "March", "Apr.", "May", "June", "Jul", "August", "Sept", "October",
        "Nov", "December",
      ]
    ),
    (
      "fr",
      [
        "janvier", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "octobre",
        "nov.", "déc.",
      ]
    ),
    (
      "es",
      [
        "enero", "feb", "marzo", "abr", "mayo", "junio", "julio", "ago", "septiembre", "oct",
        "noviembre", "dic",
      ]
    ),
    (
      "pt",
      [
        "janeiro", "fev", "março", "abril", "maio", "jun", "julho", "agosto", "set", "outubro",
        "nov", "dezembro",
      ]
    ),
    (
      "it",
      [
        "gennaio", "feb", "marzo", "aprile", "mag", "giugno", "lug", "agosto", "settembre",
        "ottobre", "nov", "dicembre",
      ]
    ),
    (
      "de",
      [
        "Jänner", "Februar", "März", "Apr", "Mai", "Juni", "Juli", "August", "Sept.", "Okt.",
        "November", "Dez.",
      ]
    ),
    (
      "nl",
      [
        "januari", "feb", "maart", "april", "mei", "juni", "juli", "augustus", "sep", "okt",
        "november", "december",
      ]
    ),
    (
      "pl",
      [
        "stycznia", "lut", "marca", "kwietnia", "maja", "czerwca", "lipca", "sie", "września",
        "paź", "listopada", "grudnia",
      ]
    ),
    (
      "hu",
      [
        "január", "febr.", "márc.", "április", "máj.", "június", "júl.", "augusztus", "szept.",
        "október", "november", "dec.",
      ]
    ),
    (
      "el",
      [
        "Ιανουαρίου", "Φεβ", "Μαρ", "Απρ", "Μαΐου", "Ιουνίου", "Ιουλ", "Αυγούστου", "Σεπ", "Οκτ",
        "Νοε", "ΔΕΚΕΜΒΡΙΟΥ",
      ]
    ),
    ("ko", ["1월", "2월", "3월", "4월", "5월", "6월", "7월", "8월", "9월", "10월", "11월", "12월"]),
    ("ja", ["1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月"]),
    ("zh", ["一月", "二月", "三月", "四月", "五月", "六月", "七月", "八月", "九月", "十月", "十一月", "十二月"]),
    (
      "ar",
      [
        "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر",
        "نوفمبر", "ديسمبر",
      ]
    ),
    (
      "ar-LB",
      [
        "كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران", "تموز", "آب", "أيلول",
        "تشرين الأول", "تشرين الثاني", "كانون الأول",
      ]
    ),
    (
      "ar-MA",
      [
        "يناير", "فبراير", "مارس", "أبريل", "ماي", "يونيو", "يوليوز", "غشت", "شتنبر", "أكتوبر",
        "نونبر", "دجنبر",
      ]
    ),
    (
      "ar-DZ",
      [
        "جانفي", "فيفري", "مارس", "أفريل", "ماي", "جوان", "جويلية", "أوت", "سبتمبر", "أكتوبر",
        "نوفمبر", "ديسمبر",
      ]
    ),
    (
      "cs",
      [
        "ledna", "února", "března", "dubna", "května", "června", "července", "srpna", "září",
        "října", "listopadu", "prosince",
      ]
    ),
    (
      "tr",
      [
        "Ocak", "Şubat", "Mart", "Nisan", "Mayıs", "Haziran", "Temmuz", "Ağustos", "Eylül", "Ekim",
        "Kasım", "Aralık",
      ]
    ),
    (
      "ru",
      [
        "января", "фев", "марта", "апреля", "мая", "июня", "июля", "авг", "сентября", "окт",
        "ноября", "декабря",
      ]
    ),
  ]

  @Test(arguments: months)
  func month(language: String, names: [String]) {
    #expect(names.count == 12)
    for (index, name) in names.enumerated() {
      let month = index < 9 ? "0\(index + 1)" : "\(index + 1)"
      let isCounted = language == "ko" || language == "ja"
      let text = isCounted ? "2019年\(name)28日 08:30" : "28 \(name) 2019 08:30"
      #expect(FeedDate(text)?.date?.edtf == "2019-\(month)-28T08:30:00", "\(text)")
    }
  }

  static let sentences: [(String, String)] = [
    // French, Spanish, Portuguese, Italian.
    ("mardi 5 mars 2019 à 8h30", "2019-03-05T08:30:00"),
    ("mar. 05 mars 2019 08:30", "2019-03-05T08:30:00"),
    ("mar 5 mar 2019", "2019-03-05"), ("le 1er mai 2019", "2019-05-01"),
    ("jeu., 28 août 2019 08:30:00 +0200", "2019-08-28T08:30:00+02:00"),
    ("5 de marzo de 2019, 8:30 h", "2019-03-05T08:30:00"),
    ("mié., 6 mar. 2019 8:30 p. m.", "2019-03-06T20:30:00"),
    ("Sáb, 2 mar 2019 08:30:00 GMT", "2019-03-02T08:30:00Z"),
    ("terça-feira, 5 de março de 2019 às 08h30", "2019-03-05T08:30:00"),
    ("Ter, 05 Mar 2019 08:30:00 -0300", "2019-03-05T08:30:00-03:00"),
    ("1º de maio de 2019", "2019-05-01"),
    ("martedì 5 marzo 2019 alle ore 8.30", "2019-03-05T08:30:00"),
    ("mar, 05 mar 2019 08:30:00 +0100", "2019-03-05T08:30:00+01:00"),
    ("giovedì, 7 marzo 2019 - 08:30", "2019-03-07T08:30:00"),
    // German, Dutch, Swedish.
    ("Dienstag, 5. März 2019, 8.30 Uhr", "2019-03-05T08:30:00"),
    ("5. März 2019 um 8 Uhr", "2019-03-05T08:00:00"),
    ("Di, 05 Mrz 2019 08:30:00 MEZ", "2019-03-05T08:30:00+01:00"),
    ("5. Maerz 2019 8.30", "2019-03-05T08:30:00"),
    ("Di., 5.3.2019 08:30", "2019-03-05T08:30:00"),
    ("dinsdag 5 maart 2019 om 8.30 uur", "2019-03-05T08:30:00"),
    ("di 5 mrt 2019", "2019-03-05"), ("ma 4 mrt. 2019", "2019-03-04"),
    ("tis 5 mars 2019 kl. 08:30", "2019-03-05T08:30:00"),
    // Polish, Hungarian, Czech, Greek, Russian.
    ("wtorek, 5 marca 2019 r., godz. 8:30", "2019-03-05T08:30:00"),
    ("Pt, 08 mar 2019 08:30:00 +0100", "2019-03-08T08:30:00+01:00"),
    ("5 października 2019", "2019-10-05"),
    ("2019. március 5. 8:30", "2019-03-05T08:30:00"),
    ("2019. március 5., kedd du. 3:15", "2019-03-05T15:15:00"),
    ("2004-július-13T9:15-05:00", "2004-07-13T09:15:00-05:00"),
    ("2019. 03. 05. 08:30", "2019-03-05T08:30:00"),
    ("úterý 5. března 2019 v 8:30", "2019-03-05T08:30:00"), ("5. června 2019", "2019-06-05"),
    ("5. července 2019", "2019-07-05"),
    ("Κυρ, 11 Ιούλ 2004 12:00:00 EST", "2004-07-11T12:00:00-05:00"),
    ("Τρίτη, 5 Μαρτίου 2019, 3:15 μ.μ.", "2019-03-05T15:15:00"),
    ("Вт, 05 марта 2019 08:30:00 +0300", "2019-03-05T08:30:00+03:00"),
    ("5 марта 2019 г. в 8:30", "2019-03-05T08:30:00"),
    // Korean, Japanese, Chinese.
    ("2004년 05월 28일 오후 11:23:15", "2004-05-28T23:23:15"),
    ("2004-05-25 오후 11:23:15", "2004-05-25T23:23:15"),
    ("2004년 5월 28일 금요일", "2004-05-28"), ("2004년 5월", "2004-05"),
    ("2004년 5월 28일 오전 9시 5분", "2004-05-28T09:05:00"),
    ("2004-05-28 (금) 11:23", "2004-05-28T11:23:00"),
    ("2004年7月13日(火) 9時15分30秒", "2004-07-13T09:15:30"),
    ("2004年7月13日 午後3時15分", "2004-07-13T15:15:00"), ("平成16年7月13日", "2004-07-13"),
    ("令和6年1月5日", "2024-01-05"),
    ("2004年7月", "2004-07"), ("7月13日", "XXXX-07-13"), ("2004年7月13日 下午3:15", "2004-07-13T15:15:00"),
    ("星期二, 13 七月 2004 15:15:00 +0800", "2004-07-13T15:15:00+08:00"),
    ("2004年12月13日 上午12:05", "2004-12-13T00:05:00"),
    ("民國93年7月13日", "2004-07-13"), ("周二 2004-07-13 15:15", "2004-07-13T15:15:00"), ("2004 年", ""),
    // Arabic, with its own digits too.
    ("الثلاثاء, 13 يوليو 2004 15:15:00 +0300", "2004-07-13T15:15:00+03:00"),
    ("١٣ يوليو ٢٠٠٤ ٣:١٥ م", "2004-07-13T15:15:00"),
    ("١٣ تموز ٢٠٠٤", "2004-07-13"), ("13 يوليو، 2004 الساعة 3:15 صباحًا", "2004-07-13T03:15:00"),
    ("۱۳ يوليو ۲۰۰۴", "2004-07-13"),
    // Short forms that two languages or two months share.
    ("5 jui 2019", ""), ("5 mai 2019", "2019-05-05"), ("5 maj 2019", "2019-05-05"),
    ("5 set 2019", "2019-09-05"),
    ("5 ma 2019", ""), ("5 mar", "XXXX-03-05"),
  ]

  @Test(arguments: sentences)
  func sentence(raw: String, edtf: String) {
    #expect(FeedDate(raw)?.raw == raw)
    #expect(FeedDate(raw)?.date?.edtf ?? "" == edtf)
  }

  @Test func accentsByThemselvesAreTheSame() {
    #expect(FeedDate("5 fe\u{301}vr. 2019")?.date?.edtf == "2019-02-05")
  }

  /// The byte path and the readers that forgive agree where both can read.
  @Test func fastAndSlowAgree() throws {
    let months = [
      "Jan", "feb", "MAR", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    for day in stride(from: 0, to: 40_000, by: 377) {
      let date = FeedDateCalendar.date(day)
      #expect(FeedDateCalendar.days(date.year, date.month, date.day) == day)
      let number = date.day < 10 ? "0\(date.day)" : "\(date.day)"
      let month = date.month < 10 ? "0\(date.month)" : "\(date.month)"
      for zone in ["+0000", "+0530", "-0800"] {
        for text in [
          "Mon, \(number) \(months[date.month - 1]) \(date.year) 07:08:09 \(zone)",
          "\(date.year)-\(month)-\(number)T07:08:09\(zone.prefix(3)):\(zone.suffix(2))",
        ] {
          var copy = text
          let fast = try #require(copy.withUTF8 { FeedDateLayout.parts($0) }, "\(text)")
          let slow = try #require(FeedDateText.parts(FeedDateWords.fold(text)), "\(text)")
          #expect(fast.resolved() == slow.resolved(), "\(text)")
        }
      }
    }
  }

  @Test(arguments: [
    String(repeating: "1", count: 10_000_000), String(repeating: "a ", count: 5_000_000),
    String(repeating: "(", count: 10_000_000), String(repeating: "年", count: 3_000_000),
    String(repeating: "1:", count: 80), String(repeating: "jan ", count: 40),
    String(repeating: "a.", count: 80), String(repeating: "+1", count: 80),
  ])
  func longTextsCostNothing(raw: String) {
    let begin = ContinuousClock().now
    #expect(FeedDate(raw)?.date == nil)
    #expect(ContinuousClock().now - begin < .seconds(2))
  }

  /// Texts put together at random from what dates are made of: none may trap.
  @Test func nothingTraps() {
    let pieces = [
      "1", "12", "2004", "99999", "-", "+", ":", ".", ",", "/", " ", "T", "Z", "Jan", "mar", "pm",
      "年",
      "月", "일", "٣", "(", ")", "W", "X", "~", "GMT", "é", "'", "オ", "\u{301}", "24", "00", "60",
      "h", "Date",
    ]
    var state: UInt64 = 88_172_645_463_325_252
    func next(_ bound: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(bound))
    }
    for _ in 0..<20_000 {
      let text = (0...next(14)).map { _ in pieces[next(pieces.count)] }.joined()
      if let date = FeedDate(text), let edtf = date.date?.edtf {
        #expect(edtf.utf8.count >= 4)
        _ = date.secondsSince1970
      }
    }
  }
}
