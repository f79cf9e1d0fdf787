/// Where a document type declaration ends (XML 1.0, section 2.8), also one that is not closed.
package struct DocumentType {
  /// The place behind it.
  package var end: Int
  /// Whether it was closed.
  package var isClosed = true
  /// Whether its internal subset is still open there.
  package var isInSubset = false

  /// Finds the end of the declaration that begins at a place.
  ///
  /// Returns nil where it does not end in what is there.
  package init?(_ bytes: UnsafeBufferPointer<UInt8>, at begin: Int) {
    var index = begin + 2
    var quote: UInt8 = 0
    var isInSubset = false
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case quote where quote != 0: quote = 0
      case _ where quote != 0: break
      case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
      case UInt8(ascii: "["): isInSubset = true
      case UInt8(ascii: "]"): isInSubset = false
      case UInt8(ascii: ">") where !isInSubset:
        end = index + 1
        return
      case UInt8(ascii: "<"):
        guard index + 1 < bytes.count else { return nil }
        if bytes[index + 1] | 0x20 >= UInt8(ascii: "a"),
          bytes[index + 1] | 0x20 <= UInt8(ascii: "z")
        {
          // An element: the declaration was not closed before.
          (end, isClosed, self.isInSubset) = (index, false, isInSubset)
          return
        }
        let mark: StaticString? =
          DocumentType.begins("<!--", bytes, index) ? "-->" : bytes[index + 1] == 0x3F ? "?>" : nil
        if let mark {
          guard let end = DocumentType.find(mark, bytes, index + 2) else { return nil }
          index = end
          continue
        }
      default: break
      }
      index += 1
    }
    return nil
  }

  private static func begins(
    _ mark: StaticString, _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int
  ) -> Bool {
    guard index + mark.utf8CodeUnitCount <= bytes.count else { return false }
    return (0..<mark.utf8CodeUnitCount).allSatisfy { bytes[index + $0] == mark.utf8Start[$0] }
  }

  /// The place behind a mark.
  private static func find(
    _ mark: StaticString, _ bytes: UnsafeBufferPointer<UInt8>, _ begin: Int
  ) -> Int? {
    var index = begin
    while index + mark.utf8CodeUnitCount <= bytes.count {
      if begins(mark, bytes, index) { return index + mark.utf8CodeUnitCount }
      index += 1
    }
    return nil
  }
}
