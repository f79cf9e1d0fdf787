import Foundation
import Testing

/// Tables of `Fixtures/News`, a line `FACTS ;; TEXT` for each text; lines that begin with `#` are comments.
enum FixtureLines {
  /// The lines of a table: what a text tells, and the text.
  static func pairs(_ name: String) throws -> [(facts: String, text: String)] {
    try lines(name).map { line in
      let parts = line.components(separatedBy: " ;; ")
      try #require(parts.count == 2, "\(line)")
      return (parts[0], parts[1])
    }
  }

  /// The lines that are no comments, of a whole table or down to a line.
  static func lines(_ name: String, until end: String? = nil) throws -> [String] {
    let path = FactsTests.root + "/Fixtures/News/\(name).txt"
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    return lines.prefix { $0 != end ?? "" }.filter { !$0.hasPrefix("#") }.map(String.init)
  }
}
