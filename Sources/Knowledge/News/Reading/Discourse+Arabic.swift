/// What is said otherwise in Arabic: nouns where other languages have infinitives.
extension Discourse {
  /// `زيادة عدد الموظفين إلى 300`: of how many there will be, not of those told of before.
  func isIncreaseInArabic(_ trigger: Trigger) -> Bool {
    document.language.code == "ar" && trigger.isNoun
      && ["زياد", "رفع", "مضاعف", "توسع", "توسيع"].contains {
        trigger.lemma.withoutPrefix("ال").hasPrefix($0)
      }
  }

  /// `ينوي نقل مركز فاس إلى مكناس`: the call center right behind the noun is what moves.
  func isMovedInArabic(_ trigger: Trigger, _ mention: SiteMention?) -> Bool {
    guard document.language.code == "ar", let mention else { return false }
    return trigger.isNoun && trigger.lemma == "نقل" && mention.begin == trigger.tokens.upperBound
      && !mention.cities.isEmpty
  }
}
