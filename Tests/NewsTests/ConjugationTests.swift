import Testing

@testable import News

@Suite struct ConjugationTests {
  private func forms(_ conjugation: any Conjugation, _ line: String, _ form: VerbForm) -> Set<
    String
  > {
    guard let verb = Verb(line: line) else { return [] }
    return Set(conjugation.forms(verb).filter { $0.form == form }.map(\.text))
  }

  @Test func french() {
    let french = FrenchConjugation()
    #expect(forms(french, "fermer", .future).contains("fermera"))
    #expect(forms(french, "fermer", .participle) == ["ferme", "fermee", "fermes", "fermees"])
    #expect(forms(french, "engager", .imperfect).contains("engageait"))
    #expect(forms(french, "employer", .present).isSuperset(of: ["emploie", "emploient"]))
    #expect(forms(french, "agrandir", .present).isSuperset(of: ["agrandit", "agrandissent"]))
    let open = "ouvrir present=ouvre participle=ouvert"
    #expect(forms(french, open, .present) == ["ouvre", "ouvrent"])
    #expect(forms(french, open, .future).contains("ouvrira"))
    #expect(forms(french, open, .participle) == ["ouvert", "ouverte", "ouverts", "ouvertes"])
    #expect(forms(french, open, .past) == ["ouvrit", "ouvrirent"])
  }

  @Test func english() {
    let english = EnglishConjugation()
    #expect(forms(english, "open", .past) == ["opened"])
    #expect(forms(english, "close", .gerund) == ["closing"])
    #expect(forms(english, "cut double=1 past=cut", .gerund) == ["cutting"])
    #expect(forms(english, "relocate", .present) == ["relocate", "relocates"])
    #expect(forms(english, "deny", .past) == ["denied"])
  }

  @Test(arguments: ["fr", "en", "es"])
  func everyLanguageHasVerbsOfEveryClass(language: String) {
    let lexicon = VerbLexicon(language: .named(language))
    #expect(lexicon.formCount > 300)
    let classes: [String: [String]] = [
      "fr": [
        "ouvrira", "fermeraient", "supprime", "recrutait", "emploient", "prevoit", "dement",
        "renonce",
      ],
      "en": ["opening", "shutting", "cut", "hired", "employs", "planned", "denied", "scrapped"],
      "es": [
        "abriran", "cerro", "recorta", "contratara", "emplea", "preve", "desmiente", "cancelo",
      ],
    ]
    let expected: [VerbClass] = [.open, .close, .layoff, .expand, .employ, .plan, .deny, .cancel]
    for (form, verbClass) in zip(classes[language] ?? [], expected) {
      #expect(lexicon[form].contains { $0.verbClass == verbClass }, "\(form)")
    }
  }

  @Test func spanish() {
    let spanish = SpanishConjugation()
    #expect(forms(spanish, "cerrar present=cierr", .present) == ["cierra", "cierran"])
    #expect(forms(spanish, "abrir participle=abierto", .participle).contains("abierta"))
    #expect(forms(spanish, "abrir participle=abierto", .past) == ["abrio", "abrieron"])
    #expect(
      forms(spanish, "poner present=pon past=pus future=pondr participle=puesto", .past) == [
        "puso", "pusieron",
      ])
    #expect(forms(spanish, "anunciar", .future).contains("anunciara"))
  }

  @Test func spanishVowelsAndClitics() {
    let spanish = SpanishConjugation()
    #expect(forms(spanish, "construir", .present) == ["construye", "construyen"])
    #expect(forms(spanish, "construir", .past) == ["construyo", "construyeron"])
    #expect(forms(spanish, "construir", .gerund).contains("construyendo"))
    #expect(forms(spanish, "despedir present=despid weak=despid", .past).contains("despidio"))
    #expect(forms(spanish, "instalar", .gerund).contains("instalandose"))
    #expect(forms(spanish, "tener present=tien subjunctive=teng", .subjunctive).contains("tenga"))
  }

  @Test func italian() {
    let italian = ItalianConjugation()
    #expect(
      forms(italian, "licenziare", .future) == ["licenziera", "licenzieranno", "licenzieremo"])
    #expect(forms(italian, "cercare", .subjunctive) == ["cerchi", "cerchino"])
    let reduce =
      "ridurre present=riduc past=ridusse,ridussero root=riduce future=ridurr participle=ridotto"
    #expect(forms(italian, reduce, .imperfect) == ["riduceva", "riducevano", "riducevamo"])
    #expect(forms(italian, reduce, .gerund).contains("riducendo"))
    #expect(forms(italian, reduce, .infinitive).contains("ridursi"))
    let keep = "mantenere present=mantiene,mantengono future=manterr"
    #expect(forms(italian, keep, .present) == ["mantiene", "mantengono", "manteniamo"])
    #expect(forms(italian, keep, .future) == ["manterra", "manterranno", "manterremo"])
    #expect(forms(italian, "trasferire present=trasferisc", .present).contains("trasferiscono"))
  }

  @Test func portuguese() {
    let portuguese = PortugueseConjugation()
    let have = "ter present=tem,tem subjunctive=tenh past=teve,tiveram imperfect=tinha,tinham"
    #expect(forms(portuguese, have, .present) == ["tem"])
    #expect(forms(portuguese, have, .imperfect) == ["tinha", "tinham"])
    #expect(forms(portuguese, have, .subjunctive) == ["tenha", "tenham"])
    #expect(forms(portuguese, "possuir", .present) == ["possui", "possuem"])
    #expect(forms(portuguese, "desligar", .subjunctive).contains("desligue"))
    #expect(forms(portuguese, "abrir participle=aberto", .infinitive) == ["abrir", "abrirem"])
    #expect(forms(portuguese, "demitir", .future) == ["demitira", "demitirao", "demitiremos"])
  }

  @Test func frenchSilentStems() {
    let french = FrenchConjugation()
    #expect(forms(french, "jeter silent=jett", .present).contains("jette"))
    #expect(forms(french, "separer with=de", .participle).contains("separee"))
  }

  @Test(arguments: [
    ("fr", "compte tenu de la situation", 0),
    ("fr", "ils veulent durcir le ton, quitte à partir", 5),
    ("es", "la reunión tiene lugar hoy", 2), ("it", "il lavoro è duro", 1),
    ("pt", "tem em conta a situação", 2),
  ])
  func idiomsHaveNoVerbs(language: String, text: String, token: Int) {
    let tokens = NewsText(text).tokens
    let words = LanguageKnowledge.of(.named(language)).vocabulary.words(of: tokens)
    #expect(words[token].verb == -1 && !words[token].isTrigger, "\(tokens[token].folded)")
  }

  @Test func verbsOfSomeFormsOnly() {
    let spanish = VerbLexicon(language: .spanish)
    #expect(spanish["acogera"].contains { $0.verbClass == .open })
    #expect(!spanish["acoge"].contains { $0.verbClass == .open })
    #expect(!spanish["de"].contains { $0.verbClass == .light })
  }
}
