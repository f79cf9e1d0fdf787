/// Whether a word for call centers only says of what kind something else is.
extension SiteFinder {
  /// `call center software`, `call center workers`; `le secteur des centres d'appels`, `opérateurs de centres`.
  func isModifier(_ range: Range<Int>) -> Bool {
    let marks = self.marks
    let next = range.upperBound
    // Callcenter-Betreiber, Call-Center-Branche
    if document.language == .german, document.isJoined(next, in: marks.range),
      !marks.begins([.site, .weakSite].asClasses, at: next + 1)
    {
      return true
    }
    if document.language == .english || document.language == .german {
      // `its Tulsa call center staff`: a town before it tells of one.
      if document.language == .english,
        document.word(next).isOne(of: "staff", "workforce", "headcount"),
        document.places[sentence].contains(where: { $0.tokens.upperBound == range.lowerBound })
      {
        return false
      }
      if marks.begins([.product, .person, .job, .sector, .topic].asClasses, at: next),
        !marks.begins(.site, at: next), document.tokens[next].kind == .word
      {
        return true
      }
      return false
    }
    if isOfOneInFrench(range) { return false }
    // `80 مستخدما من مركزها`: of one center.
    if document.language == .arabic { return false }
    let before = range.lowerBound - 1
    guard marks.range.contains(before), marks.covers(.of, before) else { return false }
    let head = before - 1
    guard marks.range.contains(head) else { return false }
    // `il ramo d'azienda dei call center di Pisa e Siena`
    if document.language == .italian, document.word(head) == "azienda", head > 1,
      document.word(head - 2) == "ramo"
    {
      return false
    }
    if isOfBusiness(head) { return true }
    if marks.covers([.person, .job].asClasses, head), isContracted(before), !isPlural(range),
      isToldInRelative(range)
    {
      return false
    }
    // `gli addetti della sede barese`, `i lavoratori del call center «Voxalia»`
    if document.language == .italian, marks.covers([.person, .job].asClasses, head),
      isContracted(before), !isPlural(range), marks.range.contains(range.upperBound),
      gentilic(at: range.upperBound) != nil || isNamedInItalian(range)
    {
      return false
    }
    if isOneWithStaff(range, head) { return false }
    // `arrancou a atividade do contact center`: its own, not the business.
    if document.language == .portuguese, document.word(head).isOne(of: "atividade", "actividade"),
      isContracted(before), !isPlural(range)
    {
      return false
    }
    // `i lavoratori dei call center Voxalia di Pisa e Siena`
    if document.language == .italian, isPlural(range), !marks.covers(.sector, head),
      document.places[sentence].contains(where: {
        $0.isCity && (1...4).contains($0.tokens.lowerBound - range.upperBound)
          && document.word($0.tokens.lowerBound - 1).isOne(of: "di", "a")
          && between(range.upperBound, $0.tokens.lowerBound - 1).allSatisfy {
            document.tokens[$0].isCapitalized || document.tokens[$0].kind == .mark
          }
      })
    {
      return false
    }
    // `i lavoratori del call center di Locri`: of one call center.
    if marks.covers([.person, .job].asClasses, head), isContracted(before), !isPlural(range),
      document.places[sentence].contains(where: {
        $0.isCity && (1...3).contains($0.tokens.lowerBound - range.upperBound)
          && marks.covers([.of, .locative].asClasses, $0.tokens.lowerBound - 1)
      })
        || document.names[sentence].contains(where: {
          ((1...2).contains($0.tokens.lowerBound - range.upperBound)
            || isOverFirmNoun($0, range))
            && marks.covers(.of, range.upperBound)
            && document.organizations[$0.organization].role.mayOperate
        })
    {
      return false
    }
    if marks.covers(
      [.sector, .product, .orgNoun, .association, .person, .tradeFair, .job].asClasses, head)
    {
      return true
    }
    // `possède déjà des sites à Troyes`, `gestisce dei centri`: behind a verb it is only an article.
    if document.tokens[before].folded.isOne(of: "des", "dei", "delle", "degli"),
      !marks.covers([.openNoun, .closeNoun].asClasses, head),
      !document.verbs(head).isEmpty && !marks.covers([.article, .of].asClasses, head - 1)
        || Discourse.alsoWords.contains(document.word(head))
    {
      return false
    }
    // `dispose également de centres à Angers et Tours`
    if isHad(before), isBeforeCity(range) { return false }
    // `le développement des centres d'appels`: all of them, none in particular; `l'un des centres` is one.
    return isPlural(range) && !Self.one.contains(document.word(head))
      && !marks.numbers.contains { $0.tokens.contains(head) }
      && !marks.covers([.openNoun, .closeNoun, .moveNoun, .planNoun].asClasses, head)
  }

  /// `dos operadores do call center`, `o pessoal dos call centers de Viseu e Beja`: with its article it is one that is.
  private func isOneWithStaff(_ range: Range<Int>, _ head: Int) -> Bool {
    guard document.language.isOne(of: .spanish, .portuguese), document.sentences.count <= 12,
      marks.covers([.person, .job].asClasses, head) || document.word(head) == "operadora",
      isContracted(head + 1),
      marks.phrase(.site, at: range.lowerBound) != nil
        // `412 assistentes dos centros da Norvex em Braga e em Viseu`
        || document.names[sentence].contains(where: {
          $0.tokens.lowerBound == range.upperBound + 1
            && document.organizations[$0.organization].role.mayOperate
        })
    else { return false }
    if document.names[sentence].contains(where: { $0.tokens.lowerBound == range.upperBound + 1 }) {
      return true
    }
    return !isPlural(range)
      || document.places[sentence].contains {
        $0.isCity && (1...2).contains($0.tokens.lowerBound - range.upperBound)
      }
  }

  /// Whether a verb of having stands before `de`: `dispose également de`, `dispone hoy de`.
  func isHad(_ of: Int) -> Bool {
    let verb = Discourse.alsoWords.contains(document.word(of - 1)) ? of - 2 : of - 1
    return marks.range.contains(verb) && document.verbs(verb).contains { $0.verbClass == .have }
  }
}
