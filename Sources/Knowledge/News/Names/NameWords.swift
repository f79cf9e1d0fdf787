/// Words that tell names of companies from other words with capitals.
enum NameWords {
  /// Beside legal forms, what names end with.
  static let groups: Set<String> = [
    "company", "group", "groupe", "grupo", "holding", "holdings", "gruppe", "gruppo",
  ]
  /// Last words of names of companies, of which no ordinary noun is made with a capital.
  static let ends: Set<String> = [
    "bank", "airlines", "airways", "insurance", "telecom", "telecommunications", "communications",
    "teleservices", "technologies", "outsourcing", "bpo", "bpm", "telemarketing", "wireless",
    "broadband", "assurances", "seguros", "assicurazioni", "telematica", "solutions", "marketing",
    "mutual", "energy", "financial", "partners", "pharmacy", "mortgage", "telephone", "telesales",
    "telecentro", "contactcenter", "crm", "teleperformance", "direct", "linhas", "interactive",
  ]
  /// Those who have a call center: `dona do call center`.
  static let owners: Set<String> = [
    "dona", "dono", "duena", "dueno", "propietaria", "propietario", "proprietaria", "proprietario",
    "proprietaire", "exploitant", "titolare", "titular", "owner", "operator", "responsavel",
    "gestora", "adjudicataria", "concesionaria", "concessionaria", "betreiber", "betreiberin",
  ]
  /// Plurals that a row of names may follow, with `such as`: `companies such as A, B and C`.
  static let rowNouns: Set<String> = [
    "companies", "firms", "operators", "outsourcers", "providers", "employers", "players", "groups",
    "giants", "names", "rivals", "competitors", "entreprises", "societes", "groupes", "acteurs",
    "operateurs", "prestataires", "enseignes", "geants", "outsourceurs", "compagnies",
    "multinationales", "concurrents", "empresas", "companias", "firmas", "operadoras", "operadores",
    "multinacionales", "gigantes", "companhias", "multinacionais", "aziende", "societa", "imprese",
    "operatori", "gruppi", "colossi", "unternehmen", "firmen", "anbieter", "betreiber",
    "dienstleister", "konzerne", "betreibern", "dienstleistern", "anbietern", "compagnie",
  ]
  /// The same for those that call centers work for.
  static let clientNouns: Set<String> = [
    "clients", "customers", "brands", "clientes", "clienti", "kunden", "auftraggeber", "marques",
    "marcas", "contas", "cuentas", "accounts", "committenti", "commesse",
  ]
  /// What a row of names begins behind.
  static let rowHeads: [[String]] = [
    ["such", "as"], ["including"], ["like"], ["namely"], ["notably"], ["a", "l", "image", "de"],
    ["a", "l", "image", "d"], ["a", "l", "instar", "de"], ["comme"], ["tels", "que"],
    ["telles", "que"], ["dont"], ["notamment"], ["como"], ["tales", "como"], ["incluyendo"],
    ["incluidas"], ["entre", "ellas"], ["entre", "ellos"], ["entre", "elas"], ["caso", "de"],
    ["casos", "de"], ["es", "el", "caso", "de"], ["come"], ["quali"], ["tra", "cui"],
    ["fra", "cui"],
    ["wie"], ["darunter"], ["etwa"], ["tais", "como"], ["incluindo"], ["a", "exemplo", "de"],
    ["a", "exemplo", "da"],
  ]
  static let joints: Set<String> = [
    "and", "or", "et", "ou", "y", "e", "o", "und", "oder", "sowie", "ed", "u", "as", "well",
  ]
  /// Who is served by whom: `ao serviço da X`, `entregue à X`.
  static let served: [[String]] = [
    ["ao", "servico"], ["al", "servicio"], ["a", "cargo"], ["entregue"], ["confie"], ["confiee"],
    ["confiado"], ["confiada"], ["affidato"], ["affidata"], ["gerido"], ["gerida"], ["gere"],
    ["operado"], ["operada"], ["gestito"], ["gestita"], ["adjudicado"], ["adjudicada"],
    ["concedido"], ["chez"],
  ]
  /// Endings of verbs of which Spanish and Portuguese begin sentences, folded away in tokens.
  static let verbEndings = [
    "ó", "aron", "ieron", "aban", "ían", "ará", "erá", "irá", "arán", "erán", "irán", "aram",
    "eram", "iram", "avam", "iam", "arão", "erão", "irão", "ará", "arono", "erono", "irono",
  ]
}
