import Switchboard

/// Call centers that are named by who works there: people, a firm and a town.
extension Discourse {
  /// What sentences of French and Italian tell beside what their verbs say of call centers.
  func frenchAndItalian() {
    guard document.language.isOne(of: .french, .italian) else { return }
    askedAbout()
    staffOfTown()
    answersInTown()
    answersFromSite()
    grownFromTo()
    candidatesInFrench()
  }

  /// `i lavoratori Norvex di Cosenza`, `les téléconseillers de Norvex à Limoges`, `dagli operatori di Norvex, da
  /// Cosenza a Terni`:
  /// people of a firm who are of a town work at its call center there.
  func staffOfTown() {
    guard document.language.isOne(of: .french, .italian),
      !triggers.contains(where: { [.close, .cancel, .move].contains($0.kind) })
    else { return }
    for name in document.names[sentence]
    where document.organizations[name.organization].role == .unknown && isOfStaff(name) {
      let end = name.tokens.upperBound
      guard
        let first = document.places[sentence].firstIndex(where: {
          $0.isCity && $0.part == .plain && (1...2).contains($0.tokens.lowerBound - end)
        }),
        marks.covers([.of, .locative].asClasses, place(first).tokens.lowerBound - 1)
          || document.word(place(first).tokens.lowerBound - 1) == "da",
        !mentions.contains(where: { $0.cities.contains(first) })
      else { continue }
      var cities = CityList(document, sentence).list(from: first).map(place)
      // `da Cosenza a Terni`
      if document.word(place(first).tokens.lowerBound - 1) == "da",
        let other = document.places[sentence].first(where: {
          $0.isCity && $0.tokens.lowerBound == place(first).tokens.upperBound + 1
        }), document.word(other.tokens.lowerBound - 1).isOne(of: "a", "ad")
      {
        cities = [place(first), other]
      }
      for city in cities where !barred.contains(city.tokens.lowerBound) {
        let number = site(
          organization: name.organization, city: city, token: name.tokens.lowerBound,
          status: .operating,
          evidence: evidence(
            between(name.tokens.lowerBound, city.tokens.upperBound), "staff.town"))
        if cities.count == 1, focusSite == nil { focusSite = number }
      }
      count(name.organization)
    }
  }

  /// `Voxalia, qui traite leurs appels à Dakar et à Rabat`, `risponde agli abbonati da Lecce`: where calls are
  /// answered.
  func answersInTown() {
    guard document.language.isOne(of: .french, .italian) else { return }
    for index in document.places[sentence].indices {
      let city = place(index)
      let begin = city.tokens.lowerBound
      guard city.isCity, city.part == .plain, !barred.contains(begin),
        document.word(begin - 1).isOne(of: "a", "ad", "depuis", "da"),
        !mentions.contains(where: { $0.cities.contains(index) }),
        let verb = between(max(marks.range.lowerBound, begin - 8), begin).last(where: {
          Self.answering.contains(document.word($0))
        }),
        between(verb + 1, begin - 1).contains(where: {
          document.word($0).isOne(of: "appels", "chiamate", "telefonate", "clients", "clienti")
            || document.word($0).isOne(of: "abonnes", "abbonati", "usagers", "utenti")
        }),
        !between(verb, begin).contains(where: { document.tokens[$0].kind == .mark }),
        let name = document.names[sentence].last(where: {
          (0...4).contains(verb - $0.tokens.upperBound)
        }), document.organizations[name.organization].role.mayOperate
      else { continue }
      for city in CityList(document, sentence).list(from: index).map(place) {
        _ = site(
          organization: name.organization, city: city, token: begin, status: .operating,
          evidence: evidence(between(verb, city.tokens.upperBound), "answers.town"))
      }
      return count(name.organization)
    }
  }

  /// `Norvex risponde ai clienti da un call center di Lecce`, `Il servizio clienti di Norvex è gestito da Lecce`: it is
  /// there.
  private func answersFromSite() {
    guard document.language == .italian, triggers.isEmpty else { return }
    for mention in mentions where mention.isStrong && !mention.isPlural {
      let isFrom =
        document.word(mention.begin - 1).isOne(of: "da", "dal") && mention.cities.count == 1
        && between(max(marks.range.lowerBound, mention.begin - 8), mention.begin).contains {
          Self.answering.contains(document.word($0))
        }
      let run = between(
        mention.tokens.upperBound, min(marks.range.upperBound, mention.tokens.upperBound + 9)
      ).first { document.word($0).hasPrefix("gestit") && document.word($0 + 1) == "da" }
      let city =
        isFrom
        ? place(mention.cities[0])
        : run.flatMap { run in
          document.places[sentence].first { $0.isCity && $0.tokens.lowerBound == run + 2 }
        }
      let name = document.names[sentence].last { $0.tokens.upperBound <= mention.begin }
      guard let city, let organization = mention.organization ?? name?.organization,
        document.organizations[organization].role.mayOperate
      else { continue }
      _ = site(
        organization: organization, city: city, token: mention.begin, status: .operating,
        evidence: evidence(
          between(mention.begin, max(mention.tokens.upperBound, city.tokens.upperBound)),
          "answers.site"))
      count(organization)
    }
  }

  private static let answering: WordSet = [
    "traite", "traitent", "repond", "repondent", "gere", "prend", "recoit", "smista", "gestisce",
    "risponde", "riceve", "evade", "rispondono", "assiste", "gestiscono", "smistano",
  ]

  /// Whether people stand before a name: `gli addetti Norvex`, `les conseillers de Norvex`.
  private func isOfStaff(_ name: NameMention) -> Bool {
    var before = name.tokens.lowerBound - 1
    while marks.range.contains(before), before > name.tokens.lowerBound - 4,
      marks.covers([.of, .article].asClasses, before) || document.word(before) == "chez"
    {
      before -= 1
    }
    guard marks.range.contains(before), marks.covers(.person, before),
      !document.tokens[before].isCapitalized
    else { return false }
    return !between(max(marks.range.lowerBound, before - 3), before).contains {
      OrganizationFinder.former.contains(document.word($0))
    }
  }
}
