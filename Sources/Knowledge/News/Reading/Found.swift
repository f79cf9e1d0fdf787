import Switchboard

/// A call center while a text is being read.
struct FoundSite {
  var organization: Int?
  var place: Place?
  var city: String?
  var country: String?
  /// What was said of it, by sentence.
  var said: [(status: CallCenterStatus, sentence: Int)] = []
  var opened: String?
  var closed: String?
  var capacity: [NewsCapacity] = []
  var isGroup = false
  var count: Int?
  var supporters: [Int] = []
  var evidence: [NewsEvidence] = []
  /// Whether its operator or city was told by what the text spoke of before.
  var isInferred = false
  /// The first place it is spoken of.
  var token: Int
  /// Where its city is named.
  var mention: PlaceMention?
}

/// An event while a text is being read.
struct FoundEvent {
  var type: EventType
  var certainty: Trigger.Certainty
  var date: String?
  /// Where another sentence tells the date.
  var dateEvidence: NewsEvidence?
  var organization: Int?
  var site: Int?
  /// The city, where no call center of it is known.
  var place: PlaceMention?
  /// The country, where it is told of an operator as a whole.
  var country: String?
  var headcount: NewsCapacity?
  var evidence: NewsEvidence
  var isHeadline: Bool
  /// Whether a noun says it, which tells less of its time than a verb.
  var isNoun = false
  /// Whether it counts only if it turns out which call center it is of.
  var isPending = false
  var token: Int
}
