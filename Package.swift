// swift-tools-version: 6.1
import PackageDescription

/// What every target is compiled with: the Swift 6 language mode and the features server Swift uses.
let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

/// A target of ours; its room is its folder under `Sources`.
func room(_ name: String, in folder: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(
    name: name, dependencies: dependencies, path: "Sources/\(folder)/\(name)",
    swiftSettings: settings)
}

/// The tests of one target.
func tests(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: "\(name)Tests",
    dependencies: [.target(name: name), "SwitchboardTesting"]
      + (name == "Switchboard" ? [] : ["Switchboard"]) + dependencies,
    path: "Tests/\(name)Tests", swiftSettings: settings)
}

let package = Package(
  name: "switchboard",
  products: [
    .executable(name: "switchboard", targets: ["SwitchboardCommand"]),
    .library(name: "Switchboard", targets: ["Switchboard"]),
    .library(name: "SwitchboardStandard", targets: ["Standard"]),
    .library(name: "SwitchboardTesting", targets: ["SwitchboardTesting"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    // Core: the model, the contract, the schema. Standard library only.
    room("Switchboard", in: "Core"),

    // System: C libraries behind module maps and thin shims.
    .systemLibrary(
      name: "CLibXML2", path: "Sources/System/CLibXML2", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(
      name: "CCurl", path: "Sources/System/CCurl", pkgConfig: "libcurl",
      providers: [.apt(["libcurl4-openssl-dev"])]),
    .systemLibrary(
      name: "CArchive", path: "Sources/System/CArchive", pkgConfig: "libarchive",
      providers: [.apt(["libarchive-dev"])]),
    .systemLibrary(
      name: "CUchardet", path: "Sources/System/CUchardet", pkgConfig: "uchardet",
      providers: [.apt(["libuchardet-dev"])]),
    .target(
      name: "CPhoneNumber", path: "Sources/System/CPhoneNumber",
      linkerSettings: [.linkedLibrary("phonenumber"), .linkedLibrary("protobuf")]),
    .target(name: "CScan", path: "Sources/System/CScan"),
    .target(
      name: "CXMLEvents", dependencies: ["CLibXML2"], path: "Sources/System/CXMLEvents"),
    .target(name: "CFile", path: "Sources/System/CFile"),
    .target(name: "CMemory", path: "Sources/System/CMemory"),

    // Formats: bytes to rows, elements and feed items; nothing of call centers.
    room("CSVFormat", in: "Formats", ["Switchboard", "CScan"]),
    room("TextEncoding", in: "Formats", ["Switchboard", "CUchardet"]),
    room("XMLFormat", in: "Formats", ["Switchboard", "CLibXML2", "CXMLEvents", "TextEncoding"]),
    room("FeedFormat", in: "Formats", ["Switchboard", "XMLFormat"]),

    // Knowledge: what we know of registries, places, numbers and names.
    .target(
      name: "KnowledgeData", path: "Sources/Knowledge/KnowledgeData",
      resources: [.copy("Data")], swiftSettings: settings),
    room("Normalization", in: "Knowledge", ["Switchboard", "KnowledgeData", "CPhoneNumber"]),
    room(
      "Definitions", in: "Knowledge",
      [
        "Switchboard", "KnowledgeData", "Normalization", "CSVFormat",
        .product(name: "Yams", package: "Yams"),
      ]),

    room("News", in: "Knowledge", ["Switchboard", "KnowledgeData", "Normalization"]),

    // Runtime: bytes from anywhere and to files.
    room(
      "Transport", in: "Runtime",
      ["Switchboard", "CCurl", "CArchive", "CUchardet", "CFile", "TextEncoding"]),

    // Inputs: one folder a source.
    room(
      "RegistrySource", in: "Inputs",
      ["Switchboard", "Transport", "CSVFormat", "XMLFormat", "Definitions", "Normalization"]),
    room(
      "FeedSource", in: "Inputs",
      ["Switchboard", "Transport", "FeedFormat", "Normalization", "News"]),
    room("NewsSource", in: "Inputs", ["Switchboard", "Transport", "XMLFormat", "News"]),

    // new-source: room

    // Outputs: one folder a sink.
    room("JSONSink", in: "Outputs", ["Switchboard", "Transport"]),
    room("CSVSink", in: "Outputs", ["Switchboard", "Transport"]),
    room("SQLSink", in: "Outputs", ["Switchboard", "Transport"]),
    room(
      "SQLiteSink", in: "Outputs",
      [
        "Switchboard", "SQLSink", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),

    // The one list of sources, sinks and definitions, and the configuration that names them.
    room(
      "Standard", in: "Runtime",
      [
        "Switchboard", "Definitions", "RegistrySource", "FeedSource", "NewsSource", "JSONSink",
        "CSVSink",
        "SQLSink", "SQLiteSink", "Transport", "CSVFormat", "FeedFormat", "KnowledgeData",
        // new-source: standard
      ]),

    // The program: arguments, printing, exit codes.
    .executableTarget(
      name: "SwitchboardCommand",
      dependencies: [
        "Switchboard", "Standard", "Transport", "Definitions", "FeedFormat", "News", "NewsSource",
        "CMemory",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
      ],
      path: "Sources/CommandLine/SwitchboardCommand", swiftSettings: settings,
      // Records are made in one thread and given back in another; jemalloc does not mind.
      linkerSettings: [.linkedLibrary("jemalloc", .when(platforms: [.linux]))]),

    // Testing: what every source and sink must pass, shipped for authors of others.
    room("SwitchboardTesting", in: "Testing", ["Switchboard"]),

    .executableTarget(
      name: "SwitchboardFuzz",
      dependencies: ["Switchboard", "CSVFormat", "FeedFormat", "News", "SwitchboardTesting"],
      path: "Sources/Testing/SwitchboardFuzz", swiftSettings: settings),
    .executableTarget(
      name: "SwitchboardFeedBench",
      dependencies: ["Switchboard", "Transport", "FeedFormat", "CMemory"],
      path: "Sources/Testing/SwitchboardFeedBench", swiftSettings: settings,
      linkerSettings: [.linkedLibrary("jemalloc", .when(platforms: [.linux]))]),

    .executableTarget(
      name: "SwitchboardNewsBench", dependencies: ["News"],
      path: "Sources/Testing/SwitchboardNewsBench", swiftSettings: settings,
      linkerSettings: [.linkedLibrary("jemalloc", .when(platforms: [.linux]))]),

    tests("Switchboard"),
    tests("CSVFormat", ["CScan"]),
    tests("XMLFormat"),
    tests("FeedFormat"),
    tests("Normalization"),
    tests("News"),
    tests("Definitions", ["KnowledgeData"]),
    tests("Transport", ["CArchive"]),
    tests("RegistrySource", ["Transport", "Definitions", "JSONSink"]),
    tests("FeedSource", ["Transport"]),
    tests("NewsSource", ["News"]),
    tests("JSONSink"),
    tests("CSVSink"),
    tests("SQLSink"),
    tests("SQLiteSink"),
    tests("Standard", ["CSVFormat", "Transport", "Definitions"]),
    // new-source: tests

    // Commands for those who work on the package.
    .plugin(
      name: "NewSource",
      capability: .command(
        intent: .custom(
          verb: "new-source", description: "Lays out a new source with its test and fixture."),
        permissions: [.writeToPackageDirectory(reason: "writes the files of the new source")]),
      path: "Plugins/NewSource", exclude: ["Templates"]),
    .plugin(
      name: "Catalog",
      capability: .command(
        intent: .custom(
          verb: "catalog", description: "Writes the generated pages of the documentation."),
        permissions: [.writeToPackageDirectory(reason: "writes Documentation/*.md")]),
      path: "Plugins/Catalog"),
  ]
)
