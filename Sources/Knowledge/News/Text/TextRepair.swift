/// Mends what happened to a text before it came here: UTF-8 that was read as Windows-1252 (`Ã©` for é).
///
/// Only runs of characters that make a whole UTF-8 sequence are mended, and only where the text has two of
/// them; nothing else is touched. Offsets of facts are those of the mended text.
public struct TextRepair: Sendable {
  /// The text, mended where it had to be.
  public let text: String
  /// What was done, and how many times.
  public let remarks: [(message: String, count: Int)]

  /// Mends a text, in time that grows with its length.
  public init(_ text: String) {
    var remarks: [(message: String, count: Int)] = []
    var text = text
    let (mended, count) = TextRepair.mended(text)
    if count >= 2 {
      text = mended
      remarks.append(("characters of UTF-8 that were read as Windows-1252 are mended", count))
    }
    let lost = TextRepair.lostApostrophes(text)
    if lost > 0 {
      remarks.append(("apostrophes are lost, as in 'dappels'; the text is read as it is", lost))
    }
    self.text = text
    self.remarks = remarks
  }

  private static func mended(_ text: String) -> (String, Int) {
    // Nothing to do for the many texts without such letters.
    guard text.utf8.contains(0xC3) || text.utf8.contains(0xC2) || text.utf8.contains(0xC5) else {
      return (text, 0)
    }
    var scalars = Array(text.unicodeScalars)[...]
    var out = String.UnicodeScalarView()
    var count = 0
    while let first = scalars.first {
      let length: Int
      switch byte(first) {
      case 0xC2...0xDF: length = 2
      case 0xE0...0xEF: length = 3
      case 0xF0...0xF4: length = 4
      default: length = 0
      }
      if length > 0, scalars.count >= length {
        let bytes = scalars.prefix(length).map(byte)
        if bytes.dropFirst().allSatisfy({ (0x80...0xBF).contains($0) }),
          let decoded = String(validating: bytes.map { UInt8($0) }, as: UTF8.self)
        {
          out.append(contentsOf: decoded.unicodeScalars)
          scalars = scalars.dropFirst(length)
          count += 1
          continue
        }
      }
      out.append(first)
      scalars = scalars.dropFirst()
    }
    return (String(out), count)
  }

  /// The byte of a scalar in Windows-1252; 0 for one that it has not.
  private static func byte(_ scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x100 { return Int(scalar.value) }
    return high[scalar.value] ?? 0
  }

  /// Windows-1252, bytes 0x80 to 0x9F (Unicode mapping table CP1252.TXT).
  private static let high: [UInt32: Int] = [
    0x20AC: 0x80, 0x201A: 0x82, 0x0192: 0x83, 0x201E: 0x84, 0x2026: 0x85, 0x2020: 0x86,
    0x2021: 0x87, 0x02C6: 0x88,
    0x2030: 0x89, 0x0160: 0x8A, 0x2039: 0x8B, 0x0152: 0x8C, 0x017D: 0x8E, 0x2018: 0x91,
    0x2019: 0x92, 0x201C: 0x93,
    0x201D: 0x94, 0x2022: 0x95, 0x2013: 0x96, 0x2014: 0x97, 0x02DC: 0x98, 0x2122: 0x99,
    0x0161: 0x9A, 0x203A: 0x9B,
    0x0153: 0x9C, 0x017E: 0x9E, 0x0178: 0x9F,
  ]

  private static func lostApostrophes(_ text: String) -> Int {
    var count = 0
    for word in text.split(whereSeparator: { !$0.isLetter })
    where word.utf8.count >= 6 && word.utf8.count <= 8 {
      if word == "dappels" || word == "dappel" { count += 1 }
    }
    return count
  }
}
