/// Lays out the text of a page, and keeps track of where it comes from.
final class HTMLTextCollector: HTMLReceiver {
  @exclusivity(unchecked) private(set) var output: [UInt8] = []
  let isDone = false

  private let source: UnsafeBufferPointer<UInt8>
  /// What was cut off the source's begin.
  private let offset: Int
  private let isMapped: Bool
  @exclusivity(unchecked) private var runs: [HTMLLayout.Run] = []
  /// Whether the last run goes on as long as text and source go on together.
  @exclusivity(unchecked) private var isRunOpen = false

  /// The separator that stands before the next character, and the source it comes from.
  @exclusivity(unchecked) private var separator: UInt8?
  @exclusivity(unchecked) private var separatorSource = 0..<0
  /// Up to where the source is laid out.
  @exclusivity(unchecked) private var reached = 0
  /// Up to where the parser has told of text.
  @exclusivity(unchecked) private var told = 0

  @exclusivity(unchecked) private var depth = 0
  /// The depth of the outermost element that is left out.
  @exclusivity(unchecked) private var hiddenDepth: Int?
  @exclusivity(unchecked) private var preformattedDepth: Int?
  @exclusivity(unchecked) private var navigation: (depth: Int, outputCount: Int)?

  init(_ source: UnsafeBufferPointer<UInt8>, offset: Int, isMapped: Bool) {
    self.source = source
    self.offset = offset
    self.isMapped = isMapped
  }

  /// The runs, with the last one closed.
  var finishedRuns: [HTMLLayout.Run] {
    closeRun()
    return runs
  }

  // MARK: Elements

  func start(_ name: String, _ attributes: () -> [(name: String, value: String)]) {
    depth += 1
    guard hiddenDepth == nil else { return }
    let kind = HTMLElement.kind(name)
    separate(for: kind)
    switch kind {
    case .hidden:
      hiddenDepth = depth
      return
    case .preformatted: if preformattedDepth == nil { preformattedDepth = depth }
    case .navigation: beginNavigation()
    case .lineBreak: return
    case .block, .cell, .other: break
    }
    for (name, value) in attributes() {
      switch name {
      case "hidden": hiddenDepth = depth
      case "style" where HTMLElement.isHiding(value): hiddenDepth = depth
      case "role" where value.lowercased() == "navigation": beginNavigation()
      default: break
      }
    }
  }

  func end(_ name: String, at place: Int) {
    defer { depth -= 1 }
    if let hidden = hiddenDepth {
      if depth <= hidden { hiddenDepth = nil }
    }
    if let preformatted = preformattedDepth, depth <= preformatted { preformattedDepth = nil }
    let kind = HTMLElement.kind(name)
    if kind != .cell { separate(for: kind) }
    if let begin = navigation, depth <= begin.depth {
      navigation = nil
      // Where it has no end tag, it is not known what belongs to it.
      if isEndTag(of: name, before: place) { cut(to: begin.outputCount) }
    }
  }

  /// Takes a tag by itself, without its element.
  func tag(_ name: String, isEnd: Bool) {
    let kind = HTMLElement.kind(name)
    separate(for: isEnd && kind == .cell ? .other : kind)
  }

  /// Forgets which elements are open.
  func prepareForTags() {
    (hiddenDepth, preformattedDepth, navigation) = (nil, nil, nil)
  }

  private func beginNavigation() {
    if navigation == nil { navigation = (depth, output.count) }
  }

  private func separate(for kind: HTMLElement.Kind) {
    switch kind {
    case .lineBreak, .block, .preformatted, .navigation: separate(by: 0x0A, reached..<reached)
    case .cell: separate(by: 0x09, reached..<reached)
    case .hidden, .other: break
    }
  }

  /// Whether an end tag stands before a place: the element's own, or that of one around it. At the
  /// end of the source only its own counts, since all elements are taken to end there.
  private func isEndTag(of name: String, before place: Int) -> Bool {
    guard place <= source.count,
      let begin = source[..<place].suffix(64).lastIndex(of: UInt8(ascii: "<")), begin + 1 < place,
      source[begin + 1] == UInt8(ascii: "/")
    else { return false }
    let written = source[(begin + 2)..<place].prefix { isLetter($0) || isDigit($0) }
    return place < source.count || written.map { $0 | 0x20 }.elementsEqual(name.utf8)
  }

  // MARK: Text

  func text(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) {
    guard hiddenDepth == nil, !bytes.isEmpty else { return }
    if bytes.count <= 8, let begin = reference(before: place) {
      // Of an `&` for itself, and of a reference it does not know, the parser gives the rest later.
      let isSign = bytes.count == 1 && bytes[0] == UInt8(ascii: "&")
      let found =
        isSign ? HTMLReference.readLoose(source, at: begin) : HTMLReference.read(source, at: begin)
      told = isSign && source[place - 1] != UInt8(ascii: ";") ? begin + 1 : place
      if let found { return take(found.scalar, from: begin..<found.end) }
      if isSign { return take(bytes, from: begin) }
      return appendWhole(bytes, from: begin..<place)
    }
    guard let begin = verbatim(bytes, before: place) else {
      // Not found again: it stands for all that was passed over.
      told = max(told, place)
      return appendWhole(bytes, from: reached..<max(reached, place))
    }
    told = begin + bytes.count
    // Some of it was taken already, with a reference that the parser does not know.
    let known = max(0, reached - begin)
    guard known < bytes.count else { return }
    take(UnsafeBufferPointer(rebasing: bytes[known...]), from: begin + known)
  }

  /// Where a reference begins that ends at a place.
  private func reference(before place: Int) -> Int? {
    guard place <= source.count else { return nil }
    var index = place - 1
    while index >= told, index > place - 40 {
      let byte = source[index]
      if byte == UInt8(ascii: "&") { return index }
      guard
        isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: "#")
          || (byte == UInt8(ascii: ";") && index == place - 1)
      else { return nil }
      index -= 1
    }
    return nil
  }

  /// Where a text stands in the source, the parser being behind it, at its last character, or before
  /// it.
  private func verbatim(_ bytes: UnsafeBufferPointer<UInt8>, before place: Int) -> Int? {
    var last = 0
    if place < source.count {
      last = 1
      while place + last < source.count, source[place + last] & 0xC0 == 0x80 { last += 1 }
    }
    for begin in [place - bytes.count, place + last - bytes.count, place] {
      guard begin >= told, begin + bytes.count <= source.count,
        isSame(bytes, begin)
      else { continue }
      return begin
    }
    return nil
  }

  private func isSame(_ bytes: UnsafeBufferPointer<UInt8>, _ begin: Int) -> Bool {
    var index = 0
    while index < bytes.count, bytes[index] == source[begin + index] { index += 1 }
    return index == bytes.count
  }

  /// Takes text that stands in the source as it is.
  func take(_ bytes: UnsafeBufferPointer<UInt8>, from begin: Int) {
    var index = 0
    while index < bytes.count {
      let blank = bytes[index] > 0x20 && bytes[index] < 0x80 ? 0 : blankLength(bytes, index)
      if blank > 0 {
        let isBreak = bytes[index] == 0x0A && preformattedDepth != nil
        separate(by: isBreak ? 0x0A : 0x20, begin + index..<begin + index + blank)
        index += blank
        continue
      }
      var end = index + 1
      while end < bytes.count,
        (bytes[end] > 0x20 && bytes[end] < 0x80) || blankLength(bytes, end) == 0
      { end += 1 }
      putSeparator()
      record(begin + index)
      output.append(contentsOf: bytes[index..<end])
      index = end
    }
    reached = max(reached, begin + bytes.count)
  }

  /// Takes a character that a stretch of the source stands for.
  func take(_ scalar: Unicode.Scalar, from range: Range<Int>) {
    if scalar.value <= 0x20 || (scalar.value > 0x7F && scalar.properties.isWhitespace) {
      separate(by: 0x20, range)
      reached = max(reached, range.upperBound)
      return
    }
    // The soft hyphen and the blank without width are no text.
    if scalar.value != 0xAD, scalar.value != 0x200B {
      var character = String(scalar)
      character.withUTF8 { appendWhole($0, from: range) }
    }
    reached = max(reached, range.upperBound)
  }

  private func appendWhole(_ bytes: UnsafeBufferPointer<UInt8>, from range: Range<Int>) {
    putSeparator()
    closeRun()
    if isMapped {
      runs.append(
        HTMLLayout.Run(
          textOffset: output.count, sourceOffset: range.lowerBound + offset,
          sourceCount: range.count))
    }
    output.append(contentsOf: bytes)
    reached = max(reached, range.upperBound)
  }

  /// The length of a blank, 0 for what is none: the blanks of HTML, the one that does not break, and
  /// the one of East Asia.
  private func blankLength(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    switch bytes[index] {
    case 0x09, 0x0A, 0x0C, 0x0D, 0x20: return 1
    case 0xC2 where index + 1 < bytes.count && bytes[index + 1] == 0xA0: return 2
    case 0xE3
    where index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x80:
      return 3
    default: return 0
    }
  }

  // MARK: Separators and runs

  /// Asks for a separator; a break counts more than a tab, and that more than a blank.
  private func separate(by byte: UInt8, _ range: Range<Int>) {
    func rank(_ byte: UInt8?) -> Int {
      switch byte {
      case 0x0A: 3
      case 0x09: 2
      case 0x20: 1
      default: 0
      }
    }
    guard rank(byte) > rank(separator) else { return }
    if separator == nil { separatorSource = range }
    separator = byte
  }

  private func putSeparator() {
    guard let byte = separator else { return }
    separator = nil
    // Separators at the begin are not text; at the end they are not asked for.
    guard !output.isEmpty else { return }
    if separatorSource.count == 1 {
      record(separatorSource.lowerBound)
    } else {
      closeRun()
      if isMapped {
        runs.append(
          HTMLLayout.Run(
            textOffset: output.count, sourceOffset: separatorSource.lowerBound + offset,
            sourceCount: separatorSource.count))
      }
    }
    output.append(byte)
  }

  /// Begins a run, unless the one that is open leads here.
  private func record(_ place: Int) {
    guard isMapped else { return }
    if isRunOpen, let last = runs.last,
      output.count - last.textOffset == place + offset - last.sourceOffset
    {
      return
    }
    closeRun()
    runs.append(
      HTMLLayout.Run(textOffset: output.count, sourceOffset: place + offset, sourceCount: 0))
    isRunOpen = true
  }

  private func closeRun() {
    guard isRunOpen, let last = runs.indices.last else { return }
    runs[last].sourceCount = output.count - runs[last].textOffset
    isRunOpen = false
  }

  /// Takes back what was laid out behind a place.
  private func cut(to count: Int) {
    closeRun()
    var end = output.count
    while let last = runs.last, last.textOffset >= count {
      end = last.textOffset
      runs.removeLast()
    }
    if let last = runs.last, last.sourceCount == end - last.textOffset {
      runs[runs.count - 1].sourceCount = count - last.textOffset
    }
    output.removeLast(output.count - count)
    separator = nil
    if !output.isEmpty { separate(by: 0x0A, reached..<reached) }
  }
}
