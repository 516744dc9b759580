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

# Whether the words ask for enough work that the optimising compiler pays for itself: a folder of reports, or many of them.
# What an option takes is no report.
is_long() {
  case ${1:-} in
    run | index | evaluate | train | serve) return 0 ;;
    query | stats | similar | roster | rules | rule | completion) return 1 ;;
  esac
  reports=0; before=
  for word in "$@"; do
    case $before in
      --out | --index | --dictionaries | --models | --texts | --cache | --config | --baseline | --letter-template) ;;
      *)
        if [ -d "$word" ]; then return 0; fi
        if [ -f "$word" ]; then reports=$((reports + 1)); fi
        ;;
    esac
    before=$word
  done
  [ "$reports" -gt 8 ]
}

# keep_classes JAVA CLASS_PATH MAJOR FILE SAMPLE: makes FILE, the classes that the common commands load, ready to be used. Up to
# Java 24 that is an archive made from their list, which alone takes classes as old as those of the command line's library;
# from 25 on a cache that holds them linked, too. Hecha works without it, only slower to start.
keep_classes() {
  scratch=$4.$$.d
  mkdir -p "$scratch" 2>/dev/null || return 0
  if [ "$3" -ge 25 ]; then
    "$1" -XX:AOTCacheOutput="$scratch/made" $options -cp "$2" hecha.cli.Rehearsal "$5" "$scratch/out" || :
  else
    "$1" -Xshare:off -XX:DumpLoadedClassList="$scratch/list" $options -cp "$2" hecha.cli.Rehearsal "$5" "$scratch/out" || :
    "$1" -Xshare:dump -XX:SharedClassListFile="$scratch/list" -XX:SharedArchiveFile="$scratch/made" $options -cp "$2" || :
  fi >/dev/null 2>&1
  [ -f "$scratch/made" ] && mv "$scratch/made" "$4"
  rm -rf "$scratch"
}

# start JAVA CLASS_PATH FOLDER SAMPLE WORD...: the words are Hecha's; FOLDER keeps what makes the next start faster, made
# by a rehearsal with the report SAMPLE.
start() {
  java=$1; class_path=$2; keep=$3; sample=$4
  shift 4
  real=$(readlink -f "$java" 2>/dev/null || echo "$java")
  release=$(dirname "$(dirname "$real")")/release
  version=$( (grep -s '^JAVA_VERSION=' "$release" || echo unknown) | tr -c 'A-Za-z0-9.\n' '_')
  archive=$keep/hecha-$version.jsa

  options="-XX:+UseSerialGC"
  # From Java 22 on, Lucene's use of native calls must be allowed or it is warned of.
  major=$(printf '%s' "$version" | sed 's/[^0-9]*\([0-9]*\).*/\1/')
  [ "${major:-0}" -ge 22 ] && options="$options --enable-native-access=ALL-UNNAMED"
  if [ ! -f "$archive" ] && [ -w "$keep" ]; then
    keep_classes "$java" "$class_path" "${major:-0}" "$archive" "$sample"
  fi
  # Short commands start faster without the optimising compiler.
  is_long "$@" || options="$options -XX:TieredStopAtLevel=1"

  tty_out=0; columns=0
  if [ -t 1 ]; then
    tty_out=1
    columns=$(stty size 2>/dev/null <&1 | sed 's/.* //')
  fi
  tty_err=0; [ -t 2 ] && tty_err=1
  set -- -cp "$class_path" hecha.cli.Hecha "$@"
  if [ -f "$archive" ]; then
    if [ "${major:-0}" -ge 25 ]; then kept=AOTCache; else kept=SharedArchiveFile; fi
    set -- "-XX:$kept=$archive" "$@"
  fi
  # shellcheck disable=SC2086
  exec "$java" $options ${HECHA_JAVA_OPTIONS:-} -Dhecha.tty.out=$tty_out -Dhecha.tty.err=$tty_err "-Dhecha.columns=${columns:-0}" \
    -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 "$@"
}
