import Definitions
import Switchboard
import Transport
import XMLFormat

/// An XML input with its first record found.
struct XMLOpening {
  let cursor: any RowCursor
  let columns: [String]
  let find: (String) -> Int

  init(
    _ bytes: any ByteReader, record: String, _ source: RegistrySource, _ context: SourceContext
  ) throws(OpenFailure) {
    let paths = source.definition.mappedColumns
    do {
      let reader = try XMLRecordReader(
        bytes, record: record, limits: context.limits, source: source.name)
      // Each wanted path gets its number at once, whether or not it occurs.
      reader.select(Set(paths))
      cursor = XMLRowCursor(reader, input: bytes)
      columns = reader.paths
    } catch {
      throw OpenFailure(error: error.placed(source.name))
    }
    var numbers: [String: Int] = [:]
    for (number, path) in columns.enumerated() { numbers[path] = number }
    find = { numbers[$0] ?? -1 }
  }
}
