/// Places as the Italian press names them, and what only looks like one.
extension PlaceFinder {
  /// `nel Paese`, `la Mole`, `Palazzo d'Orléans`, `via Firenze`: no town is meant.
  func isNoItalianTown(_ range: Range<Int>, _ marks: SentenceMarks) -> Bool {
    guard document.language == .italian else { return false }
    let before = range.lowerBound - 1
    let isPlaced =
      isHeadTownInItalian(range, marks)
      || marks.range.contains(before) && document.word(before).isOne(of: "a", "ad", "in")
        && !document.tokens[before].isElided
      // `il call center Voxalia di Melfi`
      || marks.range.contains(before) && document.word(before) == "di"
        && between(max(marks.range.lowerBound, before - 3), before).contains {
          marks.covers(.site, $0)
        }
    if ItalianWords.isNoTown(document.key(range), placed: isPlaced) { return true }
    guard marks.range.contains(before) else { return false }
    // `nel Canton Berna`, `nel cantone di Berna`
    if (1...2).contains(where: {
      marks.range.contains(range.lowerBound - $0)
        && document.word(range.lowerBound - $0).isOne(of: "canton", "cantone")
    }) {
      return true
    }
    if isOfBuilding(before, marks) { return true }
    // `non è la Zurigo`: towns have no article, but a few.
    if document.word(before).isOne(of: "la", "il", "della", "dalla", "alla", "nella", "sulla"),
      !document.tokens[before].isElided, range.count == 1, before != marks.firstWord,
      !Self.withArticle.contains(document.word(range.lowerBound))
    {
      return true
    }
    // `Interrogazione all'Ars`: no town but a few, either.
    if document.tokens[before].isElided, range.count == 1,
      document.word(before).isOne(of: "all", "dell", "dall", "nell", "sull"),
      !Self.withArticle.contains(document.word(range.lowerBound))
    {
      return true
    }
    // `Nuova Karel`: what goes on with capitals is a name of something else.
    return document.tokens[before].isCapitalized && before != marks.firstWord
      && document.word(before).isOne(of: "nuova", "nuovo", "gruppo", "banca", "cassa", "radio")
  }

  /// `PRATO - Chiuderà`, `Prato, chiude il call center` in a headline: a town, though it is a word, too.
  func isHeadTownInItalian(_ range: Range<Int>, _ marks: SentenceMarks) -> Bool {
    let next = range.upperBound
    guard document.language == .italian, range.lowerBound == marks.firstWord,
      marks.range.contains(next)
    else { return false }
    let isAllCapitals = range.allSatisfy { document.tokens[$0].isAllCapitals }
    return isAllCapitals && document.tokens[next].folded.isOne(of: "–", "—", "-", ".", "(")
      || document.tokens[next].folded == "," && marks.range.lowerBound == 0
  }

  /// `Palazzo d'Orléans`, `piazza della Libertà`, `corso Francia`: over small words to what a building or street is called.
  private func isOfBuilding(_ before: Int, _ marks: SentenceMarks) -> Bool {
    var token = before
    while marks.range.contains(token), token > before - 3,
      marks.covers(.of, token) || document.tokens[token].isElided
    {
      token -= 1
    }
    return marks.range.contains(token) && Self.buildings.contains(document.word(token))
      // `nel palazzo di Catania`: only what is called so.
      && (document.tokens[token].isCapitalized || token == before)
  }

  private static let withArticle: WordSet = [
    "spezia", "maddalena", "cairo", "avana", "pampa", "mecca", "valletta", "capitale", "aia",
    "aquila", "havre", "haye", "ile", "escala", "hospitalet", "salle", "morra", "thuile", "plata",
    "paz",
  ]

  private static let buildings: WordSet = [
    "palazzo", "piazza", "piazzale", "via", "viale", "corso", "largo", "villa", "porta", "castello",
    "teatro", "hotel", "stazione", "contrada", "lungomare", "rione", "torre", "san", "santa",
    "fondazione", "premio", "trofeo",
  ]

  /// `La Voxalia, che ha sede a Milano`, but `il call center ha sede a Milano`: of a firm, or of a call center. Nil for
  /// other phrases.
  func isSeatInItalian(_ index: Int, _ marks: SentenceMarks) -> Bool? {
    guard document.language == .italian, document.word(index - 1) == "sede",
      marks.covers(.headquarters, index - 1)
    else { return nil }
    var begin = index - 1
    while marks.covers(.headquarters, begin - 1) { begin -= 1 }
    // `il call center di Voxalia, che ha sede a Milano`: `che` stands for the name.
    if marks.range.contains(begin - 3), document.word(begin - 1) == "che",
      document.tokens[begin - 3].isCapitalized,
      Gazetteer.shared.names(document.word(begin - 3)) == nil
    {
      return true
    }
    return !between(max(marks.range.lowerBound, begin - 6), begin).contains {
      marks.covers([.site, .weakSite].asClasses, $0)
    }
  }

  /// `il gruppo di Seattle`, `azienda di Salerno`, `la società di Molfetta`: where a firm is at home.
  func isHomeOfFirm(_ mention: PlaceMention, _ marks: SentenceMarks) -> Bool {
    guard document.language == .italian else { return false }
    let before = mention.tokens.lowerBound - 1
    guard marks.range.contains(before - 1), marks.covers(.of, before) else { return false }
    let noun = document.word(before - 1)
    if Self.firms.contains(noun) { return true }
    // `il colosso informatico di Seattle`
    return marks.range.contains(before - 2) && document.tokens[before - 1].kind == .word
      && !document.tokens[before - 1].isCapitalized && document.verbs(before - 1).isEmpty
      && !marks.covers([.site, .weakSite, .person, .job].asClasses, before - 1)
      && Self.firms.contains(document.word(before - 2))
  }

  private static let firms: WordSet = [
    "gruppo", "azienda", "societa", "compagnia", "multinazionale", "colosso", "gigante", "impresa",
    "ditta", "holding", "big", "spa", "srl", "startup", "player", "realta", "imprenditore",
    "banca", "istituto",
  ]
}
