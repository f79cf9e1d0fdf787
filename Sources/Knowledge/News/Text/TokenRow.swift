/// The tokens of a text as rules ask for them: what stands before the first and behind the last is an empty mark.
///
/// Rules look at the words beside the one they are at, hundreds of them, and a text may begin and end anywhere. They
/// ask more often than for anything else, so that a row is only where the tokens stand: to hand it on counts no
/// references, and what is asked of a token is read where it is, without a copy. It is good as long as the document
/// that it is of.
struct TokenRow: RandomAccessCollection {
  /// The tokens and the empty mark behind them.
  private let tokens: UnsafePointer<Token>
  let endIndex: Int
  private let storage: Unmanaged<Storage>

  fileprivate init(_ storage: Storage) {
    tokens = UnsafePointer(storage.tokens)
    endIndex = storage.all.count
    self.storage = .passUnretained(storage)
  }

  var startIndex: Int { 0 }
  /// The tokens as a text has them.
  var all: [Token] { storage._withUnsafeGuaranteedRef { $0.all } }

  subscript(index: Int) -> Token {
    @inline(__always)
    unsafeAddress {
      tokens + (UInt(bitPattern: index) < UInt(bitPattern: endIndex) ? index : endIndex)
    }
  }

  /// What keeps the tokens of a row.
  final class Storage {
    fileprivate let all: [Token]
    fileprivate let tokens: UnsafeMutablePointer<Token>

    init(_ all: [Token]) {
      self.all = all
      tokens = .allocate(capacity: all.count + 1)
      // The same bits, and no reference more: `all` keeps what they refer to.
      all.withUnsafeBytes { bytes in
        UnsafeMutableRawBufferPointer(start: tokens, count: bytes.count).copyMemory(from: bytes)
      }
      (tokens + all.count).initialize(to: .none)
    }

    deinit {
      (tokens + all.count).deinitialize(count: 1)
      tokens.deallocate()
    }

    /// The tokens, good as long as this is kept.
    var row: TokenRow { TokenRow(self) }
  }
}

extension Token {
  /// What stands beside a text.
  fileprivate static let none = Token(
    kind: .mark, bytes: 0..<0, hasBlankBefore: false, beginsLine: false, isCapitalized: false,
    isAllCapitals: false, folded: "")
}
