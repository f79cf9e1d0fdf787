import CScan

// Rows that nobody wants.
extension CSVReader {
  /// Passes over the next rows that have no wanted field in some columns, as long as they are sound and
  /// in memory. Millions of rows are passed over this way: nothing else is looked at.
  ///
  /// - Parameters:
  ///   - numbers: The columns, by their numbers among those that are looked at in each row.
  ///   - isWanted: Whether the bytes of a field are wanted; told the place of the column in `numbers`.
  /// - Returns: how many rows were passed over. The next row is the first that is wanted, or one that
  ///   has to be looked at more closely.
  public func skipRows(
    byColumns numbers: [Int], unless isWanted: (Int, UnsafeRawBufferPointer) -> Bool
  ) -> Int {
    leave()
    guard let table, table.endOffset == nil, held.isEmpty, spanIndex < spanCount else { return 0 }
    let base = window.bytes
    let (spans, places, shift) = (spans, places, shift)
    let (width, headerCount, limit) = (UInt32(table.width), headerCount, recordBytes)
    let (quote, hasQuote) = (request.quote, request.has_quote)
    let comment = dialect.comment?.first
    let stride = Int(request.ordinal_count)
    let wanted = numbers.map { number in
      (
        first: ordinalOfBegin[number], last: ordinalOfEnd[number],
        isLast: columns[number] + 1 == table.width
      )
    }
    var index = spanIndex
    rows: while index < spanCount {
      let span = spans[index]
      let begin = Int(span.begin) - shift
      let end = Int(span.end) - shift
      let length = end - begin
      guard span.fields == width, length >= Int(width), length != headerCount, length <= limit,
        comment == nil || base[begin] != comment
      else { break }
      for (place, column) in wanted.enumerated() {
        var from =
          column.first < 0 ? begin : Int(places[index * stride + column.first]) + 1 - shift
        var to = column.isLast ? end : Int(places[index * stride + column.last]) - shift
        if hasQuote, to - from >= 2, base[from] == quote {
          from += 1
          to -= 1
        }
        if isWanted(place, UnsafeRawBufferPointer(start: base + from, count: to - from)) {
          break rows
        }
      }
      index += 1
    }
    let skipped = index - spanIndex
    spanIndex = index
    if skipped > 0 {
      rowBegin = 0
      rowEnd = Int(spans[index - 1].end) - shift
      isSplit = true
    }
    return skipped
  }
}
