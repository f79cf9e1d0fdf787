import Glibc
import Switchboard
import SwitchboardTesting
import Testing

@testable import Transport

@Suite("A file appears whole or not at all")
struct FileOutputTests {
  let folder: ScratchFolder

  init() throws { folder = try #require(ScratchFolder()) }

  private func old() { #expect(Golden.write(Array("old".utf8), to: folder("out"))) }

  @Test("It is not there before finish, and then as a whole")
  func finish() throws {
    let output = try FileOutput(folder("out"))
    try output.write("some")
    try output.write(Array(" text".utf8))
    #expect(output.offset == 9)
    #expect(folder.text("out") == nil)
    #expect(folder.names == [".out.partial-\(getpid())-0"])
    try output.finish()
    #expect(folder.text("out") == "some text")
    #expect(folder.names == ["out"])
  }

  @Test("What was there stays until finish, and after abort or letting go")
  func abort() throws {
    old()
    do {
      let output = try FileOutput(folder("out"))
      try output.write("new")
      output.abort()
      output.abort()
    }
    do {
      let output = try FileOutput(folder("out"))
      try output.write(String(repeating: "new", count: 200_000))
      #expect(folder.text("out") == "old")
    }
    #expect(folder.text("out") == "old")
    #expect(folder.names == ["out"])
  }

  @Test(
    "Bytes are taken back, from the buffer and from the disk", arguments: [10, 300_000, 2_000_000])
  func truncate(size: Int) throws {
    let output = try FileOutput(folder("out"))
    try output.write("head")
    for _ in 0..<size / 10 { try output.write("0123456789") }
    #expect(try output.truncate(to: 4))
    #expect(output.offset == 4)
    try output.write("tail")
    #expect(try output.truncate(to: 100))
    try output.finish()
    #expect(folder.text("out") == "headtail")
  }

  @Test("A file hands on its permissions, a link stays one")
  func permissions() throws {
    old()
    chmod(folder("out"), 0o640)
    symlink("out", folder("link"))
    let output = try FileOutput(folder("link"))
    try output.write("new")
    try output.finish()
    let status = try #require(stat(of: folder("out")))
    #expect(status.permissions == 0o640)
    #expect(folder.text("out") == "new")
    #expect(stat(of: folder("link"), follow: false)?.type == S_IFLNK)
    #expect(folder.names == ["link", "out"])
  }

  @Test("A link to a name that is not there yet makes it; a ring of links is an error")
  func danglingLink() throws {
    symlink("later", folder("link"))
    let output = try FileOutput(folder("link"))
    try output.finish()
    #expect(folder.text("later") == "")
    symlink("b", folder("a"))
    symlink("a", folder("b"))
    let error = #expect(throws: SinkError.self) { try FileOutput(self.folder("a")) }
    #expect(error?.kind == .cannotCreate)
  }

  @Test("What cannot be created is known at open", arguments: ["none/out", ".", "file/out", ""])
  func cannotCreate(name: String) throws {
    #expect(Golden.write([], to: folder("file")))
    let error = #expect(throws: SinkError.self) {
      try FileOutput(name.isEmpty ? "" : self.folder(name))
    }
    #expect(error?.kind == .cannotCreate)
    #expect(folder.names == ["file"])
  }

  @Test("Left-overs of processes that are gone are removed, those of living ones stay")
  func leftovers() throws {
    // No process has a number this large.
    #expect(Golden.write([], to: folder(".out.partial-99999999-0")))
    #expect(Golden.write([], to: folder(".out.partial-1-0")))
    #expect(Golden.write([], to: folder(".out.partial-x-0")))
    #expect(Golden.write([], to: folder(".other.partial-99999999-0")))
    let output = try FileOutput(folder("out"))
    try output.finish()
    #expect(
      folder.names == [
        ".other.partial-99999999-0", ".out.partial-1-0", ".out.partial-x-0", "out",
      ])
  }

  @Test("Two outputs to one name do not meet")
  func twoAtOnce() throws {
    let one = try FileOutput(folder("out"))
    let other = try FileOutput(folder("out"))
    try one.write("one")
    try other.write("other")
    try other.finish()
    try one.finish()
    #expect(folder.text("out") == "one")
    #expect(folder.names == ["out"])
  }

  @Test("A name as long as names may be can be written")
  func longName() throws {
    let name = String(repeating: "ä", count: 127)
    let output = try FileOutput(folder(name))
    try output.finish()
    #expect(folder.names == [name])
  }

  @Test(
    "A full disk is an error, and what was there stays",
    .enabled(if: ScratchFolder.canMount, "needs root"))
  func fullDisk() throws {
    let disk = try #require(ScratchFolder(bytes: 64 << 10))
    #expect(Golden.write(Array("old".utf8), to: disk("out")))
    let output = try FileOutput(disk("out"))
    let error = #expect(throws: SinkError.self) {
      for _ in 0..<10 { try output.write([UInt8](repeating: 0x20, count: 100_000)) }
      try output.finish()
    }
    #expect(error?.kind == .inputOutput)
    #expect(error?.message.contains("No space left") == true)
    output.abort()
    #expect(disk.names == ["out"])
    #expect(disk.text("out") == "old")
  }

  @Test(
    "A disk that cannot be written is known at open",
    .enabled(if: ScratchFolder.canMount, "needs root"))
  func readOnly() throws {
    let disk = try #require(ScratchFolder(bytes: 64 << 10, isReadOnly: true))
    let error = #expect(throws: SinkError.self) { try FileOutput(disk("out")) }
    #expect(error?.kind == .cannotCreate)
    #expect(error?.message.contains("Read-only") == true)
  }

  @Test("Devices are written directly")
  func devices() throws {
    let null = try FileOutput("/dev/null")
    #expect(null.isStream)
    try null.write("text")
    try null.finish()
    let full = try FileOutput("/dev/full")
    try full.write("text")
    let error = #expect(throws: SinkError.self) { try full.finish() }
    #expect(error?.kind == .inputOutput)
    #expect(error?.isClosedPipe == false)
  }

  @Test("A pipe is written directly; a closed one is an error of its own")
  func pipe() throws {
    FileOutput.ignoreClosedPipes()
    mkfifo(folder("pipe"), 0o600)
    let reader = open(folder("pipe"), O_RDONLY | O_NONBLOCK)
    let output = try FileOutput(folder("pipe"))
    #expect(output.isStream)
    try output.write("kept")
    #expect(try output.truncate(to: 2))
    try output.write([UInt8](repeating: 0x61, count: 1000))
    try output.finish()
    var bytes = [UInt8](repeating: 0, count: 2000)
    #expect(read(reader, &bytes, 2000) == 1002)
    let again = try FileOutput(folder("pipe"))
    close(reader)
    try again.write("lost")
    let error = #expect(throws: SinkError.self) { try again.finish() }
    #expect(error?.isClosedPipe == true)
    #expect(folder.names == ["pipe"])
  }

  @Test("A stream that has let bytes out keeps them all")
  func streamTruncate() throws {
    let output = try FileOutput("/dev/null")
    try output.write([UInt8](repeating: 0x61, count: 300_000))
    try output.write("more")
    #expect(try output.truncate(to: 10) == false)
    #expect(output.offset == 300_004)
    #expect(try output.truncate(to: 300_002))
    #expect(output.offset == 300_002)
  }

  @Test("A spool file gives back what was written", arguments: [0, 1, 70_000])
  func spool(size: Int) throws {
    let output = try FileOutput(folder("out"))
    let spool = try SpoolFile(for: output)
    #expect(folder.names.count == 1)
    try spool.write([UInt8](repeating: 0x61, count: size))
    for _ in 0..<size / 10 { try spool.write(Array("0123456789".utf8)) }
    try spool.truncate(to: size)
    try spool.write([0x62])
    #expect(spool.offset == size + 1)
    try spool.copy(to: output)
    try output.finish()
    #expect(folder.text("out") == String(repeating: "a", count: size) + "b")
  }
}
