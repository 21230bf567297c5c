import ArgumentParser
import Conduct

/// How an answer is written.
enum AnswerFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}
