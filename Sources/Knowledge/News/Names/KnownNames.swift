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

  /// The file, of which an entry is made when it is asked for: a text names a few of thousands.
  private let file: [UInt8]
  /// Where the line of each name begins.
  private var lines = WordTable<Int32>()
  /// Where the line of each outsourcer begins, by the consonants of its Arabic names.
  private var skeletons = WordTable<Int32>()
  /// The first words of all names.
  private var first = WordSet()
  /// Those that are written in small letters.
  private(set) var small = WordSet()

  private init() {
    file = DataFolder.bytes("news/organizations.txt")
    var begin = 0
    while begin < file.count {
      let end = file[begin...].firstIndex(of: UInt8(ascii: "\n")) ?? file.count
      if file[begin] != UInt8(ascii: "#") { note(file[begin..<end]) }
      begin = end + 1
    }
    for key in lines.words {
      first.insert(String(Substring(key.utf8.prefix { $0 != UInt8(ascii: " ") })))
    }
  }

  /// Notes all names of a line.
  private mutating func note(_ line: ArraySlice<UInt8>) {
    let fields = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
    guard fields.count > 1 else { return }
    let needsEvidence = Self.trimmed(fields[0]).last == UInt8(ascii: "!")
    let name = Self.trimmed(fields[0]).dropLast(needsEvidence ? 1 : 0)
    let others = fields.count > 3 ? fields[3].split(separator: UInt8(ascii: "|")) : []
    for bytes in [name] + others.map(Self.trimmed) where !bytes.isEmpty {
      let other = String(decoding: bytes, as: UTF8.self)
      lines[Self.key(other)] = Int32(line.startIndex)
      if bytes[bytes.startIndex] >= 0xD8, fields[1].elementsEqual("outsourcer".utf8),
        let skeleton = Self.skeleton(Self.key(other))
      {
        skeletons[skeleton] = Int32(line.startIndex)
      }
      // `مصر للطيران`, as its words are taken apart in a text.
      if bytes[bytes.startIndex] >= 0x80, other.contains(" لل") {
        lines[Self.key(other.replacing(" لل", with: " ل ال"))] = Int32(line.startIndex)
      }
      // Lowe's is cut to Lowe where it owns something.
      if other.hasSuffix("'s") {
        lines[Self.key(String(other.dropLast(2)))] = Int32(line.startIndex)
      }
      let isCapital = (0x41...0x5A).contains(bytes[bytes.startIndex])
      // Of `mobilkom austria` the first word is where it begins.
      if !isCapital, !needsEvidence, other == other.lowercased() {
        small.insert(String(other.prefix { $0 != " " }))
      }
    }
  }

  private func entry(at begin: Int) -> Entry {
    let line = file[begin...].prefix { $0 != UInt8(ascii: "\n") }
    let fields = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map {
      String(decoding: Self.trimmed($0), as: UTF8.self)
    }
    let needsEvidence = fields[0].hasSuffix("!")
    let role: OrganizationRole =
      switch fields[1] {
      case "client": .client
      case "owner": .owner
      case "association": .association
      case "agency": .agency
      case "union": .union
      default: .unknown
      }
    return Entry(
      name: needsEvidence ? String(fields[0].dropLast()) : fields[0], role: role,
      country: fields.count > 2 && fields[2].utf8.count == 2 ? fields[2] : nil,
      isOutsourcer: fields[1] == "outsourcer", needsEvidence: needsEvidence)
  }

  /// Without blanks around it.
  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let isBlank = { (byte: UInt8) in byte == 0x20 || byte == 0x0D }
    let front = bytes.drop(while: isBlank)
    return front[..<(front.lastIndex { !isBlank($0) }.map { $0 + 1 } ?? front.startIndex)]
  }

  /// Whether any name begins with a word.
  func mayBegin(with word: String) -> Bool {
    first.contains(word) || Self.skeleton(word).map(skeletons.contains) == true
  }

  /// What is known of a name that is folded as the keys of a document are.
  subscript(key: String) -> Entry? {
    (lines[key] ?? Self.skeleton(key).flatMap { skeletons[$0] }).map { entry(at: Int($0)) }
  }

  /// The consonants of a name in Arabic letters, where it has many: `تيليبرفورمانس`, `تيلي بيرفورمنص` are one, as who
  /// writes it hears it.
  static func skeleton(_ key: String, least: Int = 6) -> String? {
    guard let first = key.utf8.first, first >= 0xD8 else { return nil }
    let letters = key.unicodeScalars.compactMap { letter -> UnicodeScalar? in
      switch letter {
      case "ا", "و", "ي", "ه", " ": nil
      case "ط": "ت"
      case "ص": "س"
      case "ق", "غ": "ج"
      case "ڤ": "ف"
      case "پ": "ب"
      default: letter
      }
    }
    guard letters.count >= least else { return nil }
    return String(String.UnicodeScalarView(letters))
  }

  /// What is known of a name as it is written.
  func entry(named name: String) -> Entry? { self[Self.key(name)] }

  /// Whether a name that is folded so is known.
  func contains(_ key: String) -> Bool {
    lines.contains(key) || Self.skeleton(key).map(skeletons.contains) == true
  }

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
