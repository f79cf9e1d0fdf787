import Switchboard

/// What Portuguese texts tell of the state of call centers by what they tell of it elsewhere.
extension Gathering {
  private static let keeping: WordSet = [
    "mantem", "continua", "segue", "permanece", "mantera", "continuara", "conserva", "seguira",
  ]

  /// `dispensou 90 operadores e deve voltar a crescer`: what is to grow has cut no more.
  func growsAgain(_ events: [FoundEvent]) -> Bool {
    document.language == .portuguese
      && events.contains { $0.type == .expansion && $0.certainty == .planned }
  }

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
}
