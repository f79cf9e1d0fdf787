/// Names in small letters: those that a text tells by their legal form, `die voxline kommunikation GmbH`, and brands that
/// sentences begin with.
struct SmallNames {
  /// The words of each name by the first one.
  private var names: [String: [[String]]] = [:]

  /// Whether a name is one of them.
  private(set) var keys: Set<String> = []

  /// Small words that end what stands before a name.
  private static let outside: WordSet = [
    "der", "die", "das", "des", "dem", "den", "von", "vom", "zur", "zum", "und", "bei", "mit",
    "als",
    "aus", "auf", "eine", "einer", "einem", "durch", "dass", "wie", "the", "and", "with", "from",
    "called", "named", "company", "firm", "della", "dalla", "societa", "azienda", "societe",
    "firma",
    "firme", "empresa", "entreprise", "groupe", "grupo", "gruppo", "pela", "por", "par", "les",
    "dell", "dall", "sociedad", "compania", "compagnie", "gruppe", "fur", "sie", "sich", "hat",
    "ist",
  ]

  private static let forms = LegalForms.last.union(["ag"])

  init(_ document: NewsDocument) {
    let tokens = document.tokens
    for form in tokens.indices
    where tokens[form].isCapitalized && Self.forms.contains(tokens[form].folded) {
      var begin = form
      while begin > 0, begin > form - 4, tokens[begin - 1].kind == .word,
        !tokens[begin - 1].isCapitalized, tokens[begin - 1].bytes.count > 2,
        !Self.outside.contains(tokens[begin - 1].folded)
      {
        begin -= 1
      }
      // `die vocalia Medizinservice AG`
      if begin == form, form > 2, tokens[form - 1].kind == .word, tokens[form - 1].isCapitalized,
        tokens[form - 2].kind == .word, !tokens[form - 2].isCapitalized,
        tokens[form - 2].bytes.count > 3, document.words[form - 2].phraseWord < 0,
        document.words[form - 2].verb < 0,
        !["e", "en", "er", "es", "em"].contains(where: { tokens[form - 2].folded.hasSuffix($0) }),
        Self.outside.contains(tokens[form - 3].folded)
      {
        begin = form - 2
      }
      guard begin < form, !tokens[begin].beginsLine,
        begin == 0 || Self.outside.contains(tokens[begin - 1].folded)
          || tokens[begin - 1].kind != .word || document.words[begin - 1].phraseWord >= 0
      else { continue }
      let words = tokens[begin..<form].map(\.folded)
      guard keys.insert(words.joined(separator: " ")).inserted else { continue }
      keys.insert((words + [tokens[form].folded]).joined(separator: " "))
      names[words[0], default: []].append(words)
    }
    beginSentences(document)
  }

  /// `norvex eröffnet im März`: what a sentence begins with in small letters, more than once in the text and with a verb
  /// behind it, is a brand, unless the text has lost its capitals.
  private mutating func beginSentences(_ document: NewsDocument) {
    let tokens = document.tokens
    let starts = document.sentences.lazy.map(\.firstWord).filter { tokens.indices.contains($0) }
    let small = starts.filter { tokens[$0].kind == .word && !tokens[$0].isCapitalized }
    guard !small.isEmpty, small.count * 3 <= starts.count else { return }
    for start in small.prefix(8) {
      let word = tokens[start].folded
      guard (3...24).contains(word.utf8.count), word.utf8.allSatisfy({ $0 < 0x80 }),
        !tokens[start].isElided,
        tokens[start].beginsLine || start == 0 || endsBefore(start, tokens),
        document.words[start].phraseWord < 0, document.words[start].verb < 0,
        tokens.indices.contains(start + 1),
        document.words[start + 1].verb >= 0
          || VerbGroup.isAuxiliary(document.word(start + 1), document.language),
        tokens.lazy.filter({ $0.folded == word && !$0.isCapitalized }).prefix(2).count == 2,
        keys.insert(word).inserted
      else { continue }
      names[word, default: []].append([word])
    }
  }

  private func endsBefore(_ start: Int, _ tokens: TokenRow) -> Bool {
    start > 0 && [".", "!", "?"].contains(tokens[start - 1].folded)
  }

  /// The name that begins at a token, with the legal form behind it.
  func match(_ tokens: [Token], at index: Int, until end: Int) -> Range<Int>? {
    guard !names.isEmpty, let all = names[tokens[index].folded] else { return nil }
    for words in all.prefix(8) where index + words.count <= end {
      guard words.indices.allSatisfy({ tokens[index + $0].folded == words[$0] }) else { continue }
      var last = index + words.count
      if last < end, tokens[last].isCapitalized, LegalForms.all.contains(tokens[last].folded) {
        last += 1
      }
      return index..<last
    }
    return nil
  }
}
