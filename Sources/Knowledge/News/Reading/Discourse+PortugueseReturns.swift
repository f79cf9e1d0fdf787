import Switchboard

/// Call centers that rest and go on, that never came, and firms that close with all that they have.
extension Discourse {
  private static let interdictions: WordSet = ["interditar", "lacrar", "suspender", "paralisar"]

  /// `suspendeu as atividades do call center`: it rests.
  func suspendsInPortuguese(_ trigger: Trigger) -> Bool {
    document.language == .portuguese && trigger.kind == .cancel && trigger.lemma == "suspender"
      && [.asserted, .cancelled].contains(trigger.certainty)
      && between(
        max(marks.range.lowerBound, trigger.tokens.lowerBound - (trigger.isPassive ? 8 : 0)),
        min(marks.range.upperBound, trigger.tokens.upperBound + 4)
      ).contains {
        Self.activities.contains(document.word($0))
          || document.word($0).isOne(of: "funcionamento", "atendimento", "atendimentos")
      }
  }

  /// `interditado por fiscais`: it rests, and nobody has given it up.
  func isInterdicted(_ trigger: Trigger) -> Bool {
    document.language == .portuguese && trigger.kind == .close
      && Self.interdictions.contains(trigger.lemma)
  }

  private static let returning: WordSet = [
    "funcionar", "operar", "atender", "trabalhar", "laborar",
  ]

  /// `voltou a funcionar`, `retomou as atividades`: what rested works again.
  func returns() {
    guard document.language == .portuguese else { return }
    for token in marks.range {
      let word = document.word(token)
      let isBack =
        word.isOne(of: "voltou", "voltaram", "volta", "voltam")
        && marks.range.contains(token + 2) && document.word(token + 1) == "a"
        && Self.returning.contains(document.word(token + 2))
        || word.isOne(of: "retomou", "retomaram", "retoma") && marks.range.contains(token + 2)
          && (1...2).contains { Self.activities.contains(document.word(token + $0)) }
        || word.isOne(of: "reabre", "reabriu", "liberada", "desinterditada", "desinterditado")
          && mentions.contains { abs($0.begin - token) <= 4 }
      guard isBack else { continue }
      let mention =
        mentions.last { $0.tokens.upperBound <= token && !$0.isPlural } ?? mentions.first
      let city = mention?.cities.first.map(place)
      guard let number = city.flatMap({ here($0).first }) ?? focusSite else { return }
      sites[number].said.removeAll { [.suspended, .closed].contains($0.status) }
      sites[number].said.append((.operating, sentence))
      return
    }
  }

  static let activities: WordSet = [
    "atividades", "actividades", "operacoes", "atividade", "actividade",
  ]

  private static let coming: WordSet = [
    "veio", "vieram", "instalou", "chegou", "avancou", "concretizou", "vingou", "abriu", "saiu",
    "chegaram", "construiu", "aconteceu", "materializou",
  ]

  /// `A Voxalia, porém, nunca se instalou`, `o call center não veio para Maringá`: what was to open has not.
  func neverCame() {
    guard document.language == .portuguese, let city = placeOfNothing,
      let negator = marks.range.first(where: { document.word($0).isOne(of: "nunca", "nao") }),
      let verb = between(negator + 1, min(marks.range.upperBound, negator + 4)).first(where: {
        Self.coming.contains(document.word($0))
      }),
      // `não se chegou a acordo`
      !between(verb + 1, min(marks.range.upperBound, verb + 4)).contains(where: {
        document.word($0).isOne(of: "acordo", "consenso", "entendimento", "conclusao")
      }),
      !marks.covers(.clause, verb - 1),
      document.word(verb) != "saiu"
        || between(verb, verb + 3).contains(where: {
          marks.range.contains($0) && document.word($0) == "papel"
        }),
      !here(city).contains(where: { site in
        events.contains {
          $0.site == site && [.opening, .inauguration].contains($0.type)
            && $0.certainty == .asserted
        }
      })
    else { return }
    let name = document.names[sentence].last {
      $0.tokens.upperBound <= negator && document.organizations[$0.organization].role.mayOperate
    }
    let isOfSite = mentions.contains { $0.isStrong && $0.tokens.upperBound <= negator }
    guard name != nil || isOfSite || refersToOperator(before: negator),
      let organization = name?.organization ?? nextOperator ?? soleOperator ?? focusOperator,
      !events.contains(where: {
        $0.organization == organization && $0.type == .opening && $0.certainty == .negated
      })
    else { return }
    let proof = evidence(between(negator, verb + 1), "open.never")
    let number = site(
      organization: organization, city: city, token: negator, status: .cancelled, evidence: proof)
    add(
      .opening, .negated, organization: organization, site: number, place: city, date: nil,
      evidence: proof, token: negator)
  }

  /// The only city of the sentence, else that of the text.
  private var placeOfNothing: PlaceMention? {
    let cities = document.places[sentence].filter { $0.isCity && $0.part == .plain }
    if cities.count == 1 { return cities[0] }
    return cities.isEmpty && story.isHeadline ? story.city : nil
  }

  /// `escreveu que a empresa tinha fechado`, `a firma faliu`: a firm that closes with nothing named that it closes.
  func closesFirm(_ trigger: Trigger) -> Bool {
    guard document.language == .portuguese, trigger.kind == .close, !trigger.isNoun,
      trigger.certainty == .asserted
    else { return false }
    let begin = max(marks.range.lowerBound, trigger.tokens.lowerBound - 3)
    guard
      between(begin, trigger.tokens.lowerBound).contains(where: {
        marks.covers(.orgNoun, $0) && marks.covers(.article, $0 - 1)
      })
    else { return false }
    let next = trigger.tokens.upperBound
    return !marks.range.contains(next) || document.tokens[next].kind == .mark
      || document.word(next).isOne(of: "e", "de", "em", "sem", "na", "no", "ha")
  }
}
