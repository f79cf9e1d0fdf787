/// Where call centers are in Spanish, by what stands around them.
extension SiteFinder {
  /// `las cuatro plataformas que mantiene abiertas, en Valencia, Madrid y Toledo`: the row behind the relative clause.
  func citiesBehindRelative(_ mention: SiteMention, _ index: Int, _ end: Int) -> [Int]? {
    guard document.language == .spanish, document.word(index) == "que", mention.cities.isEmpty,
      mention.isPlural, [.definite, .possessive].contains(mention.determiner)
    else { return nil }
    // `los tres centros que tiene en Lugo, Vigo y Reus`: the row within it.
    if let verb = between(index + 1, min(end, index + 7)).first(where: { token in
      document.verbs(token).contains {
        [.have, .employ, .open].contains($0.verbClass) && $0.form != .infinitive
      }
    }),
      let first = document.places[sentence].firstIndex(where: {
        $0.isCity && $0.part == .plain && (2...7).contains($0.tokens.lowerBound - verb)
          && between(verb + 1, $0.tokens.lowerBound).allSatisfy { token in
            document.tokens[token].kind == .word && !marks.begins(.clause, at: token)
          }
      })
    {
      let list = CityList(document, sentence).list(from: first)
      if list.count > 1 { return list }
    }
    guard
      let mark = between(index + 1, min(end, index + 9)).first(where: {
        document.tokens[$0].kind == .mark
      }), document.word(mark).isOne(of: ",", "(", ":", ";"),
      let first = document.places[sentence].firstIndex(where: {
        $0.isCity && $0.part == .plain && (1...2).contains($0.tokens.lowerBound - mark)
      })
    else { return nil }
    let list = CityList(document, sentence).list(from: first)
    return list.count > 1 ? list : nil
  }

  /// `inauguró en Lugo la sede con la que llega al país`: what is opened is a place of work.
  func isOpenedSeat(_ range: Range<Int>) -> Bool {
    guard
      !marks.covers(.headquarters, range.lowerBound)
        // `inauguró su sede en Rosario`: what is opened is no headquarters by that.
        || document.word(range.upperBound) == "en"
          && marks.covers(.possessive, range.lowerBound - 1),
      marks.covers([.article, .possessive, .indefinite, .another].asClasses, range.lowerBound - 1)
    else { return false }
    return between(max(marks.range.lowerBound, range.lowerBound - 14), range.lowerBound).contains {
      document.words[$0].verb >= 0
        && document.verbs($0).contains {
          $0.lemma.isOne(of: "inaugurar", "abrir", "estrenar", "habilitar")
            && $0.form != .participle
        }
    }
  }

  /// `cerrar el centro y recolocar a 20 empleados en León`: behind `y` another infinitive.
  func beginsOtherVerb(_ token: Int) -> Bool {
    // `lascerà la sede di Rogoredo e sarà concentrato a Sestu`
    if document.language == .italian, document.word(token).isOne(of: "e", "ed"),
      document.tokens[token].bytes.count == 1 || document.word(token) == "ed",
      marks.range.contains(token + 1)
    {
      return VerbGroup.isAuxiliary(document.tokens[token + 1].folded, .italian)
        || document.isFutureForm(token + 1)
    }
    guard document.language == .spanish, document.word(token).isOne(of: "y", "e"),
      marks.range.contains(token + 1)
    else { return false }
    let word = document.word(token + 1)
    return word.utf8.count > 5 && ["ar", "er", "ir"].contains { word.hasSuffix($0) }
      && !document.tokens[token + 1].isCapitalized && !marks.isKnown(token + 1)
  }

  /// `los trabajadores del call center de la empresa Voxalia`
  func isOverFirmNoun(_ name: NameMention, _ range: Range<Int>) -> Bool {
    document.language == .spanish && (3...5).contains(name.tokens.lowerBound - range.upperBound)
      && between(range.upperBound, name.tokens.lowerBound).allSatisfy {
        marks.covers([.of, .article, .orgNoun].asClasses, $0)
          || document.knowledge.placeWords.country(ofDemonym: document.word($0)) != nil
      }
  }

  /// `uno de los dos turnos`, `alquileres que no son los de Madrid`: of something else.
  func isOneOfOthers(_ range: Range<Int>) -> Bool {
    guard document.language == .spanish else { return false }
    if range.count == 1, document.word(range.lowerBound).isOne(of: "uno", "una"),
      marks.range.contains(range.upperBound + 2), document.word(range.upperBound) == "de",
      document.word(range.upperBound + 1).isOne(of: "los", "las")
    {
      return !between(range.upperBound + 2, min(marks.range.upperBound, range.upperBound + 6))
        .contains { marks.covers([.site, .weakSite].asClasses, $0) }
    }
    // `no son los de Madrid`: of the subject.
    guard document.word(range.lowerBound).isOne(of: "los", "las", "el", "la"),
      marks.range.contains(range.lowerBound - 2),
      document.word(range.lowerBound - 1).isOne(of: "son", "es", "eran", "era")
    else { return false }
    return !between(max(marks.range.lowerBound, range.lowerBound - 8), range.lowerBound).contains {
      marks.covers([.site, .weakSite, .cityWord].asClasses, $0)
    }
      && !(sentence > 0
        && document.sentences[sentence - 1].range.contains {
          document.sentences[sentence - 1].covers([.site, .weakSite].asClasses, $0)
        })
  }

  /// `cierra operaciones el 15 de diciembre`: what ends, not where.
  func isEndedWork(_ range: Range<Int>) -> Bool {
    // `encerrou as operações do call center`
    if document.language == .portuguese, document.word(range.lowerBound).hasPrefix("operac") {
      return marks.covers(.of, range.upperBound) && marks.begins(.site, at: range.upperBound + 1)
    }
    // `is to cease operations on June 30`
    if document.language == .english, document.word(range.lowerBound) == "operations" {
      return !marks.covers([.locative, .of].asClasses, range.upperBound)
        && !document.word(range.upperBound).isOne(of: "from", "there", "here")
        && document.verbs(range.lowerBound - 1).contains {
          [.close, .light, .cancel].contains($0.verbClass) && $0.form != .gerund
        }
    }
    guard document.language == .spanish,
      document.word(range.lowerBound).isOne(of: "operaciones", "operacion"),
      marks.range.contains(range.lowerBound - 1),
      // `sus operaciones en Lugo` are somewhere.
      !document.places[sentence].contains(where: {
        (1...2).contains($0.tokens.lowerBound - range.upperBound)
      })
    else { return false }
    return (1...2).contains { back in
      let token = range.lowerBound - back
      return marks.range.contains(token)
        && document.verbs(token).contains { $0.verbClass == .close }
        && (back == 1 || marks.covers([.possessive, .article].asClasses, token + 1))
    }
  }

  /// `Norvia traspasó a Voxalia el call center de Tacna`, `vendió a Voxalia su centro de Lugo`: the one that gets it runs it.
  func sold(_ mention: inout SiteMention) {
    // `El call center de Norvia en Lugo, operado por Voxalia`
    if document.language == .spanish {
      mention.organization = runBy(mention) ?? mention.organization ?? namedBeside(mention)
    }
    guard document.language == .spanish, mention.organization == nil, !mention.isAnaphor,
      let name = document.names[sentence].last(where: {
        (0...1).contains(mention.begin - $0.tokens.upperBound)
      }), document.organizations[name.organization].role.mayOperate,
      marks.range.contains(name.tokens.lowerBound - 2),
      document.word(name.tokens.lowerBound - 1) == "a",
      document.verbs(name.tokens.lowerBound - 2).contains(where: {
        ["vender", "traspasar", "ceder", "transferir", "adjudicar", "encargar", "confiar"].contains(
          $0.lemma) && [.past, .present, .participle].contains($0.form)
      })
    else { return }
    mention.organization = name.organization
  }

  /// `Voxalia, el call center del grupo Norvia`: it is called so; `el centro que Voxalia tiene`: who has it.
  private func namedBeside(_ mention: SiteMention) -> Int? {
    guard document.language == .spanish, !mention.isAnaphor else { return nil }
    let end = mention.tokens.upperBound
    let name = document.names[sentence].first { name in
      guard document.organizations[name.organization].role.mayOperate else { return false }
      if name.tokens.upperBound == mention.begin - 1 {
        return document.tokens[mention.begin - 1].folded == "," && mention.determiner == .definite
          && mention.isStrong && !mention.isPlural && marks.covers(.of, end)
      }
      let next = name.tokens.upperBound
      return document.word(end) == "que" && (1...4).contains(name.tokens.lowerBound - end)
        && between(end + 1, name.tokens.lowerBound).allSatisfy {
          marks.covers([.article, .orgNoun].asClasses, $0)
            || document.knowledge.placeWords.country(ofDemonym: document.word($0)) != nil
        }
        && (0...1).contains { step in
          document.verbs(next + step).contains {
            [.have, .employ].contains($0.verbClass) && $0.form != .participle
          } && !document.word(next + step + 1).hasSuffix("ado")
        }
    }
    return name?.organization
  }
}
