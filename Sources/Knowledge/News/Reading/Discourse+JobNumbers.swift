import Switchboard

/// Numbers that jobs are told with, where no noun stands behind them.
extension Discourse {
  /// `تقليص عدد العاملين من 180 إلى 120`: how many there were and will be, not how many go or come.
  func isFromTo(_ count: JobCount) -> Bool {
    if isLevelInItalian(count) { return true }
    // `has reduced its workforce from 110,000 to 60,000`
    if document.language == .english {
      let end = count.tokens.upperBound
      return document.word(count.number.tokens.lowerBound - 1) == "from"
        && between(end, min(marks.range.upperBound, end + 3)).contains { document.word($0) == "to" }
    }
    guard document.language == .arabic else { return false }
    let begin = count.tokens.lowerBound - 1
    func isTo(_ token: Int) -> Bool {
      marks.range.contains(token) && document.word(token) == "الي"
        && marks.numbers.contains { $0.tokens.lowerBound == token + 1 }
    }
    guard marks.range.contains(begin) else { return false }
    if document.word(begin) == "من" {
      // `من 600 موظف حاليا إلى ألف`
      return [count.number.tokens.upperBound, count.tokens.upperBound, count.tokens.upperBound + 1]
        .contains(where: isTo)
    }
    return isTo(begin)
      && marks.numbers.contains {
        (0...3).contains(begin - $0.tokens.upperBound)
          && document.word($0.tokens.lowerBound - 1) == "من"
      }
  }

  /// `um centro em Matosinhos que vai criar 500 postos`: the city of the call center that `que` stands for.
  func relativeHead(_ trigger: Trigger) -> PlaceMention? {
    if let city = cityBeforeWhere(trigger) { return city }
    guard trigger.kind == .expand, !trigger.isNoun,
      let head = mentions.last(where: { $0.tokens.upperBound <= trigger.tokens.lowerBound }),
      trigger.tokens.lowerBound - head.tokens.upperBound <= 12,
      let relative = between(head.tokens.upperBound, trigger.tokens.lowerBound).last(where: {
        document.word($0).isOne(of: "que", "qui", "che", "which", "that")
      }), trigger.tokens.lowerBound - relative <= 3
    else { return nil }
    if let city = head.cities.first { return place(city) }
    guard head.isUsed, let focusSite, isRecent(focusSite, 0) else { return nil }
    return cityMention(of: focusSite)
  }

  /// `licenziamento collettivo per 186`: a number with no noun.
  func bare(_ trigger: Trigger) -> [JobCount] {
    if let added = addedInEnglish(trigger) { return [added] }
    if document.language == .english, trigger.kind == .expand, !trigger.isNoun,
      let number = marks.numbers.first(where: {
        $0.tokens.lowerBound == trigger.tokens.upperBound && !$0.isPercent
          && ($0.least ?? $0.most ?? 0) > 9
          && (marks.covers([.locative, .forMark].asClasses, $0.tokens.upperBound)
            || isLastInEnglish($0))
      }), trigger.lemma.isOne(of: "hire", "recruit", "add"),
      document.places[sentence].count(where: { $0.isCity && $0.part == .plain }) < 2
    {
      return [JobCount(number: number, isSeat: false, isJob: true, tokens: number.tokens)]
    }
    guard trigger.kind == .layoff else { return [] }
    if document.language == .english, !trigger.isNoun, let cut = numberCut(trigger) {
      return [cut]
    }
    let number = marks.numbers.first {
      // `lays off 85 at its El Paso call center`, `demite 210 em Fortaleza`
      if !trigger.isNoun {
        return (0...1).contains($0.tokens.lowerBound - trigger.tokens.upperBound) && !$0.isPercent
          && ($0.least ?? $0.most ?? 0) > 9
          && (marks.covers(.locative, $0.tokens.upperBound)
            || isLastInEnglish($0)
            || document.word($0.tokens.upperBound) == "go" && trigger.lemma == "let")
      }
      // `otros 120 despidos`, `60 gli esuberi`
      let gap = trigger.tokens.lowerBound - $0.tokens.upperBound
      if gap == 0 || gap == 1 && document.word($0.tokens.upperBound) == "gli", !$0.isPercent {
        return ($0.least ?? $0.most ?? 0) > 1
      }
      // `employs 750 people, some 250 of whom are at risk of losing their jobs`
      if document.language == .english, !$0.isPercent, marks.covers(.of, $0.tokens.upperBound),
        (1...8).contains(trigger.tokens.lowerBound - $0.tokens.upperBound)
      {
        return document.word($0.tokens.upperBound + 1).isOne(of: "whom", "them", "those", "these")
      }
      return (1...3).contains($0.tokens.lowerBound - trigger.tokens.upperBound) && !$0.isPercent
        && document.word($0.tokens.lowerBound - 1).isOne(
          of: "per", "pour", "para", "for", "fur", "de", "of", "von", "di")
    }
    guard let number, !marks.dates.contains(where: { $0.tokens.overlaps(number.tokens) }),
      (number.least ?? number.most ?? 0) > 1
    else { return [] }
    return [JobCount(number: number, isSeat: false, isJob: true, tokens: number.tokens)]
  }

  /// Whether what a verb makes is jobs: `has created about 100 jobs`.
  func makesJobs(_ trigger: Trigger, _ target: Int?) -> Bool {
    // `a call center with 700 jobs is to come to the city`
    if document.language == .english, trigger.lemma == "come", trigger.isPassive { return false }
    // `wird je ein Callcenter eröffnen, in dem sich 100 Personen 60 Stellen teilen`: the object before its verb.
    if document.language == .german, let target, mentions[target].determiner == .indefinite,
      (0...3).contains(trigger.tokens.lowerBound - mentions[target].tokens.upperBound)
    {
      return false
    }
    // `يوفر مركز الاتصال الذي ستقيمه الشركة 200 فرصة عمل`: the clause is of the call center.
    if document.language == .arabic, let target,
      mentions[target].tokens.upperBound == trigger.tokens.lowerBound - 1,
      document.word(trigger.tokens.lowerBound - 1).isOne(of: "الذي", "التي")
    {
      return false
    }
    // `Le centre d'appels que Voxalia va ouvrir à Limoges comptera 300 postes`: so is it here.
    if let target, mentions[target].tokens.upperBound < trigger.tokens.lowerBound,
      !trigger.isPassive,
      trigger.tokens.lowerBound - mentions[target].tokens.upperBound <= 6,
      document.word(mentions[target].tokens.upperBound).isOne(
        of: "que", "qu", "che", "that", "which")
    {
      return false
    }
    var end = target.map { mentions[$0].begin } ?? trigger.clause.upperBound
    // `This site will create 300 jobs`, but `a new centre will create 165` is to open.
    if let target, end < trigger.tokens.upperBound, !trigger.isPassive,
      !mentions[target].isOther || mentions[target].isUsed
    {
      end = trigger.clause.upperBound
    }
    // `vai se instalar em Lages e gerar 300 empregos`: those are of the other verb.
    // `El call center que abrirá en Jaén creará 200 empleos`
    if document.language.isOne(of: .portuguese, .spanish),
      let other = triggers.first(where: {
        !$0.isNoun && $0.tokens.lowerBound >= trigger.tokens.upperBound
          && ($0.kind == .expand
            || [.open, .employ].contains($0.kind) && document.language == .spanish)
      })
    {
      end = min(end, other.tokens.lowerBound)
    }
    // `va lancer dans les prochains jours une campagne pour 80 postes`
    let hasOther = mentions.contains { $0.begin >= trigger.tokens.upperBound }
    let behind = between(
      trigger.tokens.upperBound,
      min(max(end, trigger.tokens.upperBound), trigger.tokens.upperBound + (hasOther ? 6 : 10)))
    // `200 new roles created at Preston`
    if document.language == .english, !trigger.isNoun,
      counts(in: between(trigger.tokens.lowerBound - 8, trigger.tokens.lowerBound)).contains(
        where: {
          $0.isJob && $0.tokens.upperBound == trigger.tokens.lowerBound
        })
    {
      return true
    }
    return counts(in: behind).contains {
      $0.isJob && !$0.isSeat
        // `El call center abrirá en octubre con 120 puestos`
        && !(target != nil && document.word($0.tokens.lowerBound - 1) == "con")
    }
      || trigger.isPassive
        && counts(in: between(trigger.tokens.lowerBound - 8, trigger.tokens.lowerBound)).contains {
          // `wird ein Callcenter mit 80 Arbeitsplätzen gebaut`
          $0.isJob && !(target != nil && document.word($0.tokens.lowerBound - 1) == "mit")
        }
  }

  /// Whether a call center is one that opens, or opened as the text tells.
  func isNew(_ number: Int, _ isPlanned: Bool = false) -> Bool {
    sites[number].said.contains {
      [.planned, .opening, .underConstruction, .rumoured].contains($0.status)
    }
      || events.suffix(200).contains {
        $0.site == number && [.opening, .inauguration].contains($0.type) && $0.certainty != .negated
          && !isLongOpenInFrench($0) && !(isPlanned && isLongOpen($0))
      }
  }

  /// `Voxalia, que abrió su centro de Lugo en 2008, sumará 500 agentes`: what opened years ago is not new.
  func isLongOpen(_ event: FoundEvent) -> Bool {
    guard event.certainty == .asserted, let published = document.published,
      let year = event.date.flatMap({ Int($0.prefix(4)) })
    else { return false }
    return year + 1 < published.year
  }

  /// Jobs of a call center whose city is told later, if at all.
  func pending(
    _ trigger: Trigger, _ count: JobCount?, _ organization: Int?, _ proof: NewsEvidence
  ) {
    guard let organization, let count, trigger.certainty != .negated else { return }
    let isCut = trigger.kind != .expand
    let capacity = NewsCapacity(
      measure: isCut ? .jobsCut : count.isSeat ? .seats : .jobsAnnounced,
      least: count.number.least, most: count.number.most,
      isPlanned: trigger.certainty != .asserted || !isCut)
    events.append(
      FoundEvent(
        type: isCut ? .layoff : .expansion, certainty: trigger.certainty, date: date(trigger),
        organization: organization, headcount: capacity, evidence: proof,
        isHeadline: sentence == 0 && document.hasHeadline, isPending: true,
        token: trigger.tokens.lowerBound))
  }

  /// `85 de ses 320 employés`, `will lay off all 212 employees`: how many work there is told, too.
  func staff(_ count: JobCount?, _ trigger: Trigger, _ site: Int) {
    guard let count, trigger.kind != .expand, !sites[site].isGroup,
      let staff = count.whole ?? (count.isAll ? count.number : nil)
    else { return }
    add(
      NewsCapacity(measure: .headcount, least: staff.least, most: staff.most, isPlanned: false),
      to: site)
  }

  /// `mais 40 pessoas`, `altre 20 assunzioni`
  func isMore(_ count: JobCount) -> Bool {
    let before = count.number.tokens.lowerBound - 1
    return marks.range.contains(before)
      && document.word(before).isOne(of: "mais", "outras", "outros", "altri", "altre", "ulteriori")
      && document.word(count.number.tokens.upperBound) != "de"
  }
}
