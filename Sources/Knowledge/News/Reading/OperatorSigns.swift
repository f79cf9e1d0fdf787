import KnowledgeData
import Switchboard

/// What a text shows of an organization and a call center that speaks for or against the one running the other.
///
/// Each is a row of `news/operator-weights.txt`.
enum OperatorSign: UInt32, Sendable, Hashable, CaseIterable {
  /// The rules have taken it.
  case chosen
  /// There is no organization at all: the call center of nobody.
  case nobody
  /// It does nothing but run call centers, as the list of known organizations says.
  case outsourcer
  /// It is not on that list.
  case unlisted
  /// What the text says it is.
  case client, owner, runs
  /// It is named first and often; and at least twice as much as any other.
  case main, alone
  /// How near it is named to the city: in its sentence, in the one before, and so on; or only behind it.
  case here, before, twoBefore, earlier, next, later
  /// In the sentence of the city it stands before it.
  case leads
  /// It stands behind the city, and no other name is nearer.
  case follows
  /// Somewhere in the text: in a sentence with a call center, before a word for what happens, beside words for
  /// clients or owners, behind the noun for the call center, behind a verb of saying, in parentheses.
  case withSite, acts, besideClient, besideOwner, behindSite, behindSays, inParentheses
  /// Beside the city, it stands behind `of`.
  case behindOf

  /// As the table of weights writes it.
  var name: String { String(describing: self) }
}

/// A set of signs.
struct OperatorSigns: OptionSet, Sendable, Hashable {
  let rawValue: UInt32
  init(rawValue: UInt32) { self.rawValue = rawValue }
  init(_ sign: OperatorSign) { rawValue = 1 << sign.rawValue }

  mutating func add(_ sign: OperatorSign, if holds: Bool = true) {
    if holds { formUnion(OperatorSigns(sign)) }
  }

  /// The signs, in the order they are declared in.
  var all: [OperatorSign] { OperatorSign.allCases.filter { contains(OperatorSigns($0)) } }
}

/// How much each sign weighs, in hundredths of a natural logarithm of odds: learned, not made up.
struct OperatorWeights: Sendable {
  static let shared = OperatorWeights(DataFolder.table("news/operator-weights.txt"))

  private let weights: [Int]

  init(_ rows: [[Substring]]) {
    let known = Dictionary(
      rows.filter { $0.count == 2 }.map { (String($0[0]), Int($0[1]) ?? 0) },
      uniquingKeysWith: { first, _ in first })
    weights = OperatorSign.allCases.map { known[$0.name] ?? 0 }
  }

  /// What all the signs of an organization weigh together.
  func sum(_ signs: OperatorSigns) -> Int {
    var sum = 0
    for (number, weight) in weights.enumerated() where signs.rawValue >> UInt32(number) & 1 == 1 {
      sum += weight
    }
    return sum
  }
}
