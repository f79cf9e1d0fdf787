"""Takes articles apart into tokens and sentences with spaCy, nothing more: run_spacy.py LIST Prints how many."""
import sys
from pathlib import Path

import spacy

pipelines = {}
count = 0
for path in map(Path, Path(sys.argv[1]).read_text(encoding="utf-8").split()):
    language = path.name[:2]
    if language not in pipelines:
        pipelines[language] = spacy.blank(language)
        pipelines[language].add_pipe("sentencizer")
    count += len(list(pipelines[language](path.read_text(encoding="utf-8")).sents)) > 0
print(count)
