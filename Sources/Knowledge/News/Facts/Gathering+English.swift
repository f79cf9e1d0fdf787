import Switchboard

/// What English texts tell of the state of call centers by what they tell of it elsewhere.
extension Gathering {
  /// `85 jobs to be lost as call centre closes`: the present of a headline is of what is to come.
  func closuresOfHeadlines(_ events: inout [FoundEvent]) {
    guard document.language == .english else { return }
    // `Norvex sheds 120`, above a text that says that 120 posts are to go.
    for index in events.indices
    where [.layoff, .expansion].contains(events[index].type) && events[index].isHeadline
      && events[index].certainty == .asserted && events[index].date == nil
    {
      let same = events.filter {
        $0.type == events[index].type && $0.site == events[index].site && !$0.isHeadline
          && $0.site != nil
      }
      if !same.isEmpty, same.allSatisfy({ $0.certainty == .planned }) {
        events[index].certainty = .planned
      }
    }
    for index in events.indices
    where events[index].type == .closure && events[index].certainty == .asserted
      && events[index].isHeadline && events[index].date == nil
    {
      let site = events[index].site
      if events.contains(where: {
        $0.type == .layoff && $0.certainty == .planned && $0.site == site
      }) {
        events[index].certainty = .planned
      }
    }
  }

  /// Whether a call center is said to work already.
  func isThere(_ site: Int) -> Bool {
    discourse.sites[site].said.contains {
      [.operating, .reduced, .closing, .closed].contains($0.status)
    }
  }

  /// Whether jobs have gone from a call center that goes on.
  func isReduced(_ events: [FoundEvent]) -> Bool {
    document.language.isOne(of: .english, .french, .portuguese, .german, .spanish)
      && events.contains {
        $0.type == .layoff && $0.certainty == .asserted && isRecent($0.date)
      } && !events.contains { $0.type == .closure && $0.certainty == .hedged }
      && (document.language != .spanish || !isGoneOn(events))
  }

  /// In Spanish what has cut jobs and also grows, is told not to close or did so in another year is said to work.
  private func isGoneOn(_ events: [FoundEvent]) -> Bool {
    events.contains {
      $0.type == .closure && $0.certainty == .negated
        || $0.type == .expansion && $0.certainty == .asserted
        || $0.type == .layoff && $0.certainty == .asserted && isOfEarlierYear($0.date)
    }
  }

  private func isOfEarlierYear(_ date: String?) -> Bool {
    guard let date, let year = Int(date.prefix(4)), let published = document.published else {
      return false
    }
    return year < published.year
  }
}
