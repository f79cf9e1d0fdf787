import Switchboard

/// What Portuguese texts tell of the state of call centers by what they tell of it elsewhere.
extension Gathering {
  private static let keeping: WordSet = [
    "mantem", "continua", "segue", "permanece", "mantera", "continuara", "conserva", "seguira",
  ]

  /// `mantém 1,1 mil atendentes no local`, told of one that has cut jobs: it goes on, and so it is told.
  func goesOn(_ site: FoundSite) -> Bool {
    document.language == .portuguese
      && site.said.contains { said in
        said.status == .operating
          && document.sentences[said.sentence].range.contains {
            Self.keeping.contains(document.word($0))
          }
      }
  }

  /// `com a abertura de dois centros até ao fim do ano. O de Bragança abre em setembro`: the verb says when.
  func saysWhenInPortuguese(_ event: FoundEvent, _ other: FoundEvent) -> Bool {
    document.language == .portuguese && event.isNoun != other.isNoun && event.type == .opening
      && event.certainty == .planned && other.certainty == .planned
  }

  /// `nega que haja despedimentos`, where a text tells of those that go.
  func areToldToGo(_ others: ArraySlice<FoundEvent>) -> Bool {
    document.language == .portuguese
      && others.contains {
        $0.type == .layoff && [.asserted, .planned].contains($0.certainty) && $0.headcount != nil
      }
  }

  /// `entregou as cartas de despedimento`, where the call center is yet to close: they go with it.
  func isOnlyNotice(_ event: FoundEvent) -> Bool {
    document.language == .portuguese && event.certainty == .asserted
      && ["carta", "aviso"].contains { document.word(event.token).hasPrefix($0) }
  }

  /// `festeja a chegada do call center`, where a text then tells of `o protocolo para a instalação`: it is yet to come.
  func isOnlyGreeted(_ event: FoundEvent, _ other: FoundEvent) -> Bool {
    document.language == .portuguese && event.type == .opening && event.isNoun && other.isNoun
      && event.certainty == .asserted && other.certainty == .planned && event.date == nil
      && document.sentence(of: event.token) < document.sentence(of: other.token)
  }

  /// `greve contra a dispensa de 58, cujos contratos não serão renovados`: they are yet to go.
  func areYetToGo(_ event: FoundEvent, _ other: FoundEvent) -> Bool {
    document.language == .portuguese && event.type == .layoff && event.isNoun && other.isNoun
      && event.certainty == .planned && other.certainty == .asserted && !event.isHeadline
      && document.sentence(of: event.token) == document.sentence(of: other.token)
  }
}
