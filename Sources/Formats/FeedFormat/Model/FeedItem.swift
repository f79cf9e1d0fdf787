/// One item of a feed: RSS `item`, Atom `entry`.
///
/// Every field names its origin, as in ``Feed``: "atom" and "dc" elements are read within RSS of all
/// versions. Where several are given, the first that has a value wins, in the order written here. What
/// has no field is in ``extensions``.
public struct FeedItem: Sendable, Hashable {
  /// The line where the item begins, from 1.
  public var line = 0
  /// RSS `guid`; RSS 1.0 `rdf:about`; `atom:id`; dc `identifier`; Atom `id`; JSON `id`. As written.
  public var id: String?
  /// Whether the id is an address where the item can be read: RSS `guid` unless
  /// `isPermaLink="false"`. False in all other formats.
  public var isPermanentLink = false
  /// RSS `title`, `atom:title`, dc `title`, media `title`, iTunes `title`; Atom `title`; JSON `title`.
  /// As written; ``title`` is plain.
  public var titleText: FeedText?
  /// iTunes `subtitle`.
  public var subtitle: String?
  /// Where the item can be read. RSS `link`, `atom:link` with `rel="alternate"`, a permanent `guid`;
  /// Atom `link` with `rel="alternate"` or without; JSON `url`.
  public var link: String?
  /// The links beside ``link``, each with what it is; enclosures are in ``enclosures``.
  public var otherLinks: [FeedLink] = []
  /// RSS `pubDate`, `atom:published`, dc `date`, dcterms `issued` and `created`; Atom 1.0
  /// `published`, 0.3 `issued`, else `created`; JSON `date_published`.
  public var published: FeedDate?
  /// `atom:updated`, dcterms `modified`, dc `date`; Atom 1.0 `updated`, 0.3 `modified`; JSON
  /// `date_modified`.
  public var updated: FeedDate?
  /// Atom 0.3 `created`, dcterms `created`.
  public var created: FeedDate?
  /// RSS 0.93 `expirationDate`, dcterms `valid`.
  public var expired: FeedDate?
  /// RSS `author`, `atom:author`, dc `creator` and `author`, iTunes `author`; Atom `author`, else that
  /// of its `source`; JSON `authors`.
  public var authors: [FeedPerson] = []
  /// Atom `contributor`, dc `contributor`, `podcast:person`, Media RSS `credit`.
  public var contributors: [FeedPerson] = []
  /// dc `publisher`.
  public var publisher: String?
  /// RSS and Atom `category`, dc `subject`, Media RSS `category` and `keywords`, iTunes `keywords`;
  /// JSON `tags`.
  public var categories: [FeedCategory] = []
  /// The teaser. RSS `description`, `atom:summary`, dc `description`, iTunes `summary`, media
  /// `description`; Atom `summary`; JSON `summary`.
  public var summary: FeedText?
  /// The whole text. RSS `content:encoded`, `xhtml:body`, `atom:content`; Atom `content`; JSON
  /// `content_html`, else `content_text`.
  public var content: FeedText?
  /// Atom `rights`, dc `rights`, Creative Commons `license`. As written; ``rights`` is plain.
  public var rightsText: FeedText?
  /// `xml:lang` of the item, dc `language`; JSON `language`; nil where only the feed says.
  public var language: String?
  /// RSS `enclosure`; Atom `link` with `rel="enclosure"`, also within RSS; JSON `attachments`.
  public var enclosures: [FeedEnclosure] = []
  /// Media RSS `content`, in a `group` or not.
  public var media: [FeedMedia] = []
  /// RSS `image`, Media RSS `thumbnail`, iTunes `image`, else an enclosure that is one; JSON `image`, else
  /// `banner_image`.
  public var image: FeedImage?
  /// Who the item was taken from. RSS `source`, dc `source`; Atom `source`.
  public var source: FeedItemSource?
  /// RSS `comments`: the page with comments.
  public var comments: String?
  /// `wfw:commentRss`, Atom `link` with `rel="replies"`: the feed of comments.
  public var commentFeed: String?
  /// `slash:comments`, `thr:total`: how many comments there are.
  public var commentCount: Int?
  /// `thr:in-reply-to` (RFC 4685): what this answers.
  public var repliesTo: [FeedReply] = []
  /// iTunes `duration`, as written.
  public var duration: String?
  /// GeoRSS and W3C Geo.
  public var places: [FeedPlace] = []
  /// What the model has no field for.
  public var extensions: [FeedElement] = []

  /// Makes an item of which nothing is known.
  public init() {}

  /// The title as plain text.
  public var title: String? {
    get { titleText.plain }
    set { titleText.plain = newValue }
  }
  /// The rights as plain text.
  public var rights: String? { rightsText.plain }
  /// The title of the source.
  public var sourceTitle: String? { source?.title }
  /// All links: where the item can be read, then the others.
  public var links: [FeedLink] { (link.map { [FeedLink($0)] } ?? []) + otherLinks }
}

/// What an item answers: `thr:in-reply-to` (RFC 4685, section 3).
public struct FeedReply: Sendable, Hashable {
  /// The id of what is answered: `ref`.
  public var id: String?
  /// Where it can be read: `href`.
  public var address: String?
  /// The media type of the address: `type`.
  public var mediaType: String?
  /// The feed it is in: `source`.
  public var source: String?
}

/// The feed that an item was taken from.
public struct FeedItemSource: Sendable, Hashable {
  /// The text of RSS `source`; Atom `source/title`, dc `source`. Plain text.
  public var title: String?
  /// RSS `url`; Atom `source/link`, `self` before `alternate`.
  public var link: String?
  /// Atom `source/id`.
  public var id: String?
  /// Atom `source/updated`.
  public var updated: FeedDate?
  /// Atom `source/author`.
  public var authors: [FeedPerson] = []
}
