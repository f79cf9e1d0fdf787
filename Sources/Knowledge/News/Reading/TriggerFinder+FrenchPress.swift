/// What French papers say of jobs that are kept and of rooms that are new.
extension TriggerFinder {
  /// `repris par Voxalia, qui conservera 120 des 210 emplois`: jobs are kept, no call center.
  func keepsJobsInFrench(_ lemma: String, _ token: Int) -> Bool {
    guard Discourse.keeping.contains(lemma) || lemma == "sauver" else { return false }
    let behind = between(token + 1, min(marks.range.upperBound, token + 8))
    guard
      let noun = behind.first(where: {
        marks.begins([.job, .person, .site, .weakSite].asClasses, at: $0)
      }), marks.begins([.job, .person].asClasses, at: noun)
    else { return false }
    return marks.numbers.contains { $0.tokens.lowerBound == token + 1 }
      || marks.numbers.contains { $0.tokens.upperBound == noun && $0.tokens.lowerBound > token }
  }

  private static let rooms: WordSet = [
    "locaux", "batiment", "batiments", "bureaux", "immeuble", "murs", "site", "espaces",
  ]

  /// `Le centre s'installera dans des locaux neufs`: it is there already.
  func movesHouseInFrench(_ reading: VerbLexicon.Reading, _ kind: Trigger.Kind, _ token: Int)
    -> Bool
  {
    guard document.language == .french, kind == .open,
      reading.lemma.isOne(of: "installer", "etablir", "implanter"),
      between(max(marks.range.lowerBound, token - 2), token).contains(where: {
        document.word($0).isOne(of: "s", "se")
      })
    else { return false }
    let clause = Clauses(document, sentence).clause(of: token)
    let isThere = between(clause.lowerBound, token).contains {
      marks.covers([.article, .possessive].asClasses, $0)
        && !marks.covers([.indefinite, .another].asClasses, $0)
        && !marks.covers(.another, $0 + 1)
        && marks.begins([.site, .weakSite].asClasses, at: $0 + 1)
    }
    guard isThere,
      let room = between(token + 1, min(clause.upperBound, token + 9)).first(where: {
        Self.rooms.contains(document.word($0))
      })
    else { return false }
    let around = between(token + 1, min(clause.upperBound, room + 5))
    return around.contains { document.word($0) == "dans" }
      && around.contains { index in
        document.word(index).hasPrefix("neuf") || document.word(index).hasPrefix("nouve")
          || document.word(index).isOne(of: "spacieux", "modernes", "vastes")
      }
  }
}

extension CertaintyReader {
  /// `ont cessé le travail mardi pour dénoncer la fermeture annoncée`: they have been on strike, whatever is to come.
  func haveStruck(_ range: Range<Int>) -> Bool {
    guard document.language == .french, marks.covers(.strikeNoun, range.lowerBound),
      marks.range.contains(range.lowerBound - 1),
      document.word(range.lowerBound - 1).isOne(of: "ont", "a", "avaient", "avait"),
      document.verbs(range.lowerBound).contains(where: { $0.form == .participle })
    else { return false }
    return !between(max(marks.range.lowerBound, range.lowerBound - 4), range.lowerBound).contains {
      marks.covers(.negator, $0)
    }
  }

  /// `ce qui se paierait de 41 suppressions`: in the conditional a plan, or hearsay where none was told of just before.
  func ofConditionalInFrench(_ range: Range<Int>, _ clause: Range<Int>) -> Trigger.Certainty? {
    guard document.language == .french,
      between(max(clause.lowerBound, range.lowerBound - 10), range.lowerBound).contains(where: {
        isConditionalInFrench($0)
      })
    else { return nil }
    return isPlanToldInFrench ? .planned : .hedged
  }

  private func isConditionalInFrench(_ token: Int) -> Bool {
    let word = document.word(token)
    return word.utf8.count > 5 && (word.hasSuffix("rait") || word.hasSuffix("raient"))
      && !word.hasSuffix("trait") && !document.tokens[token].isCapitalized
      && !marks.covers([.article, .possessive, .of, .indefinite].asClasses, token - 1)
  }

  /// `La direction souhaite fermer Marseille. Lyon perdrait 60 emplois.`: what is told behind is of the same plan.
  var isPlanToldInFrench: Bool {
    guard sentence > 0, document.paragraphs[sentence] == document.paragraphs[sentence - 1] else {
      return false
    }
    let before = document.sentences[sentence - 1]
    return before.range.contains { token in
      document.verbs(token).contains {
        $0.form == .present
          && $0.lemma.isOne(
            of: "souhaiter", "prevoir", "projeter", "entendre", "vouloir", "planifier", "compter")
      }
    }
      && before.range.contains {
        before.covers([.closeNoun, .layoffNoun].asClasses, $0)
          || document.verbs($0).contains { [.close, .layoff].contains($0.verbClass) }
      }
  }
}

extension CertaintyReader {
  /// `L'implantation d'un centre d'appels à Toul est acquise`: it is sure to come.
  func isSettledInFrench(_ range: Range<Int>) -> Bool {
    document.language == .french && marks.covers(.openNoun, range.lowerBound)
      && between(range.upperBound, min(marks.range.upperBound, range.upperBound + 14)).contains {
        document.word($0 - 1) == "est"
          && document.word($0).isOne(of: "acquise", "actee", "decidee", "programmee", "signee")
      }
  }

  /// `envisage de supprimer 120 emplois sur son site, un centre d'appels ouvert en 2001`: when it opened is no plan.
  func openedBefore(_ reading: VerbLexicon.Reading, _ group: VerbGroup) -> Bool {
    guard reading.form == .participle, reading.verbClass == .open, !group.hasBe, !group.hasHave,
      document.language.isOne(of: .french, .spanish, .italian, .portuguese),
      let published = document.published
    else { return false }
    return marks.dates.contains { date in
      (1...2).contains(date.tokens.lowerBound - group.token)
        && date.edtf(published: published, isFuture: false).flatMap { Int($0.prefix(4)) }
          .map { $0 < published.year } == true
    }
  }
}

extension CertaintyReader {
  /// `vient de leur apprendre que 63 postes seraient supprimés`
  func isJustTold(before that: Int) -> Bool {
    let before = between(max(marks.range.lowerBound, that - 8), that)
    return before.contains { document.word($0).isOne(of: "vient", "viennent", "venait") }
      && before.contains {
        document.word($0).isOne(of: "apprendre", "annoncer", "informer", "indiquer", "confirmer")
      }
  }
}

extension CertaintyReader {
  /// `Si rien ne vient le remplacer, 90 emplois pourraient disparaître`: the negation is of the condition.
  func isBehindIfInFrench(_ group: VerbGroup) -> Bool {
    guard document.language == .french, document.word(marks.firstWord) == "si",
      let comma = between(marks.firstWord, group.token).last(where: {
        document.tokens[$0].folded == ","
      }),
      between(marks.firstWord, comma).contains(where: { marks.covers(.negator, $0) })
    else { return false }
    return !between(comma, min(marks.range.upperBound, group.token + 3)).contains {
      marks.covers(.negator, $0)
    }
  }
}

extension Discourse {
  /// `Huit ans après avoir inauguré son centre d'appels, Voxalia ferme`: who did it stands behind the comma.
  func subjectBehindInFrench(_ trigger: Trigger, _ names: [NameMention]) -> Int? {
    guard document.language == .french, !trigger.isNoun,
      between(max(marks.range.lowerBound, trigger.tokens.lowerBound - 4), trigger.tokens.lowerBound)
        .contains(where: { document.word($0).isOne(of: "avoir", "ayant") }),
      names.allSatisfy({ $0.tokens.lowerBound > trigger.tokens.upperBound }),
      let name = names.first, name.tokens.lowerBound - trigger.tokens.upperBound <= 16
    else { return nil }
    var before = name.tokens.lowerBound - 1
    while marks.covers([.article, .orgNoun].asClasses, before) { before -= 1 }
    return document.tokens[before].folded == "," ? name.organization : nil
  }

  /// `une centaine de conseillers`, `una trentina di persone`: the noun stands behind `de`.
  func isDozen(_ number: NewsNumber) -> Bool {
    number.isRough && document.language.isOne(of: .french, .spanish, .italian, .portuguese)
      && document.tokens[number.tokens.upperBound - 1].kind == .word
      && marks.covers(.of, number.tokens.upperBound)
  }

  /// `ferme son centre d'appels. Quelque 180 employés seront touchés.`: those of the one that was just said to close.
  func areTouchedInFrench(_ trigger: Trigger) -> Bool {
    document.language == .french && trigger.isPassive
      && trigger.lemma.isOne(of: "affecter", "toucher")
      && counts(in: between(marks.range.lowerBound, trigger.tokens.lowerBound)).count == 1
      && document.places[sentence].allSatisfy { !$0.isCity }
  }

  /// `compte aujourd'hui 300 salariés`, `comptait 400 employés`: as many as there are, while `compte embaucher` is a plan.
  func countsNow(_ token: Int, _ count: JobCount) -> Bool {
    document.language == .french
      && document.verbs(token).contains {
        $0.lemma == "compter" && [.present, .imperfect].contains($0.form)
      }
      && count.tokens.lowerBound - token <= 4
      && !between(token + 1, count.tokens.lowerBound).contains { index in
        document.verbs(index).contains { $0.form == .infinitive }
      }
  }

  /// `emploie déjà 1 800 personnes au Maroc`: as many as a whole country has.
  func isInCountry(_ count: JobCount) -> Bool {
    document.language == .french
      && document.places[sentence].contains {
        $0.place?.kind == .country && $0.tokens.lowerBound == count.tokens.upperBound + 1
          && marks.covers(.locative, count.tokens.upperBound)
      }
  }

  /// `recruter 500 personnes en France`, `3,000 people in the Philippines`: of all a country, where no town is told behind.
  func isOfCountry(_ count: JobCount, _ clause: Range<Int>) -> Bool {
    guard document.language.isOne(of: .french, .english, .spanish, .portuguese, .italian) else {
      return false
    }
    return document.places[sentence].contains { country in
      country.place?.kind == .country && clause.contains(country.tokens.lowerBound)
        && (1...3).contains(country.tokens.lowerBound - count.tokens.upperBound)
        && marks.covers(.locative, count.tokens.upperBound)
    }
      && !document.places[sentence].contains {
        $0.isCity && $0.tokens.lowerBound > count.tokens.upperBound
          && clause.contains($0.tokens.lowerBound)
      }
  }

  /// `Sur les 230 salariés du centre, 85 devront partir`: all of whom a number that stands alone is a part.
  func allOfWhomInFrench(_ number: NewsNumber) -> NewsNumber? {
    guard document.language == .french, marks.range.contains(number.tokens.lowerBound - 1),
      document.tokens[number.tokens.lowerBound - 1].folded == ",",
      !marks.begins([.job, .person, .seat].asClasses, at: number.tokens.upperBound)
    else { return nil }
    return marks.numbers.first { all in
      all.tokens.upperBound < number.tokens.lowerBound && !all.isPercent
        && marks.begins(.person, at: all.tokens.upperBound)
        && (all.least ?? 0) > (number.most ?? number.least ?? 0)
        && (1...3).contains { document.word(all.tokens.lowerBound - $0) == "sur" }
    }
  }
}
