/// The tokens of a text as rules ask for them: what stands before the first and behind the last is an empty mark.
///
/// Rules look at the words beside the one they are at, hundreds of them, and a text may begin and end anywhere.
struct TokenRow: RandomAccessCollection {
  let all: [Token]

  private static let none = Token(
    kind: .mark, bytes: 0..<0, hasBlankBefore: false, beginsLine: false, isCapitalized: false,
    isAllCapitals: false, folded: "")

  var startIndex: Int { 0 }
  var endIndex: Int { all.count }

  @inline(__always)
  subscript(index: Int) -> Token {
    UInt(bitPattern: index) < UInt(bitPattern: all.count) ? all[index] : Self.none
  }
}
