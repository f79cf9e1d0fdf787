import CScan
import Testing

/// The span kernel with vector instructions and its plain twin.
struct SpanKernelTests {
  struct Finding: Equatable {
    var rows: [[UInt32]] = []
    var places: [[UInt32]] = []
    var consumed = 0
    var lines: UInt32 = 0
    var reason: UInt32 = 0
    var isOpen = false
  }

  typealias Scan = (
    UnsafePointer<scan_request>?, UnsafePointer<UInt8>?, Int, Bool,
    UnsafeMutablePointer<scan_span>?, UnsafeMutablePointer<UInt32>?, Int
  ) -> scan_outcome

  func find(_ bytes: [UInt8], isLast: Bool, quotes: Bool, capacity: Int, _ scan: Scan) -> Finding {
    let ordinals: [UInt32] = [0, 1, 3]
    var spans = [scan_span](repeating: scan_span(), count: capacity + 1)
    var places = [UInt32](repeating: .max, count: (capacity + 1) * ordinals.count)
    return ordinals.withUnsafeBufferPointer { ordinals in
      var request = scan_request(
        delimiter: UInt8(ascii: ","), quote: UInt8(ascii: "\""), line_end: 0x0A, has_quote: quotes,
        ordinals: ordinals.baseAddress, ordinal_count: UInt32(ordinals.count))
      let outcome = scan(&request, bytes, bytes.count, isLast, &spans, &places, capacity)
      var finding = Finding(
        consumed: outcome.consumed, lines: outcome.lines, reason: outcome.reason,
        isOpen: outcome.is_open)
      for index in 0..<outcome.rows {
        let span = spans[index]
        finding.rows.append([span.begin, span.end, span.line, span.fields])
        let wanted = ordinals.indices.filter { ordinals[$0] + 1 < span.fields }
        finding.places.append(wanted.map { places[index * ordinals.count + $0] })
      }
      return finding
    }
  }

  @Test("find the same in random bytes, with quotes and without, with much room and little")
  func twins() {
    var random = SplitMix(state: 4180)
    let alphabet: [UInt8] = Array("abc,,\"\"\n\rxyz0123".utf8)
    for round in 0..<4000 {
      let count = Int(random.next() % 400)
      // Some inputs are rare in special bytes, so that masks of zero occur.
      let spread = round % 3 == 0 ? alphabet.count : 40
      let bytes = (0..<count).map { _ -> UInt8 in
        let choice = Int(random.next() % UInt64(spread))
        return choice < alphabet.count ? alphabet[choice] : UInt8(ascii: "m")
      }
      for isLast in [false, true] {
        for quotes in [false, true] {
          let capacity = round % 5 == 0 ? 2 : 500
          let fast = find(bytes, isLast: isLast, quotes: quotes, capacity: capacity, scan_spans)
          let plain = find(
            bytes, isLast: isLast, quotes: quotes, capacity: capacity, scan_spans_plain)
          #expect(fast == plain, "\(String(decoding: bytes, as: UTF8.self).debugDescription)")
        }
      }
    }
  }

  @Test("find delimiters where they are")
  func places() {
    let text = "a,\"b,c\",d,e\n1,2,3,4\n"
    let finding = find(Array(text.utf8), isLast: true, quotes: true, capacity: 10, scan_spans)
    #expect(finding.rows == [[0, 11, 0, 4], [12, 19, 1, 4]])
    #expect(finding.places == [[1, 7], [13, 15]])
    #expect(finding.consumed == 20)
  }

  @Test("stop in front of a row with a quote where none may be")
  func irregular() {
    for text in ["a,b\nc\"d,e\n", "a,b\n\"c\"d,e\n", "a,b\n\"c\"\r,e\n"] {
      let finding = find(Array(text.utf8), isLast: true, quotes: true, capacity: 10, scan_spans)
      #expect(finding.rows.count == 1)
      #expect(finding.consumed == 4)
      #expect(finding.reason == UInt32(SCAN_IRREGULAR))
    }
  }

  @Test("count bytes")
  func count() {
    for length in [0, 1, 31, 32, 33, 64, 10_000] {
      let bytes = (0..<length).map { UInt8($0 % 7) }
      #expect(scan_count(bytes, length, 3) == bytes.count { $0 == 3 })
    }
  }
}
