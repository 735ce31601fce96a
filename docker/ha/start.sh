#!/bin/sh
# Starts Patroni or pgBouncer with the password that lies in a file, so that no environment of the deployment holds it.
set -eu
password=$(cat /run/secrets/database_password)
case "$1" in
  patroni)
    mkdir -p -m 0700 "$PATRONI_POSTGRESQL_DATA_DIR"
    export PATRONI_SUPERUSER_PASSWORD="$password" PATRONI_REPLICATION_PASSWORD="$password" PATRONI_RESTAPI_PASSWORD="$password"
    exec patroni /etc/cungcau/patroni.yml
    ;;
  pgbouncer)
    printf '"cungcau" "%s"\n' "$password" >/run/pgbouncer/users
    exec pgbouncer /etc/cungcau/pgbouncer.ini
    ;;
  *)
    echo "patroni or pgbouncer, not $1" >&2
    exit 2
    ;;
esac
