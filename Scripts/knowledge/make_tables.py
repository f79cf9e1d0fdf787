#!/usr/bin/env python3
"""Writes the tables of places, languages and letters that the package Normalization reads.

    pip install babel pycountry
    python3 Scripts/knowledge/make_tables.py

The tables are checked in; run this again when Unicode CLDR or ISO changes.
`legal_forms.tsv` is written by hand and not touched.
"""

import pathlib
import unicodedata

import babel
import pycountry
from babel import Locale
from babel.localedata import locale_identifiers

from variants import COUNTRIES, LANGUAGES, OTHER_LANGUAGES, SUBDIVISIONS

ROOT = pathlib.Path(__file__).resolve().parents[2]
DATA = ROOT / "Sources/Knowledge/KnowledgeData/Data"
CLDR = f"Unicode CLDR by babel {babel.__version__}; Unicode License v3"
ISO = "by pycountry (Debian iso-codes; LGPL-2.1-or-later)"
COUNTRY_LOCALES = ["en", "fr", "es", "pt", "it", "de", "nl", "nb", "ar"]


def clean(name):
    return " ".join(name.replace("|", " ").split())


def distinct(names):
    """The names once each, as they would be compared: without accents and case."""
    seen, kept = set(), []
    for name in map(clean, names):
        key = " ".join(fold_text(name).split())
        if name and key not in seen:
            seen.add(key)
            kept.append(name)
    return kept


def write(name, comments, rows):
    lines = [f"# {line}" for line in comments]
    lines += ["\t".join(row) for row in rows]
    (DATA / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{name}: {len(rows)} rows")


# Letters

SPECIAL = {
    "ß": "ss", "ẞ": "ss", "æ": "ae", "ø": "o", "œ": "oe", "ł": "l", "đ": "d", "ð": "d", "þ": "th",
    "ı": "i", "ħ": "h", "ŧ": "t", "ŋ": "ng", "ĸ": "k", "ŀ": "l", "ſ": "s", "ς": "σ", "ƒ": "f",
    "’": "'", "‘": "'", "ʼ": "'", "ʻ": "'", "ʹ": "'", "′": "'", "´": "'", "＇": "'", "‛": "'",
    "آ": "ا", "أ": "ا", "إ": "ا", "ٱ": "ا", "ة": "ه", "ى": "ي", "ی": "ي", "ک": "ك", "ہ": "ه",
    "ؤ": "و", "ئ": "ي", "ـ": "", "№": "no",
}
BLOCKS = [
    (0x80, 0x24F), (0x250, 0x36F), (0x370, 0x3FF), (0x400, 0x52F), (0x600, 0x6FF), (0x750, 0x77F),
    (0x1E00, 0x1FFF), (0x2010, 0x206F), (0x2116, 0x2116), (0x2C60, 0x2C7F), (0xA720, 0xA7FF),
    (0xFB00, 0xFB06), (0xFB50, 0xFDFF), (0xFE70, 0xFEFE), (0xFF07, 0xFF5A),
]
LETTERS = ("L", "N")


def fold_character(character):
    """What stands for a character, or None where it is no letter, digit or mark."""
    if character in SPECIAL:
        return SPECIAL[character]
    category = unicodedata.category(character)
    if category in ("Mn", "Me", "Cf"):
        return ""
    digit = unicodedata.digit(character, None)
    if digit is not None:
        return str(digit)
    if category[0] not in LETTERS:
        return None
    out = ""
    for part in unicodedata.normalize("NFKD", character.lower()):
        part = part.lower()
        if part in SPECIAL:
            out += SPECIAL[part]
        elif unicodedata.category(part)[0] in LETTERS:
            out += part
        elif unicodedata.category(part) not in ("Mn", "Me", "Cf"):
            out += " "
    return " ".join(out.split())


def fold_text(text):
    out = ""
    for character in text:
        folded = fold_character(character)
        out += " " if folded is None else folded
    return out


def folding():
    rows = []
    for first, last in BLOCKS:
        for code in range(first, last + 1):
            character = chr(code)
            if unicodedata.category(character) == "Cn":
                continue
            folded = fold_character(character)
            if folded is not None and folded != character:
                rows.append((f"{code:04X}", folded))
    write(
        "folding.tsv",
        [
            "Code point (hexadecimal) and what stands for it when names are compared.",
            f"Source: Unicode {unicodedata.unidata_version} decompositions (NFKD), without marks,"
            " lower-cased; Unicode License v3.",
            "Written by Scripts/knowledge/make_tables.py.",
        ],
        rows)


# Countries

def turned(name):
    """`Bolivia, Plurinational State of` the other way round."""
    if name.count(",") == 1:
        head, tail = name.split(",")
        return [f"{tail.strip()} {head.strip()}"]
    return []


def countries():
    found = [(c.alpha_2, c.alpha_3, c.numeric, c) for c in pycountry.countries]
    found.append(("XK", "XKX", "", None))
    rows, owner = [], {}
    for code, alpha3, numeric, country in sorted(found, key=lambda each: each[0]):
        english = Locale("en").territories[code]
        names = COUNTRIES.get(code, "").split("|")
        names += [Locale(locale).territories.get(code, "") for locale in COUNTRY_LOCALES]
        if country:
            for field in ("name", "official_name", "common_name"):
                name = getattr(country, field, "")
                names += [name] + turned(name)
        names = distinct(names)
        for name in names:
            other = owner.setdefault(fold_text(name), code)
            if other != code:
                print(f"  the name {name} is of {other} and {code}")
        rows.append((code, alpha3, numeric, english, "|".join(names)))
    write(
        "countries.tsv",
        [
            "ISO 3166-1 alpha-2, alpha-3, numeric, English name, names joined by |.",
            f"Source: names from {CLDR}; codes of ISO 3166-1 {ISO}; variants by hand.",
            "XK (Kosovo) is user-assigned, as registries use it.",
            "Written by Scripts/knowledge/make_tables.py.",
        ],
        rows)


def subdivisions():
    rows = []
    known = set()
    # Those of the first level come first: where names meet, they are meant.
    for each in sorted(pycountry.subdivisions, key=lambda s: (s.country_code, bool(s.parent_code), s.code)):
        known.add(each.code)
        names = [each.name] + turned(each.name)
        for mark in "([":
            if mark in each.name:
                head, tail = each.name.split(mark, 1)
                names += [head, tail.rstrip(")]")]
        if "/" in each.name:
            names += each.name.split("/")
        names = [name.strip(" ])*") for name in names]
        names += SUBDIVISIONS.get(each.code, "").split("|")
        rows.append((each.country_code, each.code.split("-", 1)[1], "|".join(distinct(names))))
    for code in sorted(set(SUBDIVISIONS) - known):
        print(f"  no subdivision {code}")
    write(
        "subdivisions.tsv",
        [
            "Country, code within it (ISO 3166-2), names joined by |; first levels first.",
            f"Source: ISO 3166-2 {ISO}; variants by hand.",
            "Written by Scripts/knowledge/make_tables.py.",
        ],
        rows)


# Languages

def languages():
    names, order = {}, []

    def add(tag, *more):
        if tag not in names:
            names[tag] = []
            order.append(tag)
        names[tag] += [name for name in more if name]

    for each in sorted((l for l in pycountry.languages if hasattr(l, "alpha_2")), key=lambda l: l.alpha_2):
        # CLDR has no names for Serbo-Croatian, a code withdrawn.
        if each.alpha_2 == "sh":
            continue
        add(each.alpha_2, each.alpha_3, getattr(each, "bibliographic", ""), each.name)
    for code in OTHER_LANGUAGES:
        each = pycountry.languages.get(alpha_3=code)
        add(code, each.name if each else "")
    basic = set(order)
    for locale in ("en", "fr", "es"):
        for code, name in Locale(locale).languages.items():
            tag = code.replace("_", "-")
            if tag in basic or tag in LANGUAGES or ("-" in tag and tag.split("-")[0] in basic):
                add(tag, name)
    own = 0
    available = set(locale_identifiers())
    for tag in sorted(basic):
        if tag in available:
            name = Locale(tag).languages.get(tag)
            if name:
                add(tag, name)
                own += 1
    for tag, more in LANGUAGES.items():
        add(tag, *more.split("|"))
    print(f"  {own} languages by their own names")
    write(
        "languages.tsv",
        [
            "Language tag (BCP 47), then codes of ISO 639-2/3 and names joined by |.",
            f"Source: names in English, French, Spanish and the language itself from {CLDR};",
            f"codes of ISO 639 {ISO}; variants by hand.",
            "Written by Scripts/knowledge/make_tables.py.",
        ],
        [(tag, "|".join(distinct(names[tag]))) for tag in order])


if __name__ == "__main__":
    folding()
    countries()
    subdivisions()
    languages()
