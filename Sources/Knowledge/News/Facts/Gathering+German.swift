import Switchboard

/// What German texts tell of a plan by what becomes of it.
extension Gathering {
  /// `Das Callcenter, das Norvex eröffnen wollte, kommt nicht`: what was planned does not come.
  func isDroppedInGerman(_ event: FoundEvent, _ others: ArraySlice<FoundEvent>) -> Bool {
    document.language == .german
      && others.contains {
        $0.type == .opening && [.negated, .cancelled].contains($0.certainty)
          && $0.token > event.token
      }
  }
}
