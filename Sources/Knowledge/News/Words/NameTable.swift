/// What is known of the names of a text, by their folded words.
///
/// Who writes a text chooses its names: with a hash that is known some could be chosen that all belong to one place. So
/// where a name belongs depends on all of its letters and on numbers that are drawn for each run; what comes out does
/// not, as names are gone through in the order in which they came.
struct NameTable<Value>: Sequence {
  private var keys: [String] = []
  private var values: [Value] = []
  /// The number of a name, -1 for none, where it belongs or behind. A power of two of them, half of them empty.
  private var slots: [Int32] = []
  private let hash = NameHash.ofRun

  var isEmpty: Bool { keys.isEmpty }

  /// What is known of a name.
  subscript(key: String) -> Value? {
    get { number(of: key).map { values[$0] } }
    set {
      guard let newValue else { return }
      if let number = number(of: key) {
        values[number] = newValue
      } else {
        add(key, newValue)
      }
    }
  }

  func contains(_ key: String) -> Bool { number(of: key) != nil }

  /// The names with what is known of each.
  func makeIterator() -> some IteratorProtocol<(key: String, value: Value)> {
    keys.indices.lazy.map { (key: keys[$0], value: values[$0]) }.makeIterator()
  }

  private func number(of key: String) -> Int? {
    guard !slots.isEmpty else { return nil }
    var place = hash.value(of: key) & (slots.count - 1)
    while case let number = Int(slots[place]), number >= 0 {
      if keys[number].isSame(key) { return number }
      place = (place + 1) & (slots.count - 1)
    }
    return nil
  }

  private mutating func add(_ key: String, _ value: Value) {
    keys.append(key)
    values.append(value)
    if keys.count * 2 > slots.count {
      slots = Array(repeating: -1, count: Swift.max(32, slots.count * 4))
      for number in keys.indices { place(number) }
    } else {
      place(keys.count - 1)
    }
  }

  private mutating func place(_ number: Int) {
    var place = hash.value(of: keys[number]) & (slots.count - 1)
    while slots[place] >= 0 { place = (place + 1) & (slots.count - 1) }
    slots[place] = Int32(number)
  }
}

/// Some names of a text, of which it is asked whether another is one.
struct NameSet: ExpressibleByArrayLiteral {
  private var names = NameTable<Void>()

  init(arrayLiteral names: String...) { self.init(names) }

  init(_ names: some Sequence<String>) {
    for name in names { insert(name) }
  }

  var isEmpty: Bool { names.isEmpty }

  func contains(_ name: String) -> Bool { names.contains(name) }

  mutating func insert(_ name: String) { names[name] = () }
}

/// Two numbers that are drawn once for each run, and what they make of a name.
private struct NameHash {
  private let first = UInt64.random(in: .min ... .max)
  private let second = UInt64.random(in: .min ... .max)

  static let ofRun = NameHash()

  func value(of name: String) -> Int {
    let bits = WordBits(name)
    if bits.isShort { return Int(truncatingIfNeeded: mixed(bits.low, bits.high)) }
    var value: UInt64 = 0
    var (eight, count) = (UInt64(0), 0)
    for byte in name.utf8 {
      eight = eight << 8 | UInt64(byte)
      count += 1
      if count & 7 == 0 { value = mixed(value, eight) }
    }
    // A short name that is kept as if it were long is where short names are.
    guard count > 15 else {
      return self.value(of: String(decoding: Array(name.utf8), as: UTF8.self))
    }
    return Int(truncatingIfNeeded: mixed(value, eight ^ UInt64(count)))
  }

  private func mixed(_ one: UInt64, _ other: UInt64) -> UInt64 {
    let product = (one ^ first).multipliedFullWidth(by: other ^ second)
    return product.high ^ product.low
  }
}
