import Switchboard

/// What a date says part by part, before it is known whether the parts make a date.
struct FeedDateParts {
  /// The zone of a time.
  enum Zone: Equatable {
    /// None was said, or one that is unknown or ambiguous.
    case unknown
    /// Minutes east of UTC.
    case offset(Int)
    /// A place whose offset depends on the date.
    case place(FeedDateZones.Place)
  }

  var year: Int?
  var unknownYearDigits = 0
  var month: Int?
  var day: Int?
  var hour: Int?
  var minute: Int?
  var second: Int?
  var nanosecond = 0
  var hasFraction = false
  var zone = Zone.unknown
  var certainty = PartialDate.Certainty.certain

  init(year: Int? = nil, month: Int? = nil, day: Int? = nil) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// The smallest part that was said.
  var precision: FeedDate.Precision {
    if hasFraction { return .fraction }
    if second != nil { return .second }
    if minute != nil { return .minute }
    if hour != nil { return .hour }
    if day != nil { return .day }
    return month != nil ? .month : .year
  }

  /// Whether the time of day is one. A leap second is written 60; it ends an hour, or half of one
  /// where the zone is off by half an hour.
  var isClock: Bool {
    let (hour, minute, second) = (hour ?? 0, minute ?? 0, second ?? 0)
    if hour == 24 { return minute == 0 && second == 0 && nanosecond == 0 }
    guard hour < 24, minute < 60 else { return false }
    return second < 60 || (second == 60 && minute % 30 == 29)
  }

  /// Reads digits of a fraction of the second.
  mutating func setFraction(_ digits: some Sequence<UInt8>) {
    var unit = 100_000_000
    for digit in digits where unit > 0 {
      nanosecond += Int(digit - 0x30) * unit
      unit /= 10
    }
    hasFraction = true
  }

  /// The date, or nil where the parts make none.
  func resolved() -> PartialDate? {
    guard let hour else {
      return PartialDate(
        year: year, month: month, day: day, unknownYearDigits: unknownYearDigits,
        certainty: certainty)
    }
    guard isClock, let year, let month, let day,
      PartialDate(year: year, month: month, day: day) != nil
    else { return nil }
    var date = (year: year, month: month, day: day)
    if hour == 24 {
      date = FeedDateCalendar.date(FeedDateCalendar.days(year, month, day) + 1)
    }
    var offset: Int?
    switch zone {
    case .unknown: break
    case .offset(let minutes): offset = minutes
    case .place(let place): offset = place.offset(year, month, day, hour)
    }
    return PartialDate(
      year: date.year, month: date.month, day: date.day,
      time: FeedDateParts.time(hour % 24, minute ?? 0, second ?? 0, offset), certainty: certainty)
  }

  /// `T08:30:00`, `T08:30:00Z`, `T08:30:00+02:00`.
  private static func time(_ hour: Int, _ minute: Int, _ second: Int, _ offset: Int?) -> String {
    String(unsafeUninitializedCapacity: 15) { bytes in
      bytes[0] = UInt8(ascii: "T")
      func put(_ number: Int, at place: Int) {
        bytes[place] = 0x30 + UInt8(truncatingIfNeeded: number / 10)
        bytes[place + 1] = 0x30 + UInt8(truncatingIfNeeded: number % 10)
      }
      put(hour, at: 1)
      bytes[3] = UInt8(ascii: ":")
      put(minute, at: 4)
      bytes[6] = UInt8(ascii: ":")
      put(second, at: 7)
      guard let offset else { return 9 }
      guard offset != 0 else {
        bytes[9] = UInt8(ascii: "Z")
        return 10
      }
      bytes[9] = UInt8(ascii: offset < 0 ? "-" : "+")
      put(abs(offset) / 60, at: 10)
      bytes[12] = UInt8(ascii: ":")
      put(abs(offset) % 60, at: 13)
      return 15
    }
  }
}
