/// Where sentences begin and end.
///
/// A sentence ends at `.`, `!`, `?`, `…`, at the Arabic question mark, and at the end of a line that a new
/// paragraph or a capital follows. No end is the point of an abbreviation, of an initial, of a number, and
/// one that a small letter follows.
enum Sentences {
  /// Abbreviations of titles, firms and numbers in the languages that are read, folded.
  private static let abbreviations: WordSet = [
    "m", "mm", "mme", "mlle", "dr", "pr", "st", "ste", "mgr", "me", "av", "bd", "cf", "env", "ex",
    "p", "art",
    "mr", "mrs", "ms", "jr", "sr", "prof", "gen", "col", "lt", "sgt", "rev", "hon", "gov", "sen",
    "rep",
    "inc", "ltd", "corp", "co", "plc", "no", "nos", "vs", "etc", "approx", "dept", "jan", "feb",
    "aug",
    "sept", "oct", "nov", "dec", "sra", "srta", "dna", "ud", "uds", "cia", "avda", "num", "pag",
    "ee", "uu",
    "sig", "dott", "ing", "geom", "spa", "srl", "hr", "fr", "nr", "str", "bzw", "ca", "d", "z", "b",
    "u", "a",
    "exmo", "exma", "eng", "lda", "sta", "brgy", "pvt", "pty",
  ]

  /// Words of English that stand in no name and begin sentences behind `D.C.`, `Inc.`, `p.m.`
  private static let openers: WordSet = [
    "the", "it", "its", "he", "she", "they", "but", "this", "these", "those", "there", "when",
    "while", "about", "their", "although", "however", "since", "after", "before", "according",
  ]

  /// Months that an ordinal with a point stands before.
  private static let germanMonths: WordSet = [
    "januar", "janner", "februar", "marz", "april", "mai", "juni", "juli", "august", "september",
    "oktober", "november",
    "dezember", "quartal", "halbjahr",
  ]

  /// The longest sentence in tokens: what never ends is cut, so that a sentence costs what a sentence costs.
  private static let limit = 400

  /// The sentences of a text as ranges of its tokens; together they are all of them.
  static func ranges(_ tokens: [Token]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    let wrapped = WrappedLines(tokens)
    var begin = 0
    var index = 0
    while index < tokens.count {
      if index - begin >= limit {
        ranges.append(begin..<index)
        begin = index
      }
      if index > begin, tokens[index].beginsLine, breaks(tokens, index),
        !wrapped.goesOn(at: index)
      {
        ranges.append(begin..<index)
        begin = index
      }
      if tokens[index].kind == .mark, ends(tokens, index, begin) {
        var end = index + 1
        // What closes belongs to what it closes: quotation marks, brackets.
        while end < tokens.count, isClosing(tokens[end]) { end += 1 }
        ranges.append(begin..<end)
        begin = end
        index = end
        continue
      }
      index += 1
    }
    if begin < tokens.count { ranges.append(begin..<tokens.count) }
    return ranges
  }

  /// Whether a line that ends before a token ends a sentence: a headline, an item of a list.
  private static func breaks(_ tokens: [Token], _ index: Int) -> Bool {
    if tokens[index - 1].folded.isOne(of: ",", ";", "-") { return false }
    // Scripts without capitals begin a line with any letter.
    return tokens[index].isCapitalized || tokens[index].kind != .word || tokens[index].isWithoutCase
  }

  private static func ends(_ tokens: [Token], _ index: Int, _ begin: Int) -> Bool {
    // Most marks are commas and points.
    let mark = tokens[index].folded
    if mark == "," { return false }
    if mark != "." {
      return mark.isOne(of: "!", "?", "…", "؟", "۔") && follows(tokens, index)
    }
    guard index + 1 < tokens.count else { return true }
    if !tokens[index + 1].hasBlankBefore, !isClosing(tokens[index + 1]) {
      return tokens[index + 1].beginsLine
    }
    if index > 0, !tokens[index].hasBlankBefore {
      let before = tokens[index - 1]
      // `أفق تدخل الرياض.. وتوظف 200`: two points within a headline of Arabic are a dash.
      // `بعد الخسائر.. «أفق» تغلق مركزها`, too.
      let isQuote = tokens[index + 1].kind == .mark && index + 2 < tokens.count
      if before.folded == ".", begin == 0, tokens[isQuote ? index + 2 : index + 1].isWithoutCase,
        !tokens[index + 1].beginsLine, index > 2, tokens[index - 2].folded != "."
      {
        return false
      }
      // 31. Mai
      if before.kind == .number, germanMonths.contains(tokens[index + 1].folded) { return false }
      // An initial: J. Martin; an abbreviation: M. Martin, Inc.
      let isInitial = before.kind == .word && before.isCapitalized && before.bytes.count == 1
      if isInitial || (before.kind == .word && abbreviations.contains(before.folded)) {
        // At the end of a paragraph it ends the sentence after all; and `Washington, D.C. The center opened`.
        return tokens[index + 1].beginsLine || isState(tokens, index) && follows(tokens, index)
          || tokens[index + 1].isCapitalized && !tokens[index + 1].isAllCapitals
            && openers.contains(tokens[index + 1].folded)
      }
    }
    return follows(tokens, index)
  }

  /// `in Albuquerque, N.M. April brought more`: behind the dotted letters of a state stands a comma or an end.
  private static func isState(_ tokens: [Token], _ index: Int) -> Bool {
    guard index > 4, tokens[index - 2].folded == ".", tokens[index - 4].folded == ",",
      tokens[index + 1].kind == .word, tokens[index + 1].bytes.count > 3
    else { return false }
    let (first, last) = (tokens[index - 3], tokens[index - 1])
    return first.isCapitalized && first.bytes.count == 1 && last.bytes.count == 1
      && !tokens[index - 2].hasBlankBefore && !last.hasBlankBefore
      && tokens[index - 5].isCapitalized
  }

  /// Whether what comes after a mark may begin a sentence.
  private static func follows(_ tokens: [Token], _ index: Int) -> Bool {
    var next = index + 1
    while next < tokens.count, isClosing(tokens[next]) { next += 1 }
    guard next < tokens.count else { return true }
    if tokens[next].beginsLine || tokens[next].kind != .word { return true }
    // Scripts without capitals begin with any letter.
    return tokens[next].isCapitalized || tokens[next].isWithoutCase
  }

  private static func isClosing(_ token: Token) -> Bool {
    guard token.kind == .mark else { return false }
    switch token.folded {
    case "»", "”", "’", ")", "]": return true
    case "\"": return !token.hasBlankBefore
    default: return false
    }
  }
}

/// Lines that were cut at a width: their ends say nothing of sentences.
private struct WrappedLines {
  /// The width that lines were cut at, in bytes; nil for a text whose lines are paragraphs.
  private let width: Int?
  private let tokens: [Token]

  init(_ tokens: [Token]) {
    self.tokens = tokens
    var lengths: [Int] = []
    var begin = 0
    var small = 0
    for (index, token) in tokens.enumerated() where token.beginsLine && index > 0 {
      lengths.append(tokens[index - 1].bytes.upperBound - tokens[begin].bytes.lowerBound)
      begin = index
      if token.kind == .word, !token.isCapitalized { small += 1 }
      if lengths.count == 400 { break }
    }
    // Cut are lines of much the same length that go on with small letters.
    let longest = lengths.sorted().dropLast(lengths.count / 10).last ?? 0
    let isCut = lengths.count >= 3 && small * 3 >= lengths.count && (40...120).contains(longest)
    width = isCut ? longest : nil
  }

  /// Whether the line before a token is full: the sentence goes on.
  func goesOn(at index: Int) -> Bool {
    guard let width else { return false }
    var first = index - 1
    while first > 0, !tokens[first].beginsLine { first -= 1 }
    // The first line may be a headline.
    guard first > 0 else { return false }
    return (tokens[index - 1].bytes.upperBound - tokens[first].bytes.lowerBound) * 10 >= width * 7
  }
}
