/// Something that a lint finds.
struct LintProblem: Sendable {
  /// What a lint can find.
  enum Kind: Sendable {
    // What nothing uses
    case unusedFact(String)
    case unusedRole(String)
    /// A choice of which nothing has a member.
    case unusedChoice(String)
    /// Members that no rule tells apart.
    case unusedMembers([String], others: [Span])
    case unusedDefinition(String, CheckProblem.Noun)

    // Processes and tasks
    case unreachablePhase(String)
    case taskWithoutRole(String, step: Span?, example: String)
    case emptyProcess(String)
    case completesOnEntry(String)
    case gateNeverRequired(written: String, Idle, declared: Span)
    case deadlineNeverDecides(Deadline.Kind, Indecision)
    case excludedMembers([String], inner: Named, outer: Named, at: Span)
    /// Two conditions of which one holds only where the other does not.
    case neverApplies(inner: Named, outer: Named, at: Span)

    // Conditions
    /// The thing, and the status that it does not have yet; none for an event.
    case dayBeforeItHappens(String, Status?)
    case quantifierOverEmptySet(set: String, use: Span?)

    // Texts
    case invisibleCharacter(UInt32, Place, rest: [Span])
    case strayBlank(UInt32, rest: [Span])
    case badLink(LinkFault)
    case nearlySameTitle(twin: Span)

    // Comments
    case needlessAllow(AllowFault)
  }

  /// A thing with its kind, as the author calls it.
  struct Named: Sendable {
    let noun: CheckProblem.Noun
    let name: String
  }

  /// Why a gate never shuts.
  enum Idle: Sendable {
    /// The task is optional or forbidden, and nothing makes it required.
    case task(Modality)
    /// The step has no task that can be required, and no outcome.
    case step
  }

  /// Why a deadline never decides.
  enum Indecision: Sendable {
    /// Its day is known only when the task is done.
    case ownDay(String)
    /// Its day is that of a task which waits for this one.
    case waitingTask(String, gate: Span)
    /// Its day moves on with the day that is asked about.
    case today
    /// It yields to others, of which one always holds.
    case alwaysYields(to: [Span])
    /// Another one under the same condition always passes before.
    case laterThan(Span)
  }

  /// What an invisible character stands in.
  enum Place: Sendable {
    case text, name, comment
  }

  /// What is wrong with a link, a label or an address in a text.
  enum LinkFault: Sendable {
    case noHost
    case localFile
    case unknownScheme(String, meant: String)
    /// A character that no address has; a blank, perhaps, that is none of the keyboard.
    case character(UInt32)
    case internalHost(String)
    /// A workspace of one organisation.
    case workspace(String)
    /// An address that a mail program has wrapped up.
    case wrapped(String)
    case addressAsLabel
    case addressInText
    case sameLabel(first: Span)
    case severalLabels(first: Span, label: String)
  }

  /// What is wrong with a comment that silences.
  enum AllowFault: Sendable {
    case silencesNothing(DiagnosticCode, removal: Span)
    case noReason(DiagnosticCode)
    case noLint(String)
  }

  /// What is found.
  let kind: Kind
  /// Where it stands.
  let span: Span

  /// The code under which it is reported.
  var code: DiagnosticCode {
    switch kind {
    case .unusedFact: .unusedFact
    case .unusedRole: .unusedRole
    case .unusedChoice, .unusedMembers: .unusedMember
    case .unusedDefinition: .unusedDefinition
    case .unreachablePhase: .unreachablePhase
    case .taskWithoutRole: .taskWithoutRole
    case .emptyProcess: .emptyProcess
    case .completesOnEntry: .completesOnEntry
    case .gateNeverRequired: .gateNeverRequired
    case .deadlineNeverDecides: .deadlineNeverDecides
    case .excludedMembers, .neverApplies: .stepExcludesItsTask
    case .dayBeforeItHappens: .doneOnWithoutDone
    case .quantifierOverEmptySet: .quantifierOverEmptySet
    case .invisibleCharacter, .strayBlank: .invisibleCharacter
    case .badLink: .notALink
    case .nearlySameTitle: .nearlySameTitle
    case .needlessAllow: .needlessAllow
    }
  }
}
