import Switchboard

/// Records as tables on a terminal, one a kind, with the columns that say most.
struct RecordTable {
  let records: [Record]

  func print() {
    if records.isEmpty { Console.print("No records.") }
    for kind in Record.Kind.allCases {
      let ofKind = records.filter { $0.kind == kind }
      if !ofKind.isEmpty { print(ofKind, of: kind) }
    }
  }

  private func print(_ records: [Record], of kind: Record.Kind) {
    var columns = RecordTable.columns(of: kind).filter { column in
      records.contains { column.value($0) != nil }
    }
    var wanted = columns.map { column in
      records.reduce(column.title.count) { max($0, column.value($1)?.count ?? 0) }
    }
    // On a narrow terminal the columns that say least give way, before all become unreadable.
    while columns.count > 4,
      wanted.reduce(2 * (columns.count - 1), { $0 + min($1, 16) }) > Console.width
    {
      columns.removeLast()
      wanted.removeLast()
    }
    let cells = records.map { record in columns.map { $0.value(record) ?? "" } }
    let widths = RecordTable.widths(wanted, total: Console.width)
    let header = zip(columns, widths).map { Format.fit($0.title, $1) }.joined(separator: "  ")
    Console.print(Console.bold("\n\(Format.count(records.count, kind.noun))"))
    Console.print(Console.bold(header))
    for row in cells {
      let line = zip(row, widths).map { Format.fit($0, $1) }.joined(separator: "  ")
      Console.print(String(line.reversed().drop { $0 == " " }.reversed()))
    }
  }

  private struct ShownColumn {
    var title: String
    var value: (Record) -> String?
  }

  private static func columns(of kind: Record.Kind) -> [ShownColumn] {
    func own(_ column: Column) -> ShownColumn {
      ShownColumn(title: column.name) { $0[column]?.description }
    }
    let capacity = ShownColumn(title: "capacity") { record in
      record.details(of: .capacities).map { row in
        let bounds = [row[.valueMin], row[.valueMax]].compactMap { $0?.description }
        let range = Set(bounds).count == 1 ? bounds[0] : bounds.joined(separator: "-")
        return "\(range) \(row[.measure]?.description ?? "")"
      }.first
    }
    let identifier = ShownColumn(title: "identifier") { record in
      record.details(of: .identifiers).map { row in
        "\(row[.scheme]?.description ?? "") \(row[.value]?.description ?? "")"
      }.first
    }
    let who = ShownColumn(title: "operator") { record in
      record.details(of: .roles).compactMap { $0[.organizationName]?.description }.first
    }
    switch kind {
    case .callCenter:
      return [
        own(.name), own(.status), own(.country), own(.city), who, capacity, own(.opened),
        own(.closed), identifier, own(.postcode), own(.model),
      ]
    case .organization:
      return [
        own(.name), identifier, own(.status), own(.country), own(.city), own(.founded),
        own(.legalForm), own(.type),
      ]
    case .event:
      return [
        own(.type), own(.modality), own(.label), own(.announced), own(.date), own(.country),
        own(.city), capacity, own(.callCenterID),
      ]
    case .statistic:
      return [own(.measure), own(.scope), own(.value), own(.unit), own(.asOf), own(.claimedBy)]
    case .article: return [own(.published), own(.language), own(.title), own(.url)]
    }
  }

  /// Widths that fit the terminal: the widest give way first.
  private static func widths(_ wanted: [Int], total: Int) -> [Int] {
    var widths = wanted.map { min($0, 60) }
    let gaps = 2 * max(0, widths.count - 1)
    while widths.reduce(0, +) + gaps > total, let widest = widths.max(), widest > 8,
      let index = widths.firstIndex(of: widest)
    {
      widths[index] -= 1
    }
    return widths
  }
}
