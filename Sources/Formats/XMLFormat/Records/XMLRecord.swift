/// A record of an XML document, flattened to the values of its leaves.
public struct XMLRecord: Sendable {
  /// The line where the record's element begins, from 1.
  public var line = 0
  /// The place of the record in its document, from 1; skipped ones count.
  public var number = 0
  /// The values in the order in which their elements end; a repeated path repeats. A path is a
  /// number of ``XMLRecordReader/paths``. Blanks around a value are left out, and empty values.
  public var values: [(path: Int, text: String)] = []

  /// Makes an empty record, to be filled.
  public init() {}
}
