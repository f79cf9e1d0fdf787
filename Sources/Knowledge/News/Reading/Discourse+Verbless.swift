import Switchboard

/// What is told with no verb that opens or closes: numbers beside cities, and a city that is chosen.
extension Discourse {
  /// `L'implantation créera 2600 emplois. Plus de 1500 à Antananarivo et 1100 à Port-Louis.`: of what was told before.
  func verbless() {
    // `Las ciudades afectadas son Lugo con 169 y Vigo con 67`
    let isTold = triggers.allSatisfy { $0.lemma == "afectar" && document.language == .spanish }
    guard isTold, let last = lastTrigger, distance(to: last.sentence) == 1,
      let organization = focusOperator ?? mainOperator
    else { return }
    if datesInFrench(organization) { return }
    let pairs = self.pairs(in: marks.range)
    guard pairs.count > 1,
      document.language != .german
        || !marks.range.contains(where: { token in
          document.verbs(token).contains { $0.verbClass == .acquire }
        })
    else { return }
    for (city, count) in pairs {
      guard let city, let count else { continue }
      let tokens = between(
        min(city.tokens.lowerBound, count.tokens.lowerBound),
        max(city.tokens.upperBound, count.tokens.upperBound))
      var trigger = last
      trigger.tokens = count.tokens
      trigger.sentence = sentence
      trigger.clause = tokens
      trigger.isNoun = true
      let proof = evidence(tokens, "\(last.kind).pairs")
      if last.kind == .open || last.kind == .close {
        emit(trigger, nil, organization, city, true, proof)
      }
      trigger.kind = last.kind == .open || last.kind == .expand ? .expand : .layoff
      job(trigger, city, count, organization, true, proof)
    }
  }

  /// `a choisi Orléans pour son nouveau site`, `chose Cape Town as the location of its new office`.
  func choices() {
    for token in marks.range where document.words[token].verb >= 0 {
      let verbs = document.verbs(token)
      guard let verb = verbs.first(where: { $0.verbClass == .choose }), verb.form != .infinitive
      else { continue }
      let clause = Clauses(document, sentence).clause(of: token)
      guard
        let first = document.places[sentence].firstIndex(where: {
          $0.isCity && $0.part == .plain && $0.tokens.lowerBound > token
            && $0.tokens.lowerBound <= token + 5
            // `ha escogido la ciudad de Lugo`
            && ($0.tokens.lowerBound <= token + 3
              || between(token + 1, $0.tokens.lowerBound).allSatisfy {
                marks.covers([.article, .cityWord, .of, .by].asClasses, $0)
              })
        }), case let city = place(first),
        // Not `a choisi Orléans pour ouvrir`, which the other verb tells.
        !triggers.contains(where: {
          $0.kind == .open && !$0.isNoun && clause.contains($0.tokens.lowerBound)
        }),
        let mention = mentions.first(where: {
          $0.begin >= city.tokens.upperBound && $0.begin - city.tokens.upperBound <= 10
            && clause.contains($0.begin) && $0.cities.isEmpty && !$0.isPlural
        }),
        let name = document.names[sentence].last(where: {
          $0.tokens.upperBound <= token
            && document.organizations[$0.organization].role.mayOperate && !isParentInFrench($0)
        })
      else { continue }
      let trigger = Trigger(
        kind: .open, tokens: token..<token + 1, sentence: sentence, lemma: verb.lemma,
        isNoun: false, isPassive: false,
        certainty: isReported(token) || [.subjunctive, .conditional].contains(verb.form)
          ? .hedged : isLongAgo(verb, clause) || isAtWorkInFrench(mention) ? .asserted : .planned,
        clause: clause)
      emit(
        trigger, mention, name.organization, city, false,
        evidence(between(name.tokens.lowerBound, mention.tokens.upperBound), "open.choice"))
      return
    }
  }

  /// `aurait choisi Rennes`: it is said, not known.
  private func isReported(_ verb: Int) -> Bool {
    between(max(marks.range.lowerBound, verb - 2), verb).contains {
      CertaintyReader.conditional.contains(document.word($0))
    }
      // `is said to be close to picking Tulsa`
      || document.language == .english
        && between(max(marks.range.lowerBound, verb - 7), verb).contains {
          marks.covers([.hedge, .rumour].asClasses, $0) || document.word($0) == "close"
        }
  }
}
