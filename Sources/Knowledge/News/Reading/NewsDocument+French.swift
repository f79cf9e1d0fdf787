/// What accents tell of French verbs, whose words are folded.
extension NewsDocument {
  /// Whether an `é` stands among the first bytes of a text.
  static func hasAcute(_ bytes: some Collection<UInt8>) -> Bool {
    var before: UInt8 = 0
    for byte in bytes.prefix(4_000) {
      if before == 0xC3, byte == 0xA9 { return true }
      before = byte
    }
    return false
  }

  /// Of `fermé` only the participle, of `ferme` all but that.
  func accented(_ readings: [VerbLexicon.Reading], _ index: Int) -> [VerbLexicon.Reading] {
    let token = tokens[index]
    guard !token.isAllCapitals, Self.hasDoubtfulEnd(token.folded) else { return readings }
    let isAcute = Self.endsAcute(text.bytes[token.bytes])
    let fits: (VerbLexicon.Reading) -> Bool = {
      isAcute ? $0.form == .participle : $0.form != .participle || !$0.lemma.hasSuffix("er")
    }
    guard !readings.allSatisfy(fits) else { return readings }
    let fitting = readings.filter(fits)
    return isAcute && fitting.isEmpty ? readings : fitting
  }

  private static func hasDoubtfulEnd(_ word: String) -> Bool {
    word.hasSuffix("e") || word.hasSuffix("es")
  }

  /// Whether a word ends in `é`, `ée`, `és` or `ées`.
  private static func endsAcute(_ bytes: some BidirectionalCollection<UInt8>) -> Bool {
    var rest = bytes[...]
    if rest.last == 0x73 { rest = rest.dropLast() }
    if rest.last == 0xA9 { return true }
    return rest.last == 0x65 && rest.dropLast().last == 0xA9
  }
}
