/// The forms of Arabic verbs in the third person, as news has them.
///
/// Listed are the past and the present of one gender; made are the other gender, the plural, `we`, and the future,
/// which is the present behind `س`: `افتتح present=يفتتح` gives `افتتحت`, `تفتتح`, `ستفتتح`.
struct ArabicConjugation: Conjugation {
  func forms(_ verb: Verb) -> [(text: String, form: VerbForm)] {
    var forms: [(text: String, form: VerbForm)] = []
    for past in Self.list(verb.parts["past"]) {
      forms.append((past, .past))
      guard past.last != "ت" else { continue }
      // `الغي` has no `ي` before an ending: `الغت`, `الغوا`.
      let stem = past.last == "ي" ? String(past.dropLast()) : past
      forms += [(stem + "ت", .past), (stem + "وا", .past), (past + "نا", .past)]
      // Two of them: `افتتحا`, `افتتحتا`.
      forms += [(stem + "ا", .past), (stem + "تا", .past)]
    }
    for present in Self.list(verb.parts["present"]) {
      let rest = present.dropFirst()
      for first in ["ي", "ت", "ن"] {
        let form = first + rest
        forms += [(form, .present), ("س" + form, .future)]
      }
      let stem = rest.last == "ي" ? rest.dropLast() : rest
      forms += [("ي" + stem + "ون", .present), ("سي" + stem + "ون", .future)]
      // Two of them: `تفتتحان`.
      forms += [("ي" + rest + "ان", .present), ("ت" + rest + "ان", .present)]
      forms += [("سي" + rest + "ان", .future), ("ست" + rest + "ان", .future)]
    }
    // Of what it has been done to: `المركز المغلق`.
    forms += Self.list(verb.parts["participle"]).map { ($0, .participle) }
    forms += Self.list(verb.parts["future"]).map { ($0, .future) }
    // What only threatens: `يهدد 300 منصب`.
    forms += Self.list(verb.parts["conditional"]).map { ($0, .conditional) }
    return forms
  }

  private static func list(_ part: String?) -> [String] {
    (part ?? "").split(separator: ",").map(String.init)
  }
}
