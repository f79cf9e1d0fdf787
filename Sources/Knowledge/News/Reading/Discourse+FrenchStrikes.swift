/// Strikes that French tells by those who stop working.
extension Discourse {
  /// `Les salariés du centre d'appels Voxalia de Lens ont débrayé`: whose people they are.
  func strikersInFrench(_ trigger: Trigger, _ cities: [PlaceMention]) -> Int? {
    guard document.language == .french else { return nil }
    if let headed = headedInFrench(trigger) { return mentions[headed].organization }
    return mentions.first { mention in
      mention.organization != nil && trigger.clause.contains(mention.begin)
        && (mention.cities.isEmpty
          || mention.cities.contains { index in
            cities.contains { $0.tokens == place(index).tokens }
          })
    }?.organization
  }

  /// `Les téléconseillers de Voxalia à Cabourg ont débrayé`, `À Lens, les salariés de Voxalia sont en grève`: whose people
  /// stop working in a town has a call center there.
  func isStrikeOfFirmInFrench(_ trigger: Trigger, _ organization: Int) -> Bool {
    guard document.language == .french,
      document.names[sentence].contains(where: { $0.organization == organization }),
      !document.names[sentence].contains(where: {
        $0.organization != organization
          && document.organizations[$0.organization].role.mayOperate
      })
    else { return false }
    return organization == mainOperator
      || trigger.clause.contains { marks.covers([.topic, .site].asClasses, $0) }
  }
}
