import CFile
import Glibc
import Switchboard

/// Names and left-overs of what is written beside its target and renamed when it is whole:
/// `.name.partial-<process>-<n>`.
struct Staging {
  /// What a name stands for.
  enum Mark { case partial, previous }

  /// The folder that is written in.
  let folder: String
  /// `.name.partial-`, or `.name.previous-` for a folder that was moved away.
  let prefix: String

  /// Names for a target; its last part is cut where the longer name would not be allowed.
  init(folder: String, name: String, mark: Mark = .partial) {
    self.folder = folder
    var name = name
    while name.utf8.count > 200 { name.removeLast() }
    prefix = ".\(name).\(mark)-"
  }

  /// Makes something under the first free name of this process.
  ///
  /// - Parameter make: Makes it, or returns nil and leaves `errno`; asked again while that is EEXIST.
  /// - Returns: what was made and its path, or nil, and `errno` is set.
  func create<Made>(_ make: (String) -> Made?) -> (path: String, made: Made)? {
    for number in 0..<100_000 {
      let path = "\(folder)/\(prefix)\(getpid())-\(number)"
      if let made = make(path) { return (path, made) }
      if errno != EEXIST { return nil }
    }
    return nil
  }

  /// Paths that processes which are gone have left.
  ///
  /// A process of another machine, or of another container, may have the number of one that is gone
  /// here; its file is locked.
  func abandoned(type: mode_t) -> [(path: String, file: OpenFile)] {
    guard let folder = Folder(folder) else { return [] }
    var result: [(String, OpenFile)] = []
    for entry in folder.entries() {
      guard let name = entry.text, name.hasPrefix(prefix) else { continue }
      let numbers = name.dropFirst(prefix.count).split(
        separator: "-", omittingEmptySubsequences: false)
      guard numbers.count == 2, let process = pid_t(numbers[0]), Int(numbers[1]) != nil,
        process > 0,
        kill(process, 0) != 0, errno == ESRCH
      else { continue }
      let path = "\(self.folder)/\(name)"
      guard let status = stat(of: path, follow: false), status.type == type,
        let file = OpenFile.open(path, O_RDONLY | O_NOFOLLOW), file.lock()
      else { continue }
      result.append((path, file))
    }
    return result
  }
}
