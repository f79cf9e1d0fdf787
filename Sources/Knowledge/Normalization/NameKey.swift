/// The keys by which names of companies and cities are compared.
public enum NameKey {
  /// Returns the key of a company's name: folded, `&` and `+` as `and`, runs of single letters
  /// joined, without the legal forms of `legal_forms.tsv` at its end or begin.
  ///
  /// Something always remains: a name that is nothing but a legal form is its own key.
  public static func fold(_ name: String) -> String {
    var bytes = Folding.bytes(name, joinsSigns: true)
    joinLetters(&bytes)
    let range = LegalForms.shared.trim(bytes)
    return String(decoding: bytes[range], as: UTF8.self)
  }

  /// Returns the key of a city's name: folded, `CEDEX` with its number and the number of an
  /// arrondissement dropped, `st` and `ste` written out.
  public static func city(_ name: String) -> String {
    let folded = Folding.fold(name)
    var words = folded.split(separator: " ")
    if let cedex = words.lastIndex(of: "cedex"), cedex > 0 {
      let isNumbered = cedex + 1 < words.count && isNumber(words[cedex + 1])
      words.removeSubrange(cedex...(isNumbered ? cedex + 1 : cedex))
    }
    dropArrondissement(&words)
    for index in words.indices.dropLast() {
      switch words[index] {
      case "st": words[index] = "saint"
      case "ste": words[index] = "sainte"
      default: break
      }
    }
    return words.joined(separator: " ")
  }

  /// A folded text with every run of single letters made one word: `s a r l` as `sarl`.
  static func joiningLetters(_ folded: String) -> String {
    var bytes = Array(folded.utf8)
    joinLetters(&bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Drops the spaces between single ASCII letters, in place.
  private static func joinLetters(_ bytes: inout [UInt8]) {
    var target = 0
    var wasSingle = false
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != 0x20 { end += 1 }
      let isSingle = end - start == 1 && (0x61...0x7A).contains(bytes[start])
      if target > 0, !(isSingle && wasSingle) {
        bytes[target] = 0x20
        target += 1
      }
      for index in start..<end {
        bytes[target] = bytes[index]
        target += 1
      }
      wasSingle = isSingle
      start = end + 1
    }
    bytes.removeLast(bytes.count - target)
  }

  private static let arrondissement: Set<Substring> = ["arrondissement", "arrdt", "arr", "ardt"]
  private static let ordinals: Set<Substring> = ["", "e", "er", "eme", "ieme", "nd", "ere", "th"]

  private static func dropArrondissement(_ words: inout [Substring]) {
    var count = words.count
    if count > 2, arrondissement.contains(words[count - 1]) { count -= 1 }
    let isNamed = count < words.count
    // The ending may stand apart: `13 E`.
    let isApart = count > 2 && !words[count - 1].isEmpty && ordinals.contains(words[count - 1])
    let number = isApart ? count - 2 : count - 1
    guard number > 0, isNumber(words[number], withEnding: !isApart) else {
      if isNamed { words.removeLast() }
      return
    }
    words.removeSubrange(number...)
  }

  /// Whether a word is a number of one or two digits, with the ending of an ordinal if allowed.
  private static func isNumber(_ word: Substring, withEnding: Bool = false) -> Bool {
    let digits = word.utf8.prefix { (0x30...0x39).contains($0) }.count
    guard (1...2).contains(digits) else { return false }
    let ending = word.dropFirst(digits)
    return ending.isEmpty || (withEnding && ordinals.contains(ending))
  }
}
