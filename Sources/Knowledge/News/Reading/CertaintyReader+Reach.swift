/// How far before a word it is told whether it happens, and what says far behind that it does not.
extension CertaintyReader {
  /// `la fermeture n'est pas à l'ordre du jour`, `el cierre no está previsto`: nobody means to.
  func isOffTheTable(_ behind: Range<Int>) -> Bool {
    behind.contains { token in
      // `is off the table`, `is out of the question`, `is dead`
      if document.language == .english,
        document.word(token).isOne(of: "is", "are", "was", "were", "now", "be", "as")
      {
        let next = document.word(token + 1)
        if next == "off", document.word(token + 3).isOne(of: "table", "agenda", "cards") {
          return true
        }
        if next == "out", document.word(token + 4) == "question" { return true }
        return next == "dead" && !document.tokens[token + 2].isCapitalized
      }
      return marks.covers(.negator, token)
        && between(token + 1, min(behind.upperBound + 4, marks.range.upperBound)).prefix(8).contains
        {
          Self.tables.contains(document.word($0))
        }
    }
  }

  static let tables: WordSet = [
    "jour", "actualite", "prevu", "prevue", "prevus", "prevues", "envisage", "envisagee",
    "envisages", "envisagees",
    "previsto", "prevista", "previstos", "previstas", "contemplado", "contemplada", "contemplados",
    "contempladas", "pauta", "ordine", "programma", "agenda", "cards", "planned", "envisaged",
    "geplant", "vorgesehen", "lieu", "partiranno", "partira", "scatteranno", "considerazione",
    "consideration",
    "وارد", "وارده", "مطروح", "مطروحه",
  ]

  // MARK: What stands before

  /// A clause with what stands before the colon it begins behind: `Le projet prévoit : la fermeture de`.
  func widened(_ clause: Range<Int>) -> Range<Int> {
    let colon = clause.lowerBound - 1
    // `decidiu "fechar definitivamente o centro de Lages"`: what governs stands before the quotation mark.
    let isQuoted =
      document.language == .portuguese && marks.range.contains(colon)
      && document.text.string(document.tokens[colon].bytes).isOne(of: "\"", "“", "«")
    guard marks.range.contains(colon - 1), document.tokens[colon].folded == ":" || isQuoted else {
      return clause
    }
    return between(Clauses(document, sentence).clause(of: colon - 1).lowerBound, clause.upperBound)
  }

  /// The tokens before a verb as far as they may say something of it: to a clause word, or the last comma but one.
  func reach(before token: Int, _ clause: Range<Int>) -> Range<Int> {
    // `la sede di Brescia, che conta 310 addetti`: a clause of its own.
    if token - 2 >= clause.lowerBound, document.tokens[token - 2].folded == ",",
      document.word(token - 1).isOne(of: "che", "qui", "who", "which", "que", "die", "der", "das")
    {
      return between(token - 1, token)
    }
    var begin = token
    var steps = 0
    let limit = document.language == .german ? 48 : 24
    while begin > clause.lowerBound, steps < limit {
      if beginsMainClause(begin) { break }
      if document.language == .german,
        let open = document.germanAside(endingAt: begin - 1, in: clause)
      {
        begin = open
        continue
      }
      if marks.begins(.clause, at: begin - 1), steps > 0,
        !document.word(begin - 1).isOne(of: "que", "qu", "that"), !isArticle(begin - 1),
        document.language != .arabic || document.word(begin - 1) != "ان"
      {
        break
      }
      begin -= 1
      steps += 1
    }
    return between(begin, token)
  }

  /// In German `die` begins a clause only behind a comma.
  func isArticle(_ token: Int) -> Bool {
    guard document.language == .german else { return false }
    if token == marks.range.lowerBound { return marks.covers(.article, token) }
    if marks.covers(.article, token) { return document.tokens[token - 1].folded != "," }
    // `mehr als 200 Stellen`, `während der Krise`: nor do these.
    return document.word(token).isOne(of: "als", "wahrend")
      && document.tokens[token - 1].kind == .word
  }
}
