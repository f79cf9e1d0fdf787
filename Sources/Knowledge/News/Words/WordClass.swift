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
  /// Small words by what they do.
  case locative, of, by, forMark, pronoun, there, clause, article
  /// What stands before a verb of things to come.
  case future
  case construction, stay
  /// What stands for a site that was named: `celui de`, `another`.
  case anaphor
  /// What makes `call center` part of something else when it follows.
  case product
  /// The business as a whole.
  case sector
  case address, owner, clientNoun, union, tradeFair
  case rise, cityWord
  /// Articles of what is new to the reader; what makes `center` something else.
  case indefinite, notSite
  /// Words that sentences begin with: their capital is no name's.
  case opener
  /// What makes a verb that says nothing by itself one of opening or closing: `prend ses quartiers`, `goes dark`.
  case openObject, closeObject
  /// Sites that may be of any business: offices, branches.
  case office
  /// Phrases in which a verb of opening or closing says something else: `opened an investigation`.
  case shield
  /// What calls untrue all that follows: `it is not true that`; what is only talked of: `according to rumours`; what says
  /// that talk is untrue: `are unfounded`.
  case denied, rumour, untrue
  /// What says that it came otherwise than was told: `changed its mind`, `never saw the light of day`.
  case reversal
}

/// Several classes at once.
struct WordClasses: OptionSet, Sendable, Hashable {
  let rawValue: UInt64

  init(rawValue: UInt64) { self.rawValue = rawValue }

  @inline(__always)
  init(_ wordClass: WordClass) { rawValue = 1 &<< UInt64(wordClass.place) }

  init(_ classes: [WordClass]) {
    rawValue = classes.reduce(0) { $0 | 1 << UInt64($1.place) }
  }
}

extension WordClass {
  /// Its place among all classes.
  @inline(__always)
  var place: Int { Int(unsafeBitCast(self, to: UInt8.self)) }

  /// All classes in their order, kept once.
  static let all = allCases
}

extension [WordClass] {
  /// The classes as one set. Where they are written down it is a number, known before the program runs.
  @inline(__always)
  var asClasses: WordClasses {
    var classes: UInt64 = 0
    forEach { classes |= 1 &<< UInt64($0.place) }
    return WordClasses(rawValue: classes)
  }
}
