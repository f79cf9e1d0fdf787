import Switchboard

/// When somebody came to a town, as told in passing.
extension Discourse {
  /// An arrival in a town, which is an opening where the text tells of a call center there.
  struct Arrival {
    var organization: Int
    var city: PlaceMention
    var date: String
    var evidence: NewsEvidence
    var sentence: Int
    var token: Int
  }

  /// `Installé à Tours depuis 2016`, `in Tulsa, where it arrived in 2008`, `seit 2016 in Gera ansässig`
  func noteArrivals() {
    guard document.language != .arabic else { return }
    for date in marks.dates {
      guard let text = date.edtf(published: document.published, isFuture: false),
        date.isOfEarlierYear(than: document.published), let anchor = anchorOfArrival(date),
        let city = townOfArrival(anchor, date)
      else { continue }
      let name = document.names[sentence].last {
        $0.tokens.upperBound <= max(anchor, date.tokens.lowerBound)
          && document.organizations[$0.organization].role.mayOperate
      }
      guard let organization = name?.organization ?? nextSubject(behind: anchor) ?? focusOperator
      else { continue }
      let begin = min(anchor, date.tokens.lowerBound, city.tokens.lowerBound)
      let end = max(anchor + 1, date.tokens.upperBound, city.tokens.upperBound)
      let span =
        marks.range.contains(city.tokens.lowerBound)
        ? between(begin, end)
        : between(min(anchor, date.tokens.lowerBound), max(anchor + 1, date.tokens.upperBound))
      arrivals.append(
        Arrival(
          organization: organization, city: city, date: text, evidence: evidence(span, "arrival"),
          sentence: sentence, token: anchor))
    }
  }

  /// What was told of arrivals where the text has call centers.
  func settleArrivals() {
    let last = sentence
    defer { sentence = last }
    for arrival in arrivals {
      guard
        let number = here(arrival.city).first(where: {
          sites[$0].organization == arrival.organization
            && sites[$0].said.contains { ![.planned, .rumoured, .cancelled].contains($0.status) }
        }),
        !events.contains(where: {
          $0.site == number && [.opening, .inauguration].contains($0.type)
            && [.asserted, .planned].contains($0.certainty)
        })
      else { continue }
      sites[number].opened = sites[number].opened ?? arrival.date
      sentence = arrival.sentence
      add(
        .opening, .asserted, organization: arrival.organization, site: number,
        place: arrival.city, date: arrival.date, evidence: arrival.evidence, token: arrival.token)
    }
  }

  /// The word that says that somebody came, or has been there since.
  private func anchorOfArrival(_ date: NewsDate) -> Int? {
    let clause = stretch(around: date.tokens.lowerBound)
    let near = between(
      max(clause.lowerBound, date.tokens.lowerBound - 8),
      min(clause.upperBound, date.tokens.upperBound + 6))
    let before = date.tokens.lowerBound - 1
    let isSince =
      marks.range.contains(before)
      && (Self.sinceWords.contains(document.word(before))
        || marks.covers(.article, before) && Self.sinceWords.contains(document.word(before - 1)))
    return near.first { token in
      let word = document.word(token)
      guard isSince ? Arrivals.being.contains(word) : Arrivals.coming.contains(word) else {
        return false
      }
      // `instalado numa antiga fábrica encerrada em 1998`: the date is of another verb.
      let gap = between(token + 1, date.tokens.lowerBound)
      guard gap.count <= 6, !gap.contains(where: { !document.verbs($0).isEmpty }) else {
        return false
      }
      // What arrived is who runs it, not its people or calls.
      return !between(max(clause.lowerBound, token - 4), token).contains {
        marks.covers([.person, .job, .negator, .hedge, .future].asClasses, $0)
      }
    }
  }

  /// The town that stands with it: `arrived in Tulsa`, `Tulsa, where it arrived`, `seit 2016 in Gera`.
  private func townOfArrival(_ anchor: Int, _ date: NewsDate) -> PlaceMention? {
    let clause = stretch(around: anchor)
    let cities = document.places[sentence].filter { $0.isCity && $0.part == .plain }
    let inside = cities.filter {
      clause.contains($0.tokens.lowerBound)
        && min(
          abs($0.tokens.lowerBound - anchor), abs($0.tokens.lowerBound - date.tokens.lowerBound))
          < 6
        && marks.covers(.locative, $0.tokens.lowerBound - 1)
    }
    if let city = inside.first { return inside.count == 1 ? city : nil }
    guard
      let link = between(max(marks.range.lowerBound, anchor - 5), anchor + 1).first(where: {
        Arrivals.links.contains(document.word($0))
      })
    else { return nil }
    // `Lecce, dove era arrivata nel 2008`
    if let city = cities.last(where: { (0...2).contains(link - $0.tokens.upperBound) }) {
      return city
    }
    return Arrivals.there.contains(document.word(link)) ? focusCity : nil
  }

  /// `Installé à Tours depuis 2016, Norvex va recruter`: who it is said of.
  private func nextSubject(behind anchor: Int) -> Int? {
    let names = document.names[sentence].filter {
      document.organizations[$0.organization].role.mayOperate
    }
    guard let first = names.first, first.tokens.lowerBound > anchor, anchor <= marks.firstWord + 2
    else { return nil }
    return first.organization
  }
}

/// Words of coming to a town and of having come there.
private enum Arrivals {
  static let being: WordSet = [
    "established", "installed", "settled", "installe", "installee", "implante", "implantee",
    "etabli", "etablie", "instalada", "instalado", "establecida", "afincada", "implantada",
    "insediata", "insediato", "stabilita", "estabelecida", "ansassig", "niedergelassen",
    "angesiedelt",
  ]
  static let coming: WordSet = [
    "arrived", "came", "settled", "moved", "implante", "implantee", "installe", "installee",
    "arrive", "arrivee", "etabli", "etablie", "debarque", "llego", "instalo", "establecio",
    "aterrizo", "desembarco", "llegado", "instalado", "implanto", "arrivata", "arrivato",
    "insediata", "insediato", "sbarcata", "sbarcato", "approdata", "approdato", "stabilita",
    "chegou", "instalou", "estabeleceu", "desembarcou", "implantou", "kam", "angesiedelt",
    "niedergelassen", "angefangen",
  ]
  static let links: WordSet = [
    "where", "ou", "donde", "adonde", "dove", "onde", "wo", "there", "y", "alli", "vi", "ali",
    "dort",
  ]
  static let there: WordSet = ["there", "y", "alli", "vi", "ali", "dort"]
}
