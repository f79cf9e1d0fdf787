/// Organizations of Arabic, where no capital tells a name from other words.
extension OrganizationFinder {
  /// What a name says itself: `بنك النيل`, `هيئة الجنوب للكهرباء`. A bank that does something is no mere client.
  func ofHead(_ candidate: NameCandidate) -> OrganizationRole? {
    guard candidate.words > 1 else { return nil }
    let head = document.word(candidate.tokens.lowerBound)
    let isActing = subjects.contains(candidate.key) || isBelonging(candidate)
    switch head {
    case "بنك", "مصرف", "البنك", "المصرف": return isActing ? .unknown : .client
    case "البريد", "الصندوق", "المكتب", "الديوان": return isActing ? .unknown : .agency
    case "الشركه", "المجموعه": return .unknown
    case "هييه", "ديوان", "الهييه", "الموسسه", "الوكاله": return isActing ? .unknown : .agency
    case "الخطوط", "طيران": return .unknown
    case "وزاره", "وزير", "وزيره", "امانه", "بلديه", "دايره", "مديريه", "سلطه", "صندوق", "جهاز",
      "مستشفي", "جامعه",
      "حكومه":
      return .unknown
    default: return nil
    }
  }

  /// `نورد كول`, `سند للتعهيد`: a name that has no noun before it.
  func ofBrand(_ candidate: NameCandidate) -> OrganizationRole? {
    let last = document.word(candidate.tokens.upperBound - 1)
    let isPurpose =
      candidate.words > 1 && candidate.tokens.lowerBound > 0
      && document.tokens[candidate.tokens.lowerBound - 1].kind == .word
      && candidate.tokens.dropFirst().contains { token in
        document.word(token).hasPrefix("لل") || document.word(token) == "ل"
      }
    return CapitalSequences.isBranded(candidate.words, last) || isPurpose ? .unknown : nil
  }

  /// `استحواذ «أفق» الأمريكية`: in quotation marks with the word for its country behind, or what is bought.
  func isQuotedFirm(_ candidate: NameCandidate) -> Bool {
    guard document.language == .arabic else { return false }
    let marks = document.sentences[candidate.sentence]
    let end = candidate.tokens.upperBound
    let begin = candidate.tokens.lowerBound - 1
    guard marks.range.contains(end + 1), marks.range.contains(begin - 1),
      document.tokens[end].kind == .mark, document.tokens[begin].kind == .mark,
      !["(", ",", "."].contains(document.tokens[end].folded)
    else { return false }
    if document.word(begin - 1).isOne(
      of: "استحواذ", "الاستحواذ", "اندماج", "شراء", "منافستها", "منافسه")
    {
      return true
    }
    let next = document.word(end + 1)
    return next.hasPrefix("ال") && next.hasSuffix("يه")
      && document.knowledge.placeWords.country(ofDemonym: next) != nil
      && document.verbs(end + 1).isEmpty
  }

  /// `دعت النقابة عمال مركز النداء "أمواج"`: the noun for a call center is nearer than that for a union.
  func isOfSiteInArabic(_ candidate: NameCandidate) -> Bool {
    guard document.language == .arabic else { return false }
    return isBelonging(candidate)
      || isNamedBehindSite(candidate)
        && document.sentences[candidate.sentence].covers(.site, front(candidate))
  }

  /// `مركز الاتصال التابع ل«أمواج»`, `مركز اتصال لهيئة الكهرباء`
  private func isBelonging(_ candidate: NameCandidate) -> Bool {
    let before = front(candidate)
    let marks = document.sentences[candidate.sentence]
    // `افتتاح مركز اتصال بنك السيف`
    if marks.covers(.site, before), !document.word(before).hasPrefix("ال") { return true }
    guard document.word(before).isOne(of: "ل", "لـ") else { return false }
    // `مركز نداء جديد ل«أمواج»`, `الرئيس التنفيذي ل«أمواج»`
    let head = marks.covers(.another, before - 1) ? before - 2 : before - 1
    return marks.covers(.site, head)
      || before < candidate.tokens.lowerBound - 1 && marks.covers(.role, before - 1)
      || Self.belonging.contains(document.word(before - 1))
  }

  private static let beforeDoers: WordSet = [
    "اختيار", "قرار", "وقعت", "ابرمت", "لدي", "اداره", "خطه", "خطط", "مشروع",
  ]
  private static let belonging: WordSet = [
    "تابع", "تابعا", "التابع", "تابعه", "التابعه", "التابعين", "التابعان", "تابعين", "تابعان",
    "التابعتين", "التابعتان",
  ]

  /// `موظفو «أمواج»`, `ستغلقه «أمواج»`, `وقع اختيار «أمواج»`, `وقعت «أمواج» اتفاقية`: in quotation marks behind who
  /// works for it or what it does, in a sentence of a call center.
  func isQuotedDoer(_ candidate: NameCandidate) -> Bool {
    let before = front(candidate)
    let marks = document.sentences[candidate.sentence]
    guard document.language == .arabic, before < candidate.tokens.lowerBound - 1,
      marks.range.contains(before),
      marks.range.contains(where: { marks.begins(.site, at: $0) })
    else { return false }
    if marks.covers(.person, before) { return true }
    if document.word(before).isOne(of: "ه", "ها") {
      return document.verbs(before - 1).contains {
        [.open, .close, .have, .employ, .move].contains($0.verbClass)
      }
    }
    // `بررت «أمواج» قرارها`: a sentence begins with its verb, which is feminine.
    return Self.beforeDoers.contains(document.word(before))
      || before == marks.firstWord && document.word(before).hasSuffix("ت")
        && document.word(before).unicodeScalars.count > 3
  }

  /// `زبناء أمواج` behind `من بين` are those that it has; who follows is one of them.
  func isAmongClientsInArabic(_ candidate: NameCandidate) -> Bool? {
    guard document.language == .arabic else { return nil }
    let marks = document.sentences[candidate.sentence]
    let token = candidate.tokens.lowerBound
    guard
      let noun = between(max(marks.range.lowerBound, token - 16), token).last(where: {
        marks.covers(.clientMark, $0)
          && document.word($0 - 1).isOne(of: "بين", "ابرز", "اهم", "اكبر", "ضمن")
      }), !between(noun, token).contains(where: { !document.verbs($0).isEmpty })
    else { return nil }
    return !between(noun + 1, token).allSatisfy {
      marks.covers([.orgNoun, .clientMark].asClasses, $0) || document.tokens[$0].kind == .mark
    }
  }

  /// `زبناء شركة النسيم للتأمين وشركة أمواج`: what stands in a row with a client is one, too.
  func isBesideClientInArabic(_ candidate: NameCandidate) -> Bool {
    guard document.language == .arabic else { return false }
    let marks = document.sentences[candidate.sentence]
    let token = candidate.tokens.lowerBound
    guard marks.covers(.orgNoun, token - 1), document.word(token - 2) == "و" else { return false }
    return candidates[ofSentence[candidate.sentence]].contains { other in
      other.tokens.upperBound == token - 2
        && known[other.key].map { document.organizations[$0].role == .client } == true
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
    // `تتجه «أمواج» نحو إغلاق مركزها`: a sentence begins with its verb, also one that says nothing else.
    return isVerb(index, marks, true) || Self.doing.contains(document.word(index))
      || index == before && before == marks.firstWord && !marks.isKnown(index)
        && ["ت", "ي", "ست", "سي"].contains(where: document.word(index).hasPrefix)
      || marks.range.contains(index) && document.verbs(index).contains { $0.verbClass == .consider }
  }

  /// Verbs that say with a noun what a company does: `قامت أمواج بإغلاق المركز`.
  static let doing: WordSet = [
    "قام", "قامت", "تقوم", "يقوم", "ستقوم", "سيقوم", "اقدم", "اقدمت", "عمد", "عمدت", "احتفظ",
    "احتفظت", "تحتفظ", "ستحتفظ", "سيحتفظ", "واصلت", "ستواصل", "تواصل", "بادرت", "هددت",
  ]

  /// `المدير العام لشركة أمواج فون سامي العلوي`: behind the name of a company that of a person, if the text names the
  /// company elsewhere without it.
  mutating func withoutPersons() {
    let keys = Set(candidates.map(\.key))
    let times = Dictionary(candidates.map { ($0.key, 1) }, uniquingKeysWith: +)
    for index in candidates.indices
    where candidates[index].words > 1
      && !KnownOrganizations.shared.contains(candidates[index].key)
    {
      let range = candidates[index].tokens
      guard
        let end = (range.lowerBound + 1..<range.upperBound).last(where: { end in
          let key = document.key(range.lowerBound..<end)
          return keys.contains(key) || isElsewhere(range.lowerBound..<end, but: range)
        }),
        // `رواسي للاتصالات` is the longer name.
        document.tokens[end].folded != "ل", !document.tokens[end].folded.hasPrefix("لل"),
        // `حققت شركة أمواج رقم معاملات`: only once, and without a noun before it no name at all.
        hasRoleBefore(candidates[index])
          || times[candidates[index].key] == 1 && !document.tokens[end].folded.hasPrefix("ل")
            && document.sentences[candidates[index].sentence].covers(
              .orgNoun, range.lowerBound - 1)
            && keys.contains(document.key(range.lowerBound..<end))
      else { continue }
      candidates[index].tokens = range.lowerBound..<end
      candidates[index].key = document.key(range.lowerBound..<end)
      candidates[index].words = end - range.lowerBound
    }
  }

  private func hasRoleBefore(_ candidate: NameCandidate) -> Bool {
    let marks = document.sentences[candidate.sentence]
    return (1...5).contains { marks.covers(.role, candidate.tokens.lowerBound - $0) }
  }

  /// Whether the words begin a sentence, as they do in headlines.
  private func isElsewhere(_ words: Range<Int>, but range: Range<Int>) -> Bool {
    document.sentences.contains { marks in
      let begin = marks.firstWord
      return begin != range.lowerBound && begin + words.count < marks.range.upperBound
        // `كونكتا مصر توقع`: with the next word of the name, too, it is the longer one.
        && document.word(begin + words.count) != document.word(words.upperBound)
        && words.indices.allSatisfy {
          document.word(begin + $0 - words.lowerBound) == document.word($0)
        }
    }
  }

  /// Names that are known are names wherever the text has the same words.
  mutating func repeated() {
    var byFirst: [String: [[String]]] = [:]
    var mayBegin = WordFilter()
    for (key, _) in known {
      let words = key.split(separator: " ").map(String.init)
      guard let first = words.first, words.count > 1 || first.unicodeScalars.count > 3 else {
        continue
      }
      byFirst[first, default: []].append(words)
      mayBegin.insert(first)
    }
    guard !byFirst.isEmpty else { return }
    var all: [NameCandidate] = []
    var ranges: [Range<Int>] = []
    for (sentence, marks) in document.sentences.enumerated() {
      var here = Array(candidates[ofSentence[sentence]])
      let taken = here
      var token = marks.range.lowerBound
      while token < marks.range.upperBound {
        guard mayBegin.mayContain(document.word(token)),
          let range = repeated(token, marks, byFirst),
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
          || Gazetteer.shared.match(document.text.tokens, at: token, until: token + 1) != nil
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
    spelledOtherwise()
  }

  /// `زين`, `زين الأردن`: what is known as one under several names is one, called by the longest; so is what is only
  /// spelled otherwise: `أوتسورسيا`, `أوطسورسيا`.
  private mutating func spelledOtherwise() {
    var numbers: [String: Int] = [:]
    for (key, number) in known.sorted(by: { ($0.value, $0.key) < ($1.value, $1.key) }) {
      let skeleton = KnownOrganizations.skeleton(key, least: 4)
      guard let same = KnownOrganizations.shared[key]?.name ?? skeleton else { continue }
      guard let first = numbers[same] else {
        numbers[same] = number
        continue
      }
      guard first != number else { continue }
      known[key] = first
      let name = document.organizations[number].name
      if document.organizations[first].name.utf8.count < name.utf8.count {
        document.organizations[first].name = name
      }
    }
  }
}
