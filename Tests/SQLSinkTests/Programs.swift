import Glibc
import SwitchboardTesting

/// What a program printed and how it ended.
struct Output {
  var text: String
  var errors: String
  var code: Int32
}

/// Runs a program to its end.
///
/// Its output goes to files, and nothing else is handed on: a server that it starts would keep a pipe
/// open, and with it the test.
func run(_ path: String, _ arguments: [String], input: String = "/dev/null") -> Output {
  guard let folder = ScratchFolder() else { return Output(text: "", errors: "no folder", code: -1) }
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  let flags = O_WRONLY | O_CREAT
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, input, O_RDONLY, 0)
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, folder("out"), flags, 0o600)
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, folder("err"), flags, 0o600)
  var words = ([path] + arguments).map { strdup($0) } + [nil]
  defer { for word in words { free(word) } }
  var process = pid_t()
  let result = posix_spawn(&process, path, &actions, nil, &words, environ)
  guard result == 0 else {
    return Output(text: "", errors: String(cString: strerror(result)), code: -1)
  }
  var status: Int32 = 0
  while waitpid(process, &status, 0) < 0 && errno == EINTR {}
  let code = status & 0x7F == 0 ? (status >> 8) & 0xFF : -1
  return Output(text: folder.text("out") ?? "", errors: folder.text("err") ?? "", code: code)
}

/// The sqlite3 shell.
enum SQLiteShell {
  static let path = "/usr/bin/sqlite3"
  static var isAvailable: Bool { access(path, X_OK) == 0 }
}
