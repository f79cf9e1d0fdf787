import Foundation
import PackagePlugin

/// `swift package new-source NAME`: lays out a source that works, with its test and fixture.
@main
struct NewSourcePlugin: CommandPlugin {
  func performCommand(context: PluginContext, arguments: [String]) async throws {
    guard let name = arguments.first, arguments.count == 1,
      name.wholeMatch(of: /[a-z][a-z0-9]{1,30}/) != nil
    else {
      Diagnostics.error("usage: swift package new-source NAME, in small letters: podcast")
      return
    }
    let root = context.package.directoryURL
    let type = name.prefix(1).uppercased() + name.dropFirst() + "Source"
    let files = [
      ("Source.swift.template", "Sources/Inputs/\(type)/\(type).swift"),
      ("SourceTests.swift.template", "Tests/\(type)Tests/\(type)Tests.swift"),
      ("example.txt", "Fixtures/\(type)/example.txt"),
    ]
    for (_, path) in files
    where FileManager.default.fileExists(atPath: root.appending(path: path).path) {
      Diagnostics.error("\(path) is there already")
      return
    }
    func fill(_ text: String) -> String {
      text.replacing("{{type}}", with: type).replacing("{{name}}", with: name)
    }
    for (template, path) in files {
      let text = try String(
        contentsOf: root.appending(path: "Plugins/NewSource/Templates/\(template)"), encoding: .utf8
      )
      let file = root.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try fill(text).write(to: file, atomically: true, encoding: .utf8)
      print("wrote \(path)")
    }
    // The places where a source is named, each marked by a comment.
    let insertions = [
      (
        "Package.swift", "    // new-source: room",
        "    room(\"{{type}}\", in: \"Inputs\", [\"Switchboard\", \"Transport\"]),\n"
      ),
      ("Package.swift", "        // new-source: standard", "        \"{{type}}\",\n"),
      ("Package.swift", "    // new-source: tests", "    tests(\"{{type}}\", [\"JSONSink\"]),\n"),
      (
        "Sources/Runtime/Standard/Catalog+Standard.swift", "      // new-source: catalog",
        "      {{type}}.connector,\n"
      ),
      (
        "Sources/Runtime/Standard/Catalog+Standard.swift", "public import Switchboard",
        "import {{type}}\n"
      ),
      (
        "Sources/Runtime/Standard/ConnectorFactory.swift", "    // new-source: make",
        "    case \"{{name}}\": return [{{type}}(name: name ?? \"{{name}}\", inputs: inputs)]\n"
      ),
      (
        "Sources/Runtime/Standard/ConnectorFactory.swift", "public import Switchboard",
        "import {{type}}\n"
      ),
    ]
    for (path, mark, line) in insertions {
      let file = root.appending(path: path)
      var text = try String(contentsOf: file, encoding: .utf8)
      guard let place = text.range(of: mark) else {
        Diagnostics.error("\(path) has lost its mark '\(mark)'; add by hand: \(fill(line))")
        continue
      }
      let begin = text[..<place.lowerBound].lastIndex(of: "\n").map { text.index(after: $0) }
      text.insert(contentsOf: fill(line), at: begin ?? text.startIndex)
      try text.write(to: file, atomically: true, encoding: .utf8)
      print("added a line to \(path)")
    }
    print("now: make format && UPDATE_GOLDEN=1 swift test --filter \(type)Tests && make docs")
  }
}
