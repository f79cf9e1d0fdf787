/// Jobs that English tells of beside call centers.
extension Discourse {
  /// `400 jobs would be created elsewhere`
  func isElsewhere(_ trigger: Trigger) -> Bool {
    if isOfFactoryInFrench(trigger) || isOutcryInFrench(trigger) || isAttributeInFrench(trigger) {
      return true
    }
    return document.language.code == "en"
      && between(
        trigger.tokens.upperBound, min(marks.range.upperBound, trigger.tokens.upperBound + 5)
      ).contains { document.word($0).isOne(of: "elsewhere", "abroad", "overseas") }
  }

  /// `has offices in Leeds, but is concentrating its expansion on Hull`: what grows stands behind it.
  func isOfElse(_ trigger: Trigger, _ mention: SiteMention) -> Bool {
    document.language.code == "en" && trigger.isNoun && trigger.kind == .expand
      && mention.tokens.upperBound <= trigger.tokens.lowerBound
      && trigger.tokens.lowerBound - mention.tokens.upperBound > 2
  }
}
