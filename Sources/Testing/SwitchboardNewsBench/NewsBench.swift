import News

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Reads articles for facts and prints them, or how long it takes.
///
/// `preview FILE --json [--language fr]`, `time FILE...`; `count LIST` tells how many of the articles that a file lists
/// were read; `facts LIST` reads many at once, each a line of path, language and date with tabs between them, and ends
/// the facts of each with a line of its own, and `signs LIST` what operators are weighed by; `trace FILE` shows what
/// rules see.
@main
enum NewsBench {
  static func main() {
    var arguments = Array(CommandLine.arguments.dropFirst())
    let command = arguments.isEmpty ? "" : arguments.removeFirst()
    var files: [String] = []
    var reader = NewsReader()
    while !arguments.isEmpty {
      let argument = arguments.removeFirst()
      switch argument {
      case "--language": reader.language = arguments.removeFirst()
      case "--published": reader.published = arguments.removeFirst()
      case "--json": continue
      default: files.append(argument)
      }
    }
    if command == "time" {
      time(files, reader)
    } else if command == "count" {
      var count = 0
      let files = files.flatMap { read($0).split(separator: "\n").map(String.init) }
      for file in files where reader.facts(in: NewsText(read(file))).language != nil { count += 1 }
      print(count)
    } else if command == "facts" || command == "signs" {
      for line in files.flatMap({ read($0).split(separator: "\n") }) {
        let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        reader.language = parts.count > 1 && !parts[1].isEmpty ? parts[1] : nil
        reader.published = parts.count > 2 && !parts[2].isEmpty ? parts[2] : nil
        let text = NewsText(read(parts[0]))
        let told =
          command == "facts"
          ? reader.facts(in: text).json(of: text) : reader.operatorSigns(of: text)
        print(told, terminator: "\n\u{0}\n")
      }
    } else if command == "trace" {
      for file in files { print(reader.trace(of: NewsText(read(file))), terminator: "") }
    } else {
      for file in files {
        let text = NewsText(read(file))
        print(reader.facts(in: text).json(of: text), terminator: "")
      }
    }
  }

  private static func time(_ files: [String], _ reader: NewsReader) {
    let clock = ContinuousClock()
    for file in files {
      let string = read(file)
      var facts = NewsFacts()
      let time = clock.measure { facts = reader.facts(in: string) }
      let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
      print(
        "\(file): \(string.utf8.count) bytes, \(facts.sites.count) sites, \(seconds) s, "
          + "\(Double(string.utf8.count) / seconds / 1e6) MB/s")
    }
  }

  private static func read(_ path: String) -> String {
    guard let file = fopen(path, "rb") else { return "" }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 16 << 10)
    while true {
      let count = fread(&piece, 1, piece.count, file)
      if count == 0 { break }
      bytes += piece[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
