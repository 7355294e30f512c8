-- Before any migration: where they are recorded.
CREATE SCHEMA IF NOT EXISTS placet;
CREATE TABLE IF NOT EXISTS placet.migration (
    number     int         PRIMARY KEY,
    name       text        NOT NULL,
    checksum   text        NOT NULL,  -- SHA-256 of the file, in hexadecimal
    applied_at timestamptz NOT NULL DEFAULT now()
);
