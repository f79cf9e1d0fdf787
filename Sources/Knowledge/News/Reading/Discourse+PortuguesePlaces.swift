import Switchboard

/// Cities that Portuguese sentences name beside those that something happens in.
extension Discourse {
  private static let transfers: WordSet = [
    "transferidos", "transferidas", "realocados", "realocadas", "remanejados", "remanejadas",
    "deslocados", "deslocadas",
  ]

  /// Bars where a firm is from and where call centers are already, and notes where people are sent.
  func barInPortuguese() {
    guard document.language == .portuguese else { return }
    for city in document.places[sentence] where city.isCity && city.part == .plain {
      if isHomeOfSpoken(city) || isExisting(city) {
        barred.insert(city.tokens.lowerBound)
      }
      // `40 serão transferidos para Lisboa e os restantes despedidos`: not there.
      if isReached(city) { offered.insert(city.tokens.lowerBound) }
    }
  }

  /// `A empresa de Santos é a terceira do setor`, below what was told of a call center elsewhere: where it is from.
  private func isHomeOfSpoken(_ city: PlaceMention) -> Bool {
    let of = city.tokens.lowerBound - 1
    return focusSite != nil && here(city).isEmpty && marks.range.contains(of - 2)
      && document.word(of).isOne(of: "de", "do", "da") && marks.covers(.orgNoun, of - 1)
      && marks.covers([.article, .indefinite].asClasses, of - 2)
  }

  /// `que se juntará aos já existentes em Natal e Recife`
  private func isExisting(_ city: PlaceMention) -> Bool {
    between(max(marks.range.lowerBound, city.tokens.lowerBound - 5), city.tokens.lowerBound)
      .contains { document.word($0).hasPrefix("existente") && document.word($0 - 1) == "ja" }
  }

  /// `40 serão transferidos para Lisboa`
  private func isReached(_ city: PlaceMention) -> Bool {
    var to = city.tokens.lowerBound - 1
    if marks.covers(.article, to), document.word(to).isOne(of: "o", "a") { to -= 1 }
    guard marks.range.contains(to), document.word(to).isOne(of: "para", "a", "ate") else {
      return false
    }
    return between(max(marks.range.lowerBound, to - 6), to).contains {
      Self.transfers.contains(document.word($0))
    }
  }
}
