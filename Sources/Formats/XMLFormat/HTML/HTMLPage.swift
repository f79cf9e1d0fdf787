/// What a web page says of itself in its head.
public struct HTMLPage: Sendable {
  /// Its title as plain text.
  public private(set) var title: String?
  /// The addresses of the feeds it links to (`link rel="alternate"` of a feed's type), as written.
  public private(set) var feedLinks: [String] = []
  /// What its addresses are relative to (`base href`), as written; nil for where it is.
  public private(set) var base: String?

  /// Reads the head of a page.
  ///
  /// - Parameter bytes: The begin of the page, in its own encoding.
  public init(_ bytes: [UInt8]) {
    let collector = HTMLHeadCollector()
    bytes.withUnsafeBufferPointer { _ = parseHTML($0, isUTF8: false, collector) }
    let title = HTMLText.plain(String(decoding: collector.title, as: UTF8.self))
    if !title.isEmpty { self.title = title }
    feedLinks = collector.feedLinks
    base = collector.base
  }
}

private final class HTMLHeadCollector: HTMLReceiver {
  var title: [UInt8] = []
  var feedLinks: [String] = []
  var base: String?
  var isDone: Bool { feedLinks.count == 20 }
  private var isInTitle = false

  func start(_ name: String, _ attributes: () -> [(name: String, value: String)]) {
    if name == "title" { isInTitle = title.isEmpty }
    if name == "base", base == nil { base = attributes().first { $0.name == "href" }?.value }
    guard name == "link" else { return }
    let pairs = attributes()
    func value(_ name: String) -> String? { pairs.first { $0.name == name }?.value }
    let type = value("type")?.lowercased() ?? ""
    guard value("rel")?.lowercased().contains("alternate") == true,
      type.contains("rss") || type.contains("atom") || type.contains("feed+json"),
      let address = value("href"), !feedLinks.contains(address)
    else { return }
    feedLinks.append(address)
  }

  func end(_ name: String, at offset: Int) {
    if name == "title" { isInTitle = false }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) {
    if isInTitle { title.append(contentsOf: bytes) }
  }
}
