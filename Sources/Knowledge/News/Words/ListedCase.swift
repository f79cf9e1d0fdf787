import Switchboard

/// A case that rules look for in lists which they write down: `[.open, .close].contains(kind)`.
protocol ListedCase: Equatable {}

extension VerbClass: ListedCase {}
extension VerbForm: ListedCase {}
extension Trigger.Kind: ListedCase {}
extension Trigger.Certainty: ListedCase {}
extension SiteMention.Determiner: ListedCase {}
extension OrganizationRole: ListedCase {}
extension EventType: ListedCase {}
extension CallCenterStatus: ListedCase {}

extension Array where Element: ListedCase {
  /// Whether a case is one of some. Where these are written down, as nearly everywhere, no list is made: each is
  /// compared by itself.
  @inline(__always)
  func contains(_ element: Element) -> Bool {
    var isFound = false
    forEach { if $0 == element { isFound = true } }
    return isFound
  }
}

extension [String] {
  /// Whether a word is one of some few, as for cases.
  @inline(__always)
  func contains(_ word: String) -> Bool {
    var isFound = false
    forEach { if $0 == word { isFound = true } }
    return isFound
  }
}

/// Some classes of verbs, a bit for each.
struct VerbClasses: Sendable, ExpressibleByArrayLiteral {
  private let bits: UInt32

  @inline(__always)
  init(arrayLiteral classes: VerbClass...) {
    var bits: UInt32 = 0
    classes.forEach { bits |= 1 &<< UInt32(unsafeBitCast($0, to: UInt8.self)) }
    self.bits = bits
  }

  @inline(__always)
  func contains(_ verbClass: VerbClass) -> Bool {
    bits & 1 &<< UInt32(unsafeBitCast(verbClass, to: UInt8.self)) != 0
  }
}
