extension NewsReader {
  /// What the reader sees in a text, sentence by sentence, for those who work on its rules.
  public func trace(of text: NewsText) -> String {
    let known = language.flatMap(NewsLanguage.init(rawValue:))
    guard let language = known ?? LanguageGuess.language(of: text) else {
      return "no language\n"
    }
    let knowledge = LanguageKnowledge.of(language)
    let text = language == .arabic ? ArabicClitics(knowledge.vocabulary).split(text) : text
    let words = knowledge.vocabulary.words(of: text.tokens)
    let gate = TopicGate(text, words, knowledge)
    var organizations = OrganizationFinder(
      NewsDocument(text, words, knowledge, gate, published: nil))
    var places = PlaceFinder(organizations.run())
    let document = places.run()
    var out = ""
    for index in document.sentences.indices {
      let range = document.sentences[index].range
      out += "\(index): \(text.string(text.bytes(ofTokens: range)))\n"
      for name in document.names[index] {
        let organization = document.organizations[name.organization]
        out +=
          "   name \(document.string(name.tokens)) = \(organization.name) \(organization.role)\n"
      }
      for place in document.places[index] {
        out +=
          "   place \(place.name) \(place.place?.country ?? "?") \(place.part) city \(place.isCity)\n"
      }
      for site in SiteFinder(document: document, sentence: index).find() {
        let cities = site.cities.map { document.places[index][$0].name }.joined(separator: ", ")
        out +=
          "   site \(document.string(site.begin..<site.tokens.upperBound)) \(site.determiner) plural \(site.isPlural) in [\(cities)] gentilic \(site.gentilic?.name ?? "") of \(site.organization.map { document.organizations[$0].name } ?? "")\n"
      }
      for trigger in TriggerFinder(document: document, sentence: index).find() {
        out +=
          "   trigger \(document.string(trigger.tokens)) \(trigger.kind) \(trigger.certainty) passive \(trigger.isPassive) noun \(trigger.isNoun)\n"
      }
      for date in document.sentences[index].dates {
        out += "   date \(document.string(date.tokens)) \(date.value)\n"
      }
      for number in document.sentences[index].numbers {
        out +=
          "   number \(document.string(number.tokens)) \(number.least ?? -1)-\(number.most ?? -1)\n"
      }
    }
    return out
  }

  /// The signs that operators are weighed by, for those who learn the weights: for each call center a line with `city`,
  /// a tab and the city; then a line for each organization that may run it, a tab, and its signs, the first for nobody.
  public func operatorSigns(of text: NewsText) -> String {
    guard let document = document(of: text, in: language) else { return "" }
    let discourse = Discourse(document)
    discourse.weighs = false
    discourse.read()
    var out = ""
    for weighed in discourse.weighedSites() {
      out += "city\t\(discourse.sites[weighed.sites[0]].city ?? "")\n"
      for (organization, signs) in weighed.candidates {
        let name = organization.map { document.organizations[$0].name } ?? ""
        out += name + "\t" + signs.all.map(\.name).joined(separator: " ") + "\n"
      }
    }
    return out
  }
}
