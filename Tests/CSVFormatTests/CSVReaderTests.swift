import Switchboard
import Testing

@testable import CSVFormat

/// Reads everything, rows of texts, with issues.
func rows(
  _ text: String, dialect: CSVDialect = CSVDialect(), chunk: Int = .max, limits: Limits = Limits(),
  buffer: Int = 64
) throws -> [[String?]] {
  try read(Array(text.utf8), dialect: dialect, chunk: chunk, limits: limits, buffer: buffer).rows
}

struct Reading: Equatable {
  var rows: [[String?]] = []
  var lines: [Int] = []
  var offsets: [Int] = []
  var issues: [Switchboard.Issue] = []
}

func read(
  _ bytes: [UInt8], dialect: CSVDialect = CSVDialect(), chunk: Int = .max,
  limits: Limits = Limits(), buffer: Int = 64
) throws -> Reading {
  let reader = CSVReader(
    ByteArrayReader(bytes, chunkBytes: chunk), dialect: dialect, limits: limits, bufferBytes: buffer
  )
  var reading = Reading()
  while try reader.next() {
    reading.rows.append((0..<reader.fieldCount).map { reader.text($0) })
    reading.lines.append(reader.line)
    reading.offsets.append(reader.byteOffset)
  }
  reading.issues = reader.takeIssues()
  #expect(try !reader.next(), "the end is sticky")
  return reading
}

struct CSVReaderTests {
  struct Case: CustomTestStringConvertible {
    var name: String
    var text: String
    var rows: [[String?]]
    var dialect = CSVDialect()
    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(name: "empty", text: "", rows: []),
    Case(name: "one field", text: "a", rows: [["a"]]),
    Case(name: "no line end at the end", text: "a,b\nc,d", rows: [["a", "b"], ["c", "d"]]),
    Case(name: "line end at the end", text: "a,b\nc,d\n", rows: [["a", "b"], ["c", "d"]]),
    Case(name: "CR LF", text: "a,b\r\nc,d\r\n", rows: [["a", "b"], ["c", "d"]]),
    Case(name: "empty fields", text: ",\n,,\n", rows: [["", ""], ["", "", ""]]),
    Case(name: "trailing delimiter at the end", text: "a,", rows: [["a", ""]]),
    Case(name: "quoted", text: "\"a\",\"b,c\"\r\n", rows: [["a", "b,c"]]),
    Case(
      name: "line break in quotes", text: "\"a\nb\",c\nd,e", rows: [["a\nb", "c"], ["d", "e"]]),
    Case(name: "CR LF in quotes", text: "\"a\r\nb\"\r\n", rows: [["a\r\nb"]]),
    Case(name: "doubled quote", text: "\"a\"\"b\",\"\"\"\"\n", rows: [["a\"b", "\""]]),
    Case(name: "empty in quotes", text: "\"\",\"\"", rows: [["", ""]]),
    Case(name: "quote inside a bare field", text: "a\"b,c\"\n", rows: [["a\"b", "c\""]]),
    Case(name: "text after the quote", text: "\"a\"b,c\n", rows: [["\"a\"b", "c"]]),
    Case(name: "blank lines", text: "a\n\n\nb\n", rows: [["a"], [""], [""], ["b"]]),
    Case(
      name: "only CR", text: "a,b\rc,d\r", rows: [["a", "b"], ["c", "d"]],
      dialect: CSVDialect(recordEnd: .carriageReturn)),
    Case(
      name: "backslash", text: "\"a\\\"b\",c\\,d\n", rows: [["a\"b", "c,d"]],
      dialect: CSVDialect(escape: UInt8(ascii: "\\"))),
    Case(
      name: "no quote", text: "\"a;b\"\n", rows: [["\"a", "b\""]],
      dialect: CSVDialect(delimiter: UInt8(ascii: ";"), quote: nil)),
    Case(name: "NUL", text: "a\u{0},b\n", rows: [["a\u{0}", "b"]]),
    Case(name: "beyond ASCII", text: "é,ß\n…,😀\n", rows: [["é", "ß"], ["…", "😀"]]),
  ]

  @Test("reads", arguments: cases)
  func reads(_ example: Case) throws {
    #expect(try rows(example.text, dialect: example.dialect) == example.rows)
  }

  @Test("gives the same rows however the bytes arrive", arguments: cases)
  func chunking(_ example: Case) throws {
    let whole = try read(Array(example.text.utf8), dialect: example.dialect, buffer: 4096)
    for chunk in [1, 2, 3, 7] {
      let parts = try read(Array(example.text.utf8), dialect: example.dialect, chunk: chunk)
      #expect(parts == whole, "in pieces of \(chunk)")
    }
  }

  @Test("knows line and byte of each row, also after breaks in quotes")
  func places() throws {
    let reading = try read(Array("a,\"x\ny\"\r\nb,c\n\nd,e".utf8))
    #expect(reading.lines == [1, 3, 4, 5])
    #expect(reading.offsets == [0, 9, 13, 14])
  }

  @Test("leaves out the line of a quote that is never closed, and nothing else")
  func openQuote() throws {
    let reading = try read(Array("a,b\nc,\"d\ne,f\ng,h\n".utf8))
    #expect(reading.rows == [["a", "b"], ["e", "f"], ["g", "h"]])
    #expect(reading.lines == [1, 3, 4])
    #expect(reading.issues.map(\.rule) == [.quoting])
    #expect(reading.issues.first?.location.line == 2)
    #expect(reading.issues.first?.raw == "c,\"d")
  }

  @Test("leaves out a row above the limit and goes on")
  func tooLarge() throws {
    var limits = Limits()
    limits.recordBytes = 1000
    let text = "a,b\n" + String(repeating: "x", count: 5000) + ",y\nc,d\n"
    let reading = try read(Array(text.utf8), limits: limits)
    #expect(reading.rows.first == ["a", "b"])
    #expect(reading.rows.last == ["c", "d"])
    #expect(reading.issues.allSatisfy { $0.rule == .tooLarge })
    #expect(!reading.issues.isEmpty)
  }

  @Test("takes a row of 10 MB and a row of 100,000 fields")
  func largeRows() throws {
    let long = String(repeating: "y", count: 10 << 20)
    #expect(try rows("a,\"\(long)\"\nb,c\n") == [["a", long], ["b", "c"]])
    let wide = Array(repeating: "1", count: 100_000)
    #expect(try rows(wide.joined(separator: ",") + "\n") == [wide])
  }

  @Test("gives no text for bytes that are not UTF-8, and says where they are")
  func notUTF8() throws {
    let reader = CSVReader(
      ByteArrayReader([0x61, 0x2C, 0xE9, 0x74, 0xE9, 0x0A]), dialect: CSVDialect())
    #expect(try reader.next())
    #expect(reader.text(0) == "a")
    #expect(reader.text(1) == nil)
    #expect(reader.byteOffset(of: 1) == 2)
  }
}

struct CSVKernelTests {
  @Test("vector and plain code find the same rows in random bytes")
  func twin() throws {
    var random = SplitMix(state: 82)
    let alphabet: [UInt8] = Array("ab,,\"\"\n\r;\\ é".utf8)
    for _ in 0..<3000 {
      let count = Int(random.next() % 300)
      let bytes = (0..<count).map { _ in alphabet[Int(random.next() % UInt64(alphabet.count))] }
      let reading = try read(bytes, buffer: 4096)
      let naive = naiveRows(bytes)
      // A quote that is never closed is contained by the reader; the naive twin has no such rule.
      if reading.issues.isEmpty {
        #expect(reading.rows == naive, "\(String(decoding: bytes, as: UTF8.self).debugDescription)")
      }
      let chunk = Int(random.next() % 16) + 1
      #expect(try read(bytes, chunk: chunk, buffer: 64) == reading)
    }
  }

  /// RFC 4180 read byte by byte, as slowly and plainly as can be.
  private func naiveRows(_ bytes: [UInt8]) -> [[String?]] {
    var rows: [[String?]] = []
    var row: [String?] = []
    var index = 0
    func text(_ bytes: [UInt8]) -> String? { String(validating: bytes, as: UTF8.self) }
    while index < bytes.count {
      var field: [UInt8] = []
      let begin = index
      if bytes[index] == UInt8(ascii: "\"") {
        index += 1
        while index < bytes.count {
          if bytes[index] != UInt8(ascii: "\"") {
            field.append(bytes[index])
            index += 1
          } else if index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "\"") {
            field.append(bytes[index])
            index += 2
          } else {
            index += 1
            break
          }
        }
        let isCarriageReturn =
          index < bytes.count && bytes[index] == 0x0D
          && (index + 1 == bytes.count || bytes[index + 1] == 0x0A)
        let isEnd =
          index == bytes.count || bytes[index] == UInt8(ascii: ",") || bytes[index] == 0x0A
        if isCarriageReturn { index += 1 } else if !isEnd { field = [] }
        if !isCarriageReturn && !isEnd {
          // Text after the closing quote: the field is taken as it stands.
          while index < bytes.count, bytes[index] != UInt8(ascii: ","), bytes[index] != 0x0A {
            index += 1
          }
          field = Array(bytes[begin..<index])
          if index == bytes.count || bytes[index] == 0x0A, field.last == 0x0D { field.removeLast() }
        }
      } else {
        while index < bytes.count, bytes[index] != UInt8(ascii: ","), bytes[index] != 0x0A {
          field.append(bytes[index])
          index += 1
        }
        if index == bytes.count || bytes[index] == 0x0A, field.last == 0x0D { field.removeLast() }
      }
      row.append(text(field))
      if index == bytes.count || bytes[index] == 0x0A {
        rows.append(row)
        row = []
      } else if index + 1 == bytes.count {
        row.append("")
        rows.append(row)
        row = []
      }
      index += 1
    }
    return rows
  }
}

/// Random numbers that are the same on every run (Steele, Lea, Flood 2014).
struct SplitMix {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
