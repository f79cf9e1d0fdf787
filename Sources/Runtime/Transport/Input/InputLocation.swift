import Glibc
public import Switchboard

/// One thing to read: a file, standard input, or an address on the web.
public struct InputLocation: Sendable, Hashable {
  /// What sort of place it is.
  public enum Kind: Sendable, Hashable {
    case file, standardInput, web
  }

  /// What sort of place it is.
  public let kind: Kind
  /// The place as the user gave it; of a folder or glob the path of the file that was found.
  public let text: String

  /// Finds what a text means: `-`, a path, a folder (its files, sorted, at any depth, not the hidden
  /// ones), a glob (`*`, `?`, `[...]`, `**`), an http or https address.
  ///
  /// - Throws: ``SourceError`` where nothing is found, naming what was looked for.
  public static func expand(_ text: String) throws(SourceError) -> [InputLocation] {
    if text == "-" { return [InputLocation(kind: .standardInput, text: text)] }
    if let scheme = scheme(of: text) {
      guard scheme == "http" || scheme == "https" else {
        throw SourceError(
          .configuration, at: Location(input: text), "'\(scheme)' is neither http nor https")
      }
      return [InputLocation(kind: .web, text: text)]
    }
    var status = stat()
    if stat(text, &status) == 0 {
      guard status.st_mode & S_IFMT == S_IFDIR else {
        return [InputLocation(kind: .file, text: text)]
      }
      let files = FolderListing.files(below: text)
      guard !files.isEmpty else {
        throw SourceError(.noInput, at: Location(input: text), "the folder holds no files")
      }
      return files.map { InputLocation(kind: .file, text: $0) }
    }
    let reason = errno
    if text.contains(where: { "*?[".contains($0) }) {
      let files = FolderListing.files(matching: text)
      guard !files.isEmpty else {
        throw SourceError(.noInput, at: Location(input: text), "no file matches")
      }
      return files.map { InputLocation(kind: .file, text: $0) }
    }
    throw SourceError(.noInput, at: Location(input: text), absence(of: text, reason))
  }

  /// Opens it. An archive gives one member after the other, anything else gives itself once.
  ///
  /// - Throws: ``SourceError`` where it cannot be opened.
  public func open(_ context: SourceContext) throws(SourceError) -> any InputMembers {
    let bytes: any ByteReader =
      switch kind {
      case .file: try FileReader(text, chunkBytes: context.chunkBytes)
      case .standardInput: FileReader(standardInput: context.chunkBytes)
      case .web: try WebReader(text, context: context)
      }
    let peek = try PeekReader(bytes, count: 4096)
    guard let archive = ArchiveKind.of(peek.head) else { return SingleMember(peek) }
    return try ArchiveMembers(peek, archive, context: context)
  }

  private static func scheme(of text: String) -> String? {
    guard let colon = text.firstIndex(of: ":"), text[colon...].hasPrefix("://") else { return nil }
    let scheme = text[..<colon]
    let isScheme = scheme.utf8.allSatisfy { (0x61...0x7A).contains($0 | 0x20) || $0 == 0x2B }
    return isScheme ? scheme.lowercased() : nil
  }

  private static func absence(of text: String, _ code: Int32) -> String {
    let reason = String(cString: strerror(code)).lowercased()
    let slash = text.lastIndex(of: "/")
    let folder = slash.map { String(text[..<$0]) } ?? "."
    let name = slash.map { String(text[text.index(after: $0)...]) } ?? text
    return reason
      + NearNames.hint(name, among: FolderListing.names(in: folder.isEmpty ? "/" : folder))
  }
}

/// The inputs that one place holds: itself, or the members of an archive.
public protocol InputMembers: AnyObject {
  /// The next input, or nil after the last. The one before must not be read any more.
  func next() throws(SourceError) -> (any ByteReader)?
}

/// A place that holds only itself.
final class SingleMember: InputMembers {
  private var bytes: (any ByteReader)?

  init(_ bytes: any ByteReader) { self.bytes = bytes }

  func next() -> (any ByteReader)? {
    defer { bytes = nil }
    return bytes
  }
}
