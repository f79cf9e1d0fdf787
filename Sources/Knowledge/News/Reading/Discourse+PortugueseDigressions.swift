import Switchboard

/// What Portuguese news tells in passing, and what is spoken of behind it.
extension Discourse {
  /// `O call center gerido pela Voxalia em Lages vai fechar`: who runs it is told beside.
  func isOfRunnerInPortuguese(_ trigger: Trigger, _ mention: SiteMention) -> Bool {
    document.language == .portuguese && [.have, .open].contains(trigger.kind) && trigger.isPassive
      && trigger.tokens.lowerBound == mention.tokens.upperBound
  }

  /// `A Voxalia, que emprega 2.000 pessoas, fechou o centro de Lages`: the people of the firm, not of the call center.
  func isOfFirmInPortuguese(_ count: JobCount) -> Bool {
    guard document.language == .portuguese, !count.isSeat,
      let that = between(
        max(marks.range.lowerBound, count.tokens.lowerBound - 6), count.tokens.lowerBound
      )
      .last(where: { document.word($0) == "que" }),
      document.tokens[that - 1].folded == ",",
      document.names[sentence].contains(where: { $0.tokens.upperBound == that - 1 })
    else { return false }
    let aside = between(that, min(marks.range.upperBound, count.tokens.upperBound + 8)).prefix {
      $0 < count.tokens.upperBound || document.tokens[$0].folded != ","
    }
    return !mentions.contains { $0.begin < count.tokens.lowerBound || aside.contains($0.begin) }
      && !aside.contains { marks.covers(.there, $0) }
      && !document.places[sentence].contains { $0.isCity && aside.contains($0.tokens.lowerBound) }
  }

  /// `O call center inaugurado em 2010 pela Voxalia fechou`: when it opened, not when it closed.
  func isOfParticiple(_ date: NewsDate, _ mention: SiteMention, before trigger: Trigger) -> Bool {
    date.tokens.upperBound <= trigger.tokens.lowerBound
      && triggers.contains {
        $0.tokens.lowerBound < min(date.tokens.lowerBound, trigger.tokens.lowerBound)
          && isOfRunnerInPortuguese($0, mention)
      }
  }
}
