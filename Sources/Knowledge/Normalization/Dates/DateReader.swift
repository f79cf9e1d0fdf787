public import Switchboard

/// Reads dates that are written in declared forms, and in no other.
///
/// A form is a pattern of `yyyy` (four digits), `yy` (two: 00 to 68 are 2000 to 2068, 69 to 99 are 1969
/// to 1999, as POSIX strptime has it), `MM` and `dd` (two digits), `M` and `d` (one or two), `MMM` or
/// `MMMM` (a month's name or abbreviation in English, French, Spanish, Portuguese, German or Italian),
/// `HH`, `mm`, `ss` (read and kept as time with a whole date), and other characters as themselves; or
/// the name `iso` for ISO 8601 and W3CDTF with any of their parts left out at the end.
public struct DateReader: Sendable {
  /// The forms as declared.
  public let forms: [String]
  private let patterns: [Pattern]

  /// ISO 8601 alone.
  public static let iso = DateReader(isoOnly: ())

  /// Makes a reader of some forms; the first that fits the whole text counts.
  ///
  /// - Throws: ``ConfigurationError`` for a form without year or month, or with an unknown letter.
  public init(forms: [String]) throws(ConfigurationError) {
    self.forms = forms
    var patterns: [Pattern] = []
    for form in forms { patterns.append(try Pattern(form)) }
    self.patterns = patterns
  }

  private init(isoOnly: Void) {
    forms = ["iso"]
    patterns = [.iso]
  }

  /// What a text turned out to be.
  public enum Reading: Sendable, Hashable {
    case date(PartialDate)
    /// A date that stands for none: `0`, `00000000`, `1900-01-01`, `9999-12-31`.
    case sentinel
    /// Not a date of any of the forms.
    case unreadable
  }

  /// Reads a text; surrounding blanks do not count.
  public func read(_ text: String) -> Reading {
    var text = text
    return text.withUTF8 { utf8 in
      var bytes = utf8[...]
      while let first = bytes.first, first <= 0x20 { bytes = bytes.dropFirst() }
      while let last = bytes.last, last <= 0x20 { bytes = bytes.dropLast() }
      // No date is longer; what is, needs no closer look.
      guard !bytes.isEmpty, bytes.count <= 64 else { return .unreadable }
      if bytes.allSatisfy({ $0 == 0x30 || $0 == 0x2D || $0 == 0x2F || $0 == 0x2E }) {
        return .sentinel
      }
      for pattern in patterns {
        if let date = pattern.read(bytes) {
          return DateReader.isSentinel(date) ? .sentinel : .date(date)
        }
      }
      return .unreadable
    }
  }

  private static func isSentinel(_ date: PartialDate) -> Bool {
    switch (date.year, date.month, date.day) {
    case (1900, 1, 1), (9999, 12, 31), (9999, nil, nil), (1, 1, 1), (0, _, _): true
    default: false
    }
  }
}

extension PartialDate {
  /// Whether the year may be one of this business or its companies: 1800 to 2100, or unknown.
  public var isPlausible: Bool {
    guard let year else { return true }
    return (1800...2100).contains(year)
  }
}

extension DateReader {
  /// One form, taken apart.
  enum Pattern: Sendable {
    case iso
    case parts([Part])

    enum Part: Sendable, Equatable {
      case year4, year2, month(fixed: Bool), monthName, day(fixed: Bool), hour, minute, second
      case literal(UInt8)
    }

    init(_ form: String) throws(ConfigurationError) {
      if form == "iso" {
        self = .iso
        return
      }
      var parts: [Part] = []
      var rest = Array(form.utf8)[...]
      while let letter = rest.first {
        let count = rest.prefix { $0 == letter }.count
        rest = rest.dropFirst(count)
        switch (UnicodeScalar(letter), count) {
        case ("y", 4): parts.append(.year4)
        case ("y", 2): parts.append(.year2)
        case ("M", 1): parts.append(.month(fixed: false))
        case ("M", 2): parts.append(.month(fixed: true))
        case ("M", 3), ("M", 4): parts.append(.monthName)
        case ("d", 1): parts.append(.day(fixed: false))
        case ("d", 2): parts.append(.day(fixed: true))
        case ("H", 2): parts.append(.hour)
        case ("m", 2): parts.append(.minute)
        case ("s", 2): parts.append(.second)
        case ("a"..."z", _), ("A"..."Z", _):
          let run = String(repeating: Character(UnicodeScalar(letter)), count: count)
          throw ConfigurationError("'\(form)' is no form of dates: '\(run)' means nothing")
        default: parts += Array(repeating: .literal(letter), count: count)
        }
      }
      let hasMonth = parts.contains {
        switch $0 {
        case .year4, .year2, .month, .monthName: true
        default: false
        }
      }
      guard hasMonth else {
        throw ConfigurationError("'\(form)' is no form of dates: it has neither year nor month")
      }
      self = .parts(parts)
    }

    func read(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> PartialDate? {
      switch self {
      case .iso: return ISODate.read(bytes)
      case .parts(let parts): return Pattern.read(bytes, parts)
      }
    }

    private static func read(
      _ bytes: Slice<UnsafeBufferPointer<UInt8>>, _ parts: [Part]
    ) -> PartialDate? {
      var rest = bytes
      var year: Int?
      var month: Int?
      var day: Int?
      var time: [Int] = []
      for part in parts {
        switch part {
        case .year4:
          guard let number = digits(&rest, 4...4) else { return nil }
          year = number
        case .year2:
          guard let number = digits(&rest, 2...2) else { return nil }
          year = number < 69 ? 2000 + number : 1900 + number
        case .month(let fixed):
          guard let number = digits(&rest, fixed ? 2...2 : 1...2) else { return nil }
          month = number
        case .day(let fixed):
          guard let number = digits(&rest, fixed ? 2...2 : 1...2) else { return nil }
          day = number
        case .hour, .minute, .second:
          guard let number = digits(&rest, 2...2), number < 60 else { return nil }
          time.append(number)
        case .monthName:
          guard let number = MonthNames.read(&rest) else { return nil }
          month = number
        case .literal(let byte):
          guard rest.first == byte else { return nil }
          rest = rest.dropFirst()
        }
      }
      guard rest.isEmpty else { return nil }
      return PartialDate(
        year: year, month: month, day: day, time: day == nil ? nil : ISODate.time(time))
    }
  }

  /// Takes a number of so many digits, as many as there are.
  static func digits(
    _ rest: inout Slice<UnsafeBufferPointer<UInt8>>, _ count: ClosedRange<Int>
  ) -> Int? {
    var number = 0
    var taken = 0
    while taken < count.upperBound, let byte = rest.first, (0x30...0x39).contains(byte) {
      number = number * 10 + Int(byte - 0x30)
      taken += 1
      rest = rest.dropFirst()
    }
    return taken >= count.lowerBound ? number : nil
  }
}
