public import Switchboard

/// Reads the records of an XML document of any size: each element of one name or path, flattened to
/// the values of its leaves.
///
/// Namespaces are told apart by nothing: elements and attributes go by their local names. An
/// element that has text beside child elements gives the text too.
public final class XMLRecordReader {
  // Unchecked for speed, as in `SAXParser`.

  /// The local name of the document's first element; nil until it was read.
  @exclusivity(unchecked) public private(set) var rootName: String?
  /// The local names of the first 20 different elements, so that a caller who found no record can say
  /// what there is.
  @exclusivity(unchecked) public private(set) var elementNamesSeen: [String] = []

  private let cursor: XMLPullReader
  private let record: [String]
  private let limits: Limits
  private let location: Location
  private var issues: [Issue] = []
  @exclusivity(unchecked) private var tree = PathTree()
  private var hasEnded = false
  private var count = 0
  /// The local name of each name of the document, as the tree numbers it.
  @exclusivity(unchecked) private var locals: [Int] = []
  /// How many elements from the root follow the record's path, for a path of several names.
  @exclusivity(unchecked) private var matched = 0
  @exclusivity(unchecked) private var open: [OpenElement] = []
  /// The nodes of the open elements, first the plain one of each.
  @exclusivity(unchecked) private var active: [Int] = []
  /// The texts of the open elements, one after the other.
  @exclusivity(unchecked) private var text: [UInt8] = []

  private struct OpenElement {
    var firstActive: Int
    var textBegin: Int
    var hasChildren = false
    var isBuilt: Bool
  }

  /// Makes a reader before the first record. Reads nothing yet.
  ///
  /// - Parameters:
  ///   - input: The document.
  ///   - record: The local name of the record's element, or its path from the root:
  ///     `LEIRecord` or `LEIData/LEIRecords/LEIRecord`.
  ///   - limits: The bounds; a record of more than ``Limits/recordBytes`` is skipped with an issue.
  ///   - source: The name of the source, for messages.
  /// - Throws: ``SourceError`` of kind ``ErrorKind/configuration`` where the record has no name.
  public init(
    _ input: any ByteReader, record: String, limits: Limits, source: String
  ) throws(SourceError) {
    self.record = record.split(separator: "/").map(String.init)
    guard !self.record.isEmpty else {
      throw SourceError(
        .configuration, at: Location(source: source), "the record element has no name")
    }
    self.limits = limits
    location = Location(source: source, input: input.name)
    cursor = XMLPullReader(input, limits: limits, source: source)
  }

  /// The paths of which a value was met so far, relative to the record: `Entity/LegalName`,
  /// `Entity/LegalName/@lang`, and `.` for the record's own text. The index of a path is its number,
  /// which never changes.
  public var paths: [String] { tree.paths }

  /// Restricts the paths whose values are built; of others only the path is noted. nil for all.
  ///
  /// A path may ask for an attribute: `OtherEntityName[@type=PREVIOUS_LEGAL_NAME]` gives the value of
  /// the element where the attribute fits. It is then among ``paths`` as written here.
  public func select(_ paths: Set<String>?) { tree.select(paths) }

  /// Reads the next record.
  ///
  /// - Returns: false at the end, also when asked again.
  /// - Throws: ``SourceError`` where the document is damaged, after all records before the damage.
  public func next(into record: inout XMLRecord) throws(SourceError) -> Bool {
    while !hasEnded {
      guard let node = try cursor.next() else {
        hasEnded = true
        break
      }
      guard node == .start else {
        if node == .end, matched >= cursor.depth { matched = cursor.depth - 1 }
        continue
      }
      note()
      guard isRecord else { continue }
      count += 1
      record.line = cursor.line
      record.number = count
      record.values.removeAll(keepingCapacity: true)
      if try fill(&record) { return true }
    }
    return false
  }

  /// The issues since the last call.
  public func takeIssues() -> [Issue] {
    defer { issues = [] }
    return issues + cursor.takeIssues()
  }

  // MARK: Finding records

  private var isRecord: Bool {
    let name = cursor.name.local
    if record.count == 1 { return name == record[0] }
    let depth = cursor.depth
    guard matched == depth - 1, depth <= record.count, name == record[depth - 1] else {
      return false
    }
    if depth == record.count { return true }
    matched = depth
    return false
  }

  private func note() {
    guard rootName == nil || elementNamesSeen.count < 20 else { return }
    let name = cursor.name.local
    if rootName == nil { rootName = name }
    if elementNamesSeen.count < 20, !elementNamesSeen.contains(name) {
      elementNamesSeen.append(name)
    }
  }

  // MARK: Reading one record

  /// Reads the record that begins here, to its end; false where it was too large.
  private func fill(_ record: inout XMLRecord) throws(SourceError) -> Bool {
    let depth = cursor.depth
    open.removeAll(keepingCapacity: true)
    active.removeAll(keepingCapacity: true)
    text.removeAll(keepingCapacity: true)
    var size = 0
    active.append(0)
    begin(firstActive: 0, &record, &size)
    while let node = try cursor.next() {
      switch node {
      case .start:
        note()
        if size <= limits.recordBytes { enter(&record, &size) }
      case .text:
        if size <= limits.recordBytes { take(&size) }
      case .end:
        if size <= limits.recordBytes { leave(&record) }
        guard cursor.depth == depth else { continue }
        if size <= limits.recordBytes { return true }
        var location = location
        location.line = record.line
        issues.append(
          Issue(
            .tooLarge, .skipped, at: location,
            "record \(record.number) has more than \(limits.recordBytes) bytes"))
        return false
      }
    }
    return false
  }

  /// Finds the nodes of the element that begins here: the plain one, and those whose condition fits.
  private func enter(_ record: inout XMLRecord, _ size: inout Int) {
    let local = localNumber(cursor.nameNumber)
    let parent = open.count - 1
    open[parent].hasChildren = true
    let parents = open[parent].firstActive..<active.count
    let first = active.count
    for index in parents {
      let node = active[index]
      if tree.nodes[node].isPlain {
        active.append(tree.child(of: node, named: local, spelled: cursor.name.local))
      }
      for child in tree.nodes[node].children where tree.nodes[child].name == local {
        let known = tree.nodes[child]
        if known.isPlain { continue }
        if let condition = known.condition {
          guard fits(condition) else { continue }
        }
        active.append(child)
      }
    }
    begin(firstActive: first, &record, &size)
  }

  private func begin(firstActive: Int, _ record: inout XMLRecord, _ size: inout Int) {
    var isBuilt = false
    for index in firstActive..<active.count where tree.nodes[active[index]].isSelected {
      isBuilt = true
    }
    open.append(OpenElement(firstActive: firstActive, textBegin: text.count, isBuilt: isBuilt))
    size += 16  // An element costs something even if it is empty.
    for attribute in 0..<cursor.attributeCount {
      let number = cursor.attributeNameNumber(attribute)
      let local = localNumber(number)
      cursor.withAttributeBytes(attribute) { size += $0.count }
      for index in firstActive..<active.count {
        let element = active[index]
        let node: Int
        if tree.nodes[element].isPlain {
          node = tree.attribute(of: element, named: local, spelled: cursor.name(number).local)
        } else if let known = tree.nodes[element].attributes.first(where: {
          tree.nodes[$0].name == local
        }) {
          node = known
        } else {
          continue
        }
        let path = tree.number(of: node)
        guard tree.nodes[node].isSelected else { continue }
        cursor.withAttributeBytes(attribute) { append($0, path, &record) }
      }
    }
  }

  private func take(_ size: inout Int) {
    let element = open[open.count - 1]
    cursor.withTextBytes { bytes in
      size += bytes.count
      if element.isBuilt {
        text.append(contentsOf: bytes)
      } else if text.count == element.textBegin, !bytes.allSatisfy(isBlank) {
        // Not wanted, but there: one byte stands for it.
        text.append(UInt8(ascii: "x"))
      }
    }
  }

  private func leave(_ record: inout XMLRecord) {
    guard let element = open.popLast() else { return }
    let begin = element.textBegin
    let isEmpty = text[begin...].allSatisfy(isBlank)
    for index in element.firstActive..<active.count {
      let node = active[index]
      // A leaf is a path even if it is empty here.
      guard !isEmpty || (!element.hasChildren && tree.nodes[node].isPlain) else { continue }
      let path = tree.number(of: node)
      guard tree.nodes[node].isSelected, !isEmpty else { continue }
      text.withUnsafeBufferPointer {
        append(UnsafeBufferPointer(rebasing: $0[begin...]), path, &record)
      }
    }
    text.removeLast(text.count - begin)
    active.removeLast(active.count - element.firstActive)
  }

  private func append(
    _ bytes: UnsafeBufferPointer<UInt8>, _ path: Int, _ record: inout XMLRecord
  ) {
    guard let first = bytes.firstIndex(where: { !isBlank($0) }),
      let last = bytes.lastIndex(where: { !isBlank($0) })
    else { return }
    let text = String(decoding: UnsafeBufferPointer(rebasing: bytes[first...last]), as: UTF8.self)
    record.values.append((path, text))
  }

  private func fits(_ condition: PathTree.Condition) -> Bool {
    cursor.attribute(condition.attribute) == condition.value
  }

  /// The tree's number for the local part of a name of the document.
  private func localNumber(_ name: Int) -> Int {
    while locals.count <= name { locals.append(tree.local(cursor.name(locals.count).local)) }
    return locals[name]
  }
}

/// Whether a byte is a blank of XML (production 3).
private func isBlank(_ byte: UInt8) -> Bool {
  byte == 0x20 || (byte >= 0x09 && byte <= 0x0D && byte != 0x0B && byte != 0x0C)
}
