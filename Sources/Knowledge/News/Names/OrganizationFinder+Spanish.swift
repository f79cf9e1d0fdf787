/// What is no organization in Spanish, though it has capitals.
extension OrganizationFinder {
  private static let departments: WordSet = [
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
    guard document.language.code == "es",
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
}
