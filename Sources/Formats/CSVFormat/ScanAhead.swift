import CScan
import Dispatch
import Switchboard
import Synchronization

/// Rows found in a part of a file, and the part itself.
final class ScannedWindow: @unchecked Sendable {
  /// The place of the first byte in the input.
  let offset: Int
  let bytes: MappedBytes
  /// Whether the input ends with the bytes.
  let isLast: Bool
  let spans: UnsafeMutablePointer<scan_span>
  let places: UnsafeMutablePointer<UInt32>
  let outcome: scan_outcome

  init(
    _ bytes: MappedBytes, offset: Int, isLast: Bool, request: scan_request, capacity: Int
  ) {
    self.bytes = bytes
    self.offset = offset
    self.isLast = isLast
    spans = .allocate(capacity: capacity + 1)
    places = .allocate(capacity: (capacity + 1) * max(1, Int(request.ordinal_count)))
    var request = request
    outcome = scan_spans(
      &request, bytes.bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), bytes.bytes.count,
      isLast, spans, places, capacity)
  }

  deinit {
    spans.deallocate()
    places.deallocate()
  }
}

/// Finds the rows of a file some megabytes ahead of who reads them, in a thread of its own.
///
/// Each part begins where the rows of the part before it end, so nothing is guessed. Where a row needs
/// a closer look the thread waits until it is told where to go on.
final class ScanAhead: @unchecked Sendable {
  private struct State {
    var windows: [ScannedWindow] = []
    var failure: SourceError?
    var next = 0
    /// Counts the times that the place was set anew.
    var generation = 0
    var isRunning = false
    var isStopped = false
  }

  private let input: any MappableReader
  private let request: scan_request
  private let state = Mutex(State())
  private let queue = DispatchQueue(label: "scan")
  private let ready = DispatchSemaphore(value: 0)

  /// How many parts are ready at most, how large they are, and how many rows one gives.
  private static let depth = 2
  private static let partBytes = 1 << 20
  private static let rows = 16_384

  /// Makes a scanner of a file. The request must outlive it.
  init(_ input: any MappableReader, _ request: scan_request) {
    self.input = input
    self.request = request
  }

  /// The rows from a place on; nil where the file cannot be looked at in place, or ends.
  func take(at place: Int) throws(SourceError) -> ScannedWindow? {
    while true {
      let (window, failure) = state.withLock { state -> (ScannedWindow?, SourceError?) in
        if let first = state.windows.first, first.offset == place {
          state.windows.removeFirst()
          run(&state)
          return (first, nil)
        }
        if let failure = state.failure { return (nil, failure) }
        let isOnItsWay = state.isRunning && state.windows.isEmpty && state.next == place
        if !isOnItsWay {
          state.generation += 1
          state.windows = []
          state.next = place
          state.isRunning = false
          run(&state)
        }
        return (nil, nil)
      }
      if let failure { throw failure }
      if let window { return window.bytes.bytes.isEmpty ? nil : window }
      ready.wait()
    }
  }

  /// Ends the thread; returns when nothing runs any more.
  func stop() {
    state.withLock { $0.isStopped = true }
    queue.sync {}
  }

  private func run(_ state: inout State) {
    guard !state.isRunning, !state.isStopped, state.windows.count < ScanAhead.depth else { return }
    state.isRunning = true
    let generation = state.generation
    queue.async { self.scan(generation) }
  }

  private func scan(_ generation: Int) {
    while true {
      let place = state.withLock { state -> Int? in
        guard state.generation == generation, !state.isStopped else { return nil }
        guard state.windows.count < ScanAhead.depth else {
          state.isRunning = false
          return nil
        }
        return state.next
      }
      guard let place else { return }
      let result = window(at: place)
      let goesOn = state.withLock { state -> Bool in
        guard state.generation == generation else { return false }
        switch result {
        case .success(let window):
          state.windows.append(window)
          state.next = place + window.outcome.consumed
          let isWhole =
            window.outcome.rows > 0 && window.outcome.reason != UInt32(SCAN_IRREGULAR)
            && !window.isLast
          if !isWhole { state.isRunning = false }
          return isWhole
        case .failure(let error):
          state.failure = error
          state.isRunning = false
          return false
        }
      }
      ready.signal()
      if !goesOn { return }
    }
  }

  private func window(at place: Int) -> Result<ScannedWindow, SourceError> {
    do throws(SourceError) {
      let bytes =
        try input.map(from: place, count: ScanAhead.partBytes)
        ?? MappedBytes(UnsafeRawBufferPointer(start: nil, count: 0)) {}
      let isLast = bytes.bytes.count < ScanAhead.partBytes
      return .success(
        ScannedWindow(
          bytes, offset: place, isLast: isLast, request: request, capacity: ScanAhead.rows))
    } catch {
      return .failure(error)
    }
  }
}
