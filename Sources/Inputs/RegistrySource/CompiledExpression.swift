import Definitions

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
