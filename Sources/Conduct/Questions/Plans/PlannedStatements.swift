/// Statements in the order in which they are made.
struct PlannedStatements: Sendable {
  /// A statement, or a day that has to come.
  struct Entry: Sendable {
    /// The day on which it is made, or that comes.
    let day: CivilDate
    /// The statement in canonical form, and what it does; nil for waiting.
    let statement: (text: String, action: Action)?
    /// What it does, piece by piece.
    let deeds: [Deed]
  }

  let entries: [Entry]
  /// The day at the end.
  let end: CivilDate

  /// The statements with their days.
  var statements: [(day: CivilDate, text: String, action: Action)] {
    entries.compactMap { entry in entry.statement.map { (entry.day, $0.text, $0.action) } }
  }
}

extension Planner {
  /// Returns the statements of deeds; members of one set that are told one after the other become one statement.
  func statements(_ deeds: [Deed]) -> PlannedStatements {
    let merged = statements(groups(of: deeds))
    return replay.holds(merged) ? merged : statements(deeds.map { [$0] })
  }

  private func statements(_ groups: [[Deed]]) -> PlannedStatements {
    var day = PlanReplay.day(of: start)
    var entries: [PlannedStatements.Entry] = []
    for deeds in groups {
      if case .wait(let number)? = deeds.first {
        day = CivilDate(dayNumber: Int(number)) ?? day
        entries.append(PlannedStatements.Entry(day: day, statement: nil, deeds: deeds))
      } else if let text = text(deeds), let action = writer.action(text, on: day) {
        entries.append(PlannedStatements.Entry(day: day, statement: (text, action), deeds: deeds))
      }
    }
    return PlannedStatements(entries: entries, end: day)
  }

  private func text(_ deeds: [Deed]) -> String? {
    guard deeds.count > 1 else { return deeds.first.flatMap(writer.text) }
    return writer.text(
      telling: deeds.compactMap { deed in
        if case .tell(let slot, let cell) = deed { (slot, cell == Cell.yes) } else { nil }
      })
  }

  /// Deeds that one statement can do stand together.
  private func groups(of deeds: [Deed]) -> [[Deed]] {
    var groups: [[Deed]] = []
    for deed in deeds {
      guard let last = groups.last, let set = setTold(deed), last.allSatisfy({ setTold($0) == set }),
        !last.contains(where: { $0.slotTold == deed.slotTold })
      else {
        groups.append([deed])
        continue
      }
      groups[groups.count - 1].append(deed)
    }
    // What cannot be said in one statement is said in several.
    return groups.flatMap { group in group.count == 1 || text(group) != nil ? [group] : group.map { [$0] } }
  }

  /// The set, one for each owner and member, of which a deed tells a member.
  private func setTold(_ deed: Deed) -> Slots.Content? {
    guard case .tell(let slot, let cell) = deed, cell != Cell.open,
      case .fact(let fact, let owner, let index, .some) = graph.slots.contents[slot]
    else { return nil }
    return .fact(fact, owner: owner, index: index, member: nil)
  }
}
