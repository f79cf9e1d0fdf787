import FeedFormat
import Switchboard

/// What must hold for any bytes read as a feed.
enum FeedFuzz {
  static let tokens = [
    "<", ">", "</", "/>", "&", "&amp;", "&nbsp;", "&#0;", "&#x110000;", "<![CDATA[", "]]>", "<!--",
    "-->", "<?xml version=\"1.0\"?>", "<item>", "</item>", "<entry>", "</entry>", "</channel>",
    "<title>", "</title>", "xmlns=\"\"", "\"", "'", "<!DOCTYPE a [<!ENTITY b \"c\">]>", "&b;", "\0",
    "\u{B}", "é", "<a:b>", "</rss>", "<rss>", "<feed>", "2024-01-01T00:00:00Z", "<div>",
  ]

  /// Checks one input; nil where all is well.
  static func check(_ bytes: [UInt8]) -> String? {
    let whole = read(bytes, chunk: .max)
    if bytes.count < 20_000, read(bytes, chunk: 13) != whole {
      return "other items in pieces of 13"
    }
    return nil
  }

  private static func read(_ bytes: [UInt8], chunk: Int) -> [String] {
    var items: [String] = []
    do throws(SourceError) {
      let reader = try FeedReader(ByteArrayReader(bytes, chunkBytes: chunk), limits: Limits())
      while let item = try reader.next() {
        items.append("\(item.id ?? "") \(item.title ?? "") \(item.link ?? "")")
      }
    } catch {
      items.append("failed: \(error.kind)")
    }
    return items
  }
}
