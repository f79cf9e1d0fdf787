import Definitions
import Switchboard
import XMLFormat

/// An XML input with its first record found.
struct XMLOpening {
  let cursor: XMLRowCursor

  init(
    _ bytes: any ByteReader, record: String, _ source: RegistrySource, _ context: SourceContext
  ) throws(OpenFailure) {
    let location = Location(source: source.name, input: bytes.name)
    let reader: XMLRecordReader
    do {
      reader = try XMLRecordReader(
        bytes, record: record, limits: context.limits, source: source.name)
      cursor = try XMLRowCursor(reader, columns: source.definition.mappedColumns, input: bytes)
    } catch {
      throw OpenFailure(error: error.placed(source.name))
    }
    if cursor.isEmpty {
      let seen = reader.elementNamesSeen.prefix(8).joined(separator: ", ")
      throw OpenFailure(
        error: SourceError(
          .badData, at: location,
          "no element \(record), which is a record of \(source.definition.name); "
            + "the document has: \(seen)"),
        isMisfit: true)
    }
  }
}
