/// The names of time zones that mean one thing.
///
/// The names of RFC 822; those that the tz database of IANA uses for one offset only; and the names
/// in use for Central Europe in German. `IST` is India, Israel and Ireland, so it is not here.
enum FeedDateZones {
  /// A zone whose offset depends on the date.
  struct Place: Equatable {
    /// How the year is divided.
    enum Rule: Equatable { case unitedStates, moscow }

    var rule: Rule
    /// Minutes east of UTC in winter.
    var standard: Int

    /// Minutes east of UTC at a local time; nil where the rule is not known for it.
    func offset(_ year: Int, _ month: Int, _ day: Int, _ hour: Int) -> Int? {
      switch rule {
      case .unitedStates:
        let begin: (month: Int, day: Int)
        let end: (month: Int, day: Int)
        // Public Law 109-58, section 110; before that 99-359 and 89-387.
        switch year {
        case 2007...:
          begin = (3, FeedDateCalendar.sunday(year, 3, from: 8))
          end = (11, FeedDateCalendar.sunday(year, 11, from: 1))
        case 1987...2006:
          begin = (4, FeedDateCalendar.sunday(year, 4, from: 1))
          end = (10, FeedDateCalendar.sunday(year, 10, from: 25))
        default: return nil
        }
        let now = (month, day, hour)
        let isSummer = now >= (begin.month, begin.day, 2) && now < (end.month, end.day, 2)
        return isSummer ? standard + 60 : standard
      case .moscow:
        // Moscow kept what had been its summer time.
        let date = (year, month, day)
        let isAhead = date >= (2011, 3, 27) && date < (2014, 10, 26)
        return isAhead ? standard + 60 : standard
      }
    }
  }

  /// A zone by its name in small letters; nil for one that is not known.
  static func zone(_ name: String) -> FeedDateParts.Zone? { table[name] }

  private static let table: [String: FeedDateParts.Zone] = {
    var table: [String: FeedDateParts.Zone] = [:]
    for (hours, names) in fixed {
      for name in names.split(separator: " ") {
        table[String(name)] = .offset(Int(hours * 60))
      }
    }
    for (name, place) in places { table[name] = .place(place) }
    return table
  }()

  private static let fixed: [(hours: Double, names: String)] = [
    (0, "z zulu ut utc gmt wet"), (1, "cet mez bst west wat"), (2, "cest mesz eet cat sast"),
    (3, "eest eat idt"), (5, "pkt"), (7, "wib"), (8, "hkt awst wita sgt"), (9, "jst kst wit"),
    (9.5, "acst"), (10, "aest chst"), (10.5, "acdt"), (11, "aedt"), (12, "nzst"), (13, "nzdt"),
    (-2.5, "ndt"), (-3, "adt brt"), (-3.5, "nst"), (-4, "ast edt"), (-5, "est cdt"),
    (-6, "cst mdt"), (-7, "mst pdt"), (-8, "pst akdt"), (-9, "akst hdt"), (-10, "hst"),
    (-11, "sst"),
  ]

  private static let places: [(String, Place)] = [
    ("et", Place(rule: .unitedStates, standard: -300)),
    ("ct", Place(rule: .unitedStates, standard: -360)),
    ("mt", Place(rule: .unitedStates, standard: -420)),
    ("pt", Place(rule: .unitedStates, standard: -480)),
    ("msk", Place(rule: .moscow, standard: 180)),
  ]
}
