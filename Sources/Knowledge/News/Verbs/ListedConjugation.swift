/// Verbs whose forms are listed, for the language whose verbs are not made by rules here: German.
///
/// The parts are the names of the forms with what is written, separated by commas:
/// `schliessen present=schliesst,schliessen past=schloss,schlossen participle=geschlossen`.
struct ListedConjugation: Conjugation {
  func forms(_ verb: Verb) -> [(text: String, form: VerbForm)] {
    var forms: [(String, VerbForm)] = [(verb.lemma, .infinitive)]
    let names: [(String, VerbForm)] = [
      ("present", .present), ("past", .past), ("imperfect", .imperfect), ("future", .future),
      ("conditional", .conditional),
      ("subjunctive", .subjunctive), ("infinitive", .infinitive), ("participle", .participle),
      ("gerund", .gerund),
    ]
    for (name, form) in names {
      forms += (verb.parts[name] ?? "").split(separator: ",").map { (String($0), form) }
    }
    return forms
  }
}
