/// What German says with a verb and a phrase far from it: `setzt 50 Beschäftigte vor die Tür`, `macht den Laden dicht`.
extension TriggerFinder {
  private struct Idiom: Sendable {
    var words: [String]
    var verbs: WordSet
    var kind: Trigger.Kind
    var isHedged = false
  }

  private static let setting: WordSet = [
    "setzt", "setzen", "setzte", "setzten", "gesetzt", "steht", "stehen", "stand", "standen",
    "landen", "landet", "sitzen", "sitzt", "stellt", "stellen",
  ]
  private static let standing: WordSet = [
    "steht", "stehen", "standen", "dastehen", "da", "verlieren", "bleiben", "stunden",
  ]
  private static let fearing: WordSet = [
    "bangen", "bangt", "bangten", "zittern", "zittert", "gezittert", "gebangt", "furchten",
    "furchtet", "furchteten", "sorgen",
  ]
  private static let sending: WordSet = [
    "schickt", "schicken", "schickte", "geschickt", "entlasst", "entlassen",
  ]
  private static let making: WordSet = [
    "macht", "machen", "machte", "machten", "gemacht", "zugemacht",
  ]
  private static let letting: WordSet = [
    "lasst", "lassen", "liess", "liessen", "gehen", "geht", "gingen",
  ]
  private static let falling: WordSet = [
    "fallt", "fallen", "fiel", "fielen", "gefallen",
  ]
  private static let taking: WordSet = ["nehmen", "nahmen", "genommen"]
  private static let clearing: WordSet = ["raumen", "raumten", "geraumt"]
  private static let shaking: WordSet = [
    "stellen", "jobs", "arbeitsplatze", "stelle", "arbeitsplatzen", "arbeitsplatz",
  ]

  /// The idioms by the word that their phrase begins with.
  private static let idioms: [String: [Idiom]] = [
    "auf": [
      Idiom(words: ["auf", "die", "strasse"], verbs: setting, kind: .layoff),
      Idiom(words: ["auf", "der", "strasse"], verbs: standing, kind: .layoff),
      Idiom(words: ["auf", "dem", "prufstand"], verbs: standing, kind: .close, isHedged: true),
      Idiom(words: ["auf", "den", "prufstand"], verbs: setting, kind: .close, isHedged: true),
      Idiom(words: ["auf", "der", "streichliste"], verbs: standing, kind: .close, isHedged: true),
      Idiom(words: ["auf", "dem", "spiel"], verbs: standing, kind: .layoff, isHedged: true),
      Idiom(words: ["auf", "der", "kippe"], verbs: standing, kind: .close, isHedged: true),
    ],
    "vor": [Idiom(words: ["vor", "die", "tur"], verbs: setting, kind: .layoff)],
    "ohne": [
      Idiom(words: ["ohne", "arbeit"], verbs: standing, kind: .layoff),
      Idiom(words: ["ohne", "job"], verbs: standing, kind: .layoff),
      Idiom(words: ["ohne", "stelle"], verbs: standing, kind: .layoff),
    ],
    "aus": [
      Idiom(
        words: ["aus", "dem", "boden"],
        verbs: ["gestampft", "stampfen", "stampft", "stampfte", "stampften"], kind: .open)
    ],
    "zum": [Idiom(words: ["zum", "opfer"], verbs: falling, kind: .layoff)],
    "vom": [
      Idiom(words: ["vom", "netz"], verbs: ["soll", "sollen", "muss", "mussen"], kind: .close)
    ],
    "ihren": [
      Idiom(words: ["ihren", "hut"], verbs: taking, kind: .layoff),
      Idiom(words: ["ihren", "schreibtisch"], verbs: clearing, kind: .layoff),
    ],
    "ihre": [
      Idiom(words: ["ihre", "schreibtische"], verbs: clearing, kind: .layoff),
      Idiom(words: ["ihre", "sachen"], verbs: ["packen", "packten", "gepackt"], kind: .layoff),
    ],
    "als": [
      Idiom(
        words: ["als", "streichkandidat"], verbs: ["gilt", "galt", "gelten", "gehandelt"],
        kind: .close, isHedged: true)
    ],
    "um": [
      Idiom(words: ["um", "seinen", "job"], verbs: fearing, kind: .layoff, isHedged: true),
      Idiom(
        words: ["um", "seinen", "arbeitsplatz"], verbs: fearing, kind: .layoff, isHedged: true),
      Idiom(words: ["um", "seine", "stelle"], verbs: fearing, kind: .layoff, isHedged: true),
      Idiom(words: ["um", "ihre", "arbeitsplatze"], verbs: fearing, kind: .layoff, isHedged: true),
      Idiom(words: ["um", "ihren", "arbeitsplatz"], verbs: fearing, kind: .layoff, isHedged: true),
      Idiom(words: ["um", "ihre", "jobs"], verbs: fearing, kind: .layoff, isHedged: true),
      Idiom(words: ["um", "ihren", "job"], verbs: fearing, kind: .layoff, isHedged: true),
      Idiom(words: ["um", "ihre", "stellen"], verbs: fearing, kind: .layoff, isHedged: true),
      Idiom(words: ["um", "ihre", "stelle"], verbs: fearing, kind: .layoff, isHedged: true),
    ],
    "in": [Idiom(words: ["in", "die", "arbeitslosigkeit"], verbs: sending, kind: .layoff)],
    "wackeln": [Idiom(words: ["wackeln"], verbs: shaking, kind: .layoff, isHedged: true)],
    "wackelt": [Idiom(words: ["wackelt"], verbs: shaking, kind: .layoff, isHedged: true)],
    "dem": [
      Idiom(words: ["dem", "rotstift", "zum", "opfer"], verbs: falling, kind: .layoff),
      Idiom(words: ["dem", "sparkurs", "zum", "opfer"], verbs: falling, kind: .layoff),
    ],
    "die": [
      Idiom(words: ["die", "schotten", "dicht"], verbs: making, kind: .close),
      Idiom(words: ["die", "lichter", "aus"], verbs: letting, kind: .close),
      Idiom(
        words: ["die", "lichter"],
        verbs: [
          "ausgegangen", "ausgehen", "erloschen", "ausgeknipst", "geloscht", "ausgeschaltet",
          "ausschalten", "ausknipsen", "verloschen",
        ], kind: .close),
      Idiom(
        words: ["die", "segel"], verbs: ["streicht", "streichen", "strich", "gestrichen"],
        kind: .close),
      Idiom(words: ["die", "zelte", "ab"], verbs: ["bricht", "brechen", "brach"], kind: .close),
      Idiom(words: ["die", "rollladen", "herunter"], verbs: letting, kind: .close),
      Idiom(words: ["die", "rollladen", "runter"], verbs: letting, kind: .close),
    ],
    "den": [
      Idiom(words: ["den", "laden", "dicht"], verbs: making, kind: .close),
      Idiom(
        words: ["den", "stecker"], verbs: ["zieht", "ziehen", "zog", "gezogen"], kind: .close),
    ],
  ]

  /// What an idiom says whose phrase begins at a token and whose verb stands in the same clause.
  func germanIdiom(_ token: Int) -> Trigger? {
    guard document.language == .german, let idioms = Self.idioms[document.tokens[token].folded]
    else { return nil }
    for idiom in idioms {
      let end = token + idiom.words.count
      guard end <= marks.range.upperBound,
        idiom.words.indices.allSatisfy({ document.word(token + $0) == idiom.words[$0] }),
        let verb = verb(of: idiom, token, end)
      else { continue }
      let range = token..<end
      let clause = Clauses(document, sentence).clause(of: token)
      var certainty =
        idiom.isHedged ? .hedged : CertaintyReader(document, sentence).ofNoun(range, clause)
      if certainty == .none { return nil }
      // `mussten ihren Hut nehmen`: it has happened.
      if certainty == .planned, clause.contains(where: { document.word($0).hasPrefix("musste") }) {
        certainty = .asserted
      }
      if idiom.isHedged,
        between(max(clause.lowerBound, token - 6), token).contains(where: {
          document.word($0) == "nicht"
        })
          || document.word(marks.firstWord).isOne(of: "niemand", "keiner", "keine")
      {
        certainty = .negated
      }
      // `Das Callcenter fiel dem Sparkurs zum Opfer`
      if idiom.words.last == "opfer", !clause.contains(where: { marks.begins(.job, at: $0) }) {
        guard clause.contains(where: { marks.begins(.site, at: $0) }) else { continue }
        return Trigger(
          kind: .close, tokens: range, sentence: sentence, lemma: "opfer", isNoun: true,
          isPassive: false, certainty: certainty, isPresent: isInPresent(verb), clause: clause)
      }
      // `Die Kritik wird auf den Prüfstand gestellt`
      if idiom.words.last?.isOne(of: "prufstand", "streichliste", "boden") == true,
        !clause.contains(where: { marks.begins([.site, .weakSite].asClasses, at: $0) })
      {
        continue
      }
      // `Viel steht auf dem Spiel`
      if idiom.words.last == "spiel", !clause.contains(where: { marks.begins(.job, at: $0) }) {
        continue
      }
      // `120 Jobs stehen auf der Kippe`
      let isOfJobs =
        idiom.words.last == "kippe" && clause.contains { marks.begins(.job, at: $0) }
      if isOfJobs, !clause.contains(where: { marks.begins(.site, at: $0) }) { continue }
      return Trigger(
        kind: isOfJobs ? .layoff : idiom.kind, tokens: range, sentence: sentence,
        lemma: idiom.words.last ?? "",
        isNoun: true, isPassive: false, certainty: certainty,
        isPresent: isInPresent(verb), clause: clause)
    }
    return nil
  }

  private func isInPresent(_ verb: Int) -> Bool {
    ["t", "en"].contains { document.word(verb).hasSuffix($0) }
      && !["te", "ten"].contains { document.word(verb).hasSuffix($0) }
      && !document.word(verb).hasPrefix("ge")
      && !document.word(verb).isOne(of: "standen", "liessen")
  }

  private func verb(of idiom: Idiom, _ begin: Int, _ end: Int) -> Int? {
    var index = begin - 1
    let first = max(marks.range.lowerBound, begin - 20)
    while index >= first, document.tokens[index].folded != ",", !marks.isBreak(index) {
      if idiom.verbs.contains(document.word(index)) { return index }
      index -= 1
    }
    let last = min(marks.range.upperBound, end + 6)
    index = end
    while index < last, document.tokens[index].folded != ",", !marks.isBreak(index) {
      if idiom.verbs.contains(document.word(index)) { return index }
      index += 1
    }
    return nil
  }
}
