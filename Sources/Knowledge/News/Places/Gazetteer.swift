import KnowledgeData

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The places of the world by every name they are written with.
///
/// The file `news/places.bin` is mapped, not read: the program starts as fast without it, and pages are read when
/// a name falls into them. Little endian: a header of eight words (`SWPL`, version, number of slots,
/// number of places, where slots, entries, places and strings begin); slots of an open hash table (FNV-1a, 64
/// bits), each where an entry begins; entries (length of the key, flags, number of places, key, places as
/// three bytes each, the most populous first); places of 20 bytes; strings with their length before them.
public struct Gazetteer: Sendable {
  /// The places that share a name.
  public struct Names: Sendable {
    /// The numbers of the places, cities by their inhabitants, then regions, then countries.
    public var places: [UInt32]
    /// Whether the name is usually a word, a firm or a person.
    public var isCommonWord: Bool
  }

  /// The gazetteer of the program; empty where its file is missing.
  public static let shared = Gazetteer()

  /// Mapped once and kept for the life of the program, so that it may be shared.
  nonisolated(unsafe) private let base: UnsafeRawPointer?
  private let slotCount: Int
  private let slots: Int
  private let entries: Int
  private let table: Int
  private let strings: Int
  private let end: Int
  /// How many places there are.
  public let count: Int

  private init() {
    guard let path = DataFolder.file("news/places.bin"), let bytes = Gazetteer.map(path),
      bytes.count > 32, bytes.loadUnaligned(fromByteOffset: 0, as: UInt32.self) == 0x4C50_5753
    else {
      base = nil
      (slotCount, slots, entries, table, strings, end, count) = (0, 0, 0, 0, 0, 0, 0)
      return
    }
    func word(_ index: Int) -> Int {
      Int(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: 4 * index, as: UInt32.self)))
    }
    base = bytes.baseAddress
    end = bytes.count
    (slotCount, count) = (word(2), word(3))
    (slots, entries, table, strings) = (word(4), word(5), word(6), word(7))
  }

  /// The places of a name: folded words with one blank between them.
  public func names(_ key: String) -> Names? {
    var hash = Hash()
    hash.add(key)
    guard let entry = entry(hash.value, key.utf8), self.places(at: entry) > 0 else { return nil }
    return names(at: entry)
  }

  /// The longest name that begins at a token, of six words at most; hyphens, dots and apostrophes count as blanks.
  ///
  /// - Parameters:
  ///   - tokens: The tokens of a text.
  ///   - index: The token that the name begins at.
  ///   - end: The token before which it must end.
  /// - Returns: How many tokens the name has, and its places.
  public func match(_ tokens: [Token], at index: Int, until end: Int) -> (count: Int, names: Names)?
  {
    // The first word alone tells of most that no name begins so, before anything is put together.
    guard index < end, tokens[index].kind == .word else { return nil }
    guard mayBegin(tokens[index].folded) else { return nil }
    // No key of the file is longer.
    let best = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 256) { key in
      longest(tokens, index, end, key)
    }
    return best.map { ($0.count, names(at: $0.entry)) }
  }

  /// How many tokens the longest name has that begins at one, and where its entry is; `key` has room for its letters.
  private func longest(
    _ tokens: [Token], _ index: Int, _ end: Int, _ key: UnsafeMutableBufferPointer<UInt8>
  ) -> (count: Int, entry: Int)? {
    var hash = Hash()
    var length = 0
    func add(_ byte: UInt8) {
      hash.add(byte)
      if length < key.count { key.initializeElement(at: length, to: byte) }
      length += 1
    }
    var best: (count: Int, entry: Int)?
    var token = index
    var words = 0
    while token < end, words < 6 {
      if words > 0 {
        // Between words only marks that join them: Saint-Étienne, St. Paul.
        while token < end, tokens[token].kind == .mark, !tokens[token].hasBlankBefore,
          tokens[token].folded.isOne(of: "-", ".", "'", "’")
        {
          token += 1
        }
        guard token < end, !tokens[token].beginsLine || tokens[token].kind == .word else { break }
        add(0x20)
      }
      guard token < end, tokens[token].kind == .word else { break }
      for byte in tokens[token].folded.utf8 where byte != 0x27 { add(byte) }
      words += 1
      token += 1
      guard length < key.count, let entry = entry(hash.value, key[..<length]) else { break }
      // A name ends with a word that has a capital, or with one of many: `La Paz`, but not `Le la`.
      if places(at: entry) > 0,
        words == 1 || tokens[token - 1].isCapitalized || tokens[token - 1].isWithoutCase
      {
        best = (token - index, entry)
      }
      if flags(at: entry) & 2 == 0 { break }
    }
    return best
  }

  /// A place by its number.
  public func place(_ index: UInt32) -> Place {
    let offset = table + Int(index) * 20
    func number<Number: FixedWidthInteger>(_ at: Int, as: Number.Type) -> Number {
      guard let base else { return 0 }
      return Number(littleEndian: base.loadUnaligned(fromByteOffset: offset + at, as: Number.self))
    }
    return Place(
      index: index, kind: Place.Kind(rawValue: number(16, as: UInt8.self)) ?? .city,
      name: string(Int(number(0, as: UInt32.self))),
      country: base == nil ? "" : text(at: offset + 18, 2),
      region: string(Int(number(4, as: UInt32.self))), population: Int(number(8, as: UInt32.self)),
      latitude: Double(number(12, as: Int16.self)) / 100,
      longitude: Double(number(14, as: Int16.self)) / 100)
  }

  // MARK: The file

  private struct Hash {
    var value: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }

    mutating func add(_ key: String) {
      let bits = WordBits(key)
      guard bits.isShort else {
        for byte in key.utf8 { add(byte) }
        return
      }
      add(bits.low, min(8, bits.count))
      if bits.count > 8 { add(bits.rest, bits.count - 8) }
    }

    /// Some bytes, the first in the lowest of the number.
    private mutating func add(_ bytes: UInt64, _ count: UInt64) {
      var bytes = bytes
      for _ in 0..<count {
        add(UInt8(truncatingIfNeeded: bytes))
        bytes &>>= 8
      }
    }
  }

  /// Whether a name may begin with a word; names of several words are kept by their first one, too. Only of a short
  /// word this can be told so.
  private func mayBegin(_ word: String) -> Bool {
    let bits = WordBits(word)
    guard let base, slotCount > 0, bits.isShort, !word.utf8.contains(0x27)
    else { return true }
    var hash = Hash()
    hash.add(word)
    var slot = Int(hash.value & UInt64(slotCount - 1))
    while true {
      let offset = Int(
        UInt32(littleEndian: base.loadUnaligned(fromByteOffset: slots + 4 * slot, as: UInt32.self)))
      if offset == 0 { return false }
      if UInt64(base.load(fromByteOffset: entries + offset, as: UInt8.self)) == bits.count {
        return true
      }
      slot = (slot + 1) & (slotCount - 1)
    }
  }

  /// Where the entry of a key begins.
  private func entry(_ hash: UInt64, _ key: some Collection<UInt8>) -> Int? {
    guard let base, slotCount > 0 else { return nil }
    var slot = Int(hash & UInt64(slotCount - 1))
    let length = key.count
    while true {
      let offset = Int(
        UInt32(littleEndian: base.loadUnaligned(fromByteOffset: slots + 4 * slot, as: UInt32.self)))
      if offset == 0 { return nil }
      let entry = entries + offset
      if Int(base.load(fromByteOffset: entry, as: UInt8.self)) == length {
        var at = entry + 3
        var isSame = true
        for byte in key {
          if base.load(fromByteOffset: at, as: UInt8.self) != byte {
            isSame = false
            break
          }
          at += 1
        }
        if isSame { return entry }
      }
      slot = (slot + 1) & (slotCount - 1)
    }
  }

  private func flags(at entry: Int) -> UInt8 {
    base?.load(fromByteOffset: entry + 1, as: UInt8.self) ?? 0
  }

  private func places(at entry: Int) -> Int {
    Int(base?.load(fromByteOffset: entry + 2, as: UInt8.self) ?? 0)
  }

  private func names(at entry: Int) -> Names {
    guard let base else { return Names(places: [], isCommonWord: false) }
    let first = entry + 3 + Int(base.load(fromByteOffset: entry, as: UInt8.self))
    let places = (0..<places(at: entry)).map { index in
      let at = first + 3 * index
      return UInt32(base.load(fromByteOffset: at, as: UInt8.self))
        | UInt32(base.load(fromByteOffset: at + 1, as: UInt8.self)) << 8
        | UInt32(base.load(fromByteOffset: at + 2, as: UInt8.self)) << 16
    }
    return Names(places: places, isCommonWord: flags(at: entry) & 1 != 0)
  }

  private func string(_ offset: Int) -> String {
    guard let base, offset > 0 else { return "" }
    return text(
      at: strings + offset + 1, Int(base.load(fromByteOffset: strings + offset, as: UInt8.self)))
  }

  /// Some bytes of the file as a text. Most names are of few letters of ASCII, which are taken as they are.
  private func text(at offset: Int, _ count: Int) -> String {
    guard let base else { return "" }
    if offset + 16 <= end,
      let bits = WordBits(
        first: UInt64(
          littleEndian: base.loadUnaligned(fromByteOffset: offset, as: UInt64.self)),
        next: UInt64(
          littleEndian: base.loadUnaligned(fromByteOffset: offset + 8, as: UInt64.self)),
        count: count)
    {
      return String(bits)
    }
    return String(
      decoding: UnsafeRawBufferPointer(start: base + offset, count: count), as: UTF8.self)
  }

  private static func map(_ path: String) -> UnsafeRawBufferPointer? {
    let file = open(path, O_RDONLY)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_size > 0 else { return nil }
    let size = Int(status.st_size)
    guard let bytes = mmap(nil, size, PROT_READ, MAP_PRIVATE, file, 0), bytes != MAP_FAILED else {
      return nil
    }
    return UnsafeRawBufferPointer(start: bytes, count: size)
  }
}
