/// Names that someone may have meant.
public enum NearNames {
  /// The names that are near to another, nearest first: those that differ by few letters, begin with
  /// it or contain it.
  public static func of(_ name: String, among names: some Sequence<String>, limit: Int = 3)
    -> [String]
  {
    let wanted = Array(name.lowercased().unicodeScalars)
    guard !wanted.isEmpty, wanted.count < 200 else { return [] }
    var near: [(distance: Int, name: String)] = []
    for candidate in names {
      let letters = Array(candidate.lowercased().unicodeScalars)
      var distance = editDistance(wanted, letters)
      let contains =
        letters.starts(with: wanted) || wanted.starts(with: letters)
        || candidate.lowercased().split(separator: "-").contains { $0 == name.lowercased() }
      if contains { distance = min(distance, 1) }
      if distance <= (wanted.count < 4 ? 1 : max(2, wanted.count / 3)) {
        near.append((distance, candidate))
      }
    }
    near.sort { ($0.distance, $0.name) < ($1.distance, $1.name) }
    return near.prefix(limit).map(\.name)
  }

  /// `; did you mean a, b or c?`, or an empty text where nothing is near.
  public static func hint(_ name: String, among names: some Sequence<String>) -> String {
    let near = of(name, among: names)
    guard let last = near.last else { return "" }
    let list = near.count == 1 ? last : near.dropLast().joined(separator: ", ") + " or " + last
    return "; did you mean \(list)?"
  }

  /// The number of letters to insert, delete or replace (Levenshtein 1966).
  private static func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var row = Array(0...b.count)
    for (i, letter) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in b.enumerated() {
        let cost = min(row[j] + 1, row[j + 1] + 1, diagonal + (letter == other ? 0 : 1))
        diagonal = row[j + 1]
        row[j + 1] = cost
      }
    }
    return row[b.count]
  }
}
