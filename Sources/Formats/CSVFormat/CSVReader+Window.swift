import CScan
import Switchboard

// Spans and the window.
extension CSVReader {
  /// Drops the row that was given last, where it was put together by hand.
  func leave() {
    guard done.bytes > 0 else { return }
    drop(done.bytes, lines: done.lines)
    done = (0, 0)
    // Rows that were found behind it are good if one begins where it ended.
    while spanIndex < spanCount, Int(spans[spanIndex].begin) < shift { spanIndex += 1 }
    if spanIndex < spanCount ? Int(spans[spanIndex].begin) != shift : consumed != shift {
      forgetSpans()
    }
  }

  /// Leaves bytes of the window behind.
  func drop(_ count: Int, lines: Int) {
    window.drop(count)
    linesBefore += lines
    shift += count
    shiftLines += lines
  }

  func forgetSpans() {
    spanCount = 0
    spanIndex = 0
    isIrregular = false
    consumed = 0
    consumedLines = 0
    shift = 0
    shiftLines = 0
  }

  /// Gives a row that was put together: its fields, its end, and what is dropped after it.
  func give(_ fields: [scan_field], end: Int, next: Int, lines: Int) {
    rowFields = fields
    isSplit = true
    rowBegin = 0
    rowEnd = end
    fieldCount = fields.count
    line = linesBefore + 1
    assert(next <= window.count, "give \(next) of \(window.count), end \(end)")
    done = (next, lines)
  }

  /// Passes over bytes that are no row.
  func pass(_ bytes: Int, lines: Int) {
    rowBegin = 0
    rowEnd = 0
    assert(bytes > 0, "nothing is passed over")
    done = (max(1, bytes), lines)
  }

  /// Finds more rows; false at the end of the input or of the table.
  func refill() throws(SourceError) -> Bool {
    let hasMore = try findRows()
    if !hasMore { try window.check(input) }
    return hasMore
  }

  private func findRows() throws(SourceError) -> Bool {
    if isBeyondTable(window.place) { return endTable() }
    if let table, window.place < table.bodyOffset { try skip(to: table.bodyOffset) }
    guard dialect.isSimple else {
      if window.count == 0, try !window.fill(from: input) { return endTable() }
      isIrregular = true
      return true
    }
    while true {
      if window.count > 0 {
        spans = ownSpans
        places = ownPlaces
        let outcome = scan_spans(
          &request, window.bytes, window.count, window.hasEnded, spans, places,
          CSVReader.spanCapacity)
        forgetSpans()
        take(outcome)
        if spanCount > 0 || isIrregular { return true }
      }
      if window.count > 0, window.hasEnded || window.count > 64 << 10 {
        isIrregular = true
        return true
      }
      if let ahead, window.looksInPlace, let input = input as? any MappableReader,
        let part = try ahead.take(at: window.place)
      {
        try window.adopt(part, of: input)
        adopt(part)
        if spanCount > 0 || isIrregular { return true }
        continue
      }
      if try !window.fill(from: input), window.count == 0 { return endTable() }
    }
  }

  /// Takes the rows that another thread found.
  private func adopt(_ part: ScannedWindow) {
    forgetSpans()
    adopted = part
    spans = part.spans
    places = part.places
    take(part.outcome)
  }

  private func take(_ outcome: scan_outcome) {
    spanCount = outcome.rows
    consumed = outcome.consumed
    consumedLines = Int(outcome.lines)
    isIrregular = outcome.reason == UInt32(SCAN_IRREGULAR)
  }

  private func skip(to offset: Int) throws(SourceError) {
    while window.place < offset {
      if window.count == 0, try !window.fill(from: input) { return }
      window.drop(min(window.count, offset - window.place))
    }
  }

  /// Whether a place of the input belongs to the next table.
  func isBeyondTable(_ place: Int) -> Bool {
    table?.endOffset.map { place >= $0 } ?? false
  }

  func endTable() -> Bool {
    finishHeld()
    fieldCount = 0
    rowEnd = rowBegin
    return false
  }

  /// Whether the bytes begin with what begins a remark.
  func isRemark(at begin: Int, to end: Int) -> Bool {
    guard let comment = dialect.comment, end - begin >= comment.count else { return false }
    return bytes(begin, begin + comment.count).elementsEqual(comment)
  }
}
