"""The tables behind the cases: lists of call centers, all invented.

A table is its column names, one letter per column for the kind of its values (i integer, n number,
d date, b boolean, t text, e empty, . not said), and its rows. Telephone numbers lie in ranges that
are kept free for fiction where the country has such a range, else they are not in any plan.
A code with leading zeros is text: as a number it would be another code.
"""
from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Table:
    names: tuple[str, ...]
    kinds: str
    rows: tuple[tuple[str, ...], ...]

    def with_rows(self, rows) -> "Table":
        return replace(self, rows=tuple(tuple(row) for row in rows))

    def with_field(self, row: int, name: str, value: str) -> "Table":
        """The table with another value in a row (from 0)."""
        changed = [list(fields) for fields in self.rows]
        changed[row][self.names.index(name)] = value
        return self.with_rows(changed)

    def without_row(self, row: int) -> "Table":
        return self.with_rows(self.rows[:row] + self.rows[row + 1 :])

    def columns(self, *names: str) -> "Table":
        """The table with these columns alone, in this order."""
        places = [self.names.index(name) for name in names]
        return Table(
            names,
            "".join(self.kinds[place] for place in places),
            tuple(tuple(row[place] for place in places) for row in self.rows),
        )


def table(names: str, kinds: str, text: str) -> Table:
    """Reads fields parted by ` | `, one row to a line."""
    split = lambda line: tuple(field.strip() for field in line.split("|"))
    rows = tuple(split(line) for line in text.strip().splitlines())
    head = split(names)
    assert len(kinds) == len(head) and all(len(row) == len(head) for row in rows), names
    return Table(head, kinds, rows)


FRANCE = table(
    "numero | nom | ville | code_postal | postes | ouverture | telephone", "ttttidt",
    """
    0101 | Écoute Azuréenne | Nice | 06000 | 120 | 15/03/2004 | 04 65 71 20 01
    0102 | Voix de l’Aulne | Châteaulin | 29150 | 45 | 28/09/2011 | 02 61 91 20 02
    0107 | Cœur d’Appels | Béthune | 62400 | 310 | 01/06/1998 | 03 53 01 20 03
    0112 | Relais Forézien | Saint-Étienne | 42000 | 88 | 17/01/2016 | 04 65 71 20 04
    0113 | Le Nœud Télécom | Angoulême | 16000 | 64 | 30/11/2009 | 05 36 49 20 05
    0119 | Allô Garonne | Agen | 47000 | 150 | 22/04/2013 | 05 36 49 20 06
    0120 | Réponse à l’Ouest | La Flèche | 72200 | 35 | 19/02/2020 | 02 61 91 20 07
    0131 | Sœurs & Frères Contact | Orléans | 45000 | 210 | 05/10/2007 | 02 61 91 20 08
    0144 | Accueil Bressan | Bourg-en-Bresse | 01000 | 72 | 13/12/2018 | 04 65 71 20 09
    0150 | Hôtel des Ondes | Besançon | 25000 | 96 | 26/08/2002 | 03 53 01 20 10
    """)

GERMANY = table(
    "Nr | Name | Ort | PLZ | Plätze | Erreichbarkeit | Kosten je Minute | eröffnet", "itttinnd",
    """
    1 | Elbklang Kundendienst | Dresden | 01069 | 240 | 92,5 | 0,42 | 15.03.2004
    2 | Förde Dialog | Kiel | 24103 | 85 | 88,0 | 0,39 | 01.09.2010
    3 | Hörbar Süd | München | 80331 | 410 | 95,1 | 0,61 | 27.01.1999
    4 | Ruhrstimme | Dortmund | 44135 | 320 | 90,4 | 0,45 | 19.06.2007
    5 | Saale Service | Halle (Saale) | 06108 | 150 | 86,7 | 0,37 | 30.11.2012
    6 | Weserkontakt | Bremen | 28195 | 130 | 91,9 | 0,44 | 12.02.2015
    7 | Grünstrom Hotline | Würzburg | 97070 | 60 | 84,3 | 0,40 | 23.08.2018
    8 | Ostsee Auskunft | Rostock | 18055 | 275 | 93,2 | 0,38 | 05.05.2003
    9 | Jenaer Rückruf | Jena | 07743 | 95 | 89,5 | 0,36 | 16.10.2009
    10 | Havelruf | Potsdam | 14467 | 110 | 87,8 | 0,41 | 28.04.2021
    11 | Märkische Leitung | Cottbus | 03046 | 180 | 90,0 | 0,35 | 14.07.2006
    12 | Neckardraht | Heilbronn | 74072 | 70 | 85,6 | 0,47 | 31.03.2017
    """)

POLAND = table(
    "numer | nazwa | miasto | województwo | stanowiska | otwarcie", "ttttid",
    """
    PL-001 | Słuchawka Bałtycka | Gdańsk | pomorskie | 180 | 2006-04-12
    PL-002 | Głos Śląska | Gliwice | śląskie | 260 | 2009-11-03
    PL-003 | Łącze Łódzkie | Łódź | łódzkie | 340 | 2003-02-18
    PL-004 | Małopolska Rozmowa | Kraków | małopolskie | 415 | 2001-09-27
    PL-005 | Żółty Telefon | Toruń | kujawsko-pomorskie | 75 | 2014-06-30
    PL-006 | Świętokrzyska Linia | Kielce | świętokrzyskie | 95 | 2012-01-16
    PL-007 | Dźwięk Poznański | Poznań | wielkopolskie | 230 | 2008-08-08
    PL-008 | Mazurskie Połączenie | Ełk | warmińsko-mazurskie | 40 | 2019-05-21
    PL-009 | Odzew Wrocław | Wrocław | dolnośląskie | 290 | 2005-10-10
    PL-010 | Bliżej Ciebie | Białystok | podlaskie | 110 | 2016-03-14
    PL-011 | Czułość i Cierpliwość | Częstochowa | śląskie | 65 | 2017-12-01
    """)

RUSSIA = table(
    "Номер | Название | Город | Мест | Открыт | Телефон", "ittidt",
    """
    1 | Волжский голос | Самара | 220 | 2007-03-19 | +7 846 000-10-01
    2 | Северная линия | Архангельск | 80 | 2012-10-08 | +7 818 000-10-02
    3 | Уральская справочная | Пермь | 165 | 2004-06-25 | +7 342 000-10-03
    4 | Служба ответа «Маяк» | Калининград | 95 | 2015-01-12 | +7 401 000-10-04
    5 | Ясная связь | Ярославль | 130 | 2010-09-01 | +7 485 000-10-05
    6 | Приём звонков Сибирь | Томск | 300 | 2006-12-15 | +7 382 000-10-06
    7 | Чуткое ухо | Чебоксары | 60 | 2018-04-04 | +7 835 000-10-07
    8 | Контакт Южный | Ростов-на-Дону | 275 | 2003-08-29 | +7 863 000-10-08
    9 | Эхо Заволжья | Киров | 110 | 2014-02-20 | +7 833 000-10-09
    10 | Щедрый вечер | Рязань | 70 | 2019-11-11 | +7 491 000-10-10
    """)

# Supports and tables have ポ, ソ, 表 and 能, whose second bytes in Shift_JIS are those of | and \.
JAPAN = table(
    "番号 | 名称 | 都市 | 席数 | 開設日 | 担当", "tttidt",
    """
    001 | さくらサポート窓口 | 札幌市 | 320 | 2008-04-01 | 総合案内
    002 | 那覇コンタクトセンター | 那覇市 | 410 | 2004-07-15 | 予約受付
    003 | ソフト相談室 | 仙台市 | 150 | 2011-10-03 | 技術相談
    004 | 代表電話サービス | 大阪市 | 280 | 1999-05-20 | 代表番号
    005 | 青空ヘルプデスク | 福岡市 | 190 | 2015-02-09 | 技術相談
    006 | 北陸ポイント受付 | 金沢市 | 75 | 2017-09-25 | 会員受付
    007 | 瀬戸内テレホン | 松山市 | 120 | 2006-06-12 | 通信販売
    008 | 能登ダイヤル | 七尾市 | 30 | 2020-01-14 | 観光案内
    009 | みなと応対 | 横浜市 | 260 | 2002-11-30 | 苦情受付
    010 | 信州コール | 長野市 | 90 | 2013-08-19 | 総合案内
    """)

SPAIN = table(
    "codigo | nombre | ciudad | puestos | apertura | horario", "tttidt",
    """
    0021 | Atención Ría | Vigo | 140 | 2005-02-14 | 08:00-20:00
    0022 | Diálogo Andaluz | Málaga | 360 | 2001-10-01 | 00:00-24:00
    0025 | Línea Cántabra | Santander | 55 | 2016-06-06 | 09:00-18:00
    0031 | Señal Manchega | Albacete | 95 | 2010-03-22 | 08:00-22:00
    0034 | Teléfono del Niño | Cádiz | 20 | 1997-11-20 | 00:00-24:00
    0040 | Respuesta Ágil | Logroño | 70 | 2013-09-09 | 09:00-21:00
    0041 | Voces del Ebro | Zaragoza | 215 | 2008-01-30 | 08:00-20:00
    0057 | Contacto Insular | Arrecife | 45 | 2018-05-17 | 09:00-19:00
    0060 | Escucha León | León | 110 | 2011-12-12 | 08:00-20:00
    """)

MOROCCO = table(
    "id | nom | ville | positions | ouverture | telephone", "ittidt",
    """
    1 | Liaison Chaouia | Casablanca | 450 | 2003-05-12 | +212 5 00 10 00 01
    2 | Voix du Détroit | Tanger | 320 | 2007-09-24 | +212 5 00 10 00 02
    3 | Plateau Oriental | Oujda | 90 | 2014-02-17 | +212 5 00 10 00 03
    4 | Contact Bouregreg | Rabat | 280 | 2005-11-08 | +212 5 00 10 00 04
    5 | Écho du Saïss | Fès | 175 | 2010-06-21 | +212 5 00 10 00 05
    6 | Relation Haouz | Marrakech | 210 | 2008-03-03 | +212 5 00 10 00 06
    7 | Appels du Souss | Agadir | 140 | 2012-10-15 | +212 5 00 10 00 07
    8 | Ligne Doukkala | El Jadida | 65 | 2017-01-30 | +212 5 00 10 00 08
    9 | Réponse Gharb | Kénitra | 120 | 2015-07-06 | +212 5 00 10 00 09
    10 | Trait d'Union Rif | Tétouan | 85 | 2019-04-18 | +212 5 00 10 00 10
    11 | Zellige Services | Meknès | 100 | 2011-12-05 | +212 5 00 10 00 11
    12 | Azur Loukkos | Larache | 40 | 2021-08-30 | +212 5 00 10 00 12
    """)

# Plain ASCII, and typed in all columns but two: the one on which damage is tried.
PHILIPPINES = table(
    "site | name | city | seats | opened | open_at_night", "ittidb",
    """
    101 | Mayon Customer Care | Legazpi | 350 | 2009-02-16 | true
    102 | Pasig River Desk | Pasig | 1200 | 2004-08-01 | true
    103 | Chocolate Hills Helpline | Tagbilaran | 90 | 2015-11-23 | false
    104 | Banaue Lines | Baguio | 410 | 2008-05-05 | true
    105 | Sinulog Support | Cebu City | 1650 | 2003-01-20 | true
    106 | Davao Night Shift | Davao City | 780 | 2007-10-29 | true
    107 | Iloilo Listening Post | Iloilo City | 260 | 2011-03-14 | false
    108 | Zambo Voice | Zamboanga City | 120 | 2016-07-18 | false
    109 | Clark Field Answers | Angeles | 540 | 2006-12-04 | true
    110 | Bicolano Back Office | Naga | 145 | 2013-09-09 | false
    111 | Silliman Phones | Dumaguete | 310 | 2012-04-02 | true
    112 | Kalibo Reservations | Kalibo | 60 | 2018-06-25 | false
    """)

INDIA = table(
    "id | name | city | state | agents | started", "itttid",
    """
    1 | Deccan Dialogue | Pune | Maharashtra | 900 | 2002-04-15
    2 | Hooghly Help | Kolkata | West Bengal | 640 | 2005-01-10
    3 | Charminar Calls | Hyderabad | Telangana | 1250 | 2001-07-23
    4 | Backwater Bureau | Kochi | Kerala | 180 | 2010-11-08
    5 | Pink City Phones | Jaipur | Rajasthan | 300 | 2008-02-29
    6 | Sabarmati Service | Ahmedabad | Gujarat | 410 | 2006-09-18
    7 | Gomti Grievance Desk | Lucknow | Uttar Pradesh | 220 | 2013-05-27
    8 | Marina Messages | Chennai | Tamil Nadu | 1100 | 2003-12-01
    9 | Orange Line | Nagpur | Maharashtra | 150 | 2016-08-08
    10 | Temple Town Talk | Bhubaneswar | Odisha | 95 | 2018-03-19
    """)

BRITAIN = table(
    "ref | name | town | postcode | seats | opened | phone", "ttttidt",
    """
    00417 | Tyne Answering | Gateshead | NE8 3XX | 150 | 21/04/2003 | 0191 498 0101
    00418 | Clyde Contact, Ltd | Glasgow | G2 9XX | 420 | 30/09/1999 | 0141 496 0102
    00425 | Severn Helpline | Bristol | BS1 9XX | 85 | 17/01/2011 | 0117 496 0103
    00431 | "Hello" Leeds | Leeds | LS1 9XX | 600 | 26/11/2005 | 0113 496 0104
    00440 | Taff Telephones | Cardiff | CF10 9XX | 230 | 13/03/2008 | 029 2018 0105
    00452 | Lagan Lines | Belfast | BT1 9XX | 310 | 29/06/2006 | 028 9649 6106
    00453 | Mersey, Wirral and Dee Desk | Birkenhead | CH41 9XX | 70 | 18/10/2014 | 0151 496 0107
    00467 | Forth Bureau | Edinburgh | EH1 9XX | 190 | 22/02/2010 | 0131 496 0108
    00470 | Sherwood Switchboard | Nottingham | NG1 9XX | 125 | 31/07/2017 | 0115 496 0109
    00488 | Kennet Care | Reading | RG1 9XX | 40 | 16/05/2019 | 0118 496 0110
    """)

USA = table(
    "site_code | facility | address | city | state | seats | opened | phone", "tttttidt",
    """
    0001 | Prairie Voice | 100 Main St, Suite 4 | Sioux Falls | SD | 340 | 2001-03-05 | (605) 555-0101
    0002 | Ozark Answering | 22 Oak Ave | Springfield | MO | 210 | 1998-10-19 | (417) 555-0102
    0003 | Desert Bloom Support | 8 Cactus Rd, Bldg B | Tucson | AZ | 560 | 2004-06-14 | (520) 555-0103
    0004 | Bluegrass Care Line | 71 Derby Ln | Lexington | KY | 125 | 2010-01-25 | (859) 555-0104
    0005 | Panhandle Contact | 640 Route 66 | Amarillo | TX | 300 | 2006-09-11 | (806) 555-0105
    0006 | Finger Lakes Help | 5 Harbor Way, Floor 2 | Ithaca | NY | 75 | 2013-04-08 | (607) 555-0106
    0007 | Treasure Valley Desk | 900 River Dr | Boise | ID | 410 | 2002-11-18 | (208) 555-0107
    0008 | Magnolia Service | 14 Delta Blvd | Jackson | MS | 180 | 2008-07-28 | (601) 555-0108
    0009 | Upper Peninsula Phones | 3 Superior St, Unit 12 | Marquette | MI | 50 | 2017-02-06 | (906) 555-0109
    0010 | Sandhills Response | 87 Pine Ct | Fayetteville | NC | 265 | 2011-12-12 | (910) 555-0110
    """)

NETHERLANDS = table(
    "nummer | naam | plaats | werkplekken | beeldscherm | sinds", "ittitd",
    """
    1 | 't Belhuis | 's-Hertogenbosch | 85 | 24" | 2008-03-17
    2 | Maaslijn | Maastricht | 140 | 22" | 2003-09-01
    3 | De Vriendelijke Stem | Zwolle | 60 | 24" breed | 2012-05-21
    4 | Foto's & Zo Klantenservice | 's-Gravenhage | 210 | 27" | 2006-11-13
    5 | Hunze Contact | Groningen | 120 | 24" | 2010-02-08
    6 | 't Gooi aan de Lijn | Hilversum | 95 | 2 x 19" | 2001-07-30
    7 | Deltawacht | Middelburg | 45 | 22" | 2016-10-10
    8 | Peel Telefonie | Helmond | 70 | 24" of 27" | 2014-04-28
    9 | Friese Doorloper | Leeuwarden | 110 | 22" | 2009-12-07
    """)

PORTUGAL = table(
    "codigo | nome | cidade | lugares | abertura | telefone", "tttidt",
    """
    P01 | Voz do Douro, Lda | Porto | 310 | 2004-05-17 | +351 200 000 001
    P02 | Linha do Tejo | Lisboa | 520 | 2000-10-02 | +351 200 000 002
    P03 | Serra Atende | Covilhã | 75 | 2015-03-09 | +351 200 000 003
    P04 | Ria Contacto, SA | Aveiro | 160 | 2009-01-12 | +351 200 000 004
    P05 | Alô Alentejo | Évora | 90 | 2012-06-25 | +351 200 000 005
    P06 | Minho, Lima e Cávado Apoio | Braga | 240 | 2006-11-20 | +351 200 000 006
    P07 | Eco do Sado | Setúbal | 130 | 2011-08-01 | +351 200 000 007
    P08 | Atlântico Resposta | Ponta Delgada | 55 | 2018-02-19 | +351 200 000 008
    P09 | Beira Diz | Viseu | 65 | 2019-09-16 | +351 200 000 009
    """)

COLOMBIA = table(
    "nit | razon_social | ciudad | agentes | fecha_inicio | contactos_por_hora", "tttidn",
    """
    000900101 | Voces del Cauca | Cali | 480 | 2005-04-18 | 11.5
    000900102 | Eje Cafetero Responde | Manizales | 150 | 2012-08-06 | 9.25
    000900103 | Sabana Contacto | Bogotá | 1300 | 1999-11-29 | 12.0
    000900104 | Costa Dialoga | Barranquilla | 620 | 2007-02-12 | 10.75
    000900105 | Altiplano Atiende | Tunja | 45 | 2018-10-22 | 8.5
    000900106 | Valle Escucha | Medellín | 890 | 2003-06-09 | 13.1
    000900107 | Llano Directo | Villavicencio | 70 | 2016-01-25 | 7.8
    000900108 | Bahía al Habla | Cartagena | 230 | 2010-09-13 | 10.2
    """)

TUNISIA = table(
    "code | nom | gouvernorat | ville | postes | agree_le | arret_le | langues", "ttttidet",
    """
    TN-0007 | Jasmin Appels | Tunis | La Marsa | 220 | 2004-02-23 |  | fr ar
    TN-0011 | Ligne de Carthage | Tunis | Le Kram | 145 | 2008-06-16 |  | fr it
    TN-0012 | Sahel Réponse | Sousse | Akouda | 310 | 2006-10-30 |  | fr de
    TN-0019 | Cap Bon Contact | Nabeul | Korba | 60 | 2013-03-11 |  | fr
    TN-0023 | Voix de Sfax | Sfax | Sakiet Ezzit | 180 | 2010-01-18 |  | fr en ar
    TN-0030 | Djérid Écoute | Tozeur | Nefta | 25 | 2017-11-27 |  | fr
    TN-0031 | Oued Dialogue | Béja | Testour | 40 | 2016-05-02 |  | fr ar
    TN-0038 | Île aux Ondes | Médenine | Houmt Souk | 55 | 2019-09-23 |  | fr it
    """)

BRAZIL = table(
    "id | empresa | municipio | uf | posicoes | inicio | observacao", "itttidt",
    """
    1 | Voz Paulista | Campinas | SP | 720 | 2002-03-18 | 
    2 | Mineira Atende | Uberlândia | MG | 950 | 1999-08-09 | 
    3 | Farroupilha Contato | Porto Alegre | RS | 330 | 2007-05-21 | 
    4 | Capixaba Fone | Vitória | ES | 140 | 2011-01-31 | mudou de endereço em 2018
    5 | Sertão Responde | Juazeiro do Norte | CE | 85 | 2016-10-24 | 
    6 | Araucária Serviços | Londrina | PR | 260 | 2005-09-12 | 
    7 | Amazônia na Linha | Manaus | AM | 115 | 2013-06-17 | 
    8 | Baía Diálogo | Salvador | BA | 480 | 2004-12-06 | 
    9 | Cerrado Escuta | Goiânia | GO | 205 | 2009-04-27 | 
    10 | Recôncavo Apoio | Feira de Santana | BA | 60 | 2019-02-11 | 
    11 | Catarina Telefonia | Blumenau | SC | 175 | 2008-07-14 | 
    """)

PREFIXES = ("Northern", "Harbour", "Summit", "Meadow", "Lakeside", "Central", "Maple", "Granite", "Coastal", "Amber")
SUFFIXES = ("Contact", "Helpline", "Answering Service", "Care Desk", "Response", "Customer Line", "Support")
TOWNS = (
    ("Halifax", "NS"), ("Moncton", "NB"), ("Regina", "SK"), ("Brandon", "MB"), ("Kelowna", "BC"),
    ("Red Deer", "AB"), ("Sudbury", "ON"), ("Thunder Bay", "ON"), ("Charlottetown", "PE"))
LATE = (
    ("L’Écho de Lévis", "Lévis"), ("Téléphonie Saguenay", "Chicoutimi"),
    ("Cœur d’Érable", "Trois-Rivières"), ("Réponse Gaspésie", "Gaspé"), ("À l’Écoute", "Montréal"), ("Services Québec–Nord", "Sept-Îles"))


def day(index: int) -> str:
    return f"{1998 + index * 7 % 25}-{1 + index % 12:02d}-{1 + index * 5 % 28:02d}"


def canada(count: int, late: int) -> Table:
    """Plain ASCII rows, and French ones at the very end."""
    rows = []
    for index in range(count):
        town, province = TOWNS[index * 4 % len(TOWNS)]
        name = f"{PREFIXES[index * 3 % 10]} {SUFFIXES[index % 7]} {index // 70 + 1}"
        if index >= count - late:
            name, town = LATE[index % len(LATE)]
            province = "QC"
        rows.append((
            str(40001 + index), name, town, province, str(20 + index * 37 % 880), day(index),
            f"800-555-01{index % 100:02d}", "bilingual" if index % 3 else "English only"))
    return Table(
        ("licence", "name", "town", "province", "seats", "licensed", "phone", "service"), "itttidtt",
        tuple(rows))


PORTUGUESE_TOWNS = (
    "Évora", "Guimarães", "Setúbal", "Braga", "Bragança", "Portimão", "Chaves", "Santarém", "Lagos")
PORTUGUESE_NAMES = ("Apoio", "Diálogo", "Ligação", "Contacto", "Balcão", "Atenção", "Resposta")
PORTUGUESE_PLACES = ("d’Ouro", "da Serra", "do Norte", "das Fontes", "da Praça", "do Castelo")


def portugal(count: int) -> Table:
    rows = []
    for index in range(count):
        rows.append((
            f"{index + 1:05d}",
            f"{PORTUGUESE_NAMES[index % 7]} {PORTUGUESE_PLACES[index % 6]} {index // 42 + 1}",
            PORTUGUESE_TOWNS[index * 2 % 9], str(15 + index * 29 % 600), day(index),
            f"+351 200 {index // 1000:03d} {index % 1000:03d}"))
    return Table(("codigo", "nome", "cidade", "lugares", "abertura", "telefone"), "tttidt", tuple(rows))
