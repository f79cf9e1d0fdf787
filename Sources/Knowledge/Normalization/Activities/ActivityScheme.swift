import KnowledgeData
public import Switchboard

/// How strongly a code of activity speaks for a call center.
public enum CallCenterCodeStrength: Sendable {
  /// Call centers are what the code is for.
  case core
  /// Call centers are among what the code is for: never evidence alone.
  case weak
}

/// Codes of classifications of economic activity.
public enum ActivityScheme {
  /// Classifications whose codes begin with digits: a letter before them is a section, and sections
  /// are renamed between revisions (82.20 is in N of NACE rev. 2 and in O of rev. 2.1).
  private static let withSections: Set<String> = [
    "ISIC", "NACE", "NAF", "UKSIC", "CZNACE", "SNI", "SN", "CAE", "CNAE", "CNAEES", "CNAEBR", "WZ",
    "ATECO", "NOGA", "NIC", "ANZSIC", "KSIC", "JSIC", "PSIC",
  ]

  /// Reads a code with or without its name: `82.20Z`, `82200 - Activities of call centres`.
  ///
  /// Text without a code becomes the label, with an empty code.
  public static func read(
    _ raw: String, scheme: String, version: String?, rank: ActivityRank
  ) -> Activity {
    let text = Array(raw.utf8)
    let start = skipBlanks(text, from: 0)
    var end = codeEnd(text, from: start)
    if key(scheme) == "NAF" { end = withDetachedLetter(text, end) }
    let code = text[start..<end]
    guard code.count(where: IdentifierText.isDigit) >= 2 else {
      return Activity(
        scheme: scheme, version: version, code: "", codeNormalized: "", rank: rank,
        label: label(text, from: start))
    }
    return Activity(
      scheme: scheme, version: version, code: String(decoding: code, as: UTF8.self),
      codeNormalized: normalize(code, scheme: key(scheme)), rank: rank,
      label: label(text, from: afterSeparator(text, end)))
  }

  /// Returns how strongly a code, in any way of writing, speaks for a call center; nil if not.
  ///
  /// Where no version is known, the strongest of all versions' answers is given.
  public static func strength(
    scheme: String, version: String?, code: String
  ) -> CallCenterCodeStrength? {
    let scheme = key(scheme)
    guard code.utf8.count <= 64, let rules = rules[scheme] else { return nil }
    let code = normalize(Array(code.utf8)[...], scheme: scheme)
    let wanted = version.map(revision) ?? ""
    var strongest: CallCenterCodeStrength?
    for rule in rules where rule.matches(code) {
      guard wanted.isEmpty || rule.version.isEmpty || rule.version == wanted else { continue }
      if rule.strength == .core { return .core }
      strongest = .weak
    }
    return strongest
  }

  /// A line of the table.
  private struct Rule: Sendable {
    let version: String
    let code: String
    let isPrefix: Bool
    let strength: CallCenterCodeStrength

    func matches(_ other: String) -> Bool {
      isPrefix ? other.utf8.starts(with: code.utf8) : other == code
    }
  }

  /// The lines of the table by scheme; read at the first question.
  private static let rules: [String: [Rule]] = {
    var rules: [String: [Rule]] = [:]
    for row in DataFolder.table("activities.tsv") where row.count >= 4 {
      let strength: CallCenterCodeStrength
      switch row[3] {
      case "core": strength = .core
      case "weak": strength = .weak
      default: continue
      }
      let isPrefix = row[2].hasSuffix("*")
      rules[key(String(row[0])), default: []].append(
        Rule(
          version: revision(String(row[1])), code: String(isPrefix ? row[2].dropLast() : row[2]),
          isPrefix: isPrefix, strength: strength))
    }
    return rules
  }()

  /// A scheme's letters and digits, in upper case.
  private static func key(_ scheme: String) -> String {
    String(decoding: alphanumerics(Array(scheme.utf8)[...]), as: UTF8.self)
  }

  /// The figures of a version: `2` of `NAFRev2` and of `rev. 2`, `2.1` of `2.1`.
  private static func revision(_ version: String) -> String {
    let point = UInt8(ascii: ".")
    let figures = version.utf8.filter { IdentifierText.isDigit($0) || $0 == point }
    return String(decoding: figures.drop { $0 == point }, as: UTF8.self)
  }

  private static func normalize(_ code: ArraySlice<UInt8>, scheme: String) -> String {
    var normalized = alphanumerics(code)[...]
    if withSections.contains(scheme), normalized.count > 1, IdentifierText.isLetter(normalized[0]),
      IdentifierText.isDigit(normalized[1])
    {
      normalized = normalized.dropFirst()
    }
    return String(decoding: normalized, as: UTF8.self)
  }

  private static func alphanumerics(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    IdentifierText.compact(Array(bytes), without: []).filter {
      IdentifierText.isDigit($0) || IdentifierText.isLetter($0)
    }
  }
}
