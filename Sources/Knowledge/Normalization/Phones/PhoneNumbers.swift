import CPhoneNumber
public import Switchboard

/// Phone numbers: a dial string plus what can be known of it.
///
/// Numbers are read by libphonenumber with the country as context. What it does not take for a whole
/// number, but what can be dialled all the same, is kept and typed: emergency numbers and short codes
/// (`15`, `3949`, `116 006`), codes with `*` and `#`, toll-free numbers in letters. What is none of
/// these is kept as it is written, with the kind ``PhoneKind/unknown``: nothing is thrown away.
public enum PhoneNumbers {
  /// Reads a field that holds one number or several.
  ///
  /// - Parameters:
  ///   - raw: The field.
  ///   - country: Where the number is dialled, ISO 3166-1 alpha-2.
  /// - Returns: the numbers in their order; empty only for a blank field.
  public static func read(_ raw: String, country: String?) -> [Phone] {
    PhoneField.parts(of: raw).map { read(one: $0, country: country) }
  }

  /// Reads one number.
  private static func read(one text: String, country: String?) -> Phone {
    var phone = Phone(kind: .unknown, number: nil, dialled: text, country: country)
    // No number is longer; the library would look for one in anything.
    guard text.utf8.count <= 120 else { return phone }
    let (main, ownExtension) = PhoneField.extensionApart(text)
    phone.extension = ownExtension
    let digits = main.utf8.filter { (0x30...0x39).contains($0) }
    let isInternational = main.hasPrefix("+") || main.hasPrefix("(+")
    if main.contains(where: { $0 == "*" || $0 == "#" }), !digits.isEmpty, digits.count <= 8 {
      phone.kind = .shortCode
      return phone
    }
    if !isInternational, digits.count <= 6, let country, let kind = short(main, digits, country) {
      phone.kind = kind
      return phone
    }
    let reading = parse(main, country)
    guard reading.is_parsed, reading.is_valid || (reading.is_possible && isInternational) else {
      return phone
    }
    phone.number = text8(reading.e164)
    let foundExtension = text8(reading.extension)
    if !foundExtension.isEmpty { phone.extension = foundExtension }
    phone.kind = kind(of: reading)
    let hasLetters = main.utf8.count { (0x41...0x5A).contains($0 & 0xDF) } >= 3
    if hasLetters, phone.kind == .unknown || phone.kind == .fixedOrMobile { phone.kind = .vanity }
    if country == nil {
      let region = text8(reading.region)
      phone.country =
        region.utf8.allSatisfy { (0x41...0x5A).contains($0) } && !region.isEmpty ? region : nil
    }
    return phone
  }

  private static func parse(_ text: String, _ country: String?) -> phone_reading {
    var text = text
    return text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { chars in
        phone_read(chars.baseAddress, chars.count, country ?? "ZZ")
      }
    }
  }

  /// The kind of a short code, or nil where the digits are none in the country.
  private static func short(_ text: String, _ digits: [UInt8], _ country: String) -> PhoneKind? {
    // 116 006 and 1-1-2 are written in groups; anything else beside digits is no short code.
    guard (2...6).contains(digits.count),
      text.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x20 || $0 == 0x2D || $0 == 0x2E })
    else { return nil }
    // Numbers of social value are the same in all of Europe (decision 2007/116/EC), more of them than
    // the library knows.
    if digits.count == 6, digits.starts(with: "116".utf8) { return .shortCode }
    let kind = digits.withUnsafeBytes { bytes in
      phone_short_kind(
        bytes.baseAddress?.assumingMemoryBound(to: CChar.self), digits.count, country)
    }
    switch kind {
    case 2: return .emergency
    case 1: return .shortCode
    default: return nil
    }
  }

  private static func kind(of reading: phone_reading) -> PhoneKind {
    switch reading.type {
    case phone_fixed_line: .geographic
    case phone_mobile: .mobile
    case phone_fixed_or_mobile: .fixedOrMobile
    case phone_toll_free: .tollFree
    case phone_premium: .premium
    case phone_shared_cost: .sharedCost
    case phone_voip: .voip
    case phone_personal: .personal
    case phone_pager: .pager
    case phone_universal: .universal
    case phone_voicemail: .voicemail
    default: .unknown
    }
  }

  /// A text of C in an array of fixed size.
  private static func text8<Array>(_ array: Array) -> String {
    withUnsafeBytes(of: array) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
  }
}
