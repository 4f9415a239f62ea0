#!/bin/bash
# Builds and tests: ./test.sh [--deep] [--accept]
#   --deep    also sanitizers, linters, the release build and fuzzing (up to 40 minutes on 2 cores)
#   --accept  write what the program says now as the expected results of the cases and the generated pages
set -euo pipefail
cd "$(dirname "$0")"

deep=
for option in "$@"; do
    case $option in
        --deep) deep=yes ;;
        --accept) export ACTIONPLAN_ACCEPT=1 ;;
        *) echo "test.sh: $option: unknown option; use --deep or --accept" >&2; exit 2 ;;
    esac
done

passed=0
failed=0
jobs=$(nproc)
logs=build/logs
mkdir -p "$logs"

# Runs a step that passes or fails as one; its output is shown when it fails.
step() {
    local name=$1
    shift
    local begin=$SECONDS
    if "$@" >"$logs/$name.log" 2>&1; then
        passed=$((passed + 1))
        echo "passed: $name ($((SECONDS - begin)) s)"
    else
        failed=$((failed + 1))
        tail -n 60 "$logs/$name.log"
        echo "FAILED: $name ($((SECONDS - begin)) s); all of it is in $logs/$name.log"
    fi
}

# Builds targets of a preset: build_preset dev [target...]. A build that fails ends here.
build_preset() {
    local preset=$1
    shift
    cmake --preset "$preset" >/dev/null
    cmake --build --preset "$preset" ${1:+--target "$@"} >"$logs/build-$preset.log" 2>&1 || {
        tail -n 60 "$logs/build-$preset.log"
        echo "FAILED: build of preset $preset"
        echo "$passed passed, $((failed + 1)) failed"
        exit 1
    }
}

# Runs a preset's tests and counts them: run_tests dev [option of ctest...].
run_tests() {
    local preset=$1
    shift
    ctest --test-dir "build/$preset" -j "$jobs" --output-on-failure --no-tests=error "$@" | tee "$logs/tests-$preset.log" || true
    local summary count bad
    summary=$(grep -E 'tests passed, [0-9]+ tests failed out of [0-9]+' "$logs/tests-$preset.log" || true)
    if [ -z "$summary" ]; then
        failed=$((failed + 1))
        return
    fi
    bad=$(sed -E 's/.* ([0-9]+) tests failed.*/\1/' <<<"$summary")
    count=$(sed -E 's/.*out of ([0-9]+).*/\1/' <<<"$summary")
    passed=$((passed + count - bad))
    failed=$((failed + bad))
}

# shellcheck disable=SC2317  # called by step
check_format() {
    # One file at a time: given all at once, clang-format 14 crashes on files that it formats well alone.
    git ls-files '*.h' '*.cpp' | xargs -P "$jobs" -n 1 clang-format-14 --dry-run --Werror
}

# shellcheck disable=SC2317
check_tidy() {
    # The flags of GCC's build that Clang doesn't know are of no interest to it. All checks are on in .clang-tidy; left out
    # here, for a third of the time, are Clang's path-sensitive analyzer (the sanitizers run below) and those that look for
    # slips of C, each of which goes through every header.
    local c_slips
    c_slips=$(printf ',-bugprone-%s' reserved-identifier stringview-nullptr suspicious-string-compare \
        multiple-statement-macro undelegated-constructor assert-side-effect sizeof-expression \
        not-null-terminated-result implicit-widening-of-multiplication-result)
    git ls-files '*.cpp' | grep -vE '^(bench|tests)/' |
        xargs -P "$jobs" -n 4 clang-tidy-14 --quiet "--checks=-clang-analyzer-*$c_slips" -p build/dev --extra-arg=-Wno-unknown-warning-option
}

# The same inputs each time, of a fixed number: addresses and the environment would else have their say in what is tried.
# shellcheck disable=SC2317
fuzz_for_a_while() {
    local target=$1 name runs
    local same=(env -i "PATH=$PATH")
    setarch -R true 2>/dev/null && same+=(setarch -R)
    name=$(basename "$target" _fuzz)
    runs=$(sed -n "s/^$name //p" tests/fuzz/runs.txt)
    rm -rf "build/fuzz/corpus/$name"
    mkdir -p "build/fuzz/corpus/$name"
    "${same[@]}" "$target" -seed=1 "-runs=${runs:?no number of runs for $name}" -max_total_time=60 -reload=0 \
        -timeout=20 -rss_limit_mb=2048 -max_len=65536 \
        -artifact_prefix="build/fuzz/crash-$name-" \
        "build/fuzz/corpus/$name" "tests/fuzz/seeds/$name"
}

# Two fuzz targets at a time, as there are that many processors; each is a test of its own.
fuzz_all() {
    local running=0 target
    for target in build/fuzz/tests/*_fuzz; do
        (
            status=0
            fuzz_for_a_while "$target" >"$logs/$(basename "$target").log" 2>&1 || status=$?
            echo "$status" >"$logs/$(basename "$target").status"
        ) &
        running=$((running + 1))
        if [ "$running" -ge "$jobs" ]; then
            wait -n
            running=$((running - 1))
        fi
    done
    wait
    for target in build/fuzz/tests/*_fuzz; do
        step "fuzz-$(basename "$target" _fuzz)" fuzz_result "$(basename "$target")"
    done
}

# shellcheck disable=SC2317
fuzz_result() {
    tail -n 40 "$logs/$1.log"
    [ "$(cat "$logs/$1.status")" -eq 0 ]
}

if [ -n "$deep" ]; then cmake/install.sh deep; else cmake/install.sh test; fi

if [ -n "${ACTIONPLAN_ACCEPT:-}" ]; then python3 docs/schema_page.py; fi
build_preset dev
# What passed in this very state of the files is not run again.
state=$({ git rev-parse HEAD || date +%N; git status --porcelain; git diff HEAD; } 2>/dev/null | sha256sum)
if [ -n "$deep" ] && [ "$(head -n 1 "$logs/passed" 2>/dev/null)" = "$state" ]; then
    passed=$(tail -n 1 "$logs/passed")
    echo "passed before, with the same files: $passed tests; once more those that use packages of the deep run"
    run_tests dev -LE deep -R '^(office|workbook|installation|end_to_end)/'
else
    run_tests dev -LE deep
    if [ "$failed" -eq 0 ]; then printf '%s\n%s\n' "$state" "$passed" >"$logs/passed"; fi
fi

if [ -n "$deep" ]; then
    run_tests dev -L deep
    step format check_format
    step tidy check_tidy
    # One build serves the fuzz targets and the tests under the address and undefined-behaviour sanitizers.
    build_preset fuzz
    # Left out: what is about installed files and other programs' readings, or runs what other tests run already.
    run_tests fuzz -LE 'memory|deep' -E '^(installation|workbook|sameness|disturbed_runs)/'
    fuzz_all
    build_preset release
    step release-runs build/release/actionplan convert samples --out build/release/out
    step package cpack --config build/release/CPackConfig.cmake -B build/release
    step package-in-a-clean-debian tests/clean_debian.sh build/release
fi

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
