import Normalization
import Switchboard
import Testing

/// A field with one number, and what is to be read in it.
struct PhoneCase: Sendable, CustomTestStringConvertible {
  var raw: String
  var country: String?
  var kind: PhoneKind
  var number: String?
  var `extension`: String?

  init(
    _ raw: String, _ country: String?, _ kind: PhoneKind, _ number: String? = nil,
    ext: String? = nil
  ) {
    self.raw = raw
    self.country = country
    self.kind = kind
    self.number = number
    self.extension = ext
  }

  var testDescription: String { "\(raw) in \(country ?? "no country")" }
}

let phoneCases: [PhoneCase] = [
  PhoneCase("01 23 45 67 89", "FR", .geographic, "+33123456789"),
  PhoneCase("01.23.45.67.89", "fr", .geographic, "+33123456789"),
  PhoneCase("+33 (0)1 23 45 67 89", "FR", .geographic, "+33123456789"),
  PhoneCase("00 33 1 23 45 67 89", "BE", .geographic, "+33123456789"),
  PhoneCase("06 12 34 56 78", "FR", .mobile, "+33612345678"),
  PhoneCase("0 800 123 456", "FR", .tollFree, "+33800123456"),
  PhoneCase("Tél. : 01 23 45 67 89 (standard)", "FR", .geographic, "+33123456789"),
  PhoneCase("01 23 45 67 89 poste 12", "FR", .geographic, "+33123456789", ext: "12"),
  PhoneCase("01 23 45 67 89 / 90", "FR", .geographic, "+33123456789"),
  PhoneCase("01\u{202F}23\u{202F}45\u{202F}67\u{202F}89", "FR", .geographic, "+33123456789"),
  PhoneCase("15", "FR", .emergency),
  PhoneCase("112", "FR", .emergency),
  PhoneCase("3949", "FR", .shortCode),
  PhoneCase("39 49", "FR", .shortCode),
  PhoneCase("116 006", "FR", .shortCode),
  PhoneCase("116006", "FR", .shortCode),
  PhoneCase("116117", "DE", .shortCode),
  PhoneCase("poste 12", "FR", .internal, ext: "12"),
  PhoneCase("911", "US", .emergency),
  PhoneCase("(855) 505-2880", "US", .tollFree, "+18555052880"),
  PhoneCase("1-800-FLOWERS", "US", .tollFree, "+18003569377"),
  PhoneCase("1-800-GO-FEDEX", "US", .tollFree, "+18004633339"),
  PhoneCase("1-800-CONTACTS", "US", .tollFree, "+18002668228"),
  PhoneCase("1-234-FLOWERS", "US", .fixedOrMobile, "+12343569377"),
  PhoneCase("212-555-2368 ext. 4", "US", .fixedOrMobile, "+12125552368", ext: "4"),
  PhoneCase("212-555-2368 x123", "US", .fixedOrMobile, "+12125552368", ext: "123"),
  PhoneCase("212-555-2368, ext 7", "US", .fixedOrMobile, "+12125552368", ext: "7"),
  PhoneCase("212-555-2368 extension 5", "US", .fixedOrMobile, "+12125552368", ext: "5"),
  PhoneCase("212-555-2368;ext=8", "US", .fixedOrMobile, "+12125552368", ext: "8"),
  PhoneCase("212-555-2368;ext=8123", "US", .fixedOrMobile, "+12125552368", ext: "8123"),
  PhoneCase("1-800-356-9377,,2#", "US", .tollFree, "+18003569377", ext: "2"),
  PhoneCase("011 33 1 23 45 67 89", "US", .geographic, "+33123456789"),
  PhoneCase("900-555-0123", "US", .premium, "+19005550123"),
  // The service charge of 084 makes it premium for libphonenumber.
  PhoneCase("0845 600 1234", "GB", .premium, "+448456001234"),
  PhoneCase("020 7946 0958", "UK", .geographic, "+442079460958"),
  PhoneCase("0800 1111", "GB", .tollFree, "+448001111"),
  PhoneCase("070 1234 5678", "GB", .personal, "+447012345678"),
  PhoneCase("0300 123 1234", "GB", .universal, "+443001231234"),
  PhoneCase("056 1234 5678", "GB", .voip, "+445612345678"),
  PhoneCase("61 33112222", "BR", .geographic, "+556133112222"),
  PhoneCase("0800 729 0722", "BR", .tollFree, "+558007290722"),
  PhoneCase("190", "BR", .emergency),
  PhoneCase("0528 00 00 02", "MA", .geographic, "+212528000002"),
  PhoneCase("71 123 456", "TN", .geographic, "+21671123456"),
  PhoneCase("98 123 456", "TN", .mobile, "+21698123456"),
  PhoneCase("030/1234567", "DE", .geographic, "+49301234567"),
  PhoneCase("+49 (6221) 123456", nil, .geographic, "+496221123456"),
  PhoneCase("02/513.11.11", "BE", .geographic, "+3225131111"),
  PhoneCase("06 698 12345", "IT", .geographic, "+390669812345"),
  PhoneCase("118", "IT", .emergency),
  PhoneCase("13 11 14", "AU", .sharedCost, "+61131114"),
  PhoneCase("000", "AU", .emergency),
  PhoneCase("1800 123 4567", "IN", .tollFree, "+9118001234567"),
  PhoneCase("٠٢ ٢٧٩٤ ١٢٣٤", "EG", .geographic, "+20227941234"),
  PhoneCase("+800 1234 5678", nil, .universal, "+80012345678"),
  PhoneCase("+808 1234 5678", "FR", .universal, "+80812345678"),
  PhoneCase("+1 123 456 7890", "FR", .unknown, "+11234567890"),
  PhoneCase("*3090", "IL", .shortCode),
  PhoneCase("#100#", nil, .shortCode),
  PhoneCase("01 23 45 67 89", nil, .unknown),
  PhoneCase("Tel 1 : 01 23 45 67 89", "FR", .geographic, "+33123456789"),
  PhoneCase("01 23 45 67 89 - 2e étage", "FR", .geographic, "+33123456789"),
  PhoneCase("0 825 123 456 (0,15 €/min)", "FR", .sharedCost, "+33825123456"),
  PhoneCase("1 - 800 - 356 - 9377", "US", .tollFree, "+18003569377"),
  PhoneCase("+63 2 8888 1234 local 12", "PH", .geographic, "+63288881234", ext: "12"),
  PhoneCase("116006", "US", .unknown),
  PhoneCase("99 99", "FR", .unknown),
  PhoneCase("non communiqué", "FR", .unknown),
]

@Suite struct PhoneTests {
  @Test(arguments: phoneCases)
  func readsANumber(_ example: PhoneCase) throws {
    let phones = PhoneNumbers.read(example.raw, country: example.country)
    let phone = try #require(phones.first)
    #expect(phones.count == 1)
    #expect(phone.kind == example.kind)
    #expect(phone.number == example.number)
    #expect(phone.extension == example.extension)
    #expect(phone.dialled == example.raw)
  }

  @Test(arguments: [
    ("01 23 45 67 89 / 06 12 34 56 78", "FR", ["+33123456789", "+33612345678"]),
    ("+33 1 23 45 67 89 - 06 12 34 56 78", "FR", ["+33123456789", "+33612345678"]),
    ("01 23 45 67 89/0612345678", "FR", ["+33123456789", "+33612345678"]),
    ("01 23 45 67 89 ou 06 12 34 56 78", "FR", ["+33123456789", "+33612345678"]),
    ("01 23 45 67 89\n06 12 34 56 78", "FR", ["+33123456789", "+33612345678"]),
    ("01 23 45 67 89\r\n06 12 34 56 78", "FR", ["+33123456789", "+33612345678"]),
    ("01 23 45 67 89 / 90, 06 12 34 56 78", "FR", ["+33123456789", "+33612345678"]),
    ("91 123 45 67 o 91 123 45 68", "ES", ["+34911234567", "+34911234568"]),
    ("212-555-2368 ext. 4; 212-555-2369", "US", ["+12125552368", "+12125552369"]),
    ("212-555-2368 or 1-800-FLOWERS", "US", ["+12125552368", "+18003569377"]),
  ])
  func splitsAField(raw: String, country: String, numbers: [String]) {
    #expect(PhoneNumbers.read(raw, country: country).map(\.number) == numbers)
  }

  @Test func splitsShortCodes() {
    let phones = PhoneNumbers.read("15/18/112", country: "FR")
    #expect(phones.map(\.dialled) == ["15", "18", "112"])
    #expect(phones.allSatisfy { $0.kind == .emergency })
  }

  @Test func keepsTheCountryItIsDialledIn() {
    #expect(PhoneNumbers.read("+1 212 555 2368", country: "FR").first?.country == "FR")
    #expect(PhoneNumbers.read("+33 1 23 45 67 89", country: nil).first?.country == "FR")
    #expect(PhoneNumbers.read("+800 1234 5678", country: nil).first?.country == nil)
    #expect(PhoneNumbers.read("01 23 45 67 89", country: "France").first?.country == nil)
  }

  @Test(arguments: ["", " ", "\n\t\u{A0}"])
  func readsNothingInNothing(_ raw: String) {
    #expect(PhoneNumbers.read(raw, country: "FR").isEmpty)
  }

  @Test(
    arguments: [
      String(repeating: "1", count: 1_000_000),
      String(repeating: "1", count: 251),
      String(repeating: "/", count: 10_000),
      String(repeating: "12/", count: 1_300),
      String(repeating: "123;", count: 1_000),
      String(repeating: "123;", count: 10_000),
      String(repeating: " ou ", count: 1_000),
      String(repeating: "x1", count: 2_000),
      String(repeating: ",", count: 4_000),
      "\0", "01\0 23 45 67 89", "01 23 45 67 89\0", "☎️ 01 23 45 67 89 👍🏽",
      "\u{200F}+972 3 123 4567\u{202C}", "\u{FEFF}+", "+", "++", "x", "ext", "#", "*", "(", ",,",
      ",,2", "/,;", "é", "ou", " ou 1", "e\u{301}123", "１２３/４５６", "+/+", "00", "0", "%n%s%x",
    ], ["FR", "US", "", "ZZ", nil])
  func survives(_ raw: String, _ country: String?) {
    let clock = ContinuousClock()
    var phones: [Phone] = []
    let time = clock.measure { phones = PhoneNumbers.read(raw, country: country) }
    #expect(time < .seconds(5))
    let separators: Set<Unicode.Scalar> = ["/", ";", ",", "|", " ", "-", "\n", "\r"]
    func bare(_ text: String) -> [Unicode.Scalar] {
      text.unicodeScalars.filter { !separators.contains($0) }
    }
    #expect(bare(phones.map(\.dialled).joined()) == bare(raw))
    #expect(!phones.isEmpty)
  }

  @Test func readsFromManyThreads() async {
    let fitting = await withTaskGroup(of: Int.self) { group in
      for _ in 0..<8 {
        group.addTask {
          (0..<200).count { _ in
            PhoneNumbers.read("01 23 45 67 89", country: "FR").first?.number == "+33123456789"
          }
        }
      }
      return await group.reduce(0, +)
    }
    #expect(fitting == 1_600)
  }
}
