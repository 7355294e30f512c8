-- Roles belong to the whole server: another database of it may create this one at the same moment.
DO $$
BEGIN
    CREATE ROLE placet_app NOLOGIN;
EXCEPTION WHEN duplicate_object OR unique_violation THEN
    NULL;
END $$;
