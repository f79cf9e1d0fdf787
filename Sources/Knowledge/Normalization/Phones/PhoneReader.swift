import CPhoneNumber
import Switchboard

/// One phone number read in one country.
struct PhoneReader {
  /// The country the number is dialled in, ISO 3166-1 alpha-2 in capitals.
  let country: String?

  /// Reads one number from its text.
  func read(_ text: Substring, dialled: String) -> Phone {
    var phone = Phone(kind: .unknown, number: nil, dialled: dialled, country: country)
    guard text.utf8.count <= 4 * Int(CPHONE_LONGEST_TEXT) else { return phone }
    let written = PhoneText(text)
    guard written.bytes.count <= Int(CPHONE_LONGEST_TEXT) else { return phone }
    if isServiceCode(written) {
      phone.kind = .shortCode
      return phone
    }
    let (head, `extension`) = PhoneExtension.take(from: written)
    phone.extension = `extension`
    let number = head.fromFirstDigit
    guard !number.bytes.isEmpty else {
      if `extension` != nil { phone.kind = .internal }
      return phone
    }
    fill(&phone, from: number)
    return phone
  }

  /// Returns whether the text is a code such as `*3090` or `#100#`, which networks define for
  /// themselves (3GPP TS 22.030 gives star and hash their place).
  private func isServiceCode(_ text: PhoneText) -> Bool {
    let bytes = text.bytes.filter { $0 != 0x20 }
    guard let first = bytes.first, first == 0x2A || first == 0x23 else { return false }
    return bytes.count <= 20 && bytes.contains(where: PhoneText.isDigit)
      && bytes.allSatisfy { PhoneText.isDigit($0) || [0x2A, 0x23, 0x2D].contains($0) }
  }

  private func fill(_ phone: inout Phone, from text: PhoneText) {
    let plain = text.beforeLetters
    let isInternational = text.bytes.first == 0x2B
    let digits = plain.digits
    var short: PhoneKind?
    if !isInternational, !text.isVanity || digits.count < 3, (2...6).contains(digits.count) {
      short = shortKind(digits)
      // Countries with numbers of six digits exist, short codes of six digits are rare.
      if let short,
        short == .emergency || digits.count < 6 || digits.starts(with: [0x31, 0x31, 0x36])
      {
        phone.kind = short
        return
      }
    }
    var reading = ask(plain)
    if reading.status != CPHONE_VALID, text.isVanity {
      let spelled = ask(text)
      if spelled.status > reading.status || spelled.has_letters != 0 { reading = spelled }
    }
    if reading.status != CPHONE_VALID, let part = askParts(text.beforeLetters) ?? askParts(text) {
      reading = part
    }
    if let short, reading.status != CPHONE_VALID {
      phone.kind = short
      return
    }
    let isCertain = reading.status == CPHONE_VALID
    let isSound = reading.status == CPHONE_POSSIBLE && reading.is_international != 0
    if isCertain || isSound {
      phone.number = string(reading.e164)
      if phone.country == nil { phone.country = string(reading.region) }
    }
    phone.kind = kind(reading)
    if phone.extension == nil { phone.extension = string(reading.extension) }
  }

  private func kind(_ reading: CPhoneReading) -> PhoneKind {
    // ITU-T E.169.1 and E.169.3: universal international freephone and shared cost numbers.
    if reading.calling_code == 800 || reading.calling_code == 808 {
      return reading.status >= CPHONE_POSSIBLE ? .universal : .unknown
    }
    switch Int(reading.type) {
    case CPHONE_FIXED_LINE: return .geographic
    case CPHONE_MOBILE: return .mobile
    case CPHONE_FIXED_LINE_OR_MOBILE: return .fixedOrMobile
    case CPHONE_TOLL_FREE: return .tollFree
    case CPHONE_PREMIUM_RATE: return .premium
    case CPHONE_SHARED_COST: return .sharedCost
    case CPHONE_VOIP: return .voip
    case CPHONE_PERSONAL_NUMBER: return .personal
    case CPHONE_PAGER: return .pager
    case CPHONE_UNIVERSAL: return .universal
    case CPHONE_VOICEMAIL: return .voicemail
    default:
      return reading.has_letters != 0 && reading.status >= CPHONE_POSSIBLE ? .vanity : .unknown
    }
  }

  /// Returns what a short code is in the country, nil where it is none.
  private func shortKind(_ digits: [UInt8]) -> PhoneKind? {
    guard let country else { return nil }
    let result = digits.withUnsafeBytes { digits in
      cphone_read_short(
        digits.baseAddress?.assumingMemoryBound(to: CChar.self), digits.count, country)
    }
    if result == CPHONE_EMERGENCY { return .emergency }
    if result == CPHONE_SHORT { return .shortCode }
    return isHarmonised(digits, in: country) ? .shortCode : nil
  }

  /// Returns whether a code is of the range 116xxx, which Europe keeps for services of social value
  /// (European Decision 2007/116/EC), whether the country uses it already or not.
  private func isHarmonised(_ digits: [UInt8], in country: String) -> Bool {
    guard digits.count == 6, digits.starts(with: [0x31, 0x31, 0x36]) else { return false }
    var zone = cphone_calling_code(country)
    while zone >= 10 { zone /= 10 }
    return zone == 3 || zone == 4
  }

  /// Reads the parts of a text that is no number as a whole: what follows a label, what stands
  /// before a remark. Returns the first that is valid.
  private func askParts(_ text: PhoneText) -> CPhoneReading? {
    let bytes = text.bytes
    var parts: [ArraySlice<UInt8>] = []
    if let colon = bytes.lastIndex(of: 0x3A) { parts.append(bytes[(colon + 1)...]) }
    var digits = 0
    for (index, byte) in bytes.enumerated() {
      if PhoneText.isDigit(byte) { digits += 1 }
      let isDash = byte == 0x2D && index > 0 && bytes[index - 1] == 0x20
      if digits >= 6, byte == 0x28 || isDash {
        parts.append(bytes[..<index])
        break
      }
    }
    return parts.lazy.map { self.ask(PhoneText($0)) }.first { $0.status == CPHONE_VALID }
  }

  private func ask(_ text: PhoneText) -> CPhoneReading {
    var reading = CPhoneReading()
    text.bytes.withUnsafeBytes { bytes in
      let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
      if let country {
        cphone_read(start, bytes.count, country, &reading)
      } else {
        cphone_read(start, bytes.count, nil, &reading)
      }
    }
    return reading
  }

  /// Returns the text of a field of the reading, nil where it is empty.
  private func string<Characters>(_ field: Characters) -> String? {
    withUnsafeBytes(of: field) { bytes in
      let text = bytes.prefix { $0 != 0 }
      return text.isEmpty ? nil : String(decoding: text, as: UTF8.self)
    }
  }
}
