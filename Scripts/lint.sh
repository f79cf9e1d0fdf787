#!/usr/bin/env bash
# The project's own rules, beside those of swift format.
set -uo pipefail

failed=0
fail() {
  echo "lint: $1" >&2
  failed=1
}

# One file, one idea: a file that is much longer holds several.
while IFS= read -r file; do
  lines=$(wc -l <"$file")
  [ "$lines" -le 400 ] || fail "$file has $lines lines; split it"
done < <(git ls-files 'Sources/*.swift' 'Plugins/*.swift')

# The core stands on the standard library alone; parsers and kernels stay out of Foundation.
for room in Core Formats Knowledge Inputs; do
  found=$(git grep -lE '^(public |internal )?import Foundation' -- "Sources/$room" || true)
  [ -z "$found" ] || fail "Foundation is imported in $found"
done
found=$(git grep -hE '^(public |internal )?import ' -- Sources/Core | sort -u | grep -vE 'import Synchronization$' || true)
[ -z "$found" ] || fail "the core imports: $found"

# Formats know nothing of call centers.
found=$(git grep -niE 'call.?cent(er|re)' -- Sources/Formats | grep -v '/Fixtures/' || true)
[ -z "$found" ] || fail "a format speaks of call centers: $found"

# Nothing that traps on input.
found=$(git grep -nE '\btry!|\bas!|fatalError\(|preconditionFailure\(' -- 'Sources/*.swift' || true)
[ -z "$found" ] || fail "this traps: $found"

# No path of anyone's machine.
found=$(git grep -nE '/(home|Users|work|root)/' -- . ':!Scripts/lint.sh' ':!*.yaml' | grep -v 'example' || true)
[ -z "$found" ] || fail "a path of a machine: $found"

# The generated pages are those of this version.
if swift build --product switchboard >/dev/null; then
  for page in "Catalog.md --markdown" "Model.md --model"; do
    read -r file option <<<"$page"
    .build/debug/switchboard catalog "$option" | cmp -s - "Documentation/$file" \
      || fail "Documentation/$file is stale; run 'make docs'"
  done
else
  fail "the program does not build"
fi

[ $failed -eq 0 ] && echo "lint: nothing to complain of"
exit $failed
