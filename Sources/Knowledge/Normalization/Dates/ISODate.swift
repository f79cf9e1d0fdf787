import Switchboard

/// Dates of ISO 8601 and W3CDTF: `2010`, `2010-05`, `2010-05-17`, `20100517`,
/// `2010-05-17T08:30:00.5+01:00`, with a blank for the T as well.
enum ISODate {
  static func read(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> PartialDate? {
    var rest = bytes
    guard let year = DateReader.digits(&rest, 4...4) else { return nil }
    if rest.isEmpty { return PartialDate(year: year) }
    let isExtended = rest.first == UInt8(ascii: "-")
    if isExtended { rest = rest.dropFirst() }
    guard let month = DateReader.digits(&rest, 2...2) else { return nil }
    // 201005 could be May 2010 or 20 October 2005: only the extended form may stop here.
    if rest.isEmpty { return isExtended ? PartialDate(year: year, month: month) : nil }
    if isExtended {
      guard rest.first == UInt8(ascii: "-") else { return nil }
      rest = rest.dropFirst()
    }
    guard let day = DateReader.digits(&rest, 2...2) else { return nil }
    if rest.isEmpty { return PartialDate(year: year, month: month, day: day) }
    guard rest.first == UInt8(ascii: "T") || rest.first == 0x20 || rest.first == UInt8(ascii: "t")
    else { return nil }
    rest = rest.dropFirst()
    guard let time = clock(&rest), let zone = zone(rest) else { return nil }
    // Midnight without a zone is how databases write a day.
    if zone.isEmpty && time.allSatisfy({ $0 == 0 }) {
      return PartialDate(year: year, month: month, day: day)
    }
    guard let text = self.time(time) else { return nil }
    return PartialDate(year: year, month: month, day: day, time: text + zone)
  }

  /// `T08:30:00` of hour, minute and second; nil where there is none of them.
  static func time(_ parts: [Int]) -> String? {
    guard !parts.isEmpty else { return nil }
    let padded = parts + Array(repeating: 0, count: max(0, 3 - parts.count))
    let texts = padded.prefix(3).map { $0 < 10 ? "0\($0)" : "\($0)" }
    return "T" + texts.joined(separator: ":")
  }

  private static func clock(_ rest: inout Slice<UnsafeBufferPointer<UInt8>>) -> [Int]? {
    guard let hour = DateReader.digits(&rest, 2...2), hour <= 24 else { return nil }
    var parts = [hour]
    while parts.count < 3, rest.first == UInt8(ascii: ":") {
      rest = rest.dropFirst()
      guard let part = DateReader.digits(&rest, 2...2), part <= 60 else { return nil }
      parts.append(part)
    }
    guard parts.count > 1 else { return nil }
    // Fractions of seconds say nothing of when a call center opened.
    if rest.first == UInt8(ascii: ".") || rest.first == UInt8(ascii: ",") {
      rest = rest.dropFirst()
      guard DateReader.digits(&rest, 1...18) != nil else { return nil }
    }
    return parts
  }

  /// The zone in the form of RFC 3339, empty where there is none, nil where it is none.
  private static func zone(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String? {
    var rest = bytes
    guard let sign = rest.first else { return "" }
    rest = rest.dropFirst()
    if sign == UInt8(ascii: "Z") || sign == UInt8(ascii: "z") { return rest.isEmpty ? "Z" : nil }
    guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"),
      let hours = DateReader.digits(&rest, 2...2), hours <= 14
    else { return nil }
    if rest.first == UInt8(ascii: ":") { rest = rest.dropFirst() }
    let minutes = rest.isEmpty ? 0 : DateReader.digits(&rest, 2...2)
    guard let minutes, minutes < 60, rest.isEmpty else { return nil }
    let pad: (Int) -> String = { $0 < 10 ? "0\($0)" : "\($0)" }
    return "\(UnicodeScalar(sign))\(pad(hours)):\(pad(minutes))"
  }
}
