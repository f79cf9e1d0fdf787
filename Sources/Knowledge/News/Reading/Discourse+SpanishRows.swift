import Switchboard

/// Several operators of Spanish that a sentence tells of in a row, and those that are told by how many work for them.
extension Discourse {
  /// `Voxalia, Norvia y Konexa, los tres call centers de Resistencia`; `Voxalia y Norvia cuentan con plataformas en Lugo`;
  /// `En la ciudad funcionan once centros, entre ellos los de Voxalia y Norvia`: each of them has one there.
  func operatorsInRow() {
    guard document.language == .spanish, document.names[sentence].count > 1 else { return }
    for mention in mentions where mention.isPlural {
      guard let city = cityOfAll(mention) else { continue }
      let row = rowBefore(mention) ?? rowBehind(mention)
      guard let row, row.count > 1, let first = row.first else { continue }
      let proof = evidence(
        between(
          min(first.tokens.lowerBound, mention.begin),
          max(row[row.count - 1].tokens.upperBound, mention.tokens.upperBound)), "row.operators")
      for name in row {
        _ = site(
          organization: name.organization, city: city, token: name.tokens.lowerBound,
          status: .operating, evidence: proof)
      }
      focusCity = city
    }
  }

  /// The one city that several call centers are told to be in.
  private func cityOfAll(_ mention: SiteMention) -> PlaceMention? {
    if mention.cities.count == 1 { return place(mention.cities[0]) }
    guard mention.cities.isEmpty, mention.isStrong || (mention.count ?? 0) > 1 else { return nil }
    return hasThere(marks.range) ? focusCity ?? story.city : nil
  }

  /// The names in a row that stand beside each other.
  func rows() -> [[NameMention]] {
    var rows: [[NameMention]] = []
    for name in document.names[sentence]
    where document.organizations[name.organization].role.mayOperate {
      if let last = rows.last?.last {
        let gap = between(last.tokens.upperBound, name.tokens.lowerBound)
        let isJoined =
          (1...4).contains(gap.count)
          && gap.allSatisfy {
            document.word($0).isOne(of: ",", "y", "e")
              || marks.covers([.article, .of].asClasses, $0)
          } && gap.contains { document.word($0).isOne(of: ",", "y", "e") }
        if isJoined {
          rows[rows.count - 1].append(name)
          continue
        }
      }
      rows.append([name])
    }
    return rows.filter { Set($0.map(\.organization)).count > 1 }
  }

  /// A row before a call center: in apposition, or the subject of a verb that has.
  private func rowBefore(_ mention: SiteMention) -> [NameMention]? {
    rows().last { row in
      let end = row[row.count - 1].tokens.upperBound
      guard end <= mention.begin, mention.begin - end <= 8 else { return false }
      if mention.begin - end <= 2, document.word(end) == "," {
        return mention.determiner == .definite
      }
      let gap = between(end, mention.begin)
      guard !gap.contains(where: { document.tokens[$0].kind == .mark }) else { return false }
      return triggers.contains {
        gap.contains($0.tokens.lowerBound) && [.have, .employ, .present].contains($0.kind)
          && $0.certainty == .asserted
      }
    }
  }

  private static let amongThem: WordSet = ["ellos", "ellas", "como", "incluidos", "incluidas"]

  /// A row behind `entre ellos los de`.
  private func rowBehind(_ mention: SiteMention) -> [NameMention]? {
    rows().first { row in
      let begin = row[0].tokens.lowerBound
      let gap = between(mention.tokens.upperBound, begin)
      guard begin > mention.tokens.upperBound, gap.count <= 8 else { return false }
      return gap.contains { Self.amongThem.contains(document.word($0)) }
    }
  }

  /// `Las españolas Voxalia, con 4.000 operadores, y Norvia, con 2.100`, in a text on one town: each has people there.
  func staffOfNamed() {
    guard document.language == .spanish, story.isHeadline, let city = story.city,
      triggers.allSatisfy({ [.employ, .have, .present, .stay].contains($0.kind) }),
      document.places[sentence].allSatisfy({
        !$0.isCity || $0.part != .plain || $0.place?.index == city.place?.index
      })
    else { return }
    var hasPeople = false
    for name in document.names[sentence]
    where document.organizations[name.organization].role.mayOperate && !isBeneficiary(name) {
      let next = name.tokens.upperBound
      guard marks.range.contains(next + 1), document.word(next).isOne(of: ",", "("),
        let number = marks.numbers.first(where: {
          (next + 1...next + 2).contains($0.tokens.lowerBound) && !$0.isPercent
        }),
        document.word(next) == "(" || document.word(next + 1) == "con"
      else { continue }
      let count = counts(in: number.tokens).first
      let isOfPeople = count.map { !$0.isJob && !$0.isSeat } ?? false
      // `y Norvia, con 2.100`: of people that were spoken of.
      let isElliptic =
        hasPeople && marks.range.contains(number.tokens.upperBound)
        && document.tokens[number.tokens.upperBound].kind == .mark
      guard isOfPeople || isElliptic else { continue }
      hasPeople = true
      let found = site(
        organization: name.organization, city: city, token: name.tokens.lowerBound,
        status: .operating,
        evidence: evidence(between(name.tokens.lowerBound, number.tokens.upperBound), "staff.named")
      )
      guard let found else { continue }
      add(
        NewsCapacity(
          measure: .headcount, least: number.least, most: number.most, isPlanned: false),
        to: found)
      sites[found].isInferred = true
    }
  }

  /// `ocupa otra planta del edificio y estudia ampliar su centro de Lugo`: what stands right behind the verb.
  func grownInSpanish(_ trigger: Trigger) -> Int? {
    guard document.language == .spanish, !trigger.isNoun, trigger.kind == .expand else {
      return nil
    }
    return mentions.firstIndex {
      (0...2).contains($0.begin - trigger.tokens.upperBound) && !$0.cities.isEmpty
    }
  }

  private static let lookingFor: WordSet = [
    "buscar", "precisar", "necesitar", "requerir", "ofrecer", "ofertar", "seleccionar", "reclutar",
    "captar", "convocar", "abrir",
  ]

  /// `busca 300 agentes`, `selecciona a 200 teleoperadores`: who looks for people is yet to grow.
  func isLookedForInSpanish(_ trigger: Trigger) -> Bool {
    document.language == .spanish && trigger.kind == .expand && trigger.certainty == .asserted
      && !trigger.isNoun && Self.lookingFor.contains(trigger.lemma)
      && (trigger.isPresent
        || document.verbs(trigger.tokens.lowerBound).contains { $0.form == .gerund })
  }

  /// `sobran 120 puestos`: they are to go.
  func isSurplusInSpanish(_ trigger: Trigger) -> Bool {
    document.language == .spanish && trigger.lemma == "sobrar" && trigger.certainty == .asserted
  }

  private static let makingJobs: WordSet = [
    "generar", "crear", "ofrecer", "dar", "buscar", "precisar", "necesitar", "requerir",
  ]

  /// `genera 500 empleos en la ciudad`, `buscaba a 300 personas`: how many there are, or were looked for; nothing grows.
  func isStateOfJobs(_ trigger: Trigger) -> Bool {
    guard document.language == .spanish, trigger.certainty == .asserted, !trigger.isNoun,
      Self.makingJobs.contains(trigger.lemma),
      // `Solo en 2023 creó 450 empleos`: that was an event.
      trigger.isPresent || date(trigger) == nil
    else { return false }
    return !between(
      trigger.tokens.upperBound, min(marks.range.upperBound, trigger.tokens.upperBound + 7)
    ).contains {
      Self.more.contains(document.word($0))
        || document.word($0).isOne(of: "adicional", "mas", "otros", "otras", "nuevo", "nueva")
          && document.word(min($0 + 1, document.tokens.count - 1)) != "de"
    }
  }
}
