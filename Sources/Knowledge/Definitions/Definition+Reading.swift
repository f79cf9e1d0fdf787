import CSVFormat
import Normalization
public import Switchboard

extension Definition {
  /// Reads a definition.
  ///
  /// - Throws: ``ConfigurationError`` with file, line and key of the first mistake.
  public init(yaml: String, file: String) throws(ConfigurationError) {
    try self.init(ConfigNode(yaml: yaml, file: file))
  }

  /// The keys of a definition, in the order of the documentation.
  public static let keys = [
    "name", "title", "publisher", "url", "country", "language", "kind", "licence", "format",
    "recognize", "recognize_any", "aliases", "nulls", "masks", "dates", "decimal_comma", "lookups",
    "filter", "persons",
    "records", "ignore", "expect", "notes",
  ]

  init(_ node: ConfigNode) throws(ConfigurationError) {
    try node.allow(Definition.keys)
    guard let name = try node["name"]?.text() else { throw node.error("'name' is missing") }
    guard !name.isEmpty,
      name.utf8.allSatisfy({ byte in
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D
      })
    else { throw node.error("'name' is made of small letters, digits and '-', not '\(name)'") }
    self.name = name
    file = node.file
    description = try Definition.description(node, name: name)
    format = try Definition.format(node)
    recognize = try node["recognize"]?.texts() ?? []
    recognizeAny = try node["recognize_any"]?.texts() ?? []
    aliases = []
    for (column, names) in try node["aliases"]?.map() ?? [] {
      aliases.append((column, try names.texts()))
    }
    nulls = try node["nulls"]?.texts() ?? []
    masks = try node["masks"]?.texts() ?? []
    dates = try Definition.dates(node["dates"]) ?? .iso
    hasDecimalComma = try node["decimal_comma"]?.boolean() ?? false
    lookups = [:]
    for (name, table) in try node["lookups"]?.map() ?? [] {
      lookups[name] = try Lookup(table)
    }
    filter = try node["filter"].map { node throws(ConfigurationError) in try Filter(node) }
    persons = try node["persons"].map { node throws(ConfigurationError) in try Filter(node) }
    records = []
    guard let recordNodes = node["records"]?.list(), !recordNodes.isEmpty else {
      throw node.error("'records' is missing: say what one row holds")
    }
    for recordNode in recordNodes { records.append(try RecordMapping(recordNode)) }
    ignored = try node["ignore"]?.texts() ?? []
    expectations = try Expectations(node["expect"])
    try check(node)
  }

  private static func description(
    _ node: ConfigNode, name: String
  ) throws(ConfigurationError) -> SourceDescription {
    let kind = try node["kind"]?.word(SourceKind.self) ?? .registry
    var description = SourceDescription(id: name, kind: kind)
    guard let title = try node["title"]?.text() else { throw node.error("'title' is missing") }
    description.title = title
    description.publisher = try node["publisher"]?.text()
    description.url = try node["url"]?.text()
    description.language = try node["language"]?.text()
    if let country = node["country"] {
      let text = try country.text()
      guard Countries.code(text) == text else {
        throw country.error("'\(text)' is no ISO 3166-1 alpha-2 code")
      }
      description.country = text
    }
    if let licence = node["licence"] {
      try licence.allow(["name", "url", "attribution", "redistribution"])
      description.licence = try licence["name"]?.text()
      description.licenceURL = try licence["url"]?.text()
      description.attribution = try licence["attribution"]?.text()
      description.redistribution =
        try licence["redistribution"]?.word(Redistribution.self) ?? .unknown
    }
    return description
  }

  private static func format(_ node: ConfigNode) throws(ConfigurationError) -> Format {
    guard let format = node["format"] else { return .csv(Format.CSV()) }
    try format.allow(["csv", "xml"])
    if let xml = format["xml"] {
      try xml.allow(["record"])
      guard let record = try xml["record"]?.text() else { throw xml.error("'record' is missing") }
      return .xml(record: record)
    }
    guard let csv = format["csv"] else { return .csv(Format.CSV()) }
    try csv.allow(["encoding", "header", "columns"] + CSVOptions.keys)
    var result = Format.CSV()
    result.options = try CSVOptions(csv)
    result.encoding = try csv["encoding"]?.text()
    if let columns = csv["columns"] {
      result.columns = try columns.texts()
      result.options.headerRows = 0
    } else if let header = csv["header"], try !header.boolean() {
      throw header.error("a file without a header needs 'columns'")
    }
    return .csv(result)
  }

  /// How dates are written, by the forms of ``DateReader``.
  static func dates(_ node: ConfigNode?) throws(ConfigurationError) -> DateReader? {
    guard let node else { return nil }
    do {
      return try DateReader(forms: try node.texts())
    } catch {
      throw node.error(error.message)
    }
  }

  /// Looks for names that lead nowhere.
  private func check(_ node: ConfigNode) throws(ConfigurationError) {
    var labels: Set<String> = []
    for record in records {
      guard labels.insert(record.label).inserted else {
        throw node.error("two records are labelled '\(record.label)'; give one a 'label'")
      }
    }
    for record in records {
      for expression in record.expressions {
        if case .record(let label) = expression.input, !labels.contains(label) {
          throw node.error("no record is labelled '\(label)'")
        }
        for case .lookup(let name) in expression.steps where lookups[name] == nil {
          throw node.error(
            "no look-up is named '\(name)'\(NearNames.hint(name, among: lookups.keys))")
        }
      }
    }
  }

  /// The columns that the definition reads.
  public var mappedColumns: [String] {
    var columns = (filter?.columns ?? []) + (persons?.columns ?? [])
    for record in records {
      columns += record.keys.joined() + (record.condition?.columns ?? [])
      columns += record.expressions.flatMap(\.columns)
    }
    columns += expectations.fill.map(\.column)
    var seen: Set<String> = []
    return columns.filter { seen.insert($0).inserted }
  }
}

extension RecordMapping {
  /// All expressions of the record and of what hangs off it.
  var expressions: [Expression] {
    fields.map(\.expression) + details.flatMap { $0.fields.map(\.expression) }
  }

  init(_ node: ConfigNode) throws(ConfigurationError) {
    let detailTables = Table.allCases.filter(\.isDetail)
    try node.allow(["kind", "label", "key", "when", "set"] + detailTables.map(\.name))
    guard let kindNode = node["kind"] else { throw node.error("'kind' is missing") }
    kind = try kindNode.word(Record.Kind.self)
    label = try node["label"]?.text() ?? kind.word
    keys = []
    if let join = node["key"]?["join"] {
      keys = [try join.texts()]
      keySeparator = try node["key"]?["with"]?.text() ?? ""
    } else if let key = node["key"] {
      let isNested = key.list().contains { if case .list = $0.content { true } else { false } }
      if isNested {
        for set in key.list() { keys.append(try set.texts()) }
      } else {
        keys = [try key.texts()]
      }
    }
    guard !keys.isEmpty, keys.allSatisfy({ !$0.isEmpty }) else {
      throw node.error("'key' is missing: the columns that identify it")
    }
    condition = try node["when"].map { node throws(ConfigurationError) in try Filter(node) }
    fields = []
    for (name, value) in try node["set"]?.map() ?? [] {
      fields.append((try RecordMapping.column(name, of: kind.table, value), try Expression(value)))
    }
    fields.sort { $0.column.rawValue < $1.column.rawValue }
    details = []
    for table in detailTables {
      for detail in node[table.name]?.list() ?? [] {
        details.append(try DetailMapping(table, detail))
      }
    }
  }

  static func column(
    _ name: String, of table: Table, _ node: ConfigNode
  ) throws(ConfigurationError) -> Column {
    let known = table.columns.map(\.name)
    guard let column = Column(name: name), Schema.index(of: column, in: table) != nil else {
      throw node.error("\(table.name) has no column '\(name)'\(NearNames.hint(name, among: known))")
    }
    return column
  }
}

extension DetailMapping {
  /// Columns of detail rows whose plain values in a definition are words, not columns of the file.
  private static let constants: Set<Column> = [
    .scheme, .version, .rank, .kind, .measure, .role, .service, .unit, .planned, .language,
  ]

  init(_ table: Table, _ node: ConfigNode) throws(ConfigurationError) {
    self.table = table
    fields = []
    for (name, value) in try node.map() {
      let column = try RecordMapping.column(name, of: table, value)
      if case .scalar(let text) = value.content, DetailMapping.constants.contains(column) {
        try DetailMapping.check(text, of: column, in: table, value)
        fields.append((column, Expression(input: .constant(text), steps: [])))
      } else {
        fields.append((column, try Expression(value)))
      }
    }
  }

  private static func check(
    _ text: String, of column: Column, in table: Table, _ node: ConfigNode
  ) throws(ConfigurationError) {
    if case .word(let words) = Schema.column(column, of: table)?.type, !words.contains(text) {
      throw node.error("'\(text)' is none of: \(words.joined(separator: ", "))")
    }
  }
}

extension Definition.Lookup {
  /// Reads a table; the key `otherwise` is the word for every other code, an empty word no value.
  init(_ node: ConfigNode) throws(ConfigurationError) {
    words = [:]
    empty = []
    for (code, word) in try node.map() {
      let text = try word.text()
      if code == "otherwise" {
        otherwise = text
      } else if text.isEmpty {
        empty.insert(Self.fold(code))
      } else {
        words[Self.fold(code)] = text
      }
    }
  }

  /// The code without surrounding blanks, with every run of blanks as one, in small letters.
  public static func fold(_ code: String) -> String {
    // Nearly all codes are a few plain letters and digits: nothing is to do for those.
    let isPlain = code.utf8.allSatisfy { byte in
      (0x21...0x7E).contains(byte) && !(0x41...0x5A).contains(byte)
    }
    if isPlain { return code }
    return code.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension Definition.Expectations {
  init(_ node: ConfigNode?) throws(ConfigurationError) {
    guard let node else { return }
    try node.allow(["rows", "filled"])
    minimumRows = try node["rows"]?.integer() ?? 0
    for (column, share) in try node["filled"]?.map() ?? [] {
      guard let number = Double(try share.text()), (0...1).contains(number) else {
        throw share.error("expected a share from 0 to 1")
      }
      fill.append((column, number))
    }
  }
}
