import KnowledgeData
import Normalization

/// Organizations that news of call centers names again and again, by their folded names.
struct KnownOrganizations: Sendable {
  /// What is known of one.
  struct Entry: Sendable {
    var name: String
    var role: OrganizationRole
    var country: String?
    /// Whether it does nothing but run call centers.
    var isOutsourcer: Bool
    /// Whether its name is an ordinary word, too.
    var needsEvidence: Bool
  }

  static let shared = KnownOrganizations()

  private var entries = WordTable<Entry>()
  /// The first words of all names.
  private var first = WordSet()
  /// Those that are written in small letters.
  private(set) var small = WordSet()

  private init() {
    for row in DataFolder.table("news/organizations.txt") where row.count >= 2 {
      var name = row[0].trimmed
      let needsEvidence = name.hasSuffix("!")
      if needsEvidence { name = String(name.dropLast()) }
      let role: OrganizationRole =
        switch row[1].trimmed {
        case "client": .client
        case "owner": .owner
        case "association": .association
        case "agency": .agency
        case "union": .union
        default: .unknown
        }
      let country = row.count > 2 && row[2].count == 2 ? String(row[2]) : nil
      let entry = Entry(
        name: name, role: role, country: country, isOutsourcer: row[1].trimmed == "outsourcer",
        needsEvidence: needsEvidence)
      let others = row.count > 3 ? row[3].fields(at: "|").map(\.trimmed) : []
      for other in [name] + others where !other.isEmpty {
        entries[Self.key(other)] = entry
        // `مصر للطيران`, as its words are taken apart in a text.
        if let first = other.utf8.first, first >= 0x80, other.contains(" لل") {
          entries[Self.key(other.replacing(" لل", with: " ل ال"))] = entry
        }
        // Lowe's is cut to Lowe where it owns something.
        if other.hasSuffix("'s") { entries[Self.key(String(other.dropLast(2)))] = entry }
        if !needsEvidence, other.utf8.first.map({ $0 < 0x41 || $0 > 0x5A }) == true,
          other == other.lowercased()
        {
          small.insert(other)
        }
      }
    }
    for key in entries.words {
      first.insert(String(Substring(key.utf8.prefix { $0 != UInt8(ascii: " ") })))
    }
  }

  /// Whether any name begins with a word.
  func mayBegin(with word: String) -> Bool { first.contains(word) }

  /// What is known of a name that is folded as the keys of a document are.
  subscript(key: String) -> Entry? { entries[key] }

  /// What is known of a name as it is written.
  func entry(named name: String) -> Entry? { entries[Self.key(name)] }

  private static func key(_ name: String) -> String {
    name.key { $0.kind != .mark || $0.folded == "&" }
  }
}

/// First names of persons, folded.
enum FirstNames {
  static let all = WordSet(
    DataFolder.lines("news/first-names.txt").filter { !$0.hasPrefix("#") && !$0.isEmpty }.map(
      String.init))
}

extension Substring {
  /// Without blanks around it.
  fileprivate var trimmed: String {
    let isBlank = { (byte: UInt8) in byte == 0x20 || byte == 0x0D }
    guard let first = utf8.first, let last = utf8.last, isBlank(first) || isBlank(last) else {
      return String(self)
    }
    let front = utf8.drop(while: isBlank)
    let end = front.lastIndex { !isBlank($0) }.map { front.index(after: $0) } ?? front.startIndex
    return String(Substring(front[..<end]))
  }
}
