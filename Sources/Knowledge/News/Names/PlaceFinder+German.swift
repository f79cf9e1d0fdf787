/// Datelines and seats of firms, as German writes them.
extension PlaceFinder {
  /// `Büros in Gera`, `im Inland`, `am Ende`: nouns that are towns elsewhere.
  func isGermanNoun(_ index: Int, _ marks: SentenceMarks) -> Bool {
    document.language == .german
      && (marks.covers([.weakSite, .person, .job, .orgNoun].asClasses, index)
        || Self.germanNouns.contains(document.word(index))
        // `in Brandenburg`: the land, but `Brandenburg an der Havel`.
        || document.word(index) == "brandenburg"
          && !document.word(index + 1).isOne(of: "an", "/", "(", "a")
        // `im Norden`, but `in Norden`
        || Self.compass.contains(document.word(index))
          && document.word(index - 1).isOne(of: "im", "den", "dem", "des", "der", "vom")
        // `die Türk-Telekom-Tochter`
        || marks.range.contains(index + 1) && document.tokens[index + 1].folded == "-"
          && document.word(index).isOne(of: "turk", "nord", "sud"))
  }

  /// Large towns that are words of other languages, but none of German.
  func isTownInGerman(_ range: Range<Int>) -> Bool {
    document.language == .german
      && document.key(range).isOne(of: "magdeburg", "graz", "halle", "dortmund", "zug")
  }

  private static let compass: WordSet = ["norden", "osten", "suden", "westen"]

  private static let germanNouns: WordSet = [
    "inland", "ausland", "ende", "mitte", "nord", "sud", "zentrale", "rest", "beginn", "art",
    "linie", "folge", "lohne", "regen", "sorge", "werder", "phase", "runde", "lage", "hand",
    "sache", "grund", "berg", "anfang", "kita",
  ]

  /// `Magdeburg (dpa/sa) -`, `Bern/Biel (awp/sda) -`, `Leipzig/Merseburg, 27. Juni 2017.`: where a text was written.
  func isDatelineInGerman(_ mention: PlaceMention, _ marks: SentenceMarks) -> Bool {
    guard document.language == .german, mention.sentence < 4 else { return false }
    let tokens = document.tokens
    var token = mention.tokens.upperBound
    if isDoubled(mention, marks) {
      token += 1
      while marks.range.contains(token), tokens[token].kind == .word, tokens[token].isCapitalized {
        token += 1
      }
    }
    guard marks.range.contains(token) else { return false }
    // `Magdeburg: Gestern machten die Beschäftigten`
    if tokens[token].folded == ":", mention.tokens.lowerBound == marks.firstWord,
      marks.range.contains(token + 3), tokens[token + 1].isCapitalized, mention.sentence == 0
    {
      return true
    }
    // `Wien, 3. Mai 2010 (OTS) -`, `Berlin, den 5. März`
    if tokens[token].folded == "," {
      let next = marks.range.contains(token + 1) && document.word(token + 1) == "den" ? 2 : 1
      return marks.dates.contains { $0.tokens.lowerBound == token + next }
        && marks.range.contains(token + next) && tokens[token + next].kind == .number
    }
    guard tokens[token].folded == "(",
      let close = between(token, min(marks.range.upperBound, token + 8)).first(where: {
        tokens[$0].folded == ")"
      })
    else { return false }
    return close + 1 >= marks.range.upperBound
      || document.text.string(tokens[close + 1].bytes).isOne(of: "-", "–", "—", ".", ":")
  }

  /// Whether another city is joined to one: `Bonn/Gera`.
  func isDoubled(_ mention: PlaceMention, _ marks: SentenceMarks) -> Bool {
    let slash = mention.tokens.upperBound
    return marks.range.contains(slash + 1) && document.tokens[slash].folded == "/"
      && document.tokens[slash + 1].isCapitalized
  }

  /// `die Voxalia AG aus Dortmund`, `Contavis (CTV) aus Wien`, `das Unternehmen aus Barleben`, `der Dienstleister aus dem
  /// badischen Ettlingen`: where a firm is at home.
  func isHomeInGerman(_ mention: PlaceMention, _ marks: SentenceMarks) -> Bool {
    var from = mention.tokens.lowerBound - 1
    // `Sprecherin der Voxalia AG in München`
    if marks.range.contains(from), document.word(from) == "in",
      let name = document.names[mention.sentence].first(where: { $0.tokens.upperBound == from }),
      document.word(name.tokens.lowerBound - 1).isOne(
        of: "der", "des", "von", "vom", "bei", "beim"),
      OrganizationFinder.isOffice(document.word(name.tokens.lowerBound - 2))
    {
      return true
    }
    if marks.range.contains(from - 1), !document.tokens[from].isCapitalized,
      document.word(from).hasSuffix("en"), document.word(from - 1) == "dem"
    {
      from -= 2
    }
    guard marks.range.contains(from - 1), document.word(from) == "aus" else { return false }
    var end = from
    if document.tokens[from - 1].folded == ")",
      let open = between(max(marks.range.lowerBound, from - 5), from).last(where: {
        document.tokens[$0].folded == "("
      })
    {
      end = open
    }
    return document.names[mention.sentence].contains {
      $0.tokens.upperBound == end || $0.tokens.upperBound == from
    }
      || marks.covers(.orgNoun, from - 1)
      || OrganizationFinder.isCompoundNoun(document.word(from - 1))
  }

  /// `Görlitz` beside `Polen`: German has names of its own for towns abroad, but a town at home goes before them.
  func isOfGermanTown(_ place: Place) -> Bool {
    document.language == .german && Self.homes[.german]?[place.country] != nil
  }
}
