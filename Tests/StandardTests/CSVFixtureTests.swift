import Definitions
import Foundation
import Standard
import SwitchboardTesting
import Testing

/// What a CSV file may look like: a folder a case, with the file, the rows that are in it, and what is
/// to be found out of it.
struct CSVFixtureTests {
  static let folder = Golden.folder("CSVFormat")

  static let cases: [String] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter {
      FileManager.default.fileExists(atPath: "\(folder)/\($0)/expected.json")
    }.sorted()
  }()

  @Test("has cases")
  func hasCases() { #expect(CSVFixtureTests.cases.count > 70) }

  @Test("understands a file without being told", arguments: cases)
  func understands(_ name: String) throws {
    let folder = "\(CSVFixtureTests.folder)/\(name)"
    let expected = try #require(
      try JSONSerialization.jsonObject(
        with: Data(contentsOf: URL(fileURLWithPath: "\(folder)/expected.json")))
        as? [String: Any])
    let inspector = Inspector(try DefinitionLibrary())
    if let message = expected["error"] as? String {
      let error = #expect(throws: (any Error).self) {
        try inspector.inspect("\(folder)/\(name).csv")
      }
      #expect("\(error.map(String.init(describing:)) ?? "")".contains(message))
      return
    }
    let inspection = try #require(try inspector.inspect("\(folder)/\(name).csv").first)
    let found = try JSONSerialization.jsonObject(with: Data(inspection.json.utf8))
    #expect(CSVFixtureTests.differences(expected, found, at: "").isEmpty)
  }

  @Test("writes the rows that are in a file", arguments: cases)
  func writesRows(_ name: String) async throws {
    let folder = "\(CSVFixtureTests.folder)/\(name)"
    guard let expected = Golden.read("\(folder)/rows.csv") else { return }
    var rows: [UInt8] = []
    try await PlainRows(options: .init()).write(
      "\(folder)/\(name).csv", report: { _ in }, to: { rows += $0.utf8 })
    #expect(String(decoding: rows, as: UTF8.self) == String(decoding: expected, as: UTF8.self))
  }

  /// Where what was found is not what was expected; what is not expected may be anything.
  private static func differences(_ expected: Any, _ found: Any?, at place: String) -> [String] {
    switch expected {
    case let map as [String: Any]:
      let other = found as? [String: Any]
      return map.sorted { $0.key < $1.key }.flatMap { key, value in
        differences(value, other?[key], at: "\(place).\(key)")
      }
    case let list as [Any]:
      let other = found as? [Any] ?? []
      guard list.count == other.count else {
        return ["\(place): \(other.count), not \(list.count)"]
      }
      return list.indices.flatMap { differences(list[$0], other[$0], at: "\(place)[\($0)]") }
    case let text as String where place.hasSuffix("ed") || place.hasSuffix("found"):
      let isSame = (found as? String)?.lowercased() == text.lowercased()
      return isSame ? [] : ["\(place): \(found ?? "nothing"), not \(text)"]
    default:
      let isSame = (expected as? NSObject)?.isEqual(found) ?? false
      return isSame ? [] : ["\(place): \(found ?? "nothing"), not \(expected)"]
    }
  }
}
