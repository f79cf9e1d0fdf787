import SwitchboardTesting
import Testing

import struct Switchboard.Issue

@testable import Switchboard

@Suite("Issues")
struct IssueTests {
  @Test(
    "Bytes are shown without loss",
    arguments: [
      ([], ""), (Array("déjà".utf8), "déjà"), ([0x61, 0xFF, 0x62], "a\\xFFb"), ([0x00], "\\x00"),
      ([0x61, 0x00, 0xC3, 0xA9], "a\\x00é"),
      // A character that breaks off, at the end and before another one.
      ([0xE2, 0x82], "\\xE2\\x82"), ([0xE2, 0x82, 0x61], "\\xE2\\x82a"),
      // A surrogate, an overlong form, a code point that is too high.
      ([0xED, 0xA0, 0x80], "\\xED\\xA0\\x80"), ([0xC0, 0xAF], "\\xC0\\xAF"),
      ([0xF5, 0x80, 0x80, 0x80], "\\xF5\\x80\\x80\\x80"),
      // U+FFFD itself is no broken byte.
      ([0xEF, 0xBF, 0xBD, 0xFF], "\u{FFFD}\\xFF"), ([0x0A, 0x0D, 0x80], "\n\r\\x80"),
      ([0x0F, 0xC3], "\u{F}\\xC3"),
    ])
  func printable(bytes: [UInt8], text: String) { #expect(Issue.printable(bytes) == text) }

  @Test("A large text of broken bytes is shown in one pass")
  func manyBrokenBytes() {
    let text = Issue.printable([UInt8](repeating: 0xFF, count: 1 << 20))
    #expect(text.utf8.count == 4 << 20)
  }

  @Test("A row of an issue has what every row must have")
  func row() {
    let issue = Issue(.phone, .kept, at: Location(), "message")
    #expect(issue.severity == .warning)
    #expect(issue.row[.source] == "" && issue.row[.position] == 0 && issue.row[.rule] == "phone")
    #expect(SchemaCheck.violations(in: issue) == [])
    #expect(Issue(.phone, .kept, at: Location(), "message", severity: .info).severity == .info)
  }

  @Test("Names of rules are unique")
  func rules() { #expect(Set(Rule.all.map(\.name)).count == Rule.all.count) }

  @Test(
    "A place is shown as far as it is known",
    arguments: [
      (Location(), ""), (Location(source: "s"), "s"), (Location(source: "s", input: "f"), "f"),
      (Location(input: "f", line: 3, byteOffset: 9), "f:3"),
      (Location(input: "f", byteOffset: 9), "f at byte 9"),
      (Location(input: "f", line: 3, field: "c"), "f:3: column c"),
    ])
  func location(location: Location, shown: String) { #expect(location.description == shown) }
}
