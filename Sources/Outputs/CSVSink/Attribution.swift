import Switchboard

/// The file that goes with data wherever it goes: who made it, and on what terms.
enum Attribution {
  /// The text of the file: a paragraph for each source.
  static func text(of sources: [SourceDescription]) -> String {
    var text = "The data in this folder comes from these sources.\n"
    if sources.isEmpty { text = "The data in this folder comes from no source.\n" }
    for source in sources {
      text += "\n\(line(source.title ?? source.id)) (\(line(source.id)))\n"
      add("Publisher", source.publisher, to: &text)
      add("Home page", source.url, to: &text)
      add("Licence", source.licence ?? "not known", to: &text)
      add("Licence text", source.licenceURL, to: &text)
      add("Attribution", source.attribution, to: &text)
      add("May be passed on", terms(source.redistribution), to: &text)
    }
    return text
  }

  private static func add(_ label: String, _ value: String?, to text: inout String) {
    guard let value, !value.isEmpty else { return }
    text += "  \(label): \(line(value))\n"
  }

  private static func terms(_ redistribution: Redistribution) -> String {
    switch redistribution {
    case .open: "yes"
    case .attribution: "yes, with the attribution"
    case .shareAlike: "yes, with the attribution and under the same licence"
    case .restricted: "not without asking"
    case .unknown: "not known"
    }
  }

  /// A text without line breaks and other control characters.
  private static func line(_ text: String) -> String {
    var line = ""
    for scalar in text.unicodeScalars {
      line.unicodeScalars.append(scalar.properties.generalCategory == .control ? " " : scalar)
    }
    return line
  }
}
