/// Portuguese verbs (Cunha and Cintra, Nova gramática do português contemporâneo, chapter 13), folded.
///
/// Parts: `present` is an irregular stem of the present or both of its third persons (`tem,tem`), `subjunctive` the stem
/// of the subjunctive (`tenh`), `past` the forms of the simple past (`pos,puseram`), `imperfect` those of the imperfect
/// (`tinha,tinham`), `future` the stem of the future, `participle` the masculine singular.
struct PortugueseConjugation: Conjugation {
  func forms(_ verb: Verb) -> [(text: String, form: VerbForm)] {
    let lemma = verb.lemma
    let stem = String(lemma.dropLast(2))
    let ending = String(lemma.suffix(2))
    let future = verb.parts["future"] ?? lemma
    let isFirst = ending == "ar"
    // The infinitive has a plural: `para abrirem`.
    var forms: [(String, VerbForm)] = [(lemma, .infinitive)]
    if lemma.hasSuffix("r") { forms.append((lemma + "em", .infinitive)) }
    let present = verb.parts["present"] ?? stem
    if present.contains(",") {
      forms += present.split(separator: ",").map { (String($0), .present) }
    } else if lemma.hasSuffix("uir"), !lemma.hasSuffix("guir") {
      // possuir: possui
      forms += [(present + "i", .present), (present + "em", .present)]
    } else {
      forms += (isFirst ? ["a", "am"] : ["e", "em"]).map { (present + $0, .present) }
    }
    let subjunctive = verb.parts["subjunctive"] ?? (present.contains(",") ? stem : present)
    for each in isFirst ? [subjunctive, hard(subjunctive)] : [subjunctive] {
      forms += (isFirst ? ["e", "em"] : ["a", "am"]).map { (each + $0, .subjunctive) }
    }
    if let past = verb.parts["past"] {
      forms += past.split(separator: ",").map { (String($0), .past) }
    } else {
      let endings = isFirst ? ["ou", "aram"] : ending == "er" ? ["eu", "eram"] : ["iu", "iram"]
      forms += endings.map { (stem + $0, .past) }
    }
    if let imperfect = verb.parts["imperfect"] {
      forms += imperfect.split(separator: ",").map { (String($0), .imperfect) }
    } else {
      forms += (isFirst ? ["ava", "avam"] : ["ia", "iam"]).map { (stem + $0, .imperfect) }
    }
    // `abrimos em Braga`, `vamos abrir`: who speaks for a firm.
    if !lemma.hasSuffix("por") {
      forms += [(stem + (isFirst ? "amos" : ending == "er" ? "emos" : "imos"), .past)]
      forms += [(future + "emos", .future)]
    }
    forms += ["a", "ao"].map { (future + $0, .future) }
    forms += ["ia", "iam"].map { (future + $0, .conditional) }
    forms += [(stem + (isFirst ? "ando" : ending == "er" ? "endo" : "indo"), .gerund)]
    let participle = verb.parts["participle"] ?? stem + (isFirst ? "ado" : "ido")
    forms += ["o", "a", "os", "as"].map { (participle.dropLast() + $0, .participle) }
    return forms
  }

  /// Before e the spelling keeps the sound: aplicar, aplique; desligar, desligue. Of comecar the c is soft, which
  /// folded letters do not show: both are made.
  private func hard(_ stem: String) -> String {
    if stem.hasSuffix("g") { return stem + "u" }
    if stem.hasSuffix("c") { return stem.dropLast() + "qu" }
    return stem
  }
}
