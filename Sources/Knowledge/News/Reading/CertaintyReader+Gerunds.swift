/// How sure it is what a gerund says.
extension CertaintyReader {
  /// What `closing`, `en créant` say by what they hang on.
  func gerund(
    _ reading: VerbLexicon.Reading, _ group: VerbGroup, _ clause: Range<Int>, _ reach: Range<Int>
  ) -> Trigger.Certainty {
    if document.language == .english {
      // `is looking at closing`
      if group.before.first == "at", group.before.dropFirst().first?.hasPrefix("look") == true {
        return .hedged
      }
      // `is thinking about closing`
      if group.before.first == "about", group.before.dropFirst().first == "thinking" {
        return .hedged
      }
      // `is recruiting 200 advisers` goes on, `is closing` is to come.
      if reading.verbClass == .expand, !Self.makingJobs.contains(reading.lemma),
        group.before.prefix(3).contains(where: { $0.isOne(of: "is", "are", "been") }),
        !group.before.prefix(4).contains("will")
      {
        return .asserted
      }
      // `has been cutting staff`
      if group.before.prefix(3).contains("been"),
        group.before.prefix(5).contains(where: { $0.isOne(of: "has", "have", "had", "ve") })
      {
        return .asserted
      }
      if group.before.prefix(3).contains(where: { $0.isOne(of: "is", "are", "be") }) {
        return .planned
      }
      // `said it was shutting`, `announced that it was to be closing`
      if group.before.prefix(3).contains(where: { $0.isOne(of: "was", "were") }),
        reach.contains(where: { token in
          document.verbs(token).contains { [.say, .announce].contains($0.verbClass) }
        })
      {
        return .planned
      }
      // `has begun recruiting`, `started hiring`, `will start closing`
      if let first = group.before.first,
        document.knowledge.verbs[first].contains(where: {
          $0.lemma.isOne(of: "begin", "start", "finish", "end", "stop")
        })
      {
        return group.before.contains("will") || group.before.contains("to") ? .planned : .asserted
      }
      // `with Lumora opening its new location in Portmore`
      if let name = document.names[sentence].first(where: { $0.tokens.upperBound == group.token }),
        marks.range.contains(name.tokens.lowerBound - 1),
        document.word(name.tokens.lowerBound - 1) == "with"
      {
        return .asserted
      }
      // `Lumora pulling plug on call center`: a headline.
      if document.names[sentence].contains(where: {
        $0.tokens.upperBound == group.token && $0.tokens.lowerBound == marks.firstWord
      }) {
        return .planned
      }
      if let governor = governor(before: group.token, clause) {
        if governor.isPlan || governor.isAnnounce { return .planned }
        if governor.isConsider { return .hedged }
      }
      if isMeansOfComing(group) { return .planned }
      if group.before.first == "by" || group.before.first == "after"
        || group.before.first == "since"
      {
        return .asserted
      }
      return .none
    }
    // `intende uscire da Bari, chiudendo il call center`
    if document.language == .italian, let governor = governor(before: group.token, clause),
      governor.isPlan || governor.isConsider, [.present, .future].contains(governor.form)
    {
      return governor.isPlan ? .planned : .hedged
    }
    // `en créant` says as much as the verb it hangs on.
    let words = group.before
    return words.first == "en" || document.language != .french ? .asserted : .none
  }
}
