import XMLFormat

/// The vocabularies that feeds draw on.
enum FeedNamespace: Hashable {
  /// The format's own: RSS of any version, or an element without prefix that is of no other.
  case own
  case atom, dublinCore, dublinCoreTerms, content, media, iTunes, xhtml, rdf, xml
  case creativeCommons, administration
  case other

  /// The vocabulary of a name: by its URI, else by the prefix that is usual for it, since feeds forget
  /// declarations and misspell addresses.
  init(_ name: XMLName) {
    if let known = FeedNamespace.byURI(name.namespace) {
      self = known
    } else if name.prefix.isEmpty {
      self = .own
    } else {
      self = FeedNamespace.byPrefix(name.prefix)
    }
  }

  private static func byURI(_ uri: String) -> FeedNamespace? {
    guard !uri.isEmpty else { return nil }
    var key = uri.lowercased()
    for scheme in ["http://", "https://"] where key.hasPrefix(scheme) {
      key = String(key.dropFirst(scheme.count))
    }
    if key.hasPrefix("www.") { key = String(key.dropFirst(4)) }
    while let last = key.last, last == "/" || last == "#" { key.removeLast() }
    switch key {
    case "purl.org/rss/1.0", "my.netscape.com/rdf/simple/0.9",
      "channel.netscape.com/rdf/simple/0.9",
      "my.netscape.com/publish/formats/rss-0.91.dtd", "backend.userland.com/rss2",
      "backend.userland.com/rss", "backend.userland.com/rss091", "blogs.law.harvard.edu/tech/rss",
      "rssboard.org/rss-specification":
      return .own
    case "w3.org/2005/atom", "purl.org/atom/ns", "purl.org/atom": return .atom
    case "purl.org/dc/elements/1.1", "purl.org/dc/elements/1.0", "purl.org/dc": return .dublinCore
    case "purl.org/dc/terms": return .dublinCoreTerms
    case "purl.org/rss/1.0/modules/content": return .content
    case "search.yahoo.com/mrss", "tools.search.yahoo.com/mrss": return .media
    case "itunes.com/dtds/podcast-1.0.dtd": return .iTunes
    case "w3.org/1999/xhtml": return .xhtml
    case "w3.org/1999/02/22-rdf-syntax-ns": return .rdf
    case "w3.org/xml/1998/namespace": return .xml
    case "backend.userland.com/creativecommonsrssmodule", "web.resource.org/cc",
      "creativecommons.org/ns":
      return .creativeCommons
    case "webns.net/mvcb": return .administration
    default: return nil
    }
  }

  private static func byPrefix(_ prefix: String) -> FeedNamespace {
    switch prefix.lowercased() {
    case "rss": .own
    case "atom", "atom10", "atom03", "a10": .atom
    case "dc": .dublinCore
    case "dcterms", "dct": .dublinCoreTerms
    case "content": .content
    case "media": .media
    case "itunes": .iTunes
    case "xhtml", "xh": .xhtml
    case "rdf": .rdf
    case "xml": .xml
    case "creativecommons", "cc": .creativeCommons
    case "admin": .administration
    default: .other
    }
  }
}

/// An element as the formats tell it: its vocabulary and its local name in small letters, as feeds
/// write `pubdate` too.
struct FeedTag: Hashable {
  var namespace: FeedNamespace
  var local: String

  init(_ name: XMLName) {
    namespace = FeedNamespace(name)
    local = name.local.lowercased()
  }
}
