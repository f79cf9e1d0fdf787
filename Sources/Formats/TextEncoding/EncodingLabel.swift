/// The names that documents give to encodings.
///
/// Documents say less than they use: what calls itself ISO 8859-1 is Windows-1252, what calls itself
/// GB 2312 is GB 18030, and so on. The Encoding Standard of the WHATWG says which names mean which
/// encodings on the web; this is its table as far as names mislead.
package enum EncodingLabel {
  /// The encoding that a label means, by its name for iconv; the label itself where it misleads nobody,
  /// known or not.
  package static func encoding(_ label: String) -> String {
    let label = label.lowercased().filter { $0 > " " && $0 != "\"" && $0 != "'" }
    switch label {
    case "utf8", "utf-8", "unicode-1-1-utf-8", "x-unicode20utf8", "utf-8-bom": return "UTF-8"
    case "ascii", "us-ascii", "ansi_x3.4-1968", "iso-8859-1", "iso8859-1", "iso_8859-1", "iso88591",
      "latin1", "latin-1", "l1", "cp1252", "x-cp1252", "windows-1252", "ansi", "iso-8859-1:1987":
      return "WINDOWS-1252"
    case "iso-8859-9", "iso8859-9", "latin5", "l5", "windows-1254", "cp1254": return "WINDOWS-1254"
    case "iso-8859-11", "tis-620", "windows-874", "dos-874": return "CP874"
    case "iso-8859-8-i", "logical": return "ISO-8859-8"
    case "gb2312", "gb_2312-80", "gb_2312", "csgb2312", "iso-ir-58", "chinese", "gbk", "x-gbk",
      "cp936":
      return "GB18030"
    case "big5", "big5-hkscs", "x-x-big5", "cn-big5", "csbig5": return "BIG5-HKSCS"
    case "shift_jis", "shift-jis", "sjis", "x-sjis", "ms_kanji", "windows-31j", "csshiftjis":
      return "CP932"
    case "euc-kr", "ks_c_5601-1987", "ks_c_5601-1989", "ksc5601", "ksc_5601", "korean",
      "csksc56011987",
      "windows-949":
      return "CP949"
    case "x-mac-roman", "macintosh", "mac": return "MACINTOSH"
    case "utf-16", "unicode", "ucs-2", "iso-10646-ucs-2", "csunicode": return "UTF-16"
    default:
      return label.hasPrefix("cp125") ? "WINDOWS-125" + label.dropFirst(5) : label.uppercased()
    }
  }

  /// Whether an encoding has units of more than a byte.
  package static func isWide(_ encoding: String) -> Bool {
    ["UTF-16", "UTF-32", "UCS-2", "UCS-4"].contains { encoding.hasPrefix($0) }
  }
}
