/// By which of its forms an organization is told.
extension OrganizationFinder {
  /// Words behind a name that only say of what kind or of which country a firm is.
  private static let plainTails: WordSet = [
    "comunicaciones", "informatica", "bto", "contact center", "call center", "business services",
    "global services", "servicios", "corporation", "corp", "inc", "incorporated", "company",
    "espana", "argentina", "chile", "colombia", "peru", "mexico", "uruguay", "paraguay", "bolivia",
    "ecuador", "venezuela",
    "panama", "honduras", "guatemala", "nicaragua", "iberica", "iberia", "latam", "brasil",
    "do brasil", "portugal", "de portugal", "angola", "mocambique", "grupo",
  ]

  /// Those of which the text must say the short form more often.
  private static let telling: WordSet = [
    "bto", "contact center", "call center", "business services", "global services", "servicios",
  ]

  /// `Konecta BTO` once and `Konecta` before: of one that is known, what only says of which kind or country it is, is left
  /// out where the text does so as often as not.
  mutating func preferCommonForms() {
    guard document.language.isOne(of: .spanish, .portuguese, .german) else { return }
    var forms: [Int: [String: (count: Int, tokens: Range<Int>)]] = [:]
    for mention in document.names.joined() {
      let key = document.key(mention.tokens)
      let count = forms[mention.organization]?[key]?.count ?? 0
      forms[mention.organization, default: [:]][key] = (
        count + 1, forms[mention.organization]?[key]?.tokens ?? mention.tokens
      )
    }
    for (number, own) in forms where own.count > 1 {
      let long = document.organizations[number].name
      let key = PlaceFinder.key(long)
      let longest = own[key]?.count ?? 1
      let short = own.filter { key.hasPrefix($0.key + " ") || key == "grupo " + $0.key }
        .max { ($0.value.count, $0.key) < ($1.value.count, $1.key) }
      guard let short else { continue }
      // `die twenty4help Knowledge Service AG`, which is twenty4help ever after.
      if document.language == .german {
        guard short.value.count > longest,
          document.organizations[number].isKnown
            || KnownOrganizations.shared.contains(short.key),
          LegalForms.all.contains(
            document.word(document.organizations[number].tokens.upperBound - 1))
        else { continue }
        document.organizations[number].name = document.string(short.value.tokens)
        continue
      }
      let tail = key == "grupo " + short.key ? "grupo" : key.dropFirst(short.key.utf8.count + 1)
      guard Self.plainTails.contains(String(tail)),
        short.value.count > longest
          || short.value.count == longest && !Self.telling.contains(String(tail)),
        document.organizations[number].isKnown || KnownOrganizations.shared.contains(short.key)
      else { continue }
      document.organizations[number].name = document.string(short.value.tokens)
    }
  }

  func hasLegalForm(_ candidate: NameCandidate) -> Bool {
    let last = document.word(candidate.tokens.upperBound - 1)
    let first = document.word(candidate.tokens.lowerBound)
    // `Fonema S.p.A.`
    if document.language != .english,
      CapitalSequences.dottedForm(
        document, candidate.tokens.upperBound, document.sentences[candidate.sentence]) != nil
    {
      return true
    }
    return candidate.words > 1
      && (LegalForms.all.contains(last) || NameWords.groups.contains(last)
        || first.isOne(of: "grupo", "groupe", "gruppo", "compania"))
  }
}
