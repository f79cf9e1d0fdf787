import CCurl
import Glibc

/// What curl hands over until it is read; curl waits while there is much of it.
final class WebInbox {
  private(set) var received = 0
  var isPaused = false
  private(set) var hasRefused = false
  private var bytes: [UInt8] = []
  private var begin = 0
  private var mayBePrivate: Bool?
  private static let room = 1 << 20

  var isEmpty: Bool { begin == bytes.count }

  func put(_ piece: UnsafeRawBufferPointer) -> Int {
    if bytes.count - begin > WebInbox.room {
      isPaused = true
      return Int(CURL_WRITEFUNC_PAUSE)
    }
    if begin > 0 {
      bytes.removeFirst(begin)
      begin = 0
    }
    bytes += piece
    received += piece.count
    return piece.count
  }

  func take(into buffer: UnsafeMutableRawBufferPointer, atMost limit: Int) -> Int {
    let count = min(buffer.count, limit, bytes.count - begin)
    buffer.copyBytes(from: bytes[begin..<begin + count])
    begin += count
    if begin == bytes.count {
      bytes.removeAll(keepingCapacity: true)
      begin = 0
    }
    return count
  }

  /// A private address is allowed if the user named it, not if a public host leads to it.
  func allows(_ address: UnsafeMutablePointer<curl_sockaddr>) -> Bool {
    let isPrivate = withUnsafePointer(to: &address.pointee.addr) { PrivateAddress.holds($0) }
    if mayBePrivate == nil { mayBePrivate = isPrivate }
    if isPrivate, mayBePrivate == false {
      hasRefused = true
      return false
    }
    return true
  }
}
