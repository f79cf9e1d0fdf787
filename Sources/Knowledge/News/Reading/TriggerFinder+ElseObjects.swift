/// Verbs of opening, closing and cutting whose object is no call center, in French, Italian and Spanish.
extension TriggerFinder {
  /// Whether a verb says nothing of call centers by what it is of.
  func saysElse(_ reading: VerbLexicon.Reading, _ token: Int) -> Bool {
    hasOtherObject(reading, token) || hasOtherObjectInEnglish(reading, token)
      || isOfOtherFirms(reading, token) || leavesFirm(reading, token)
      || dismissesOne(reading, token)
      || isOfOtherSubject(reading, token) || isNounBehindArticle(reading, token)
  }

  /// `réclament l'embauche de 30 personnes`: a noun that is written as the verb is.
  private func isNounBehindArticle(_ reading: VerbLexicon.Reading, _ token: Int) -> Bool {
    document.language == .french && reading.form == .present
      && document.tokens[token - 1].isElided && document.word(token - 1) == "l"
      && marks.covers(.of, token + 1) && marks.begins(.expandNoun, at: token)
  }

  private static let classes: Set<VerbClass> = [.open, .close, .layoff, .reduce, .cancel, .expand]

  /// `a supprimé le papier dans son centre d'appels`, `ha aperto uno sportello per gli operatori`, `a annulé
  /// l'élection du délégué`: the
  /// noun right behind the verb is neither a call center nor people nor work.
  func hasOtherObject(_ reading: VerbLexicon.Reading, _ token: Int) -> Bool {
    guard document.language.isOne(of: .french, .italian, .spanish),
      Self.classes.contains(reading.verbClass), reading.particles.isEmpty, isActive(reading, token),
      let head = headOfObject(behind: token)
    else { return false }
    // `abrió una oficina comercial`
    if document.language == .spanish, marks.begins(.notSite, at: head + 1) { return true }
    let word = document.word(head)
    return document.tokens[head].kind == .word && !document.tokens[head].isCapitalized
      && word.utf8.count > 2 && !marks.isKnown(head) && !Self.objectsOfWork.contains(word)
      && !document.beginsNumber(head)
      && !marks.dates.contains { $0.tokens.contains(head) }
  }

  private func isActive(_ reading: VerbLexicon.Reading, _ token: Int) -> Bool {
    guard reading.form == .participle else { return true }
    let before = between(max(marks.range.lowerBound, token - 3), token)
    // `réduit la consommation`: written as the participle is.
    if document.verbs(token).contains(where: {
      $0.lemma == reading.lemma && [.present, .past].contains($0.form)
    }), !before.contains(where: { Self.being.contains(document.word($0)) }) {
      return true
    }
    return before.contains { document.knowledge.have.contains(document.tokens[$0].folded) }
      && !before.contains { document.word($0).isOne(of: "ete", "stato", "stata", "stati", "state") }
  }

  /// The noun behind an article and the adjectives that stand before nouns.
  private func headOfObject(behind token: Int) -> Int? {
    var index = token + 1
    var end = min(marks.range.upperBound, token + 8)
    while index < min(end, token + 4),
      document.word(index).hasSuffix("ment")
        || document.word(index).hasSuffix("mente") || Self.adverbs.contains(document.word(index))
        || document.knowledge.dates.words.weekdays[document.word(index)] != nil
    {
      index += 1
    }
    // `abrirá en Lugo un supermercado`
    if marks.covers(.locative, index),
      let place = document.places[sentence].first(where: { $0.tokens.lowerBound == index + 1 })
    {
      index = place.tokens.upperBound
      end = min(marks.range.upperBound, index + 8)
    }
    guard index < end,
      marks.covers([.article, .indefinite, .possessive, .demonstrative].asClasses, index)
        || document.tokens[index].isElided && document.word(index).isOne(of: "l", "un")
    else { return nil }
    index += 1
    // `su quinto call center`
    if (0...2).contains(where: { marks.begins(.site, at: index + $0) }) { return nil }
    while index < end, Self.adjectives.contains(document.word(index)) { index += 1 }
    return index < end ? index : nil
  }

  private static let being: WordSet = [
    "est", "sont", "ete", "etait", "etaient", "sera", "seront", "e", "sono", "era", "erano",
    "stato",
    "stata", "stati", "state", "sara", "saranno", "etre", "essere",
  ]
  private static let adverbs: WordSet = [
    "aussi", "anche", "ieri", "hier", "deja", "gia", "ainsi", "pas", "plus", "piu", "oggi", "ora",
    "donc", "cosi", "pure",
  ]
  private static let adjectives: WordSet = [
    "nouveau", "nouvel", "nouvelle", "nouveaux", "nouvelles", "premier", "premiere", "premiers",
    "premieres", "second", "seconde", "deuxieme", "troisieme", "grand", "grande", "grands", "petit",
    "petite", "autre", "autres", "propre", "propres", "vaste", "ancien", "ancienne", "futur",
    "future", "prochain", "prochaine", "gros", "grosse", "seul", "seule", "meme", "dernier",
    "derniere", "derniers", "dernieres",
    "nuovo", "nuova", "nuovi", "nuove", "primo", "prima", "primi", "prime", "secondo", "seconda",
    "terzo", "terza", "grandi", "piccolo", "piccola", "altro", "altra", "altri", "altre",
    "nuevo", "nueva", "nuevos", "nuevas", "primer", "tercer", "segundo", "gran", "propio", "propia",
    "otro", "otra", "otros", "otras", "proximo", "proxima", "moderno", "moderna", "viejo", "vieja",
    "proprio", "propria", "propri", "proprie", "vecchio", "vecchia", "futuro", "futura",
    "prossimo", "prossima", "ennesimo", "ennesima", "suo", "sua", "suoi", "sue", "loro", "ultimo",
    "ultima", "ultimi", "ultime", "solo", "sola",
  ]
  /// What stands for a call center, its work or its people.
  private static let objectsOfWork: WordSet = [
    "activite", "activites", "porte", "portes", "bureau", "bureaux", "service", "services",
    "entite",
    "filiale", "espace", "pole", "poles", "base", "batiment", "immeuble", "antenne", "equipe",
    "equipes", "effectif", "effectifs", "capacite", "capacites", "nombre", "surface",
    "exploitation",
    "operation", "operations", "rideau", "boutique", "boutiques", "clef", "clefs", "presence",
    "aventure", "chapitre", "page", "histoire", "tiers", "quart", "moitie", "totalite", "ensemble",
    "majorite", "reste", "plupart", "dizaine", "dizaines", "centaine", "centaines", "millier",
    "milliers", "vingtaine", "trentaine", "quarantaine", "cinquantaine", "soixantaine", "quinzaine",
    "construction", "travaux", "chantier", "succursale", "succursales", "societe", "entreprise",
    "groupe", "structure", "implantation", "lieu", "lieux", "endroit", "ville", "region", "pays",
    "departement", "campus", "hub", "etage", "aile", "plateaux", "recrutement", "voilure", "masse",
    "main", "personnel", "tout", "tous", "toute", "toutes", "celui", "projet", "projets", "plan",
    "idee", "procedure", "attivita", "battenti", "uffici", "ufficio", "servizio", "servizi",
    "spazio", "spazi", "polo", "poli", "edificio", "palazzo", "squadra", "organico", "organici",
    "numero", "superficie", "operativita", "saracinesca", "saracinesche", "sipario", "cancelli",
    "avventura", "esperienza", "storia", "presenza", "meta", "quarto", "totalita", "insieme",
    "maggioranza", "resto", "decina", "decine", "centinaio", "centinaia", "migliaio", "migliaia",
    "ventina", "trentina", "quarantina", "cinquantina", "sessantina", "quindicina", "costruzione",
    "lavori", "cantiere", "societa", "azienda", "gruppo", "struttura", "strutture", "luogo",
    "citta",
    "regione", "paese", "personale", "forza", "piano", "progetto", "progetti", "baracca", "bottega",
    "taille", "dimension", "dimensions", "dimensioni", "rangs", "ranghi", "volume", "parc", "sala",
    "salle", "postes", "postazioni", "squadre", "dotation", "potentiel", "potenziale", "team",
    "pianta", "staff", "organigramme", "organigramma", "occupazione", "presenze", "presences",
    "anno", "anni", "mese", "mesi", "settimana", "giorno", "giorni", "mattina", "sera", "volta",
    "annee",
    "mois", "semaine", "jour", "jours", "soir", "matin", "fois", "partie", "parts", "part", "parte",
    "posto", "lavoro", "impiego", "coup", "emploi", "poste",
    "reparto", "reparti", "settore", "settori", "commessa", "commesse", "sportelli", "filiali",
    "puertas", "puerta", "actividad", "actividades", "servicio", "servicios", "filial", "sucursal",
    "persiana", "persianas", "cortina", "candado", "telefonos", "telefono", "negocio", "etapa",
    "mitad", "tercio", "decena", "docena", "centenar", "centenares", "veintena", "treintena",
    "cuarentena", "cincuentena", "quincena", "medio", "millar", "plantel", "equipo", "equipos",
    "estructura", "espacio", "espacios", "area", "division", "departamento", "turno", "turnos",
    "fuerza", "dotacion", "nomina", "capacidad", "superficie", "tamano", "presencia", "puesto",
    "plaza", "bolsa", "proceso", "convocatoria", "oferta", "linea", "mesa", "firma", "empresa",
    "compania", "proyecto", "plan", "iniciativa",
    "contratti", "contrat", "contrats", "contratto", "iter", "collaborazione", "rapporto",
    "rapporti",
  ]

  /// `Brightbank quitte Voxalia`, `Brightbank lascia Voxalia`: a client or somebody leaves a firm, nothing closes.
  func leavesFirm(_ reading: VerbLexicon.Reading, _ token: Int) -> Bool {
    guard document.language.isOne(of: .french, .italian),
      reading.lemma.isOne(of: "quitter", "lasciare", "abandonner", "abbandonare", "condamner")
    else { return false }
    let next = marks.covers(.article, token + 1) ? token + 2 : token + 1
    // `a condamné Voxalia`: by a court.
    if reading.lemma == "condamner" {
      return document.tokens[next].isCapitalized
        && !document.places[sentence].contains { $0.tokens.lowerBound == next }
    }
    return document.names[sentence].contains { $0.tokens.lowerBound == next }
  }

  /// `Un salarié a été licencié pour faute grave`, `un dipendente è stato licenziato`: one person, no cut of jobs.
  func dismissesOne(_ reading: VerbLexicon.Reading, _ token: Int) -> Bool {
    guard document.language.isOne(of: .french, .italian),
      reading.lemma.isOne(of: "licencier", "licenziare"), reading.form == .participle,
      !document.word(token).hasSuffix("s"), !document.word(token).hasSuffix("i")
    else { return false }
    let before = between(max(marks.range.lowerBound, token - 14), token)
    return before.contains {
      marks.covers(.indefinite, $0) && marks.covers(.person, $0 + 1)
        && !document.word($0 + 1).hasSuffix("s") && !document.beginsNumber($0 + 1)
    } && !marks.numbers.contains { before.contains($0.tokens.lowerBound) && $0.most != 1 }
  }

  /// `L'usine voisine a fermé`, `Una mostra apre venerdì`: what a clause begins with is something else.
  func isOfOtherSubject(_ reading: VerbLexicon.Reading, _ token: Int) -> Bool {
    guard document.language.isOne(of: .french, .italian),
      [.open, .close].contains(reading.verbClass)
    else { return false }
    // `un bureau commercial ouvrira à Montréal`
    if document.language == .french,
      between(max(marks.range.lowerBound, token - 5), token).contains(where: {
        marks.begins(.headquarters, at: $0) && document.word($0).hasPrefix("bureau")
      })
    {
      return true
    }
    let floor = max(marks.range.lowerBound, token - 12)
    let begin =
      between(floor, token).last {
        document.tokens[$0].kind == .mark
          && document.tokens[$0].folded.isOne(of: ",", ";", ":", "»")
      }.map { $0 + 1 } ?? floor
    guard begin == marks.range.lowerBound || begin > floor,
      marks.covers([.article, .indefinite].asClasses, begin),
      Self.subjects.contains(document.word(begin + 1))
    else { return false }
    return !between(begin + 2, min(marks.range.upperBound, token + 5)).contains {
      marks.covers([.site, .weakSite].asClasses, $0)
    }
  }

  private static let subjects: WordSet = [
    "usine", "fabrique", "raffinerie", "fonderie", "papeterie", "laiterie", "abattoir", "magasin",
    "boutique", "librairie", "ecole", "lycee", "college", "hopital", "maternite", "clinique",
    "restaurant", "hotel", "supermarche", "hypermarche", "gare", "piscine", "exposition", "musee",
    "festival", "foire", "salon", "cinema", "theatre", "stade", "marche", "bourse", "poste",
    "caserne", "prison", "fabbrica", "stabilimento", "raffineria", "cartiera", "conceria",
    "macello",
    "negozio", "libreria", "scuola", "liceo", "ospedale", "clinica", "ristorante", "albergo",
    "supermercato", "stazione", "piscina", "mostra", "museo", "fiera", "salone", "teatro", "stadio",
    "mercato", "borsa", "caserma", "carcere", "biblioteca", "bibliotheque",
  ]
}
