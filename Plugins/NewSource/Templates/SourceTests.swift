import Switchboard
import SwitchboardTesting
import Testing
import {{type}}

struct {{type}}Tests {
  @Test("reads what its fixtures say", arguments: Golden.fixtures(in: "{{type}}", extension: "txt"))
  func fixtures(_ path: String) async throws {
    let source = {{type}}(inputs: [path])
    var context = SourceContext()
    context.inputFolder = Golden.folder("{{type}}")
    let text = try await Golden.text(of: source, context)
    #expect(Golden.violations(text, expected: path + ".expected.jsonl") == [])
  }

  @Test("keeps the contract of sources")
  func contract() async throws {
    let path = try #require(Golden.fixtures(in: "{{type}}", extension: "txt").first)
    let violations = await SourceConformance.violations(of: {{type}}(inputs: [path]))
    #expect(violations == [])
  }
}
