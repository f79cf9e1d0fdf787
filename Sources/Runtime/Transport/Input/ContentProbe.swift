/// What bytes look like, by the first of them.
public enum ContentProbe: Sendable, Hashable {
  case empty
  case xml, html, json, text
  /// No text: a picture, a program, a spreadsheet; with its name.
  case binary(String)

  /// Looks at the first bytes of a decompressed input.
  public static func probe(_ head: [UInt8]) -> ContentProbe {
    if head.isEmpty { return .empty }
    for (magic, name) in magics where head.starts(with: magic) { return .binary(name) }
    let begin = head.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    // UTF-16 and UTF-32 have zeros in every other place; what they hold is told after decoding.
    if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) { return .text }
    let sample = head[begin...].prefix(4096)
    guard let first = sample.first(where: { $0 > 0x20 }) else { return .text }
    if first == UInt8(ascii: "<") { return isPage(sample) ? .html : .xml }
    let zeros = sample.count { $0 == 0 }
    let controls = sample.count {
      $0 < 0x20 && !(0x09...0x0D).contains($0) && $0 != 0x1B && $0 != 0
    }
    let isWide = zeros * 3 > sample.count && zeros * 4 < sample.count * 3 + 4
    if (controls * 20 > sample.count && !isSeparated(sample))
      || (zeros * 10 > sample.count && !isWide)
    {
      return .binary("binary data")
    }
    if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") { return .json }
    return .text
  }

  /// Whether all controls are one or two that separate fields and records.
  private static func isSeparated(_ bytes: ArraySlice<UInt8>) -> Bool {
    let controls = Set(bytes.filter { $0 < 0x20 && !(0x09...0x0D).contains($0) })
    return controls.count <= 2
      && controls.allSatisfy {
        (0x01...0x03).contains($0) || $0 == 0x07 || (0x1C...0x1F).contains($0)
      }
  }

  private static func isPage(_ bytes: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: bytes.prefix(1024), as: UTF8.self).lowercased()
    return text.contains("<!doctype html") || text.contains("<html") && !text.contains("<rss")
  }

  private static let magics: [([UInt8], String)] = [
    ([0x25, 0x50, 0x44, 0x46], "a PDF document"),
    ([0x89, 0x50, 0x4E, 0x47], "a PNG picture"),
    ([0xFF, 0xD8, 0xFF], "a JPEG picture"),
    ([0x47, 0x49, 0x46, 0x38], "a GIF picture"),
    ([0x7F, 0x45, 0x4C, 0x46], "a program"),
    ([0xD0, 0xCF, 0x11, 0xE0], "an old Office document; save it as CSV"),
    (Array("SQLite format 3\0".utf8), "an SQLite database"),
    (Array("PAR1".utf8), "a Parquet file"),
    (Array("ARROW1".utf8), "an Arrow file"),
    (Array("Rar!".utf8), "a RAR archive"),
    ([0x37, 0x7A, 0xBC, 0xAF], "a 7z archive"),
  ]
}
