import Switchboard

/// What the members of JSON Feed mean in the model.
struct JSONFeedMembers {
  /// The most texts of one list that are kept.
  private static let mostElements = 1000

  /// What addresses are relative to: where the feed was fetched, else where it says it is.
  private var base: String?
  private let isBaseKnown: Bool
  /// The large picture of the item that is read.
  private var banner: FeedImage?

  init(documentBase: String?) {
    base = documentBase
    isBaseKnown = documentBase != nil
  }

  /// Reads the value of a member of the feed.
  mutating func read(
    _ name: String, _ json: JSONPullReader, _ feed: inout Feed
  ) throws(SourceError) {
    switch name {
    case "version":
      let version = try json.string() ?? ""
      guard feed.version.number.isEmpty else { return }
      feed.version.number = JSONFeedMembers.version(version)
    case "title": try setFirst(&feed.titleText, plain(json))
    case "description": try setFirst(&feed.subtitleText, plain(json))
    case "home_page_url":
      guard let link = try link("alternate", json) else { return }
      setFirst(&feed.link, link.address)
      feed.links.append(link)
    case "feed_url":
      guard let link = try link("self", json) else { return }
      setFirst(&feed.selfLink, link.address)
      feed.links.append(link)
      if !isBaseKnown, Address.isAbsolute(link.address) { base = link.address }
    case "next_url": if let link = try link("next", json) { feed.links.append(link) }
    case "icon": try setFirst(&feed.logo, link("icon", json)?.address)
    case "favicon": try setFirst(&feed.icon, link("icon", json)?.address)
    case "language": setFirst(&feed.language, try json.string())
    case "author", "authors":
      let people = try people(json)
      if name == "authors" || feed.authors.isEmpty, !people.isEmpty { feed.authors = people }
    case "hubs":
      var hubs: [FeedLink] = []
      try elements(json) { json throws(SourceError) in
        var hub: FeedLink?
        try object(json) { name, json throws(SourceError) in
          if name == "url" { setFirst(&hub, try link("hub", json)) } else { try json.skip() }
        }
        if let hub { hubs.append(hub) }
      }
      feed.links += hubs
    default: try json.skip()
    }
  }

  /// Reads the value of a member of an item.
  mutating func read(
    _ name: String, _ json: JSONPullReader, _ item: inout FeedItem
  ) throws(SourceError) {
    switch name {
    case "id": setFirst(&item.id, try json.string())
    case "url":
      guard let link = try link("alternate", json) else { return }
      if item.link == nil { item.link = link.address } else { item.otherLinks.append(link) }
    case "external_url": if let link = try link("related", json) { item.otherLinks.append(link) }
    case "image": try setFirst(&item.image, link("image", json).map { FeedImage($0.address) })
    case "banner_image":
      guard let link = try link("banner", json) else { return }
      banner = FeedImage(link.address)
    case "title": try setFirst(&item.titleText, plain(json))
    case "summary": try setFirst(&item.summary, plain(json))
    case "content_html":
      guard let text = try json.string() else { return }
      if item.content?.declaredKind != .html { item.content = FeedText(text, kind: .html) }
    case "content_text": try setFirst(&item.content, plain(json))
    case "date_published": setFirst(&item.published, try json.string().flatMap { FeedDate($0) })
    case "date_modified": setFirst(&item.updated, try json.string().flatMap { FeedDate($0) })
    case "language": setFirst(&item.language, try json.string())
    case "author", "authors":
      let people = try people(json)
      if name == "authors" || item.authors.isEmpty, !people.isEmpty { item.authors = people }
    case "tags": item.categories += try texts(json).map { FeedCategory($0) }
    case "attachments": item.enclosures += try attachments(json)
    default: try json.skip()
    }
  }

  /// Sets what follows from the rest.
  mutating func finish(_ item: inout FeedItem) {
    setFirst(&item.image, banner)
    banner = nil
    // An id may be an address; it is where the item is if nothing else says so.
    guard item.link == nil, let id = item.id, id.hasPrefix("http://") || id.hasPrefix("https://")
    else { return }
    item.link = id
  }

  /// `https://jsonfeed.org/version/1.1` is 1.1, also without the address; else nothing is known.
  private static func version(_ text: String) -> String {
    let parts = text.prefix(200).split(separator: "/")
    guard let number = parts.last,
      parts.count == 1 || parts.contains(where: { $0.hasSuffix("jsonfeed.org") }),
      number.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E })
    else { return "" }
    return number == "1" ? "1.0" : String(number)
  }

  // MARK: Values

  private func plain(_ json: JSONPullReader) throws(SourceError) -> FeedText? {
    try json.string().map { FeedText($0, kind: .text) }
  }

  private func link(_ relation: String, _ json: JSONPullReader) throws(SourceError) -> FeedLink? {
    try json.string().map { FeedLink(Address.resolve($0, against: base), relation: relation) }
  }

  /// One author or several, also as mere names.
  private func people(_ json: JSONPullReader) throws(SourceError) -> [FeedPerson] {
    var people: [FeedPerson] = []
    try elements(json) { json throws(SourceError) in
      var person = FeedPerson()
      guard try json.kind() == .object else {
        if let text = try json.string(), let person = FeedPerson(text) { people.append(person) }
        return
      }
      try object(json) { name, json throws(SourceError) in
        switch name {
        case "name": setFirst(&person.name, try json.string())
        case "email": setFirst(&person.email, try json.string())
        case "url": setFirst(&person.address, try json.string())
        default: try json.skip()
        }
      }
      if let address = person.address, address.hasPrefix("mailto:") {
        setFirst(&person.email, String(address.dropFirst(7)))
        person.address = nil
      }
      if person != FeedPerson() { people.append(person) }
    }
    return people
  }

  private func texts(_ json: JSONPullReader) throws(SourceError) -> [String] {
    var texts: [String] = []
    try elements(json) { json throws(SourceError) in
      if let text = try json.string() { texts.append(text) }
    }
    return texts
  }

  private func attachments(_ json: JSONPullReader) throws(SourceError) -> [FeedEnclosure] {
    var enclosures: [FeedEnclosure] = []
    try elements(json) { json throws(SourceError) in
      var enclosure = FeedEnclosure("")
      try object(json) { name, json throws(SourceError) in
        switch name {
        case "url":
          let address = try json.string()
          enclosure.address = Address.resolve(address ?? "", against: base)
        case "mime_type": enclosure.mediaType = try json.string()
        case "size_in_bytes": enclosure.length = try json.string()
        case "duration_in_seconds": enclosure.duration = try json.string()
        case "title": enclosure.title = try json.string()
        default: try json.skip()
        }
      }
      if !enclosure.address.isEmpty { enclosures.append(enclosure) }
    }
    return enclosures
  }

  /// The values of a list one by one, or the one value where there is no list.
  private func elements(
    _ json: JSONPullReader, _ read: (JSONPullReader) throws(SourceError) -> Void
  ) throws(SourceError) {
    guard try json.kind() == .list else { return try read(json) }
    json.enter()
    var count = 0
    while try json.nextElement() {
      count += 1
      if count > JSONFeedMembers.mostElements { try json.skip() } else { try read(json) }
    }
  }

  /// The members of an object one by one; anything else is passed over.
  private func object(
    _ json: JSONPullReader, _ read: (String, JSONPullReader) throws(SourceError) -> Void
  ) throws(SourceError) {
    guard try json.kind() == .object else { return try json.skip() }
    json.enter()
    while let name = try json.nextName() { try read(name, json) }
  }
}
