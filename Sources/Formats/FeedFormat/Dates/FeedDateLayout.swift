/// The two layouts nearly all feeds write, read byte by byte: RFC 3339,
/// `2010-05-17T08:30:15[.5](Z|+02:00)`, and RFC 1123, `[Mon, ]17 May 2010 08:30[:15] (GMT|+0200)`.
///
/// What deviates by one byte is left to the readers that forgive.
enum FeedDateLayout {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  static func parts(_ text: Bytes) -> FeedDateParts? {
    guard text.count >= 16, text.count <= 40 else { return nil }
    return text[4] == UInt8(ascii: "-") ? rfc3339(text) : rfc1123(text)
  }

  private static func rfc3339(_ text: Bytes) -> FeedDateParts? {
    guard text.count >= 20, text[7] == UInt8(ascii: "-"), text[10] | 0x20 == UInt8(ascii: "t"),
      text[13] == UInt8(ascii: ":"), text[16] == UInt8(ascii: ":"),
      let century = pair(text, 0), let year = pair(text, 2), let month = pair(text, 5),
      let day = pair(text, 8), let hour = pair(text, 11), let minute = pair(text, 14),
      let second = pair(text, 17)
    else { return nil }
    var parts = FeedDateParts(year: century * 100 + year, month: month, day: day)
    (parts.hour, parts.minute, parts.second) = (hour, minute, second)
    var place = 19
    if text[place] == UInt8(ascii: ".") {
      place += 1
      let begin = place
      while place < text.count, isDigit(text[place]) { place += 1 }
      guard place > begin else { return nil }
      parts.setFraction(text[begin..<place])
    }
    guard place < text.count else { return nil }
    switch text[place] {
    case UInt8(ascii: "Z"), UInt8(ascii: "z"):
      guard place + 1 == text.count else { return nil }
      parts.zone = .offset(0)
    case UInt8(ascii: "+"), UInt8(ascii: "-"):
      guard place + 6 == text.count, text[place + 3] == UInt8(ascii: ":"),
        let zone = offset(text, place, place + 4)
      else { return nil }
      parts.zone = zone
    default: return nil
    }
    return parts
  }

  private static func rfc1123(_ text: Bytes) -> FeedDateParts? {
    var place = 0
    if text[3] == UInt8(ascii: ",") {
      guard text[4] == 0x20, isWeekday(text) else { return nil }
      place = 5
    }
    guard let (day, afterDay) = upToTwo(text, place), afterDay + 9 < text.count,
      text[afterDay] == 0x20, text[afterDay + 4] == 0x20,
      let month = month(text, afterDay + 1), let century = pair(text, afterDay + 5),
      let year = pair(text, afterDay + 7), text[afterDay + 9] == 0x20
    else { return nil }
    place = afterDay + 10
    guard place + 5 < text.count, let hour = pair(text, place),
      text[place + 2] == UInt8(ascii: ":"), let minute = pair(text, place + 3)
    else { return nil }
    var parts = FeedDateParts(year: century * 100 + year, month: month, day: day)
    (parts.hour, parts.minute) = (hour, minute)
    place += 5
    if text[place] == UInt8(ascii: ":") {
      guard place + 3 < text.count, let second = pair(text, place + 1) else { return nil }
      parts.second = second
      place += 3
    }
    guard text[place] == 0x20 else { return nil }
    place += 1
    switch text.count - place {
    case 1...4:
      guard let zone = zone(text, place) else { return nil }
      parts.zone = zone
    case 5:
      guard let zone = offset(text, place, place + 3) else { return nil }
      parts.zone = zone
    default: return nil
    }
    return parts
  }

  /// A zone by its name, which the text ends with.
  private static func zone(_ text: Bytes, _ place: Int) -> FeedDateParts.Zone? {
    if text.count - place == 3, packed(text, place) == packed("gmt") { return .offset(0) }
    var name = ""
    for byte in text[place...] {
      guard (byte | 0x20) &- 0x61 < 26 else { return nil }
      name.unicodeScalars.append(Unicode.Scalar(byte | 0x20))
    }
    return FeedDateZones.zone(name)
  }

  /// An offset by the places of its sign and its minutes.
  private static func offset(_ text: Bytes, _ sign: Int, _ minutes: Int) -> FeedDateParts.Zone? {
    guard text[sign] == UInt8(ascii: "+") || text[sign] == UInt8(ascii: "-"),
      let hours = pair(text, sign + 1), let minutes = pair(text, minutes), hours <= 14, minutes < 60
    else { return nil }
    let offset = hours * 60 + minutes
    return .offset(text[sign] == UInt8(ascii: "-") ? -offset : offset)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  private static func pair(_ text: Bytes, _ place: Int) -> Int? {
    let (ten, one) = (text[place] &- 0x30, text[place + 1] &- 0x30)
    return ten < 10 && one < 10 ? Int(ten) * 10 + Int(one) : nil
  }

  private static func upToTwo(_ text: Bytes, _ place: Int) -> (Int, Int)? {
    guard isDigit(text[place]) else { return nil }
    guard isDigit(text[place + 1]) else { return (Int(text[place] - 0x30), place + 1) }
    return pair(text, place).map { ($0, place + 2) }
  }

  /// Three letters as one number, in small letters.
  private static func packed(_ text: Bytes, _ place: Int) -> UInt32 {
    UInt32(text[place] | 0x20) << 16 | UInt32(text[place + 1] | 0x20) << 8
      | UInt32(text[place + 2] | 0x20)
  }

  private static func packed(_ name: StaticString) -> UInt32 {
    packed(Bytes(start: name.utf8Start, count: name.utf8CodeUnitCount), 0)
  }

  /// The English month of three letters, as RFC 822 names it.
  private static func month(_ text: Bytes, _ place: Int) -> Int? {
    switch packed(text, place) {
    case packed("jan"): 1
    case packed("feb"): 2
    case packed("mar"): 3
    case packed("apr"): 4
    case packed("may"): 5
    case packed("jun"): 6
    case packed("jul"): 7
    case packed("aug"): 8
    case packed("sep"): 9
    case packed("oct"): 10
    case packed("nov"): 11
    case packed("dec"): 12
    default: nil
    }
  }

  private static func isWeekday(_ text: Bytes) -> Bool {
    switch packed(text, 0) {
    case packed("mon"), packed("tue"), packed("wed"), packed("thu"), packed("fri"),
      packed("sat"), packed("sun"):
      true
    default: false
    }
  }
}
