/// Finds the tables in the rows of a sample: where they begin, what stands in front of them, and
/// whether they have a header.
struct TableFinder {
  let rows: SampleRows
  let dialect: CSVDialect
  let fieldCount: Int
  let options: CSVOptions

  /// Rows one behind the other with the same number of fields, remarks and blank lines left out.
  private struct Run {
    var indices: [Int]
    var width: Int
    /// Whether a blank line stands before it.
    var followsBlank: Bool
  }

  /// The bytes that begin a remark, where lines begin with `#` that are no rows.
  static func comment(in rows: SampleRows, fieldCount: Int) -> [UInt8]? {
    var remarks = 0
    var asRows = 0
    var sawRow = false
    for row in rows.rows where !row.isBlank {
      let begins = row.begin < row.end && rows.bytes[row.begin] == UInt8(ascii: "#")
      if begins {
        if row.fieldCount != fieldCount || (fieldCount == 1 && !sawRow) {
          remarks += 1
        } else {
          asRows += 1
        }
      } else if row.fieldCount == fieldCount {
        sawRow = true
      }
    }
    return remarks > 0 && asRows <= remarks ? [UInt8(ascii: "#")] : nil
  }

  /// The tables in their order; empty only for a sample without rows.
  func tables() -> [CSVTable] {
    let runs = majorRuns()
    var tables: [CSVTable] = []
    var taken = 0
    for (index, run) in runs.enumerated() {
      guard var table = table(of: run, from: taken) else { continue }
      if index + 1 < runs.count, let next = runs[index + 1].indices.first {
        table.endOffset = rows.rows[next].begin
      }
      taken = (run.indices.last ?? 0) + 1
      tables.append(table)
    }
    return tables
  }

  private func isRemark(_ row: SampleRows.Row) -> Bool {
    guard let comment = dialect.comment, row.end - row.begin >= comment.count else { return false }
    return rows.bytes[row.begin..<row.begin + comment.count].elementsEqual(comment)
  }

  /// Runs that are tables: those of the usual number of fields, and others that are parted from them by
  /// a blank line and have two rows at least.
  private func majorRuns() -> [Run] {
    var runs: [Run] = []
    var followsBlank = true
    for (index, row) in rows.rows.enumerated() {
      if row.isBlank {
        followsBlank = true
        continue
      }
      if isRemark(row) { continue }
      if let last = runs.last, last.width == row.fieldCount,
        !followsBlank || !beginsAnew(row, after: last)
      {
        runs[runs.count - 1].indices.append(index)
      } else {
        runs.append(Run(indices: [index], width: row.fieldCount, followsBlank: followsBlank))
      }
      followsBlank = false
    }
    var major: [Run] = []
    var isApart = true
    for run in runs {
      let isUsual = run.width == fieldCount
      isApart = isApart || run.followsBlank
      if isUsual, let last = major.last, last.width == run.width,
        !run.followsBlank || !beginsAnew(rows.rows[run.indices[0]], after: last)
      {
        major[major.count - 1].indices += run.indices
        isApart = false
      } else if isUsual || (run.width > 1 && run.indices.count > 1 && isApart && fieldCount > 1) {
        major.append(run)
        isApart = false
      }
    }
    if major.isEmpty, let largest = runs.max(by: { $0.indices.count < $1.indices.count }) {
      return [largest]
    }
    return major
  }

  /// Whether a row behind a blank line is the header of another table: all text, no header seen
  /// before, where the rows before have numbers or dates.
  private func beginsAnew(_ row: SampleRows.Row, after run: Run) -> Bool {
    guard run.width > 1, run.indices.count > 1 else { return false }
    let header = rows.rows[run.indices[0]]
    var isSame = true
    var isText = true
    var isTold = false
    for column in 0..<run.width {
      let field = rows.field(row, column)
      isSame = isSame && field.elementsEqual(rows.field(header, column))
      guard ValueKind.of(field) == .text else {
        isText = false
        break
      }
      let typed = run.indices.dropFirst().prefix(20).filter { index in
        let kind = ValueKind.of(rows.field(rows.rows[index], column))
        return kind != .text && kind != .empty
      }
      if typed.count * 10 >= min(20, run.indices.count - 1) * 9 { isTold = true }
    }
    return isText && isTold && !isSame
  }

  private func table(of run: Run, from taken: Int) -> CSVTable? {
    var indices = run.indices[...]
    if options.headerRows == nil { indices = indices.dropFirst(sparseRows(indices)) }
    guard let first = indices.first else { return nil }
    if let width = widthOfShortHeader(before: first, of: run) {
      return table(of: [first - 1] + indices, width: width, from: taken)
    }
    return table(of: indices, width: run.width, from: taken)
  }

  /// The number of columns that a header in front of a run names, where the run's fields beyond them
  /// are all empty: rows that end with a delimiter, under a header that does not.
  private func widthOfShortHeader(before first: Int, of run: Run) -> Int? {
    guard first > 0 else { return nil }
    let header = rows.rows[first - 1]
    guard header.fieldCount > 1, header.fieldCount < run.width else { return nil }
    let isPadded = run.indices.allSatisfy { index in
      (header.fieldCount..<run.width).allSatisfy { rows.field(rows.rows[index], $0).isEmpty }
    }
    return isPadded ? header.fieldCount : nil
  }

  private func table(of indices: ArraySlice<Int>, width: Int, from taken: Int) -> CSVTable? {
    guard let first = indices.first else { return nil }
    let finder = HeaderFinder(rows: rows, dialect: dialect, width: width)
    let found = finder.header(Array(indices))
    // The rows of a header follow each other.
    let isWhole = indices.prefix(found).enumerated().allSatisfy { $1 == first + $0 }
    let headerRows = options.headerRows ?? (isWhole ? found : 1)
    let names = finder.names(indices.prefix(headerRows).map { rows.rows[$0] })
    let body = indices.dropFirst(headerRows)
    let lastHeader = indices.prefix(headerRows).last.map { rows.rows[$0] }
    var table = CSVTable(
      firstLine: rows.rows[first].line + 1, headerRows: headerRows, names: names,
      preamble: preamble(before: first, from: taken)
        + lines(between: Array(indices.prefix(headerRows))),
      profiles: names.map { ColumnProfile($0) },
      sampledRows: body.count, bodyOffset: lastHeader?.next ?? rows.rows[first].begin,
      bodyLine: 0, endOffset: nil,
      headerBytes: lastHeader.map { Array(rows.bytes[$0.begin..<$0.end]) } ?? [])
    // The body begins right behind the header; what stands between is looked at by the reader.
    let after = lastHeader == nil ? rows.rows[first] : following(indices, headerRows)
    table.bodyLine = after.map(\.line) ?? 0
    if let after, lastHeader != nil { table.bodyOffset = after.begin }
    // Some hundred rows tell what a column holds; of the rest a few are looked at.
    for (number, index) in body.enumerated() where number < 500 || number % 16 == 0 {
      let row = rows.rows[index]
      for column in names.indices {
        table.profiles[column].note(rows.field(row, column)) {
          rows.text(row, column, dialect)
        }
      }
    }
    return table
  }

  /// The row behind the header, whatever it is.
  private func following(_ indices: ArraySlice<Int>, _ headerRows: Int) -> SampleRows.Row? {
    guard let last = indices.prefix(headerRows).last, last + 1 < rows.rows.count else { return nil }
    return rows.rows[last + 1]
  }

  /// Rows at the begin of a run that are titles: they have as many fields, but nearly all are empty.
  private func sparseRows(_ indices: ArraySlice<Int>) -> Int {
    guard let width = indices.first.map({ rows.rows[$0].fieldCount }), width > 2 else { return 0 }
    let filled = indices.prefix(20).map { index in
      (0..<width).count { !rows.field(rows.rows[index], $0).isEmpty }
    }
    var count = 0
    while count + 1 < filled.count, filled[count] <= max(1, width / 4),
      !rows.field(rows.rows[indices[indices.startIndex + count]], 0).isEmpty || filled[count] == 0,
      let next = filled[(count + 1)...].max(), next > 2 * filled[count]
    {
      count += 1
    }
    return count
  }

  /// Lines that stand between the rows of a header.
  private func lines(between header: [Int]) -> [String] {
    zip(header, header.dropFirst()).flatMap { preamble(before: $1, from: $0 + 1) }
  }

  private func preamble(before first: Int, from taken: Int) -> [String] {
    guard taken < first else { return [] }
    return rows.rows[taken..<first].filter { !$0.isBlank && !isRemark($0) }.map { row in
      FieldText.decode(rows.bytes[row.begin..<row.end]).text
    }
  }
}
