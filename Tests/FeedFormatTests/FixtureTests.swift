import Foundation
import Switchboard
import Testing

@testable import FeedFormat

@Suite struct FixtureTests {
  /// What a document becomes: the whole model as JSON, or the reason why it is refused.
  static func reading(_ bytes: [UInt8], piece: Int = .max) -> String {
    do throws(SourceError) {
      return try FeedDocument(FeedReader(PieceReader(bytes, piece: piece))).json(isPretty: true)
    } catch {
      let line = error.location.line.map { " in line \($0)" } ?? ""
      return "\(error.kind)\(line): \(error.message)\n"
    }
  }

  /// Each pair of files is a case; UPDATE_GOLDEN=1 writes what is expected anew.
  @Test(arguments: Files.names(in: Files.fixtures, ending: ".xml"))
  func isReadAsExpected(name: String) throws {
    let bytes = try #require(Files.bytes("\(Files.fixtures)/\(name).xml"))
    let path = "\(Files.fixtures)/\(name).expected.json"
    let json = Self.reading(bytes)
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" { Files.write(json, to: path) }
    let expected = try #require(
      Files.bytes(path), "no \(name).expected.json; UPDATE_GOLDEN=1 makes it")
    #expect(json == String(decoding: expected, as: UTF8.self))
    for piece in [1, 7] where bytes.count < 20_000 {
      #expect(Self.reading(bytes, piece: piece) == json)
    }
  }

  @Test func thereAreFixtures() {
    #expect(Files.names(in: Files.fixtures, ending: ".xml").count >= 300)
  }
}
