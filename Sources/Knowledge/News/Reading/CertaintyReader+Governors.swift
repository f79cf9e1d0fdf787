/// The verbs that say of what hangs on them whether it happens.
extension CertaintyReader {
  /// The verb that governs what follows.
  struct Governor {
    var verbClass: VerbClass
    var form: VerbForm
    var isNegated: Bool
    var token: Int

    var isDenial: Bool { verbClass == .deny }
    var isCancel: Bool { verbClass == .cancel }
    var isPlan: Bool { verbClass == .plan }
    var isAnnounce: Bool { verbClass == .announce }
    var isConsider: Bool { verbClass == .consider || verbClass == .threaten }
    var isChoose: Bool { verbClass == .choose }
    var isFinished: Bool { form == .participle || form == .past }
  }

  /// The nearest verb before a token that may govern it, within its clause.
  func governor(before token: Int, _ clause: Range<Int>) -> Governor? {
    var index = token - 1
    let limit = max(clause.lowerBound, token - 16)
    var commas = 0
    while index >= limit {
      if document.tokens[index].folded == "," {
        commas += 1
        if commas > 2 { return nil }
      }
      // What is denied is not what a clause behind it tells of a place: `descartó …, donde dispone de centros`.
      if marks.begins(.clause, at: index),
        document.word(index).isOne(of: "where", "donde", "dove", "onde", "wo")
          || document.word(index) == "ou" && document.word(index - 1) == ","
      {
        return nil
      }
      // `craint qu'il n'abandonne le site, ce qui laisserait 88 personnes sur le carreau`
      if document.language == .french, index < token - 1, document.word(index) == "qui",
        document.word(index - 1).isOne(of: ",", "ce")
      {
        return nil
      }
      // `despite a campaign to reconsider, it closed its centre, with 108 losing their jobs`
      if document.language == .english, index < token - 1,
        document.verbs(index).contains(where: {
          [.open, .close].contains($0.verbClass) && $0.form == .past
        }), !document.verbs(index).contains(where: { $0.verbClass == .cancel }),
        !marks.covers([.article, .indefinite, .possessive].asClasses, index - 1),
        !VerbGroup(document, sentence, index).hasBe
      {
        return nil
      }
      // `ha desmentido el cierre y asegura que el ajuste`: another verb in a row begins anew.
      if index > limit, isNewInRow(index) { return nil }
      for reading in readings(index)
      where [.deny, .cancel, .plan, .announce, .consider, .threaten, .choose].contains(
        reading.verbClass)
      {
        if dismissesPeople(index, reading) || lacksParticleInArabic(reading, index, token) {
          continue
        }
        // `vai abandonar Braga e encerrar o centro`: a row of two.
        if isRowOfTwo(reading, index, token) { continue }
        // `is axing its call center at a cost of 140 jobs`: it closes, and no plan is dropped.
        if document.language == .english, reading.verbClass == .cancel, reading.lemma == "axe",
          !TriggerFinder(document: document, sentence: sentence).dropsPlan(index)
        {
          continue
        }
        // Nouns that look like verbs: `le plan`, `la suite`.
        if marks.covers([.planNoun, .layoffNoun].asClasses, index), document.language != .english {
          continue
        }
        if document.language == .english,
          marks.covers([.article, .indefinite, .possessive].asClasses, index - 1)
        {
          continue
        }
        let isNegated = (1...3).contains {
          marks.range.contains(index - $0) && marks.covers(.negator, index - $0)
        }
        // `has shelved plans to open`: the plan is what is given up.
        if document.language == .english, document.word(index).isOne(of: "plan", "plans"),
          let dropped = cancel(before: index, limit)
        {
          return dropped
        }
        // `negó que tenga previsto cerrar`: what denies governs what plans.
        if reading.verbClass == .announce, reading.form == .past, isOpenedInArabic(token) {
          return nil
        }
        if [.plan, .announce, .consider].contains(reading.verbClass),
          let denial = denial(before: index, limit)
        {
          return denial
        }
        // `plantea un ERE` proposes what `se plantea un ERE` only thinks of.
        // `se piensa abrir`, `negocia un ERE`
        let isSelf = document.word(index - 1) == "se"
        let proposes = reading.lemma == "plantear" && !isSelf
        let ponders = reading.lemma == "pensar" && isSelf
        return Governor(
          verbClass: proposes ? .plan : ponders ? .consider : reading.verbClass, form: reading.form,
          isNegated: isNegated, token: index)
      }
      index -= 1
    }
    return nil
  }

  /// Where the last verb in a row begins anew: `desmintió los rumores y asegura que`.
  func rowBegin(before token: Int, _ clause: Range<Int>) -> Int {
    between(max(clause.lowerBound, token - 12) + 1, max(clause.lowerBound + 1, token)).last {
      isNewInRow($0)
    } ?? behindIntroduction(token) ?? behindThatInArabic(token, clause) ?? clause.lowerBound
  }

  func isNewInRow(_ index: Int) -> Bool {
    Self.joints.contains(document.word(index - 1))
      && document.verbs(index).contains {
        $0.verbClass == .say && [.present, .past, .imperfect, .future].contains($0.form)
      }
  }

  private static let joints: WordSet = [
    "y", "e", "et", "ed", "und", "and", "pero", "mas", "mais",
  ]

  /// `كانت تعتزم فتح مركز قبل أن تصرف النظر عن المشروع`, `افتتاح المركز تأجل إلى 2019`: what comes of it is told behind.
  func changedLater(_ token: Int, _ clause: Range<Int>) -> Trigger.Certainty? {
    guard document.language == .arabic else { return nil }
    for index in between(token, min(clause.upperBound, token + 24)) {
      // Of another call center.
      if index > token + 3, marks.begins(.site, at: index) { return nil }
      guard
        let reading = document.verbs(index).first(where: {
          $0.verbClass == .cancel && [.past, .present].contains($0.form)
        }), fits(reading, index)
      else { continue }
      return reading.lemma.isOne(of: "اجل", "تاجل", "ارجا") ? .planned : .cancelled
    }
    return nil
  }

  /// `نفى المدير العام لشركة أمواج ما راج حول غلق مركز فاس`: in Arabic much stands between a denial and what is denied.
  func farDenial(_ range: Range<Int>, _ clause: Range<Int>) -> Trigger.Certainty? {
    guard document.language == .arabic else { return nil }
    var isOfTalk = false
    let begin = max(clause.lowerBound, range.lowerBound - 32)
    for index in between(begin, range.lowerBound).reversed() {
      if document.word(index).isOne(of: "ما", "انباء", "نيه", "صحه", "وجود", "اشاعات", "شايعات") {
        isOfTalk = true
      }
      let readings = document.verbs(index)
      if readings.contains(where: { $0.verbClass == .deny }) { return isOfTalk ? .negated : nil }
      if readings.contains(where: { [.plan, .announce, .close, .open].contains($0.verbClass) }) {
        return nil
      }
    }
    return nil
  }

  /// `ستعطي الشركة الانطلاقة`, `سيقع إحداث مركز`: the future of a verb that is not listed.
  func isOfUnknownFuture(_ near: Range<Int>) -> Bool {
    guard document.language == .arabic else { return false }
    return near.contains { index in
      let word = document.word(index)
      return (word.hasPrefix("سي") || word.hasPrefix("ست")) && word.count > 4
        && !word.hasSuffix("ه") && !word.hasSuffix("ات") && !marks.isKnown(index)
        && !document.names[sentence].contains { $0.tokens.contains(index) }
        && !document.places[sentence].contains { $0.tokens.contains(index) }
    }
  }

  /// `شن العمال إضرابا بعدما راجت أنباء عن بيع المركز`: why it happens says nothing of how sure it is.
  func beforeReason(_ clause: Range<Int>, _ range: Range<Int>) -> Range<Int> {
    guard document.language == .arabic,
      let reason = between(range.upperBound, clause.upperBound).first(where: {
        document.word($0).isOne(
          of: "بعدما", "عقب", "احتجاجا", "بسبب", "تنديدا", "خلفيه", "ردا", "خوفا", "اثر")
      }), reason - range.upperBound < 14
    else { return clause }
    return between(clause.lowerBound, reason)
  }

  /// `أعلنت عن افتتاح مركز`: in Arabic what has been opened is announced so.
  func isOpenedInArabic(_ noun: Int) -> Bool {
    document.language == .arabic
      && document.word(noun).isOne(of: "افتتاح", "تدشين", "انطلاق", "بدء")
  }

  private func fits(_ reading: VerbLexicon.Reading, _ index: Int) -> Bool {
    reading.particles.isEmpty
      // In Arabic the subject stands between: `وافق مجلس إدارة شركة أمواج على`.
      || between(
        index + 1, min(marks.range.upperBound, index + (document.language == .arabic ? 8 : 4))
      ).contains { reading.particles.contains(document.word($0)) }
  }

  /// `não procede a informação de que a unidade será fechada`, `são falsos os boatos sobre o fechamento`.
  func isCalledFalse(before token: Int) -> Bool {
    guard document.language.isOne(of: .italian, .portuguese) else {
      return isCalledFalseInEnglish(before: token)
    }
    let begin = max(marks.range.lowerBound, token - 14)
    for index in between(begin, token) {
      for phrase in Self.untruths where index + phrase.count <= token {
        guard phrase.indices.allSatisfy({ document.word(index + $0) == phrase[$0] }),
          !between(index + phrase.count, token).contains(where: {
            document.tokens[$0].folded.isOne(of: ";", ",", ".")
          })
        else { continue }
        return true
      }
    }
    return false
  }

  private static let untruths: [[String]] = [
    ["nao", "procede"], ["nao", "procedem"], ["sao", "falsos"], ["sao", "falsas"], ["e", "falso"],
    ["e", "falsa"], ["nao", "esta", "em", "causa"], ["nao", "esta", "em", "cima", "da", "mesa"],
    ["nao", "implica"], ["nao", "passam", "de", "boatos"], ["sem", "fundamento"],
    ["non", "e", "in", "discussione"], ["e", "infondata"], ["sono", "infondate"],
    ["prive", "di", "fondamento"], ["non", "comportera"], ["non", "comporta"],
    ["non", "e", "prevista"], ["non", "sono", "previsti"], ["non", "sono", "previste"],
    ["non", "e", "previsto"], ["nao", "esta", "prevista"], ["nao", "esta", "previsto"],
    ["nao", "estao", "previstos"], ["nao", "estao", "previstas"], ["nao", "preve"],
    ["nao", "havera"], ["non", "ci", "saranno"],
  ]

  /// `È un licenziamento mascherato` says what something is like; `será discutida uma greve` that it may come.
  private static let courts: WordSet = [
    "tribunale", "giudice", "giudici", "cassazione", "sentenza", "sentenze", "appello",
    "illegittimo",
    "illegittimi", "tar",
  ]

  func ofSaying(_ range: Range<Int>) -> Trigger.Certainty? {
    guard document.language.isOne(of: .italian, .portuguese) else { return nil }
    // `quello di Pisa, attivo dal 2012`: since a year that is over.
    if marks.covers(.openNoun, range.lowerBound), range.count > 1,
      marks.range.contains(range.lowerBound - 1), document.word(range.lowerBound - 1) == ",",
      let date = marks.dates.first(where: {
        (0...1).contains($0.tokens.lowerBound - range.upperBound)
      }), date.isOfEarlierYear(than: document.published)
    {
      return .asserted
    }
    // `il tribunale ha annullato trenta licenziamenti`: those of long ago, of single persons.
    if marks.covers(.layoffNoun, range.lowerBound), document.language == .italian,
      marks.range.contains(where: { Self.courts.contains(document.word($0)) })
    {
      return Trigger.Certainty.none
    }
    // `Sciopero di otto ore venerdì al call center`: with no verb, on a day that is named, it is to come.
    if marks.covers(.strikeNoun, range.lowerBound), document.language == .italian,
      range.lowerBound - marks.firstWord <= 3,
      let day = marks.dates.first(where: {
        (0...6).contains($0.tokens.lowerBound - range.upperBound)
      }),
      case .weekday = day.value, day.side != .last,
      !marks.range.contains(where: { token in
        document.verbs(token).contains { $0.form != .infinitive } && !marks.isKnown(token)
          || document.knowledge.have.contains(document.tokens[token].folded)
          || document.tokens[token].folded == "e" && document.tokens[token].bytes.count > 1
      })
    {
      return .planned
    }
    // `sono in sciopero contro i 120 licenziamenti annunciati`
    if marks.covers(.strikeNoun, range.lowerBound), document.language == .italian,
      document.word(range.lowerBound - 1) == "in",
      between(max(marks.range.lowerBound, range.lowerBound - 4), range.lowerBound).contains(where: {
        document.word($0).isOne(of: "sono", "erano", "scesi", "scese", "restano", "entrati")
      })
    {
      return .asserted
    }
    // `lo sciopero, proclamato dai sindacati, ha registrato un'adesione del 90 per cento`: it has been.
    if marks.covers(.strikeNoun, range.lowerBound), document.language == .italian,
      between(range.upperBound, min(marks.range.upperBound, range.upperBound + 20)).contains(
        where: {
          document.word($0).isOne(
            of: "adesione", "adesioni", "aderito", "partecipato", "incrociato")
        })
    {
      return .asserted
    }
    if marks.covers(.layoffNoun, range.lowerBound), marks.covers(.indefinite, range.lowerBound - 1),
      marks.range.contains(range.lowerBound - 2),
      document.word(range.lowerBound - 2).isOne(of: "e", "sarebbe", "seria")
    {
      return Trigger.Certainty.none
    }
    if marks.covers(.strikeNoun, range.lowerBound),
      between(max(marks.range.lowerBound, range.lowerBound - 4), range.lowerBound).contains(where: {
        Self.weighing.contains(document.word($0))
      })
    {
      return .hedged
    }
    return nil
  }

  private static let weighing: WordSet = [
    "discutida", "discutir", "discutem", "votar", "votare", "avaliar", "avaliam", "ponderam",
    "ponderar", "minacciano", "minaccia", "ameacam", "valutano", "discutere", "admitem",
  ]

  /// `is bringing 200 jobs to Tulsa`: they are yet to come.
  static let makingJobs: WordSet = ["bring", "create", "generate", "provide"]

  private func denial(before token: Int, _ limit: Int) -> Governor? {
    for index in between(max(limit, token - 8), token).reversed() {
      guard document.tokens[index].folded != "," else { return nil }
      if let reading = readings(index).first(where: { $0.verbClass == .deny }),
        !marks.covers([.article, .indefinite].asClasses, index - 1)
      {
        let isNegated = (1...3).contains {
          marks.range.contains(index - $0) && marks.covers(.negator, index - $0)
        }
        return Governor(
          verbClass: .deny, form: reading.form, isNegated: isNegated, token: index)
      }
    }
    return nil
  }
}
