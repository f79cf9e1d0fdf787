import Switchboard

/// Organizations with the part they have in a text.
extension Gathering {
  /// The organizations with their part: who runs a call center is an operator.
  func organizations(_ facts: inout NewsFacts, _ sites: [FoundSite]) {
    let named = Set(document.names.joined().map(\.organization))
    let operators = Set(
      facts.sites.compactMap(\.operatorIndex) + facts.events.compactMap(\.operatorIndex))
    for (index, organization) in document.organizations.enumerated() {
      let role: OrganizationType =
        switch organization.role {
        case .operator: .operator
        case .client: .client
        case .owner: .owner
        case .association: .association
        case .agency: .agency
        case .union: .other
        case .unknown: operators.contains(index) ? .operator : .other
        }
      facts.organizations.append(
        NewsOrganization(
          name: organization.name, acronym: organization.acronym,
          role: operators.contains(index) ? .operator : role,
          homeCountry: organization.homeCountry ?? discourse.homes[index],
          evidence: discourse.evidence(organization.tokens, "name")))
    }
    // Short forms of a longer name are no organizations of their own; nor are names with nothing to say.
    let kept = facts.organizations.indices.filter {
      operators.contains($0) || named.contains($0) && facts.organizations[$0].role != .other
        || named.contains($0) && document.organizations[$0].role == .union
    }
    var numbers: [Int: Int] = [:]
    for (number, index) in kept.enumerated() { numbers[index] = number }
    facts.organizations = kept.map { facts.organizations[$0] }
    for index in facts.sites.indices {
      facts.sites[index].operatorIndex = facts.sites[index].operatorIndex.flatMap { numbers[$0] }
      facts.sites[index].supporters = facts.sites[index].supporters.compactMap { numbers[$0] }
    }
    for index in facts.events.indices {
      facts.events[index].operatorIndex = facts.events[index].operatorIndex.flatMap { numbers[$0] }
    }
  }
}
