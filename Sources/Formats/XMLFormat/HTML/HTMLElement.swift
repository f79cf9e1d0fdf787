/// What elements of HTML are to the layout of text.
enum HTMLElement {
  /// How an element is laid out.
  enum Kind {
    /// On lines of its own.
    case block
    /// Behind a tab.
    case cell
    case lineBreak
    /// On lines of its own, its lines kept.
    case preformatted
    /// Left out with all it holds.
    case hidden
    /// Left out, if it is known where it ends.
    case navigation
    /// In the line.
    case other
  }

  /// What an element is, by its name in small letters.
  static func kind(_ name: String) -> Kind { kinds[name] ?? .other }

  /// Whether a style hides its element.
  static func isHiding(_ style: String) -> Bool {
    guard style.utf8.count < 1000 else { return false }
    let style = style.lowercased().filter { !$0.isWhitespace }
    return style.contains("display:none") || style.contains("visibility:hidden")
  }

  private static let kinds: [String: Kind] = {
    var kinds: [String: Kind] = [:]
    for (kind, names) in names {
      for name in names.split(separator: " ") { kinds[String(name)] = kind }
    }
    return kinds
  }()

  private static let names: [(Kind, String)] = [
    (
      .block,
      "p div h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table caption thead tbody tfoot tr blockquote "
        + "section article aside header footer main figure figcaption hr address form fieldset "
        + "legend details summary center dir body hgroup search"
    ), (.cell, "td th"), (.lineBreak, "br"), (.preformatted, "pre listing xmp plaintext"),
    (
      .hidden,
      "script style template noscript iframe object embed applet select textarea title button "
        + "datalist svg math canvas audio video map noframes noembed"
    ), (.navigation, "nav menu"),
  ]
}
