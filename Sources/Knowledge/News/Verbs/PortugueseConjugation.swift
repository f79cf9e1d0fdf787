/// Portuguese verbs (Cunha and Cintra, Nova gramática do português contemporâneo, chapter 13), folded.
///
/// Parts: `present` is an irregular stem of the present, `past` the forms of the simple past (`pos,puseram`),
/// `future` the stem of the future, `participle` the masculine singular.
struct PortugueseConjugation: Conjugation {
  func forms(_ verb: Verb) -> [(text: String, form: VerbForm)] {
    let lemma = verb.lemma
    let stem = String(lemma.dropLast(2))
    let ending = String(lemma.suffix(2))
    let present = verb.parts["present"] ?? stem
    let future = verb.parts["future"] ?? lemma
    let isFirst = ending == "ar"
    var forms: [(String, VerbForm)] = [(lemma, .infinitive)]
    forms += (isFirst ? ["a", "am"] : ["e", "em"]).map { (present + $0, .present) }
    forms += (isFirst ? ["e", "em"] : ["a", "am"]).map { (present + $0, .subjunctive) }
    if let past = verb.parts["past"] {
      forms += past.split(separator: ",").map { (String($0), .past) }
    } else {
      let endings = isFirst ? ["ou", "aram"] : ending == "er" ? ["eu", "eram"] : ["iu", "iram"]
      forms += endings.map { (stem + $0, .past) }
    }
    forms += (isFirst ? ["ava", "avam"] : ["ia", "iam"]).map { (stem + $0, .imperfect) }
    forms += ["a", "ao"].map { (future + $0, .future) }
    forms += ["ia", "iam"].map { (future + $0, .conditional) }
    forms += [(stem + (isFirst ? "ando" : ending == "er" ? "endo" : "indo"), .gerund)]
    let participle = verb.parts["participle"] ?? stem + (isFirst ? "ado" : "ido")
    forms += ["o", "a", "os", "as"].map { (participle.dropLast() + $0, .participle) }
    return forms
  }
}
