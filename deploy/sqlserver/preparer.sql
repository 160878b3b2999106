-- Crée la base de l'application et son compte, et ne change rien à ce qui existe. sqlcmd remplace $(BASE_MOT_DE_PASSE) par la variable
-- d'environnement de ce nom : /opt/mssql-tools18/bin/sqlcmd -b -S serveur -U administrateur -i preparer.sql (sur Azure SQL, qui n'accepte ni
-- USE ni DEFAULT_DATABASE : exploitation.md, « SQL Server »).
IF DB_ID(N'AppelAProjets') IS NULL
    CREATE DATABASE AppelAProjets;
GO
-- Qui lit n'attend pas qui écrit.
IF (SELECT is_read_committed_snapshot_on FROM sys.databases WHERE name = N'AppelAProjets') = 0
    ALTER DATABASE AppelAProjets SET READ_COMMITTED_SNAPSHOT ON WITH ROLLBACK IMMEDIATE;
GO
IF SUSER_ID(N'appelaprojets') IS NULL
    CREATE LOGIN appelaprojets WITH PASSWORD = N'$(BASE_MOT_DE_PASSE)', DEFAULT_DATABASE = AppelAProjets;
GO
USE AppelAProjets;
IF USER_ID(N'appelaprojets') IS NULL
    CREATE USER appelaprojets FOR LOGIN appelaprojets;
-- Les mises à jour de l'application changent le schéma : il lui appartient.
ALTER ROLE db_owner ADD MEMBER appelaprojets;
GO
