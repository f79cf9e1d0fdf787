#!/usr/bin/env python3
"""Writes Documentation/switchboard.1, the manual page, of what the program says of itself: manual.py PROGRAM"""
import json
import subprocess
import sys
from pathlib import Path

PAGE = Path(__file__).resolve().parent.parent / "Documentation" / "switchboard.1"


def escape(text: str) -> str:
    text = text.replace("\\", "\\e").replace("-", "\\-")
    return "\n".join("\\&" + line if line.startswith((".", "'")) else line for line in text.split("\n"))


def paragraphs(text: str) -> list[str]:
    """Prose as paragraphs; lines that begin with blanks as they stand."""
    lines, block = [], False
    for line in text.split("\n"):
        indented = line.startswith(" ")
        if indented != block:
            lines.append(".nf" if indented else ".fi")
            block = indented
        lines.append(".PP" if not line.strip() and not block else escape(line))
    if block:
        lines.append(".fi")
    return lines


def label(argument: dict) -> str:
    if argument["kind"] == "positional":
        return f"\\fI{escape(argument['valueName'])}\\fR"
    names = [("--" if name["kind"] == "long" else "-") + name["name"] for name in argument["names"]]
    text = ", ".join(f"\\fB{escape(name)}\\fR" for name in names)
    return text + (f" \\fI{escape(argument['valueName'])}\\fR" if argument["kind"] == "option" else "")


def options(command: dict) -> list[str]:
    lines = []
    for argument in command.get("arguments", []):
        if not argument.get("shouldDisplay", True):
            continue
        lines += [".TP", label(argument), escape(argument.get("abstract", ""))]
        if argument.get("defaultValue"):
            lines.append(f"Default: {escape(argument['defaultValue'])}.")
    return lines


def main() -> None:
    dump = subprocess.run([sys.argv[1], "--experimental-dump-help"], capture_output=True, text=True, check=True)
    command = json.loads(dump.stdout)["command"]
    version = subprocess.run([sys.argv[1], "--version"], capture_output=True, text=True, check=True).stdout.split()[-1]
    lines = [f'.TH SWITCHBOARD 1 "" "Switchboard {version}" "User commands"', ".SH NAME",
             f"switchboard \\- {escape(command['abstract'])}", ".SH SYNOPSIS",
             "\\fBswitchboard\\fR \\fIcommand\\fR [\\fIoptions\\fR] [\\fIinputs\\fR]", ".SH DESCRIPTION"]
    lines += paragraphs(command["discussion"])
    lines.append(".SH COMMANDS")
    for sub in command["subcommands"]:
        if sub["commandName"] == "help":
            continue
        lines += [f".SS switchboard {sub['commandName']}", escape(sub["abstract"]), ".PP"]
        lines += paragraphs(sub.get("discussion", ""))
        lines += options(sub)
    lines += [".SH ENVIRONMENT", ".TP", "\\fBSWITCHBOARD_DATA\\fR",
              "The folder of definitions and tables, if not ../share/switchboard beside the program.", ".TP",
              "\\fBNO_COLOR\\fR", "If set, nothing is printed in bold.", ".TP", "\\fBhttps_proxy\\fR, \\fBhttp_proxy\\fR",
              "The proxy for addresses."]
    PAGE.parent.mkdir(exist_ok=True)
    PAGE.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"wrote {PAGE.relative_to(PAGE.parent.parent)}")


main()
