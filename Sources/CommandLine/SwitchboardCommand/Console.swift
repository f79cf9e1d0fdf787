#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The terminal or pipe the program talks to.
enum Console {
  /// Writes a line to standard output.
  static func print(_ text: String) { write(text + "\n", to: STDOUT_FILENO) }

  /// Writes a line to standard error.
  static func note(_ text: String) { write(text + "\n", to: STDERR_FILENO) }

  /// Writes to a file descriptor; a reader that went away is no mistake.
  static func write(_ text: String, to descriptor: Int32) {
    var text = text
    text.withUTF8 { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = unsafe_write(descriptor, rest)
        if count < 0 && errno == EINTR { continue }
        if count <= 0 { return }
        rest = rest.dropFirst(count)
      }
    }
  }

  private static func unsafe_write(_ descriptor: Int32, _ bytes: Slice<UnsafeBufferPointer<UInt8>>)
    -> Int
  {
    let buffer = UnsafeBufferPointer(rebasing: bytes)
    #if canImport(Glibc)
      return Glibc.write(descriptor, buffer.baseAddress, buffer.count)
    #else
      return Darwin.write(descriptor, buffer.baseAddress, buffer.count)
    #endif
  }

  /// Whether standard error is a terminal.
  static var hasTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Whether standard output is a terminal.
  static var printsToTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Columns of the terminal; 100 where there is none.
  static var width: Int {
    var size = winsize()
    let found = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    return found ? max(40, Int(size.ws_col)) : 100
  }

  /// Bold, where the terminal shows it and nobody asked for no colors (no-color.org).
  static func bold(_ text: String) -> String {
    printsToTerminal && getenv("NO_COLOR") == nil ? "\u{1B}[1m\(text)\u{1B}[0m" : text
  }

  /// Colors of a terminal, by their ANSI codes (ECMA-48, SGR).
  enum Color: Int {
    case red = 31
    case green = 32
    case yellow = 33
    case blue = 34
    case magenta = 35
    case gray = 90
  }

  /// In color, where the terminal shows it and nobody asked for no colors.
  static func colored(_ text: String, _ color: Color) -> String {
    printsToTerminal && getenv("NO_COLOR") == nil
      ? "\u{1B}[\(color.rawValue)m\(text)\u{1B}[0m" : text
  }

  /// Seconds on a clock that never goes back.
  static var seconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

/// Numbers and times as people read them.
enum Format {
  /// `1,234,567`
  static func count(_ number: Int) -> String {
    let digits = String(number.magnitude)
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { result += "," }
      result.append(digit)
    }
    return number < 0 ? "-" + result : result
  }

  /// `1 row`, `2 rows`
  static func count(_ number: Int, _ noun: String, _ plural: String? = nil) -> String {
    "\(count(number)) \(number == 1 ? noun : plural ?? noun + "s")"
  }

  /// `1.5 GB`
  static func bytes(_ number: Int) -> String {
    let units = ["bytes", "kB", "MB", "GB", "TB"]
    var value = Double(number)
    var unit = 0
    while value >= 1000, unit < units.count - 1 {
      value /= 1000
      unit += 1
    }
    if unit == 0 { return "\(number) bytes" }
    let tenths = Int(value * 10)
    return value < 10
      ? "\(tenths / 10).\(tenths % 10) \(units[unit])" : "\(Int(value)) \(units[unit])"
  }

  /// `2.3 s`, `1 min 40 s`
  static func duration(_ seconds: Double) -> String {
    if seconds < 60 {
      let tenths = Int(seconds * 10)
      return "\(tenths / 10).\(tenths % 10) s"
    }
    let whole = Int(seconds)
    return whole < 3600
      ? "\(whole / 60) min \(whole % 60) s" : "\(whole / 3600) h \(whole % 3600 / 60) min"
  }

  /// A text in columns of a terminal: cut with an ellipsis or filled with blanks.
  static func fit(_ text: String, _ width: Int) -> String {
    let plain = String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
    let length = plain.count
    if length > width { return String(plain.prefix(max(0, width - 1))) + "…" }
    return plain + String(repeating: " ", count: width - length)
  }
}
