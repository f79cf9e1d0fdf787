import ArgumentParser
import CSVFormat
import Definitions

/// What a command line may say of CSV files, instead of what is found.
struct CSVArguments: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp("The encoding, such as ISO-8859-1 or UTF-16LE.", valueName: "ENCODING"))
  var encoding: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "What separates fields: a text of 1 to 8 bytes, tab, or \\x1f.", valueName: "TEXT"))
  var delimiter: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "What stands around fields: one mark, two that open and close, or none.", valueName: "MARK"))
  var quote: String?

  @Option(
    name: .long,
    help: ArgumentHelp("What makes the next character ordinary.", valueName: "MARK"))
  var escape: String?

  @Option(
    name: .customLong("record-end"),
    help: ArgumentHelp("What ends a row: lf, cr, mixed, or other characters.", valueName: "END"))
  var recordEnd: String?

  @Option(
    name: .long,
    help: ArgumentHelp("What begins a line that is a remark.", valueName: "TEXT"))
  var comment: String?

  @Option(
    name: .customLong("header-rows"),
    help: ArgumentHelp("How many rows the header has; 0 for none.", valueName: "N"))
  var headerRows: String?

  @Option(
    name: .long,
    help: ArgumentHelp("Which of several tables in a file is read, from 1.", valueName: "N"))
  var table: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "What is done with damaged rows: repair (what can mean only one thing), skip or strict.",
      valueName: "HOW"))
  var damage: String?

  func validate() throws { _ = try read() }

  /// What was said; checked before.
  var options: CSVOptions { (try? read()) ?? CSVOptions() }

  private func read() throws -> CSVOptions {
    var options = CSVOptions()
    let values: [(String, String?)] = [
      ("delimiter", delimiter), ("quote", quote), ("escape", escape), ("record_end", recordEnd),
      ("comment", comment), ("header_rows", headerRows), ("table", table), ("damage", damage),
    ]
    for (key, value) in values {
      guard let value else { continue }
      do {
        try options.set(key, value)
      } catch {
        throw ValidationError(error.message)
      }
    }
    return options
  }
}
