/// A dialect that was found, with what speaks for it.
public struct DialectFinding: Sendable, Hashable {
  /// The dialect.
  public var dialect: CSVDialect
  /// How sure it is, 0 to 1: how many rows agree, what their values look like, and how far the next
  /// best is behind.
  public var confidence: Double
  /// The number of fields of most rows.
  public var fieldCount: Int
  /// The next best, with its share of the score of the best.
  public var runnerUp: RunnerUp?

  /// A dialect that was considered.
  public struct RunnerUp: Sendable, Hashable {
    /// The dialect.
    public var dialect: CSVDialect
    /// Its number of fields.
    public var fieldCount: Int
    /// Its score as a share of the best one's, 0 to 1.
    public var share: Double
  }

  /// Below it, a person should say what the dialect is.
  public static let threshold = 0.35
}

/// Finds the dialect of a CSV file from a sample of it.
///
/// Each dialect that the sample's bytes suggest reads it; the one wins under which most rows agree on
/// the number of fields and the fields look most like values. The measure follows the idea of data
/// consistency of van den Burg, Nazábal and Sutton (2019), with runs of rows instead of patterns, so
/// that preambles, footers and several tables do not count against a dialect.
struct DialectDetector {
  let sample: UnsafeRawBufferPointer
  let isWhole: Bool
  /// What is known already.
  let hint: CSVOptions

  private struct Candidate {
    var dialect: CSVDialect
    var score: Double
    var consistency: Double
    var fieldCount: Int
  }

  /// The most likely dialect.
  func find() -> DialectFinding {
    let histogram = ByteHistogram(sample)
    var candidates: [Candidate] = []
    for end in recordEnds(histogram) {
      for quote in quotes(histogram) {
        for delimiter in delimiters(histogram) {
          for escape in escapes(quote, histogram) {
            var dialect = CSVDialect()
            dialect.delimiter = delimiter.bytes
            dialect.quote = quote
            dialect.escape = escape
            dialect.recordEnd = end
            dialect.comment = hint.comment
            dialect.isPadded = isPadded(delimiter.bytes, quote)
            // Who quotes nothing leaves quotes alone.
            let bare = quote == nil && !hint.hasNoQuote ? 0.85 : 1
            candidates.append(weigh(dialect, prior: delimiter.prior * bare))
          }
        }
      }
      if let best = candidates.max(by: { $0.score < $1.score }), best.score > 0.5,
        hint.recordEnd == nil, end == .lineFeed, histogram[0x0D] == 0 || histogram.hasOnlyPairs
      {
        break
      }
    }
    candidates.sort { $0.score > $1.score }
    guard var best = candidates.first, best.score > 0.2 || hint.delimiter != nil else {
      return single(histogram, candidates.first)
    }
    refine(&best)
    let rival = candidates.first { other in
      other.dialect.delimiter != candidates[0].dialect.delimiter
        && !best.dialect.delimiter.contains(other.dialect.delimiter)
    }
    let share = rival.map { min(1, $0.score / max(best.score, 0.000_1)) } ?? 0
    let margin = hint.delimiter != nil ? 1 : min(1, (1 - share) * 2.5)
    return DialectFinding(
      dialect: best.dialect, confidence: min(1, best.consistency * margin),
      fieldCount: best.fieldCount,
      runnerUp: rival.flatMap { other in
        other.score > 0.05
          ? .init(dialect: other.dialect, fieldCount: other.fieldCount, share: share) : nil
      })
  }

  /// One field a row.
  private func single(_ histogram: ByteHistogram, _ rival: Candidate?) -> DialectFinding {
    var dialect = CSVDialect()
    dialect.delimiter = []
    dialect.recordEnd =
      histogram[0x0A] == 0 && histogram.loneReturns > 0
      ? .carriageReturn : hint.recordEnd ?? .lineFeed
    dialect.quote = hint.quote ?? CSVDialect.Quote(0x22)
    let share = min(0.9, rival?.score ?? 0)
    return DialectFinding(
      dialect: dialect, confidence: 1 - share, fieldCount: 1,
      runnerUp: rival.flatMap {
        $0.score > 0.05 ? .init(dialect: $0.dialect, fieldCount: $0.fieldCount, share: share) : nil
      })
  }
}

// What is tried.
extension DialectDetector {
  private func recordEnds(_ histogram: ByteHistogram) -> [CSVDialect.RecordEnd] {
    if let end = hint.recordEnd { return [end] }
    let feeds = histogram[0x0A]
    let lone = histogram.loneReturns
    let records = histogram[0x1E]
    if records > 2 * feeds, histogram[0x1F] > 0 || feeds * 4 < records {
      return [.token([0x1E])]
    }
    if feeds > 0 { return lone > 1 && lone * 8 >= feeds ? [.any, .lineFeed] : [.lineFeed] }
    if lone > 0 { return [.carriageReturn] }
    var ends: [CSVDialect.RecordEnd] = []
    for byte: UInt8 in [0x1E, 0x7E, 0x00, 0x0B, 0x0C, 0x5E, 0x24, 0x7C, 0x3B, 0x23]
    where histogram[byte] > 0 {
      ends.append(.token([byte]))
    }
    return ends + [.lineFeed]
  }

  private func quotes(_ histogram: ByteHistogram) -> [CSVDialect.Quote?] {
    if hint.hasNoQuote { return [nil] }
    if let quote = hint.quote { return [quote] }
    var quotes: [CSVDialect.Quote?] = [CSVDialect.Quote(0x22)]
    if histogram.opening(0x27) > 1 { quotes.append(CSVDialect.Quote(0x27)) }
    if histogram.opening(0x60) > 1 { quotes.append(CSVDialect.Quote(0x60)) }
    if histogram[0xE2] > 1 {
      quotes.append(CSVDialect.Quote(open: Array("“".utf8), close: Array("”".utf8)))
    }
    if histogram[0xAB] > 1, histogram[0xBB] > 1 {
      quotes.append(CSVDialect.Quote(open: Array("«".utf8), close: Array("»".utf8)))
    }
    if histogram[0x22] > 0 { quotes.append(nil) }
    return quotes
  }

  /// Whether a blank stands between delimiter and quote, as a rule.
  private func isPadded(_ delimiter: [UInt8], _ quote: CSVDialect.Quote?) -> Bool {
    guard let open = quote?.open, delimiter != [0x20] else { return false }
    let wanted = delimiter + [0x20] + open
    var count = 0
    var plain = 0
    for place in 0..<max(0, sample.count - wanted.count) where sample[place] == delimiter[0] {
      if sample[place..<place + wanted.count].elementsEqual(wanted) { count += 1 }
      let next = place + delimiter.count
      if sample[next..<next + open.count].elementsEqual(open) { plain += 1 }
    }
    return count > 1 && count > 4 * plain
  }

  private func escapes(_ quote: CSVDialect.Quote?, _ histogram: ByteHistogram) -> [UInt8?] {
    if let escape = hint.escape { return [escape] }
    guard let quote, histogram.pairs(0x5C, quote.close[0]) > 0 else { return [nil] }
    return [nil, 0x5C]
  }

  private func delimiters(_ histogram: ByteHistogram) -> [(bytes: [UInt8], prior: Double)] {
    if let delimiter = hint.delimiter { return [(delimiter, 1)] }
    var list: [(bytes: [UInt8], prior: Double)] = []
    let usual: [(UInt8, Double)] = [
      (0x2C, 1), (0x3B, 1), (0x09, 1), (0x7C, 1), (0x1F, 1), (0x1E, 0.9), (0x1D, 0.9), (0x01, 1),
      (0x02, 0.9), (0x03, 0.9), (0x07, 0.9), (0x1C, 0.9), (0x5E, 0.8), (0x7E, 0.8), (0x3A, 0.6),
      (0x23, 0.6), (0x26, 0.6), (0x24, 0.5), (0x2A, 0.5), (0x21, 0.5), (0x40, 0.5), (0x3D, 0.5),
      (0x20, 0.35), (0x2F, 0.3), (0x2D, 0.2), (0x5F, 0.2),
    ]
    for (byte, prior) in usual where histogram[byte] > 0 {
      // A delimiter of several bytes stands mostly where one of its bytes does.
      let run = byte > 0x20 ? histogram.run(of: byte) : 1
      if run > 1 { list.append((Array(repeating: byte, count: run), max(prior, 0.9))) }
      list.append(([byte], run > 1 ? prior * 0.9 : prior))
    }
    if histogram[0xA7] > 0, histogram[0xC2] > 0 { list.append((Array("§".utf8), 0.9)) }
    if histogram[0xA6] > 0, histogram[0xC2] > 0 { list.append((Array("¦".utf8), 0.9)) }
    return list
  }
}

// How well a dialect fits.
extension DialectDetector {
  private func weigh(_ dialect: CSVDialect, prior: Double) -> Candidate {
    let rows = SampleRows(sample, dialect, isWhole: isWhole, maximum: 400)
    let counts = rows.rows.filter { !$0.isBlank }
    var candidate = Candidate(dialect: dialect, score: 0, consistency: 0, fieldCount: 1)
    guard !counts.isEmpty else { return candidate }
    let (mode, share) = DialectDetector.agreement(counts)
    guard mode > 1 else { return candidate }
    let agreeing = counts.count { $0.fieldCount == mode }
    guard agreeing > 1 || counts.count == 1 else { return candidate }
    var value = 0.0
    var cells = 0
    var strays = 0
    var typedCells = 0
    for row in counts where row.fieldCount == mode {
      if row.isStray { strays += 1 }
      for index in 0..<min(mode, 200) {
        value += DialectDetector.likeness(
          rows.field(row, index), rows.isQuoted(row, index), dialect)
        if ValueKind.of(rows.field(row, index)) != .text { typedCells += 1 }
        cells += 1
      }
      if cells > 6000 { break }
    }
    let likeness = cells == 0 ? 0 : value / Double(cells)
    let damage = Double(strays + rows.openQuotes) / Double(counts.count)
    // Words between blanks make columns only by accident.
    let typed = Double(typedCells) / Double(max(1, cells))
    if prior < 0.4, share < 0.95 || counts.count < 4 || typed < 0.3 { return candidate }
    candidate.fieldCount = mode
    candidate.consistency = share
    candidate.score =
      prior * share * share * likeness * (1 - 1 / (Double(mode) + 0.5)) * max(0.05, 1 - damage)
      * (1 - 0.5 / Double(agreeing + 1))
    return candidate
  }

  /// The number of fields that most rows have, and the share of rows that agree: those in runs of the
  /// same number, where a run may be as short as two rows if there is nothing else.
  private static func agreement(_ rows: [SampleRows.Row]) -> (count: Int, share: Double) {
    var frequency: [Int: Int] = [:]
    for row in rows { frequency[row.fieldCount, default: 0] += 1 }
    let most = frequency.max { ($0.value, $0.key) < ($1.value, $1.key) }
    guard var mode = most?.key else { return (1, 0) }
    if mode == 1 {
      // Preambles and remarks are single fields; what is left must be most of the rest.
      let others = frequency.filter { $0.key > 1 }.max { ($0.value, $0.key) < ($1.value, $1.key) }
      guard let others, others.value * 3 >= rows.count else { return (1, 1) }
      mode = others.key
    }
    var agreeing = 0
    var begin = 0
    while begin < rows.count {
      var end = begin
      while end < rows.count, rows[end].fieldCount == rows[begin].fieldCount { end += 1 }
      let isLong = end - begin >= 3 || rows[begin].fieldCount == mode
      if rows[begin].fieldCount > 1, isLong { agreeing += end - begin }
      begin = end
    }
    // Lines in front of the first row and behind the last are no rows.
    let first = rows.firstIndex { $0.fieldCount == mode } ?? 0
    let last = rows.lastIndex { $0.fieldCount == mode } ?? 0
    let lead = min(first, 30)
    let tail = min(rows.count - 1 - last, 10)
    let total = max(rows.count - lead - tail, 1)
    let inside = Double(min(agreeing, total)) / Double(total)
    let modal = Double(frequency[mode] ?? 0) / Double(total)
    return (mode, max(min(1, modal), 0.95 * inside))
  }

  /// How much some bytes look like the value of one field, 0 to 1.
  private static func likeness(
    _ raw: UnsafeRawBufferPointer, _ isQuoted: Bool, _ dialect: CSVDialect
  ) -> Double {
    switch ValueKind.of(raw) {
    case .empty: return isQuoted ? 1 : 0.9
    case .integer, .number, .date, .boolean: return 1
    case .text: break
    }
    if isQuoted { return 1 }
    guard let first = raw.first, let last = raw.last else { return 0.9 }
    var marks = 0
    var isWord = true
    for byte in raw {
      switch byte {
      case 0x3B, 0x09, 0x7C, 0x1F, 0x01, 0x1E, 0x7E, 0x5E: marks += 2
      case 0x2C, 0x22: marks += 1
      default: break
      }
      if byte < 0x30 && byte != 0x20 && byte != 0x2D && byte != 0x2E { isWord = false }
    }
    if isQuote(first) != isQuote(last) { return 0.2 }
    if marks == 0 { return isWord ? 0.95 : 0.85 }
    return max(0.2, 0.7 - 0.1 * Double(marks))
  }

  private static func isQuote(_ byte: UInt8) -> Bool { byte == 0x22 }

  /// Finds what a single byte does not tell: a delimiter of several bytes, blanks around fields.
  private func refine(_ best: inout Candidate) {
    var trial = best
    for _ in 0..<6 where hint.delimiter == nil && widen(&trial) {}
    if hint.delimiter != nil { pad(&trial) }
    guard trial.dialect != best.dialect else { return }
    let other = weigh(trial.dialect, prior: 1)
    if other.fieldCount > 1 || best.fieldCount == 1 {
      let score = max(best.score, other.score)
      best = other
      best.score = score
    }
  }

  private func soundRows(_ candidate: Candidate) -> (SampleRows, [SampleRows.Row]) {
    let rows = SampleRows(sample, candidate.dialect, isWhole: isWhole, maximum: 400)
    return (rows, rows.rows.filter { $0.fieldCount == candidate.fieldCount })
  }

  private func pad(_ candidate: inout Candidate) {
    let (rows, sound) = soundRows(candidate)
    if isPadded(rows, sound) { candidate.dialect.isPadded = true }
  }

  /// Takes a byte into the delimiter that stands beside it everywhere; false where there is none.
  private func widen(_ candidate: inout Candidate) -> Bool {
    let (rows, sound) = soundRows(candidate)
    let count = candidate.fieldCount
    guard sound.count > 1, count > 1, candidate.dialect.delimiter.count < 8,
      !candidate.dialect.isPadded
    else { return false }
    if isPadded(rows, sound) {
      candidate.dialect.isPadded = true
      return false
    }
    var before = Agreement()
    var after = Agreement()
    for row in sound {
      for index in 0..<count {
        let isQuoted = rows.isQuoted(row, index)
        let field = rows.field(row, index)
        if index > 0 { after.note(isQuoted ? nil : field.first) }
        if index + 1 < count { before.note(isQuoted ? nil : field.last) }
      }
    }
    if let mark = after.mark {
      candidate.dialect.delimiter.append(mark)
    } else if let mark = before.mark {
      candidate.dialect.delimiter.insert(mark, at: 0)
    } else {
      return false
    }
    return true
  }

  /// Whether blanks stand around fields, or before quotes, as a rule.
  private func isPadded(_ rows: SampleRows, _ sound: [SampleRows.Row]) -> Bool {
    var padded = 0
    var cells = 0
    for row in sound {
      for index in 0..<row.fieldCount where !rows.isQuoted(row, index) {
        let field = rows.field(row, index)
        guard let first = field.first, let last = field.last else { continue }
        cells += 1
        if (index > 0 && first == 0x20) || (index + 1 < row.fieldCount && last == 0x20) {
          padded += 1
        }
      }
    }
    return cells > 0 && padded * 2 > cells || isPaddedBeforeQuotes(rows, sound)
  }

  private func isPaddedBeforeQuotes(_ rows: SampleRows, _ sound: [SampleRows.Row]) -> Bool {
    var count = 0
    for row in sound {
      for index in 1..<row.fieldCount {
        let field = rows.field(row, index)
        if field.count > 1, field[0] == 0x20, field[1] == 0x22 || field[1] == 0x27 { count += 1 }
      }
    }
    return count * 4 > sound.count
  }
}

/// Whether one and the same mark stands at a place everywhere.
private struct Agreement {
  private var byte: UInt8?
  private var isBroken = false

  mutating func note(_ other: UInt8?) {
    if let other, byte == nil || byte == other { byte = other } else { isBroken = true }
  }

  /// The mark.
  var mark: UInt8? {
    guard !isBroken, let byte else { return nil }
    switch byte {
    case 0x22, 0x27, 0x2B, 0x2D, 0x28, 0x29: return nil
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: return byte
    default: return nil
    }
  }
}
