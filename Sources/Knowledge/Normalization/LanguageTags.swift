import KnowledgeData

/// The languages of BCP 47 that call centers speak, by code and by name.
///
/// Names are those of `languages.tsv`: English, French, Spanish and the language's own (Unicode
/// CLDR). The table is read at the first call.
public enum LanguageTags {
  /// Returns the tag (BCP 47) that a text stands for: a code of ISO 639-1, 639-2 or 639-3, a tag
  /// or locale such as `fr_FR.UTF-8`, or a name in any case; nil where it is none known.
  public static func code(_ text: String) -> String? {
    guard text.utf8.count <= longestName else { return nil }
    let key = Folding.fold(text)
    return keys[key] ?? tag(text)
  }

  /// A language with script, region and variants, in the case that RFC 5646 section 2.1.1 advises.
  private static func tag(_ text: String) -> String? {
    // A locale of POSIX ends in a charset or modifier.
    let locale = text.prefix { $0 != "." && $0 != "@" }
    let parts = locale.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "_" }
    guard parts.count > 1, let first = parts.first else { return nil }
    let language = Folding.fold(String(first))
    guard (2...3).contains(language.utf8.count), let known = keys[language] else { return nil }
    var tag = known
    for part in parts.dropFirst() {
      guard let subtag = subtag(part) else { return nil }
      tag += "-\(subtag)"
    }
    return tag
  }

  private static func subtag(_ part: Substring) -> String? {
    guard part.utf8.allSatisfy(isAlphanumeric) else { return nil }
    let digits = part.utf8.filter { $0 <= 0x39 }.count
    switch (part.utf8.count, digits) {
    case (2, 0):
      let region = part.uppercased()
      return Countries.contains(region) ? region : Countries.code(region)
    case (3, 3): return String(part)
    case (4, 0): return part.prefix(1).uppercased() + part.dropFirst().lowercased()
    case (4, 1...), (5...8, _): return part.lowercased()
    default: return nil
    }
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }

  private static let longestName = 128

  /// Tags, codes and names, folded.
  private static let keys: [String: String] = {
    let rows = DataFolder.table("languages.tsv").filter { $0.count >= 2 }
    var keys: [String: String] = [:]
    for row in rows { keys[Folding.fold(String(row[0]))] = String(row[0]) }
    for row in rows {
      for name in row[1].split(separator: "|") {
        let key = Folding.fold(String(name))
        if !key.isEmpty, keys[key] == nil { keys[key] = String(row[0]) }
      }
    }
    return keys
  }()
}
