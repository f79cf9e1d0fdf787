/// What language a text is in, told by its most common words.
///
/// Headlines and single sentences are told apart, too; of what has no common words nothing is said.
public enum LanguageGuess {
  private static let languages = NewsLanguage.allCases

  /// The language of a text; nil where no language shows itself, or two do.
  public static func language(of text: NewsText) -> NewsLanguage? {
    var words = 0
    var common = 0
    var arabic = 0
    // How many words there are of the same languages, by a bit for each of those.
    var tallies = [Int](repeating: 0, count: 1 << languages.count)
    let tokens = text.tokens
    let masks = Self.masks
    for index in tokens.indices.prefix(4000) where tokens[index].kind == .word {
      words += 1
      // U+0600 to U+06FF
      if (0xD8...0xDB).contains(tokens[index].head >> 56) { arabic += 1 }
      guard let mask = masks[tokens[index].folded] else { continue }
      common += 1
      tallies[Int(mask)] += 1
    }
    var counts = [Int](repeating: 0, count: languages.count)
    for (mask, tally) in tallies.enumerated() where tally > 0 {
      // What is a word of one language alone tells more than what several have.
      let weight = mask.nonzeroBitCount == 1 ? 4 : mask.nonzeroBitCount == 2 ? 2 : 1
      for language in languages.indices where mask & 1 << language != 0 {
        counts[language] += tally * weight
      }
    }
    // A script of its own tells the language of a headline, too.
    if words >= 3, arabic * 2 > words { return .arabic }
    guard words >= 4, common * 6 >= words else { return nil }
    let ranked = languages.indices.sorted { (counts[$0], $1) > (counts[$1], $0) }
    let lead = counts[ranked[0]] - counts[ranked[1]]
    guard counts[ranked[0]] * 6 >= words, lead >= 3, lead * 25 > 3 * words else { return nil }
    return languages[ranked[0]]
  }

  /// Words that are frequent in a language, a bit for each language.
  private static let masks: WordTable<UInt8> = {
    let common: [NewsLanguage: String] = [
      .german: """
      der die das und ist nicht mit auf fur von dem den des ein eine einen einem einer eines sich auch im zu zum \
      zur bei beim vom nach aus als wie werden wird wurde wurden hat haben hatte sind soll sollen kann konnen uber \
      mehr bis seit noch nur aber oder vor durch dass ihr ihre ihren ihrem seine sein seinen seinem rund neue neuen \
      sagte laut gegen jahr jahre stadt unternehmen firma betreiber mitarbeiter beschaftigte beschaftigten \
      arbeitsplatze stellen standort callcenter callcenters eroffnet eroffnen schliesst schliessen betreibt streicht
      """,
      .english: """
      a the of and to in is for that it with on was as at by be from has have had will its are an this which their \
      more been not but said would could were about than also into who new they we all up out over after \
      staff jobs workers people employees company opens closes open close opened closed plans its it's
      """,
      .spanish: """
      a el la los las de del y en que un una por con para su sus al se es lo como mas ha han fue este esta pero \
      sobre entre ya desde hasta muy tambien segun donde sera son anos dos tras sin ayer hoy trabajadores empleados \
      empresa abrira cerrara abre cierra abrio cerro inauguro \
      despidio centro ciudad puestos empleo nuevo nueva sindicatos despidos
      """,
      .french: """
      le la les l' d' de du des et en un une dans pour sur au aux par que qui qu' est sont a ont avec ce cette \
      ces son sa ses plus se s' ne n' pas il elle leur leurs ou mais apres selon depuis deja a chez dont ete sera \
      salaries emplois entreprise societe centre centres d'appels ouvre ferme nouveau appel appels
      """,
      .italian: """
      a il lo la gli i le di del della dei delle dell' e in che un una un' per con su nel nella al alla da dal \
      dalla dai dalle nei nelle agli alle si e' sono ha hanno piu non come anche suo sua loro questo questa stato sara \
      stati ad dopo presso lavoratori dipendenti azienda societa sede apre chiude annunciato l'apertura nuovo nuova \
      posti lavoro rischio chiusura apertura gruppo degli
      """,
      .portuguese: """
      o a os as de do da dos das e em no na nos nas que um uma para com por ao aos se foi sao mais como seu \
      sua seus suas ja nao tambem pela pelo entre ate apos segundo sera tem ha vai vao foram pode estao \
      trabalhadores funcionarios empresa abre fecha nova novo \
      empregos cidade anunciou abriu fechou comprou demitiu inaugurou
      """,
    ]
    var masks = WordTable<UInt8>()
    for (index, language) in languages.enumerated() {
      for word in (common[language] ?? "").split(whereSeparator: \.isWhitespace) {
        masks[String(word), default: 0] |= 1 << UInt8(index)
      }
    }
    return masks
  }()
}
