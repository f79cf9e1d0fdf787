/// What a relative pronoun stands for.
extension Discourse {
  /// `pertence ao grupo Norvia, de Coimbra, que tem um centro na Lousã`: what `que` stands for, also an owner.
  func antecedent(of trigger: Trigger) -> Int? {
    guard ["it", "pt"].contains(document.language.code), !trigger.isNoun, !trigger.isPassive,
      let relative = between(
        max(trigger.clause.lowerBound, trigger.tokens.lowerBound - 5), trigger.tokens.lowerBound
      ).last(where: { ["che", "que"].contains(document.word($0)) }),
      marks.range.contains(relative - 2), document.tokens[relative - 1].folded == ","
    else { return nil }
    var end = relative - 1
    if let city = document.places[sentence].last(where: { $0.tokens.upperBound == end }),
      marks.covers([.of, .locative].asClasses, city.tokens.lowerBound - 1)
    {
      end = city.tokens.lowerBound - 1
      if document.tokens[end - 1].folded == "," { end -= 1 }
    }
    let name = document.names[sentence].last { $0.tokens.upperBound == end }
    guard let organization = name?.organization else { return nil }
    let role = document.organizations[organization].role
    return role.mayOperate || role == .owner ? organization : nil
  }
}
