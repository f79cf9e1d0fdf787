/// The names of the months, in the languages of the registries.
enum MonthNames {
  /// Takes a month's name or abbreviation, with or without a dot.
  static func read(_ rest: inout Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    let word = rest.prefix { byte in
      byte >= 0x80 || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }
    guard (3...12).contains(word.count), let text = String(validating: word, as: UTF8.self),
      let month = names[text.lowercased()]
    else { return nil }
    rest = rest.dropFirst(word.count)
    if rest.first == UInt8(ascii: ".") { rest = rest.dropFirst() }
    return month
  }

  private static let names: [String: Int] = {
    // English, French, Spanish, Portuguese, German, Italian, as CLDR writes them.
    let lists = [
      "january february march april may june july august september october november december",
      "jan feb mar apr may jun jul aug sep oct nov dec",
      "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
      "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre",
      "janv févr mars avr mai juin juil août sept oct nov déc",
      "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
      "ene feb mar abr may jun jul ago sept oct nov dic",
      "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
      "jan fev mar abr mai jun jul ago set out nov dez",
      "januar februar märz april mai juni juli august september oktober november dezember",
      "jan feb mär apr mai jun jul aug sep okt nov dez",
      "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
      "gen feb mar apr mag giu lug ago set ott nov dic",
    ]
    var names: [String: Int] = [:]
    for list in lists {
      for (index, name) in list.split(separator: " ").enumerated() {
        names[String(name)] = index + 1
      }
    }
    return names
  }()
}
