import Switchboard

/// Cities that Portuguese sentences name beside those that something happens in.
extension Discourse {
  private static let travels: WordSet = [
    "ir", "viajar", "deslocar", "deslocarem", "deslocacao", "deslocacoes", "viagem", "viagens",
    "trajeto", "estrada", "autocarro", "comboio", "voo", "voos",
  ]

  private static let transfers: WordSet = [
    "transferidos", "transferidas", "realocados", "realocadas", "remanejados", "remanejadas",
    "deslocados", "deslocadas",
  ]

  /// Bars where a firm is from, where people travel to, and where call centers are already.
  func barInPortuguese() {
    guard document.language == .portuguese else { return }
    for city in document.places[sentence] where city.isCity && city.part == .plain {
      if isHomeOfSpoken(city) || isReached(city, by: Self.travels) {
        barred.insert(city.tokens.lowerBound)
      }
      // `40 serão transferidos para Lisboa e os restantes despedidos`: not there.
      if isReached(city, by: Self.transfers) { offered.insert(city.tokens.lowerBound) }
    }
    existing()
  }

  /// `A empresa de Santos é a terceira do setor`, below what was told of a call center elsewhere: where it is from.
  private func isHomeOfSpoken(_ city: PlaceMention) -> Bool {
    let of = city.tokens.lowerBound - 1
    return focusSite != nil && here(city).isEmpty && marks.range.contains(of - 2)
      && document.word(of).isOne(of: "de", "do", "da") && marks.covers(.orgNoun, of - 1)
      && marks.covers([.article, .indefinite].asClasses, of - 2)
  }

  /// `Ir trabalhar todos os dias para Lisboa é impossível`
  private func isReached(_ city: PlaceMention, by words: WordSet) -> Bool {
    var to = city.tokens.lowerBound - 1
    if marks.covers(.article, to), document.word(to).isOne(of: "o", "a") { to -= 1 }
    guard marks.range.contains(to), document.word(to).isOne(of: "para", "a", "ate") else {
      return false
    }
    return between(max(marks.range.lowerBound, to - 6), to).contains {
      words.contains(document.word($0))
    }
  }

  /// `que se juntará aos já existentes em Natal e Recife`: those that are there already.
  private func existing() {
    guard
      let word = marks.range.first(where: { document.word($0).isOne(of: "existente", "existentes") }),
      marks.range.contains(word - 1),
      document.word(word - 1) == "ja" || mentions.allSatisfy({ $0.tokens.upperBound != word }),
      let first = document.places[sentence].firstIndex(where: {
        $0.isCity && $0.part == .plain && (2...3).contains($0.tokens.lowerBound - word)
      })
    else { return }
    let organization =
      mentions.last { $0.begin < word && $0.organization != nil }?.organization ?? focusOperator
      ?? soleOperator
    for city in CityList(document, sentence).list(from: first).map(place) {
      barred.insert(city.tokens.lowerBound)
      guard let organization else { continue }
      _ = site(
        organization: organization, city: city, token: city.tokens.lowerBound, status: .operating,
        evidence: evidence(between(word, city.tokens.upperBound), "existing"))
    }
  }

  /// `A Voxalia, de Lages, demitiu 300`: where a firm is that has no other place in the text.
  func townOfFirmInPortuguese(_ clause: Range<Int>) -> PlaceMention? {
    guard document.cities.count == 1 else { return nil }
    return document.names[sentence].lazy.filter {
      clause.contains($0.tokens.lowerBound)
        && self.document.organizations[$0.organization].role.mayOperate
    }.compactMap { name -> PlaceMention? in
      let comma = name.tokens.upperBound
      let of = self.document.word(comma) == "," ? comma + 1 : comma
      guard self.marks.range.contains(of + 1), self.document.word(of).isOne(of: "de", "em") else {
        return nil
      }
      return self.document.places[self.sentence].first {
        $0.isCity && $0.part == .plain && $0.tokens.lowerBound == of + 1
          && !self.barred.contains($0.tokens.lowerBound)
      }
    }.first
  }

  /// `a carteira de clientes, formada por gigantes como a Norvia, Sambra e Talca`: customers, whatever they are called.
  func isOfCustomersRow(_ city: PlaceMention) -> Bool {
    document.language == .portuguese
      && between(max(marks.range.lowerBound, city.tokens.lowerBound - 20), city.tokens.lowerBound)
        .contains { token in
          document.word(token).isOne(of: "como", "entre") && marks.range.contains(token - 1)
            && between(max(marks.range.lowerBound, token - 8), token).contains {
              document.word($0).isOne(of: "clientes", "marcas", "gigantes", "empresas")
            }
        }
  }
}
