/// Italian verbs (Serianni, Grammatica italiana, chapter 11), folded.
///
/// Parts: `present` is the stem of the third persons (`trasferisc`) or both of them (`tiene,tengono`), `subjunctive` the
/// stem of the subjunctive (`teng`), `past` the forms of the simple past, `root` the stem of the imperfect and the
/// gerund with its vowel (`riduce` of ridurre), `future` the stem of the future, `participle` the masculine singular.
struct ItalianConjugation: Conjugation {
  func forms(_ verb: Verb) -> [(text: String, form: VerbForm)] {
    let lemma = verb.lemma
    let stem = String(lemma.dropLast(3))
    let ending = String(lemma.suffix(3))
    let isFirst = ending == "are"
    var forms: [(String, VerbForm)] = [
      (lemma, .infinitive), (lemma.dropLast() + "si", .infinitive),
    ]
    // aprirne, chiuderla
    if !lemma.hasSuffix("rre") {
      forms += ["ne", "lo", "la", "li", "le"].map { (lemma.dropLast() + $0, .infinitive) }
    }
    // porre, condurre: porsi
    // `prima di chiuderlo`, `intende ampliarla`
    if lemma.hasSuffix("re") { forms += ["lo", "la"].map { (lemma.dropLast() + $0, .infinitive) } }
    if lemma.hasSuffix("rre") { forms.append((lemma.dropLast(2) + "si", .infinitive)) }
    let present = verb.parts["present"] ?? stem
    if present.contains(",") {
      forms += present.split(separator: ",").map { (String($0), .present) }
    } else {
      forms += (isFirst ? ["a", "ano"] : ["e", "ono"]).map { (present + $0, .present) }
    }
    // `apriamo`, `licenziamo`: heads of firms speak of themselves so.
    forms.append(((isFirst ? hard(stem, "i") : stem) + "iamo", .present))
    let subjunctive = verb.parts["subjunctive"] ?? (present.contains(",") ? stem : present)
    forms += (isFirst ? ["i", "ino"] : ["a", "ano"]).map {
      (isFirst ? hard(subjunctive, "i") + $0 : subjunctive + $0, .subjunctive)
    }
    if let past = verb.parts["past"] {
      forms += past.split(separator: ",").map { (String($0), .past) }
    } else {
      let endings = isFirst ? ["o", "arono"] : ending == "ere" ? ["e", "erono"] : ["i", "irono"]
      forms += endings.map { (stem + $0, .past) }
    }
    let root = verb.parts["root"] ?? stem + (isFirst ? "a" : ending == "ere" ? "e" : "i")
    forms += ["va", "vano", "vamo"].map { (root + $0, .imperfect) }
    let future =
      verb.parts["future"] ?? (isFirst ? hard(stem, "e") : stem) + (ending == "ire" ? "ir" : "er")
    forms += ["a", "anno", "emo"].map { (future + $0, .future) }
    forms += ["ebbe", "ebbero", "emmo"].map { (future + $0, .conditional) }
    let gerund = verb.parts["root"].map { $0 + "ndo" } ?? stem + (isFirst ? "ando" : "endo")
    forms += [(gerund, .gerund), (gerund + "si", .gerund)]
    let participle =
      verb.parts["participle"] ?? stem + (isFirst ? "ato" : ending == "ere" ? "uto" : "ito")
    forms += ["o", "a", "i", "e"].map { (participle.dropLast() + $0, .participle) }
    return forms
  }

  /// The sound of a verb in -are is kept before e and i: licenziare, licenziera; cercare, cerchera, cerchi.
  private func hard(_ stem: String, _ vowel: Character) -> String {
    if stem.hasSuffix("c") || stem.hasSuffix("g") { return stem + "h" }
    if stem.hasSuffix("ci") || stem.hasSuffix("gi") || vowel == "i" && stem.hasSuffix("i") {
      return String(stem.dropLast())
    }
    return stem
  }
}
