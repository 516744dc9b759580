#!/bin/sh
# A double click on macOS opens this in a terminal.
exec "$(dirname "$0")/hecha" "$@"
