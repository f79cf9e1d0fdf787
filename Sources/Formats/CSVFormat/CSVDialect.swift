/// How the fields and rows of a CSV file are told apart (RFC 4180 by default).
public struct CSVDialect: Sendable, Hashable {
  /// The byte between two fields.
  public var delimiter: UInt8
  /// The byte around a field that may hold any byte; nil where nothing is quoted.
  public var quote: UInt8?
  /// The byte that makes the next one ordinary, beside a doubled quote; nil where there is none.
  public var escape: UInt8?
  /// The byte that ends a row: LF, also for CR LF, or CR for files that have no LF.
  public var lineEnd: UInt8

  /// Makes a dialect.
  public init(
    delimiter: UInt8 = UInt8(ascii: ","), quote: UInt8? = UInt8(ascii: "\""), escape: UInt8? = nil,
    lineEnd: UInt8 = UInt8(ascii: "\n")
  ) {
    self.delimiter = delimiter
    self.quote = quote
    self.escape = escape
    self.lineEnd = lineEnd
  }

  /// The delimiter as a person reads it: `,`, `tab`, `;`.
  public var delimiterName: String { CSVDialect.name(of: delimiter) }

  /// A byte as a person reads it.
  public static func name(of byte: UInt8) -> String {
    switch byte {
    case 0x09: "tab"
    case 0x0A: "line feed"
    case 0x0D: "carriage return"
    case 0x1F: "unit separator"
    case 0x20: "space"
    case 0x21...0x7E: String(UnicodeScalar(byte))
    default: "byte 0x" + String(byte, radix: 16, uppercase: true)
    }
  }
}
