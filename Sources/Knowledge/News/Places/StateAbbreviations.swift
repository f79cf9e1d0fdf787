/// The states and provinces of North America by how newspapers and the post abbreviate them.
enum StateAbbreviations {
  /// Folded abbreviations with the country and the name.
  static let all: [String: (country: String, name: String)] = {
    var all: [String: (country: String, name: String)] = [:]
    for (list, country) in [(states, "US"), (provinces, "CA"), (australian, "AU")] {
      for line in list.split(separator: "\n") {
        let parts = line.split(separator: "|").map(String.init)
        for short in parts.dropFirst() { all[short] = (country, parts[0]) }
      }
    }
    return all
  }()

  private static let names: [String: String] = {
    var names: [String: String] = [:]
    for line in (states + "\n" + provinces).split(separator: "\n") {
      let parts = line.split(separator: "|").map(String.init)
      names[parts[1].uppercased()] = parts[0]
    }
    return names
  }()

  private static let allNames = Set(names.values)

  /// The name of a state by its postal code.
  static func name(of code: String) -> String? { names[code] }

  /// Whether a name is that of a state or province.
  static func isState(_ name: String) -> Bool { allNames.contains(name) }

  private static let states = """
    Alabama|al|ala
    Alaska|ak
    Arizona|az|ariz
    Arkansas|ar|ark
    California|ca|calif|cal
    Colorado|co|colo
    Connecticut|ct|conn
    Delaware|de|del
    Florida|fl|fla
    Georgia|ga
    Hawaii|hi
    Idaho|id
    Illinois|il|ill
    Indiana|in|ind
    Iowa|ia
    Kansas|ks|kan
    Kentucky|ky
    Louisiana|la
    Maine|me
    Maryland|md
    Massachusetts|ma|mass
    Michigan|mi|mich
    Minnesota|mn|minn
    Mississippi|ms|miss
    Missouri|mo
    Montana|mt|mont
    Nebraska|ne|neb
    Nevada|nv|nev
    New Hampshire|nh
    New Jersey|nj
    New Mexico|nm
    New York|ny
    North Carolina|nc
    North Dakota|nd
    Ohio|oh
    Oklahoma|ok|okla
    Oregon|or|ore
    Pennsylvania|pa|penn
    Rhode Island|ri
    South Carolina|sc
    South Dakota|sd
    Tennessee|tn|tenn
    Texas|tx|tex
    Utah|ut
    Vermont|vt
    Virginia|va
    Washington|wa|wash
    West Virginia|wv
    Wisconsin|wi|wis
    Wyoming|wy|wyo
    """
  private static let australian = """
    New South Wales|nsw
    Queensland|qld
    Victoria|vic
    Tasmania|tas
    """
  private static let provinces = """
    Alberta|ab|alta
    British Columbia|bc
    Manitoba|mb|man
    New Brunswick|nb
    Newfoundland and Labrador|nl
    Nova Scotia|ns
    Ontario|on|ont
    Prince Edward Island|pe|pei
    Quebec|qc|que
    Saskatchewan|sk|sask
    """
}
