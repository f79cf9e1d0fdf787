import Switchboard

/// An organization that a text names.
struct NamedOrganization: Sendable {
  /// Its name as it is written most fully.
  var name: String
  /// Short name behind it, in parentheses.
  var acronym: String?
  var role: OrganizationRole
  var homeCountry: String?
  /// Whether it is one of those that are known.
  var isKnown = false
  /// The first place where it is named.
  var tokens: Range<Int>
  var sentence: Int
  /// How many times it is the one that runs call centers.
  var frames = 0
  /// The one that is told to run its call centers for it.
  var runBy: Int?
}

/// What an organization has to do with call centers, as a text tells.
enum OrganizationRole: String, Sendable, Hashable {
  case `operator`, client, owner, association, agency, union, unknown

  /// Whether such an organization may run a call center of this text.
  var mayOperate: Bool { self == .operator || self == .unknown }
  /// Whether it may turn out to run one, though the text first says otherwise.
  var mayRun: Bool { mayOperate || self == .client || self == .owner }
}

/// Where an organization is named.
struct NameMention: Sendable {
  var organization: Int
  var tokens: Range<Int>
  /// Whether it stands in the genitive of English: `Cardinal's`.
  var isPossessive = false
}

/// A run of capitalized words that may be a name.
struct NameCandidate: Sendable {
  var tokens: Range<Int>
  var sentence: Int
  var key: String
  var words: Int
  var isFirstInSentence: Bool
  var isPossessive: Bool
}

/// Where a place is named.
struct PlaceMention: Sendable {
  /// What is said of a place beside a call center.
  enum Part: Sendable, Hashable {
    case plain
    /// Where somebody has a seat, or a text was written.
    case headquarters, dateline
    /// Where somebody is already: not what `there` means.
    case barred
    /// It tells the country or region of the city before it.
    case qualifier
  }

  var tokens: Range<Int>
  var sentence: Int
  var part: Part
  var isCity: Bool
  /// Whether the name needs a preposition of place or a region to be believed.
  var isCommonWord: Bool
  /// Whether it is told by the word for those who live there: `le site messin`.
  var isCitizen: Bool
  private var naming: Naming

  init(
    tokens: Range<Int>, sentence: Int, candidates: [UInt32], place: Place? = nil, name: String,
    part: Part = .plain, isCity: Bool, isCommonWord: Bool = false, isCitizen: Bool = false,
    qualifierCountry: String? = nil, qualifierRegion: String? = nil
  ) {
    self.tokens = tokens
    self.sentence = sentence
    self.part = part
    self.isCity = isCity
    self.isCommonWord = isCommonWord
    self.isCitizen = isCitizen
    naming = Naming(candidates, place, name, qualifierCountry, qualifierRegion)
  }

  var candidates: [UInt32] {
    get { naming.candidates }
    set {
      naming = Naming(
        newValue, naming.place, naming.name, naming.qualifierCountry, naming.qualifierRegion)
    }
  }

  /// The place that is meant; nil until it is known.
  var place: Place? {
    get { naming.place }
    set {
      naming = Naming(
        naming.candidates, newValue, naming.name, naming.qualifierCountry, naming.qualifierRegion)
    }
  }

  /// The name as it is written, or as the alias stands for.
  var name: String {
    get { naming.name }
    set {
      naming = Naming(
        naming.candidates, naming.place, newValue, naming.qualifierCountry, naming.qualifierRegion)
    }
  }

  /// The country or region that follows it.
  var qualifierCountry: String? {
    get { naming.qualifierCountry }
    set {
      naming = Naming(
        naming.candidates, naming.place, naming.name, newValue, naming.qualifierRegion)
    }
  }
  var qualifierRegion: String? {
    get { naming.qualifierRegion }
    set {
      naming = Naming(
        naming.candidates, naming.place, naming.name, naming.qualifierCountry, newValue)
    }
  }

  /// What a mention refers to, shared by its copies: rules copy mentions all the time, and change this hardly ever.
  private final class Naming: Sendable {
    let candidates: [UInt32]
    let place: Place?
    let name: String
    let qualifierCountry: String?
    let qualifierRegion: String?

    init(
      _ candidates: [UInt32], _ place: Place?, _ name: String, _ qualifierCountry: String?,
      _ qualifierRegion: String?
    ) {
      self.candidates = candidates
      self.place = place
      self.name = name
      self.qualifierCountry = qualifierCountry
      self.qualifierRegion = qualifierRegion
    }
  }
}
