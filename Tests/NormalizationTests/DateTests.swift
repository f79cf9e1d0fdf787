import Normalization
import Switchboard
import Testing

struct DateTests {
  @Test(
    "reads dates in the declared forms and no other",
    arguments: [
      ("iso", "2010", "2010"), ("iso", "2010-05", "2010-05"), ("iso", " 2010-05-17 ", "2010-05-17"),
      ("iso", "20100517", "2010-05-17"), ("iso", "2020-07-22 00:00:00", "2020-07-22"),
      ("iso", "2018-07-10T14:15:16", "2018-07-10T14:15:16"),
      ("iso", "2012-11-29T00:00:00.000Z", "2012-11-29T00:00:00Z"),
      ("iso", "2012-11-29T16:33:00+0100", "2012-11-29T16:33:00+01:00"),
      ("iso", "201005", "unreadable"), ("iso", "2010-13", "unreadable"),
      ("iso", "2010-02-30", "unreadable"), ("iso", "1900-01-01", "sentinel"),
      ("iso", "9999-12-31", "sentinel"), ("iso", "0000-00-00", "sentinel"),
      ("iso", "", "unreadable"), ("iso", "17/05/2010", "unreadable"),
      ("dd/MM/yyyy", "29/06/2011", "2011-06-29"), ("dd/MM/yyyy", "31/06/2011", "unreadable"),
      ("dd/MM/yyyy", "9/6/2011", "unreadable"), ("M/d/yyyy", "9/6/2011", "2011-09-06"),
      ("M/d/yy", "9/23/16", "2016-09-23"), ("M/d/yy", "1/1/69", "1969-01-01"),
      ("MM-dd-yy", "05-19-20", "2020-05-19"), ("yyyyMMdd", "20040522", "2004-05-22"),
      ("yyyyMMdd", "00000000", "sentinel"), ("yyyyMMdd", "0", "sentinel"),
      ("MMM d, yyyy", "Jan 13, 2022", "2022-01-13"), ("d MMMM yyyy", "5 août 2012", "2012-08-05"),
      ("MMMM yyyy", "marzo 2015", "2015-03"), ("MM/yyyy", "07/2010", "2010-07"),
      ("dd-MM-yyyy", "09-08-1960", "1960-08-09"), ("yyyy", "1998", "1998"),
      ("dd/MM/yyyy", "31/12/9999", "sentinel"),
    ])
  func forms(_ form: String, _ text: String, _ expected: String) throws {
    let reading =
      switch try DateReader(forms: [form]).read(text) {
      case .date(let date): date.edtf
      case .sentinel: "sentinel"
      case .unreadable: "unreadable"
      }
    #expect(reading == expected)
  }

  @Test("refuses forms that mean nothing", arguments: ["xx/yyyy", "dd", "yyyyy", "Q yyyy"])
  func badForms(_ form: String) {
    #expect(throws: ConfigurationError.self) { try DateReader(forms: [form]) }
  }

  @Test("gives up quickly on what is no date")
  func hostile() throws {
    let reader = try DateReader(forms: ["MMMM d, yyyy", "iso"])
    #expect(reader.read(String(repeating: "1", count: 1 << 20)) == .unreadable)
    #expect(reader.read("\u{0}\u{0}") == .unreadable)
    #expect(reader.read("مايو 2010") == .unreadable)
  }
}
