internal import CLibXML2
internal import CXMLEvents

/// The functions that libxml2 calls; each finds the parser it belongs to and hands on.
enum SAXHandlers {
  /// The table of the functions.
  static var table: xmlSAXHandler {
    var table = xmlSAXHandler()
    sb_xml_collect(&table)
    table.entityDecl = { owner, name, type, publicID, _, content in
      guard let name else { return }
      parser(owner)?.declare(
        String(cString: name), xmlEntityType(rawValue: UInt32(type)),
        publicID: publicID.map { String(cString: $0) }, UnsafePointer(content))
    }
    table.unparsedEntityDecl = { owner, name, publicID, _, _ in
      guard let name else { return }
      parser(owner)?.declare(
        String(cString: name), XML_EXTERNAL_GENERAL_UNPARSED_ENTITY,
        publicID: publicID.map { String(cString: $0) }, nil)
    }
    table.getEntity = { owner, name in
      guard let name else { return nil }
      return parser(owner)?.entity(String(cString: name))
    }
    // An entity nobody declared, met while repairing: its name is kept as text.
    table.reference = { owner, name in
      guard let name, let list = owner?.assumingMemoryBound(to: sb_xml_events.self) else { return }
      let text = Array("&\(String(cString: name));".utf8)
      sb_xml_add_text(list, text, UInt32(text.count))
    }
    table.serror = { owner, error in
      guard let error else { return }
      parser(owner)?.report(error.pointee)
    }
    return table
  }
}

private func parser(_ list: UnsafeMutableRawPointer?) -> SAXParser? {
  list?.assumingMemoryBound(to: sb_xml_events.self).pointee.owner.map {
    Unmanaged<SAXParser>.fromOpaque($0).takeUnretainedValue()
  }
}
