#!/bin/bash
# Builds and tests: ./test.sh [--deep] [--accept]
#   --deep    also sanitizers, linters, fuzzing, the release build, its package and the Python package (half an hour on 2 cores)
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
skipped=0
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

# Runs a preset's tests and counts them: run_tests dev [option of ctest...]. What is skipped, for want of a package of the deep run,
# has not passed.
run_tests() {
    local preset=$1
    shift
    ctest --test-dir "build/$preset" -j "$jobs" --output-on-failure --no-tests=error "$@" | tee "$logs/tests-$preset.log" || true
    local summary count bad left_out
    summary=$(grep -E 'tests passed, [0-9]+ tests failed out of [0-9]+' "$logs/tests-$preset.log" || true)
    if [ -z "$summary" ]; then
        failed=$((failed + 1))
        return
    fi
    bad=$(sed -E 's/.* ([0-9]+) tests failed.*/\1/' <<<"$summary")
    count=$(sed -E 's/.*out of ([0-9]+).*/\1/' <<<"$summary")
    left_out=$(grep -c '[*]Skipped ' "$logs/tests-$preset.log" || true)
    skipped=$((skipped + left_out))
    passed=$((passed + count - bad - left_out))
    failed=$((failed + bad))
}

# shellcheck disable=SC2317  # called by step
check_format() {
    # Not 14, which crashes on some tables.
    git ls-files '*.h' '*.cpp' | xargs -P "$jobs" -n 16 clang-format-16 --dry-run --Werror
}

# shellcheck disable=SC2317
check_tidy() {
    # Over the unity build's files, so that each header is gone through once for many of ours. Left out is Clang's
    # path-sensitive analyzer: the sanitizers run below.
    sed -n 's/.*"file": "\(.*\)".*/\1/p' build/sanitize/compile_commands.json | grep -vE '/(bench|tests)/' |
        xargs -P "$jobs" -n 1 clang-tidy-14 --quiet '--checks=-clang-analyzer-*,-bugprone-suspicious-include' \
            '--header-filter=(extract|parse|normalise|schema|quality|engine|cli)/.*\.(h|cpp)$' \
            -p build/sanitize --extra-arg=-Wno-unknown-warning-option
}

# A fuzz target over the inputs that are kept for it and over mutants of them, the same ones on every machine.
# shellcheck disable=SC2317
fuzz() {
    local name=$1 mutants
    mutants=$(sed -n "s/^$name //p" tests/fuzz/mutants.txt)
    timeout 300 "build/sanitize/tests/${name}_replay" --mutants "${mutants:?no number of mutants for $name}" \
        "tests/fuzz/seeds/$name" "tests/fuzz/crashes/$name"
}

# Two fuzz targets at a time, as there are that many processors; each is a test of its own.
fuzz_all() {
    local names name
    names=$(basename -s _fuzz.cpp tests/fuzz/*_fuzz.cpp)
    export -f fuzz
    xargs -P "$jobs" -I NAME bash -c "(fuzz NAME) >$logs/fuzz-NAME.out 2>&1; echo \$? >$logs/fuzz-NAME.status" <<<"$names"
    for name in $names; do
        step "fuzz-$name" fuzz_result "$name"
    done
}

# The Python package, installed as a user does it, but with the objects that the release build has made: hence its folder, and
# the compiler that CMake finds by itself. pip's settings are taken out of that folder again.
# shellcheck disable=SC2317
check_python() {
    local status=0
    cp build/release/CMakeCache.txt "$logs/CMakeCache.txt" || return
    rm -rf build/python
    { /usr/bin/python3 -m venv build/python &&
        CXX=c++ build/python/bin/pip install --quiet --config-settings build-dir="$PWD/build/release" './python[test,spark]' &&
        build/python/bin/python -m pytest -q -p no:cacheprovider python/tests; } || status=$?
    cp "$logs/CMakeCache.txt" build/release/CMakeCache.txt
    cmake --preset release && return "$status"
}

# The benchmarks measure nothing here, but they build and run.
# shellcheck disable=SC2317
check_benchmarks() {
    local status=0
    { cmake --preset release -D ACTIONPLAN_BENCH=ON && cmake --build --preset release &&
        build/release/bench/one_process samples/ruled build/release/out-bench &&
        build/release/bench/html_bench --only convert samples/oxfordshire.html &&
        build/release/bench/pdf_bench samples/ruled 1; } || status=$?
    cmake --preset release && return "$status"
}

# shellcheck disable=SC2317
fuzz_result() {
    tail -n 40 "$logs/fuzz-$1.out"
    [ "$(cat "$logs/fuzz-$1.status")" -eq 0 ]
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
    build_preset sanitize
    step tidy check_tidy
    # Left out: what is about installed files and other programs' readings, or runs what other tests run already.
    run_tests sanitize -LE 'memory|deep' -E '^(installation|workbook|sameness|disturbed_runs)/'
    fuzz_all
    build_preset release
    step release-runs build/release/actionplan convert samples --out build/release/out
    step package cpack --config build/release/CPackConfig.cmake -B build/release
    step package-in-a-clean-debian tests/clean_debian.sh build/release
    step benchmarks check_benchmarks
    step python check_python
fi

[ "$skipped" -eq 0 ] || echo "skipped, since they use packages of ./test.sh --deep: $skipped tests"
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
