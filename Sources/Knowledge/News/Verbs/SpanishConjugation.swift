/// Spanish verbs (Real Academia Española, Nueva gramática, chapter 4), folded.
///
/// Parts: `present` is the stem that is stressed (`cierr` of cerrar), `subjunctive` that of the subjunctive (`teng` of
/// tener), `past` the irregular stem of the simple past (`pus` of poner), `weak` the stem of its third persons and of
/// the gerund (`despid` of despedir), `future` that of the future (`pondr`), `participle` the masculine singular.
struct SpanishConjugation: Conjugation {
  func forms(_ verb: Verb) -> [(text: String, form: VerbForm)] {
    let lemma = verb.lemma
    let stem = String(lemma.dropLast(2))
    let ending = String(lemma.suffix(2))
    // constituir: constituye
    let stressed =
      verb.parts["present"]
      ?? (lemma.hasSuffix("uir") && !lemma.hasSuffix("guir") ? stem + "y" : stem)
    let future = verb.parts["future"] ?? lemma
    var forms: [(String, VerbForm)] = [(lemma, .infinitive), (lemma + "se", .infinitive)]
    // `antes de cerrarlo`, `piensa ampliarla`
    forms += ["lo", "la"].map { (lemma + $0, .infinitive) }
    let isFirst = ending == "ar"
    forms += (isFirst ? ["a", "an"] : ["e", "en"]).map { (stressed + $0, .present) }
    forms += (isFirst ? ["e", "en"] : ["a", "an"]).map {
      ((verb.parts["subjunctive"] ?? subjunctive(stressed, isFirst)) + $0, .subjunctive)
    }
    if let strong = verb.parts["past"] {
      let plural = strong.hasSuffix("j") ? "eron" : "ieron"
      forms += [(strong + "o", .past), (strong + plural, .past)]
    } else {
      let weak = verb.parts["weak"] ?? stem
      // Between vowels i is y: cayo, cayeron.
      let endings = isFirst ? ["o", "aron"] : isOpen(weak) ? ["yo", "yeron"] : ["io", "ieron"]
      forms += endings.map { ((isFirst ? stem : weak) + $0, .past) }
    }
    forms += (isFirst ? ["aba", "aban"] : ["ia", "ian"]).map { (stem + $0, .imperfect) }
    forms += ["a", "an", "emos"].map { (future + $0, .future) }
    forms += ["ia", "ian"].map { (future + $0, .conditional) }
    // abriera; that of -ar is written as the future but for its accent.
    if !isFirst {
      let strong = verb.parts["past"].map { $0 + ($0.hasSuffix("j") ? "e" : "ie") }
      let weak = verb.parts["weak"] ?? stem
      let past = strong ?? weak + (isOpen(weak) ? "ye" : "ie")
      forms += ["ra", "ran"].map { (past + $0, .subjunctive) }
    }
    let gerund = gerund(stem, isFirst, verb)
    forms += [(gerund, .gerund), (gerund + "se", .gerund)]
    let participle = verb.parts["participle"] ?? stem + (isFirst ? "ado" : "ido")
    let root = participle.dropLast()
    forms += ["o", "a", "os", "as"].map { (root + $0, .participle) }
    return forms
  }

  private func gerund(_ stem: String, _ isFirst: Bool, _ verb: Verb) -> String {
    if isFirst { return stem + "ando" }
    let weak = verb.parts["weak"] ?? stem
    return weak + (isOpen(weak) ? "yendo" : "iendo")
  }

  /// Whether a stem ends in a vowel: `ca` of caer, `constru`, but not `segu` of seguir.
  private func isOpen(_ stem: String) -> Bool {
    guard let last = stem.last else { return false }
    return "aeou".contains(last) && !stem.hasSuffix("gu") && !stem.hasSuffix("qu")
  }

  /// The spelling keeps the sound: llegar, llegue; implicar, implique; comenzar, comience.
  private func subjunctive(_ stem: String, _ isFirst: Bool) -> String {
    guard isFirst else { return stem }
    if stem.hasSuffix("g") { return stem + "u" }
    if stem.hasSuffix("c") { return stem.dropLast() + "qu" }
    if stem.hasSuffix("z") { return stem.dropLast() + "c" }
    return stem
  }
}
