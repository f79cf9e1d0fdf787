import Glibc
import Switchboard
import Testing
import Transport

/// A server on the loopback interface that answers each request as a table says.
final class TestServer: Sendable {
  let port: UInt16
  private let descriptor: Int32

  /// - Parameter answer: The whole answer to a path, head and body; nil to say nothing at all.
  init?(_ answer: @escaping @Sendable (String, UInt16) -> [UInt8]?) {
    let listening = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    descriptor = listening
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let isBound = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(listening, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard isBound == 0, listen(listening, 8) == 0 else { return nil }
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    _ = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(listening, $0, &length) }
    }
    port = UInt16(bigEndian: address.sin_port)
    let box = Box(descriptor: listening, port: port, answer: answer)
    var thread = pthread_t()
    pthread_create(
      &thread, nil,
      { argument in
        guard let argument else { return nil }
        Unmanaged<Box>.fromOpaque(argument).takeRetainedValue().serve()
        return nil
      }, Unmanaged.passRetained(box).toOpaque())
    pthread_detach(thread)
  }

  deinit { shutdown(descriptor, Int32(SHUT_RDWR)) }

  func address(_ path: String) -> String { "http://127.0.0.1:\(port)\(path)" }

  private final class Box {
    let descriptor: Int32
    let port: UInt16
    let answer: @Sendable (String, UInt16) -> [UInt8]?

    init(descriptor: Int32, port: UInt16, answer: @escaping @Sendable (String, UInt16) -> [UInt8]?)
    {
      self.descriptor = descriptor
      self.port = port
      self.answer = answer
    }

    func serve() {
      signal(SIGPIPE, SIG_IGN)
      while true {
        let client = accept(descriptor, nil, nil)
        guard client >= 0 else { break }
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = recv(client, &buffer, buffer.count, 0)
        let request = String(decoding: buffer[..<max(0, count)], as: UTF8.self)
        let path = request.split(separator: " ").dropFirst().first.map(String.init) ?? "/"
        if let bytes = answer(path, port) {
          var sent = 0
          while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes { send(client, $0.baseAddress, $0.count, 0) }
            if count <= 0 { break }
            sent += count
          }
        } else {
          sleep(3)
        }
        close(client)
      }
      close(descriptor)
    }
  }

  static func ok(_ body: String, _ headers: String = "") -> [UInt8] {
    Array(
      "HTTP/1.1 200 OK\r\nContent-Length: \(body.utf8.count)\r\nContent-Type: text/csv\r\n\(headers)Connection: close\r\n\r\n\(body)"
        .utf8)
  }

  static func status(_ line: String, _ headers: String = "") -> [UInt8] {
    Array("HTTP/1.1 \(line)\r\nContent-Length: 0\r\n\(headers)Connection: close\r\n\r\n".utf8)
  }
}

@Suite(.serialized)
struct WebTests {
  private func server() throws -> TestServer {
    try #require(
      TestServer { path, port in
        switch path {
        case "/data.csv": return TestServer.ok("name,city\nA,B\n")
        case "/moved": return TestServer.status("301 Moved", "Location: /data.csv\r\n")
        case "/loop": return TestServer.status("302 Found", "Location: /loop\r\n")
        case "/file": return TestServer.status("302 Found", "Location: file:///etc/passwd\r\n")
        case "/busy": return TestServer.status("503 Busy")
        case "/closed": return TestServer.status("403 Forbidden")
        case "/cut":
          return Array(
            "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\nConnection: close\r\n\r\nname".utf8)
        case "/large": return TestServer.ok(String(repeating: "x", count: 300_000))
        case "/silent": return nil
        default: return TestServer.status("404 Not Found")
        }
      })
  }

  @Test("reads an address, also after a redirect")
  func reads() throws {
    let server = try server()
    for path in ["/data.csv", "/moved"] {
      let found = try readAll(server.address(path))
      #expect(found.first?.bytes == Array("name,city\nA,B\n".utf8))
      #expect(found.first?.name == server.address(path))
    }
  }

  @Test("reads large answers whole, in small pieces")
  func large() throws {
    let server = try server()
    #expect(try readAll(server.address("/large"), chunk: 777).first?.bytes.count == 300_000)
  }

  @Test(
    "says what went wrong",
    arguments: [
      ("/nothing", ErrorKind.noInput, "404"), ("/closed", .unavailable, "403"),
      ("/busy", .temporary, "503"), ("/loop", .unavailable, "redirects"),
      ("/file", .configuration, ""), ("/cut", .temporary, "cut off"),
    ])
  func fails(_ path: String, _ kind: ErrorKind, _ message: String) throws {
    let server = try server()
    let error = #expect(throws: SourceError.self) { try readAll(server.address(path)) }
    #expect(error?.kind == kind)
    #expect(error?.message.contains(message) == true, "\(error?.message ?? "")")
  }

  @Test("keeps to the limit of bytes")
  func limit() throws {
    let server = try server()
    var limits = Limits()
    limits.downloadBytes = 1000
    let error = #expect(throws: SourceError.self) {
      try readAll(server.address("/large"), limits: limits)
    }
    #expect(error?.message.contains("limit download_bytes") == true)
  }

  @Test("gives up on a server that says nothing")
  func silent() throws {
    let server = try server()
    var limits = Limits()
    limits.stallSeconds = 1
    let error = #expect(throws: SourceError.self) {
      try readAll(server.address("/silent"), limits: limits)
    }
    #expect(error?.kind == .temporary)
  }

  @Test("says that nobody is there")
  func nobody() throws {
    let error = #expect(throws: SourceError.self) { try readAll("http://127.0.0.1:1/") }
    #expect(error?.kind == .temporary)
  }
}
