import Normalization
import Testing

@Suite struct NumberTests {
  @Test(arguments: [
    "1200", "1 200", "1\u{A0}200", "1\u{202F}200", "1,200", "1.200", "1'200", "1’200", " 1200 ",
    "1200 seats", "1 200 salariés", "1,200 agents (FTE)", "1200 pracovníků",
  ]) func readsTheNumber(_ raw: String) {
    #expect(CapacityReader.read(raw) == reading(1200, 1200))
  }

  @Test(arguments: [
    "100-199", "100–199", "100 - 199", "100 à 199", "100 a\u{300} 199", "100 to 199",
    "de 100 a 199", "De 100 à 199 salariés", "between 100 and 199", "entre 100 et 199",
    "entre 100 y 199 agentes", "from 100 to 199 employees", "100-199 seats",
  ]) func readsTheRange(_ raw: String) {
    #expect(CapacityReader.read(raw) == reading(100, 199))
  }

  @Test(arguments: [
    "500+", ">500", "> 500", "≥ 500", "more than 500", "plus de 500", "más de 500",
    "MÁS DE 500 agentes", "at least 500", "500 or more", "500 et plus", "500+ seats", "over 500",
  ]) func readsTheBottom(_ raw: String) {
    #expect(CapacityReader.read(raw) == reading(500, nil))
  }

  @Test(arguments: [
    "<300", "≤300", "up to 300", "jusqu'à 300", "jusqu’à 300", "hasta 300", "moins de 300",
    "less than 300", "under 300", "menos de 300 puestos", "no more than 300",
  ]) func readsTheTop(_ raw: String) {
    #expect(CapacityReader.read(raw) == reading(nil, 300))
  }

  @Test(arguments: [
    "environ 300", "about 300", "approx. 300", "~300", "~ 300", "around 300 people",
    "aproximadamente 300", "cerca de 300", "300 environ",
  ]) func readsTheEstimate(_ raw: String) {
    #expect(CapacityReader.read(raw) == reading(300, 300, isApproximate: true))
  }

  @Test(arguments: [
    ("12.5", 12.5), ("12,5", 12.5), ("1,200.50", 1200.5), ("1.200,50", 1200.5), ("0.125", 0.125),
    ("10,000", 10000), ("1,000,000", 1_000_000), ("0 salarié", 0), ("1 234 567,8", 1_234_567.8),
  ]) func readsDecimals(_ raw: String, _ value: Double) throws {
    let read = try #require(CapacityReader.read(raw))
    #expect(read.minimum == value)
    #expect(read.maximum == value)
  }

  @Test(arguments: ["-5", "1000001", "199-100", "2,000,000 seats"])
  func keepsTheImplausible(_ raw: String) throws {
    #expect(try #require(CapacityReader.read(raw)).isPlausible == false)
  }

  @Test(arguments: [
    "", " ", "N/A", "NN", "unknown", "two hundred", "some seats", "2 million", "3 mille", "5k",
    "12 34", "1.2.3", "100-199-300", "300 seats in 2024", "more than", "between 100", "de 100",
    "100%", "$100", "100-", "+", "\0", "120\0", "☎️", "120 ☎️", "٣٠٠", "1e3", "0x10", "inf", "nan",
    String(repeating: "9", count: 1 << 20), String(repeating: "about ", count: 20),
  ]) func inventsNoNumber(_ raw: String) {
    #expect(CapacityReader.read(raw) == nil)
  }

  @Test(
    arguments: [
      ("48.8566", .dot, 48.8566), ("48,8566", .comma, 48.8566), ("-1.5", .dot, -1.5),
      ("+2", .dot, 2), ("\u{2212}0.1", .dot, -0.1), (".5", .dot, 0.5), ("5.", .dot, 5),
      ("1,234,567.89", .dot, 1_234_567.89), ("1.234.567,89", .comma, 1_234_567.89),
      ("1 234", .dot, 1234), ("1\u{202F}234,5", .comma, 1234.5), ("1'234.5", .dot, 1234.5),
      ("1e3", .dot, 1000), ("1.5E-3", .dot, 0.0015), ("1,200", .dot, 1200), ("1,200", .comma, 1.2),
      ("0.1", .dot, 0.1), ("9007199254740993", .dot, 9_007_199_254_740_992), (" 7 ", .comma, 7),
      ("2.2250738585072014e-308", .dot, 2.2250738585072014e-308),
    ] as [(String, DecimalMark, Double)])
  func readsANumber(_ raw: String, _ mark: DecimalMark, _ value: Double) {
    #expect(NumberReader.read(raw, decimal: mark) == value)
  }

  @Test(arguments: [
    "", "-", ".", "+.", "1e", "1e+", "e3", "1e3.5", "1e999", "inf", "nan", "-inf", "0x10", "0x1p3",
    "1,2", "12,34", "1234,567", "1,234 567", "1,,234", "1.2.3", "--1", "1-", "1 seat", "1\0", "☎️",
    "٣", "1_000", String(repeating: "1", count: 1 << 20),
  ]) func readsNoNumber(_ raw: String) {
    #expect(NumberReader.read(raw, decimal: .dot) == nil)
  }

  private func reading(
    _ minimum: Double?, _ maximum: Double?, isApproximate: Bool = false
  ) -> CapacityReading? {
    guard var reading = CapacityReader.read("1") else { return nil }
    reading.minimum = minimum
    reading.maximum = maximum
    reading.isApproximate = isApproximate
    return reading
  }
}
