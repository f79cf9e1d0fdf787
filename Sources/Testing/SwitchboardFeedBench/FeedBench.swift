import CMemory
import FeedFormat
import Switchboard
import Transport

/// Reads feeds into the model and says how many items they have: what `make bench` measures against
/// other readers, without records, outputs and all else that the program does.
///
/// Arguments: the number of threads, then files.
@main
enum FeedBench {
  static func main() async {
    let arguments = CommandLine.arguments.dropFirst()
    guard let threads = arguments.first.flatMap({ Int($0) }), threads > 0 else { return }
    let paths = Array(arguments.dropFirst())
    let items = await withTaskGroup(of: Int.self) { group in
      for thread in 0..<threads {
        group.addTask { readShare(paths, thread, threads) }
      }
      var items = 0
      for await count in group { items += count }
      return items
    }
    print(items)
  }

  /// Reads every so many files, beginning with one of the first.
  private static func readShare(_ paths: [String], _ first: Int, _ step: Int) -> Int {
    stride(from: first, to: paths.count, by: step).reduce(0) { $0 + read(paths[$1]) }
  }

  private static func read(_ path: String) -> Int {
    do throws(SourceError) {
      var items = 0
      for place in try InputLocation.expand(path) {
        let members = try place.open(SourceContext())
        while let input = try members.next() {
          let reader = try FeedReader(input)
          while try reader.next() != nil { items += 1 }
          _ = reader.takeIssues()
        }
      }
      return items
    } catch {
      print(error)
      return 0
    }
  }
}
