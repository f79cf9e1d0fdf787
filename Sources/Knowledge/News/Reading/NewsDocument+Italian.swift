/// What the accents of Italian tell.
extension NewsDocument {
  /// `entrò`, but `entro dicembre`; `fermò`, but `il fermo`: the simple past of verbs in -are has its accent.
  func stressed(_ readings: [VerbLexicon.Reading], _ index: Int) -> [VerbLexicon.Reading] {
    let token = tokens[index]
    guard text.bytes[token.bytes].last == 0x6F, !token.isAllCapitals,
      readings.contains(where: { $0.form == .past && $0.lemma.hasSuffix("are") })
    else { return readings }
    return readings.filter { $0.form != .past || !$0.lemma.hasSuffix("are") }
  }
}
