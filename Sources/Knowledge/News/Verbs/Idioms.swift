/// Phrases in which a word that looks like a verb is none, or says nothing: `compte tenu de`, `quitte à`, `tiene lugar`.
///
/// A line has words with blanks between them; `a|b` is one or the other, `~tener` any form of a verb, and what stands
/// in parentheses is only what goes with it: `(~dar) empleo` says that `empleo` is no verb there, `dar` may be one.
struct Idioms: Sendable {
  /// A phrase: where its words stand among those of all, and a bit for each that may be its second, which tells most
  /// words that follow the first to be none.
  private struct Phrase: Sendable {
    var words: Range<Int32>
    var seconds: UInt64 = 0
  }

  /// A word of a phrase, and whether it keeps what it says.
  private struct Step: Sendable {
    var words: WordSet
    var isContext: Bool
  }

  private var steps: [Step] = []
  /// The phrases that begin with the same word stand side by side.
  private var phrases: [Phrase] = []
  private var ofFirst = WordTable<Range<Int>>()

  /// Reads lines; `forms` tells the forms of a verb.
  init(_ lines: [Substring], forms: (String) -> [String]) {
    var phrases = WordTable<[Phrase]>()
    for line in lines {
      let begin = Int32(steps.count)
      for word in line.split(separator: " ") {
        let isContext = word.hasPrefix("(") && word.hasSuffix(")")
        let choices = isContext ? word.dropFirst().dropLast() : word
        steps.append(
          Step(words: WordSet(choices: choices, forms: forms), isContext: isContext))
      }
      var phrase = Phrase(words: begin..<Int32(steps.count))
      if phrase.words.count > 1 {
        for word in steps[Int(begin) + 1].words.words { phrase.seconds |= Self.bit(of: word) }
      }
      for word in steps[Int(begin)].words.words { phrases[word, default: []].append(phrase) }
    }
    phrases.forEach { word, own in
      ofFirst[word] = self.phrases.count..<self.phrases.count + own.count
      self.phrases += own
    }
  }

  private static func bit(of word: String) -> UInt64 { 1 << UInt64(word.quickHash & 63) }

  /// The words that phrases begin with.
  var first: some Sequence<String> { ofFirst.words }

  /// The tokens that are no verbs in the phrases that begin at one.
  func silent(_ tokens: [Token], at begin: Int) -> [Int] {
    guard let candidates = ofFirst[tokens[begin].folded] else { return [] }
    let second = begin + 1 < tokens.count ? Self.bit(of: tokens[begin + 1].folded) : 0
    var silent: [Int] = []
    for place in candidates {
      let phrase = phrases[place]
      let (first, count) = (Int(phrase.words.lowerBound), phrase.words.count)
      guard begin + count <= tokens.count, count == 1 || phrase.seconds & second != 0 else {
        continue
      }
      var offset = 1
      while offset < count, steps[first + offset].words.contains(tokens[begin + offset].folded) {
        offset += 1
      }
      guard offset == count else { continue }
      for offset in 0..<count where !steps[first + offset].isContext {
        silent.append(begin + offset)
      }
    }
    return silent
  }
}

extension WordSet {
  /// What `a|b` and `~verb` stand for: one word or the other, any form of a verb.
  init(choices: Substring, forms: (String) -> [String]) {
    self.init()
    for choice in choices.split(separator: "|") {
      if choice.hasPrefix("~") {
        for form in forms(String(choice.dropFirst())) { insert(form) }
      } else {
        insert(String(choice))
      }
    }
  }
}
