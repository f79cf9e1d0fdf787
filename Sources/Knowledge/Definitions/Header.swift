/// The columns of a file, found by the names a definition uses.
///
/// Names are compared without surrounding blanks, then without regard to case, accents and
/// punctuation, then by the definition's other names. Of two columns with the same name the second is
/// `name#2`.
public struct Header: Sendable {
  /// The names as the file has them, without surrounding blanks, the second of a name as `name#2`.
  public let columns: [String]

  private let exact: [String: Int]
  private let folded: [String: Int]

  /// Makes a header of the names of a file.
  public init(_ names: [String]) {
    var columns: [String] = []
    var exact: [String: Int] = [:]
    var folded: [String: Int] = [:]
    var occurrences: [String: Int] = [:]
    for (index, name) in names.enumerated() {
      var name = Header.trimmed(name)
      occurrences[name, default: 0] += 1
      if let count = occurrences[name], count > 1, !name.isEmpty { name += "#\(count)" }
      columns.append(name)
      if exact[name] == nil { exact[name] = index }
      let fold = Header.fold(name)
      if folded[fold] == nil, !fold.isEmpty { folded[fold] = index }
    }
    self.columns = columns
    self.exact = exact
    self.folded = folded
  }

  /// The place of a column, by its name or one of its other names.
  public func index(of name: String, aliases: [(column: String, names: [String])] = []) -> Int? {
    if let index = exact[name] ?? folded[Header.fold(name)] { return index }
    guard let names = aliases.first(where: { $0.column == name })?.names else { return nil }
    for name in names {
      if let index = folded[Header.fold(name)] { return index }
    }
    return nil
  }

  static func trimmed(_ name: String) -> String {
    let blanks: (Character) -> Bool = { $0.isWhitespace || $0 == "\u{FEFF}" || $0 == "\0" }
    return String(name.drop(while: blanks).reversed().drop(while: blanks).reversed())
  }

  /// Small letters and digits alone, without accents.
  static func fold(_ name: String) -> String {
    var result = ""
    for scalar in name.lowercased().unicodeScalars
    where scalar.properties.isAlphabetic
      || scalar.properties.numericType != nil
    {
      result.unicodeScalars.append(Header.plain[scalar] ?? scalar)
    }
    return result
  }

  /// Accented letters that occur in the column names of the languages of the definitions.
  private static let plain: [Unicode.Scalar: Unicode.Scalar] = {
    let groups: [(String, Unicode.Scalar)] = [
      ("àáâãäå", "a"), ("ç", "c"), ("èéêë", "e"), ("ìíîï", "i"), ("ñ", "n"), ("òóôõöø", "o"),
      ("ùúûü", "u"), ("ýÿ", "y"),
    ]
    var plain: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (letters, letter) in groups {
      for scalar in letters.unicodeScalars { plain[scalar] = letter }
    }
    return plain
  }()
}

extension Definition {
  /// How well a header fits the definition: the number of its columns that tell it from others, or
  /// nil where one is missing.
  public func recognizes(_ header: Header) -> Int? {
    guard !recognize.isEmpty else { return nil }
    let isThere: (String) -> Bool = { header.index(of: $0, aliases: aliases) != nil }
    guard recognize.allSatisfy(isThere) else { return nil }
    guard recognizeAny.isEmpty || recognizeAny.contains(where: isThere) else { return nil }
    let mapped = mappedColumns.count(where: isThere)
    return recognize.count + mapped
  }

  /// Whether a column is left out on purpose.
  public func ignores(_ column: String) -> Bool {
    ignored.contains { Wildcard.matches(column, $0) }
  }
}

/// Patterns in which `*` stands for any text; letters in any case.
enum Wildcard {
  static func matches(_ text: String, _ pattern: String) -> Bool {
    let text = Array(text.lowercased().utf8)
    let pattern = Array(pattern.lowercased().utf8)
    var at = 0
    var want = 0
    var star = -1
    var retry = 0
    while at < text.count {
      if want < pattern.count, pattern[want] == UInt8(ascii: "*") {
        star = want
        retry = at
        want += 1
      } else if want < pattern.count, pattern[want] == text[at] {
        want += 1
        at += 1
      } else if star >= 0 {
        want = star + 1
        retry += 1
        at = retry
      } else {
        return false
      }
    }
    while want < pattern.count, pattern[want] == UInt8(ascii: "*") { want += 1 }
    return want == pattern.count
  }
}
