/// English verbs, regular but for their parts: `past` and `participle`.
///
/// Future and conditional are made with other words, which the grammar knows. `_` stands for a form that a verb does
/// not have, or that is rather a noun: `staff infinitive=_ bare=_ present=_` leaves `staffed`.
struct EnglishConjugation: Conjugation {
  func forms(_ verb: Verb) -> [(text: String, form: VerbForm)] {
    let lemma = verb.lemma
    let past = verb.parts["past"] ?? regularPast(lemma, verb)
    let forms: [(text: String, form: VerbForm)] = [
      (verb.parts["infinitive"] ?? lemma, .infinitive), (verb.parts["bare"] ?? lemma, .present),
      (verb.parts["present"] ?? third(lemma), .present), (past, .past),
      (verb.parts["participle"] ?? past, .participle),
      (verb.parts["gerund"] ?? gerund(lemma, verb), .gerund),
    ]
    return forms.filter { $0.text != "_" }
  }

  private func third(_ lemma: String) -> String {
    if endsInConsonantY(lemma) { return lemma.dropLast() + "ies" }
    let hisses = ["s", "x", "z", "ch", "sh", "o"].contains { lemma.hasSuffix($0) }
    return lemma + (hisses ? "es" : "s")
  }

  private func regularPast(_ lemma: String, _ verb: Verb) -> String {
    if lemma.hasSuffix("e") { return lemma + "d" }
    if endsInConsonantY(lemma) { return lemma.dropLast() + "ied" }
    return stem(lemma, verb) + "ed"
  }

  private func gerund(_ lemma: String, _ verb: Verb) -> String {
    if lemma.hasSuffix("ie") { return lemma.dropLast(2) + "ying" }
    if lemma.hasSuffix("e"), !lemma.hasSuffix("ee") { return lemma.dropLast() + "ing" }
    return stem(lemma, verb) + "ing"
  }

  /// The last consonant is doubled where the verb's `double` part says so.
  private func stem(_ lemma: String, _ verb: Verb) -> String {
    guard verb.parts["double"] != nil, let last = lemma.last else { return lemma }
    return lemma + String(last)
  }

  private func endsInConsonantY(_ lemma: String) -> Bool {
    guard lemma.hasSuffix("y"), let before = lemma.dropLast().last else { return false }
    return !"aeiou".contains(before)
  }
}
