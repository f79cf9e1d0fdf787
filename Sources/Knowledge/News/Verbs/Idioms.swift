/// Phrases in which a word that looks like a verb is none, or says nothing: `compte tenu de`, `quitte à`, `tiene lugar`.
///
/// A line has words with blanks between them; `a|b` is one or the other, `~tener` any form of a verb, and what stands
/// in parentheses is only what goes with it: `(~dar) empleo` says that `empleo` is no verb there, `dar` may be one.
struct Idioms: Sendable {
  private struct Phrase: Sendable {
    var words: [WordSet]
    /// Which of its words keep what they say.
    var isContext: [Bool]
  }

  /// The phrases by each word that they may begin with.
  private var phrases = WordTable<[Phrase]>()

  /// Reads lines; `forms` tells the forms of a verb.
  init(_ lines: [Substring], forms: (String) -> [String]) {
    for line in lines {
      var phrase = Phrase(words: [], isContext: [])
      for word in line.split(separator: " ") {
        let isContext = word.hasPrefix("(") && word.hasSuffix(")")
        let choices = isContext ? word.dropFirst().dropLast() : word
        var words = WordSet()
        for choice in choices.split(separator: "|") {
          if choice.hasPrefix("~") {
            for form in forms(String(choice.dropFirst())) { words.insert(form) }
          } else {
            words.insert(String(choice))
          }
        }
        phrase.words.append(words)
        phrase.isContext.append(isContext)
      }
      for word in phrase.words[0].words { phrases[word, default: []].append(phrase) }
    }
  }

  /// The words that phrases begin with.
  var first: some Sequence<String> { phrases.words }

  /// The tokens that are no verbs in the phrases that begin at one.
  func silent(_ tokens: [Token], at begin: Int) -> [Int] {
    guard let candidates = phrases[tokens[begin].folded] else { return [] }
    var silent: [Int] = []
    for phrase in candidates.indices {
      let count = candidates[phrase].words.count
      guard begin + count <= tokens.count else { continue }
      var offset = 0
      while offset < count,
        candidates[phrase].words[offset].contains(tokens[begin + offset].folded)
      {
        offset += 1
      }
      guard offset == count else { continue }
      for offset in 0..<count where !candidates[phrase].isContext[offset] {
        silent.append(begin + offset)
      }
    }
    return silent
  }
}
