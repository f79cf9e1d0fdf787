/// A fixed list of words that a column may hold.
public protocol Vocabulary: CaseIterable, Sendable, Hashable, RawRepresentable
where RawValue == String {}

extension Vocabulary {
  /// The word that outputs show, `under_construction`.
  public var word: String { rawValue }

  /// All words, in the order of the cases.
  public static var words: [String] { allCases.map(\.rawValue) }
}

/// What sort of source a source is.
public enum SourceKind: String, Vocabulary {
  case registry, list, feed, file
}

/// Whether the data of a source may be passed on.
public enum Redistribution: String, Vocabulary {
  /// Without any condition.
  case open
  /// With the credit line.
  case attribution
  /// Under the same licence only.
  case shareAlike = "share_alike"
  /// Not, or not without asking.
  case restricted
  case unknown
}

/// What an organization is in the call-center business.
public enum OrganizationType: String, Vocabulary {
  case `operator`, client, owner, association, agency, regulator, other
}

/// Whether an organization exists.
public enum OrganizationStatus: String, Vocabulary {
  case active, dissolving, inactive, dissolved, unknown
}

/// What an address is. A registered office is not a call center.
public enum AddressKind: String, Vocabulary {
  case registeredOffice = "registered_office"
  case headquarters, postal, site
}

/// Who a call center works for.
public enum CallCenterModel: String, Vocabulary {
  /// For the organization that runs it.
  case captive
  /// For clients.
  case outsourced
  /// For the public: emergency and crisis lines.
  case `public`
  case unknown
}

/// The state of a call center, true as of a date.
public enum CallCenterStatus: String, Vocabulary {
  case rumoured, planned
  case underConstruction = "under_construction"
  case opening, operating, reduced, suspended, closing, closed
  case cancelled, unknown
}

/// What coordinates point at.
public enum GeoPrecision: String, Vocabulary {
  case address, street, postcode, city, region, country
}

/// What happened.
public enum EventType: String, Vocabulary {
  case announcement, installation, opening, inauguration, expansion, contraction, layoff, strike
  case relocation, closure, acquisition, licence, sanction
  case tradeEvent = "trade_event"
  case other
}

/// Whether something is said to be so.
public enum Modality: String, Vocabulary {
  case asserted, planned, hedged, negated
}

/// What sort of name a further name is.
public enum NameKind: String, Vocabulary {
  case legal, trading, previous, translated, acronym, alias
}

/// Whether the check digits of an identifier fit.
public enum CheckResult: String, Vocabulary {
  case ok, bad
  /// The scheme has no check digits, or is not known.
  case none
}

/// What sort of phone number a number is.
public enum PhoneKind: String, Vocabulary {
  case geographic, mobile
  case fixedOrMobile = "fixed_or_mobile"
  case tollFree = "toll_free"
  case sharedCost = "shared_cost"
  case premium, universal, voip, personal
  case pager, voicemail
  case shortCode = "short_code"
  case emergency, vanity, `internal`, unknown
}

/// Whether an activity is the main one.
public enum ActivityRank: String, Vocabulary {
  case main, secondary, auxiliary
}

/// What a figure of capacity counts. One is never converted to another.
public enum Measure: String, Vocabulary {
  case seats, headcount, fte
  case jobsAnnounced = "jobs_announced"
  case jobsCut = "jobs_cut"
}

/// What an organization is to a call center or an event (roles of the W3C Organization Ontology).
public enum Role: String, Vocabulary {
  case `operator`, client, owner, landlord, supporter, regulator
}

/// What is done at a call center.
public enum Service: String, Vocabulary {
  case inbound, outbound, telesales, telemarketing
  case customerCare = "customer_care"
  case techSupport = "tech_support"
  case collections
  case appointments, survey, chat, email, social
  case backOffice = "back_office"
  case moderation, directory
  case crisisLine = "crisis_line"
  case emergencyPsap = "emergency_psap"
}
