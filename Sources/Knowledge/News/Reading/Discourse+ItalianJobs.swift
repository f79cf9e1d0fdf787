import Switchboard

/// Jobs that go, as the Italian press tells it without a verb or noun that says so by itself.
extension Discourse {
  /// `in 60 a casa`, `a perdere il posto saranno 101 operatrici`, `60 contratti non saranno rinnovati`.
  func italianCuts() {
    guard document.language == .italian, !marks.numbers.isEmpty else { return }
    for token in marks.range where document.tokens[token].kind == .word {
      guard let (tokens, certainty) = cutIdiom(token),
        !triggers.contains(where: {
          [.layoff, .reduce].contains($0.kind) && $0.clause.contains(token)
            && !($0.certainty == .none)
        }),
        let number = peopleCut(beside: tokens)
      else { continue }
      cut(tokens, certainty, number)
      return
    }
  }

  /// Tells the cut of the call center that the sentence or the text is on.
  private func cut(
    _ tokens: Range<Int>, _ certainty: Trigger.Certainty, _ number: NewsNumber
  ) {
    let span = between(
      min(tokens.lowerBound, number.tokens.lowerBound),
      max(tokens.upperBound, number.tokens.upperBound))
    let trigger = Trigger(
      kind: .layoff, tokens: tokens, sentence: sentence, lemma: "cut",
      isNoun: !document.word(tokens.lowerBound).hasSuffix("ato"),
      isPassive: false, certainty: certainty,
      clause: Clauses(document, sentence).clause(of: tokens.lowerBound))
    let count = JobCount(number: number, isSeat: false, isJob: false, tokens: number.tokens)
    let (organization, isInferred) = self.organization(trigger, nil)
    var rows = self.rows(trigger, [count], nil)
    if rows.isEmpty, let city = story.city, organization != nil { rows = [(city, count)] }
    for (city, count) in rows where city != nil || organization != nil {
      job(trigger, city, count, organization, isInferred, evidence(span, "layoff.idiom"))
    }
  }

  /// The tokens of an idiom that begins at a token, and how sure it says it is.
  private func cutIdiom(_ token: Int) -> (Range<Int>, Trigger.Certainty)? {
    let next = marks.range.contains(token + 1) ? document.word(token + 1) : ""
    switch document.word(token) {
    // `in 60 a casa`, `300 famiglie sul lastrico`
    case "a", "per", "sul", "in", "senza":
      guard isHome(document.word(token), next), standsBehindPeople(token) else { return nil }
      return (between(token, token + 2), certaintyOfPhrase(token))
    // `a rischiare il posto sono in 60`, `a perdere il lavoro saranno 101 operatrici`
    case "perdere", "rischiare", "restare", "rimanere", "finire", "pagare":
      guard marks.range.contains(token - 1), document.word(token - 1) == "a" else { return nil }
      return cleft(token)
    // `101 operatrici perderanno il posto`, told by the verb; `in 60 perderanno il lavoro`
    case "perderanno", "perdono", "rischiano", "resteranno", "restano", "rimarranno", "finiranno",
      "perderebbero", "resterebbero":
      guard marks.numbers.contains(where: { $0.tokens.upperBound == token }) else { return nil }
      let end = min(marks.range.upperBound, token + 5)
      guard
        between(token + 1, end).contains(where: {
          document.word($0).isOne(of: "posto", "lavoro", "casa", "impiego", "strada", "occupazione")
        })
      else { return nil }
      let word = document.word(token)
      return (
        between(token, token + 1),
        word == "rischiano" || word.hasSuffix("bero")
          ? .hedged : word.hasSuffix("anno") ? .planned : .asserted
      )
    // `Non sono stati rinnovati i contratti di 60 operatori`, `sessanta contratti non saranno rinnovati`
    case "rinnovati", "prorogati", "confermati", "rinnovo", "rinnovato", "prorogato", "rinnova",
      "rinnovera", "proroghera", "rinnovare", "confermera":
      return contracts(token)
    case "posti", "unita":
      guard next == "in", marks.range.contains(token + 2), document.word(token + 2) == "meno" else {
        return nil
      }
      return (between(token, token + 3), certaintyOfPhrase(token))
    default: return nil
    }
  }

  private func isHome(_ word: String, _ next: String) -> Bool {
    switch word {
    case "a": next == "casa" || next == "spasso"
    case "per": next == "strada"
    case "in": next == "strada"
    case "sul": next == "lastrico"
    default: next.isOne(of: "lavoro", "posto", "impiego", "occupazione")
    }
  }

  /// Whether people with a number stand right before: `60 famiglie`, `in 60`, `oltre cento operatori`.
  private func standsBehindPeople(_ token: Int) -> Bool {
    // `a casa 80 dipendenti`, `a casa in 113`
    if document.word(token) == "a",
      marks.numbers.contains(where: { number in
        let begin = number.tokens.lowerBound
        return begin == token + 2 && marks.begins(.person, at: number.tokens.upperBound)
          || begin == token + 3 && document.word(token + 2) == "in"
          || begin == token + 3 && document.word(token + 2).isOne(of: "oltre", "altri", "gli", "i")
            && marks.begins(.person, at: number.tokens.upperBound)
      }), token == marks.firstWord || document.tokens[token - 1].kind == .mark
    {
      return true
    }
    return marks.numbers.contains { number in
      let gap = between(number.tokens.upperBound, token)
      guard number.tokens.upperBound <= token, gap.count <= 3, !number.isPercent else {
        return false
      }
      if gap.isEmpty { return document.word(number.tokens.lowerBound - 1) == "in" }
      return marks.begins(.person, at: number.tokens.upperBound)
        && gap.allSatisfy {
          document.tokens[$0].kind == .word
            && (document.verbs($0).isEmpty || marks.covers(.person, $0)
              || document.word($0).isOne(of: "restano", "saranno", "finiscono"))
        }
    }
  }

  /// `a perdere il posto saranno`: as sure as what the sentence is joined by.
  private func cleft(_ token: Int) -> (Range<Int>, Trigger.Certainty)? {
    let isRisk = document.word(token) == "rischiare"
    guard
      let verb = between(token + 1, min(marks.range.upperBound, token + 8)).first(where: {
        document.word($0).isOne(
          of: "sono", "saranno", "sarebbero", "essere", "erano", "furono", "sara")
      }),
      between(token + 1, verb).contains(where: {
        document.word($0).isOne(of: "posto", "lavoro", "impiego", "casa", "occupazione", "strada")
      })
    else { return nil }
    let word = document.word(verb)
    let certainty: Trigger.Certainty =
      isRisk || word.isOne(of: "sarebbero", "essere")
      ? .hedged : word.hasPrefix("sara") ? .planned : .asserted
    return (between(token, verb), certainty)
  }

  /// `non sono stati rinnovati i contratti`, `il mancato rinnovo di 60 contratti`: people go.
  private func contracts(_ token: Int) -> (Range<Int>, Trigger.Certainty)? {
    let before = between(max(marks.range.lowerBound, token - 5), token)
    let around = between(
      max(marks.range.lowerBound, token - 9), min(marks.range.upperBound, token + 7))
    guard around.contains(where: { document.word($0).isOne(of: "contratti", "contratto") }) else {
      return nil
    }
    if document.word(token) == "rinnovo" {
      guard before.contains(where: { document.word($0).isOne(of: "mancato", "senza") }) else {
        return nil
      }
      return (between(token, token + 1), .asserted)
    }
    guard before.contains(where: { document.word($0) == "non" }) else { return nil }
    // `rischiano di non essere rinnovati`
    if around.contains(where: { $0 < token && marks.covers(.hedge, $0) }) {
      return (between(token, token + 1), .hedged)
    }
    let certainty: Trigger.Certainty =
      document.word(token).hasSuffix("re")
        || before.contains { document.word($0).isOne(of: "saranno", "verranno") }
        || document.isFutureForm(token)
      ? .planned
      : before.contains { document.word($0).isOne(of: "potrebbero", "sarebbero", "dovrebbero") }
        ? .hedged : .asserted
    return (between(token, token + 1), certainty)
  }

  /// Beside a closure a phrase without a verb is as sure as it.
  private func certaintyOfPhrase(_ token: Int) -> Trigger.Certainty {
    if let close = triggers.first(where: { $0.kind == .close }),
      [.planned, .hedged].contains(close.certainty) || isYetToCome(close)
    {
      return close.certainty == .asserted ? .planned : close.certainty
    }
    let near = between(
      max(marks.range.lowerBound, token - 8), min(marks.range.upperBound, token + 4))
    if near.contains(where: { marks.covers(.hedge, $0) }) { return .hedged }
    if near.contains(where: { marks.covers(.future, $0) || document.isFutureForm($0) }) {
      return .planned
    }
    return .asserted
  }

  /// `Chiude il call center: 120 licenziamenti`: they go when it goes. `Via libera al call center`, `il progetto di un
  /// call center`: it is to open.
  func isYetToComeInItalian(_ trigger: Trigger) -> Bool {
    guard document.language == .italian, trigger.certainty == .asserted else { return false }
    if trigger.kind == .open, trigger.isNoun, trigger.tokens.count > 1 {
      return trigger.lemma.isOne(of: "via", "progetto", "progetti")
        || trigger.tokens.contains { document.word($0) == "libera" }
    }
    return trigger.kind == .layoff
      && triggers.contains {
        $0.kind == .close && $0.tokens.upperBound <= trigger.tokens.lowerBound
          && ($0.certainty == .planned || isYetToCome($0))
      }
  }

  /// The numbers of people of a trigger: `120 esuberi nella sede di Pisa, che occupa 400 persone` has its own.
  func numbersTold(_ trigger: Trigger, _ counts: [JobCount], _ all: [JobCount]) -> [JobCount] {
    if counts.isEmpty, let before = countedBeforeRelative(trigger) { return [before] }
    let hasOwn =
      document.language == .italian && trigger.isNoun && counts.count == 1
      && bare(trigger).first.map { !$0.tokens.overlaps(counts[0].tokens) } == true
    return counts.isEmpty || hasOwn ? bare(trigger) + furtherInGerman(trigger, all) : counts
  }

  /// The number of people that an idiom is said of.
  private func peopleCut(beside tokens: Range<Int>) -> NewsNumber? {
    let fitting = marks.numbers.filter { number in
      guard !number.isPercent, !marks.dates.contains(where: { $0.tokens.overlaps(number.tokens) }),
        (number.least ?? number.most ?? 0) > 1
      else { return false }
      let next = number.tokens.upperBound
      return marks.begins([.person, .job].asClasses, at: next)
        || marks.range.contains(next) && marks.begins([.person, .job].asClasses, at: next + 1)
        || document.word(number.tokens.lowerBound - 1) == "in"
        || marks.range.contains(next) && document.word(next).isOne(of: "contratti", "precari")
    }
    return fitting.min {
      distance($0.tokens, tokens) < distance($1.tokens, tokens)
    }
  }

  /// `nel settore si sono persi 8.670 posti`, `nel comparto 300 licenziamenti`: of no call center in particular.
  func isOfSectorInItalian(_ trigger: Trigger) -> Bool {
    guard document.language == .italian else { return false }
    return between(
      max(trigger.clause.lowerBound, trigger.tokens.lowerBound - 8),
      min(trigger.clause.upperBound, trigger.tokens.upperBound + 8)
    ).contains { token in
      document.word(token).isOne(of: "settore", "comparto", "mercato")
        && document.word(token - 1).isOne(of: "nel", "del", "il", "dal", "intero")
    }
      && !document.names[sentence].contains {
        trigger.clause.contains($0.tokens.lowerBound)
          && document.organizations[$0.organization].role.mayOperate
      }
  }

  /// `cerca 50 operatori`, `aperte le selezioni per 40 addetti`: they are to come.
  func isLookedForElsewhere(_ trigger: Trigger) -> Bool {
    if isLookedForInSpanish(trigger) { return true }
    guard document.language == .italian, trigger.kind == .expand, trigger.certainty == .asserted
    else { return false }
    return trigger.isNoun
      ? ["selezion", "reclut", "recruit"].contains { trigger.lemma.hasPrefix($0) }
      : trigger.isPresent && trigger.lemma.isOne(of: "cercare", "ricercare", "selezionare")
  }

  /// `Il nuovo call center di Norvex a Cosenza darà lavoro a 90 persone`: it is to open.
  func givesWorkWhereNew(_ trigger: Trigger) -> Bool {
    guard document.language == .italian, trigger.lemma == "dare", trigger.certainty == .planned,
      !trigger.isNoun,
      let mention = mentions.last(where: { $0.tokens.upperBound <= trigger.tokens.lowerBound }),
      mention.isStrong || mention.isOther,
      between(mention.begin, mention.tokens.lowerBound).contains(where: {
        marks.covers(.another, $0) || document.word($0).isOne(of: "futuro", "prossimo")
      })
    else { return false }
    return !between(mention.tokens.upperBound, trigger.tokens.lowerBound).contains {
      document.tokens[$0].folded.isOne(of: ";", ":")
    }
  }

  /// Whether a cut that has happened leaves a smaller call center behind.
  func isCutForGood(_ trigger: Trigger, _ count: JobCount?) -> Bool {
    document.language == .italian && [.layoff, .reduce].contains(trigger.kind)
      && trigger.certainty == .asserted && count != nil
      && (!trigger.isNoun || trigger.lemma.isOne(of: "lettera", "lettere"))
      && !(sentence == 0 && document.hasHeadline)
  }

  /// `Norvia Servizi, costola della Norvia`, `Voxalia, del gruppo Norvia`: whose firm it is runs no call center itself.
  func italianParents() {
    guard document.language == .italian else { return }
    var named: [Int: Int] = [:]
    for name in document.names.joined() { named[name.organization, default: 0] += 1 }
    for index in document.names.indices {
      let names = document.names[index]
      for name in names
      where document.organizations[name.organization].role.mayOperate
        && isParent(name, document.sentences[index])
      {
        let child = names.last {
          $0.organization != name.organization && $0.tokens.upperBound <= name.tokens.lowerBound
            && name.tokens.lowerBound - $0.tokens.upperBound <= 14
            && document.organizations[$0.organization].role.mayOperate
        }
        // `Cresce la Voxalia. La controllata di Norvia ha inaugurato`: of the one that was named before.
        if child == nil, isDaughterAtFront(name, document.sentences[index]), index > 0,
          document.names[index - 1].contains(where: {
            $0.organization != name.organization
              && document.organizations[$0.organization].role.mayOperate
          })
        {
          document.organizations[name.organization].role = .owner
          continue
        }
        if let child {
          guard (named[child.organization] ?? 0) + 1 >= (named[name.organization] ?? 0) else {
            continue
          }
        } else {
          guard (named[name.organization] ?? 0) <= 3, named.count > 1,
            isBehindFirm(name, document.sentences[index])
          else { continue }
        }
        document.organizations[name.organization].role = .owner
      }
    }
  }

  /// `costola della calabrese Norvia`, `controllata da Norvia`, `del gruppo Norvia`
  private func isParent(_ name: NameMention, _ marks: SentenceMarks) -> Bool {
    var token = name.tokens.lowerBound - 1
    // `della calabrese Norvia`
    if marks.range.contains(token), document.tokens[token].kind == .word,
      !marks.covers([.of, .by, .article].asClasses, token),
      document.word(token) != "gruppo", !document.tokens[token].isCapitalized
    {
      token -= 1
    }
    guard marks.range.contains(token - 1) else { return false }
    if document.word(token) == "gruppo" {
      return document.word(token - 1).isOne(of: "del", "al", "dal")
        && !marks.covers([.site, .person, .job].asClasses, token - 2)
        && !document.word(token - 2).isOne(
          of: "sede", "sedi", "sito", "siti", "centri", "centro")
    }
    guard marks.covers([.of, .by].asClasses, token) else { return false }
    return Self.daughters.contains(document.word(token - 1))
  }

  private func isDaughterAtFront(_ name: NameMention, _ marks: SentenceMarks) -> Bool {
    name.tokens.lowerBound - marks.firstWord <= 4 && marks.covers(.article, marks.firstWord)
      && Self.daughters.contains(document.word(marks.firstWord + 1))
  }

  private static let daughters: WordSet = [
    "filiale", "costola", "controllata", "controllato", "partecipata", "partecipato", "emanazione",
    "divisione", "braccio", "satellite", "consociata", "sussidiaria", "posseduta", "detenuta",
    "spin", "sorella",
  ]

  /// `La società, del gruppo Norvia, ha acquisito`: of a firm that was named before.
  private func isBehindFirm(_ name: NameMention, _ marks: SentenceMarks) -> Bool {
    between(max(marks.range.lowerBound, name.tokens.lowerBound - 6), name.tokens.lowerBound)
      .contains { token in
        document.tokens[token].folded == "," && token > marks.range.lowerBound
          && marks.covers([.orgNoun, .clientNoun].asClasses, token - 1)
          || document.word(token).isOne(of: "societa", "compagnia", "azienda", "impresa")
            && document.word(token + 1) == "del"
      }
  }
}
