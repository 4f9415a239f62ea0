#!/bin/sh
# Builds the program, converts the samples and writes the report on them: ./run.sh
set -eu
cd "$(dirname "$0")"

cmake/install.sh build
cmake --preset release >/dev/null
cmake --build --preset release

build/release/actionplan convert samples --out out
build/release/actionplan report out --out out/report.html
echo
echo "The program:   build/release/actionplan (try --help)"
echo "The results:   out/*.json, one file a plan"
echo "The report:    out/report.html, how good their data is"
echo "What happened: out/run.ndjson, one line an input"
