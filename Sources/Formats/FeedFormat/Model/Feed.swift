/// What a feed says of itself.
///
/// Every field names its origin: in RSS 0.9x and 2.0 a child of `channel`; in RSS 1.0 a child of
/// `channel` in the RDF document; in Atom 0.3 and 1.0 a child of `feed`. "dc" is Dublin Core, used in
/// RSS of all versions. Where several are given, the first that has a value wins, in the order written
/// here. Texts are plain text without blanks around them.
///
/// Not mapped: `image`, `icon` and `logo`; `cloud`, `textInput`, `ttl`, `skipHours`, `skipDays`;
/// `rating` and `docs`; the categories of a feed; the rest of iTunes and media; syndication hints.
public struct Feed: Sendable, Hashable {
  /// The format and its version.
  public var version: FeedVersion
  /// RSS `title`, dc `title`; Atom `title`.
  public var title: String?
  /// RSS `description`, dc `description`, iTunes `summary` and `subtitle`; Atom 1.0 `subtitle`, 0.3
  /// `tagline`.
  public var subtitle: String?
  /// The page the feed is of. RSS `link`, `atom:link` with `rel="alternate"`; Atom `link` with
  /// `rel="alternate"` or without.
  public var link: String?
  /// Where the feed itself is. Atom `link` with `rel="self"`, also within RSS.
  public var selfLink: String?
  /// All links, each with what it is.
  public var links: [FeedLink] = []
  /// RSS 1.0 `rdf:about` of the channel; Atom `id`. RSS 2.0 has none.
  public var id: String?
  /// RSS `language`, dc `language`; else `xml:lang` of the root or channel; Atom `xml:lang`.
  public var language: String?
  /// RSS `lastBuildDate`, `atom:updated`, dc `date`, dcterms `modified`, `pubDate`; Atom 1.0
  /// `updated`, 0.3 `modified`.
  public var updated: FeedDate?
  /// RSS `copyright`, dc `rights`, Creative Commons `license`; Atom 1.0 `rights`, 0.3 `copyright`.
  public var rights: String?
  /// RSS `generator`, RSS 1.0 `generatorAgent`; Atom `generator`.
  public var generator: String?
  /// dc `publisher`.
  public var publisher: String?
  /// RSS `managingEditor`, dc `creator` and `author`, iTunes `author`, else `webMaster`; Atom
  /// `author`.
  public var authors: [FeedPerson] = []

  /// Makes a feed of which only the format is known.
  public init(version: FeedVersion) { self.version = version }
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

/// A link and what it leads to.
public struct FeedLink: Sendable, Hashable {
  /// The address, absolute where a base is known (RFC 3986, `xml:base`).
  public var address: String
  /// The relation: `alternate`, `self`, `related`, `enclosure`, `replies`, `via`, ...
  public var relation: String
  /// The media type, where given.
  public var mediaType: String?

  /// Makes a link.
  public init(_ address: String, relation: String = "alternate", mediaType: String? = nil) {
    self.address = address
    self.relation = relation
    self.mediaType = mediaType
  }
}

/// A file that belongs to an item: RSS `enclosure`, Atom `link` with `rel="enclosure"`.
public struct FeedEnclosure: Sendable, Hashable {
  /// The address.
  public var address: String
  /// The media type, where given.
  public var mediaType: String?
  /// The length in bytes as written; often wrong.
  public var length: String?

  /// Makes an enclosure.
  public init(_ address: String, mediaType: String? = nil, length: String? = nil) {
    self.address = address
    self.mediaType = mediaType
    self.length = length
  }
}
