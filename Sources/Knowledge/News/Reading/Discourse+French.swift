/// What French says by pronouns and articles.
extension Discourse {
  /// `ce centre d'appels de la rue Saint-Louis, à Port-Louis`: of the one that the sentence before spoke of.
  func ofThisOneInFrench(_ mention: SiteMention) -> Int? {
    guard document.language.code == "fr", mention.determiner == .demonstrative, focusSite == nil,
      sentence > 0
    else { return nil }
    let names = document.names[sentence - 1].filter {
      document.organizations[$0.organization].role.mayOperate
    }
    return Set(names.map(\.organization)).count == 1 ? names[0].organization : nil
  }

  /// `les locaux de l'usine, à Dijon, revivront : Voxalia y créera`: the city that the sentence has named before.
  func cityBeforeCliticInFrench(_ trigger: Trigger) -> PlaceMention? {
    guard document.language.code == "fr" else { return nil }
    return document.places[sentence].last {
      $0.isCity && $0.part == .plain && !barred.contains($0.tokens.lowerBound)
        && $0.tokens.upperBound <= trigger.tokens.lowerBound
    }
  }
}
