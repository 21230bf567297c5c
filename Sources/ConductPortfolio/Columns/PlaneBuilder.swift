/// Builds planes out of planes: what is the same is built once, and what is plain is not built at all.
struct PlaneBuilder {
  typealias Plane = ColumnPlan.Plane

  /// What a plane is.
  enum Form: Hashable {
    case none, all
    case input(ColumnPlan.InputPlane)
    case and(Plane, Plane)
    case or(Plane, Plane)
    case andNot(Plane, Plane)
    /// What a step gives: its first plane, or its second.
    case output(step: Int, isSecond: Bool)
  }

  /// The planes in the order in which they were built, each behind what it is built of.
  private(set) var forms: [Form] = [.none, .all]
  private var numbers: [Form: Plane] = [.none: ColumnPlan.none, .all: ColumnPlan.all]

  /// Returns the number of a plane; O(1).
  mutating func plane(_ form: Form) -> Plane {
    if let known = numbers[form] { return known }
    let number = Plane(forms.count)
    forms.append(form)
    numbers[form] = number
    return number
  }

  mutating func and(_ left: Plane, _ right: Plane) -> Plane {
    if left == right || right == ColumnPlan.all { return left }
    if left == ColumnPlan.all { return right }
    if left == ColumnPlan.none || right == ColumnPlan.none { return ColumnPlan.none }
    return plane(.and(min(left, right), max(left, right)))
  }

  mutating func or(_ left: Plane, _ right: Plane) -> Plane {
    if left == right || right == ColumnPlan.none { return left }
    if left == ColumnPlan.none { return right }
    if left == ColumnPlan.all || right == ColumnPlan.all { return ColumnPlan.all }
    return plane(.or(min(left, right), max(left, right)))
  }

  mutating func andNot(_ left: Plane, _ right: Plane) -> Plane {
    if right == ColumnPlan.none { return left }
    if left == right || left == ColumnPlan.none || right == ColumnPlan.all { return ColumnPlan.none }
    return plane(.andNot(left, right))
  }

  mutating func not(_ plane: Plane) -> Plane { andNot(ColumnPlan.all, plane) }

  mutating func and(_ planes: [Plane]) -> Plane { planes.reduce(ColumnPlan.all) { and($0, $1) } }

  mutating func or(_ planes: [Plane]) -> Plane { planes.reduce(ColumnPlan.none) { or($0, $1) } }
}
