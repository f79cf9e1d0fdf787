import CScan

/// How the fields and rows of a CSV file are told apart (RFC 4180 by default).
public struct CSVDialect: Sendable, Hashable {
  /// What stands around a field that may hold any text.
  public struct Quote: Sendable, Hashable {
    /// The bytes that open it.
    public var open: [UInt8]
    /// The bytes that close it; doubled they are one of the field.
    public var close: [UInt8]

    /// Makes a quote of one byte.
    public init(_ byte: UInt8) {
      open = [byte]
      close = [byte]
    }

    /// Makes a quote that closes otherwise than it opens: `“` and `”`.
    public init(open: [UInt8], close: [UInt8]) {
      self.open = Array(open.prefix(8))
      self.close = Array(close.prefix(8))
    }
  }

  /// What ends a row.
  public enum RecordEnd: Sendable, Hashable {
    /// LF, or CR LF.
    case lineFeed
    /// CR alone.
    case carriageReturn
    /// LF, CR LF and CR, in one file.
    case any
    /// Other bytes, at most 8.
    case token([UInt8])
  }

  /// The bytes between two fields, at most 8; empty where a row is one field.
  public var delimiter: [UInt8]
  /// What stands around a field that may hold any text; nil where nothing is quoted.
  public var quote: Quote?
  /// The byte that makes the next one ordinary, beside a doubled quote; nil where there is none.
  public var escape: UInt8?
  /// What ends a row.
  public var recordEnd: RecordEnd
  /// Whether blanks around a field mean nothing.
  public var isPadded = false
  /// What begins a line that is a remark; nil where there are none.
  public var comment: [UInt8]?

  /// Makes a dialect of single bytes.
  public init(
    delimiter: UInt8 = UInt8(ascii: ","), quote: UInt8? = UInt8(ascii: "\""), escape: UInt8? = nil,
    recordEnd: RecordEnd = .lineFeed
  ) {
    self.delimiter = [delimiter]
    self.quote = quote.map { Quote($0) }
    self.escape = escape
    self.recordEnd = recordEnd
  }

  /// Whether the span kernel reads it: single bytes, no escape, no blanks to leave out.
  var isSimple: Bool {
    guard delimiter.count <= 1, escape == nil, !isPadded else { return false }
    if let quote, quote.open.count != 1 || quote.open != quote.close { return false }
    switch recordEnd {
    case .lineFeed, .carriageReturn: return true
    case .any, .token: return false
    }
  }

  /// Whether rows end with LF, CR LF or any line end.
  public var endsWithLineFeed: Bool { recordEnd == .lineFeed || recordEnd == .any }

  /// The byte that ends a row, for the span kernel.
  var lineEnd: UInt8 { recordEnd == .carriageReturn ? 0x0D : 0x0A }

  /// The dialect as the row scanner takes it.
  var tokens: scan_tokens {
    var tokens = scan_tokens()
    tokens.delimiter = CSVDialect.token(delimiter)
    if let quote {
      tokens.open = CSVDialect.token(quote.open)
      tokens.close = CSVDialect.token(quote.close)
    }
    tokens.has_escape = escape != nil
    tokens.escape = escape ?? 0
    tokens.is_padded = isPadded
    switch recordEnd {
    case .lineFeed: tokens.end_kind = UInt8(SCAN_END_LF)
    case .carriageReturn: tokens.end_kind = UInt8(SCAN_END_CR)
    case .any: tokens.end_kind = UInt8(SCAN_END_ANY)
    case .token(let bytes):
      tokens.end_kind = UInt8(SCAN_END_TOKEN)
      tokens.record_end = CSVDialect.token(bytes)
    }
    scan_prepare(&tokens)
    return tokens
  }

  private static func token(_ bytes: [UInt8]) -> scan_token {
    var token = scan_token()
    token.length = UInt8(min(8, bytes.count))
    withUnsafeMutableBytes(of: &token.bytes) { $0.copyBytes(from: bytes.prefix(8)) }
    return token
  }
}

extension CSVDialect {
  /// The delimiter as a person reads it: `,`, `tab`, `||`.
  public var delimiterName: String { CSVDialect.name(of: delimiter) }

  /// What ends a row, as a person reads it.
  public var recordEndName: String {
    switch recordEnd {
    case .lineFeed: "LF"
    case .carriageReturn: "CR"
    case .any: "mixed"
    case .token(let bytes): CSVDialect.name(of: bytes)
    }
  }

  /// Bytes as a person reads them.
  public static func name(of bytes: [UInt8]) -> String {
    if bytes.count == 1, let name = names[bytes[0]] { return name }
    if bytes.allSatisfy({ $0 > 0x20 && $0 != 0x7F }) {
      return String(decoding: bytes, as: UTF8.self)
    }
    return bytes.map { byte in
      (0x21...0x7E).contains(byte)
        ? String(UnicodeScalar(byte)) : "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }.joined()
  }

  /// The bytes that a person means by a name: `tab`, `\t`, `\x1f`, or the text itself.
  public static func bytes(named name: String) -> [UInt8] {
    if let byte = names.first(where: { $0.value == name.lowercased() })?.key { return [byte] }
    var bytes: [UInt8] = []
    var rest = Array(name.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\"), let next = rest.popFirst() else {
        bytes.append(byte)
        continue
      }
      switch next {
      case UInt8(ascii: "t"): bytes.append(0x09)
      case UInt8(ascii: "n"): bytes.append(0x0A)
      case UInt8(ascii: "r"): bytes.append(0x0D)
      case UInt8(ascii: "x"):
        let digits = rest.prefix(2)
        if digits.count == 2, let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
        {
          bytes.append(value)
          rest = rest.dropFirst(2)
        } else {
          bytes += [byte, next]
        }
      case UInt8(ascii: "\\"): bytes.append(byte)
      default: bytes += [byte, next]
      }
    }
    return Array(bytes.prefix(8))
  }

  private static let names: [UInt8: String] = [
    0x09: "tab", 0x0A: "line feed", 0x0D: "carriage return", 0x1C: "file separator",
    0x1D: "group separator", 0x1E: "record separator", 0x1F: "unit separator", 0x20: "space",
  ]
}
