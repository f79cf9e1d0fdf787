/// Whom call centers of English texts work for.
extension OrganizationFinder {
  /// `Lumora provides services to Norwold from four call centres`: Norwold is the client of Lumora, which runs them.
  mutating func clientsInEnglish() {
    guard document.language == .english else { return }
    for names in document.names {
      for (owner, client) in zip(names, names.dropFirst())
      where owner.organization != client.organization && isServed(client, by: owner)
        && document.organizations[owner.organization].role.mayOperate
        && document.organizations[client.organization].role == .unknown
        && document.known(client.tokens)?.isOutsourcer != true
      {
        document.organizations[client.organization].role = .client
        document.organizations[client.organization].runBy = owner.organization
      }
    }
  }

  private func isServed(_ client: NameMention, by owner: NameMention) -> Bool {
    let gap = between(owner.tokens.upperBound, client.tokens.lowerBound)
    guard gap.count <= 12, let last = gap.last, document.word(last).isOne(of: "to", "for", "of"),
      !gap.contains(where: { document.tokens[$0].kind == .mark }),
      let verb = gap.first(where: { Self.serving.contains(document.word($0)) })
    else { return false }
    return between(verb, last).contains { Self.served.contains(document.word($0)) }
  }

  private static let serving: WordSet = [
    "provides", "provided", "provide", "delivers", "handles", "handled", "answers", "takes",
    "supplies", "providing", "handling", "operates", "runs",
  ]
  private static let served: WordSet = [
    "services", "service", "support", "calls", "behalf", "work", "centre", "center", "centres",
    "centers", "enquiries", "inquiries",
  ]
}
