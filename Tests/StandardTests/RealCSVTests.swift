import CSVFormat
import Definitions
import Foundation
import Standard
import Switchboard
import Testing

/// Real files, which lie beside the checkout.
struct RealCSVTests {
  static let shared: String = {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().path
    return ProcessInfo.processInfo.environment["SWITCHBOARD_SHARED"] ?? root + "/../shared"
  }()

  static func files(_ folder: String, _ suffix: String) -> [String] {
    let path = "\(shared)/data/\(folder)"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.filter { $0.hasSuffix(suffix) }.sorted().map { "\(path)/\($0)" }
  }

  static let spectrum = files("csv/csv-spectrum/csvs", ".csv")

  @Test(
    "reads the CSV spectrum as its JSON says",
    .enabled(if: !spectrum.isEmpty, "the CSV spectrum is not there"), arguments: spectrum)
  func readsSpectrum(_ path: String) async throws {
    var text: [UInt8] = []
    try await PlainRows(options: .init()).write(path, report: { _ in }, to: { text += $0.utf8 })
    let rows = plain(String(decoding: text, as: UTF8.self))
    let json = path.replacing("/csvs/", with: "/json/").replacing(".csv", with: ".json")
    let header = try #require(rows.first)
    // The JSON of one file is not UTF-8 and tells of another telephone number than the file.
    guard !path.hasSuffix("location_coordinates.csv") else {
      #expect(rows.map(\.count) == [4, 4])
      return
    }
    let expected = try #require(
      try JSONSerialization.jsonObject(with: Data(contentsOf: URL(fileURLWithPath: json)))
        as? [[String: Any]])
    #expect(rows.count - 1 == expected.count)
    for (row, object) in zip(rows.dropFirst(), expected) {
      for (name, value) in zip(header, row) {
        // The files lost their CR LF on the way here; the JSON has kept them.
        let wanted = object[name].map { "\($0)".replacing("\r\n", with: "\n") }
        #expect(wanted == value, "\(name)")
      }
    }
  }

  static let registries =
    files("registries/sirene_fr", ".csv") + files("registries/uk_companies_house", ".csv")
    + files("registries/kbo_be_sample", ".csv") + files("registries/norway_brreg", ".csv")
    + files("registries/cnpj_brazil", ".zip") + files("warn", ".csv")

  @Test(
    "understands registries and notices without being told",
    .enabled(if: !registries.isEmpty, "the registries are not there"), arguments: registries)
  func understandsRegistries(_ path: String) throws {
    for inspection in try Inspector(try DefinitionLibrary()).inspect(path) {
      let table = try #require(inspection.tables.first)
      #expect(inspection.tables.count == 1)
      #expect(table.columns.count > 1)
      #expect(table.rows > 0)
      #expect(inspection.notes.quarantined == 0)
      #expect((inspection.csv?.finding.confidence ?? 0) > 0.8)
      #expect((table.place?.headerRows ?? 1) == (path.contains("cnpj") ? 0 : 1))
    }
  }

  /// Clean CSV, read plainly.
  private func plain(_ text: String) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var field = ""
    var isQuoted = false
    var scalars = text.unicodeScalars.makeIterator()
    var next = scalars.next()
    while let scalar = next {
      next = scalars.next()
      if isQuoted {
        if scalar != "\"" {
          field.unicodeScalars.append(scalar)
        } else if next == "\"" {
          field += "\""
          next = scalars.next()
        } else {
          isQuoted = false
        }
      } else {
        switch scalar {
        case "\"": isQuoted = true
        case ",":
          row.append(field)
          field = ""
        case "\n":
          rows.append(row + [field])
          row = []
          field = ""
        default: field.unicodeScalars.append(scalar)
        }
      }
    }
    return rows
  }
}
