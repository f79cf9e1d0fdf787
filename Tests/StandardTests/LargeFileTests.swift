import CSVFormat
import Foundation
import Switchboard
import SwitchboardTesting
import Testing
import Transport

/// Files that are large enough to be looked at in place and by two threads.
struct LargeFileTests {
  /// Some 12 MB with damage of each sort here and there.
  static let bytes: [UInt8] = {
    var text = "id,name,seats,opened,notes\n"
    for row in 1...180_000 {
      switch row % 9_973 {
      case 100: text += "\(row),Cut in\ntwo parts,70,2006-07-08,n\n"
      case 200: text += "\(row),\"in \"inner\" quotes\",70,2006-07-08,n\n"
      case 300: text += "\(row),\"lines\nof a field\",70,2006-07-08,n\n"
      case 400: text += "\(row),One,Two,70,2006-07-08,n\n"
      case 500: text += "\(row),too few\n"
      case 600: text += "\n# a remark with a \" quote\n"
      case 700: text += "\(row),\"open,70,2006-07-08,n\n"
      default: text += "\(row),Center of number \(row),\(row % 900),2006-07-08,some notes on it\n"
      }
    }
    return Array(text.utf8)
  }()

  struct Reading: Equatable {
    var rows = 0
    var digest = Digest()
    var issues: [Switchboard.Issue] = []

    static func == (a: Reading, b: Reading) -> Bool {
      a.rows == b.rows && a.digest.text == b.digest.text && a.issues == b.issues
    }
  }

  func read(_ input: any ByteReader, skipping: Bool) throws -> Reading {
    let understanding = CSVUnderstanding(
      Array(LargeFileTests.bytes.prefix(1 << 20)), isWhole: false)
    let table = try #require(understanding.table)
    let reader = CSVReader(input, understanding, table: table, columns: [2])
    var reading = Reading()
    let wanted = Array("7".utf8)
    while true {
      if skipping { _ = reader.skipRows(byColumns: [0]) { $1.starts(with: wanted) } }
      guard try reader.next() else { break }
      if skipping, !reader.filterField(0).starts(with: wanted) { continue }
      reading.rows += 1
      reading.digest.update(field: "\(reader.line) \(reader.byteOffset)")
      for index in 0..<reader.fieldCount {
        reading.digest.update(field: reader.repairedText(index).text)
      }
    }
    reading.issues = reader.takeIssues().map { issue in
      var issue = issue
      issue.location.input = nil
      return issue
    }
    return reading
  }

  @Test(
    "give the same rows in place, by two threads, as copied piece by piece",
    arguments: [false, true])
  func inPlace(skipping: Bool) throws {
    let folder = try #require(ScratchFolder())
    #expect(Golden.write(LargeFileTests.bytes, to: folder("large.csv")))
    let mapped = try read(FileReader(folder("large.csv"), chunkBytes: 1 << 20), skipping: skipping)
    let copied = try read(
      ByteArrayReader(LargeFileTests.bytes, chunkBytes: 100_000), skipping: skipping)
    #expect(mapped == copied)
    #expect(mapped.rows > (skipping ? 10_000 : 179_000))
  }

  @Test("fail, and do not crash, where the file becomes shorter meanwhile")
  func shrinking() throws {
    let folder = try #require(ScratchFolder())
    let path = folder("shrinks.csv")
    #expect(Golden.write(LargeFileTests.bytes, to: path))
    let understanding = CSVUnderstanding(
      Array(LargeFileTests.bytes.prefix(1 << 20)), isWhole: false)
    let table = try #require(understanding.table)
    let reader = CSVReader(
      try FileReader(path, chunkBytes: 1 << 20), understanding, table: table)
    for _ in 0..<10 { #expect(try reader.next()) }
    #expect(truncate(path, 500_000) == 0)
    let error = #expect(throws: SourceError.self) { while try reader.next() {} }
    #expect(error?.kind == .inputOutput)
  }
}
