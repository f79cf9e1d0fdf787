/// What is told in an aside, or as what went before: what is doubted or denied beside it is something else.
extension CertaintyReader {
  private static let relatives: WordSet = [
    "que", "quien", "quienes", "cuyo", "cuya", "cuyos", "cuyas", "donde", "qui", "dont", "che",
    "cui", "who", "whose", "which", "cujo", "cuja", "cujos", "cujas", "onde", "dove",
  ]

  /// `Una compañía, cuyo nombre no ha trascendido, estudia implantarse`: what an aside denies it denies of nothing behind.
  func isOfAside(_ negator: Int, _ verb: Int) -> Bool {
    guard !document.language.isOne(of: .german, .arabic),
      between(negator + 1, verb).contains(where: { document.tokens[$0].folded == "," }),
      let relative = between(max(marks.range.lowerBound, negator - 4), negator).last(where: {
        Self.relatives.contains(document.word($0))
      })
    else { return false }
    return between(max(marks.range.lowerBound, relative - 3), relative).contains {
      document.tokens[$0].folded == ","
    }
  }

  private static let afterwards: WordSet = [
    "despues", "luego", "tras", "apres", "dopo", "depois", "apos",
  ]

  /// `El rumor se extendió después de que la empresa clausurara el centro de Lugo`: that has happened, whatever is rumoured.
  func isBehindAfterThat(_ token: Int) -> Bool {
    guard !document.language.isOne(of: .german, .arabic, .english),
      let that = between(max(marks.range.lowerBound, token - 14), token).last(where: {
        document.word($0).isOne(of: "que", "qu", "che")
      })
    else { return false }
    return (1...2).contains { back in
      marks.range.contains(that - back) && Self.afterwards.contains(document.word(that - back))
        && (back == 1 || document.word(that - 1).isOne(of: "de", "a"))
    }
  }

  /// `Voxalia se fue de Lugo: 120 personas en la calle`: what has happened has cost them their work.
  func isHeadlineOfPast(_ clause: Range<Int>) -> Bool {
    marks.range.contains { token in
      !clause.contains(token)
        && document.verbs(token).contains {
          [.close, .layoff].contains($0.verbClass) && $0.form == .past
        }
        || document.language == .spanish && document.word(token).isOne(of: "fue", "fueron")
          && document.word(token - 1) == "se"
    }
  }
}
