import Switchboard

/// What French says beside: of rivals, of other firms, of all call centers together.
extension Discourse {
  /// `la fermeture du site de notre concurrent`: of one that is not named here.
  func isOfRivalInFrench(_ mention: SiteMention?) -> Bool {
    guard document.language == .french, let mention, mention.organization == nil,
      marks.covers(.of, mention.tokens.upperBound)
    else { return false }
    return (1...3).contains { step in
      marks.range.contains(mention.tokens.upperBound + step)
        && ["concurrent", "rival"].contains {
          document.word(mention.tokens.upperBound + step).hasPrefix($0)
        }
    }
  }

  /// `les téléconseillers ont abandonné casques et ordinateurs`: people leave what they have in their hands.
  func isLaidDownInFrench(_ trigger: Trigger) -> Bool {
    document.language == .french && trigger.kind == .cancel && !trigger.isPassive
      && !trigger.isNoun
      && between(
        max(trigger.clause.lowerBound, trigger.tokens.lowerBound - 16), trigger.tokens.lowerBound
      ).contains { marks.covers(.person, $0) }
      && !trigger.clause.contains { marks.covers(.planNoun, $0) }
  }

  /// `Créée en 1987 par deux ingénieurs, Voxalia est présente dans douze pays`: the firm was made then, no call center.
  func isOfFirmInFrench(_ trigger: Trigger) -> Bool {
    guard document.language == .french,
      let comma = between(trigger.tokens.upperBound, marks.range.upperBound).first(where: {
        document.tokens[$0].folded == ","
      })
    else { return false }
    // `Lancée en 2010, la marque est connue`: nor is it of anything else that is no call center.
    if isUnknownNounInFrench(comma + 1) { return true }
    guard trigger.lemma.isOne(of: "creer", "lancer", "installer") else { return false }
    return document.names[sentence].contains { $0.tokens.lowerBound == comma + 1 }
      || (1...2).contains { marks.covers([.orgNoun, .clientNoun].asClasses, comma + $0) }
  }

  /// `M. Osgard, qui vit à Genève`, `un train de Paris`: a town that no sentence begins with, where nothing is told.
  func isOnlyBesideInFrench(_ city: PlaceMention) -> Bool {
    guard document.language == .french, let focusSite else { return false }
    return sites[focusSite].place?.index == city.place?.index
      || here(city).isEmpty && city.tokens.lowerBound - marks.firstWord > 2
  }

  /// `des sites d'Acticall comme celui de Saint-Étienne`: of the one whose call centers they are.
  func ofSameFirmInFrench(_ mention: SiteMention) -> Int? {
    guard document.language == .french, mention.isAnaphor else { return nil }
    let told = mentions.last { $0.tokens.upperBound <= mention.begin && $0.organization != nil }
    return told?.organization
      ?? document.names[sentence].last {
        (0...3).contains(mention.begin - $0.tokens.upperBound)
          && document.organizations[$0.organization].role.mayOperate
      }?.organization
  }

  /// `Après les CFF, qui veulent supprimer 900 postes`, below a call center of Swisscom: none there.
  func isOfAnotherFirm(_ trigger: Trigger, _ city: PlaceMention, _ organization: Int?) -> Bool {
    guard city.sentence != sentence, !hasThere(trigger.clause) else { return false }
    // `vouloir réduire la voilure`: where, nobody says.
    if trigger.kind == .reduce, trigger.isNoun,
      !mentions.contains(where: { trigger.clause.contains($0.begin) })
    {
      return true
    }
    guard let organization, trigger.kind != .expand else { return false }
    let owners = Set(here(city).compactMap { sites[$0].organization })
    return !owners.isEmpty && !owners.contains(organization)
      && document.names[sentence].contains { $0.organization == organization }
  }

  /// `689 postes sont supprimés`, where a firm has many call centers and no town is named: those of all of them.
  func ofAllInFrench() {
    guard document.language == .french else { return }
    var counts: [Int: Int] = [:]
    for site in sites where !site.isGroup {
      if let organization = site.organization { counts[organization, default: 0] += 1 }
    }
    for index in events.indices
    where events[index].type == .layoff && events[index].headcount != nil {
      guard let organization = events[index].organization, counts[organization, default: 0] > 3
      else { continue }
      let number = document.sentence(of: events[index].token)
      let marks = document.sentences[number]
      let isPlaced =
        document.places[number].contains { $0.isCity && $0.part == .plain }
        || marks.range.contains {
          marks.begins([.site, .weakSite, .there, .anaphor].asClasses, at: $0)
        }
      if isPlaced { continue }
      events[index].country = events[index].place?.place?.country
      events[index].place = nil
      events[index].site = nil
    }
  }
}

extension Discourse {
  /// `ferme son centre d'appels. 1200 personnes perdent leur emploi`, and no town in the text: jobs of the firm alone.
  func wideInFrench() {
    guard document.language == .french else { return }
    for index in events.indices
    where events[index].isPending && events[index].type == .layoff && !events[index].isHeadline {
      let event = events[index]
      let isKnown = sites.contains { $0.organization == event.organization }
      let isOfSites = events.contains {
        $0.organization == event.organization && $0.type == .closure && $0.site == nil
      }
      guard !isKnown,
        isOfSites
          || document.sentences[document.sentence(of: event.token)].range.contains(where: {
            document.sentences[document.sentence(of: event.token)].begins(.site, at: $0)
          })
      else { continue }
      events[index].isPending = false
    }
  }

  /// `Centre d'appels Voxalia de Liège : 150 postes en danger`: of what stands before the colon.
  func headedInFrench(_ trigger: Trigger) -> Int? {
    let colon = trigger.clause.lowerBound - 1
    guard document.language == .french, marks.range.contains(colon),
      document.tokens[colon].folded == ":"
    else { return nil }
    return mentions.firstIndex {
      !$0.isPlural && !$0.cities.isEmpty && $0.begin < colon && $0.begin - marks.firstWord <= 4
    }
  }

  /// Whether the sentence before told of a call center of the firm that closes, and of no town.
  func isOfClosureWithoutTownInFrench(_ organization: Int?) -> Bool {
    document.language == .french
      && events.suffix(4).contains {
        $0.type == .closure && $0.site == nil && $0.organization == organization
          && document.sentence(of: $0.token) >= sentence - 1
      }
  }

  /// `450 suppressions d'emplois dans ses centres d'appels`: of all of them, and of none in particular.
  func cutsInAllInFrench(
    _ trigger: Trigger, _ counts: [JobCount], _ mention: SiteMention?, _ proof: NewsEvidence
  ) -> Bool {
    guard trigger.kind == .layoff, let organization = organization(trigger, mention).organization,
      let count = counts.first, let mention, mention.isPlural, mention.isStrong,
      mention.cities.isEmpty, [.possessive, .definite].contains(mention.determiner),
      document.names[sentence].contains(where: { $0.organization == organization }),
      !document.places[sentence].contains(where: { $0.isCity && $0.part == .plain })
    else { return false }
    addWide(trigger, count, organization, nil, proof)
    return true
  }
}

extension Discourse {
  /// `Voxalia réfléchit à une implantation sur Chalon`: where it is to be, if at all.
  func implantsInFrench(_ trigger: Trigger) -> Bool {
    guard document.language == .french, trigger.kind == .open,
      [.asserted, .planned, .hedged].contains(trigger.certainty),
      trigger.lemma.isOne(of: "implantation", "installation", "ouverture"),
      let first = city(
        in: between(trigger.tokens.upperBound, trigger.tokens.upperBound + 3),
        needsPreposition: true),
      place(first).place != nil, !place(first).isCitizen,
      let name = document.names[sentence].last(where: {
        $0.tokens.upperBound <= trigger.tokens.lowerBound
          && document.organizations[$0.organization].role.mayOperate && !isBeneficiary($0)
          && !isOwner($0)
      })
    else { return false }
    for city in CityList(document, sentence).list(from: first).map(place) {
      emit(
        trigger, nil, name.organization, city, false,
        evidence(between(trigger.tokens.lowerBound, city.tokens.upperBound), "open.implantation"))
    }
    return true
  }
}
