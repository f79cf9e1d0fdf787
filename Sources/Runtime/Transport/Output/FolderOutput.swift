import CFile
import Glibc
public import Switchboard

/// Several files in one folder that appear together.
///
/// They are written to `.name.partial-<process>-<n>` beside the folder, which then changes places
/// with it in one step, so that at any moment the folder holds all files of one run. Other files and
/// folders in it stay; those that cannot be linked into the new folder, such as folders, are moved
/// right after the step. What killed processes have left is removed, and what they had not moved yet
/// is moved, when the next output opens.
///
/// A folder that cannot change places (a mounted one, the working folder, one in a folder that may
/// not be written) is filled in place: its files are each replaced in one step, but one by one.
/// Used by one task at a time; let go without ``finish()``, it is aborted.
public final class FolderOutput {
  /// Where it goes, as given.
  public let path: String

  private let target: TargetPath
  private let names: Set<String>
  private let staging: Staging
  private let staged: String
  private let isInPlace: Bool
  private let exists: Bool
  private var files: [String: FileOutput] = [:]
  private var isOpen = true
  /// Keeps the staged folder locked.
  private let folder: OpenFile

  /// Opens a folder for writing, without touching what is there. It is made where it is not there;
  /// the folder around it is not.
  ///
  /// - Parameters:
  ///   - path: The folder.
  ///   - names: The names of all files that may be written: those that are in the folder already and
  ///     are not written now are removed.
  /// - Throws: ``SinkError``, kind `cannotCreate`, where that cannot be.
  public init(_ path: String, names: Set<String>) throws(SinkError) {
    self.path = path
    self.names = names
    guard !path.isEmpty else {
      throw SinkError(.cannotCreate, path, "the name of the folder is empty")
    }
    let target = try TargetPath(following: FolderOutput.resolved(path))
    self.target = target
    let beside = Staging(folder: target.folder, name: target.name)
    FolderOutput.recover(target, in: target.folder, of: names)
    let existing = stat(of: target.path)
    exists = existing != nil
    if let existing {
      guard existing.type == S_IFDIR else {
        throw .system(ENOTDIR, path, cannot: "write to it as a folder")
      }
      guard faccessat(AT_FDCWD, target.path, W_OK | X_OK, AT_EACCESS) == 0 else {
        throw .system(errno, path, cannot: "write to it")
      }
      for name in names where stat(of: "\(target.path)/\(name)")?.type == S_IFDIR {
        throw .system(EISDIR, "\(path)/\(name)", cannot: "create it")
      }
    }
    let staysPut = existing.map { FolderOutput.mustStay(target, $0) } ?? false
    isInPlace = staysPut
    staging = staysPut ? Staging(folder: target.path, name: target.name) : beside
    if staysPut { FolderOutput.recover(target, in: target.path, of: names) }
    let made = staging.create { mkdir($0, 0o777) == 0 ? OpenFile.folder($0) : nil }
    guard let made else {
      throw .system(errno, path, cannot: "create it in the folder \(staging.folder)")
    }
    _ = made.made.lock()
    if let existing, !staysPut {
      _ = fchown(made.made.descriptor, existing.st_uid, existing.st_gid)
      _ = fchmod(made.made.descriptor, existing.permissions)
    }
    staged = made.path
    folder = made.made
  }

  deinit { abort() }

  /// Begins a file of the folder, one of the names given at the begin.
  ///
  /// - Throws: ``SinkError`` where it cannot be created.
  public func file(_ name: String) throws(SinkError) -> FileOutput {
    assert(names.contains(name), "no file \(name) was announced")
    let file = try FileOutput(partOf: staged, name: name, shown: "\(path)/\(name)")
    files[name] = file
    return file
  }

  /// Takes a file of the folder back.
  public func remove(_ name: String) { files.removeValue(forKey: name)?.abort() }

  /// Makes all files visible together, for good.
  ///
  /// - Throws: ``SinkError`` where that fails; then what was there before is as it was. A folder that
  ///   is filled in place may have some files already.
  public func finish() throws(SinkError) {
    guard isOpen else { return }
    do throws(SinkError) {
      for name in files.keys.sorted() { try files[name]?.finish() }
      try folder.sync(target: path)
      if isInPlace { try moveFiles() } else { try changePlaces() }
      isOpen = false
      try OpenFile.folder(isInPlace ? target.path : target.folder)?.sync(target: path)
    } catch {
      abort()
      throw error
    }
  }

  /// Removes what was written; what was there before is as it was.
  public func abort() {
    guard isOpen else { return }
    isOpen = false
    for file in files.values { file.abort() }
    FolderOutput.dispose(staged, of: names, keepingRestIn: target.path)
  }

  /// Puts the new folder in the place of the old one.
  private func changePlaces() throws(SinkError) {
    if !exists {
      if cfile_rename_new(AT_FDCWD, staged, AT_FDCWD, target.path) == 0 { return }
      guard errno == EEXIST else { throw .system(errno, path, cannot: "put it in place") }
    }
    linkOthers()
    if cfile_exchange(staged, target.path) != 0 {
      guard errno == ENOSYS || errno == EINVAL || errno == ENOTSUP else {
        throw .system(errno, path, cannot: "put it in place")
      }
      try changePlacesInTwoSteps()
    } else {
      FolderOutput.dispose(staged, of: names, keepingRestIn: target.path)
    }
  }

  /// For file systems that cannot exchange. A process that is killed between the steps leaves the
  /// old folder beside its place; it is put back when the next output opens.
  private func changePlacesInTwoSteps() throws(SinkError) {
    let away = Staging(folder: target.folder, name: target.name, mark: .previous)
    let old = away.create { cfile_rename_new(AT_FDCWD, target.path, AT_FDCWD, $0) == 0 ? $0 : nil }
    guard let old else { throw .system(errno, path, cannot: "move the old folder away") }
    guard cfile_rename_new(AT_FDCWD, staged, AT_FDCWD, target.path) == 0 else {
      let code = errno
      _ = cfile_rename_new(AT_FDCWD, old.path, AT_FDCWD, target.path)
      throw .system(code, path, cannot: "put it in place")
    }
    FolderOutput.dispose(old.path, of: names, keepingRestIn: target.path)
  }

  /// Links what is not ours into the new folder, as far as the system allows.
  private func linkOthers() {
    guard let old = Folder(target.path) else { return }
    for entry in old.entries() where !isOurs(entry) {
      guard let status = old.status(of: entry), status.type != S_IFDIR else { continue }
      _ = linkat(old.file.descriptor, entry.name, folder.descriptor, entry.name, 0)
    }
    _ = fsync(folder.descriptor)
  }

  /// Replaces the files one by one, then removes those of an earlier run that are not written now.
  private func moveFiles() throws(SinkError) {
    for name in files.keys.sorted() {
      guard rename("\(staged)/\(name)", "\(target.path)/\(name)") == 0 else {
        throw .system(errno, "\(path)/\(name)", cannot: "put it in place")
      }
    }
    for name in names where files[name] == nil { unlink("\(target.path)/\(name)") }
    rmdir(staged)
  }

  private func isOurs(_ entry: Folder.Entry) -> Bool {
    entry.text.map(names.contains) ?? false
  }
}
