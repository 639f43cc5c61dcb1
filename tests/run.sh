#!/usr/bin/env bash
# Builds the solution and runs every test, with a browser and a PostgreSQL server of its own.
#
#   tests/run.sh                    all tests
#   tests/run.sh --quick            those that need no browser, PostgreSQL, nginx, Python, Node.js or LibreOffice, without those of
#                                   the dashboard as a process (the namespace Processes)
#   tests/run.sh --built            all tests, of what was built before
#   tests/run.sh --filter Quarter   other arguments go on to `dotnet test`
#
# Two projects run at a time, at times three, and what measures speed runs alone after them. At the end the ten slowest tests are listed.
#
# CONFIGURATION        Release (default) or Debug
# MINERDEBT_CHROMIUM   path of a Chromium or Chrome; found or installed where unset
# MINERDEBT_HEADLESS_SHELL  path of chromium-headless-shell, which most browser tests use; found or installed where MINERDEBT_CHROMIUM
#                      is unset, and where there is none, they use that one
# MINERDEBT_PG_BIN     folder with initdb, pg_ctl and postgres; found or installed where unset
# MINERDEBT_NGINX      path of nginx; found or installed where unset
# MINERDEBT_LIBREOFFICE  path of soffice, which opens files that can be downloaded; found or installed where unset
# MINERDEBT_PROGRAM    what the tests start; published here for all of them
#
# The last line is `N passed, N failed`. A skipped test, a crash and a failed build count as failed.
# Exit code: 0 all passed, 1 something failed, 2 something that the tests need is missing.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export LC_ALL=C.UTF-8 DOTNET_CLI_UI_LANGUAGE=en DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
export MSBUILDDISABLENODEREUSE=1 # leave no build server behind
# For processes that end within a minute, builds too: the runtime does not map its code twice to protect it, nor measure it to
# compile it better later. A fifth of their time goes into that.
export DOTNET_EnableWriteXorExecute=0 DOTNET_TieredPGO=0
configuration=${CONFIGURATION:-Release}
work='' children='' passed=0 failed=0 finished='' quick='' built='' arguments=()
source tests/postgres.sh

finish() {
  local status=$?
  trap '' INT TERM HUP
  set +e
  local child
  for child in $children; do
    kill -TERM -- "-$child" 2>/dev/null || kill -TERM "$child" 2>/dev/null
    wait "$child" 2>/dev/null
    # A program inside the tests' process takes the signal for its own, and the tests go on.
    kill -KILL -- "-$child" 2>/dev/null
  done
  stop_postgres
  [ -z "$work" ] || rm -rf "$work"
  # Whatever ended the run early is a failure of its own.
  [ -n "$finished" ] || { failed=$((failed + 1)); [ "$status" -ne 0 ] || status=1; }
  [ "$failed" -eq 0 ] || [ "$status" -ne 0 ] || status=1
  echo "$passed passed, $failed failed"
  exit "$status"
}
trap finish EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
trap 'exit 129' HUP

missing() {
  printf '%s\n' "$@" >&2
  exit 2
}

# In the background and in a process group of its own, so that an interrupt ends it at once with all that it has started.
begin() {
  set -m
  "$@" </dev/null &
  set +m
  children="$children $!"
}

# Waits for all that was begun. The exit code is that of one that failed.
end() {
  local child status=0
  for child in $children; do wait "$child" || status=$?; done
  children=''
  return "$status"
}

run() {
  begin "$@"
  end
}

find_browser() {
  local name path
  for name in chromium google-chrome google-chrome-stable chromium-browser; do
    path=$(command -v "$name") || continue
    # A snap sees neither the tests' profile folder nor, as a stub, anything at all.
    case $(readlink -f "$path") in */snap | /snap/*) continue ;; esac
    if timeout 30 "$path" --version >/dev/null 2>&1; then
      echo "$path"
      return
    fi
  done
}

find_postgres() {
  local bin
  for bin in $(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -rV) "$(dirname "$(command -v initdb || echo /)")"; do
    if has_postgres "$bin"; then
      echo "$bin"
      return
    fi
  done
}

has_postgres() { [ -x "$1/initdb" ] && [ -x "$1/pg_ctl" ] && [ -x "$1/postgres" ]; }

find_nginx() { command -v nginx || { [ ! -x /usr/sbin/nginx ] || echo /usr/sbin/nginx; }; }

has_node() {
  local version
  version=$(node --version 2>/dev/null) && version=${version#v} && [ "${version%%.*}" -ge 18 ] && command -v npm >/dev/null
}

# install WHAT-FOR PACKAGE...: Debian and Ubuntu only; elsewhere, or where it fails, the caller says what to do.
install() {
  local sudo=() reason=$1
  shift
  command -v apt-get >/dev/null || return 1
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || return 1
    sudo=(sudo)
  fi
  echo "Installing $* with apt-get: $reason"
  "${sudo[@]}" apt-get update -qq &&
    "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

command -v dotnet >/dev/null || missing "Missing: the .NET SDK named in global.json (the command 'dotnet')."

while [ "$#" -gt 0 ]; do
  case $1 in
    --quick) quick=yes ;;
    --built) built=yes ;;
    *) arguments+=("$1") ;;
  esac
  shift
done

find_needs() {
  if [ -n "${MINERDEBT_CHROMIUM:-}" ]; then
    [ -x "$MINERDEBT_CHROMIUM" ] || missing "MINERDEBT_CHROMIUM is not a program: $MINERDEBT_CHROMIUM"
  else
    MINERDEBT_CHROMIUM=$(find_browser)
    if [ -z "$MINERDEBT_CHROMIUM" ]; then
      install 'the browser tests open the pages in Chromium' chromium fonts-liberation || true
      MINERDEBT_CHROMIUM=$(find_browser)
    fi
    [ -n "$MINERDEBT_CHROMIUM" ] || missing \
      'Missing: Chromium or Google Chrome (not as a snap), in which the browser tests open the pages.' \
      'Install one, or set MINERDEBT_CHROMIUM to the path of its program.'
    # The same browser without windows takes a third less of the processor; Debian has it beside the other.
    [ "$(basename "$MINERDEBT_CHROMIUM")" != chromium ] || command -v chromium-headless-shell >/dev/null ||
      install 'most browser tests need a browser without windows' chromium-headless-shell || true
    export MINERDEBT_HEADLESS_SHELL=${MINERDEBT_HEADLESS_SHELL-$(command -v chromium-headless-shell)}
  fi
  export MINERDEBT_CHROMIUM
  echo "Browser: $MINERDEBT_CHROMIUM${MINERDEBT_HEADLESS_SHELL:+, mostly $MINERDEBT_HEADLESS_SHELL}"

  if [ -n "${MINERDEBT_PG_BIN:-}" ]; then
    has_postgres "$MINERDEBT_PG_BIN" || missing "MINERDEBT_PG_BIN lacks initdb, pg_ctl or postgres: $MINERDEBT_PG_BIN"
  else
    MINERDEBT_PG_BIN=$(find_postgres)
    if [ -z "$MINERDEBT_PG_BIN" ]; then
      install 'the store is tested on SQLite and on PostgreSQL' postgresql || true
      MINERDEBT_PG_BIN=$(find_postgres)
    fi
    [ -n "$MINERDEBT_PG_BIN" ] || missing \
      'Missing: the PostgreSQL server programs; the store is tested on SQLite and on PostgreSQL.' \
      'Install them, or set MINERDEBT_PG_BIN to the folder with initdb, pg_ctl and postgres.'
  fi
  export MINERDEBT_PG_BIN # for tests that stop and start a server of their own

  if [ -z "${MINERDEBT_NGINX:-}" ]; then
    MINERDEBT_NGINX=$(find_nginx)
    if [ -z "$MINERDEBT_NGINX" ]; then
      install 'two copies of the program are asked through nginx' nginx-light || true
      MINERDEBT_NGINX=$(find_nginx)
    fi
    [ -n "$MINERDEBT_NGINX" ] || missing 'Missing: nginx, or its path in MINERDEBT_NGINX; two copies of the program are asked through it.'
  fi
  export MINERDEBT_NGINX

  if [ -z "${MINERDEBT_LIBREOFFICE:-}" ]; then
    command -v soffice >/dev/null || install 'spreadsheets that can be downloaded are opened in LibreOffice' libreoffice-calc-nogui || true
    MINERDEBT_LIBREOFFICE=$(command -v soffice) || missing 'Missing: LibreOffice Calc (soffice), or its path in MINERDEBT_LIBREOFFICE; spreadsheets that can be downloaded are opened in it.'
  fi
  export MINERDEBT_LIBREOFFICE

  command -v python3 >/dev/null || install 'figures are recomputed by a script' python3 || true
  has_node || install 'clients of the API are made by the tools of others' nodejs npm || true
  has_node || missing \
    'Missing: Node.js 18 or later with npm, with which the description of the API is checked and clients are made of it.' \
    'Install both, or leave these tests out with: --filter "FullyQualifiedName!~Clients"'

  command -v python3 >/dev/null || missing 'Missing: python3, which recomputes figures from the files of the data set (tests/Recomputed).'
}

if [ -n "$quick" ]; then
  projects='tests/MinerDebt.Core.Tests tests/MinerDebt.Web.Tests'
  for project in $projects; do [ -n "$built" ] || run dotnet build "$project" -c "$configuration" -v minimal; done
  leave_out='Needs!=PostgreSQL&Needs!=nginx&Needs!=Python&Needs!=LibreOffice&FullyQualifiedName!~.Processes.'
else
  projects=$(echo tests/*.Tests)
  leave_out=''
  find_needs
  [ -n "$built" ] || run dotnet build MinerDebt.sln -c "$configuration" -v minimal
fi

work=$(mktemp -d "${TMPDIR:-/tmp}/minerdebt-tests.XXXXXX")
mkdir "$work/results"
if [ -z "$quick" ]; then
  export MINERDEBT_PROGRAM="$work/program/MinerDebt.Web.dll"
  start_postgres "$MINERDEBT_PG_BIN" "$work"
fi
export MINERDEBT_PG_BIN # pg_dump and pg_restore are there too

# A filter that is asked for holds beside what is left out.
narrowed=${#arguments[@]}
if [ -n "$leave_out" ]; then
  for ((i = 0; i + 1 < narrowed; i++)); do
    if [ "${arguments[i]}" = --filter ]; then
      arguments[i + 1]="(${arguments[i + 1]})&($leave_out)"
      leave_out=''
    fi
  done
  [ -z "$leave_out" ] || arguments+=(--filter "$leave_out")
fi

# counter NAME FILE: a number of the summary in a .trx file.
counter() { sed -n "s/.*<Counters [^>]*\b$1=\"\([0-9]*\)\".*/\1/p" "$2" | sed -n 1p; }

# lane PROJECT...: one project after the other, each with its output and exit code in files.
lane() {
  local project name status
  for project in "$@"; do
    name=$(basename "$project")
    status=0
    # A process that ends after a minute in which nothing was heard of it, as its last test took that long, may be taken for
    # crashed on a busy machine: only after five minutes.
    dotnet test "$project" -c "$configuration" --no-build --logger "trx;LogFileName=$name.trx" \
      --results-directory "$work/results" ${arguments[@]+"${arguments[@]}"} -- xUnit.CrashDetectionSinkTimeout=300000 \
      >"$work/$name.log" 2>&1 || status=$?
    echo "$status" >"$work/$name.status"
    echo "$name: done after $SECONDS s"
  done
}

# Compiled ahead of time, once for all the processes that the tests start. Compiling ahead is for one platform, which has
# folders of its own unless this is said; with it, what was just built is taken and not built again.
publish() {
  dotnet publish src/MinerDebt.Web -c "$configuration" -o "$work/program" -p:AppendRuntimeIdentifierToOutputPath=false -v quiet
}

# What measures speed has the runtime as it is where the program serves.
as_served() {
  unset DOTNET_EnableWriteXorExecute DOTNET_TieredPGO
  "$@"
}

# Each project by itself: one that leaves no result, or none of its tests, cannot hide among the rest.
count() {
  local name result good=0 all=0 bad status
  name=$(basename "$1")
  result=$work/results/$name.trx
  status=$(cat "$work/$name.status" 2>/dev/null || echo 'no result')
  echo
  echo "== $name"
  cat "$work/$name.log"
  if [ -f "$result" ]; then
    good=$(counter passed "$result") all=$(counter total "$result")
    good=${good:-0} all=${all:-0}
    # <UnitTestResult testName="..." outcome="NotExecuted">, with other attributes between
    sed -n 's/.*<UnitTestResult .*testName="\([^"]*\)".* outcome="NotExecuted".*/Skipped, so counted as failed: \1/p' "$result"
  fi
  bad=$((all - good))
  if [ "$bad" -eq 0 ] && [ "$status" != 0 ]; then
    echo "$name: dotnet test ended with $status"
    bad=1
  elif [ "$all" -eq 0 ] && [ "$narrowed" -eq 0 ]; then
    echo "$name: no test ran"
    bad=1
  fi
  passed=$((passed + good)) failed=$((failed + bad))
}

# slowest N: the tests that took longest, with their seconds.
slowest() {
  sed -n 's/.*<UnitTestResult .*testName="\([^"]*\)".* duration="\([0-9]*\):\([0-9]*\):\([0-9.]*\)".*/\2 \3 \4 \1/p' "$work"/results/*.trx |
    awk '{ seconds = $1 * 3600 + $2 * 60 + $3; sub(/^[^ ]* [^ ]* [^ ]* /, ""); printf "%8.1f s  %s\n", seconds, $0 }' |
    sed -e 's/&quot;/"/g' -e 's/&lt;/</g' -e 's/&gt;/>/g' -e 's/&amp;/\&/g' | sort -rn | sed -n "1,$1p"
}

# Two at a time: the Core tests, which need no program, while it is published; then what waits most, for pages and for servers
# that are gone, and at its beginning a short third. What measures speed has the machine to itself.
early='' late='' rest='' alone=''
for project in $projects; do
  case $project in
    *Core*) early=$project ;;
    *Browser*) late=$project ;;
    *Benchmarks*) alone=$project ;;
    *) rest="$rest $project" ;;
  esac
done
# shellcheck disable=SC2086 # lists of words
{
  begin lane $early
  core=$!
  if [ -z "$quick" ]; then
    begin publish
    wait $!
  fi
  for project in $rest; do begin lane "$project"; done
  wait $core
  begin lane $late
  end || true
  begin as_served lane $alone
  end || true
}
for project in $projects; do count "$project"; done

if [ "$((passed + failed))" -eq 0 ]; then
  echo 'No test ran.'
  failed=1
fi
echo
echo 'The slowest tests:'
slowest 10
echo
finished=yes
