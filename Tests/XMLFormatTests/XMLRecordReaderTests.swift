import Glibc
import Switchboard
import Testing

@testable import XMLFormat

@Suite struct XMLRecordReaderTests {
  /// The bytes of a file of this target's fixtures.
  static func fixture(_ name: String) throws -> [UInt8] {
    let folder = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    return try #require(contents(of: "/\(folder)/Fixtures/XMLFormat/\(name)"))
  }

  static func records(
    _ input: any ByteReader, _ element: String, select: Set<String>? = nil,
    limits: Limits = Limits()
  ) throws -> (records: [(XMLRecord, [String])], reader: XMLRecordReader) {
    let reader = try XMLRecordReader(input, record: element, limits: limits, source: "test")
    reader.select(select)
    var record = XMLRecord()
    var records: [(XMLRecord, [String])] = []
    while try reader.next(into: &record) {
      records.append((record, record.values.map { "\(reader.paths[$0.path])=\($0.text)" }))
    }
    #expect(try !reader.next(into: &record))
    return (records, reader)
  }

  @Test(arguments: [1, 1 << 16])
  func leavesAndAttributes(piece: Int) throws {
    let input = PieceReader(try Self.fixture("sites.xml"), piece: piece)
    let (records, reader) = try Self.records(input, "Register/Sites/Site")
    #expect(records.map(\.0.line) == [5, 18, 19])
    #expect(records.map(\.0.number) == [1, 2, 3])
    #expect(
      records[0].1 == [
        "@id=S1", "Name/@lang=fr", "Name=Plateau d'appels de Roubaix", "Names/Name/@type=PREVIOUS",
        "Names/Name=Téléservices du Nord", "Names/Name/@type=TRADING", "Names/Name=Allô Nord",
        "Names/Name/@type=PREVIOUS", "Names/Name=Phonie 59", "Address/@type=SITE",
        "Address/City=Roubaix", "Address/@type=SEAT", "Address/City=Lille", "Closed/@nil=true",
        "Remark/b=all", "Remark=Open  week",
      ])
    #expect(records[1].1 == ["@id=S2", "Name=Helpline Cork & Kerry", "Closed=2019-05-31"])
    #expect(records[2].1.isEmpty)
    #expect(reader.rootName == "Register")
  }

  @Test func onlyWhatIsSelectedIsBuilt() throws {
    let (records, reader) = try Self.records(
      PieceReader(try Self.fixture("sites.xml")), "Register/Sites/Site",
      select: [
        "Name", "Names/Name[@type=PREVIOUS]", "Address[@type=SITE]/City", "Address[@type='X']",
        "Closed", "Remark",
      ])
    #expect(
      records.map(\.1) == [
        [
          "Name=Plateau d'appels de Roubaix", "Names/Name[@type=PREVIOUS]=Téléservices du Nord",
          "Names/Name[@type=PREVIOUS]=Phonie 59", "Address[@type=SITE]/City=Roubaix",
          "Remark=Open  week",
        ],
        ["Name=Helpline Cork & Kerry", "Closed=2019-05-31"], [],
      ])
    // What was not selected is known all the same.
    #expect(
      Set(reader.paths).isSuperset(of: ["@id", "Names/Name", "Address/City", "Closed/@nil"]))
    #expect(!reader.paths.contains("Address"))
    #expect(!reader.paths.contains("Address[@type='X']"))
  }

  @Test func aNameIsFoundAnywhere() throws {
    let (records, _) = try Self.records(PieceReader(try Self.fixture("sites.xml")), "Site")
    #expect(records.count == 4)
    #expect(records[0].1 == [".=not a record here"])
  }

  @Test func whatIsThereIsToldIfNoRecordIs() throws {
    let (records, reader) = try Self.records(
      PieceReader(try Self.fixture("sites.xml")), "Register/Site")
    #expect(records.isEmpty)
    #expect(reader.rootName == "Register")
    #expect(reader.elementNamesSeen.prefix(4) == ["Register", "Header", "Count", "Site"])
  }

  @Test func tooLargeRecordsAreSkipped() throws {
    var limits = Limits()
    limits.recordBytes = 1000
    let long = String(repeating: "x", count: 5000)
    let many = String(repeating: "<y/>", count: 500)
    let (records, reader) = try Self.records(
      PieceReader("<l><r>\(long)</r>\n<r a='\(long)'/>\n<r>\(many)</r>\n<r><a>ok</a></r></l>"), "r",
      limits: limits)
    #expect(records.map(\.1) == [["a=ok"]])
    #expect(records.map(\.0.number) == [4])
    let issues = reader.takeIssues()
    #expect(issues.map(\.location.line) == [1, 2, 3])
    #expect(issues.allSatisfy { $0.rule == .tooLarge && $0.action == .skipped })
    #expect(reader.takeIssues().isEmpty)
  }

  @Test func recordsBeforeTheDamageAreRead() throws {
    let reader = try XMLRecordReader(
      PieceReader("<l><r><a>1</a></r><r><a>2</a></r><r><a>3"), record: "r", limits: Limits(),
      source: "test")
    var record = XMLRecord()
    #expect(try reader.next(into: &record))
    #expect(try reader.next(into: &record))
    #expect(record.values.map(\.text) == ["2"])
    for _ in 0..<2 {
      let error = #expect(throws: SourceError.self) { try reader.next(into: &record) }
      #expect(error?.kind == .badData)
      #expect(error?.location == Location(source: "test", input: "test.xml", line: 1))
    }
  }

  @Test func manyRecordsAreReadToTheEnd() throws {
    let input = RepeatingReader([
      ("<l>\n", 1), ("<r id='1'><name>Site</name><city>Dakar</city></r>\n", 100_000), ("</l>", 1),
    ])
    let reader = try XMLRecordReader(input, record: "l/r", limits: Limits(), source: "test")
    reader.select(["city"])
    var record = XMLRecord()
    var count = 0
    while try reader.next(into: &record) { count += record.values.count }
    #expect(count == 100_000)
    #expect(record.line == 100_001)
  }

  static let gleif = sharedFolder + "/data/registries/gleif_lei_cdf_xml"

  @Test(
    .enabled(if: access(gleif, R_OK) == 0, "the LEI files are not beside the checkout"),
    arguments: [
      ("lei-data.xml", 13), ("lei-updates-data2-new.xml", 12), ("lei-updates-data2.xml", 12),
    ])
  func legalEntityIdentifiers(file: String, expected: Int) throws {
    let bytes = try #require(contents(of: "\(Self.gleif)/\(file)"))
    let (records, reader) = try Self.records(
      PieceReader(bytes, piece: 1000), "LEIData/LEIRecords/LEIRecord",
      select: ["LEI", "Entity/LegalName", "Entity/LegalName/@lang"])
    #expect(records.count == expected)
    #expect(records.allSatisfy { $0.0.values.count >= 2 })
    #expect(records.allSatisfy { $0.0.values[0].text.utf8.count == 20 })
    #expect(reader.paths.contains("Entity/LegalAddress/City"))
    #expect(reader.takeIssues().isEmpty)
  }
}

/// The folder of data that is not part of the project.
private let sharedFolder =
  getenv("SWITCHBOARD_SHARED").map { String(cString: $0) }
  ?? "/" + #filePath.split(separator: "/").dropLast(4).joined(separator: "/") + "/shared"

/// The bytes of a file, or nil if it cannot be read.
private func contents(of path: String) -> [UInt8]? {
  guard let file = fopen(path, "r") else { return nil }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  while case let count = fread(&buffer, 1, buffer.count, file), count > 0 {
    bytes += buffer[..<count]
  }
  return bytes
}
