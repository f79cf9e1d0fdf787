internal import CLibXML2

/// The entities a document declares, as far as they are harmless.
///
/// An entity that stands for plain text of moderate length is kept and expanded. One that stands for
/// a file, for markup, or for other entities is refused where it is declared: no feed or registry
/// needs it, and every known attack does. Nothing is ever loaded.
struct EntityTable {
  /// The longest text an entity may stand for.
  static let longestText = 4096
  /// How many entities a document may declare; the entity sets of XHTML have 253.
  static let mostEntities = 2048
  /// How many bytes entities may add to one document.
  static let largestExpansion = 1 << 20

  private var entities: [String: UnsafeMutablePointer<xmlEntity>] = [:]
  /// Those of HTML that the document uses without declaring them.
  private var undeclared: Set<String> = []
  private var expanded = 0

  /// Takes a declaration, or says why it is refused.
  mutating func declare(
    _ name: String, type: xmlEntityType, publicID: String?, content: UnsafePointer<xmlChar>?
  ) -> String? {
    switch type {
    case XML_INTERNAL_GENERAL_ENTITY: break
    case XML_INTERNAL_PARAMETER_ENTITY: return nil  // Serves other declarations; never expanded.
    case XML_EXTERNAL_PARAMETER_ENTITY:
      // Feeds name the entity sets of XHTML, which are known without being loaded.
      if let publicID, publicID.hasPrefix("-//W3C//ENTITIES") { return nil }
      return "the document declares the external entity \(name); external entities are refused"
    case XML_INTERNAL_PREDEFINED_ENTITY: return nil
    default:
      return "the document declares the external entity \(name); external entities are refused"
    }
    guard let content, entities[name] == nil else { return nil }
    if ["amp", "lt", "gt", "quot", "apos"].contains(name) { return nil }
    let bytes = UnsafeBufferPointer(start: content, count: Int(xmlStrlen(content)))
    guard bytes.count <= EntityTable.longestText else {
      return "entity \(name) stands for \(bytes.count) bytes, more than \(EntityTable.longestText)"
    }
    guard entities.count < EntityTable.mostEntities else {
      return "the document declares more than \(EntityTable.mostEntities) entities"
    }
    guard !bytes.contains(UInt8(ascii: "&")), !bytes.contains(UInt8(ascii: "<")) else {
      return "entity \(name) stands for markup or other entities; only plain text is expanded"
    }
    entities[name] = EntityTable.make(name, bytes)
    return nil
  }

  /// An entity that is referred to; one of HTML where it was not declared; nil where it is neither.
  ///
  /// - Parameters:
  ///   - name: The name, without signs.
  ///   - inAttribute: Whether it stands in the value of an attribute.
  ///   - knowsHTML: Whether entities of HTML count.
  ///   - note: Told of an entity of HTML that is used without a declaration.
  /// - Returns: the entity as the parser wants it; `isTooMuch` once the document's references came
  ///   to more than it may have.
  mutating func entity(
    _ name: String, inAttribute: Bool, knowsHTML: Bool, note: (String) -> Void
  ) -> (entity: UnsafeMutablePointer<xmlEntity>?, isTooMuch: Bool) {
    if knowsHTML, entities[name] == nil, let known = htmlEntityLookup(Array(name.utf8) + [0]),
      let scalar = Unicode.Scalar(known.pointee.value)
    {
      let text = String(scalar)
      entities[name] = Array(text.utf8).withUnsafeBufferPointer { EntityTable.make(name, $0) }
      undeclared.insert(name)
    }
    guard let entity = entities[name] else { return (nil, false) }
    // What HTML knows is no longer than its name.
    if undeclared.contains(name) { note(name) } else { expanded += Int(entity.pointee.length) }
    // What is predefined goes straight to the text, but of it an attribute takes one byte only.
    entity.pointee.etype =
      inAttribute ? XML_INTERNAL_GENERAL_ENTITY : XML_INTERNAL_PREDEFINED_ENTITY
    return (entity, expanded > EntityTable.largestExpansion)
  }

  /// Gives back the memory. Not used after that.
  mutating func free() {
    for entity in entities.values {
      entity.pointee.name.deallocate()
      entity.pointee.content.deallocate()
      entity.deallocate()
    }
    entities = [:]
  }

  private static func make(
    _ name: String, _ content: UnsafeBufferPointer<xmlChar>
  ) -> UnsafeMutablePointer<xmlEntity> {
    let text = copy(content)
    let entity = UnsafeMutablePointer<xmlEntity>.allocate(capacity: 1)
    entity.initialize(to: xmlEntity())
    entity.pointee.type = XML_ENTITY_DECL
    entity.pointee.name = UnsafePointer(copy(name.utf8))
    entity.pointee.content = text
    // Says that the declaration is known in full; otherwise the parser would hang its own copy here.
    entity.pointee.orig = text
    entity.pointee.length = Int32(content.count)
    entity.pointee.etype = XML_INTERNAL_PREDEFINED_ENTITY
    return entity
  }

  private static func copy(_ bytes: some Collection<UInt8>) -> UnsafeMutablePointer<xmlChar> {
    let copy = UnsafeMutableBufferPointer<xmlChar>.allocate(capacity: bytes.count + 1)
    _ = copy.initialize(from: bytes)
    copy.initializeElement(at: bytes.count, to: 0)
    return copy.baseAddress ?? UnsafeMutablePointer<xmlChar>.allocate(capacity: 1)
  }
}
