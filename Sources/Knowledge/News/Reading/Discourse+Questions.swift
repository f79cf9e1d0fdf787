/// Call centers that are only asked about or weighed, without a verb that says so.
extension Discourse {
  /// `Un centre d'appels de Norvex à Roubaix ?`, `Vers un call center Norvex à Namur ?`, `un plateau à Roubaix
  /// n'est pas exclu`: it
  /// may come.
  func askedAbout() {
    guard document.language.isOne(of: .french, .italian) else { return }
    notComing()
    guard triggers.isEmpty else { return }
    for index in mentions.indices
    where !mentions[index].isUsed && !mentions[index].isPlural && !mentions[index].cities.isEmpty
      && mentions[index].determiner == .indefinite
    {
      let mention = mentions[index]
      let end = max(
        mention.tokens.upperBound, mention.cities.map { place($0).tokens.upperBound }.max() ?? 0)
      guard isQuestion || isWeighed(between(end, min(marks.range.upperBound, end + 6))),
        let organization = mention.organization ?? soleOperator ?? focusOperator
      else { continue }
      mentions[index].isUsed = true
      let trigger = Trigger(
        kind: .open, tokens: mention.tokens, sentence: sentence, lemma: "question", isNoun: true,
        isPassive: false, certainty: .hedged,
        clause: Clauses(document, sentence).clause(of: mention.begin))
      for city in mention.cities.map(place) {
        emit(
          trigger, mention, organization, city, false,
          evidence(between(mention.begin, end), "open.question"))
      }
    }
  }

  /// `Niente call center a Olbia, dunque`, `Pas de centre d'appels à Limoges`: whether a sentence begins with what
  /// does not come.
  func isNotComing(_ mention: SiteMention) -> Bool {
    let first = marks.firstWord
    return document.language.isOne(of: .french, .italian) && mention.isStrong
      && mention.tokens.lowerBound - first <= 2
      && (document.word(first) == "niente" && mention.tokens.lowerBound == first + 1
        || document.word(first).isOne(of: "pas", "point") && document.word(first + 1) == "de")
  }

  /// `il call center promesso non si farà`, `le centre ne se fera pas`, `Non è andato in porto il progetto del call
  /// center`, `ha detto no a un call center`
  private func isNotDone(_ mention: SiteMention) -> Bool {
    let end = mention.tokens.upperBound
    let isBehind = between(end, min(marks.range.upperBound, end + 16)).contains { isUndone($0) }
    guard document.language == .italian, !isBehind else { return isBehind }
    if document.word(mention.begin - 1).isOne(of: "al", "a", "ai"),
      document.word(mention.begin - 2) == "no",
      !document.word(mention.begin - 3).isOne(of: "o", "perche")
    {
      return true
    }
    return between(max(marks.range.lowerBound, mention.begin - 9), mention.begin).contains { token in
      isUndone(token)
        && between(token + 1, mention.begin).allSatisfy {
          marks.covers([.article, .of, .planNoun, .indefinite].asClasses, $0)
        }
    }
  }

  /// Whether a word ends what says that something does not come: `non si farà`, `non vedrà la luce`, `non è andato in
  /// porto`, `resta sulla carta`.
  private func isUndone(_ token: Int) -> Bool {
    let before = between(max(marks.range.lowerBound, token - 6), token)
    switch document.word(token) {
    case "fara", "faranno", "fera", "feront":
      return document.word(token - 1).isOne(of: "si", "se") && marks.covers(.negator, token - 2)
    case "luce", "porto", "fine":
      return before.contains { marks.covers(.negator, $0) }
        && before.contains {
          document.word($0).hasPrefix("ved") || document.word($0).hasPrefix("and")
        }
    case "carta", "cassetto", "dimenticatoio":
      return document.language == .italian
        && before.contains {
          document.word($0).hasPrefix("rest") || document.word($0).hasPrefix("rima")
            || document.word($0).hasPrefix("fini")
        }
    default: return false
    }
  }

  /// Tells of call centers that will not be made, in the town that they were meant for.
  private func notDone() {
    for index in mentions.indices where !mentions[index].isUsed && isNotDone(mentions[index]) {
      let mention = mentions[index]
      let cities = document.places[sentence].filter { $0.isCity && $0.part == .plain }
      guard
        let city = mention.cities.first.map(place)
          ?? (cities.count == 1 ? cities[0] : cities.isEmpty ? focusCity : nil),
        let organization = mention.organization ?? document.names[sentence].first?.organization
          ?? focusOperator ?? soleOperator
      else { continue }
      mentions[index].isUsed = true
      let trigger = Trigger(
        kind: .open, tokens: mention.tokens, sentence: sentence, lemma: "nothing", isNoun: true,
        isPassive: false, certainty: .cancelled,
        clause: Clauses(document, sentence).clause(of: mention.begin))
      emit(
        trigger, mention, organization, city, mention.cities.isEmpty,
        evidence(between(mention.begin, mention.tokens.upperBound), "open.undone"))
    }
  }

  /// Tells of a call center that does not come.
  func notComing() {
    notDone()
    guard triggers.allSatisfy({ $0.kind == .cancel || $0.isNoun }) else { return }
    for index in mentions.indices where isNotComing(mentions[index]) && !mentions[index].isUsed {
      let mention = mentions[index]
      guard let number = mention.cities.first,
        let organization = mention.organization ?? focusOperator ?? soleOperator
      else { continue }
      mentions[index].isUsed = true
      let trigger = Trigger(
        kind: .open, tokens: mention.tokens, sentence: sentence, lemma: "nothing", isNoun: true,
        isPassive: false, certainty: .cancelled,
        clause: Clauses(document, sentence).clause(of: mention.begin))
      emit(
        trigger, mention, organization, place(number), false,
        evidence(between(marks.firstWord, place(number).tokens.upperBound), "open.nothing"))
    }
  }

  /// Whether a sentence is a question without a verb.
  private var isQuestion: Bool {
    marks.range.suffix(2).contains { document.tokens[$0].folded == "?" }
      && !marks.range.contains { token in
        document.tokens[token].kind == .word
          && (document.verbs(token).contains { ![.participle, .infinitive].contains($0.form) }
            && !marks.isKnown(token)
            || VerbGroup.isAuxiliary(document.tokens[token].folded, document.language)
              && document.tokens[token].folded.utf8.count > 2)
      }
  }

  private func isWeighed(_ behind: Range<Int>) -> Bool {
    behind.contains { token in
      marks.phrase(.hedge, at: token).map { phrase in
        phrase.contains { document.word($0).hasPrefix("exclu") || document.word($0) == "etude" }
      } == true
    }
  }

  /// `Le plan qui prévoyait de licencier est abandonné`: the verb before tells what does not come.
  func isToldByDroppedVerb(_ trigger: Trigger) -> Bool {
    trigger.kind == .cancel && trigger.isPassive
      && triggers.contains {
        !$0.isNoun && $0.certainty == .cancelled
          && (0...20).contains(trigger.tokens.lowerBound - $0.tokens.upperBound)
      }
  }
}
