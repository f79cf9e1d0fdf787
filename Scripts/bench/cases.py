"""The cases: what is read, who takes part with which command, and what is to be reached."""
import json
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import articles
import data
import feeds
import peers
from data import Data
from measure import Contender
from targets import Faster, Memory, Rate, Target, Under, Within

# The columns that the definition fr-sirene maps.
MAPPED = [
    "siret", "siren", "enseigne1Etablissement", "denominationUsuelleEtablissement",
    "etatAdministratifEtablissement", "dateDernierTraitementEtablissement", "dateCreationEtablissement",
    "dateDebut", "libellePaysEtrangerEtablissement", "libelleCommuneEtablissement",
    "libelleCommuneEtrangerEtablissement", "codePostalEtablissement", "numeroVoieEtablissement",
    "indiceRepetitionEtablissement", "typeVoieEtablissement", "libelleVoieEtablissement",
    "complementAdresseEtablissement", "distributionSpecialeEtablissement",
    "nomenclatureActivitePrincipaleEtablissement", "activitePrincipaleEtablissement",
    "trancheEffectifsEtablissement", "anneeEffectifsEtablissement"]
ACTIVITY = "activitePrincipaleEtablissement"
# What DuckDB is told of all columns.
TYPES = ",".join(f"'{column}': 'VARCHAR'" for column in data.COLUMNS)
WIDE_TYPES = ",".join(f"'{column}': 'VARCHAR'" for column in data.WIDE_COLUMNS)
ROOM_FOR_INSPECT = 15_000_000_000


class Skipped(Exception):
    """A case that cannot be run here, with the reason."""


@dataclass
class Bench:
    """What all cases share: the program, the folder of data, that of outputs, and the share of the data."""
    program: Path
    folder: Path
    scratch: Path
    divisor: int

    def sirene(self, rows: int, style: str = "plain") -> Data:
        rows //= self.divisor
        return data.sirene(self.folder / f"sirene-{style}-{rows}.csv", rows, style)

    @property
    def lines(self) -> Path:
        return self.scratch / "out.jsonl"

    def switchboard(self, read: Data, *options: str, all_rows: bool = False) -> Contender:
        extra = ["--all"] if all_rows else []
        return Contender(
            "Switchboard",
            [str(self.program), "import", str(read.path), *(options or ["--as", "fr-sirene"]), *extra,
             "--to", f"json:{self.lines}", "--quiet"],
            self.lines, "call centers", read.rows if all_rows else read.kept, read.rows)

    def duckdb(self, read: Data, columns: list[str], where: str | None = ACTIVITY, more: str = "",
               types: str = TYPES) -> Contender:
        """Columns are NAME or NEW=OLD. Told everything, DuckDB is up to seven times as fast as if it had to look."""
        chosen = ",".join(" as ".join(reversed(column.split("="))) for column in columns)
        condition = f" where {where} = '82.20Z'" if where else ""
        statement = (f"copy (select {chosen} from read_csv('{read.path}', auto_detect=false, header=true, "
                     f"delim=',', quote='\"', escape='\"', new_line='\\n', "
                     f"columns={{{types}}}{more}){condition}) to '{self.lines}' (format json)")
        return Contender("DuckDB", python("run_duckdb.py", statement), self.lines, "lines",
                         read.kept if where else read.rows, read.rows, "duckdb")

    def polars(self, read: Data, columns: list[str], where: str | None = ACTIVITY, *more: str) -> Contender:
        condition = ["--where", f"{where}=82.20Z"] if where else []
        return Contender(
            "Polars", python("run_polars.py", str(read.path), str(self.lines), ",".join(columns), *condition, *more),
            self.lines, "lines", read.kept if where else read.rows, read.rows, "polars")

    def miller(self, read: Data, columns: list[str], where: str | None = ACTIVITY, *verbs: str) -> Contender:
        steps = []
        if where:
            steps.append(["filter", f'${where} == "82.20Z"'])
        doubled = [column.split("=") for column in columns if "=" in column]
        if doubled:
            steps.append(["put", "; ".join(f"${new} = ${old}" for new, old in doubled)])
        steps.append(["cut", "-o", "-f", ",".join(column.split("=")[0] for column in columns)])
        if verbs:
            steps.append(list(verbs))
        chain = [word for step in steps for word in ["then", *step]][1:]
        # Miller has no option for a file's name; the shell redirects. -S: all values are text.
        inner = " ".join(quoted(word) for word in ["mlr", "-S", "--icsv", "--ojsonl", *chain, str(read.path)])
        return Contender("Miller", ["sh", "-c", f"exec {inner} > {quoted(str(self.lines))}"], self.lines, "lines",
                         read.kept if where else read.rows, read.rows)


def quoted(word: str) -> str:
    """A word as the shell takes it."""
    if word and all(letter.isalnum() or letter in "-_./,:=" for letter in word):
        return word
    return "'" + word.replace("'", "'\\''") + "'"


def python(script: str, *arguments: str) -> list[str]:
    return [str(peers.PYTHON), str(peers.CONTENDERS / script), *arguments]


@dataclass
class Ready:
    """A case with its data made: what is read, by whom, and how."""
    read: Data
    contenders: list[Contender]
    notes: list[str] = field(default_factory=list)
    also: list[Data] = field(default_factory=list)


@dataclass(frozen=True)
class Case:
    name: str
    title: str
    targets: list[Target]
    prepare: Callable[[Bench], Ready]
    why: str = ""
    """Why a target is missed, if one is; told beside it."""


def filter_plain(bench: Bench) -> Ready:
    read = bench.sirene(3_000_000)
    grep = Contender("grep -c", ["grep", "-c", "82.20Z", str(read.path)], None, "stdout", read.kept, read.rows)
    return Ready(read, [bench.switchboard(read), bench.duckdb(read, MAPPED), bench.polars(read, MAPPED),
                        bench.miller(read, MAPPED), grep])


def filter_zip(bench: Bench) -> Ready:
    read = data.zipped(bench.sirene(3_000_000))
    return Ready(read, [bench.switchboard(read), pipe("unzip -p", read)])


def filter_gz(bench: Bench) -> Ready:
    read = data.gzipped(bench.sirene(3_000_000))
    return Ready(read, [bench.switchboard(read), pipe("zcat", read), bench.duckdb(read, MAPPED),
                        bench.polars(read, MAPPED)])


def pipe(tool: str, read: Data) -> Contender:
    return Contender(tool, ["sh", "-c", f"{tool} {quoted(str(read.path))} | cat > /dev/null"], rows=read.rows)


def all_to_json(bench: Bench) -> Ready:
    read = bench.sirene(1_000_000)
    width, note = values_of_a_record(bench, read)
    columns = list(data.COLUMNS)
    columns += [f"again_{number}={data.COLUMNS[number % len(data.COLUMNS)]}"
                for number in range(max(0, width - len(columns)))]
    columns = columns[:width]
    again = ""
    if width > len(data.COLUMNS):
        again = ": those of the file, and then its first ones again under a second name"
    return Ready(read, [bench.switchboard(read, all_rows=True), bench.duckdb(read, columns, None),
                        bench.polars(read, columns, None), bench.miller(read, columns, None)],
                 [note, f"The others copy {len(columns)} plain columns{again}. Of a row Switchboard writes a call "
                  "center and an organization; the values of the organization are not counted."])


def values_of_a_record(bench: Bench, read: Data) -> tuple[int, str]:
    """How many plain values a call center has in JSON Lines, details with it: the median of the first 1,000."""
    command = [str(bench.program), "import", str(read.path), "--as", "fr-sirene", "--all", "--limit", "1000",
               "--to", "json:-", "--quiet"]
    widths = []
    try:
        result = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=60)
        for line in result.stdout.split("\n"):
            if line.startswith('{"record":"call_center"'):
                widths.append(values(json.loads(line)))
    except (OSError, ValueError, subprocess.TimeoutExpired):
        pass
    if not widths:
        return len(data.COLUMNS), "Switchboard wrote no record to count the values of."
    width = sorted(widths)[len(widths) // 2]
    return width, f"A call center has {width} values in JSON Lines (median of the first {len(widths):,})."


def values(node: object) -> int:
    if isinstance(node, dict):
        return sum(map(values, node.values()))
    if isinstance(node, list):
        return sum(map(values, node))
    return 1


def all_to_sqlite(bench: Bench) -> Ready:
    read, few = bench.sirene(1_000_000), bench.sirene(20_000)
    database = bench.scratch / "out.db"
    ours = Contender(
        "Switchboard", [str(bench.program), "import", str(read.path), "--as", "fr-sirene", "--all",
                        "--to", f"sqlite:{database}", "--quiet"],
        database, "table call_centers", read.rows, read.rows)
    shell = Contender("sqlite3 .import", ["sqlite3", str(database), f".import --csv {read.path} sirene"],
                      database, "table sirene", read.rows, read.rows)
    dlt = Contender("dlt", python("run_dlt.py", str(few.path), str(database)), database, "table sirene",
                    few.rows, few.rows, "dlt")
    return Ready(read, [ours, shell, dlt], [f"dlt loads the first {few.rows:,} rows; its rate is compared, and "
                                           "without its start."], [few])


def newlines(bench: Bench) -> Ready:
    read = bench.sirene(1_000_000, "newlines")
    return Ready(read, [bench.switchboard(read), bench.duckdb(read, MAPPED), bench.polars(read, MAPPED),
                        bench.miller(read, MAPPED)])


def all_quoted(bench: Bench) -> Ready:
    read = bench.sirene(1_000_000, "quoted")
    return Ready(read, [bench.switchboard(read), bench.duckdb(read, MAPPED), bench.polars(read, MAPPED),
                        bench.miller(read, MAPPED)])


def thousand_columns(bench: Bench) -> Ready:
    rows = 20_000 // bench.divisor
    read = data.wide(bench.folder / f"wide-{rows}.csv", rows)
    columns, where = list(data.WIDE.values()), data.WIDE["activity"]
    definition = str(read.path.with_suffix(".yaml"))
    return Ready(read, [bench.switchboard(read, "--as", definition),
                        bench.duckdb(read, columns, where, types=WIDE_TYPES), bench.polars(read, columns, where)],
                 ["All are told that the first row is the header. Miller takes no part: it needs minutes."])


def latin1(bench: Bench) -> Ready:
    read = bench.sirene(1_000_000, "latin1")
    return Ready(read, [bench.switchboard(read, "--as", "fr-sirene", "--encoding", "ISO-8859-1"),
                        bench.duckdb(read, MAPPED, more=", encoding='latin-1'"),
                        bench.polars(read, MAPPED, ACTIVITY, "--encoding", "iso-8859-1"),
                        bench.miller(read, MAPPED, ACTIVITY, "latin1-to-utf8")])


def inspect(bench: Bench) -> Ready:
    size = 5_000_000_000 // bench.divisor
    path = bench.folder / f"sirene-{size // 1_000_000}mb.csv"
    free = shutil.disk_usage(bench.folder).free + (path.stat().st_size if path.exists() else 0)
    if free < ROOM_FOR_INSPECT:
        raise Skipped(f"the disk has {free / 1e9:.1f} GB free, and {ROOM_FOR_INSPECT / 1e9:.0f} GB are asked for")
    read = data.repeated(path, bench.sirene(3_000_000), size)
    ours = Contender("Switchboard", [str(bench.program), "inspect", str(path)])
    duckdb = Contender("DuckDB", python("run_duckdb.py", f"from sniff_csv('{path}')"), starts="duckdb")
    return Ready(read, [ours, duckdb], ["DuckDB's sniff_csv looks at the first 20,480 rows."])


def feeds_on_one_core(bench: Bench) -> Ready:
    read, files = corpus(bench)
    ours = Contender("Switchboard", [*feed_bench(bench), "1", *files], None, "stdout", read.rows, read.rows)
    # It gives up what is damaged, so its count is not compared.
    bare = Contender("libxml2 SAX", [str(peers.bare_sax()), *files], rows=read.rows)
    return Ready(read, [ours, bare], ["One core each; the callbacks of the other only count."])


def feeds_on_two_cores(bench: Bench) -> Ready:
    read, files = corpus(bench)
    ours = Contender("Switchboard", [*feed_bench(bench), "2", *files], None, "stdout", read.rows, read.rows)
    others = [Contender(name, python("run_feedparser.py", name, *files), None, None, read.rows, read.rows, name)
              for name in ["fastfeedparser", "feedparser"]]
    return Ready(read, [ours, *others], ["Two threads of ours, two processes of the others."])


def news_on_one_core(bench: Bench) -> Ready:
    folder, names, count = articles.corpus(bench.folder, bench.divisor)
    read = Data(folder, count, count)
    program = str(bench.program.parent / "SwitchboardNewsBench")
    ours = Contender("Switchboard", [program, "count", str(names)], None, "stdout", count, count)
    # It only takes the texts apart; its models of names would come on top.
    spacy = Contender("spaCy's tokenizer", python("run_spacy.py", str(names)), None, "stdout", count, count, "spacy")
    return Ready(read, [ours, spacy], ["One core each; spaCy finds tokens and the ends of sentences and nothing else."])


def corpus(bench: Bench) -> tuple[Data, list[str]]:
    """Feeds with how many items they have, and their paths."""
    folder, items, _ = feeds.corpus(bench.folder, bench.divisor)
    return Data(folder, items, items), sorted(str(path) for path in folder.iterdir())


def feed_bench(bench: Bench) -> list[str]:
    return [str(bench.program.parent / "SwitchboardFeedBench")]


SMALL = Memory(64)
CASES = [
    Case("filter", "3,000,000 rows of 31 columns, a filter keeps 0.27 %, to JSON Lines",
         [Faster("DuckDB", 5), Faster("Polars", 5), Within("grep -c", 2), SMALL], filter_plain,
         "rows are found at several gigabytes a second; the rest is the start of the program, the look at the "
         "sample, and making the records of the 8,101 rows that are kept."),
    Case("zip", "the same inside zip", [Within("unzip -p", 1.2), SMALL], filter_zip),
    Case("gz", "the same inside gz", [Within("zcat", 1.2), SMALL], filter_gz),
    Case("all-json", "1,000,000 rows, all kept, mapped and normalized to the model, to JSON Lines",
         [Faster("DuckDB", 1), SMALL], all_to_json,
         "each value becomes a text of its own, is normalized and checked, and each record is a row with rows "
         "that hang off it; DuckDB copies columns as they are."),
    Case("all-sqlite", "the same to SQLite", [Within("sqlite3 .import", 1.5), Rate("dlt", 20), Memory(128)],
         all_to_sqlite,
         "a row of the file becomes some nine rows of seven tables with their keys and indexes, instead of one "
         "row of one table without any."),
    Case("newlines", "1,000,000 rows with line ends inside quotes in each, the same filter",
         [Faster("DuckDB", 1), SMALL], newlines),
    Case("quoted", "1,000,000 rows with every field in quotes, the same filter",
         [Faster("DuckDB", 1), SMALL], all_quoted),
    Case("wide", "20,000 rows of 1,000 columns, the same filter", [Faster("DuckDB", 1), SMALL], thousand_columns),
    Case("latin1", "1,000,000 rows in ISO-8859-1 with accents in each, the same filter",
         [Faster("DuckDB", 1), SMALL], latin1),
    Case("inspect", "inspect of 5 GB", [Under(1), SMALL], inspect),
    Case("feeds-sax", "200 feeds of 45 MB into the model, on one core",
         [Faster("libxml2 SAX", 0.85), SMALL], feeds_on_one_core,
         "libxml2 takes as long in both; the rest is every text as a string of its own, the fields of the items, "
         "and giving all that back."),
    Case("feeds", "the same on two cores", [Faster("fastfeedparser", 2), Faster("feedparser", 60), SMALL],
         feeds_on_two_cores,
         "the others run in two processes of their own; against one of them, as they are mostly used, it is twice as much."),
    Case("news", "articles of 5 MB in three languages to facts, on one core",
         [Under(1), Faster("spaCy's tokenizer", 1), SMALL], news_on_one_core,
         "every sentence of these articles is on call centers; names, places, verbs and certainty are looked at in each."),
]
