/// Who stands behind an operator, and what French says by its small words.
extension Discourse {
  private static let parents: WordSet = ["groupe", "filiale", "branche", "propriete", "maison"]

  /// `Voxalia (groupe Norvia)`: the one in parentheses has the one before them.
  func isParentInFrench(_ name: NameMention) -> Bool {
    guard document.language == .french else { return false }
    let marks = document.sentences[document.sentence(of: name.tokens.lowerBound)]
    let reach = between(
      max(marks.range.lowerBound, name.tokens.lowerBound - 5), name.tokens.lowerBound)
    guard let open = reach.last(where: { document.tokens[$0].folded == "(" }) else { return false }
    return between(open, name.tokens.lowerBound).contains {
      Self.parents.contains(document.word($0))
    }
      && document.names[document.sentence(of: name.tokens.lowerBound)].contains {
        $0.tokens.upperBound == open
      }
  }

  /// `Voxalia (dont le fondateur a travaillé pour Norvia), reprend`: a name in parentheses that have ended is no subject.
  func isInParenthesesInFrench(_ name: NameMention, _ gap: Range<Int>) -> Bool {
    guard document.language == .french, gap.contains(where: { document.tokens[$0].folded == ")" })
    else { return false }
    let reach = between(
      max(marks.range.lowerBound, name.tokens.lowerBound - 14), name.tokens.lowerBound)
    guard let open = reach.last(where: { ["(", ")"].contains(document.tokens[$0].folded) }) else {
      return false
    }
    return document.tokens[open].folded == "("
  }

  /// `Le centre de Vierzon fermera au profit de celui de Tunis`: the one that gains by it.
  func isGainerInFrench(_ mention: SiteMention) -> Bool {
    document.language == .french
      && (1...2).contains {
        document.word(mention.begin - $0).isOne(of: "profit", "benefice", "faveur", "detriment")
      }
  }

  /// `Le centre que Voxalia exploite à Pau fermera`, `Le centre, exploité par Voxalia, fermera`: only whose it is.
  func isWhoseInFrench(_ trigger: Trigger, _ mention: SiteMention) -> Bool {
    guard document.language == .french, [.have, .open].contains(trigger.kind), !trigger.isNoun,
      trigger.tokens.lowerBound >= mention.tokens.upperBound
    else { return false }
    let gap = between(mention.tokens.upperBound, trigger.tokens.lowerBound)
    return gap.count <= 10
      && (trigger.isPassive && gap.allSatisfy { document.verbs($0).isEmpty }
        && document.word(trigger.tokens.upperBound) == "par"
        || gap.contains { document.word($0).isOne(of: "que", "qu") }
          && !gap.contains { document.tokens[$0].folded == "," && $0 > gap.lowerBound + 4 })
  }

  /// A firm that is named where nothing is told of call centers, people or jobs: the text does not go on with it.
  func isOnlyPassing(_ name: NameMention) -> Bool {
    document.language == .french && name.organization != mainOperator && mainOperator != nil
      && focusOperator != nil && mentions.isEmpty && triggers.isEmpty
      && !marks.range.contains { marks.covers([.person, .topic, .site].asClasses, $0) }
  }

  /// `Convergys, qui exploitait le plateau`: where another one is told to run it, that one did so before.
  func ranOnceInFrench(_ trigger: Trigger) -> Bool {
    guard document.language == .french, trigger.kind == .have, !trigger.isNoun,
      document.word(trigger.tokens.lowerBound).hasSuffix("ait")
        || document.word(trigger.tokens.lowerBound).hasSuffix("aient"),
      let name = document.names[sentence].last(where: {
        $0.tokens.upperBound <= trigger.tokens.lowerBound
      }), let focusSite, let owner = sites[focusSite].organization
    else { return false }
    return owner != name.organization
      && !document.places[sentence].contains {
        $0.isCity && $0.part == .plain && $0.place?.index != sites[focusSite].place?.index
      }
  }

  /// `l'arrondissement de Vaulmes, à Saguenay`, below a headline on Vaulmes: that is the place.
  func isTownOfHeadlineInFrench(_ city: PlaceMention) -> Bool {
    document.language == .french && story.isHeadline
      && story.city?.place?.index == city.place?.index
  }

  /// `Voxalia en exploite aussi un à Cornwall`: one of those that the text speaks of.
  func hasOneOfThemInFrench(_ trigger: Trigger) -> Bool {
    guard document.language == .french, trigger.kind == .have, !trigger.isNoun,
      marks.range.contains(trigger.tokens.lowerBound - 1),
      document.word(trigger.tokens.lowerBound - 1) == "en"
    else { return false }
    var next = trigger.tokens.upperBound
    if marks.range.contains(next), Self.alsoWords.contains(document.word(next)) { next += 1 }
    return marks.range.contains(next)
      && document.word(next).isOne(of: "un", "une", "deux", "trois", "quatre", "autres")
  }

  /// `plus de quarante salariés ont raccroché`: people lay the phone down, no call center closes.
  func hangUpInFrench(_ trigger: Trigger) -> Bool {
    document.language == .french && !trigger.isPassive
      && (trigger.lemma.isOne(of: "raccrocher", "debrancher")
        || between(trigger.tokens.lowerBound, trigger.tokens.lowerBound + 5).contains {
          marks.range.contains($0) && document.word($0).hasPrefix("casque")
        })
      && between(
        max(trigger.clause.lowerBound, trigger.tokens.lowerBound - 16), trigger.tokens.lowerBound
      ).contains { marks.covers(.person, $0) }
  }

  /// `s'est séparée de ceux de Tulle`: of call centers, not of people.
  func sellsInFrench(_ trigger: Trigger) -> Bool {
    document.language == .french && trigger.lemma.isOne(of: "separer", "delester", "defaire")
      && mentions.contains { (0...2).contains($0.begin - trigger.tokens.upperBound) }
  }

  /// `À Soissons, ouvert il y a six ans`, `Après Poitiers, ouvert en début d'année`: the town stands for its center.
  func openedBehindTownInFrench() {
    guard document.language == .french else { return }
    for trigger in triggers
    where trigger.kind == .open && trigger.isPassive && !trigger.isNoun
      && trigger.certainty == .asserted
    {
      let comma = trigger.tokens.lowerBound - 1
      guard marks.range.contains(comma), document.tokens[comma].folded == ",",
        let city = document.places[sentence].last(where: {
          $0.tokens.upperBound == comma && $0.isCity && $0.part == .plain
        }),
        mentions.allSatisfy({ $0.tokens.upperBound > comma || $0.cities.isEmpty }),
        marks.dates.contains(where: {
          (0...3).contains($0.tokens.lowerBound - trigger.tokens.upperBound)
        }) || document.word(trigger.tokens.upperBound) == "il",
        !events.suffix(8).contains(where: { $0.token == trigger.tokens.lowerBound }),
        let organization = here(city).compactMap({ sites[$0].organization }).first
          ?? operatorOfTownInFrench(city)
      else { continue }
      emit(
        trigger, nil, organization, city, true,
        evidence(between(city.tokens.lowerBound, trigger.tokens.upperBound), "open.town"))
    }
  }

  /// The one whose town it is: named in the sentence alone, else the one that the text is on.
  private func operatorOfTownInFrench(_ city: PlaceMention) -> Int? {
    let names = Set(
      document.names[sentence].filter {
        document.organizations[$0.organization].role.mayOperate && !isOwner($0)
      }.map(\.organization))
    if names.count == 1 { return names.first }
    return names.isEmpty ? focusOperator ?? (isOfOneOperator ? mainOperator : nil) : nil
  }
}
