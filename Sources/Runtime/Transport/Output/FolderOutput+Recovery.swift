import CFile
import Glibc
import Switchboard

extension FolderOutput {
  /// Removes a folder that is no longer needed: its files of our names; the rest, which is not ours,
  /// goes to the folder that took its place, and stays where it is if that has the name already.
  static func dispose(_ path: String, of names: Set<String>, keepingRestIn target: String) {
    guard let folder = Folder(path) else { return }
    let successor = Folder(target)
    for entry in folder.entries() {
      let isOurs = entry.text.map(names.contains) ?? false
      let status = folder.status(of: entry)
      if isOurs && status?.type != S_IFDIR {
        unlinkat(folder.file.descriptor, entry.name, 0)
      } else if let successor {
        if let status, let other = successor.status(of: entry), status.isSame(as: other) {
          unlinkat(folder.file.descriptor, entry.name, 0)
        } else {
          _ = cfile_rename_new(
            folder.file.descriptor, entry.name, successor.file.descriptor, entry.name)
        }
      }
    }
    rmdir(path)
  }

  /// Clears away what killed processes have left: puts a folder back that was moved away and whose
  /// successor has not come, and removes what was not finished.
  static func recover(_ target: TargetPath, in folder: String, of names: Set<String>) {
    for leftover in Staging(folder: folder, name: target.name, mark: .previous)
      .abandoned(type: S_IFDIR)
    where cfile_rename_new(AT_FDCWD, leftover.path, AT_FDCWD, target.path) != 0 {
      dispose(leftover.path, of: names, keepingRestIn: target.path)
    }
    for leftover in Staging(folder: folder, name: target.name).abandoned(type: S_IFDIR) {
      dispose(leftover.path, of: names, keepingRestIn: target.path)
    }
  }

  /// The path without links, `.` and `..`, if there is something under it.
  static func resolved(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// Whether a folder cannot change places with another one.
  static func mustStay(_ target: TargetPath, _ status: stat) -> Bool {
    if cfile_is_mount(target.path) != 0 { return true }
    if let working = stat(of: "."), working.isSame(as: status) { return true }
    return faccessat(AT_FDCWD, target.folder, W_OK | X_OK, AT_EACCESS) != 0
  }
}
