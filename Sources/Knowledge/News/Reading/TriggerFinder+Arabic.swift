/// Phrases of Arabic that say what happens, and to what.
extension TriggerFinder {
  /// The phrase of a class at a token; `التخلي عن مركز` without the call center, which is what it happens to.
  func phrase(_ wordClass: WordClass, _ token: Int) -> Range<Int>? {
    guard let range = marks.phrase(wordClass, at: token) else { return nil }
    guard document.language == .arabic, range.count > 2,
      marks.begins([.site, .weakSite].asClasses, at: range.upperBound - 1)
    else { return range }
    return range.lowerBound..<range.upperBound - 1
  }
}
