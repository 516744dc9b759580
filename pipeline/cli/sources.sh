#!/bin/sh
# Prints what identifies the sources that Hecha is built from: their names and contents. The build writes it down, the
# launcher compares, so that a file that is changed, added, renamed or deleted is built anew.
set -eu
home=$(cd "$(dirname "$0")/../.." && pwd -P)
cd "$home"
find pom.xml dictionaries pipeline/*/pom.xml pipeline/*/src/main corpus/trained-on -type f -exec cksum {} + |
  LC_ALL=C sort | cksum
