-- Reading parts of long runs, without those before them.

-- The events of a run whose version is greater than that, in order: from the append on that has the first of them.
CREATE FUNCTION placet.run_events_after(l smallint, run uuid, after int)
RETURNS SETOF placet.event LANGUAGE sql STABLE AS $$
    SELECT e.* FROM placet.event a
    CROSS JOIN LATERAL (SELECT * FROM placet.event WHERE log_id = a.log_id AND pos >= a.pos AND pos < a.pos + a.span
                        ORDER BY pos LIMIT a.span) e
    WHERE a.log_id = l AND a.run_id = run AND a.span > 0
      AND a.version >= coalesce((SELECT b.version FROM placet.event b
                                  WHERE b.log_id = l AND b.run_id = run AND b.span > 0 AND b.version <= after + 1
                                  ORDER BY b.version DESC LIMIT 1), 1)
      AND e.version > after
    ORDER BY a.version, e.pos
$$;

-- One of them.
CREATE FUNCTION placet.run_event(l smallint, run uuid, wanted int)
RETURNS SETOF placet.event LANGUAGE sql STABLE AS $$
    SELECT e.* FROM (SELECT * FROM placet.event b WHERE b.log_id = l AND b.run_id = run AND b.span > 0
                        AND b.version <= wanted ORDER BY b.version DESC LIMIT 1) a
    CROSS JOIN LATERAL (SELECT * FROM placet.event
                         WHERE log_id = a.log_id AND pos = a.pos + wanted - a.version AND wanted < a.version + a.span) e
$$;

-- The last one.
CREATE FUNCTION placet.run_last_event(l smallint, run uuid)
RETURNS SETOF placet.event LANGUAGE sql STABLE AS $$
    SELECT e.* FROM (SELECT * FROM placet.event b WHERE b.log_id = l AND b.run_id = run AND b.span > 0
                      ORDER BY b.version DESC LIMIT 1) a
    CROSS JOIN LATERAL (SELECT * FROM placet.event WHERE log_id = a.log_id AND pos = a.pos + a.span - 1) e
$$;

-- As `events_of_runs`, for who knows each run up to some version; of each, so many at the most.
CREATE FUNCTION placet.events_of_runs_after(l smallint, runs uuid[], after int[], most int)
RETURNS SETOF placet.event LANGUAGE plpgsql STABLE AS $$
BEGIN
    FOR i IN 1 .. cardinality(runs) LOOP
        RETURN QUERY SELECT * FROM placet.run_events_after(l, runs[i], after[i]) LIMIT most;
    END LOOP;
END $$;
