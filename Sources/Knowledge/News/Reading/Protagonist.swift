/// The organization that most of a text is about: named first in it, and often.
struct Protagonist {
  let organization: Int?
  /// Whether it is named early and at least twice as much as the next.
  let isAlone: Bool

  init(_ document: NewsDocument) {
    var scores: [Int: Int] = [:]
    for (index, names) in document.names.enumerated() {
      for name in names where document.organizations[name.organization].role.mayOperate {
        scores[name.organization, default: 0] += index < 2 ? 3 : 1
      }
    }
    let first = scores.max { ($0.value, -$0.key) < ($1.value, -$1.key) }
    let second = scores.filter { $0.key != first?.key }.map(\.value).max() ?? 0
    organization = first?.key
    isAlone = (first?.value ?? 0) >= max(4, 2 * second)
  }
}
