public import Switchboard

/// What a text says of call centers, each fact with the words it rests on.
public struct NewsFacts: Sendable {
  /// The language it was read in; nil where none was told.
  public var language: String?
  /// The first line, where it stands by itself.
  public var headline: String?
  /// The call centers, and groups of them.
  public var sites: [NewsSite] = []
  /// What happened, is planned, is said or denied.
  public var events: [NewsEvent] = []
  /// Numbers of the whole business.
  public var statistics: [NewsStatistic] = []
  /// The organizations that matter to them.
  public var organizations: [NewsOrganization] = []
  /// What was wrong with the text, in words.
  public var remarks: [String] = []

  /// No facts.
  public init() {}

  /// Whether nothing was found: no call center, no event, no number.
  public var isEmpty: Bool { sites.isEmpty && events.isEmpty && statistics.isEmpty }
}

/// The words of a text that a fact rests on.
public struct NewsEvidence: Sendable, Hashable {
  /// Their place in the bytes of the text, which is UTF-8.
  public var bytes: Range<Int>
  /// The rule that read them: `open.verb`.
  public var rule: String
}

/// How many people or seats, and of what sort.
public struct NewsCapacity: Sendable, Hashable {
  /// What is counted.
  public enum Measure: String, Sendable, Hashable {
    case seats, headcount
    case jobsAnnounced = "jobs_announced"
    case jobsCut = "jobs_cut"
  }

  /// What is counted.
  public var measure: Measure
  /// The least it may be; nil for `up to`.
  public var least: Int?
  /// The most it may be; nil for `more than`.
  public var most: Int?
  /// Whether it is yet to come.
  public var isPlanned: Bool
}

/// A call center, or several that are counted together.
public struct NewsSite: Sendable {
  /// The organization that runs it, by its place among the organizations; nil where the text does not say.
  public var operatorIndex: Int?
  /// The city as the text writes it.
  public var city: String?
  /// Its place in the gazetteer.
  public var place: Place?
  /// ISO 3166-1 alpha-2.
  public var country: String?
  /// Its state as of the date of the text.
  public var status: CallCenterStatus
  /// When it opened and closed, in the Extended Date/Time Format.
  public var opened: String?
  /// When it closed.
  public var closed: String?
  /// How many work or sit there.
  public var capacity: [NewsCapacity] = []
  /// Whether several are meant, which are no single call center.
  public var isGroup = false
  /// Of a group, at least so many.
  public var countLeast: Int?
  /// Of a group, at most so many.
  public var countMost: Int?
  /// Organizations with another part in it: who helped, who owns, for whom it works.
  public var supporters: [Int] = []
  /// Where the text says it.
  public var evidence: [NewsEvidence] = []
  /// How sure it is, from 0 to 1.
  public var confidence = Confidence.said
}

/// Something that happened, is planned, is said, or is denied.
public struct NewsEvent: Sendable {
  /// What happens.
  public var type: EventType
  /// Whether it is said to be so.
  public var modality: Switchboard.Modality
  /// In the Extended Date/Time Format.
  public var date: String?
  /// Whom it happens to, by its place among the organizations.
  public var operatorIndex: Int?
  /// The call center it is of, by its place among the sites.
  public var site: Int?
  /// The city as the text writes it.
  public var city: String?
  /// ISO 3166-1 alpha-2.
  public var country: String?
  /// How many people or seats it is about.
  public var headcount: NewsCapacity?
  /// Where the text says it.
  public var evidence: [NewsEvidence] = []
  /// How sure it is, from 0 to 1.
  public var confidence = Confidence.said
}

/// A number that is said of the whole business.
public struct NewsStatistic: Sendable {
  /// What is counted: `call_centers`, `headcount`, `jobs_cut`; with `_growth` for a rate.
  public var measure: String
  /// The country it is said of, ISO 3166-1 alpha-2.
  public var country: String?
  /// The number.
  public var value: Double
  /// `count`, `percent`.
  public var unit: String
  /// Who says it: an organization, or a role and an organization.
  public var claimant: String?
  /// Where the text says it.
  public var evidence: [NewsEvidence] = []
}

/// An organization that the text names.
public struct NewsOrganization: Sendable {
  /// Its name as the text writes it most fully.
  public var name: String
  /// Its short name.
  public var acronym: String?
  /// What it has to do with call centers.
  public var role: OrganizationType
  /// ISO 3166-1 alpha-2.
  public var homeCountry: String?
  /// Where the text names it first.
  public var evidence: NewsEvidence
}
