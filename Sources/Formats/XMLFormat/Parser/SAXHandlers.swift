internal import CLibXML2

/// The functions that libxml2 calls; each finds the parser it belongs to and hands on.
enum SAXHandlers {
  /// The table of the functions.
  static var table: xmlSAXHandler {
    var table = xmlSAXHandler()
    table.initialized = UInt32(XML_SAX2_MAGIC)
    table.startElementNs = { owner, local, prefix, namespace, _, _, count, _, values in
      guard let local else { return }
      parser(owner)?.start(local, prefix, namespace, Int(count), values)
    }
    table.endElementNs = { owner, local, _, _ in
      guard let local else { return }
      parser(owner)?.end(local)
    }
    table.characters = { owner, text, count in
      guard let text else { return }
      parser(owner)?.text(text, Int(count))
    }
    // The same function, by which the parser knows that blanks are wanted.
    table.ignorableWhitespace = table.characters
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
      guard let name else { return }
      let text = Array("&\(String(cString: name));".utf8)
      text.withUnsafeBufferPointer { text in
        if let base = text.baseAddress { parser(owner)?.text(base, text.count) }
      }
    }
    table.serror = { owner, error in
      guard let error else { return }
      parser(owner)?.report(error.pointee)
    }
    return table
  }
}

private func parser(_ owner: UnsafeMutableRawPointer?) -> SAXParser? {
  owner.map { Unmanaged<SAXParser>.fromOpaque($0).takeUnretainedValue() }
}
