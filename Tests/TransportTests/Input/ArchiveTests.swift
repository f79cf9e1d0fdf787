import CArchive
import Switchboard
import SwitchboardTesting
import Testing
import Transport

/// Reads everything a place holds, member by member.
func readAll(
  _ text: String, chunk: Int = 1 << 20, limits: Limits = Limits()
) throws -> [(name: String, bytes: [UInt8])] {
  var context = SourceContext()
  context.chunkBytes = chunk
  context.limits = limits
  var result: [(name: String, bytes: [UInt8])] = []
  for location in try InputLocation.expand(text) {
    let members = try location.open(context)
    while let member = try members.next() {
      result.append((member.name, try drain(member)))
    }
  }
  return result
}

/// All bytes of a reader.
func drain(_ reader: any ByteReader, piece: Int = 4096) throws -> [UInt8] {
  var bytes: [UInt8] = []
  let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: piece, alignment: 1)
  defer { buffer.deallocate() }
  while true {
    let count = try reader.read(into: buffer)
    if count == 0 { break }
    bytes += buffer[..<count]
  }
  #expect(try reader.read(into: buffer) == 0, "the end is sticky")
  return bytes
}

/// Writes an archive for a test.
func writeArchive(
  _ path: String, format: Int32, filter: Int32 = ARCHIVE_FILTER_NONE, password: String? = nil,
  _ members: [(name: String, bytes: [UInt8])]
) throws {
  let archive = try #require(archive_write_new())
  defer { archive_write_free(archive) }
  archive_write_set_format(archive, format)
  archive_write_add_filter(archive, filter)
  if let password {
    archive_write_set_options(archive, "zip:encryption=traditional")
    archive_write_set_passphrase(archive, password)
  }
  try #require(archive_write_open_filename(archive, path) == ARCHIVE_OK)
  for member in members {
    let entry = try #require(archive_entry_new())
    defer { archive_entry_free(entry) }
    archive_entry_set_pathname(entry, member.name)
    archive_entry_set_size(entry, la_int64_t(member.bytes.count))
    archive_entry_set_filetype(entry, 0o100000)
    archive_entry_set_perm(entry, 0o644)
    try #require(archive_write_header(archive, entry) == ARCHIVE_OK)
    _ = member.bytes.withUnsafeBytes { archive_write_data(archive, $0.baseAddress, $0.count) }
  }
  try #require(archive_write_close(archive) == ARCHIVE_OK)
}

struct ArchiveTests {
  static let zip = ARCHIVE_FORMAT_ZIP
  static let raw = ARCHIVE_FORMAT_RAW
  static let tar = ARCHIVE_FORMAT_TAR_USTAR
  static let text = Array(String(repeating: "name,city\nCentre,Tanger\n", count: 5000).utf8)

  @Test(
    "looks into compressed files by their content, whatever their name",
    arguments: [
      ARCHIVE_FILTER_GZIP, ARCHIVE_FILTER_XZ, ARCHIVE_FILTER_ZSTD, ARCHIVE_FILTER_BZIP2,
    ], [1, 7, 1 << 20])
  func compressed(_ filter: Int32, _ chunk: Int) throws {
    let folder = try #require(ScratchFolder())
    try writeArchive(
      folder("data.csv"), format: ArchiveTests.raw, filter: filter, [("data", ArchiveTests.text)])
    let members = try readAll(folder("data.csv"), chunk: chunk)
    #expect(members.map(\.name) == [folder("data.csv")])
    #expect(members.first?.bytes == ArchiveTests.text)
  }

  @Test("gives the files of a zip in their order, and no others", arguments: [1, 1 << 20])
  func members(_ chunk: Int) throws {
    let folder = try #require(ScratchFolder())
    let path = folder("a.zip")
    try writeArchive(
      path, format: ArchiveTests.zip,
      [
        ("b.csv", Array("b".utf8)), ("__MACOSX/b.csv", Array("x".utf8)),
        ("../sub/a.csv", Array("a".utf8)), (".DS_Store", Array("x".utf8)), ("empty.csv", []),
      ])
    let members = try readAll(path, chunk: chunk)
    #expect(members.map(\.name) == ["\(path)!b.csv", "\(path)!../sub/a.csv", "\(path)!empty.csv"])
    #expect(members.map(\.bytes) == [Array("b".utf8), Array("a".utf8), []])
  }

  @Test("gives the files of a compressed tar")
  func tar() throws {
    let folder = try #require(ScratchFolder())
    let path = folder("a.tgz")
    try writeArchive(
      path, format: ArchiveTests.tar, filter: ARCHIVE_FILTER_GZIP,
      [("x.csv", ArchiveTests.text), ("y.csv", Array("y".utf8))])
    let members = try readAll(path)
    #expect(members.map(\.name) == ["\(path)!x.csv", "\(path)!y.csv"])
    #expect(members.first?.bytes == ArchiveTests.text)
  }

  @Test("reads files one after the other in one gz")
  func concatenated() throws {
    let folder = try #require(ScratchFolder())
    for name in ["a", "b"] {
      try writeArchive(
        folder(name), format: ArchiveTests.raw, filter: ARCHIVE_FILTER_GZIP,
        [("data", Array(name.utf8))])
    }
    let bytes = try #require(Golden.read(folder("a"))) + #require(Golden.read(folder("b")))
    #expect(Golden.write(bytes, to: folder("ab.gz")))
    #expect(try readAll(folder("ab.gz")).first?.bytes == Array("ab".utf8))
  }

  @Test(
    "fails on an archive that is cut off, naming the member",
    arguments: [ArchiveTests.zip, ArchiveTests.raw])
  func truncated(_ format: Int32) throws {
    let folder = try #require(ScratchFolder())
    var random = UInt64(82)
    let noise = (0..<400_000).map { _ -> UInt8 in
      random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(random >> 56)
    }
    try writeArchive(
      folder("a"), format: format,
      filter: format == ArchiveTests.raw ? ARCHIVE_FILTER_GZIP : ARCHIVE_FILTER_NONE,
      [("data.csv", noise)])
    let bytes = try #require(Golden.read(folder("a")))
    #expect(Golden.write(Array(bytes.prefix(bytes.count / 2)), to: folder("b")))
    let error = #expect(throws: SourceError.self) { try readAll(folder("b")) }
    #expect(error?.kind == .badData)
    #expect(error?.location.input?.hasPrefix(folder("b")) == true)
  }

  @Test("refuses a bomb long before memory or time are gone")
  func bomb() throws {
    let folder = try #require(ScratchFolder())
    let zeros = [UInt8](repeating: 0x30, count: 100 << 20)
    try writeArchive(
      folder("bomb.gz"), format: ArchiveTests.raw, filter: ARCHIVE_FILTER_GZIP, [("data", zeros)])
    let error = #expect(throws: SourceError.self) {
      for location in try InputLocation.expand(folder("bomb.gz")) {
        let members = try location.open(SourceContext())
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 1)
        defer { buffer.deallocate() }
        while let member = try members.next() {
          while try member.read(into: buffer) > 0 {}
        }
      }
    }
    #expect(error?.message.contains("limit expansion") == true)
  }

  @Test("keeps to the limit of bytes")
  func limit() throws {
    let folder = try #require(ScratchFolder())
    try writeArchive(folder("a.zip"), format: ArchiveTests.zip, [("a.csv", ArchiveTests.text)])
    var limits = Limits()
    limits.inputBytes = 1000
    let error = #expect(throws: SourceError.self) { try readAll(folder("a.zip"), limits: limits) }
    #expect(error?.message.contains("limit input_bytes") == true)
  }

  @Test("says that a zip is encrypted")
  func encrypted() throws {
    let folder = try #require(ScratchFolder())
    try writeArchive(
      folder("a.zip"), format: ArchiveTests.zip, password: "secret", [("a.csv", ArchiveTests.text)])
    let error = #expect(throws: SourceError.self) { try readAll(folder("a.zip")) }
    #expect(error?.message.contains("encrypted") == true)
  }

  @Test("fails on what only begins like an archive, and crashes on nothing")
  func headOnly() throws {
    let folder = try #require(ScratchFolder())
    let heads: [[UInt8]] = [
      [0x1F, 0x8B], [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 2, 255, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0],
      [0x50, 0x4B, 0x03, 0x04], [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], [0x28, 0xB5, 0x2F, 0xFD],
      [0x42, 0x5A, 0x68],
    ]
    for head in heads {
      #expect(Golden.write(head, to: folder("a")))
      let found = try? readAll(folder("a"))
      // What libarchive does not take for an archive after all is handed on as it is.
      #expect(found?.allSatisfy { $0.bytes.isEmpty || $0.bytes == head } != false, "\(head)")
    }
  }

  @Test(
    "takes no text for an archive", arguments: ["BZ,city\n", "PK,city\n", "0707,1\n", "#mtree\n"])
  func text(_ text: String) throws {
    let folder = try #require(ScratchFolder())
    #expect(Golden.write(Array(text.utf8), to: folder("a.csv")))
    #expect(try readAll(folder("a.csv")).first?.bytes == Array(text.utf8))
  }
}
