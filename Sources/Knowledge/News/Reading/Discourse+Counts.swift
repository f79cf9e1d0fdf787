import Switchboard

/// Numbers of people, jobs and seats.
extension Discourse {
  func add(_ capacity: NewsCapacity, to site: Int) {
    if !sites[site].capacity.contains(where: {
      $0.measure == capacity.measure && $0.most == capacity.most && $0.least == capacity.least
    }) {
      sites[site].capacity.append(capacity)
    }
  }

  /// A number of people, jobs or seats.
  struct JobCount {
    var number: NewsNumber
    var isSeat: Bool
    var isJob: Bool
    /// The number with its noun.
    var tokens: Range<Int>
    /// All of whom they are a part: `85 de ses 320 employés`.
    var whole: NewsNumber?
    /// Whether they are all there are: `les 87 salariés`, `all 212 employees`.
    var isAll = false

    /// So many people as those who work at a call center.
    var headcount: NewsCapacity {
      NewsCapacity(measure: .headcount, least: number.least, most: number.most, isPlanned: false)
    }
  }

  /// The numbers of people, jobs and seats in some tokens.
  func counts(in range: Range<Int>) -> [JobCount] {
    var counts: [JobCount] = []
    for read in marks.numbers where range.contains(read.tokens.lowerBound) && !read.isPercent {
      let number = grown(read)
      // The second number of `355 of the 3,000 workers` has been told with the first.
      if let last = counts.last, last.tokens.overlaps(number.tokens) { continue }
      var index = number.tokens.upperBound
      // `355 de los alrededor de 3.000 trabajadores`, `83 dos seus 316 funcionários`: the first is meant.
      if let whole = marks.numbers.first(where: {
        (1...6).contains($0.tokens.lowerBound - number.tokens.upperBound)
      }),
        marks.covers(.of, index)
          || document.word(index).isOne(of: "dos", "des", "dei", "davon", "seiner", "ihrer"),
        whole.tokens.upperBound < marks.range.upperBound,
        marks.begins([.person, .job].asClasses, at: whole.tokens.upperBound),
        (number.most ?? number.least ?? 0) < (whole.most ?? whole.least ?? 0),
        between(index, whole.tokens.lowerBound).allSatisfy({ !document.tokens[$0].isCapitalized })
      {
        counts.append(
          JobCount(
            number: number, isSeat: false,
            isJob: marks.begins(.job, at: whole.tokens.upperBound),
            tokens: between(number.tokens.lowerBound, whole.tokens.upperBound + 1),
            whole: marks.begins(.person, at: whole.tokens.upperBound)
              || document.language == .german ? whole : nil))
        continue
      }
      // `104 de ellas en Elche`
      if index + 1 < marks.range.upperBound, marks.covers([.of, .by].asClasses, index),
        document.word(index + 1).isOne(
          of: "ellos", "ellas", "them", "whom", "eux", "elles", "loro", "ihnen", "denen")
          || document.word(index).isOne(of: "deles", "delas", "davon")
      {
        counts.append(
          JobCount(
            number: number, isSeat: false, isJob: false,
            tokens: between(number.tokens.lowerBound, index + 2)))
        continue
      }
      // `45 d'entre elles`
      if document.language == .french, index + 2 < marks.range.upperBound,
        document.word(index) == "d", document.word(index + 1) == "entre",
        document.word(index + 2).isOne(of: "eux", "elles")
      {
        counts.append(
          JobCount(
            number: number, isSeat: false, isJob: false,
            tokens: between(number.tokens.lowerBound, index + 3)))
        continue
      }
      // `prevé incorporar a otras 25 para asumir`: of people that were spoken of.
      // `ستوظف 60 آخرين`
      let isOfOthers =
        document.language == .arabic && document.word(index).isOne(of: "اخرين", "اخرون")
      if isOfOthers || behindMore(number).map({ areTakenOn(number, behind: $0) }) == true {
        counts.append(
          JobCount(number: number, isSeat: false, isJob: false, tokens: number.tokens))
        continue
      }
      // `emprega 5 mil`, `contrata 200 para call center`: people, also where no noun follows.
      if document.language == .portuguese,
        index >= marks.range.upperBound || document.tokens[index].kind == .mark
          || marks.covers([.locative, .forMark].asClasses, index),
        document.verbs(number.tokens.lowerBound - 1).contains(where: {
          $0.lemma.isOne(
            of: "empregar", "contratar", "recrutar", "despedir", "demitir", "dispensar")
        })
      {
        counts.append(
          JobCount(number: number, isSeat: false, isJob: false, tokens: number.tokens))
        continue
      }
      // `1.200 agentes en Lugo y unos 700 en Vigo`
      if let last = counts.last, index + 1 < marks.range.upperBound,
        marks.covers(.locative, index),
        document.places[sentence].contains(where: { $0.isCity && $0.tokens.lowerBound == index + 1 }
        ),
        number.tokens.lowerBound - last.tokens.upperBound < 12,
        (1...2).contains(where: {
          document.word(number.tokens.lowerBound - $0).isOne(
            of: "y", "e", "et", "and", "und")
        })
      {
        counts.append(
          JobCount(
            number: number, isSeat: last.isSeat, isJob: last.isJob, tokens: number.tokens))
        continue
      }
      if let all = allOfWhomInFrench(number) {
        counts.removeAll { $0.number.tokens == all.tokens }
        counts.append(
          JobCount(
            number: number, isSeat: false, isJob: false, tokens: number.tokens, whole: all))
        continue
      }
      if let count = countBehindItsVerb(number) {
        counts.append(count)
        continue
      }
      // `sono 489 i lavoratori`, `2.511 gli esuberi`
      // `serán 96 las trabajadoras que`
      if document.language.isOne(of: .italian, .spanish), index + 1 < marks.range.upperBound,
        document.word(index).isOne(of: "i", "gli", "le", "los", "las"), !marks.covers(.of, index),
        marks.begins([.person, .job].asClasses, at: index + 1)
      {
        index += 1
      }
      if isOfCenter(number) {
        counts.append(
          JobCount(
            number: number, isSeat: false, isJob: false, tokens: number.tokens, isAll: true))
        continue
      }
      if isDozen(number) { index += 1 }
      // `160 new full-time contact centre jobs`
      let limit = min(
        marks.range.upperBound, index + (document.language == .english ? 8 : 4))
      while index < limit {
        if marks.begins(.seat, at: index) {
          counts.append(
            JobCount(
              number: number, isSeat: true, isJob: false,
              tokens: between(number.tokens.lowerBound, index + 1)))
          break
        }
        // `200 construction workers`
        if document.language == .english,
          document.word(index).isOne(of: "construction", "factory", "retail", "store", "warehouse")
        {
          break
        }
        if marks.begins([.person, .job].asClasses, at: index) {
          counts.append(
            JobCount(
              number: number, isSeat: isRoom(number), isJob: marks.begins(.job, at: index),
              tokens: between(number.tokens.lowerBound, index + 1),
              isAll: marks.begins(.person, at: index) && isAll(number)))
          break
        }
        if document.tokens[index].kind == .mark, document.tokens[index].folded != "-" { break }
        // `180 سعودية`
        if document.language == .arabic, index == number.tokens.upperBound,
          !document.word(index).hasPrefix("ال"),
          document.knowledge.placeWords.country(ofDemonym: document.word(index)) != nil
        {
          counts.append(
            JobCount(
              number: number, isSeat: false, isJob: false,
              tokens: between(number.tokens.lowerBound, index + 1)))
          break
        }
        // `12 من زملائهم`
        if document.language == .arabic, index == number.tokens.upperBound,
          document.word(index) == "من",
          marks.begins(.person, at: index + 1)
            || marks.range.contains(index + 1)
              && document.word(index + 1).withoutPrefix("ال").hasPrefix("عامل")
        {
          index += 1
          continue
        }
        if document.language == .english, let site = marks.phrase(.site, at: index),
          marks.begins([.job, .person].asClasses, at: site.upperBound)
        {
          index = site.upperBound
          continue
        }
        if marks.begins(
          [.clause, .locative, .site, .of, .by, .article, .future].asClasses, at: index)
          || marks.numbers.contains(where: { $0.tokens.lowerBound == index })
        {
          break
        }
        index += 1
      }
    }
    return counts
  }

  /// Whether a verb beside says that so many come or go, and no noun follows.
  private func areTakenOn(_ number: NewsNumber, behind next: Int) -> Bool {
    func happens(_ token: Int) -> Bool {
      marks.range.contains(token)
        && document.verbs(token).contains { [.expand, .layoff].contains($0.verbClass) }
    }
    // `will 50 weitere einstellen`
    if document.language == .german, happens(next) { return true }
    let isAlone =
      next >= marks.range.upperBound || document.tokens[next].kind == .mark
      || marks.covers([.forMark, .locative, .clause].asClasses, next)
      || document.word(next).isOne(of: "antes", "y", "e", "mas", "mais", "durante", "dopo", "entro")
      || marks.dates.contains { $0.tokens.lowerBound == next }
    return isAlone
      && ((1...4).contains { happens(number.tokens.lowerBound - $0) } || losesWork(after: next))
  }

  /// The token behind a number that says that more come: `50 more`, `otras 50`, `50 weitere`.
  private func behindMore(_ number: NewsNumber) -> Int? {
    let end = number.tokens.upperBound
    if marks.range.contains(end),
      document.word(end).isOne(of: "more", "others", "autres", "weitere")
    {
      return end + 1
    }
    return document.word(number.tokens.lowerBound - 1).isOne(
      of: "otros", "otras", "outros", "outras", "altri", "altre", "mais", "another", "weitere")
      ? end : nil
  }

  /// `amplió de 60 a 130 posiciones`: what it has come to.
  func grown(_ number: NewsNumber) -> NewsNumber {
    guard let least = number.least, let most = number.most, least < most,
      document.word(number.tokens.lowerBound).isOne(of: "de", "from", "von", "da", "di"),
      between(max(marks.range.lowerBound, number.tokens.lowerBound - 8), number.tokens.lowerBound)
        .contains(where: { token in
          Self.growing.contains(document.word(token))
            || document.verbs(token).contains { $0.verbClass == .expand }
        })
    else { return number }
    var grown = number
    grown.least = most
    return grown
  }

  static let growing: WordSet = [
    "paso", "pasa", "pasara", "pasar", "pasando", "passe", "passer", "passera", "passa", "passera",
    "passara", "passou", "passar", "grow", "grew", "rise", "rose", "increase", "increased", "subio",
    "subira", "elevo", "elevara", "steigt", "steigen", "wachst", "salira", "porte", "portera",
  ]

  /// `capacidad para 200 operadores`: not how many work there, but for how many there is room.
  func isRoom(_ number: NewsNumber) -> Bool {
    (1...3).contains { back in
      let token = number.tokens.lowerBound - back
      return marks.range.contains(token)
        && document.word(token).isOne(
          of: "capacidad", "capacite", "capacity", "capacita", "capacidade", "kapazitat", "platz")
    }
  }

  /// Whether an article or `all` says that no others are there.
  func isAll(_ number: NewsNumber) -> Bool {
    let before = document.word(number.tokens.lowerBound - 1)
    if marks.range.contains(number.tokens.upperBound),
      document.word(number.tokens.upperBound).isOne(
        of: "restantes", "restants", "restanti", "remaining")
    {
      return false
    }
    // `la totalidad de la plantilla, 214 personas`
    if between(max(marks.range.lowerBound, number.tokens.lowerBound - 7), number.tokens.lowerBound)
      .contains(where: {
        document.word($0).isOne(
          of: "totalidad", "totalite", "totalita", "totalidade", "integralite")
      })
    {
      return true
    }
    return [
      "les", "los", "las", "i", "gli", "le", "os", "as", "die", "the", "all", "tous", "todos",
      "todas", "tutti", "alle", "ses", "sus", "seus", "its", "their",
    ].contains(before)
  }

  /// Whether a number is said of all of a company or country, and no city with it.
  func isAcross(_ count: JobCount, _ clause: Range<Int>) -> Bool {
    let behind = between(
      count.tokens.upperBound, min(clause.upperBound, count.tokens.upperBound + 4))
    if isOfCountry(count, clause) { return true }
    return behind.contains {
      // `cut 200 jobs across its call centres in Derby and Leeds`
      if document.language == .english, document.word($0) == "across",
        isOfCities(behind: $0)
      {
        return false
      }
      return document.word($0).isOne(
        of: "across", "worldwide", "globally", "nationwide", "weltweit", "konzernweit")
        // `125 personas en todo el Estado`
        || document.word($0).isOne(of: "todo", "toda", "toute", "tout", "tutta", "tutto", "ganz")
          && marks.covers(.locative, $0 - 1)
    }
  }

  /// `recortar un tercio de la plantilla`
  func isOfStaff(_ trigger: Trigger) -> Bool {
    guard trigger.kind != .expand else { return false }
    // `Jobs are being axed in Warrington and Preston`
    if document.language == .english, trigger.isPassive,
      between(
        max(trigger.clause.lowerBound, trigger.tokens.lowerBound - 6), trigger.tokens.lowerBound
      )
      .contains(where: { marks.covers([.job, .person].asClasses, $0) }),
      city(in: zone(of: trigger), needsPreposition: true) != nil
    {
      return true
    }
    return between(
      trigger.tokens.upperBound, min(trigger.clause.upperBound, trigger.tokens.upperBound + 6)
    ).contains {
      marks.begins([.job, .person].asClasses, at: $0)
    }
  }
}

extension Discourse {
  /// `otros 90 que forman parte de la plantilla también perderán su empleo`: what is said behind `que` and of whom.
  private func losesWork(after index: Int) -> Bool {
    guard marks.range.contains(index), document.word(index) == "que" else { return false }
    return between(index + 1, min(marks.range.upperBound, index + 20)).contains {
      marks.begins(.layoffNoun, at: $0)
        || document.verbs($0).contains { $0.verbClass == .layoff }
          && between($0, min(marks.range.upperBound, $0 + 4)).contains {
            marks.begins(.job, at: $0)
          }
    }
  }
}
