# A throw-away PostgreSQL server for the tests; sourced by run.sh.
# start_postgres BIN DIR starts one under DIR and exports MINERDEBT_TEST_POSTGRES; stop_postgres ends it.
# shellcheck shell=bash

pg_bin='' pg_home=''

# PostgreSQL refuses to run as root, so root hands over to the user that its packages make.
as_postgres() {
  if [ "$(id -u)" -eq 0 ]; then (cd / && runuser -u postgres -- "$@"); else "$@"; fi
}

start_postgres() {
  local bin=$1 dir=$2/postgres password port try
  mkdir "$dir"
  password=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
  (umask 077 && printf '%s\n' "$password" >"$dir/password")
  if [ "$(id -u)" -eq 0 ]; then
    if ! id postgres >/dev/null 2>&1; then
      echo "PostgreSQL does not run as root and there is no user 'postgres': run the tests as another user." >&2
      return 1
    fi
    chmod 711 "$2" # so that postgres gets through to its own folder
    chown -R postgres "$dir"
  fi

  if ! as_postgres "$bin/initdb" -D "$dir/data" -U minerdebt --pwfile="$dir/password" \
    --auth=scram-sha-256 --encoding=UTF8 --locale=C --no-sync >"$2/initdb.log" 2>&1; then
    cat "$2/initdb.log" >&2
    return 1
  fi
  # The data is thrown away, so nothing waits for the disk.
  cat >>"$dir/data/postgresql.conf" <<CONF
listen_addresses = '127.0.0.1'
unix_socket_directories = '$dir'
fsync = off
synchronous_commit = off
full_page_writes = off
max_connections = 200
CONF

  # Below the range that the kernel hands out. Starting is the only sure test that a port is free.
  for try in 1 2 3 4 5 6 7 8 9 10; do
    port=$((20000 + RANDOM % 12000))
    as_postgres rm -f "$dir/log"
    # Set before the start, so that an interrupted start is stopped too.
    pg_bin=$bin pg_home=$dir
    if as_postgres "$bin/pg_ctl" -D "$dir/data" -l "$dir/log" -o "-p $port" -w -t 60 start >/dev/null 2>&1; then
      export MINERDEBT_TEST_POSTGRES="Host=127.0.0.1;Port=$port;Username=minerdebt;Password=$password;Database=postgres"
      echo "PostgreSQL: $("$bin/postgres" --version), port $port"
      return 0
    fi
    grep -q 'Address already in use' "$dir/log" || break
  done
  echo "PostgreSQL did not start (try $try):" >&2
  cat "$dir/log" >&2
  return 1
}

stop_postgres() {
  [ -n "$pg_home" ] && [ -e "$pg_home/data/postmaster.pid" ] || return 0
  as_postgres "$pg_bin/pg_ctl" -D "$pg_home/data" -m fast -w -t 20 stop >/dev/null 2>&1 ||
    as_postgres "$pg_bin/pg_ctl" -D "$pg_home/data" -m immediate -w -t 20 stop >/dev/null 2>&1 || true
}
