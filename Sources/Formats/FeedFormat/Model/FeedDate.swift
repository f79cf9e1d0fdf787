public import Switchboard

/// A date of a feed: as written, and what it means where that can be told.
///
/// Reads RFC 822 with its successors 850, 1123, 2822 and asctime in the ways they are misspelled;
/// ISO 8601 with W3CDTF and the partial forms of EDTF; Unix seconds and milliseconds; and dates in
/// words, with the names of months and days in the languages of ``FeedDateWords``.
///
/// Nothing is guessed. `03/04/2010` could be two days and is none, where `13/04/2010` is one. A zone
/// that is unknown or ambiguous (`IST`) leaves the time without zone. What a ``PartialDate`` cannot
/// hold, a season or a fraction of a second, is left out of ``date``.
public struct FeedDate: Sendable, Hashable {
  /// The smallest part of a date that was said.
  public enum Precision: Int, Sendable, Hashable, Comparable {
    case year, month, day, hour, minute, second, fraction

    /// Whether less was said.
    public static func < (one: Precision, other: Precision) -> Bool {
      one.rawValue < other.rawValue
    }
  }

  /// The longest text that is looked at; a longer one is no date.
  static let longestText = 160

  /// The date as written, without blanks around it.
  public let raw: String

  /// Takes a date; nil for an empty text. What it means is found out when it is asked for.
  public init?(_ text: String) {
    let hasBlanks = text.utf8.first.map { $0 <= 0x20 } ?? true || text.utf8.last ?? 0 <= 0x20
    let text = hasBlanks ? trimmed(text) : text
    guard !text.isEmpty else { return nil }
    raw = text
  }

  /// What the date means; nil where it cannot be told. Minutes and seconds that were not said are 00, as
  /// EDTF has no shorter time; ``precision`` tells.
  public var date: PartialDate? { parts?.resolved() }

  /// The smallest part that was said and could be kept; nil where there is no ``date``.
  public var precision: Precision? {
    guard let parts, parts.resolved() != nil else { return nil }
    return parts.precision
  }

  /// The fraction of the second, 0 to 999,999,999; further digits are cut off.
  public var nanosecond: Int {
    guard let parts, parts.resolved() != nil else { return 0 }
    return parts.nanosecond
  }

  private var parts: FeedDateParts? {
    guard raw.utf8.count <= FeedDate.longestText else { return nil }
    var copy = raw
    return copy.withUTF8({ FeedDateLayout.parts($0) }) ?? FeedDate.slowParts(raw)
  }

  /// Seconds since 1970, to tell which of two dates is later: a missing part counts as the first, a
  /// missing zone as UTC. nil where the date cannot be told.
  public var secondsSince1970: Int? {
    guard let date, let year = date.year else { return nil }
    let days = FeedDateCalendar.days(year, date.month ?? 1, date.day ?? 1)
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

  /// What is not of the two usual layouts.
  private static func slowParts(_ text: String) -> FeedDateParts? {
    let folded = FeedDateWords.fold(text)
    return FeedDateISO.parts(folded) ?? FeedDateText.parts(folded)
  }
}
