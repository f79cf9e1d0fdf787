#!/usr/bin/env bash
# Runs the main job on Fixtures/demo and shows what came of it: demo.sh PROGRAM
set -euo pipefail

program=$1
rm -rf demo-out
mkdir -p demo-out

bold() { if [ -t 1 ] && [ -z "${NO_COLOR:-}" ]; then printf '\033[1m%s\033[0m\n' "$1"; else echo "$1"; fi; }

bold "\$ switchboard run Fixtures/demo/switchboard.yaml"
"$program" run Fixtures/demo/switchboard.yaml
echo
bold "What is in demo-out"
(cd demo-out && find . -type f | sort | while read -r file; do
  printf '  %-28s %s\n' "${file#./}" "$(wc -c <"$file" | tr -d ' ') bytes"
done)
echo
bold "Who answers where"
"$program" preview Fixtures/demo/registries --kind call_center --limit 30 2>/dev/null | sed '/^Issues/,$d'
bold "What the news says"
"$program" preview Fixtures/demo/feeds/news.xml --kind article 2>/dev/null | sed '/^Issues/,$d'
bold "Try next"
echo "  $program preview Fixtures/demo/registries/members.csv"
echo "  $program import Fixtures/demo/registries/StockEtablissement_utf8.zip --to csv:demo-out/france"
echo "  $program catalog fr-sirene"
