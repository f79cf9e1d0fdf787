/// What French says of plans: those told in the sentence before, those that are settled, and what comes only on a condition.
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

  /// `vient de leur apprendre que 63 postes seraient supprimés`
  func isJustTold(before that: Int) -> Bool {
    let before = between(max(marks.range.lowerBound, that - 8), that)
    return before.contains { document.word($0).isOne(of: "vient", "viennent", "venait") }
      && before.contains {
        document.word($0).isOne(of: "apprendre", "annoncer", "informer", "indiquer", "confirmer")
      }
  }

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
