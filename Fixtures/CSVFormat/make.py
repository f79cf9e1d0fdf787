#!/usr/bin/env python3
"""Writes the cases of this folder: what a CSV file may look like, and what is to be read from it.

Each case is a folder with `<case>.csv`, the bytes; `rows.csv`, the plain rows that are in them (the
table of most rows; rows that cannot be repaired without doubt are not in it); and `expected.json`, what is
to be found out. Every key given there must be equal, a list has as many elements as given; what is not
given is not asked for. Same output on every run. How the numbers count:

- `rows` and `filled` count the rows of rows.csv, repaired ones among them, quarantined ones not.
- `repaired` counts places, not lines: two lines joined are one repair, one line cut into two as well.
- `first_line` is the line of the header (the upper one of two), or of the first row without one; lines end
  at LF, CR or CR LF, and at the record end if it is another.
- `preamble` counts lines that hold something; blank lines and comments do not.
- `minimum` and `maximum` are values as the file writes them, compared as numbers or as dates.
- A code with a leading zero makes its column text.
"""
import json
import sys
from dataclasses import replace
from pathlib import Path

sys.dont_write_bytecode = True  # Every folder here is a case.
from tables import (
    BRAZIL, BRITAIN, COLOMBIA, FRANCE, GERMANY, INDIA, JAPAN, MOROCCO, NETHERLANDS, PHILIPPINES, POLAND, PORTUGAL,
    RUSSIA, SPAIN, TUNISIA, USA, Table, canada, portugal, table)

FOLDER = Path(__file__).resolve().parent
KINDS = {"i": "integer", "n": "number", "d": "date", "b": "boolean", "t": "text", "e": "empty"}
UNPINNED = object()
written = set()


# Writing a table as some program would have written it.

def join(rows, delimiter=",", end="\n", quote=None, quoting="needed", escape=None, before="", after="", close=None):
    """Rows as text. `quoting` is needed, text (all but numbers) or all; `before` and `after` pad the delimiter."""
    close = close or quote

    def field(value: str) -> str:
        if quote is None:
            return value
        needed = any(mark in value for mark in (delimiter, quote, close, "\n", "\r", escape or delimiter))
        is_text = not value.replace(".", "").isdigit() or value.startswith("0")
        if not (needed or quoting == "all" or quoting == "text" and is_text and value):
            return value
        if escape:
            value = value.replace(escape, escape * 2).replace(quote, escape + quote)
        elif close == quote:
            value = value.replace(quote, quote * 2)
        return quote + value + close

    return "".join((before + delimiter + after).join(map(field, row)) + end for row in rows)


def text_of(table: Table, **style) -> str:
    return join((table.names, *table.rows), **style)


def swap(text: str, old: str, new: str) -> str:
    """The text with the one occurrence of `old` replaced: this is how damage is done."""
    assert text.count(old) == 1, (old, text.count(old))
    return text.replace(old, new)


# Writing a case.

def clean(rows) -> str:
    """What `inspect --rows` writes: RFC 4180, UTF-8, comma, LF, quotes where they are needed."""
    def field(value: str, row) -> str:
        if any(mark in value for mark in ',"\r\n') or (value == "" and len(row) == 1):
            return '"' + value.replace('"', '""') + '"'
        return value
    return "".join(",".join(field(value, row) for value in row) + "\n" for row in rows)


def column(table: Table, place: int) -> dict:
    values = [row[place] for row in table.rows if row[place] != ""]
    kind = table.kinds[place] if values else "e"
    found = {"name": table.names[place], "filled": len(values)}
    if kind != ".":
        found["kind"] = KINDS[kind]
    # Two programs agree on the order of dates only where they are written as ISO 8601 has it.
    is_ordered = kind == "i" or kind == "d" and all(value[4] == "-" for value in values)
    if is_ordered:
        key = int if kind == "i" else str
        found["minimum"], found["maximum"] = min(values, key=key), max(values, key=key)
    return found


def shape(table: Table, first_line=1, header_rows=1, preamble=0, footer=0) -> dict:
    return given(
        first_line=first_line, header_rows=header_rows, rows=len(table.rows), preamble=preamble, footer=footer,
        columns=[column(table, place) for place in range(len(table.names))])


def given(**pairs) -> dict:
    return {key: value for key, value in pairs.items() if value is not UNPINNED}


def pretty(expected: dict) -> str:
    """JSON with one column to a line."""
    lines = []
    for key, value in expected.items():
        if key == "tables":
            tables = []
            for found in value:
                columns = ",\n".join(f"        {json.dumps(item, ensure_ascii=False)}" for item in found["columns"])
                head = "".join(f'"{name}": {number}, ' for name, number in found.items() if name != "columns")
                tables.append(f'    {{{head}"columns": [\n{columns}\n    ]}}')
            lines.append('  "tables": [\n' + ",\n".join(tables) + "\n  ]")
        else:
            lines.append(f"  {json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}")
    return "{\n" + ",\n".join(lines) + "\n}\n"


def case(
    name: str, content: str | bytes, table: Table | None, delimiter=",", quote=None, escape=None, record_end="LF",
    space_padded=False, comment=None, encoding=None, used="UTF-8", found=UNPINNED, mark=False, bad_bytes=0,
    others=(), field_count=0, quoting=0, quarantined=0, blank_rows=0, repeated_headers=0, **place,
):
    """Writes one case. What is not said has the value that an ordinary file would have."""
    assert name not in written, name
    written.add(name)
    folder = FOLDER / name
    folder.mkdir(exist_ok=True)
    if isinstance(content, str):
        if found is UNPINNED and not content.isascii() and used == "UTF-8":
            found = "UTF-8"
        content = content.encode(encoding or "utf-8")
    (folder / f"{name}.csv").write_bytes(content)
    if table is None:
        (folder / "expected.json").write_text('{\n  "error": "the file is empty"\n}\n', encoding="utf-8")
        return
    if place.get("header_rows") == 0:
        table = replace(table, names=tuple(f"column_{number + 1}" for number in range(len(table.names))))
    (folder / "rows.csv").write_bytes(clean((table.names, *table.rows)).encode("utf-8"))
    expected = given(
        encoding=given(declared=None, found=found, used=used, byte_order_mark=mark, bad_bytes=bad_bytes),
        dialect=given(
            delimiter=delimiter, quote=quote, escape=escape, record_end=record_end, space_padded=space_padded,
            comment=comment),
        tables=[shape(table, **place), *(shape(other, **where) for other, where in others)],
        repaired=given(**{"field-count": field_count, "quoting": quoting}),
        quarantined=quarantined, blank_rows=blank_rows, repeated_headers=repeated_headers)
    (folder / "expected.json").write_text(pretty(expected), encoding="utf-8")


# 1. Encodings

def encodings():
    case("utf-8-bom", "\ufeff" + text_of(SPAIN), SPAIN, mark=True)
    case("utf-16le-bom", "\ufeff" + text_of(POLAND, delimiter=";"), POLAND, ";", encoding="utf-16-le",
         found="UTF-16LE", used="UTF-16LE", mark=True)
    case("utf-16be-bom", "\ufeff" + text_of(TUNISIA, delimiter="\t"), TUNISIA, "\t", encoding="utf-16-be",
         found="UTF-16BE", used="UTF-16BE", mark=True)
    # Without a mark: the zero bytes of ASCII and of line ends tell.
    case("utf-16le-bare", text_of(FRANCE, delimiter="\t", end="\r\n"), FRANCE, "\t", record_end="CRLF",
         encoding="utf-16-le", found="UTF-16LE", used="UTF-16LE")
    case("utf-16be-bare", text_of(SPAIN, delimiter=";"), SPAIN, ";", encoding="utf-16-be", found="UTF-16BE",
         used="UTF-16BE")
    # Mostly not Latin: half of the zero bytes are missing.
    case("utf-16le-bare-cyrillic", text_of(RUSSIA, delimiter=";", end="\r\n"), RUSSIA, ";", record_end="CRLF",
         encoding="utf-16-le", found="UTF-16LE", used="UTF-16LE")
    # The mark begins like that of UTF-16LE.
    case("utf-32le-bom", "\ufeff" + text_of(PORTUGAL, quote='"'), PORTUGAL, quote='"', encoding="utf-32-le",
         found="UTF-32LE", used="UTF-32LE", mark=True)
    case("utf-32le-bare", text_of(COLOMBIA), COLOMBIA, encoding="utf-32-le", found="UTF-32LE", used="UTF-32LE")
    case("utf-32be-bare", text_of(GERMANY, delimiter=";"), GERMANY, ";", encoding="utf-32-be", found="UTF-32BE",
         used="UTF-32BE")
    case("windows-1252-french", text_of(FRANCE, delimiter=";", end="\r\n"), FRANCE, ";", record_end="CRLF",
         encoding="cp1252", used="WINDOWS-1252")
    # No byte of 0x80 to 0x9F: ISO-8859-1 and WINDOWS-1252 read the same text.
    case("iso-8859-1", text_of(SPAIN, delimiter=";"), SPAIN, ";", encoding="iso-8859-1", used=UNPINNED)
    # ą and ś have other bytes in WINDOWS-1250, and ± and ¶ stand there in ISO-8859-1.
    case("iso-8859-2-polish", text_of(POLAND, delimiter=";"), POLAND, ";", encoding="iso-8859-2", used=UNPINNED)
    # Capitals at 0xC0 and я at 0xFF are neither KOI8-R, nor ISO-8859-5, nor the Macintosh's.
    case("windows-1251-russian", text_of(RUSSIA, delimiter=";", end="\r\n"), RUSSIA, ";", record_end="CRLF",
         encoding="cp1251", used="WINDOWS-1251")
    # Bytes of | and \ are the second halves of characters.
    case("shift-jis-japanese", text_of(JAPAN, end="\r\n"), JAPAN, record_end="CRLF", encoding="shift_jis",
         used="SHIFT_JIS")
    # 200 kB that any encoding would fit, then the bytes that decide.
    ascii_head = canada(2700, late=24)
    content = text_of(ascii_head).encode("cp1252")
    assert next(place for place, byte in enumerate(content) if byte > 0x7F) > 200_000
    case("ascii-head-then-windows-1252", content, ascii_head, used="WINDOWS-1252")
    # UTF-8 by a thousand good characters, not something else by three bad bytes, which are read as what
    # they are in windows-1252.
    whole = portugal(480)
    content = text_of(whole, delimiter=";").encode("utf-8")
    damaged = whole
    for row, name, good, bad in (
            (63, "cidade", "É", b"\xc9"), (293, "cidade", "ã", b"\xe3"), (402, "nome", "’", b"\x92")):
        line = ";".join(whole.rows[row]).encode("utf-8")
        assert content.count(line) == 1 and line.count(good.encode("utf-8")) == 1
        content = content.replace(line, line.replace(good.encode("utf-8"), bad))
        value = whole.rows[row][whole.names.index(name)]
        assert good in value, value
    assert len(content) > 30_000
    case("utf-8-bad-bytes", content, damaged, ";", found=UNPINNED, bad_bytes=3)


# 2. Dialects

def dialects():
    case("comma", text_of(USA, quote='"'), USA, quote='"')
    # The decimal commas cut each row as evenly as the semicolons do.
    case("semicolon-decimal-comma", text_of(GERMANY, delimiter=";"), GERMANY, ";")
    case("tab", text_of(USA, delimiter="\t"), USA, "\t")
    case("pipe", text_of(PORTUGAL, delimiter="|"), PORTUGAL, "|")
    case("unit-separator", text_of(USA, delimiter="\x1f"), USA, "\x1f")
    case("control-a", text_of(TUNISIA, delimiter="\x01"), TUNISIA, "\x01")
    # A single pipe and empty fields; the pipe alone would make every second column empty.
    piped = INDIA.with_field(2, "name", "Charminar Calls|North").with_field(6, "started", "").with_field(4, "state", "")
    case("double-pipe", text_of(piped, delimiter="||"), piped, "||")
    # Times have the half of it.
    colons = SPAIN.with_field(3, "horario", "").with_field(5, "puestos", "")
    case("double-colon", text_of(colons, delimiter="::"), colons, "::")
    case("semicolon-padded", text_of(BRAZIL, delimiter=";", before=" ", after=" "), BRAZIL, ";", space_padded=True)
    case("comma-then-space", text_of(PORTUGAL, after=" ", quote='"', quoting="text"), PORTUGAL, quote='"',
         space_padded=True)
    case("single-quotes", text_of(MOROCCO, quote="'", quoting="text"), MOROCCO, quote="'")
    # A word processor was here.
    case("typographic-quotes", text_of(PORTUGAL, quote="“", close="”", quoting="text"), PORTUGAL, quote="“")
    # Apostrophes in front of fields, inches at their ends: no mark quotes anything.
    case("no-quotes-apostrophes-inches", text_of(NETHERLANDS, delimiter=";"), NETHERLANDS, ";")
    escaped = BRITAIN.with_field(7, "name", "Forth \\ Bureau").with_field(4, "name", 'Taff "24/7" Telephones')
    case("backslash-escapes", text_of(escaped, quote='"', escape="\\"), escaped, quote='"', escape="\\")
    # A line end within quotes belongs to the field.
    doubled = BRITAIN.with_field(5, "name", "Lagan\nLines").with_field(8, "name", '"The" Sherwood "Switchboard"')
    case("doubled-quotes", text_of(doubled, quote='"'), doubled, quote='"')
    # Lines like rows, but within quotes that are closed as they should be: one field, nothing to repair.
    listed = PHILIPPINES.with_field(3, "name", "Banaue Lines\n1,Annex,Itogon,20,2010-01-01,true\n2,Annex,La Trinidad")
    case("lines-within-quotes", text_of(listed, quote='"'), listed, quote='"')
    # The line ends within fields say nothing of those of rows.
    notes = MOROCCO.with_field(2, "nom", "Plateau\nOriental").with_field(6, "nom", "Appels\ndu Souss").with_field(
        9, "nom", "Trait d'Union\nRif")
    case("crlf-lf-within-quotes", text_of(notes, delimiter=";", quote='"', end="\r\n"), notes, ";", quote='"',
         record_end="CRLF")
    case("all-quoted", text_of(BRITAIN, delimiter=";", quote='"', quoting="all", end="\r\n"), BRITAIN, ";", quote='"',
         record_end="CRLF")
    case("caret", text_of(COLOMBIA, delimiter="^"), COLOMBIA, "^")
    # One single line.
    case("tilde-record-end", text_of(INDIA, delimiter="|", end="~"), INDIA, "|", record_end="~")
    case("carriage-return", text_of(FRANCE, delimiter=";", end="\r"), FRANCE, ";", record_end="CR")
    case("crlf", text_of(PHILIPPINES, end="\r\n"), PHILIPPINES, record_end="CRLF")
    # The file of one office was appended to that of another, and a third one's to these.
    mixed = (
        join((MOROCCO.names, *MOROCCO.rows[:4]), end="\r\n") + join(MOROCCO.rows[4:8], end="\n")
        + join(MOROCCO.rows[8:], end="\r"))
    case("mixed-record-ends", mixed, MOROCCO, record_end="mixed")
    # What ASCII has for the purpose: 0x1F between fields, 0x1E after records, line ends are text.
    lines = USA.with_field(2, "address", "8 Cactus Rd\nBldg B")
    case("record-separator", text_of(lines, delimiter="\x1f", end="\x1e"), lines, "\x1f", record_end="\x1e")
    prose = table("remark", "t", """
        Callers praised the calm voices in Oujda.
        Waiting grew long on the first Monday.
        The night desk answered all, even drunkards.
        Two headsets failed before lunch on Thursday.
        Nobody explained the new tariff to anyone.
        A trainee solved the oldest open complaint.
        Heating, then lights, then lines went out.
        Management promised more breaks after the audit.
        Several callers asked for the Spanish team.
        The chairs are new, but too low.
        Lines were free again by early evening.
        Visitors from the ministry stayed one hour.
        """)
    # Every line has seven words, and still the space parts no fields; nor do a few commas.
    assert all(row[0].count(" ") == 6 for row in prose.rows)
    case("prose", text_of(prose), prose, None)


# 3. Structure

def structure():
    preamble = "Annuaire des centres d'appels\nMise à jour : 2 avril 2021\nDonnées non contrôlées\n\n"
    case("preamble", preamble + text_of(MOROCCO, delimiter=";"), MOROCCO, ";", first_line=5, preamble=3,
         blank_rows=UNPINNED)
    preamble = (
        "Register of contact sites, second quarter\n"
        "Source: provincial labour offices, by letter, by phone, in person\n"
        "Not checked, not complete, not for resale\n")
    case("preamble-with-delimiter", preamble + text_of(PHILIPPINES), PHILIPPINES, first_line=4, preamble=3)
    # A spreadsheet fills each line up to the width of its widest.
    preamble = "Register of contact sites,,,,,\nSecond quarter 2019,,,,,\nProvisional,,,,,\n"
    case("preamble-padded", preamble + text_of(PHILIPPINES), PHILIPPINES, first_line=4, preamble=3)
    total = sum(int(row[0]) for row in GERMANY.columns("Plätze").rows)
    case("footer-total", text_of(GERMANY, delimiter=";") + f"Total;{total}\n", GERMANY, ";", footer=1)
    case("footer-row-count", text_of(PHILIPPINES, delimiter="|") + "(12 rows)\n", PHILIPPINES, "|", footer=1)
    hashes = USA.with_field(4, "address", "640 Route 66, #12")
    lines = text_of(hashes, delimiter=";").splitlines(keepends=True)
    lines.insert(6, "# closed; see the list of the year before\n")
    lines.insert(9, "#0099;Old Mill Phones;1 Weir St;Dayton;OH;40;1995-01-09;(937) 555-0199\n")
    front = "# Licensed facilities; one line for each\n# seats: as of the first of January\n"
    case("comments", front + "".join(lines), hashes, ";", comment="#", first_line=3, preamble=UNPINNED)
    # A group's name stands over its first column and holds until the next one.
    groups = ";Site;;;Capacité;Dates;;Accueil\n"
    two_rows = Table(
        ("code", "Site / nom", "Site / gouvernorat", "Site / ville", "Capacité / postes", "Dates / agree_le",
         "Dates / arret_le", "Accueil / langues"), TUNISIA.kinds, TUNISIA.rows)
    case("header-two-rows", groups + text_of(TUNISIA, delimiter=";"), two_rows, ";", header_rows=2)
    case("no-header", join(PHILIPPINES.rows), PHILIPPINES, header_rows=0)
    case("no-header-quoted", join(BRITAIN.rows, delimiter=";", quote='"', quoting="text"), BRITAIN, ";", quote='"',
         header_rows=0)
    case("header-only", text_of(MOROCCO.with_rows(())), MOROCCO.with_rows(()))
    pages = [join((INDIA.names, *INDIA.rows[begin:begin + 4])) for begin in (0, 4, 8)]
    case("repeated-headers", "".join(pages), INDIA, repeated_headers=2)
    lines = text_of(COLOMBIA).splitlines(keepends=True)
    case("blank-lines", "".join([*lines[:3], "\n", *lines[3:5], "\n\n", *lines[5:]]), COLOMBIA, blank_rows=3)
    # Rows that a spreadsheet took along though nothing is in them.
    empty = ";" * (len(POLAND.names) - 1) + "\n"
    lines = text_of(POLAND, delimiter=";").splitlines(keepends=True)
    case("blank-rows-of-delimiters", "".join([*lines[:6], empty, *lines[6:], empty * 4]), POLAND, ";", blank_rows=5)
    tariffs = table("tariff | per_minute | since", "tnd", """
        toll free | 0.00 | 2001-01-01
        shared cost | 0.12 | 2004-07-01
        premium | 1.49 | 2010-03-15
        premium adult | 2.99 | 2010-03-15
        """)
    case("two-tables", text_of(INDIA) + "\n" + text_of(tariffs), INDIA, blank_rows=UNPINNED,
         others=[(tariffs, {"first_line": 13})])
    # A line of two quotes is a row whose only field is empty, not a blank line.
    one = SPAIN.columns("nombre").with_field(4, "nombre", "").with_field(5, "nombre", "Respuesta, Ágil")
    case("one-column", join([one.names]) + join(one.rows, quote='"', quoting="all"), one, UNPINNED, quote='"')
    case("one-row", text_of(FRANCE.with_rows(FRANCE.rows[:1]), delimiter=";"), FRANCE.with_rows(FRANCE.rows[:1]), ";")
    case("no-trailing-newline", text_of(RUSSIA)[:-1], RUSSIA)
    case("trailing-newlines", text_of(RUSSIA) + "\n\n\n", RUSSIA, blank_rows=UNPINNED)
    case("empty", "", None)
    # A line for a spreadsheet, not for the table.
    case("sep-line", "sep=;\r\n" + text_of(FRANCE, delimiter=";", end="\r\n"), FRANCE, ";", record_end="CRLF",
         first_line=2, preamble=UNPINNED)


# 4. Damage

def damage():
    text = text_of(PHILIPPINES)
    plain = PHILIPPINES.columns("site", "name", "seats", "opened", "open_at_night")
    # Of the five ways to join two neighbours only one leaves numbers, dates and booleans in their columns.
    comma = plain.with_field(6, "name", "Iloilo, Listening Post")
    case("comma-in-name", text_of(comma), comma, field_count=1)
    # Name and city are both text: the comma may belong to either.
    case("comma-in-name-or-city", swap(text, "Kalibo Reservations,Kalibo", "Kalibo,Reservations,Numancia"),
         PHILIPPINES.without_row(11), quarantined=1)
    # The name or the town is missing; nothing says which.
    case("field-missing", swap(text_of(MOROCCO), "Relation Haouz,Marrakech", "Relation Haouz"), MOROCCO.without_row(5),
         quarantined=1)
    # Of this column nearly all rows have nothing, and all other fields fit: what is missing is nothing.
    text_brazil = text_of(BRAZIL)
    case("empty-tail-missing", swap(text_brazil, "AM,115,2013-06-17,\n", "AM,115,2013-06-17\n"), BRAZIL, field_count=1)
    # Most likely the telephone is missing; but all other rows have one, so the row may as well be cut short.
    case("filled-tail-missing", swap(text_of(MOROCCO), ",+212 5 00 10 00 06", ""), MOROCCO.without_row(5),
         quarantined=1)
    # Neither half is a row; both together are exactly one.
    cut = PHILIPPINES.with_field(4, "name", "Sinulog\nSupport")
    case("row-cut-in-two", text_of(cut), cut, field_count=1)
    names = BRITAIN.with_field(3, "name", 'Centre "Hello" Leeds')
    text = text_of(names, quote='"', quoting="text")
    # A quote that no delimiter follows did not close the field.
    case("quotes-not-doubled", swap(text, '"Centre ""Hello"" Leeds"', '"Centre "Hello" Leeds"'), names, quote='"',
         quoting=1)
    # The next quote opens a name of the next row: read as it stands, one field swallows half of both rows.
    text = text_of(PORTUGAL, quote='"')
    case("quote-not-closed", swap(text, "Serra Atende", '"Serra Atende'), PORTUGAL, quote='"', quoting=1)
    # No quote follows: read as it stands, the rest of the file is one field.
    text = text_of(PHILIPPINES.with_field(2, "city", "Tagbilaran, Bohol"), quote='"')
    case("quote-not-closed-to-the-end", swap(text, "Davao Night Shift", '"Davao Night Shift'),
         PHILIPPINES.with_field(2, "city", "Tagbilaran, Bohol"), quote='"', quoting=1)
    # The closing quote of a row's last field is missing, and the next row opens one at once.
    text = text_of(SPAIN, quote='"', quoting="all")
    last = '"95","2010-03-22","08:00-22:00"'
    case("quote-not-closed-all-quoted", swap(text, last, last[:-1]), SPAIN, quote='"', quoting=1)
    # Taken for a character, the quote before the town would leave the row a field short.
    case("quote-not-closed-all-quoted-inside", swap(text, '"Voces del Ebro"', '"Voces del Ebro'), SPAIN, quote='"',
         quoting=1)
    # A quote within a field that does not begin with one is a character as any other.
    inches = NETHERLANDS.with_field(5, "beeldscherm", '5" aanraakscherm').with_field(1, "naam", "Maaslijn, Limburg")
    text = join((inches.names, *inches.rows))
    case("quote-in-bare-field", swap(text, "Maaslijn, Limburg", '"Maaslijn, Limburg"'), inches, quote='"')
    row = PHILIPPINES.rows[4]
    case("row-of-another-delimiter", swap(text_of(PHILIPPINES), ",".join(row), ";".join(row)), PHILIPPINES,
         field_count=1)
    # Two rows on one line, as LF counts lines.
    case("lone-carriage-return", swap(text_of(PHILIPPINES), ",false\n104,", ",false\r104,"), PHILIPPINES, field_count=1)
    # The rest of a fixed field, and one that got lost. Kept as they are: what a NUL becomes is for a sink to say.
    nul = INDIA.with_field(3, "name", "Backwater Bureau\0\0\0\0").with_field(8, "state", "Maha\0rashtra")
    case("nul-bytes", text_of(nul), nul)
    tail = Table((*PHILIPPINES.names, ""), PHILIPPINES.kinds + "e", tuple((*row, "") for row in PHILIPPINES.rows))
    case("trailing-delimiters", text_of(tail), tail)
    text = text_of(PHILIPPINES)
    for row in (PHILIPPINES.rows[1], PHILIPPINES.rows[5], PHILIPPINES.rows[6]):
        text = swap(text, ",".join(row) + "\n", ",".join(row) + ",\n")
    case("trailing-delimiters-in-some-rows", text, PHILIPPINES, field_count=3)
    # The header ends as it should; all rows have a delimiter more.
    case("trailing-delimiters-below-header", join([PHILIPPINES.names]) + join(row + ("",) for row in PHILIPPINES.rows),
         PHILIPPINES, field_count=UNPINNED)


if __name__ == "__main__":
    for part in (encodings, dialects, structure, damage):
        part()
    for folder in FOLDER.iterdir():
        if folder.is_dir() and folder.name not in written:
            print(f"no case of this script: {folder.name}")
    print(f"{len(written)} cases")
