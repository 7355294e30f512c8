-- Texts that stream: what has come of the attempts that are under way, for other processes. It is not logged, and a crash
-- of the server empties it: the whole text is in the log in the end.
CREATE UNLOGGED TABLE placet.text_buffer (
    run_id       uuid     NOT NULL,
    attempt      int      NOT NULL,
    at           int      NOT NULL,  -- how many characters of the text stand before the piece
    log_id       smallint NOT NULL,
    execution_id text     NOT NULL,
    text         bytea    NOT NULL,  -- sealed by the key of the run
    PRIMARY KEY (log_id, run_id, execution_id, attempt, at)
);

-- Write pieces of texts, and take away what is kept of those that have ended, with earlier attempts. Returns which of
-- the pieces are of an effect that nobody waits for any more; they are not kept. `hints` are sent to all processes.
CREATE FUNCTION placet.text_write(
    l smallint,
    p_run uuid[], p_execution text[], p_attempt int[], p_at int[], p_text bytea[],
    d_run uuid[], d_execution text[], d_attempt int[],
    hints text[]
) RETURNS int[] LANGUAGE plpgsql AS $$
DECLARE
    unwanted int[] := '{}';
BEGIN
    FOR i IN 1 .. cardinality(p_run) LOOP
        PERFORM FROM placet.task t
          WHERE t.log_id = l AND t.run_id = p_run[i] AND t.kind = 'effect' AND t.key = p_execution[i];
        IF FOUND THEN
            INSERT INTO placet.text_buffer (run_id, attempt, at, log_id, execution_id, text)
            VALUES (p_run[i], p_attempt[i], p_at[i], l, p_execution[i], p_text[i])
            ON CONFLICT DO NOTHING;  -- it is written again where nobody knew whether it was
        ELSE
            unwanted := unwanted || i;
        END IF;
    END LOOP;
    FOR i IN 1 .. cardinality(d_run) LOOP
        DELETE FROM placet.text_buffer b
         WHERE b.log_id = l AND b.run_id = d_run[i] AND b.execution_id = d_execution[i] AND b.attempt <= d_attempt[i];
    END LOOP;
    PERFORM pg_notify('placet_text', hint) FROM unnest(hints) hint;
    RETURN unwanted;
END $$;

-- Take away what was left behind by processes that died: nobody waits for these effects any more.
CREATE FUNCTION placet.text_sweep(l smallint) RETURNS bigint LANGUAGE sql AS $$
    WITH swept AS (
        DELETE FROM placet.text_buffer b
         WHERE b.log_id = l
           AND NOT EXISTS (SELECT FROM placet.task t WHERE t.log_id = l AND t.run_id = b.run_id AND t.kind = 'effect'
                                                       AND t.key = b.execution_id)
        RETURNING 1
    )
    SELECT count(*) FROM swept
$$;
