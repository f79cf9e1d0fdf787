public import Switchboard

/// A date of a feed: as written, and what it means where that can be told.
///
/// Reads RFC 822 with its successors 850, 2822 and asctime in the ways they are misspelled, and ISO
/// 8601 as W3CDTF has it. Nothing is guessed: `03/04/2010` could be two days and is none.
public struct FeedDate: Sendable, Hashable {
  /// The date as written, without blanks around it.
  public var raw: String
  /// What it means; nil where it cannot be told.
  public var date: PartialDate?

  /// Reads a date; nil for an empty text.
  public init?(_ text: String) {
    let text = trimmed(text)
    guard !text.isEmpty else { return nil }
    raw = text
    date = FeedDate.iso(Array(text.utf8)) ?? FeedDate.mail(text)
  }

  /// Seconds since 1970, to tell which of two dates is later: a missing part counts as the first, a
  /// missing zone as UTC. nil where the date cannot be told.
  public var secondsSince1970: Int? {
    guard let date, let year = date.year else { return nil }
    let month = date.month ?? 1
    // Days since 1 March of the year 0, in years that begin in March.
    let shifted = month <= 2 ? year - 1 : year
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + (date.day ?? 1) - 1
    let days = 365 * shifted + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear - 719_468
    guard let time = date.time else { return days * 86400 }
    let parts = time.utf8.split { !(0x30...0x39).contains($0) }.compactMap {
      Int(String(decoding: $0, as: UTF8.self))
    }
    guard parts.count >= 3 else { return days * 86400 }
    var seconds = parts[0] * 3600 + parts[1] * 60 + parts[2]
    if parts.count == 5 {
      let offset = parts[3] * 3600 + parts[4] * 60
      seconds += time.contains("-") ? offset : -offset
    }
    return days * 86400 + seconds
  }

  // MARK: ISO 8601

  /// `2010`, `2010-05`, `2010-05-17`, `2010-05-17T08:30[:15[.5]][Z|+02:00]`, also with one digit, `/`,
  /// a blank for the T, or without signs: `20100517T083015Z`.
  private static func iso(_ text: [UInt8]) -> PartialDate? {
    var scanner = DigitScanner(text)
    guard var year = scanner.number(digits: 4...8) else { return nil }
    var month: Int?
    var day: Int?
    switch scanner.count {
    case 4:
      guard let separator = scanner.take(oneOf: "-/") else { break }
      month = scanner.number(digits: 1...2)
      guard month != nil else { return nil }
      guard scanner.take(oneOf: String(separator)) != nil else { break }
      day = scanner.number(digits: 1...2)
      guard day != nil else { return nil }
    case 8:
      (year, month, day) = (year / 10000, year / 100 % 100, year % 100)
    default: return nil
    }
    if scanner.isAtEnd { return PartialDate(year: year, month: month, day: day) }
    guard day != nil, scanner.take(oneOf: "Tt ") != nil else { return nil }
    scanner.skipBlanks()
    guard let (time, rest) = clock(&scanner), let zone = zone(rest) else { return nil }
    return PartialDate(year: year, month: month, day: day, time: "T\(time)\(zone)")
  }

  /// `08:30`, `08:30:15`, `083015`, with a fraction; and what follows.
  private static func clock(_ scanner: inout DigitScanner) -> (String, String)? {
    guard var hour = scanner.number(digits: 1...6) else { return nil }
    var minute = 0
    var second = 0
    switch scanner.count {
    case 6: (hour, minute, second) = (hour / 10000, hour / 100 % 100, hour % 100)
    case 4: (hour, minute) = (hour / 100, hour % 100)
    case 1, 2:
      guard scanner.take(oneOf: ":.") != nil, let minutes = scanner.number(digits: 1...2) else {
        return nil
      }
      minute = minutes
      if scanner.take(oneOf: ":.") != nil {
        guard let seconds = scanner.number(digits: 1...2) else { return nil }
        second = seconds
      }
    default: return nil
    }
    if scanner.take(oneOf: ".,") != nil { _ = scanner.number(digits: 1...12) }
    scanner.skipBlanks()
    var rest = scanner.rest
    if let half = ["am", "pm"].first(where: { rest.lowercased().hasPrefix($0) }) {
      guard (1...12).contains(hour) else { return nil }
      hour = hour % 12 + (half == "pm" ? 12 : 0)
      rest = trimmed(rest.dropFirst(2))
    }
    // A leap second is written 60.
    guard hour < 24, minute < 60, second <= 60 else { return nil }
    let parts = [hour, minute, second].map { ($0 < 10 ? "0" : "") + String($0) }
    return (parts.joined(separator: ":"), rest)
  }

  /// A zone as EDTF has it: `Z`, `+02:00`, or nothing; nil where it cannot be read.
  private static func zone(_ text: String) -> String? {
    var text = text
    // `+0200 (CEST)`: the words in brackets are a comment.
    if let comment = text.firstIndex(of: "(") { text = trimmed(text[..<comment]) }
    guard !text.isEmpty else { return "" }
    var name = text.uppercased()
    if offset(ofZone: name) == nil, let zero = ["GMT", "UTC", "UT"].first(where: name.hasPrefix) {
      name = trimmed(name.dropFirst(zero.utf8.count))
    }
    if let offset = offset(ofZone: name) { name = offset }
    guard let sign = name.first, sign == "+" || sign == "-" || sign == "−" else { return nil }
    let digits = name.dropFirst().filter { $0 != ":" }
    guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(digits) else {
      return nil
    }
    let (hours, minutes) = digits.utf8.count <= 2 ? (number, 0) : (number / 100, number % 100)
    guard hours <= 14, minutes < 60 else { return nil }
    guard hours != 0 || minutes != 0 else { return "Z" }
    return "\(sign == "+" ? "+" : "-")\(hours < 10 ? "0" : "")\(hours):"
      + "\(minutes < 10 ? "0" : "")\(minutes)"
  }

  /// The zones of RFC 822, and those of Europe that feeds write. Others are ambiguous: `IST`, `CST`
  /// beyond the mail standard.
  private static func offset(ofZone name: String) -> String? {
    switch name {
    case "Z", "GMT", "UT", "UTC", "WET": "+0000"
    case "EST": "-0500"
    case "EDT": "-0400"
    case "CST": "-0600"
    case "CDT": "-0500"
    case "MST": "-0700"
    case "MDT": "-0600"
    case "PST": "-0800"
    case "PDT": "-0700"
    case "CET", "MEZ", "WEST": "+0100"
    case "CEST", "MESZ", "EET": "+0200"
    case "EEST": "+0300"
    default: nil
    }
  }

  // MARK: RFC 822 and its like

  /// `Thu, 01 Jan 2004 19:48:21 GMT`, `Thursday, 01-Jan-04 19:48:21 GMT`, `Thu Jan  1 19:48:21 2004`,
  /// `1 January 2004`, `January 1, 2004 7:48 PM`; the names of months in several languages.
  private static func mail(_ text: String) -> PartialDate? {
    var numbers: [(value: Int, digits: Int)] = []
    var month: Int?
    var time: String?
    var zoneText = ""
    var rest = text[...]
    while let first = rest.unicodeScalars.first {
      if first.properties.isAlphabetic {
        let word = rest.prefix { $0.isLetter }
        // The last name that is a month's: before it may come a day's, `mar` in French.
        if let named = FeedDate.month(word) {
          month = named
        } else if time != nil {
          break
        }
        rest = rest.dropFirst(word.count)
      } else if (0x30...0x39).contains(first.value) {
        let digits = rest.prefix { ("0"..."9").contains($0) }
        let after = rest.dropFirst(digits.count)
        if after.first == ":", time == nil {
          var scanner = DigitScanner(Array(rest.utf8))
          guard let (clock, further) = clock(&scanner) else { return nil }
          time = clock
          zoneText = further
          // asctime puts the year after the time.
          let year = further.split(separator: " ").last ?? ""
          if numbers.count < 2, let value = Int(year), (1000...9999).contains(value) {
            numbers.append((value, 4))
            zoneText = trimmed(further.dropLast(4))
          }
          break
        }
        guard let value = Int(digits), digits.utf8.count <= 4 else { return nil }
        numbers.append((value, digits.utf8.count))
        rest = after
      } else {
        rest = rest.dropFirst()
      }
    }
    guard let month, numbers.count == 2, let zone = zone(zoneText) else { return nil }
    let yearFirst = numbers[0].digits == 4
    let day = numbers[yearFirst ? 1 : 0].value
    let written = numbers[yearFirst ? 0 : 1]
    var year = written.value
    switch written.digits {
    case 4: break
    // RFC 2822, section 4.3.
    case 2: year += year < 50 ? 2000 : 1900
    case 3: year += 1900
    default: return nil
    }
    return PartialDate(year: year, month: month, day: day, time: time.map { "T\($0)\(zone)" })
  }

  /// The month a word names in English, French, Spanish, Portuguese, Italian or German, also cut
  /// short.
  private static func month(_ word: Substring) -> Int? {
    var folded = ""
    for character in word.lowercased() {
      switch character {
      case "é", "è": folded += "e"
      case "û": folded += "u"
      case "ä": folded += "a"
      case "ç": folded += "c"
      default: folded.append(character)
      }
    }
    guard folded.count >= 3 else { return nil }
    return months.first {
      folded.hasPrefix($0.begin) && $0.names.contains { $0.hasPrefix(folded) }
    }?
    .month
  }

  private static let months: [(begin: String, month: Int, names: [String])] = [
    ("jan", 1, ["january", "janvier", "janeiro", "januar"]), ("ene", 1, ["enero"]),
    ("gen", 1, ["gennaio"]), ("feb", 2, ["february", "febrero", "febbraio", "februar"]),
    ("fev", 2, ["fevrier", "fevereiro"]), ("mar", 3, ["march", "mars", "marzo", "marco", "marz"]),
    ("apr", 4, ["april", "aprile"]), ("avr", 4, ["avril"]), ("abr", 4, ["abril"]),
    ("may", 5, ["mayo"]), ("mai", 5, ["maio"]), ("mag", 5, ["maggio"]),
    ("juil", 7, ["juillet"]), ("jul", 7, ["july", "julio", "julho", "juli"]),
    ("lug", 7, ["luglio"]), ("juin", 6, ["juin"]), ("jun", 6, ["june", "junio", "junho", "juni"]),
    ("giu", 6, ["giugno"]), ("aug", 8, ["august"]), ("aou", 8, ["aout"]),
    ("ago", 8, ["agosto"]),
    ("sep", 9, ["september", "septembre", "septiembre"]), ("set", 9, ["setembro", "settembre"]),
    ("oct", 10, ["october", "octobre", "octubre"]), ("okt", 10, ["oktober"]),
    ("out", 10, ["outubro"]), ("ott", 10, ["ottobre"]),
    ("nov", 11, ["november", "novembre", "noviembre", "novembro"]),
    ("dec", 12, ["december", "decembre"]), ("dic", 12, ["diciembre", "dicembre"]),
    ("dez", 12, ["dezember", "dezembro"]),
  ]
}

/// Takes numbers and signs off the front of a text.
private struct DigitScanner {
  private let text: [UInt8]
  private var position = 0
  /// How many digits the last number had.
  private(set) var count = 0

  init(_ text: [UInt8]) { self.text = text }

  var isAtEnd: Bool { position == text.count }
  var rest: String { String(decoding: text[position...], as: UTF8.self) }

  mutating func number(digits: ClosedRange<Int>) -> Int? {
    var value = 0
    let begin = position
    while position < text.count, (0x30...0x39).contains(text[position]),
      position - begin < digits.upperBound
    {
      value = value * 10 + Int(text[position] - 0x30)
      position += 1
    }
    count = position - begin
    return digits.contains(count) ? value : nil
  }

  mutating func take(oneOf signs: String) -> Character? {
    guard position < text.count, signs.utf8.contains(text[position]) else { return nil }
    defer { position += 1 }
    return Character(Unicode.Scalar(text[position]))
  }

  mutating func skipBlanks() {
    while position < text.count, text[position] == 0x20 { position += 1 }
  }
}
