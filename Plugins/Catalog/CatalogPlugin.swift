import Foundation
import PackagePlugin

/// `swift package catalog`: writes the pages of the documentation that are made from the program.
@main
struct CatalogPlugin: CommandPlugin {
  func performCommand(context: PluginContext, arguments: [String]) async throws {
    let build = try packageManager.build(.product("switchboard"), parameters: .init())
    guard build.succeeded,
      let program = build.builtArtifacts.first(where: { $0.kind == .executable })
    else {
      Diagnostics.error("the program does not build: \(build.logText)")
      return
    }
    let folder = context.package.directoryURL.appending(path: "Documentation")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (page, option) in [("Catalog.md", "--markdown"), ("Model.md", "--model")] {
      let process = Process()
      let output = Pipe()
      process.executableURL = program.url
      process.arguments = ["catalog", option]
      process.standardOutput = output
      try process.run()
      let text = output.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
      guard process.terminationStatus == 0 else {
        Diagnostics.error("switchboard catalog \(option) failed")
        return
      }
      try text.write(to: folder.appending(path: page))
      print("wrote Documentation/\(page)")
    }
  }
}
