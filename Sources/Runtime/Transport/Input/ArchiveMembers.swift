import CArchive
import Switchboard

/// The archive formats that are looked into, told by their first bytes and never by a name.
enum ArchiveKind {
  case zip, tar
  /// One compressed file, or a compressed tar.
  case compressed

  static func of(_ head: [UInt8]) -> ArchiveKind? {
    if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) || head.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
      return .zip
    }
    let compressions: [[UInt8]] = [
      [0x1F, 0x8B], [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], [0x28, 0xB5, 0x2F, 0xFD],
      [0x42, 0x5A, 0x68],
    ]
    if compressions.contains(where: { head.starts(with: $0) }) { return .compressed }
    if head.count > 262, head[257..<262].elementsEqual("ustar".utf8) { return .tar }
    return nil
  }
}

/// The members of a zip, tar or compressed file, streamed by libarchive.
final class ArchiveMembers: InputMembers {
  fileprivate let input: any ByteReader
  fileprivate let limits: Limits
  fileprivate let chunkBytes: Int
  private let kind: ArchiveKind
  private let archive: OpaquePointer
  private let feed: ArchiveFeed
  private var current: ArchiveMember?

  init(
    _ input: any ByteReader, _ kind: ArchiveKind, context: SourceContext
  ) throws(SourceError) {
    self.input = input
    self.kind = kind
    limits = context.limits
    chunkBytes = max(1, context.chunkBytes)
    guard let archive = archive_read_new() else {
      throw SourceError(.temporary, at: Location(input: input.name), "out of memory")
    }
    self.archive = archive
    feed = ArchiveFeed(input)
    // Only what is wanted: libarchive would take many a text for an archive of some format.
    if kind == .zip { archive_read_support_format_zip_streamable(archive) }
    if kind != .zip { archive_read_support_format_tar(archive) }
    if kind == .compressed {
      archive_read_support_filter_gzip(archive)
      archive_read_support_filter_xz(archive)
      archive_read_support_filter_zstd(archive)
      archive_read_support_filter_bzip2(archive)
      archive_read_support_format_raw(archive)
    }
    let status = archive_read_open(
      archive, Unmanaged.passUnretained(feed).toOpaque(), nil,
      { _, client, buffer in
        guard let client, let buffer else { return -1 }
        return Unmanaged<ArchiveFeed>.fromOpaque(client).takeUnretainedValue().read(buffer)
      }, nil)
    if status < ARCHIVE_WARN {
      throw failure("cannot be opened")
    }
  }

  deinit { archive_read_free(archive) }

  func next() throws(SourceError) -> (any ByteReader)? {
    current?.isOver = true
    current = nil
    while true {
      var entry: OpaquePointer?
      let status = archive_read_next_header(archive, &entry)
      if status == ARCHIVE_EOF { return nil }
      guard status >= ARCHIVE_WARN, let entry else { throw failure("is damaged") }
      let format = archive_format(archive) & ARCHIVE_FORMAT_BASE_MASK
      let isRaw = format == ARCHIVE_FORMAT_RAW
      let path =
        archive_entry_pathname_utf8(entry).map { String(cString: $0) }
        ?? archive_entry_pathname(entry).map { String(cString: $0) } ?? ""
      if !isRaw && !ArchiveMembers.isWanted(path, entry) { continue }
      if archive_entry_is_encrypted(entry) != 0 {
        throw SourceError(
          .badData, at: Location(input: "\(input.name)!\(path)"), "is encrypted; decrypt it first")
      }
      let member = ArchiveMember(self, name: isRaw ? input.name : "\(input.name)!\(path)")
      current = member
      return member
    }
  }

  fileprivate func read(_ buffer: UnsafeMutableRawBufferPointer) -> Int {
    archive_read_data(archive, buffer.baseAddress, min(buffer.count, chunkBytes))
  }

  /// The error of the archive, or of what it is read from.
  fileprivate func failure(_ what: String, at name: String? = nil, after count: Int? = nil)
    -> SourceError
  {
    if let error = feed.error { return error }
    let reason = archive_error_string(archive).map { String(cString: $0) } ?? "unknown reason"
    let good = count.map { "; \($0) bytes before were good" } ?? ""
    return SourceError(
      .badData, at: Location(input: name ?? input.name), "the archive \(what): \(reason)\(good)")
  }

  private static func isWanted(_ path: String, _ entry: OpaquePointer) -> Bool {
    // AE_IFMT and AE_IFREG of archive_entry.h, whose casts Swift does not read.
    guard archive_entry_filetype(entry) & 0o170000 == 0o100000, !path.isEmpty else { return false }
    // Nothing is written to these paths, so any is harmless; hidden files hold no data.
    let steps = path.split(separator: "/")
    return !steps.contains("__MACOSX") && steps.last?.hasPrefix(".") == false
  }
}

/// Hands the bytes of an archive to libarchive.
private final class ArchiveFeed {
  let input: any ByteReader
  var error: SourceError?
  private let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 256 << 10, alignment: 16)

  init(_ input: any ByteReader) { self.input = input }

  deinit { buffer.deallocate() }

  func read(_ target: UnsafeMutablePointer<UnsafeRawPointer?>) -> Int {
    do throws(SourceError) {
      target.pointee = UnsafeRawPointer(buffer.baseAddress)
      return try input.read(into: buffer)
    } catch {
      self.error = error
      return -1
    }
  }
}

/// One member of an archive.
private final class ArchiveMember: ByteReader {
  let name: String
  var isOver = false
  private let archive: ArchiveMembers
  private var count = 0

  init(_ archive: ArchiveMembers, name: String) {
    self.archive = archive
    self.name = name
  }

  var bytesConsumed: Int { archive.input.bytesConsumed }
  var bytesTotal: Int? { archive.input.bytesTotal }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(SourceError) -> Int {
    guard !isOver, !buffer.isEmpty else { return 0 }
    let got = archive.read(buffer)
    guard got >= 0 else {
      throw archive.failure("is cut off or damaged", at: name, after: count)
    }
    count += got
    let stored = max(1, archive.input.bytesConsumed)
    if count > archive.limits.inputBytes {
      throw SourceError(
        .badData, at: Location(input: name),
        "larger than \(archive.limits.inputBytes) bytes decompressed (limit input_bytes)")
    }
    if count > 64 << 20, count / stored > archive.limits.expansion {
      throw SourceError(
        .badData, at: Location(input: name),
        "decompresses to more than \(archive.limits.expansion) times its size (limit expansion)")
    }
    if got == 0 { isOver = true }
    return got
  }
}
