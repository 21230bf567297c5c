/// What nobody has told and can still change a verdict.
public struct Needs: Sendable {
  /// A fact that nobody has told.
  public struct Need: Sendable {
    /// How it is written: `seats`, `licences[exchange]`.
    public let id: String
    /// What a reader calls it.
    public let title: String
    /// The members of a set that matter; nil where it is no set.
    public let members: [String]?
    /// What answering it alone can bring.
    public let decides: Decides
    /// Whether a way was found in which it changes the verdict; one for which none was found could not be excluded.
    public let isCertain: Bool
    let slots: [Int]
  }

  /// What a single answer can bring.
  public enum Decides: String, Sendable {
    /// Every answer decides; some answer does; or others are needed too.
    case always, sometimes, together
    /// It was not looked into, because everything was asked about.
    case unexplored
  }

  /// Something that can be recorded and has not happened.
  public struct Record: Sendable, Hashable {
    /// The thing.
    public let name: Finding.Name
    /// What can be recorded of it.
    public let record: Finding.Record
    /// The statement that records it.
    public let statement: String
  }

  /// What was asked about; nil for everything that a status shows.
  public let question: String?
  /// The day of the question.
  public let date: CivilDate
  /// What is known now, and why; nil where several things were asked about.
  public let answer: Finding?
  /// Whether nothing is open any more.
  public let isDecided: Bool
  /// The facts, the most decisive first.
  public let facts: [Need]
  /// What can be done, ticked or recorded, in order of declaration; only where one thing was asked about.
  public let records: [Record]
  /// Whether each of the facts is certain.
  public var isExact: Bool { facts.allSatisfy(\.isCertain) }
}

/// What reading a question of needs found.
public struct NeedsReading: Sendable {
  /// The answer, where the question makes sense.
  public let needs: Needs?
  /// What is wrong with the question.
  public let diagnostics: [Diagnostic]
  /// The files of the playbook, and the question behind them.
  public let sources: SourceSet
}

extension Engagement {
  /// Returns the facts that nobody has told and that can still change something.
  ///
  /// A fact that is left out changes nothing, whatever is told of the others, as long as nothing else is recorded.
  ///
  /// - Parameters:
  ///   - text: A value or condition, or the name of a thing of which every status is meant.
  ///   - day: The day of the question.
  public func needs(of text: String, on day: CivilDate) -> NeedsReading {
    let reading = subjects(text)
    guard reading.diagnostics.isEmpty, !reading.subjects.isEmpty else {
      return NeedsReading(needs: nil, diagnostics: reading.diagnostics, sources: reading.sources)
    }
    let inquiry = Inquest(self, reading, on: day)
    let asked = asked(in: reading.sources)
    var explainer = Explainer(asked.playbook, inquiry.state, texts: texts)
    let needs = Needs(
      question: text.oneLine, date: day,
      answer: reading.isThing ? nil : reading.subjects.first.map { explainer.explain($0.formula) },
      isDecided: inquiry.isDecided, facts: inquiry.needs(leavingOut: []), records: inquiry.records())
    return NeedsReading(needs: needs, diagnostics: [], sources: reading.sources)
  }

  /// Returns the facts that nobody has told and that can still change anything that a status shows: first those that
  /// matter to what can be done now.
  public func needs(on day: CivilDate) -> Needs {
    let graph = playbook.graph
    let state = upTo(day).state(on: day)
    var search = NeedsSearch(graph, playbook.model, state, roots: graph.shownNodes)
    let found = search.reachable()
    let facts = Needs.grouped(
      found.map { NeedsSearch.Found(variable: $0, decisiveness: .together, isCertain: false) },
      self
    ).map { $0.unexplored }
    let urgent = Set(upTo(day).status(on: day).urgentNeeds.map(\.id))
    return Needs(
      question: nil, date: day, answer: nil, isDecided: facts.isEmpty,
      facts: facts.filter { urgent.contains($0.id) } + facts.filter { !urgent.contains($0.id) }, records: [])
  }
}

extension Needs {
  /// Returns the facts to which slots belong; the members of a set are one fact.
  static func grouped(_ found: [NeedsSearch.Found], _ engagement: Engagement) -> [Need] {
    let playbook = engagement.playbook
    let paths = StatementPaths(model: playbook.model, scopes: playbook.scopes)
    var order: [String] = []
    var groups: [String: [NeedsSearch.Found]] = [:]
    for one in found {
      guard case .fact(let fact, let owner, let at, _) = playbook.graph.slots.contents[one.variable.slot] else {
        continue
      }
      let id = paths.fact(fact, owner: owner, at: at)
      if groups[id] == nil { order.append(id) }
      groups[id, default: []].append(one)
    }
    return order.compactMap { id in
      guard let group = groups[id] else { return nil }
      return need(id, group, engagement)
    }
  }

  private static func need(_ id: String, _ group: [NeedsSearch.Found], _ engagement: Engagement) -> Need? {
    let model = engagement.playbook.model
    guard case .fact(let fact, _, let at, _) = engagement.playbook.graph.slots.contents[group[0].variable.slot] else {
      return nil
    }
    let entry = model.facts[fact]
    var title = entry.title ?? entry.name
    if let choice = entry.index, let at {
      let member = model.choices[choice].members[at]
      title += " (" + (member.title ?? member.name) + ")"
    }
    var members: [String]?
    if case .set(let choice) = entry.type {
      members = group.sorted { $0.variable.slot < $1.variable.slot }.compactMap { one in
        guard case .fact(_, _, _, let member?) = engagement.playbook.graph.slots.contents[one.variable.slot] else {
          return nil
        }
        return model.choices[choice].members[member].name
      }
    }
    let decides: Decides =
      switch group.map(\.decisiveness).min() ?? .together {
      case .always: .always
      case .sometimes: .sometimes
      case .together: .together
      }
    return Need(
      id: id, title: title, members: members, decides: decides, isCertain: group.contains(where: \.isCertain),
      slots: group.map(\.variable.slot).sorted())
  }
}

extension Needs.Need {
  /// The same, of which was not looked into what a single answer can bring.
  fileprivate var unexplored: Needs.Need {
    Needs.Need(id: id, title: title, members: members, decides: .unexplored, isCertain: isCertain, slots: slots)
  }
}
