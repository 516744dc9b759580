# How Hecha is started by a shell, in the repository and in what is handed out: read by the launchers, never run itself.

# Java takes names in Chinese only under a UTF-8 locale, and a locale may be named that this machine does not have.
charmap() {
  locale charmap 2>/dev/null || echo unknown
}
use_utf8() {
  if [ "$(charmap)" != UTF-8 ]; then
    for name in C.UTF-8 en_US.UTF-8 zh_CN.UTF-8; do
      if [ "$(LC_ALL=$name charmap)" = UTF-8 ]; then break; fi
      name=C.UTF-8
    done
    LC_ALL=$name
    export LC_ALL
  fi
}

# Prints the Java of this machine, or nothing.
find_java() {
  if [ -n "${JAVA_HOME:-}" ] && [ -x "$JAVA_HOME/bin/java" ]; then
    echo "$JAVA_HOME/bin/java"
  elif command -v java >/dev/null 2>&1; then
    command -v java
  else
    for candidate in /usr/lib/jvm/*/bin/java /Library/Java/JavaVirtualMachines/*/Contents/Home/bin/java; do
      if [ -x "$candidate" ]; then echo "$candidate"; return; fi
    done
  fi
}

# start JAVA CLASS_PATH FOLDER SAMPLE WORD...: the words are Hecha's; FOLDER keeps what makes the next start faster, made
# by a check of the report SAMPLE.
start() {
  java=$1; class_path=$2; keep=$3; sample=$4
  shift 4
  real=$(readlink -f "$java" 2>/dev/null || echo "$java")
  release=$(dirname "$(dirname "$real")")/release
  version=$( (grep -s '^JAVA_VERSION=' "$release" || echo unknown) | tr -c 'A-Za-z0-9.\n' '_')
  archive=$keep/hecha-$version.jsa

  options="-XX:+UseSerialGC -Xshare:auto"
  # From Java 22 on, Lucene's use of native calls must be allowed or it is warned of.
  major=$(printf '%s' "$version" | sed 's/[^0-9]*\([0-9]*\).*/\1/')
  [ "${major:-0}" -ge 22 ] && options="$options --enable-native-access=ALL-UNNAMED"
  # Short commands start faster without the optimising compiler; a folder of reports runs faster with it.
  short=1
  for word in "$@"; do
    if [ -d "$word" ]; then short=; fi
    case $word in run | index | evaluate | train | serve) short= ;; esac
  done
  [ -n "$short" ] && options="$options -XX:TieredStopAtLevel=1"

  if [ ! -f "$archive" ] && [ -w "$keep" ]; then
    # The class-data archive is made once a Java version; Hecha works without it, only slower to start.
    "$java" -XX:ArchiveClassesAtExit="$archive.$$" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "$class_path" hecha.cli.Hecha \
      check --quiet "$sample" >/dev/null 2>&1 || :
    [ -f "$archive.$$" ] && mv "$archive.$$" "$archive"
  fi

  tty_out=0; columns=0
  if [ -t 1 ]; then
    tty_out=1
    columns=$(stty size 2>/dev/null <&1 | sed 's/.* //')
  fi
  tty_err=0; [ -t 2 ] && tty_err=1
  set -- -cp "$class_path" hecha.cli.Hecha "$@"
  if [ -f "$archive" ]; then set -- "-XX:SharedArchiveFile=$archive" "$@"; fi
  # shellcheck disable=SC2086
  exec "$java" $options ${HECHA_JAVA_OPTIONS:-} -Dhecha.tty.out=$tty_out -Dhecha.tty.err=$tty_err "-Dhecha.columns=${columns:-0}" \
    -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 "$@"
}
