/// What is known of words, found by a few of their bytes.
///
/// Nearly every rule asks whether a word is one of some. A dictionary of the standard library takes a seed and hashes
/// each byte with care, because it must bear any keys; here the words are our own and few, so that a product of
/// their first and last letters tells them apart, and most words of a text meet an empty slot at once.
struct WordTable<Value: Sendable>: Sendable {
  /// The number of an entry, -1 for none, and the hash of its word, which tells most other words apart from it.
  private struct Slot: Sendable {
    var number: Int32 = -1
    var hash: UInt32 = 0
  }

  /// The words in the order in which they came, what each is as two numbers, and what is known of it.
  private var all: [String] = []
  private var bits: [WordBits] = []
  private var values: [Value] = []
  /// A slot for each entry, where its word belongs or behind. A power of two of them, most of them empty.
  private var slots = [Slot()]

  init() {}

  /// The number of words.
  var count: Int { all.count }
  var isEmpty: Bool { all.isEmpty }

  /// The words in the order in which they came.
  var words: some Sequence<String> { all }

  /// Whether a word is one of those that are known.
  @inline(__always)
  func contains(_ word: String) -> Bool { number(of: word) != nil }

  /// What is known of a word; what was known once stays.
  subscript(word: String) -> Value? {
    @inline(__always) get { number(of: word).map { values[$0] } }
    set {
      guard let newValue else { return }
      if let number = number(of: word) {
        values[number] = newValue
      } else {
        add(word, newValue)
      }
    }
  }

  /// What is known of a word, or what is taken where nothing is.
  subscript(word: String, default value: @autoclosure () -> Value) -> Value {
    get { self[word] ?? value() }
    _modify {
      let number = number(of: word) ?? add(word, value())
      yield &values[number]
    }
  }

  /// What is known of a word; where nothing is, `value` from now on.
  mutating func insert(_ word: String, _ value: Value) -> Value {
    let number = number(of: word) ?? add(word, value)
    return values[number]
  }

  /// Goes over all words with what is known of each.
  func forEach(_ body: (String, Value) -> Void) {
    for number in all.indices { body(all[number], values[number]) }
  }

  /// Goes over all words and lets what is known of each be changed.
  mutating func update(_ change: (String, inout Value) -> Void) {
    for number in all.indices { change(all[number], &values[number]) }
  }

  // MARK: Slots

  /// Most words are short and meet an empty slot, or their own: they are told with the least that is possible.
  @inline(never)
  private func number(of word: String) -> Int? {
    let bits = WordBits(word)
    guard bits.isShort else { return numberOfLong(word) }
    let hash = bits.quickHash
    var place = hash & (slots.count &- 1)
    while true {
      let slot = slots[place]
      if slot.number < 0 { return nil }
      if slot.hash == UInt32(truncatingIfNeeded: hash), self.bits[Int(slot.number)] == bits {
        return Int(slot.number)
      }
      place = (place &+ 1) & (slots.count &- 1)
    }
  }

  @inline(never)
  private func numberOfLong(_ word: String) -> Int? {
    let word = word.withShortKeptShort
    let hash = word.quickHash
    var place = hash & (slots.count - 1)
    while true {
      let slot = slots[place]
      if slot.number < 0 { return nil }
      if slot.hash == UInt32(truncatingIfNeeded: hash), all[Int(slot.number)].isSame(word) {
        return Int(slot.number)
      }
      place = (place + 1) & (slots.count - 1)
    }
  }

  @discardableResult
  private mutating func add(_ word: String, _ value: Value) -> Int {
    let word = word.withShortKeptShort
    all.append(word)
    bits.append(WordBits(word))
    values.append(value)
    if all.count * (all.count < 1_000 ? 4 : 2) > slots.count {
      slots = Array(repeating: Slot(), count: max(8, slots.count * 2))
      for number in all.indices { place(number) }
    } else {
      place(all.count - 1)
    }
    return all.count - 1
  }

  private mutating func place(_ number: Int) {
    let hash = all[number].quickHash
    var place = hash & (slots.count - 1)
    while slots[place].number >= 0 { place = (place + 1) & (slots.count - 1) }
    slots[place] = Slot(number: Int32(number), hash: UInt32(truncatingIfNeeded: hash))
  }

}

extension String {
  /// The same word; one that is short but kept as if it were long, as the standard library may have it, is short.
  fileprivate var withShortKeptShort: String {
    utf8.count > 15 || WordBits(self).isShort
      ? self : String(decoding: Array(utf8), as: UTF8.self)
  }

  /// A number made of all letters of a short word, or of the length, the first and the last eight bytes of a longer one.
  @inline(__always) var quickHash: Int {
    let bits = WordBits(self)
    return bits.isShort ? bits.quickHash : longHash
  }

  @inline(never)
  private var longHash: Int {
    // What is short but kept as if it were long has the number of what is short.
    guard utf8.count > 15 else {
      return WordBits(String(decoding: Array(utf8), as: UTF8.self)).quickHash
    }
    let ends = utf8.withContiguousStorageIfAvailable { bytes in
      let raw = UnsafeRawBufferPointer(bytes)
      return (
        raw.loadUnaligned(as: UInt64.self),
        raw.loadUnaligned(fromByteOffset: bytes.count - 8, as: UInt64.self)
      )
    }
    return WordBits.mixed(ends?.0 ?? 0, (ends?.1 ?? 0) ^ UInt64(utf8.count) << 56)
  }
}

extension WordBits {
  /// Of a short word: the number made of all its letters.
  @inline(__always) var quickHash: Int { WordBits.mixed(low, high) }

  @inline(__always)
  fileprivate static func mixed(_ first: UInt64, _ last: UInt64) -> Int {
    let both = first ^ last &* 0x9E37_79B9_7F4A_7C15
    // The high bits of a product depend on all of its factors.
    return Int(truncatingIfNeeded: (both ^ both >> 32) &* 0xBF58_476D_1CE4_E5B9 >> 32)
  }
}

extension WordTable: ExpressibleByDictionaryLiteral {
  init(dictionaryLiteral pairs: (String, Value)...) {
    for (word, value) in pairs { self[word] = value }
  }
}

/// Tells of most words that they are none of some, with a bit for each.
struct WordFilter {
  private var bits = [UInt64](repeating: 0, count: 64)

  mutating func insert(_ word: String) {
    let hash = word.quickHash
    bits[hash & 63] |= 1 << UInt64(hash >> 6 & 63)
  }

  func mayContain(_ word: String) -> Bool {
    let hash = word.quickHash
    return bits[hash & 63] & 1 << UInt64(hash >> 6 & 63) != 0
  }
}

/// Some words, of which it is asked whether another is one.
struct WordSet: Sendable, ExpressibleByArrayLiteral {
  private var table = WordTable<Void>()

  init() {}

  init(arrayLiteral words: String...) { self.init(words) }

  init(_ words: some Sequence<String>) {
    for word in words { insert(word) }
  }

  var isEmpty: Bool { table.isEmpty }

  /// The words in the order in which they came.
  var words: some Sequence<String> { table.words }

  @inline(__always)
  func contains(_ word: String) -> Bool { table.contains(word) }

  mutating func insert(_ word: String) { table[word] = () }

  /// The words of both.
  func union(_ other: WordSet) -> WordSet {
    var all = self
    for word in other.words { all.insert(word) }
    return all
  }
}
