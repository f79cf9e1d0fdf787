import XMLFormat

extension FeedTag {
  /// The tag of a name. `own` are the addresses that the document uses for its own elements, however
  /// wrong they are.
  init(_ name: XMLName, own: inout Set<String>) {
    word = FeedWord(rawValue: name.local.lowercased()) ?? .other
    switch word {
    case .rss, .rdf, .feed, .channel:
      if name.prefix.isEmpty { own.insert(name.namespace) }
    default: break
    }
    vocabulary = FeedVocabulary(name, own: own)
  }
}

extension FeedVocabulary {
  /// The vocabulary of a name: by its URI, else by the prefix that is usual for it, since feeds forget
  /// declarations and misspell addresses.
  init(_ name: XMLName, own: Set<String>) {
    if name.prefix.isEmpty, own.contains(name.namespace) {
      self = .own
    } else if let known = FeedVocabulary.byURI(name.namespace) {
      self = known
    } else if name.prefix.isEmpty {
      self = .other
    } else {
      self = FeedVocabulary.byPrefix(name.prefix)
    }
  }

  static func byURI(_ uri: String) -> FeedVocabulary? {
    guard !uri.isEmpty else { return nil }
    var key = trimmed(uri).lowercased()
    for scheme in ["http://", "https://"] where key.hasPrefix(scheme) {
      key = String(key.dropFirst(scheme.count))
    }
    if key.hasPrefix("www.") { key = String(key.dropFirst(4)) }
    while let last = key.last, last == "/" || last == "#" { key.removeLast() }
    switch key {
    case "purl.org/rss/1.0", "purl.org/net/rss1.1", "my.netscape.com/rdf/simple/0.9",
      "channel.netscape.com/rdf/simple/0.9", "my.netscape.com/publish/formats/rss-0.91.dtd",
      "backend.userland.com/rss2", "backend.userland.com/rss", "backend.userland.com/rss091",
      "backend.userland.com/rss092", "blogs.law.harvard.edu/tech/rss",
      "cyber.harvard.edu/rss/rss.html",
      "rssboard.org/rss-specification", "purl.org/rss":
      return .own
    case "w3.org/2005/atom", "purl.org/atom/ns", "purl.org/atom": return .atom
    case "purl.org/dc/elements/1.1", "purl.org/dc/elements/1.0", "purl.org/dc":
      return .dublinCore
    case "purl.org/dc/terms": return .dublinCoreTerms
    case "purl.org/rss/1.0/modules/content": return .content
    case "purl.org/rss/1.0/modules/slash": return .slash
    case "wellformedweb.org/commentapi": return .wellFormedWeb
    case "purl.org/rss/1.0/modules/syndication", "purl.org/rss/modules/syndication":
      return .syndication
    case "webns.net/mvcb": return .administration
    case "search.yahoo.com/mrss", "tools.search.yahoo.com/mrss", "video.search.yahoo.com/mrss",
      "rssboard.org/media-rss", "api.maps.yahoo.com/mrss":
      return .media
    case "itunes.com/dtds/podcast-1.0.dtd", "itunes.com/dtds/podcast-1.0",
      "example.com/dtds/podcast-1.0.dtd":
      return .iTunes
    case "georss.org/georss", "georss.org/georss/10", "georss.org/georss/11": return .geoRSS
    case "w3.org/2003/01/geo/wgs84_pos": return .geo
    case "opengis.net/gml", "opengis.net/gml/3.2": return .gml
    case "purl.org/syndication/thread/1.0": return .thread
    case "backend.userland.com/creativecommonsrssmodule", "web.resource.org/cc",
      "cyber.law.harvard.edu/rss/creativecommonsrssmodule.html", "creativecommons.org/ns":
      return .creativeCommons
    case "podcastindex.org/namespace/1.0",
      "github.com/podcastindex-org/podcast-namespace/blob/main/docs/1.0.md":
      return .podcast
    case "w3.org/1999/xhtml": return .xhtml
    case "w3.org/1999/02/22-rdf-syntax-ns": return .rdf
    case "w3.org/xml/1998/namespace": return .xml
    default: return nil
    }
  }

  private static func byPrefix(_ prefix: String) -> FeedVocabulary {
    switch prefix.lowercased() {
    case "rss", "rss11": .own
    case "atom", "atom10", "atom03", "a10", "a": .atom
    case "dc": .dublinCore
    case "dcterms", "dct": .dublinCoreTerms
    case "content": .content
    case "slash": .slash
    case "wfw": .wellFormedWeb
    case "sy": .syndication
    case "admin": .administration
    case "media": .media
    case "itunes": .iTunes
    case "georss": .geoRSS
    case "geo", "icbm": .geo
    case "gml": .gml
    case "thr": .thread
    case "creativecommons", "cc": .creativeCommons
    case "podcast": .podcast
    case "xhtml", "xh", "html": .xhtml
    case "rdf": .rdf
    case "xml": .xml
    default: .other
    }
  }
}
