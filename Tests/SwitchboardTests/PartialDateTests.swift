import Testing

@testable import Switchboard

@Suite("Partial dates")
struct PartialDateTests {
  @Test(
    "Dates are written as EDTF",
    arguments: [
      (PartialDate(year: 2010), "2010"), (PartialDate(year: 2010, month: 5), "2010-05"),
      (PartialDate(year: 2010, month: 5, day: 17), "2010-05-17"),
      (PartialDate(year: nil, month: 5), "XXXX-05"),
      (PartialDate(year: nil, month: 2, day: 29), "XXXX-02-29"),
      (PartialDate(year: 2014, unknownYearDigits: 1), "201X"),
      (PartialDate(year: 1950, unknownYearDigits: 2), "19XX"), (PartialDate(year: 33), "0033"),
      (PartialDate(year: 2001, certainty: .approximate), "2001~"),
      (PartialDate(year: 2004, month: 6, certainty: .uncertain), "2004-06?"),
      (PartialDate(year: 2004, certainty: .both), "2004%"),
      (PartialDate(year: 2010, month: 5, day: 17, time: "T08:30:00Z"), "2010-05-17T08:30:00Z"),
    ])
  func edtf(date: PartialDate?, text: String) { #expect(date?.edtf == text) }

  @Test("Parts that make no date are refused")
  func refused() {
    #expect(PartialDate(year: nil) == nil)
    #expect(PartialDate(year: nil, day: 3) == nil)
    #expect(PartialDate(year: 2010, day: 3) == nil)
    #expect(PartialDate(year: 2010, month: 13) == nil)
    #expect(PartialDate(year: 2010, month: 0) == nil)
    #expect(PartialDate(year: 2010, month: 6, day: 31) == nil)
    #expect(PartialDate(year: 2010, month: 6, day: 0) == nil)
    #expect(PartialDate(year: 2010, month: 2, day: 29) == nil)
    #expect(PartialDate(year: 1900, month: 2, day: 29) == nil)
    #expect(PartialDate(year: 2000, month: 2, day: 29) != nil)
    #expect(PartialDate(year: 10_000) == nil)
    #expect(PartialDate(year: -1) == nil)
    #expect(PartialDate(year: 2010, month: 5, unknownYearDigits: 1) == nil)
    #expect(PartialDate(year: 2010, unknownYearDigits: 4) == nil)
    #expect(PartialDate(year: 2010, month: 5, time: "T08:30:00Z") == nil)
  }
}
