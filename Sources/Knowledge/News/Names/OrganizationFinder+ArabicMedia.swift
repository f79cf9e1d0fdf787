/// Who only tells the news, or carries it: papers, agencies, networks. They run no call center of the text.
extension OrganizationFinder {
  /// `علمت "المساء" أن`, `قالت مصادر لـ"النهار" إن`, `موقع «تويتر»`: who reports, not who acts.
  func isMediumInArabic(_ candidate: NameCandidate) -> Bool {
    guard document.language == .arabic else { return false }
    if Self.networks.contains(candidate.key) { return true }
    guard !KnownOrganizations.shared.contains(candidate.key) else { return false }
    let marks = document.sentences[candidate.sentence]
    var before = candidate.tokens.lowerBound - 1
    while marks.range.contains(before), document.tokens[before].kind == .mark { before -= 1 }
    guard marks.range.contains(before) else { return false }
    let word = document.word(before)
    if isCompanyElsewhere(candidate.key) { return false }
    if Self.mediumNouns.contains(word) { return true }
    // `علمت "المساء"`: papers are written in quotation marks.
    if Self.learning.contains(word) { return before < candidate.tokens.lowerBound - 1 }
    guard word == "ل", marks.range.contains(before - 1),
      !(1...4).contains(where: { marks.covers(.role, before - $0) })
    else { return false }
    if Self.toldTo.contains(document.word(before - 1)) { return true }
    // `أكد مصدر لـ«المدى» أن`: behind a verb of saying, with what was said behind it.
    var after = candidate.tokens.upperBound
    while marks.range.contains(after), document.tokens[after].kind == .mark { after += 1 }
    guard marks.range.contains(after),
      document.word(after).isOne(of: "ان", "انه", "انها", "بان", "بانه", "بانها")
    else { return false }
    return between(max(marks.range.lowerBound, before - 12), before).contains { token in
      document.verbs(token).contains { [.say, .announce].contains($0.verbClass) }
    }
  }

  /// Whether the text calls it a company somewhere: `شركة "أفق"`.
  private func isCompanyElsewhere(_ key: String) -> Bool {
    subjects.contains(key)
      || candidates.contains { other in
        guard other.key == key else { return false }
        let marks = document.sentences[other.sentence]
        return (1...2).contains {
          marks.covers(.orgNoun, other.tokens.lowerBound - $0)
            && !Self.mediumNouns.contains(document.word(other.tokens.lowerBound - $0))
        }
      }
  }

  private static let mediumNouns: WordSet = [
    "موقع", "صحيفه", "جريده", "قناه", "مجله", "اذاعه", "بوابه", "يوميه", "اسبوعيه", "منصه",
    "تطبيق", "صحيفتي", "وكاله", "تلفزيون", "تليفزيون", "راديو",
  ]
  private static let learning: WordSet = [
    "علمت", "علم", "تلقت", "عاينت", "استقت", "رصدت", "حاورت", "اطلعت", "تسلمت", "كتبت",
    "نشرت", "استطلعت",
  ]
  private static let toldTo: WordSet = [
    "سوال", "تصريح", "تصريحات", "تصريحه", "حديث", "حديثه", "حوار", "لقاء", "خص", "صرح", "صرحت",
    "قال", "قالت", "اكد", "اكدت", "اوضح", "اوضحت", "كشف", "كشفت", "افاد", "افادت", "ذكر", "وقال",
    "مراسل", "مندوب", "خاص",
  ]
  /// Networks and agencies that news of anything names.
  private static let networks: WordSet = [
    "تويتر", "فيسبوك", "فيس بوك", "الفيسبوك", "واتساب", "واتس اب", "يوتيوب", "انستغرام",
    "انستجرام", "لينكدان", "لينكد ان", "تيك توك", "سناب شات", "تلغرام", "تليغرام", "رويترز",
    "هسبريس",
  ]

  /// `كازانيرشور`: where companies are, and none.
  func isParkInArabic(_ candidate: NameCandidate) -> Bool {
    document.language == .arabic && Self.parksInArabic.contains(candidate.key)
  }

  private static let parksInArabic: WordSet = [
    "كازانيرشور", "كازا نيرشور", "كازا نيرشور بارك", "فاس شور", "فيس شور", "وجده شور",
    "تطوان شور", "رباط تكنوبوليس", "تكنوبوليس", "تكنوبول", "القريه الذكيه", "الغزاله",
    "واحه السيليكون", "دبي للانترنت", "الملك حسين للاعمال",
  ]
}
