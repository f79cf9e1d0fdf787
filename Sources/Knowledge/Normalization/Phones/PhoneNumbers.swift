public import Switchboard

/// Phone numbers as sources write them.
///
/// A phone number is a dial string and what can be known of it: not every number that a caller dials
/// has an E.164 form (ITU-T E.164), and none is lost because it has none.
public enum PhoneNumbers {
  /// The longest field that is taken apart, in bytes; a longer one is kept whole, unread.
  static let longestField = 4096

  /// Reads the phone numbers of one field.
  ///
  /// A field may hold several numbers. It is split only where each part can be dialled by itself, so
  /// `01 23 45 67 89 / 90` stays one entry. Each entry keeps its text in `dialled`; `number` is set
  /// where the number is in a range in use, or has a right length and was written with its calling
  /// code.
  ///
  /// - Parameters:
  ///   - raw: The text as written. Text that cannot be read gives one entry of kind `unknown`.
  ///   - country: The country the numbers are dialled in, ISO 3166-1 alpha-2; nil where not known.
  /// - Returns: The numbers in the order written; empty for a text of nothing but white space.
  public static func read(_ raw: String, country: String?) -> [Phone] {
    let text = PhoneText.trim(raw[...])
    guard !text.isEmpty else { return [] }
    let country = country.flatMap(code)
    guard text.utf8.count <= longestField else {
      return [Phone(kind: .unknown, number: nil, dialled: String(text), country: country)]
    }
    return PhoneField(text, country: country).entries.map { entry in
      PhoneReader(country: country).read(entry.read, dialled: String(entry.dialled))
    }
  }

  /// Returns the code in capitals, the code in use for one that many write instead, or nil for a
  /// text that is no country code.
  private static func code(_ country: String) -> String? {
    let code = PhoneText.trim(country[...]).uppercased()
    guard code.utf8.count == 2, code.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else {
      return nil
    }
    switch code {
    case "UK": return "GB"
    case "EL": return "GR"
    default: return code
    }
  }
}
