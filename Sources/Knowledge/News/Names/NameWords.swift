/// Words that tell names of companies from other words with capitals.
enum NameWords {
  /// Beside legal forms, what names end with.
  static let groups: WordSet = [
    "company", "group", "groupe", "grupo", "holding", "holdings", "gruppe", "gruppo",
  ]
  /// Last words of names of companies, of which no ordinary noun is made with a capital.
  static let ends: WordSet = [
    "bank", "airlines", "airways", "insurance", "telecom", "telecommunications", "communications",
    "teleservices", "technologies", "outsourcing", "bpo", "bpm", "telemarketing", "wireless",
    "broadband", "assurances", "seguros", "assicurazioni", "telematica", "solutions", "marketing",
    "mutual", "energy", "financial", "partners", "pharmacy", "mortgage", "telephone", "telesales",
    "telecentro", "contactcenter", "crm", "teleperformance", "direct", "linhas", "interactive",
    "servicos", "teleservicos", "teleatendimento",
    "society", "administrators", "billing", "contact", "contacto", "contactos", "connect", "voice",
    "telecobros", "telemercadeo", "teleservicios", "teleatencion", "cobranzas", "gas", "electric",
    "electricity", "edison", "utilities", "industries", "enterprises", "cellular", "motors",
    "healthcare",
  ]
  /// What French firms that answer calls are called: `Lagune Relations`, `Wouri Connect`.
  static let endsInFrench: WordSet = [
    "contact", "contacts", "connect", "call", "calls", "phone", "voice", "voix", "relation",
    "relations", "appels", "hotline", "televente", "tele", "assistance", "services",
    "helpdesk", "assist", "alarme", "client", "clients", "info", "vente", "teleconseil", "support",
    "externalisation", "care",
  ]
  /// The same in Italian, where firms like to be called in English: `Marengo Teleservizi`, `Kvarner Desk`.
  static let italianEnds: WordSet = [
    "contact", "call", "voice", "desk", "connect", "teleservizi", "teleassistenza", "phone",
    "telefonici", "callcenter",
  ]
  /// Services that a town or a state has.
  static let publicServices: WordSet = [
    "human", "social", "emergency", "public", "health", "veterans", "family", "children",
    "employment", "department",
    "community", "customer", "police", "fire",
  ]
  /// What firms deal in, with `em` and what for: `Soluções em Atendimento`.
  static let trades: WordSet = [
    "solucoes", "servicos", "especialistas", "tecnologia", "soluzioni", "servizi", "gestao",
  ]
  /// What a name may follow that no other noun is told of: `dalla concorrente Voxalia`, `um prestador externo, a Voxalia`.
  static let others: WordSet = [
    "concorrente", "concorrenti", "concurrente", "competidor", "competidora", "rival", "rivale",
    "fornitore", "fornitrice", "fornecedor", "prestador", "prestadora", "prestataire", "proveedor",
    "proveedora", "terceirizada", "contratada", "subcontratada", "appaltatore", "appaltatrice",
  ]
  /// Those who have a call center: `dona do call center`.
  static let owners: WordSet = [
    "dona", "dono", "duena", "dueno", "propietaria", "propietario", "proprietaria", "proprietario",
    "proprietaire", "exploitant", "titolare", "titular", "owner", "operator", "responsavel",
    "gestora", "adjudicataria", "concesionaria", "concessionaria", "betreiber", "betreiberin",
  ]
  /// Plurals that a row of names may follow, with `such as`: `companies such as A, B and C`.
  static let rowNouns: WordSet = [
    "companies", "firms", "operators", "outsourcers", "providers", "employers", "players", "groups",
    "giants", "names", "rivals", "competitors", "entreprises", "societes", "groupes", "acteurs",
    "operateurs", "prestataires", "enseignes", "geants", "outsourceurs", "compagnies",
    "multinationales", "concurrents", "empresas", "companias", "firmas", "operadoras", "operadores",
    "multinacionales", "gigantes", "companhias", "multinacionais", "aziende", "societa", "imprese",
    "operatori", "gruppi", "colossi", "unternehmen", "firmen", "anbieter", "betreiber",
    "dienstleister", "konzerne", "betreibern", "dienstleistern", "anbietern", "compagnie",
  ]
  /// The same for those that call centers work for.
  static let clientNouns: WordSet = [
    "clients", "customers", "brands", "clientes", "clienti", "kunden", "auftraggeber", "marques",
    "marcas", "contas", "cuentas", "accounts", "committenti", "commesse",
  ]
  /// What a row of names begins behind.
  static let rowHeads: PhraseEndTable = [
    ["such", "as"], ["including"], ["like"], ["namely"], ["notably"], ["a", "l", "image", "de"],
    ["a", "l", "image", "d"], ["a", "l", "instar", "de"], ["comme"], ["tels", "que"],
    ["telles", "que"], ["dont"], ["notamment"], ["como"], ["tales", "como"], ["incluyendo"],
    ["incluidas"], ["entre", "ellas"], ["entre", "ellos"], ["entre", "elas"], ["caso", "de"],
    ["casos", "de"], ["es", "el", "caso", "de"], ["come"], ["quali"], ["tra", "cui"],
    ["fra", "cui"],
    ["wie"], ["darunter"], ["etwa"], ["tais", "como"], ["incluindo"], ["a", "exemplo", "de"],
    ["a", "exemplo", "da"],
  ]
  static let joints: WordSet = [
    "and", "or", "et", "ou", "y", "e", "o", "und", "oder", "sowie", "ed", "u", "as", "well",
  ]
  /// Who is served by whom: `ao serviço da X`, `entregue à X`.
  static let served: PhraseEndTable = [
    ["ao", "servico"], ["al", "servicio"], ["a", "cargo"], ["entregue"], ["confie"], ["confiee"],
    ["confiado"], ["confiada"], ["affidato"], ["affidata"], ["gerido"], ["gerida"], ["gere"],
    ["operado"], ["operada"], ["gestito"], ["gestita"], ["adjudicado"], ["adjudicada"],
    ["concedido"], ["chez"], ["devenue"], ["devenu"], ["rebaptise"], ["rebaptisee"],
    ["comite", "de", "empresa"], ["adjudico"], ["adjudica"], ["adjudicara"], ["direction"],
    ["direccion"], ["dirigenza"], ["direcao"], ["filiales"], ["sindacato"], ["appartient"],
    ["appartenant"], ["pertenece"], ["perteneciente"],
    ["pertence"], ["pertencente"], ["appartiene"], ["propiedad"], ["propriedade"], ["proprieta"],
    ["pdg"], ["dirigeant"], ["dirigeante"], ["fondateur"], ["fondatrice"], ["patron"], ["gerente"],
    ["fundador"], ["fundadora"], ["ceo"], ["pela", "mao"], ["directeur", "general"],
    ["director", "general"],
    ["directora", "general"], ["diretor", "presidente"], ["amministratore", "delegato"],
    ["amministratore"], ["fondatore"], ["country", "manager"], ["plantilla"], ["comite"],
    ["ere"], ["erte"], ["huelga"], ["vicepresidente"], ["vicepresidenta"], ["gerenta"],
    ["gerente", "general"], ["consejero", "delegado"], ["consejera", "delegada"],
    ["director", "ejecutivo"], ["directora", "ejecutiva"], ["directora", "general"],
    ["trabajadores"], ["empleados"], ["funcionarios"], ["trabalhadores"],
  ]
  /// Endings of verbs of which Spanish and Portuguese begin sentences, folded away in tokens.
  static let verbEndings = [
    "ó", "aron", "ieron", "aban", "ían", "ará", "erá", "irá", "arán", "erán", "irán", "aram",
    "eram", "iram", "avam", "iam", "arão", "erão", "irão", "ará", "arono", "erono", "irono",
    "amos", "emos", "imos",
  ]

  /// What a company has: `MCI's plan`.
  static let plans: WordSet = [
    "plan", "plans", "decision", "announcement", "closure", "closing", "expansion", "intention",
    "proposal", "arrival", "departure", "workforce", "employees", "workers", "staff", "ceo",
    "management", "customers", "headquarters", "spokesman", "spokeswoman", "spokesperson", "chief",
    "boss", "bosses", "managing", "executives",
  ]
  /// First words of names of banks and others that have a place in them.
  static let banks: WordSet = [
    "bank", "banco", "banque", "banca", "caja", "caixa", "cassa", "banc", "seguros", "telefonica",
    "telecom", "aguas", "aerolineas",
  ]
  static let ones: WordSet = ["una", "uno", "un", "une", "um", "uma", "one", "eine", "einer"]
  /// Of whom a department is told, no company: `ministro de Finanzas`.
  static let ministers: WordSet = [
    "ministro", "ministra", "ministre", "minister", "viceministro", "viceministra", "secretario",
    "secretaria", "subsecretario", "subsecretaria", "conseller", "consejero", "consejera",
    "conseiller", "assessore", "assessora", "concejal", "concejala", "vereador", "deputado",
    "diputado", "senador", "member", "secretary", "commissioner", "cartera", "pasta",
  ]
  /// What has a capital and is never a company.
  static let never: WordSet = [
    "internet", "web", "planejamento", "ciencia", "tecnologia", "fazenda", "trabalho", "trabajo",
    "hacienda",
    "economia", "industria", "comercio", "turismo", "educacion", "educacao", "salud", "saude",
    "justicia", "justica", "agricultura", "transportes", "cultura", "fomento", "planeacion",
    "tesoro", "lavoro", "sviluppo", "atlantique", "atlantico", "atlantic", "mediterranee",
    "mediterraneo",
    "pacifico", "maghreb", "sahel", "caraibes", "caribe", "benelux", "balkans", "balcani",
    "africain", "europa", "europe", "africa", "afrique", "asia", "asie", "america",
    "amerique", "americas", "latinoamerica", "centroamerica", "sudamerica", "norteamerica",
    "iberoamerica", "hispanoamerica",
    "mercosur", "mercosul", "escandinavia", "lusofonia", "francophonie", "hexagone", "peninsula",
    "sud", "sul", "sur", "nord", "norte", "nordeste",
    "norden", "suden", "westen", "osten", "nordosten", "nordwesten", "sudosten", "sudwesten",
    "ausland", "inland", "umland",
    "mezzogiorno", "covid", "crm", "ivr", "usd", "eur", "ussd", "voip", "sms", "rh", "ti", "ki",
    "tic", "ict", "hr", "pc", "pcs", "tv", "gps", "faq", "kpi", "sla", "ceo", "cfo", "coo", "pdg",
    "dg", "etp", "cdi", "cdd", "ere", "erte", "tmr", "nlp", "gpt", "chatgpt", "iso", "pib", "gdp",
    "iva", "tva", "vat", "eu", "ue", "un", "onu", "usa", "us", "uk", "eeuu", "whatsapp", "twitter",
    "youtube", "linkedin", "instagram", "wifi", "brexit", "ramadan", "christmas", "noel", "navidad",
    "natal", "procurada", "procurado", "questionada", "contactada", "contatada",
    "interpellata", "contattata", "natale", "pasqua", "ferragosto", "capodanno", "grigioni",
    "pascua", "thanksgiving",
    "word", "gov", "sen", "rep", "photo", "foto", "fotos",
    "photos", "video", "gmt", "est", "cet", "pm", "am", "depois", "quantos", "quantas", "enquanto",
    "embora", "somadas", "somados", "comunicaciones", "comunicacion", "operaciones",
    "reclutamiento", "finanzas", "ventas", "mercadeo", "canales", "administracion", "comunicacao",
    "operacoes", "hoje", "ontem", "dio", "dios", "bac", "smic", "islam",
  ]
  /// Last words of names of districts: `Barren County`.
  static let districts: WordSet = [
    "county", "parish", "township", "borough", "province", "prefecture", "district", "valley",
    "region", "peninsula", "island", "islands", "coast", "bay", "lake", "river", "mountain",
    "hills",
    "university", "college", "school", "academy", "institute", "hospital", "airport", "stadium",
    "court", "tribunal", "council", "parliament", "senate", "congress", "party", "church", "museum",
    "times", "herald", "gazette", "tribune", "chronicle", "newspaper", "magazine", "observer",
    "journal", "act", "bill", "award", "awards", "cup", "league", "day", "hall", "recognition",
    "corridor", "survey", "scheme", "initiative", "strategy", "agreement", "treaty", "sentinel",
    "bee", "examiner", "inquirer", "echo", "argus", "bulletin", "notification", "adjustment",
    "amendment", "statute", "code", "stadium", "arena", "expo", "census", "index", "stakes",
  ]
  /// First or last words of papers and stations.
  static let media: WordSet = [
    "news", "channel", "newscenter", "newspapers", "newsroom", "radio", "television", "eyewitness",
    "newschannel", "kron", "gazette", "tribune", "herald", "chronicle", "broadcasting",
  ]
  /// Before `bank` they are no names of one: `the East Bank of Demerara`.
  static let riverSides: WordSet = ["east", "west", "south", "north", "left", "right"]
  /// What amounts of money begin with: `Sh450 million`.
  static let moneySigns: WordSet = [
    "sh", "ksh", "kshs", "ush", "ushs", "tsh", "rs", "php", "usd", "us", "gh", "ghs", "ngn", "zar",
    "inr", "rm", "nz", "jmd", "ttd", "gyd", "bz", "aud", "cad", "gbp", "eur",
  ]
  /// What amounts of money end with: `R14bn`.
  static let thousands: WordSet = ["bn", "m", "mn", "million", "billion", "k", "b", "tn"]
  /// First words of what is none: `Universidad de`, `Tribunal Superior`, `Diario de Cádiz`.
  static let institutions: WordSet = [
    "universidad", "universidade", "universite", "universita", "universitat", "university",
    "tribunal", "tribunale", "cour", "corte", "juzgado", "audiencia", "amtsgericht",
    "arbeitsgericht", "landgericht", "diario", "jornal", "periodico", "giornale", "tribuna",
    "gazzetta", "correo", "hospital", "colegio", "escola", "escuela", "ecole", "lycee", "liceo",
    "instituto", "institut", "istituto", "institute", "partido", "parti", "partito", "iglesia",
    "igreja", "costa", "cote", "isla", "ile", "sierra", "valle", "vallee", "zona", "ciudad",
    "cidade",
    "riviera", "estadio", "aeropuerto", "aeroporto", "ley", "lei", "loi", "legge", "plan", "plano",
    "piano", "convenio", "codigo", "estatuto", "constitucion", "codice", "code", "reglamento",
    "senado", "senat", "congreso", "congresso", "parlamento", "camara", "parlament", "bundestag",
    "landtag", "operacion", "operacao", "operation", "programa", "programme", "programma", "premio",
    "prix", "copa", "coupe", "semana", "semaine", "dia", "jornadas", "edificio", "immeuble",
    "torre",
    "administracao", "palacio", "palais", "palazzo", "museo", "musee", "museu", "shopping",
    "centro", "parque",
  ]
  /// What money and people are counted in; German writes it with capitals.
  static let units: WordSet = [
    "million", "millionen", "milliarde", "milliarden", "euro", "euros", "dollar", "franken",
    "prozent", "stunden", "uhr", "jahre", "jahren", "tausend", "hundert", "hunderte", "tausende",
    "cent", "monate", "monaten", "wochen", "tage", "tagen", "quadratmeter", "kilometer", "pfund",
  ]

  /// `the company's`, as it stands before its `s`.
  static let firmsOfOwn: WordSet = [
    "company'", "firm'", "bank'", "airline'", "insurer'", "retailer'", "outsourcer'", "group'",
    "company’", "firm’", "bank’", "airline’", "insurer’", "retailer’", "outsourcer’", "group’",
    "company", "firm", "bank", "airline", "insurer", "retailer", "outsourcer",
  ]
}
