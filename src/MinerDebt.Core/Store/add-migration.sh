#!/usr/bin/env bash
# Adds one migration for both databases: add-migration.sh AddSomething
set -euo pipefail
name=${1:?usage: add-migration.sh NAME}
cd "$(dirname "$0")/.."
dotnet tool restore
for database in Sqlite Postgres; do
  dotnet ef migrations add "$name" --context "${database}MinerDebtDbContext" --output-dir "Store/Migrations/$database"
  newest=$(basename "$(ls Store/Migrations/$database/*_"$name".cs)" .cs)
  sed -i "s/NewestMigration = \".*\"/NewestMigration = \"$newest\"/" "Store/${database}MinerDebtDbContext.cs"
done
