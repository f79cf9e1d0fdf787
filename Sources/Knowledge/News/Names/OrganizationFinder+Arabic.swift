/// Organizations of Arabic, where no capital tells a name from other words.
extension OrganizationFinder {
  /// What a name says itself: `بنك النيل`, `هيئة الجنوب للكهرباء`. A bank that does something is no mere client.
  func ofHead(_ candidate: NameCandidate) -> OrganizationRole? {
    guard candidate.words > 1 else { return nil }
    let head = document.word(candidate.tokens.lowerBound)
    let isActing = subjects.contains(candidate.key)
    switch head {
    case "بنك", "مصرف": return isActing ? .unknown : .client
    case "هييه", "ديوان": return isActing ? .unknown : .agency
    case "الخطوط", "طيران", "اتصالات", "بريد": return .unknown
    default: return nil
    }
  }

  /// Verbs stand before those who do something: `افتتحت شركة أمواج`, `نقل بنك النيل`, `وكانت أمواج قد أعلنت`.
  func isBehindArabicVerb(_ before: Int, _ marks: SentenceMarks) -> Bool {
    var index = before
    var steps = 0
    while marks.range.contains(index), steps < 4,
      marks.covers([.orgNoun, .site].asClasses, index) || document.word(index) == "اداره"
        || marks.covers(.recent, index)
    {
      index -= 1
      steps += 1
    }
    return isVerb(index, marks, true)
  }

  /// Names that are known are names wherever the text has the same words.
  mutating func repeated() {
    var byFirst: [String: [[String]]] = [:]
    for key in known.keys {
      let words = key.split(separator: " ").map(String.init)
      guard let first = words.first, words.count > 1 || first.unicodeScalars.count > 3 else {
        continue
      }
      byFirst[first, default: []].append(words)
    }
    guard !byFirst.isEmpty else { return }
    var all: [NameCandidate] = []
    var ranges: [Range<Int>] = []
    for (sentence, marks) in document.sentences.enumerated() {
      var here = Array(candidates[ofSentence[sentence]])
      let taken = here
      var token = marks.range.lowerBound
      while token < marks.range.upperBound {
        guard let range = repeated(token, marks, byFirst),
          !taken.contains(where: { $0.tokens.overlaps(range) })
        else {
          token += 1
          continue
        }
        here.append(
          NameCandidate(
            tokens: range, sentence: sentence, key: document.key(range), words: range.count,
            isFirstInSentence: false, isPossessive: false))
        token = range.upperBound
      }
      here.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
      ranges.append(all.count..<all.count + here.count)
      all += here
    }
    candidates = all
    ofSentence = ranges
  }

  private func repeated(_ token: Int, _ marks: SentenceMarks, _ names: [String: [[String]]])
    -> Range<Int>?
  {
    guard document.tokens[token].kind == .word, let names = names[document.word(token)] else {
      return nil
    }
    for words in names.prefix(16).sorted(by: { $0.count > $1.count }) {
      // One word may be another: only what the language does not have, and no place.
      if words.count == 1,
        marks.isKnown(token)
          || Gazetteer.shared.match(document.tokens, at: token, until: token + 1) != nil
      {
        continue
      }
      let end = token + words.count
      guard end <= marks.range.upperBound,
        words.indices.allSatisfy({ document.word(token + $0) == words[$0] })
      else { continue }
      return token..<end
    }
    return nil
  }

  /// A name that ends with a shorter one: `الجنوب للكهرباء` of `هيئة الجنوب للكهرباء`.
  mutating func shortenedFronts() {
    var byEnd: [String: Int] = [:]
    for (key, number) in known {
      guard let blank = key.firstIndex(of: " ") else { continue }
      byEnd[String(key[key.index(after: blank)...])] = number
    }
    for candidate in candidates {
      guard let longer = byEnd[candidate.key], known[candidate.key] != longer,
        !isPerson(candidate.tokens)
      else { continue }
      known[candidate.key] = longer
    }
  }
}
