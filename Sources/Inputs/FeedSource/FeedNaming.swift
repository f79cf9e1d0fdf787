import FeedFormat

/// Names of sources that have none in the configuration.
enum FeedNaming {
  /// The name that a feed's own address gives, else that of its page; nil where it tells neither.
  static func name(of feed: Feed) -> String? {
    for address in [feed.selfLink, feed.link] {
      if let address, let name = name(ofAddress: address) { return name }
    }
    return nil
  }

  /// The name that an input gives: host and path of an address, else the file's name.
  static func name(ofInput input: String) -> String {
    if let name = name(ofAddress: input) { return name }
    var file = input.split(separator: "/").last ?? "feed"
    if let dot = file.lastIndex(of: "."), dot > file.startIndex { file = file[..<dot] }
    let name = plain(file)
    return name.isEmpty ? "feed" : name
  }

  private static func name(ofAddress address: String) -> String? {
    guard let scheme = address.firstRange(of: "://") else { return nil }
    let rest = address[scheme.upperBound...].prefix { $0 != "?" && $0 != "#" }
    // Who may read it is no part of its name.
    let host = rest.prefix { $0 != "/" }
    let user = host.lastIndex(of: "@").map { host.index(after: $0) } ?? rest.startIndex
    let name = plain(rest[user...])
    return name.isEmpty ? nil : name
  }

  /// Small letters, digits, and one hyphen for whatever stands between them; up to 60 characters.
  private static func plain(_ text: Substring) -> String {
    var name = ""
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"):
        name.unicodeScalars.append(Unicode.Scalar(byte))
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        name.unicodeScalars.append(Unicode.Scalar(byte | 0x20))
      default: if !name.isEmpty, !name.hasSuffix("-") { name += "-" }
      }
    }
    name = String(name.prefix(60))
    while name.hasSuffix("-") { name.removeLast() }
    return name
  }
}
