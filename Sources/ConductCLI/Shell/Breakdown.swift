import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What is told when the program itself breaks down while robots play: a mistake of its own, never of the playbook.
///
/// Such a mistake ends the program by a signal. Whoever handles it may neither ask for memory nor wait for a lock, so
/// everything is prepared before: the handler writes what is there, and becomes the program that tells the story.
enum Breakdown {
  /// What the handler needs, in memory that is never given back.
  private struct Preparation {
    /// The path of this program.
    let program: UnsafeMutablePointer<CChar>
    /// The arguments with which it tells a story; nil where it does so already.
    let arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
    /// Room for the number of a story, which is one of the arguments.
    let number: UnsafeMutablePointer<CChar>
    /// What is written before the number, and behind it.
    let before: UnsafeMutablePointer<CChar>
    let after: UnsafeMutablePointer<CChar>
    /// What is written where no story is played.
    let elsewhere: UnsafeMutablePointer<CChar>
    /// What has been told of the story, where it is told.
    var told: UnsafeMutablePointer<CChar>?
  }

  /// The address of the preparation.
  private static let preparation = Atomic<UInt>(0)
  /// The key under which a thread keeps the number of the story that it plays, and one more.
  private static let key = Atomic<UInt>(0)
  private static let signals = [SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV]
  private static let stackSize = 1 << 16

  /// The story in which a test lets the program break down.
  static var rehearsed: Int? { Console.environment("CONDUCT_BREAKS_DOWN_IN_STORY").flatMap(Int.init) }

  /// Prepares for stories of a seed, which will be told should the program break down.
  static func prepare(_ playbook: String, seed: UInt64, stories: Int) {
    let number = UnsafeMutablePointer<CChar>.allocate(capacity: 24)
    number.initialize(repeating: 0, count: 24)
    let words = [
      CommandLine.arguments.first ?? "", "test", "--broke-down", "--seed", String(seed), "--story",
    ]
    let arguments = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: words.count + 4)
    for (index, word) in words.enumerated() { (arguments + index).initialize(to: strdup(word)) }
    let last = [number, strdup("--"), strdup(playbook), nil]
    for (index, word) in last.enumerated() {
      (arguments + words.count + index).initialize(to: word)
    }
    install(
      Preparation(
        program: lasting(program), arguments: arguments, number: number,
        before: lasting("conduct: the program itself breaks down in story "),
        after: lasting(" of seed \(seed), by a mistake that is not the playbook's\n"),
        elsewhere: lasting(
          """
          conduct: the program itself breaks down between stories, by a mistake that is not the playbook's
          to see this again:
            conduct test \(quoted(playbook)) --explore \(stories) --seed \(seed)

          """)))
  }

  /// Prepares for one story: should the program break down, all is shown that was told of it.
  static func prepare(_ playbook: String, seed: UInt64, telling story: Int) {
    let ending = """
      it breaks down at the last statement, or on the way to the next; to see this again:
        conduct test \(quoted(playbook)) --story \(story) --seed \(seed)

      """
    install(
      Preparation(
        program: lasting(""), arguments: nil, number: lasting(""), before: lasting(ending), after: lasting(""),
        elsewhere: lasting("")))
    willPlay(story)
  }

  /// Notes that this thread plays a story now.
  static func willPlay(_ story: Int) {
    pthread_setspecific(pthread_key_t(key.load(ordering: .relaxed)), UnsafeRawPointer(bitPattern: story + 1))
    giveStack()
    if story == rehearsed, prepared?.pointee.arguments != nil { raise(SIGILL) }
  }

  /// Notes that this thread plays no story any more.
  static func hasPlayed() { pthread_setspecific(pthread_key_t(key.load(ordering: .relaxed)), nil) }

  /// Notes what is told of the story now, down to the statement that is tried next.
  static func willAct(_ told: String) {
    guard let prepared else { return }
    let before = prepared.pointee.told
    prepared.pointee.told = strdup(told + "\n")
    free(before)
    if rehearsed != nil, told.utf8.count(where: { $0 == UInt8(ascii: "\n") }) > 4 { raise(SIGSEGV) }
  }

  // MARK: - Preparing

  #if os(Linux)
    private static let program = "/proc/self/exe"
  #else
    private static var program: String { CommandLine.arguments.first ?? "" }
  #endif

  /// A word as it is written in a shell.
  private static func quoted(_ word: String) -> String {
    let isPlain = word.allSatisfy { $0.isLetter || $0.isNumber || "_./-".contains($0) }
    return isPlain
      ? word : "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }

  private static func lasting(_ text: String) -> UnsafeMutablePointer<CChar> {
    strdup(text) ?? UnsafeMutablePointer<CChar>.allocate(capacity: 1)
  }

  private static var prepared: UnsafeMutablePointer<Preparation>? {
    UnsafeMutablePointer(bitPattern: preparation.load(ordering: .acquiring))
  }

  private static func install(_ new: Preparation) {
    let place = UnsafeMutablePointer<Preparation>.allocate(capacity: 1)
    place.initialize(to: new)
    preparation.store(UInt(bitPattern: place), ordering: .releasing)
    var own = pthread_key_t()
    guard pthread_key_create(&own, nil) == 0 else { return }
    key.store(UInt(own), ordering: .relaxed)
    var action = sigaction()
    #if canImport(Glibc)
      action.__sigaction_handler.sa_handler = { _ in Breakdown.tell() }
    #else
      action.__sigaction_u.__sa_handler = { _ in Breakdown.tell() }
    #endif
    action.sa_flags = SA_ONSTACK | SA_NODEFER | Int32(truncatingIfNeeded: SA_RESETHAND)
    for signal in signals { sigaction(signal, &action, nil) }
  }

  /// Gives this thread a second stack, on which the handler can run when the first is full.
  private static func giveStack() {
    var stack = stack_t()
    guard sigaltstack(nil, &stack) == 0, stack.ss_flags & Int32(truncatingIfNeeded: SS_DISABLE) != 0 else { return }
    stack.ss_sp = UnsafeMutableRawPointer.allocate(byteCount: stackSize, alignment: 16)
    stack.ss_size = stackSize
    stack.ss_flags = 0
    sigaltstack(&stack, nil)
  }

  // MARK: - Telling

  /// What the handler does.
  private static func tell() -> Never {
    guard let prepared else { _exit(1) }
    let story = Int(bitPattern: pthread_getspecific(pthread_key_t(key.load(ordering: .relaxed)))) - 1
    guard story >= 0 else {
      write(prepared.pointee.elsewhere)
      _exit(1)
    }
    if let told = prepared.pointee.told { write(told) }
    write(prepared.pointee.before)
    if let arguments = prepared.pointee.arguments {
      write(digits(of: story, in: prepared.pointee.number))
      write(prepared.pointee.after)
      execv(prepared.pointee.program, arguments)
    }
    _exit(1)
  }

  /// Writes the digits of a number into a place that is large enough for any.
  private static func digits(of number: Int, in place: UnsafeMutablePointer<CChar>) -> UnsafeMutablePointer<CChar> {
    var length = 1
    var rest = number / 10
    while rest > 0 {
      length += 1
      rest /= 10
    }
    rest = number
    for index in 0..<length {
      place[length - 1 - index] = CChar(truncatingIfNeeded: 48 + rest % 10)
      rest /= 10
    }
    place[length] = 0
    return place
  }

  private static func write(_ text: UnsafeMutablePointer<CChar>) {
    #if canImport(Glibc)
      _ = Glibc.write(2, text, strlen(text))
    #else
      _ = Darwin.write(2, text, strlen(text))
    #endif
  }
}
