/// One item of a feed: RSS `item`, Atom `entry`.
///
/// Every field names its origin, as in ``Feed``: "atom" and "dc" elements are read within RSS of all
/// versions. Where several are given, the first that has a value wins, in the order written here.
///
/// Not mapped: images and other media; comments and threads; RSS `rating`; geographic extensions;
/// Atom `contributor` and the `rights` of an entry.
public struct FeedItem: Sendable, Hashable {
  /// The line where the item begins, from 1.
  public var line = 0
  /// RSS `guid`; RSS 1.0 `rdf:about`; `atom:id`; dc `identifier`; Atom `id`. As written.
  public var id: String?
  /// Whether the id is an address where the item can be read: RSS `guid` unless
  /// `isPermaLink="false"`. False in all other formats.
  public var isPermanentLink = false
  /// RSS `title`, `atom:title`, dc `title`, media `title`; Atom `title`. Plain text.
  public var title: String?
  /// Where the item can be read. RSS `link`, `atom:link` with `rel="alternate"`, a permanent `guid`;
  /// Atom `link` with `rel="alternate"` or without.
  public var link: String?
  /// All links, each with what it is; enclosures are in ``enclosures``.
  public var links: [FeedLink] = []
  /// RSS `pubDate`, `atom:published`, dc `date`, dcterms `issued` and `created`; Atom 1.0
  /// `published`, 0.3 `issued`, else `created`.
  public var published: FeedDate?
  /// `atom:updated`, dcterms `modified`, dc `date`; Atom 1.0 `updated`, 0.3 `modified`.
  public var updated: FeedDate?
  /// RSS `author`, `atom:author`, dc `creator` and `author`, iTunes `author`; Atom `author`.
  public var authors: [FeedPerson] = []
  /// RSS `category`, dc `subject`, `atom:category`; Atom `category`, its label before its term.
  public var categories: [String] = []
  /// The teaser. RSS `description`, `atom:summary`, dc `description`, iTunes `summary`, media
  /// `description`; Atom `summary`.
  public var summary: FeedText?
  /// The whole text. RSS `content:encoded`, `xhtml:body`, `atom:content`; Atom `content`.
  public var content: FeedText?
  /// `xml:lang` of the item, dc `language`; nil where only the feed says.
  public var language: String?
  /// RSS `enclosure`; Atom `link` with `rel="enclosure"`, also within RSS.
  public var enclosures: [FeedEnclosure] = []
  /// Who the item was taken from. RSS `source`, dc `source`; Atom `title` of `source`.
  public var sourceTitle: String?

  /// Makes an item of which nothing is known.
  public init() {}

  /// Fills what is missing from another item.
  mutating func fill(from other: FeedItem) {
    id = id ?? other.id
    title = title ?? other.title
    published = published ?? other.published
    updated = updated ?? other.updated
    summary = summary ?? other.summary
    content = content ?? other.content
    language = language ?? other.language
    sourceTitle = sourceTitle ?? other.sourceTitle
    if authors.isEmpty { authors = other.authors }
  }
}
