extension CSVSink {
  /// How CSV files are written.
  public struct Dialect: Sendable, Hashable {
    /// What stands between two fields.
    public enum Delimiter: UInt8, Sendable, CaseIterable {
      /// `,`, of RFC 4180.
      case comma = 0x2C
      /// `;`, of spreadsheets in countries with a decimal comma.
      case semicolon = 0x3B
      /// U+0009.
      case tab = 0x09
    }

    /// What ends a row.
    public enum LineEnd: String, Sendable, CaseIterable {
      /// CR LF, of RFC 4180.
      case crlf = "\r\n"
      /// LF.
      case lf = "\n"
    }

    /// What to do about a text that a spreadsheet would run.
    public enum FormulaGuard: String, Sendable, CaseIterable {
      /// A text that begins with `=`, `+`, `-`, `@`, TAB, CR, LF or NUL gets an apostrophe before it,
      /// and so does a text that begins with apostrophes followed by one of these.
      ///
      /// A phone number or an amount is left alone: a text of `+` or `-` and after it nothing but
      /// digits, blanks and `( ) - . / +`. Columns of numbers have no text and are never touched. To
      /// read the value back: where apostrophes are followed by one of the characters above, drop the
      /// first apostrophe. Follows OWASP's page on CSV injection and ASVS 5, 1.2.10.
      case apostrophe
      /// Texts are written as they are, for programs.
      case none
    }

    /// What stands between two fields.
    public var delimiter = Delimiter.comma
    /// What ends a row.
    public var lineEnd = LineEnd.crlf
    /// What to do about a text that a spreadsheet would run.
    public var formulaGuard = FormulaGuard.apostrophe
    /// Whether each file begins with U+FEFF, by which some spreadsheets know UTF-8.
    public var hasByteOrderMark = false

    /// Makes the dialect of RFC 4180 with guarded formulas.
    public init() {}
  }
}
