/// A link and what it leads to.
public struct FeedLink: Sendable, Hashable {
  /// The address, absolute where a base is known (RFC 3986, `xml:base`).
  public var address: String
  /// The relation: `alternate`, `self`, `related`, `enclosure`, `replies`, `via`, ...
  public var relation: String
  /// The media type, where given.
  public var mediaType: String?
  /// The language of what it leads to: Atom `hreflang`.
  public var language: String?
  /// What it leads to, in words: Atom `title`.
  public var title: String?
  /// How many bytes are there, as written: Atom `length`.
  public var length: String?

  /// Makes a link.
  public init(_ address: String, relation: String = "alternate", mediaType: String? = nil) {
    self.address = address
    self.relation = relation
    self.mediaType = mediaType
  }
}

/// A file that belongs to an item: RSS `enclosure`, Atom `link` with `rel="enclosure"`, an attachment
/// of JSON Feed.
public struct FeedEnclosure: Sendable, Hashable {
  /// The address.
  public var address: String
  /// The media type, where given.
  public var mediaType: String?
  /// The length in bytes as written; often wrong.
  public var length: String?
  /// What it is called: Atom and JSON Feed `title`.
  public var title: String?
  /// How long it plays, in seconds: JSON Feed `duration_in_seconds`.
  public var duration: String?

  /// Makes an enclosure.
  public init(_ address: String, mediaType: String? = nil, length: String? = nil) {
    self.address = address
    self.mediaType = mediaType
    self.length = length
  }
}

/// A picture: of a feed (RSS `image`), or a small one of an item.
public struct FeedImage: Sendable, Hashable {
  /// Where the picture is: RSS `image/url`; the `href` of iTunes, the `url` of Media RSS.
  public var address: String
  /// What stands in its place: RSS `image/title`.
  public var title: String?
  /// Where a click on it leads: RSS `image/link`.
  public var link: String?
  /// RSS `image/description`.
  public var summary: String?
  /// The width in pixels, as written.
  public var width: String?
  /// The height in pixels, as written.
  public var height: String?

  /// Makes a picture.
  public init(_ address: String) { self.address = address }
}

/// A medium of an item: Media RSS `content`.
public struct FeedMedia: Sendable, Hashable {
  /// Where it is: `url`; of a mere `player` its address.
  public var address: String
  /// `type`.
  public var mediaType: String?
  /// What it is: `image`, `audio`, `video`, `document`, `executable`.
  public var medium: String?
  /// The length in bytes, as written: `fileSize`.
  public var length: String?
  /// How long it plays, in seconds, as written: `duration`.
  public var duration: String?
  /// The width in pixels, as written.
  public var width: String?
  /// The height in pixels, as written.
  public var height: String?
  /// `lang`.
  public var language: String?
  /// `media:title` in it.
  public var title: FeedText?
  /// `media:description` in it.
  public var summary: FeedText?
  /// `media:thumbnail` in it.
  public var thumbnails: [FeedImage] = []
  /// `media:credit` in it.
  public var credits: [FeedPerson] = []

  /// Makes a medium.
  public init(_ address: String) { self.address = address }
}
