/// The words of dates: months, days of the week, halves of the day and units, with the language that
/// has them.
///
/// The names of months and days in English, French, Spanish, Portuguese, Italian, German, Dutch,
/// Polish, Hungarian, Greek, Korean, Japanese, Chinese, Arabic (in the sets of Egypt, the Levant,
/// Algeria and Morocco), Swedish, Danish, Czech, Romanian, Turkish and Russian; from the Unicode CLDR.
enum FeedDateWords {
  /// What a word means in a date.
  struct Meaning {
    /// A unit behind a number.
    enum Unit { case year, month, day, hour, minute, second }
    /// A half of the day.
    enum Half { case morning, afternoon }

    var month: Int?
    var isWeekday = false
    var half: Half?
    var unit: Unit?
    /// What to add to the year of an era.
    var era: Int?
    /// Whether it only joins others: `de`, `at`, `th`.
    var joins = false
  }

  /// What a folded word means; nil for one that is not known.
  static func meaning(_ word: String) -> Meaning? { table[word] }

  private static let table: [String: Meaning] = {
    var table: [String: Meaning] = [:]
    var shortMonths: [String: Int?] = [:]
    var shortDays: Set<String> = []
    for line in months {
      let names = line.split(separator: " ")
      for (index, forms) in names.enumerated() {
        for form in forms.split(separator: "/") {
          let name = Array(folded(String(form)))
          table[String(name), default: Meaning()].month = index + 1
          for short in beginnings(name) {
            if let known = shortMonths[short], known != index + 1 {
              // `jui` is June or July.
              shortMonths[short] = .some(nil)
            } else {
              shortMonths[short] = index + 1
            }
          }
        }
      }
    }
    for line in weekdays {
      for form in line.split(separator: " ") {
        let name = Array(folded(String(form)))
        table[String(name), default: Meaning()].isWeekday = true
        shortDays.formUnion(beginnings(name))
      }
    }
    for case (let short, let month?) in shortMonths where table[short]?.month == nil {
      table[short, default: Meaning()].month = month
    }
    for short in shortDays { table[short, default: Meaning()].isWeekday = true }
    for (half, words) in halves {
      for word in words.split(separator: " ") {
        table[folded(String(word)), default: Meaning()].half = half
      }
    }
    for (unit, words) in units {
      for word in words.split(separator: " ") {
        table[folded(String(word)), default: Meaning()].unit = unit
      }
    }
    for (word, years) in eras { table[folded(word), default: Meaning()].era = years }
    for word in joining.split(separator: " ") {
      table[folded(String(word)), default: Meaning()].joins = true
    }
    return table
  }()

  /// A word of the lists below, in which names of two words have an underscore.
  private static func folded(_ word: String) -> String {
    String(decoding: fold(word).map { $0 == UInt8(ascii: "_") ? 0x20 : $0 }, as: UTF8.self)
  }

  /// The ways to cut a name short, of three letters or more; none in scripts that have no such use.
  private static func beginnings(_ name: [Character]) -> [String] {
    guard name.count > 3, let first = name.first?.unicodeScalars.first, first.value < 0x530,
      !name.contains(" ")
    else { return [] }
    return (3..<name.count).map { String(name[..<$0]) }
  }

  // MARK: The words

  /// Twelve names a line, in their order; forms of one name with a stroke between them.
  private static let months = [
    // English, French, Spanish, Portuguese, Italian.
    "january february march april may june july august september october november december",
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "enero febrero marzo abril mayo junio julio agosto septiembre/setiembre octubre noviembre "
      + "diciembre",
    "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    // German, Dutch, Swedish, Danish.
    "januar/jänner februar/feber märz/mrz/maerz april mai juni/juno juli/julei august september "
      + "oktober november dezember",
    "januari februari maart/mrt april mei juni juli augustus september oktober november december",
    "januari februari mars april maj juni juli augusti september oktober november december",
    "januar februar marts april maj juni juli august september oktober november december",
    // Polish, Hungarian, Czech, Romanian, Turkish.
    "styczeń/stycznia luty/lutego marzec/marca kwiecień/kwietnia maj/maja czerwiec/czerwca "
      + "lipiec/lipca sierpień/sierpnia wrzesień/września październik/października "
      + "listopad/listopada grudzień/grudnia",
    "január február március április május június július augusztus szeptember október november "
      + "december",
    "leden/ledna únor/února březen/března duben/dubna květen/května červen/června "
      + "červenec/července srpen/srpna září říjen/října listopad/listopadu prosinec/prosince",
    "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie "
      + "decembrie",
    "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
    // Greek, Russian.
    "ιανουάριος/ιανουαρίου φεβρουάριος/φεβρουαρίου μάρτιος/μαρτίου απρίλιος/απριλίου μάιος/μαΐου "
      + "ιούνιος/ιουνίου ιούλιος/ιουλίου αύγουστος/αυγούστου σεπτέμβριος/σεπτεμβρίου "
      + "οκτώβριος/οκτωβρίου νοέμβριος/νοεμβρίου δεκέμβριος/δεκεμβρίου",
    "январь/января февраль/февраля март/марта апрель/апреля май/мая июнь/июня июль/июля "
      + "август/августа сентябрь/сентября октябрь/октября ноябрь/ноября декабрь/декабря",
    // Chinese; Japanese and Korean count their months, with a unit.
    "一月 二月 三月 四月 五月 六月 七月 八月 九月 十月 十一月 十二月",
    // Arabic: Egypt, the Levant, Algeria and Tunisia, Morocco.
    "يناير فبراير مارس أبريل/إبريل مايو يونيو/يونيه يوليو/يوليه أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
    "كانون_الثاني شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين_الأول تشرين_الثاني كانون_الأول",
    "جانفي فيفري مارس أفريل ماي جوان جويلية أوت سبتمبر أكتوبر نوفمبر ديسمبر",
    "يناير فبراير مارس أبريل ماي يونيو يوليوز غشت شتنبر أكتوبر نونبر دجنبر",
  ]

  private static let weekdays = [
    "monday tuesday wednesday thursday friday saturday sunday weds",
    "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "lunes martes miércoles jueves viernes sábado domingo",
    "segunda terça quarta quinta sexta sábado domingo feira",
    "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira",
    "lunedì martedì mercoledì giovedì venerdì sabato domenica",
    "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so",
    "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ma wo vr za zo",
    "måndag tisdag onsdag torsdag fredag lördag söndag",
    "mandag tirsdag onsdag torsdag fredag lørdag søndag",
    "poniedziałek wtorek środa czwartek piątek sobota niedziela pn wt śr cz pt sb nd",
    "hétfő kedd szerda csütörtök péntek szombat vasárnap",
    "pondělí úterý středa čtvrtek pátek sobota neděle po út st čt pá ne",
    "luni marți miercuri joi vineri sâmbătă duminică",
    "pazartesi salı çarşamba perşembe cuma cumartesi pazar",
    "δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυριακή",
    "понедельник вторник среда четверг пятница суббота воскресенье пн вт ср чт пт сб вс",
    "월요일 화요일 수요일 목요일 금요일 토요일 일요일 월 화 수 목 금 토 일",
    "月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日 月曜 火曜 水曜 木曜 金曜 土曜 日曜",
    "星期一 星期二 星期三 星期四 星期五 星期六 星期日 星期天 周一 周二 周三 周四 周五 周六 周日",
    "週一 週二 週三 週四 週五 週六 週日 月 火 水 木 金 土 日",
    "الإثنين الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد",
  ]

  private static let halves: [(Meaning.Half, String)] = [
    (.morning, "am a_m πμ 오전 午前 上午 早上 凌晨 ص صباحا"),
    (.afternoon, "pm p_m μμ du 오후 午後 下午 م مساء"),
  ]

  private static let units: [(Meaning.Unit, String)] = [
    (.year, "年 년"), (.month, "月 월"), (.day, "日 일 号 號"),
    (.hour, "時 时 点 點 시 h uhr uur hs hrs heures"), (.minute, "分 분 min mn"), (.second, "秒 초"),
  ]

  /// Years of Japan and of Taiwan.
  private static let eras: [(String, Int)] = [
    ("令和", 2018), ("平成", 1988), ("昭和", 1925), ("民國", 1911), ("民国", 1911),
  ]

  private static let joining =
    "t at on of the in a o clock st nd rd th um am der den dem vom le la du de à er ème el las los "
    + "del dell il alle all ore dia às as em d dnia godz godzina r roku g kl klo klokken op om te "
    + "στις ώρα στη ste v ve saat ora в г года ساعة الساعة في"
}
