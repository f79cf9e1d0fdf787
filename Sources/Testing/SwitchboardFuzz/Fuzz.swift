import FeedFormat
import Glibc
import Switchboard
import SwitchboardTesting

/// Reads damaged inputs for a bounded time: `SwitchboardFuzz SECONDS FOLDER`.
///
/// Each input is left in `FOLDER/current` before it is read, so that one that stops the program is
/// there to be looked at; an input may take ten seconds. Inputs are the same on every run with the
/// same `FUZZ_SEED`.
@main
struct Fuzz {
  private struct Target {
    var name: String
    var mutator: Mutator
    var check: ([UInt8]) -> String?
    var count = 0
  }

  static func main() {
    let arguments = CommandLine.arguments
    let seconds = arguments.count > 1 ? Int(arguments[1]) ?? 30 : 30
    let folder = arguments.count > 2 ? arguments[2] : "."
    let seed = getenv("FUZZ_SEED").flatMap { UInt64(String(cString: $0)) } ?? 1
    let fixtures = "\(folder)/../../Fixtures"
    var targets = [
      Target(
        name: "csv",
        mutator: Mutator(seed: seed, seeds: seeds(csvFolders(fixtures)), tokens: CSVFuzz.tokens),
        check: CSVFuzz.check),
      Target(
        name: "feed",
        mutator: Mutator(
          seed: seed &+ 1,
          seeds: seeds(Golden.fixtures(in: "\(fixtures)/FeedFormat", extension: "xml")),
          tokens: FeedFuzz.tokens),
        check: FeedFuzz.check),
      Target(
        name: "intact items",
        mutator: Mutator(
          seed: seed &+ 2,
          seeds: seeds(Golden.fixtures(in: "\(fixtures)/FeedFormat", extension: "xml")),
          tokens: FeedFuzz.tokens),
        check: FeedFuzz.checkIntact),
      Target(
        name: "news",
        mutator: Mutator(
          seed: seed &+ 3,
          seeds: seeds(
            ["fr", "en", "es", "press/de", "press/it", "press/pt", "press/ar"].flatMap {
              Golden.fixtures(in: "\(fixtures)/News/\($0)", extension: "txt")
            }), tokens: NewsFuzz.tokens),
        check: NewsFuzz.check),
    ]
    let begin = time(nil)
    while time(nil) - begin < seconds {
      for index in targets.indices {
        let input = targets[index].mutator.next()
        _ = Golden.write(input, to: "\(folder)/current")
        alarm(10)
        if let failure = targets[index].check(input) {
          print("\(targets[index].name): \(failure)\nthe input is \(folder)/current")
          exit(1)
        }
        alarm(0)
        targets[index].count += 1
      }
    }
    for target in targets { print("\(target.name): \(target.count) inputs, nothing found") }
  }

  private static func csvFolders(_ fixtures: String) -> [String] {
    let folder = "\(fixtures)/CSVFormat"
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var paths: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      paths.append("\(folder)/\(name)/\(name).csv")
    }
    return paths.sorted()
  }

  private static func seeds(_ paths: [String]) -> [[UInt8]] {
    paths.compactMap { Golden.read($0) }.filter { $0.count < 100_000 }
  }
}
