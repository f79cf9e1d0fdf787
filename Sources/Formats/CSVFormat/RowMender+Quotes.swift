import CScan

// Quotes that do not do what quotes do.
extension RowMender {
  /// Reads a row whose quotes are not balanced: a quote closes only in front of a delimiter or an end,
  /// or quotes do not count at all. Both readings must give the same fields, or only one may fit.
  func mendQuotes(_ text: Text) -> RowReading? {
    guard dialect.quote != nil else { return nil }
    let strict = withInnerQuotes(text).flatMap { fits($0.fields, text) ? $0 : nil }
    let bare = withoutQuotes(text).flatMap { fits($0.fields, text) ? $0 : nil }
    guard let strict else { return bare }
    guard let bare else { return strict }
    // A field that goes on over the line although the line is a row by itself was never closed.
    return strict.next > bare.next ? bare : strict
  }

  /// A quote closes in front of a delimiter or an end alone, others are part of the field.
  private func withInnerQuotes(_ text: Text) -> RowReading? {
    guard let quote = dialect.quote else { return nil }
    var reading = RowReading(fields: [], end: 0, next: 0, lines: 0, repair: .innerQuote)
    var place = 0
    while reading.fields.count < width {
      if begins(quote.open, text, place) {
        let begin = place + quote.open.count
        var end = begin
        while end < text.count,
          !(begins(quote.close, text, end) && endsField(text, end + quote.close.count))
        {
          if text.bytes[end] == 0x0A { reading.lines += 1 }
          if reading.lines > 16 { return nil }
          end += 1
        }
        guard end < text.count else { return nil }
        // Inner quotes may be doubled all the same.
        reading.fields.append(
          scan_field(
            begin: UInt32(begin),
            packed: UInt32(end - begin) << 3 | UInt32(SCAN_QUOTED | SCAN_ESCAPED)))
        place = end + quote.close.count
      } else {
        var end = place
        while end < text.count, !endsField(text, end) { end += 1 }
        reading.fields.append(scan_field(begin: UInt32(place), packed: UInt32(end - place) << 3))
        place = end
      }
      if begins(dialect.delimiter, text, place) {
        place += dialect.delimiter.count
        continue
      }
      return finished(reading, text, at: place)
    }
    return nil
  }

  /// Quotes do not count: one line, quotes around whole fields taken off.
  private func withoutQuotes(_ text: Text) -> RowReading? {
    guard let quote = dialect.quote, var reading = scan(text, from: 0, ignoringQuotes: true) else {
      return nil
    }
    for (index, field) in reading.fields.enumerated() {
      let bytes = text.field(field)
      var begin = Int(field.begin)
      var length = bytes.count
      guard bytes.starts(with: quote.open) else { continue }
      begin += quote.open.count
      length -= quote.open.count
      if length >= quote.close.count,
        bytes.suffix(quote.close.count).elementsEqual(quote.close)
      {
        length -= quote.close.count
      }
      reading.fields[index] = scan_field(
        begin: UInt32(begin), packed: UInt32(length) << 3 | UInt32(SCAN_QUOTED | SCAN_ESCAPED))
    }
    reading.repair = .openQuote
    return reading
  }

  private func finished(_ reading: RowReading, _ text: Text, at place: Int) -> RowReading? {
    var reading = reading
    guard reading.fields.count == width else { return nil }
    reading.end = place
    let length = endLength(text, place)
    guard length > 0 || (place == text.count && text.isLast) else { return nil }
    reading.next = place + length
    reading.lines += length > 0 && dialect.lineCounts ? 1 : 0
    return reading
  }

  private func endsField(_ text: Text, _ place: Int) -> Bool {
    if place >= text.count { return text.isLast }
    return begins(dialect.delimiter, text, place) || endLength(text, place) > 0
  }

  private func begins(_ token: [UInt8], _ text: Text, _ place: Int) -> Bool {
    guard !token.isEmpty, place + token.count <= text.count else { return false }
    for index in 0..<token.count where text.bytes[place + index] != token[index] { return false }
    return true
  }

  private func endLength(_ text: Text, _ place: Int) -> Int {
    guard place < text.count else { return 0 }
    let byte = text.bytes[place]
    switch dialect.recordEnd {
    case .token(let token): return begins(token, text, place) ? token.count : 0
    case .carriageReturn: return byte == 0x0D ? 1 : 0
    case .lineFeed, .any:
      if byte == 0x0A { return 1 }
      guard byte == 0x0D else { return 0 }
      if place + 1 < text.count, text.bytes[place + 1] == 0x0A { return 2 }
      return dialect.recordEnd == .any || (place + 1 == text.count && text.isLast) ? 1 : 0
    }
  }
}

extension CSVDialect {
  /// Whether the end of a row is a line break.
  var lineCounts: Bool {
    if case .token = recordEnd { false } else { true }
  }
}
