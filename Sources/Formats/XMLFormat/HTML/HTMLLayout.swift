/// The text of a piece of HTML, and where in the HTML each part of it stands.
///
/// All offsets are in bytes of UTF-8.
public struct HTMLLayout: Sendable, Hashable {
  /// A stretch of text and the stretch of the source it comes from.
  ///
  /// Where the two are of the same length they are the same byte by byte, but for the sort of blank. Otherwise the source is a
  /// reference (`&eacute;`), or blanks, or nothing, where the text has a line break of its own.
  public struct Run: Sendable, Hashable {
    /// Where the text of the run begins; it ends where the next run begins.
    public var textOffset: Int
    /// Where its source begins.
    public var sourceOffset: Int
    /// How long its source is.
    public var sourceCount: Int

    /// Makes a run.
    public init(textOffset: Int, sourceOffset: Int, sourceCount: Int) {
      self.textOffset = textOffset
      self.sourceOffset = sourceOffset
      self.sourceCount = sourceCount
    }
  }

  /// The text, as ``HTMLText/plain(_:)`` gives it.
  public var text: String
  /// The runs in the order of the text; none for an empty one.
  public var runs: [Run]

  /// Makes a layout.
  public init(text: String, runs: [Run]) {
    self.text = text
    self.runs = runs
  }

  /// The part of the source that a part of the text comes from, with the markup between.
  ///
  /// - Parameter range: A range of the text; what is beyond the text is cut off.
  /// - Returns: an empty range at the place of an empty one.
  public func sourceRange(of range: Range<Int>) -> Range<Int> {
    let range = range.clamped(to: 0..<text.utf8.count)
    guard let first = run(at: range.lowerBound) else { return 0..<0 }
    let begin = place(range.lowerBound, in: first)
    guard !range.isEmpty, let last = run(at: range.upperBound - 1) else { return begin..<begin }
    let run = runs[last]
    let end =
      isVerbatim(last)
      ? run.sourceOffset + range.upperBound - run.textOffset : run.sourceOffset + run.sourceCount
    return begin..<max(begin, end)
  }

  private func place(_ offset: Int, in index: Int) -> Int {
    let run = runs[index]
    return run.sourceOffset + (isVerbatim(index) ? offset - run.textOffset : 0)
  }

  private func isVerbatim(_ index: Int) -> Bool {
    let end = index + 1 < runs.count ? runs[index + 1].textOffset : text.utf8.count
    return end - runs[index].textOffset == runs[index].sourceCount
  }

  /// The run a place of the text is in.
  private func run(at offset: Int) -> Int? {
    var (low, high) = (0, runs.count)
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].textOffset <= offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? low - 1 : nil
  }
}
