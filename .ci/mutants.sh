#!/bin/sh
# Changes the pure modules a little, one change at a time, and names each change that no test sees.
#
# The tool is mutmut, which changes functions only: a number that stands alone in a module is not
# among them. It works on a copy of the checkout, in .mutants, whose outcomes a second run reuses.
# ONLY="scoring.model.score ..." chooses modules. A person reads what survives: some changes are the
# same program, as x > 0 for x >= 0 where both branches agree.
set -eu
cd "$(dirname "$0")/.."
PATH="$PATH:$PWD/.uv/bin"
MUTMUT=mutmut==3.8.1

modules="dicom_node.cases.decide dicom_node.deliver.backoff scoring.clinical.merge
  scoring.eligibility.rules scoring.model.score sr_templates.sentences"
# The tests that these modules are held to; each change runs those of them that reach it.
tests="tests/unit/dicom_node/cases tests/unit/dicom_node/deliver tests/unit/scoring/clinical
  tests/unit/scoring/eligibility tests/unit/scoring/model/test_score.py
  tests/unit/sr_templates/test_report.py tests/unit/sr_templates/test_sentences.py"

say() { echo "immunoct: $*" >&2; }

command -v uv >/dev/null || { say "make mutants needs uv on PATH (https://docs.astral.sh/uv)"; exit 1; }
mkdir -p .mutants/mutants
# Also what git does not have yet, as it is on disk.
git ls-files -z --cached --others --exclude-standard | xargs -0 ls -d 2>/dev/null |
  tar -cf - --files-from=- | tar -xf - -C .mutants

{
  echo "[mutmut]"
  echo "source_paths="
  printf '    %s\n' dicom_node scoring sr_templates
  echo "only_mutate="
  for module in $modules; do printf '    %s.py\n' "$(echo "$module" | tr . /)"; done
  echo "pytest_add_cli_args_test_selection="
  printf '    %s\n' $tests
  echo "also_copy="
  printf '    %s\n' README.md
} >.mutants/setup.cfg

wanted=$(for module in ${ONLY:-$modules}; do echo "$module.*"; done)
export VIRTUAL_ENV="$PWD/.venv"
cd .mutants
mutmut() { uv run --quiet --no-project --active --with "$MUTMUT" mutmut "$@"; }
mutmut run --max-children "${CHILDREN:-2}" $wanted || { say "mutmut ended with $?"; exit 2; }
survivors=$(mutmut results | grep -E ': (survived|timeout|suspicious|segfault)$' || true)
[ -n "$survivors" ] || { say "the tests see every change"; exit 0; }
for mutant in $(echo "$survivors" | cut -d: -f1); do mutmut show "$mutant"; done
echo "$survivors"
say "$(echo "$survivors" | wc -l) changes are seen by no test"
