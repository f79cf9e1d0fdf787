import CMemory
import FeedFormat
import Switchboard
import Synchronization
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
    let turn = Turn()
    let items = await withTaskGroup(of: Int.self) { group in
      for _ in 0..<threads {
        group.addTask { readShare(paths, turn) }
      }
      var items = 0
      for await count in group { items += count }
      return items
    }
    print(items)
  }

  /// Reads files that no other thread has taken, as long as there are any.
  private static func readShare(_ paths: [String], _ turn: Turn) -> Int {
    var items = 0
    while true {
      let index = turn.next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard index < paths.count else { return items }
      items += read(paths[index])
    }
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

/// Whose turn it is: the number of the next file.
private final class Turn: Sendable {
  let next = Atomic(0)
}
