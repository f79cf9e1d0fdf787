import KnowledgeData

/// The countries of ISO 3166-1, and Kosovo as `XK`, by code and by name.
///
/// Names are those of `countries.tsv`: Unicode CLDR in nine languages and variants that
/// registries use. The table is read at the first call.
public enum Countries {
  /// Returns the alpha-2 code that a text stands for: a code (alpha-2, alpha-3, numeric) or a
  /// name in any case, with or without accents and article; nil where it is none known.
  public static func code(_ text: String) -> String? {
    if contains(text) { return text }
    guard text.utf8.count <= longestName else { return nil }
    let key = Folding.fold(text)
    if let code = keys[key] { return code }
    for article in articles where key.hasPrefix(article) {
      return keys[String(key.dropFirst(article.count))]
    }
    return nil
  }

  /// Returns the English name of an alpha-2 code in upper case; nil where there is no such code.
  public static func name(_ code: String) -> String? { names[code] }

  /// Returns whether a text is an alpha-2 code in upper case.
  public static func contains(_ code: String) -> Bool {
    guard let place = place(code) else { return false }
    return codes[place]
  }

  /// No name is longer; a longer text is not worth folding.
  private static let longestName = 256
  private static let articles = ["the ", "les ", "le ", "la ", "el ", "l'", "l "]

  /// The place of two capital letters among the 676 pairs there are.
  private static func place(_ code: String) -> Int? {
    let bytes = code.utf8
    guard bytes.count == 2, let first = bytes.first, let second = bytes.last,
      (0x41...0x5A).contains(first), (0x41...0x5A).contains(second)
    else { return nil }
    return Int(first - 0x41) * 26 + Int(second - 0x41)
  }

  private static let rows = DataFolder.table("countries.tsv").filter { $0.count >= 5 }

  private static let codes: [Bool] = {
    var codes = [Bool](repeating: false, count: 26 * 26)
    for row in rows {
      if let place = place(String(row[0])) { codes[place] = true }
    }
    return codes
  }()

  private static let names: [String: String] = {
    var names: [String: String] = [:]
    for row in rows { names[String(row[0])] = String(row[3]) }
    return names
  }()

  /// Codes and names, folded.
  private static let keys: [String: String] = {
    var keys: [String: String] = [:]
    // Codes first: no name may take the place of one.
    for column in 0..<3 {
      for row in rows where !row[column].isEmpty && keys[Folding.fold(String(row[column]))] == nil {
        keys[Folding.fold(String(row[column]))] = String(row[0])
      }
    }
    for row in rows {
      let code = String(row[0])
      for name in [row[3]] + row[4].split(separator: "|") {
        let key = Folding.fold(String(name))
        if !key.isEmpty, keys[key] == nil { keys[key] = code }
      }
    }
    return keys
  }()
}
