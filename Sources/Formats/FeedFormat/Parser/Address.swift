/// Resolution of relative addresses (RFC 3986, section 5.2).
enum Address {
  /// An address as seen from a base; as written where there is no base or nothing to resolve.
  static func resolve(_ reference: String, against base: String?) -> String {
    if isPlainlyAbsolute(reference) { return reference }
    let reference = trimmed(reference)
    guard let base, !reference.isEmpty, scheme(reference) == nil, let scheme = scheme(base) else {
      return reference
    }
    let parts = split(base.dropFirst(scheme.count + 1))
    guard parts.authority != nil else { return reference }
    let own = split(reference[...])
    var result = scheme + ":"
    if own.authority != nil {
      return result + (own.authority ?? "") + withoutDots(own.path) + own.query + own.fragment
    }
    result += parts.authority ?? ""
    if own.path.isEmpty {
      result += parts.path + (own.query.isEmpty ? parts.query : own.query)
    } else if own.path.hasPrefix("/") {
      result += withoutDots(own.path) + own.query
    } else {
      let folder = parts.path.lastIndex(of: "/").map { String(parts.path[...$0]) } ?? "/"
      result += withoutDots(folder + own.path) + own.query
    }
    return result + own.fragment
  }

  /// Whether an address needs no look: it begins as nearly all do, and nothing stands around it.
  private static func isPlainlyAbsolute(_ address: String) -> Bool {
    let bytes = address.utf8
    guard let last = bytes.last, last > 0x20 else { return false }
    return bytes.starts(with: "https://".utf8) || bytes.starts(with: "http://".utf8)
  }

  /// An address without the line breaks and tabs in it (URL Standard, section 4.4).
  static func joined(_ address: String) -> String {
    guard address.utf8.contains(where: { $0 < 0x20 }) else { return address }
    return String(decoding: address.utf8.filter { $0 > 0x20 }, as: UTF8.self)
  }

  /// Whether a text can be an address: words with blanks between them are none.
  static func isAddress(_ text: String) -> Bool {
    isAbsolute(text) || !text.utf8.contains(0x20)
  }

  /// Whether an address says by itself where it leads.
  static func isAbsolute(_ address: String) -> Bool { scheme(address) != nil }

  private static func scheme(_ address: String) -> String? {
    guard let colon = address.firstIndex(of: ":") else { return nil }
    let scheme = address[..<colon]
    guard let first = scheme.utf8.first, (0x41...0x7A).contains(first) else { return nil }
    let isScheme = scheme.utf8.allSatisfy { byte in
      (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
        || [0x2B, 0x2D, 0x2E].contains(byte)
    }
    return isScheme ? String(scheme) : nil
  }

  /// The parts of what follows the scheme, each with its sign.
  private static func split(
    _ text: Substring
  ) -> (authority: String?, path: String, query: String, fragment: String) {
    var rest = text
    let fragment = rest.firstIndex(of: "#").map { String(rest[$0...]) } ?? ""
    rest = rest.dropLast(fragment.count)
    let query = rest.firstIndex(of: "?").map { String(rest[$0...]) } ?? ""
    rest = rest.dropLast(query.count)
    guard rest.hasPrefix("//") else { return (nil, String(rest), query, fragment) }
    let end = rest.dropFirst(2).firstIndex(of: "/") ?? rest.endIndex
    return (String(rest[..<end]), String(rest[end...]), query, fragment)
  }

  /// A path without `.` and `..`.
  private static func withoutDots(_ path: String) -> String {
    guard path.contains("/.") else { return path }
    var kept: [Substring] = []
    let segments = path.split(separator: "/", omittingEmptySubsequences: false)
    for (index, segment) in segments.enumerated() {
      let isLast = index == segments.count - 1
      switch segment {
      case "..":
        if kept.count > 1 { kept.removeLast() }
        if isLast { kept.append("") }
      case ".": if isLast { kept.append("") }
      default: kept.append(segment)
      }
    }
    return kept.joined(separator: "/")
  }
}

/// Resolution of relative addresses, for those who read lists of feeds.
public enum FeedAddress {
  /// An address as seen from a base (RFC 3986, section 5.2).
  public static func resolve(_ reference: String, against base: String) -> String {
    Address.resolve(reference, against: base)
  }
}
