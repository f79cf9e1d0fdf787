import Glibc

/// Addresses that no public host should lead to (RFC 1918, 3927, 4193, 4291, 6598).
enum PrivateAddress {
  static func holds(_ address: UnsafePointer<sockaddr>) -> Bool {
    switch Int32(address.pointee.sa_family) {
    case AF_INET:
      return address.withMemoryRebound(to: sockaddr_in.self, capacity: 1) { pointer in
        isPrivate(UInt32(bigEndian: pointer.pointee.sin_addr.s_addr))
      }
    case AF_INET6:
      return UnsafeRawPointer(address).withMemoryRebound(to: sockaddr_in6.self, capacity: 1) {
        pointer in
        withUnsafeBytes(of: pointer.pointee.sin6_addr) { bytes in
          let isMapped = bytes.prefix(10).allSatisfy { $0 == 0 } && bytes[10] == 0xFF
          if isMapped {
            let v4 = bytes[12...].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
            return isPrivate(v4)
          }
          let isLoopback = bytes.prefix(15).allSatisfy { $0 == 0 }
          return isLoopback || bytes[0] & 0xFE == 0xFC
            || (bytes[0] == 0xFE && bytes[1] & 0xC0 == 0x80)
        }
      }
    default: return true
    }
  }

  private static func isPrivate(_ address: UInt32) -> Bool {
    let ranges: [(UInt32, UInt32)] = [
      (0x0A00_0000, 8), (0xAC10_0000, 12), (0xC0A8_0000, 16), (0x7F00_0000, 8),
      (0xA9FE_0000, 16), (0x6440_0000, 10), (0x0000_0000, 8),
    ]
    return ranges.contains { address >> (32 - $0.1) == $0.0 >> (32 - $0.1) }
  }
}
