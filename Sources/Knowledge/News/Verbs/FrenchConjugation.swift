/// French verbs (Grevisse, Le bon usage, §§ 767 to 855), folded: `fermé` and `ferme` are written alike, so
/// whoever reads them looks at the accent.
///
/// Parts: `present` is the stem of the third person singular without its ending, `plural` that of the
/// plural, `past` the third person singular of the simple past, `future` the stem of the future,
/// `participle` the masculine singular, `silent` the stem of a verb in -er before a silent e: `jett` of jeter.
struct FrenchConjugation: Conjugation {
  func forms(_ verb: Verb) -> [(text: String, form: VerbForm)] {
    let lemma = verb.lemma
    let stem = String(lemma.dropLast(2))
    let isRegular = !verb.parts.keys.contains { Self.irregularities.contains($0) }
    switch lemma.suffix(2) {
    case "er" where isRegular: return first(stem, verb.parts["silent"])
    case "ir" where isRegular: return second(stem)
    default: return irregular(verb, stem)
    }
  }

  private static let irregularities: WordSet = [
    "present", "presents", "plural", "past", "future", "participle", "subjunctive",
  ]

  private func first(_ stem: String, _ silentStem: String?) -> [(String, VerbForm)] {
    // Before a and o: engageait, finançait (folded: financait).
    let soft = stem.hasSuffix("g") ? stem + "e" : stem
    // y turns to i before a silent e: emploie; both are written for -ayer.
    let silent = silentStem ?? (stem.hasSuffix("y") ? String(stem.dropLast()) + "i" : stem)
    let stems = silent == stem ? [stem] : [stem, silent]
    var forms: [(String, VerbForm)] = [(stem + "er", .infinitive), (soft + "ant", .gerund)]
    for each in stems {
      forms += ["e", "ent"].map { (each + $0, .present) }
      forms += ["e", "ent"].map { (each + $0, .subjunctive) }
      forms += ["era", "eront", "erons"].map { (each + $0, .future) }
      forms += ["erait", "eraient"].map { (each + $0, .conditional) }
    }
    forms += [(soft + "a", .past), (stem + "erent", .past)]
    forms += [(soft + "ait", .imperfect), (soft + "aient", .imperfect), (soft + "ons", .present)]
    forms += ["e", "ee", "es", "ees"].map { (stem + $0, .participle) }
    return forms
  }

  private func second(_ stem: String) -> [(String, VerbForm)] {
    var forms: [(String, VerbForm)] = [(stem + "ir", .infinitive), (stem + "issant", .gerund)]
    forms += [(stem + "it", .present), (stem + "issent", .present), (stem + "isse", .subjunctive)]
    forms += [(stem + "it", .past), (stem + "irent", .past)]
    forms += ["issait", "issaient"].map { (stem + $0, .imperfect) }
    forms += ["ira", "iront", "irons"].map { (stem + $0, .future) }
    forms += ["irait", "iraient"].map { (stem + $0, .conditional) }
    forms += ["i", "ie", "is", "ies"].map { (stem + $0, .participle) }
    return forms
  }

  private func irregular(_ verb: Verb, _ stem: String) -> [(String, VerbForm)] {
    let lemma = verb.lemma
    let present = verb.parts["present"] ?? stem + "t"
    let plural = verb.parts["plural"] ?? stem
    let past = verb.parts["past"] ?? stem + "it"
    let future =
      verb.parts["future"] ?? String(lemma.hasSuffix("e") ? lemma.dropLast() : lemma[...])
    let participle = verb.parts["participle"] ?? stem + "u"
    var forms: [(String, VerbForm)] = [(lemma, .infinitive), (plural + "ant", .gerund)]
    forms += [(present, .present), (verb.parts["presents"] ?? plural + "ent", .present)]
    forms += [(verb.parts["subjunctive"] ?? plural + "e", .subjunctive)]
    forms += [(plural + "ait", .imperfect), (plural + "aient", .imperfect)]
    forms += [(past, .past), (past.dropLast() + "rent", .past)]
    forms += ["a", "ont", "ons"].map { (future + $0, .future) }
    forms += ["ait", "aient"].map { (future + $0, .conditional) }
    let isPlural = participle.hasSuffix("s")
    forms += ["", "e", isPlural ? "" : "s", "es"].map { (participle + $0, .participle) }
    return forms
  }
}
