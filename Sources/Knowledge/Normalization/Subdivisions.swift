import KnowledgeData

/// The states, provinces, regions and territories of ISO 3166-2, by code and by name.
///
/// The table is `subdivisions.tsv`, read at the first call. Where two subdivisions of a country
/// bear one name, the one of the higher level is meant.
public enum Subdivisions {
  /// Finds the code that a text stands for within a country.
  ///
  /// - Parameters:
  ///   - text: A code with or without the country, or a name in any case.
  ///   - country: The country, ISO 3166-1 alpha-2 in upper case.
  /// - Returns: The full code, `US-IL` for `IL`, `us-il` or `Illinois`; nil where none is known.
  public static func code(_ text: String, in country: String) -> String? {
    guard Countries.contains(country), text.utf8.count <= longestName else { return nil }
    let full = "\(country)-\(text)"
    if codes.contains(full) { return full }
    if codes.contains(text), text.hasPrefix(country) { return text }
    let key = Folding.fold(text)
    guard !key.isEmpty else { return nil }
    if let code = find(key, in: country) { return code }
    let joined = NameKey.joiningLetters(key)
    if joined != key, let code = find(joined, in: country) { return code }
    for word in leading where key.hasPrefix(word) {
      if let code = find(String(key.dropFirst(word.count)), in: country) { return code }
    }
    for word in trailing where key.hasSuffix(word) {
      if let code = find(String(key.dropLast(word.count)), in: country) { return code }
    }
    return nil
  }

  private static func find(_ key: String, in country: String) -> String? {
    keys["\(country) \(key)"]
  }

  private static let longestName = 256
  private static let leading = [
    "region de l'", "region de ", "region of ", "region ", "province de ", "province of ",
    "provincia de ", "state of ", "estado de ", "estado do ", "estado da ", "departamento de ",
    "departement de ", "gouvernorat de ", "wilaya de ", "county of ", "county ", "the ",
  ]
  private static let trailing = [
    " province", " region", " state", " county", " governorate", " department", " district",
  ]

  private static let rows = DataFolder.table("subdivisions.tsv").filter { $0.count >= 3 }

  private static let codes = Set(rows.map { "\($0[0])-\($0[1])" })

  /// Codes with and without the country, then names: folded, after the country.
  private static let keys: [String: String] = {
    var keys: [String: String] = [:]
    keys.reserveCapacity(rows.count * 4)
    for row in rows {
      let code = "\(row[0])-\(row[1])"
      keys["\(row[0]) \(Folding.fold(String(row[1])))"] = code
      keys["\(row[0]) \(Folding.fold(code))"] = code
    }
    for row in rows {
      let code = "\(row[0])-\(row[1])"
      for name in row[2].split(separator: "|") {
        let key = "\(row[0]) \(Folding.fold(String(name)))"
        if keys[key] == nil { keys[key] = code }
      }
    }
    return keys
  }()
}
