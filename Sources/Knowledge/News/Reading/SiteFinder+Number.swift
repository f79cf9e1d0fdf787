/// Whether a noun for call centers stands for one or for several.
extension SiteFinder {
  func isPlural(_ range: Range<Int>) -> Bool {
    let first = document.word(range.lowerBound)
    let last = document.word(range.upperBound - 1)
    switch document.language {
    case .english: return last.hasSuffix("s") && last != "campus" && last != "premises"
    case .german: return isGermanPlural(range, last)
    case .arabic:
      // `مركزيه`, `فرعيها`: two of somebody.
      if last.isOne(of: "مركزي", "فرعي", "موقعي"), marks.range.contains(range.upperBound),
        !document.tokens[range.upperBound].hasBlankBefore,
        document.tokens[range.upperBound].folded.isOne(of: "ه", "ها", "هما")
      {
        return true
      }
      // `مركزا اتصال` are two; one is `مركزا للاتصال`, `مركزا جديدا`.
      if first.isOne(of: "مركزا", "فرعا"), range.count > 1,
        Self.contactNouns.contains(document.word(range.lowerBound + 1))
      {
        return true
      }
      // `مركزي فاس ووجدة`, `مركزي اتصال`
      if first.isOne(of: "مركزي", "فرعي", "موقعي"),
        range.count > 1
          || document.places[sentence].contains(where: {
            $0.isCity && $0.tokens.lowerBound == range.upperBound
          })
      {
        return true
      }
      return [
        "مراكز", "فروع", "فروعا", "وحدات", "مكاتب", "مواقع", "مركزين", "مركزان", "موقعين", "فرعين",
        "مركزيها",
      ]
      .contains { first.hasSuffix($0) || first.hasSuffix($0 + "ها") }
    case .italian:
      return Self.italianPlurals.contains(first)
        || first.isOne(of: "call", "contact", "callcenter", "customer")
          && hasPluralArticle(range)
        || last.hasSuffix("centers") || last.hasSuffix("centres")
    default: break
    }
    if first == "call" || first == "contact" {
      // `los call center`, `les call center`: English words often stay as they are.
      return last.hasSuffix("s") || hasPluralArticle(range)
    }
    return first.hasSuffix("s") && first != "sus" && first != "campus" || first.hasSuffix("x")
  }

  private func isGermanPlural(_ range: Range<Int>, _ last: String) -> Bool {
    // des Callcenters
    if last.hasSuffix("s"),
      between(max(marks.range.lowerBound, range.lowerBound - 3), range.lowerBound).contains(
        where: {
          document.word($0).isOne(of: "des", "eines", "seines", "ihres", "dieses")
        })
    {
      return false
    }
    if ["ters", "en", "ern", "orte", "hauser"].contains(where: { last.hasSuffix($0) }) {
      return true
    }
    // `die Callcenter`, `der beiden Callcenter`: one would be `das`, `dem`, `des`.
    guard last.hasSuffix("center"), marks.range.contains(range.lowerBound - 1) else { return false }
    // Over adjectives: `seine beiden Thüringer Callcenter`, `die neuen Callcenter`.
    for token in between(max(marks.range.lowerBound, range.lowerBound - 4), range.lowerBound)
      .reversed()
    {
      let word = document.word(token)
      if Self.germanPlurals.contains(word) { return true }
      let isAdjective =
        document.tokens[token].kind == .word
        && (!document.tokens[token].isCapitalized || word.hasSuffix("er"))
        && !marks.covers([.article, .possessive, .locative, .demonstrative].asClasses, token)
      guard isAdjective, ["en", "er", "e"].contains(where: { word.hasSuffix($0) }) else {
        return false
      }
    }
    return false
  }

  private static let contactNouns: WordSet = [
    "اتصال", "نداء", "اتصالات", "الاتصال", "النداء", "الاتصالات", "خدمه", "تعهيد",
  ]

  private static let germanPlurals: WordSet = [
    "die", "beiden", "beide", "seine", "ihre", "alle", "mehrere", "weitere", "diese", "einige",
    "zahlreiche", "verschiedene", "der",
  ]

  /// Whether an article or word of number right before says that there are several.
  private func hasPluralArticle(_ range: Range<Int>) -> Bool {
    (1...2).contains { back in
      let token = range.lowerBound - back
      return marks.range.contains(token) && Self.pluralArticles.contains(document.word(token))
        && (back == 1 || marks.covers([.another, .several].asClasses, token + 1))
    }
  }

  private static let pluralArticles: WordSet = [
    "i", "gli", "nei", "dei", "ai", "dai", "sui", "negli", "degli", "agli", "due", "tre", "quattro",
    "suoi", "altri", "los", "unos", "dos", "tres", "cuatro", "sus", "les", "des", "aux", "ces",
    "ses", "leurs", "deux", "trois", "quatre", "os", "nos", "seus", "dois",
  ]

  private static let italianPlurals: WordSet = [
    "centri", "sedi", "siti", "uffici", "stabilimenti", "strutture", "filiali", "poli", "impianti",
    "piattaforme", "centrali", "centralini",
  ]
}
