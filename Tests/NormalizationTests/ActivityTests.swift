import Normalization
import Switchboard
import Testing

@Suite struct ActivityTests {
  @Test(
    arguments: [
      (
        "82200 - Activities of call centres", "UK-SIC", "82200", "82200",
        "Activities of call centres"
      ),
      ("82.20Z", "NAF", "82.20Z", "8220Z", nil),
      ("82.20 Z", "NAF", "82.20 Z", "8220Z", nil),
      ("82.20 à distance", "NAF", "82.20", "8220", "à distance"),
      ("748h", "NAF", "748h", "748H", nil),
      ("N82.20", "NACE", "N82.20", "8220", nil),
      ("O.82.20", "NACE", "O.82.20", "8220", nil),
      (
        "8220-0/00 Atividades de teleatendimento", "CNAE-BR", "8220-0/00", "8220000",
        "Atividades de teleatendimento"
      ),
      ("82.20: Call Center", "WZ", "82.20", "8220", "Call Center"),
      ("82200–Callcenter", "SNI", "82200", "82200", "Callcenter"),
      ("82200-Callcenter", "SNI", "82200", "82200", "Callcenter"),
      ("  561422\t", "NAICS", "561422", "561422", nil),
      ("None Supplied", "UK-SIC", "", "", "None Supplied"),
      ("24hour line", "UK-SIC", "", "", "24hour line"),
      ("", "NACE", "", "", nil),
    ] as [(String, String, String, String, String?)])
  func reads(_ raw: String, _ scheme: String, _ code: String, _ normal: String, _ label: String?) {
    let activity = ActivityScheme.read(raw, scheme: scheme, version: "2", rank: .secondary)
    #expect(activity.code == code)
    #expect(activity.codeNormalized == normal)
    #expect(activity.label == label)
    #expect(activity.scheme == scheme)
    #expect(activity.version == "2")
    #expect(activity.rank == .secondary)
  }

  @Test(
    arguments: [
      ("ISIC", "4", "8220", .core), ("NACE", "2", "82.20", .core), ("NACE", "2.1", "O82.20", .core),
      ("NACE", "1.1", "74.86", .core), ("NACE", "2", "74.86", nil), ("NACE", nil, "74.86", .core),
      ("NAF", "NAFRev2", "82.20Z", .core), ("NAF", "rév. 1", "748H", .core),
      ("NAF", "2025", "82.20Y", .core), ("NAF", "2", "82.20Y", nil), ("NAF", "2", "73.20Z", .weak),
      ("UK-SIC", "2007", "82200", .core), ("uk sic", "2007", "82200", .core),
      ("CNAE", "2.3", "8220-0/00", .core), ("NAICS", "2022", "561422", .core),
      ("NAICS", "2017", "561421", .core), ("NAICS", "2017", "561499", nil),
      ("NAICS", nil, "922160", .weak), ("SIC", "1987", "7389", .weak),
      ("KSIC", "10", "N75991", .core),
      ("PSIC", "2009", "82212", .core), ("PSIC", "2009", "82221", .weak),
      ("SN", "2007", "82.200", .core),
      ("XX", nil, "8220", nil), ("NACE", "2", "", nil),
    ] as [(String, String?, String, CallCenterCodeStrength?)])
  func tellsTheStrength(
    _ scheme: String, _ version: String?, _ code: String, _ strength: CallCenterCodeStrength?
  ) {
    #expect(ActivityScheme.strength(scheme: scheme, version: version, code: code) == strength)
  }

  @Test(arguments: ["\0", "☎️ 82200", "82200\0", "-", "--..//", "8-", "82.", "\u{FEFF}", "82.20 "])
  func survivesAnything(_ raw: String) {
    let activity = ActivityScheme.read(raw, scheme: "NAF", version: nil, rank: .main)
    #expect(activity.codeNormalized.utf8.allSatisfy { (48...57).contains($0) })
  }

  @Test func survivesLength() {
    let long = String(repeating: "82 ", count: 1 << 19)
    let activity = ActivityScheme.read(long, scheme: "NAF", version: nil, rank: .main)
    #expect(activity.codeNormalized == "82")
    #expect(ActivityScheme.strength(scheme: "NAF", version: nil, code: long) == nil)
  }
}
