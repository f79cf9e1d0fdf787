/// Italian verbs (Serianni, Grammatica italiana, chapter 11), folded.
///
/// Parts: `present` is the stem of the third persons (`trasferisc`), `past` the forms of the simple past, `future` the stem
/// of the future, `participle` the masculine singular.
struct ItalianConjugation: Conjugation {
  func forms(_ verb: Verb) -> [(text: String, form: VerbForm)] {
    let lemma = verb.lemma
    let stem = String(lemma.dropLast(3))
    let ending = String(lemma.suffix(3))
    let isFirst = ending == "are"
    let present = verb.parts["present"] ?? stem
    var forms: [(String, VerbForm)] = [
      (lemma, .infinitive), (lemma.dropLast() + "si", .infinitive),
    ]
    forms += (isFirst ? ["a", "ano"] : ["e", "ono"]).map { (present + $0, .present) }
    forms += (isFirst ? ["i", "ino"] : ["a", "ano"]).map { (present + $0, .subjunctive) }
    if let past = verb.parts["past"] {
      forms += past.split(separator: ",").map { (String($0), .past) }
    } else {
      let endings = isFirst ? ["o", "arono"] : ending == "ere" ? ["e", "erono"] : ["i", "irono"]
      forms += endings.map { (stem + $0, .past) }
    }
    let vowel = isFirst ? "a" : ending == "ere" ? "e" : "i"
    forms += ["va", "vano"].map { (stem + vowel + $0, .imperfect) }
    let future = verb.parts["future"] ?? hard(stem, isFirst) + (ending == "ire" ? "ir" : "er")
    forms += ["a", "anno"].map { (future + $0, .future) }
    forms += ["ebbe", "ebbero"].map { (future + $0, .conditional) }
    forms += [(stem + (isFirst ? "ando" : "endo"), .gerund)]
    let participle =
      verb.parts["participle"] ?? stem + (isFirst ? "ato" : ending == "ere" ? "uto" : "ito")
    forms += ["o", "a", "i", "e"].map { (participle.dropLast() + $0, .participle) }
    return forms
  }

  /// The sound is kept before e: licenziare, licenziera; cercare, cerchera.
  private func hard(_ stem: String, _ isFirst: Bool) -> String {
    guard isFirst else { return stem }
    if stem.hasSuffix("c") || stem.hasSuffix("g") { return stem + "h" }
    if stem.hasSuffix("ci") || stem.hasSuffix("gi") { return String(stem.dropLast()) }
    return stem
  }
}
