/// What is no organization in Spanish, though it has capitals.
extension OrganizationFinder {
  static let departments: WordSet = [
    "relaciones", "recursos", "asuntos", "operaciones", "servicio", "servicios", "atencion",
    "desarrollo", "mercadeo", "marketing", "ventas", "finanzas", "personal", "talento", "gestion",
    "comunicacion", "comunicaciones", "prensa", "administracion", "calidad", "planificacion",
    "planeacion", "seguridad", "sistemas", "tecnologia", "logistica", "produccion", "negocios",
    "experiencia", "capital", "formacion", "seleccion", "reclutamiento", "proyectos", "legal",
    "estrategia", "innovacion", "promocion", "fomento", "inversiones", "accion", "organizacion",
    "empleo", "industria", "comercio", "economia", "trabajo", "hacienda", "gobierno", "interior",
    "turismo", "politica", "politicas", "cultura", "educacion", "sanidad", "salud", "vivienda",
    "infraestructura", "infraestructuras", "transportes", "juventud", "igualdad", "bienestar",
    "contratacion", "clientes", "cuentas", "soporte", "zona", "area", "region",
  ]
  private static let offices: WordSet = [
    "gerente", "gerenta", "director", "directora", "jefe", "jefa", "responsable", "vicepresidente",
    "vicepresidenta", "coordinador", "coordinadora", "encargado", "encargada", "secretario",
    "secretaria", "subsecretario", "subsecretaria", "ministro", "ministra", "consejero",
    "consejera", "concejal", "concejala", "titular", "departamento", "area", "direccion",
    "gerencia", "general", "ejecutivo", "regional", "adjunto", "delegado", "delegada",
    "viceministro", "viceministra", "comision", "federacion", "secretaria", "subdireccion",
  ]

  /// `gerente de Relaciones Laborales`: a part of a firm, not how it is called.
  func isDepartment(_ candidate: NameCandidate, _ marks: SentenceMarks) -> Bool {
    guard document.language == .spanish,
      Self.departments.contains(document.word(candidate.tokens.lowerBound))
    else { return false }
    var index = candidate.tokens.lowerBound - 1
    while marks.range.contains(index), index > candidate.tokens.lowerBound - 4,
      marks.covers([.of, .article].asClasses, index)
    {
      index -= 1
    }
    return marks.range.contains(index) && index < candidate.tokens.lowerBound - 1
      && Self.offices.contains(document.word(index))
  }

  /// `atienden a los usuarios de Davivienda`, where a text tells of an outsourcer, too: who is served there runs nothing.
  func isServedClient(_ number: Int, _ candidate: NameCandidate) -> Bool {
    if isServedInPortuguese(number, candidate) { return true }
    guard document.language == .spanish, document.organizations[number].role == .unknown,
      document.organizations[number].isKnown,
      KnownOrganizations.shared[candidate.key]?.isOutsourcer == false
    else { return false }
    let marks = document.sentences[candidate.sentence]
    let before = front(candidate)
    let isServed =
      marks.covers(.clientMark, before)
      // `el servicio de atención al cliente de Endesa`
      || document.word(before) == "de"
        && document.word(before - 1).isOne(of: "cliente", "clientes", "usuarios", "abonados")
      || marks.covers(.forMark, before)
        && candidates[ofSentence[candidate.sentence]].contains {
          $0.tokens.upperBound <= candidate.tokens.lowerBound
            && KnownOrganizations.shared[$0.key]?.isOutsourcer == true
        }
      || marks.covers(.article, before) && marks.covers(.clientMark, before - 1)
      // `presta servicios de call center a la aseguradora Norvia`
      || marks.covers(.clientNoun, before) && document.word(before - 2).isOne(of: "a", "para")
        && between(max(marks.range.lowerBound, before - 12), before).contains {
          marks.covers(.topic, $0) || document.word($0).hasPrefix("servicio")
        }
      || marks.covers(.clientNoun, before)
        && (marks.covers([.forMark, .clientMark].asClasses, before - 1)
          || marks.covers([.forMark, .clientMark].asClasses, before - 2))
    guard isServed else { return false }
    return document.organizations.indices.contains { other in
      other != number && document.organizations[other].role == .unknown
        && (!document.organizations[other].isKnown
          || document.known(document.organizations[other].tokens)?.isOutsourcer == true)
    }
  }

  /// `la eléctrica Lumisur, cliente de Voxalia`, `el principal cliente de Voxalia`: it is served by the name behind.
  func isOneOfThemInSpanish(_ index: Int) -> Bool {
    document.language == .spanish && document.word(index) == "cliente"
      && document.word(index + 1) == "de" && index > 0
      && document.word(index - 1).isOne(
        of: ",", "principal", "mayor", "unico", "un", "otro", "es", "como", "gran")
  }

  /// `Lumora presenta un ERE para 120 personas de su call center`, `Lumora se propone abrir un call center`: whoever has
  /// a call center, or is about to, is an operator. `Vecinos piden` is in the plural.
  func speaksOfItsCenterInSpanish(_ begin: Int, _ marks: SentenceMarks) -> Bool {
    guard document.language == .spanish, marks.range.contains(begin), isVerbOfOne(begin),
      let site = between(begin + 2, min(marks.range.upperBound, begin + 16)).first(where: {
        marks.begins(.site, at: $0)
      })
    else { return false }
    let gap = between(begin, site)
    let isTurned = gap.contains {
      document.tokens[$0].kind == .mark || document.word($0).isOne(of: "donde", "quien", "cuyo")
        || document.tokens[$0].isCapitalized && !marks.isKnown($0)
        || marks.covers([.orgNoun, .weakSite].asClasses, $0)
    }
    if isTurned { return false }
    if gap.suffix(3).contains(where: { document.word($0) == "su" }) { return true }
    return gap.suffix(3).contains(where: { marks.covers(.indefinite, $0) })
      && gap.contains { token in
        document.verbs(token).contains {
          $0.verbClass == .open && [.infinitive, .gerund].contains($0.form)
        }
      }
  }

  /// `El call center de Jaén, propiedad de Lumora, cerrará`: who has the call center runs it, unless another is named.
  func isOwnerOfSiteInSpanish(_ owner: Int, _ marks: SentenceMarks) -> Bool {
    guard document.language == .spanish, document.word(owner) == "propiedad",
      document.word(owner - 1) == ",",
      let site = between(max(marks.range.lowerBound, owner - 8), owner).first(where: {
        marks.begins(.site, at: $0)
      })
    else { return false }
    return !candidates.contains {
      between(site, owner).contains($0.tokens.lowerBound) && !isPlace($0)
    }
  }

  private func isVerbOfOne(_ token: Int) -> Bool {
    guard !document.tokens[token].isCapitalized, !document.word(token).hasSuffix("n") else {
      return false
    }
    return document.word(token).isOne(of: "se", "no", "ha", "va", "esta")
      || document.word(token + 1) == "que" && document.word(token + 2) == "no"
      || document.verbs(token).contains {
        [.present, .past, .future].contains($0.form) && $0.verbClass != .say
      }
      // `abre un proceso de selección`, `firmó`
      || document.verbs(token).isEmpty && document.isFiniteInSpanish(token)
  }

  /// `LAN` and `LATAM`: two names of one that is known.
  func sameKnown(_ candidate: NameCandidate) -> Int? {
    guard document.language.isOne(of: .spanish, .portuguese, .english),
      let entry = KnownOrganizations.shared[candidate.key]
    else { return nil }
    return document.organizations.indices.first { number in
      guard document.organizations[number].isKnown,
        let other = document.known(document.organizations[number].tokens)?.name
      else { return false }
      if document.language == .english { return other == entry.name }
      // `Santander` and `Banco Santander`
      if document.language == .portuguese {
        // `BB` and `Banco do Brasil`; what begins alike is joined elsewhere.
        return other == entry.name
          && document.word(document.organizations[number].tokens.lowerBound)
            != document.word(candidate.tokens.lowerBound)
      }
      return other == entry.name || other == "Banco " + entry.name || entry.name == "Banco " + other
    }
  }

  /// `el centro, que dirige Amaia Uriarte`: who leads is a person.
  func isLeader(_ candidate: NameCandidate, _ marks: SentenceMarks) -> Bool {
    let before = candidate.tokens.lowerBound - 1
    return document.language == .spanish && marks.range.contains(before - 1)
      && document.word(before).isOne(
        of: "dirige", "preside", "lidera", "encabeza", "capitanea", "dirigia", "presidia")
      && document.word(before - 1).isOne(of: "que", "quien")
      && !KnownOrganizations.shared.contains(candidate.key)
  }

  /// `Según el sindicato, Voxalia abrió`: over a comma a noun says what a name is only where another comma closes it.
  func isOnlySaid(_ candidate: NameCandidate, _ noun: Int) -> Bool {
    guard document.language.isOne(of: .spanish, .portuguese),
      between(noun + 1, candidate.tokens.lowerBound).contains(where: {
        document.tokens[$0].folded == ","
      })
    else { return false }
    let end = after(candidate)
    return !document.sentences[candidate.sentence].range.contains(end)
      || !document.tokens[end].folded.isOne(of: ",", ".", ";")
  }

  /// `la compañía de Colorado`: where it is from, not how it is called.
  func isHomeOfSpanishFirm(_ candidate: NameCandidate, _ noun: Int) -> Bool {
    document.language == .spanish && noun == candidate.tokens.lowerBound - 2
      && document.word(noun + 1) == "de" && !KnownOrganizations.shared.contains(candidate.key)
      && (isPlace(candidate) || Gazetteer.shared.names(candidate.key) != nil)
  }

  /// `América Latina`, `Cono Sur`: parts of the world.
  func isPartOfWorld(_ candidate: NameCandidate) -> Bool {
    document.language == .spanish && candidate.words == 2 && Self.worlds.contains(candidate.key)
  }

  private static let worlds: WordSet = [
    "america latina", "america central", "america del", "cono sur", "estados unidos",
    "reino unido", "union europea", "norte america", "europa occidental", "europa oriental",
    "europa central", "oriente medio", "costa este", "costa oeste", "costa rica",
    "puerto rico", "el salvador", "sudeste asiatico", "caribe ingles", "tercer mundo",
    "nuevo mundo", "viejo continente", "casa blanca", "semana santa", "ano nuevo",
    "proteccion civil", "seguridad social", "agencia tributaria",
    "santa sede", "zona franca", "zonas francas", "primer mundo", "medio oriente",
  ]

  /// `en Santander`, where a bank is called so: without an article it is the town, as long as the text says `en`.
  func isTownOfSpanish(_ candidate: NameCandidate) -> Bool {
    guard document.language == .spanish, candidate.words == 1,
      candidate.key.isOne(of: "santander", "sabadell", "victoria", "concepcion", "mercedes"),
      !document.word(candidate.tokens.lowerBound - 1).isOne(of: "el", "del", "al", "banco")
    else { return false }
    return candidates.contains {
      $0.key == candidate.key && $0.tokens.lowerBound > 0
        && document.word($0.tokens.lowerBound - 1) == "en"
    }
  }

  /// `La compañía de Colorado llegó`: where it is from, though it does what firms do.
  func isFromPlaceOfSpanish(_ candidate: NameCandidate) -> Bool {
    let noun = candidate.tokens.lowerBound - 2
    let marks = document.sentences[candidate.sentence]
    if isPartOfEstate(candidate, marks) { return true }
    return document.language == .spanish && marks.covers(.orgNoun, noun)
      && !document.tokens[noun].isCapitalized && isHomeOfSpanishFirm(candidate, noun)
  }

  /// `El gerente de Voxalia Perú, Norberto Barahal, señaló`: where the firm begins whose office it is.
  func beforeFirm(_ comma: Int, _ marks: SentenceMarks) -> Int {
    guard document.language == .spanish else { return comma }
    var begin = comma
    while marks.range.contains(begin - 1), comma - begin < 5,
      document.tokens[begin - 1].kind == .word, document.tokens[begin - 1].isCapitalized
    {
      begin -= 1
    }
    return begin < comma && marks.covers(.of, begin - 1) && begin - 1 > marks.range.lowerBound
      ? begin - 1 : comma
  }

  /// `Voxalia es la primera empresa que`: by the verb.
  func isCalledFirm(_ verb: Int, _ marks: SentenceMarks) -> Bool {
    guard document.language == .spanish, document.word(verb).isOne(of: "es", "fue", "sera"),
      marks.covers(.article, verb + 1),
      let noun = (2...4).first(where: { marks.begins([.orgNoun, .site].asClasses, at: verb + $0) })
    else { return false }
    return !between(verb + 1, verb + noun).contains { marks.covers([.role, .of].asClasses, $0) }
  }

  private static let townNouns: WordSet = [
    "alcalde", "alcaldesa", "ayuntamiento", "intendente", "intendenta", "vecinos", "municipio",
    "localidad", "pueblo", "pleno", "alcaldia", "intendencia", "municipalidad", "concejal",
    "concejala", "edil", "comarca",
  ]

  /// `El alcalde de Ruidela`: what has a mayor is a town.
  func isTownOfOffice(_ candidate: NameCandidate) -> Bool {
    let of = candidate.tokens.lowerBound - 1
    return document.language == .spanish && of > 0 && document.word(of) == "de"
      && Self.townNouns.contains(document.word(of - 1))
      && !KnownOrganizations.shared.contains(candidate.key)
  }

  private static let schools: WordSet = [
    "universidad", "universitat", "instituto", "hospital", "colegio", "escuela", "facultad",
    "academia", "iglesia", "partido", "siglo", "siglos",
  ]

  /// `en la universidad BICU`, `el siglo XX`: what the noun before it names runs no call center.
  func isOfSchool(_ candidate: NameCandidate) -> Bool {
    let before = candidate.tokens.lowerBound - 1
    return document.language == .spanish && before >= 0
      && Self.schools.contains(document.word(before)) && !document.tokens[before].isCapitalized
      && !KnownOrganizations.shared.contains(candidate.key)
  }

  private static let authorities: WordSet = [
    "departamento", "ayuntamiento", "provincia", "municipio", "comunidad", "estado", "region",
    "nacion", "republica", "congreso", "camara", "senado", "corte", "fiscalia", "prensa", "union",
    "distrito", "alcaldia", "intendencia", "secretaria", "direccion", "presidencia", "juzgado",
    "inspeccion", "patria", "humanidad", "constitucion", "gobernacion",
  ]

  /// `las exportaciones del Departamento`: the region itself.
  func isAuthority(_ candidate: NameCandidate) -> Bool {
    document.language == .spanish && candidate.words == 1
      && Self.authorities.contains(candidate.key)
  }

  private static let headlineVerbs: WordSet = [
    "denuncian", "denuncia", "inauguran", "anuncian", "confirman", "cierran", "abren", "despiden",
    "crean", "buscan", "protestan", "alertan", "temen", "piden", "exigen", "realizan", "reclaman",
    "suspenden", "clausuran", "trasladan", "instalan", "presentan", "ofrecen", "capacitan",
    "contratan", "convocan", "advierten", "aseguran", "prometen", "proyectan", "construyen",
    "generan", "amplian", "visitan", "firman", "evaluan", "estudian", "negocian", "llegan",
    "invierten",
    "apuestan", "celebran", "rechazan", "levantan", "investigan", "allanan", "paralizan",
    "acuerdan",
    "preven", "planean", "esperan", "quieren", "dejan", "echan", "suman", "crecen", "caen",
    "siguen",
    "continuan", "acusan", "demandan", "marchan", "toman", "ocupan", "aprueban", "logran",
  ]

  /// `Denuncian el cierre de un call center`: many headlines of America begin with a verb that has no subject.
  func isVerbOfHeadline(_ candidate: NameCandidate) -> Bool {
    document.language == .spanish && candidate.words == 1 && candidate.isFirstInSentence
      && Self.headlineVerbs.contains(candidate.key)
  }

  /// `en Cartago, Valle, que`: the region of the town before it.
  func isRegionOfSpanish(_ candidate: NameCandidate) -> Bool {
    let comma = candidate.tokens.lowerBound - 1
    let marks = document.sentences[candidate.sentence]
    guard document.language == .spanish, candidate.words <= 2, marks.range.contains(comma - 2),
      document.tokens[comma].folded == ",", document.tokens[comma - 1].isCapitalized,
      marks.covers(.locative, comma - 2) || marks.covers(.cityWord, comma - 3),
      !marks.range.contains(candidate.tokens.upperBound)
        || document.tokens[candidate.tokens.upperBound].folded.isOne(of: ",", "."),
      !KnownOrganizations.shared.contains(candidate.key)
    else { return false }
    return Gazetteer.shared.names(document.word(comma - 1)) != nil
  }

  /// `en el polígono de Santa María de Benquerencia`: the end of what an estate is called.
  private func isPartOfEstate(_ candidate: NameCandidate, _ marks: SentenceMarks) -> Bool {
    guard document.language == .spanish, candidate.words == 1,
      !KnownOrganizations.shared.contains(candidate.key)
    else { return false }
    var before = candidate.tokens.lowerBound - 1
    while marks.range.contains(before), candidate.tokens.lowerBound - before < 7 {
      let word = document.word(before)
      if word.isOne(
        of: "poligono", "urbanizacion", "barrio", "barriada", "pedania", "fabrica", "nave", "solar",
        "finca", "parque")
      {
        return true
      }
      guard
        word.isOne(
          of: "de", "del", "la", "las", "los", "el", "industrial", "empresarial", "tecnologico")
          || document.tokens[before].isCapitalized && document.tokens[before].kind == .word
      else { return false }
      before -= 1
    }
    return false
  }

  /// `Konecta Oviedo`, `Extel A Coruña`, but `Sitel Panamá`: one that runs call centers for others, and a town that no
  /// country is called like.
  func isOutsourcerInSpanish(_ key: String, _ names: Gazetteer.Names) -> Bool {
    guard document.language == .spanish, let entry = KnownOrganizations.shared[key] else {
      return false
    }
    return entry.isOutsourcer && !entry.needsEvidence
      && !names.places.contains { Gazetteer.shared.place($0).kind == .country }
  }
}
