/// The forms of Arabic verbs in the third person, as news has them.
///
/// Listed are the past and the present of one gender; made are the other gender, the plural, and the future,
/// which is the present behind `س`: `افتتح present=يفتتح` gives `افتتحت`, `تفتتح`, `ستفتتح`.
struct ArabicConjugation: Conjugation {
  func forms(_ verb: Verb) -> [(text: String, form: VerbForm)] {
    var forms: [(text: String, form: VerbForm)] = []
    for past in Self.list(verb.parts["past"]) {
      forms.append((past, .past))
      if past.last != "ت" { forms += [(past + "ت", .past), (past + "وا", .past)] }
    }
    for present in Self.list(verb.parts["present"]) {
      for first in ["ي", "ت"] {
        let form = first + present.dropFirst()
        forms += [(form, .present), ("س" + form, .future)]
      }
      forms.append(("ي" + present.dropFirst() + "ون", .present))
    }
    forms += Self.list(verb.parts["future"]).map { ($0, .future) }
    return forms
  }

  private static func list(_ part: String?) -> [String] {
    (part ?? "").split(separator: ",").map(String.init)
  }
}
