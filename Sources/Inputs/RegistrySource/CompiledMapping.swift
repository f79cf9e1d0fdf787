import Definitions
import Switchboard

/// A definition with its columns found in a file: what is run for each row.
struct CompiledMapping {
  struct CompiledRecord {
    var kind: Record.Kind
    var label: String
    var keys: [[Int]]
    var keySeparator: String?
    var condition: CompiledFilter?
    var fields: [(column: ColumnDescription, expression: CompiledExpression)]
    var details: [CompiledDetail]
  }

  struct CompiledDetail {
    var table: Table
    var fields: [(column: Column, expression: CompiledExpression)]

    subscript(column: Column) -> CompiledExpression? {
      fields.first { $0.column == column }?.expression
    }
  }

  var filter: CompiledFilter?
  var records: [CompiledRecord]

  /// Finds the columns; a column that is not there has the place -1 and no value.
  init(_ definition: Definition, filtering: Bool, find: (String) -> Int) {
    filter = filtering ? definition.filter.map { CompiledFilter($0, find: find) } : nil
    records = definition.records.map { record in
      CompiledRecord(
        kind: record.kind, label: record.label, keys: record.keys.map { $0.map(find) },
        keySeparator: record.keySeparator,
        condition: record.condition.map { CompiledFilter($0, find: find) },
        fields: record.fields.compactMap { field in
          Schema.column(field.column, of: record.kind.table).map {
            ($0, CompiledExpression(field.expression, definition, find: find))
          }
        },
        details: record.details.map { detail in
          CompiledDetail(
            table: detail.table,
            fields: detail.fields.map {
              ($0.column, CompiledExpression($0.expression, definition, find: find))
            })
        })
    }
  }
}

/// A filter with its columns found.
indirect enum CompiledFilter {
  case all([CompiledFilter])
  case any([CompiledFilter])
  case not(CompiledFilter)
  case test(columns: [Int], ByteTest)

  init(_ filter: Filter, find: (String) -> Int) {
    switch filter {
    case .all(let filters): self = .all(filters.map { CompiledFilter($0, find: find) })
    case .any(let filters): self = .any(filters.map { CompiledFilter($0, find: find) })
    case .not(let filter): self = .not(CompiledFilter(filter, find: find))
    case .test(let columns, let test): self = .test(columns: columns.map(find), ByteTest(test))
    }
  }

  func keeps(_ row: any RowCursor) -> Bool {
    switch self {
    case .test(let columns, let test):
      for column in columns where row.passes(test, column: column) { return true }
      return false
    case .all(let filters):
      for filter in filters where !filter.keeps(row) { return false }
      return true
    case .any(let filters):
      for filter in filters where filter.keeps(row) { return true }
      return false
    case .not(let filter): return !filter.keeps(row)
    }
  }
}

/// An expression with its columns found and its steps ready. A class, as each row looks at each of them
/// and none is changed.
final class CompiledExpression {
  enum Input {
    case first([Int])
    case joined([Int], separator: String)
    case constant(String)
    case record(String)
  }

  enum Step {
    case before([String])
    case after([String])
    case replace(String, String)
    case match(Pattern.Matcher)
    case pad(Int)
    case prefix(String)
    case lookup(Definition.Lookup)
    case without(Set<String>)
  }

  /// A value, and what it was before a look-up.
  struct Result {
    var text: String
    /// The code that a look-up turned into the text.
    var code: String?
    /// Whether a look-up did not know the code.
    var isUnknownCode = false
  }

  let input: Input
  let steps: [Step]
  let separators: [String]
  let dates: DateForms?
  let condition: CompiledFilter?
  let fallback: String?
  /// The names of the columns, for issues and evidence.
  let columnNames: String

  init(_ expression: Expression, _ definition: Definition, find: (String) -> Int) {
    switch expression.input {
    case .first(let columns): input = .first(columns.map(find))
    case .joined(let columns, let separator):
      input = .joined(columns.map(find), separator: separator)
    case .constant(let text): input = .constant(text)
    case .record(let label): input = .record(label)
    }
    steps = expression.steps.compactMap { step in
      switch step {
      case .before(let texts): .before(texts)
      case .after(let texts): .after(texts)
      case .replace(let old, let new): .replace(old, new)
      case .match(let pattern): pattern.matcher().map { .match($0) }
      case .pad(let count): .pad(count)
      case .prefix(let text): .prefix(text)
      case .lookup(let name): definition.lookups[name].map { .lookup($0) }
      case .without(let texts): .without(Set(texts.map(Definition.Lookup.fold)))
      }
    }
    separators = expression.separators
    dates = expression.dates.map(DateForms.init)
    fallback = expression.fallback
    condition = expression.condition.map { CompiledFilter($0, find: find) }
    columnNames = expression.valueColumns.joined(separator: ", ")
  }

  /// Does the steps to a value; nil where nothing is left.
  func apply(to raw: String) -> Result? {
    var result = Result(text: raw)
    for step in steps {
      switch step {
      case .before(let texts):
        let cut = texts.compactMap { TextSearch.range(of: $0, in: result.text)?.lowerBound }.min()
        if let cut { result.text = String(result.text[..<cut]) }
      case .after(let texts):
        let found = texts.compactMap { TextSearch.range(of: $0, in: result.text) }
        guard let cut = found.min(by: { $0.lowerBound < $1.lowerBound }) else { return nil }
        result.text = String(result.text[cut.upperBound...])
      case .replace(let old, let new):
        result.text = TextSearch.replacing(old, in: result.text, with: new)
      case .match(let matcher):
        guard let text = matcher.first(in: result.text) else { return nil }
        result.text = text
      case .pad(let count):
        let missing = count - result.text.utf8.count
        if missing > 0 { result.text = String(repeating: "0", count: missing) + result.text }
      case .prefix(let text):
        result.text = text + result.text
      case .lookup(let lookup):
        let code = result.text
        let folded = Definition.Lookup.fold(code)
        if lookup.empty.contains(folded) { return nil }
        if let word = lookup.words[folded] ?? lookup.otherwise {
          if word.isEmpty { return nil }
          result.text = word
        } else {
          result.isUnknownCode = true
        }
        result.code = code
      case .without(let texts):
        if texts.contains(Definition.Lookup.fold(result.text)) { return nil }
      }
      result.text = TextSearch.trimmed(result.text)
      if result.text.isEmpty { return nil }
    }
    return result
  }
}

/// Small searches in text, by scalars and without Foundation.
enum TextSearch {
  /// The first occurrence of a text.
  static func range(of word: String, in text: String) -> Range<String.Index>? {
    guard let first = word.utf8.first else { return nil }
    let utf8 = text.utf8
    var start = utf8.startIndex
    while let place = utf8[start...].firstIndex(of: first) {
      if utf8[place...].starts(with: word.utf8) {
        return place..<utf8.index(place, offsetBy: word.utf8.count)
      }
      start = utf8.index(after: place)
    }
    return nil
  }

  /// The text with each occurrence of a word replaced.
  static func replacing(_ word: String, in text: String, with other: String) -> String {
    var result = ""
    var rest = text[...]
    while let found = range(of: word, in: String(rest)) {
      let piece = String(rest)
      result += piece[..<found.lowerBound] + other
      rest = piece[found.upperBound...]
    }
    return result + rest
  }

  /// The text without surrounding blanks and line breaks.
  static func trimmed(_ text: String) -> String {
    let utf8 = text.utf8
    let isBlank: (UInt8) -> Bool = { $0 == 0x20 || (0x09...0x0D).contains($0) }
    guard let first = utf8.first, let last = utf8.last else { return text }
    if !isBlank(first) && !isBlank(last) && first != 0xC2 && last != 0xA0 { return text }
    let blank: (Character) -> Bool = { $0.isWhitespace }
    return String(text.drop(while: blank).reversed().drop(while: blank).reversed())
  }

  /// The text cut at each of some separators, without empty pieces.
  static func split(_ text: String, at separators: [String]) -> [String] {
    var pieces = [text]
    for separator in separators {
      pieces = pieces.flatMap { piece -> [String] in
        var parts: [String] = []
        var rest = piece
        while let found = range(of: separator, in: rest) {
          parts.append(String(rest[..<found.lowerBound]))
          rest = String(rest[found.upperBound...])
        }
        return parts + [rest]
      }
    }
    return pieces.map(trimmed).filter { !$0.isEmpty }
  }
}
