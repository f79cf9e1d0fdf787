#!/usr/bin/env python3
"""Measures Switchboard against named peers and writes BENCHMARKS.md: bench.py PROGRAM [--quick]

Each pair runs in turn, five times, in the same run; figures are medians of wall time and the largest
resident memory. The data is generated with a fixed seed in the shape of INSEE's StockEtablissement
(31 of its columns), with a share of rows in activity 82.20Z.
"""
import argparse
import os
import platform
import random
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT / "bench-data"

COLUMNS = (
    "siren,nic,siret,statutDiffusionEtablissement,dateCreationEtablissement,"
    "trancheEffectifsEtablissement,anneeEffectifsEtablissement,"
    "activitePrincipaleRegistreMetiersEtablissement,dateDernierTraitementEtablissement,"
    "etablissementSiege,nombrePeriodesEtablissement,complementAdresseEtablissement,"
    "numeroVoieEtablissement,indiceRepetitionEtablissement,typeVoieEtablissement,"
    "libelleVoieEtablissement,codePostalEtablissement,libelleCommuneEtablissement,"
    "libelleCommuneEtrangerEtablissement,distributionSpecialeEtablissement,"
    "codeCommuneEtablissement,codePaysEtrangerEtablissement,libellePaysEtrangerEtablissement,"
    "dateDebut,etatAdministratifEtablissement,enseigne1Etablissement,"
    "denominationUsuelleEtablissement,activitePrincipaleEtablissement,"
    "nomenclatureActivitePrincipaleEtablissement,caractereEmployeurEtablissement,"
    "identifiantAdresseEtablissement"
)


def generate(path: Path, rows: int, share: float) -> None:
    """Writes rows; the same bytes for the same arguments."""
    if path.exists():
        return
    print(f"generating {path.name}: {rows:,} rows", file=sys.stderr)
    seeded = random.Random(8220)
    towns = [("75001", "PARIS", "75101"), ("69002", "LYON", "69382"), ("13003", "MARSEILLE", "13203"),
             ("59000", "LILLE", "59350"), ("29200", "BREST", "29019"), ("67000", "STRASBOURG", "67482")]
    streets = ["DE LA GARE", "DU MOULIN", "DES LILAS", "VICTOR HUGO", "DE L EGLISE", "DU 8 MAI 1945"]
    others = ["10.71C", "43.21A", "47.11B", "56.10A", "62.01Z", "68.20B", "70.22Z", "81.21Z", "86.21Z", "96.02A"]
    tails = []
    for number in range(4096):
        code, town, insee = seeded.choice(towns)
        tails.append(
            f",O,{seeded.randint(1950, 2023)}-{seeded.randint(1, 12):02d}-{seeded.randint(1, 28):02d},"
            f"{seeded.choice(['NN', '', '00', '01', '02', '03', '11', '12'])},2022,,"
            f"2024-03-{seeded.randint(1, 28):02d}T09:15:00,{seeded.choice(['true', 'false'])},"
            f"{seeded.randint(1, 6)},,{seeded.randint(1, 200)},,RUE,{seeded.choice(streets)},{code},{town},,,"
            f"{insee},,,{seeded.randint(2000, 2023)}-01-01,{seeded.choice('AAAF')},"
            f"{seeded.choice(['', '', 'ENSEIGNE %d' % number])},,@,NAFRev2,N,{insee}_{number:04d}_00001\n")
    every = max(1, round(1 / share)) if share < 1 else 1
    partial = path.with_suffix(".partial")
    with open(partial, "w", encoding="ascii") as out:
        out.write(COLUMNS + "\n")
        block = []
        for number in range(rows):
            siren = 100_000_000 + number * 7 % 899_999_999
            activity = "82.20Z" if number % every == 0 else others[number % 10]
            block.append(f"{siren},00012,{siren}00012" + tails[number & 4095].replace("@", activity))
            if len(block) == 50_000:
                out.write("".join(block))
                block.clear()
        out.write("".join(block))
    partial.rename(path)


def measure(command: list[str], scratch: str) -> tuple[float, int]:
    """Wall seconds and peak resident kibibytes of one run.

    GNU time starts the program, since a child of this interpreter would be charged with its memory;
    output goes to a file, since grep stops at the first match where it knows that nobody reads.
    """
    report = os.path.join(scratch, "time")
    with open(os.path.join(scratch, "stdout"), "wb") as output:
        begin = time.perf_counter()
        status = subprocess.run(
            ["/usr/bin/time", "-f", "%M", "-o", report, *command], stdout=output,
            stderr=subprocess.DEVNULL).returncode
        seconds = time.perf_counter() - begin
    if status != 0:
        raise SystemExit(f"failed: {' '.join(command)}")
    return seconds, int(Path(report).read_text().split()[-1])


def peers() -> str | None:
    """The interpreter of a virtual environment with DuckDB and Polars, or None."""
    folder = DATA / "venv"
    python = folder / "bin" / "python"
    if not python.exists():
        try:
            subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
            subprocess.run([str(python), "-m", "pip", "install", "-q", "duckdb", "polars"], check=True)
        except subprocess.CalledProcessError:
            return None
    return str(python)


DUCKDB = """
import duckdb, sys
columns = 'siret, siren, dateCreationEtablissement, etatAdministratifEtablissement, enseigne1Etablissement, '\\
  'numeroVoieEtablissement, typeVoieEtablissement, libelleVoieEtablissement, codePostalEtablissement, '\\
  'libelleCommuneEtablissement, trancheEffectifsEtablissement, activitePrincipaleEtablissement'
duckdb.sql("set threads = 2")
duckdb.sql(f"copy (select {columns} from read_csv('{sys.argv[1]}', all_varchar=true, header=true, delim=',') "
  f"where activitePrincipaleEtablissement = '82.20Z') to '{sys.argv[2]}' (format json)")
"""

POLARS = """
import os, sys
os.environ['POLARS_MAX_THREADS'] = '2'
import polars
columns = ['siret', 'siren', 'dateCreationEtablissement', 'etatAdministratifEtablissement',
  'enseigne1Etablissement', 'numeroVoieEtablissement', 'typeVoieEtablissement', 'libelleVoieEtablissement',
  'codePostalEtablissement', 'libelleCommuneEtablissement', 'trancheEffectifsEtablissement',
  'activitePrincipaleEtablissement']
polars.scan_csv(sys.argv[1], infer_schema_length=0).filter(
  polars.col('activitePrincipaleEtablissement') == '82.20Z').select(columns).collect().write_ndjson(sys.argv[2])
"""


def versions(python: str | None) -> list[str]:
    lines = [f"{platform.system()} {platform.release()}, {os.cpu_count()} cores"]
    for line in open("/proc/cpuinfo"):
        if line.startswith("model name"):
            lines.append(line.split(":", 1)[1].strip())
            break
    lines.append(subprocess.run(["swift", "--version"], capture_output=True, text=True).stdout.splitlines()[0])
    if python:
        text = "import duckdb, polars; print('DuckDB', duckdb.__version__, '· Polars', polars.__version__)"
        lines.append(subprocess.run([python, "-c", text], capture_output=True, text=True).stdout.strip())
    return lines


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--quick", action="store_true", help="small data, two runs, nothing written")
    options = parser.parse_args()
    DATA.mkdir(exist_ok=True)
    runs = 2 if options.quick else 5
    python = peers()
    million = DATA / "sirene-1000000.csv"
    generate(million, 1_000_000, 0.0005)
    cases = [("1,000,000 rows, filter keeps 0.05 %, to JSON Lines", million)]
    if not options.quick:
        huge = DATA / "sirene-2gb.csv"
        generate(huge, 11_500_000, 0.0005)
        cases.append(("the same, 2 GB", huge))
    sections = []
    with tempfile.TemporaryDirectory() as scratch:
        out = os.path.join(scratch, "out.jsonl")
        for title, path in cases:
            contenders = {
                "switchboard": [options.program, "import", str(path), "--as", "fr-sirene", "--to", f"json:{out}", "--quiet"],
                "grep -c": ["grep", "-c", "82.20Z", str(path)],
            }
            if python:
                contenders["DuckDB"] = [python, "-c", DUCKDB, str(path), out]
                contenders["Polars"] = [python, "-c", POLARS, str(path), out]
            times = {name: [] for name in contenders}
            memory = dict.fromkeys(contenders, 0)
            for _ in range(runs):
                for name, command in contenders.items():
                    seconds, peak = measure(command, scratch)
                    times[name].append(seconds)
                    memory[name] = max(memory[name], peak)
            ours = statistics.median(times["switchboard"])
            size = path.stat().st_size
            lines = [f"## {title} ({size / 1e6:,.0f} MB)", "", "| program | median | range | of Switchboard's time | peak memory |", "|---|---|---|---|---|"]
            for name in contenders:
                middle = statistics.median(times[name])
                lines.append(
                    f"| {name} | {middle:.2f} s | {min(times[name]):.2f}-{max(times[name]):.2f} | {middle / ours:.2f} × | {memory[name] / 1024:,.0f} MiB |")
            lines.append("")
            lines.append("```")
            lines += [" ".join(command if "-c" not in command or name == "grep -c" else [name, path.name]).replace(str(ROOT) + "/", "").replace(out, "out.jsonl") for name, command in contenders.items()]
            lines.append("```")
            sections.append("\n".join(lines))
            print("\n".join(lines[:6 + len(contenders)]))
    if not options.quick:
        head = ["# Measurements", "", "Made by `make bench`; each pair ran in turn in the same run, five times. DuckDB and Polars do the same "
                "filter and write 12 columns; Switchboard writes normalized records of call centers and organizations.", ""]
        head += [f"- {line}" for line in versions(python)]
        (ROOT / "BENCHMARKS.md").write_text("\n".join(head) + "\n\n" + "\n\n".join(sections) + "\n")


main()
