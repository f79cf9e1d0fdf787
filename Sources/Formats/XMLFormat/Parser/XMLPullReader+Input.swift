internal import CXMLEvents
import Switchboard

/// How the bytes of the document come to the parser, and how they come a second time where it is
/// damaged.
extension XMLPullReader {
  /// Parses the next piece.
  func fill() {
    parser.takeAll()
    position = 0
    do throws(SourceError) {
      let input = try opened()
      if parsed < input.head.count || input.isWhole {
        parseHead(input)
      } else {
        try parseFurther(input)
      }
    } catch {
      inputFailure = error
      hasEnded = true
    }
    if hasEnded, inputFailure == nil {
      if let end = repair?.finish() { end.withUnsafeBytes { parser.parse($0) } }
      parser.finish()
    }
    if parser.failure != nil {
      if mayBeRepaired { return repairAll() }
      hasEnded = true
    }
    passDelivered()
  }

  private func opened() throws(SourceError) -> XMLInput {
    if let input { return input }
    let keep = mode == .recover ? XMLInput.most : 1 << 16
    let input = try XMLInput(
      source, outside: outside, keep: keep, location: location, issues: issues)
    self.input = input
    // What cannot be gone through again is mended from its begin.
    let hasJunk = input.head.withUnsafeBufferPointer { elements.begin(of: $0) } != nil
    if mode == .recover, !input.isWhole || hasJunk { startRepair() }
    return input
  }

  /// Parses a piece of the bytes that are kept.
  private func parseHead(_ input: XMLInput) {
    let end = min(parsed + chunkBytes, input.head.count)
    input.head.withUnsafeBytes { bytes in
      guard repair != nil else {
        parser.parse(UnsafeRawBufferPointer(rebasing: bytes[parsed..<end]))
        parsed = end
        return
      }
      parsed = mend(bytes, from: parsed, to: end, isLast: input.isWhole)
      guard parsed < end else { return }
      // What cannot be judged yet waits for what follows.
      leftOver = Array(bytes[parsed...])
      parsed = bytes.count
    }
    if parsed >= input.head.count, input.isWhole { hasEnded = true }
  }

  /// Parses a piece of what follows them.
  private func parseFurther(_ input: XMLInput) throws(SourceError) {
    let left = leftOver.count
    if buffer.count < chunkBytes + left {
      buffer.deallocate()
      buffer = .allocate(byteCount: chunkBytes + left, alignment: 16)
    }
    buffer.copyBytes(from: leftOver)
    leftOver = []
    let room = UnsafeMutableRawBufferPointer(rebasing: buffer[left..<left + chunkBytes])
    let read = try input.readFurther(into: room)
    if read < chunkBytes { hasEnded = true }
    let piece = UnsafeRawBufferPointer(rebasing: buffer[..<(left + read)])
    guard repair != nil else { return parser.parse(piece) }
    let stop = mend(piece, from: 0, to: piece.count, isLast: hasEnded)
    leftOver = Array(piece[stop...])
  }

  // MARK: Repair

  /// Whether the document can be gone through again.
  private var mayBeRepaired: Bool {
    mode == .recover && repair == nil && input?.isWhole == true && !parser.isRefused
  }

  /// Goes through the document again, mending it; what was delivered already is passed over.
  private func repairAll() {
    do throws(SourceError) { try input?.doubtUTF8() } catch { inputFailure = error }
    issues.restart()
    startRepair()
    parsed = 0
    hasEnded = false
    tagsToPass = tagsDelivered
    textToPass = textDelivered
  }

  private func startRepair() {
    parser = SAXParser(
      mode: .recover, knowsHTML: true, limits: limits, location: location, issues: issues)
    list = parser.list
    repair = MarkupRepair(location: location, issues: issues, elements: elements)
  }

  private func mend(_ bytes: UnsafeRawBufferPointer, from: Int, to: Int, isLast: Bool) -> Int {
    bytes.withMemoryRebound(to: UInt8.self) { bytes in
      let stop = repair?.process(bytes, from: from, to: to, isLast: isLast) ?? to
      parser.lineOffset = repair?.droppedLines ?? 0
      repair?.output.withUnsafeBytes { parser.parse($0) }
      return stop
    }
  }

  /// Passes over what was delivered before the damage: up to there, both readings are the same.
  private func passDelivered() {
    while tagsToPass > 0 || textToPass > 0, position < Int(list.pointee.event_count) {
      let isText = list.pointee.events[position].kind == SB_XML_TEXT
      if tagsToPass > 0 {
        if !isText { tagsToPass -= 1 }
        position += 1
        continue
      }
      guard isText else {
        textToPass = 0
        return
      }
      let count = min(textToPass, Int(list.pointee.events[position].count))
      list.pointee.events[position].first += UInt32(count)
      list.pointee.events[position].count -= UInt32(count)
      textToPass -= count
      if list.pointee.events[position].count == 0 { position += 1 }
    }
  }
}
