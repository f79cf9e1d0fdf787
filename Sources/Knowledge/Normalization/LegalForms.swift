import KnowledgeData

/// The legal forms of companies, found at the end and the begin of folded names.
struct LegalForms: Sendable {
  /// The forms of `legal_forms.tsv`, read at the first use.
  static let shared = LegalForms(rows: DataFolder.table("legal_forms.tsv"))

  private var ending: Set<String> = []
  private var leading: Set<String> = []
  private var mostWords = 1
  private var longest = 0

  init(rows: [[Substring]]) {
    for row in rows {
      guard let form = row.first, !form.isEmpty else { continue }
      // The same steps as for names, so that both have one shape.
      let key = NameKey.joiningLetters(Folding.fold(String(form)))
      ending.insert(key)
      if row.count > 2, row[2] == "start" { leading.insert(key) }
      mostWords = max(mostWords, key.utf8.reduce(1) { $1 == 0x20 ? $0 + 1 : $0 })
      longest = max(longest, key.utf8.count)
    }
  }

  /// What remains of a folded name without its legal forms; never empty for a name that is not.
  func trim(_ name: [UInt8]) -> Range<Int> {
    var range = 0..<name.count
    while let end = end(of: name, range) { range = range.lowerBound..<end }
    while let start = start(of: name, range) { range = start..<range.upperBound }
    return range
  }

  /// Where the name ends before the longest form at its end; nil where there is none.
  private func end(of name: [UInt8], _ range: Range<Int>) -> Int? {
    var found: Int?
    var words = 0
    var index = range.upperBound - 1
    let first = max(range.lowerBound + 1, range.upperBound - longest - 1)
    while index >= first, words < mostWords {
      if name[index] == 0x20 {
        words += 1
        if ending.contains(String(decoding: name[(index + 1)..<range.upperBound], as: UTF8.self)) {
          found = index
        }
      }
      index -= 1
    }
    return found
  }

  /// Where the name starts behind the longest form at its begin; nil where there is none.
  private func start(of name: [UInt8], _ range: Range<Int>) -> Int? {
    var found: Int?
    var words = 0
    var index = range.lowerBound
    let last = min(range.upperBound, range.lowerBound + longest + 1)
    while index < last, words < mostWords {
      if name[index] == 0x20 {
        words += 1
        if leading.contains(String(decoding: name[range.lowerBound..<index], as: UTF8.self)) {
          found = index + 1
        }
      }
      index += 1
    }
    return found
  }
}
