import Glibc
import SwitchboardTesting

/// A PostgreSQL server of our own, on a socket in a scratch folder, stopped when it is let go.
final class PostgresCluster {
  private let folder: ScratchFolder
  private let programs: String

  /// Where the newest installed server has its programs, or nil.
  private static var programs: String? {
    (12...99).reversed().lazy.map { "/usr/lib/postgresql/\($0)/bin" }.first {
      access("\($0)/initdb", X_OK) == 0
    }
  }

  /// Whether a server is installed, and can be run: it refuses to run as root.
  static var isAvailable: Bool { programs != nil && (getuid() != 0 || getpwnam("postgres") != nil) }

  init?() throws {
    guard let programs = PostgresCluster.programs, let folder = ScratchFolder() else { return nil }
    self.programs = programs
    self.folder = folder
    if getuid() == 0 {
      guard let user = getpwnam("postgres") else { return nil }
      chown(folder.path, user.pointee.pw_uid, user.pointee.pw_gid)
    }
    let data = folder("data")
    let made = server(
      "initdb",
      ["-D", data, "-U", "postgres", "--auth=trust", "--locale=C", "--encoding=UTF8", "--no-sync"])
    guard made.code == 0 else { throw Failure(text: made.errors) }
    let options = "-F -c listen_addresses='' -k \(folder.path)"
    let started = server(
      "pg_ctl", ["-D", data, "-l", folder("log"), "-w", "-o", options, "start"])
    guard started.code == 0 else { throw Failure(text: started.text + started.errors) }
  }

  struct Failure: Error {
    var text: String
  }

  deinit { _ = server("pg_ctl", ["-D", folder("data"), "-m", "immediate", "-w", "stop"]) }

  /// Runs psql.
  func psql(_ arguments: [String]) -> Output {
    run(
      "\(programs)/psql", ["-X", "-h", folder.path, "-U", "postgres", "-d", "postgres"] + arguments)
  }

  private func server(_ program: String, _ arguments: [String]) -> Output {
    guard getuid() == 0 else { return run("\(programs)/\(program)", arguments) }
    let user = ["--reuid=postgres", "--regid=postgres", "--clear-groups"]
    return run("/usr/bin/setpriv", user + ["\(programs)/\(program)"] + arguments)
  }
}
