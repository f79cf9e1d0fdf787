/// Whom a number counts: some of all, those of a whole country, those of the call center just told of.
extension Discourse {
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
