/// Phrases that say by themselves what happens: `Lugo será la sede`, `no verá la luz`, `pone fin, en octubre, a su`.
///
/// A line has what happens, how sure that is (`verb`: as the verb it begins with says), a colon and words with blanks between
/// them. `a|b` is one or the other, `~poner` any form of a verb, `*` a time or nothing, `..` up to five words; `{city}`,
/// `{name}` and `{site}` stand where one begins, or ends before the phrase.
struct Turns: Sendable {
  enum Step: Sendable {
    case words(WordSet), city, name, site, time, some
  }

  struct Turn: Sendable {
    var kind: Trigger.Kind
    /// How sure it is; nil where its verb says so.
    var certainty: Trigger.Certainty?
    /// What must end where it begins.
    var before: Step?
    var steps: [Step] = []
  }

  /// The phrases by each word that they may begin with.
  private var turns = WordTable<[Turn]>()

  /// The words that phrases begin with.
  var first: some Sequence<String> { turns.words }

  /// The phrases that begin with a word.
  subscript(word: String) -> [Turn] { turns[word] ?? [] }

  /// Reads lines; `forms` tells the forms of a verb.
  init(_ lines: [Substring], forms: (String) -> [String]) {
    for line in lines {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let head = line[..<colon].split(separator: " ").map(String.init)
      guard head.count == 2, let kind = Trigger.Kind(rawValue: head[0]) else { continue }
      var turn = Turn(kind: kind, certainty: Self.certainties[head[1]])
      for word in line[line.index(after: colon)...].split(separator: " ") {
        turn.steps.append(Self.step(word, forms))
      }
      switch turn.steps.first {
      case .city, .name, .site: turn.before = turn.steps.removeFirst()
      default: break
      }
      guard case .words(let words)? = turn.steps.first else { continue }
      for word in words.words { turns[word, default: []].append(turn) }
    }
  }

  private static let certainties: [String: Trigger.Certainty] = [
    "asserted": .asserted, "planned": .planned, "hedged": .hedged, "negated": .negated,
    "cancelled": .cancelled,
  ]

  private static func step(_ word: Substring, _ forms: (String) -> [String]) -> Step {
    switch word {
    case "{city}": return .city
    case "{name}": return .name
    case "{site}": return .site
    case "*": return .time
    case "..": return .some
    default: break
    }
    let words = WordSet(choices: word, forms: forms)
    return .words(words)
  }
}

extension TriggerFinder {
  /// What is told by a phrase of the list that begins at a token.
  func listedTurn(_ token: Int) -> Trigger? {
    guard document.words[token].beginsTurn else { return nil }
    for turn in document.knowledge.verbs.turns[document.word(token)] {
      guard turn.before.map({ ends($0, at: token) }) ?? true,
        let end = end(of: turn.steps[...], at: token)
      else { continue }
      let clause = Clauses(document, sentence).clause(of: token)
      let group = VerbGroup(document, sentence, token)
      let reading = group.best(of: document.verbs(token))
      let certainty =
        turn.certainty
        ?? reading.map { CertaintyReader(document, sentence).ofVerb($0, group, clause) }
      guard let certainty, certainty != .none else { continue }
      return Trigger(
        kind: turn.kind, tokens: token..<end, sentence: sentence,
        lemma: reading?.lemma ?? document.word(token), isNoun: false, isPassive: false,
        certainty: certainty, isLight: true,
        isPresent: turn.certainty == nil && reading?.form == .present, clause: clause)
    }
    return nil
  }

  /// Where the last word of a phrase ends; nil where it does not stand at a token.
  private func end(of steps: ArraySlice<Turns.Step>, at token: Int) -> Int? {
    guard let step = steps.first else { return token }
    let rest = steps.dropFirst()
    switch step {
    case .words(let words):
      guard marks.range.contains(token), words.contains(document.word(token)) else { return nil }
      return end(of: rest, at: token + 1)
    case .some, .time:
      var next = token
      while next <= token + (document.tokens.indices.contains(next) ? 5 : -1) {
        if let end = end(of: rest, at: next) { return rest.allSatisfy(Self.isPlace) ? token : end }
        guard marks.range.contains(next), isPassed(step, next) else { return nil }
        next += 1
      }
      return nil
    case .city, .name, .site:
      return self.end(of: step, at: token).flatMap { end(of: rest, at: $0) } == nil ? nil : token
    }
  }

  private static func isPlace(_ step: Turns.Step) -> Bool {
    switch step {
    case .city, .name, .site: true
    default: false
    }
  }

  private func isPassed(_ step: Turns.Step, _ token: Int) -> Bool {
    if case .some = step { return document.tokens[token].kind != .mark }
    return document.tokens[token].folded == ","
      || marks.covers([.locative, .article, .demonstrative, .of].asClasses, token)
      || marks.dates.contains { $0.tokens.contains(token) }
  }

  /// Where a town, name or call center ends that begins at a token.
  private func end(of step: Turns.Step, at token: Int) -> Int? {
    switch step {
    case .city:
      document.places[sentence].first { $0.isCity && $0.tokens.lowerBound == token }?.tokens
        .upperBound
    case .name:
      document.names[sentence].first { $0.tokens.lowerBound == token }?.tokens.upperBound
    default: marks.phrase(.site, at: token)?.upperBound
    }
  }

  private func ends(_ step: Turns.Step, at token: Int) -> Bool {
    switch step {
    case .city:
      document.places[sentence].contains {
        $0.isCity && $0.part == .plain && $0.tokens.upperBound == token
      }
    case .name: document.names[sentence].contains { $0.tokens.upperBound == token }
    default: marks.covers(.site, token - 1)
    }
  }
}
