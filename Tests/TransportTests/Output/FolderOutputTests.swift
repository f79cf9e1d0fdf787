import Glibc
import Switchboard
import SwitchboardTesting
import Testing

@testable import Transport

@Suite("Files of a folder appear together")
struct FolderOutputTests {
  let scratch: ScratchFolder
  let names: Set<String> = ["a.csv", "b.csv", "c.csv"]

  init() throws { scratch = try #require(ScratchFolder()) }

  private func write(_ files: [String: String], to folder: FolderOutput) throws {
    for (name, text) in files { try folder.file(name).write(text) }
  }

  private func contents(_ folder: String) -> [String: String] {
    var result: [String: String] = [:]
    guard let stream = opendir(folder) else { return [:] }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard name != ".", name != ".." else { continue }
      result[name] =
        Golden.read("\(folder)/\(name)").map { String(decoding: $0, as: UTF8.self) } ?? "folder"
    }
    return result
  }

  private func make(_ name: String, _ files: [String: String]) {
    mkdir(scratch(name), 0o750)
    for (file, text) in files {
      #expect(Golden.write(Array(text.utf8), to: scratch("\(name)/\(file)")))
    }
  }

  @Test("A folder that is not there, or is empty, is made", arguments: [false, true])
  func new(isThere: Bool) throws {
    if isThere { mkdir(scratch("out"), 0o777) }
    let folder = try FolderOutput(scratch("out"), names: names)
    try write(["a.csv": "a", "b.csv": "b"], to: folder)
    #expect(contents(scratch("out")).isEmpty)
    try folder.finish()
    #expect(contents(scratch("out")) == ["a.csv": "a", "b.csv": "b"])
    #expect(scratch.names == ["out"])
  }

  @Test("Files of ours are replaced as a whole, others stay as they are")
  func replaces() throws {
    make("out", ["a.csv": "old", "c.csv": "old", "notes.txt": "mine"])
    make("out/sub", ["deep.txt": "deep"])
    symlink("notes.txt", scratch("out/link"))
    let notes = stat(of: scratch("out/notes.txt"))
    let folder = try FolderOutput(scratch("out"), names: names)
    try write(["a.csv": "new", "b.csv": "new"], to: folder)
    #expect(contents(scratch("out"))["a.csv"] == "old")
    try folder.finish()
    #expect(
      contents(scratch("out")) == [
        "a.csv": "new", "b.csv": "new", "notes.txt": "mine", "link": "mine", "sub": "folder",
      ])
    #expect(contents(scratch("out/sub")) == ["deep.txt": "deep"])
    #expect(scratch.names == ["out"])
    #expect(notes?.st_ino == stat(of: scratch("out/notes.txt"))?.st_ino)
    #expect(stat(of: scratch("out/link"), follow: false)?.type == S_IFLNK)
    #expect(stat(of: scratch("out"))?.permissions == 0o750)
  }

  @Test("An aborted run, or one that is let go, changes nothing")
  func abort() throws {
    make("out", ["a.csv": "old", "notes.txt": "mine"])
    do {
      let folder = try FolderOutput(scratch("out"), names: names)
      try write(["a.csv": "new"], to: folder)
      folder.abort()
    }
    do {
      let folder = try FolderOutput(scratch("out"), names: names)
      try write(["b.csv": "new"], to: folder)
    }
    #expect(contents(scratch("out")) == ["a.csv": "old", "notes.txt": "mine"])
    #expect(scratch.names == ["out"])
  }

  @Test("A file that is taken back does not appear, and may be begun again")
  func remove() throws {
    let folder = try FolderOutput(scratch("out"), names: names)
    try write(["a.csv": "a", "b.csv": "b"], to: folder)
    folder.remove("a.csv")
    folder.remove("b.csv")
    try write(["b.csv": "again"], to: folder)
    try folder.finish()
    #expect(contents(scratch("out")) == ["b.csv": "again"])
  }

  @Test("What killed processes have left is cleared away, and nothing of others is lost")
  func leftovers() throws {
    make("out", ["a.csv": "old", "notes.txt": "mine"])
    // Killed before the folders changed places, with a link to a file of others.
    make(".out.partial-99999999-0", ["a.csv": "half"])
    link(scratch("out/notes.txt"), scratch(".out.partial-99999999-0/notes.txt"))
    // Killed after it, before what is not ours was moved.
    make(".out.partial-99999999-1", ["a.csv": "older", "forgotten.txt": "mine too"])
    make(".out.partial-99999999-1/sub", ["deep.txt": "deep"])
    let folder = try FolderOutput(scratch("out"), names: names)
    folder.abort()
    #expect(
      contents(scratch("out")) == [
        "a.csv": "old", "notes.txt": "mine", "forgotten.txt": "mine too", "sub": "folder",
      ])
    #expect(contents(scratch("out/sub")) == ["deep.txt": "deep"])
    #expect(scratch.names == ["out"])
  }

  @Test("A folder that was moved away is put back")
  func movedAway() throws {
    make(".out.previous-99999999-0", ["a.csv": "old", "notes.txt": "mine"])
    let folder = try FolderOutput(scratch("out"), names: names)
    #expect(contents(scratch("out")) == ["a.csv": "old", "notes.txt": "mine"])
    try write(["b.csv": "new"], to: folder)
    try folder.finish()
    #expect(contents(scratch("out")) == ["b.csv": "new", "notes.txt": "mine"])
    #expect(scratch.names == ["out"])
  }

  @Test("A mounted folder is filled in place", .enabled(if: ScratchFolder.canMount, "needs root"))
  func mounted() throws {
    let disk = try #require(ScratchFolder(bytes: 1 << 20))
    #expect(Golden.write(Array("old".utf8), to: disk("a.csv")))
    #expect(Golden.write(Array("old".utf8), to: disk("c.csv")))
    #expect(Golden.write(Array("mine".utf8), to: disk("notes.txt")))
    let folder = try FolderOutput(disk.path, names: names)
    try write(["a.csv": "new", "b.csv": "new"], to: folder)
    #expect(contents(disk.path)["a.csv"] == "old")
    try folder.finish()
    #expect(contents(disk.path) == ["a.csv": "new", "b.csv": "new", "notes.txt": "mine"])
    let second = try FolderOutput(disk.path, names: names)
    try write(["c.csv": "never"], to: second)
    second.abort()
    #expect(contents(disk.path) == ["a.csv": "new", "b.csv": "new", "notes.txt": "mine"])
  }

  @Test(
    "A full disk is an error, and what was there stays",
    .enabled(if: ScratchFolder.canMount, "needs root"))
  func fullDisk() throws {
    let disk = try #require(ScratchFolder(bytes: 64 << 10))
    mkdir(disk("out"), 0o777)
    #expect(Golden.write(Array("old".utf8), to: disk("out/a.csv")))
    let folder = try FolderOutput(disk("out"), names: names)
    let error = #expect(throws: SinkError.self) {
      try folder.file("a.csv").write([UInt8](repeating: 0x20, count: 100_000))
      try folder.finish()
    }
    #expect(error?.kind == .inputOutput)
    #expect(contents(disk("out")) == ["a.csv": "old"])
    #expect(disk.names == ["out"])
  }

  @Test(
    "What cannot be a folder is known at open", arguments: ["file", "file/out", "none/out", ""])
  func cannotCreate(name: String) throws {
    #expect(Golden.write([], to: scratch("file")))
    let error = #expect(throws: SinkError.self) {
      try FolderOutput(name.isEmpty ? "" : self.scratch(name), names: self.names)
    }
    #expect(error?.kind == .cannotCreate)
    #expect(scratch.names == ["file"])
  }

  @Test("A folder with the name of a file of ours is an error, not a loss")
  func folderInTheWay() throws {
    make("out", [:])
    make("out/a.csv", ["deep.txt": "deep"])
    let error = #expect(throws: SinkError.self) {
      try FolderOutput(self.scratch("out"), names: self.names)
    }
    #expect(error?.kind == .cannotCreate)
    #expect(contents(scratch("out/a.csv")) == ["deep.txt": "deep"])
  }
}
