import Switchboard

/// The values of one row that hangs off a record, by column. There are few: a list is faster than a
/// dictionary.
struct DetailValues {
  private var values: [(column: Column, text: String)] = []

  subscript(column: Column) -> String? {
    get {
      for value in values where value.column == column { return value.text }
      return nil
    }
    set {
      values.removeAll { $0.column == column }
      if let newValue { values.append((column, newValue)) }
    }
  }
}
