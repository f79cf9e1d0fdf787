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
    if String(validating: whole.utf8, as: UTF8.self) == nil { return "text that is not UTF-8" }
    if bytes.count < 20_000, read(bytes, chunk: 13) != whole { return "other in pieces of 13" }
    return nil
  }

  /// Checks that three items which are intact are read, whatever follows them.
  static func checkIntact(_ bytes: [UInt8]) -> String? {
    var ids: [String] = []
    do throws(SourceError) {
      let reader = try FeedReader(ByteArrayReader(intact + bytes))
      while let item = try reader.next() {
        if ids.count < 3 { ids.append("\(item.id ?? "") \(item.title ?? "") \(item.line)") }
      }
    } catch {}
    return ids == ["1 First item 4", "2 Second item 5", "3 Third item 6"]
      ? nil : "intact items are lost: \(ids)"
  }

  /// A feed up to the end of its third item, longer than what is looked at to tell the encoding.
  private static let intact: [UInt8] = {
    let filler = String(repeating: "Forty people answer the line. ", count: 60)
    let items = ["First", "Second", "Third"].enumerated().map { index, name in
      "<item><guid>\(index + 1)</guid><title>\(name) item</title>"
        + "<description>\(filler)</description></item>"
    }
    return Array(
      ("<?xml version=\"1.0\"?>\n<rss version=\"2.0\">\n<channel><title>Lines</title>\n"
        + items.joined(separator: "\n") + "\n").utf8)
  }()

  private static func read(_ bytes: [UInt8], chunk: Int) -> String {
    do throws(SourceError) {
      let reader = try FeedReader(ByteArrayReader(bytes, chunkBytes: chunk))
      return try FeedDocument(reader).json()
    } catch {
      return "failed: \(error.kind)"
    }
  }
}
