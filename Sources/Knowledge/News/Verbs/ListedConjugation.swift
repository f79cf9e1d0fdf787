/// German verbs. Regular ones follow from the infinitive; parts that do not are listed, separated by commas:
/// `schliessen past=schloss,schlossen participle=geschlossen`.
///
/// A verb with a particle is listed twice: `abbauen with=ab` for where the particle stands at the end of the clause
/// (`baut Stellen ab`), `abbauen joined=ab` for where the two are one word (`dass sie Stellen abbaut`).
struct ListedConjugation: Conjugation {
  func forms(_ verb: Verb) -> [(text: String, form: VerbForm)] {
    let particle = verb.parts["joined"] ?? verb.parts["with"] ?? ""
    let base = verb.lemma.hasPrefix(particle) ? String(verb.lemma.dropFirst(particle.count)) : ""
    let before = verb.parts["joined"] == nil ? "" : particle
    var forms: [(String, VerbForm)] = [(verb.lemma, .infinitive)]
    if !particle.isEmpty { forms.append((particle + "zu" + base, .infinitive)) }
    let regular: [VerbForm: [String]] = [
      .present: present(base).map { before + $0 }, .past: past(base).map { before + $0 },
      .participle: [particle + participle(base)],
    ]
    let names: [(String, VerbForm)] = [
      ("present", .present), ("past", .past), ("imperfect", .imperfect), ("future", .future),
      ("conditional", .conditional),
      ("subjunctive", .subjunctive), ("infinitive", .infinitive), ("participle", .participle),
      ("gerund", .gerund),
    ]
    for (name, form) in names {
      let listed = verb.parts[name]?.split(separator: ",").map(String.init)
      // `_` for a form that a verb does not have, or that is another's.
      forms += (listed ?? regular[form] ?? []).filter { $0 != "_" }.map { ($0, form) }
    }
    // `Man prüfe den Bau`, `die Firma schließe ihr Callcenter`: what others say.
    if base.utf8.count > 4, base.hasSuffix("en"), verb.parts["present"] != "_" {
      forms.append((before + stem(base) + "e", .present))
    }
    return forms
  }

  /// The verb without its ending: `eroffn`, `verlager`.
  private func stem(_ base: String) -> String {
    String(base.dropLast(base.hasSuffix("en") ? 2 : 1))
  }

  /// `arbeitet`, `eroffnet`: an `e` before the ending that could not be spoken without.
  private func joint(_ stem: String) -> String {
    ["t", "d", "ffn", "chn", "dn", "tm"].contains { stem.hasSuffix($0) } ? stem + "e" : stem
  }

  private func present(_ base: String) -> [String] { [joint(stem(base)) + "t", base] }

  private func past(_ base: String) -> [String] {
    let past = joint(stem(base)) + "te"
    return [past, past + "n"]
  }

  private func participle(_ base: String) -> String {
    let isPlain =
      base.hasSuffix("ieren")
      || ["be", "ver", "ent", "er", "zer", "unter", "uber"].contains { base.hasPrefix($0) }
    return (isPlain ? "" : "ge") + joint(stem(base)) + "t"
  }
}
