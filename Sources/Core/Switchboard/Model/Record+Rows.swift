extension Record {
  /// The record as rows of tables: its own, then what hangs off it, table by table, each with the
  /// record's id and its position.
  public var rows: [Row] {
    var rows = [row]
    guard !details.isEmpty else { return rows }
    rows.reserveCapacity(details.count + 1)
    for table in Table.allCases where table.isDetail {
      var position = 0
      for detail in details where detail.table == table {
        var row = detail
        row[.recordID] = .text(id)
        row[.position] = .integer(position)
        rows.append(row)
        position += 1
      }
    }
    return rows
  }
}
