/// Who does what a trigger says, where the sentence names it only behind: the front of a sentence, what is quoted, what
/// is told by the one it is of.
extension Discourse {
  /// The organization that a sentence names behind a trigger and that what it says is of.
  func namedBehind(_ trigger: Trigger, _ mention: SiteMention?, _ names: [NameMention]) -> Int? {
    guard let name = names.first, name.tokens.lowerBound >= trigger.tokens.upperBound else {
      return nil
    }
    if trigger.kind != .move, isBehindWhere(name, since: trigger.tokens.upperBound) {
      return name.organization
    }
    let end = max(trigger.tokens.upperBound, mention?.tokens.upperBound ?? 0)
    guard name.tokens.lowerBound >= end else { return nil }
    if isSubjectBehindFront(name, since: end)
      || isOfSpeakers(trigger, mention) && isSpeaker(name, since: end)
      || mention.map({ [.definite, .possessive].contains($0.determiner) }) == true
        && names.count == 1 && isSpeaker(name, since: end)
    {
      return name.organization
    }
    return nil
  }

  /// `Norvex closed its call center in Tulsa | and will open another in Omaha`: the subject of the part before.
  func subjectOfPartBefore(_ trigger: Trigger) -> Int? {
    guard marks.isContinued, sentence > 0, !trigger.isNoun else { return nil }
    return document.names[sentence - 1].first {
      document.organizations[$0.organization].role.mayOperate && !isOwner($0)
    }?.organization ?? focusOperator
  }

  /// `200 jobs will be created in Lugo, where Norvex will open a call center`
  private func isBehindWhere(_ name: NameMention, since end: Int) -> Bool {
    var begin = name.tokens.lowerBound
    while begin > end, marks.covers([.article, .orgNoun].asClasses, begin - 1) { begin -= 1 }
    return begin > end
      && document.word(begin - 1).isOne(of: "where", "ou", "donde", "dove", "onde", "wo")
  }

  /// `Following the closure of its call center in Boise, Lumora moved`: what stands before the subject is of it.
  private func isSubjectBehindFront(_ name: NameMention, since end: Int) -> Bool {
    guard isFronted else { return false }
    var begin = name.tokens.lowerBound
    while begin > end, marks.covers([.article, .orgNoun].asClasses, begin - 1) { begin -= 1 }
    let before = begin - 1
    guard before >= end else { return false }
    // `Mit der Eröffnung seines Callcenters in Gera beschäftigt Norvex nun 2000 Menschen`
    if document.language == .german {
      return !document.tokens[before].isCapitalized
        && document.verbs(before).contains { [.present, .past].contains($0.form) }
        || document.word(before).isOne(of: "hat", "will", "wird", "hatte", "kann", "soll", "sich")
    }
    guard
      document.tokens[before].folded == ","
        || document.tokens[before].kind == .word
          && !marks.covers(
            [.of, .by, .locative, .forMark, .clientMark, .owner].asClasses, before)
          && !document.word(before).isOne(
            of: "and", "et", "y", "e", "with", "avec", "con", "com", "que")
          && document.verbs(before).isEmpty
    else { return false }
    return hasVerb(behind: name)
  }

  /// Whether the sentence begins with what is not its subject.
  private var isFronted: Bool {
    let first = marks.firstWord
    guard marks.range.contains(first + 1) else { return false }
    if Self.fronts.contains(document.word(first)) { return true }
    // `Clausurada la plataforma lucense en mayo, Norvex atiende`
    if document.language.isOne(of: .spanish, .portuguese, .italian),
      document.verbs(first).contains(where: { $0.form == .participle }),
      marks.covers(.article, first + 1)
    {
      return true
    }
    return document.language.isOne(of: .english, .spanish, .italian)
      && document.verbs(first).contains { $0.form == .gerund }
  }

  private static let fronts: WordSet = [
    "with", "after", "following", "because", "before", "when", "since", "despite", "while", "as",
    "through", "by", "besides", "until", "once", "upon", "if", "although", "though", "having", "in",
    "avec", "apres", "avant", "depuis", "malgre", "lorsqu", "lorsque", "quand", "des", "pour",
    "outre",
    "suite", "si", "en", "grace", "comme", "parce", "par", "bien",
    "con", "tras", "despues", "antes", "desde", "pese", "cuando", "ademas", "al", "mediante",
    "aunque",
    "gracias", "dopo", "prima", "da", "dall", "nonostante", "quando", "oltre", "grazie", "mentre",
    "se",
    "com", "apos", "depois", "apesar", "alem", "ao", "gracas", "embora",
    "mit", "nach", "vor", "seit", "trotz", "durch", "nachdem", "bevor", "weil", "als", "obwohl",
    "neben",
    "da", "wenn", "bei", "infolge", "wegen",
  ]

  /// Whether a name is followed by the verb of which it is the subject.
  private func hasVerb(behind name: NameMention) -> Bool {
    let next = name.tokens.upperBound
    return (next...next + 1).contains { token in
      marks.range.contains(token) && document.tokens[token].kind == .word
        && (document.verbs(token).contains { [.present, .past, .future].contains($0.form) }
          || VerbGroup.isAuxiliary(document.word(token), document.language))
    }
  }

  /// `"We will open our call center in the fall," Norvex chief executive Paul Weber said`
  private func isOfSpeakers(_ trigger: Trigger, _ mention: SiteMention?) -> Bool {
    let begin = min(trigger.tokens.lowerBound, mention?.begin ?? trigger.tokens.lowerBound)
    let end = max(trigger.tokens.upperBound, mention?.tokens.lowerBound ?? 0)
    return between(max(marks.range.lowerBound, begin - 8), end).contains {
      Self.speakers.contains(document.word($0))
    }
  }

  private static let speakers: WordSet = [
    "we", "our", "us", "nous", "notre", "nos", "wir", "unser", "unsere", "unserem", "unseren",
    "unseres", "nosotros", "nuestro", "nuestra", "nuestros", "nuestras", "nosso", "nossa", "nossos",
    "nossas", "nostro", "nostra", "nostri", "nostre",
  ]

  /// `, teilte Norvex mit`, `, a déclaré Paul Weber, le patron de Norvex`: a verb of saying stands before or behind
  /// the name, behind a comma.
  private func isSpeaker(_ name: NameMention, since end: Int) -> Bool {
    let begin = name.tokens.lowerBound
    guard
      let comma = between(end, begin).first(where: {
        document.tokens[$0].kind == .mark && document.tokens[$0].folded != "-"
      }), begin - comma <= 14
    else { return false }
    // `Das Callcenter bleibt, so Norvex`
    if document.language == .german, document.word(begin - 1) == "so",
      document.tokens[begin - 2].folded == ","
    {
      return true
    }
    return between(comma + 1, min(marks.range.upperBound, name.tokens.upperBound + 8)).contains {
      document.verbs($0).contains { [.say, .announce].contains($0.verbClass) }
    }
  }
}
