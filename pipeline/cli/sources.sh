#!/bin/sh
# Prints what identifies the sources that Hecha is built from: their names and contents. The build writes it down, the
# launcher compares, so that a file that is changed, added, renamed or deleted is built anew. With the name of a file: prints
# one of the sources or their folders that changed since that file was written, by the time that no copying sets back.
set -eu
case $0 in */*) cd "${0%/*}/../.." ;; *) cd ../.. ;; esac
set -- "${1:-}" pom.xml dictionaries pipeline/*/pom.xml pipeline/*/src/main corpus/trained-on
since=$1
shift
# What is handed out is made of what is built, and the cluster is a build of its own: neither takes part in it.
if [ -n "$since" ]; then
  exec find "$@" ! -path 'pipeline/release/*' ! -path 'pipeline/cluster/*' -cnewer "$since" -print -quit
fi
find "$@" -type f ! -path 'pipeline/release/*' ! -path 'pipeline/cluster/*' -exec cksum {} + | LC_ALL=C sort | cksum
