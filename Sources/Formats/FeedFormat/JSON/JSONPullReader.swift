import Switchboard

/// A cursor through JSON (RFC 8259) that forgives: what is read is asked for piece by piece, and
/// damage ends the value it is in.
///
/// Mended are missing and surplus commas, quotes within texts that are not escaped, escapes that are
/// none, names without quotes and control characters. What cannot be mended sets ``damage``; from then
/// on objects and lists have no further members, until ``recover(to:names:isEnd:)``.
final class JSONPullReader {
  /// What a value is.
  enum Kind { case object, list, text, other, none }

  /// What a text is: the name of a member, a value, or one of both.
  enum Role { case name, value, either }

  /// How far is looked ahead to tell whether a quote ends its text.
  static let lookahead = 256

  static let quoteRepair = "a quote within a text that is not escaped"
  /// How many objects and lists within each other are told apart.
  private static let mostOpen = 4096

  let bytes: JSONBytes
  /// How many objects and lists are open.
  var depth = 0
  /// What was found where the document could not be read on.
  var damage: String?
  /// Whether the document ended inside a value.
  var isTruncated = false
  /// What was mended since this was last emptied, each sort once.
  var repairs: [String] = []
  /// Bytes of text taken since this was last set to 0.
  var taken = 0
  /// How many bytes of text may be taken; what is more is passed over.
  let mostBytes: Int

  var text: [UInt8] = []
  /// Whether the damage is a text that runs into the begin of an object, of which the `{` was passed.
  var hasPassedBrace = false

  init(_ input: any ByteReader, mostBytes: Int) {
    bytes = JSONBytes(input)
    self.mostBytes = mostBytes
  }

  var isOverfull: Bool { taken > mostBytes }

  /// What the next value is; none at the end or at a sign that begins no value.
  func kind() throws(SourceError) -> Kind {
    guard damage == nil, try bytes.dropBlanks(), let byte = try bytes.peek() else { return .none }
    switch byte {
    case UInt8(ascii: "{"): return .object
    case UInt8(ascii: "["): return .list
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return .text
    case UInt8(ascii: "-"), 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return .other
    default: return .none
    }
  }

  // MARK: Objects and lists

  /// Steps into the object or list that begins here.
  func enter() {
    bytes.drop(1)
    depth += 1
  }

  /// The name of the next member of the object that was entered; nil at its end, which is passed.
  func nextName() throws(SourceError) -> String? {
    guard let byte = try nextSign(close: UInt8(ascii: "}")) else { return nil }
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): try readText(.name)
    case UInt8(ascii: "_"), 0x41...0x5A, 0x61...0x7A:
      note("a name without quotes")
      try readWord()
    default:
      fail("\(JSONPullReader.shown(byte)) was found, a name was expected")
      return nil
    }
    let name = String(decoding: text, as: UTF8.self)
    guard try bytes.dropBlanks(), try bytes.peek() == UInt8(ascii: ":") else {
      if try atEnd() { return nil }
      fail("the name \(name.prefix(40)) has no value")
      return nil
    }
    bytes.drop(1)
    return name
  }

  /// Whether the list that was entered has a further value; its end is passed.
  ///
  /// - Parameter isEnd: Whether the window, which begins with `]`, can begin with the list's end.
  /// - Returns: false at the end, and at damage.
  /// - Throws: ``SourceError`` where the input cannot be read.
  func nextElement(
    isEnd: (JSONBytes) -> Bool = { _ in true }
  ) throws(SourceError) -> Bool {
    guard let byte = try nextSign(close: UInt8(ascii: "]"), isEnd) else { return false }
    guard try kind() != .none else {
      fail("\(JSONPullReader.shown(byte)) was found, a value was expected")
      return false
    }
    return true
  }

  /// Passes over commas to what follows them; nil at the end of the object or list.
  private func nextSign(
    close: UInt8, _ isEnd: (JSONBytes) -> Bool = { _ in true }
  ) throws(SourceError) -> UInt8? {
    guard damage == nil else { return nil }
    var commas = 0
    while true {
      guard try bytes.dropBlanks(), let byte = try bytes.peek() else {
        isTruncated = true
        fail("the document ends")
        return nil
      }
      if byte == UInt8(ascii: ",") {
        commas += 1
        if commas > 1 { note("a comma too many") }
        bytes.drop(1)
        continue
      }
      guard byte == close else { return byte }
      _ = try bytes.fill(JSONPullReader.lookahead)
      guard isEnd(bytes) else {
        fail("\(JSONPullReader.shown(byte)) was found where the list cannot end")
        return nil
      }
      if commas > 0 { note("a comma too many") }
      bytes.drop(1)
      depth -= 1
      return nil
    }
  }

  // MARK: Values

  /// The text of the value that begins here, without blanks around it: a text, or a number or word as
  /// written. nil if empty, `null`, or an object or list, which is passed over.
  func string() throws(SourceError) -> String? {
    switch try kind() {
    case .text:
      try readText(.value)
      guard !isOverfull else { return nil }
      let sound = String(validating: text, as: UTF8.self)
      if sound == nil { note("bytes that are not UTF-8") }
      let value = trimmed(sound ?? String(decoding: text, as: UTF8.self))
      return value.isEmpty ? nil : value
    case .other:
      try readWord()
      let value = String(decoding: text, as: UTF8.self)
      return ["null", "undefined", "None", "NaN"].contains(value) ? nil : value
    case .object, .list:
      _ = try bytes.fill(JSONPullReader.lookahead)
      // Where quotes are damaged already, this may be the next item, taken for a part of this one.
      if repairs.contains(JSONPullReader.quoteRepair), isName(of: ["id"], from: 1) {
        fail("an object was found, a text was expected")
        return nil
      }
      note("an object or list where a text was expected")
      try skip()
      return nil
    case .none:
      if try !atEnd() { fail("a value was expected") }
      return nil
    }
  }

  /// Passes over the value that begins here, however deep.
  func skip() throws(SourceError) {
    switch try kind() {
    case .text: try passText()
    case .other: try readWord()
    case .object, .list: try skipNested()
    case .none: if try !atEnd() { fail("a value was expected") }
    }
  }

  /// Passes over an object or list. Signs that do not match are damage: else one too many would take
  /// all that follows with it.
  private func skipNested() throws(SourceError) {
    let outer = depth
    var closing: [UInt8] = []
    var further = 0
    repeat {
      guard try bytes.dropBlanks(), let byte = try bytes.peek() else {
        isTruncated = true
        return fail("the document ends")
      }
      switch byte {
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        // The sign that closes is the second behind the one that opens.
        if closing.count < JSONPullReader.mostOpen {
          closing.append(byte + 2)
        } else {
          further += 1
        }
        enter()
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if further > 0 {
          further -= 1
        } else if closing.popLast() != byte {
          return fail("\(JSONPullReader.shown(byte)) was found where another sign closes")
        }
        bytes.drop(1)
        depth -= 1
      case UInt8(ascii: "\""): try passText()
      default: bytes.drop(1)
      }
    } while depth > outer && damage == nil
  }

  // MARK: Damage

  private func atEnd() throws(SourceError) -> Bool {
    guard try bytes.peek() == nil else { return false }
    isTruncated = true
    fail("the document ends")
    return true
  }

  func fail(_ message: String) {
    if damage == nil { damage = message }
  }

  func note(_ repair: String) {
    if repairs.count < 16, !repairs.contains(repair) { repairs.append(repair) }
  }

  private static func shown(_ byte: UInt8) -> String {
    (0x21...0x7E).contains(byte) ? "\(Unicode.Scalar(byte))" : "byte \(byte)"
  }
}
