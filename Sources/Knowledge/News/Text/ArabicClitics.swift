/// Takes apart what Arabic writes as one word: `وبالرباط` is `و`, `ب`, `الرباط`; `موقعها` is `موقع`, `ها`.
///
/// Conjunctions, prepositions and possessive endings are joined to the word beside them. A word is taken apart only
/// where it is not known as a whole and what remains is known: as a word of the language or as a place.
struct ArabicClitics {
  private let vocabulary: Vocabulary
  private let gazetteer = Gazetteer.shared

  /// Marks around a name are one to all rules: `“أفق”`, `„أفق‟`.
  private static let quotes: WordSet = ["“", "”", "„", "‟", "″", "❝", "❞", "‹", "›"]
  private static let halves: WordSet = ["كانون", "تشرين"]
  private static let endings = ["هما", "ها", "هم", "هن", "نا", "ه"]

  init(_ vocabulary: Vocabulary) { self.vocabulary = vocabulary }

  /// The text with its words taken apart.
  func split(_ text: NewsText) -> NewsText {
    var tokens: [Token] = []
    tokens.reserveCapacity(text.tokens.count + text.tokens.count / 4)
    let all = Self.withDottedLetters(text.tokens)
    for index in all.indices {
      let token = all[index]
      // `كانون الأول` is one month.
      if token.folded.isOne(of: "الاول", "الثاني"), let last = tokens.last,
        Self.halves.contains(last.folded)
      {
        tokens[tokens.count - 1].bytes = last.bytes.lowerBound..<token.bytes.upperBound
        tokens[tokens.count - 1].folded = last.folded + "-" + token.folded
        continue
      }
      guard token.kind == .word, token.isWithoutCase else {
        tokens.append(token)
        if token.kind == .mark, Self.quotes.contains(token.folded) {
          tokens[tokens.count - 1].folded = "\""
        }
        continue
      }
      if index + 1 < all.count, let parts = ofTwoWords(token, all[index + 1], text) {
        tokens += parts
        continue
      }
      if token.folded.hasPrefix("و"), let parts = secondOfRow(token, tokens.last, text) {
        tokens += parts
        continue
      }
      if token.folded.hasPrefix("ل"), let parts = ofOwner(token, tokens.last) {
        tokens += made(parts, token, text)
        continue
      }
      if let parts = split(token, text) { tokens += parts } else { tokens.append(token) }
    }
    return NewsText(text, tokens: tokens)
  }

  /// `التابع لكلتورا`: a preposition with a name that the language does not have.
  private func ofOwner(_ token: Token, _ before: Token?) -> [(surface: Int, folded: String)]? {
    guard let before, before.folded.isOne(of: "تابع", "تابعا", "التابع", "تابعه", "التابعه"),
      !token.folded.hasPrefix("لل"), token.folded.count > 4,
      !vocabulary.knows(token.folded), case let name = String(token.folded.dropFirst()),
      (name.unicodeScalars.first?.value ?? 0) > 0x5FF, !isKnown(name),
      withEnding(ArabicWord(name)) == nil
    else { return nil }
    return [(1, "ل"), (name.count, name)]
  }

  /// `وبن عروس`, `بسيدي بوزيد`: towns of two words, of which the first alone is none.
  private func ofTwoWords(_ token: Token, _ next: Token, _ text: NewsText) -> [Token]? {
    guard token.kind == .word, next.kind == .word, !next.beginsLine else { return nil }
    guard
      token.folded.hasPrefix("و") || token.folded.hasPrefix("ب") || token.folded.hasPrefix("ل"),
      !vocabulary.knows(token.folded)
    else { return nil }
    let word = ArabicWord(token.folded)
    for prefix in ["و", "ب", "ل", "وب", "ول"] where token.folded.hasPrefix(prefix) {
      let head = word.dropFirst(ArabicWord(prefix).count)
      guard let names = gazetteer.names(head.text + " " + next.folded),
        let place = names.places.first.map(gazetteer.place), PlaceFinder.isArabic(place.country),
        gazetteer.names(token.folded + " " + next.folded) == nil
      else { continue }
      return made(prefix.map { (1, String($0)) } + [(head.count, head.text)], token, text)
    }
    return nil
  }

  /// `الرياض وجدة`: behind a city it is `and Jeddah`, though Oujda is written so.
  private func secondOfRow(_ token: Token, _ before: Token?, _ text: NewsText) -> [Token]? {
    guard let before, before.kind == .word,
      token.folded.scalarCount > 3,
      // `مدينة وجدة`: the word for a town is none, though Medina is written so.
      before.folded != "مدينه",
      case let second = ArabicWord(token.folded).dropFirst().text,
      // `عمان والكرك`: behind a city also a small one, if the word is no other.
      (isCity(before.folded, 10_000) || Self.capitals.contains(before.folded))
        && isCity(second, vocabulary.knows(token.folded) ? 30_000 : 3_000)
        || isCityBeside(before.folded, second)
    else { return nil }
    return made(
      [(1, "و"), (token.folded.count - 1, String(token.folded.dropFirst()))], token, text)
  }

  /// Capitals that are called as their countries are.
  private static let capitals: WordSet = ["عمان", "تونس", "الجزاير", "الكويت"]

  /// `إتش.سي.إل`: letters called by their names, with dots between, are one word.
  private static func withDottedLetters(_ tokens: [Token]) -> [Token] {
    func isLetter(_ index: Int) -> Bool {
      index < tokens.count && tokens[index].kind == .word && tokens[index].isWithoutCase
        && tokens[index].folded.scalarCount <= 4
    }
    func isJoined(_ index: Int) -> Bool {
      index < tokens.count && !tokens[index].hasBlankBefore && !tokens[index].beginsLine
    }
    var result: [Token] = []
    result.reserveCapacity(tokens.count)
    var index = 0
    while index < tokens.count {
      var token = tokens[index]
      var end = index + 1
      while end < tokens.count, tokens[end].folded == ".", isJoined(end), isLetter(index),
        isLetter(end + 1), isJoined(end + 1)
      {
        token.folded += "." + tokens[end + 1].folded
        token.bytes = token.bytes.lowerBound..<tokens[end + 1].bytes.upperBound
        end += 2
      }
      result.append(token)
      index = end
    }
    return result
  }

  /// `بجلاسجو وليستر`: behind a city of another country one of the same.
  private func isCityBeside(_ word: String, _ second: String) -> Bool {
    guard !vocabulary.knows(word), let names = gazetteer.names(second),
      let before = gazetteer.names(word)
    else { return false }
    let countries = before.places.prefix(4).map { gazetteer.place($0).country }
    return names.places.prefix(4).contains {
      let place = gazetteer.place($0)
      return place.kind == .city && place.population > 100_000
        && countries.contains(place.country)
    }
  }

  private func isCity(_ word: String, _ least: Int) -> Bool {
    guard let names = gazetteer.names(word) else { return false }
    return names.places.prefix(4).contains {
      let place = gazetteer.place($0)
      return place.kind == .city && place.population > least && PlaceFinder.isArabic(place.country)
    }
  }

  /// The parts of a word; nil where it is whole.
  private func split(_ token: Token, _ text: NewsText) -> [Token]? {
    if let joined = joined(token, text) { return joined }
    if let parts = beforeHamza(token, text) { return parts }
    let word = ArabicWord(token.folded)
    // `وأن` is `and that`, though a town is written so.
    let isWord =
      word.begins(with: "و", "و") && !vocabulary.knows(token.folded)
      && vocabulary.knows(word.dropFirst().text)
    guard isWord || !isKnown(token.folded), token.folded.scalarCount > 2 else {
      return nil
    }
    var parts: [(surface: Int, folded: String)] = []
    // `فاعلة` ends with the mark of its gender, which is folded to the letter that means `his`.
    let isFeminine = text.bytes[token.bytes].suffix(2).elementsEqual("ة".utf8)
    let isAnd = word.begins(with: "و", "و")
    if isAnd || word.begins(with: "ف", "ف"), case let rest = word.dropFirst(),
      // `بن فوزان` is no `وزان`.
      isAnd || vocabulary.knows(rest.text), let tail = afterPrefix(rest, isFeminine)
    {
      parts.append((1, isAnd ? "و" : "ف"))
      parts += tail
    } else if let tail = afterPrefix(word, isFeminine), tail.count > 1 {
      parts += tail
    } else {
      return nil
    }
    return made(parts, token, text)
  }

  /// `بأبها`, `وبإربد`: a hamza behind the preposition begins a town, though `بابها` is `her door`.
  private func beforeHamza(_ token: Token, _ text: NewsText) -> [Token]? {
    guard token.folded.hasPrefix("ب") || token.folded.hasPrefix("وب") else { return nil }
    let written = text.string(token)
    for prefix in ["ب", "وب"]
    where ["أ", "إ", "آ"].contains(where: { written.hasPrefix(prefix + $0) }) {
      let town = String(token.folded.dropFirst(prefix.count))
      guard isCity(town, 3_000) else { continue }
      return made(prefix.map { (1, String($0)) } + [(town.count, town)], token, text)
    }
    return nil
  }

  /// What stands behind a conjunction: a known word, also with a preposition before it or an ending behind it.
  private func afterPrefix(_ word: ArabicWord, _ isFeminine: Bool) -> [(
    surface: Int, folded: String
  )]? {
    let count = word.count
    guard count > 1 else { return nil }
    if isKnown(word.text) { return [(count, word.text)] }
    if !isFeminine, let withEnding = withEnding(word) { return withEnding }
    let isTo = word.begins(with: "ل", "ل")
    let isAs = word.begins(with: "ك", "ك")
    guard isTo || isAs || word.begins(with: "ب", "ب"), count > 2 else { return nil }
    let first = isTo ? "ل" : isAs ? "ك" : "ب"
    let rest = word.dropFirst()
    // `للشركة` is `ل` and `الشركة`.
    if isTo, rest.begins(with: "ل", "ل") {
      let noun = rest.dropFirst().text
      for whole in ["ال" + noun, noun] where isKnown(whole) {
        return [(1, "ل"), (rest.count, whole)]
      }
    }
    // `كفرع` is as a branch, but `كريم` is no one like a town.
    // `بالكرك`, `بجرش`: also a smaller town.
    if isAs
      ? vocabulary.knows(rest.text)
      : isKnown(rest.text) || !isTo && rest.count > 2 && isCity(rest.text, 3_000)
    {
      return [(1, first), (rest.count, rest.text)]
    }
    if !isFeminine, let tail = withEnding(rest) { return [(1, first)] + tail }
    return nil
  }

  /// `موقعها`, `شركتها`: a noun with whose it is.
  private func withEnding(_ word: ArabicWord) -> [(surface: Int, folded: String)]? {
    for ending in Self.endings where word.hasSuffix(ending) {
      let letters = ending.utf8.count / 2
      let stem = word.dropLast(letters)
      let count = stem.count
      guard count > 2 else { continue }
      // `عملائها`: the end of `عملاء` is written otherwise before an ending.
      let isOfHamza = count > 4 && (stem.hasSuffix("اي") || stem.hasSuffix("او"))
      for noun in [
        stem.text,
        stem.hasSuffix("ت")
          ? stem.dropLast(1).text + "ه" : isOfHamza ? stem.dropLast(1).text + "ء" : "",
      ]
      // `افتتحته`, `تديره`: a verb with what it is done to.
      where !noun.isEmpty && knowsNoun(noun)
        && (!vocabulary.isVerbOnly(noun) || ArabicWord(noun).count > 3 && noun == stem.text)
      {
        return [(count, noun), (letters, ending)]
      }
    }
    return nil
  }

  /// Towns have no owners: `جربته` is no `جربت`.
  private func knowsNoun(_ word: String) -> Bool {
    vocabulary.knows(word)
      || word.hasPrefix("ال") && word.scalarCount > 4
        && vocabulary.knows(ArabicWord(word).dropFirst(2).text)
  }

  private func isKnown(_ word: String) -> Bool {
    if vocabulary.knows(word) { return true }
    if word.hasPrefix("ال"), word.scalarCount > 4,
      vocabulary.knows(ArabicWord(word).dropFirst(2).text)
    {
      return true
    }
    guard word.scalarCount > 2 else { return false }
    // `لماجوريل`, `وفودافون`
    if word.scalarCount > 3, KnownOrganizations.shared.mayBegin(with: word) { return true }
    guard let names = gazetteer.names(word), let first = names.places.first else { return false }
    let place = gazetteer.place(first)
    if gazetteer.lacksArticle([word], place) { return false }
    return place.kind != .city || place.population > 500_000
      || place.population > 30_000 && PlaceFinder.isArabic(place.country)
  }

  /// The tokens of the parts. Vowels and marks on letters are not of the folded word: they stay with the last part.
  private func made(
    _ parts: [(surface: Int, folded: String)], _ token: Token, _ text: NewsText
  ) -> [Token] {
    let letters = Array(text.string(token).unicodeScalars)
    var tokens: [Token] = []
    var begin = token.bytes.lowerBound
    var index = 0
    for (number, part) in parts.enumerated() {
      var end = begin
      var count = 0
      while index < letters.count, count < part.surface || Self.isMark(letters[index]) {
        if !Self.isMark(letters[index]) { count += 1 }
        end += UTF8.width(letters[index])
        index += 1
      }
      if number == parts.count - 1 { end = token.bytes.upperBound }
      tokens.append(
        Token(
          kind: .word, bytes: begin..<max(begin, end),
          hasBlankBefore: number == 0 && token.hasBlankBefore,
          beginsLine: number == 0 && token.beginsLine, isCapitalized: false, isAllCapitals: false,
          folded: part.folded))
      begin = max(begin, end)
    }
    return tokens
  }

  /// Vowel signs and the stroke that only makes a word longer.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    (0x64B...0x65F).contains(scalar.value) || scalar.value == 0x640 || scalar.value == 0x670
  }

  /// `و600`, `بـ200`, `لـNorfex`: a number or a name in other letters with what is joined to it.
  private func joined(_ token: Token, _ text: NewsText) -> [Token]? {
    let bytes = text.bytes[token.bytes]
    guard let first = bytes.firstIndex(where: { $0 < 0x80 }), first > bytes.startIndex,
      case let isNumber = (0x30...0x39).contains(bytes[first]),
      bytes[first...].allSatisfy({ $0 < 0x80 && (0x30...0x39).contains($0) == isNumber })
    else { return nil }
    let letter = text.string(token.bytes.lowerBound..<first).filter { $0 != "ـ" }
    var word = token
    word.bytes = token.bytes.lowerBound..<first
    word.folded = String(letter)
    // `لأبناء الإسكندرية2500 وظيفة`: only the blank is missing.
    let isGlued = isNumber && letter.count > 3
    guard letter.count <= 2 || isGlued else { return nil }
    if isGlued { word.folded = String(token.folded.prefix { !$0.isASCII }) }
    var rest = token
    rest.kind = isNumber ? .number : .word
    rest.bytes = first..<token.bytes.upperBound
    let written = text.string(rest.bytes)
    rest.folded = isNumber ? written : written.lowercased()
    rest.isCapitalized = !isNumber && written != rest.folded
    rest.isAllCapitals = rest.isCapitalized && written.count > 1 && written == written.uppercased()
    (rest.hasBlankBefore, rest.beginsLine) = (false, false)
    return (isGlued ? split(word, text) ?? [word] : [word]) + [rest]
  }
}

extension String {
  /// The word without some letters at its begin.
  func withoutPrefix(_ prefix: String) -> String {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)) : self
  }
}
