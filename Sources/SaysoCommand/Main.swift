import ArgumentParser
import SaysoCorpus

/// Runs the command and turns every way of ending into 0, 1 or 2.
@main
enum Main {
  static func main() async {
    SystemCalls.ignoreClosedPipes()
    SystemCalls.exit(await status(of: Array(CommandLine.arguments.dropFirst())))
  }

  private static func status(of arguments: [String]) async -> Int32 {
    do {
      var command = try Sayso.parseAsRoot(arguments)
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
      return 0
    } catch let code as ExitCode {
      return code.rawValue
    } catch let error as InputError {
      Console.error(error.description)
      return Status.trouble.rawValue
    } catch {
      let message = Sayso.fullMessage(for: error)
      guard Sayso.exitCode(for: error) == .success else {
        Console.error(message)
        return Status.trouble.rawValue
      }
      Console.print(Help.exampleFirst(message) + "\n")
      return 0
    }
  }
}

/// How a verb ends when nothing but its findings or troubles says so.
enum Status {
  /// A difference, or something that `verify` or `rules check` found.
  static let found = ExitCode(1)
  static let trouble = ExitCode(2)
}
