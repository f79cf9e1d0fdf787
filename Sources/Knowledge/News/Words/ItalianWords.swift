/// Words with capitals in Italian that name neither a firm nor a town.
enum ItalianWords {
  /// Offices, laws, benefits, institutions, parts of the country, headings of papers.
  private static let noFirms: WordSet = [
    "stato", "paese", "governo", "parlamento", "camera", "senato", "repubblica", "costituzione",
    "regione", "provincia", "comune", "prefettura", "questura", "procura", "tribunale", "giunta",
    "consiglio", "ministero", "mise", "mimit", "mef", "miur", "inps", "inail", "istat", "anpal",
    "agcm", "agcom", "antitrust", "consob", "confcommercio", "ccnl", "cct", "cigs", "cigo", "cig",
    "cigd", "fis", "naspi", "aspi", "tfr", "irap", "irpef", "imu", "iva", "durc", "isee", "rsu",
    "rsa", "ssn", "asl", "ausl", "cup", "urp", "pnrr", "fesr", "fse", "ue", "mezzogiorno", "sud",
    "nord", "centro", "nordest", "nordovest", "sud italia", "nord italia", "centro italia",
    "centro sud", "meridione", "isola", "penisola", "continente", "europa", "unione europea",
    "bruxelles", "palazzo chigi", "palazzo d'orleans", "palazzo lombardia", "montecitorio",
    "quirinale", "viminale", "farnesina", "via veneto", "natale", "pasqua", "capodanno",
    "ferragosto", "carnevale", "epifania", "covid", "covid-19", "coronavirus", "pandemia",
    "lockdown", "jobs act", "statuto dei lavoratori", "decreto", "decreto dignita", "legge",
    "bilancio", "cassa", "cassa integrazione", "smart working", "contact center", "call center",
    "customer care", "customer service", "customer experience", "back office", "front office",
    "chatbot", "ai", "it", "bpo", "crm", "tlc", "ict", "pa", "gdo", "pmi", "partita iva",
    "pubblica amministrazione", "risorse umane", "sviluppo economico", "lavoro", "industria",
    "imprese", "made in italy", "giustizia", "sanita", "salute", "tesoro", "economia", "finanze",
    "attivita produttive", "formazione", "pari opportunita", "politiche sociali",
    "politiche del lavoro", "pd", "fi", "fdi", "m5s", "lega", "forza italia", "fratelli d'italia",
    "partito democratico", "movimento 5 stelle", "movimento cinque stelle", "italia viva", "azione",
    "sel", "udc", "idv", "rifondazione", "sinistra italiana", "rai", "ansa", "agi", "adnkronos",
    "video", "foto", "leggi anche", "redazione", "cronaca", "attualita", "pubblicita", "condividi",
    "facebook", "twitter", "linkedin", "whatsapp", "instagram", "youtube", "google", "pil", "cda",
    "spa", "srl", "ceo", "hr", "cocopro", "co", "pro", "sos", "ok", "no", "si", "tac", "isola",
    "signora", "signor", "onorevole", "papa", "chiesa", "diocesi", "curia", "universita",
    "politecnico", "ospedale", "aeroporto", "stazione", "fiera", "nazionale", "mediterraneo",
    "adriatico", "tirreno", "ionio", "dati", "fonte", "borsa", "piazza affari",
    "valle", "bassa valle", "alta valle", "campidoglio", "tecnopolo", "polo tecnologico",
    "pirellone", "arcivescovado", "centro direzionale", "zona industriale", "nucleo industriale",
    "fondazione", "parco scientifico", "palazzo marino", "palazzo vecchio", "palazzo dei normanni",
    "palazzo lascaris", "palazzo d'accursio", "palazzo san giacomo", "palazzo marini",
    "palazzo santa lucia", "palazzo fibbioni", "palazzo di citta", "cittadella",
    "aula giulio cesare",
    "quirinale", "nazareno", "csm", "cnel", "abi", "ania", "aran", "anci", "upi", "cup", "pec",
    "onlus", "ong", "msc", "mit", "mur", "dpi", "dpcm", "green pass", "ponte", "terzo settore",
    "primo maggio", "black friday", "gdpr", "registro delle opposizioni", "numero verde",
    "rinascita", "ricostruzione", "terremoto", "sisma", "cratere", "expo", "giubileo", "olimpiadi",
    "fesr sicilia", "trattato", "accordo", "protocollo", "patto", "contratto", "finanziaria",
    "manovra", "milleproroghe", "decreto sviluppo", "decreto crescita", "garante", "consulta",
    "cassazione", "consiglio di stato", "corte dei conti", "suprema corte", "comunita montana",
    "unione dei comuni", "citta metropolitana", "province", "regioni", "comuni", "sicilia",
    "calabria", "puglia", "campania", "basilicata", "molise", "abruzzo", "lazio", "umbria",
    "marche",
    "toscana", "liguria", "piemonte", "lombardia", "veneto", "friuli", "trentino", "sardegna",
    "bando", "bando regionale", "avviso pubblico", "piano industriale", "contratto nazionale",
    "regione puglia", "buongiorno", "buonasera", "salento", "val d'aosta", "valle d'aosta",
    "emilia", "romagna", "emilia-romagna",
  ]

  /// Whether a key of a name is none of a firm.
  static func isNoFirm(_ key: String) -> Bool { noFirms.contains(key) }

  /// What the gazetteer has as towns, and papers as words, firms, quarters, parts of the country.
  private static let noTowns: WordSet = [
    "paese", "sui", "mole", "la mole", "lingotto", "ita", "edison", "carlyle", "karel", "poter",
    "vi", "ad", "ai", "al", "poggioreale", "centro direzionale", "mirafiori", "san paolo",
    "fuorigrotta", "bagnoli", "bicocca", "lambrate", "isola", "mezzogiorno", "sud", "nord", "est",
    "ovest", "stato", "camera", "senato", "regione", "lega", "azione", "sole", "il sole",
    "corriere",
    "repubblica", "la repubblica", "stampa", "messaggero", "mattino", "giornale", "unita", "libero",
    "tempo", "avvenire", "manifesto", "salento", "gargano", "cilento", "sannio", "irpinia",
    "brianza", "canavese", "monferrato", "langhe", "garfagnana", "lunigiana", "maremma", "versilia",
    "mugello", "casentino", "valdarno", "ciociaria", "marsica", "sila", "pollino", "aspromonte",
    "madonie", "nebrodi", "barbagia", "gallura", "sulcis", "campidano", "logudoro", "ogliastra",
    "polesine", "cadore", "carnia", "friuli", "alto adige", "val di susa", "valle", "pianura",
    "locride", "piana", "crotonese", "cosentino", "catanese", "palermitano", "napoletano", "terra",
    "jonio", "ionio", "eolie", "egadi", "capitale", "capitanata", "murgia", "murge", "daunia",
    "sardo", "borgo", "villa", "torre", "rocca", "monte", "ponte", "porto", "porta", "san", "santa",
    "santo", "maria", "giovanni", "signori", "sala", "aula", "uno", "due", "tre", "vale", "salve",
    "tirreno", "adriatico", "mare", "marina", "natale", "amazon", "target", "data", "service",
    "future", "orange", "sky", "vodafone", "sisal", "eni", "comdata", "abramo", "transcom",
    "visiant",
    "olivetti", "seat", "innova", "teleperformance", "call", "phone", "media", "contacta", "fiat",
    "pomigliano", "melfi", "fincantieri", "ilva", "presidente", "direttore", "segretario", "lavoro",
    "onorevole", "europa", "unione", "mise", "cgil", "cisl", "uil", "ugl", "usb",
    "borsa", "aruba", "parco leonardo", "garbatella", "canton", "cinecitta", "eur", "laurentina",
    "tiburtina",
    "romanina", "bufalotta", "casal boccone", "magliana", "ostiense", "prenestina", "anagnina",
    "tor vergata", "acilia", "cornigliano", "sampierdarena", "sestri", "bazzano", "leonardo",
    "terina", "giudecca", "bovisa", "rogoredo", "famagosta",
    "centi colella", "pile", "vomero", "scampia", "san giovanni a teduccio", "brancaccio", "zen",
    "borgo nuovo", "san lorenzo", "barriera di milano", "madonna di campagna", "vanchiglia",
    "germaneto", "sala", "marina", "passo", "cronaca", "azienda", "libera", "forza", "signora",
    "agos", "energia", "enel", "wind", "tre", "tim", "fastweb", "poste", "tiscali", "alma", "cup",
    "dove", "quando", "adesso", "ancora", "orari", "turni", "monete", "gemini", "meta", "apple",
    "stella", "croce", "rosa", "sardegna", "giulia", "marta", "elena", "s e", "s.e",
  ]

  /// Of those, towns that are meant where `a` or `in` stands before them.
  private static let alsoTowns: WordSet = [
    "poggioreale", "paese", "isola", "camera", "vale", "pomigliano", "melfi", "olivetti",
  ]

  /// Whether what the gazetteer has is no town here; `placed` says whether `a` stands before it.
  static func isNoTown(_ key: String, placed: Bool) -> Bool {
    noTowns.contains(key) && !(placed && alsoTowns.contains(key))
  }
}
