/// Verbs of opening and closing whose object or subject is something else, in French and Italian.
extension TriggerFinder {
  /// `garder les fenêtres fermées`, `les rues seront fermées`, `ha chiuso la giornata`, `le lettere non
  /// partiranno`: what is shut,
  /// or begins, is no call center.
  func isOfThing(_ reading: VerbLexicon.Reading, _ token: Int) -> Bool {
    guard document.language.isOne(of: .french, .italian) else { return false }
    // `ramènent les téléopérateurs chez eux`: it takes a number to lower one.
    if reading.lemma == "ramener" {
      return !marks.numbers.contains {
        $0.tokens.lowerBound > token && $0.tokens.lowerBound - token < 14
      }
    }
    // `les salariés ont été évacués pendant une heure`: people leave a house and come back.
    if reading.lemma.isOne(of: "evacuer", "evacuare") {
      return between(
        max(marks.range.lowerBound, token - 12), min(marks.range.upperBound, token + 6)
      ).contains { marks.covers(.person, $0) }
    }
    // `a remercié Voxalia`, `a remercié les salariés pour leur accueil`
    if reading.lemma == "remercier" {
      return document.tokens[token + 1].isCapitalized
        || between(token + 1, min(marks.range.upperBound, token + 9)).contains {
          document.word($0).isOne(of: "pour", "avoir")
        }
    }
    // `Due persone sono state fermate`: by the police.
    if reading.lemma == "fermare", reading.form == .participle {
      return document.word(token - 1).isOne(of: "stato", "stata", "stati", "state")
    }
    if reading.lemma == "raccrocher" { return document.word(token + 1) == "au" }
    if [.expand, .reduce].contains(reading.verbClass) { return isOfFigure(reading, token) }
    guard [.open, .close].contains(reading.verbClass) else { return false }
    if reading.lemma.isOne(of: "partire", "demarrer", "debuter", "iniziare") {
      return isBeginning(before: token)
    }
    // `Nel giro di una settimana Norvex ha aperto`: the subject of the passive only; `aperta questa settimana`: no
    // object.
    let isPassive =
      reading.form == .participle
      && !between(max(marks.range.lowerBound, token - 2), token).contains {
        document.knowledge.have.contains(document.tokens[$0].folded)
      }
    return isPassive ? isThing(before: token, Self.things) : isThing(behind: token)
  }

  /// Whether the first noun behind a verb is a thing.
  private func isThing(behind token: Int) -> Bool {
    for next in between(token + 1, min(marks.range.upperBound, token + 5)) {
      if Self.things.contains(document.word(next)) { return true }
      guard document.tokens[next].kind == .word, !document.tokens[next].isCapitalized,
        !marks.begins([.site, .weakSite, .locative, .anaphor, .demonstrative].asClasses, at: next)
      else { return false }
    }
    return false
  }

  /// Whether the noun that a verb or participle is of is a thing: no call center and no mark stands between.
  private func isThing(before token: Int, _ things: WordSet) -> Bool {
    for back in between(max(marks.range.lowerBound, token - 10), token).reversed() {
      if things.contains(document.word(back)) {
        // `les portes du centre`
        return !marks.covers(.of, back + 1)
      }
      if document.tokens[back].kind == .mark
        || marks.covers([.site, .weakSite, .anaphor].asClasses, back)
        || document.places[sentence].contains(where: { $0.tokens.contains(back) })
      {
        return false
      }
    }
    return false
  }

  /// `Le lettere che l'azienda era pronta a spedire non partiranno`: the noun that a clause begins with, or the one
  /// right before.
  private func isBeginning(before token: Int) -> Bool {
    if isThing(before: token, Self.beginnings) { return true }
    let begin = max(marks.range.lowerBound, token - 14)
    let clause =
      between(begin, token).last {
        document.tokens[$0].folded.isOne(of: ",", ";", ":", "«", ".")
      }.map { $0 + 1 } ?? begin
    return between(clause, min(clause + 3, token)).contains {
      Self.beginnings.contains(document.word($0))
    } && !marks.begins([.site, .weakSite].asClasses, at: clause + 1)
  }

  /// `doublant son bénéfice`, `ha raddoppiato i ricavi`, `utile raddoppiato`: figures grow, no call center.
  private func isOfFigure(_ reading: VerbLexicon.Reading, _ token: Int) -> Bool {
    let behind = between(token + 1, min(marks.range.upperBound, token + 4))
    if let noun = behind.first(where: {
      !marks.covers([.article, .possessive, .of, .indefinite].asClasses, $0)
    }), Self.figures.contains(document.word(noun)) {
      return true
    }
    return reading.form == .participle && Self.figures.contains(document.word(token - 1))
  }

  private static let figures: WordSet = [
    "benefice", "benefices", "chiffre", "revenus", "revenu", "ventes", "resultat", "resultats",
    "capital", "prix", "tarifs", "tarif", "loyer", "marge", "marges", "dette", "dividende",
    "utile", "utili", "ricavi", "fatturato", "profitti", "prezzi", "prezzo", "tariffe", "capitale",
    "margini", "margine", "debito", "dividendo", "perdite", "pertes", "couts", "costi", "action",
    "salaires", "salaire", "stipendi", "stipendio", "affitto", "budget",
  ]

  private static let things: WordSet = [
    "fenetre", "fenetres", "volets", "rue", "rues", "route", "routes", "autoroute", "voie", "voies",
    "pont", "yeux", "parenthese", "journee", "matinee", "soiree", "semaine", "saison", "parking",
    "dossier", "dossiers", "debat", "debats", "seance", "reunion", "inscriptions", "candidatures",
    "piscine", "gare", "robinet", "ecole", "ecoles", "creche", "musee", "bal", "rond-point",
    "finestra", "finestre", "strada", "strade", "autostrada", "ponte", "occhi", "parentesi",
    "giornata", "mattinata", "serata", "settimana", "stagione", "seduta", "dibattito", "riunione",
    "visita", "iscrizioni", "candidature", "bando", "scuola", "scuole", "asilo", "museo", "piscina",
    "stazione", "rubinetto", "porto", "aeroporto", "partita", "classifica", "corteo", "festival",
  ]
  private static let beginnings: WordSet = [
    "lettera", "lettere", "raccomandata", "raccomandate", "selezione", "selezioni", "colloqui",
    "corso", "corsi", "licenziamenti", "treno", "treni", "autobus", "pullman", "aereo", "corteo",
    "formation", "formations", "cours", "recrutements", "entretiens", "travaux", "saison",
  ]
}
