import FeedFormat
import Switchboard
import Transport

/// Reads the articles of one ``FeedSource``: its inputs one after the other.
final class FeedRecordReader: RecordReader {
  /// How much is gone through before a batch is given back, full or not.
  private static let bytesPerRead = 4 << 20

  private let source: FeedSource
  private let context: SourceContext
  private var name: String
  private var locations: [InputLocation] = []
  private var members: (any InputMembers)?
  private var feed: FeedInput?
  /// Inputs that are opened ahead, so that several feeds are fetched and read at once.
  private var opening: ArraySlice<Task<OpenedInput, Never>> = []
  /// What the first feed says of itself, as far as it was read.
  private var firstFeed: Feed?
  private var isFirst = true
  private var counted = 0
  private var seen = SeenItems()
  /// Records of an item that found no place in its batch.
  private var pending: ArraySlice<Record> = []
  private var saidPersonal = false
  /// Organizations that were told of, each once; so many are remembered.
  private var organizations: Set<String> = []
  private static let mostOrganizations = 100_000
  private var toldOpening = false
  private var badLanguages: Set<String> = []

  init(_ source: FeedSource, _ context: SourceContext) throws(SourceError) {
    self.source = source
    self.context = context
    name = source.name
    do throws(SourceError) {
      for text in source.inputs { locations += try InputLocation.expand(text) }
    } catch {
      throw named(error)
    }
    locations.reverse()
  }

  deinit {
    for task in opening { task.cancel() }
  }

  /// Opens the first input.
  func openFirst() async throws(SourceError) {
    guard try await openNext() else {
      throw SourceError(.noInput, at: Location(source: name), "there is no input to read")
    }
    if !source.hasConfiguredName, let feed = feed?.feed, let own = FeedNaming.name(of: feed) {
      name = own
    }
  }

  var description: SourceDescription {
    let feed = isFirst ? feed?.feed ?? firstFeed : firstFeed
    var description = SourceDescription(id: name, kind: .feed)
    description.title = source.known.title ?? feed?.title ?? source.outlineTitle
    description.publisher = feed?.publisher
    description.url = feed?.link
    description.language = feed?.language.flatMap(LanguageTag.canonical)
    description.licence = source.known.licence ?? feed?.rights
    description.licenceURL = source.known.licenceURL
    description.attribution = source.known.attribution
    description.redistribution = source.known.redistribution
    return description
  }

  func read(into batch: inout Batch) async throws(SourceError) -> Bool {
    guard feed != nil || !pending.isEmpty else { return false }
    if !toldOpening {
      toldOpening = true
      batch.issues += source.openingIssues
    }
    var gone = 0
    while !pending.isEmpty, !batch.isFull { batch.records.append(pending.removeFirst()) }
    while let reader = feed, !batch.isFull, gone < FeedRecordReader.bytesPerRead {
      do throws(SourceError) {
        if let entry = try reader.next() {
          batch.work.read += 1
          take(entry.article, into: &batch)
          while !pending.isEmpty, !batch.isFull { batch.records.append(pending.removeFirst()) }
          // Items of a large feed cost time even if they are of few bytes as stored.
          gone += 1024
          add(entry.issues, into: &batch)
          count(into: &batch, &gone)
          continue
        }
        add(reader.takeIssues(), into: &batch)
        count(into: &batch, &gone)
        if isFirst { firstFeed = reader.feed }
        isFirst = false
        feed = nil
        if try await !openNext() { break }
      } catch {
        throw named(error)
      }
    }
    return true
  }

  // MARK: Inputs

  /// How many inputs are opened ahead.
  private static let mostAhead = 4

  /// The input as outputs and issues show it.
  private var shownName: String? { feed.map { context.shown($0.input.name) } }

  /// Opens the next input that there is; false at the end.
  private func openNext() async throws(SourceError) -> Bool {
    counted = 0
    while true {
      do throws(SourceError) {
        if let input = try members?.next() {
          feed = try FeedInput(input, context.limits, source: name)
          return true
        }
        members = nil
        guard let opened = await nextOpened() else { return false }
        if let failure = opened.failure { throw failure }
        members = opened.members
        guard let first = opened.first else { continue }
        feed = first
        return true
      } catch {
        throw named(error)
      }
    }
  }

  /// The next input, opened; nil at the end. Those that follow it are opened meanwhile.
  private func nextOpened() async -> OpenedInput? {
    let (context, name) = (context, name)
    if opening.isEmpty, locations.count < 2 {
      return locations.popLast().map { OpenedInput($0, context, source: name, isAhead: false) }
    }
    while opening.count < FeedRecordReader.mostAhead, let location = locations.popLast() {
      opening.append(
        Task { OpenedInput(location, context, source: name, isAhead: true) })
    }
    return await opening.popFirst()?.value
  }

  /// An error with the source's name, which what lies below may not know.
  private func named(_ error: SourceError) -> SourceError {
    var error = error
    error.location.source = name
    return error
  }

  private func add(_ issues: [Issue], into batch: inout Batch) {
    for var issue in issues {
      issue.location.source = name
      issue.location.input = shownName
      // What was mended is a warning; an error is an item that is lost.
      if issue.action == .skipped, issue.severity == .error {
        batch.work.read += 1
        batch.work.quarantined += 1
      }
      batch.issues.append(issue)
    }
  }

  private func count(into batch: inout Batch, _ gone: inout Int) {
    guard let input = feed?.input else { return }
    let consumed = input.bytesConsumed
    batch.work.bytes += consumed - counted
    batch.work.bytesTotal = input.bytesTotal
    gone += consumed - counted
    counted = consumed
  }

  // MARK: Items

  private func take(_ article: Article, into batch: inout Batch) {
    let item = article.item
    let location = Location(source: name, input: shownName, line: item.line)
    guard article.saysSomething else {
      batch.work.quarantined += 1
      batch.issues.append(
        Issue(
          .itemIdentity, .skipped, at: location, "an item has neither title nor text nor link"))
      return
    }
    var issues: [Issue] = []
    if !article.hasIdentity {
      issues.append(
        Issue(
          .itemIdentity, .kept, at: location,
          "an item has neither id nor link; it is told by what it says"))
    }
    let origin = Origin(
      source: name, input: shownName, line: item.line, digest: article.digest,
      retrieved: context.now)
    var record = article.record(origin, context, &issues, location)
    switch seen.judge(key: article.key, digest: article.digest, date: article.seconds) {
    case .new: break
    case .same:
      batch.work.filtered += 1
      batch.issues.append(
        Issue(
          .duplicateRow, .skipped, at: location, "an item comes again unchanged",
          recordID: record.id))
      return
    case .older:
      batch.work.filtered += 1
      batch.issues.append(
        Issue(
          .duplicateKey, .skipped, at: location,
          "an item comes again with other content, not newer than before; the newer one is kept",
          recordID: record.id))
      return
    case .newer:
      issues.append(
        Issue(
          .duplicateKey, .kept, at: location,
          "an item comes again with other content and a later date; this one counts"))
    }
    if let language = item.language ?? article.facts.language {
      setLanguage(language, of: &record, &issues, location)
    }
    if !item.authors.isEmpty, !context.includesPersonalData, !saidPersonal {
      saidPersonal = true
      issues.append(
        Issue(.personal, .nulled, at: location, "names of authors are left out"))
    }
    for var issue in issues {
      issue.recordID = record.id
      batch.issues.append(issue)
    }
    batch.records.append(record)
    guard let news = article.news else { return }
    for found in news.records(origin, record, context) {
      if found.kind == .organization {
        guard organizations.count < Self.mostOrganizations, organizations.insert(found.id).inserted
        else { continue }
      }
      pending.append(found)
    }
  }

  /// Sets the language, or says once of each that it is none.
  private func setLanguage(
    _ language: String, of record: inout Record, _ issues: inout [Issue], _ location: Location
  ) {
    if let tag = LanguageTag.canonical(language) {
      record[.language] = .text(tag)
    } else if badLanguages.count < 100, badLanguages.insert(language).inserted {
      var location = location
      location.field = "language"
      issues.append(
        Issue(.word, .nulled, at: location, "the language is no tag of BCP 47", raw: language))
    }
  }
}
