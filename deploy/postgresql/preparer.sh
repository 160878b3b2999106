#!/usr/bin/env bash
# Crée le compte de l'application et sa base, sans plus de droits qu'il n'en faut. L'image de PostgreSQL le lance une fois, sur un
# volume neuf ; ailleurs : PGUSER=postgres BASE_MOT_DE_PASSE=… preparer.sh
set -euo pipefail
psql -v ON_ERROR_STOP=1 -d postgres <<'SQL'
\getenv mot_de_passe BASE_MOT_DE_PASSE
CREATE ROLE appelaprojets LOGIN PASSWORD :'mot_de_passe';
CREATE DATABASE appelaprojets OWNER appelaprojets ENCODING 'UTF8' TEMPLATE template0;
REVOKE ALL ON DATABASE appelaprojets FROM PUBLIC;
SQL
