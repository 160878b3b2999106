#!/usr/bin/env bash
# Crée le compte de l'application et sa base, sans plus de droits qu'il n'en faut. L'image de PostgreSQL le lance une fois, sur un
# volume neuf ; ailleurs : PGUSER=postgres BASE_MOT_DE_PASSE=… preparer.sh (BASE_COMPTE et BASE_NOM pour d'autres noms).
set -euo pipefail
: "${BASE_MOT_DE_PASSE:?donnez le mot de passe du compte à créer}"
export BASE_MOT_DE_PASSE BASE_COMPTE="${BASE_COMPTE:-appelaprojets}" BASE_NOM="${BASE_NOM:-appelaprojets}"
psql --no-psqlrc -v ON_ERROR_STOP=1 -d postgres <<'SQL'
\getenv mot_de_passe BASE_MOT_DE_PASSE
\getenv compte BASE_COMPTE
\getenv base BASE_NOM
CREATE ROLE :"compte" LOGIN PASSWORD :'mot_de_passe';
CREATE DATABASE :"base" OWNER :"compte" ENCODING 'UTF8' TEMPLATE template0;
REVOKE ALL ON DATABASE :"base" FROM PUBLIC;
SQL
