/// The paths below a record's element, as a tree of names.
///
/// Nodes of plain paths are made as elements are met; nodes with a condition, `Name[@type=OTHER]`,
/// only by a selection. Names are numbers of local names.
struct PathTree {
  struct Condition {
    var attribute: String
    var value: String
  }

  struct Node {
    var path: String
    var name: Int
    var condition: Condition?
    /// Whether what begins with this path holds for plain elements, without a condition anywhere.
    var isPlain: Bool
    var children: [Int] = []
    /// The number of the path once a value of it was met.
    var number = -1
    var isSelected = true
    /// Attributes by name, as nodes.
    var attributes: [Int] = []
  }

  private(set) var nodes: [Node] = [Node(path: "", name: -1, isPlain: true)]
  /// The paths of which a value was met.
  private(set) var paths: [String] = []
  private var selection: Set<String>?
  private var localNames: [String: Int] = [:]

  /// The number of a local name.
  mutating func local(_ name: String) -> Int {
    if let number = localNames[name] { return number }
    localNames[name] = localNames.count
    return localNames.count - 1
  }

  /// Restricts the paths whose values are built.
  mutating func select(_ selection: Set<String>?) {
    self.selection = selection
    for index in nodes.indices { nodes[index].isSelected = isSelected(nodes[index]) }
    for path in (selection ?? []).sorted() where path.contains("[@") { addConditional(path) }
  }

  /// The node of an element without condition, made where it was not met before.
  mutating func child(of parent: Int, named name: Int, spelled: String) -> Int {
    for child in nodes[parent].children
    where nodes[child].name == name && nodes[child].condition == nil { return child }
    return add(to: parent, name: name, step: spelled, condition: nil)
  }

  /// The node of an attribute, made where it was not met before.
  mutating func attribute(of element: Int, named name: Int, spelled: String) -> Int {
    for attribute in nodes[element].attributes where nodes[attribute].name == name {
      return attribute
    }
    return addAttribute(to: element, name: name, spelled: spelled)
  }

  /// The number of a node's path, given to it now where it has none.
  mutating func number(of node: Int) -> Int {
    if nodes[node].number < 0 {
      nodes[node].number = paths.count
      paths.append(nodes[node].path.isEmpty ? "." : nodes[node].path)
    }
    return nodes[node].number
  }

  private func isSelected(_ node: Node) -> Bool {
    guard let selection else { return node.isPlain }
    return selection.contains(node.path.isEmpty ? "." : node.path)
  }

  private mutating func add(to parent: Int, name: Int, step: String, condition: Condition?) -> Int {
    let prefix = nodes[parent].path
    var node = Node(
      path: prefix.isEmpty ? step : "\(prefix)/\(step)", name: name, condition: condition,
      isPlain: nodes[parent].isPlain && condition == nil)
    node.isSelected = isSelected(node)
    nodes.append(node)
    nodes[parent].children.append(nodes.count - 1)
    return nodes.count - 1
  }

  private mutating func addAttribute(to element: Int, name: Int, spelled: String) -> Int {
    let prefix = nodes[element].path
    var node = Node(
      path: prefix.isEmpty ? "@\(spelled)" : "\(prefix)/@\(spelled)", name: name,
      isPlain: nodes[element].isPlain)
    node.isSelected = isSelected(node)
    nodes.append(node)
    nodes[element].attributes.append(nodes.count - 1)
    return nodes.count - 1
  }

  /// Makes the nodes of a path that has a condition. A value may contain a slash: `[@type=a/b]`.
  private mutating func addConditional(_ path: String) {
    var parent = 0
    for step in PathTree.steps(path) {
      if step.hasPrefix("@") {
        let name = local(String(step.dropFirst()))
        _ = attribute(of: parent, named: name, spelled: String(step.dropFirst()))
        continue
      }
      var name = step
      var condition: Condition?
      if let open = step.firstRange(of: "[@"), step.hasSuffix("]"),
        let equals = step[open.upperBound...].firstIndex(of: "=")
      {
        name = String(step[..<open.lowerBound])
        let value = step[step.index(after: equals)...].dropLast()
        condition = Condition(
          attribute: String(step[open.upperBound..<equals]),
          value: String(value).trimmingQuotes)
      }
      let number = local(name)
      let known = nodes[parent].children.first {
        nodes[$0].name == number && nodes[$0].condition?.attribute == condition?.attribute
          && nodes[$0].condition?.value == condition?.value
      }
      parent = known ?? add(to: parent, name: number, step: step, condition: condition)
    }
  }

  private static func steps(_ path: String) -> [String] {
    var steps: [String] = []
    var step = ""
    var isInside = false
    for character in path {
      if character == "[" { isInside = true }
      if character == "]" { isInside = false }
      if character == "/", !isInside {
        steps.append(step)
        step = ""
      } else {
        step.append(character)
      }
    }
    return steps + [step]
  }
}

extension String {
  /// The text without the quotes around it, where it has any.
  fileprivate var trimmingQuotes: String {
    guard utf8.count >= 2, let first, first == last, first == "'" || first == "\"" else {
      return self
    }
    return String(dropFirst().dropLast())
  }
}
