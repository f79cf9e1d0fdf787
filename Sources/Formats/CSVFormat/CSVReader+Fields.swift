import CScan

// Fields.
extension CSVReader {
  /// The bytes of a field without its quotes; doubled quotes and escapes are still in it.
  /// Empty where the row has no such field.
  public func field(_ index: Int) -> UnsafeRawBufferPointer {
    split()
    guard index < rowFields.count else { return UnsafeRawBufferPointer(start: nil, count: 0) }
    let field = rowFields[index]
    let begin = Int(field.begin)
    return bytes(begin, begin + Int(field.packed >> 3))
  }

  /// The bytes of one of the columns that are looked at in each row, by its number among them.
  @inline(__always)
  public func filterField(_ number: Int) -> UnsafeRawBufferPointer {
    guard !isSplit else { return field(columns[number]) }
    let first = ordinalOfBegin[number]
    let begin = first < 0 ? rowBegin : Int(spanPlaces[first]) + 1 - shift
    let isLast = columns[number] + 1 >= fieldCount
    let end = isLast ? rowEnd : Int(spanPlaces[ordinalOfEnd[number]]) - shift
    let raw = bytes(begin, end)
    if request.has_quote, raw.count >= 2, raw[0] == request.quote {
      return UnsafeRawBufferPointer(rebasing: raw[1..<(raw.count - 1)])
    }
    return raw
  }

  /// A field as text, quotes and escapes resolved; nil where its bytes are not UTF-8.
  public func text(_ index: Int) -> String? {
    let bytes = field(index)
    if isEscaped(index) {
      return String(validating: FieldText.resolved(bytes, dialect), as: UTF8.self)
    }
    return String(validating: bytes, as: UTF8.self)
  }

  /// A field as text whatever its bytes are.
  ///
  /// What is not UTF-8 is read as windows-1252 where that is a character, else as U+FFFD.
  ///
  /// - Returns: the text, how many bytes were not UTF-8, and where the first of them is in the field.
  public func repairedText(_ index: Int) -> (text: String, badBytes: Int, firstBad: Int) {
    let bytes = field(index)
    let result =
      isEscaped(index)
      ? FieldText.decode(FieldText.resolved(bytes, dialect)) : FieldText.decode(bytes)
    return (result.text, result.badCount, result.firstBad ?? 0)
  }

  /// The place of a field's first byte in the decoded input, from 0.
  public func byteOffset(of index: Int) -> Int {
    split()
    return index < rowFields.count ? window.place + Int(rowFields[index].begin) : byteOffset
  }

  /// Whether a field was in quotes: an empty one in quotes is not the same as no value everywhere.
  public func isQuoted(_ index: Int) -> Bool {
    split()
    return index < rowFields.count && rowFields[index].packed & UInt32(SCAN_QUOTED) != 0
  }

  /// Whether quotes are doubled or bytes escaped in a field.
  func isEscaped(_ index: Int) -> Bool {
    index < rowFields.count && rowFields[index].packed & UInt32(SCAN_ESCAPED) != 0
  }

  /// Hands out the fields of the row: where each begins, counted from the begin of the row, and its
  /// length with its flags.
  func forEachField(_ body: (Int, UInt32) -> Void) {
    split()
    for field in rowFields { body(Int(field.begin) - rowBegin, field.packed) }
  }

  /// Takes the fields of the row apart.
  func split() {
    guard !isSplit else { return }
    isSplit = true
    let count = rowEnd - rowBegin
    splitRow(at: rowBegin, count: count, capacity: fieldCount + 1)
  }

  private func splitRow(at begin: Int, count: Int, capacity: Int) {
    let base = window.bytes + begin
    rowFields = [scan_field](unsafeUninitializedCapacity: capacity) { room, used in
      used = Int(scan_row(&rowTokens, base, count, true, false, room.baseAddress, capacity).fields)
    }
    for index in rowFields.indices { rowFields[index].begin += UInt32(begin) }
  }
}
