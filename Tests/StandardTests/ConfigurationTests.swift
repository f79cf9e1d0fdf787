import Standard
import Switchboard
import SwitchboardTesting
import Testing

struct ConfigurationTests {
  struct Mistake: CustomTestStringConvertible, Sendable {
    var name: String
    var yaml: String
    var line: Int?
    var message: String
    var testDescription: String { name }
  }

  static let mistakes: [Mistake] = [
    Mistake(name: "no sources", yaml: "sinks: [json: a]", line: 1, message: "'sources' is missing"),
    Mistake(
      name: "no sinks", yaml: "sources:\n  - registry: x.csv\n    as: fr-sirene\n", line: 1,
      message: "'sinks' is missing"),
    Mistake(
      name: "unknown source", yaml: "sources:\n  - fead: x.xml\nsinks:\n  - json: out\n", line: 2,
      message: "did you mean feed?"),
    Mistake(
      name: "unknown definition",
      yaml: "sources:\n  - registry: x.csv\n    as: fr-siren\nsinks:\n  - json: out\n", line: 3,
      message: "did you mean fr-sirene?"),
    Mistake(
      name: "unknown sink", yaml: "sources:\n  - feed: x.xml\nsinks:\n  - jsn: out\n", line: 4,
      message: "did you mean json"),
    Mistake(
      name: "unknown option",
      yaml: "sources:\n  - feed: x.xml\n    titel: A\nsinks:\n  - json: out\n", line: 3,
      message: "did you mean title?"),
    Mistake(
      name: "same name twice",
      yaml:
        "sources:\n  - feed: x.xml\n    name: a\n  - feed: y.xml\n    name: a\nsinks:\n  - json: o\n",
      line: nil, message: "two sources are named 'a'"),
    Mistake(
      name: "bad limit",
      yaml: "sources:\n  - feed: x.xml\nsinks:\n  - json: o\nlimits:\n  redirects: many\n", line: 6,
      message: "expected a whole number"),
  ]

  @Test("points at mistakes by file, line and key", arguments: mistakes)
  func points(_ mistake: Mistake) throws {
    let folder = try #require(ScratchFolder())
    let path = folder("switchboard.yaml")
    #expect(Golden.write(Array(mistake.yaml.utf8), to: path))
    let error = #expect(throws: ConfigurationError.self) { try Configuration(path: path) }
    #expect(error?.file == path)
    #expect(error?.message.contains(mistake.message) == true, "\(error?.description ?? "")")
    if let line = mistake.line { #expect(error?.line == line, "\(error?.description ?? "")") }
  }

  @Test("runs the demonstration twice with the same bytes, into every sink")
  func demonstration() async throws {
    let folder = try #require(ScratchFolder())
    let demo = Golden.folder("demo")
    let yaml = """
      sources:
        - feed: \(demo)/feeds/news.xml
          name: courrier
        - registry: \(demo)/registries
      sinks:
        - json: \(folder("a.jsonl"))
        - json: \(folder("a.json"))
        - csv: \(folder("tables"))
        - sql: \(folder("a.sql"))
        - sqlite: \(folder("a.db"))
      """
    #expect(Golden.write(Array(yaml.utf8), to: folder("switchboard.yaml")))
    var outputs: [[[UInt8]?]] = []
    for _ in 0..<2 {
      let configuration = try Configuration(path: folder("switchboard.yaml"))
      var pipeline = Pipeline(sources: configuration.sources, sinks: configuration.sinks)
      pipeline.sourceContext = configuration.context
      let report = await pipeline.run()
      #expect(report.sources.compactMap(\.error) == [])
      #expect(report.sinkErrors == [])
      #expect(report.published.count == 5)
      #expect(report.sources.map(\.kept).reduce(0, +) > 20)
      let files = ["a.jsonl", "a.json", "tables/call_centers.csv", "tables/issues.csv", "a.sql"]
      outputs.append(files.map { Golden.read(folder($0)) })
    }
    #expect(outputs[0] == outputs[1])
    #expect(outputs[0].allSatisfy { $0 != nil })
  }

  @Test("publishes the other sources when one fails, and nothing of that one")
  func oneFails() async throws {
    let folder = try #require(ScratchFolder())
    let demo = Golden.folder("demo")
    #expect(Golden.write(Array("siren,nic\n1,2\n".utf8), to: folder("bad.csv")))
    let yaml = """
      sources:
        - registry: bad.csv
          as: fr-sirene
        - registry: \(demo)/registries/members.csv
          as: call-centers
      sinks:
        - json: out.jsonl
      """
    #expect(Golden.write(Array(yaml.utf8), to: folder("switchboard.yaml")))
    let configuration = try Configuration(path: folder("switchboard.yaml"))
    let report = await Pipeline(sources: configuration.sources, sinks: configuration.sinks).run()
    #expect(report.sources.map { $0.error?.kind } == [.badData, nil])
    let text = try #require(folder.text("out.jsonl"))
    #expect(text.contains("\"rule\":\"input-failed\""))
    #expect(!text.contains("\"record\":\"organization\""))
    #expect(text.contains("\"source\":\"call-centers\""))
  }
}
