#!/bin/sh
# Runs hecha.cmd in the command interpreter of Wine with a stand-in for Java, and compares the words that Java was given.
# Needs wine and x86_64-w64-mingw32-gcc (Debian: wine64, gcc-mingw-w64-x86-64-win32). Wine's interpreter is not that of
# Windows: what holds here may still fail there, and the other way round. It loses a % of a path or a word, and its fc finds no
# difference, so that a folder that was moved is tried by reading alone.
set -eu
here=$(cd "$(dirname "$0")" && pwd -P)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export WINEPREFIX="${WINEPREFIX:-$work/wine}" WINEDEBUG=-all LC_ALL=C.UTF-8
x86_64-w64-mingw32-gcc -O1 -o "$work/java.exe" "$here/java.c" -lshell32

home="$work/核查 (新) & 旧"
said=$work/said.txt
JAVA_SAID=$(printf 'Z:%s' "$said" | tr / '\\')
JAVA_IS=17.0.9
export JAVA_SAID JAVA_IS
failed=0

lay() {
  rm -rf "$home"
  mkdir -p "$home/app/lib" "$home/报告"
  cp -r "$here/../../main/app/windows/hecha.cmd" "$home"
  cp -r "$here/../../main/app/windows/messages" "$home/app"
}

# holds NAME LAST WORD...: runs the script with the words; the last words that Java was given must be LAST, one a line.
holds() {
  name=$1; last=$2
  shift 2
  rm -f "$said"; : >"$said"
  code=0
  (cd "$home" && timeout 300 wine cmd /c hecha.cmd "$@" <"$work/enter" >"$work/out.txt" 2>&1) || code=$?
  count=$(printf '%s\n' "$last" | wc -l)
  got=$(tail -n "$((count + 1))" "$said" | head -n "$count")
  if [ "$got" = "$last" ] && [ "$code" = "${ends:-0}" ]; then
    echo "holds: $name"
  else
    failed=1
    echo "FAILS: $name (ended with $code)"; printf "%s\n" "--- wanted" "$last" "--- given"; cat "$said"; echo "--- said"; cat "$work/out.txt"
  fi
}
printf '\r\n\r\n' >"$work/enter"

win() {
  printf 'Z:%s' "$1" | tr / '\\'
}

lay
mkdir -p "$home/app/jre/bin" && cp "$work/java.exe" "$home/app/jre/bin"
holds "a double click shows the folder beside it" "hecha.cli.Hecha
serve
$(win "$home")\\报告"
holds "the second start takes what the first has made" "-XX:SharedArchiveFile=$(win "$home")\\app\\hecha.jsa
-cp
$(win "$home")\\app\\lib\\*
hecha.cli.Hecha
check
in put.txt" check "in put.txt"
mkdir -p "$home/六月 (报)"
holds "a folder that is dropped is shown" "serve
$(win "$home")\\六月 (报)" "$(win "$home")\\六月 (报)"
: >"$home/甲 县.docx"
holds "a file that is dropped is checked" "check
$(win "$home")\\甲 县.docx" "$(win "$home")\\甲 县.docx"
holds "words are a command" "hecha.cli.Hecha
query
--index
索 引
指标:森林覆盖率 值>=80" query --index "索 引" "指标:森林覆盖率 值>=80"
ends=3 JAVA_ENDS=3 holds "the code of the program is that of the script" "check
x" check x
mv "$home/app/jre" "$home/jre"
holds "a folder jre beside it is Java" "check
x" check x
mv "$home/jre" "$work/java-17"
JAVA_HOME=$(win "$work/java-17") holds "JAVA_HOME is Java" "check
x" check x
ends=2 JAVA_IS=1.8.0_202 JAVA_HOME=$(win "$work/java-17") holds "an old Java is refused" "-version" check x
grep -q "17 或更新版本" "$work/out.txt" || { echo "FAILS: nothing said of an old Java"; failed=1; }
ends=2 holds "no Java is told" "" check x
grep -q "没有找到 Java" "$work/out.txt" || { echo "FAILS: nothing said of no Java"; failed=1; }
exit "$failed"
