import Testing

@testable import News

/// Words are compared by what strings of the standard library are made of: here by what it says of them itself.
@Suite struct WordTests {
  /// Of each length around those at which words are kept otherwise, in several scripts, and two that are one by their
  /// signs alone.
  private static let words: [String] =
    (0...20).flatMap { count in
      ["a", "z", "é", "ب", "と"].map { String(repeating: $0, count: count) }
    }
    + [
      "é", "e\u{301}", "لا", "آ", "ا\u{653}", "call center", "call-centers", "callcenterbetreiber",
    ]
    + ["K", "\u{212A}", ";", "\u{37E}", "Straße", "Strasse", "l'", "d'appels", "center", "enter"]

  private static func standard<Value: Equatable>(_ one: Value, _ other: Value) -> Bool {
    one == other
  }

  @Test func areEqualAsTheStandardLibrarySays() {
    for one in Self.words {
      for other in Self.words {
        #expect((one == other) == Self.standard(one, other), "\(one) \(other)")
        let isSame = Array(one.utf8) == Array(other.utf8)
        #expect(one.isSame(other) == isSame, "\(one) \(other)")
        #expect(one.hasPrefix(other) == one.utf8.starts(with: other.utf8), "\(one) \(other)")
        #expect(
          one.hasSuffix(other) == one.utf8.reversed().starts(with: other.utf8.reversed()),
          "\(one) \(other)")
        #expect(one.quickHash == other.quickHash || !isSame, "\(one) \(other)")
      }
    }
  }
}
