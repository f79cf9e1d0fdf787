/// Where a text speaks of a call center: a noun with what hangs on it.
struct SiteMention: Sendable {
  /// How it is brought up.
  enum Determiner: Sendable, Hashable { case definite, indefinite, possessive, demonstrative, bare }

  /// The noun itself.
  var tokens: Range<Int>
  /// The noun with what stands before it.
  var begin: Int
  var sentence: Int
  /// Whether the noun is the proper one, as `centre d'appels`, not only `site`.
  var isStrong: Bool
  /// Whether it only stands for a noun that was said before: `celui de`.
  var isAnaphor: Bool
  var isPlural: Bool
  var determiner: Determiner
  /// Whether it is said to be another one: `un deuxième centre`.
  var isOther: Bool
  /// How many there are, if a number is given.
  var count: Int?
  /// The organization it is said to be of.
  var organization: Int?
  /// The cities it is said to be in, as numbers of the place mentions of the sentence.
  var cities: [Int] = []
  /// The city that an adjective says it is of: `la plataforma cordobesa`.
  var gentilic: PlaceMention?
  /// Whether something was told of it.
  var isUsed = false
}
