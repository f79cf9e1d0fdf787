/// What is told only to be called untrue.
extension CertaintyReader {
  /// `Gerüchte, wonach der Standort geschlossen wird, wies er zurück`, `La rumeur d'une fermeture est infondée`: what is
  /// rumoured is denied.
  func isRumourDenied(_ token: Int) -> Bool {
    let reach =
      document.language == .german
      ? marks.range : between(max(marks.range.lowerBound, token - 7), token)
    guard reach.contains(where: { Self.rumours.contains(document.word($0)) }) else {
      return false
    }
    return marks.range.contains { token in
      (Self.untrue.contains(document.word(token))
        || readings(token).contains { $0.verbClass == .deny })
        && !(1...3).contains {
          marks.range.contains(token - $0) && marks.covers(.negator, token - $0)
        }
    }
  }

  private static let rumours: WordSet = [
    "geruchte", "geruchten", "gerucht", "spekulationen", "spekulation", "berichte", "berichten",
    "meldungen", "medienberichte", "medienberichten", "befurchtungen", "vermutungen", "angaben",
    "rumeur", "rumeurs", "speculations", "bruits", "rumor", "rumores", "rumours", "rumors",
    "rumour", "speculation", "especulaciones", "habladurias", "voci", "indiscrezioni", "boato",
    "boatos", "especulacoes",
  ]

  private static let untrue: WordSet = [
    "infondee", "infondees", "fausse", "fausses", "mensongere", "mensongeres", "false", "untrue",
    "unfounded", "baseless", "falsos", "falsas", "falso", "falsa", "infundados", "infundado",
    "infundadas", "infundada", "infondate", "infondata", "falsi", "falsch", "unwahr", "haltlos",
    "unbegrundet", "erfunden",
  ]

  /// `The closure of the call center has been averted`, `Foi evitado o encerramento`: it does not come.
  func isAverted(_ range: Range<Int>) -> Bool {
    guard marks.covers([.closeNoun, .layoffNoun].asClasses, range.lowerBound) else { return false }
    let reach = between(
      max(marks.range.lowerBound, range.lowerBound - (document.language == .english ? 12 : 4)),
      min(marks.range.upperBound, range.upperBound + 14))
    return reach.contains {
      (Self.averted.contains(document.word($0))
        || document.language == .spanish && Self.escaped.contains(document.word($0))
        || document.word($0) == "called" && document.word($0 + 1) == "off"
        // `has been saved from closure`
        || document.language == .english
          && document.word($0).isOne(of: "saved", "spared", "rescued", "saves", "rescues")
          && (1...3).contains { document.word(range.lowerBound - $0) == "from" }
        // `the threat of closure has been lifted`
        || document.word($0).isOne(of: "lifted", "receded")
          && reach.contains { document.word($0) == "threat" })
        && !marks.covers([.negator, .hedge].asClasses, $0 - 1)
    }
  }

  /// Words of Spanish that are others elsewhere: `libro`.
  private static let escaped: WordSet = ["escapo", "escaparon", "libro"]

  private static let averted: WordSet = [
    "averted", "avoided", "reprieve", "reprieved", "evite", "evitee", "evitees", "evites",
    "abgewendet", "verhindert",
    "evitado", "evitada", "evitados", "evitadas", "evito", "evitaron", "evitou", "evitaram",
    "salvado", "salvada", "salvo", "afastado", "afastada", "scongiurata", "scongiurato",
    "scongiurati", "evitata", "escapou", "escaparam", "escapa", "escapam", "salvou", "salvaram",
    "livrou", "livraram", "poupado", "poupada", "poupados", "echappe", "echappent", "echappera",
    "echapper",
  ]
}
