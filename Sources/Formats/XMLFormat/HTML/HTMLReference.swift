internal import CLibXML2

/// Character references of HTML: `&eacute;`, `&#233;`, `&#xE9;`.
enum HTMLReference {
  /// The longest name of those that are known here.
  private static let longestName = 12

  /// Reads the reference at an `&` that is written in full.
  ///
  /// - Returns: its character and where it ends; nil for what is none.
  static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, at begin: Int
  ) -> (scalar: Unicode.Scalar, end: Int)? {
    var index = begin + 1
    guard index < bytes.count else { return nil }
    if bytes[index] == UInt8(ascii: "#") { return number(bytes, index + 1) }
    while index < bytes.count, index - begin <= longestName,
      isLetter(bytes[index])
        || isDigit(bytes[index])
    {
      index += 1
    }
    guard index < bytes.count, bytes[index] == UInt8(ascii: ";") else { return nil }
    let name = String(decoding: bytes[(begin + 1)..<index], as: UTF8.self)
    return scalar(name).map { ($0, index + 1) }
  }

  /// Reads a reference without its semicolon, of the names that browsers take so: those of Latin-1
  /// and of the signs of markup.
  static func readLoose(
    _ bytes: UnsafeBufferPointer<UInt8>, at begin: Int
  ) -> (scalar: Unicode.Scalar, end: Int)? {
    if let whole = read(bytes, at: begin) { return whole }
    var index = begin + 1
    while index < bytes.count, index - begin <= longestName,
      isLetter(bytes[index])
        || isDigit(bytes[index])
    {
      index += 1
    }
    let name = String(decoding: bytes[(begin + 1)..<index], as: UTF8.self)
    guard let scalar = scalar(name), scalar.value < 0x100, name != "apos",
      extra[name] == nil
    else { return nil }
    return (scalar, index)
  }

  private static func number(
    _ bytes: UnsafeBufferPointer<UInt8>, _ begin: Int
  ) -> (scalar: Unicode.Scalar, end: Int)? {
    var index = begin
    var radix: UInt32 = 10
    if index < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "x") {
      radix = 16
      index += 1
    }
    let first = index
    var value: UInt32 = 0
    while index < bytes.count, let digit = digit(bytes[index]), digit < radix {
      value = min(value &* radix &+ digit, 0x11_0000)
      index += 1
    }
    guard index > first else { return nil }
    if index < bytes.count, bytes[index] == UInt8(ascii: ";") { index += 1 }
    // What HTML says of numbers that are no character, and of those of Windows (section 13.2.5.80).
    if (0x80...0x9F).contains(value) { value = windows[Int(value - 0x80)] }
    if value < 0x20, value != 0x09, value != 0x0A, value != 0x0D { value = 0xFFFD }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", index)
  }

  private static func digit(_ byte: UInt8) -> UInt32? {
    if isDigit(byte) { return UInt32(byte - 0x30) }
    let letter = (byte | 0x20) &- 0x61
    return letter < 6 ? UInt32(letter) + 10 : nil
  }

  private static func scalar(_ name: String) -> Unicode.Scalar? {
    guard !name.isEmpty else { return nil }
    if let entity = htmlEntityLookup(name) { return Unicode.Scalar(entity.pointee.value) }
    return extra[name]
  }

  /// What Windows has where Latin-1 has controls.
  private static let windows: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]

  /// Names of HTML 5 that version 4 lacks, as far as texts use them: signs, and the letters of Central
  /// Europe.
  private static let extra: [String: Unicode.Scalar] = {
    var extra: [String: Unicode.Scalar] = [:]
    for pair in pairs.split(separator: " ") {
      guard let sign = pair.unicodeScalars.last else { continue }
      extra[String(pair.unicodeScalars.dropLast())] = sign
    }
    extra["Tab"] = "\t"
    extra["NewLine"] = "\n"
    return extra
  }()

  private static let pairs =
    "excl! num# dollar$ percnt% lpar( rpar) ast* plus+ comma, period. sol/ colon: semi; equals= "
    + "quest? commat@ lsqb[ lbrack[ bsol\\ rsqb] rbrack] Hat^ lowbar_ grave` lcub{ lbrace{ verbar| "
    + "vert| rcub} rbrace} hyphen‐ dash‐ check✓ star☆ phone☎ AMP& LT< GT> QUOT\" COPY© REG® TRADE™ "
    + "AogonĄ aogoną CacuteĆ cacuteć EogonĘ eogonę LstrokŁ lstrokł NacuteŃ nacuteń SacuteŚ sacuteś "
    + "ZacuteŹ zacuteź ZdotŻ zdotż CcaronČ ccaronč DcaronĎ dcaronď EcaronĚ ecaroně NcaronŇ ncaronň "
    + "RcaronŘ rcaronř TcaronŤ tcaronť ZcaronŽ zcaronž UringŮ uringů OdblacŐ odblacő UdblacŰ "
    + "udblacű AbreveĂ abreveă ScedilŞ scedilş TcedilŢ tcedilţ GbreveĞ gbreveğ Idotİ imathı "
    + "DstrokĐ dstrokđ AmacrĀ amacrā EmacrĒ emacrē ImacrĪ imacrī UmacrŪ umacrū"
}
