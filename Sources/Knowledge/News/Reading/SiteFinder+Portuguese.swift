/// What stands before a call center in Portuguese and makes it the business.
extension SiteFinder {
  /// `as empresas de call center`, `o setor de call center`: the business, and no place.
  func isOfBusiness(_ head: Int) -> Bool {
    document.language == .portuguese && document.word(head + 1) == "de"
      && Self.businesses.contains(document.word(head))
  }

  private static let businesses: WordSet = [
    "empresas", "companhias", "firmas", "setor", "sector", "ramo", "segmento", "mercado",
    "industria", "area", "atividade", "negocio", "gigantes", "profissionais", "categoria",
    "associacao", "sindicato", "software", "solucoes", "especialista", "feira", "congresso",
  ]
}
