/// An element that the model has no field for, as it is: name, attributes, text, and what is in it.
public struct FeedElement: Sendable, Hashable {
  /// An attribute of such an element.
  public struct Attribute: Sendable, Hashable {
    /// The name with its prefix.
    public var name: String
    /// The value.
    public var value: String
  }

  /// The name with its prefix, as written: `yandex:genre`.
  public var name: String
  /// The address of its namespace; nil for none, and for a prefix that nobody declared.
  public var namespace: String?
  /// Its attributes, in their order.
  public var attributes: [Attribute] = []
  /// The text in it, without that of the elements in it and without blanks around it.
  public var text: String?
  /// The elements in it.
  public var children: [FeedElement] = []

  /// Makes an element with nothing in it.
  public init(_ name: String, namespace: String? = nil) {
    self.name = name
    self.namespace = namespace
  }
}
