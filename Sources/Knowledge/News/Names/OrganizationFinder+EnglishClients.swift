/// Whom call centers of English texts work for.
extension OrganizationFinder {
  /// `Lumora provides services to Norwold from four call centres`, `Norwold ended its contract with Lumora`: Norwold is
  /// the client of Lumora, which runs them.
  mutating func clientsInEnglish() {
    guard document.language == .english else { return }
    for index in document.sentences.indices {
      let marks = document.sentences[index]
      let names = document.names[index].filter {
        document.organizations[$0.organization].role.mayOperate
      }
      for (one, other) in zip(names, names.dropFirst()) where one.organization != other.organization
      {
        let gap = between(one.tokens.upperBound, other.tokens.lowerBound)
        guard gap.count <= 12, let last = gap.last,
          !gap.contains(where: { document.tokens[$0].kind == .mark })
        else { continue }
        if document.word(last).isOne(of: "to", "for", "of"), serves(gap, marks) {
          makeClient(other, of: one)
        } else if document.word(last).isOne(of: "with", "to"), hires(gap) {
          makeClient(one, of: other)
        }
      }
    }
  }

  private func serves(_ gap: Range<Int>, _ marks: SentenceMarks) -> Bool {
    guard let verb = gap.first(where: { Self.serving.contains(document.word($0)) }) else {
      return false
    }
    return between(verb + 1, gap.upperBound).contains {
      marks.covers([.topic, .site].asClasses, $0)
        || document.word($0).isOne(of: "services", "service", "support", "calls", "behalf", "work")
    }
  }

  private func hires(_ gap: Range<Int>) -> Bool {
    gap.contains { document.word($0).isOne(of: "outsourced", "outsources", "subcontracted") }
      || gap.contains { document.word($0).isOne(of: "contract", "contracts", "deal") }
        && gap.contains { Self.contracting.contains(document.word($0)) }
  }

  private static let contracting: WordSet = [
    "ended", "ends", "end", "terminated", "cancelled", "canceled", "signed", "awarded", "pulled",
    "withdrew", "its",
  ]

  private static let serving: WordSet = [
    "provides", "provided", "provide", "delivers", "handles", "handled", "answers", "takes",
    "supplies", "providing", "handling", "operates", "runs",
  ]

  private mutating func makeClient(_ client: NameMention, of owner: NameMention) {
    guard document.known(client.tokens)?.isOutsourcer != true,
      document.organizations[client.organization].role == .unknown,
      document.organizations[owner.organization].role.mayOperate
    else { return }
    document.organizations[client.organization].role = .client
    document.organizations[client.organization].runBy = owner.organization
  }
}
