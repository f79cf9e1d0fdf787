/// Finds the organizations that a text names.
///
/// A run of capitalized words is one only where something says so: it is known, it has a legal form, a word
/// like `groupe` stands before it or `the insurer` behind it, it is what opens or runs call centers, or
/// its short name follows in parentheses. Then it is one wherever the text names it.
struct OrganizationFinder {
  let document: NewsDocument
  var candidates: [NameCandidate] = []
  /// Keys of candidates that stand within sentences.
  private(set) var inner: NameSet = []
  /// Where names stand first, but for the headline.
  var firstInText = NameTable<Int>()
  /// Keys of names that are organizations, with the number of each.
  var known = NameTable<Int>()
  /// The candidates of each sentence.
  var ofSentence: [Range<Int>] = []
  /// Keys of those that do what only companies do.
  private(set) var subjects: NameSet = []
  /// Words of names that the text writes with small letters, too.
  private(set) var small: NameSet = []
  /// Keys of those that somewhere stand where only places do.
  private(set) var placed: NameSet = []
  private var smallNames: Set<String> = []
  /// Keys of firms that small towns of Portuguese are called like.
  var articled: Set<String> = []
  /// Whether the text names one that is known to run call centers for others.
  private(set) var namesOutsourcer = false

  /// Words with a capital in English that say where something is from.
  private static let ofContinents: WordSet = [
    "european", "asian", "african", "american", "latin", "nordic", "scandinavian", "western",
    "eastern", "northern", "southern", "caribbean", "arab", "global", "international", "tasmanian",
    "queenslander", "californian", "texan", "ontarian", "quebecois", "albertan", "floridian",
    "hawaiian", "alaskan", "gujarati", "punjabi", "bengali", "kiwi", "aussie", "brit", "pinoy",
    "glaswegian", "londoner", "mancunian", "scouse", "geordie", "ulster", "antipodean",
  ]

  static let subjectVerbs: VerbClasses = [
    .open, .close, .layoff, .expand, .reduce, .move, .employ, .have, .plan, .announce, .choose,
    .consider,
    .deny, .cancel, .acquire, .light,
  ]

  static let companyVerbs: VerbClasses = [
    .open, .close, .layoff, .expand, .reduce, .move, .employ, .have, .acquire, .plan, .light, .deny,
    .cancel, .choose,
    .announce,
  ]
  /// What figures and reports do, too.
  static let showing: WordSet = [
    "reveal", "reveler", "revelar", "presenter", "presentar", "disclose", "compter", "faire",
  ]

  init(_ document: NewsDocument) { self.document = document }

  /// The document with its organizations.
  mutating func run() -> NewsDocument {
    let names = SmallNames(document)
    smallNames = names.keys
    let sequences = CapitalSequences(document: document, smallNames: names)
    for index in document.sentences.indices {
      let begin = candidates.count
      candidates += sequences.find(index)
      ofSentence.append(begin..<candidates.count)
    }
    if candidates.isEmpty { return document }
    if document.language == .arabic { withoutPersons() }
    cutCities()
    cutFrontCities()
    cutTownsBeforeNames()
    cutStories()
    cutCenters()
    small = smallWords()
    for candidate in candidates
    where firstInText[candidate.key] == nil && !(document.hasHeadline && candidate.sentence == 0) {
      firstInText[candidate.key] = candidate.tokens.lowerBound
    }
    namesOutsourcer = candidates.contains {
      KnownOrganizations.shared[$0.key].map { $0.isOutsourcer && !$0.needsEvidence } == true
    }
    inner = NameSet(candidates.lazy.filter { !$0.isFirstInSentence }.map(\.key))
    firmsLikeTowns()
    if document.language.isOne(of: .italian, .portuguese, .spanish, .french) {
      for candidate in candidates
      where candidate.words == 1 && !candidate.isFirstInSentence && isPlace(candidate)
        || isTownOfOffice(candidate)
      {
        placed.insert(candidate.key)
      }
      // `Câmara Municipal de Bragança`
      for candidate in candidates where candidate.words > 2 {
        let last = candidate.tokens.upperBound - 1
        if document.word(last - 2).isOne(of: "municipal", "prefeitura", "comune", "camara"),
          document.word(last - 1).isOne(of: "de", "di", "da", "do"),
          Gazetteer.shared.names(document.word(last)) != nil
        {
          placed.insert(document.word(last))
        }
      }
    }
    for candidate in candidates where isPlacedInEnglish(candidate) { placed.insert(candidate.key) }
    persons()
    for candidate in candidates where isSubject(candidate, strict: true) {
      subjects.insert(candidate.key)
    }
    for candidate in candidates where !isPerson(candidate.tokens) && !isOnlyBeside(candidate) {
      let role = evidence(candidate)
      if let role { add(candidate, role) }
    }
    if document.language == .arabic { repeated() }
    withArticleInItalian()
    sayers()
    antecedentsOfCompany()
    speakersTakenUp()
    rows()
    aliases()
    surnames()
    onlyName()
    italianClients()
    for candidate in candidates where !isPerson(candidate.tokens) {
      guard let number = known[candidate.key], !isOnlyBeside(candidate),
        !isTownInFrench(candidate, number)
      else { continue }
      document.names[candidate.sentence].append(
        NameMention(
          organization: number, tokens: candidate.tokens, isPossessive: candidate.isPossessive))
      refine(number, candidate)
    }
    toldClients()
    clientsInFrench()
    clientsInEnglish()
    plainNames()
    ownCenters()
    commonNames()
    preferCommonForms()
    publicBodies()
    clientsWithOwnCenter()
    return document
  }

  /// Only what names have is kept: the other words are many, and nobody asks for them.
  private func smallWords() -> NameSet {
    var asked = WordFilter()
    for candidate in candidates {
      asked.insert(candidate.key)
      for token in candidate.tokens { asked.insert(document.tokens[token].folded) }
    }
    let tokens = document.tokens
    var small: NameSet = []
    for index in tokens.indices
    where tokens[index].kind == .word && !tokens[index].isCapitalized
      && tokens[index].bytes.count > 2 && asked.mayContain(tokens[index].folded)
    {
      small.insert(tokens[index].folded)
    }
    return small
  }

  // MARK: Evidence

  /// What a candidate is, by what stands around it; nil where nothing says that it is an organization.
  private func evidence(_ candidate: NameCandidate) -> OrganizationRole? {
    let marks = document.sentences[candidate.sentence]
    if marks.covers([.address].asClasses, candidate.tokens.lowerBound) && candidate.words > 1 {
      return nil
    }
    if isFormerBuilding(candidate) || isPlaceOfOwn(candidate) || isPartOfTown(candidate) {
      return nil
    }
    if isTelephone(candidate) || isTownHall(candidate) || isPark(candidate)
      || isParkInArabic(candidate)
      || isTownOfSpanish(candidate) || isOfSchool(candidate) || isAuthority(candidate)
      || isVerbOfHeadline(candidate) || isRegionOfSpanish(candidate)
    {
      return nil
    }
    if isFromPlaceOfSpanish(candidate) || isActInFrench(candidate)
      || isTownOfItalianFirm(candidate, marks) || isAgedInItalian(candidate, marks)
    {
      return nil
    }
    // `Diciannove licenziati, zero spiegazioni`
    if document.language == .italian, candidate.words == 1, candidate.isFirstInSentence,
      marks.numbers.contains(where: { $0.tokens.lowerBound == candidate.tokens.lowerBound })
    {
      return nil
    }
    if isPortfolio(candidate, marks) || isWorkerByApposition(candidate, marks)
      || isBeforeArticle(candidate, marks)
    {
      return nil
    }
    if isMedium(candidate) || isMediumInArabic(candidate) { return .agency }
    // `von Zürich nach Breslau`: a city, though an insurer is called so.
    if document.language == .german, candidate.key == "zurich", before(candidate) == nil {
      return nil
    }
    // `sucht Personal`: no firm, though one is called so elsewhere.
    if document.language == .german, isPlainNoun(candidate.key) { return nil }
    // `Doris Kohl` is nobody of Kohl's.
    if document.language == .german, !candidate.key.hasSuffix("s"),
      KnownOrganizations.shared[candidate.key]?.name.hasSuffix("'s") == true
    {
      return nil
    }
    if let entry = KnownOrganizations.shared[candidate.key],
      !entry.needsEvidence || !candidate.isFirstInSentence || isUnmistakable(candidate),
      // `Sud` and `SUD`
      entry.role == .unknown || entry.name.utf8.count > 3
        || entry.name.uppercased() != entry.name
        || document.tokens[candidate.tokens.lowerBound].isAllCapitals,
      !isWordLikeAcronym(candidate, entry.name)
    {
      if entry.needsEvidence, !isUnmistakable(candidate), before(candidate) == nil,
        !isSubject(candidate), !isOwnerOfSite(candidate),
        document.language != .german || !isBesideSite(candidate)
      {
        return nil
      }
      return entry.role
    }
    if smallNames.contains(candidate.key) { return .unknown }
    if document.language == .arabic, let role = ofHead(candidate) ?? ofBrand(candidate) {
      return role
    }
    if isQuotedFirm(candidate) || isOfSiteInArabic(candidate) || isQuotedDoer(candidate) {
      return .unknown
    }
    // What the name itself says.
    let own = candidate.tokens
    if candidate.words == 1, Self.ofContinents.contains(candidate.key) { return nil }
    if document.language == .english, isStateOrSide(candidate) || isDemonym(candidate) {
      return nil
    }
    if isCouncilWithCenter(candidate) { return .unknown }
    // `Lindner & Kofler`
    if candidate.words > 2, own.contains(where: { document.tokens[$0].folded == "&" }) {
      return before(candidate) ?? .unknown
    }
    if isNever(candidate) || isWithinPlace(candidate) || isPartOfWorld(candidate) { return nil }
    if isAdjectiveOfNextInGerman(candidate) { return nil }
    // `eines Versandhauses` names nobody.
    if document.language == .german, candidate.words == 1,
      Self.isCompoundNoun(candidate.key) || candidate.key.hasSuffix("investor")
        || candidate.key.hasSuffix("hauses")
    {
      return nil
    }
    // `EE's North Tyneside Centre`
    if document.language == .english, candidate.words > 1,
      marks.begins([.weakSite, .site].asClasses, at: own.upperBound - 1),
      own.lowerBound > marks.range.lowerBound,
      document.word(own.lowerBound - 1).isOne(of: "s", "'", "’", "its", "their")
    {
      return nil
    }
    // `Call Center Summit`, but `Summit Benefit Administrators`.
    if own.contains(where: { marks.begins(.tradeFair, at: $0) }), !hasNameEnd(candidate),
      !hasLegalForm(candidate)
    {
      return nil
    }
    // `La sede della Città Bella`
    if document.language != .english, marks.begins(.cityWord, at: own.lowerBound) { return nil }
    // `Eastern Union Bank`, `Delta Credit Union`: what it ends with says what it is.
    if document.language == .english, candidate.words > 1,
      hasNameEnd(candidate) || candidate.key.hasSuffix(" credit union")
    {
      return before(candidate) ?? .unknown
    }
    // `the New South Wales Government`
    if document.language == .english, candidate.words > 2, !isOwnerOfSite(candidate),
      document.word(own.upperBound - 1) == "government"
    {
      return .agency
    }
    for token in own.prefix(3) {
      if marks.begins(.association, at: token) { return .association }
      if marks.begins(.agency, at: token) { return .agency }
    }
    // Not the finder is asked in it, which would be copied for it.
    let tokens = document.tokens
    if own.contains(where: {
      marks.begins(.union, at: $0)
        && (tokens[$0].isAllCapitals || (marks.phrase(.union, at: $0)?.count ?? 0) > 1)
    }) {
      return .union
    }
    if candidate.words > 1, let role = roleInName(candidate) { return role }
    if let role = isKnownWithCountry(candidate) { return role }
    if let role = before(candidate) { return role }
    if document.language == .german, candidate.words > 1, isBehindTownAdjective(candidate),
      hasNameWord(candidate) || isGermanFirm(candidate)
    {
      return .unknown
    }
    if isAddress(candidate) { return nil }
    let isPlace =
      (isPlace(candidate) || isLargeTown(candidate)) && !isFirmCalledAsTown(candidate, marks)
    if isPlace { return isFirmNotTown(candidate) ? .unknown : nil }
    if let role = behind(candidate) { return role }
    if hasLegalForm(candidate) || hasNameEnd(candidate) { return .unknown }
    if hasSiteBehindComma(candidate, marks) { return .unknown }
    if isPlacedInFrench(candidate) { return nil }
    if candidate.sentence == 0, isHeadingInItalian(candidate, marks) { return .unknown }
    if document.isHeadline(marks) {
      return isHeadlineSubject(candidate) || isHeadingInFrench(candidate)
        || isHeadingInItalian(candidate, marks)
        || document.language == .italian && isNamedBehindSite(candidate) && !isPlace
        || isAtInFrench(front(candidate), marks) ? .unknown : nil
    }
    if hasPeople(candidate), !candidate.isFirstInSentence || !isOnlyFirst(candidate) {
      return .unknown
    }
    // Every noun of German has a capital: nothing is told by it.
    if isBareGermanSubject(candidate) { return .unknown }
    if document.language == .german, candidate.words == 1 {
      return isBesideSite(candidate) ? .unknown : nil
    }
    if document.language == .german, !hasNameWord(candidate), !isNamedBehindSite(candidate),
      !isGermanFirm(candidate)
    {
      return isOwnerBehindVon(candidate) ? .unknown : nil
    }
    if hasSiteInRelative(candidate) || isOwnerInRelative(candidate)
      || isOwnerBehindBelonging(candidate)
      || hasSmallLegalForm(candidate)
    {
      return .unknown
    }
    if isOnlyFirst(candidate) { return nil }
    if isCompanyOfNext(candidate) { return .unknown }
    if candidate.isFirstInSentence, candidate.words == 1 {
      // Any word begins a sentence with a capital: the verb must be one of those that say what companies do, or
      // the name be seen elsewhere.
      let isElsewhere = inner.contains(candidate.key)
      return isOwnerOfSite(candidate) || isSubject(candidate, strict: !isElsewhere)
        || hasOwnSiteInFrench(candidate, marks) || leadsOnSite(candidate, marks) ? .unknown : nil
    }
    // `THE SOUTHEAST has been dealt a blow`: papers begin with capitals.
    if candidate.words == 1, document.tokens[own.lowerBound].isAllCapitals,
      own.lowerBound - marks.firstWord <= 3, document.tokens[marks.firstWord].isAllCapitals,
      document.word(own.lowerBound).utf8.count > 4
    {
      return isOwnerOfSite(candidate) ? .unknown : nil
    }
    if isOwnerOfSite(candidate) || isSubject(candidate) || hasOwnSiteInFrench(candidate, marks) {
      return .unknown
    }
    return nil
  }

  // MARK: What is found

  mutating func add(_ candidate: NameCandidate, _ role: OrganizationRole) {
    if let number = known[candidate.key] {
      if document.organizations[number].role == .unknown {
        document.organizations[number].role = role
      }
      preferNominative(number, candidate)
      return
    }
    if let number = sameKnown(candidate) {
      known[candidate.key] = number
      // `TP`, which the text calls Teleperformance, too.
      if document.language == .english, document.organizations[number].name.utf8.count < 5,
        KnownOrganizations.shared[candidate.key]?.name == document.string(candidate.tokens)
      {
        document.organizations[number].name = document.string(candidate.tokens)
      }
      return
    }
    known[candidate.key] = document.organizations.count
    var organization = NamedOrganization(
      name: document.string(candidate.tokens), role: role, tokens: candidate.tokens,
      sentence: candidate.sentence)
    // `وزير الصحة` stands for `وزارة الصحة`.
    if document.language == .arabic, document.word(candidate.tokens.lowerBound).hasPrefix("وزير") {
      organization.name =
        "وزارة "
        + document.string(between(candidate.tokens.lowerBound + 1, candidate.tokens.upperBound))
    }
    if let entry = KnownOrganizations.shared[candidate.key] {
      if entry.name.hasSuffix("'s"), !organization.name.hasSuffix("s") {
        organization.name = entry.name
      }
      organization.isKnown = true
      // `der Deutschen Telekom`
      if candidate.key.hasPrefix("deutschen ") { organization.name = entry.name }
      organization.homeCountry = entry.country
    }
    document.organizations.append(organization)
    preferNominative(document.organizations.count - 1, candidate)
  }

}
