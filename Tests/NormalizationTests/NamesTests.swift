import Normalization
import Testing

@Suite("Names and text") struct NamesTests {
  @Test(
    "Folding",
    arguments: [
      ("", ""), ("abc", "abc"), ("  A  b\tC ", "a b c"), ("Société Générale", "societe generale"),
      ("Socie\u{301}te\u{301}", "societe"), ("L’Oréal", "l'oreal"), ("Rock`n", "rock'n"),
      ("Straße", "strasse"), ("Ærø", "aero"), ("Œuvre", "oeuvre"), ("ŁÓDŹ", "lodz"),
      ("Đà Nẵng", "da nang"), ("İstanbul ı", "istanbul i"), ("A&B+C", "a b c"),
      ("Αθήνα ΣΟΦΟΣ", "αθηνα σοφοσ"), ("Ёлка", "елка"), ("Москва-Сити", "москва сити"),
      ("الدّار البيضاء", "الدار البيضاء"), ("أإآ", "ااا"), ("مدرسة", "مدرسه"), ("مـــغرب", "مغرب"),
      ("٢٠٢٤", "2024"), ("ＡＢＣ　１２", "abc 12"), ("ﬁn", "fin"), ("a\u{AD}b\u{200B}c", "abc"),
      ("a\0b\u{7}", "a b"), ("日本・東京", "日本 東京"), ("call 📞 center", "call center"),
      ("“X”—Y", "x y"), ("---", ""), ("👍", ""), ("हिन्दी", "हिन्दी"),
    ])
  func folding(text: String, folded: String) {
    // Compared by scalars: `==` of strings would take a letter with its mark for the letter.
    #expect(Array(Folding.fold(text).unicodeScalars) == Array(folded.unicodeScalars))
    #expect(Folding.fold(folded) == folded)
  }

  @Test(
    "Names of companies without legal forms",
    arguments: [
      ("Atlas Contact SARL", "atlas contact"), ("Atlas Contact S.A.R.L.", "atlas contact"),
      ("ATLAS CONTACT S A R L", "atlas contact"), ("SARL Atlas Contact", "atlas contact"),
      ("Atlas Contact, Inc.", "atlas contact"), ("Atlas Contact Pty Ltd", "atlas contact"),
      ("Atlas Contact Pvt. Ltd.", "atlas contact"), ("Atlas Co., Ltd.", "atlas"),
      ("Atlas GmbH & Co. KG", "atlas"), ("Atlas S.p.A.", "atlas"), ("Atlas A/S", "atlas"),
      ("Atlas Sp. z o.o.", "atlas"), ("Atlas s.r.o.", "atlas"), ("Atlas S.A. de C.V.", "atlas"),
      ("Atlas S. de R.L. de C.V.", "atlas"), ("Atlas Sdn. Bhd.", "atlas"),
      ("Atlas Ltda - ME", "atlas"), ("ООО «Атлас»", "атлас"), ("PT Atlas Tbk", "atlas"),
      ("Smith & Sons Ltd", "smith and sons"), ("Canal+ SA", "canal and"), ("A+B", "a and b"),
      ("AT&T", "at and t"), ("J.P. Morgan", "jp morgan"), ("I.B.M. Corp", "ibm"),
      ("SARL", "sarl"), ("S.A.", "sa"), ("Ltd Co", "ltd"), ("AS Roma", "as roma"), ("", ""),
      ("Limited Edition", "limited edition"), ("Smith et Fils SAS", "smith et fils"),
      ("Saltdal", "saltdal"), ("Téléperformance", "teleperformance"), ("&", "and"),
    ])
  func company(name: String, key: String) {
    #expect(NameKey.fold(name) == key)
    #expect(NameKey.fold(NameKey.fold(name)) == key)
  }

  @Test(
    "Names of cities",
    arguments: [
      ("PARIS 06", "paris"), ("Paris", "paris"), ("LYON 3EME", "lyon"), ("Lyon 3ème", "lyon"),
      ("MARSEILLE 13E ARRONDISSEMENT", "marseille"), ("PARIS 1ER", "paris"),
      ("PARIS 8 E ARRONDISSEMENT", "paris"), ("PARIS CEDEX 08", "paris"), ("NICE CEDEX", "nice"),
      ("PARIS 15 CEDEX 15", "paris"), ("PARIS LA DEFENSE CEDEX", "paris la defense"),
      ("St-Denis", "saint denis"), ("STE MARIE", "sainte marie"), ("St. Louis", "saint louis"),
      ("Bourg St Maurice", "bourg saint maurice"), ("Saint-Étienne", "saint etienne"),
      ("Fès", "fes"), ("Cedex", "cedex"), ("06", "06"), ("", ""), ("Dublin 2", "dublin"),
      ("Twentynine Palms", "twentynine palms"), ("Brest", "brest"),
      ("Townsville 4810", "townsville 4810"),
    ])
  func city(name: String, key: String) {
    #expect(NameKey.city(name) == key)
  }

  @Test(
    "Cleaning of text",
    arguments: [
      ("", "", false), ("a b", "a b", false), (" a ", "a", false), ("a \t\r\n b", "a b", false),
      ("a\u{A0}\u{202F}b", "a b", false), ("\u{FEFF}a\u{200B}b", "ab", false),
      ("a\0b", "ab", true), ("a \u{1B} b", "a b", true), ("\u{9F}", "", true),
      ("a\u{85}b\u{2028}c\u{3000}d", "a b c d", false), ("  \n ", "", false),
      ("Société “X” ©", "Société “X” ©", false), ("👩‍👧 ok", "👩‍👧 ok", false), ("日本語", "日本語", false),
      ("e\u{301}", "e\u{301}", false),
    ])
  func cleaning(text: String, clean: String, hadControls: Bool) {
    let result = Text.clean(text)
    #expect(Array(result.text.unicodeScalars) == Array(clean.unicodeScalars))
    #expect(result.hadControls == hadControls)
    #expect(Text.clean(result.text).text == result.text)
  }

  @Test("Hostile names take time in proportion to their length", arguments: hostileTexts)
  func hostile(text: String) {
    let clock = ContinuousClock()
    let time = clock.measure {
      #expect(Folding.fold(text).utf8.count <= text.utf8.count)
      #expect(NameKey.fold(text).utf8.count <= text.utf8.count)
      #expect(NameKey.city(text).utf8.count <= text.utf8.count * 2)
      #expect(Text.clean(text).text.utf8.count <= text.utf8.count)
    }
    // Anything quadratic in a megabyte takes hours; the bound leaves room for a debug build.
    #expect(time < .seconds(30))
  }

  @Test("Marks without end vanish")
  func marks() {
    let text = "a" + String(repeating: "\u{301}", count: 1 << 19)
    #expect(Folding.fold(text) == "a")
    #expect(NameKey.fold("Atlas" + String(repeating: " Ltd", count: 1 << 16)) == "atlas")
  }
}
