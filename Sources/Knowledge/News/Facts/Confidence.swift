import Switchboard

/// How sure a fact is: of a hundred like it so many were right in the articles that are held out, in operator, city and
/// status (of events type and modality) at once, in steps of a tenth. `make score` counts them.
enum Confidence {
  /// A sentence says all of it.
  static let said = 0.8
  /// Its operator or city is what the text spoke of before.
  static let inferred = 0.7
  /// Denied or uncertain: it is easily taken for another one's, or for one more sure.
  static let hedged = 0.4
  /// Nobody is said to run it. That is true now and then, and mostly a name that was not understood: in the articles that
  /// are held out none of the few was right.
  static let ofNobody = 0.2

  static func of(_ site: FoundSite) -> Double {
    site.organization == nil ? ofNobody : site.isInferred ? inferred : said
  }

  /// Of an event at a call center, or with none.
  static func of(_ event: FoundEvent, at site: FoundSite?) -> Double {
    if event.organization == nil, site?.organization == nil { return ofNobody }
    return switch event.certainty {
    case .hedged, .negated, .cancelled: hedged
    default: site?.isInferred == false ? said : inferred
    }
  }
}
