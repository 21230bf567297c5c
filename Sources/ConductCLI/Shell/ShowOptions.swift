import ArgumentParser
import Conduct

/// The options of every command that shows something.
struct ShowOptions: ParsableArguments {
  @Option(help: "When to use colour: auto, always or never; NO_COLOR is respected.")
  var color: ColorChoice = .auto
}
