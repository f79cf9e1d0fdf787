/// A row of a table: the columns that have a value, in output order.
public struct Row: Sendable, Hashable {
  /// The table the row is of.
  public let table: Table

  /// A column and its value.
  public struct Cell: Sendable, Hashable {
    /// The column.
    public var column: Column
    /// The value.
    public var value: Value
  }

  /// The columns that have a value, in output order.
  public private(set) var cells: [Cell] = []

  /// Makes an empty row.
  public init(_ table: Table) {
    self.table = table
  }

  /// The value of a column, or nil where there is none.
  ///
  /// Setting a column that the table does not have is a mistake of the program, not of the input; it
  /// stops a debug build.
  public subscript(column: Column) -> Value? {
    get {
      for cell in cells where cell.column == column { return cell.value }
      return nil
    }
    set {
      assert(
        Schema.index(of: column, in: table) != nil, "no column \(column.name) in \(table.name)")
      // Columns are mostly set in their order: the place is searched for from the end.
      var index = cells.endIndex
      while index > 0, cells[index - 1].column.rawValue > column.rawValue { index -= 1 }
      if index > 0, cells[index - 1].column == column {
        if let newValue { cells[index - 1].value = newValue } else { cells.remove(at: index - 1) }
      } else if let newValue {
        if cells.isEmpty { cells.reserveCapacity(8) }
        if index == cells.endIndex {
          cells.append(Cell(column: column, value: newValue))
        } else {
          cells.insert(Cell(column: column, value: newValue), at: index)
        }
      }
    }
  }

  /// Sets a text, or clears the column for nil or an empty text.
  public mutating func set(_ column: Column, _ text: String?) {
    if let text, !text.isEmpty { self[column] = .text(text) } else { self[column] = nil }
  }

  /// Sets a word of a vocabulary.
  public mutating func set(_ column: Column, _ word: (some Vocabulary)?) {
    self[column] = word.map { .text($0.word) }
  }

  /// Sets a partial date.
  public mutating func set(_ column: Column, _ date: PartialDate?) {
    self[column] = date.map { .text($0.edtf) }
  }

  /// Makes room for as many columns.
  public mutating func reserveCapacity(_ count: Int) { cells.reserveCapacity(count) }
}
