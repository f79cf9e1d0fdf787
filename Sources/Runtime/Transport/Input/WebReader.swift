import CCurl
import Glibc
public import Switchboard

/// Bytes of an http or https address, fetched by libcurl as they are asked for.
public final class WebReader: ByteReader {
  /// What the program calls itself.
  public static let userAgent =
    "Switchboard/0.1 (+https://github.com/switchboard-register/switchboard)"

  /// The address as it was given.
  public let name: String
  /// Bytes received so far.
  public private(set) var bytesConsumed = 0
  /// What the server said the length is.
  public private(set) var bytesTotal: Int?
  /// The address after redirects.
  public private(set) var finalAddress: String?
  /// What the server said the content is: `application/rss+xml; charset=utf-8`.
  public private(set) var contentType: String?

  /// The charset of ``contentType`` (RFC 9110, section 8.3.1).
  public var declaredEncoding: String? {
    guard let type = contentType?.lowercased(), let name = type.firstRange(of: "charset=") else {
      return nil
    }
    let value = type[name.upperBound...].prefix { $0 != ";" }.filter { $0 != "\"" && $0 > " " }
    return value.isEmpty ? nil : value
  }

  private let limits: Limits
  private let chunkBytes: Int
  private let multi: UnsafeMutableRawPointer
  private let easy: UnsafeMutableRawPointer
  private let inbox: WebInbox
  private var isComplete = false
  private var deadline: Double

  /// Connects and reads the head of the answer.
  ///
  /// - Throws: ``SourceError`` where the address cannot be reached or answers with an error.
  public init(_ address: String, context: SourceContext) throws(SourceError) {
    name = address
    limits = context.limits
    chunkBytes = max(1, context.chunkBytes)
    guard Curl.isReady, let easy = curl_easy_init(),
      let multi = curl_multi_init()
    else {
      throw SourceError(.internal, at: Location(input: address), "libcurl does not start")
    }
    self.easy = easy
    self.multi = multi
    inbox = WebInbox()
    deadline = Curl.seconds + Double(context.limits.transferSeconds)
    configure()
    curl_multi_add_handle(multi, easy)
    try work { !inbox.isEmpty }
    note()
  }

  deinit {
    curl_multi_remove_handle(multi, easy)
    curl_easy_cleanup(easy)
    curl_multi_cleanup(multi)
  }

  /// Fills a buffer with the next bytes; waits for them no longer than the limits allow.
  public func read(into buffer: UnsafeMutableRawBufferPointer) throws(SourceError) -> Int {
    guard !buffer.isEmpty else { return 0 }
    if inbox.isEmpty { try work { !inbox.isEmpty } }
    let count = inbox.take(into: buffer, atMost: chunkBytes)
    if inbox.isPaused, inbox.isEmpty {
      inbox.isPaused = false
      curl_easy_pause(easy, CURLPAUSE_CONT)
    }
    return count
  }
}

extension WebReader {
  private func configure() {
    _ = name.withCString { curl_set_text(easy, CURLOPT_URL, $0) }
    _ = WebReader.userAgent.withCString { curl_set_text(easy, CURLOPT_USERAGENT, $0) }
    curl_set_text(easy, CURLOPT_PROTOCOLS_STR, "http,https")
    curl_set_text(easy, CURLOPT_REDIR_PROTOCOLS_STR, "http,https")
    curl_set_text(easy, CURLOPT_ACCEPT_ENCODING, "")
    curl_set_long(easy, CURLOPT_FOLLOWLOCATION, 1)
    curl_set_long(easy, CURLOPT_MAXREDIRS, limits.redirects)
    curl_set_long(easy, CURLOPT_CONNECTTIMEOUT, limits.connectSeconds)
    curl_set_long(easy, CURLOPT_LOW_SPEED_LIMIT, 1)
    curl_set_long(easy, CURLOPT_LOW_SPEED_TIME, limits.stallSeconds)
    curl_set_long(easy, CURLOPT_FAILONERROR, 1)
    curl_set_long(easy, CURLOPT_NOSIGNAL, 1)
    let target = Unmanaged.passUnretained(inbox).toOpaque()
    curl_set_pointer(easy, CURLOPT_WRITEDATA, target)
    curl_set_write(easy) { bytes, size, count, target in
      guard let bytes, let target else { return 0 }
      return Unmanaged<WebInbox>.fromOpaque(target).takeUnretainedValue()
        .put(UnsafeRawBufferPointer(start: bytes, count: size * count))
    }
    curl_set_pointer(easy, CURLOPT_OPENSOCKETDATA, target)
    curl_set_open_socket(easy) { target, _, address in
      guard let target, let address else { return CURL_SOCKET_BAD }
      let inbox = Unmanaged<WebInbox>.fromOpaque(target).takeUnretainedValue()
      guard inbox.allows(address) else { return CURL_SOCKET_BAD }
      return socket(address.pointee.family, address.pointee.socktype, address.pointee.protocol)
    }
  }

  /// Lets curl work until there is something or the transfer is over.
  private func work(until isEnough: () -> Bool) throws(SourceError) {
    while !isComplete, !isEnough() {
      if Task.isCancelled {
        throw SourceError(.temporary, at: Location(input: name), "interrupted")
      }
      if Curl.seconds > deadline {
        throw SourceError(
          .temporary, at: Location(input: name),
          "not complete after \(limits.transferSeconds) seconds (limit transfer_seconds)")
      }
      var running: Int32 = 0
      curl_multi_perform(multi, &running)
      var waiting: Int32 = 0
      while let message = curl_multi_info_read(multi, &waiting) {
        guard message.pointee.msg == CURLMSG_DONE else { continue }
        isComplete = true
        let result = message.pointee.data.result
        if result != CURLE_OK { throw failure(result) }
      }
      if isComplete || isEnough() { break }
      curl_multi_poll(multi, nil, 0, 200, nil)
    }
    bytesConsumed = inbox.received
    if inbox.received > limits.downloadBytes {
      throw SourceError(
        .badData, at: Location(input: name),
        "larger than \(limits.downloadBytes) bytes (limit download_bytes)")
    }
  }

  /// Notes what the head of the answer says.
  private func note() {
    var length: curl_off_t = -1
    curl_get_offset(easy, CURLINFO_CONTENT_LENGTH_DOWNLOAD_T, &length)
    bytesTotal = length > 0 ? Int(length) : nil
    var text: UnsafePointer<CChar>?
    curl_get_text(easy, CURLINFO_EFFECTIVE_URL, &text)
    finalAddress = text.map { String(cString: $0) }
    text = nil
    curl_get_text(easy, CURLINFO_CONTENT_TYPE, &text)
    contentType = text.map { String(cString: $0) }
  }

  private func failure(_ code: CURLcode) -> SourceError {
    let place = Location(input: name)
    let reason = String(cString: curl_easy_strerror(code)).lowercased()
    switch code {
    case CURLE_HTTP_RETURNED_ERROR:
      var status = 0
      curl_get_long(easy, CURLINFO_RESPONSE_CODE, &status)
      let kind: ErrorKind =
        switch status {
        case 404, 410: .noInput
        case 408, 425, 429, 500...: .temporary
        default: .unavailable
        }
      return SourceError(kind, at: place, "the server answers \(status)")
    case CURLE_TOO_MANY_REDIRECTS:
      return SourceError(.unavailable, at: place, "more than \(limits.redirects) redirects")
    case CURLE_PARTIAL_FILE:
      let total = bytesTotal.map { " of \($0)" } ?? ""
      return SourceError(
        .temporary, at: place, "cut off after \(inbox.received)\(total) bytes")
    case CURLE_COULDNT_CONNECT where inbox.hasRefused:
      return SourceError(.unavailable, at: place, "redirected to a private address; refused")
    case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY, CURLE_COULDNT_CONNECT,
      CURLE_OPERATION_TIMEDOUT, CURLE_RECV_ERROR, CURLE_SEND_ERROR, CURLE_GOT_NOTHING:
      return SourceError(.temporary, at: place, reason)
    case CURLE_UNSUPPORTED_PROTOCOL, CURLE_URL_MALFORMAT:
      return SourceError(.configuration, at: place, reason)
    default: return SourceError(.unavailable, at: place, reason)
    }
  }
}

/// libcurl, started once.
private enum Curl {
  static let isReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

  static var seconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
