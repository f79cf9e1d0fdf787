import News
import NewsSource
import Switchboard

/// An article as a person reads it: each sentence with the facts that rest on it beside it.
struct NewsPage {
  let article: ReadArticle
  /// Columns of the terminal.
  let width: Int

  /// The page as lines.
  func text() -> String {
    var lines = [Console.bold(article.name), "  " + headline, ""]
    let notes = self.notes()
    let text = article.text
    var last = -1
    for sentence in text.sentences {
      let bytes = text.bytes(ofTokens: sentence)
      if last >= 0, text.tokens[sentence.lowerBound].beginsLine { lines.append("") }
      last = bytes.upperBound
      let found = notes.filter { bytes.contains($0.bytes.lowerBound) }
      lines += wrapped(marked(bytes, found), indent: "  ", width)
      for note in found {
        lines.append("    " + Console.colored(note.text, note.color))
      }
    }
    for repair in article.repairs { lines.append("  mended: \(repair.message) (\(repair.count))") }
    lines += ["", Console.bold("  Found")] + summary
    return lines.joined(separator: "\n")
  }

  private var headline: String {
    let facts = article.facts
    guard let language = facts.language else {
      return "the language is not told by the text; name it with --language"
    }
    let sites = facts.sites.filter { !$0.isGroup }.count
    return [
      language, Format.count(sites, "call center"), Format.count(facts.events.count, "event"),
      Format.count(facts.statistics.count, "statistic"),
      Format.count(facts.organizations.count, "organization"),
    ].joined(separator: " · ")
  }

  // MARK: Beside the sentences

  private struct Note {
    var bytes: Range<Int>
    var text: String
    var color: Console.Color
  }

  private func notes() -> [Note] {
    var notes: [Note] = []
    let facts = article.facts
    for site in facts.sites {
      for proof in site.evidence {
        notes.append(
          Note(
            bytes: proof.bytes, text: "▪ \(line(site))  (\(proof.rule))",
            color: site.isGroup ? .gray : color(site.status)))
      }
    }
    for event in facts.events {
      for proof in event.evidence {
        notes.append(
          Note(
            bytes: proof.bytes, text: "→ \(line(event))",
            color: event.modality == .negated ? .gray : .blue))
      }
    }
    for statistic in facts.statistics {
      for proof in statistic.evidence {
        notes.append(Note(bytes: proof.bytes, text: "# \(line(statistic))", color: .magenta))
      }
    }
    return notes
  }

  /// The words of a sentence with what facts rest on in bold.
  private func marked(_ bytes: Range<Int>, _ notes: [Note]) -> [(word: String, isBold: Bool)] {
    var words: [(word: String, isBold: Bool)] = []
    var begin = bytes.lowerBound
    let all = article.text.bytes
    for index in bytes.lowerBound...bytes.upperBound {
      guard index == bytes.upperBound || all[index] <= 0x20 else { continue }
      if index > begin {
        words.append(
          (article.text.string(begin..<index), notes.contains { $0.bytes.overlaps(begin..<index) }))
      }
      begin = index + 1
    }
    return words
  }

  private func wrapped(_ words: [(word: String, isBold: Bool)], indent: String, _ width: Int)
    -> [String]
  {
    var lines: [String] = []
    var line = indent
    var length = indent.count
    for (word, isBold) in words {
      if length + word.count + 1 > width, length > indent.count {
        lines.append(line)
        line = indent
        length = indent.count
      }
      if length > indent.count {
        line += " "
        length += 1
      }
      line += isBold ? Console.bold(word) : word
      length += word.count
    }
    return lines + [line]
  }

  // MARK: Lines of facts

  private var summary: [String] {
    let facts = article.facts
    var lines: [String] = []
    for site in facts.sites {
      lines.append("  ▪ " + Console.colored(line(site), site.isGroup ? .gray : color(site.status)))
    }
    for event in facts.events { lines.append("  → " + line(event)) }
    for statistic in facts.statistics { lines.append("  # " + line(statistic)) }
    for organization in facts.organizations {
      let parts = [
        organization.acronym.map { "(\($0))" }, organization.role.word, organization.homeCountry,
      ]
      lines.append("  · \(organization.name) " + parts.compactMap(\.self).joined(separator: ", "))
    }
    return lines.isEmpty ? ["  nothing of call centers"] : lines
  }

  private func line(_ site: NewsSite) -> String {
    let name =
      site.operatorIndex.map { article.facts.organizations[$0].name } ?? "operator not told"
    let place = [site.city, site.country].compactMap(\.self).joined(separator: ", ")
    var parts = [
      site.isGroup ? "\(site.countLeast ?? 2) or more call centers" : name, place, site.status.word,
    ]
    if let opened = site.opened { parts.append("opened \(opened)") }
    if let closed = site.closed { parts.append("closed \(closed)") }
    parts += site.capacity.map(text)
    for index in site.supporters {
      parts.append("supported by \(article.facts.organizations[index].name)")
    }
    return parts.filter { !$0.isEmpty }.joined(separator: " · ")
  }

  private func line(_ event: NewsEvent) -> String {
    var parts = [event.type.word, event.modality.word]
    if let index = event.operatorIndex { parts.append(article.facts.organizations[index].name) }
    if let city = event.city { parts.append(city) }
    if let date = event.date { parts.append(date) }
    if let headcount = event.headcount { parts.append(text(headcount)) }
    return parts.joined(separator: " · ")
  }

  private func line(_ statistic: NewsStatistic) -> String {
    var parts = [statistic.measure, "\(statistic.value.formattedPlain) \(statistic.unit)"]
    if let country = statistic.country { parts.append(country) }
    if let claimant = statistic.claimant { parts.append("says \(claimant)") }
    return parts.joined(separator: " · ")
  }

  private func text(_ capacity: NewsCapacity) -> String {
    let number =
      switch (capacity.least, capacity.most) {
      case (let least?, let most?) where least == most: Format.count(least)
      case (let least?, let most?): "\(Format.count(least)) to \(Format.count(most))"
      case (let least?, nil): "more than \(Format.count(least))"
      case (nil, let most?): "up to \(Format.count(most))"
      default: "?"
      }
    return "\(number) \(capacity.measure.rawValue)\(capacity.isPlanned ? " planned" : "")"
  }

  private func color(_ status: CallCenterStatus) -> Console.Color {
    switch status {
    case .operating: .green
    case .closed, .closing, .reduced, .suspended: .red
    case .cancelled, .rumoured, .unknown: .gray
    default: .yellow
    }
  }
}

extension Double {
  /// Without a fraction where there is none.
  fileprivate var formattedPlain: String {
    self == rounded() && magnitude < 1e15 ? Format.count(Int(self)) : "\(self)"
  }
}
