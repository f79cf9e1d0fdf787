import Definitions
import JSONSink
import RegistrySource
import Switchboard
import SwitchboardTesting
import Testing

/// What a fixture is: `fr-sirene.stock.csv` is read as the definition `fr-sirene`.
struct Fixture: CustomTestStringConvertible, Sendable {
  let path: String
  var name: String { path.split(separator: "/").last.map(String.init) ?? path }
  var definition: String { name.split(separator: ".").first.map(String.init) ?? "" }
  var testDescription: String { name }

  static let all = ["csv", "xml"].flatMap {
    Golden.fixtures(in: Golden.folder("RegistrySource"), extension: $0)
  }
  .map(Fixture.init)

  func source(keepsAll: Bool = false) throws -> RegistrySource {
    var options = RegistrySource.Options()
    options.keepsAll = keepsAll
    return RegistrySource(
      definition: try DefinitionLibrary().definition(definition), inputs: [path], options: options)
  }

  static var context: SourceContext {
    var context = SourceContext()
    context.inputFolder = Golden.folder("RegistrySource")
    return context
  }
}

struct FixtureTests {
  @Test("reads what the fixture says", arguments: Fixture.all)
  func golden(_ fixture: Fixture) async throws {
    let folder = try #require(ScratchFolder())
    var pipeline = Pipeline(
      sources: [try fixture.source()], sinks: [JSONSink(path: folder("out.jsonl"))])
    pipeline.sourceContext = Fixture.context
    let report = await pipeline.run()
    #expect(report.sources.compactMap(\.error) == [])
    let actual = try #require(Golden.read(folder("out.jsonl")))
    let expected = String(fixture.path.dropLast(4)) + ".expected.jsonl"
    #expect(Golden.check(actual: actual, expectedPath: expected) == [])
  }

  @Test("keeps the contract of sources", arguments: Fixture.all)
  func contract(_ fixture: Fixture) async throws {
    let violations = await SourceConformance.check(
      try fixture.source(), context: Fixture.context, identities: .repeated)
    #expect(violations == [])
  }

  @Test("keeps the contract where nothing is filtered", arguments: Fixture.all)
  func contractOfAll(_ fixture: Fixture) async throws {
    let violations = await SourceConformance.check(
      try fixture.source(keepsAll: true), context: Fixture.context, identities: .repeated)
    #expect(violations == [])
  }

  @Test("has a fixture for every definition that ships")
  func everyDefinition() throws {
    let tried = Set(Fixture.all.map(\.definition))
    let names = try DefinitionLibrary().definitions.map(\.name)
    #expect(names.filter { !tried.contains($0) } == [])
  }
}
