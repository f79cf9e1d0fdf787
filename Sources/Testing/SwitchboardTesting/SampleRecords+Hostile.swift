public import Switchboard

extension SampleRecords {
  /// Texts that break what is not careful: quotes, NUL, line ends of every sort, formulas, escapes of
  /// other languages, characters beyond the basic plane, right-to-left marks.
  public static let hostileTexts: [String] = [
    "it's \"quoted\" and 'single'; -- not a comment",
    "'); DROP TABLE organizations; --",
    "nul\u{0}inside", "\u{0}", "\r", "\n", "\r\n", "lone\rCR and CR\r\r\nLF\r\n", "^M\r\n^-^",
    "line one\n.quit\n\\! echo\n;\ngo\n/\nlast", "\\.", "\\N", "back\\slash \\' \\\" \\u0041 \\x41",
    "tab\tand\u{1}control\u{1F}\u{7F}", ",;|\t", " blanks around ", "\u{FEFF}mark", "-", "+", "=",
    "=HYPERLINK(\"http://evil.example\",\"x\")", "+33123456789", "+33 (0)1 23-45.67/89", "-12.5",
    "+4",
    "+4+cmd", "-2+3|x", "@SUM(A1)", "\tTAB", "\rCR", "\nLF", "'=1", "''=1", "'+33", "'plain", "'",
    "😀👩‍👩‍👧‍👦🇫🇷", "e\u{301} \u{E9} ÅÅ", "שלום \u{202E}abc\u{202C} مرحبا",
    "\u{2028}\u{2029}\u{85}", "\u{FFFD}\u{FFFE}\u{10FFFF}",
    "${HOME} $(id) `id` %s %n :name :'name' ?1 $1",
    "<b>&amp;</b> ]]>", "null", "NULL", "true", "0123", "1e5", "NaN",
  ]

  /// Records with the hostile texts in their columns and details, one with a text of a mebibyte, and
  /// one with as few columns as may be.
  public static var hostile: [Record] {
    var records: [Record] = []
    for (index, text) in hostileTexts.enumerated() {
      var record = Record(
        .organization, key: "hostile-\(index)", origin: Origin(source: "sample", line: 100 + index))
      record[.name] = .text(text)
      record[.address] = .text("before \(text) after")
      record.add(Name(.alias, text))
      records.append(record)
    }
    var keyed = Record(
      .callCenter, key: "it's a \"key\"\r\nwith\u{0}everything 😀", origin: origin(line: 200))
    keyed.add(Phone(kind: .geographic, number: "+33123456789", dialled: "+33 1 23 45 67 89"))
    records.append(keyed)
    var long = Record(.organization, key: "long", origin: origin(line: 201))
    long[.name] = .text(String(repeating: "long, 'long' \"way\"\n", count: (1 << 20) / 19))
    records.append(long)
    var numbers = Record(.callCenter, key: "numbers", origin: Origin(source: "sample"))
    numbers[.latitude] = -0.000001
    numbers[.longitude] = 179.99999999999997
    numbers[.siteCountMin] = .integer(.max)
    numbers[.siteCountMax] = .integer(.min)
    numbers.add(Capacity(.seats, minimum: 1e15, maximum: 1.5e300))
    records.append(numbers)
    var figure = Record(.statistic, key: "number", origin: Origin(source: "sample"))
    figure[.measure] = "seats"
    figure[.value] = 0.1
    records.append(figure)
    records.append(Record(.callCenter, key: "least", origin: Origin(source: "sample")))
    return records
  }
}
