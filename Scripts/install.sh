#!/usr/bin/env bash
# Installs the program under a prefix: install.sh PROGRAM PREFIX
set -euo pipefail

program=$1
prefix=$2
data="$(dirname "$program")/switchboard_KnowledgeData.resources/Data"

install -d "$prefix/bin" "$prefix/share/switchboard"
install -m 755 "$program" "$prefix/bin/switchboard"
cp -R "$data/." "$prefix/share/switchboard/"
install -d "$prefix/share/doc/switchboard" "$prefix/share/man/man1"
install -m 644 LICENSE NOTICE "$prefix/share/doc/switchboard/"
install -m 644 Documentation/switchboard.1 "$prefix/share/man/man1/switchboard.1"
install -d "$prefix/share/bash-completion/completions" "$prefix/share/zsh/site-functions" \
  "$prefix/share/fish/vendor_completions.d"
"$program" --generate-completion-script bash >"$prefix/share/bash-completion/completions/switchboard"
"$program" --generate-completion-script zsh >"$prefix/share/zsh/site-functions/_switchboard"
"$program" --generate-completion-script fish >"$prefix/share/fish/vendor_completions.d/switchboard.fish"
echo "installed $prefix/bin/switchboard"
