"""Installs those that Switchboard is measured against, and tells their versions.

Debian has Miller, sqlite3 and the tools; PyPI has DuckDB, Polars and dlt, which go into a virtual
environment under bench-data. What cannot be installed is an error in the tables of its cases, not the end.
"""
import importlib.util
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
DATA = ROOT / "bench-data"
CONTENDERS = Path(__file__).resolve().parent / "contenders"

DEBIAN = ["grep", "gzip", "miller", "python3-venv", "sqlite3", "time", "unzip"]
# Module to what is asked of PyPI.
PYPI = {"duckdb": "duckdb", "polars": "polars", "dlt": "dlt[sqlalchemy]", "fastfeedparser": "fastfeedparser",
        "feedparser": "feedparser", "spacy": "spacy"}
VENV = DATA / "venv"
PYTHON = VENV / "bin" / "python"


def install() -> None:
    """Installs what is missing; says so where that fails."""
    wanted = [name for name in DEBIAN if not present(name)]
    if wanted:
        warn_unless(subprocess.run([ROOT / "Scripts" / "install-packages.sh", *wanted]).returncode == 0,
                    f"not installed: {' '.join(wanted)}")
    DATA.mkdir(exist_ok=True)
    if not PYTHON.exists():
        warn_unless(subprocess.run([sys.executable, "-m", "venv", VENV]).returncode == 0,
                    "no virtual environment")
    for module, package in PYPI.items():
        if PYTHON.exists() and not version_of(module):
            print(f"installing {package}", file=sys.stderr, flush=True)
            pip = [PYTHON, "-m", "pip", "install", "-q", "--disable-pip-version-check", package]
            warn_unless(subprocess.run(pip).returncode == 0, f"not installed: {package}")


def present(package: str) -> bool:
    """Whether what a Debian package is for is there, however it came."""
    if package == "python3-venv":
        return PYTHON.exists() or importlib.util.find_spec("ensurepip") is not None
    if package == "time":
        # The word is built into shells; the program is what measures.
        return Path("/usr/bin/time").exists()
    return shutil.which({"miller": "mlr"}.get(package, package)) is not None


def warn_unless(good: bool, text: str) -> None:
    if not good:
        print(f"bench: {text}", file=sys.stderr, flush=True)


def bare_sax() -> Path:
    """The program that reads feeds with libxml2 and does nothing else, made by the C compiler."""
    program = DATA / "bare_sax"
    flags = subprocess.run(["pkg-config", "--cflags", "--libs", "libxml-2.0"], capture_output=True, text=True).stdout
    compiler = shutil.which("cc") or shutil.which("clang") or "cc"
    made = subprocess.run([compiler, "-O2", "-w", "-o", program, CONTENDERS / "bare_sax.c", *flags.split()])
    warn_unless(made.returncode == 0, "bare_sax is not compiled")
    return program


def said(*command: str | Path) -> str:
    """The first line that a command says, or nothing if it fails or is not there."""
    try:
        result = subprocess.run(command, capture_output=True, text=True)
    except OSError:
        return ""
    lines = result.stdout.splitlines()
    return lines[0].strip() if result.returncode == 0 and lines else ""


def version_of(module: str) -> str:
    return said(PYTHON, "-c", f"import importlib.metadata as m; print(m.version('{module}'))")


def versions() -> list[str]:
    """Names with versions of all that are installed."""
    found = [
        ("DuckDB", version_of("duckdb")), ("Polars", version_of("polars")), ("dlt", version_of("dlt")),
        ("fastfeedparser", version_of("fastfeedparser")), ("feedparser", version_of("feedparser")),
        ("libxml2", said("pkg-config", "--modversion", "libxml-2.0")),
        ("Python", said(PYTHON, "--version").removeprefix("Python ")),
        ("Miller", said("mlr", "--version").removeprefix("mlr ")),
        ("sqlite3", said("sqlite3", "--version").split(" ")[0]),
        ("unzip", " ".join(said("unzip", "-v").split(" ")[1:2])),
        ("gzip", said("gzip", "--version").removeprefix("gzip ")),
        ("grep", said("grep", "--version").split(" ")[-1]),
    ]
    return [f"{name} {version or 'missing'}" for name, version in found]
