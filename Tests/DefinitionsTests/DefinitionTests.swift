import Definitions
import Switchboard
import Testing

struct DefinitionTests {
  static let good = """
    name: xx-example
    title: An example
    records:
      - kind: call_center
        key: nr
        set: {name: naam}
    """

  struct Mistake: CustomTestStringConvertible, Sendable {
    var name: String
    var yaml: String
    var line: Int?
    var message: String
    var testDescription: String { name }
  }

  static let mistakes: [Mistake] = [
    Mistake(name: "empty", yaml: "", line: nil, message: "empty"),
    Mistake(name: "not YAML", yaml: "a: [1\nb: 2", line: nil, message: "not YAML"),
    Mistake(name: "a list", yaml: "- a", line: 1, message: "expected keys"),
    Mistake(
      name: "unknown key", yaml: good + "\nfiltre: {}", line: 7, message: "did you mean filter?"),
    Mistake(
      name: "key twice", yaml: good + "\ntitle: again", line: nil, message: "the same key twice"),
    Mistake(
      name: "unknown column",
      yaml: good.replacing("name: naam", with: "nane: naam"), line: 6,
      message: "call_centers has no column 'nane'; did you mean name"),
    Mistake(
      name: "unknown kind", yaml: good.replacing("call_center", with: "callcenter"), line: 4,
      message: "'callcenter' is none of"),
    Mistake(
      name: "no key", yaml: good.replacing("key: nr", with: "label: a"), line: 4,
      message: "'key' is missing"),
    Mistake(
      name: "unknown look-up",
      yaml: good.replacing("name: naam", with: "name: {column: a, lookup: b}"), line: nil,
      message: "no look-up is named 'b'"),
    Mistake(
      name: "bad date form", yaml: good + "\ndates: [dd/qq/yyyy]", line: 7,
      message: "'qq' means nothing"),
    Mistake(
      name: "bad expression",
      yaml: good.replacing("name: naam", with: "name: {column: a, match: '('}"), line: 6,
      message: "not a regular expression"),
    Mistake(
      name: "unknown country", yaml: good + "\ncountry: ZZ", line: 7,
      message: "no ISO 3166-1 alpha-2 code"),
  ]

  @Test("points at mistakes by line and key", arguments: mistakes)
  func points(_ mistake: Mistake) throws {
    let error = #expect(throws: ConfigurationError.self) {
      try Definition(yaml: mistake.yaml, file: "x.yaml")
    }
    #expect(error?.file == "x.yaml")
    #expect(error?.message.contains(mistake.message) == true, "\(error?.description ?? "")")
    if let line = mistake.line { #expect(error?.line == line, "\(error?.description ?? "")") }
  }

  @Test("reads what is right")
  func reads() throws {
    // NO is a word here, though YAML 1.1 takes it for a boolean.
    let definition = try Definition(yaml: DefinitionTests.good + "\ncountry: NO", file: "x.yaml")
    #expect(definition.description.country == "NO")
    #expect(definition.name == "xx-example")
    #expect(definition.mappedColumns == ["nr", "naam"])
  }

  @Test("finds columns by name, without case, accents or punctuation, and by other names")
  func header() {
    let header = Header(["\u{FEFF} CompanyNumber", "Numéro de Téléphone", "a", "a", ""])
    #expect(header.index(of: "CompanyNumber") == 0)
    #expect(header.index(of: "numero_de_telephone") == 1)
    #expect(header.index(of: "phone", aliases: [("phone", ["tel", "numéro de téléphone"])]) == 1)
    #expect(header.index(of: "a#2") == 3)
    #expect(header.index(of: "b") == nil)
  }

  @Test("loads every definition that ships, each with title, licence and key")
  func library() throws {
    let library = try DefinitionLibrary()
    #expect(library.definitions.count >= 12)
    for definition in library.definitions {
      #expect(definition.description.title != nil)
      #expect(!definition.records.isEmpty)
      #expect(
        !definition.recognize.isEmpty || definition.name == "br-cnpj"
          || definition.name == "gleif-lei")
    }
    let error = #expect(throws: ConfigurationError.self) { try library.definition("fr-siren") }
    #expect(error?.message.contains("fr-sirene") == true)
  }
}
