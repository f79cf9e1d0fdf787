/// The names of elements that feeds are made of, in small letters: feeds write `pubdate` too.
enum FeedWord: String {
  // RSS and what it shares with others.
  case rss, channel, item, title, description, link, guid, pubdate, lastbuilddate, author, category
  case comments, enclosure, source, language, copyright, managingeditor, webmaster, generator, docs,
    ttl
  case image, cloud, rating, textinput, skiphours, skipdays, hour, day, expirationdate, name, url,
    width
  case height, items
  // RDF.
  case rdf, seq, li
  // Atom.
  case feed, entry, id, updated, published, issued, modified, created, summary, content, subtitle
  case tagline, rights, contributor, icon, logo, email, uri, homepage
  // Dublin Core.
  case creator, subject, date, publisher, identifier, valid, available
  // Content, XHTML.
  case encoded, body, div
  // Slash, well-formed web, syndication, administration, threads.
  case section, department, commentrss, comment, updateperiod, updatefrequency, updatebase
  case generatoragent, errorreportsto, total
  case inReplyTo = "in-reply-to"
  // Media RSS, iTunes, podcasts, Creative Commons.
  case group, thumbnail, credit, keywords, player, duration, license, person, explicit, owner
  // Places.
  case point, line, polygon, box, lat, long, where_ = "where", pos, poslist, lowercorner,
    uppercorner
  case featurename, lon, envelope, linestring, exterior, linearring, interior
  // Anything else.
  case other = ""
}

/// The vocabularies that feeds draw on.
enum FeedVocabulary: UInt8 {
  /// The format's own: RSS of any version, or an element without prefix that is of no other.
  case own
  case atom, dublinCore, dublinCoreTerms, content, slash, wellFormedWeb, syndication, administration
  case media, iTunes, geoRSS, geo, gml, thread, creativeCommons, podcast, xhtml, rdf, xml
  case other
}

/// An element as the formats tell it: its vocabulary and its local name.
struct FeedTag: Hashable {
  var vocabulary: FeedVocabulary
  var word: FeedWord
}
