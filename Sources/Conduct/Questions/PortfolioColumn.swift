/// What is told or recorded of each engagement of a portfolio under one name.
package struct PortfolioColumn: Sendable {
  /// What the cells hold.
  package enum Content: Sendable, Hashable {
    /// Yes or no.
    case truth
    /// A whole number.
    case count
    /// An exact decimal, in ten-thousandths.
    case number
    /// A percentage, in hundredths of a percent.
    case percent
    /// A civil date, as its day number.
    case date
    /// A text, by its number.
    case text
    /// One of the members, by its place.
    case choice([String])
    /// Members, each with a slot of its own, one behind the other.
    case set([String])
  }

  /// The name, as short as it is unambiguous: `seats`, `licences[exchange]`, `first_contact.done_on`.
  package let name: String
  /// The name with its process, which is accepted too.
  package let fullName: String
  /// What a reader calls it.
  package let title: String?
  /// The slot in the current view; of a set that of its first member.
  package let slot: Int
  /// What the cells hold.
  package let content: Content
  /// What an empty cell means: of what we record that it has not happened, of a fact that it is not known.
  package let isRecord: Bool
  /// The encoded values that may be told.
  package let domain: ClosedRange<Int64>

  /// How many slots it fills.
  package var width: Int {
    if case .set(let members) = content { members.count } else { 1 }
  }
}

extension Playbook {
  /// The columns of a portfolio, in order of declaration: facts, then what is recorded, and the day.
  package var portfolioColumns: [PortfolioColumn] {
    var drafts: [ColumnDraft] = []
    for (slot, content) in graph.slots.contents.enumerated() {
      drafts += self.drafts(content, slot)
    }
    var uses: [String: Int] = [:]
    for draft in drafts { uses[draft.short, default: 0] += 1 }
    return drafts.map { draft in
      PortfolioColumn(
        name: uses[draft.short] == 1 ? draft.short : draft.full, fullName: draft.full, title: draft.title,
        slot: draft.slot, content: draft.content, isRecord: draft.isRecord, domain: draft.domain)
    }
  }

  /// A column whose name may turn out to be ambiguous.
  private struct ColumnDraft {
    let short: String
    let full: String
    let title: String?
    let slot: Int
    let content: PortfolioColumn.Content
    let isRecord: Bool
    let domain: ClosedRange<Int64>
  }

  private func drafts(_ content: Slots.Content, _ slot: Int) -> [ColumnDraft] {
    switch content {
    case .today: return [record("today", "today", nil, slot, .date)]
    case .fact(let index, let owner, let member, let element):
      return drafts(ofFact: index, owner: owner, index: member, element: element, slot)
    case .eventOn(let index, let owner, let member):
      return [event(index, owner, member, ".on", slot, .date)]
    case .eventTimes(let index, let owner, let member):
      return [event(index, owner, member, ".times", slot, .count)]
    case .taskDoneOn(let instance): return [thing(instance, ".done_on", slot, .date)]
    case .taskDoneBefore(let instance): return [thing(instance, ".done_before", slot, .date)]
    case .waiver(let instance): return [thing(instance, ".waived", slot, .truth)]
    case .tick(let instance): return [thing(instance, "", slot, .truth)]
    case .enteredOn(let instance): return [thing(instance, ".entered_on", slot, .date)]
    case .completedOn(let instance): return [thing(instance, ".completed_on", slot, .date)]
    case .leftOn(let instance): return [thing(instance, ".left_on", slot, .date)]
    case .round(let instance): return [thing(instance, ".round", slot, .count)]
    }
  }

  private func record(
    _ short: String, _ full: String, _ title: String?, _ slot: Int, _ type: ValueType
  ) -> ColumnDraft {
    ColumnDraft(
      short: short, full: full, title: title, slot: slot, content: model.portfolioContent(type), isRecord: true,
      domain: ValueDomain.range(of: type, in: model))
  }

  private func thing(_ instance: Int, _ suffix: String, _ slot: Int, _ type: ValueType) -> ColumnDraft {
    let entry = graph.instances.all[instance]
    return record(
      model.shortName(of: entry) + suffix, model.path(of: entry) + suffix, model.identity(of: entry.thing).label, slot,
      type)
  }

  private func event(
    _ index: Int, _ owner: [Int], _ member: Int?, _ suffix: String, _ slot: Int, _ type: ValueType
  ) -> ColumnDraft {
    let entry = model.events[index]
    let own = entry.name + (member.flatMap { model.memberIndex(entry.index, $0) } ?? "") + suffix
    let prefix = entry.process.map { model.path(ofProcess: $0, owner) + "." } ?? ""
    return record(owner.isEmpty ? own : prefix + own, prefix + own, entry.title, slot, type)
  }

  /// The column of a fact; of a set all members in one, and one for each.
  private func drafts(
    ofFact index: Int, owner: [Int], index member: Int?, element: Int?, _ slot: Int
  ) -> [ColumnDraft] {
    let fact = model.facts[index]
    let own = fact.name + (member.flatMap { model.memberIndex(fact.index, $0) } ?? "")
    let prefix = fact.process.map { model.path(ofProcess: $0, owner) + "." } ?? ""
    func draft(_ own: String, _ type: ValueType, _ content: PortfolioColumn.Content) -> ColumnDraft {
      ColumnDraft(
        short: owner.isEmpty ? own : prefix + own, full: prefix + own, title: fact.title, slot: slot, content: content,
        isRecord: false, domain: ValueDomain.range(of: type, in: model))
    }
    guard case .set(let choice) = fact.type, let element else {
      return [draft(own, fact.type, model.portfolioContent(fact.type))]
    }
    let members = model.choices[choice].members.map(\.name)
    let single = draft(own + "[" + members[element] + "]", .truth, .truth)
    return element == 0 ? [draft(own, fact.type, .set(members)), single] : [single]
  }
}

extension Model {
  /// The name of a thing as it is written outside of its process, which may be ambiguous.
  func shortName(of instance: Instances.Instance) -> String {
    processes[process(of: instance.thing)].identity.bindings.isEmpty ? localName(of: instance) : path(of: instance)
  }

  /// What the cells of a type hold.
  func portfolioContent(_ type: ValueType) -> PortfolioColumn.Content {
    switch type {
    case .truth: .truth
    case .count, .days, .businessDays, .months: .count
    case .number: .number
    case .percent: .percent
    case .date: .date
    case .text: .text
    case .choice(let choice): .choice(choices[choice].members.map(\.name))
    case .set(let choice): .set(choices[choice].members.map(\.name))
    }
  }

  fileprivate func memberIndex(_ choice: Int?, _ member: Int) -> String? {
    choice.map { "[" + choices[$0].members[member].name + "]" }
  }

  fileprivate func path(ofProcess process: Int, _ owner: [Int]) -> String {
    path(of: Instances.Instance(thing: .process(process), members: owner))
  }
}
