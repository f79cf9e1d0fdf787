internal import CLibXML2

/// The name of an element or attribute.
public struct XMLName: Sendable, Hashable {
  /// The name without prefix: `creator` of `dc:creator`.
  public let local: String
  /// The prefix as written; empty where there is none.
  public let prefix: String
  /// The URI of the namespace; empty for none, and for a prefix that is not declared.
  public let namespace: String
}

/// The names a document uses, each with a number that never changes.
///
/// The parser keeps each name's characters in one place for as long as it lives, so that the same
/// name is the same pointer. The table therefore compares pointers, never characters; it probes
/// linearly and is kept at most half full.
struct XMLNameTable {
  typealias Characters = UnsafePointer<xmlChar>

  private struct Slot {
    var local: Characters
    var prefix: Characters?
    var namespace: Characters?
    var number: Int
  }

  private(set) var names: [XMLName] = []
  private var slots: [Slot?] = Array(repeating: nil, count: 256)

  /// The number of a name; a new one where it was not met before.
  mutating func number(
    local: Characters, prefix: Characters?, namespace: Characters?
  ) -> Int {
    let mask = slots.count - 1
    var index = XMLNameTable.hash(local) & mask
    while let slot = slots[index] {
      if slot.local == local, slot.prefix == prefix, slot.namespace == namespace {
        return slot.number
      }
      index = (index + 1) & mask
    }
    let number = names.count
    names.append(
      XMLName(
        local: String(cString: local), prefix: prefix.map { String(cString: $0) } ?? "",
        namespace: namespace.map { String(cString: $0) } ?? ""))
    slots[index] = Slot(local: local, prefix: prefix, namespace: namespace, number: number)
    if names.count * 2 > slots.count { grow() }
    return number
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: nil, count: old.count * 2)
    let mask = slots.count - 1
    for case .some(let slot) in old {
      var index = XMLNameTable.hash(slot.local) & mask
      while slots[index] != nil { index = (index + 1) & mask }
      slots[index] = slot
    }
  }

  private static func hash(_ pointer: Characters) -> Int {
    let bits = UInt(bitPattern: pointer) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: bits >> 32)
  }
}
