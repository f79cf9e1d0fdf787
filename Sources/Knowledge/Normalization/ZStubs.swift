public import Switchboard
public struct IdentifierReading: Sendable { public var identifier: Identifier; public var damage: IdentifierDamage?; public var reason: String? }
public enum IdentifierDamage: Sendable { case a; public var description: String { "" } }
public struct IdentifierScheme: Sendable { public static func named(_ n: String) -> IdentifierScheme? { nil }
  public func read(_ r: String) -> IdentifierReading { .init(identifier: .init(scheme: "", value: r, check: .none)) } }
public enum ActivityScheme { public static func read(_ raw: String, scheme: String, version: String?, rank: ActivityRank) -> Activity { .init(scheme: scheme, version: version, code: raw, codeNormalized: raw, rank: rank) } }
public struct CapacityReading: Sendable, Hashable { public var minimum: Double?; public var maximum: Double?; public var isApproximate: Bool; public var isPlausible: Bool }
public enum CapacityReader { public static func read(_ r: String) -> CapacityReading? { Double(r).map { .init(minimum: $0, maximum: $0, isApproximate: false, isPlausible: true) } } }
public enum DecimalMark: Sendable { case dot, comma }
public enum NumberReader { public static func read(_ raw: String, decimal: DecimalMark) -> Double? { Double(raw) } }
public enum PhoneNumbers { public static func read(_ raw: String, country: String?) -> [Phone] { [] } }
