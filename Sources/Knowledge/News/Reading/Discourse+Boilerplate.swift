/// Lines that are none of an article.
extension Discourse {
  /// Whether a line is none of the article: navigation, a list of names.
  var isBoilerplate: Bool {
    marks.isAllCapitals && marks.range.count > 60
      || marks.range.count > 12
        && marks.range.count {
          document.tokens[$0].kind == .mark && document.tokens[$0].folded == "|"
        }
          * 6 > marks.range.count
  }
}
