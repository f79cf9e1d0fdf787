import Glibc
import Synchronization

/// Standard input, which can be looked at before it is read: what was read on trial comes again.
public enum StandardInput {
  private struct State {
    /// Bytes that come before those of the descriptor.
    var replay: ArraySlice<UInt8> = []
    /// Bytes that were read on trial; nil: nothing is on trial.
    var trial: [UInt8]?
  }

  private static let state = Mutex(State())

  /// Reads on trial: whatever the body reads of standard input comes again afterwards.
  public static func onTrial<Result, Failure: Error>(
    _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    state.withLock { $0.trial = [] }
    defer {
      state.withLock { state in
        state.replay = (state.trial ?? []) + state.replay
        state.trial = nil
      }
    }
    return try body()
  }

  /// Fills a buffer; -1 and `errno` where that fails.
  static func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let replayed = state.withLock { state -> Int in
      let count = min(buffer.count, state.replay.count)
      buffer.copyBytes(from: state.replay.prefix(count))
      state.trial?.append(contentsOf: state.replay.prefix(count))
      state.replay = state.replay.dropFirst(count)
      return count
    }
    if replayed > 0 { return replayed }
    let count = Glibc.read(STDIN_FILENO, buffer.baseAddress, buffer.count)
    if count > 0 {
      state.withLock { $0.trial?.append(contentsOf: UnsafeRawBufferPointer(buffer)[..<count]) }
    }
    return count
  }
}
