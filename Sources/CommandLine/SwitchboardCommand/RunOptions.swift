import ArgumentParser
import Standard
import Switchboard

/// What the commands that read and write have in common.
struct RunOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "Stop after N records of each source.", discussion: "", valueName: "N"))
  var limit: Int?

  @Flag(name: .shortAndLong, help: "Say nothing but errors.")
  var quiet = false

  @Flag(
    name: .long,
    help: "Fail a source, and publish nothing of it, at the first issue that is an error.")
  var strict = false

  @Option(
    name: .long, help: ArgumentHelp("How messages are written: text or json.", valueName: "FORM"))
  var log = LogForm.text

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Write the issues to this file, as JSON Lines; - is standard output.", valueName: "PATH"))
  var issues: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The time of the run that outputs show, such as 2026-11-23T06:00:00Z. Without it no clock is in any output.",
      valueName: "TIME"))
  var now: String?

  @Flag(
    name: .customLong("include-personal"),
    help: "Keep names, mail addresses and mobile numbers of natural persons. Mind the law.")
  var includesPersonal = false

  @Option(
    name: .long,
    help: ArgumentHelp(
      "How much of a publisher's words goes into outputs: none, short or full.", valueName: "HOW"))
  var quotes: QuotesArgument?

  @Option(
    name: .long, parsing: .singleValue,
    help: ArgumentHelp(
      "A folder of definitions beside those that ship with the program.", valueName: "FOLDER"))
  var definitions: [String] = []

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError("--limit must be 1 or more") }
  }

  /// Tells a context what was said here.
  func apply(to context: inout SourceContext) {
    context.now = now
    if includesPersonal { context.includesPersonalData = true }
    if let quotes { context.quotes = quotes.quotes }
  }
}

/// How messages are written.
enum LogForm: String, ExpressibleByArgument, CaseIterable {
  case text, json
}

/// How much of a publisher's words goes into outputs, on the command line.
enum QuotesArgument: String, ExpressibleByArgument, CaseIterable {
  case none, short, full

  var quotes: Quotes {
    switch self {
    case .none: .none
    case .short: .short
    case .full: .full
    }
  }
}
