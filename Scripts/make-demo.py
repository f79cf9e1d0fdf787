#!/usr/bin/env python3
"""Writes Fixtures/demo/registries: invented companies in the shape of the real files.

Numbers have right check digits (but for one that is wrong on purpose) and lie in ranges that are not
given out. Same output on every run.
"""
import csv
import io
import zipfile
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / "Fixtures" / "demo" / "registries"


def luhn(digits: str) -> str:
    total = 0
    for place, digit in enumerate(reversed(digits)):
        value = int(digit) * (2 if place % 2 == 0 else 1)
        total += value - 9 if value > 9 else value
    return digits + str(-total % 10)


def lei(stem: str) -> str:
    number = int("".join(str(int(letter, 36)) for letter in stem + "00"))
    return stem + f"{98 - number % 97:02d}"


SIRENE = (
    "siren,nic,siret,statutDiffusionEtablissement,dateCreationEtablissement,"
    "trancheEffectifsEtablissement,anneeEffectifsEtablissement,"
    "activitePrincipaleRegistreMetiersEtablissement,dateDernierTraitementEtablissement,"
    "etablissementSiege,nombrePeriodesEtablissement,complementAdresseEtablissement,"
    "numeroVoieEtablissement,indiceRepetitionEtablissement,typeVoieEtablissement,"
    "libelleVoieEtablissement,codePostalEtablissement,libelleCommuneEtablissement,"
    "libelleCommuneEtrangerEtablissement,distributionSpecialeEtablissement,"
    "codeCommuneEtablissement,codeCedexEtablissement,libelleCedexEtablissement,"
    "codePaysEtrangerEtablissement,libellePaysEtrangerEtablissement,dateDebut,"
    "etatAdministratifEtablissement,enseigne1Etablissement,enseigne2Etablissement,"
    "enseigne3Etablissement,denominationUsuelleEtablissement,activitePrincipaleEtablissement,"
    "nomenclatureActivitePrincipaleEtablissement,caractereEmployeurEtablissement"
).split(",")

# stem, nic, created, staff, year, seat, number, kind, street, postcode, city, since, state, sign, usual, activity
ESTABLISHMENTS = [
    ("99910001", 1, "2004-03-15", "32", "2023", "true", "12", "RUE", "DES ARSENAUX", "29200", "BREST", "2008-01-01", "A", "VOIX DU PORT", "", "82.20Z"),
    ("99910001", 2, "2011-09-01", "22", "2023", "false", "4", "BD", "DE LA MER", "35400", "SAINT-MALO", "2011-09-01", "A", "", "VOIX DU PORT SAINT-MALO", "82.20Z"),
    ("99910002", 1, "1998-06-01", "41", "2022", "true", "1", "PL", "DU COMMERCE", "59000", "LILLE", "2008-01-01", "A", "", "CONTACT NORD", "82.20Z"),
    ("99910002", 2, "2003-02-10", "NN", "", "false", "88", "AV", "DES TISSERANDS", "59100", "ROUBAIX", "2019-12-31", "F", "CONTACT NORD ROUBAIX", "", "82.20Z"),
    ("99910003", 1, "2016-04-18", "21", "2023", "true", "", "ZA", "DES QUATRE VENTS", "63000", "CLERMONT-FERRAND", "2016-04-18", "A", "", "ALLO AUVERGNE", "82.20Z"),
    ("99910004", 1, "2020-11-02", "11", "2023", "true", "[ND]", "[ND]", "[ND]", "[ND]", "[ND]", "2020-11-02", "A", "[ND]", "[ND]", "82.20Z"),
    ("99910005", 1, "1990-01-01", "12", "2023", "true", "5", "RUE", "DU FOUR", "75006", "PARIS", "2008-01-01", "A", "BOULANGERIE DU FOUR", "", "10.71C"),
    ("99910006", 1, "2001-05-05", "03", "2023", "true", "7", "RUE", "HAUTE", "33000", "BORDEAUX", "2008-01-01", "A", "GARAGE HAUT", "", "45.20A"),
    ("99910007", 1, "2012-12-12", "02", "2023", "true", "9", "QU", "DE SAONE", "69002", "LYON", "2012-12-12", "A", "", "ETUDES ET SONDAGES DE SAONE", "73.20Z"),
    ("99910008", 1, "2009-10-01", "31", "2023", "true", "2", "RUE", "DE L INDUSTRIE", "13003", "MARSEILLE", "2009-10-01", "A", "PHOCEE CONTACT", "", "82.20Z"),
]


def sirene() -> bytes:
    out = io.StringIO()
    writer = csv.DictWriter(out, SIRENE, lineterminator="\n")
    writer.writeheader()
    for (stem, nic, created, staff, year, seat, number, kind, street, postcode, city, since,
         state, sign, usual, activity) in ESTABLISHMENTS:
        siren = luhn(stem)
        siret = luhn(siren + f"{nic:04d}")
        if stem == "99910008":  # one wrong check digit, to be reported and kept
            siret = siret[:-1] + str((int(siret[-1]) + 1) % 10)
        row = dict.fromkeys(SIRENE, "")
        row.update(
            siren=siren, nic=siret[9:], siret=siret,
            statutDiffusionEtablissement="P" if sign == "[ND]" else "O",
            dateCreationEtablissement=created, trancheEffectifsEtablissement=staff,
            anneeEffectifsEtablissement=year, dateDernierTraitementEtablissement="2024-03-12T09:15:00",
            etablissementSiege=seat, nombrePeriodesEtablissement="2", numeroVoieEtablissement=number,
            typeVoieEtablissement=kind, libelleVoieEtablissement=street,
            codePostalEtablissement=postcode, libelleCommuneEtablissement=city, dateDebut=since,
            etatAdministratifEtablissement=state, enseigne1Etablissement=sign,
            denominationUsuelleEtablissement=usual, activitePrincipaleEtablissement=activity,
            nomenclatureActivitePrincipaleEtablissement="NAFRev2",
            caractereEmployeurEtablissement="O")
        writer.writerow(row)
    return out.getvalue().encode("utf-8")


def companies() -> str:
    previous = []
    for number in range(1, 11):
        previous += [f"PreviousName_{number}.CONDATE", f" PreviousName_{number}.CompanyName"]
    header = (
        ["CompanyName", " CompanyNumber", "RegAddress.CareOf", "RegAddress.POBox",
         "RegAddress.AddressLine1", " RegAddress.AddressLine2", "RegAddress.PostTown",
         "RegAddress.County", "RegAddress.Country", "RegAddress.PostCode", "CompanyCategory",
         "CompanyStatus", "CountryOfOrigin", "DissolutionDate", "IncorporationDate",
         "Accounts.AccountRefDay", "Accounts.AccountRefMonth", "Accounts.NextDueDate",
         "Accounts.LastMadeUpDate", "Accounts.AccountCategory", "Returns.NextDueDate",
         "Returns.LastMadeUpDate", "Mortgages.NumMortCharges", "Mortgages.NumMortOutstanding",
         "Mortgages.NumMortPartSatisfied", "Mortgages.NumMortSatisfied"]
        + [f"SICCode.SicText_{number}" for number in range(1, 5)]
        + ["LimitedPartnerships.NumGenPartners", "LimitedPartnerships.NumLimPartners", "URI"]
        + previous + ["ConfStmtNextDueDate", " ConfStmtLastMadeUpDate"])
    rows = [
        ("TYNE CONTACT SERVICES LIMITED", "99100001", "", "UNIT 4", "QUAYSIDE PARK", "NEWCASTLE UPON TYNE", "NE1 9ZZ", "Active", "14/02/2006", "82200 - Activities of call centres", "", [("03/05/2011", "TYNE TELESALES LIMITED")]),
        ("CLYDE VOICE LIMITED", "SC991002", "", "2 DOCK STREET", "", "GLASGOW", "G1 9ZZ", "Active - Proposal to Strike off", "30/09/2015", "62090 - Other information technology service activities", "82200 - Activities of call centres", []),
        ("MERSEY ANSWERING PLC", "99100003", "", "PO HOUSE", "12 TITHE ROW", "LIVERPOOL", "L1 9ZZ", "Liquidation", "01/04/1998", "82200 - Activities of call centres", "", []),
        ("AVON BAKERS LIMITED", "99100004", "", "3 MILL LANE", "", "BATH", "BA1 9ZZ", "Active", "22/11/2001", "10710 - Manufacture of bread; manufacture of fresh pastry goods and cakes", "", []),
        ("SEVERN HOLDINGS LTD", "99100005", "", "9 HIGH STREET", "", "GLOUCESTER", "GL1 9ZZ", "Active", "05/07/2019", "None Supplied", "", []),
    ]
    out = io.StringIO()
    out.write(",".join(header) + "\r\n")
    writer = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    for name, number, care, line1, line2, town, postcode, status, founded, sic1, sic2, former in rows:
        names = []
        for date, old in former:
            names += [date, old]
        names += [""] * (20 - len(names))
        writer.writerow(
            [name, number, care, "", line1, line2, town, "", "", postcode,
             "Private Limited Company" if "PLC" not in name else "Public Limited Company", status,
             "United Kingdom", "", founded, "31", "12", "30/09/2025", "31/12/2023", "SMALL", "", "",
             "0", "0", "0", "0", sic1, sic2, "", "", "0", "0",
             f"http://business.data.gov.uk/id/company/{number}"] + names + ["", ""])
    return out.getvalue()


MEMBERS = """\
Nom du centre;Opérateur;Ville;Pays;Statut;Date d'ouverture;Nombre de positions;Effectif;Téléphone;Langues;Prestations
Centre Bab El Bahr;Détroit Relation Client;Tanger;Maroc;en activité;12/03/2009;320;410;+212 539 00 00 01;français, espagnol;réception d'appels, service client
Plateau Souss;Atlas Voix;Agadir;Maroc;en activité;2014;150;150-180;0528 00 00 02;français, arabe;émission d'appels, télévente
Centre des Oliviers;Carthage Contact;Sousse;Tunisie;ouverture prochaine;09/2026;80;;;français, italien;service client
Dakar Plateau;Teranga Appels;Dakar;Sénégal;en activité;2018;environ 200;;+221 33 800 00 03;français;réception d'appels, recouvrement
Port Louis One;Lagon Services;Port-Louis;Maurice;fermé;2006;60;;;français, anglais;back office
Casablanca Nord;Atlas Voix;Casablanca;Maroc;en travaux;2027;500;;;français, anglais, néerlandais;support technique, chat
"""


def records() -> str:
    def record(number, name, former, street, city, region, country, postcode, form, status, created):
        other = ""
        if former:
            other = (
                "      <lei:OtherEntityNames>\n"
                f'        <lei:OtherEntityName xml:lang="en" type="PREVIOUS_LEGAL_NAME">{former}'
                "</lei:OtherEntityName>\n      </lei:OtherEntityNames>\n")
        return f"""    <lei:LEIRecord>
      <lei:LEI>{number}</lei:LEI>
      <lei:Entity>
      <lei:LegalName xml:lang="en">{name}</lei:LegalName>
{other}      <lei:LegalAddress xml:lang="en">
        <lei:FirstAddressLine>{street}</lei:FirstAddressLine>
        <lei:City>{city}</lei:City>
        <lei:Region>{region}</lei:Region>
        <lei:Country>{country}</lei:Country>
        <lei:PostalCode>{postcode}</lei:PostalCode>
      </lei:LegalAddress>
      <lei:LegalJurisdiction>{country}</lei:LegalJurisdiction>
      <lei:LegalForm><lei:EntityLegalFormCode>{form}</lei:EntityLegalFormCode></lei:LegalForm>
      <lei:EntityStatus>{status}</lei:EntityStatus>
      <lei:EntityCreationDate>{created}T00:00:00Z</lei:EntityCreationDate>
      </lei:Entity>
      <lei:Registration>
        <lei:InitialRegistrationDate>2018-01-10T09:00:00Z</lei:InitialRegistrationDate>
        <lei:LastUpdateDate>2025-02-03T10:30:00Z</lei:LastUpdateDate>
        <lei:RegistrationStatus>ISSUED</lei:RegistrationStatus>
      </lei:Registration>
    </lei:LEIRecord>
"""
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<lei:LEIData xmlns:lei="http://www.gleif.org/data/schema/leidata/2016">\n'
        "  <lei:LEIHeader>\n    <lei:ContentDate>2025-02-04T08:00:00Z</lei:ContentDate>\n"
        "    <lei:RecordCount>4</lei:RecordCount>\n  </lei:LEIHeader>\n  <lei:LEIRecords>\n"
        + record(lei("000000SWB000000001"), "Iberia Contact Center, S.L.", "Iberia Televenta, S.L.", "Calle Mayor 1", "Valencia", "ES-V", "ES", "46001", "JB2M", "ACTIVE", "2007-05-21")
        + record(lei("000000SWB000000002"), "Prairie Call Center Holdings LLC", "", "100 Main Street", "Omaha", "US-NE", "US", "68102", "HZEH", "INACTIVE", "1999-10-04")
        + record(lei("000000SWB000000003"), "Blue Lake Pension Fund &amp; Trust", "", "8 Lake Road", "Zug", "CH-ZG", "CH", "6300", "3EKS", "ACTIVE", "2010-01-01")
        + record(lei("000000SWB000000004"), "Lusitania Centro de Contacto, Lda", "", "Rua Direita 20", "Braga", "PT-03", "PT", "4700-001", "DMW3", "ACTIVE", "2015-03-30")
        + "  </lei:LEIRecords>\n</lei:LEIData>\n")


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    entry = zipfile.ZipInfo("StockEtablissement_utf8.csv", (2024, 3, 12, 9, 15, 0))
    entry.compress_type = zipfile.ZIP_DEFLATED
    with zipfile.ZipFile(FOLDER / "StockEtablissement_utf8.zip", "w") as archive:
        archive.writestr(entry, sirene())
    (FOLDER / "BasicCompanyData.csv").write_bytes(companies().encode("utf-8"))
    (FOLDER / "members.csv").write_bytes(MEMBERS.encode("utf-8"))
    (FOLDER / "lei-records.xml").write_bytes(records().encode("utf-8"))


main()
