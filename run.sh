#!/bin/sh
# Builds the program and converts the samples: ./run.sh
set -eu
cd "$(dirname "$0")"

cmake/install.sh build
cmake --preset release >/dev/null
cmake --build --preset release

build/release/actionplan convert samples --out out
echo
echo "The program:   build/release/actionplan (try --help)"
echo "The results:   out/*.json, one file a plan"
echo "What happened: out/run.ndjson, one line an input"
