import Normalization
import Switchboard
import Testing

struct PhoneTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var raw: String
    var country: String?
    var number: String?
    var kind: PhoneKind
    var testDescription: String { raw }

    init(_ raw: String, _ country: String?, _ number: String?, _ kind: PhoneKind) {
      self.raw = raw
      self.country = country
      self.number = number
      self.kind = kind
    }
  }

  static let cases: [Case] = [
    Case("+33 (0)1 44 55 66 77", "FR", "+33144556677", .geographic),
    Case("06 12 34 56 78", "FR", "+33612345678", .mobile),
    Case("0 800 123 456", "FR", "+33800123456", .tollFree),
    Case("0 810 123 456", "FR", "+33810123456", .sharedCost),
    Case("0 899 12 34 56", "FR", "+33899123456", .premium),
    Case("0033 1 44 55 66 77", "FR", "+33144556677", .geographic),
    Case("15", "FR", nil, .emergency),
    Case("112", "FR", nil, .emergency),
    Case("3949", "FR", nil, .shortCode),
    Case("116 006", "FR", nil, .shortCode),
    Case("(212) 555-2880", "US", "+12125552880", .fixedOrMobile),
    Case("(855) 505-2880", "US", "+18555052880", .tollFree),
    Case("1-800-FLOWERS", "US", "+18003569377", .tollFree),
    Case("911", "US", nil, .emergency),
    Case("011 44 20 7946 0018", "US", "+442079460018", .geographic),
    Case("0345 600 1234", "GB", "+443456001234", .universal),
    Case("0191 498 0001", "GB", "+441914980001", .geographic),
    Case("999", "GB", nil, .emergency),
    Case("0528 00 00 02", "MA", "+212528000002", .geographic),
    Case("+212 539 33 44 55", nil, "+212539334455", .geographic),
    Case("0612 34 56 78", "MA", "+212612345678", .mobile),
    Case("71 234 567", "TN", "+21671234567", .geographic),
    Case("+221 33 869 10 10", "SN", "+221338691010", .geographic),
    Case("61 33112222", "BR", "+556133112222", .geographic),
    Case("963 00 00 00", "ES", "+34963000000", .geographic),
    Case("900 123 456", "ES", "+34900123456", .tollFree),
    Case("22 22 55 55", "NO", "+4722225555", .geographic),
    Case("800 12 345", "NO", "+4780012345", .tollFree),
    Case("+800 1234 5678", nil, "+80012345678", .tollFree),
    Case("030 123456", "DE", "+4930123456", .geographic),
    Case("*3090", "BR", nil, .shortCode),
    Case("#100#", "FR", nil, .shortCode),
    Case("unknown", "FR", nil, .unknown),
    Case("12345678901234567890", "FR", nil, .unknown),
    Case("01 44 55 66 77", nil, nil, .unknown),
  ]

  @Test("types numbers, and keeps what is dialled", arguments: cases)
  func types(_ example: Case) {
    let phones = PhoneNumbers.read(example.raw, country: example.country)
    #expect(phones.map(\.number) == [example.number])
    #expect(phones.map(\.kind) == [example.kind])
    #expect(phones.map(\.dialled) == [example.raw])
  }

  @Test(
    "takes extensions apart",
    arguments: [
      ("01 44 55 66 77 poste 12", "FR", "+33144556677", "12"),
      ("(212) 555-2880 ext. 4", "US", "+12125552880", "4"),
      ("(212) 555-2880 x123", "US", "+12125552880", "123"),
      ("+34 963 00 00 00 extensión 5", "ES", "+34963000000", "5"),
      ("212-555-2880,,2#", "US", "+12125552880", "2"),
    ])
  func extensions(_ raw: String, _ country: String, _ number: String, _ expected: String) {
    let phones = PhoneNumbers.read(raw, country: country)
    #expect(phones.map(\.number) == [number])
    #expect(phones.map(\.extension) == [expected])
  }

  @Test("takes several numbers in one field apart, and no number in two")
  func several() {
    let two = PhoneNumbers.read("01 44 55 66 77 / 06 12 34 56 78", country: "FR")
    #expect(two.map(\.number) == ["+33144556677", "+33612345678"])
    let three = PhoneNumbers.read("0528000002; 0528000003\n0528000004", country: "MA")
    #expect(three.count == 3)
    let one = PhoneNumbers.read("01 44 55 66 77 / 78", country: "FR")
    #expect(one.map(\.dialled) == ["01 44 55 66 77 / 78"])
    #expect(PhoneNumbers.read("  ", country: "FR").isEmpty)
  }

  @Test(
    "keeps what is hostile as it is",
    arguments: [
      String(repeating: "1", count: 1 << 20), String(repeating: "/", count: 10_000),
      "\u{0}\u{0}1", "📞📞", "٠١٢٣", String(repeating: "12345,", count: 5000), "+", "+++++1",
    ])
  func hostile(_ raw: String) {
    let phones = PhoneNumbers.read(raw, country: "FR")
    #expect(!phones.isEmpty)
    #expect(phones.allSatisfy { !$0.dialled.isEmpty })
  }
}
