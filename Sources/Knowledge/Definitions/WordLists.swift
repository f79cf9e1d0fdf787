import KnowledgeData

/// Lists of words that definitions share: one word a line, `#` begins a comment.
enum WordLists {
  static func words(of name: String) -> [String]? {
    guard let path = DataFolder.file("lists/\(name).txt"),
      let text = try? TextFile.read(path)
    else { return nil }
    var words: [String] = []
    for line in text.split(whereSeparator: \.isNewline) {
      let word = line.prefix { $0 != "#" }
      let trimmed = word.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()
      if !trimmed.isEmpty { words.append(String(trimmed)) }
    }
    return words
  }
}
