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
    let lexicon = VerbLexicon(language: language)
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
}
