/// What a word or phrase says in news of call centers.
public enum WordClass: String, Sendable, Hashable, CaseIterable {
  /// A call center by its own name; the subject as such; what only looks like it.
  case site, topic, otherTopic
  /// A site, if the text is of call centers.
  case weakSite
  case person, job, seat
  case openNoun, closeNoun, layoffNoun, expandNoun, reduceNoun, moveNoun, planNoun, strikeNoun
  case negator, hedge
  case headquarters, clientMark, orgNoun, association, agency, support
  case present, recent, soon
  case another, several, demonstrative, possessive
  case titleMark, role
}
