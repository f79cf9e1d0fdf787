/// What a feed says of itself.
///
/// Every field names its origin: in RSS 0.9x and 2.0 a child of `channel`; in RSS 1.0 a child of
/// `channel` in the RDF document; in Atom 0.3 and 1.0 a child of `feed`; in JSON Feed a member. "dc" is
/// Dublin Core, used in RSS of all versions. Where several are given, the first that has a value wins, in
/// the order written here. What has no field is in ``extensions``.
public struct Feed: Sendable, Hashable {
  /// The format and its version.
  public var version: FeedVersion
  /// RSS `title`, dc `title`, iTunes `title`; Atom `title`; JSON `title`. As written; ``title`` is plain.
  public var titleText: FeedText?
  /// RSS `description`, dc `description`, iTunes `summary` and `subtitle`; Atom 1.0 `subtitle`, 0.3
  /// `tagline`; JSON `description`. As written; ``subtitle`` is plain.
  public var subtitleText: FeedText?
  /// The page the feed is of. RSS `link`, `atom:link` with `rel="alternate"`; Atom `link` with
  /// `rel="alternate"` or without; JSON `home_page_url`.
  public var link: String?
  /// Where the feed itself is. Atom `link` with `rel="self"`, also within RSS; JSON `feed_url`.
  public var selfLink: String?
  /// All links, each with what it is.
  public var links: [FeedLink] = []
  /// RSS 1.0 `rdf:about` of the channel; Atom `id`; dc `identifier`. RSS 2.0 has none.
  public var id: String?
  /// RSS `language`, dc `language`; else `xml:lang` of the root or channel; Atom `xml:lang`; JSON
  /// `language`.
  public var language: String?
  /// RSS `pubDate`, `atom:published`, dcterms `issued` and `created`.
  public var published: FeedDate?
  /// RSS `lastBuildDate`, `atom:updated`, dc `date`, dcterms `modified`, `pubDate`; Atom 1.0
  /// `updated`, 0.3 `modified`.
  public var updated: FeedDate?
  /// RSS `managingEditor`, dc `creator` and `author`, iTunes `author`, else `webMaster`; Atom
  /// `author`; JSON `authors`.
  public var authors: [FeedPerson] = []
  /// Atom `contributor`, dc `contributor`, `podcast:person`.
  public var contributors: [FeedPerson] = []
  /// RSS `webMaster`: who keeps the feed running.
  public var webMaster: FeedPerson?
  /// dc `publisher`.
  public var publisher: String?
  /// RSS and Atom `category`, dc `subject`, iTunes `category` and what is in it.
  public var categories: [FeedCategory] = []
  /// RSS `copyright`, dc `rights`, dcterms `rights`, Creative Commons `license`; Atom 1.0 `rights`,
  /// 0.3 `copyright`; Media RSS `copyright`. As written; ``rights`` is plain.
  public var rightsText: FeedText?
  /// RSS `generator`, RSS 1.0 `admin:generatorAgent`; Atom `generator`.
  public var generator: FeedGenerator?
  /// RSS `image`, also of RSS 1.0; iTunes `image`; Media RSS `thumbnail`, and
  /// `content` that is a picture.
  public var image: FeedImage?
  /// Atom `icon`; JSON `favicon`.
  public var icon: String?
  /// Atom `logo`; JSON `icon`.
  public var logo: String?
  /// RSS `ttl`: for how many minutes the feed may be kept.
  public var timeToLive: Int?
  /// RSS `skipHours`: the hours of the day, 0 to 23 in UTC, in which nothing new comes.
  public var skipHours: [Int] = []
  /// RSS `skipDays`: the days of the week, in English, on which nothing new comes.
  public var skipDays: [String] = []
  /// RSS `cloud`.
  public var cloud: FeedCloud?
  /// RSS `textInput` and `textinput`.
  public var textInput: FeedTextInput?
  /// RSS `docs`: where the format is told of.
  public var documentation: String?
  /// RSS 0.91 `rating`: PICS.
  public var rating: String?
  /// RSS 1.0 syndication: `sy:updatePeriod`, `sy:updateFrequency`, `sy:updateBase`.
  public var syndication: FeedSyndication?
  /// `admin:errorReportsTo`.
  public var errorReports: String?
  /// GeoRSS and W3C Geo.
  public var places: [FeedPlace] = []
  /// What the model has no field for.
  public var extensions: [FeedElement] = []

  /// Makes a feed of which only the format is known.
  public init(version: FeedVersion) { self.version = version }

  /// The title as plain text.
  public var title: String? {
    get { titleText.plain }
    set { titleText.plain = newValue }
  }
  /// The subtitle as plain text.
  public var subtitle: String? {
    get { subtitleText.plain }
    set { subtitleText.plain = newValue }
  }
  /// The rights as plain text.
  public var rights: String? {
    get { rightsText.plain }
    set { rightsText.plain = newValue }
  }
}

/// The format of a feed and its version.
public struct FeedVersion: Sendable, Hashable {
  /// The family a feed belongs to.
  public enum Format: String, Sendable, Hashable {
    case rss, atom, json
  }

  /// The family.
  public var format: Format
  /// The version as declared: `2.0`, `0.91`, `1.0`; empty where it is not.
  public var number: String

  /// Makes a version.
  public init(_ format: Format, _ number: String) {
    self.format = format
    self.number = number
  }
}

/// RSS `cloud`: where a program may ask to be told of changes (rssCloud).
public struct FeedCloud: Sendable, Hashable {
  /// `domain`.
  public var domain: String?
  /// `port`, as written.
  public var port: String?
  /// `path`.
  public var path: String?
  /// `registerProcedure`.
  public var procedure: String?
  /// `protocol`.
  public var `protocol`: String?
}

/// RSS `textInput`: a field of a form.
public struct FeedTextInput: Sendable, Hashable {
  /// `title`.
  public var title: String?
  /// `description`.
  public var summary: String?
  /// `name`.
  public var name: String?
  /// `link`.
  public var link: String?
}

/// How often a feed changes (RSS 1.0, module syndication).
public struct FeedSyndication: Sendable, Hashable {
  /// `sy:updatePeriod`: `hourly`, `daily`, `weekly`, `monthly`, `yearly`.
  public var period: String?
  /// `sy:updateFrequency`: how often in a period.
  public var frequency: String?
  /// `sy:updateBase`: from when on.
  public var base: FeedDate?
}
