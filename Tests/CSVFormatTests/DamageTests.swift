import Switchboard
import SwitchboardTesting
import Testing

@testable import CSVFormat

/// Damage, however the bytes arrive.
struct DamageTests {
  struct Reading: Equatable {
    var rows: [[String]] = []
    var issues: [Switchboard.Issue] = []
    var notes = RowNotes()
  }

  func read(
    _ bytes: [UInt8], options: CSVOptions = CSVOptions(), table: Int = 0, chunk: Int = .max,
    buffer: Int = 256 << 10
  ) throws -> Reading {
    let understanding = CSVUnderstanding(bytes, isWhole: true, options: options)
    try #require(table < understanding.tables.count)
    let reader = CSVReader(
      ByteArrayReader(bytes, chunkBytes: chunk), understanding,
      table: understanding.tables[table], bufferBytes: buffer)
    var reading = Reading()
    while try reader.next() {
      reading.rows.append((0..<reader.fieldCount).map { reader.repairedText($0).text })
    }
    reading.issues = reader.takeIssues()
    reading.notes = reader.rowNotes
    return reading
  }

  static let head = """
    id,name,seats,opened
    1,Atlas Sud,120,2001-02-03
    2,Rif,80,2002-03-04
    3,Souss Nord,95,2003-04-05
    4,Haouz,60,2004-05-06
    5,Gharb,75,2005-06-07

    """

  static let damages = [
    "6,Cut\n\"in\" two,70,2006-07-08\n7,Next,71,2007-08-09\n",
    "6,\"open,70,2006-07-08\n7,Next,71,2007-08-09\n8,\"Shut\",72,2008-09-10\n",
    "6,\"in\"ner\"\",70,2006-07-08\n7,Next,71,2007-08-09\n",
    "6,One,Two,70,2006-07-08\n7,Next,71,2007-08-09\n",
    "6;Other;70;2006-07-08\n7,Next,71,2007-08-09\n",
    "6,A,70,2006-07-08\r7,Next,71,2007-08-09\n",
    "6,\n\n\"\n,,\"x\"y\n7,Next,71,2007-08-09\n",
    "6\n7,Next\n\"8,a\n9,Last,72,2009-10-11\n",
    "Total\n\n\n", "6,\"never", "#,\"\n7,Next,71,2007-08-09\n",
  ]

  @Test("gives the same rows and issues in pieces of any size", arguments: damages)
  func pieces(_ damage: String) throws {
    let bytes = Array((DamageTests.head + damage).utf8)
    let whole = try read(bytes)
    #expect(whole.rows.count >= 5)
    for chunk in [1, 2, 5, 64] {
      #expect(try read(bytes, chunk: chunk, buffer: 256) == whole, "in pieces of \(chunk)")
    }
  }

  @Test(
    "takes nothing that ends lines or quotes fields for a delimiter", arguments: ["\n", "\r", "\""])
  func declaredDelimiter(_ declared: String) throws {
    let text = "sep=\(declared)\n\n\nid;name;seats\n1;Atlas Sud;120\n2;Rif;80\n3;Souss Nord;95\n"
    let understanding = CSVUnderstanding(Array(text.utf8), isWhole: true, options: CSVOptions())
    let table = try #require(understanding.table)
    #expect(understanding.dialect.delimiter == Array(";".utf8))
    #expect(table.width == 3 && table.sampledRows == 3)
  }

  @Test("goes on right behind a row that was put together over another's quotes")
  func joinedOverQuotes() throws {
    let reading = try read(Array((DamageTests.head + DamageTests.damages[0]).utf8))
    #expect(reading.rows[5] == ["6", "Cut\n\"in\" two", "70", "2006-07-08"])
    #expect(reading.rows[6] == ["7", "Next", "71", "2007-08-09"])
  }

  @Test("repairs nothing where it was told not to")
  func policies() throws {
    let bytes = Array((DamageTests.head + DamageTests.damages[3]).utf8)
    #expect(try read(bytes).notes.repaired == 1)
    var options = CSVOptions()
    options.damage = .skip
    let skipped = try read(bytes, options: options)
    #expect(skipped.notes.repaired == 0)
    #expect(skipped.notes.quarantined == 1)
    #expect(skipped.issues.first?.raw == "6,One,Two,70,2006-07-08")
    options.damage = .strict
    let error = #expect(throws: SourceError.self) { try read(bytes, options: options) }
    #expect(error?.location.line == 7)
  }

  @Test("ends a table where the next begins, with what stands between as a footer or set aside")
  func twoTables() throws {
    let text = DamageTests.head + "\nkey,value\na,1\nb,2\nc,3\n"
    let whole = try read(Array(text.utf8))
    #expect(whole.rows.count == 5)
    let second = try read(Array(text.utf8), table: 1)
    #expect(second.rows == [["a", "1"], ["b", "2"], ["c", "3"]])
    for chunk in [1, 9] {
      #expect(try read(Array(text.utf8), chunk: chunk, buffer: 256) == whole)
    }
  }

  @Test("contains a quote that is never closed in a large file")
  func openQuoteInLargeFile() throws {
    var text = DamageTests.head
    for row in 6..<20_000 {
      text +=
        row == 50 ? "50,\"open,50,2020-01-01\n" : "\(row),Center \(row),\(row % 900),2020-01-01\n"
    }
    let reading = try read(Array(text.utf8))
    #expect(reading.rows.count == 19_999)
    #expect(reading.rows[49] == ["50", "open", "50", "2020-01-01"])
    #expect(reading.notes.repaired == 1)
    #expect(try read(Array(text.utf8), chunk: 1000, buffer: 512) == reading)
  }

  @Test("takes time in line with size, whatever the quotes do")
  func hostileQuotes() throws {
    let shapes = ["\"", "\"a\n", "a\"b,", "\",\"\n", "\"\"\n\"", ",\"\n,"]
    for shape in shapes {
      let bytes = Array(repeatElement(Array(shape.utf8), count: 60_000).joined())
      let time = try ContinuousClock().measure { _ = try? read(bytes) }
      #expect(time < .seconds(20), "\(shape.debugDescription) takes \(time)")
    }
  }
}
