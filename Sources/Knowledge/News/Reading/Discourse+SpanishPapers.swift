/// How papers of Spanish tell of call centers beside what they are about.
extension Discourse {
  /// `La dirección de Voxalia no contempla el cierre de la plataforma de Lugo, pese a la salida de Norvia`: who is named
  /// behind a comma is another one, where one stands before.
  func isOverComma(_ name: NameMention, _ trigger: Trigger, _ names: [NameMention]) -> Bool {
    trigger.isNoun
      && between(trigger.tokens.upperBound, name.tokens.lowerBound).contains {
        document.tokens[$0].folded == ","
      }
      && names.contains {
        $0.tokens.upperBound <= trigger.tokens.lowerBound && $0.organization != name.organization
      }
  }

  /// `un ajuste temporal y que mantiene sus operaciones en Lugo y Vigo`: what stays is not what jobs go from.
  func isWhatStays(_ mention: SiteMention, _ trigger: Trigger) -> Bool {
    trigger.kind != .expand
      && triggers.contains {
        $0.kind == .stay
          && between(trigger.tokens.upperBound, mention.begin + 1).contains($0.tokens.lowerBound)
      }
  }

  /// `Norvia, la operadora que compró Callia`, `Voxalia, que absorbió a Norvia en 2020`: what became of firms is told in
  /// passing, and of no call center.
  func isPastOfFirm(_ verb: Int) -> Bool {
    document.word(verb - 1) == "que" && marks.range.contains(verb - 2)
      && (document.tokens[verb - 2].folded == "," || marks.covers(.orgNoun, verb - 2))
  }
}
