import Definitions
import RegistrySource
import Switchboard
import SwitchboardTesting
import Testing

/// Inputs that are not what they should be: each is an error that says what and where, or issues.
struct HostileTests {
  static let header = "name,operator,city,country,status,opened,seats\n"

  struct Failure: CustomTestStringConvertible, Sendable {
    var name: String
    var bytes: [UInt8]
    var definition = "call-centers"
    var kind: ErrorKind = .badData
    var message: String
    var testDescription: String { name }
  }

  static let failures: [Failure] = [
    Failure(name: "empty", bytes: [], message: "empty"),
    Failure(name: "only blank lines", bytes: Array("\n\n\n".utf8), message: "no header"),
    Failure(
      name: "missing column", bytes: Array("name,operator\nA,B\n".utf8),
      message: "column city of call-centers is missing"),
    Failure(
      name: "missing column of a registry", bytes: Array("siren,nic,siret\n1,2,3\n".utf8),
      definition: "fr-sirene", message: "etatAdministratifEtablissement"),
    Failure(
      name: "wrong delimiter",
      bytes: Array("siren;nic;siret;etatAdministratifEtablissement\n1;2;3;A\n4;5;6;F\n".utf8),
      definition: "fr-sirene", message: "looks like 4 columns separated by ';'"),
    Failure(
      name: "wrong number of columns", bytes: Array("\"1\";\"2\"\n\"3\";\"4\"\n".utf8),
      definition: "br-cnpj", message: "reads 30 columns"),
    Failure(
      name: "a PDF", bytes: Array("%PDF-1.7\n%\u{1}\u{2}".utf8), message: "a PDF document"),
    Failure(
      name: "a web page", bytes: Array("<!DOCTYPE html><html><body>404".utf8),
      message: "a web page"),
    Failure(
      name: "random bytes", bytes: (0..<4000).map { UInt8($0 % 37) },
      message: "binary data"),
    Failure(
      name: "other XML", bytes: Array("<?xml version=\"1.0\"?><a><b>c</b></a>".utf8),
      definition: "gleif-lei", message: "no element LEIData/LEIRecords/LEIRecord"),
    Failure(
      name: "cut off XML",
      bytes: Array("<LEIData><LEIRecords><LEIRecord><LEI>X</LEI></LEIRecord><LEIRecord><LEI>".utf8),
      definition: "gleif-lei", message: ""),
    Failure(
      name: "billion laughs",
      bytes: Array(
        """
        <?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
        <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">
        <!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;"><!ENTITY f "&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;">
        <!ENTITY g "&f;&f;&f;&f;&f;&f;&f;&f;&f;&f;"><!ENTITY h "&g;&g;&g;&g;&g;&g;&g;&g;&g;&g;">]>
        <LEIData><LEIRecords><LEIRecord><LEI>&h;</LEI></LEIRecord></LEIRecords></LEIData>
        """.utf8), definition: "gleif-lei", message: ""),
  ]

  @Test("fails with a reason", arguments: failures)
  func fails(_ failure: Failure) async throws {
    let folder = try #require(ScratchFolder())
    let path = folder("input")
    #expect(Golden.write(failure.bytes, to: path))
    let source = RegistrySource(
      definition: try DefinitionLibrary().definition(failure.definition), inputs: [path])
    let sink = MemorySink()
    let report = await Pipeline(sources: [source], sinks: [sink]).run()
    let error = try #require(report.sources.first?.error, "an error was expected")
    #expect(error.kind == failure.kind)
    #expect(error.message.contains(failure.message), "\(error.message)")
    #expect(report.published == [])
  }

  @Test("takes files of other encodings, with marks and without", arguments: [1, 7, 1 << 20])
  func encodings(_ chunk: Int) async throws {
    let text = HostileTests.header + "Café,Opérateur,Fès,MA,operating,2001,10\n"
    var utf16: [UInt8] = [0xFF, 0xFE]
    for unit in text.utf16 { utf16 += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    let inputs: [[UInt8]] = [
      [0xEF, 0xBB, 0xBF] + Array(text.utf8), utf16, Array(utf16.dropFirst(2)),
      text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) },
      Array(text.replacing("\n", with: "\r\n").utf8), Array(text.replacing("\n", with: "\r").utf8),
    ]
    for input in inputs {
      let records = try await read(input, chunk: chunk)
      #expect(records.map { $0.text(.name) } == ["Café"])
      #expect(records.map { $0.text(.city) } == ["Fès"])
    }
  }

  @Test("reads bytes that are not UTF-8 as what they must be, and tells the place")
  func undecodable() async throws {
    let header = HostileTests.header
    let bytes =
      Array(header.utf8) + Array("A,B,F".utf8) + [0xE8] + Array("s,MA,operating,2001,10\n".utf8)
      + Array(String(repeating: "C,Café,Fès,MA,operating,2001,10\n", count: 20).utf8)
    var definition = try DefinitionLibrary().definition("call-centers")
    if case .csv(var format) = definition.format {
      format.encoding = "UTF-8"
      definition.format = .csv(format)
    }
    let folder = try #require(ScratchFolder())
    #expect(Golden.write(bytes, to: folder("in.csv")))
    let sink = MemorySink()
    _ = await Pipeline(
      sources: [RegistrySource(definition: definition, inputs: [folder("in.csv")])],
      sinks: [sink]
    ).run()
    let issue = try #require(sink.contents.issues.first { $0.rule == .encoding })
    #expect(issue.location.byteOffset == header.utf8.count + 5)
    #expect(issue.raw == "F\\xE8s")
    #expect(issue.action == .repaired)
    #expect(sink.contents.records.first?.text(.name) == "A")
    #expect(sink.contents.records.first?.text(.city) == "Fès")
  }

  @Test("takes a field of 10 MB and a file of a header alone")
  func sizes() async throws {
    let long = String(repeating: "x", count: 10 << 20)
    let text = HostileTests.header + "\(long),B,Fez,MA,operating,2001,10\n"
    #expect(try await read(Array(text.utf8)).first?.text(.name)?.utf8.count == 10 << 20)
    #expect(try await read(Array(HostileTests.header.utf8)).isEmpty)
  }

  @Test("leaves NUL bytes out of text")
  func nul() async throws {
    let text = HostileTests.header + "A\u{0}B,Op,Fez,MA,operating,2001,10\n"
    #expect(try await read(Array(text.utf8)).first?.text(.name) == "AB")
  }

  @Test("names near files for one that is missing")
  func missing() async throws {
    let folder = try #require(ScratchFolder())
    #expect(Golden.write(Array("a".utf8), to: folder("centers.csv")))
    let source = RegistrySource(
      definition: try DefinitionLibrary().definition("call-centers"),
      inputs: [folder("centres.csv")])
    let report = await Pipeline(sources: [source], sinks: [MemorySink()]).run()
    #expect(report.sources.first?.error?.kind == .noInput)
    #expect(report.sources.first?.error?.message.contains("centers.csv") == true)
  }

  private func read(_ bytes: [UInt8], chunk: Int = 1 << 20) async throws -> [Record] {
    let folder = try #require(ScratchFolder())
    #expect(Golden.write(bytes, to: folder("in.csv")))
    let sink = MemorySink()
    var pipeline = Pipeline(
      sources: [
        RegistrySource(
          definition: try DefinitionLibrary().definition("call-centers"),
          inputs: [folder("in.csv")])
      ], sinks: [sink])
    pipeline.sourceContext.chunkBytes = chunk
    let report = await pipeline.run()
    #expect(report.sources.compactMap(\.error) == [])
    return sink.contents.records
  }
}
