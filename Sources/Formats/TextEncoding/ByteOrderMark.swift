/// The marks at the begin of a text that tell its encoding (Unicode 15, section 23.8).
package enum ByteOrderMark {
  /// The encoding that the first bytes mark, with the length of the mark.
  package static func of(_ head: some Sequence<UInt8>) -> (encoding: String, length: Int)? {
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { return ("UTF-8", 3) }
    if head.starts(with: [0xFF, 0xFE, 0, 0]) { return ("UTF-32LE", 4) }
    if head.starts(with: [0, 0, 0xFE, 0xFF]) { return ("UTF-32BE", 4) }
    if head.starts(with: [0xFF, 0xFE]) { return ("UTF-16LE", 2) }
    if head.starts(with: [0xFE, 0xFF]) { return ("UTF-16BE", 2) }
    return nil
  }
}
