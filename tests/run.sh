#!/usr/bin/env bash
# Builds the solution and runs every test, with a browser and a PostgreSQL server of its own.
#
#   tests/run.sh                    all tests
#   tests/run.sh --filter Quarter   arguments go on to `dotnet test`
#
# CONFIGURATION        Release (default) or Debug
# MINERDEBT_CHROMIUM   path of a Chromium or Chrome; found or installed where unset
# MINERDEBT_PG_BIN     folder with initdb, pg_ctl and postgres; found or installed where unset
#
# The last line is `N passed, N failed`. A skipped test, a crash and a failed build count as failed.
# Exit code: 0 all passed, 1 something failed, 2 something that the tests need is missing.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export LC_ALL=C.UTF-8 DOTNET_CLI_UI_LANGUAGE=en DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
export MSBUILDDISABLENODEREUSE=1 # leave no build server behind
configuration=${CONFIGURATION:-Release}
work='' child='' passed=0 failed=0 finished=''
source tests/postgres.sh

finish() {
  local status=$?
  trap '' INT TERM HUP
  set +e
  if [ -n "$child" ]; then
    kill -TERM -- "-$child" 2>/dev/null || kill -TERM "$child" 2>/dev/null
    wait "$child" 2>/dev/null
  fi
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

# In a process group of its own and waited for, so that an interrupt is acted on at once.
run() {
  if command -v setsid >/dev/null; then setsid "$@" & else "$@" & fi
  child=$!
  local status=0
  wait "$child" || status=$?
  child=''
  return "$status"
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
fi
export MINERDEBT_CHROMIUM
echo "Browser: $MINERDEBT_CHROMIUM"

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

run dotnet build MinerDebt.sln -c "$configuration" -v minimal

work=$(mktemp -d "${TMPDIR:-/tmp}/minerdebt-tests.XXXXXX")
mkdir "$work/results"
start_postgres "$MINERDEBT_PG_BIN" "$work"

# counter NAME FILE: a number of the summary in a .trx file.
counter() { sed -n "s/.*<Counters [^>]*\b$1=\"\([0-9]*\)\".*/\1/p" "$2" | head -n 1; }

# One project after the other: one that leaves no result, or none of its tests, can't hide among the rest.
for project in tests/*/*.Tests.csproj; do
  name=$(basename "$project" .csproj)
  result=$work/results/$name.trx
  echo
  echo "== $name"
  status=0
  run dotnet test "$project" -c "$configuration" --no-build --logger "trx;LogFileName=$name.trx" \
    --results-directory "$work/results" "$@" || status=$?

  good=0 all=0
  if [ -f "$result" ]; then
    good=$(counter passed "$result") all=$(counter total "$result")
    good=${good:-0} all=${all:-0}
    # <UnitTestResult testName="..." outcome="NotExecuted">, with other attributes between
    sed -n 's/.*<UnitTestResult .*testName="\([^"]*\)".* outcome="NotExecuted".*/Skipped, so counted as failed: \1/p' "$result"
  fi
  bad=$((all - good))
  if [ "$bad" -eq 0 ] && [ "$status" -ne 0 ]; then
    echo "$name: dotnet test ended with $status"
    bad=1
  elif [ "$all" -eq 0 ] && [ "$#" -eq 0 ]; then
    echo "$name: no test ran"
    bad=1
  fi
  passed=$((passed + good)) failed=$((failed + bad))
done

if [ "$((passed + failed))" -eq 0 ]; then
  echo 'No test ran.'
  failed=1
fi
echo
finished=yes
