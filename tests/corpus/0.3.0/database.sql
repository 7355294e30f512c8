--
-- PostgreSQL database dump
--



SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: placet; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA placet;


--
-- Name: conversation_apply(smallint, uuid[], bigint[], json); Type: FUNCTION; Schema: placet; Owner: -
--

CREATE FUNCTION placet.conversation_apply(l smallint, a_run uuid[], a_base bigint[], conversations json) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    x record;
    t record;
BEGIN
    FOR x IN SELECT * FROM json_to_recordset(conversations) AS c(
        a int, version int, at timestamptz, started_at timestamptz, workflow_id uuid, end_user_id uuid, named int,
        deleted_at timestamptz, began json, ended json) WHERE a_base[c.a] >= 0
    LOOP
        IF x.workflow_id IS NOT NULL THEN
            INSERT INTO placet.conversation (started_at, updated_at, version, named, turns, log_id, conversation_id,
                                             workflow_id, end_user_id)
            VALUES (x.started_at, x.at, x.version, x.named, 0, l, a_run[x.a], x.workflow_id, x.end_user_id);
        END IF;
        FOR t IN SELECT * FROM json_to_recordset(x.began) AS b(number int, began int, run_id uuid) LOOP
            INSERT INTO placet.turn (number, began, log_id, conversation_id, run_id)
            VALUES (t.number, t.began, l, a_run[x.a], t.run_id);
        END LOOP;
        FOR t IN SELECT * FROM json_to_recordset(x.ended) AS e(number int, ended int) LOOP
            UPDATE placet.turn SET ended = t.ended
             WHERE log_id = l AND conversation_id = a_run[x.a] AND number = t.number;
        END LOOP;
        UPDATE placet.conversation c
           SET updated_at = x.at, version = x.version, named = coalesce(x.named, c.named),
               deleted_at = coalesce(x.deleted_at, c.deleted_at),
               turns = c.turns + coalesce(json_array_length(x.began), 0)
         WHERE c.log_id = l AND c.conversation_id = a_run[x.a];
    END LOOP;
END $$;


SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: event; Type: TABLE; Schema: placet; Owner: -
--

CREATE TABLE placet.event (
    pos bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    version integer NOT NULL,
    log_id smallint NOT NULL,
    span smallint NOT NULL,
    run_id uuid NOT NULL,
    request_id uuid NOT NULL,
    topic text NOT NULL,
    state bytea NOT NULL,
    CONSTRAINT event_check CHECK (((pos > 0) AND (version > 0) AND (span >= 0)))
)
WITH (autovacuum_vacuum_insert_scale_factor='0.02', autovacuum_analyze_scale_factor='0.02');


--
-- Name: events_of_runs(smallint, uuid[]); Type: FUNCTION; Schema: placet; Owner: -
--

CREATE FUNCTION placet.events_of_runs(l smallint, runs uuid[]) RETURNS SETOF placet.event
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
    run uuid;
BEGIN
    FOREACH run IN ARRAY runs LOOP
        RETURN QUERY SELECT * FROM placet.run_events(l, run);
    END LOOP;
END $$;


--
-- Name: events_of_runs_after(smallint, uuid[], integer[], integer); Type: FUNCTION; Schema: placet; Owner: -
--

CREATE FUNCTION placet.events_of_runs_after(l smallint, runs uuid[], after integer[], most integer) RETURNS SETOF placet.event
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
    FOR i IN 1 .. cardinality(runs) LOOP
        RETURN QUERY SELECT * FROM placet.run_events_after(l, runs[i], after[i]) LIMIT most;
    END LOOP;
END $$;


--
-- Name: form; Type: TABLE; Schema: placet; Owner: -
--

CREATE TABLE placet.form (
    issued_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    closed_at timestamp with time zone,
    version integer NOT NULL,
    log_id smallint NOT NULL,
    run_id uuid NOT NULL,
    form_id uuid NOT NULL,
    execution_id text NOT NULL,
    status text NOT NULL
)
WITH (fillfactor='95');


--
-- Name: forms_by_id(smallint, uuid); Type: FUNCTION; Schema: placet; Owner: -
--

CREATE FUNCTION placet.forms_by_id(l smallint, id uuid) RETURNS SETOF placet.form
    LANGUAGE sql STABLE
    AS $$
    SELECT f.* FROM (SELECT * FROM placet.form WHERE form_id = id OFFSET 0) f WHERE f.log_id = l
$$;


--
-- Name: log_append(smallint, uuid[], integer[], integer[], integer[], integer[], timestamp with time zone[], uuid[], text[], bytea[], json, json, json, json, json, json); Type: FUNCTION; Schema: placet; Owner: -
--

CREATE FUNCTION placet.log_append(l smallint, a_run uuid[], a_expected integer[], a_count integer[], e_append integer[], e_version integer[], e_at timestamp with time zone[], e_request uuid[], e_topic text[], e_state bytea[], starts json, moves json, forms json, closings json, tokens json, tasks json) RETURNS bigint[]
    LANGUAGE plpgsql
    AS $$
BEGIN
    RETURN placet.log_append(
        l, a_run, a_expected, a_count, ARRAY(SELECT generate_subscripts(a_run, 1)),
        e_append, e_version, e_at, e_request, e_topic, e_state,
        starts, moves, forms, closings, tokens, tasks, NULL::json);
END $$;


--
-- Name: log_append(smallint, uuid[], integer[], integer[], integer[], integer[], integer[], timestamp with time zone[], uuid[], text[], bytea[], json, json, json, json, json, json, json); Type: FUNCTION; Schema: placet; Owner: -
--

CREATE FUNCTION placet.log_append(l smallint, a_run uuid[], a_expected integer[], a_count integer[], a_group integer[], e_append integer[], e_version integer[], e_at timestamp with time zone[], e_request uuid[], e_topic text[], e_state bytea[], starts json, moves json, forms json, closings json, tokens json, tasks json, conversations json) RETURNS bigint[]
    LANGUAGE plpgsql
    AS $$
DECLARE
    head   bigint;
    a_base bigint[];  -- the position before the append's first event, or -1
    a_last bigint[];
BEGIN
    PERFORM pg_advisory_xact_lock(770001, l);
    -- A statement of its own: its snapshot is taken after the lock, so it sees the last commit.
    SELECT pos INTO head FROM placet.event WHERE log_id = l ORDER BY pos DESC LIMIT 1;
    head := coalesce(head, 0);
    SELECT array_agg(CASE WHEN fresh THEN head + upto - n ELSE -1 END ORDER BY o),
           array_agg(CASE WHEN fresh THEN head + upto ELSE 0 END ORDER BY o), head + max(upto)
      INTO a_base, a_last, head
      FROM (SELECT o, n, fresh, coalesce(sum(n) FILTER (WHERE fresh) OVER (ORDER BY o), 0)::bigint AS upto
              FROM (SELECT o, n, bool_and(expected = present) OVER (PARTITION BY g) AS fresh
                      FROM (SELECT o, n, g, expected,
                                   coalesce((SELECT version + span - 1 FROM placet.event v
                                              WHERE v.log_id = l AND v.run_id = run AND v.span > 0
                                              ORDER BY version DESC LIMIT 1), 0) AS present
                              FROM unnest(a_run, a_expected, a_count, a_group)
                                   WITH ORDINALITY AS a(run, expected, n, g, o)
                           ) found
                   ) checked
           ) counted;
    INSERT INTO placet.event (pos, at, version, log_id, span, run_id, request_id, topic, state)
    SELECT a_base[ea] + ev - a_expected[ea], at, ev, l,
           CASE ev - a_expected[ea] WHEN 1 THEN a_count[ea] ELSE 0 END, a_run[ea], request, topic, state
      FROM unnest(e_append, e_version, e_at, e_request, e_topic, e_state) AS e(ea, ev, at, request, topic, state)
     WHERE a_base[ea] >= 0;
    PERFORM placet.view_apply(l, a_run, a_base, starts, moves, forms, closings, tokens, tasks, conversations);
    IF 0 < ANY (a_last) THEN
        PERFORM pg_notify('placet_log', l || ':' || head);
    END IF;
    RETURN a_last;
END $$;


--
-- Name: log_append_one(smallint, uuid, integer, timestamp with time zone[], uuid[], text[], bytea[], json, json, json, json, json, json); Type: FUNCTION; Schema: placet; Owner: -
--

CREATE FUNCTION placet.log_append_one(l smallint, run uuid, expected integer, e_at timestamp with time zone[], e_request uuid[], e_topic text[], e_state bytea[], starts json, moves json, forms json, closings json, tokens json, tasks json) RETURNS bigint
    LANGUAGE plpgsql
    AS $$
DECLARE
    head    bigint;
    present int;
    nothing text;
BEGIN
    nothing := pg_advisory_xact_lock(770001, l);
    SELECT (SELECT pos FROM placet.event WHERE log_id = l ORDER BY pos DESC LIMIT 1),
           (SELECT version + span - 1 FROM placet.event WHERE log_id = l AND run_id = run AND span > 0
             ORDER BY version DESC LIMIT 1)
      INTO head, present;
    IF coalesce(present, 0) <> expected THEN
        RETURN 0;
    END IF;
    head := coalesce(head, 0);
    INSERT INTO placet.event (pos, at, version, log_id, span, run_id, request_id, topic, state)
    SELECT head + o, at, expected + o, l, CASE o WHEN 1 THEN cardinality(e_topic) ELSE 0 END, run, request, topic, state
      FROM unnest(e_at, e_request, e_topic, e_state) WITH ORDINALITY AS e(at, request, topic, state, o);
    nothing := placet.view_apply(l, ARRAY[run], ARRAY[head], starts, moves, forms, closings, tokens, tasks);
    head := head + cardinality(e_topic);
    nothing := pg_notify('placet_log', l || ':' || head);
    RETURN head;
END $$;


--
-- Name: log_append_one(smallint, uuid, integer, timestamp with time zone[], uuid[], text[], bytea[], json, json, json, json, json, json, json); Type: FUNCTION; Schema: placet; Owner: -
--

CREATE FUNCTION placet.log_append_one(l smallint, run uuid, expected integer, e_at timestamp with time zone[], e_request uuid[], e_topic text[], e_state bytea[], starts json, moves json, forms json, closings json, tokens json, tasks json, conversations json) RETURNS bigint
    LANGUAGE plpgsql
    AS $$
DECLARE
    head    bigint;
    present int;
    nothing text;
BEGIN
    nothing := pg_advisory_xact_lock(770001, l);
    SELECT (SELECT pos FROM placet.event WHERE log_id = l ORDER BY pos DESC LIMIT 1),
           (SELECT version + span - 1 FROM placet.event WHERE log_id = l AND run_id = run AND span > 0
             ORDER BY version DESC LIMIT 1)
      INTO head, present;
    IF coalesce(present, 0) <> expected THEN
        RETURN 0;
    END IF;
    head := coalesce(head, 0);
    INSERT INTO placet.event (pos, at, version, log_id, span, run_id, request_id, topic, state)
    SELECT head + o, at, expected + o, l, CASE o WHEN 1 THEN cardinality(e_topic) ELSE 0 END, run, request, topic, state
      FROM unnest(e_at, e_request, e_topic, e_state) WITH ORDINALITY AS e(at, request, topic, state, o);
    nothing := placet.view_apply(
        l, ARRAY[run], ARRAY[head], starts, moves, forms, closings, tokens, tasks, conversations);
    head := head + cardinality(e_topic);
    nothing := pg_notify('placet_log', l || ':' || head);
    RETURN head;
END $$;


--
-- Name: member_form_changed(); Type: FUNCTION; Schema: placet; Owner: -
--

CREATE FUNCTION placet.member_form_changed() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    UPDATE placet.member_form m
       SET expires_at = NEW.expires_at, closed_at = NEW.closed_at, status = NEW.status
     WHERE m.log_id = NEW.log_id AND m.run_id = NEW.run_id AND m.version = NEW.version;
    RETURN NULL;
END $$;


--
-- Name: member_form_sent(); Type: FUNCTION; Schema: placet; Owner: -
--

CREATE FUNCTION placet.member_form_sent() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO placet.member_form (issued_at, expires_at, closed_at, version, log_id, member_id, workflow_id, run_id,
                                    form_id, status)
    SELECT f.issued_at, f.expires_at, f.closed_at, f.version, f.log_id, NEW.member_id, r.workflow_id, f.run_id,
           f.form_id, f.status
      FROM placet.form f
      JOIN placet.run r ON r.log_id = f.log_id AND r.run_id = f.run_id
     WHERE f.log_id = NEW.log_id AND f.run_id = NEW.run_id AND f.version = NEW.version
    ON CONFLICT DO NOTHING;
    RETURN NULL;
END $$;


--
-- Name: refuse_change(); Type: FUNCTION; Schema: placet; Owner: -
--

CREATE FUNCTION placet.refuse_change() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    RAISE EXCEPTION '% is append-only: % refused', tg_table_name, tg_op
        USING ERRCODE = 'integrity_constraint_violation';
END $$;


--
-- Name: run_event(smallint, uuid, integer); Type: FUNCTION; Schema: placet; Owner: -
--

CREATE FUNCTION placet.run_event(l smallint, run uuid, wanted integer) RETURNS SETOF placet.event
    LANGUAGE sql STABLE
    AS $$
    SELECT e.* FROM (SELECT * FROM placet.event b WHERE b.log_id = l AND b.run_id = run AND b.span > 0
                        AND b.version <= wanted ORDER BY b.version DESC LIMIT 1) a
    CROSS JOIN LATERAL (SELECT * FROM placet.event
                         WHERE log_id = a.log_id AND pos = a.pos + wanted - a.version AND wanted < a.version + a.span) e
$$;


--
-- Name: run_events(smallint, uuid); Type: FUNCTION; Schema: placet; Owner: -
--

CREATE FUNCTION placet.run_events(l smallint, run uuid) RETURNS SETOF placet.event
    LANGUAGE sql STABLE
    AS $$
    SELECT e.* FROM placet.event a
    CROSS JOIN LATERAL (SELECT * FROM placet.event WHERE log_id = a.log_id AND pos >= a.pos AND pos < a.pos + a.span
                        ORDER BY pos LIMIT a.span) e
    WHERE a.log_id = l AND a.run_id = run AND a.span > 0 ORDER BY a.version, e.pos
$$;


--
-- Name: run_events_after(smallint, uuid, integer); Type: FUNCTION; Schema: placet; Owner: -
--

CREATE FUNCTION placet.run_events_after(l smallint, run uuid, after integer) RETURNS SETOF placet.event
    LANGUAGE sql STABLE
    AS $$
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


--
-- Name: run_last_event(smallint, uuid); Type: FUNCTION; Schema: placet; Owner: -
--

CREATE FUNCTION placet.run_last_event(l smallint, run uuid) RETURNS SETOF placet.event
    LANGUAGE sql STABLE
    AS $$
    SELECT e.* FROM (SELECT * FROM placet.event b WHERE b.log_id = l AND b.run_id = run AND b.span > 0
                      ORDER BY b.version DESC LIMIT 1) a
    CROSS JOIN LATERAL (SELECT * FROM placet.event WHERE log_id = a.log_id AND pos = a.pos + a.span - 1) e
$$;


--
-- Name: state_member(bytea, text); Type: FUNCTION; Schema: placet; Owner: -
--

CREATE FUNCTION placet.state_member(state bytea, name text) RETURNS text
    LANGUAGE plpgsql IMMUTABLE
    AS $$
DECLARE
    said text;
BEGIN
    said := convert_from(state, 'UTF8');  -- here, where what goes wrong is caught
    IF strpos(said, '\u') > 0 THEN
        said := regexp_replace(said, '(?<!\\)((?:\\\\)*)\\u(?:0000|d[89a-f][0-9a-f]{2})', '\1' || chr(65533), 'g');
    END IF;
    RETURN said::json ->> name;
EXCEPTION WHEN data_exception OR program_limit_exceeded THEN
    RETURN NULL;
END $$;


--
-- Name: task_apply(smallint, uuid[], bigint[], json); Type: FUNCTION; Schema: placet; Owner: -
--

CREATE FUNCTION placet.task_apply(l smallint, a_run uuid[], a_base bigint[], tasks json) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    x record;
BEGIN
    FOR x IN SELECT * FROM json_to_recordset(tasks) AS d(a int, kind text, key text, due_at timestamptz)
        WHERE due_at IS NULL AND a_base[d.a] >= 0
    LOOP
        DELETE FROM placet.task t
         WHERE t.log_id = l AND t.run_id = a_run[x.a] AND t.kind = x.kind AND t.key = x.key;
    END LOOP;
    INSERT INTO placet.task AS t (due_at, fires_at, log_id, run_id, kind, key, queue)
    SELECT d.due_at, d.due_at, l, a_run[d.a], d.kind, d.key,
           coalesce(d.queue, (SELECT o.queue FROM placet.task o WHERE o.log_id = l AND o.run_id = a_run[d.a]
                                 AND o.kind = d.kind AND o.key = d.key),
                    CASE d.kind WHEN 'mail' THEN 'mail' ELSE 'decisions' END)
      FROM json_to_recordset(tasks) AS d(a int, kind text, key text, due_at timestamptz, queue text)
     WHERE d.due_at IS NOT NULL AND a_base[d.a] >= 0
    ON CONFLICT (log_id, run_id, kind, key)
    DO UPDATE SET due_at = excluded.due_at, fires_at = excluded.fires_at, queue = excluded.queue, claims = 0;
END $$;


--
-- Name: text_sweep(smallint); Type: FUNCTION; Schema: placet; Owner: -
--

CREATE FUNCTION placet.text_sweep(l smallint) RETURNS bigint
    LANGUAGE sql
    AS $$
    WITH swept AS (
        DELETE FROM placet.text_buffer b
         WHERE b.log_id = l
           AND NOT EXISTS (SELECT FROM placet.task t WHERE t.log_id = l AND t.run_id = b.run_id AND t.kind = 'effect'
                                                       AND t.key = b.execution_id)
        RETURNING 1
    )
    SELECT count(*) FROM swept
$$;


--
-- Name: text_write(smallint, uuid[], text[], integer[], integer[], bytea[], uuid[], text[], integer[], text[]); Type: FUNCTION; Schema: placet; Owner: -
--

CREATE FUNCTION placet.text_write(l smallint, p_run uuid[], p_execution text[], p_attempt integer[], p_at integer[], p_text bytea[], d_run uuid[], d_execution text[], d_attempt integer[], hints text[]) RETURNS integer[]
    LANGUAGE plpgsql
    AS $$
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


--
-- Name: view_apply(smallint, uuid[], bigint[], json, json, json, json, json, json); Type: FUNCTION; Schema: placet; Owner: -
--

CREATE FUNCTION placet.view_apply(l smallint, a_run uuid[], a_base bigint[], starts json, moves json, forms json, closings json, tokens json, tasks json) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    x record;
BEGIN
    -- Rows are changed and deleted one by one, by their whole keys: a join would be planned once, while the tables are
    -- empty, and then read whole indexes for ever.
    IF moves IS NOT NULL THEN
        FOR x IN SELECT * FROM json_to_recordset(moves) AS m(
            a int, version int, status text, finished_at timestamptz, steps int, exceptions int, error text)
            WHERE a_base[m.a] >= 0
        LOOP
            UPDATE placet.run r
               SET version = x.version, status = coalesce(x.status, r.status),
                   finished_at = coalesce(x.finished_at, r.finished_at),
                   steps = r.steps + x.steps, exceptions = r.exceptions + x.exceptions,
                   error = coalesce(x.error, r.error)
             WHERE r.log_id = l AND r.run_id = a_run[x.a];
        END LOOP;
    END IF;
    IF starts IS NOT NULL THEN
        WITH s AS MATERIALIZED (
            SELECT * FROM json_to_recordset(starts) AS s(
                a int, version int, status text, finished_at timestamptz, steps int, exceptions int, error text,
                started_at timestamptz, workflow_id uuid, version_id uuid, channel text, started_by text,
                end_user_id uuid)
            WHERE a_base[s.a] >= 0
        ), users AS (
            INSERT INTO placet.end_user (log_id, id, workflow_id, name)
            SELECT DISTINCT l, s.end_user_id, s.workflow_id, s.started_by FROM s
            ON CONFLICT (log_id, id) DO NOTHING
        )
        INSERT INTO placet.run (started_at, finished_at, version, steps, exceptions, log_id, run_id, workflow_id,
                                version_id, status, channel, started_by, error)
        SELECT s.started_at, s.finished_at, s.version, s.steps, s.exceptions, l, a_run[s.a], s.workflow_id,
               s.version_id, s.status, s.channel, s.started_by, s.error
          FROM s;
    END IF;
    IF forms IS NOT NULL THEN
        INSERT INTO placet.form (issued_at, expires_at, version, log_id, run_id, form_id, execution_id, status)
        SELECT r.issued_at, r.expires_at, r.version, l, a_run[r.a], r.form_id, r.execution_id, 'waiting'
          FROM json_to_recordset(forms) AS r(
               a int, issued_at timestamptz, expires_at timestamptz, version int, form_id uuid, execution_id text)
         WHERE a_base[r.a] >= 0;
    END IF;
    IF tokens IS NOT NULL THEN
        INSERT INTO placet.form_token (version, log_id, run_id, digest, surface, recipient, member_id)
        SELECT coalesce(r.version, (SELECT f.version FROM placet.form f  -- one that was issued before
                                     WHERE f.log_id = l AND f.run_id = a_run[r.a] AND f.form_id = r.form_id)),
               l, a_run[r.a], decode(r.digest, 'hex'), r.surface, r.recipient, r.member_id
          FROM json_to_recordset(tokens) AS r(
               a int, version int, form_id uuid, digest text, surface text, recipient text, member_id uuid)
         WHERE a_base[r.a] >= 0;
    END IF;
    IF closings IS NOT NULL THEN
        FOR x IN SELECT * FROM json_to_recordset(closings) AS c(
            a int, form_id uuid, status text, closed_at timestamptz, expires_at timestamptz) WHERE a_base[c.a] >= 0
        LOOP
            UPDATE placet.form f
               SET status = coalesce(x.status, f.status), closed_at = coalesce(x.closed_at, f.closed_at),
                   expires_at = coalesce(x.expires_at, f.expires_at)
             WHERE f.log_id = l AND f.run_id = a_run[x.a] AND f.form_id = x.form_id;
            IF x.status IS NOT NULL THEN  -- the key of a task about a form begins with the form's id
                DELETE FROM placet.task t
                 WHERE t.log_id = l AND t.run_id = a_run[x.a] AND split_part(t.key, ':', 1) = x.form_id::text;
            END IF;
        END LOOP;
    END IF;
    IF tasks IS NOT NULL THEN
        PERFORM placet.task_apply(l, a_run, a_base, tasks);
    END IF;
END $$;


--
-- Name: view_apply(smallint, uuid[], bigint[], json, json, json, json, json, json, json); Type: FUNCTION; Schema: placet; Owner: -
--

CREATE FUNCTION placet.view_apply(l smallint, a_run uuid[], a_base bigint[], starts json, moves json, forms json, closings json, tokens json, tasks json, conversations json) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
    PERFORM placet.view_apply(l, a_run, a_base, starts, moves, forms, closings, tokens, tasks);
    IF conversations IS NOT NULL THEN
        PERFORM placet.conversation_apply(l, a_run, a_base, conversations);
    END IF;
END $$;


--
-- Name: api_key; Type: TABLE; Schema: placet; Owner: -
--

CREATE TABLE placet.api_key (
    digest bytea NOT NULL,
    id uuid NOT NULL,
    log_id smallint NOT NULL,
    workflow_id uuid,
    hint text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    revoked_at timestamp with time zone,
    scopes text[]
);


--
-- Name: conversation; Type: TABLE; Schema: placet; Owner: -
--

CREATE TABLE placet.conversation (
    started_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    deleted_at timestamp with time zone,
    version integer NOT NULL,
    named integer NOT NULL,
    turns integer NOT NULL,
    log_id smallint NOT NULL,
    conversation_id uuid NOT NULL,
    workflow_id uuid NOT NULL,
    end_user_id uuid NOT NULL
)
WITH (fillfactor='90');


--
-- Name: definition; Type: TABLE; Schema: placet; Owner: -
--

CREATE TABLE placet.definition (
    digest text NOT NULL,
    document bytea NOT NULL
);


--
-- Name: end_user; Type: TABLE; Schema: placet; Owner: -
--

CREATE TABLE placet.end_user (
    log_id smallint NOT NULL,
    id uuid NOT NULL,
    workflow_id uuid NOT NULL,
    name text NOT NULL
);


--
-- Name: event_topic; Type: TABLE; Schema: placet; Owner: -
--

CREATE TABLE placet.event_topic (
    topic text NOT NULL,
    program text NOT NULL
);


--
-- Name: file; Type: TABLE; Schema: placet; Owner: -
--

CREATE TABLE placet.file (
    created_at timestamp with time zone NOT NULL,
    size bigint NOT NULL,
    log_id smallint NOT NULL,
    id uuid NOT NULL,
    workflow_id uuid NOT NULL,
    form_id uuid,
    digest bytea NOT NULL,
    owner text NOT NULL,
    end_user_id uuid NOT NULL,
    kind text NOT NULL,
    extension text NOT NULL,
    mime_type text NOT NULL,
    name text NOT NULL,
    source_url text,
    CONSTRAINT file_check CHECK (((octet_length(digest) = 32) AND (size > 0)))
);


--
-- Name: form_draft; Type: TABLE; Schema: placet; Owner: -
--

CREATE TABLE placet.form_draft (
    id uuid NOT NULL,
    log_id smallint NOT NULL,
    form_id uuid NOT NULL,
    kept_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    content bytea NOT NULL
);


--
-- Name: form_token; Type: TABLE; Schema: placet; Owner: -
--

CREATE TABLE placet.form_token (
    version integer NOT NULL,
    log_id smallint NOT NULL,
    run_id uuid NOT NULL,
    digest bytea NOT NULL,
    surface text NOT NULL,
    recipient text,
    member_id uuid
);


--
-- Name: lost_key; Type: TABLE; Schema: placet; Owner: -
--

CREATE TABLE placet.lost_key (
    ring text NOT NULL,
    id text NOT NULL,
    at timestamp with time zone DEFAULT now() NOT NULL
);


--
-- Name: member; Type: TABLE; Schema: placet; Owner: -
--

CREATE TABLE placet.member (
    id uuid NOT NULL,
    log_id smallint NOT NULL,
    email text NOT NULL,
    name text NOT NULL,
    role text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    removed_at timestamp with time zone,
    CONSTRAINT member_role_check CHECK ((role = ANY (ARRAY['admin'::text, 'member'::text])))
);


--
-- Name: member_form; Type: TABLE; Schema: placet; Owner: -
--

CREATE TABLE placet.member_form (
    issued_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    closed_at timestamp with time zone,
    version integer NOT NULL,
    log_id smallint NOT NULL,
    member_id uuid NOT NULL,
    workflow_id uuid NOT NULL,
    run_id uuid NOT NULL,
    form_id uuid NOT NULL,
    status text NOT NULL
);


--
-- Name: migration; Type: TABLE; Schema: placet; Owner: -
--

CREATE TABLE placet.migration (
    number integer NOT NULL,
    name text NOT NULL,
    checksum text NOT NULL,
    applied_at timestamp with time zone DEFAULT now() NOT NULL,
    program text
);


--
-- Name: program; Type: TABLE; Schema: placet; Owner: -
--

CREATE TABLE placet.program (
    version text NOT NULL,
    first_at timestamp with time zone DEFAULT now() NOT NULL
);


--
-- Name: ring_key; Type: TABLE; Schema: placet; Owner: -
--

CREATE TABLE placet.ring_key (
    ring text NOT NULL,
    id text NOT NULL,
    fingerprint bytea NOT NULL,
    program text NOT NULL,
    first_at timestamp with time zone DEFAULT now() NOT NULL
);


--
-- Name: run; Type: TABLE; Schema: placet; Owner: -
--

CREATE TABLE placet.run (
    started_at timestamp with time zone NOT NULL,
    finished_at timestamp with time zone,
    version integer NOT NULL,
    steps integer NOT NULL,
    exceptions integer NOT NULL,
    log_id smallint NOT NULL,
    run_id uuid NOT NULL,
    workflow_id uuid NOT NULL,
    version_id uuid NOT NULL,
    status text NOT NULL,
    channel text NOT NULL,
    started_by text NOT NULL,
    error text
)
WITH (fillfactor='95');


--
-- Name: session; Type: TABLE; Schema: placet; Owner: -
--

CREATE TABLE placet.session (
    digest bytea NOT NULL,
    member_id uuid NOT NULL,
    started_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL
);


--
-- Name: sign_in; Type: TABLE; Schema: placet; Owner: -
--

CREATE TABLE placet.sign_in (
    digest bytea NOT NULL,
    member_id uuid NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    used_at timestamp with time zone
);


--
-- Name: task; Type: TABLE; Schema: placet; Owner: -
--

CREATE TABLE placet.task (
    due_at timestamp with time zone NOT NULL,
    fires_at timestamp with time zone NOT NULL,
    log_id smallint NOT NULL,
    run_id uuid NOT NULL,
    kind text NOT NULL,
    key text NOT NULL,
    queue text NOT NULL,
    claims smallint DEFAULT 0 NOT NULL
)
WITH (autovacuum_vacuum_scale_factor='0.05', autovacuum_vacuum_threshold='500');


--
-- Name: text_buffer; Type: TABLE; Schema: placet; Owner: -
--

CREATE UNLOGGED TABLE placet.text_buffer (
    run_id uuid NOT NULL,
    attempt integer NOT NULL,
    at integer NOT NULL,
    log_id smallint NOT NULL,
    execution_id text NOT NULL,
    text bytea NOT NULL
);


--
-- Name: turn; Type: TABLE; Schema: placet; Owner: -
--

CREATE TABLE placet.turn (
    number integer NOT NULL,
    began integer NOT NULL,
    ended integer,
    log_id smallint NOT NULL,
    conversation_id uuid NOT NULL,
    run_id uuid NOT NULL
)
WITH (fillfactor='90');


--
-- Name: workflow_publication; Type: TABLE; Schema: placet; Owner: -
--

CREATE TABLE placet.workflow_publication (
    workflow_id uuid NOT NULL,
    publication integer NOT NULL,
    number integer NOT NULL,
    published_at timestamp with time zone NOT NULL
);


--
-- Name: workflow_version; Type: TABLE; Schema: placet; Owner: -
--

CREATE TABLE placet.workflow_version (
    id uuid NOT NULL,
    workflow_id uuid NOT NULL,
    number integer NOT NULL,
    digest text NOT NULL,
    created_at timestamp with time zone NOT NULL
);


--
-- Name: version_document; Type: VIEW; Schema: placet; Owner: -
--

CREATE VIEW placet.version_document AS
 SELECT v.id,
    v.workflow_id,
    v.number,
    v.created_at,
    ( SELECT min(p.published_at) AS min
           FROM placet.workflow_publication p
          WHERE ((p.workflow_id = v.workflow_id) AND (p.number = v.number))) AS published_at,
    d.document
   FROM (placet.workflow_version v
     JOIN placet.definition d USING (digest));


--
-- Name: workflow; Type: TABLE; Schema: placet; Owner: -
--

CREATE TABLE placet.workflow (
    id uuid NOT NULL,
    log_id smallint NOT NULL,
    name text NOT NULL,
    mode text NOT NULL,
    created_at timestamp with time zone NOT NULL
);


--
-- Name: workflow_summary; Type: VIEW; Schema: placet; Owner: -
--

CREATE VIEW placet.workflow_summary AS
 SELECT w.id,
    w.log_id,
    w.created_at,
    v.number AS newest,
    d.document,
    ( SELECT p.number
           FROM placet.workflow_publication p
          WHERE (p.workflow_id = w.id)
          ORDER BY p.publication DESC
         LIMIT 1) AS published
   FROM ((placet.workflow w
     JOIN LATERAL ( SELECT workflow_version.number,
            workflow_version.digest
           FROM placet.workflow_version
          WHERE (workflow_version.workflow_id = w.id)
          ORDER BY workflow_version.number DESC
         LIMIT 1) v ON (true))
     JOIN placet.definition d USING (digest));


--
-- Name: workspace; Type: TABLE; Schema: placet; Owner: -
--

CREATE TABLE placet.workspace (
    log_id smallint NOT NULL,
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL
);


--
-- Data for Name: api_key; Type: TABLE DATA; Schema: placet; Owner: -
--

INSERT INTO placet.api_key VALUES ('\xa36bf40365fdd10d163460e93d2641d03ab4abc77c4a8571363508805df2582f', '00000000-0000-0000-0000-000000000001', 0, NULL, 'ws-corp…00', '2026-03-02 12:00:00+00', NULL, NULL);


--
-- Data for Name: conversation; Type: TABLE DATA; Schema: placet; Owner: -
--

INSERT INTO placet.conversation VALUES ('2026-03-06 05:47:13+00', '2026-03-06 05:47:13+00', NULL, 6, 6, 1, 0, '01950000-0000-7000-8000-000000000099', '00000000-0000-0000-0000-000000000005', 'f63b40f1-d640-528b-9e00-101d19431321');
INSERT INTO placet.conversation VALUES ('2026-03-06 05:47:13+00', '2026-03-06 05:47:13+00', '2026-03-06 05:47:13+00', 2, 1, 0, 0, '01950000-0000-7000-8000-00000000009b', '00000000-0000-0000-0000-000000000005', 'f63b40f1-d640-528b-9e00-101d19431321');


--
-- Data for Name: definition; Type: TABLE DATA; Schema: placet; Owner: -
--

INSERT INTO placet.definition VALUES ('cfd7b6a1e3e906c880550d75518dc1c20ae4a1e3fb79aaee836c16ddf7eb9492', '\x7b226e616d65223a22526576696577222c226465736372697074696f6e223a22222c226d6f6465223a22776f726b666c6f77222c226e6f646573223a5b7b226964223a227374617274222c227469746c65223a225374617274222c2274797065223a227374617274222c227661726961626c6573223a5b7b226e616d65223a22746f706963222c226c6162656c223a22546f706963222c2274797065223a22706172616772617068222c227265717569726564223a66616c73652c2268696465223a66616c73652c2264656661756c74223a6e756c6c2c226d61785f6c656e677468223a6e756c6c2c226f7074696f6e73223a5b5d2c226a736f6e5f736368656d61223a6e756c6c2c22616c6c6f7765645f66696c655f7479706573223a5b5d2c22616c6c6f7765645f66696c655f657874656e73696f6e73223a5b5d2c22616c6c6f7765645f66696c655f75706c6f61645f6d6574686f6473223a5b5d7d5d7d2c7b226964223a226472616674222c227469746c65223a224472616674222c2274797065223a2274656d706c6174652d7472616e73666f726d222c227661726961626c6573223a5b7b226e616d65223a22746f706963222c2273656c6563746f72223a5b227374617274222c22746f706963225d7d5d2c2274656d706c617465223a2244726166742061626f7574207b7b20746f706963207d7d227d2c7b226964223a22726576696577222c227469746c65223a22526576696577222c2274797065223a2268756d616e2d696e707574222c22666f726d5f636f6e74656e74223a227b7b2364726166742e6f7574707574237d7d5c6e5c6e7b7b23246f75747075742e636f6d6d656e74237d7d222c226669656c6473223a5b7b2274797065223a22706172616772617068222c226e616d65223a22636f6d6d656e74222c2264656661756c74223a6e756c6c7d5d2c22616374696f6e73223a5b7b226964223a22617070726f7665222c227469746c65223a22417070726f7665222c22627574746f6e5f7374796c65223a2264656661756c74227d2c7b226964223a2272656a656374222c227469746c65223a2252656a656374222c22627574746f6e5f7374796c65223a2264656661756c74227d5d2c2274696d656f7574223a332c2274696d656f75745f756e6974223a22646179222c22776562223a747275652c22656d61696c223a6e756c6c7d2c7b226964223a22617070726f766564222c227469746c65223a22417070726f766564222c2274797065223a22656e64222c226f757470757473223a5b7b226e616d65223a22726573756c74222c2273656c6563746f72223a5b22726576696577222c22636f6d6d656e74225d2c2276616c75655f74797065223a6e756c6c7d2c7b226e616d65223a2274657874222c2273656c6563746f72223a5b226472616674222c226f7574707574225d2c2276616c75655f74797065223a6e756c6c7d5d7d2c7b226964223a2272656a6563746564222c227469746c65223a2252656a6563746564222c2274797065223a22656e64222c226f757470757473223a5b7b226e616d65223a22776879222c2273656c6563746f72223a5b22726576696577222c22636f6d6d656e74225d2c2276616c75655f74797065223a6e756c6c7d5d7d2c7b226964223a226c617465222c227469746c65223a224c617465222c2274797065223a22656e64222c226f757470757473223a5b7b226e616d65223a2274657874222c2273656c6563746f72223a5b22726576696577222c225f5f72656e64657265645f636f6e74656e74225d2c2276616c75655f74797065223a6e756c6c7d5d7d5d2c226564676573223a5b7b22736f75726365223a227374617274222c2268616e646c65223a22736f75726365222c22746172676574223a226472616674227d2c7b22736f75726365223a226472616674222c2268616e646c65223a22736f75726365222c22746172676574223a22726576696577227d2c7b22736f75726365223a22726576696577222c2268616e646c65223a22617070726f7665222c22746172676574223a22617070726f766564227d2c7b22736f75726365223a22726576696577222c2268616e646c65223a2272656a656374222c22746172676574223a2272656a6563746564227d2c7b22736f75726365223a22726576696577222c2268616e646c65223a225f5f74696d656f7574222c22746172676574223a226c617465227d5d2c22656e7669726f6e6d656e74223a7b7d2c22617070656172616e6365223a7b7d7d');
INSERT INTO placet.definition VALUES ('1e00d1c145a4145c1661098eb050ebb640276d110c10eb5a93caa56c3f20ae91', '\x7b226e616d65223a22506172616c6c656c2072657669657773222c226465736372697074696f6e223a22222c226d6f6465223a22776f726b666c6f77222c226e6f646573223a5b7b226964223a227374617274222c227469746c65223a225374617274222c2274797065223a227374617274222c227661726961626c6573223a5b7b226e616d65223a22746f706963222c226c6162656c223a22546f706963222c2274797065223a22706172616772617068222c227265717569726564223a66616c73652c2268696465223a66616c73652c2264656661756c74223a6e756c6c2c226d61785f6c656e677468223a6e756c6c2c226f7074696f6e73223a5b5d2c226a736f6e5f736368656d61223a6e756c6c2c22616c6c6f7765645f66696c655f7479706573223a5b5d2c22616c6c6f7765645f66696c655f657874656e73696f6e73223a5b5d2c22616c6c6f7765645f66696c655f75706c6f61645f6d6574686f6473223a5b5d7d5d7d2c7b226964223a226c6567616c222c227469746c65223a224c6567616c222c2274797065223a2268756d616e2d696e707574222c22666f726d5f636f6e74656e74223a22506c65617365206465636964652e5c6e5c6e7b7b23246f75747075742e636f6d6d656e74237d7d222c226669656c6473223a5b7b2274797065223a22706172616772617068222c226e616d65223a22636f6d6d656e74222c2264656661756c74223a6e756c6c7d5d2c22616374696f6e73223a5b7b226964223a22617070726f7665222c227469746c65223a22417070726f7665222c22627574746f6e5f7374796c65223a2264656661756c74227d2c7b226964223a2272656a656374222c227469746c65223a2252656a656374222c22627574746f6e5f7374796c65223a2264656661756c74227d5d2c2274696d656f7574223a332c2274696d656f75745f756e6974223a22646179222c22776562223a747275652c22656d61696c223a6e756c6c7d2c7b226964223a2266696e616e6365222c227469746c65223a2246696e616e6365222c2274797065223a2268756d616e2d696e707574222c22666f726d5f636f6e74656e74223a22506c65617365206465636964652e5c6e5c6e7b7b23246f75747075742e636f6d6d656e74237d7d222c226669656c6473223a5b7b2274797065223a22706172616772617068222c226e616d65223a22636f6d6d656e74222c2264656661756c74223a6e756c6c7d5d2c22616374696f6e73223a5b7b226964223a22617070726f7665222c227469746c65223a22417070726f7665222c22627574746f6e5f7374796c65223a2264656661756c74227d2c7b226964223a2272656a656374222c227469746c65223a2252656a656374222c22627574746f6e5f7374796c65223a2264656661756c74227d5d2c2274696d656f7574223a332c2274696d656f75745f756e6974223a22646179222c22776562223a747275652c22656d61696c223a6e756c6c7d2c7b226964223a22656e64222c227469746c65223a22456e64222c2274797065223a22656e64222c226f757470757473223a5b7b226e616d65223a226c6567616c222c2273656c6563746f72223a5b226c6567616c222c22636f6d6d656e74225d2c2276616c75655f74797065223a6e756c6c7d2c7b226e616d65223a2266696e616e6365222c2273656c6563746f72223a5b2266696e616e6365222c22636f6d6d656e74225d2c2276616c75655f74797065223a6e756c6c7d5d7d5d2c226564676573223a5b7b22736f75726365223a227374617274222c2268616e646c65223a22736f75726365222c22746172676574223a226c6567616c227d2c7b22736f75726365223a227374617274222c2268616e646c65223a22736f75726365222c22746172676574223a2266696e616e6365227d2c7b22736f75726365223a226c6567616c222c2268616e646c65223a22617070726f7665222c22746172676574223a22656e64227d2c7b22736f75726365223a2266696e616e6365222c2268616e646c65223a22617070726f7665222c22746172676574223a22656e64227d5d2c22656e7669726f6e6d656e74223a7b7d2c22617070656172616e6365223a7b7d7d');
INSERT INTO placet.definition VALUES ('f2d6c06707530180894f628c61e75b82b09af6af87b796cb5f45e078aaa383ad', '\x7b226e616d65223a2245766572797468696e67222c226465736372697074696f6e223a22222c226d6f6465223a22776f726b666c6f77222c226e6f646573223a5b7b226964223a227374617274222c227469746c65223a225374617274222c2274797065223a227374617274222c227661726961626c6573223a5b7b226e616d65223a22746f706963222c226c6162656c223a22546f706963222c2274797065223a22706172616772617068222c227265717569726564223a66616c73652c2268696465223a66616c73652c2264656661756c74223a6e756c6c2c226d61785f6c656e677468223a6e756c6c2c226f7074696f6e73223a5b5d2c226a736f6e5f736368656d61223a6e756c6c2c22616c6c6f7765645f66696c655f7479706573223a5b5d2c22616c6c6f7765645f66696c655f657874656e73696f6e73223a5b5d2c22616c6c6f7765645f66696c655f75706c6f61645f6d6574686f6473223a5b5d7d5d7d2c7b226964223a22726576696577222c227469746c65223a22526576696577222c2274797065223a2268756d616e2d696e707574222c22666f726d5f636f6e74656e74223a222323205075626c697368207b7b2373746172742e746f706963237d7d3f5c6e5c6e7b7b23246f75747075742e726561736f6e237d7d5c6e5c6e43686f6f73653a5c6e5c6e7b7b23246f75747075742e6368616e6e656c237d7d5c6e5c6e2d207b7b23246f75747075742e73757265237d7d222c226669656c6473223a5b7b2274797065223a22706172616772617068222c226e616d65223a22726561736f6e222c226c6162656c223a22576861742073686f756c64206368616e67653f222c2268656c70223a224f6e652073656e74656e63652e222c2272657175697265645f666f72223a5b2272656a656374225d2c226d61785f6c656e677468223a36302c2264656661756c74223a6e756c6c7d2c7b2274797065223a2273656c656374222c226e616d65223a226368616e6e656c222c226f7074696f6e73223a7b2274797065223a22636f6e7374616e74222c2273656c6563746f72223a5b5d2c2276616c7565223a5b22776562222c227072696e74222c226d61696c225d7d7d2c7b2274797065223a22656d61696c222c226e616d65223a2261646472657373222c226c6162656c223a224d61696c20746f222c227265717569726564223a747275652c2276697369626c655f6966223a7b226669656c64223a226368616e6e656c222c22657175616c73223a5b226d61696c225d7d7d2c7b2274797065223a226e756d626572222c226e616d65223a22616d6f756e74222c227265717569726564223a747275652c226d696e223a312c226d6178223a31302c22696e7465676572223a747275657d2c7b2274797065223a2264617465222c226e616d65223a22646179222c227265717569726564223a747275657d2c7b2274797065223a22646174652d74696d65222c226e616d65223a226d6f6d656e74227d2c7b2274797065223a22636865636b626f78222c226e616d65223a2273757265222c226c6162656c223a224920686176652072656164206974222c227265717569726564223a747275657d2c7b2274797065223a226d756c74692d73656c656374222c226e616d65223a22706c61636573222c226f7074696f6e73223a7b2274797065223a22636f6e7374616e74222c2273656c6563746f72223a5b5d2c2276616c7565223a5b224348222c224445222c224154225d7d7d2c7b2274797065223a2275726c222c226e616d65223a226c696e6b227d2c7b2274797065223a22736563726574222c226e616d65223a2270696e222c226c6162656c223a2250494e227d2c7b2274797065223a226a736f6e222c226e616d65223a2264617461227d2c7b2274797065223a226a736f6e222c226e616d65223a22706572736f6e222c226a736f6e5f736368656d61223a7b2274797065223a226f626a656374222c2270726f70657274696573223a7b226e616d65223a7b2274797065223a22737472696e67222c227469746c65223a2246756c6c206e616d65222c226d696e4c656e677468223a327d2c22616765223a7b2274797065223a22696e7465676572227d2c226c6963656e736564223a7b2274797065223a22626f6f6c65616e227d2c2273697a65223a7b22656e756d223a5b22736d616c6c222c226c61726765225d7d7d2c227265717569726564223a5b226e616d65225d7d7d2c7b2274797065223a2266696c65222c226e616d65223a22636865636b6c697374222c22616c6c6f7765645f66696c655f7479706573223a5b22646f63756d656e74225d2c22616c6c6f7765645f66696c655f657874656e73696f6e73223a5b5d2c22616c6c6f7765645f66696c655f75706c6f61645f6d6574686f6473223a5b5d7d2c7b2274797065223a2266696c652d6c697374222c226e616d65223a22696d61676573222c22616c6c6f7765645f66696c655f7479706573223a5b22696d616765225d2c22616c6c6f7765645f66696c655f657874656e73696f6e73223a5b5d2c22616c6c6f7765645f66696c655f75706c6f61645f6d6574686f6473223a5b5d2c226e756d6265725f6c696d697473223a327d5d2c22616374696f6e73223a5b7b226964223a22617070726f7665222c227469746c65223a22417070726f7665222c22627574746f6e5f7374796c65223a2264656661756c74227d2c7b226964223a2272656a656374222c227469746c65223a2252656a656374222c22627574746f6e5f7374796c65223a2264656661756c74227d5d2c2274696d656f7574223a332c2274696d656f75745f756e6974223a22646179222c22776562223a747275652c22656d61696c223a6e756c6c7d2c7b226964223a22656e64222c227469746c65223a22456e64222c2274797065223a22656e64222c226f757470757473223a5b7b226e616d65223a22726561736f6e222c2273656c6563746f72223a5b22726576696577222c22726561736f6e225d2c2276616c75655f74797065223a6e756c6c7d2c7b226e616d65223a226368616e6e656c222c2273656c6563746f72223a5b22726576696577222c226368616e6e656c225d2c2276616c75655f74797065223a6e756c6c7d2c7b226e616d65223a2261646472657373222c2273656c6563746f72223a5b22726576696577222c2261646472657373225d2c2276616c75655f74797065223a6e756c6c7d2c7b226e616d65223a22616d6f756e74222c2273656c6563746f72223a5b22726576696577222c22616d6f756e74225d2c2276616c75655f74797065223a6e756c6c7d2c7b226e616d65223a22646179222c2273656c6563746f72223a5b22726576696577222c22646179225d2c2276616c75655f74797065223a6e756c6c7d2c7b226e616d65223a226d6f6d656e74222c2273656c6563746f72223a5b22726576696577222c226d6f6d656e74225d2c2276616c75655f74797065223a6e756c6c7d2c7b226e616d65223a2273757265222c2273656c6563746f72223a5b22726576696577222c2273757265225d2c2276616c75655f74797065223a6e756c6c7d2c7b226e616d65223a22706c61636573222c2273656c6563746f72223a5b22726576696577222c22706c61636573225d2c2276616c75655f74797065223a6e756c6c7d2c7b226e616d65223a226c696e6b222c2273656c6563746f72223a5b22726576696577222c226c696e6b225d2c2276616c75655f74797065223a6e756c6c7d2c7b226e616d65223a2270696e222c2273656c6563746f72223a5b22726576696577222c2270696e225d2c2276616c75655f74797065223a6e756c6c7d2c7b226e616d65223a2264617461222c2273656c6563746f72223a5b22726576696577222c2264617461225d2c2276616c75655f74797065223a6e756c6c7d2c7b226e616d65223a22706572736f6e222c2273656c6563746f72223a5b22726576696577222c22706572736f6e225d2c2276616c75655f74797065223a6e756c6c7d2c7b226e616d65223a22636865636b6c697374222c2273656c6563746f72223a5b22726576696577222c22636865636b6c697374225d2c2276616c75655f74797065223a6e756c6c7d2c7b226e616d65223a22696d61676573222c2273656c6563746f72223a5b22726576696577222c22696d61676573225d2c2276616c75655f74797065223a6e756c6c7d5d7d5d2c226564676573223a5b7b22736f75726365223a227374617274222c2268616e646c65223a22736f75726365222c22746172676574223a22726576696577227d2c7b22736f75726365223a22726576696577222c2268616e646c65223a22617070726f7665222c22746172676574223a22656e64227d2c7b22736f75726365223a22726576696577222c2268616e646c65223a2272656a656374222c22746172676574223a22656e64227d5d2c22656e7669726f6e6d656e74223a7b7d2c22617070656172616e6365223a7b7d7d');
INSERT INTO placet.definition VALUES ('bee17405f6afc0da994e077ec2fadc3bc0635e3f0db2a7cbbaac860da955d71d', '\x7b226e616d65223a224d61696c6564222c226465736372697074696f6e223a22222c226d6f6465223a22776f726b666c6f77222c226e6f646573223a5b7b226964223a227374617274222c227469746c65223a225374617274222c2274797065223a227374617274222c227661726961626c6573223a5b7b226e616d65223a22746f706963222c226c6162656c223a22546f706963222c2274797065223a22706172616772617068222c227265717569726564223a66616c73652c2268696465223a66616c73652c2264656661756c74223a6e756c6c2c226d61785f6c656e677468223a6e756c6c2c226f7074696f6e73223a5b5d2c226a736f6e5f736368656d61223a6e756c6c2c22616c6c6f7765645f66696c655f7479706573223a5b5d2c22616c6c6f7765645f66696c655f657874656e73696f6e73223a5b5d2c22616c6c6f7765645f66696c655f75706c6f61645f6d6574686f6473223a5b5d7d5d7d2c7b226964223a22726576696577222c227469746c65223a22526576696577222c2274797065223a2268756d616e2d696e707574222c22666f726d5f636f6e74656e74223a22506c65617365206465636964652e5c6e5c6e7b7b23246f75747075742e636f6d6d656e74237d7d222c226669656c6473223a5b7b2274797065223a22706172616772617068222c226e616d65223a22636f6d6d656e74222c2264656661756c74223a6e756c6c7d5d2c22616374696f6e73223a5b7b226964223a22617070726f7665222c227469746c65223a22417070726f7665222c22627574746f6e5f7374796c65223a2264656661756c74227d2c7b226964223a2272656a656374222c227469746c65223a2252656a656374222c22627574746f6e5f7374796c65223a2264656661756c74227d5d2c2274696d656f7574223a31302c2274696d656f75745f756e6974223a22686f7572222c22776562223a747275652c22656d61696c223a7b22726563697069656e7473223a7b2277686f6c655f776f726b7370616365223a66616c73652c226974656d73223a5b7b2274797065223a226d656d626572222c22757365725f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303261227d2c7b2274797065223a2265787465726e616c222c22656d61696c223a22657665406578616d706c652e636f6d227d2c7b2274797065223a226d656d626572222c22757365725f6964223a2230313935303030302d303030302d373030302d383030302d666666666666666666666666227d2c7b2274797065223a227661726961626c65222c2273656c6563746f72223a5b227374617274222c22746f706963225d7d5d7d2c227375626a656374223a22506c6561736520646563696465222c22626f6479223a2241626f7574207b7b2373746172742e746f706963237d7d3a207b7b2375726c237d7d222c2264656275675f6d6f6465223a66616c73652c2272656d696e64657273223a5b7b226174223a302e352c226166746572223a6e756c6c2c226265666f7265223a6e756c6c7d2c7b226174223a6e756c6c2c226166746572223a6e756c6c2c226265666f7265223a2250543148227d5d2c22657363616c6174696f6e223a5b7b226174223a6e756c6c2c226166746572223a2250543848222c226265666f7265223a6e756c6c2c22726563697069656e7473223a7b2277686f6c655f776f726b7370616365223a66616c73652c226974656d73223a5b7b2274797065223a2265787465726e616c222c22656d61696c223a22626f7373406578616d706c652e636f6d227d5d7d7d5d7d7d2c7b226964223a22656e64222c227469746c65223a22456e64222c2274797065223a22656e64222c226f757470757473223a5b7b226e616d65223a2273616964222c2273656c6563746f72223a5b22726576696577222c22636f6d6d656e74225d2c2276616c75655f74797065223a6e756c6c7d5d7d5d2c226564676573223a5b7b22736f75726365223a227374617274222c2268616e646c65223a22736f75726365222c22746172676574223a22726576696577227d2c7b22736f75726365223a22726576696577222c2268616e646c65223a22617070726f7665222c22746172676574223a22656e64227d5d2c22656e7669726f6e6d656e74223a7b7d2c22617070656172616e6365223a7b7d7d');
INSERT INTO placet.definition VALUES ('4cd1ce083b39603de79f57a0ab6ae04b01f50588c1a91aad01a49f19f6deaf0e', '\x7b226e616d65223a22436861696e222c226465736372697074696f6e223a22222c226d6f6465223a22776f726b666c6f77222c226e6f646573223a5b7b226964223a227374617274222c227469746c65223a225374617274222c2274797065223a227374617274222c227661726961626c6573223a5b7b226e616d65223a22746f706963222c226c6162656c223a22546f706963222c2274797065223a22706172616772617068222c227265717569726564223a66616c73652c2268696465223a66616c73652c2264656661756c74223a6e756c6c2c226d61785f6c656e677468223a6e756c6c2c226f7074696f6e73223a5b5d2c226a736f6e5f736368656d61223a6e756c6c2c22616c6c6f7765645f66696c655f7479706573223a5b5d2c22616c6c6f7765645f66696c655f657874656e73696f6e73223a5b5d2c22616c6c6f7765645f66696c655f75706c6f61645f6d6574686f6473223a5b5d7d5d7d2c7b226964223a227430222c227469746c65223a225430222c2274797065223a2274656d706c6174652d7472616e73666f726d222c227661726961626c6573223a5b7b226e616d65223a2278222c2273656c6563746f72223a5b227374617274222c22746f706963225d7d5d2c2274656d706c617465223a227b7b2078207d7d227d2c7b226964223a227431222c227469746c65223a225431222c2274797065223a2274656d706c6174652d7472616e73666f726d222c227661726961626c6573223a5b7b226e616d65223a2278222c2273656c6563746f72223a5b227430222c226f7574707574225d7d5d2c2274656d706c617465223a227b7b2078207d7d227d2c7b226964223a227432222c227469746c65223a225432222c2274797065223a2274656d706c6174652d7472616e73666f726d222c227661726961626c6573223a5b7b226e616d65223a2278222c2273656c6563746f72223a5b227431222c226f7574707574225d7d5d2c2274656d706c617465223a227b7b2078207d7d227d2c7b226964223a227433222c227469746c65223a225433222c2274797065223a2274656d706c6174652d7472616e73666f726d222c227661726961626c6573223a5b7b226e616d65223a2278222c2273656c6563746f72223a5b227432222c226f7574707574225d7d5d2c2274656d706c617465223a227b7b2078207d7d227d2c7b226964223a227434222c227469746c65223a225434222c2274797065223a2274656d706c6174652d7472616e73666f726d222c227661726961626c6573223a5b7b226e616d65223a2278222c2273656c6563746f72223a5b227433222c226f7574707574225d7d5d2c2274656d706c617465223a227b7b2078207d7d227d2c7b226964223a227435222c227469746c65223a225435222c2274797065223a2274656d706c6174652d7472616e73666f726d222c227661726961626c6573223a5b7b226e616d65223a2278222c2273656c6563746f72223a5b227434222c226f7574707574225d7d5d2c2274656d706c617465223a227b7b2078207d7d227d2c7b226964223a227436222c227469746c65223a225436222c2274797065223a2274656d706c6174652d7472616e73666f726d222c227661726961626c6573223a5b7b226e616d65223a2278222c2273656c6563746f72223a5b227435222c226f7574707574225d7d5d2c2274656d706c617465223a227b7b2078207d7d227d2c7b226964223a227437222c227469746c65223a225437222c2274797065223a2274656d706c6174652d7472616e73666f726d222c227661726961626c6573223a5b7b226e616d65223a2278222c2273656c6563746f72223a5b227436222c226f7574707574225d7d5d2c2274656d706c617465223a227b7b2078207d7d227d2c7b226964223a22656e64222c227469746c65223a22456e64222c2274797065223a22656e64222c226f757470757473223a5b7b226e616d65223a22726573756c74222c2273656c6563746f72223a5b227437222c226f7574707574225d2c2276616c75655f74797065223a6e756c6c7d5d7d5d2c226564676573223a5b7b22736f75726365223a227374617274222c2268616e646c65223a22736f75726365222c22746172676574223a227430227d2c7b22736f75726365223a227430222c2268616e646c65223a22736f75726365222c22746172676574223a227431227d2c7b22736f75726365223a227431222c2268616e646c65223a22736f75726365222c22746172676574223a227432227d2c7b22736f75726365223a227432222c2268616e646c65223a22736f75726365222c22746172676574223a227433227d2c7b22736f75726365223a227433222c2268616e646c65223a22736f75726365222c22746172676574223a227434227d2c7b22736f75726365223a227434222c2268616e646c65223a22736f75726365222c22746172676574223a227435227d2c7b22736f75726365223a227435222c2268616e646c65223a22736f75726365222c22746172676574223a227436227d2c7b22736f75726365223a227436222c2268616e646c65223a22736f75726365222c22746172676574223a227437227d2c7b22736f75726365223a227437222c2268616e646c65223a22736f75726365222c22746172676574223a22656e64227d5d2c22656e7669726f6e6d656e74223a7b7d2c22617070656172616e6365223a7b7d7d');
INSERT INTO placet.definition VALUES ('6252771bf7e8f14efccd44218093016665548a368087d7c2452ed6be8dcc25a6', '\x7b226e616d65223a22457272616e6473222c226465736372697074696f6e223a22222c226d6f6465223a22776f726b666c6f77222c226e6f646573223a5b7b226964223a227374617274222c227469746c65223a225374617274222c2274797065223a227374617274222c227661726961626c6573223a5b7b226e616d65223a22746f706963222c226c6162656c223a22546f706963222c2274797065223a22706172616772617068222c227265717569726564223a66616c73652c2268696465223a66616c73652c2264656661756c74223a6e756c6c2c226d61785f6c656e677468223a6e756c6c2c226f7074696f6e73223a5b5d2c226a736f6e5f736368656d61223a6e756c6c2c22616c6c6f7765645f66696c655f7479706573223a5b5d2c22616c6c6f7765645f66696c655f657874656e73696f6e73223a5b5d2c22616c6c6f7765645f66696c655f75706c6f61645f6d6574686f6473223a5b5d7d5d7d2c7b226964223a226f6e65222c227469746c65223a224f6e65222c2274797065223a2274656d706c6174652d7472616e73666f726d222c227661726961626c6573223a5b5d2c2274656d706c617465223a22227d2c7b226964223a2274776f222c227469746c65223a2254776f222c2274797065223a2274656d706c6174652d7472616e73666f726d222c227661726961626c6573223a5b5d2c2274656d706c617465223a22227d2c7b226964223a2266696e65222c227469746c65223a2246696e65222c2274797065223a22656e64222c226f757470757473223a5b7b226e616d65223a226f6e65222c2273656c6563746f72223a5b226f6e65222c22676f74225d2c2276616c75655f74797065223a6e756c6c7d2c7b226e616d65223a2274776f222c2273656c6563746f72223a5b2274776f222c22676f74225d2c2276616c75655f74797065223a6e756c6c7d5d7d2c7b226964223a226e6f74222c227469746c65223a224e6f74222c2274797065223a22656e64222c226f757470757473223a5b7b226e616d65223a22776879222c2273656c6563746f72223a5b226f6e65222c226572726f725f6d657373616765225d2c2276616c75655f74797065223a6e756c6c7d5d7d5d2c226564676573223a5b7b22736f75726365223a227374617274222c2268616e646c65223a22736f75726365222c22746172676574223a226f6e65227d2c7b22736f75726365223a227374617274222c2268616e646c65223a22736f75726365222c22746172676574223a2274776f227d2c7b22736f75726365223a226f6e65222c2268616e646c65223a22736f75726365222c22746172676574223a2266696e65227d2c7b22736f75726365223a2274776f222c2268616e646c65223a22736f75726365222c22746172676574223a2266696e65227d2c7b22736f75726365223a226f6e65222c2268616e646c65223a226661696c2d6272616e6368222c22746172676574223a226e6f74227d5d2c22656e7669726f6e6d656e74223a7b7d2c22617070656172616e6365223a7b7d7d');
INSERT INTO placet.definition VALUES ('7072f1dfa88f71118633b399ef7e5d964ead00a6905576d0b3e185dc72eca89b', '\x7b226e616d65223a2252657669657773222c226465736372697074696f6e223a22222c226d6f6465223a22776f726b666c6f77222c226e6f646573223a5b7b226964223a227374617274222c227469746c65223a22222c2274797065223a227374617274222c227661726961626c6573223a5b7b226e616d65223a2264617461222c226c6162656c223a22222c2274797065223a226a736f6e5f6f626a656374222c227265717569726564223a66616c73652c2268696465223a66616c73652c2264656661756c74223a6e756c6c2c226d61785f6c656e677468223a6e756c6c2c226f7074696f6e73223a5b5d2c226a736f6e5f736368656d61223a6e756c6c2c22616c6c6f7765645f66696c655f7479706573223a5b5d2c22616c6c6f7765645f66696c655f657874656e73696f6e73223a5b5d2c22616c6c6f7765645f66696c655f75706c6f61645f6d6574686f6473223a5b5d7d5d7d2c7b226964223a2265616368222c227469746c65223a2245616368222c2274797065223a22697465726174696f6e222c226572726f725f7374726174656779223a6e756c6c2c2264656661756c745f76616c7565223a5b5d2c226974657261746f72223a5b227374617274222c2264617461222c226974656d73225d2c226f7574707574223a5b22726576696577222c22636f6d6d656e74225d2c22706172616c6c656c223a322c226572726f725f6d6f6465223a2272656d6f76652d61626e6f726d616c2d6f7574707574222c22666c617474656e223a747275657d2c7b226964223a22656163682e7374617274222c227469746c65223a22222c2274797065223a22697465726174696f6e2d7374617274222c22636f6e7461696e6572223a2265616368227d2c7b226964223a22726576696577222c227469746c65223a22526576696577222c2274797065223a2268756d616e2d696e707574222c22636f6e7461696e6572223a2265616368222c22666f726d5f636f6e74656e74223a22506c65617365206465636964652e5c6e5c6e7b7b23246f75747075742e636f6d6d656e74237d7d222c226669656c6473223a5b7b2274797065223a22706172616772617068222c226e616d65223a22636f6d6d656e74222c2264656661756c74223a6e756c6c7d5d2c22616374696f6e73223a5b7b226964223a22617070726f7665222c227469746c65223a22417070726f7665222c22627574746f6e5f7374796c65223a2264656661756c74227d2c7b226964223a2272656a656374222c227469746c65223a2252656a656374222c22627574746f6e5f7374796c65223a2264656661756c74227d5d2c2274696d656f7574223a332c2274696d656f75745f756e6974223a22646179222c22776562223a747275652c22656d61696c223a6e756c6c7d2c7b226964223a22656e64222c227469746c65223a22456e64222c2274797065223a22656e64222c226f757470757473223a5b7b226e616d65223a22616c6c222c2273656c6563746f72223a5b2265616368222c226f7574707574225d2c2276616c75655f74797065223a6e756c6c7d5d7d5d2c226564676573223a5b7b22736f75726365223a227374617274222c2268616e646c65223a22736f75726365222c22746172676574223a2265616368227d2c7b22736f75726365223a22656163682e7374617274222c2268616e646c65223a22736f75726365222c22746172676574223a22726576696577227d2c7b22736f75726365223a2265616368222c2268616e646c65223a22736f75726365222c22746172676574223a22656e64227d5d2c22656e7669726f6e6d656e74223a7b7d2c22617070656172616e6365223a7b7d7d');
INSERT INTO placet.definition VALUES ('1da5035c9e81785a72b49825809b1d766763cfc47add342d99f299f820433734', '\x7b226e616d65223a22526f756e6473222c226465736372697074696f6e223a22222c226d6f6465223a22776f726b666c6f77222c226e6f646573223a5b7b226964223a227374617274222c227469746c65223a225374617274222c2274797065223a227374617274222c227661726961626c6573223a5b7b226e616d65223a22746f706963222c226c6162656c223a22546f706963222c2274797065223a22706172616772617068222c227265717569726564223a66616c73652c2268696465223a66616c73652c2264656661756c74223a6e756c6c2c226d61785f6c656e677468223a6e756c6c2c226f7074696f6e73223a5b5d2c226a736f6e5f736368656d61223a6e756c6c2c22616c6c6f7765645f66696c655f7479706573223a5b5d2c22616c6c6f7765645f66696c655f657874656e73696f6e73223a5b5d2c22616c6c6f7765645f66696c655f75706c6f61645f6d6574686f6473223a5b5d7d5d7d2c7b226964223a22616761696e222c227469746c65223a22416761696e222c2274797065223a226c6f6f70222c226572726f725f7374726174656779223a6e756c6c2c2264656661756c745f76616c7565223a5b5d2c226c6f6f705f636f756e74223a352c226c6f676963616c5f6f70657261746f72223a22616e64222c22636f6e646974696f6e73223a5b5d2c227661726961626c6573223a5b7b226e616d65223a226e222c2274797065223a226e756d626572222c2276616c7565223a302c2273656c6563746f72223a6e756c6c7d5d7d2c7b226964223a22616761696e2e7374617274222c227469746c65223a22222c2274797065223a226c6f6f702d7374617274222c22636f6e7461696e6572223a22616761696e227d2c7b226964223a22636f756e74222c227469746c65223a22436f756e74222c2274797065223a2261737369676e6572222c22636f6e7461696e6572223a22616761696e222c226974656d73223a5b7b22746172676574223a5b22616761696e222c226e225d2c226f7065726174696f6e223a222b3d222c22696e7075745f74797065223a22636f6e7374616e74222c2276616c7565223a317d5d7d2c7b226964223a22726576696577222c227469746c65223a22526576696577222c2274797065223a2268756d616e2d696e707574222c22636f6e7461696e6572223a22616761696e222c22666f726d5f636f6e74656e74223a22526f756e64207b7b23616761696e2e6e237d7d207b7b23246f75747075742e636f6d6d656e74237d7d222c226669656c6473223a5b7b2274797065223a22706172616772617068222c226e616d65223a22636f6d6d656e74222c2264656661756c74223a6e756c6c7d5d2c22616374696f6e73223a5b7b226964223a22617070726f7665222c227469746c65223a22417070726f7665222c22627574746f6e5f7374796c65223a2264656661756c74227d2c7b226964223a2272656a656374222c227469746c65223a2252656a656374222c22627574746f6e5f7374796c65223a2264656661756c74227d5d2c2274696d656f7574223a332c2274696d656f75745f756e6974223a22646179222c22776562223a747275652c22656d61696c223a6e756c6c7d2c7b226964223a22656e6f756768222c227469746c65223a22222c2274797065223a226c6f6f702d656e64222c22636f6e7461696e6572223a22616761696e227d2c7b226964223a22656e64222c227469746c65223a22456e64222c2274797065223a22656e64222c226f757470757473223a5b7b226e616d65223a226e222c2273656c6563746f72223a5b22616761696e222c226e225d2c2276616c75655f74797065223a6e756c6c7d2c7b226e616d65223a2273616964222c2273656c6563746f72223a5b22726576696577222c22636f6d6d656e74225d2c2276616c75655f74797065223a6e756c6c7d5d7d5d2c226564676573223a5b7b22736f75726365223a227374617274222c2268616e646c65223a22736f75726365222c22746172676574223a22616761696e227d2c7b22736f75726365223a22616761696e2e7374617274222c2268616e646c65223a22736f75726365222c22746172676574223a22636f756e74227d2c7b22736f75726365223a22636f756e74222c2268616e646c65223a22736f75726365222c22746172676574223a22726576696577227d2c7b22736f75726365223a22726576696577222c2268616e646c65223a22617070726f7665222c22746172676574223a22656e6f756768227d2c7b22736f75726365223a22616761696e222c2268616e646c65223a22736f75726365222c22746172676574223a22656e64227d5d2c22656e7669726f6e6d656e74223a7b7d2c22617070656172616e6365223a7b7d7d');
INSERT INTO placet.definition VALUES ('81c1cfe6058ab93ede7b5bbb38a3aaddeb154dd2fa5aec38f77506897ee28d0e', '\x7b226e616d65223a2254657374222c226465736372697074696f6e223a22222c226d6f6465223a22776f726b666c6f77222c226e6f646573223a5b7b226964223a227374617274222c227469746c65223a225374617274222c2274797065223a227374617274222c227661726961626c6573223a5b7b226e616d65223a22746f706963222c226c6162656c223a22546f706963222c2274797065223a22706172616772617068222c227265717569726564223a66616c73652c2268696465223a66616c73652c2264656661756c74223a6e756c6c2c226d61785f6c656e677468223a6e756c6c2c226f7074696f6e73223a5b5d2c226a736f6e5f736368656d61223a6e756c6c2c22616c6c6f7765645f66696c655f7479706573223a5b5d2c22616c6c6f7765645f66696c655f657874656e73696f6e73223a5b5d2c22616c6c6f7765645f66696c655f75706c6f61645f6d6574686f6473223a5b5d7d5d7d2c7b226964223a226e65766572222c227469746c65223a224e65766572222c2274797065223a226c6f6f70222c226572726f725f7374726174656779223a6e756c6c2c2264656661756c745f76616c7565223a5b5d2c226c6f6f705f636f756e74223a332c226c6f676963616c5f6f70657261746f72223a22616e64222c22636f6e646974696f6e73223a5b7b2273656c6563746f72223a5b226e65766572222c226e225d2c226f70657261746f72223a223d222c2276616c7565223a2230222c227661726961626c655f74797065223a6e756c6c2c227375625f636f6e646974696f6e73223a6e756c6c7d5d2c227661726961626c6573223a5b7b226e616d65223a226e222c2274797065223a226e756d626572222c2276616c7565223a302c2273656c6563746f72223a6e756c6c7d5d7d2c7b226964223a226e657665722e7374617274222c227469746c65223a22222c2274797065223a226c6f6f702d7374617274222c22636f6e7461696e6572223a226e65766572227d2c7b226964223a2274222c227469746c65223a2254222c2274797065223a2274656d706c6174652d7472616e73666f726d222c22636f6e7461696e6572223a226e65766572222c227661726961626c6573223a5b5d2c2274656d706c617465223a22227d2c7b226964223a22656e64222c227469746c65223a22456e64222c2274797065223a22656e64222c226f757470757473223a5b7b226e616d65223a226e222c2273656c6563746f72223a5b226e65766572222c226e225d2c2276616c75655f74797065223a6e756c6c7d5d7d5d2c226564676573223a5b7b22736f75726365223a227374617274222c2268616e646c65223a22736f75726365222c22746172676574223a226e65766572227d2c7b22736f75726365223a226e657665722e7374617274222c2268616e646c65223a22736f75726365222c22746172676574223a2274227d2c7b22736f75726365223a226e65766572222c2268616e646c65223a22736f75726365222c22746172676574223a22656e64227d5d2c22656e7669726f6e6d656e74223a7b7d2c22617070656172616e6365223a7b7d7d');
INSERT INTO placet.definition VALUES ('9569c474c6523b93fe2c6a958e5010bc78a34c8748192fe43f4844edb2f5d182', '\x7b226e616d65223a224661696c696e67222c226465736372697074696f6e223a22222c226d6f6465223a22776f726b666c6f77222c226e6f646573223a5b7b226964223a227374617274222c227469746c65223a225374617274222c2274797065223a227374617274222c227661726961626c6573223a5b7b226e616d65223a22746f706963222c226c6162656c223a22546f706963222c2274797065223a22706172616772617068222c227265717569726564223a66616c73652c2268696465223a66616c73652c2264656661756c74223a6e756c6c2c226d61785f6c656e677468223a6e756c6c2c226f7074696f6e73223a5b5d2c226a736f6e5f736368656d61223a6e756c6c2c22616c6c6f7765645f66696c655f7479706573223a5b5d2c22616c6c6f7765645f66696c655f657874656e73696f6e73223a5b5d2c22616c6c6f7765645f66696c655f75706c6f61645f6d6574686f6473223a5b5d7d5d7d2c7b226964223a227368617265222c227469746c65223a225368617265222c2274797065223a2274656d706c6174652d7472616e73666f726d222c227661726961626c6573223a5b7b226e616d65223a22746f706963222c2273656c6563746f72223a5b227374617274222c22746f706963225d7d5d2c2274656d706c617465223a227b7b2031202f2f2028746f706963207c206c656e677468202d203329207d7d227d2c7b226964223a22656e64222c227469746c65223a22456e64222c2274797065223a22656e64222c226f757470757473223a5b7b226e616d65223a227368617265222c2273656c6563746f72223a5b227368617265222c226f7574707574225d2c2276616c75655f74797065223a6e756c6c7d5d7d5d2c226564676573223a5b7b22736f75726365223a227374617274222c2268616e646c65223a22736f75726365222c22746172676574223a227368617265227d2c7b22736f75726365223a227368617265222c2268616e646c65223a22736f75726365222c22746172676574223a22656e64227d5d2c22656e7669726f6e6d656e74223a7b7d2c22617070656172616e6365223a7b7d7d');
INSERT INTO placet.definition VALUES ('e25f5588b08ec97a98f1d88db7bb3c455a0764e6680b09f0f5ba3e7d31f8d3c9', '\x7b226e616d65223a22476f696e67206f6e222c226465736372697074696f6e223a22222c226d6f6465223a22776f726b666c6f77222c226e6f646573223a5b7b226964223a227374617274222c227469746c65223a225374617274222c2274797065223a227374617274222c227661726961626c6573223a5b7b226e616d65223a22746f706963222c226c6162656c223a22546f706963222c2274797065223a22706172616772617068222c227265717569726564223a66616c73652c2268696465223a66616c73652c2264656661756c74223a6e756c6c2c226d61785f6c656e677468223a6e756c6c2c226f7074696f6e73223a5b5d2c226a736f6e5f736368656d61223a6e756c6c2c22616c6c6f7765645f66696c655f7479706573223a5b5d2c22616c6c6f7765645f66696c655f657874656e73696f6e73223a5b5d2c22616c6c6f7765645f66696c655f75706c6f61645f6d6574686f6473223a5b5d7d5d7d2c7b226964223a22726576696577222c227469746c65223a22526576696577222c2274797065223a2268756d616e2d696e707574222c22666f726d5f636f6e74656e74223a22506c65617365206465636964652e5c6e5c6e7b7b23246f75747075742e636f6d6d656e74237d7d222c226669656c6473223a5b7b2274797065223a2273656c656374222c226e616d65223a2263686f696365222c226f7074696f6e73223a7b2274797065223a227661726961626c65222c2273656c6563746f72223a5b227374617274222c22746f706963225d2c2276616c7565223a5b5d7d7d5d2c22616374696f6e73223a5b7b226964223a22617070726f7665222c227469746c65223a22417070726f7665222c22627574746f6e5f7374796c65223a2264656661756c74227d2c7b226964223a2272656a656374222c227469746c65223a2252656a656374222c22627574746f6e5f7374796c65223a2264656661756c74227d5d2c2274696d656f7574223a332c2274696d656f75745f756e6974223a22646179222c22776562223a747275652c22656d61696c223a6e756c6c2c226572726f725f7374726174656779223a226661696c2d6272616e6368227d2c7b226964223a2266696e65222c227469746c65223a2246696e65222c2274797065223a22656e64222c226f757470757473223a5b7b226e616d65223a2273616964222c2273656c6563746f72223a5b22726576696577222c2263686f696365225d2c2276616c75655f74797065223a6e756c6c7d5d7d2c7b226964223a226e6f74222c227469746c65223a224e6f74222c2274797065223a22656e64222c226f757470757473223a5b7b226e616d65223a22776879222c2273656c6563746f72223a5b22726576696577222c226572726f725f6d657373616765225d2c2276616c75655f74797065223a6e756c6c7d5d7d5d2c226564676573223a5b7b22736f75726365223a227374617274222c2268616e646c65223a22736f75726365222c22746172676574223a22726576696577227d2c7b22736f75726365223a22726576696577222c2268616e646c65223a22617070726f7665222c22746172676574223a2266696e65227d2c7b22736f75726365223a22726576696577222c2268616e646c65223a226661696c2d6272616e6368222c22746172676574223a226e6f74227d5d2c22656e7669726f6e6d656e74223a7b7d2c22617070656172616e6365223a7b7d7d');


--
-- Data for Name: end_user; Type: TABLE DATA; Schema: placet; Owner: -
--

INSERT INTO placet.end_user VALUES (0, 'd5dcc075-12a5-5df7-b9f0-ffbc336d42fa', '01950000-0000-7000-8000-000000000002', 'u-1');
INSERT INTO placet.end_user VALUES (0, 'fae4b655-7026-5a4f-9a5f-e1a7124e1019', '01950000-0000-7000-8000-000000000007', 'u-1');
INSERT INTO placet.end_user VALUES (0, '75c33fec-6b05-59dd-96bb-fe5010c142be', '01950000-0000-7000-8000-00000000000c', 'u-1');
INSERT INTO placet.end_user VALUES (0, 'b2520081-941f-5295-bd43-488613efa589', '01950000-0000-7000-8000-000000000012', 'u-1');
INSERT INTO placet.end_user VALUES (0, '48aa6228-5746-5269-ac96-7ce509b54fbb', '01950000-0000-7000-8000-000000000017', 'u-1');
INSERT INTO placet.end_user VALUES (0, 'a4e45d9c-c441-5661-be6e-0e38e1e06845', '01950000-0000-7000-8000-00000000001c', 'u-1');
INSERT INTO placet.end_user VALUES (0, '33fa17d9-6663-5421-9d7f-4ed7a69c132d', '01950000-0000-7000-8000-000000000021', 'u-1');
INSERT INTO placet.end_user VALUES (0, 'c4085b45-6dc0-5123-93bb-5883dc2aacc2', '01950000-0000-7000-8000-000000000026', 'u-1');
INSERT INTO placet.end_user VALUES (0, 'ba91cb36-357e-50ef-b43f-49a33ace7e86', '01950000-0000-7000-8000-00000000002c', 'u-1');
INSERT INTO placet.end_user VALUES (0, '5f19e3e8-d98a-5ea0-98b2-07dcebd08f21', '01950000-0000-7000-8000-00000000003c', 'u-1');
INSERT INTO placet.end_user VALUES (0, '07379b57-15fc-5efa-8078-c8b16ec5170a', '01950000-0000-7000-8000-000000000043', 'u-1');
INSERT INTO placet.end_user VALUES (0, 'e8633acc-62e6-597b-b359-c749e6071bb2', '01950000-0000-7000-8000-000000000049', 'u-1');
INSERT INTO placet.end_user VALUES (0, '42017627-7f48-5322-9a1e-0477ad51114b', '01950000-0000-7000-8000-00000000004d', 'u-1');
INSERT INTO placet.end_user VALUES (0, '8ea8acb7-93d3-51fc-91e4-49c67014392c', '01950000-0000-7000-8000-000000000051', 'u-1');
INSERT INTO placet.end_user VALUES (0, '8d7c0b7e-f856-5992-bccc-bedc32863774', '01950000-0000-7000-8000-000000000056', 'u-1');
INSERT INTO placet.end_user VALUES (0, 'f295f7e3-6099-559d-a5bd-ae98cb170464', '01950000-0000-7000-8000-00000000005d', 'u-1');
INSERT INTO placet.end_user VALUES (0, 'c2b4003a-6372-5f47-b3c3-92021f715765', '01950000-0000-7000-8000-000000000064', 'u-1');
INSERT INTO placet.end_user VALUES (0, 'caafa975-e79b-53e5-ba87-f6e37860e2d3', '01950000-0000-7000-8000-000000000069', 'u-1');
INSERT INTO placet.end_user VALUES (0, 'cd05d1b6-60d2-583a-8df4-428c7f18f6a6', '01950000-0000-7000-8000-00000000006e', 'u-1');
INSERT INTO placet.end_user VALUES (0, '31da610b-d25b-5dcc-83de-3b348af8a1f9', '01950000-0000-7000-8000-000000000073', 'u-1');
INSERT INTO placet.end_user VALUES (0, 'aa36c4e8-c920-51de-8bde-c1b8f76646a1', '01950000-0000-7000-8000-000000000078', 'u-1');
INSERT INTO placet.end_user VALUES (0, '093188cc-8dfc-5aa0-b776-542a98992d86', '01950000-0000-7000-8000-00000000007e', 'u-1');
INSERT INTO placet.end_user VALUES (0, '3cecfaae-4e47-5eb6-b896-e21bf175b5df', '01950000-0000-7000-8000-000000000083', 'u-1');
INSERT INTO placet.end_user VALUES (0, '0c0745ae-dc29-555a-b07a-19d5bfaf3d82', '01950000-0000-7000-8000-000000000089', 'u-1');
INSERT INTO placet.end_user VALUES (0, 'ff971a8f-e87f-55e6-828b-9cf1f37d6f84', '01950000-0000-7000-8000-00000000008d', 'u-1');
INSERT INTO placet.end_user VALUES (0, '69e57429-d210-591a-b2ed-0a39a7ce6b46', '01950000-0000-7000-8000-000000000092', 'u-1');
INSERT INTO placet.end_user VALUES (0, 'b50dcdf0-96e2-5ef2-a2e9-818c75c298cf', '01950000-0000-7000-8000-000000000096', 'u-1');
INSERT INTO placet.end_user VALUES (0, '095f2cbf-b24f-5623-93e0-e777c211ff90', '01950000-0000-7000-8000-00000000009f', 'ü�');


--
-- Data for Name: event; Type: TABLE DATA; Schema: placet; Owner: -
--

INSERT INTO placet.event VALUES (1, '2026-03-02 12:01:00+00', 1, 0, 8, '2ae60c1f-12f3-5fe1-bbff-53bc95faee98', '01950000-0000-7000-8000-000000000003', 'run.started', '\x7b22776f726b666c6f775f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303032222c2276657273696f6e5f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303031222c22646566696e6974696f6e5f646967657374223a2263666437623661316533653930366338383035353064373535313864633163323061653461316533666237396161656538333663313664646637656239343932222c22696e70757473223a7b22746f706963223a22746561227d2c2275736572223a22752d31222c226368616e6e656c223a22736572766963652d617069222c226964656d706f74656e63795f6b6579223a2273746172742d31222c2266696c6573223a5b7b22646966795f6d6f64656c5f6964656e74697479223a225f5f646966795f5f66696c655f5f222c226964223a2230313932663066302d303030302d373030302d383030302d303030303030303030303031222c2274797065223a22646f63756d656e74222c227472616e736665725f6d6574686f64223a226c6f63616c5f66696c65222c2266696c656e616d65223a22612e706466222c22657874656e73696f6e223a222e706466222c226d696d655f74797065223a226170706c69636174696f6e2f706466222c2273697a65223a332c2275726c223a2268747470733a2f2f6578616d706c652e636f6d2f66227d5d7d');
INSERT INTO placet.event VALUES (2, '2026-03-02 12:01:00+00', 2, 0, 0, '2ae60c1f-12f3-5fe1-bbff-53bc95faee98', '01950000-0000-7000-8000-000000000003', 'run.node-started', '\x7b22657865637574696f6e5f6964223a2273746172742331222c226e6f64655f6964223a227374617274222c226e6f64655f74797065223a227374617274222c227469746c65223a225374617274222c22696e646578223a317d');
INSERT INTO placet.event VALUES (3, '2026-03-02 12:01:00+00', 3, 0, 0, '2ae60c1f-12f3-5fe1-bbff-53bc95faee98', '01950000-0000-7000-8000-000000000003', 'run.node-succeeded', '\x7b22657865637574696f6e5f6964223a2273746172742331222c226f757470757473223a7b22746f706963223a22746561227d7d');
INSERT INTO placet.event VALUES (4, '2026-03-02 12:01:00+00', 4, 0, 0, '2ae60c1f-12f3-5fe1-bbff-53bc95faee98', '01950000-0000-7000-8000-000000000003', 'run.node-started', '\x7b22657865637574696f6e5f6964223a2264726166742331222c226e6f64655f6964223a226472616674222c226e6f64655f74797065223a2274656d706c6174652d7472616e73666f726d222c227469746c65223a224472616674222c22696e646578223a322c227072656465636573736f72223a227374617274227d');
INSERT INTO placet.event VALUES (5, '2026-03-02 12:01:00+00', 5, 0, 0, '2ae60c1f-12f3-5fe1-bbff-53bc95faee98', '01950000-0000-7000-8000-000000000003', 'run.node-succeeded', '\x7b22657865637574696f6e5f6964223a2264726166742331222c226f757470757473223a7b226f7574707574223a2244726166742061626f757420746561227d7d');
INSERT INTO placet.event VALUES (6, '2026-03-02 12:01:00+00', 6, 0, 0, '2ae60c1f-12f3-5fe1-bbff-53bc95faee98', '01950000-0000-7000-8000-000000000003', 'run.node-started', '\x7b22657865637574696f6e5f6964223a227265766965772331222c226e6f64655f6964223a22726576696577222c226e6f64655f74797065223a2268756d616e2d696e707574222c227469746c65223a22526576696577222c22696e646578223a332c227072656465636573736f72223a226472616674227d');
INSERT INTO placet.event VALUES (7, '2026-03-02 12:01:00+00', 7, 0, 0, '2ae60c1f-12f3-5fe1-bbff-53bc95faee98', '01950000-0000-7000-8000-000000000003', 'run.form-issued', '\x7b22666f726d5f6964223a2231313133366161632d343231332d353566352d623430352d636434633863323764366663222c22657865637574696f6e5f6964223a227265766965772331222c22666f726d223a7b227469746c65223a22526576696577222c22636f6e74656e74223a2244726166742061626f7574207465615c6e5c6e7b7b23246f75747075742e636f6d6d656e74237d7d222c226669656c6473223a5b7b2274797065223a22706172616772617068222c226e616d65223a22636f6d6d656e74222c2264656661756c74223a6e756c6c7d5d2c22616374696f6e73223a5b7b226964223a22617070726f7665222c227469746c65223a22417070726f7665222c22627574746f6e5f7374796c65223a2264656661756c74227d2c7b226964223a2272656a656374222c227469746c65223a2252656a656374222c22627574746f6e5f7374796c65223a2264656661756c74227d5d2c2264656661756c7473223a7b7d2c22776562223a747275657d2c22657870697265735f6174223a22323032362d30332d30355431323a30313a30302b30303a3030222c22646967657374223a2231346135643665656164353265346335323039383561306161323732636138393562656130333933356534306163376238353938663064613835363464346165222c227375726661636573223a5b22776562225d2c22746f6b656e5f6b6579223a226b65792d31227d');
INSERT INTO placet.event VALUES (8, '2026-03-02 12:01:00+00', 8, 0, 0, '2ae60c1f-12f3-5fe1-bbff-53bc95faee98', '01950000-0000-7000-8000-000000000003', 'run.paused', '\x7b22666f726d73223a5b2231313133366161632d343231332d353566352d623430352d636434633863323764366663225d7d');
INSERT INTO placet.event VALUES (9, '2026-03-02 12:01:10+00', 9, 0, 1, '2ae60c1f-12f3-5fe1-bbff-53bc95faee98', '01950000-0000-7000-8000-000000000004', 'run.form-viewed', '\x7b22666f726d5f6964223a2231313133366161632d343231332d353566352d623430352d636434633863323764366663222c22646967657374223a2231346135643665656164353265346335323039383561306161323732636138393562656130333933356534306163376238353938663064613835363464346165222c2273757266616365223a22776562222c226368616e6e656c223a226c696e6b227d');
INSERT INTO placet.event VALUES (10, '2026-03-02 12:02:00+00', 10, 0, 6, '2ae60c1f-12f3-5fe1-bbff-53bc95faee98', '01950000-0000-7000-8000-000000000005', 'run.form-submitted', '\x7b22666f726d5f6964223a2231313133366161632d343231332d353566352d623430352d636434633863323764366663222c22616374696f6e223a22617070726f7665222c2276616c756573223a7b22636f6d6d656e74223a2246696e652e227d2c22646967657374223a2231346135643665656164353265346335323039383561306161323732636138393562656130333933356534306163376238353938663064613835363464346165222c2275736572223a22752d32222c226368616e6e656c223a22736572766963652d617069222c226c6576656c223a226c696e6b222c226964656d706f74656e63795f6b6579223a22616e737765722d31227d');
INSERT INTO placet.event VALUES (11, '2026-03-02 12:02:00+00', 11, 0, 0, '2ae60c1f-12f3-5fe1-bbff-53bc95faee98', '01950000-0000-7000-8000-000000000005', 'run.resumed', '\x7b7d');
INSERT INTO placet.event VALUES (12, '2026-03-02 12:02:00+00', 12, 0, 0, '2ae60c1f-12f3-5fe1-bbff-53bc95faee98', '01950000-0000-7000-8000-000000000005', 'run.node-succeeded', '\x7b22657865637574696f6e5f6964223a227265766965772331222c226f757470757473223a7b22636f6d6d656e74223a2246696e652e222c225f5f616374696f6e5f6964223a22617070726f7665222c225f5f72656e64657265645f636f6e74656e74223a2244726166742061626f7574207465615c6e5c6e46696e652e222c225f5f616374696f6e5f76616c7565223a22417070726f7665227d2c2268616e646c65223a22617070726f7665222c22696e70757473223a7b22636f6d6d656e74223a2246696e652e227d7d');
INSERT INTO placet.event VALUES (13, '2026-03-02 12:02:00+00', 13, 0, 0, '2ae60c1f-12f3-5fe1-bbff-53bc95faee98', '01950000-0000-7000-8000-000000000005', 'run.node-started', '\x7b22657865637574696f6e5f6964223a22617070726f7665642331222c226e6f64655f6964223a22617070726f766564222c226e6f64655f74797065223a22656e64222c227469746c65223a22417070726f766564222c22696e646578223a342c227072656465636573736f72223a22726576696577227d');
INSERT INTO placet.event VALUES (14, '2026-03-02 12:02:00+00', 14, 0, 0, '2ae60c1f-12f3-5fe1-bbff-53bc95faee98', '01950000-0000-7000-8000-000000000005', 'run.node-succeeded', '\x7b22657865637574696f6e5f6964223a22617070726f7665642331222c226f757470757473223a7b22726573756c74223a2246696e652e222c2274657874223a2244726166742061626f757420746561227d7d');
INSERT INTO placet.event VALUES (15, '2026-03-02 12:02:00+00', 15, 0, 0, '2ae60c1f-12f3-5fe1-bbff-53bc95faee98', '01950000-0000-7000-8000-000000000005', 'run.succeeded', '\x7b226f757470757473223a7b22726573756c74223a2246696e652e222c2274657874223a2244726166742061626f757420746561227d7d');
INSERT INTO placet.event VALUES (16, '2026-03-02 12:03:00+00', 1, 0, 8, '01950000-0000-7000-8000-000000000008', '01950000-0000-7000-8000-000000000009', 'run.started', '\x7b22776f726b666c6f775f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303037222c2276657273696f6e5f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303036222c22646566696e6974696f6e5f646967657374223a2263666437623661316533653930366338383035353064373535313864633163323061653461316533666237396161656538333663313664646637656239343932222c22696e70757473223a7b22746f706963223a22746561227d2c2275736572223a22752d31222c226368616e6e656c223a22736572766963652d617069227d');
INSERT INTO placet.event VALUES (17, '2026-03-02 12:03:00+00', 2, 0, 0, '01950000-0000-7000-8000-000000000008', '01950000-0000-7000-8000-000000000009', 'run.node-started', '\x7b22657865637574696f6e5f6964223a2273746172742331222c226e6f64655f6964223a227374617274222c226e6f64655f74797065223a227374617274222c227469746c65223a225374617274222c22696e646578223a317d');
INSERT INTO placet.event VALUES (18, '2026-03-02 12:03:00+00', 3, 0, 0, '01950000-0000-7000-8000-000000000008', '01950000-0000-7000-8000-000000000009', 'run.node-succeeded', '\x7b22657865637574696f6e5f6964223a2273746172742331222c226f757470757473223a7b22746f706963223a22746561227d7d');
INSERT INTO placet.event VALUES (19, '2026-03-02 12:03:00+00', 4, 0, 0, '01950000-0000-7000-8000-000000000008', '01950000-0000-7000-8000-000000000009', 'run.node-started', '\x7b22657865637574696f6e5f6964223a2264726166742331222c226e6f64655f6964223a226472616674222c226e6f64655f74797065223a2274656d706c6174652d7472616e73666f726d222c227469746c65223a224472616674222c22696e646578223a322c227072656465636573736f72223a227374617274227d');
INSERT INTO placet.event VALUES (20, '2026-03-02 12:03:00+00', 5, 0, 0, '01950000-0000-7000-8000-000000000008', '01950000-0000-7000-8000-000000000009', 'run.node-succeeded', '\x7b22657865637574696f6e5f6964223a2264726166742331222c226f757470757473223a7b226f7574707574223a2244726166742061626f757420746561227d7d');
INSERT INTO placet.event VALUES (21, '2026-03-02 12:03:00+00', 6, 0, 0, '01950000-0000-7000-8000-000000000008', '01950000-0000-7000-8000-000000000009', 'run.node-started', '\x7b22657865637574696f6e5f6964223a227265766965772331222c226e6f64655f6964223a22726576696577222c226e6f64655f74797065223a2268756d616e2d696e707574222c227469746c65223a22526576696577222c22696e646578223a332c227072656465636573736f72223a226472616674227d');
INSERT INTO placet.event VALUES (22, '2026-03-02 12:03:00+00', 7, 0, 0, '01950000-0000-7000-8000-000000000008', '01950000-0000-7000-8000-000000000009', 'run.form-issued', '\x7b22666f726d5f6964223a2231303434626338342d316137322d356663342d613337392d653063383033363066663135222c22657865637574696f6e5f6964223a227265766965772331222c22666f726d223a7b227469746c65223a22526576696577222c22636f6e74656e74223a2244726166742061626f7574207465615c6e5c6e7b7b23246f75747075742e636f6d6d656e74237d7d222c226669656c6473223a5b7b2274797065223a22706172616772617068222c226e616d65223a22636f6d6d656e74222c2264656661756c74223a6e756c6c7d5d2c22616374696f6e73223a5b7b226964223a22617070726f7665222c227469746c65223a22417070726f7665222c22627574746f6e5f7374796c65223a2264656661756c74227d2c7b226964223a2272656a656374222c227469746c65223a2252656a656374222c22627574746f6e5f7374796c65223a2264656661756c74227d5d2c2264656661756c7473223a7b7d2c22776562223a747275657d2c22657870697265735f6174223a22323032362d30332d30355431323a30333a30302b30303a3030222c22646967657374223a2231346135643665656164353265346335323039383561306161323732636138393562656130333933356534306163376238353938663064613835363464346165222c227375726661636573223a5b22776562225d2c22746f6b656e5f6b6579223a226b65792d31227d');
INSERT INTO placet.event VALUES (23, '2026-03-02 12:03:00+00', 8, 0, 0, '01950000-0000-7000-8000-000000000008', '01950000-0000-7000-8000-000000000009', 'run.paused', '\x7b22666f726d73223a5b2231303434626338342d316137322d356663342d613337392d653063383033363066663135225d7d');
INSERT INTO placet.event VALUES (24, '2026-03-02 12:03:50+00', 9, 0, 6, '01950000-0000-7000-8000-000000000008', '01950000-0000-7000-8000-00000000000a', 'run.form-submitted', '\x7b22666f726d5f6964223a2231303434626338342d316137322d356663342d613337392d653063383033363066663135222c22616374696f6e223a2272656a656374222c2276616c756573223a7b22636f6d6d656e74223a224e6f2c20322a2a37302069732031313830353931363230373137343131333033343234227d2c22646967657374223a2231346135643665656164353265346335323039383561306161323732636138393562656130333933356534306163376238353938663064613835363464346165222c2275736572223a22752d32222c226368616e6e656c223a22736572766963652d617069227d');
INSERT INTO placet.event VALUES (25, '2026-03-02 12:03:50+00', 10, 0, 0, '01950000-0000-7000-8000-000000000008', '01950000-0000-7000-8000-00000000000a', 'run.resumed', '\x7b7d');
INSERT INTO placet.event VALUES (26, '2026-03-02 12:03:50+00', 11, 0, 0, '01950000-0000-7000-8000-000000000008', '01950000-0000-7000-8000-00000000000a', 'run.node-succeeded', '\x7b22657865637574696f6e5f6964223a227265766965772331222c226f757470757473223a7b22636f6d6d656e74223a224e6f2c20322a2a37302069732031313830353931363230373137343131333033343234222c225f5f616374696f6e5f6964223a2272656a656374222c225f5f72656e64657265645f636f6e74656e74223a2244726166742061626f7574207465615c6e5c6e4e6f2c20322a2a37302069732031313830353931363230373137343131333033343234222c225f5f616374696f6e5f76616c7565223a2252656a656374227d2c2268616e646c65223a2272656a656374222c22696e70757473223a7b22636f6d6d656e74223a224e6f2c20322a2a37302069732031313830353931363230373137343131333033343234227d7d');
INSERT INTO placet.event VALUES (27, '2026-03-02 12:03:50+00', 12, 0, 0, '01950000-0000-7000-8000-000000000008', '01950000-0000-7000-8000-00000000000a', 'run.node-started', '\x7b22657865637574696f6e5f6964223a2272656a65637465642331222c226e6f64655f6964223a2272656a6563746564222c226e6f64655f74797065223a22656e64222c227469746c65223a2252656a6563746564222c22696e646578223a342c227072656465636573736f72223a22726576696577227d');
INSERT INTO placet.event VALUES (28, '2026-03-02 12:03:50+00', 13, 0, 0, '01950000-0000-7000-8000-000000000008', '01950000-0000-7000-8000-00000000000a', 'run.node-succeeded', '\x7b22657865637574696f6e5f6964223a2272656a65637465642331222c226f757470757473223a7b22776879223a224e6f2c20322a2a37302069732031313830353931363230373137343131333033343234227d7d');
INSERT INTO placet.event VALUES (29, '2026-03-02 12:03:50+00', 14, 0, 0, '01950000-0000-7000-8000-000000000008', '01950000-0000-7000-8000-00000000000a', 'run.succeeded', '\x7b226f757470757473223a7b22776879223a224e6f2c20322a2a37302069732031313830353931363230373137343131333033343234227d7d');
INSERT INTO placet.event VALUES (30, '2026-03-02 12:04:50+00', 1, 0, 8, '01950000-0000-7000-8000-00000000000d', '01950000-0000-7000-8000-00000000000e', 'run.started', '\x7b22776f726b666c6f775f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303063222c2276657273696f6e5f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303062222c22646566696e6974696f6e5f646967657374223a2231653030643163313435613431343563313636313039386562303530656262363430323736643131306331306562356139336361613536633366323061653931222c22696e70757473223a7b22746f706963223a22746561227d2c2275736572223a22752d31222c226368616e6e656c223a22736572766963652d617069227d');
INSERT INTO placet.event VALUES (31, '2026-03-02 12:04:50+00', 2, 0, 0, '01950000-0000-7000-8000-00000000000d', '01950000-0000-7000-8000-00000000000e', 'run.node-started', '\x7b22657865637574696f6e5f6964223a2273746172742331222c226e6f64655f6964223a227374617274222c226e6f64655f74797065223a227374617274222c227469746c65223a225374617274222c22696e646578223a317d');
INSERT INTO placet.event VALUES (32, '2026-03-02 12:04:50+00', 3, 0, 0, '01950000-0000-7000-8000-00000000000d', '01950000-0000-7000-8000-00000000000e', 'run.node-succeeded', '\x7b22657865637574696f6e5f6964223a2273746172742331222c226f757470757473223a7b22746f706963223a22746561227d7d');
INSERT INTO placet.event VALUES (33, '2026-03-02 12:04:50+00', 4, 0, 0, '01950000-0000-7000-8000-00000000000d', '01950000-0000-7000-8000-00000000000e', 'run.node-started', '\x7b22657865637574696f6e5f6964223a226c6567616c2331222c226e6f64655f6964223a226c6567616c222c226e6f64655f74797065223a2268756d616e2d696e707574222c227469746c65223a224c6567616c222c22696e646578223a322c227072656465636573736f72223a227374617274227d');
INSERT INTO placet.event VALUES (34, '2026-03-02 12:04:50+00', 5, 0, 0, '01950000-0000-7000-8000-00000000000d', '01950000-0000-7000-8000-00000000000e', 'run.form-issued', '\x7b22666f726d5f6964223a2264393236333337322d623732372d353632662d613133302d333630633736353865313163222c22657865637574696f6e5f6964223a226c6567616c2331222c22666f726d223a7b227469746c65223a224c6567616c222c22636f6e74656e74223a22506c65617365206465636964652e5c6e5c6e7b7b23246f75747075742e636f6d6d656e74237d7d222c226669656c6473223a5b7b2274797065223a22706172616772617068222c226e616d65223a22636f6d6d656e74222c2264656661756c74223a6e756c6c7d5d2c22616374696f6e73223a5b7b226964223a22617070726f7665222c227469746c65223a22417070726f7665222c22627574746f6e5f7374796c65223a2264656661756c74227d2c7b226964223a2272656a656374222c227469746c65223a2252656a656374222c22627574746f6e5f7374796c65223a2264656661756c74227d5d2c2264656661756c7473223a7b7d2c22776562223a747275657d2c22657870697265735f6174223a22323032362d30332d30355431323a30343a35302b30303a3030222c22646967657374223a2266613036323061653230316362653933336231613739663936656532323232636261333734303966396539323037336132623635303561363833386362653333222c227375726661636573223a5b22776562225d2c22746f6b656e5f6b6579223a226b65792d31227d');
INSERT INTO placet.event VALUES (35, '2026-03-02 12:04:50+00', 6, 0, 0, '01950000-0000-7000-8000-00000000000d', '01950000-0000-7000-8000-00000000000e', 'run.node-started', '\x7b22657865637574696f6e5f6964223a2266696e616e63652331222c226e6f64655f6964223a2266696e616e6365222c226e6f64655f74797065223a2268756d616e2d696e707574222c227469746c65223a2246696e616e6365222c22696e646578223a332c227072656465636573736f72223a227374617274227d');
INSERT INTO placet.event VALUES (36, '2026-03-02 12:04:50+00', 7, 0, 0, '01950000-0000-7000-8000-00000000000d', '01950000-0000-7000-8000-00000000000e', 'run.form-issued', '\x7b22666f726d5f6964223a2239313733306361322d313161312d353533372d383231372d623331633335393962306234222c22657865637574696f6e5f6964223a2266696e616e63652331222c22666f726d223a7b227469746c65223a2246696e616e6365222c22636f6e74656e74223a22506c65617365206465636964652e5c6e5c6e7b7b23246f75747075742e636f6d6d656e74237d7d222c226669656c6473223a5b7b2274797065223a22706172616772617068222c226e616d65223a22636f6d6d656e74222c2264656661756c74223a6e756c6c7d5d2c22616374696f6e73223a5b7b226964223a22617070726f7665222c227469746c65223a22417070726f7665222c22627574746f6e5f7374796c65223a2264656661756c74227d2c7b226964223a2272656a656374222c227469746c65223a2252656a656374222c22627574746f6e5f7374796c65223a2264656661756c74227d5d2c2264656661756c7473223a7b7d2c22776562223a747275657d2c22657870697265735f6174223a22323032362d30332d30355431323a30343a35302b30303a3030222c22646967657374223a2236643636666538616161653963626436393634333339646334646634396161333536346365663936393733313030656335333631633462323539643635643434222c227375726661636573223a5b22776562225d2c22746f6b656e5f6b6579223a226b65792d31227d');
INSERT INTO placet.event VALUES (37, '2026-03-02 12:04:50+00', 8, 0, 0, '01950000-0000-7000-8000-00000000000d', '01950000-0000-7000-8000-00000000000e', 'run.paused', '\x7b22666f726d73223a5b2264393236333337322d623732372d353632662d613133302d333630633736353865313163222c2239313733306361322d313161312d353533372d383231372d623331633335393962306234225d7d');
INSERT INTO placet.event VALUES (38, '2026-03-02 12:05:40+00', 9, 0, 4, '01950000-0000-7000-8000-00000000000d', '01950000-0000-7000-8000-00000000000f', 'run.form-submitted', '\x7b22666f726d5f6964223a2239313733306361322d313161312d353533372d383231372d623331633335393962306234222c22616374696f6e223a22617070726f7665222c2276616c756573223a7b22636f6d6d656e74223a2246696e652e227d2c22646967657374223a2236643636666538616161653963626436393634333339646334646634396161333536346365663936393733313030656335333631633462323539643635643434222c2275736572223a22752d32222c226368616e6e656c223a22736572766963652d617069227d');
INSERT INTO placet.event VALUES (39, '2026-03-02 12:05:40+00', 10, 0, 0, '01950000-0000-7000-8000-00000000000d', '01950000-0000-7000-8000-00000000000f', 'run.resumed', '\x7b7d');
INSERT INTO placet.event VALUES (40, '2026-03-02 12:05:40+00', 11, 0, 0, '01950000-0000-7000-8000-00000000000d', '01950000-0000-7000-8000-00000000000f', 'run.node-succeeded', '\x7b22657865637574696f6e5f6964223a2266696e616e63652331222c226f757470757473223a7b22636f6d6d656e74223a2246696e652e222c225f5f616374696f6e5f6964223a22617070726f7665222c225f5f72656e64657265645f636f6e74656e74223a22506c65617365206465636964652e5c6e5c6e46696e652e222c225f5f616374696f6e5f76616c7565223a22417070726f7665227d2c2268616e646c65223a22617070726f7665222c22696e70757473223a7b22636f6d6d656e74223a2246696e652e227d7d');
INSERT INTO placet.event VALUES (41, '2026-03-02 12:05:40+00', 12, 0, 0, '01950000-0000-7000-8000-00000000000d', '01950000-0000-7000-8000-00000000000f', 'run.paused', '\x7b22666f726d73223a5b2264393236333337322d623732372d353632662d613133302d333630633736353865313163225d7d');
INSERT INTO placet.event VALUES (42, '2026-03-02 12:06:30+00', 13, 0, 6, '01950000-0000-7000-8000-00000000000d', '01950000-0000-7000-8000-000000000010', 'run.form-submitted', '\x7b22666f726d5f6964223a2264393236333337322d623732372d353632662d613133302d333630633736353865313163222c22616374696f6e223a22617070726f7665222c2276616c756573223a7b22636f6d6d656e74223a2246696e652e227d2c22646967657374223a2266613036323061653230316362653933336231613739663936656532323232636261333734303966396539323037336132623635303561363833386362653333222c2275736572223a22752d32222c226368616e6e656c223a22736572766963652d617069227d');
INSERT INTO placet.event VALUES (43, '2026-03-02 12:06:30+00', 14, 0, 0, '01950000-0000-7000-8000-00000000000d', '01950000-0000-7000-8000-000000000010', 'run.resumed', '\x7b7d');
INSERT INTO placet.event VALUES (44, '2026-03-02 12:06:30+00', 15, 0, 0, '01950000-0000-7000-8000-00000000000d', '01950000-0000-7000-8000-000000000010', 'run.node-succeeded', '\x7b22657865637574696f6e5f6964223a226c6567616c2331222c226f757470757473223a7b22636f6d6d656e74223a2246696e652e222c225f5f616374696f6e5f6964223a22617070726f7665222c225f5f72656e64657265645f636f6e74656e74223a22506c65617365206465636964652e5c6e5c6e46696e652e222c225f5f616374696f6e5f76616c7565223a22417070726f7665227d2c2268616e646c65223a22617070726f7665222c22696e70757473223a7b22636f6d6d656e74223a2246696e652e227d7d');
INSERT INTO placet.event VALUES (45, '2026-03-02 12:06:30+00', 16, 0, 0, '01950000-0000-7000-8000-00000000000d', '01950000-0000-7000-8000-000000000010', 'run.node-started', '\x7b22657865637574696f6e5f6964223a22656e642331222c226e6f64655f6964223a22656e64222c226e6f64655f74797065223a22656e64222c227469746c65223a22456e64222c22696e646578223a342c227072656465636573736f72223a226c6567616c227d');
INSERT INTO placet.event VALUES (46, '2026-03-02 12:06:30+00', 17, 0, 0, '01950000-0000-7000-8000-00000000000d', '01950000-0000-7000-8000-000000000010', 'run.node-succeeded', '\x7b22657865637574696f6e5f6964223a22656e642331222c226f757470757473223a7b226c6567616c223a2246696e652e222c2266696e616e6365223a2246696e652e227d7d');
INSERT INTO placet.event VALUES (47, '2026-03-02 12:06:30+00', 18, 0, 0, '01950000-0000-7000-8000-00000000000d', '01950000-0000-7000-8000-000000000010', 'run.succeeded', '\x7b226f757470757473223a7b226c6567616c223a2246696e652e222c2266696e616e6365223a2246696e652e227d7d');
INSERT INTO placet.event VALUES (48, '2026-03-02 12:07:30+00', 1, 0, 6, '01950000-0000-7000-8000-000000000013', '01950000-0000-7000-8000-000000000014', 'run.started', '\x7b22776f726b666c6f775f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303132222c2276657273696f6e5f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303131222c22646566696e6974696f6e5f646967657374223a2266326436633036373037353330313830383934663632386336316537356238326230396166366166383762373936636235663435653037386161613338336164222c22696e70757473223a7b22746f706963223a22746561227d2c2275736572223a22752d31222c226368616e6e656c223a22736572766963652d617069227d');
INSERT INTO placet.event VALUES (49, '2026-03-02 12:07:30+00', 2, 0, 0, '01950000-0000-7000-8000-000000000013', '01950000-0000-7000-8000-000000000014', 'run.node-started', '\x7b22657865637574696f6e5f6964223a2273746172742331222c226e6f64655f6964223a227374617274222c226e6f64655f74797065223a227374617274222c227469746c65223a225374617274222c22696e646578223a317d');
INSERT INTO placet.event VALUES (50, '2026-03-02 12:07:30+00', 3, 0, 0, '01950000-0000-7000-8000-000000000013', '01950000-0000-7000-8000-000000000014', 'run.node-succeeded', '\x7b22657865637574696f6e5f6964223a2273746172742331222c226f757470757473223a7b22746f706963223a22746561227d7d');
INSERT INTO placet.event VALUES (51, '2026-03-02 12:07:30+00', 4, 0, 0, '01950000-0000-7000-8000-000000000013', '01950000-0000-7000-8000-000000000014', 'run.node-started', '\x7b22657865637574696f6e5f6964223a227265766965772331222c226e6f64655f6964223a22726576696577222c226e6f64655f74797065223a2268756d616e2d696e707574222c227469746c65223a22526576696577222c22696e646578223a322c227072656465636573736f72223a227374617274227d');
INSERT INTO placet.event VALUES (52, '2026-03-02 12:07:30+00', 5, 0, 0, '01950000-0000-7000-8000-000000000013', '01950000-0000-7000-8000-000000000014', 'run.form-issued', '\x7b22666f726d5f6964223a2264333562396235632d336363622d356537392d383563372d396164636639643264333433222c22657865637574696f6e5f6964223a227265766965772331222c22666f726d223a7b227469746c65223a22526576696577222c22636f6e74656e74223a222323205075626c697368207465613f5c6e5c6e7b7b23246f75747075742e726561736f6e237d7d5c6e5c6e43686f6f73653a5c6e5c6e7b7b23246f75747075742e6368616e6e656c237d7d5c6e5c6e2d207b7b23246f75747075742e73757265237d7d222c226669656c6473223a5b7b2274797065223a22706172616772617068222c226e616d65223a22726561736f6e222c226c6162656c223a22576861742073686f756c64206368616e67653f222c2268656c70223a224f6e652073656e74656e63652e222c2272657175697265645f666f72223a5b2272656a656374225d2c226d61785f6c656e677468223a36302c2264656661756c74223a6e756c6c7d2c7b2274797065223a2273656c656374222c226e616d65223a226368616e6e656c222c226f7074696f6e73223a7b2274797065223a22636f6e7374616e74222c2273656c6563746f72223a5b5d2c2276616c7565223a5b22776562222c227072696e74222c226d61696c225d7d7d2c7b2274797065223a22656d61696c222c226e616d65223a2261646472657373222c226c6162656c223a224d61696c20746f222c227265717569726564223a747275652c2276697369626c655f6966223a7b226669656c64223a226368616e6e656c222c22657175616c73223a5b226d61696c225d7d7d2c7b2274797065223a226e756d626572222c226e616d65223a22616d6f756e74222c227265717569726564223a747275652c226d696e223a312c226d6178223a31302c22696e7465676572223a747275657d2c7b2274797065223a2264617465222c226e616d65223a22646179222c227265717569726564223a747275657d2c7b2274797065223a22646174652d74696d65222c226e616d65223a226d6f6d656e74227d2c7b2274797065223a22636865636b626f78222c226e616d65223a2273757265222c226c6162656c223a224920686176652072656164206974222c227265717569726564223a747275657d2c7b2274797065223a226d756c74692d73656c656374222c226e616d65223a22706c61636573222c226f7074696f6e73223a7b2274797065223a22636f6e7374616e74222c2273656c6563746f72223a5b5d2c2276616c7565223a5b224348222c224445222c224154225d7d7d2c7b2274797065223a2275726c222c226e616d65223a226c696e6b227d2c7b2274797065223a22736563726574222c226e616d65223a2270696e222c226c6162656c223a2250494e227d2c7b2274797065223a226a736f6e222c226e616d65223a2264617461227d2c7b2274797065223a226a736f6e222c226e616d65223a22706572736f6e222c226a736f6e5f736368656d61223a7b2274797065223a226f626a656374222c2270726f70657274696573223a7b226e616d65223a7b2274797065223a22737472696e67222c227469746c65223a2246756c6c206e616d65222c226d696e4c656e677468223a327d2c22616765223a7b2274797065223a22696e7465676572227d2c226c6963656e736564223a7b2274797065223a22626f6f6c65616e227d2c2273697a65223a7b22656e756d223a5b22736d616c6c222c226c61726765225d7d7d2c227265717569726564223a5b226e616d65225d7d7d2c7b2274797065223a2266696c65222c226e616d65223a22636865636b6c697374222c22616c6c6f7765645f66696c655f7479706573223a5b22646f63756d656e74225d2c22616c6c6f7765645f66696c655f657874656e73696f6e73223a5b5d2c22616c6c6f7765645f66696c655f75706c6f61645f6d6574686f6473223a5b5d7d2c7b2274797065223a2266696c652d6c697374222c226e616d65223a22696d61676573222c22616c6c6f7765645f66696c655f7479706573223a5b22696d616765225d2c22616c6c6f7765645f66696c655f657874656e73696f6e73223a5b5d2c22616c6c6f7765645f66696c655f75706c6f61645f6d6574686f6473223a5b5d2c226e756d6265725f6c696d697473223a327d5d2c22616374696f6e73223a5b7b226964223a22617070726f7665222c227469746c65223a22417070726f7665222c22627574746f6e5f7374796c65223a2264656661756c74227d2c7b226964223a2272656a656374222c227469746c65223a2252656a656374222c22627574746f6e5f7374796c65223a2264656661756c74227d5d2c2264656661756c7473223a7b7d2c22776562223a747275657d2c22657870697265735f6174223a22323032362d30332d30355431323a30373a33302b30303a3030222c22646967657374223a2263636538643461393631313237636130373939346132323362613338326436326632346437326636646261303337656231323836666565323963336537623939222c227375726661636573223a5b22776562225d2c22746f6b656e5f6b6579223a226b65792d31227d');
INSERT INTO placet.event VALUES (53, '2026-03-02 12:07:30+00', 6, 0, 0, '01950000-0000-7000-8000-000000000013', '01950000-0000-7000-8000-000000000014', 'run.paused', '\x7b22666f726d73223a5b2264333562396235632d336363622d356537392d383563372d396164636639643264333433225d7d');
INSERT INTO placet.event VALUES (74, '2026-03-05 12:10:21+00', 1, 0, 8, '01950000-0000-7000-8000-00000000001d', '01950000-0000-7000-8000-00000000001e', 'run.started', '\x7b22776f726b666c6f775f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303163222c2276657273696f6e5f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303162222c22646566696e6974696f6e5f646967657374223a2263666437623661316533653930366338383035353064373535313864633163323061653461316533666237396161656538333663313664646637656239343932222c22696e70757473223a7b22746f706963223a22746561227d2c2275736572223a22752d31222c226368616e6e656c223a22736572766963652d617069227d');
INSERT INTO placet.event VALUES (75, '2026-03-05 12:10:21+00', 2, 0, 0, '01950000-0000-7000-8000-00000000001d', '01950000-0000-7000-8000-00000000001e', 'run.node-started', '\x7b22657865637574696f6e5f6964223a2273746172742331222c226e6f64655f6964223a227374617274222c226e6f64655f74797065223a227374617274222c227469746c65223a225374617274222c22696e646578223a317d');
INSERT INTO placet.event VALUES (76, '2026-03-05 12:10:21+00', 3, 0, 0, '01950000-0000-7000-8000-00000000001d', '01950000-0000-7000-8000-00000000001e', 'run.node-succeeded', '\x7b22657865637574696f6e5f6964223a2273746172742331222c226f757470757473223a7b22746f706963223a22746561227d7d');
INSERT INTO placet.event VALUES (54, '2026-03-02 12:08:20+00', 7, 0, 6, '01950000-0000-7000-8000-000000000013', '01950000-0000-7000-8000-000000000015', 'run.form-submitted', '\x7b22666f726d5f6964223a2264333562396235632d336363622d356537392d383563372d396164636639643264333433222c22616374696f6e223a22617070726f7665222c2276616c756573223a7b22726561736f6e223a22222c226368616e6e656c223a226d61696c222c2261646472657373223a22616e6e406578616d706c652e636f6d222c22616d6f756e74223a372c22646179223a22323032362d30332d3033222c226d6f6d656e74223a22323032362d30332d30335431303a30303a30305a222c2273757265223a747275652c22706c61636573223a5b224348225d2c226c696e6b223a2268747470733a2f2f6578616d706c652e636f6d2f222c2270696e223a7b225f5f706c616365745f7365637265745f5f223a7b226b6579223a227365616c2d31222c227365616c6564223a224f675a524a63556d5169733437545468354437722f452f7475454a384c66526a334c333343764d576f4d6d2f2b53536e466537575a6b4d5548506e54556937796b644b437041566133664b477578766276594d4b2f785971466f4d4679414e7163796872714b474a744c314b6b7a2f4776626e6761384d794b307a6f396178556d6b367265627639773148325a582f377933486a56507439394c58675644346b5a354d42795a4a454a744b6159486946653977666e68542f503746476c426656227d7d2c2264617461223a7b22626967223a393030373139393235343734303939327d2c22706572736f6e223a7b226e616d65223a22416e6e227d2c22636865636b6c697374223a7b22646966795f6d6f64656c5f6964656e74697479223a225f5f646966795f5f66696c655f5f222c226964223a2230313932663066302d303030302d373030302d383030302d303030303030303030303031222c2274797065223a22646f63756d656e74222c227472616e736665725f6d6574686f64223a226c6f63616c5f66696c65222c2266696c656e616d65223a226c6973742e706466222c22657874656e73696f6e223a222e706466222c226d696d655f74797065223a226170706c69636174696f6e2f706466222c2273697a65223a332c2275726c223a2268747470733a2f2f6578616d706c652e636f6d2f66227d2c22696d61676573223a5b7b22646966795f6d6f64656c5f6964656e74697479223a225f5f646966795f5f66696c655f5f222c226964223a2230313932663066302d303030302d373030302d383030302d303030303030303030303031222c2274797065223a22696d616765222c227472616e736665725f6d6574686f64223a226c6f63616c5f66696c65222c2266696c656e616d65223a226f6e652e706e67222c22657874656e73696f6e223a222e706e67222c226d696d655f74797065223a22696d6167652f706e67222c2273697a65223a332c2275726c223a2268747470733a2f2f6578616d706c652e636f6d2f66227d5d7d2c22646967657374223a2263636538643461393631313237636130373939346132323362613338326436326632346437326636646261303337656231323836666565323963336537623939222c2275736572223a22752d32222c226368616e6e656c223a22736572766963652d617069227d');
INSERT INTO placet.event VALUES (55, '2026-03-02 12:08:20+00', 8, 0, 0, '01950000-0000-7000-8000-000000000013', '01950000-0000-7000-8000-000000000015', 'run.resumed', '\x7b7d');
INSERT INTO placet.event VALUES (56, '2026-03-02 12:08:20+00', 9, 0, 0, '01950000-0000-7000-8000-000000000013', '01950000-0000-7000-8000-000000000015', 'run.node-succeeded', '\x7b22657865637574696f6e5f6964223a227265766965772331222c226f757470757473223a7b22726561736f6e223a22222c226368616e6e656c223a226d61696c222c2261646472657373223a22616e6e406578616d706c652e636f6d222c22616d6f756e74223a372c22646179223a22323032362d30332d3033222c226d6f6d656e74223a22323032362d30332d30335431303a30303a30305a222c2273757265223a747275652c22706c61636573223a5b224348225d2c226c696e6b223a2268747470733a2f2f6578616d706c652e636f6d2f222c2270696e223a7b225f5f706c616365745f7365637265745f5f223a7b226b6579223a227365616c2d31222c227365616c6564223a224f675a524a63556d5169733437545468354437722f452f7475454a384c66526a334c333343764d576f4d6d2f2b53536e466537575a6b4d5548506e54556937796b644b437041566133664b477578766276594d4b2f785971466f4d4679414e7163796872714b474a744c314b6b7a2f4776626e6761384d794b307a6f396178556d6b367265627639773148325a582f377933486a56507439394c58675644346b5a354d42795a4a454a744b6159486946653977666e68542f503746476c426656227d7d2c2264617461223a7b22626967223a393030373139393235343734303939327d2c22706572736f6e223a7b226e616d65223a22416e6e227d2c22636865636b6c697374223a7b22646966795f6d6f64656c5f6964656e74697479223a225f5f646966795f5f66696c655f5f222c226964223a2230313932663066302d303030302d373030302d383030302d303030303030303030303031222c2274797065223a22646f63756d656e74222c227472616e736665725f6d6574686f64223a226c6f63616c5f66696c65222c2266696c656e616d65223a226c6973742e706466222c22657874656e73696f6e223a222e706466222c226d696d655f74797065223a226170706c69636174696f6e2f706466222c2273697a65223a332c2275726c223a2268747470733a2f2f6578616d706c652e636f6d2f66227d2c22696d61676573223a5b7b22646966795f6d6f64656c5f6964656e74697479223a225f5f646966795f5f66696c655f5f222c226964223a2230313932663066302d303030302d373030302d383030302d303030303030303030303031222c2274797065223a22696d616765222c227472616e736665725f6d6574686f64223a226c6f63616c5f66696c65222c2266696c656e616d65223a226f6e652e706e67222c22657874656e73696f6e223a222e706e67222c226d696d655f74797065223a22696d6167652f706e67222c2273697a65223a332c2275726c223a2268747470733a2f2f6578616d706c652e636f6d2f66227d5d2c225f5f616374696f6e5f6964223a22617070726f7665222c225f5f72656e64657265645f636f6e74656e74223a222323205075626c697368207465613f5c6e5c6e5c6e5c6e43686f6f73653a5c6e5c6e6d61696c5c6e5c6e2d20596573222c225f5f616374696f6e5f76616c7565223a22417070726f7665227d2c2268616e646c65223a22617070726f7665222c22696e70757473223a7b22726561736f6e223a22222c226368616e6e656c223a226d61696c222c2261646472657373223a22616e6e406578616d706c652e636f6d222c22616d6f756e74223a372c22646179223a22323032362d30332d3033222c226d6f6d656e74223a22323032362d30332d30335431303a30303a30305a222c2273757265223a747275652c22706c61636573223a5b224348225d2c226c696e6b223a2268747470733a2f2f6578616d706c652e636f6d2f222c2270696e223a7b225f5f706c616365745f7365637265745f5f223a7b226b6579223a227365616c2d31222c227365616c6564223a224f675a524a63556d5169733437545468354437722f452f7475454a384c66526a334c333343764d576f4d6d2f2b53536e466537575a6b4d5548506e54556937796b644b437041566133664b477578766276594d4b2f785971466f4d4679414e7163796872714b474a744c314b6b7a2f4776626e6761384d794b307a6f396178556d6b367265627639773148325a582f377933486a56507439394c58675644346b5a354d42795a4a454a744b6159486946653977666e68542f503746476c426656227d7d2c2264617461223a7b22626967223a393030373139393235343734303939327d2c22706572736f6e223a7b226e616d65223a22416e6e227d2c22636865636b6c697374223a7b22646966795f6d6f64656c5f6964656e74697479223a225f5f646966795f5f66696c655f5f222c226964223a2230313932663066302d303030302d373030302d383030302d303030303030303030303031222c2274797065223a22646f63756d656e74222c227472616e736665725f6d6574686f64223a226c6f63616c5f66696c65222c2266696c656e616d65223a226c6973742e706466222c22657874656e73696f6e223a222e706466222c226d696d655f74797065223a226170706c69636174696f6e2f706466222c2273697a65223a332c2275726c223a2268747470733a2f2f6578616d706c652e636f6d2f66227d2c22696d61676573223a5b7b22646966795f6d6f64656c5f6964656e74697479223a225f5f646966795f5f66696c655f5f222c226964223a2230313932663066302d303030302d373030302d383030302d303030303030303030303031222c2274797065223a22696d616765222c227472616e736665725f6d6574686f64223a226c6f63616c5f66696c65222c2266696c656e616d65223a226f6e652e706e67222c22657874656e73696f6e223a222e706e67222c226d696d655f74797065223a22696d6167652f706e67222c2273697a65223a332c2275726c223a2268747470733a2f2f6578616d706c652e636f6d2f66227d5d7d7d');
INSERT INTO placet.event VALUES (57, '2026-03-02 12:08:20+00', 10, 0, 0, '01950000-0000-7000-8000-000000000013', '01950000-0000-7000-8000-000000000015', 'run.node-started', '\x7b22657865637574696f6e5f6964223a22656e642331222c226e6f64655f6964223a22656e64222c226e6f64655f74797065223a22656e64222c227469746c65223a22456e64222c22696e646578223a332c227072656465636573736f72223a22726576696577227d');
INSERT INTO placet.event VALUES (58, '2026-03-02 12:08:20+00', 11, 0, 0, '01950000-0000-7000-8000-000000000013', '01950000-0000-7000-8000-000000000015', 'run.node-succeeded', '\x7b22657865637574696f6e5f6964223a22656e642331222c226f757470757473223a7b22726561736f6e223a22222c226368616e6e656c223a226d61696c222c2261646472657373223a22616e6e406578616d706c652e636f6d222c22616d6f756e74223a372c22646179223a22323032362d30332d3033222c226d6f6d656e74223a22323032362d30332d30335431303a30303a30305a222c2273757265223a747275652c22706c61636573223a5b224348225d2c226c696e6b223a2268747470733a2f2f6578616d706c652e636f6d2f222c2270696e223a7b225f5f706c616365745f7365637265745f5f223a7b226b6579223a227365616c2d31222c227365616c6564223a224f675a524a63556d5169733437545468354437722f452f7475454a384c66526a334c333343764d576f4d6d2f2b53536e466537575a6b4d5548506e54556937796b644b437041566133664b477578766276594d4b2f785971466f4d4679414e7163796872714b474a744c314b6b7a2f4776626e6761384d794b307a6f396178556d6b367265627639773148325a582f377933486a56507439394c58675644346b5a354d42795a4a454a744b6159486946653977666e68542f503746476c426656227d7d2c2264617461223a7b22626967223a393030373139393235343734303939327d2c22706572736f6e223a7b226e616d65223a22416e6e227d2c22636865636b6c697374223a7b22646966795f6d6f64656c5f6964656e74697479223a225f5f646966795f5f66696c655f5f222c226964223a2230313932663066302d303030302d373030302d383030302d303030303030303030303031222c2274797065223a22646f63756d656e74222c227472616e736665725f6d6574686f64223a226c6f63616c5f66696c65222c2266696c656e616d65223a226c6973742e706466222c22657874656e73696f6e223a222e706466222c226d696d655f74797065223a226170706c69636174696f6e2f706466222c2273697a65223a332c2275726c223a2268747470733a2f2f6578616d706c652e636f6d2f66227d2c22696d61676573223a5b7b22646966795f6d6f64656c5f6964656e74697479223a225f5f646966795f5f66696c655f5f222c226964223a2230313932663066302d303030302d373030302d383030302d303030303030303030303031222c2274797065223a22696d616765222c227472616e736665725f6d6574686f64223a226c6f63616c5f66696c65222c2266696c656e616d65223a226f6e652e706e67222c22657874656e73696f6e223a222e706e67222c226d696d655f74797065223a22696d6167652f706e67222c2273697a65223a332c2275726c223a2268747470733a2f2f6578616d706c652e636f6d2f66227d5d7d7d');
INSERT INTO placet.event VALUES (59, '2026-03-02 12:08:20+00', 12, 0, 0, '01950000-0000-7000-8000-000000000013', '01950000-0000-7000-8000-000000000015', 'run.succeeded', '\x7b226f757470757473223a7b22726561736f6e223a22222c226368616e6e656c223a226d61696c222c2261646472657373223a22616e6e406578616d706c652e636f6d222c22616d6f756e74223a372c22646179223a22323032362d30332d3033222c226d6f6d656e74223a22323032362d30332d30335431303a30303a30305a222c2273757265223a747275652c22706c61636573223a5b224348225d2c226c696e6b223a2268747470733a2f2f6578616d706c652e636f6d2f222c2270696e223a7b225f5f706c616365745f7365637265745f5f223a7b226b6579223a227365616c2d31222c227365616c6564223a224f675a524a63556d5169733437545468354437722f452f7475454a384c66526a334c333343764d576f4d6d2f2b53536e466537575a6b4d5548506e54556937796b644b437041566133664b477578766276594d4b2f785971466f4d4679414e7163796872714b474a744c314b6b7a2f4776626e6761384d794b307a6f396178556d6b367265627639773148325a582f377933486a56507439394c58675644346b5a354d42795a4a454a744b6159486946653977666e68542f503746476c426656227d7d2c2264617461223a7b22626967223a393030373139393235343734303939327d2c22706572736f6e223a7b226e616d65223a22416e6e227d2c22636865636b6c697374223a7b22646966795f6d6f64656c5f6964656e74697479223a225f5f646966795f5f66696c655f5f222c226964223a2230313932663066302d303030302d373030302d383030302d303030303030303030303031222c2274797065223a22646f63756d656e74222c227472616e736665725f6d6574686f64223a226c6f63616c5f66696c65222c2266696c656e616d65223a226c6973742e706466222c22657874656e73696f6e223a222e706466222c226d696d655f74797065223a226170706c69636174696f6e2f706466222c2273697a65223a332c2275726c223a2268747470733a2f2f6578616d706c652e636f6d2f66227d2c22696d61676573223a5b7b22646966795f6d6f64656c5f6964656e74697479223a225f5f646966795f5f66696c655f5f222c226964223a2230313932663066302d303030302d373030302d383030302d303030303030303030303031222c2274797065223a22696d616765222c227472616e736665725f6d6574686f64223a226c6f63616c5f66696c65222c2266696c656e616d65223a226f6e652e706e67222c22657874656e73696f6e223a222e706e67222c226d696d655f74797065223a22696d6167652f706e67222c2273697a65223a332c2275726c223a2268747470733a2f2f6578616d706c652e636f6d2f66227d5d7d7d');
INSERT INTO placet.event VALUES (60, '2026-03-02 12:09:20+00', 1, 0, 8, '01950000-0000-7000-8000-000000000018', '01950000-0000-7000-8000-000000000019', 'run.started', '\x7b22776f726b666c6f775f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303137222c2276657273696f6e5f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303136222c22646566696e6974696f6e5f646967657374223a2263666437623661316533653930366338383035353064373535313864633163323061653461316533666237396161656538333663313664646637656239343932222c22696e70757473223a7b22746f706963223a22746561227d2c2275736572223a22752d31222c226368616e6e656c223a22736572766963652d617069227d');
INSERT INTO placet.event VALUES (61, '2026-03-02 12:09:20+00', 2, 0, 0, '01950000-0000-7000-8000-000000000018', '01950000-0000-7000-8000-000000000019', 'run.node-started', '\x7b22657865637574696f6e5f6964223a2273746172742331222c226e6f64655f6964223a227374617274222c226e6f64655f74797065223a227374617274222c227469746c65223a225374617274222c22696e646578223a317d');
INSERT INTO placet.event VALUES (62, '2026-03-02 12:09:20+00', 3, 0, 0, '01950000-0000-7000-8000-000000000018', '01950000-0000-7000-8000-000000000019', 'run.node-succeeded', '\x7b22657865637574696f6e5f6964223a2273746172742331222c226f757470757473223a7b22746f706963223a22746561227d7d');
INSERT INTO placet.event VALUES (63, '2026-03-02 12:09:20+00', 4, 0, 0, '01950000-0000-7000-8000-000000000018', '01950000-0000-7000-8000-000000000019', 'run.node-started', '\x7b22657865637574696f6e5f6964223a2264726166742331222c226e6f64655f6964223a226472616674222c226e6f64655f74797065223a2274656d706c6174652d7472616e73666f726d222c227469746c65223a224472616674222c22696e646578223a322c227072656465636573736f72223a227374617274227d');
INSERT INTO placet.event VALUES (64, '2026-03-02 12:09:20+00', 5, 0, 0, '01950000-0000-7000-8000-000000000018', '01950000-0000-7000-8000-000000000019', 'run.node-succeeded', '\x7b22657865637574696f6e5f6964223a2264726166742331222c226f757470757473223a7b226f7574707574223a2244726166742061626f757420746561227d7d');
INSERT INTO placet.event VALUES (65, '2026-03-02 12:09:20+00', 6, 0, 0, '01950000-0000-7000-8000-000000000018', '01950000-0000-7000-8000-000000000019', 'run.node-started', '\x7b22657865637574696f6e5f6964223a227265766965772331222c226e6f64655f6964223a22726576696577222c226e6f64655f74797065223a2268756d616e2d696e707574222c227469746c65223a22526576696577222c22696e646578223a332c227072656465636573736f72223a226472616674227d');
INSERT INTO placet.event VALUES (66, '2026-03-02 12:09:20+00', 7, 0, 0, '01950000-0000-7000-8000-000000000018', '01950000-0000-7000-8000-000000000019', 'run.form-issued', '\x7b22666f726d5f6964223a2263343036373830652d656232342d353936652d626662332d656538356662613431323261222c22657865637574696f6e5f6964223a227265766965772331222c22666f726d223a7b227469746c65223a22526576696577222c22636f6e74656e74223a2244726166742061626f7574207465615c6e5c6e7b7b23246f75747075742e636f6d6d656e74237d7d222c226669656c6473223a5b7b2274797065223a22706172616772617068222c226e616d65223a22636f6d6d656e74222c2264656661756c74223a6e756c6c7d5d2c22616374696f6e73223a5b7b226964223a22617070726f7665222c227469746c65223a22417070726f7665222c22627574746f6e5f7374796c65223a2264656661756c74227d2c7b226964223a2272656a656374222c227469746c65223a2252656a656374222c22627574746f6e5f7374796c65223a2264656661756c74227d5d2c2264656661756c7473223a7b7d2c22776562223a747275657d2c22657870697265735f6174223a22323032362d30332d30355431323a30393a32302b30303a3030222c22646967657374223a2231346135643665656164353265346335323039383561306161323732636138393562656130333933356534306163376238353938663064613835363464346165222c227375726661636573223a5b22776562225d2c22746f6b656e5f6b6579223a226b65792d31227d');
INSERT INTO placet.event VALUES (67, '2026-03-02 12:09:20+00', 8, 0, 0, '01950000-0000-7000-8000-000000000018', '01950000-0000-7000-8000-000000000019', 'run.paused', '\x7b22666f726d73223a5b2263343036373830652d656232342d353936652d626662332d656538356662613431323261225d7d');
INSERT INTO placet.event VALUES (68, '2026-03-05 12:09:21+00', 9, 0, 6, '01950000-0000-7000-8000-000000000018', '01950000-0000-7000-8000-00000000001a', 'run.form-expired', '\x7b22666f726d5f6964223a2263343036373830652d656232342d353936652d626662332d656538356662613431323261222c226475655f6174223a22323032362d30332d30355431323a30393a32302b30303a3030222c226c6174655f6d73223a313030307d');
INSERT INTO placet.event VALUES (69, '2026-03-05 12:09:21+00', 10, 0, 0, '01950000-0000-7000-8000-000000000018', '01950000-0000-7000-8000-00000000001a', 'run.resumed', '\x7b7d');
INSERT INTO placet.event VALUES (70, '2026-03-05 12:09:21+00', 11, 0, 0, '01950000-0000-7000-8000-000000000018', '01950000-0000-7000-8000-00000000001a', 'run.node-succeeded', '\x7b22657865637574696f6e5f6964223a227265766965772331222c226f757470757473223a7b225f5f616374696f6e5f6964223a22222c225f5f72656e64657265645f636f6e74656e74223a2244726166742061626f7574207465615c6e5c6e7b7b23246f75747075742e636f6d6d656e74237d7d222c225f5f616374696f6e5f76616c7565223a22227d2c2268616e646c65223a225f5f74696d656f7574227d');
INSERT INTO placet.event VALUES (71, '2026-03-05 12:09:21+00', 12, 0, 0, '01950000-0000-7000-8000-000000000018', '01950000-0000-7000-8000-00000000001a', 'run.node-started', '\x7b22657865637574696f6e5f6964223a226c6174652331222c226e6f64655f6964223a226c617465222c226e6f64655f74797065223a22656e64222c227469746c65223a224c617465222c22696e646578223a342c227072656465636573736f72223a22726576696577227d');
INSERT INTO placet.event VALUES (72, '2026-03-05 12:09:21+00', 13, 0, 0, '01950000-0000-7000-8000-000000000018', '01950000-0000-7000-8000-00000000001a', 'run.node-succeeded', '\x7b22657865637574696f6e5f6964223a226c6174652331222c226f757470757473223a7b2274657874223a2244726166742061626f7574207465615c6e5c6e7b7b23246f75747075742e636f6d6d656e74237d7d227d7d');
INSERT INTO placet.event VALUES (73, '2026-03-05 12:09:21+00', 14, 0, 0, '01950000-0000-7000-8000-000000000018', '01950000-0000-7000-8000-00000000001a', 'run.succeeded', '\x7b226f757470757473223a7b2274657874223a2244726166742061626f7574207465615c6e5c6e7b7b23246f75747075742e636f6d6d656e74237d7d227d7d');
INSERT INTO placet.event VALUES (77, '2026-03-05 12:10:21+00', 4, 0, 0, '01950000-0000-7000-8000-00000000001d', '01950000-0000-7000-8000-00000000001e', 'run.node-started', '\x7b22657865637574696f6e5f6964223a2264726166742331222c226e6f64655f6964223a226472616674222c226e6f64655f74797065223a2274656d706c6174652d7472616e73666f726d222c227469746c65223a224472616674222c22696e646578223a322c227072656465636573736f72223a227374617274227d');
INSERT INTO placet.event VALUES (78, '2026-03-05 12:10:21+00', 5, 0, 0, '01950000-0000-7000-8000-00000000001d', '01950000-0000-7000-8000-00000000001e', 'run.node-succeeded', '\x7b22657865637574696f6e5f6964223a2264726166742331222c226f757470757473223a7b226f7574707574223a2244726166742061626f757420746561227d7d');
INSERT INTO placet.event VALUES (79, '2026-03-05 12:10:21+00', 6, 0, 0, '01950000-0000-7000-8000-00000000001d', '01950000-0000-7000-8000-00000000001e', 'run.node-started', '\x7b22657865637574696f6e5f6964223a227265766965772331222c226e6f64655f6964223a22726576696577222c226e6f64655f74797065223a2268756d616e2d696e707574222c227469746c65223a22526576696577222c22696e646578223a332c227072656465636573736f72223a226472616674227d');
INSERT INTO placet.event VALUES (80, '2026-03-05 12:10:21+00', 7, 0, 0, '01950000-0000-7000-8000-00000000001d', '01950000-0000-7000-8000-00000000001e', 'run.form-issued', '\x7b22666f726d5f6964223a2234363538313962312d373338312d353762312d386562352d646535616538613538653262222c22657865637574696f6e5f6964223a227265766965772331222c22666f726d223a7b227469746c65223a22526576696577222c22636f6e74656e74223a2244726166742061626f7574207465615c6e5c6e7b7b23246f75747075742e636f6d6d656e74237d7d222c226669656c6473223a5b7b2274797065223a22706172616772617068222c226e616d65223a22636f6d6d656e74222c2264656661756c74223a6e756c6c7d5d2c22616374696f6e73223a5b7b226964223a22617070726f7665222c227469746c65223a22417070726f7665222c22627574746f6e5f7374796c65223a2264656661756c74227d2c7b226964223a2272656a656374222c227469746c65223a2252656a656374222c22627574746f6e5f7374796c65223a2264656661756c74227d5d2c2264656661756c7473223a7b7d2c22776562223a747275657d2c22657870697265735f6174223a22323032362d30332d30355431333a31303a32312b30303a3030222c22646967657374223a2231346135643665656164353265346335323039383561306161323732636138393562656130333933356534306163376238353938663064613835363464346165222c227375726661636573223a5b22776562225d2c22746f6b656e5f6b6579223a226b65792d31222c226c696d69746564223a747275657d');
INSERT INTO placet.event VALUES (81, '2026-03-05 12:10:21+00', 8, 0, 0, '01950000-0000-7000-8000-00000000001d', '01950000-0000-7000-8000-00000000001e', 'run.paused', '\x7b22666f726d73223a5b2234363538313962312d373338312d353762312d386562352d646535616538613538653262225d7d');
INSERT INTO placet.event VALUES (82, '2026-03-05 13:10:21+00', 9, 0, 2, '01950000-0000-7000-8000-00000000001d', '01950000-0000-7000-8000-00000000001f', 'run.form-expired', '\x7b22666f726d5f6964223a2234363538313962312d373338312d353762312d386562352d646535616538613538653262222c226475655f6174223a22323032362d30332d30355431333a31303a32312b30303a3030222c226c6174655f6d73223a307d');
INSERT INTO placet.event VALUES (83, '2026-03-05 13:10:21+00', 10, 0, 0, '01950000-0000-7000-8000-00000000001d', '01950000-0000-7000-8000-00000000001f', 'run.stopped', '\x7b22726561736f6e223a2248756d616e20696e70757420676c6f62616c2074696d656f7574206174206e6f646520726576696577227d');
INSERT INTO placet.event VALUES (84, '2026-03-05 13:11:21+00', 1, 0, 8, '01950000-0000-7000-8000-000000000022', '01950000-0000-7000-8000-000000000023', 'run.started', '\x7b22776f726b666c6f775f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303231222c2276657273696f6e5f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303230222c22646566696e6974696f6e5f646967657374223a2263666437623661316533653930366338383035353064373535313864633163323061653461316533666237396161656538333663313664646637656239343932222c22696e70757473223a7b22746f706963223a22746561227d2c2275736572223a22752d31222c226368616e6e656c223a22736572766963652d617069227d');
INSERT INTO placet.event VALUES (85, '2026-03-05 13:11:21+00', 2, 0, 0, '01950000-0000-7000-8000-000000000022', '01950000-0000-7000-8000-000000000023', 'run.node-started', '\x7b22657865637574696f6e5f6964223a2273746172742331222c226e6f64655f6964223a227374617274222c226e6f64655f74797065223a227374617274222c227469746c65223a225374617274222c22696e646578223a317d');
INSERT INTO placet.event VALUES (86, '2026-03-05 13:11:21+00', 3, 0, 0, '01950000-0000-7000-8000-000000000022', '01950000-0000-7000-8000-000000000023', 'run.node-succeeded', '\x7b22657865637574696f6e5f6964223a2273746172742331222c226f757470757473223a7b22746f706963223a22746561227d7d');
INSERT INTO placet.event VALUES (87, '2026-03-05 13:11:21+00', 4, 0, 0, '01950000-0000-7000-8000-000000000022', '01950000-0000-7000-8000-000000000023', 'run.node-started', '\x7b22657865637574696f6e5f6964223a2264726166742331222c226e6f64655f6964223a226472616674222c226e6f64655f74797065223a2274656d706c6174652d7472616e73666f726d222c227469746c65223a224472616674222c22696e646578223a322c227072656465636573736f72223a227374617274227d');
INSERT INTO placet.event VALUES (88, '2026-03-05 13:11:21+00', 5, 0, 0, '01950000-0000-7000-8000-000000000022', '01950000-0000-7000-8000-000000000023', 'run.node-succeeded', '\x7b22657865637574696f6e5f6964223a2264726166742331222c226f757470757473223a7b226f7574707574223a2244726166742061626f757420746561227d7d');
INSERT INTO placet.event VALUES (89, '2026-03-05 13:11:21+00', 6, 0, 0, '01950000-0000-7000-8000-000000000022', '01950000-0000-7000-8000-000000000023', 'run.node-started', '\x7b22657865637574696f6e5f6964223a227265766965772331222c226e6f64655f6964223a22726576696577222c226e6f64655f74797065223a2268756d616e2d696e707574222c227469746c65223a22526576696577222c22696e646578223a332c227072656465636573736f72223a226472616674227d');
INSERT INTO placet.event VALUES (90, '2026-03-05 13:11:21+00', 7, 0, 0, '01950000-0000-7000-8000-000000000022', '01950000-0000-7000-8000-000000000023', 'run.form-issued', '\x7b22666f726d5f6964223a2264396464663539392d313538312d353533612d383639622d663064303362633461313330222c22657865637574696f6e5f6964223a227265766965772331222c22666f726d223a7b227469746c65223a22526576696577222c22636f6e74656e74223a2244726166742061626f7574207465615c6e5c6e7b7b23246f75747075742e636f6d6d656e74237d7d222c226669656c6473223a5b7b2274797065223a22706172616772617068222c226e616d65223a22636f6d6d656e74222c2264656661756c74223a6e756c6c7d5d2c22616374696f6e73223a5b7b226964223a22617070726f7665222c227469746c65223a22417070726f7665222c22627574746f6e5f7374796c65223a2264656661756c74227d2c7b226964223a2272656a656374222c227469746c65223a2252656a656374222c22627574746f6e5f7374796c65223a2264656661756c74227d5d2c2264656661756c7473223a7b7d2c22776562223a747275657d2c22657870697265735f6174223a22323032362d30332d30385431333a31313a32312b30303a3030222c22646967657374223a2231346135643665656164353265346335323039383561306161323732636138393562656130333933356534306163376238353938663064613835363464346165222c227375726661636573223a5b22776562225d2c22746f6b656e5f6b6579223a226b65792d31227d');
INSERT INTO placet.event VALUES (91, '2026-03-05 13:11:21+00', 8, 0, 0, '01950000-0000-7000-8000-000000000022', '01950000-0000-7000-8000-000000000023', 'run.paused', '\x7b22666f726d73223a5b2264396464663539392d313538312d353533612d383639622d663064303362633461313330225d7d');
INSERT INTO placet.event VALUES (92, '2026-03-05 13:11:21+00', 9, 0, 4, '01950000-0000-7000-8000-000000000022', '01950000-0000-7000-8000-000000000024', 'run.form-withdrawn', '\x7b22666f726d5f6964223a2264396464663539392d313538312d353533612d383639622d663064303362633461313330222c22726561736f6e223a226279206d697374616b65222c226279223a22616e6e222c226964656d706f74656e63795f6b6579223a22772d31227d');
INSERT INTO placet.event VALUES (93, '2026-03-05 13:11:21+00', 10, 0, 0, '01950000-0000-7000-8000-000000000022', '01950000-0000-7000-8000-000000000024', 'run.resumed', '\x7b7d');
INSERT INTO placet.event VALUES (94, '2026-03-05 13:11:21+00', 11, 0, 0, '01950000-0000-7000-8000-000000000022', '01950000-0000-7000-8000-000000000024', 'run.node-failed', '\x7b22657865637574696f6e5f6964223a227265766965772331222c22636f6465223a22666f726d5f77697468647261776e222c226d657373616765223a2254686520666f726d202752657669657727207761732077697468647261776e3a206279206d697374616b65227d');
INSERT INTO placet.event VALUES (95, '2026-03-05 13:11:21+00', 12, 0, 0, '01950000-0000-7000-8000-000000000022', '01950000-0000-7000-8000-000000000024', 'run.failed', '\x7b226572726f72223a2254686520666f726d202752657669657727207761732077697468647261776e3a206279206d697374616b65222c226e6f64655f6964223a22726576696577227d');
INSERT INTO placet.event VALUES (96, '2026-03-05 13:12:21+00', 1, 0, 8, '01950000-0000-7000-8000-000000000027', '01950000-0000-7000-8000-000000000028', 'run.started', '\x7b22776f726b666c6f775f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303236222c2276657273696f6e5f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303235222c22646566696e6974696f6e5f646967657374223a2231653030643163313435613431343563313636313039386562303530656262363430323736643131306331306562356139336361613536633366323061653931222c22696e70757473223a7b22746f706963223a22746561227d2c2275736572223a22752d31222c226368616e6e656c223a22736572766963652d617069227d');
INSERT INTO placet.event VALUES (97, '2026-03-05 13:12:21+00', 2, 0, 0, '01950000-0000-7000-8000-000000000027', '01950000-0000-7000-8000-000000000028', 'run.node-started', '\x7b22657865637574696f6e5f6964223a2273746172742331222c226e6f64655f6964223a227374617274222c226e6f64655f74797065223a227374617274222c227469746c65223a225374617274222c22696e646578223a317d');
INSERT INTO placet.event VALUES (98, '2026-03-05 13:12:21+00', 3, 0, 0, '01950000-0000-7000-8000-000000000027', '01950000-0000-7000-8000-000000000028', 'run.node-succeeded', '\x7b22657865637574696f6e5f6964223a2273746172742331222c226f757470757473223a7b22746f706963223a22746561227d7d');
INSERT INTO placet.event VALUES (99, '2026-03-05 13:12:21+00', 4, 0, 0, '01950000-0000-7000-8000-000000000027', '01950000-0000-7000-8000-000000000028', 'run.node-started', '\x7b22657865637574696f6e5f6964223a226c6567616c2331222c226e6f64655f6964223a226c6567616c222c226e6f64655f74797065223a2268756d616e2d696e707574222c227469746c65223a224c6567616c222c22696e646578223a322c227072656465636573736f72223a227374617274227d');
INSERT INTO placet.event VALUES (100, '2026-03-05 13:12:21+00', 5, 0, 0, '01950000-0000-7000-8000-000000000027', '01950000-0000-7000-8000-000000000028', 'run.form-issued', '\x7b22666f726d5f6964223a2262346332363036352d656361332d353962352d386237662d383537336165366238656239222c22657865637574696f6e5f6964223a226c6567616c2331222c22666f726d223a7b227469746c65223a224c6567616c222c22636f6e74656e74223a22506c65617365206465636964652e5c6e5c6e7b7b23246f75747075742e636f6d6d656e74237d7d222c226669656c6473223a5b7b2274797065223a22706172616772617068222c226e616d65223a22636f6d6d656e74222c2264656661756c74223a6e756c6c7d5d2c22616374696f6e73223a5b7b226964223a22617070726f7665222c227469746c65223a22417070726f7665222c22627574746f6e5f7374796c65223a2264656661756c74227d2c7b226964223a2272656a656374222c227469746c65223a2252656a656374222c22627574746f6e5f7374796c65223a2264656661756c74227d5d2c2264656661756c7473223a7b7d2c22776562223a747275657d2c22657870697265735f6174223a22323032362d30332d30385431333a31323a32312b30303a3030222c22646967657374223a2266613036323061653230316362653933336231613739663936656532323232636261333734303966396539323037336132623635303561363833386362653333222c227375726661636573223a5b22776562225d2c22746f6b656e5f6b6579223a226b65792d31227d');
INSERT INTO placet.event VALUES (101, '2026-03-05 13:12:21+00', 6, 0, 0, '01950000-0000-7000-8000-000000000027', '01950000-0000-7000-8000-000000000028', 'run.node-started', '\x7b22657865637574696f6e5f6964223a2266696e616e63652331222c226e6f64655f6964223a2266696e616e6365222c226e6f64655f74797065223a2268756d616e2d696e707574222c227469746c65223a2246696e616e6365222c22696e646578223a332c227072656465636573736f72223a227374617274227d');
INSERT INTO placet.event VALUES (102, '2026-03-05 13:12:21+00', 7, 0, 0, '01950000-0000-7000-8000-000000000027', '01950000-0000-7000-8000-000000000028', 'run.form-issued', '\x7b22666f726d5f6964223a2261623234313633612d376561392d353361652d386233302d393031646536643966313531222c22657865637574696f6e5f6964223a2266696e616e63652331222c22666f726d223a7b227469746c65223a2246696e616e6365222c22636f6e74656e74223a22506c65617365206465636964652e5c6e5c6e7b7b23246f75747075742e636f6d6d656e74237d7d222c226669656c6473223a5b7b2274797065223a22706172616772617068222c226e616d65223a22636f6d6d656e74222c2264656661756c74223a6e756c6c7d5d2c22616374696f6e73223a5b7b226964223a22617070726f7665222c227469746c65223a22417070726f7665222c22627574746f6e5f7374796c65223a2264656661756c74227d2c7b226964223a2272656a656374222c227469746c65223a2252656a656374222c22627574746f6e5f7374796c65223a2264656661756c74227d5d2c2264656661756c7473223a7b7d2c22776562223a747275657d2c22657870697265735f6174223a22323032362d30332d30385431333a31323a32312b30303a3030222c22646967657374223a2236643636666538616161653963626436393634333339646334646634396161333536346365663936393733313030656335333631633462323539643635643434222c227375726661636573223a5b22776562225d2c22746f6b656e5f6b6579223a226b65792d31227d');
INSERT INTO placet.event VALUES (103, '2026-03-05 13:12:21+00', 8, 0, 0, '01950000-0000-7000-8000-000000000027', '01950000-0000-7000-8000-000000000028', 'run.paused', '\x7b22666f726d73223a5b2262346332363036352d656361332d353962352d386237662d383537336165366238656239222c2261623234313633612d376561392d353361652d386233302d393031646536643966313531225d7d');
INSERT INTO placet.event VALUES (104, '2026-03-05 13:12:21+00', 9, 0, 3, '01950000-0000-7000-8000-000000000027', '01950000-0000-7000-8000-000000000029', 'run.form-withdrawn', '\x7b22666f726d5f6964223a2262346332363036352d656361332d353962352d386237662d383537336165366238656239222c22726561736f6e223a2253746f707065642062792075736572227d');
INSERT INTO placet.event VALUES (105, '2026-03-05 13:12:21+00', 10, 0, 0, '01950000-0000-7000-8000-000000000027', '01950000-0000-7000-8000-000000000029', 'run.form-withdrawn', '\x7b22666f726d5f6964223a2261623234313633612d376561392d353361652d386233302d393031646536643966313531222c22726561736f6e223a2253746f707065642062792075736572227d');
INSERT INTO placet.event VALUES (106, '2026-03-05 13:12:21+00', 11, 0, 0, '01950000-0000-7000-8000-000000000027', '01950000-0000-7000-8000-000000000029', 'run.stopped', '\x7b22726561736f6e223a2253746f707065642062792075736572222c2275736572223a22752d31227d');
INSERT INTO placet.event VALUES (107, '2026-03-05 13:13:21+00', 1, 0, 6, '01950000-0000-7000-8000-00000000002d', '01950000-0000-7000-8000-00000000002e', 'run.started', '\x7b22776f726b666c6f775f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303263222c2276657273696f6e5f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303262222c22646566696e6974696f6e5f646967657374223a2262656531373430356636616663306461393934653037376563326661646333626330363335653366306462326137636262616163383630646139353564373164222c22696e70757473223a7b22746f706963223a22626f62406578616d706c652e636f6d227d2c2275736572223a22752d31222c226368616e6e656c223a22736572766963652d617069227d');
INSERT INTO placet.event VALUES (108, '2026-03-05 13:13:21+00', 2, 0, 0, '01950000-0000-7000-8000-00000000002d', '01950000-0000-7000-8000-00000000002e', 'run.node-started', '\x7b22657865637574696f6e5f6964223a2273746172742331222c226e6f64655f6964223a227374617274222c226e6f64655f74797065223a227374617274222c227469746c65223a225374617274222c22696e646578223a317d');
INSERT INTO placet.event VALUES (109, '2026-03-05 13:13:21+00', 3, 0, 0, '01950000-0000-7000-8000-00000000002d', '01950000-0000-7000-8000-00000000002e', 'run.node-succeeded', '\x7b22657865637574696f6e5f6964223a2273746172742331222c226f757470757473223a7b22746f706963223a22626f62406578616d706c652e636f6d227d7d');
INSERT INTO placet.event VALUES (110, '2026-03-05 13:13:21+00', 4, 0, 0, '01950000-0000-7000-8000-00000000002d', '01950000-0000-7000-8000-00000000002e', 'run.node-started', '\x7b22657865637574696f6e5f6964223a227265766965772331222c226e6f64655f6964223a22726576696577222c226e6f64655f74797065223a2268756d616e2d696e707574222c227469746c65223a22526576696577222c22696e646578223a322c227072656465636573736f72223a227374617274227d');
INSERT INTO placet.event VALUES (111, '2026-03-05 13:13:21+00', 5, 0, 0, '01950000-0000-7000-8000-00000000002d', '01950000-0000-7000-8000-00000000002e', 'run.form-issued', '\x7b22666f726d5f6964223a2230343434616462662d633763322d353563332d393533372d333465613537663734353235222c22657865637574696f6e5f6964223a227265766965772331222c22666f726d223a7b227469746c65223a22526576696577222c22636f6e74656e74223a22506c65617365206465636964652e5c6e5c6e7b7b23246f75747075742e636f6d6d656e74237d7d222c226669656c6473223a5b7b2274797065223a22706172616772617068222c226e616d65223a22636f6d6d656e74222c2264656661756c74223a6e756c6c7d5d2c22616374696f6e73223a5b7b226964223a22617070726f7665222c227469746c65223a22417070726f7665222c22627574746f6e5f7374796c65223a2264656661756c74227d2c7b226964223a2272656a656374222c227469746c65223a2252656a656374222c22627574746f6e5f7374796c65223a2264656661756c74227d5d2c2264656661756c7473223a7b7d2c22776562223a747275657d2c22657870697265735f6174223a22323032362d30332d30355432333a31333a32312b30303a3030222c22646967657374223a2232363430323938646564646265383065363966643363336535383532343135653435313938336138333765653432366639313338643238393861643230653438222c227375726661636573223a5b22776562222c22656d61696c225d2c22746f6b656e5f6b6579223a226b65792d31222c226d61696c223a7b227375626a656374223a22506c6561736520646563696465222c22626f6479223a2241626f757420626f62406578616d706c652e636f6d3a207b7b2375726c237d7d222c22726563697069656e7473223a7b226d656d62657273223a5b2230313935303030302d303030302d373030302d383030302d303030303030303030303261222c2230313935303030302d303030302d373030302d383030302d666666666666666666666666225d2c22616464726573736573223a5b22657665406578616d706c652e636f6d222c22626f62406578616d706c652e636f6d225d7d2c22657363616c6174696f6e223a5b7b22616464726573736573223a5b22626f7373406578616d706c652e636f6d225d7d5d7d2c227363686564756c65223a7b2272656d696e643a31223a7b226174223a302e352c22647565223a22323032362d30332d30355431383a31333a32312b30303a3030227d2c2272656d696e643a32223a7b226265666f7265223a2250543148222c22647565223a22323032362d30332d30355432323a31333a32312b30303a3030227d2c22657363616c6174653a31223a7b226166746572223a2250543848222c22647565223a22323032362d30332d30355432313a31333a32312b30303a3030227d7d7d');
INSERT INTO placet.event VALUES (112, '2026-03-05 13:13:21+00', 6, 0, 0, '01950000-0000-7000-8000-00000000002d', '01950000-0000-7000-8000-00000000002e', 'run.paused', '\x7b22666f726d73223a5b2230343434616462662d633763322d353563332d393533372d333465613537663734353235225d7d');
INSERT INTO placet.event VALUES (113, '2026-03-05 13:13:22+00', 7, 0, 1, '01950000-0000-7000-8000-00000000002d', '01950000-0000-7000-8000-00000000002f', 'run.form-addressed', '\x7b22666f726d5f6964223a2230343434616462662d633763322d353563332d393533372d333465613537663734353235222c22726563697069656e7473223a5b7b226964223a2231222c226d656d6265725f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303261227d2c7b226964223a2232227d2c7b226964223a2233227d5d2c22616464726573736573223a7b2231223a7b2261646472657373223a22616e6e406578616d706c652e636f6d222c226e616d65223a22416e6e204c6565227d2c2232223a7b2261646472657373223a22657665406578616d706c652e636f6d227d2c2233223a7b2261646472657373223a22626f62406578616d706c652e636f6d227d7d2c22746f6b656e5f6b6579223a226b65792d31222c22756e616464726573736564223a5b7b2261736b6564223a2230313935303030302d303030302d373030302d383030302d666666666666666666666666222c22726561736f6e223a22756e6b6e6f776e227d5d7d');
INSERT INTO placet.event VALUES (114, '2026-03-05 13:13:27+00', 8, 0, 1, '01950000-0000-7000-8000-00000000002d', '01950000-0000-7000-8000-000000000030', 'run.form-delivery-failed', '\x7b22666f726d5f6964223a2230343434616462662d633763322d353563332d393533372d333465613537663734353235222c22726563697069656e74223a2231222c22636f6465223a22343531222c22726561736f6e223a22343531206e6f222c22617474656d7074223a312c22726f756e64223a302c2272657472795f6174223a22323032362d30332d30355431333a31333a32382b30303a3030227d');
INSERT INTO placet.event VALUES (115, '2026-03-05 13:13:32+00', 9, 0, 1, '01950000-0000-7000-8000-00000000002d', '01950000-0000-7000-8000-000000000031', 'run.form-delivered', '\x7b22666f726d5f6964223a2230343434616462662d633763322d353563332d393533372d333465613537663734353235222c22726563697069656e74223a2231222c226368616e6e656c223a22656d61696c222c226d6573736167655f6964223a22312e3040706c616365742e6578616d706c65222c22617474656d7074223a322c22726f756e64223a302c22726573706f6e7365223a22323530204f4b227d');
INSERT INTO placet.event VALUES (116, '2026-03-05 13:13:37+00', 10, 0, 1, '01950000-0000-7000-8000-00000000002d', '01950000-0000-7000-8000-000000000032', 'run.form-delivery-failed', '\x7b22666f726d5f6964223a2230343434616462662d633763322d353563332d393533372d333465613537663734353235222c22726563697069656e74223a2232222c22636f6465223a22353530222c22726561736f6e223a22353530206e6f222c22617474656d7074223a312c22726f756e64223a307d');
INSERT INTO placet.event VALUES (117, '2026-03-05 13:13:42+00', 11, 0, 1, '01950000-0000-7000-8000-00000000002d', '01950000-0000-7000-8000-000000000033', 'run.form-delivered', '\x7b22666f726d5f6964223a2230343434616462662d633763322d353563332d393533372d333465613537663734353235222c22726563697069656e74223a2233222c226368616e6e656c223a22656d61696c222c226d6573736167655f6964223a22332e3040706c616365742e6578616d706c65222c22617474656d7074223a312c22726f756e64223a302c22726573706f6e7365223a22323530204f4b227d');
INSERT INTO placet.event VALUES (118, '2026-03-05 13:13:52+00', 12, 0, 1, '01950000-0000-7000-8000-00000000002d', '01950000-0000-7000-8000-000000000034', 'run.form-viewed', '\x7b22666f726d5f6964223a2230343434616462662d633763322d353563332d393533372d333465613537663734353235222c22646967657374223a2232363430323938646564646265383065363966643363336535383532343135653435313938336138333765653432366639313338643238393861643230653438222c2273757266616365223a22696e626f78222c226c6576656c223a2273657373696f6e222c22726563697069656e74223a2231222c226368616e6e656c223a22696e626f78222c226d656d6265725f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303261227d');
INSERT INTO placet.event VALUES (119, '2026-03-05 18:13:52+00', 13, 0, 1, '01950000-0000-7000-8000-00000000002d', '01950000-0000-7000-8000-000000000035', 'run.form-reminded', '\x7b22666f726d5f6964223a2230343434616462662d633763322d353563332d393533372d333465613537663734353235222c226d61696c73223a7b2231223a312c2233223a317d2c2272656d696e646572223a317d');
INSERT INTO placet.event VALUES (120, '2026-03-05 18:13:57+00', 14, 0, 1, '01950000-0000-7000-8000-00000000002d', '01950000-0000-7000-8000-000000000036', 'run.form-delivered', '\x7b22666f726d5f6964223a2230343434616462662d633763322d353563332d393533372d333465613537663734353235222c22726563697069656e74223a2231222c226368616e6e656c223a22656d61696c222c226d6573736167655f6964223a22312e3140706c616365742e6578616d706c65222c22617474656d7074223a312c22726f756e64223a312c22726573706f6e7365223a22323530204f4b227d');
INSERT INTO placet.event VALUES (121, '2026-03-05 19:13:57+00', 15, 0, 1, '01950000-0000-7000-8000-00000000002d', '01950000-0000-7000-8000-000000000037', 'run.form-reminded', '\x7b22666f726d5f6964223a2230343434616462662d633763322d353563332d393533372d333465613537663734353235222c226d61696c73223a7b2231223a327d2c226279223a22626f62222c22746f223a2231222c226964656d706f74656e63795f6b6579223a22722d31227d');
INSERT INTO placet.event VALUES (122, '2026-03-05 19:13:57+00', 16, 0, 1, '01950000-0000-7000-8000-00000000002d', '01950000-0000-7000-8000-000000000038', 'run.form-deadline-changed', '\x7b22666f726d5f6964223a2230343434616462662d633763322d353563332d393533372d333465613537663734353235222c22657870697265735f6174223a22323032362d30332d30365431393a31333a32312b30303a3030222c226279223a22626f62222c227363686564756c65223a7b2272656d696e643a32223a22323032362d30332d30365431383a31333a32312b30303a3030227d7d');
INSERT INTO placet.event VALUES (123, '2026-03-06 05:13:57+00', 17, 0, 1, '01950000-0000-7000-8000-00000000002d', '01950000-0000-7000-8000-000000000039', 'run.form-addressed', '\x7b22666f726d5f6964223a2230343434616462662d633763322d353563332d393533372d333465613537663734353235222c22726563697069656e7473223a5b7b226964223a2234227d5d2c22616464726573736573223a7b2234223a7b2261646472657373223a22626f7373406578616d706c652e636f6d227d7d2c22746f6b656e5f6b6579223a226b65792d31222c2273746570223a317d');
INSERT INTO placet.event VALUES (124, '2026-03-06 05:14:47+00', 18, 0, 6, '01950000-0000-7000-8000-00000000002d', '01950000-0000-7000-8000-00000000003a', 'run.form-submitted', '\x7b22666f726d5f6964223a2230343434616462662d633763322d353563332d393533372d333465613537663734353235222c22616374696f6e223a22617070726f7665222c2276616c756573223a7b22636f6d6d656e74223a2246696e652e227d2c22646967657374223a2232363430323938646564646265383065363966643363336535383532343135653435313938336138333765653432366639313338643238393861643230653438222c2275736572223a22416e6e204c6565222c226368616e6e656c223a22696e626f78222c226c6576656c223a2273657373696f6e222c22726563697069656e74223a2231222c226d656d6265725f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303261227d');
INSERT INTO placet.event VALUES (125, '2026-03-06 05:14:47+00', 19, 0, 0, '01950000-0000-7000-8000-00000000002d', '01950000-0000-7000-8000-00000000003a', 'run.resumed', '\x7b7d');
INSERT INTO placet.event VALUES (126, '2026-03-06 05:14:47+00', 20, 0, 0, '01950000-0000-7000-8000-00000000002d', '01950000-0000-7000-8000-00000000003a', 'run.node-succeeded', '\x7b22657865637574696f6e5f6964223a227265766965772331222c226f757470757473223a7b22636f6d6d656e74223a2246696e652e222c225f5f616374696f6e5f6964223a22617070726f7665222c225f5f72656e64657265645f636f6e74656e74223a22506c65617365206465636964652e5c6e5c6e46696e652e222c225f5f616374696f6e5f76616c7565223a22417070726f7665227d2c2268616e646c65223a22617070726f7665222c22696e70757473223a7b22636f6d6d656e74223a2246696e652e227d7d');
INSERT INTO placet.event VALUES (127, '2026-03-06 05:14:47+00', 21, 0, 0, '01950000-0000-7000-8000-00000000002d', '01950000-0000-7000-8000-00000000003a', 'run.node-started', '\x7b22657865637574696f6e5f6964223a22656e642331222c226e6f64655f6964223a22656e64222c226e6f64655f74797065223a22656e64222c227469746c65223a22456e64222c22696e646578223a332c227072656465636573736f72223a22726576696577227d');
INSERT INTO placet.event VALUES (128, '2026-03-06 05:14:47+00', 22, 0, 0, '01950000-0000-7000-8000-00000000002d', '01950000-0000-7000-8000-00000000003a', 'run.node-succeeded', '\x7b22657865637574696f6e5f6964223a22656e642331222c226f757470757473223a7b2273616964223a2246696e652e227d7d');
INSERT INTO placet.event VALUES (129, '2026-03-06 05:14:47+00', 23, 0, 0, '01950000-0000-7000-8000-00000000002d', '01950000-0000-7000-8000-00000000003a', 'run.succeeded', '\x7b226f757470757473223a7b2273616964223a2246696e652e227d7d');
INSERT INTO placet.event VALUES (130, '2026-03-06 05:15:47+00', 1, 0, 6, '01950000-0000-7000-8000-00000000003d', '01950000-0000-7000-8000-00000000003e', 'run.started', '\x7b22776f726b666c6f775f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303363222c2276657273696f6e5f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303362222c22646566696e6974696f6e5f646967657374223a2262656531373430356636616663306461393934653037376563326661646333626330363335653366306462326137636262616163383630646139353564373164222c22696e70757473223a7b22746f706963223a226e6f626f6479227d2c2275736572223a22752d31222c226368616e6e656c223a22736572766963652d617069227d');
INSERT INTO placet.event VALUES (131, '2026-03-06 05:15:47+00', 2, 0, 0, '01950000-0000-7000-8000-00000000003d', '01950000-0000-7000-8000-00000000003e', 'run.node-started', '\x7b22657865637574696f6e5f6964223a2273746172742331222c226e6f64655f6964223a227374617274222c226e6f64655f74797065223a227374617274222c227469746c65223a225374617274222c22696e646578223a317d');
INSERT INTO placet.event VALUES (132, '2026-03-06 05:15:47+00', 3, 0, 0, '01950000-0000-7000-8000-00000000003d', '01950000-0000-7000-8000-00000000003e', 'run.node-succeeded', '\x7b22657865637574696f6e5f6964223a2273746172742331222c226f757470757473223a7b22746f706963223a226e6f626f6479227d7d');
INSERT INTO placet.event VALUES (133, '2026-03-06 05:15:47+00', 4, 0, 0, '01950000-0000-7000-8000-00000000003d', '01950000-0000-7000-8000-00000000003e', 'run.node-started', '\x7b22657865637574696f6e5f6964223a227265766965772331222c226e6f64655f6964223a22726576696577222c226e6f64655f74797065223a2268756d616e2d696e707574222c227469746c65223a22526576696577222c22696e646578223a322c227072656465636573736f72223a227374617274227d');
INSERT INTO placet.event VALUES (158, '2026-03-06 05:18:44+00', 8, 0, 0, '01950000-0000-7000-8000-00000000004a', '01950000-0000-7000-8000-00000000004b', 'run.paused', '\x7b22666f726d73223a5b2262663939336235612d386630642d353364642d393635322d303863346261616265376566225d7d');
INSERT INTO placet.event VALUES (159, '2026-03-06 05:19:44+00', 1, 0, 12, '01950000-0000-7000-8000-00000000004e', '01950000-0000-7000-8000-00000000004f', 'run.started', '\x7b22776f726b666c6f775f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303464222c2276657273696f6e5f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303463222c22646566696e6974696f6e5f646967657374223a2234636431636530383362333936303364653739663537613061623661653034623031663530353838633161393161616430316134396631396636646561663065222c22696e70757473223a7b22746f706963223a22746561227d2c2275736572223a22752d31222c226368616e6e656c223a22736572766963652d617069227d');
INSERT INTO placet.event VALUES (160, '2026-03-06 05:19:44+00', 2, 0, 0, '01950000-0000-7000-8000-00000000004e', '01950000-0000-7000-8000-00000000004f', 'run.node-started', '\x7b22657865637574696f6e5f6964223a2273746172742331222c226e6f64655f6964223a227374617274222c226e6f64655f74797065223a227374617274222c227469746c65223a225374617274222c22696e646578223a317d');
INSERT INTO placet.event VALUES (161, '2026-03-06 05:19:44+00', 3, 0, 0, '01950000-0000-7000-8000-00000000004e', '01950000-0000-7000-8000-00000000004f', 'run.node-succeeded', '\x7b22657865637574696f6e5f6964223a2273746172742331222c226f757470757473223a7b22746f706963223a22746561227d7d');
INSERT INTO placet.event VALUES (134, '2026-03-06 05:15:47+00', 5, 0, 0, '01950000-0000-7000-8000-00000000003d', '01950000-0000-7000-8000-00000000003e', 'run.form-issued', '\x7b22666f726d5f6964223a2265343466306634342d633561332d356165342d393632302d383638316161346530383734222c22657865637574696f6e5f6964223a227265766965772331222c22666f726d223a7b227469746c65223a22526576696577222c22636f6e74656e74223a22506c65617365206465636964652e5c6e5c6e7b7b23246f75747075742e636f6d6d656e74237d7d222c226669656c6473223a5b7b2274797065223a22706172616772617068222c226e616d65223a22636f6d6d656e74222c2264656661756c74223a6e756c6c7d5d2c22616374696f6e73223a5b7b226964223a22617070726f7665222c227469746c65223a22417070726f7665222c22627574746f6e5f7374796c65223a2264656661756c74227d2c7b226964223a2272656a656374222c227469746c65223a2252656a656374222c22627574746f6e5f7374796c65223a2264656661756c74227d5d2c2264656661756c7473223a7b7d2c22776562223a747275657d2c22657870697265735f6174223a22323032362d30332d30365431353a31353a34372b30303a3030222c22646967657374223a2232363430323938646564646265383065363966643363336535383532343135653435313938336138333765653432366639313338643238393861643230653438222c227375726661636573223a5b22776562222c22656d61696c225d2c22746f6b656e5f6b6579223a226b65792d31222c226d61696c223a7b227375626a656374223a22506c6561736520646563696465222c22626f6479223a2241626f7574206e6f626f64793a207b7b2375726c237d7d222c22726563697069656e7473223a7b226d656d62657273223a5b2230313935303030302d303030302d373030302d383030302d303030303030303030303261222c2230313935303030302d303030302d373030302d383030302d666666666666666666666666225d2c22616464726573736573223a5b22657665406578616d706c652e636f6d225d2c22756e757361626c65223a5b226e6f626f6479225d7d2c22657363616c6174696f6e223a5b7b22616464726573736573223a5b22626f7373406578616d706c652e636f6d225d7d5d7d2c227363686564756c65223a7b2272656d696e643a31223a7b226174223a302e352c22647565223a22323032362d30332d30365431303a31353a34372b30303a3030227d2c2272656d696e643a32223a7b226265666f7265223a2250543148222c22647565223a22323032362d30332d30365431343a31353a34372b30303a3030227d2c22657363616c6174653a31223a7b226166746572223a2250543848222c22647565223a22323032362d30332d30365431333a31353a34372b30303a3030227d7d7d');
INSERT INTO placet.event VALUES (135, '2026-03-06 05:15:47+00', 6, 0, 0, '01950000-0000-7000-8000-00000000003d', '01950000-0000-7000-8000-00000000003e', 'run.paused', '\x7b22666f726d73223a5b2265343466306634342d633561332d356165342d393632302d383638316161346530383734225d7d');
INSERT INTO placet.event VALUES (136, '2026-03-06 05:15:48+00', 7, 0, 1, '01950000-0000-7000-8000-00000000003d', '01950000-0000-7000-8000-00000000003f', 'run.form-addressed', '\x7b22666f726d5f6964223a2265343466306634342d633561332d356165342d393632302d383638316161346530383734222c22726563697069656e7473223a5b7b226964223a2231222c226d656d6265725f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303261227d2c7b226964223a2232227d5d2c22616464726573736573223a7b2231223a7b2261646472657373223a22616e6e406578616d706c652e636f6d222c226e616d65223a22416e6e204c6565227d2c2232223a7b2261646472657373223a22657665406578616d706c652e636f6d227d7d2c22746f6b656e5f6b6579223a226b65792d31222c22756e616464726573736564223a5b7b2261736b6564223a2230313935303030302d303030302d373030302d383030302d666666666666666666666666222c22726561736f6e223a22756e6b6e6f776e227d2c7b2261736b6564223a226e6f626f6479222c22726561736f6e223a22696e76616c6964227d5d7d');
INSERT INTO placet.event VALUES (137, '2026-03-06 05:15:53+00', 8, 0, 1, '01950000-0000-7000-8000-00000000003d', '01950000-0000-7000-8000-000000000040', 'run.form-delivery-failed', '\x7b22666f726d5f6964223a2265343466306634342d633561332d356165342d393632302d383638316161346530383734222c22726563697069656e74223a2231222c22636f6465223a22343531222c22726561736f6e223a22343531206e6f222c22617474656d7074223a312c22726f756e64223a302c2272657472795f6174223a22323032362d30332d30365430353a31353a35342b30303a3030227d');
INSERT INTO placet.event VALUES (138, '2026-03-06 05:16:53+00', 1, 0, 6, '01950000-0000-7000-8000-000000000044', '01950000-0000-7000-8000-000000000045', 'run.started', '\x7b22776f726b666c6f775f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303433222c2276657273696f6e5f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303432222c22646566696e6974696f6e5f646967657374223a2262656531373430356636616663306461393934653037376563326661646333626330363335653366306462326137636262616163383630646139353564373164222c22696e70757473223a7b22746f706963223a226e6f626f6479227d2c2275736572223a22752d31222c226368616e6e656c223a22736572766963652d617069227d');
INSERT INTO placet.event VALUES (139, '2026-03-06 05:16:53+00', 2, 0, 0, '01950000-0000-7000-8000-000000000044', '01950000-0000-7000-8000-000000000045', 'run.node-started', '\x7b22657865637574696f6e5f6964223a2273746172742331222c226e6f64655f6964223a227374617274222c226e6f64655f74797065223a227374617274222c227469746c65223a225374617274222c22696e646578223a317d');
INSERT INTO placet.event VALUES (140, '2026-03-06 05:16:53+00', 3, 0, 0, '01950000-0000-7000-8000-000000000044', '01950000-0000-7000-8000-000000000045', 'run.node-succeeded', '\x7b22657865637574696f6e5f6964223a2273746172742331222c226f757470757473223a7b22746f706963223a226e6f626f6479227d7d');
INSERT INTO placet.event VALUES (141, '2026-03-06 05:16:53+00', 4, 0, 0, '01950000-0000-7000-8000-000000000044', '01950000-0000-7000-8000-000000000045', 'run.node-started', '\x7b22657865637574696f6e5f6964223a227265766965772331222c226e6f64655f6964223a22726576696577222c226e6f64655f74797065223a2268756d616e2d696e707574222c227469746c65223a22526576696577222c22696e646578223a322c227072656465636573736f72223a227374617274227d');
INSERT INTO placet.event VALUES (142, '2026-03-06 05:16:53+00', 5, 0, 0, '01950000-0000-7000-8000-000000000044', '01950000-0000-7000-8000-000000000045', 'run.form-issued', '\x7b22666f726d5f6964223a2231363434613662392d393064322d353962392d383231612d646164373933376335316531222c22657865637574696f6e5f6964223a227265766965772331222c22666f726d223a7b227469746c65223a22526576696577222c22636f6e74656e74223a22506c65617365206465636964652e5c6e5c6e7b7b23246f75747075742e636f6d6d656e74237d7d222c226669656c6473223a5b7b2274797065223a22706172616772617068222c226e616d65223a22636f6d6d656e74222c2264656661756c74223a6e756c6c7d5d2c22616374696f6e73223a5b7b226964223a22617070726f7665222c227469746c65223a22417070726f7665222c22627574746f6e5f7374796c65223a2264656661756c74227d2c7b226964223a2272656a656374222c227469746c65223a2252656a656374222c22627574746f6e5f7374796c65223a2264656661756c74227d5d2c2264656661756c7473223a7b7d2c22776562223a747275657d2c22657870697265735f6174223a22323032362d30332d30365431353a31363a35332b30303a3030222c22646967657374223a2232363430323938646564646265383065363966643363336535383532343135653435313938336138333765653432366639313338643238393861643230653438222c227375726661636573223a5b22776562222c22656d61696c225d2c22746f6b656e5f6b6579223a226b65792d31222c226d61696c223a7b227375626a656374223a22506c6561736520646563696465222c22626f6479223a2241626f7574206e6f626f64793a207b7b2375726c237d7d222c22726563697069656e7473223a7b226d656d62657273223a5b2230313935303030302d303030302d373030302d383030302d303030303030303030303261222c2230313935303030302d303030302d373030302d383030302d666666666666666666666666225d2c22616464726573736573223a5b22657665406578616d706c652e636f6d225d2c22756e757361626c65223a5b226e6f626f6479225d7d2c22657363616c6174696f6e223a5b7b22616464726573736573223a5b22626f7373406578616d706c652e636f6d225d7d5d7d2c227363686564756c65223a7b2272656d696e643a31223a7b226174223a302e352c22647565223a22323032362d30332d30365431303a31363a35332b30303a3030227d2c2272656d696e643a32223a7b226265666f7265223a2250543148222c22647565223a22323032362d30332d30365431343a31363a35332b30303a3030227d2c22657363616c6174653a31223a7b226166746572223a2250543848222c22647565223a22323032362d30332d30365431333a31363a35332b30303a3030227d7d7d');
INSERT INTO placet.event VALUES (143, '2026-03-06 05:16:53+00', 6, 0, 0, '01950000-0000-7000-8000-000000000044', '01950000-0000-7000-8000-000000000045', 'run.paused', '\x7b22666f726d73223a5b2231363434613662392d393064322d353962392d383231612d646164373933376335316531225d7d');
INSERT INTO placet.event VALUES (144, '2026-03-06 05:16:54+00', 7, 0, 1, '01950000-0000-7000-8000-000000000044', '01950000-0000-7000-8000-000000000046', 'run.form-addressed', '\x7b22666f726d5f6964223a2231363434613662392d393064322d353962392d383231612d646164373933376335316531222c22726563697069656e7473223a5b7b226964223a2231222c226d656d6265725f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303261227d2c7b226964223a2232227d5d2c22616464726573736573223a7b2231223a7b2261646472657373223a22616e6e406578616d706c652e636f6d222c226e616d65223a22416e6e204c6565227d2c2232223a7b2261646472657373223a22657665406578616d706c652e636f6d227d7d2c22746f6b656e5f6b6579223a226b65792d31222c22756e616464726573736564223a5b7b2261736b6564223a2230313935303030302d303030302d373030302d383030302d666666666666666666666666222c22726561736f6e223a22756e6b6e6f776e227d2c7b2261736b6564223a226e6f626f6479222c22726561736f6e223a22696e76616c6964227d5d7d');
INSERT INTO placet.event VALUES (145, '2026-03-06 05:17:44+00', 8, 0, 6, '01950000-0000-7000-8000-000000000044', '01950000-0000-7000-8000-000000000047', 'run.form-submitted', '\x7b22666f726d5f6964223a2231363434613662392d393064322d353962392d383231612d646164373933376335316531222c22616374696f6e223a22617070726f7665222c2276616c756573223a7b22636f6d6d656e74223a2246696e652e227d2c22646967657374223a2232363430323938646564646265383065363966643363336535383532343135653435313938336138333765653432366639313338643238393861643230653438222c2275736572223a225a6f65222c226368616e6e656c223a22696e626f78222c226c6576656c223a2273657373696f6e222c226d656d6265725f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303431222c22696e5f706c6163655f6f66223a5b2231222c2232225d7d');
INSERT INTO placet.event VALUES (146, '2026-03-06 05:17:44+00', 9, 0, 0, '01950000-0000-7000-8000-000000000044', '01950000-0000-7000-8000-000000000047', 'run.resumed', '\x7b7d');
INSERT INTO placet.event VALUES (147, '2026-03-06 05:17:44+00', 10, 0, 0, '01950000-0000-7000-8000-000000000044', '01950000-0000-7000-8000-000000000047', 'run.node-succeeded', '\x7b22657865637574696f6e5f6964223a227265766965772331222c226f757470757473223a7b22636f6d6d656e74223a2246696e652e222c225f5f616374696f6e5f6964223a22617070726f7665222c225f5f72656e64657265645f636f6e74656e74223a22506c65617365206465636964652e5c6e5c6e46696e652e222c225f5f616374696f6e5f76616c7565223a22417070726f7665227d2c2268616e646c65223a22617070726f7665222c22696e70757473223a7b22636f6d6d656e74223a2246696e652e227d7d');
INSERT INTO placet.event VALUES (148, '2026-03-06 05:17:44+00', 11, 0, 0, '01950000-0000-7000-8000-000000000044', '01950000-0000-7000-8000-000000000047', 'run.node-started', '\x7b22657865637574696f6e5f6964223a22656e642331222c226e6f64655f6964223a22656e64222c226e6f64655f74797065223a22656e64222c227469746c65223a22456e64222c22696e646578223a332c227072656465636573736f72223a22726576696577227d');
INSERT INTO placet.event VALUES (149, '2026-03-06 05:17:44+00', 12, 0, 0, '01950000-0000-7000-8000-000000000044', '01950000-0000-7000-8000-000000000047', 'run.node-succeeded', '\x7b22657865637574696f6e5f6964223a22656e642331222c226f757470757473223a7b2273616964223a2246696e652e227d7d');
INSERT INTO placet.event VALUES (150, '2026-03-06 05:17:44+00', 13, 0, 0, '01950000-0000-7000-8000-000000000044', '01950000-0000-7000-8000-000000000047', 'run.succeeded', '\x7b226f757470757473223a7b2273616964223a2246696e652e227d7d');
INSERT INTO placet.event VALUES (151, '2026-03-06 05:18:44+00', 1, 0, 8, '01950000-0000-7000-8000-00000000004a', '01950000-0000-7000-8000-00000000004b', 'run.started', '\x7b22776f726b666c6f775f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303439222c2276657273696f6e5f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303438222c22646566696e6974696f6e5f646967657374223a2263666437623661316533653930366338383035353064373535313864633163323061653461316533666237396161656538333663313664646637656239343932222c22696e70757473223a7b22746f706963223a227761697473227d2c2275736572223a22752d31222c226368616e6e656c223a22736572766963652d617069222c226c6576656c223a2273657373696f6e227d');
INSERT INTO placet.event VALUES (152, '2026-03-06 05:18:44+00', 2, 0, 0, '01950000-0000-7000-8000-00000000004a', '01950000-0000-7000-8000-00000000004b', 'run.node-started', '\x7b22657865637574696f6e5f6964223a2273746172742331222c226e6f64655f6964223a227374617274222c226e6f64655f74797065223a227374617274222c227469746c65223a225374617274222c22696e646578223a317d');
INSERT INTO placet.event VALUES (153, '2026-03-06 05:18:44+00', 3, 0, 0, '01950000-0000-7000-8000-00000000004a', '01950000-0000-7000-8000-00000000004b', 'run.node-succeeded', '\x7b22657865637574696f6e5f6964223a2273746172742331222c226f757470757473223a7b22746f706963223a227761697473227d7d');
INSERT INTO placet.event VALUES (154, '2026-03-06 05:18:44+00', 4, 0, 0, '01950000-0000-7000-8000-00000000004a', '01950000-0000-7000-8000-00000000004b', 'run.node-started', '\x7b22657865637574696f6e5f6964223a2264726166742331222c226e6f64655f6964223a226472616674222c226e6f64655f74797065223a2274656d706c6174652d7472616e73666f726d222c227469746c65223a224472616674222c22696e646578223a322c227072656465636573736f72223a227374617274227d');
INSERT INTO placet.event VALUES (155, '2026-03-06 05:18:44+00', 5, 0, 0, '01950000-0000-7000-8000-00000000004a', '01950000-0000-7000-8000-00000000004b', 'run.node-succeeded', '\x7b22657865637574696f6e5f6964223a2264726166742331222c226f757470757473223a7b226f7574707574223a2244726166742061626f7574207761697473227d7d');
INSERT INTO placet.event VALUES (156, '2026-03-06 05:18:44+00', 6, 0, 0, '01950000-0000-7000-8000-00000000004a', '01950000-0000-7000-8000-00000000004b', 'run.node-started', '\x7b22657865637574696f6e5f6964223a227265766965772331222c226e6f64655f6964223a22726576696577222c226e6f64655f74797065223a2268756d616e2d696e707574222c227469746c65223a22526576696577222c22696e646578223a332c227072656465636573736f72223a226472616674227d');
INSERT INTO placet.event VALUES (157, '2026-03-06 05:18:44+00', 7, 0, 0, '01950000-0000-7000-8000-00000000004a', '01950000-0000-7000-8000-00000000004b', 'run.form-issued', '\x7b22666f726d5f6964223a2262663939336235612d386630642d353364642d393635322d303863346261616265376566222c22657865637574696f6e5f6964223a227265766965772331222c22666f726d223a7b227469746c65223a22526576696577222c22636f6e74656e74223a2244726166742061626f75742077616974735c6e5c6e7b7b23246f75747075742e636f6d6d656e74237d7d222c226669656c6473223a5b7b2274797065223a22706172616772617068222c226e616d65223a22636f6d6d656e74222c2264656661756c74223a6e756c6c7d5d2c22616374696f6e73223a5b7b226964223a22617070726f7665222c227469746c65223a22417070726f7665222c22627574746f6e5f7374796c65223a2264656661756c74227d2c7b226964223a2272656a656374222c227469746c65223a2252656a656374222c22627574746f6e5f7374796c65223a2264656661756c74227d5d2c2264656661756c7473223a7b7d2c22776562223a747275657d2c22657870697265735f6174223a22323032362d30332d30395430353a31383a34342b30303a3030222c22646967657374223a2236323166373161663563363265633061326636333733366535376334333539626238626633336165663165323736653436636534376565656637376266316531222c227375726661636573223a5b22776562225d2c22746f6b656e5f6b6579223a226b65792d31227d');
INSERT INTO placet.event VALUES (162, '2026-03-06 05:19:44+00', 4, 0, 0, '01950000-0000-7000-8000-00000000004e', '01950000-0000-7000-8000-00000000004f', 'run.node-started', '\x7b22657865637574696f6e5f6964223a2274302331222c226e6f64655f6964223a227430222c226e6f64655f74797065223a2274656d706c6174652d7472616e73666f726d222c227469746c65223a225430222c22696e646578223a322c227072656465636573736f72223a227374617274227d');
INSERT INTO placet.event VALUES (163, '2026-03-06 05:19:44+00', 5, 0, 0, '01950000-0000-7000-8000-00000000004e', '01950000-0000-7000-8000-00000000004f', 'run.node-succeeded', '\x7b22657865637574696f6e5f6964223a2274302331222c226f757470757473223a7b226f7574707574223a22746561227d7d');
INSERT INTO placet.event VALUES (164, '2026-03-06 05:19:44+00', 6, 0, 0, '01950000-0000-7000-8000-00000000004e', '01950000-0000-7000-8000-00000000004f', 'run.node-started', '\x7b22657865637574696f6e5f6964223a2274312331222c226e6f64655f6964223a227431222c226e6f64655f74797065223a2274656d706c6174652d7472616e73666f726d222c227469746c65223a225431222c22696e646578223a332c227072656465636573736f72223a227430227d');
INSERT INTO placet.event VALUES (165, '2026-03-06 05:19:44+00', 7, 0, 0, '01950000-0000-7000-8000-00000000004e', '01950000-0000-7000-8000-00000000004f', 'run.node-succeeded', '\x7b22657865637574696f6e5f6964223a2274312331222c226f757470757473223a7b226f7574707574223a22746561227d7d');
INSERT INTO placet.event VALUES (166, '2026-03-06 05:19:44+00', 8, 0, 0, '01950000-0000-7000-8000-00000000004e', '01950000-0000-7000-8000-00000000004f', 'run.node-started', '\x7b22657865637574696f6e5f6964223a2274322331222c226e6f64655f6964223a227432222c226e6f64655f74797065223a2274656d706c6174652d7472616e73666f726d222c227469746c65223a225432222c22696e646578223a342c227072656465636573736f72223a227431227d');
INSERT INTO placet.event VALUES (167, '2026-03-06 05:19:44+00', 9, 0, 0, '01950000-0000-7000-8000-00000000004e', '01950000-0000-7000-8000-00000000004f', 'run.node-succeeded', '\x7b22657865637574696f6e5f6964223a2274322331222c226f757470757473223a7b226f7574707574223a22746561227d7d');
INSERT INTO placet.event VALUES (168, '2026-03-06 05:19:44+00', 10, 0, 0, '01950000-0000-7000-8000-00000000004e', '01950000-0000-7000-8000-00000000004f', 'run.node-started', '\x7b22657865637574696f6e5f6964223a2274332331222c226e6f64655f6964223a227433222c226e6f64655f74797065223a2274656d706c6174652d7472616e73666f726d222c227469746c65223a225433222c22696e646578223a352c227072656465636573736f72223a227432227d');
INSERT INTO placet.event VALUES (169, '2026-03-06 05:19:44+00', 11, 0, 0, '01950000-0000-7000-8000-00000000004e', '01950000-0000-7000-8000-00000000004f', 'run.node-succeeded', '\x7b22657865637574696f6e5f6964223a2274332331222c226f757470757473223a7b226f7574707574223a22746561227d7d');
INSERT INTO placet.event VALUES (170, '2026-03-06 05:19:44+00', 12, 0, 0, '01950000-0000-7000-8000-00000000004e', '01950000-0000-7000-8000-00000000004f', 'run.yielded', '\x7b7d');
INSERT INTO placet.event VALUES (171, '2026-03-06 05:20:44+00', 1, 0, 12, '01950000-0000-7000-8000-000000000052', '01950000-0000-7000-8000-000000000053', 'run.started', '\x7b22776f726b666c6f775f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303531222c2276657273696f6e5f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303530222c22646566696e6974696f6e5f646967657374223a2234636431636530383362333936303364653739663537613061623661653034623031663530353838633161393161616430316134396631396636646561663065222c22696e70757473223a7b22746f706963223a22746561227d2c2275736572223a22752d31222c226368616e6e656c223a22736572766963652d617069227d');
INSERT INTO placet.event VALUES (172, '2026-03-06 05:20:44+00', 2, 0, 0, '01950000-0000-7000-8000-000000000052', '01950000-0000-7000-8000-000000000053', 'run.node-started', '\x7b22657865637574696f6e5f6964223a2273746172742331222c226e6f64655f6964223a227374617274222c226e6f64655f74797065223a227374617274222c227469746c65223a225374617274222c22696e646578223a317d');
INSERT INTO placet.event VALUES (173, '2026-03-06 05:20:44+00', 3, 0, 0, '01950000-0000-7000-8000-000000000052', '01950000-0000-7000-8000-000000000053', 'run.node-succeeded', '\x7b22657865637574696f6e5f6964223a2273746172742331222c226f757470757473223a7b22746f706963223a22746561227d7d');
INSERT INTO placet.event VALUES (174, '2026-03-06 05:20:44+00', 4, 0, 0, '01950000-0000-7000-8000-000000000052', '01950000-0000-7000-8000-000000000053', 'run.node-started', '\x7b22657865637574696f6e5f6964223a2274302331222c226e6f64655f6964223a227430222c226e6f64655f74797065223a2274656d706c6174652d7472616e73666f726d222c227469746c65223a225430222c22696e646578223a322c227072656465636573736f72223a227374617274227d');
INSERT INTO placet.event VALUES (175, '2026-03-06 05:20:44+00', 5, 0, 0, '01950000-0000-7000-8000-000000000052', '01950000-0000-7000-8000-000000000053', 'run.node-succeeded', '\x7b22657865637574696f6e5f6964223a2274302331222c226f757470757473223a7b226f7574707574223a22746561227d7d');
INSERT INTO placet.event VALUES (176, '2026-03-06 05:20:44+00', 6, 0, 0, '01950000-0000-7000-8000-000000000052', '01950000-0000-7000-8000-000000000053', 'run.node-started', '\x7b22657865637574696f6e5f6964223a2274312331222c226e6f64655f6964223a227431222c226e6f64655f74797065223a2274656d706c6174652d7472616e73666f726d222c227469746c65223a225431222c22696e646578223a332c227072656465636573736f72223a227430227d');
INSERT INTO placet.event VALUES (177, '2026-03-06 05:20:44+00', 7, 0, 0, '01950000-0000-7000-8000-000000000052', '01950000-0000-7000-8000-000000000053', 'run.node-succeeded', '\x7b22657865637574696f6e5f6964223a2274312331222c226f757470757473223a7b226f7574707574223a22746561227d7d');
INSERT INTO placet.event VALUES (178, '2026-03-06 05:20:44+00', 8, 0, 0, '01950000-0000-7000-8000-000000000052', '01950000-0000-7000-8000-000000000053', 'run.node-started', '\x7b22657865637574696f6e5f6964223a2274322331222c226e6f64655f6964223a227432222c226e6f64655f74797065223a2274656d706c6174652d7472616e73666f726d222c227469746c65223a225432222c22696e646578223a342c227072656465636573736f72223a227431227d');
INSERT INTO placet.event VALUES (179, '2026-03-06 05:20:44+00', 9, 0, 0, '01950000-0000-7000-8000-000000000052', '01950000-0000-7000-8000-000000000053', 'run.node-succeeded', '\x7b22657865637574696f6e5f6964223a2274322331222c226f757470757473223a7b226f7574707574223a22746561227d7d');
INSERT INTO placet.event VALUES (180, '2026-03-06 05:20:44+00', 10, 0, 0, '01950000-0000-7000-8000-000000000052', '01950000-0000-7000-8000-000000000053', 'run.node-started', '\x7b22657865637574696f6e5f6964223a2274332331222c226e6f64655f6964223a227433222c226e6f64655f74797065223a2274656d706c6174652d7472616e73666f726d222c227469746c65223a225433222c22696e646578223a352c227072656465636573736f72223a227432227d');
INSERT INTO placet.event VALUES (181, '2026-03-06 05:20:44+00', 11, 0, 0, '01950000-0000-7000-8000-000000000052', '01950000-0000-7000-8000-000000000053', 'run.node-succeeded', '\x7b22657865637574696f6e5f6964223a2274332331222c226f757470757473223a7b226f7574707574223a22746561227d7d');
INSERT INTO placet.event VALUES (182, '2026-03-06 05:20:44+00', 12, 0, 0, '01950000-0000-7000-8000-000000000052', '01950000-0000-7000-8000-000000000053', 'run.yielded', '\x7b7d');
INSERT INTO placet.event VALUES (183, '2026-03-06 05:20:45+00', 13, 0, 12, '01950000-0000-7000-8000-000000000052', '01950000-0000-7000-8000-000000000054', 'run.continued', '\x7b7d');
INSERT INTO placet.event VALUES (184, '2026-03-06 05:20:45+00', 14, 0, 0, '01950000-0000-7000-8000-000000000052', '01950000-0000-7000-8000-000000000054', 'run.node-started', '\x7b22657865637574696f6e5f6964223a2274342331222c226e6f64655f6964223a227434222c226e6f64655f74797065223a2274656d706c6174652d7472616e73666f726d222c227469746c65223a225434222c22696e646578223a362c227072656465636573736f72223a227433227d');
INSERT INTO placet.event VALUES (185, '2026-03-06 05:20:45+00', 15, 0, 0, '01950000-0000-7000-8000-000000000052', '01950000-0000-7000-8000-000000000054', 'run.node-succeeded', '\x7b22657865637574696f6e5f6964223a2274342331222c226f757470757473223a7b226f7574707574223a22746561227d7d');
INSERT INTO placet.event VALUES (186, '2026-03-06 05:20:45+00', 16, 0, 0, '01950000-0000-7000-8000-000000000052', '01950000-0000-7000-8000-000000000054', 'run.node-started', '\x7b22657865637574696f6e5f6964223a2274352331222c226e6f64655f6964223a227435222c226e6f64655f74797065223a2274656d706c6174652d7472616e73666f726d222c227469746c65223a225435222c22696e646578223a372c227072656465636573736f72223a227434227d');
INSERT INTO placet.event VALUES (187, '2026-03-06 05:20:45+00', 17, 0, 0, '01950000-0000-7000-8000-000000000052', '01950000-0000-7000-8000-000000000054', 'run.node-succeeded', '\x7b22657865637574696f6e5f6964223a2274352331222c226f757470757473223a7b226f7574707574223a22746561227d7d');
INSERT INTO placet.event VALUES (188, '2026-03-06 05:20:45+00', 18, 0, 0, '01950000-0000-7000-8000-000000000052', '01950000-0000-7000-8000-000000000054', 'run.node-started', '\x7b22657865637574696f6e5f6964223a2274362331222c226e6f64655f6964223a227436222c226e6f64655f74797065223a2274656d706c6174652d7472616e73666f726d222c227469746c65223a225436222c22696e646578223a382c227072656465636573736f72223a227435227d');
INSERT INTO placet.event VALUES (189, '2026-03-06 05:20:45+00', 19, 0, 0, '01950000-0000-7000-8000-000000000052', '01950000-0000-7000-8000-000000000054', 'run.node-succeeded', '\x7b22657865637574696f6e5f6964223a2274362331222c226f757470757473223a7b226f7574707574223a22746561227d7d');
INSERT INTO placet.event VALUES (190, '2026-03-06 05:20:45+00', 20, 0, 0, '01950000-0000-7000-8000-000000000052', '01950000-0000-7000-8000-000000000054', 'run.node-started', '\x7b22657865637574696f6e5f6964223a2274372331222c226e6f64655f6964223a227437222c226e6f64655f74797065223a2274656d706c6174652d7472616e73666f726d222c227469746c65223a225437222c22696e646578223a392c227072656465636573736f72223a227436227d');
INSERT INTO placet.event VALUES (191, '2026-03-06 05:20:45+00', 21, 0, 0, '01950000-0000-7000-8000-000000000052', '01950000-0000-7000-8000-000000000054', 'run.node-succeeded', '\x7b22657865637574696f6e5f6964223a2274372331222c226f757470757473223a7b226f7574707574223a22746561227d7d');
INSERT INTO placet.event VALUES (192, '2026-03-06 05:20:45+00', 22, 0, 0, '01950000-0000-7000-8000-000000000052', '01950000-0000-7000-8000-000000000054', 'run.node-started', '\x7b22657865637574696f6e5f6964223a22656e642331222c226e6f64655f6964223a22656e64222c226e6f64655f74797065223a22656e64222c227469746c65223a22456e64222c22696e646578223a31302c227072656465636573736f72223a227437227d');
INSERT INTO placet.event VALUES (193, '2026-03-06 05:20:45+00', 23, 0, 0, '01950000-0000-7000-8000-000000000052', '01950000-0000-7000-8000-000000000054', 'run.node-succeeded', '\x7b22657865637574696f6e5f6964223a22656e642331222c226f757470757473223a7b22726573756c74223a22746561227d7d');
INSERT INTO placet.event VALUES (194, '2026-03-06 05:20:45+00', 24, 0, 0, '01950000-0000-7000-8000-000000000052', '01950000-0000-7000-8000-000000000054', 'run.succeeded', '\x7b226f757470757473223a7b22726573756c74223a22746561227d7d');
INSERT INTO placet.event VALUES (195, '2026-03-06 05:21:45+00', 1, 0, 7, '01950000-0000-7000-8000-000000000057', '01950000-0000-7000-8000-000000000058', 'run.started', '\x7b22776f726b666c6f775f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303536222c2276657273696f6e5f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303535222c22646566696e6974696f6e5f646967657374223a2236323532373731626637653866313465666363643434323138303933303136363635353438613336383038376437633234353265643662653864636332356136222c22696e70757473223a7b22746f706963223a22746561227d2c2275736572223a22752d31222c226368616e6e656c223a22736572766963652d617069227d');
INSERT INTO placet.event VALUES (196, '2026-03-06 05:21:45+00', 2, 0, 0, '01950000-0000-7000-8000-000000000057', '01950000-0000-7000-8000-000000000058', 'run.node-started', '\x7b22657865637574696f6e5f6964223a2273746172742331222c226e6f64655f6964223a227374617274222c226e6f64655f74797065223a227374617274222c227469746c65223a225374617274222c22696e646578223a317d');
INSERT INTO placet.event VALUES (197, '2026-03-06 05:21:45+00', 3, 0, 0, '01950000-0000-7000-8000-000000000057', '01950000-0000-7000-8000-000000000058', 'run.node-succeeded', '\x7b22657865637574696f6e5f6964223a2273746172742331222c226f757470757473223a7b22746f706963223a22746561227d7d');
INSERT INTO placet.event VALUES (198, '2026-03-06 05:21:45+00', 4, 0, 0, '01950000-0000-7000-8000-000000000057', '01950000-0000-7000-8000-000000000058', 'run.node-started', '\x7b22657865637574696f6e5f6964223a226f6e652331222c226e6f64655f6964223a226f6e65222c226e6f64655f74797065223a22657272616e64222c227469746c65223a224f6e65222c22696e646578223a322c227072656465636573736f72223a227374617274227d');
INSERT INTO placet.event VALUES (199, '2026-03-06 05:21:45+00', 5, 0, 0, '01950000-0000-7000-8000-000000000057', '01950000-0000-7000-8000-000000000058', 'run.effect-requested', '\x7b22657865637574696f6e5f6964223a226f6e652331222c226b696e64223a22657272616e64222c2272657175657374223a7b2277686174223a22746561227d2c227175657565223a22706c7567696e222c226475655f6174223a22323032362d30332d30365430353a32313a34352b30303a3030222c22646561646c696e65223a22323032362d30332d30365430353a33313a34352b30303a3030227d');
INSERT INTO placet.event VALUES (200, '2026-03-06 05:21:45+00', 6, 0, 0, '01950000-0000-7000-8000-000000000057', '01950000-0000-7000-8000-000000000058', 'run.node-started', '\x7b22657865637574696f6e5f6964223a2274776f2331222c226e6f64655f6964223a2274776f222c226e6f64655f74797065223a22657272616e64222c227469746c65223a2254776f222c22696e646578223a332c227072656465636573736f72223a227374617274227d');
INSERT INTO placet.event VALUES (201, '2026-03-06 05:21:45+00', 7, 0, 0, '01950000-0000-7000-8000-000000000057', '01950000-0000-7000-8000-000000000058', 'run.effect-requested', '\x7b22657865637574696f6e5f6964223a2274776f2331222c226b696e64223a22657272616e64222c2272657175657374223a7b2277686174223a22746561227d2c227175657565223a22706c7567696e222c226475655f6174223a22323032362d30332d30365430353a32313a34352b30303a3030227d');
INSERT INTO placet.event VALUES (202, '2026-03-06 05:21:46+00', 8, 0, 1, '01950000-0000-7000-8000-000000000057', '01950000-0000-7000-8000-000000000059', 'run.node-retried', '\x7b22657865637574696f6e5f6964223a226f6e652331222c22617474656d7074223a312c22636f6465223a22756e726561636861626c65222c226d657373616765223a224e6f626f647920776173207468657265222c2272657472795f6174223a22323032362d30332d30365430353a32313a34372b30303a3030222c227175657565223a22706c7567696e227d');
INSERT INTO placet.event VALUES (203, '2026-03-06 05:21:47+00', 9, 0, 1, '01950000-0000-7000-8000-000000000057', '01950000-0000-7000-8000-00000000005a', 'run.node-succeeded', '\x7b22657865637574696f6e5f6964223a226f6e652331222c226f757470757473223a7b22676f74223a22746561227d2c22617474656d7074223a322c2270726f636573735f64617461223a7b2262726f75676874223a747275657d7d');
INSERT INTO placet.event VALUES (204, '2026-03-06 05:21:48+00', 10, 0, 4, '01950000-0000-7000-8000-000000000057', '01950000-0000-7000-8000-00000000005b', 'run.node-succeeded', '\x7b22657865637574696f6e5f6964223a2274776f2331222c226f757470757473223a7b22676f74223a22636f66666565227d2c22617474656d7074223a312c2270726f636573735f64617461223a7b2262726f75676874223a747275657d7d');
INSERT INTO placet.event VALUES (205, '2026-03-06 05:21:48+00', 11, 0, 0, '01950000-0000-7000-8000-000000000057', '01950000-0000-7000-8000-00000000005b', 'run.node-started', '\x7b22657865637574696f6e5f6964223a2266696e652331222c226e6f64655f6964223a2266696e65222c226e6f64655f74797065223a22656e64222c227469746c65223a2246696e65222c22696e646578223a342c227072656465636573736f72223a2274776f227d');
INSERT INTO placet.event VALUES (206, '2026-03-06 05:21:48+00', 12, 0, 0, '01950000-0000-7000-8000-000000000057', '01950000-0000-7000-8000-00000000005b', 'run.node-succeeded', '\x7b22657865637574696f6e5f6964223a2266696e652331222c226f757470757473223a7b226f6e65223a22746561222c2274776f223a22636f66666565227d7d');
INSERT INTO placet.event VALUES (207, '2026-03-06 05:21:48+00', 13, 0, 0, '01950000-0000-7000-8000-000000000057', '01950000-0000-7000-8000-00000000005b', 'run.succeeded', '\x7b226f757470757473223a7b226f6e65223a22746561222c2274776f223a22636f66666565227d7d');
INSERT INTO placet.event VALUES (208, '2026-03-06 05:22:48+00', 1, 0, 7, '01950000-0000-7000-8000-00000000005e', '01950000-0000-7000-8000-00000000005f', 'run.started', '\x7b22776f726b666c6f775f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303564222c2276657273696f6e5f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303563222c22646566696e6974696f6e5f646967657374223a2236323532373731626637653866313465666363643434323138303933303136363635353438613336383038376437633234353265643662653864636332356136222c22696e70757473223a7b22746f706963223a22746561227d2c2275736572223a22752d31222c226368616e6e656c223a22736572766963652d617069227d');
INSERT INTO placet.event VALUES (209, '2026-03-06 05:22:48+00', 2, 0, 0, '01950000-0000-7000-8000-00000000005e', '01950000-0000-7000-8000-00000000005f', 'run.node-started', '\x7b22657865637574696f6e5f6964223a2273746172742331222c226e6f64655f6964223a227374617274222c226e6f64655f74797065223a227374617274222c227469746c65223a225374617274222c22696e646578223a317d');
INSERT INTO placet.event VALUES (210, '2026-03-06 05:22:48+00', 3, 0, 0, '01950000-0000-7000-8000-00000000005e', '01950000-0000-7000-8000-00000000005f', 'run.node-succeeded', '\x7b22657865637574696f6e5f6964223a2273746172742331222c226f757470757473223a7b22746f706963223a22746561227d7d');
INSERT INTO placet.event VALUES (211, '2026-03-06 05:22:48+00', 4, 0, 0, '01950000-0000-7000-8000-00000000005e', '01950000-0000-7000-8000-00000000005f', 'run.node-started', '\x7b22657865637574696f6e5f6964223a226f6e652331222c226e6f64655f6964223a226f6e65222c226e6f64655f74797065223a22657272616e64222c227469746c65223a224f6e65222c22696e646578223a322c227072656465636573736f72223a227374617274227d');
INSERT INTO placet.event VALUES (212, '2026-03-06 05:22:48+00', 5, 0, 0, '01950000-0000-7000-8000-00000000005e', '01950000-0000-7000-8000-00000000005f', 'run.effect-requested', '\x7b22657865637574696f6e5f6964223a226f6e652331222c226b696e64223a22657272616e64222c2272657175657374223a7b2277686174223a22746561227d2c227175657565223a22706c7567696e222c226475655f6174223a22323032362d30332d30365430353a32323a34382b30303a3030222c22646561646c696e65223a22323032362d30332d30365430353a33323a34382b30303a3030227d');
INSERT INTO placet.event VALUES (213, '2026-03-06 05:22:48+00', 6, 0, 0, '01950000-0000-7000-8000-00000000005e', '01950000-0000-7000-8000-00000000005f', 'run.node-started', '\x7b22657865637574696f6e5f6964223a2274776f2331222c226e6f64655f6964223a2274776f222c226e6f64655f74797065223a22657272616e64222c227469746c65223a2254776f222c22696e646578223a332c227072656465636573736f72223a227374617274227d');
INSERT INTO placet.event VALUES (214, '2026-03-06 05:22:48+00', 7, 0, 0, '01950000-0000-7000-8000-00000000005e', '01950000-0000-7000-8000-00000000005f', 'run.effect-requested', '\x7b22657865637574696f6e5f6964223a2274776f2331222c226b696e64223a22657272616e64222c2272657175657374223a7b2277686174223a22746561227d2c227175657565223a22706c7567696e222c226475655f6174223a22323032362d30332d30365430353a32323a34382b30303a3030227d');
INSERT INTO placet.event VALUES (215, '2026-03-06 05:22:49+00', 8, 0, 1, '01950000-0000-7000-8000-00000000005e', '01950000-0000-7000-8000-000000000060', 'run.effect-accepted', '\x7b22657865637574696f6e5f6964223a2274776f2331222c22617474656d7074223a312c227265666572656e6365223a226a6f622d37227d');
INSERT INTO placet.event VALUES (216, '2026-03-06 05:32:49+00', 9, 0, 3, '01950000-0000-7000-8000-00000000005e', '01950000-0000-7000-8000-000000000061', 'run.node-failed', '\x7b22657865637574696f6e5f6964223a226f6e652331222c22636f6465223a226566666563745f74696d65645f6f7574222c226d657373616765223a224e6f20726573756c742063616d6520696e2074696d65222c227374726174656779223a226661696c2d6272616e6368222c2268616e646c65223a226661696c2d6272616e6368222c226f757470757473223a7b226572726f725f6d657373616765223a224e6f20726573756c742063616d6520696e2074696d65222c226572726f725f74797065223a22227d2c22617474656d7074223a317d');
INSERT INTO placet.event VALUES (217, '2026-03-06 05:32:49+00', 10, 0, 0, '01950000-0000-7000-8000-00000000005e', '01950000-0000-7000-8000-000000000061', 'run.node-started', '\x7b22657865637574696f6e5f6964223a226e6f742331222c226e6f64655f6964223a226e6f74222c226e6f64655f74797065223a22656e64222c227469746c65223a224e6f74222c22696e646578223a342c227072656465636573736f72223a226f6e65227d');
INSERT INTO placet.event VALUES (218, '2026-03-06 05:32:49+00', 11, 0, 0, '01950000-0000-7000-8000-00000000005e', '01950000-0000-7000-8000-000000000061', 'run.node-succeeded', '\x7b22657865637574696f6e5f6964223a226e6f742331222c226f757470757473223a7b22776879223a224e6f20726573756c742063616d6520696e2074696d65227d7d');
INSERT INTO placet.event VALUES (219, '2026-03-06 05:32:50+00', 12, 0, 4, '01950000-0000-7000-8000-00000000005e', '01950000-0000-7000-8000-000000000062', 'run.node-failed', '\x7b22657865637574696f6e5f6964223a2274776f2331222c22636f6465223a22756e726561636861626c65222c226d657373616765223a224e6f626f647920776173207468657265222c227374726174656779223a2264656661756c742d76616c7565222c2268616e646c65223a22736f75726365222c226f757470757473223a7b22676f74223a227761746572222c226572726f725f6d657373616765223a224e6f626f647920776173207468657265222c226572726f725f74797065223a22457272616e644572726f72227d2c22617474656d7074223a312c2270726f636573735f64617461223a7b2261736b6564223a317d7d');
INSERT INTO placet.event VALUES (220, '2026-03-06 05:32:50+00', 13, 0, 0, '01950000-0000-7000-8000-00000000005e', '01950000-0000-7000-8000-000000000062', 'run.node-started', '\x7b22657865637574696f6e5f6964223a2266696e652331222c226e6f64655f6964223a2266696e65222c226e6f64655f74797065223a22656e64222c227469746c65223a2246696e65222c22696e646578223a352c227072656465636573736f72223a2274776f227d');
INSERT INTO placet.event VALUES (221, '2026-03-06 05:32:50+00', 14, 0, 0, '01950000-0000-7000-8000-00000000005e', '01950000-0000-7000-8000-000000000062', 'run.node-succeeded', '\x7b22657865637574696f6e5f6964223a2266696e652331222c226f757470757473223a7b226f6e65223a6e756c6c2c2274776f223a227761746572227d7d');
INSERT INTO placet.event VALUES (222, '2026-03-06 05:32:50+00', 15, 0, 0, '01950000-0000-7000-8000-00000000005e', '01950000-0000-7000-8000-000000000062', 'run.succeeded', '\x7b226f757470757473223a7b22776879223a224e6f20726573756c742063616d6520696e2074696d65222c226f6e65223a6e756c6c2c2274776f223a227761746572227d7d');
INSERT INTO placet.event VALUES (223, '2026-03-06 05:33:50+00', 1, 0, 7, '01950000-0000-7000-8000-000000000065', '01950000-0000-7000-8000-000000000066', 'run.started', '\x7b22776f726b666c6f775f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303634222c2276657273696f6e5f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303633222c22646566696e6974696f6e5f646967657374223a2236323532373731626637653866313465666363643434323138303933303136363635353438613336383038376437633234353265643662653864636332356136222c22696e70757473223a7b22746f706963223a22746561227d2c2275736572223a22752d31222c226368616e6e656c223a22736572766963652d617069227d');
INSERT INTO placet.event VALUES (224, '2026-03-06 05:33:50+00', 2, 0, 0, '01950000-0000-7000-8000-000000000065', '01950000-0000-7000-8000-000000000066', 'run.node-started', '\x7b22657865637574696f6e5f6964223a2273746172742331222c226e6f64655f6964223a227374617274222c226e6f64655f74797065223a227374617274222c227469746c65223a225374617274222c22696e646578223a317d');
INSERT INTO placet.event VALUES (225, '2026-03-06 05:33:50+00', 3, 0, 0, '01950000-0000-7000-8000-000000000065', '01950000-0000-7000-8000-000000000066', 'run.node-succeeded', '\x7b22657865637574696f6e5f6964223a2273746172742331222c226f757470757473223a7b22746f706963223a22746561227d7d');
INSERT INTO placet.event VALUES (226, '2026-03-06 05:33:50+00', 4, 0, 0, '01950000-0000-7000-8000-000000000065', '01950000-0000-7000-8000-000000000066', 'run.node-started', '\x7b22657865637574696f6e5f6964223a226f6e652331222c226e6f64655f6964223a226f6e65222c226e6f64655f74797065223a22657272616e64222c227469746c65223a224f6e65222c22696e646578223a322c227072656465636573736f72223a227374617274227d');
INSERT INTO placet.event VALUES (227, '2026-03-06 05:33:50+00', 5, 0, 0, '01950000-0000-7000-8000-000000000065', '01950000-0000-7000-8000-000000000066', 'run.effect-requested', '\x7b22657865637574696f6e5f6964223a226f6e652331222c226b696e64223a22657272616e64222c2272657175657374223a7b2277686174223a22746561227d2c227175657565223a22706c7567696e222c226475655f6174223a22323032362d30332d30365430353a33333a35302b30303a3030222c22646561646c696e65223a22323032362d30332d30365430353a34333a35302b30303a3030227d');
INSERT INTO placet.event VALUES (228, '2026-03-06 05:33:50+00', 6, 0, 0, '01950000-0000-7000-8000-000000000065', '01950000-0000-7000-8000-000000000066', 'run.node-started', '\x7b22657865637574696f6e5f6964223a2274776f2331222c226e6f64655f6964223a2274776f222c226e6f64655f74797065223a22657272616e64222c227469746c65223a2254776f222c22696e646578223a332c227072656465636573736f72223a227374617274227d');
INSERT INTO placet.event VALUES (229, '2026-03-06 05:33:50+00', 7, 0, 0, '01950000-0000-7000-8000-000000000065', '01950000-0000-7000-8000-000000000066', 'run.effect-requested', '\x7b22657865637574696f6e5f6964223a2274776f2331222c226b696e64223a22657272616e64222c2272657175657374223a7b2277686174223a22746561227d2c227175657565223a22706c7567696e222c226475655f6174223a22323032362d30332d30365430353a33333a35302b30303a3030227d');
INSERT INTO placet.event VALUES (230, '2026-03-06 05:33:51+00', 8, 0, 1, '01950000-0000-7000-8000-000000000065', '01950000-0000-7000-8000-000000000067', 'run.node-retried', '\x7b22657865637574696f6e5f6964223a226f6e652331222c22617474656d7074223a312c22636f6465223a22776f726b65725f6c6f7374222c226d657373616765223a2254686520776f726b6572207468617420686164207468652065666665637420646f6e6520776173206e65766572206865617264206f6620616761696e222c2272657472795f6174223a22323032362d30332d30365430353a33333a35312b30303a3030222c227175657565223a22706c7567696e222c226c6f7374223a747275657d');
INSERT INTO placet.event VALUES (231, '2026-03-06 05:34:51+00', 1, 0, 7, '01950000-0000-7000-8000-00000000006a', '01950000-0000-7000-8000-00000000006b', 'run.started', '\x7b22776f726b666c6f775f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303639222c2276657273696f6e5f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303638222c22646566696e6974696f6e5f646967657374223a2236323532373731626637653866313465666363643434323138303933303136363635353438613336383038376437633234353265643662653864636332356136222c22696e70757473223a7b22746f706963223a22746561227d2c2275736572223a22752d31222c226368616e6e656c223a22736572766963652d617069227d');
INSERT INTO placet.event VALUES (232, '2026-03-06 05:34:51+00', 2, 0, 0, '01950000-0000-7000-8000-00000000006a', '01950000-0000-7000-8000-00000000006b', 'run.node-started', '\x7b22657865637574696f6e5f6964223a2273746172742331222c226e6f64655f6964223a227374617274222c226e6f64655f74797065223a227374617274222c227469746c65223a225374617274222c22696e646578223a317d');
INSERT INTO placet.event VALUES (233, '2026-03-06 05:34:51+00', 3, 0, 0, '01950000-0000-7000-8000-00000000006a', '01950000-0000-7000-8000-00000000006b', 'run.node-succeeded', '\x7b22657865637574696f6e5f6964223a2273746172742331222c226f757470757473223a7b22746f706963223a22746561227d7d');
INSERT INTO placet.event VALUES (234, '2026-03-06 05:34:51+00', 4, 0, 0, '01950000-0000-7000-8000-00000000006a', '01950000-0000-7000-8000-00000000006b', 'run.node-started', '\x7b22657865637574696f6e5f6964223a226f6e652331222c226e6f64655f6964223a226f6e65222c226e6f64655f74797065223a22657272616e64222c227469746c65223a224f6e65222c22696e646578223a322c227072656465636573736f72223a227374617274227d');
INSERT INTO placet.event VALUES (235, '2026-03-06 05:34:51+00', 5, 0, 0, '01950000-0000-7000-8000-00000000006a', '01950000-0000-7000-8000-00000000006b', 'run.effect-requested', '\x7b22657865637574696f6e5f6964223a226f6e652331222c226b696e64223a22657272616e64222c2272657175657374223a7b2277686174223a22746561227d2c227175657565223a22706c7567696e222c226475655f6174223a22323032362d30332d30365430353a33343a35312b30303a3030222c22646561646c696e65223a22323032362d30332d30365430353a34343a35312b30303a3030227d');
INSERT INTO placet.event VALUES (236, '2026-03-06 05:34:51+00', 6, 0, 0, '01950000-0000-7000-8000-00000000006a', '01950000-0000-7000-8000-00000000006b', 'run.node-started', '\x7b22657865637574696f6e5f6964223a2274776f2331222c226e6f64655f6964223a2274776f222c226e6f64655f74797065223a22657272616e64222c227469746c65223a2254776f222c22696e646578223a332c227072656465636573736f72223a227374617274227d');
INSERT INTO placet.event VALUES (237, '2026-03-06 05:34:51+00', 7, 0, 0, '01950000-0000-7000-8000-00000000006a', '01950000-0000-7000-8000-00000000006b', 'run.effect-requested', '\x7b22657865637574696f6e5f6964223a2274776f2331222c226b696e64223a22657272616e64222c2272657175657374223a7b2277686174223a22746561227d2c227175657565223a22706c7567696e222c226475655f6174223a22323032362d30332d30365430353a33343a35312b30303a3030227d');
INSERT INTO placet.event VALUES (238, '2026-03-06 05:34:52+00', 8, 0, 1, '01950000-0000-7000-8000-00000000006a', '01950000-0000-7000-8000-00000000006c', 'run.node-succeeded', '\x7b22657865637574696f6e5f6964223a2274776f2331222c226f757470757473223a7b22676f74223a22636f66666565227d2c22617474656d7074223a312c2270726f636573735f64617461223a7b2262726f75676874223a747275657d7d');
INSERT INTO placet.event VALUES (272, '2026-03-06 05:38:43+00', 16, 0, 0, '01950000-0000-7000-8000-000000000079', '01950000-0000-7000-8000-00000000007b', 'run.round-ended', '\x7b22657865637574696f6e5f6964223a22656163682331222c22726f756e64223a312c226f7574707574223a2246696e652e227d');
INSERT INTO placet.event VALUES (239, '2026-03-06 05:35:52+00', 1, 0, 7, '01950000-0000-7000-8000-00000000006f', '01950000-0000-7000-8000-000000000070', 'run.started', '\x7b22776f726b666c6f775f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303665222c2276657273696f6e5f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303664222c22646566696e6974696f6e5f646967657374223a2236323532373731626637653866313465666363643434323138303933303136363635353438613336383038376437633234353265643662653864636332356136222c22696e70757473223a7b22746f706963223a22746561227d2c2275736572223a22752d31222c226368616e6e656c223a22736572766963652d617069227d');
INSERT INTO placet.event VALUES (240, '2026-03-06 05:35:52+00', 2, 0, 0, '01950000-0000-7000-8000-00000000006f', '01950000-0000-7000-8000-000000000070', 'run.node-started', '\x7b22657865637574696f6e5f6964223a2273746172742331222c226e6f64655f6964223a227374617274222c226e6f64655f74797065223a227374617274222c227469746c65223a225374617274222c22696e646578223a317d');
INSERT INTO placet.event VALUES (241, '2026-03-06 05:35:52+00', 3, 0, 0, '01950000-0000-7000-8000-00000000006f', '01950000-0000-7000-8000-000000000070', 'run.node-succeeded', '\x7b22657865637574696f6e5f6964223a2273746172742331222c226f757470757473223a7b22746f706963223a22746561227d7d');
INSERT INTO placet.event VALUES (242, '2026-03-06 05:35:52+00', 4, 0, 0, '01950000-0000-7000-8000-00000000006f', '01950000-0000-7000-8000-000000000070', 'run.node-started', '\x7b22657865637574696f6e5f6964223a226f6e652331222c226e6f64655f6964223a226f6e65222c226e6f64655f74797065223a22657272616e64222c227469746c65223a224f6e65222c22696e646578223a322c227072656465636573736f72223a227374617274227d');
INSERT INTO placet.event VALUES (243, '2026-03-06 05:35:52+00', 5, 0, 0, '01950000-0000-7000-8000-00000000006f', '01950000-0000-7000-8000-000000000070', 'run.effect-requested', '\x7b22657865637574696f6e5f6964223a226f6e652331222c226b696e64223a22657272616e64222c2272657175657374223a7b2277686174223a22746561227d2c227175657565223a22706c7567696e222c226475655f6174223a22323032362d30332d30365430353a33353a35322b30303a3030222c22646561646c696e65223a22323032362d30332d30365430353a34353a35322b30303a3030227d');
INSERT INTO placet.event VALUES (244, '2026-03-06 05:35:52+00', 6, 0, 0, '01950000-0000-7000-8000-00000000006f', '01950000-0000-7000-8000-000000000070', 'run.node-started', '\x7b22657865637574696f6e5f6964223a2274776f2331222c226e6f64655f6964223a2274776f222c226e6f64655f74797065223a22657272616e64222c227469746c65223a2254776f222c22696e646578223a332c227072656465636573736f72223a227374617274227d');
INSERT INTO placet.event VALUES (245, '2026-03-06 05:35:52+00', 7, 0, 0, '01950000-0000-7000-8000-00000000006f', '01950000-0000-7000-8000-000000000070', 'run.effect-requested', '\x7b22657865637574696f6e5f6964223a2274776f2331222c226b696e64223a22657272616e64222c2272657175657374223a7b2277686174223a22746561227d2c227175657565223a22706c7567696e222c226475655f6174223a22323032362d30332d30365430353a33353a35322b30303a3030227d');
INSERT INTO placet.event VALUES (246, '2026-03-06 05:35:52+00', 8, 0, 3, '01950000-0000-7000-8000-00000000006f', '01950000-0000-7000-8000-000000000071', 'run.node-cancelled', '\x7b22657865637574696f6e5f6964223a226f6e652331222c22726561736f6e223a2253746f707065642062792075736572227d');
INSERT INTO placet.event VALUES (247, '2026-03-06 05:35:52+00', 9, 0, 0, '01950000-0000-7000-8000-00000000006f', '01950000-0000-7000-8000-000000000071', 'run.node-cancelled', '\x7b22657865637574696f6e5f6964223a2274776f2331222c22726561736f6e223a2253746f707065642062792075736572227d');
INSERT INTO placet.event VALUES (248, '2026-03-06 05:35:52+00', 10, 0, 0, '01950000-0000-7000-8000-00000000006f', '01950000-0000-7000-8000-000000000071', 'run.stopped', '\x7b22726561736f6e223a2253746f707065642062792075736572222c2275736572223a22752d31227d');
INSERT INTO placet.event VALUES (249, '2026-03-06 05:36:52+00', 1, 0, 7, '01950000-0000-7000-8000-000000000074', '01950000-0000-7000-8000-000000000075', 'run.started', '\x7b22776f726b666c6f775f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303733222c2276657273696f6e5f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303732222c22646566696e6974696f6e5f646967657374223a2236323532373731626637653866313465666363643434323138303933303136363635353438613336383038376437633234353265643662653864636332356136222c22696e70757473223a7b22746f706963223a22746561227d2c2275736572223a22752d31222c226368616e6e656c223a22736572766963652d617069227d');
INSERT INTO placet.event VALUES (250, '2026-03-06 05:36:52+00', 2, 0, 0, '01950000-0000-7000-8000-000000000074', '01950000-0000-7000-8000-000000000075', 'run.node-started', '\x7b22657865637574696f6e5f6964223a2273746172742331222c226e6f64655f6964223a227374617274222c226e6f64655f74797065223a227374617274222c227469746c65223a225374617274222c22696e646578223a317d');
INSERT INTO placet.event VALUES (251, '2026-03-06 05:36:52+00', 3, 0, 0, '01950000-0000-7000-8000-000000000074', '01950000-0000-7000-8000-000000000075', 'run.node-succeeded', '\x7b22657865637574696f6e5f6964223a2273746172742331222c226f757470757473223a7b22746f706963223a22746561227d7d');
INSERT INTO placet.event VALUES (252, '2026-03-06 05:36:52+00', 4, 0, 0, '01950000-0000-7000-8000-000000000074', '01950000-0000-7000-8000-000000000075', 'run.node-started', '\x7b22657865637574696f6e5f6964223a226f6e652331222c226e6f64655f6964223a226f6e65222c226e6f64655f74797065223a22657272616e64222c227469746c65223a224f6e65222c22696e646578223a322c227072656465636573736f72223a227374617274227d');
INSERT INTO placet.event VALUES (253, '2026-03-06 05:36:52+00', 5, 0, 0, '01950000-0000-7000-8000-000000000074', '01950000-0000-7000-8000-000000000075', 'run.effect-requested', '\x7b22657865637574696f6e5f6964223a226f6e652331222c226b696e64223a22657272616e64222c2272657175657374223a7b2277686174223a22746561227d2c227175657565223a22706c7567696e222c226475655f6174223a22323032362d30332d30365430353a33363a35322b30303a3030222c22646561646c696e65223a22323032362d30332d30365430353a34363a35322b30303a3030227d');
INSERT INTO placet.event VALUES (254, '2026-03-06 05:36:52+00', 6, 0, 0, '01950000-0000-7000-8000-000000000074', '01950000-0000-7000-8000-000000000075', 'run.node-started', '\x7b22657865637574696f6e5f6964223a2274776f2331222c226e6f64655f6964223a2274776f222c226e6f64655f74797065223a22657272616e64222c227469746c65223a2254776f222c22696e646578223a332c227072656465636573736f72223a227374617274227d');
INSERT INTO placet.event VALUES (255, '2026-03-06 05:36:52+00', 7, 0, 0, '01950000-0000-7000-8000-000000000074', '01950000-0000-7000-8000-000000000075', 'run.effect-requested', '\x7b22657865637574696f6e5f6964223a2274776f2331222c226b696e64223a22657272616e64222c2272657175657374223a7b2277686174223a22746561227d2c227175657565223a22706c7567696e222c226475655f6174223a22323032362d30332d30365430353a33363a35322b30303a3030227d');
INSERT INTO placet.event VALUES (256, '2026-03-06 05:36:53+00', 8, 0, 1, '01950000-0000-7000-8000-000000000074', '01950000-0000-7000-8000-000000000076', 'run.node-succeeded', '\x7b22657865637574696f6e5f6964223a2274776f2331222c226f757470757473223a7b22676f74223a22636f66666565227d2c22617474656d7074223a312c2270726f636573735f64617461223a7b2262726f75676874223a747275657d2c227265746f6c64223a747275657d');
INSERT INTO placet.event VALUES (257, '2026-03-06 05:37:53+00', 1, 0, 12, '01950000-0000-7000-8000-000000000079', '01950000-0000-7000-8000-00000000007a', 'run.started', '\x7b22776f726b666c6f775f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303738222c2276657273696f6e5f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303737222c22646566696e6974696f6e5f646967657374223a2237303732663164666138386637313131383633336233393965663765356439363465616430306136393035353736643062336531383564633732656361383962222c22696e70757473223a7b2264617461223a7b226974656d73223a5b2261222c2262222c2263225d7d7d2c2275736572223a22752d31222c226368616e6e656c223a22736572766963652d617069227d');
INSERT INTO placet.event VALUES (258, '2026-03-06 05:37:53+00', 2, 0, 0, '01950000-0000-7000-8000-000000000079', '01950000-0000-7000-8000-00000000007a', 'run.node-started', '\x7b22657865637574696f6e5f6964223a2273746172742331222c226e6f64655f6964223a227374617274222c226e6f64655f74797065223a227374617274222c227469746c65223a22222c22696e646578223a317d');
INSERT INTO placet.event VALUES (259, '2026-03-06 05:37:53+00', 3, 0, 0, '01950000-0000-7000-8000-000000000079', '01950000-0000-7000-8000-00000000007a', 'run.node-succeeded', '\x7b22657865637574696f6e5f6964223a2273746172742331222c226f757470757473223a7b2264617461223a7b226974656d73223a5b2261222c2262222c2263225d7d7d7d');
INSERT INTO placet.event VALUES (260, '2026-03-06 05:37:53+00', 4, 0, 0, '01950000-0000-7000-8000-000000000079', '01950000-0000-7000-8000-00000000007a', 'run.node-started', '\x7b22657865637574696f6e5f6964223a22656163682331222c226e6f64655f6964223a2265616368222c226e6f64655f74797065223a22697465726174696f6e222c227469746c65223a2245616368222c22696e646578223a322c227072656465636573736f72223a227374617274227d');
INSERT INTO placet.event VALUES (261, '2026-03-06 05:37:53+00', 5, 0, 0, '01950000-0000-7000-8000-000000000079', '01950000-0000-7000-8000-00000000007a', 'run.container-entered', '\x7b22657865637574696f6e5f6964223a22656163682331222c226b696e64223a22697465726174696f6e222c22746f74616c223a332c22706172616c6c656c223a322c226974656d73223a5b2261222c2262222c2263225d7d');
INSERT INTO placet.event VALUES (262, '2026-03-06 05:37:53+00', 6, 0, 0, '01950000-0000-7000-8000-000000000079', '01950000-0000-7000-8000-00000000007a', 'run.round-started', '\x7b22657865637574696f6e5f6964223a22656163682331222c22726f756e64223a307d');
INSERT INTO placet.event VALUES (263, '2026-03-06 05:37:53+00', 7, 0, 0, '01950000-0000-7000-8000-000000000079', '01950000-0000-7000-8000-00000000007a', 'run.round-started', '\x7b22657865637574696f6e5f6964223a22656163682331222c22726f756e64223a317d');
INSERT INTO placet.event VALUES (264, '2026-03-06 05:37:53+00', 8, 0, 0, '01950000-0000-7000-8000-000000000079', '01950000-0000-7000-8000-00000000007a', 'run.node-started', '\x7b22657865637574696f6e5f6964223a226561636823312f302f7265766965772331222c226e6f64655f6964223a22726576696577222c226e6f64655f74797065223a2268756d616e2d696e707574222c227469746c65223a22526576696577222c22696e646578223a332c227072656465636573736f72223a22656163682e7374617274222c22636f6e7461696e6572223a22656163682331222c22726f756e64223a307d');
INSERT INTO placet.event VALUES (265, '2026-03-06 05:37:53+00', 9, 0, 0, '01950000-0000-7000-8000-000000000079', '01950000-0000-7000-8000-00000000007a', 'run.form-issued', '\x7b22666f726d5f6964223a2230613839323436392d363530642d356331652d613831652d353638393432356536333335222c22657865637574696f6e5f6964223a226561636823312f302f7265766965772331222c22666f726d223a7b227469746c65223a22526576696577222c22636f6e74656e74223a22506c65617365206465636964652e5c6e5c6e7b7b23246f75747075742e636f6d6d656e74237d7d222c226669656c6473223a5b7b2274797065223a22706172616772617068222c226e616d65223a22636f6d6d656e74222c2264656661756c74223a6e756c6c7d5d2c22616374696f6e73223a5b7b226964223a22617070726f7665222c227469746c65223a22417070726f7665222c22627574746f6e5f7374796c65223a2264656661756c74227d2c7b226964223a2272656a656374222c227469746c65223a2252656a656374222c22627574746f6e5f7374796c65223a2264656661756c74227d5d2c2264656661756c7473223a7b7d2c22776562223a747275657d2c22657870697265735f6174223a22323032362d30332d30395430353a33373a35332b30303a3030222c22646967657374223a2232363430323938646564646265383065363966643363336535383532343135653435313938336138333765653432366639313338643238393861643230653438222c227375726661636573223a5b22776562225d2c22746f6b656e5f6b6579223a226b65792d31227d');
INSERT INTO placet.event VALUES (266, '2026-03-06 05:37:53+00', 10, 0, 0, '01950000-0000-7000-8000-000000000079', '01950000-0000-7000-8000-00000000007a', 'run.node-started', '\x7b22657865637574696f6e5f6964223a226561636823312f312f7265766965772331222c226e6f64655f6964223a22726576696577222c226e6f64655f74797065223a2268756d616e2d696e707574222c227469746c65223a22526576696577222c22696e646578223a342c227072656465636573736f72223a22656163682e7374617274222c22636f6e7461696e6572223a22656163682331222c22726f756e64223a317d');
INSERT INTO placet.event VALUES (267, '2026-03-06 05:37:53+00', 11, 0, 0, '01950000-0000-7000-8000-000000000079', '01950000-0000-7000-8000-00000000007a', 'run.form-issued', '\x7b22666f726d5f6964223a2237626435346335622d323536302d353664612d613235642d643464613138656139653139222c22657865637574696f6e5f6964223a226561636823312f312f7265766965772331222c22666f726d223a7b227469746c65223a22526576696577222c22636f6e74656e74223a22506c65617365206465636964652e5c6e5c6e7b7b23246f75747075742e636f6d6d656e74237d7d222c226669656c6473223a5b7b2274797065223a22706172616772617068222c226e616d65223a22636f6d6d656e74222c2264656661756c74223a6e756c6c7d5d2c22616374696f6e73223a5b7b226964223a22617070726f7665222c227469746c65223a22417070726f7665222c22627574746f6e5f7374796c65223a2264656661756c74227d2c7b226964223a2272656a656374222c227469746c65223a2252656a656374222c22627574746f6e5f7374796c65223a2264656661756c74227d5d2c2264656661756c7473223a7b7d2c22776562223a747275657d2c22657870697265735f6174223a22323032362d30332d30395430353a33373a35332b30303a3030222c22646967657374223a2232363430323938646564646265383065363966643363336535383532343135653435313938336138333765653432366639313338643238393861643230653438222c227375726661636573223a5b22776562225d2c22746f6b656e5f6b6579223a226b65792d31227d');
INSERT INTO placet.event VALUES (268, '2026-03-06 05:37:53+00', 12, 0, 0, '01950000-0000-7000-8000-000000000079', '01950000-0000-7000-8000-00000000007a', 'run.paused', '\x7b22666f726d73223a5b2230613839323436392d363530642d356331652d613831652d353638393432356536333335222c2237626435346335622d323536302d353664612d613235642d643464613138656139653139225d7d');
INSERT INTO placet.event VALUES (269, '2026-03-06 05:38:43+00', 13, 0, 8, '01950000-0000-7000-8000-000000000079', '01950000-0000-7000-8000-00000000007b', 'run.form-submitted', '\x7b22666f726d5f6964223a2237626435346335622d323536302d353664612d613235642d643464613138656139653139222c22616374696f6e223a22617070726f7665222c2276616c756573223a7b22636f6d6d656e74223a2246696e652e227d2c22646967657374223a2232363430323938646564646265383065363966643363336535383532343135653435313938336138333765653432366639313338643238393861643230653438222c2275736572223a22752d32222c226368616e6e656c223a22736572766963652d617069227d');
INSERT INTO placet.event VALUES (270, '2026-03-06 05:38:43+00', 14, 0, 0, '01950000-0000-7000-8000-000000000079', '01950000-0000-7000-8000-00000000007b', 'run.resumed', '\x7b7d');
INSERT INTO placet.event VALUES (271, '2026-03-06 05:38:43+00', 15, 0, 0, '01950000-0000-7000-8000-000000000079', '01950000-0000-7000-8000-00000000007b', 'run.node-succeeded', '\x7b22657865637574696f6e5f6964223a226561636823312f312f7265766965772331222c226f757470757473223a7b22636f6d6d656e74223a2246696e652e222c225f5f616374696f6e5f6964223a22617070726f7665222c225f5f72656e64657265645f636f6e74656e74223a22506c65617365206465636964652e5c6e5c6e46696e652e222c225f5f616374696f6e5f76616c7565223a22417070726f7665227d2c2268616e646c65223a22617070726f7665222c22696e70757473223a7b22636f6d6d656e74223a2246696e652e227d7d');
INSERT INTO placet.event VALUES (273, '2026-03-06 05:38:43+00', 17, 0, 0, '01950000-0000-7000-8000-000000000079', '01950000-0000-7000-8000-00000000007b', 'run.round-started', '\x7b22657865637574696f6e5f6964223a22656163682331222c22726f756e64223a327d');
INSERT INTO placet.event VALUES (274, '2026-03-06 05:38:43+00', 18, 0, 0, '01950000-0000-7000-8000-000000000079', '01950000-0000-7000-8000-00000000007b', 'run.node-started', '\x7b22657865637574696f6e5f6964223a226561636823312f322f7265766965772331222c226e6f64655f6964223a22726576696577222c226e6f64655f74797065223a2268756d616e2d696e707574222c227469746c65223a22526576696577222c22696e646578223a352c227072656465636573736f72223a22656163682e7374617274222c22636f6e7461696e6572223a22656163682331222c22726f756e64223a327d');
INSERT INTO placet.event VALUES (275, '2026-03-06 05:38:43+00', 19, 0, 0, '01950000-0000-7000-8000-000000000079', '01950000-0000-7000-8000-00000000007b', 'run.form-issued', '\x7b22666f726d5f6964223a2264643639646539362d386166332d356563382d616261302d383263626633656265653262222c22657865637574696f6e5f6964223a226561636823312f322f7265766965772331222c22666f726d223a7b227469746c65223a22526576696577222c22636f6e74656e74223a22506c65617365206465636964652e5c6e5c6e7b7b23246f75747075742e636f6d6d656e74237d7d222c226669656c6473223a5b7b2274797065223a22706172616772617068222c226e616d65223a22636f6d6d656e74222c2264656661756c74223a6e756c6c7d5d2c22616374696f6e73223a5b7b226964223a22617070726f7665222c227469746c65223a22417070726f7665222c22627574746f6e5f7374796c65223a2264656661756c74227d2c7b226964223a2272656a656374222c227469746c65223a2252656a656374222c22627574746f6e5f7374796c65223a2264656661756c74227d5d2c2264656661756c7473223a7b7d2c22776562223a747275657d2c22657870697265735f6174223a22323032362d30332d30395430353a33383a34332b30303a3030222c22646967657374223a2232363430323938646564646265383065363966643363336535383532343135653435313938336138333765653432366639313338643238393861643230653438222c227375726661636573223a5b22776562225d2c22746f6b656e5f6b6579223a226b65792d31227d');
INSERT INTO placet.event VALUES (276, '2026-03-06 05:38:43+00', 20, 0, 0, '01950000-0000-7000-8000-000000000079', '01950000-0000-7000-8000-00000000007b', 'run.paused', '\x7b22666f726d73223a5b2230613839323436392d363530642d356331652d613831652d353638393432356536333335222c2264643639646539362d386166332d356563382d616261302d383263626633656265653262225d7d');
INSERT INTO placet.event VALUES (277, '2026-03-06 05:38:43+00', 21, 0, 5, '01950000-0000-7000-8000-000000000079', '01950000-0000-7000-8000-00000000007c', 'run.form-withdrawn', '\x7b22666f726d5f6964223a2230613839323436392d363530642d356331652d613831652d353638393432356536333335222c22726561736f6e223a226279206d697374616b65222c226279223a22616e6e227d');
INSERT INTO placet.event VALUES (278, '2026-03-06 05:38:43+00', 22, 0, 0, '01950000-0000-7000-8000-000000000079', '01950000-0000-7000-8000-00000000007c', 'run.resumed', '\x7b7d');
INSERT INTO placet.event VALUES (279, '2026-03-06 05:38:43+00', 23, 0, 0, '01950000-0000-7000-8000-000000000079', '01950000-0000-7000-8000-00000000007c', 'run.node-failed', '\x7b22657865637574696f6e5f6964223a226561636823312f302f7265766965772331222c22636f6465223a22666f726d5f77697468647261776e222c226d657373616765223a2254686520666f726d202752657669657727207761732077697468647261776e3a206279206d697374616b65227d');
INSERT INTO placet.event VALUES (280, '2026-03-06 05:38:43+00', 24, 0, 0, '01950000-0000-7000-8000-000000000079', '01950000-0000-7000-8000-00000000007c', 'run.round-ended', '\x7b22657865637574696f6e5f6964223a22656163682331222c22726f756e64223a302c226661696c6564223a747275652c226d657373616765223a2254686520666f726d202752657669657727207761732077697468647261776e3a206279206d697374616b65227d');
INSERT INTO placet.event VALUES (281, '2026-03-06 05:38:43+00', 25, 0, 0, '01950000-0000-7000-8000-000000000079', '01950000-0000-7000-8000-00000000007c', 'run.paused', '\x7b22666f726d73223a5b2264643639646539362d386166332d356563382d616261302d383263626633656265653262225d7d');
INSERT INTO placet.event VALUES (282, '2026-03-06 05:39:43+00', 1, 0, 12, '01950000-0000-7000-8000-00000000007f', '01950000-0000-7000-8000-000000000080', 'run.started', '\x7b22776f726b666c6f775f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303765222c2276657273696f6e5f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303764222c22646566696e6974696f6e5f646967657374223a2237303732663164666138386637313131383633336233393965663765356439363465616430306136393035353736643062336531383564633732656361383962222c22696e70757473223a7b2264617461223a7b226974656d73223a5b2261222c2262222c2263225d7d7d2c2275736572223a22752d31222c226368616e6e656c223a22736572766963652d617069227d');
INSERT INTO placet.event VALUES (283, '2026-03-06 05:39:43+00', 2, 0, 0, '01950000-0000-7000-8000-00000000007f', '01950000-0000-7000-8000-000000000080', 'run.node-started', '\x7b22657865637574696f6e5f6964223a2273746172742331222c226e6f64655f6964223a227374617274222c226e6f64655f74797065223a227374617274222c227469746c65223a22222c22696e646578223a317d');
INSERT INTO placet.event VALUES (284, '2026-03-06 05:39:43+00', 3, 0, 0, '01950000-0000-7000-8000-00000000007f', '01950000-0000-7000-8000-000000000080', 'run.node-succeeded', '\x7b22657865637574696f6e5f6964223a2273746172742331222c226f757470757473223a7b2264617461223a7b226974656d73223a5b2261222c2262222c2263225d7d7d7d');
INSERT INTO placet.event VALUES (285, '2026-03-06 05:39:43+00', 4, 0, 0, '01950000-0000-7000-8000-00000000007f', '01950000-0000-7000-8000-000000000080', 'run.node-started', '\x7b22657865637574696f6e5f6964223a22656163682331222c226e6f64655f6964223a2265616368222c226e6f64655f74797065223a22697465726174696f6e222c227469746c65223a2245616368222c22696e646578223a322c227072656465636573736f72223a227374617274227d');
INSERT INTO placet.event VALUES (286, '2026-03-06 05:39:43+00', 5, 0, 0, '01950000-0000-7000-8000-00000000007f', '01950000-0000-7000-8000-000000000080', 'run.container-entered', '\x7b22657865637574696f6e5f6964223a22656163682331222c226b696e64223a22697465726174696f6e222c22746f74616c223a332c22706172616c6c656c223a322c226974656d73223a5b2261222c2262222c2263225d7d');
INSERT INTO placet.event VALUES (287, '2026-03-06 05:39:43+00', 6, 0, 0, '01950000-0000-7000-8000-00000000007f', '01950000-0000-7000-8000-000000000080', 'run.round-started', '\x7b22657865637574696f6e5f6964223a22656163682331222c22726f756e64223a307d');
INSERT INTO placet.event VALUES (288, '2026-03-06 05:39:43+00', 7, 0, 0, '01950000-0000-7000-8000-00000000007f', '01950000-0000-7000-8000-000000000080', 'run.round-started', '\x7b22657865637574696f6e5f6964223a22656163682331222c22726f756e64223a317d');
INSERT INTO placet.event VALUES (289, '2026-03-06 05:39:43+00', 8, 0, 0, '01950000-0000-7000-8000-00000000007f', '01950000-0000-7000-8000-000000000080', 'run.node-started', '\x7b22657865637574696f6e5f6964223a226561636823312f302f7265766965772331222c226e6f64655f6964223a22726576696577222c226e6f64655f74797065223a2268756d616e2d696e707574222c227469746c65223a22526576696577222c22696e646578223a332c227072656465636573736f72223a22656163682e7374617274222c22636f6e7461696e6572223a22656163682331222c22726f756e64223a307d');
INSERT INTO placet.event VALUES (290, '2026-03-06 05:39:43+00', 9, 0, 0, '01950000-0000-7000-8000-00000000007f', '01950000-0000-7000-8000-000000000080', 'run.form-issued', '\x7b22666f726d5f6964223a2235633264646261362d643430322d353832362d383731352d666330316630653265326466222c22657865637574696f6e5f6964223a226561636823312f302f7265766965772331222c22666f726d223a7b227469746c65223a22526576696577222c22636f6e74656e74223a22506c65617365206465636964652e5c6e5c6e7b7b23246f75747075742e636f6d6d656e74237d7d222c226669656c6473223a5b7b2274797065223a22706172616772617068222c226e616d65223a22636f6d6d656e74222c2264656661756c74223a6e756c6c7d5d2c22616374696f6e73223a5b7b226964223a22617070726f7665222c227469746c65223a22417070726f7665222c22627574746f6e5f7374796c65223a2264656661756c74227d2c7b226964223a2272656a656374222c227469746c65223a2252656a656374222c22627574746f6e5f7374796c65223a2264656661756c74227d5d2c2264656661756c7473223a7b7d2c22776562223a747275657d2c22657870697265735f6174223a22323032362d30332d30395430353a33393a34332b30303a3030222c22646967657374223a2232363430323938646564646265383065363966643363336535383532343135653435313938336138333765653432366639313338643238393861643230653438222c227375726661636573223a5b22776562225d2c22746f6b656e5f6b6579223a226b65792d31227d');
INSERT INTO placet.event VALUES (291, '2026-03-06 05:39:43+00', 10, 0, 0, '01950000-0000-7000-8000-00000000007f', '01950000-0000-7000-8000-000000000080', 'run.node-started', '\x7b22657865637574696f6e5f6964223a226561636823312f312f7265766965772331222c226e6f64655f6964223a22726576696577222c226e6f64655f74797065223a2268756d616e2d696e707574222c227469746c65223a22526576696577222c22696e646578223a342c227072656465636573736f72223a22656163682e7374617274222c22636f6e7461696e6572223a22656163682331222c22726f756e64223a317d');
INSERT INTO placet.event VALUES (292, '2026-03-06 05:39:43+00', 11, 0, 0, '01950000-0000-7000-8000-00000000007f', '01950000-0000-7000-8000-000000000080', 'run.form-issued', '\x7b22666f726d5f6964223a2262633161623637342d386338312d353536322d613264382d613766313030343437623765222c22657865637574696f6e5f6964223a226561636823312f312f7265766965772331222c22666f726d223a7b227469746c65223a22526576696577222c22636f6e74656e74223a22506c65617365206465636964652e5c6e5c6e7b7b23246f75747075742e636f6d6d656e74237d7d222c226669656c6473223a5b7b2274797065223a22706172616772617068222c226e616d65223a22636f6d6d656e74222c2264656661756c74223a6e756c6c7d5d2c22616374696f6e73223a5b7b226964223a22617070726f7665222c227469746c65223a22417070726f7665222c22627574746f6e5f7374796c65223a2264656661756c74227d2c7b226964223a2272656a656374222c227469746c65223a2252656a656374222c22627574746f6e5f7374796c65223a2264656661756c74227d5d2c2264656661756c7473223a7b7d2c22776562223a747275657d2c22657870697265735f6174223a22323032362d30332d30395430353a33393a34332b30303a3030222c22646967657374223a2232363430323938646564646265383065363966643363336535383532343135653435313938336138333765653432366639313338643238393861643230653438222c227375726661636573223a5b22776562225d2c22746f6b656e5f6b6579223a226b65792d31227d');
INSERT INTO placet.event VALUES (293, '2026-03-06 05:39:43+00', 12, 0, 0, '01950000-0000-7000-8000-00000000007f', '01950000-0000-7000-8000-000000000080', 'run.paused', '\x7b22666f726d73223a5b2235633264646261362d643430322d353832362d383731352d666330316630653265326466222c2262633161623637342d386338312d353536322d613264382d613766313030343437623765225d7d');
INSERT INTO placet.event VALUES (294, '2026-03-06 05:40:33+00', 13, 0, 8, '01950000-0000-7000-8000-00000000007f', '01950000-0000-7000-8000-000000000081', 'run.form-submitted', '\x7b22666f726d5f6964223a2262633161623637342d386338312d353536322d613264382d613766313030343437623765222c22616374696f6e223a22617070726f7665222c2276616c756573223a7b22636f6d6d656e74223a225365636f6e642e227d2c22646967657374223a2232363430323938646564646265383065363966643363336535383532343135653435313938336138333765653432366639313338643238393861643230653438222c2275736572223a22752d32222c226368616e6e656c223a22736572766963652d617069227d');
INSERT INTO placet.event VALUES (295, '2026-03-06 05:40:33+00', 14, 0, 0, '01950000-0000-7000-8000-00000000007f', '01950000-0000-7000-8000-000000000081', 'run.resumed', '\x7b7d');
INSERT INTO placet.event VALUES (296, '2026-03-06 05:40:33+00', 15, 0, 0, '01950000-0000-7000-8000-00000000007f', '01950000-0000-7000-8000-000000000081', 'run.node-succeeded', '\x7b22657865637574696f6e5f6964223a226561636823312f312f7265766965772331222c226f757470757473223a7b22636f6d6d656e74223a225365636f6e642e222c225f5f616374696f6e5f6964223a22617070726f7665222c225f5f72656e64657265645f636f6e74656e74223a22506c65617365206465636964652e5c6e5c6e5365636f6e642e222c225f5f616374696f6e5f76616c7565223a22417070726f7665227d2c2268616e646c65223a22617070726f7665222c22696e70757473223a7b22636f6d6d656e74223a225365636f6e642e227d7d');
INSERT INTO placet.event VALUES (297, '2026-03-06 05:40:33+00', 16, 0, 0, '01950000-0000-7000-8000-00000000007f', '01950000-0000-7000-8000-000000000081', 'run.round-ended', '\x7b22657865637574696f6e5f6964223a22656163682331222c22726f756e64223a312c226f7574707574223a225365636f6e642e227d');
INSERT INTO placet.event VALUES (298, '2026-03-06 05:40:33+00', 17, 0, 0, '01950000-0000-7000-8000-00000000007f', '01950000-0000-7000-8000-000000000081', 'run.round-started', '\x7b22657865637574696f6e5f6964223a22656163682331222c22726f756e64223a327d');
INSERT INTO placet.event VALUES (299, '2026-03-06 05:40:33+00', 18, 0, 0, '01950000-0000-7000-8000-00000000007f', '01950000-0000-7000-8000-000000000081', 'run.node-started', '\x7b22657865637574696f6e5f6964223a226561636823312f322f7265766965772331222c226e6f64655f6964223a22726576696577222c226e6f64655f74797065223a2268756d616e2d696e707574222c227469746c65223a22526576696577222c22696e646578223a352c227072656465636573736f72223a22656163682e7374617274222c22636f6e7461696e6572223a22656163682331222c22726f756e64223a327d');
INSERT INTO placet.event VALUES (300, '2026-03-06 05:40:33+00', 19, 0, 0, '01950000-0000-7000-8000-00000000007f', '01950000-0000-7000-8000-000000000081', 'run.form-issued', '\x7b22666f726d5f6964223a2264316339326561352d306164312d353430342d393836302d313863353734383533373135222c22657865637574696f6e5f6964223a226561636823312f322f7265766965772331222c22666f726d223a7b227469746c65223a22526576696577222c22636f6e74656e74223a22506c65617365206465636964652e5c6e5c6e7b7b23246f75747075742e636f6d6d656e74237d7d222c226669656c6473223a5b7b2274797065223a22706172616772617068222c226e616d65223a22636f6d6d656e74222c2264656661756c74223a6e756c6c7d5d2c22616374696f6e73223a5b7b226964223a22617070726f7665222c227469746c65223a22417070726f7665222c22627574746f6e5f7374796c65223a2264656661756c74227d2c7b226964223a2272656a656374222c227469746c65223a2252656a656374222c22627574746f6e5f7374796c65223a2264656661756c74227d5d2c2264656661756c7473223a7b7d2c22776562223a747275657d2c22657870697265735f6174223a22323032362d30332d30395430353a34303a33332b30303a3030222c22646967657374223a2232363430323938646564646265383065363966643363336535383532343135653435313938336138333765653432366639313338643238393861643230653438222c227375726661636573223a5b22776562225d2c22746f6b656e5f6b6579223a226b65792d31227d');
INSERT INTO placet.event VALUES (301, '2026-03-06 05:40:33+00', 20, 0, 0, '01950000-0000-7000-8000-00000000007f', '01950000-0000-7000-8000-000000000081', 'run.paused', '\x7b22666f726d73223a5b2235633264646261362d643430322d353832362d383731352d666330316630653265326466222c2264316339326561352d306164312d353430342d393836302d313863353734383533373135225d7d');
INSERT INTO placet.event VALUES (302, '2026-03-06 05:41:33+00', 1, 0, 11, '01950000-0000-7000-8000-000000000084', '01950000-0000-7000-8000-000000000085', 'run.started', '\x7b22776f726b666c6f775f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303833222c2276657273696f6e5f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303832222c22646566696e6974696f6e5f646967657374223a2231646135303335633965383137383561373262343938323538303962316437363637363363666334376164643334326439396632393966383230343333373334222c22696e70757473223a7b22746f706963223a22746561227d2c2275736572223a22752d31222c226368616e6e656c223a22736572766963652d617069227d');
INSERT INTO placet.event VALUES (303, '2026-03-06 05:41:33+00', 2, 0, 0, '01950000-0000-7000-8000-000000000084', '01950000-0000-7000-8000-000000000085', 'run.node-started', '\x7b22657865637574696f6e5f6964223a2273746172742331222c226e6f64655f6964223a227374617274222c226e6f64655f74797065223a227374617274222c227469746c65223a225374617274222c22696e646578223a317d');
INSERT INTO placet.event VALUES (304, '2026-03-06 05:41:33+00', 3, 0, 0, '01950000-0000-7000-8000-000000000084', '01950000-0000-7000-8000-000000000085', 'run.node-succeeded', '\x7b22657865637574696f6e5f6964223a2273746172742331222c226f757470757473223a7b22746f706963223a22746561227d7d');
INSERT INTO placet.event VALUES (305, '2026-03-06 05:41:33+00', 4, 0, 0, '01950000-0000-7000-8000-000000000084', '01950000-0000-7000-8000-000000000085', 'run.node-started', '\x7b22657865637574696f6e5f6964223a22616761696e2331222c226e6f64655f6964223a22616761696e222c226e6f64655f74797065223a226c6f6f70222c227469746c65223a22416761696e222c22696e646578223a322c227072656465636573736f72223a227374617274227d');
INSERT INTO placet.event VALUES (306, '2026-03-06 05:41:33+00', 5, 0, 0, '01950000-0000-7000-8000-000000000084', '01950000-0000-7000-8000-000000000085', 'run.container-entered', '\x7b22657865637574696f6e5f6964223a22616761696e2331222c226b696e64223a226c6f6f70222c22746f74616c223a352c227661726961626c6573223a7b226e223a307d7d');
INSERT INTO placet.event VALUES (307, '2026-03-06 05:41:33+00', 6, 0, 0, '01950000-0000-7000-8000-000000000084', '01950000-0000-7000-8000-000000000085', 'run.round-started', '\x7b22657865637574696f6e5f6964223a22616761696e2331222c22726f756e64223a307d');
INSERT INTO placet.event VALUES (308, '2026-03-06 05:41:33+00', 7, 0, 0, '01950000-0000-7000-8000-000000000084', '01950000-0000-7000-8000-000000000085', 'run.node-started', '\x7b22657865637574696f6e5f6964223a22616761696e23312f302f636f756e742331222c226e6f64655f6964223a22636f756e74222c226e6f64655f74797065223a2261737369676e6572222c227469746c65223a22436f756e74222c22696e646578223a332c227072656465636573736f72223a22616761696e2e7374617274222c22636f6e7461696e6572223a22616761696e2331222c22726f756e64223a307d');
INSERT INTO placet.event VALUES (309, '2026-03-06 05:41:33+00', 8, 0, 0, '01950000-0000-7000-8000-000000000084', '01950000-0000-7000-8000-000000000085', 'run.node-succeeded', '\x7b22657865637574696f6e5f6964223a22616761696e23312f302f636f756e742331222c226f757470757473223a7b7d2c22777269746573223a5b7b226e616d657370616365223a22616761696e222c2270617468223a5b226e225d2c2276616c7565223a317d5d7d');
INSERT INTO placet.event VALUES (310, '2026-03-06 05:41:33+00', 9, 0, 0, '01950000-0000-7000-8000-000000000084', '01950000-0000-7000-8000-000000000085', 'run.node-started', '\x7b22657865637574696f6e5f6964223a22616761696e23312f302f7265766965772331222c226e6f64655f6964223a22726576696577222c226e6f64655f74797065223a2268756d616e2d696e707574222c227469746c65223a22526576696577222c22696e646578223a342c227072656465636573736f72223a22636f756e74222c22636f6e7461696e6572223a22616761696e2331222c22726f756e64223a307d');
INSERT INTO placet.event VALUES (311, '2026-03-06 05:41:33+00', 10, 0, 0, '01950000-0000-7000-8000-000000000084', '01950000-0000-7000-8000-000000000085', 'run.form-issued', '\x7b22666f726d5f6964223a2238376339346635322d336565352d353337622d623839302d303366623661356664366132222c22657865637574696f6e5f6964223a22616761696e23312f302f7265766965772331222c22666f726d223a7b227469746c65223a22526576696577222c22636f6e74656e74223a22526f756e642031207b7b23246f75747075742e636f6d6d656e74237d7d222c226669656c6473223a5b7b2274797065223a22706172616772617068222c226e616d65223a22636f6d6d656e74222c2264656661756c74223a6e756c6c7d5d2c22616374696f6e73223a5b7b226964223a22617070726f7665222c227469746c65223a22417070726f7665222c22627574746f6e5f7374796c65223a2264656661756c74227d2c7b226964223a2272656a656374222c227469746c65223a2252656a656374222c22627574746f6e5f7374796c65223a2264656661756c74227d5d2c2264656661756c7473223a7b7d2c22776562223a747275657d2c22657870697265735f6174223a22323032362d30332d30395430353a34313a33332b30303a3030222c22646967657374223a2262306432336566623765323236373236386137346562633034323533323265373463666562666566363931356531373531623636316131613564353961303333222c227375726661636573223a5b22776562225d2c22746f6b656e5f6b6579223a226b65792d31227d');
INSERT INTO placet.event VALUES (312, '2026-03-06 05:41:33+00', 11, 0, 0, '01950000-0000-7000-8000-000000000084', '01950000-0000-7000-8000-000000000085', 'run.paused', '\x7b22666f726d73223a5b2238376339346635322d336565352d353337622d623839302d303366623661356664366132225d7d');
INSERT INTO placet.event VALUES (313, '2026-03-06 05:42:23+00', 12, 0, 10, '01950000-0000-7000-8000-000000000084', '01950000-0000-7000-8000-000000000086', 'run.form-submitted', '\x7b22666f726d5f6964223a2238376339346635322d336565352d353337622d623839302d303366623661356664366132222c22616374696f6e223a2272656a656374222c2276616c756573223a7b22636f6d6d656e74223a2246696e652e227d2c22646967657374223a2262306432336566623765323236373236386137346562633034323533323265373463666562666566363931356531373531623636316131613564353961303333222c2275736572223a22752d32222c226368616e6e656c223a22736572766963652d617069227d');
INSERT INTO placet.event VALUES (314, '2026-03-06 05:42:23+00', 13, 0, 0, '01950000-0000-7000-8000-000000000084', '01950000-0000-7000-8000-000000000086', 'run.resumed', '\x7b7d');
INSERT INTO placet.event VALUES (315, '2026-03-06 05:42:23+00', 14, 0, 0, '01950000-0000-7000-8000-000000000084', '01950000-0000-7000-8000-000000000086', 'run.node-succeeded', '\x7b22657865637574696f6e5f6964223a22616761696e23312f302f7265766965772331222c226f757470757473223a7b22636f6d6d656e74223a2246696e652e222c225f5f616374696f6e5f6964223a2272656a656374222c225f5f72656e64657265645f636f6e74656e74223a22526f756e6420312046696e652e222c225f5f616374696f6e5f76616c7565223a2252656a656374227d2c2268616e646c65223a2272656a656374222c22696e70757473223a7b22636f6d6d656e74223a2246696e652e227d7d');
INSERT INTO placet.event VALUES (316, '2026-03-06 05:42:23+00', 15, 0, 0, '01950000-0000-7000-8000-000000000084', '01950000-0000-7000-8000-000000000086', 'run.round-ended', '\x7b22657865637574696f6e5f6964223a22616761696e2331222c22726f756e64223a307d');
INSERT INTO placet.event VALUES (317, '2026-03-06 05:42:23+00', 16, 0, 0, '01950000-0000-7000-8000-000000000084', '01950000-0000-7000-8000-000000000086', 'run.round-started', '\x7b22657865637574696f6e5f6964223a22616761696e2331222c22726f756e64223a317d');
INSERT INTO placet.event VALUES (318, '2026-03-06 05:42:23+00', 17, 0, 0, '01950000-0000-7000-8000-000000000084', '01950000-0000-7000-8000-000000000086', 'run.node-started', '\x7b22657865637574696f6e5f6964223a22616761696e23312f312f636f756e742331222c226e6f64655f6964223a22636f756e74222c226e6f64655f74797065223a2261737369676e6572222c227469746c65223a22436f756e74222c22696e646578223a352c227072656465636573736f72223a22616761696e2e7374617274222c22636f6e7461696e6572223a22616761696e2331222c22726f756e64223a317d');
INSERT INTO placet.event VALUES (319, '2026-03-06 05:42:23+00', 18, 0, 0, '01950000-0000-7000-8000-000000000084', '01950000-0000-7000-8000-000000000086', 'run.node-succeeded', '\x7b22657865637574696f6e5f6964223a22616761696e23312f312f636f756e742331222c226f757470757473223a7b7d2c22777269746573223a5b7b226e616d657370616365223a22616761696e222c2270617468223a5b226e225d2c2276616c7565223a327d5d7d');
INSERT INTO placet.event VALUES (320, '2026-03-06 05:42:23+00', 19, 0, 0, '01950000-0000-7000-8000-000000000084', '01950000-0000-7000-8000-000000000086', 'run.node-started', '\x7b22657865637574696f6e5f6964223a22616761696e23312f312f7265766965772331222c226e6f64655f6964223a22726576696577222c226e6f64655f74797065223a2268756d616e2d696e707574222c227469746c65223a22526576696577222c22696e646578223a362c227072656465636573736f72223a22636f756e74222c22636f6e7461696e6572223a22616761696e2331222c22726f756e64223a317d');
INSERT INTO placet.event VALUES (321, '2026-03-06 05:42:23+00', 20, 0, 0, '01950000-0000-7000-8000-000000000084', '01950000-0000-7000-8000-000000000086', 'run.form-issued', '\x7b22666f726d5f6964223a2263623531653563332d353139662d353135662d616565372d633037626336323432323439222c22657865637574696f6e5f6964223a22616761696e23312f312f7265766965772331222c22666f726d223a7b227469746c65223a22526576696577222c22636f6e74656e74223a22526f756e642032207b7b23246f75747075742e636f6d6d656e74237d7d222c226669656c6473223a5b7b2274797065223a22706172616772617068222c226e616d65223a22636f6d6d656e74222c2264656661756c74223a6e756c6c7d5d2c22616374696f6e73223a5b7b226964223a22617070726f7665222c227469746c65223a22417070726f7665222c22627574746f6e5f7374796c65223a2264656661756c74227d2c7b226964223a2272656a656374222c227469746c65223a2252656a656374222c22627574746f6e5f7374796c65223a2264656661756c74227d5d2c2264656661756c7473223a7b7d2c22776562223a747275657d2c22657870697265735f6174223a22323032362d30332d30395430353a34323a32332b30303a3030222c22646967657374223a2232663561626363623833313330396530653839623938346338323064623564393838363436303436313734623930623931386230656466656431333438363066222c227375726661636573223a5b22776562225d2c22746f6b656e5f6b6579223a226b65792d31227d');
INSERT INTO placet.event VALUES (322, '2026-03-06 05:42:23+00', 21, 0, 0, '01950000-0000-7000-8000-000000000084', '01950000-0000-7000-8000-000000000086', 'run.paused', '\x7b22666f726d73223a5b2263623531653563332d353139662d353135662d616565372d633037626336323432323439225d7d');
INSERT INTO placet.event VALUES (323, '2026-03-06 05:43:13+00', 22, 0, 10, '01950000-0000-7000-8000-000000000084', '01950000-0000-7000-8000-000000000087', 'run.form-submitted', '\x7b22666f726d5f6964223a2263623531653563332d353139662d353135662d616565372d633037626336323432323439222c22616374696f6e223a22617070726f7665222c2276616c756573223a7b22636f6d6d656e74223a2246696e652e227d2c22646967657374223a2232663561626363623833313330396530653839623938346338323064623564393838363436303436313734623930623931386230656466656431333438363066222c2275736572223a22752d32222c226368616e6e656c223a22736572766963652d617069227d');
INSERT INTO placet.event VALUES (324, '2026-03-06 05:43:13+00', 23, 0, 0, '01950000-0000-7000-8000-000000000084', '01950000-0000-7000-8000-000000000087', 'run.resumed', '\x7b7d');
INSERT INTO placet.event VALUES (325, '2026-03-06 05:43:13+00', 24, 0, 0, '01950000-0000-7000-8000-000000000084', '01950000-0000-7000-8000-000000000087', 'run.node-succeeded', '\x7b22657865637574696f6e5f6964223a22616761696e23312f312f7265766965772331222c226f757470757473223a7b22636f6d6d656e74223a2246696e652e222c225f5f616374696f6e5f6964223a22617070726f7665222c225f5f72656e64657265645f636f6e74656e74223a22526f756e6420322046696e652e222c225f5f616374696f6e5f76616c7565223a22417070726f7665227d2c2268616e646c65223a22617070726f7665222c22696e70757473223a7b22636f6d6d656e74223a2246696e652e227d7d');
INSERT INTO placet.event VALUES (326, '2026-03-06 05:43:13+00', 25, 0, 0, '01950000-0000-7000-8000-000000000084', '01950000-0000-7000-8000-000000000087', 'run.node-started', '\x7b22657865637574696f6e5f6964223a22616761696e23312f312f656e6f7567682331222c226e6f64655f6964223a22656e6f756768222c226e6f64655f74797065223a226c6f6f702d656e64222c227469746c65223a22222c22696e646578223a372c227072656465636573736f72223a22726576696577222c22636f6e7461696e6572223a22616761696e2331222c22726f756e64223a317d');
INSERT INTO placet.event VALUES (327, '2026-03-06 05:43:13+00', 26, 0, 0, '01950000-0000-7000-8000-000000000084', '01950000-0000-7000-8000-000000000087', 'run.node-succeeded', '\x7b22657865637574696f6e5f6964223a22616761696e23312f312f656e6f7567682331222c226f757470757473223a7b7d2c22627265616b73223a747275657d');
INSERT INTO placet.event VALUES (328, '2026-03-06 05:43:13+00', 27, 0, 0, '01950000-0000-7000-8000-000000000084', '01950000-0000-7000-8000-000000000087', 'run.round-ended', '\x7b22657865637574696f6e5f6964223a22616761696e2331222c22726f756e64223a312c226c6561766573223a747275657d');
INSERT INTO placet.event VALUES (329, '2026-03-06 05:43:13+00', 28, 0, 0, '01950000-0000-7000-8000-000000000084', '01950000-0000-7000-8000-000000000087', 'run.node-succeeded', '\x7b22657865637574696f6e5f6964223a22616761696e2331222c226f757470757473223a7b226e223a322c226c6f6f705f726f756e64223a327d7d');
INSERT INTO placet.event VALUES (330, '2026-03-06 05:43:13+00', 29, 0, 0, '01950000-0000-7000-8000-000000000084', '01950000-0000-7000-8000-000000000087', 'run.node-started', '\x7b22657865637574696f6e5f6964223a22656e642331222c226e6f64655f6964223a22656e64222c226e6f64655f74797065223a22656e64222c227469746c65223a22456e64222c22696e646578223a382c227072656465636573736f72223a22616761696e227d');
INSERT INTO placet.event VALUES (331, '2026-03-06 05:43:13+00', 30, 0, 0, '01950000-0000-7000-8000-000000000084', '01950000-0000-7000-8000-000000000087', 'run.node-succeeded', '\x7b22657865637574696f6e5f6964223a22656e642331222c226f757470757473223a7b226e223a322c2273616964223a2246696e652e227d7d');
INSERT INTO placet.event VALUES (332, '2026-03-06 05:43:13+00', 31, 0, 0, '01950000-0000-7000-8000-000000000084', '01950000-0000-7000-8000-000000000087', 'run.succeeded', '\x7b226f757470757473223a7b226e223a322c2273616964223a2246696e652e227d7d');
INSERT INTO placet.event VALUES (333, '2026-03-06 05:44:13+00', 1, 0, 9, '01950000-0000-7000-8000-00000000008a', '01950000-0000-7000-8000-00000000008b', 'run.started', '\x7b22776f726b666c6f775f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303839222c2276657273696f6e5f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303838222c22646566696e6974696f6e5f646967657374223a2238316331636665363035386162393365646537623562626233386133616164646562313534646432666135616563333866373735303638393765653238643065222c22696e70757473223a7b22746f706963223a22746561227d2c2275736572223a22752d31222c226368616e6e656c223a22736572766963652d617069227d');
INSERT INTO placet.event VALUES (334, '2026-03-06 05:44:13+00', 2, 0, 0, '01950000-0000-7000-8000-00000000008a', '01950000-0000-7000-8000-00000000008b', 'run.node-started', '\x7b22657865637574696f6e5f6964223a2273746172742331222c226e6f64655f6964223a227374617274222c226e6f64655f74797065223a227374617274222c227469746c65223a225374617274222c22696e646578223a317d');
INSERT INTO placet.event VALUES (335, '2026-03-06 05:44:13+00', 3, 0, 0, '01950000-0000-7000-8000-00000000008a', '01950000-0000-7000-8000-00000000008b', 'run.node-succeeded', '\x7b22657865637574696f6e5f6964223a2273746172742331222c226f757470757473223a7b22746f706963223a22746561227d7d');
INSERT INTO placet.event VALUES (336, '2026-03-06 05:44:13+00', 4, 0, 0, '01950000-0000-7000-8000-00000000008a', '01950000-0000-7000-8000-00000000008b', 'run.node-started', '\x7b22657865637574696f6e5f6964223a226e657665722331222c226e6f64655f6964223a226e65766572222c226e6f64655f74797065223a226c6f6f70222c227469746c65223a224e65766572222c22696e646578223a322c227072656465636573736f72223a227374617274227d');
INSERT INTO placet.event VALUES (337, '2026-03-06 05:44:13+00', 5, 0, 0, '01950000-0000-7000-8000-00000000008a', '01950000-0000-7000-8000-00000000008b', 'run.container-entered', '\x7b22657865637574696f6e5f6964223a226e657665722331222c226b696e64223a226c6f6f70222c22746f74616c223a302c227661726961626c6573223a7b226e223a307d2c226c6561766573223a747275657d');
INSERT INTO placet.event VALUES (338, '2026-03-06 05:44:13+00', 6, 0, 0, '01950000-0000-7000-8000-00000000008a', '01950000-0000-7000-8000-00000000008b', 'run.node-succeeded', '\x7b22657865637574696f6e5f6964223a226e657665722331222c226f757470757473223a7b7d7d');
INSERT INTO placet.event VALUES (339, '2026-03-06 05:44:13+00', 7, 0, 0, '01950000-0000-7000-8000-00000000008a', '01950000-0000-7000-8000-00000000008b', 'run.node-started', '\x7b22657865637574696f6e5f6964223a22656e642331222c226e6f64655f6964223a22656e64222c226e6f64655f74797065223a22656e64222c227469746c65223a22456e64222c22696e646578223a332c227072656465636573736f72223a226e65766572227d');
INSERT INTO placet.event VALUES (340, '2026-03-06 05:44:13+00', 8, 0, 0, '01950000-0000-7000-8000-00000000008a', '01950000-0000-7000-8000-00000000008b', 'run.node-succeeded', '\x7b22657865637574696f6e5f6964223a22656e642331222c226f757470757473223a7b226e223a6e756c6c7d7d');
INSERT INTO placet.event VALUES (341, '2026-03-06 05:44:13+00', 9, 0, 0, '01950000-0000-7000-8000-00000000008a', '01950000-0000-7000-8000-00000000008b', 'run.succeeded', '\x7b226f757470757473223a7b226e223a6e756c6c7d7d');
INSERT INTO placet.event VALUES (342, '2026-03-06 05:45:13+00', 1, 0, 11, '01950000-0000-7000-8000-00000000008e', '01950000-0000-7000-8000-00000000008f', 'run.started', '\x7b22776f726b666c6f775f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303864222c2276657273696f6e5f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303863222c22646566696e6974696f6e5f646967657374223a2231646135303335633965383137383561373262343938323538303962316437363637363363666334376164643334326439396632393966383230343333373334222c22696e70757473223a7b22746f706963223a22746561227d2c2275736572223a22752d31222c226368616e6e656c223a22736572766963652d617069227d');
INSERT INTO placet.event VALUES (343, '2026-03-06 05:45:13+00', 2, 0, 0, '01950000-0000-7000-8000-00000000008e', '01950000-0000-7000-8000-00000000008f', 'run.node-started', '\x7b22657865637574696f6e5f6964223a2273746172742331222c226e6f64655f6964223a227374617274222c226e6f64655f74797065223a227374617274222c227469746c65223a225374617274222c22696e646578223a317d');
INSERT INTO placet.event VALUES (344, '2026-03-06 05:45:13+00', 3, 0, 0, '01950000-0000-7000-8000-00000000008e', '01950000-0000-7000-8000-00000000008f', 'run.node-succeeded', '\x7b22657865637574696f6e5f6964223a2273746172742331222c226f757470757473223a7b22746f706963223a22746561227d7d');
INSERT INTO placet.event VALUES (345, '2026-03-06 05:45:13+00', 4, 0, 0, '01950000-0000-7000-8000-00000000008e', '01950000-0000-7000-8000-00000000008f', 'run.node-started', '\x7b22657865637574696f6e5f6964223a22616761696e2331222c226e6f64655f6964223a22616761696e222c226e6f64655f74797065223a226c6f6f70222c227469746c65223a22416761696e222c22696e646578223a322c227072656465636573736f72223a227374617274227d');
INSERT INTO placet.event VALUES (346, '2026-03-06 05:45:13+00', 5, 0, 0, '01950000-0000-7000-8000-00000000008e', '01950000-0000-7000-8000-00000000008f', 'run.container-entered', '\x7b22657865637574696f6e5f6964223a22616761696e2331222c226b696e64223a226c6f6f70222c22746f74616c223a352c227661726961626c6573223a7b226e223a307d7d');
INSERT INTO placet.event VALUES (347, '2026-03-06 05:45:13+00', 6, 0, 0, '01950000-0000-7000-8000-00000000008e', '01950000-0000-7000-8000-00000000008f', 'run.round-started', '\x7b22657865637574696f6e5f6964223a22616761696e2331222c22726f756e64223a307d');
INSERT INTO placet.event VALUES (348, '2026-03-06 05:45:13+00', 7, 0, 0, '01950000-0000-7000-8000-00000000008e', '01950000-0000-7000-8000-00000000008f', 'run.node-started', '\x7b22657865637574696f6e5f6964223a22616761696e23312f302f636f756e742331222c226e6f64655f6964223a22636f756e74222c226e6f64655f74797065223a2261737369676e6572222c227469746c65223a22436f756e74222c22696e646578223a332c227072656465636573736f72223a22616761696e2e7374617274222c22636f6e7461696e6572223a22616761696e2331222c22726f756e64223a307d');
INSERT INTO placet.event VALUES (349, '2026-03-06 05:45:13+00', 8, 0, 0, '01950000-0000-7000-8000-00000000008e', '01950000-0000-7000-8000-00000000008f', 'run.node-succeeded', '\x7b22657865637574696f6e5f6964223a22616761696e23312f302f636f756e742331222c226f757470757473223a7b7d2c22777269746573223a5b7b226e616d657370616365223a22616761696e222c2270617468223a5b226e225d2c2276616c7565223a317d5d7d');
INSERT INTO placet.event VALUES (350, '2026-03-06 05:45:13+00', 9, 0, 0, '01950000-0000-7000-8000-00000000008e', '01950000-0000-7000-8000-00000000008f', 'run.node-started', '\x7b22657865637574696f6e5f6964223a22616761696e23312f302f7265766965772331222c226e6f64655f6964223a22726576696577222c226e6f64655f74797065223a2268756d616e2d696e707574222c227469746c65223a22526576696577222c22696e646578223a342c227072656465636573736f72223a22636f756e74222c22636f6e7461696e6572223a22616761696e2331222c22726f756e64223a307d');
INSERT INTO placet.event VALUES (351, '2026-03-06 05:45:13+00', 10, 0, 0, '01950000-0000-7000-8000-00000000008e', '01950000-0000-7000-8000-00000000008f', 'run.form-issued', '\x7b22666f726d5f6964223a2233613932666532342d616661642d353638652d393061352d613461303032643333396135222c22657865637574696f6e5f6964223a22616761696e23312f302f7265766965772331222c22666f726d223a7b227469746c65223a22526576696577222c22636f6e74656e74223a22526f756e642031207b7b23246f75747075742e636f6d6d656e74237d7d222c226669656c6473223a5b7b2274797065223a22706172616772617068222c226e616d65223a22636f6d6d656e74222c2264656661756c74223a6e756c6c7d5d2c22616374696f6e73223a5b7b226964223a22617070726f7665222c227469746c65223a22417070726f7665222c22627574746f6e5f7374796c65223a2264656661756c74227d2c7b226964223a2272656a656374222c227469746c65223a2252656a656374222c22627574746f6e5f7374796c65223a2264656661756c74227d5d2c2264656661756c7473223a7b7d2c22776562223a747275657d2c22657870697265735f6174223a22323032362d30332d30395430353a34353a31332b30303a3030222c22646967657374223a2262306432336566623765323236373236386137346562633034323533323265373463666562666566363931356531373531623636316131613564353961303333222c227375726661636573223a5b22776562225d2c22746f6b656e5f6b6579223a226b65792d31227d');
INSERT INTO placet.event VALUES (352, '2026-03-06 05:45:13+00', 11, 0, 0, '01950000-0000-7000-8000-00000000008e', '01950000-0000-7000-8000-00000000008f', 'run.paused', '\x7b22666f726d73223a5b2233613932666532342d616661642d353638652d393061352d613461303032643333396135225d7d');
INSERT INTO placet.event VALUES (353, '2026-03-06 05:45:13+00', 12, 0, 2, '01950000-0000-7000-8000-00000000008e', '01950000-0000-7000-8000-000000000090', 'run.form-withdrawn', '\x7b22666f726d5f6964223a2233613932666532342d616661642d353638652d393061352d613461303032643333396135222c22726561736f6e223a2253746f707065642062792075736572227d');
INSERT INTO placet.event VALUES (354, '2026-03-06 05:45:13+00', 13, 0, 0, '01950000-0000-7000-8000-00000000008e', '01950000-0000-7000-8000-000000000090', 'run.stopped', '\x7b22726561736f6e223a2253746f707065642062792075736572222c2275736572223a22752d31227d');
INSERT INTO placet.event VALUES (355, '2026-03-06 05:46:13+00', 1, 0, 6, '01950000-0000-7000-8000-000000000093', '01950000-0000-7000-8000-000000000094', 'run.started', '\x7b22776f726b666c6f775f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303932222c2276657273696f6e5f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303931222c22646566696e6974696f6e5f646967657374223a2239353639633437346336353233623933666532633661393538653530313062633738613334633837343831393266653433663438343465646232663564313832222c22696e70757473223a7b22746f706963223a22746561227d2c2275736572223a22752d31222c226368616e6e656c223a22736572766963652d617069227d');
INSERT INTO placet.event VALUES (356, '2026-03-06 05:46:13+00', 2, 0, 0, '01950000-0000-7000-8000-000000000093', '01950000-0000-7000-8000-000000000094', 'run.node-started', '\x7b22657865637574696f6e5f6964223a2273746172742331222c226e6f64655f6964223a227374617274222c226e6f64655f74797065223a227374617274222c227469746c65223a225374617274222c22696e646578223a317d');
INSERT INTO placet.event VALUES (357, '2026-03-06 05:46:13+00', 3, 0, 0, '01950000-0000-7000-8000-000000000093', '01950000-0000-7000-8000-000000000094', 'run.node-succeeded', '\x7b22657865637574696f6e5f6964223a2273746172742331222c226f757470757473223a7b22746f706963223a22746561227d7d');
INSERT INTO placet.event VALUES (358, '2026-03-06 05:46:13+00', 4, 0, 0, '01950000-0000-7000-8000-000000000093', '01950000-0000-7000-8000-000000000094', 'run.node-started', '\x7b22657865637574696f6e5f6964223a2273686172652331222c226e6f64655f6964223a227368617265222c226e6f64655f74797065223a2274656d706c6174652d7472616e73666f726d222c227469746c65223a225368617265222c22696e646578223a322c227072656465636573736f72223a227374617274227d');
INSERT INTO placet.event VALUES (359, '2026-03-06 05:46:13+00', 5, 0, 0, '01950000-0000-7000-8000-000000000093', '01950000-0000-7000-8000-000000000094', 'run.node-failed', '\x7b22657865637574696f6e5f6964223a2273686172652331222c22636f6465223a2274656d706c6174655f6572726f72222c226d657373616765223a22696e7465676572206469766973696f6e206f72206d6f64756c6f206279207a65726f227d');
INSERT INTO placet.event VALUES (360, '2026-03-06 05:46:13+00', 6, 0, 0, '01950000-0000-7000-8000-000000000093', '01950000-0000-7000-8000-000000000094', 'run.failed', '\x7b226572726f72223a22696e7465676572206469766973696f6e206f72206d6f64756c6f206279207a65726f222c226e6f64655f6964223a227368617265227d');
INSERT INTO placet.event VALUES (361, '2026-03-06 05:47:13+00', 1, 0, 8, '01950000-0000-7000-8000-000000000097', '01950000-0000-7000-8000-000000000098', 'run.started', '\x7b22776f726b666c6f775f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303936222c2276657273696f6e5f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303935222c22646566696e6974696f6e5f646967657374223a2265323566353538386230386563393761393866316438386462376262336334353561303736346536363830623039663066356261336537643331663864336339222c22696e70757473223a7b22746f706963223a22746561227d2c2275736572223a22752d31222c226368616e6e656c223a22736572766963652d617069227d');
INSERT INTO placet.event VALUES (362, '2026-03-06 05:47:13+00', 2, 0, 0, '01950000-0000-7000-8000-000000000097', '01950000-0000-7000-8000-000000000098', 'run.node-started', '\x7b22657865637574696f6e5f6964223a2273746172742331222c226e6f64655f6964223a227374617274222c226e6f64655f74797065223a227374617274222c227469746c65223a225374617274222c22696e646578223a317d');
INSERT INTO placet.event VALUES (363, '2026-03-06 05:47:13+00', 3, 0, 0, '01950000-0000-7000-8000-000000000097', '01950000-0000-7000-8000-000000000098', 'run.node-succeeded', '\x7b22657865637574696f6e5f6964223a2273746172742331222c226f757470757473223a7b22746f706963223a22746561227d7d');
INSERT INTO placet.event VALUES (364, '2026-03-06 05:47:13+00', 4, 0, 0, '01950000-0000-7000-8000-000000000097', '01950000-0000-7000-8000-000000000098', 'run.node-started', '\x7b22657865637574696f6e5f6964223a227265766965772331222c226e6f64655f6964223a22726576696577222c226e6f64655f74797065223a2268756d616e2d696e707574222c227469746c65223a22526576696577222c22696e646578223a322c227072656465636573736f72223a227374617274227d');
INSERT INTO placet.event VALUES (365, '2026-03-06 05:47:13+00', 5, 0, 0, '01950000-0000-7000-8000-000000000097', '01950000-0000-7000-8000-000000000098', 'run.node-failed', '\x7b22657865637574696f6e5f6964223a227265766965772331222c22636f6465223a22666f726d5f6e6f745f697373756564222c226d657373616765223a22546865206f7074696f6e73206f662073656c65637420696e707574202763686f69636527206d7573742062652061206c697374206f662074657874733a2073746172742e746f706963206973206e6f206c697374222c227374726174656779223a226661696c2d6272616e6368222c2268616e646c65223a226661696c2d6272616e6368222c226f757470757473223a7b226572726f725f6d657373616765223a22546865206f7074696f6e73206f662073656c65637420696e707574202763686f69636527206d7573742062652061206c697374206f662074657874733a2073746172742e746f706963206973206e6f206c697374222c226572726f725f74797065223a22466f726d49737375654572726f72227d7d');
INSERT INTO placet.event VALUES (366, '2026-03-06 05:47:13+00', 6, 0, 0, '01950000-0000-7000-8000-000000000097', '01950000-0000-7000-8000-000000000098', 'run.node-started', '\x7b22657865637574696f6e5f6964223a226e6f742331222c226e6f64655f6964223a226e6f74222c226e6f64655f74797065223a22656e64222c227469746c65223a224e6f74222c22696e646578223a332c227072656465636573736f72223a22726576696577227d');
INSERT INTO placet.event VALUES (367, '2026-03-06 05:47:13+00', 7, 0, 0, '01950000-0000-7000-8000-000000000097', '01950000-0000-7000-8000-000000000098', 'run.node-succeeded', '\x7b22657865637574696f6e5f6964223a226e6f742331222c226f757470757473223a7b22776879223a22546865206f7074696f6e73206f662073656c65637420696e707574202763686f69636527206d7573742062652061206c697374206f662074657874733a2073746172742e746f706963206973206e6f206c697374227d7d');
INSERT INTO placet.event VALUES (368, '2026-03-06 05:47:13+00', 8, 0, 0, '01950000-0000-7000-8000-000000000097', '01950000-0000-7000-8000-000000000098', 'run.succeeded', '\x7b226f757470757473223a7b22776879223a22546865206f7074696f6e73206f662073656c65637420696e707574202763686f69636527206d7573742062652061206c697374206f662074657874733a2073746172742e746f706963206973206e6f206c697374227d7d');
INSERT INTO placet.event VALUES (369, '2026-03-06 05:47:13+00', 1, 0, 6, '01950000-0000-7000-8000-000000000099', '01950000-0000-7000-8000-00000000009c', 'conversation.started', '\x7b22776f726b666c6f775f6964223a2230303030303030302d303030302d303030302d303030302d303030303030303030303035222c2275736572223a22752d31222c226e616d65223a2248656c6c6f222c226368616e6e656c223a22736572766963652d617069222c226c6576656c223a2273657373696f6e227d');
INSERT INTO placet.event VALUES (370, '2026-03-06 05:47:13+00', 2, 0, 0, '01950000-0000-7000-8000-000000000099', '01950000-0000-7000-8000-00000000009c', 'conversation.turn-began', '\x7b2272756e5f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303961222c226e756d626572223a312c227175657279223a2248656c6c6f222c227661726961626c6573223a7b226e223a317d7d');
INSERT INTO placet.event VALUES (371, '2026-03-06 05:47:13+00', 3, 0, 0, '01950000-0000-7000-8000-000000000099', '01950000-0000-7000-8000-00000000009c', 'conversation.variables-written', '\x7b227661726961626c6573223a7b226e223a327d2c2272756e5f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303961227d');
INSERT INTO placet.event VALUES (372, '2026-03-06 05:47:13+00', 4, 0, 0, '01950000-0000-7000-8000-000000000099', '01950000-0000-7000-8000-00000000009c', 'conversation.turn-ended', '\x7b2272756e5f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303961222c226e756d626572223a312c226f7574636f6d65223a22737563636565646564222c22616e73776572223a2248656c6c6f2c20752d31227d');
INSERT INTO placet.event VALUES (373, '2026-03-06 05:47:13+00', 5, 0, 0, '01950000-0000-7000-8000-000000000099', '01950000-0000-7000-8000-00000000009c', 'conversation.variables-written', '\x7b227661726961626c6573223a7b226e223a337d2c226279223a22626f62227d');
INSERT INTO placet.event VALUES (374, '2026-03-06 05:47:13+00', 6, 0, 0, '01950000-0000-7000-8000-000000000099', '01950000-0000-7000-8000-00000000009c', 'conversation.renamed', '\x7b226e616d65223a224772656574696e6773222c226279223a22626f62227d');
INSERT INTO placet.event VALUES (375, '2026-03-06 05:47:13+00', 1, 0, 2, '01950000-0000-7000-8000-00000000009b', '01950000-0000-7000-8000-00000000009d', 'conversation.started', '\x7b22776f726b666c6f775f6964223a2230303030303030302d303030302d303030302d303030302d303030303030303030303035222c2275736572223a22752d31222c226e616d65223a2248656c6c6f222c226368616e6e656c223a22736572766963652d617069227d');
INSERT INTO placet.event VALUES (376, '2026-03-06 05:47:13+00', 2, 0, 0, '01950000-0000-7000-8000-00000000009b', '01950000-0000-7000-8000-00000000009d', 'conversation.deleted', '\x7b226279223a22626f62227d');
INSERT INTO placet.event VALUES (377, '2026-03-06 05:48:13+00', 1, 0, 8, '01950000-0000-7000-8000-0000000000a0', '01950000-0000-7000-8000-0000000000a1', 'run.started', '\x207b22776f726b666c6f775f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303966222c2276657273696f6e5f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303965222c22646566696e6974696f6e5f646967657374223a2263666437623661316533653930366338383035353064373535313864633163323061653461316533666237396161656538333663313664646637656239343932222c22696e70757473223a7b22746f706963223a22205c756438303020c3bc2031313830353931363230373137343131333033343234227d2c2275736572223a22c3bc5c7530303030222c226368616e6e656c223a22736572766963652d617069227d');
INSERT INTO placet.event VALUES (378, '2026-03-06 05:48:13+00', 2, 0, 0, '01950000-0000-7000-8000-0000000000a0', '01950000-0000-7000-8000-0000000000a1', 'run.node-started', '\x7b22657865637574696f6e5f6964223a2273746172742331222c226e6f64655f6964223a227374617274222c226e6f64655f74797065223a227374617274222c227469746c65223a225374617274222c22696e646578223a317d');
INSERT INTO placet.event VALUES (379, '2026-03-06 05:48:13+00', 3, 0, 0, '01950000-0000-7000-8000-0000000000a0', '01950000-0000-7000-8000-0000000000a1', 'run.node-succeeded', '\x207b22657865637574696f6e5f6964223a2273746172742331222c226f757470757473223a7b22746f706963223a22205c756438303020c3bc2031313830353931363230373137343131333033343234227d7d');
INSERT INTO placet.event VALUES (380, '2026-03-06 05:48:13+00', 4, 0, 0, '01950000-0000-7000-8000-0000000000a0', '01950000-0000-7000-8000-0000000000a1', 'run.node-started', '\x7b22657865637574696f6e5f6964223a2264726166742331222c226e6f64655f6964223a226472616674222c226e6f64655f74797065223a2274656d706c6174652d7472616e73666f726d222c227469746c65223a224472616674222c22696e646578223a322c227072656465636573736f72223a227374617274227d');
INSERT INTO placet.event VALUES (381, '2026-03-06 05:48:13+00', 5, 0, 0, '01950000-0000-7000-8000-0000000000a0', '01950000-0000-7000-8000-0000000000a1', 'run.node-succeeded', '\x7b22657865637574696f6e5f6964223a2264726166742331222c226f757470757473223a7b226f7574707574223a2244726166742061626f75742020efbfbd20c3bc2031313830353931363230373137343131333033343234227d7d');
INSERT INTO placet.event VALUES (382, '2026-03-06 05:48:13+00', 6, 0, 0, '01950000-0000-7000-8000-0000000000a0', '01950000-0000-7000-8000-0000000000a1', 'run.node-started', '\x7b22657865637574696f6e5f6964223a227265766965772331222c226e6f64655f6964223a22726576696577222c226e6f64655f74797065223a2268756d616e2d696e707574222c227469746c65223a22526576696577222c22696e646578223a332c227072656465636573736f72223a226472616674227d');
INSERT INTO placet.event VALUES (383, '2026-03-06 05:48:13+00', 7, 0, 0, '01950000-0000-7000-8000-0000000000a0', '01950000-0000-7000-8000-0000000000a1', 'run.form-issued', '\x7b22666f726d5f6964223a2235393964353338322d656362342d353536322d613437652d656465663936333531333234222c22657865637574696f6e5f6964223a227265766965772331222c22666f726d223a7b227469746c65223a22526576696577222c22636f6e74656e74223a2244726166742061626f75742020efbfbd20c3bc20313138303539313632303731373431313330333432345c6e5c6e7b7b23246f75747075742e636f6d6d656e74237d7d222c226669656c6473223a5b7b2274797065223a22706172616772617068222c226e616d65223a22636f6d6d656e74222c2264656661756c74223a6e756c6c7d5d2c22616374696f6e73223a5b7b226964223a22617070726f7665222c227469746c65223a22417070726f7665222c22627574746f6e5f7374796c65223a2264656661756c74227d2c7b226964223a2272656a656374222c227469746c65223a2252656a656374222c22627574746f6e5f7374796c65223a2264656661756c74227d5d2c2264656661756c7473223a7b7d2c22776562223a747275657d2c22657870697265735f6174223a22323032362d30332d30395430353a34383a31332b30303a3030222c22646967657374223a2265666136323362336630303639386633643961393966326237373562343435663130326138326431613739613136656163636262316637373337303534303634222c227375726661636573223a5b22776562225d2c22746f6b656e5f6b6579223a226b65792d31227d');
INSERT INTO placet.event VALUES (384, '2026-03-06 05:48:13+00', 8, 0, 0, '01950000-0000-7000-8000-0000000000a0', '01950000-0000-7000-8000-0000000000a1', 'run.paused', '\x7b22666f726d73223a5b2235393964353338322d656362342d353536322d613437652d656465663936333531333234225d7d');


--
-- Data for Name: event_topic; Type: TABLE DATA; Schema: placet; Owner: -
--

INSERT INTO placet.event_topic VALUES ('conversation.deleted', '0.3.0');
INSERT INTO placet.event_topic VALUES ('conversation.renamed', '0.3.0');
INSERT INTO placet.event_topic VALUES ('conversation.started', '0.3.0');
INSERT INTO placet.event_topic VALUES ('conversation.turn-began', '0.3.0');
INSERT INTO placet.event_topic VALUES ('conversation.turn-ended', '0.3.0');
INSERT INTO placet.event_topic VALUES ('conversation.variables-written', '0.3.0');
INSERT INTO placet.event_topic VALUES ('run.container-entered', '0.3.0');
INSERT INTO placet.event_topic VALUES ('run.continued', '0.3.0');
INSERT INTO placet.event_topic VALUES ('run.effect-accepted', '0.3.0');
INSERT INTO placet.event_topic VALUES ('run.effect-requested', '0.3.0');
INSERT INTO placet.event_topic VALUES ('run.failed', '0.3.0');
INSERT INTO placet.event_topic VALUES ('run.form-addressed', '0.3.0');
INSERT INTO placet.event_topic VALUES ('run.form-deadline-changed', '0.3.0');
INSERT INTO placet.event_topic VALUES ('run.form-delivered', '0.3.0');
INSERT INTO placet.event_topic VALUES ('run.form-delivery-failed', '0.3.0');
INSERT INTO placet.event_topic VALUES ('run.form-expired', '0.3.0');
INSERT INTO placet.event_topic VALUES ('run.form-issued', '0.3.0');
INSERT INTO placet.event_topic VALUES ('run.form-reminded', '0.3.0');
INSERT INTO placet.event_topic VALUES ('run.form-submitted', '0.3.0');
INSERT INTO placet.event_topic VALUES ('run.form-viewed', '0.3.0');
INSERT INTO placet.event_topic VALUES ('run.form-withdrawn', '0.3.0');
INSERT INTO placet.event_topic VALUES ('run.node-cancelled', '0.3.0');
INSERT INTO placet.event_topic VALUES ('run.node-failed', '0.3.0');
INSERT INTO placet.event_topic VALUES ('run.node-retried', '0.3.0');
INSERT INTO placet.event_topic VALUES ('run.node-started', '0.3.0');
INSERT INTO placet.event_topic VALUES ('run.node-succeeded', '0.3.0');
INSERT INTO placet.event_topic VALUES ('run.paused', '0.3.0');
INSERT INTO placet.event_topic VALUES ('run.resumed', '0.3.0');
INSERT INTO placet.event_topic VALUES ('run.round-ended', '0.3.0');
INSERT INTO placet.event_topic VALUES ('run.round-started', '0.3.0');
INSERT INTO placet.event_topic VALUES ('run.started', '0.3.0');
INSERT INTO placet.event_topic VALUES ('run.stopped', '0.3.0');
INSERT INTO placet.event_topic VALUES ('run.succeeded', '0.3.0');
INSERT INTO placet.event_topic VALUES ('run.yielded', '0.3.0');


--
-- Data for Name: file; Type: TABLE DATA; Schema: placet; Owner: -
--



--
-- Data for Name: form; Type: TABLE DATA; Schema: placet; Owner: -
--

INSERT INTO placet.form VALUES ('2026-03-02 12:01:00+00', '2026-03-05 12:01:00+00', '2026-03-02 12:02:00+00', 7, 0, '2ae60c1f-12f3-5fe1-bbff-53bc95faee98', '11136aac-4213-55f5-b405-cd4c8c27d6fc', 'review#1', 'submitted');
INSERT INTO placet.form VALUES ('2026-03-02 12:03:00+00', '2026-03-05 12:03:00+00', '2026-03-02 12:03:50+00', 7, 0, '01950000-0000-7000-8000-000000000008', '1044bc84-1a72-5fc4-a379-e0c80360ff15', 'review#1', 'submitted');
INSERT INTO placet.form VALUES ('2026-03-02 12:04:50+00', '2026-03-05 12:04:50+00', '2026-03-02 12:05:40+00', 7, 0, '01950000-0000-7000-8000-00000000000d', '91730ca2-11a1-5537-8217-b31c3599b0b4', 'finance#1', 'submitted');
INSERT INTO placet.form VALUES ('2026-03-02 12:04:50+00', '2026-03-05 12:04:50+00', '2026-03-02 12:06:30+00', 5, 0, '01950000-0000-7000-8000-00000000000d', 'd9263372-b727-562f-a130-360c7658e11c', 'legal#1', 'submitted');
INSERT INTO placet.form VALUES ('2026-03-02 12:07:30+00', '2026-03-05 12:07:30+00', '2026-03-02 12:08:20+00', 5, 0, '01950000-0000-7000-8000-000000000013', 'd35b9b5c-3ccb-5e79-85c7-9adcf9d2d343', 'review#1', 'submitted');
INSERT INTO placet.form VALUES ('2026-03-02 12:09:20+00', '2026-03-05 12:09:20+00', '2026-03-05 12:09:21+00', 7, 0, '01950000-0000-7000-8000-000000000018', 'c406780e-eb24-596e-bfb3-ee85fba4122a', 'review#1', 'expired');
INSERT INTO placet.form VALUES ('2026-03-05 12:10:21+00', '2026-03-05 13:10:21+00', '2026-03-05 13:10:21+00', 7, 0, '01950000-0000-7000-8000-00000000001d', '465819b1-7381-57b1-8eb5-de5ae8a58e2b', 'review#1', 'expired');
INSERT INTO placet.form VALUES ('2026-03-05 13:11:21+00', '2026-03-08 13:11:21+00', '2026-03-05 13:11:21+00', 7, 0, '01950000-0000-7000-8000-000000000022', 'd9ddf599-1581-553a-869b-f0d03bc4a130', 'review#1', 'withdrawn');
INSERT INTO placet.form VALUES ('2026-03-05 13:12:21+00', '2026-03-08 13:12:21+00', '2026-03-05 13:12:21+00', 5, 0, '01950000-0000-7000-8000-000000000027', 'b4c26065-eca3-59b5-8b7f-8573ae6b8eb9', 'legal#1', 'withdrawn');
INSERT INTO placet.form VALUES ('2026-03-05 13:12:21+00', '2026-03-08 13:12:21+00', '2026-03-05 13:12:21+00', 7, 0, '01950000-0000-7000-8000-000000000027', 'ab24163a-7ea9-53ae-8b30-901de6d9f151', 'finance#1', 'withdrawn');
INSERT INTO placet.form VALUES ('2026-03-05 13:13:21+00', '2026-03-06 19:13:21+00', '2026-03-06 05:14:47+00', 5, 0, '01950000-0000-7000-8000-00000000002d', '0444adbf-c7c2-55c3-9537-34ea57f74525', 'review#1', 'submitted');
INSERT INTO placet.form VALUES ('2026-03-06 05:15:47+00', '2026-03-06 15:15:47+00', NULL, 5, 0, '01950000-0000-7000-8000-00000000003d', 'e44f0f44-c5a3-5ae4-9620-8681aa4e0874', 'review#1', 'waiting');
INSERT INTO placet.form VALUES ('2026-03-06 05:16:53+00', '2026-03-06 15:16:53+00', '2026-03-06 05:17:44+00', 5, 0, '01950000-0000-7000-8000-000000000044', '1644a6b9-90d2-59b9-821a-dad7937c51e1', 'review#1', 'submitted');
INSERT INTO placet.form VALUES ('2026-03-06 05:18:44+00', '2026-03-09 05:18:44+00', NULL, 7, 0, '01950000-0000-7000-8000-00000000004a', 'bf993b5a-8f0d-53dd-9652-08c4baabe7ef', 'review#1', 'waiting');
INSERT INTO placet.form VALUES ('2026-03-06 05:38:43+00', '2026-03-09 05:38:43+00', NULL, 19, 0, '01950000-0000-7000-8000-000000000079', 'dd69de96-8af3-5ec8-aba0-82cbf3ebee2b', 'each#1/2/review#1', 'waiting');
INSERT INTO placet.form VALUES ('2026-03-06 05:37:53+00', '2026-03-09 05:37:53+00', '2026-03-06 05:38:43+00', 11, 0, '01950000-0000-7000-8000-000000000079', '7bd54c5b-2560-56da-a25d-d4da18ea9e19', 'each#1/1/review#1', 'submitted');
INSERT INTO placet.form VALUES ('2026-03-06 05:37:53+00', '2026-03-09 05:37:53+00', '2026-03-06 05:38:43+00', 9, 0, '01950000-0000-7000-8000-000000000079', '0a892469-650d-5c1e-a81e-5689425e6335', 'each#1/0/review#1', 'withdrawn');
INSERT INTO placet.form VALUES ('2026-03-06 05:39:43+00', '2026-03-09 05:39:43+00', NULL, 9, 0, '01950000-0000-7000-8000-00000000007f', '5c2ddba6-d402-5826-8715-fc01f0e2e2df', 'each#1/0/review#1', 'waiting');
INSERT INTO placet.form VALUES ('2026-03-06 05:40:33+00', '2026-03-09 05:40:33+00', NULL, 19, 0, '01950000-0000-7000-8000-00000000007f', 'd1c92ea5-0ad1-5404-9860-18c574853715', 'each#1/2/review#1', 'waiting');
INSERT INTO placet.form VALUES ('2026-03-06 05:39:43+00', '2026-03-09 05:39:43+00', '2026-03-06 05:40:33+00', 11, 0, '01950000-0000-7000-8000-00000000007f', 'bc1ab674-8c81-5562-a2d8-a7f100447b7e', 'each#1/1/review#1', 'submitted');
INSERT INTO placet.form VALUES ('2026-03-06 05:41:33+00', '2026-03-09 05:41:33+00', '2026-03-06 05:42:23+00', 10, 0, '01950000-0000-7000-8000-000000000084', '87c94f52-3ee5-537b-b890-03fb6a5fd6a2', 'again#1/0/review#1', 'submitted');
INSERT INTO placet.form VALUES ('2026-03-06 05:42:23+00', '2026-03-09 05:42:23+00', '2026-03-06 05:43:13+00', 20, 0, '01950000-0000-7000-8000-000000000084', 'cb51e5c3-519f-515f-aee7-c07bc6242249', 'again#1/1/review#1', 'submitted');
INSERT INTO placet.form VALUES ('2026-03-06 05:45:13+00', '2026-03-09 05:45:13+00', '2026-03-06 05:45:13+00', 10, 0, '01950000-0000-7000-8000-00000000008e', '3a92fe24-afad-568e-90a5-a4a002d339a5', 'again#1/0/review#1', 'withdrawn');
INSERT INTO placet.form VALUES ('2026-03-06 05:48:13+00', '2026-03-09 05:48:13+00', NULL, 7, 0, '01950000-0000-7000-8000-0000000000a0', '599d5382-ecb4-5562-a47e-edef96351324', 'review#1', 'waiting');


--
-- Data for Name: form_draft; Type: TABLE DATA; Schema: placet; Owner: -
--



--
-- Data for Name: form_token; Type: TABLE DATA; Schema: placet; Owner: -
--

INSERT INTO placet.form_token VALUES (7, 0, '2ae60c1f-12f3-5fe1-bbff-53bc95faee98', '\xa5092a892b79668e859137f1ed0c320f', 'web', NULL, NULL);
INSERT INTO placet.form_token VALUES (7, 0, '01950000-0000-7000-8000-000000000008', '\xb0cc5e7989b9a60406694aabee179cf3', 'web', NULL, NULL);
INSERT INTO placet.form_token VALUES (5, 0, '01950000-0000-7000-8000-00000000000d', '\xa54f1c533e41a7e7632048d38cca887f', 'web', NULL, NULL);
INSERT INTO placet.form_token VALUES (7, 0, '01950000-0000-7000-8000-00000000000d', '\x91d3c4862394c9f5437bf5afae561954', 'web', NULL, NULL);
INSERT INTO placet.form_token VALUES (5, 0, '01950000-0000-7000-8000-000000000013', '\xc9ae85a632b18336bd05eb977a52cdc7', 'web', NULL, NULL);
INSERT INTO placet.form_token VALUES (7, 0, '01950000-0000-7000-8000-000000000018', '\x58b7e9ab6f534311581261ef71eea2bc', 'web', NULL, NULL);
INSERT INTO placet.form_token VALUES (7, 0, '01950000-0000-7000-8000-00000000001d', '\xf81fd328138fa6261e7a7023f885cc19', 'web', NULL, NULL);
INSERT INTO placet.form_token VALUES (7, 0, '01950000-0000-7000-8000-000000000022', '\x9ed477edfc78f131628cb1b0c8091806', 'web', NULL, NULL);
INSERT INTO placet.form_token VALUES (5, 0, '01950000-0000-7000-8000-000000000027', '\x1fd07c02d67f876fd71f8931aac6874e', 'web', NULL, NULL);
INSERT INTO placet.form_token VALUES (7, 0, '01950000-0000-7000-8000-000000000027', '\xf374cad6bb3755dcc5d3d638031f2d7f', 'web', NULL, NULL);
INSERT INTO placet.form_token VALUES (5, 0, '01950000-0000-7000-8000-00000000002d', '\xcf5922a911f4bdb323596f72ed9c1480', 'web', NULL, NULL);
INSERT INTO placet.form_token VALUES (5, 0, '01950000-0000-7000-8000-00000000002d', '\x26c73a95c1aee7cd85445db4c80563c8', 'email', '1', '01950000-0000-7000-8000-00000000002a');
INSERT INTO placet.form_token VALUES (5, 0, '01950000-0000-7000-8000-00000000002d', '\xf537037cb80966e7774f394a4a170f16', 'email', '2', NULL);
INSERT INTO placet.form_token VALUES (5, 0, '01950000-0000-7000-8000-00000000002d', '\x25d2f8e8449005a8d7d35b9e38bc37a4', 'email', '3', NULL);
INSERT INTO placet.form_token VALUES (5, 0, '01950000-0000-7000-8000-00000000002d', '\xd7a5592aebab68da438443bf06b7abab', 'email', '4', NULL);
INSERT INTO placet.form_token VALUES (5, 0, '01950000-0000-7000-8000-00000000003d', '\xd0c69a8daf234b1aa88156f1ae7b190e', 'web', NULL, NULL);
INSERT INTO placet.form_token VALUES (5, 0, '01950000-0000-7000-8000-00000000003d', '\x769d1f37cc97e750eedd7cec5e225d11', 'email', '1', '01950000-0000-7000-8000-00000000002a');
INSERT INTO placet.form_token VALUES (5, 0, '01950000-0000-7000-8000-00000000003d', '\xc5c1a8d34aa80be757d07cbdedd9a7ed', 'email', '2', NULL);
INSERT INTO placet.form_token VALUES (5, 0, '01950000-0000-7000-8000-000000000044', '\xa3808299aedda05124d05402de010dda', 'web', NULL, NULL);
INSERT INTO placet.form_token VALUES (5, 0, '01950000-0000-7000-8000-000000000044', '\x9b2b2f61972bbfcfab8437231a7859d3', 'email', '1', '01950000-0000-7000-8000-00000000002a');
INSERT INTO placet.form_token VALUES (5, 0, '01950000-0000-7000-8000-000000000044', '\xbccc46190fab6684509e8eaecb45fb15', 'email', '2', NULL);
INSERT INTO placet.form_token VALUES (7, 0, '01950000-0000-7000-8000-00000000004a', '\xe8b076740b171e5fde755b3ed78de5e8', 'web', NULL, NULL);
INSERT INTO placet.form_token VALUES (9, 0, '01950000-0000-7000-8000-000000000079', '\x60be0b3a458b4588ebb6424af1110a34', 'web', NULL, NULL);
INSERT INTO placet.form_token VALUES (11, 0, '01950000-0000-7000-8000-000000000079', '\xd1a98b8a93033a9115dbe934ad63a0f0', 'web', NULL, NULL);
INSERT INTO placet.form_token VALUES (19, 0, '01950000-0000-7000-8000-000000000079', '\xb426cff77f0a56b8ad94b9aa756f99a0', 'web', NULL, NULL);
INSERT INTO placet.form_token VALUES (9, 0, '01950000-0000-7000-8000-00000000007f', '\x4e8c3ebca87f0e255734fbbec4edca34', 'web', NULL, NULL);
INSERT INTO placet.form_token VALUES (11, 0, '01950000-0000-7000-8000-00000000007f', '\xc87c4ff73c3da2dfbb2345fd5a0ff808', 'web', NULL, NULL);
INSERT INTO placet.form_token VALUES (19, 0, '01950000-0000-7000-8000-00000000007f', '\xfc4533bde1dd526326fba7e384cafb51', 'web', NULL, NULL);
INSERT INTO placet.form_token VALUES (10, 0, '01950000-0000-7000-8000-000000000084', '\xd98d4d8d21ee0ac943fb8c2ce9a8f0db', 'web', NULL, NULL);
INSERT INTO placet.form_token VALUES (20, 0, '01950000-0000-7000-8000-000000000084', '\x9cb01e34463618d27653e018624142de', 'web', NULL, NULL);
INSERT INTO placet.form_token VALUES (10, 0, '01950000-0000-7000-8000-00000000008e', '\x820774892051be4a35e0bef63b2dd521', 'web', NULL, NULL);
INSERT INTO placet.form_token VALUES (7, 0, '01950000-0000-7000-8000-0000000000a0', '\x161186d726a44aac1c1ee4d60f939102', 'web', NULL, NULL);


--
-- Data for Name: lost_key; Type: TABLE DATA; Schema: placet; Owner: -
--



--
-- Data for Name: member; Type: TABLE DATA; Schema: placet; Owner: -
--

INSERT INTO placet.member VALUES ('01950000-0000-7000-8000-00000000002a', 0, 'ann@example.com', 'Ann Lee', 'member', '2026-03-05 13:12:21+00', NULL);
INSERT INTO placet.member VALUES ('01950000-0000-7000-8000-000000000041', 0, 'zoe@example.com', 'Zoe', 'admin', '2026-03-06 05:15:53+00', NULL);


--
-- Data for Name: member_form; Type: TABLE DATA; Schema: placet; Owner: -
--

INSERT INTO placet.member_form VALUES ('2026-03-05 13:13:21+00', '2026-03-06 19:13:21+00', '2026-03-06 05:14:47+00', 5, 0, '01950000-0000-7000-8000-00000000002a', '01950000-0000-7000-8000-00000000002c', '01950000-0000-7000-8000-00000000002d', '0444adbf-c7c2-55c3-9537-34ea57f74525', 'submitted');
INSERT INTO placet.member_form VALUES ('2026-03-06 05:15:47+00', '2026-03-06 15:15:47+00', NULL, 5, 0, '01950000-0000-7000-8000-00000000002a', '01950000-0000-7000-8000-00000000003c', '01950000-0000-7000-8000-00000000003d', 'e44f0f44-c5a3-5ae4-9620-8681aa4e0874', 'waiting');
INSERT INTO placet.member_form VALUES ('2026-03-06 05:16:53+00', '2026-03-06 15:16:53+00', '2026-03-06 05:17:44+00', 5, 0, '01950000-0000-7000-8000-00000000002a', '01950000-0000-7000-8000-000000000043', '01950000-0000-7000-8000-000000000044', '1644a6b9-90d2-59b9-821a-dad7937c51e1', 'submitted');


--
-- Data for Name: migration; Type: TABLE DATA; Schema: placet; Owner: -
--

INSERT INTO placet.migration VALUES (1, '0001_log', '7976349b4e70a149189525f379a7e8be9efb66d01b83c4f7d846bee15e53c1d3', '2026-03-02 12:00:00+00', '0.3.0');
INSERT INTO placet.migration VALUES (2, '0002_views', '7a3a1a71afc1481418020a884373125e460dd23d46289ad3d4ee30850159ef9c', '2026-03-02 12:00:00+00', '0.3.0');
INSERT INTO placet.migration VALUES (3, '0003_workflows', '69534265db81e7b49aa66b3e6dbb7212cf51eb9e5c98a518811b207ca81c464c', '2026-03-02 12:00:00+00', '0.3.0');
INSERT INTO placet.migration VALUES (4, '0004_append', 'c9d85617f38813b28058d6c4ea21441852d591c050d73a5c20f050501b260da0', '2026-03-02 12:00:00+00', '0.3.0');
INSERT INTO placet.migration VALUES (5, '0005_files', '3e618fb8a73154790ba8c825670b84eb661e270514f81cf5794ebe5ca4a6c9b2', '2026-03-02 12:00:00+00', '0.3.0');
INSERT INTO placet.migration VALUES (6, '0006_members', 'b46971e7ec3aa0630355d9a04ae6cba319b31453d799d20e65c8cc4ff14d2ca1', '2026-03-02 12:00:00+00', '0.3.0');
INSERT INTO placet.migration VALUES (7, '0007_search', 'a54d805355fba967834cbf0d14cea7b9de0053fd11a96ec83ea4762870543655', '2026-03-02 12:00:00+00', '0.3.0');
INSERT INTO placet.migration VALUES (8, '0008_programs', '78c4d7c52f56e15b8216c098086e8ddff70df7df4f1ad7434758de2bd404cec3', '2026-03-02 12:00:00+00', '0.3.0');
INSERT INTO placet.migration VALUES (9, '0009_form_id', '379c06c959b4d41db2914cfe195efcc86ca90f07ac8e70ee1410b6ea2295d943', '2026-03-02 12:00:00+00', '0.3.0');
INSERT INTO placet.migration VALUES (10, '0010_drafts', '157c2ce030ac9d4f4f463223278fa64401cf96e6c672bfa315060ff71e18f9af', '2026-03-02 12:00:00+00', '0.3.0');
INSERT INTO placet.migration VALUES (12, '0012_keys', '8792d5927f23e7f3544587951335a1edb4bf9b2a8bf18c4bc105fec7214c1a85', '2026-03-02 12:00:00+00', '0.3.0');
INSERT INTO placet.migration VALUES (13, '0013_damaged', 'da82c5089f491df08222cc7926a00f83756f9db6f1b6e60f97b3649f77d5f715', '2026-03-02 12:00:00+00', '0.3.0');
INSERT INTO placet.migration VALUES (15, '0015_key_scopes', 'd62d41fa735ba5721a4ab019d9e945ff995da6e603be1f25192c3cfee8a46224', '2026-03-02 12:00:00+00', '0.3.0');
INSERT INTO placet.migration VALUES (16, '0016_lists', 'ed5faa7c51be5258a338c96e42e28db2199ce828be1a8139f1a77442f64ad692', '2026-03-02 12:00:00+00', '0.3.0');
INSERT INTO placet.migration VALUES (17, '0017_queues', '3b03e786e6acf4cd32ffc9b5583e5adb45fe73cb6de43758a052d6ba2f48e0aa', '2026-03-02 12:00:00+00', '0.3.0');
INSERT INTO placet.migration VALUES (18, '0018_long_runs', 'a650e4c2b073f1bac116814eb53f40c160c495d32bf8f3863f4ca2abe9677e89', '2026-03-02 12:00:00+00', '0.3.0');
INSERT INTO placet.migration VALUES (19, '0019_text_buffer', 'd6f291d82005c2005254a02cf2771878b841efd76b39312ac548f3d2fd38eff4', '2026-03-02 12:00:00+00', '0.3.0');
INSERT INTO placet.migration VALUES (20, '0020_conversations', '3f80a2486548da285797ce2e028274c7e84d78ad53b73f430119313147c8f16f', '2026-03-02 12:00:00+00', '0.3.0');


--
-- Data for Name: program; Type: TABLE DATA; Schema: placet; Owner: -
--

INSERT INTO placet.program VALUES ('0.3.0', '2026-03-02 12:00:00+00');


--
-- Data for Name: ring_key; Type: TABLE DATA; Schema: placet; Owner: -
--



--
-- Data for Name: run; Type: TABLE DATA; Schema: placet; Owner: -
--

INSERT INTO placet.run VALUES ('2026-03-06 05:36:52+00', NULL, 8, 3, 0, 0, '01950000-0000-7000-8000-000000000074', '01950000-0000-7000-8000-000000000073', '01950000-0000-7000-8000-000000000072', 'running', 'service-api', 'u-1', NULL);
INSERT INTO placet.run VALUES ('2026-03-02 12:01:00+00', '2026-03-02 12:02:00+00', 15, 4, 0, 0, '2ae60c1f-12f3-5fe1-bbff-53bc95faee98', '01950000-0000-7000-8000-000000000002', '01950000-0000-7000-8000-000000000001', 'succeeded', 'service-api', 'u-1', NULL);
INSERT INTO placet.run VALUES ('2026-03-02 12:03:00+00', '2026-03-02 12:03:50+00', 14, 4, 0, 0, '01950000-0000-7000-8000-000000000008', '01950000-0000-7000-8000-000000000007', '01950000-0000-7000-8000-000000000006', 'succeeded', 'service-api', 'u-1', NULL);
INSERT INTO placet.run VALUES ('2026-03-02 12:04:50+00', '2026-03-02 12:06:30+00', 18, 4, 0, 0, '01950000-0000-7000-8000-00000000000d', '01950000-0000-7000-8000-00000000000c', '01950000-0000-7000-8000-00000000000b', 'succeeded', 'service-api', 'u-1', NULL);
INSERT INTO placet.run VALUES ('2026-03-02 12:07:30+00', '2026-03-02 12:08:20+00', 12, 3, 0, 0, '01950000-0000-7000-8000-000000000013', '01950000-0000-7000-8000-000000000012', '01950000-0000-7000-8000-000000000011', 'succeeded', 'service-api', 'u-1', NULL);
INSERT INTO placet.run VALUES ('2026-03-02 12:09:20+00', '2026-03-05 12:09:21+00', 14, 4, 0, 0, '01950000-0000-7000-8000-000000000018', '01950000-0000-7000-8000-000000000017', '01950000-0000-7000-8000-000000000016', 'succeeded', 'service-api', 'u-1', NULL);
INSERT INTO placet.run VALUES ('2026-03-05 12:10:21+00', '2026-03-05 13:10:21+00', 10, 3, 0, 0, '01950000-0000-7000-8000-00000000001d', '01950000-0000-7000-8000-00000000001c', '01950000-0000-7000-8000-00000000001b', 'stopped', 'service-api', 'u-1', 'Human input global timeout at node review');
INSERT INTO placet.run VALUES ('2026-03-05 13:11:21+00', '2026-03-05 13:11:21+00', 12, 3, 0, 0, '01950000-0000-7000-8000-000000000022', '01950000-0000-7000-8000-000000000021', '01950000-0000-7000-8000-000000000020', 'failed', 'service-api', 'u-1', 'The form ''Review'' was withdrawn: by mistake');
INSERT INTO placet.run VALUES ('2026-03-05 13:12:21+00', '2026-03-05 13:12:21+00', 11, 3, 0, 0, '01950000-0000-7000-8000-000000000027', '01950000-0000-7000-8000-000000000026', '01950000-0000-7000-8000-000000000025', 'stopped', 'service-api', 'u-1', 'Stopped by user');
INSERT INTO placet.run VALUES ('2026-03-06 05:37:53+00', NULL, 25, 5, 1, 0, '01950000-0000-7000-8000-000000000079', '01950000-0000-7000-8000-000000000078', '01950000-0000-7000-8000-000000000077', 'paused', 'service-api', 'u-1', NULL);
INSERT INTO placet.run VALUES ('2026-03-06 05:39:43+00', NULL, 20, 5, 0, 0, '01950000-0000-7000-8000-00000000007f', '01950000-0000-7000-8000-00000000007e', '01950000-0000-7000-8000-00000000007d', 'paused', 'service-api', 'u-1', NULL);
INSERT INTO placet.run VALUES ('2026-03-06 05:41:33+00', '2026-03-06 05:43:13+00', 31, 8, 0, 0, '01950000-0000-7000-8000-000000000084', '01950000-0000-7000-8000-000000000083', '01950000-0000-7000-8000-000000000082', 'succeeded', 'service-api', 'u-1', NULL);
INSERT INTO placet.run VALUES ('2026-03-06 05:44:13+00', '2026-03-06 05:44:13+00', 9, 3, 0, 0, '01950000-0000-7000-8000-00000000008a', '01950000-0000-7000-8000-000000000089', '01950000-0000-7000-8000-000000000088', 'succeeded', 'service-api', 'u-1', NULL);
INSERT INTO placet.run VALUES ('2026-03-06 05:45:13+00', '2026-03-06 05:45:13+00', 13, 4, 0, 0, '01950000-0000-7000-8000-00000000008e', '01950000-0000-7000-8000-00000000008d', '01950000-0000-7000-8000-00000000008c', 'stopped', 'service-api', 'u-1', 'Stopped by user');
INSERT INTO placet.run VALUES ('2026-03-06 05:46:13+00', '2026-03-06 05:46:13+00', 6, 2, 0, 0, '01950000-0000-7000-8000-000000000093', '01950000-0000-7000-8000-000000000092', '01950000-0000-7000-8000-000000000091', 'failed', 'service-api', 'u-1', 'integer division or modulo by zero');
INSERT INTO placet.run VALUES ('2026-03-05 13:13:21+00', '2026-03-06 05:14:47+00', 23, 3, 0, 0, '01950000-0000-7000-8000-00000000002d', '01950000-0000-7000-8000-00000000002c', '01950000-0000-7000-8000-00000000002b', 'succeeded', 'service-api', 'u-1', NULL);
INSERT INTO placet.run VALUES ('2026-03-06 05:47:13+00', '2026-03-06 05:47:13+00', 8, 3, 1, 0, '01950000-0000-7000-8000-000000000097', '01950000-0000-7000-8000-000000000096', '01950000-0000-7000-8000-000000000095', 'succeeded', 'service-api', 'u-1', NULL);
INSERT INTO placet.run VALUES ('2026-03-06 05:15:47+00', NULL, 8, 2, 0, 0, '01950000-0000-7000-8000-00000000003d', '01950000-0000-7000-8000-00000000003c', '01950000-0000-7000-8000-00000000003b', 'paused', 'service-api', 'u-1', NULL);
INSERT INTO placet.run VALUES ('2026-03-06 05:48:13+00', NULL, 8, 3, 0, 0, '01950000-0000-7000-8000-0000000000a0', '01950000-0000-7000-8000-00000000009f', '01950000-0000-7000-8000-00000000009e', 'paused', 'service-api', 'ü�', NULL);
INSERT INTO placet.run VALUES ('2026-03-06 05:16:53+00', '2026-03-06 05:17:44+00', 13, 3, 0, 0, '01950000-0000-7000-8000-000000000044', '01950000-0000-7000-8000-000000000043', '01950000-0000-7000-8000-000000000042', 'succeeded', 'service-api', 'u-1', NULL);
INSERT INTO placet.run VALUES ('2026-03-06 05:18:44+00', NULL, 8, 3, 0, 0, '01950000-0000-7000-8000-00000000004a', '01950000-0000-7000-8000-000000000049', '01950000-0000-7000-8000-000000000048', 'paused', 'service-api', 'u-1', NULL);
INSERT INTO placet.run VALUES ('2026-03-06 05:19:44+00', NULL, 12, 5, 0, 0, '01950000-0000-7000-8000-00000000004e', '01950000-0000-7000-8000-00000000004d', '01950000-0000-7000-8000-00000000004c', 'running', 'service-api', 'u-1', NULL);
INSERT INTO placet.run VALUES ('2026-03-06 05:20:44+00', '2026-03-06 05:20:45+00', 24, 10, 0, 0, '01950000-0000-7000-8000-000000000052', '01950000-0000-7000-8000-000000000051', '01950000-0000-7000-8000-000000000050', 'succeeded', 'service-api', 'u-1', NULL);
INSERT INTO placet.run VALUES ('2026-03-06 05:21:45+00', '2026-03-06 05:21:48+00', 13, 4, 0, 0, '01950000-0000-7000-8000-000000000057', '01950000-0000-7000-8000-000000000056', '01950000-0000-7000-8000-000000000055', 'succeeded', 'service-api', 'u-1', NULL);
INSERT INTO placet.run VALUES ('2026-03-06 05:22:48+00', '2026-03-06 05:32:50+00', 15, 5, 2, 0, '01950000-0000-7000-8000-00000000005e', '01950000-0000-7000-8000-00000000005d', '01950000-0000-7000-8000-00000000005c', 'succeeded', 'service-api', 'u-1', NULL);
INSERT INTO placet.run VALUES ('2026-03-06 05:33:50+00', NULL, 8, 3, 0, 0, '01950000-0000-7000-8000-000000000065', '01950000-0000-7000-8000-000000000064', '01950000-0000-7000-8000-000000000063', 'running', 'service-api', 'u-1', NULL);
INSERT INTO placet.run VALUES ('2026-03-06 05:34:51+00', NULL, 8, 3, 0, 0, '01950000-0000-7000-8000-00000000006a', '01950000-0000-7000-8000-000000000069', '01950000-0000-7000-8000-000000000068', 'running', 'service-api', 'u-1', NULL);
INSERT INTO placet.run VALUES ('2026-03-06 05:35:52+00', '2026-03-06 05:35:52+00', 10, 3, 0, 0, '01950000-0000-7000-8000-00000000006f', '01950000-0000-7000-8000-00000000006e', '01950000-0000-7000-8000-00000000006d', 'stopped', 'service-api', 'u-1', 'Stopped by user');


--
-- Data for Name: session; Type: TABLE DATA; Schema: placet; Owner: -
--



--
-- Data for Name: sign_in; Type: TABLE DATA; Schema: placet; Owner: -
--



--
-- Data for Name: task; Type: TABLE DATA; Schema: placet; Owner: -
--

INSERT INTO placet.task VALUES ('2026-03-06 15:15:47+00', '2026-03-06 15:15:47+00', 0, '01950000-0000-7000-8000-00000000003d', 'expire', 'e44f0f44-c5a3-5ae4-9620-8681aa4e0874', 'decisions', 0);
INSERT INTO placet.task VALUES ('2026-03-06 10:15:47+00', '2026-03-06 10:15:47+00', 0, '01950000-0000-7000-8000-00000000003d', 'remind', 'e44f0f44-c5a3-5ae4-9620-8681aa4e0874:1', 'decisions', 0);
INSERT INTO placet.task VALUES ('2026-03-06 14:15:47+00', '2026-03-06 14:15:47+00', 0, '01950000-0000-7000-8000-00000000003d', 'remind', 'e44f0f44-c5a3-5ae4-9620-8681aa4e0874:2', 'decisions', 0);
INSERT INTO placet.task VALUES ('2026-03-06 13:15:47+00', '2026-03-06 13:15:47+00', 0, '01950000-0000-7000-8000-00000000003d', 'escalate', 'e44f0f44-c5a3-5ae4-9620-8681aa4e0874:1', 'decisions', 0);
INSERT INTO placet.task VALUES ('2026-03-06 05:15:48+00', '2026-03-06 05:15:48+00', 0, '01950000-0000-7000-8000-00000000003d', 'mail', 'e44f0f44-c5a3-5ae4-9620-8681aa4e0874:2:0', 'mail', 0);
INSERT INTO placet.task VALUES ('2026-03-06 05:15:54+00', '2026-03-06 05:15:54+00', 0, '01950000-0000-7000-8000-00000000003d', 'mail', 'e44f0f44-c5a3-5ae4-9620-8681aa4e0874:1:0', 'mail', 0);
INSERT INTO placet.task VALUES ('2026-03-09 05:18:44+00', '2026-03-09 05:18:44+00', 0, '01950000-0000-7000-8000-00000000004a', 'expire', 'bf993b5a-8f0d-53dd-9652-08c4baabe7ef', 'decisions', 0);
INSERT INTO placet.task VALUES ('2026-03-06 05:19:44+00', '2026-03-06 05:19:44+00', 0, '01950000-0000-7000-8000-00000000004e', 'advance', '', 'decisions', 0);
INSERT INTO placet.task VALUES ('2026-03-06 05:43:50+00', '2026-03-06 05:43:50+00', 0, '01950000-0000-7000-8000-000000000065', 'give-up', 'one#1', 'decisions', 0);
INSERT INTO placet.task VALUES ('2026-03-06 05:33:50+00', '2026-03-06 05:33:50+00', 0, '01950000-0000-7000-8000-000000000065', 'effect', 'two#1', 'plugin', 0);
INSERT INTO placet.task VALUES ('2026-03-06 05:33:51+00', '2026-03-06 05:33:51+00', 0, '01950000-0000-7000-8000-000000000065', 'effect', 'one#1', 'plugin', 0);
INSERT INTO placet.task VALUES ('2026-03-06 05:34:51+00', '2026-03-06 05:34:51+00', 0, '01950000-0000-7000-8000-00000000006a', 'effect', 'one#1', 'plugin', 0);
INSERT INTO placet.task VALUES ('2026-03-06 05:44:51+00', '2026-03-06 05:44:51+00', 0, '01950000-0000-7000-8000-00000000006a', 'give-up', 'one#1', 'decisions', 0);
INSERT INTO placet.task VALUES ('2026-03-06 05:36:52+00', '2026-03-06 05:36:52+00', 0, '01950000-0000-7000-8000-000000000074', 'effect', 'one#1', 'plugin', 0);
INSERT INTO placet.task VALUES ('2026-03-06 05:46:52+00', '2026-03-06 05:46:52+00', 0, '01950000-0000-7000-8000-000000000074', 'give-up', 'one#1', 'decisions', 0);
INSERT INTO placet.task VALUES ('2026-03-09 05:38:43+00', '2026-03-09 05:38:43+00', 0, '01950000-0000-7000-8000-000000000079', 'expire', 'dd69de96-8af3-5ec8-aba0-82cbf3ebee2b', 'decisions', 0);
INSERT INTO placet.task VALUES ('2026-03-09 05:39:43+00', '2026-03-09 05:39:43+00', 0, '01950000-0000-7000-8000-00000000007f', 'expire', '5c2ddba6-d402-5826-8715-fc01f0e2e2df', 'decisions', 0);
INSERT INTO placet.task VALUES ('2026-03-09 05:40:33+00', '2026-03-09 05:40:33+00', 0, '01950000-0000-7000-8000-00000000007f', 'expire', 'd1c92ea5-0ad1-5404-9860-18c574853715', 'decisions', 0);
INSERT INTO placet.task VALUES ('2026-03-09 05:48:13+00', '2026-03-09 05:48:13+00', 0, '01950000-0000-7000-8000-0000000000a0', 'expire', '599d5382-ecb4-5562-a47e-edef96351324', 'decisions', 0);


--
-- Data for Name: text_buffer; Type: TABLE DATA; Schema: placet; Owner: -
--



--
-- Data for Name: turn; Type: TABLE DATA; Schema: placet; Owner: -
--

INSERT INTO placet.turn VALUES (1, 2, 4, 0, '01950000-0000-7000-8000-000000000099', '01950000-0000-7000-8000-00000000009a');


--
-- Data for Name: workflow; Type: TABLE DATA; Schema: placet; Owner: -
--

INSERT INTO placet.workflow VALUES ('01950000-0000-7000-8000-000000000002', 0, 'Review', 'workflow', '2026-03-02 12:01:00+00');
INSERT INTO placet.workflow VALUES ('01950000-0000-7000-8000-000000000007', 0, 'Review', 'workflow', '2026-03-02 12:03:00+00');
INSERT INTO placet.workflow VALUES ('01950000-0000-7000-8000-00000000000c', 0, 'Parallel reviews', 'workflow', '2026-03-02 12:04:50+00');
INSERT INTO placet.workflow VALUES ('01950000-0000-7000-8000-000000000012', 0, 'Everything', 'workflow', '2026-03-02 12:07:30+00');
INSERT INTO placet.workflow VALUES ('01950000-0000-7000-8000-000000000017', 0, 'Review', 'workflow', '2026-03-02 12:09:20+00');
INSERT INTO placet.workflow VALUES ('01950000-0000-7000-8000-00000000001c', 0, 'Review', 'workflow', '2026-03-05 12:10:21+00');
INSERT INTO placet.workflow VALUES ('01950000-0000-7000-8000-000000000021', 0, 'Review', 'workflow', '2026-03-05 13:11:21+00');
INSERT INTO placet.workflow VALUES ('01950000-0000-7000-8000-000000000026', 0, 'Parallel reviews', 'workflow', '2026-03-05 13:12:21+00');
INSERT INTO placet.workflow VALUES ('01950000-0000-7000-8000-00000000002c', 0, 'Mailed', 'workflow', '2026-03-05 13:13:21+00');
INSERT INTO placet.workflow VALUES ('01950000-0000-7000-8000-00000000003c', 0, 'Mailed', 'workflow', '2026-03-06 05:15:47+00');
INSERT INTO placet.workflow VALUES ('01950000-0000-7000-8000-000000000043', 0, 'Mailed', 'workflow', '2026-03-06 05:16:53+00');
INSERT INTO placet.workflow VALUES ('01950000-0000-7000-8000-000000000049', 0, 'Review', 'workflow', '2026-03-06 05:18:44+00');
INSERT INTO placet.workflow VALUES ('01950000-0000-7000-8000-00000000004d', 0, 'Chain', 'workflow', '2026-03-06 05:19:44+00');
INSERT INTO placet.workflow VALUES ('01950000-0000-7000-8000-000000000051', 0, 'Chain', 'workflow', '2026-03-06 05:20:44+00');
INSERT INTO placet.workflow VALUES ('01950000-0000-7000-8000-000000000056', 0, 'Errands', 'workflow', '2026-03-06 05:21:45+00');
INSERT INTO placet.workflow VALUES ('01950000-0000-7000-8000-00000000005d', 0, 'Errands', 'workflow', '2026-03-06 05:22:48+00');
INSERT INTO placet.workflow VALUES ('01950000-0000-7000-8000-000000000064', 0, 'Errands', 'workflow', '2026-03-06 05:33:50+00');
INSERT INTO placet.workflow VALUES ('01950000-0000-7000-8000-000000000069', 0, 'Errands', 'workflow', '2026-03-06 05:34:51+00');
INSERT INTO placet.workflow VALUES ('01950000-0000-7000-8000-00000000006e', 0, 'Errands', 'workflow', '2026-03-06 05:35:52+00');
INSERT INTO placet.workflow VALUES ('01950000-0000-7000-8000-000000000073', 0, 'Errands', 'workflow', '2026-03-06 05:36:52+00');
INSERT INTO placet.workflow VALUES ('01950000-0000-7000-8000-000000000078', 0, 'Reviews', 'workflow', '2026-03-06 05:37:53+00');
INSERT INTO placet.workflow VALUES ('01950000-0000-7000-8000-00000000007e', 0, 'Reviews', 'workflow', '2026-03-06 05:39:43+00');
INSERT INTO placet.workflow VALUES ('01950000-0000-7000-8000-000000000083', 0, 'Rounds', 'workflow', '2026-03-06 05:41:33+00');
INSERT INTO placet.workflow VALUES ('01950000-0000-7000-8000-000000000089', 0, 'Test', 'workflow', '2026-03-06 05:44:13+00');
INSERT INTO placet.workflow VALUES ('01950000-0000-7000-8000-00000000008d', 0, 'Rounds', 'workflow', '2026-03-06 05:45:13+00');
INSERT INTO placet.workflow VALUES ('01950000-0000-7000-8000-000000000092', 0, 'Failing', 'workflow', '2026-03-06 05:46:13+00');
INSERT INTO placet.workflow VALUES ('01950000-0000-7000-8000-000000000096', 0, 'Going on', 'workflow', '2026-03-06 05:47:13+00');
INSERT INTO placet.workflow VALUES ('01950000-0000-7000-8000-00000000009f', 0, 'Review', 'workflow', '2026-03-06 05:48:13+00');


--
-- Data for Name: workflow_publication; Type: TABLE DATA; Schema: placet; Owner: -
--

INSERT INTO placet.workflow_publication VALUES ('01950000-0000-7000-8000-000000000002', 1, 1, '2026-03-02 12:01:00+00');
INSERT INTO placet.workflow_publication VALUES ('01950000-0000-7000-8000-000000000007', 1, 1, '2026-03-02 12:03:00+00');
INSERT INTO placet.workflow_publication VALUES ('01950000-0000-7000-8000-00000000000c', 1, 1, '2026-03-02 12:04:50+00');
INSERT INTO placet.workflow_publication VALUES ('01950000-0000-7000-8000-000000000012', 1, 1, '2026-03-02 12:07:30+00');
INSERT INTO placet.workflow_publication VALUES ('01950000-0000-7000-8000-000000000017', 1, 1, '2026-03-02 12:09:20+00');
INSERT INTO placet.workflow_publication VALUES ('01950000-0000-7000-8000-00000000001c', 1, 1, '2026-03-05 12:10:21+00');
INSERT INTO placet.workflow_publication VALUES ('01950000-0000-7000-8000-000000000021', 1, 1, '2026-03-05 13:11:21+00');
INSERT INTO placet.workflow_publication VALUES ('01950000-0000-7000-8000-000000000026', 1, 1, '2026-03-05 13:12:21+00');
INSERT INTO placet.workflow_publication VALUES ('01950000-0000-7000-8000-00000000002c', 1, 1, '2026-03-05 13:13:21+00');
INSERT INTO placet.workflow_publication VALUES ('01950000-0000-7000-8000-00000000003c', 1, 1, '2026-03-06 05:15:47+00');
INSERT INTO placet.workflow_publication VALUES ('01950000-0000-7000-8000-000000000043', 1, 1, '2026-03-06 05:16:53+00');
INSERT INTO placet.workflow_publication VALUES ('01950000-0000-7000-8000-000000000049', 1, 1, '2026-03-06 05:18:44+00');
INSERT INTO placet.workflow_publication VALUES ('01950000-0000-7000-8000-00000000004d', 1, 1, '2026-03-06 05:19:44+00');
INSERT INTO placet.workflow_publication VALUES ('01950000-0000-7000-8000-000000000051', 1, 1, '2026-03-06 05:20:44+00');
INSERT INTO placet.workflow_publication VALUES ('01950000-0000-7000-8000-000000000056', 1, 1, '2026-03-06 05:21:45+00');
INSERT INTO placet.workflow_publication VALUES ('01950000-0000-7000-8000-00000000005d', 1, 1, '2026-03-06 05:22:48+00');
INSERT INTO placet.workflow_publication VALUES ('01950000-0000-7000-8000-000000000064', 1, 1, '2026-03-06 05:33:50+00');
INSERT INTO placet.workflow_publication VALUES ('01950000-0000-7000-8000-000000000069', 1, 1, '2026-03-06 05:34:51+00');
INSERT INTO placet.workflow_publication VALUES ('01950000-0000-7000-8000-00000000006e', 1, 1, '2026-03-06 05:35:52+00');
INSERT INTO placet.workflow_publication VALUES ('01950000-0000-7000-8000-000000000073', 1, 1, '2026-03-06 05:36:52+00');
INSERT INTO placet.workflow_publication VALUES ('01950000-0000-7000-8000-000000000078', 1, 1, '2026-03-06 05:37:53+00');
INSERT INTO placet.workflow_publication VALUES ('01950000-0000-7000-8000-00000000007e', 1, 1, '2026-03-06 05:39:43+00');
INSERT INTO placet.workflow_publication VALUES ('01950000-0000-7000-8000-000000000083', 1, 1, '2026-03-06 05:41:33+00');
INSERT INTO placet.workflow_publication VALUES ('01950000-0000-7000-8000-000000000089', 1, 1, '2026-03-06 05:44:13+00');
INSERT INTO placet.workflow_publication VALUES ('01950000-0000-7000-8000-00000000008d', 1, 1, '2026-03-06 05:45:13+00');
INSERT INTO placet.workflow_publication VALUES ('01950000-0000-7000-8000-000000000092', 1, 1, '2026-03-06 05:46:13+00');
INSERT INTO placet.workflow_publication VALUES ('01950000-0000-7000-8000-000000000096', 1, 1, '2026-03-06 05:47:13+00');
INSERT INTO placet.workflow_publication VALUES ('01950000-0000-7000-8000-00000000009f', 1, 1, '2026-03-06 05:48:13+00');


--
-- Data for Name: workflow_version; Type: TABLE DATA; Schema: placet; Owner: -
--

INSERT INTO placet.workflow_version VALUES ('01950000-0000-7000-8000-000000000001', '01950000-0000-7000-8000-000000000002', 1, 'cfd7b6a1e3e906c880550d75518dc1c20ae4a1e3fb79aaee836c16ddf7eb9492', '2026-03-02 12:01:00+00');
INSERT INTO placet.workflow_version VALUES ('01950000-0000-7000-8000-000000000006', '01950000-0000-7000-8000-000000000007', 1, 'cfd7b6a1e3e906c880550d75518dc1c20ae4a1e3fb79aaee836c16ddf7eb9492', '2026-03-02 12:03:00+00');
INSERT INTO placet.workflow_version VALUES ('01950000-0000-7000-8000-00000000000b', '01950000-0000-7000-8000-00000000000c', 1, '1e00d1c145a4145c1661098eb050ebb640276d110c10eb5a93caa56c3f20ae91', '2026-03-02 12:04:50+00');
INSERT INTO placet.workflow_version VALUES ('01950000-0000-7000-8000-000000000011', '01950000-0000-7000-8000-000000000012', 1, 'f2d6c06707530180894f628c61e75b82b09af6af87b796cb5f45e078aaa383ad', '2026-03-02 12:07:30+00');
INSERT INTO placet.workflow_version VALUES ('01950000-0000-7000-8000-000000000016', '01950000-0000-7000-8000-000000000017', 1, 'cfd7b6a1e3e906c880550d75518dc1c20ae4a1e3fb79aaee836c16ddf7eb9492', '2026-03-02 12:09:20+00');
INSERT INTO placet.workflow_version VALUES ('01950000-0000-7000-8000-00000000001b', '01950000-0000-7000-8000-00000000001c', 1, 'cfd7b6a1e3e906c880550d75518dc1c20ae4a1e3fb79aaee836c16ddf7eb9492', '2026-03-05 12:10:21+00');
INSERT INTO placet.workflow_version VALUES ('01950000-0000-7000-8000-000000000020', '01950000-0000-7000-8000-000000000021', 1, 'cfd7b6a1e3e906c880550d75518dc1c20ae4a1e3fb79aaee836c16ddf7eb9492', '2026-03-05 13:11:21+00');
INSERT INTO placet.workflow_version VALUES ('01950000-0000-7000-8000-000000000025', '01950000-0000-7000-8000-000000000026', 1, '1e00d1c145a4145c1661098eb050ebb640276d110c10eb5a93caa56c3f20ae91', '2026-03-05 13:12:21+00');
INSERT INTO placet.workflow_version VALUES ('01950000-0000-7000-8000-00000000002b', '01950000-0000-7000-8000-00000000002c', 1, 'bee17405f6afc0da994e077ec2fadc3bc0635e3f0db2a7cbbaac860da955d71d', '2026-03-05 13:13:21+00');
INSERT INTO placet.workflow_version VALUES ('01950000-0000-7000-8000-00000000003b', '01950000-0000-7000-8000-00000000003c', 1, 'bee17405f6afc0da994e077ec2fadc3bc0635e3f0db2a7cbbaac860da955d71d', '2026-03-06 05:15:47+00');
INSERT INTO placet.workflow_version VALUES ('01950000-0000-7000-8000-000000000042', '01950000-0000-7000-8000-000000000043', 1, 'bee17405f6afc0da994e077ec2fadc3bc0635e3f0db2a7cbbaac860da955d71d', '2026-03-06 05:16:53+00');
INSERT INTO placet.workflow_version VALUES ('01950000-0000-7000-8000-000000000048', '01950000-0000-7000-8000-000000000049', 1, 'cfd7b6a1e3e906c880550d75518dc1c20ae4a1e3fb79aaee836c16ddf7eb9492', '2026-03-06 05:18:44+00');
INSERT INTO placet.workflow_version VALUES ('01950000-0000-7000-8000-00000000004c', '01950000-0000-7000-8000-00000000004d', 1, '4cd1ce083b39603de79f57a0ab6ae04b01f50588c1a91aad01a49f19f6deaf0e', '2026-03-06 05:19:44+00');
INSERT INTO placet.workflow_version VALUES ('01950000-0000-7000-8000-000000000050', '01950000-0000-7000-8000-000000000051', 1, '4cd1ce083b39603de79f57a0ab6ae04b01f50588c1a91aad01a49f19f6deaf0e', '2026-03-06 05:20:44+00');
INSERT INTO placet.workflow_version VALUES ('01950000-0000-7000-8000-000000000055', '01950000-0000-7000-8000-000000000056', 1, '6252771bf7e8f14efccd44218093016665548a368087d7c2452ed6be8dcc25a6', '2026-03-06 05:21:45+00');
INSERT INTO placet.workflow_version VALUES ('01950000-0000-7000-8000-00000000005c', '01950000-0000-7000-8000-00000000005d', 1, '6252771bf7e8f14efccd44218093016665548a368087d7c2452ed6be8dcc25a6', '2026-03-06 05:22:48+00');
INSERT INTO placet.workflow_version VALUES ('01950000-0000-7000-8000-000000000063', '01950000-0000-7000-8000-000000000064', 1, '6252771bf7e8f14efccd44218093016665548a368087d7c2452ed6be8dcc25a6', '2026-03-06 05:33:50+00');
INSERT INTO placet.workflow_version VALUES ('01950000-0000-7000-8000-000000000068', '01950000-0000-7000-8000-000000000069', 1, '6252771bf7e8f14efccd44218093016665548a368087d7c2452ed6be8dcc25a6', '2026-03-06 05:34:51+00');
INSERT INTO placet.workflow_version VALUES ('01950000-0000-7000-8000-00000000006d', '01950000-0000-7000-8000-00000000006e', 1, '6252771bf7e8f14efccd44218093016665548a368087d7c2452ed6be8dcc25a6', '2026-03-06 05:35:52+00');
INSERT INTO placet.workflow_version VALUES ('01950000-0000-7000-8000-000000000072', '01950000-0000-7000-8000-000000000073', 1, '6252771bf7e8f14efccd44218093016665548a368087d7c2452ed6be8dcc25a6', '2026-03-06 05:36:52+00');
INSERT INTO placet.workflow_version VALUES ('01950000-0000-7000-8000-000000000077', '01950000-0000-7000-8000-000000000078', 1, '7072f1dfa88f71118633b399ef7e5d964ead00a6905576d0b3e185dc72eca89b', '2026-03-06 05:37:53+00');
INSERT INTO placet.workflow_version VALUES ('01950000-0000-7000-8000-00000000007d', '01950000-0000-7000-8000-00000000007e', 1, '7072f1dfa88f71118633b399ef7e5d964ead00a6905576d0b3e185dc72eca89b', '2026-03-06 05:39:43+00');
INSERT INTO placet.workflow_version VALUES ('01950000-0000-7000-8000-000000000082', '01950000-0000-7000-8000-000000000083', 1, '1da5035c9e81785a72b49825809b1d766763cfc47add342d99f299f820433734', '2026-03-06 05:41:33+00');
INSERT INTO placet.workflow_version VALUES ('01950000-0000-7000-8000-000000000088', '01950000-0000-7000-8000-000000000089', 1, '81c1cfe6058ab93ede7b5bbb38a3aaddeb154dd2fa5aec38f77506897ee28d0e', '2026-03-06 05:44:13+00');
INSERT INTO placet.workflow_version VALUES ('01950000-0000-7000-8000-00000000008c', '01950000-0000-7000-8000-00000000008d', 1, '1da5035c9e81785a72b49825809b1d766763cfc47add342d99f299f820433734', '2026-03-06 05:45:13+00');
INSERT INTO placet.workflow_version VALUES ('01950000-0000-7000-8000-000000000091', '01950000-0000-7000-8000-000000000092', 1, '9569c474c6523b93fe2c6a958e5010bc78a34c8748192fe43f4844edb2f5d182', '2026-03-06 05:46:13+00');
INSERT INTO placet.workflow_version VALUES ('01950000-0000-7000-8000-000000000095', '01950000-0000-7000-8000-000000000096', 1, 'e25f5588b08ec97a98f1d88db7bb3c455a0764e6680b09f0f5ba3e7d31f8d3c9', '2026-03-06 05:47:13+00');
INSERT INTO placet.workflow_version VALUES ('01950000-0000-7000-8000-00000000009e', '01950000-0000-7000-8000-00000000009f', 1, 'cfd7b6a1e3e906c880550d75518dc1c20ae4a1e3fb79aaee836c16ddf7eb9492', '2026-03-06 05:48:13+00');


--
-- Data for Name: workspace; Type: TABLE DATA; Schema: placet; Owner: -
--

INSERT INTO placet.workspace VALUES (0, '01950000-0000-7000-8000-00000000cafe', 'default');


--
-- Name: api_key api_key_id_key; Type: CONSTRAINT; Schema: placet; Owner: -
--

ALTER TABLE ONLY placet.api_key
    ADD CONSTRAINT api_key_id_key UNIQUE (id);


--
-- Name: api_key api_key_pkey; Type: CONSTRAINT; Schema: placet; Owner: -
--

ALTER TABLE ONLY placet.api_key
    ADD CONSTRAINT api_key_pkey PRIMARY KEY (digest);


--
-- Name: conversation conversation_pkey; Type: CONSTRAINT; Schema: placet; Owner: -
--

ALTER TABLE ONLY placet.conversation
    ADD CONSTRAINT conversation_pkey PRIMARY KEY (log_id, conversation_id);


--
-- Name: definition definition_pkey; Type: CONSTRAINT; Schema: placet; Owner: -
--

ALTER TABLE ONLY placet.definition
    ADD CONSTRAINT definition_pkey PRIMARY KEY (digest);


--
-- Name: end_user end_user_pkey; Type: CONSTRAINT; Schema: placet; Owner: -
--

ALTER TABLE ONLY placet.end_user
    ADD CONSTRAINT end_user_pkey PRIMARY KEY (log_id, id);


--
-- Name: event event_pkey; Type: CONSTRAINT; Schema: placet; Owner: -
--

ALTER TABLE ONLY placet.event
    ADD CONSTRAINT event_pkey PRIMARY KEY (log_id, pos) WITH (fillfactor='100');


--
-- Name: event_topic event_topic_pkey; Type: CONSTRAINT; Schema: placet; Owner: -
--

ALTER TABLE ONLY placet.event_topic
    ADD CONSTRAINT event_topic_pkey PRIMARY KEY (topic);


--
-- Name: file file_pkey; Type: CONSTRAINT; Schema: placet; Owner: -
--

ALTER TABLE ONLY placet.file
    ADD CONSTRAINT file_pkey PRIMARY KEY (log_id, id);


--
-- Name: form_draft form_draft_pkey; Type: CONSTRAINT; Schema: placet; Owner: -
--

ALTER TABLE ONLY placet.form_draft
    ADD CONSTRAINT form_draft_pkey PRIMARY KEY (id);


--
-- Name: form form_pkey; Type: CONSTRAINT; Schema: placet; Owner: -
--

ALTER TABLE ONLY placet.form
    ADD CONSTRAINT form_pkey PRIMARY KEY (log_id, run_id, version);


--
-- Name: form_token form_token_pkey; Type: CONSTRAINT; Schema: placet; Owner: -
--

ALTER TABLE ONLY placet.form_token
    ADD CONSTRAINT form_token_pkey PRIMARY KEY (log_id, digest);


--
-- Name: lost_key lost_key_pkey; Type: CONSTRAINT; Schema: placet; Owner: -
--

ALTER TABLE ONLY placet.lost_key
    ADD CONSTRAINT lost_key_pkey PRIMARY KEY (ring, id);


--
-- Name: member_form member_form_pkey; Type: CONSTRAINT; Schema: placet; Owner: -
--

ALTER TABLE ONLY placet.member_form
    ADD CONSTRAINT member_form_pkey PRIMARY KEY (log_id, run_id, version, member_id);


--
-- Name: member member_pkey; Type: CONSTRAINT; Schema: placet; Owner: -
--

ALTER TABLE ONLY placet.member
    ADD CONSTRAINT member_pkey PRIMARY KEY (id);


--
-- Name: migration migration_pkey; Type: CONSTRAINT; Schema: placet; Owner: -
--

ALTER TABLE ONLY placet.migration
    ADD CONSTRAINT migration_pkey PRIMARY KEY (number);


--
-- Name: program program_pkey; Type: CONSTRAINT; Schema: placet; Owner: -
--

ALTER TABLE ONLY placet.program
    ADD CONSTRAINT program_pkey PRIMARY KEY (version);


--
-- Name: ring_key ring_key_pkey; Type: CONSTRAINT; Schema: placet; Owner: -
--

ALTER TABLE ONLY placet.ring_key
    ADD CONSTRAINT ring_key_pkey PRIMARY KEY (ring, id);


--
-- Name: run run_pkey; Type: CONSTRAINT; Schema: placet; Owner: -
--

ALTER TABLE ONLY placet.run
    ADD CONSTRAINT run_pkey PRIMARY KEY (log_id, run_id);


--
-- Name: session session_pkey; Type: CONSTRAINT; Schema: placet; Owner: -
--

ALTER TABLE ONLY placet.session
    ADD CONSTRAINT session_pkey PRIMARY KEY (digest);


--
-- Name: sign_in sign_in_pkey; Type: CONSTRAINT; Schema: placet; Owner: -
--

ALTER TABLE ONLY placet.sign_in
    ADD CONSTRAINT sign_in_pkey PRIMARY KEY (digest);


--
-- Name: task task_pkey; Type: CONSTRAINT; Schema: placet; Owner: -
--

ALTER TABLE ONLY placet.task
    ADD CONSTRAINT task_pkey PRIMARY KEY (log_id, run_id, kind, key);


--
-- Name: text_buffer text_buffer_pkey; Type: CONSTRAINT; Schema: placet; Owner: -
--

ALTER TABLE ONLY placet.text_buffer
    ADD CONSTRAINT text_buffer_pkey PRIMARY KEY (log_id, run_id, execution_id, attempt, at);


--
-- Name: turn turn_pkey; Type: CONSTRAINT; Schema: placet; Owner: -
--

ALTER TABLE ONLY placet.turn
    ADD CONSTRAINT turn_pkey PRIMARY KEY (log_id, conversation_id, number);


--
-- Name: workflow workflow_pkey; Type: CONSTRAINT; Schema: placet; Owner: -
--

ALTER TABLE ONLY placet.workflow
    ADD CONSTRAINT workflow_pkey PRIMARY KEY (id);


--
-- Name: workflow_publication workflow_publication_pkey; Type: CONSTRAINT; Schema: placet; Owner: -
--

ALTER TABLE ONLY placet.workflow_publication
    ADD CONSTRAINT workflow_publication_pkey PRIMARY KEY (workflow_id, publication);


--
-- Name: workflow_version workflow_version_pkey; Type: CONSTRAINT; Schema: placet; Owner: -
--

ALTER TABLE ONLY placet.workflow_version
    ADD CONSTRAINT workflow_version_pkey PRIMARY KEY (id);


--
-- Name: workflow_version workflow_version_workflow_id_number_key; Type: CONSTRAINT; Schema: placet; Owner: -
--

ALTER TABLE ONLY placet.workflow_version
    ADD CONSTRAINT workflow_version_workflow_id_number_key UNIQUE (workflow_id, number);


--
-- Name: workspace workspace_id_key; Type: CONSTRAINT; Schema: placet; Owner: -
--

ALTER TABLE ONLY placet.workspace
    ADD CONSTRAINT workspace_id_key UNIQUE (id);


--
-- Name: workspace workspace_pkey; Type: CONSTRAINT; Schema: placet; Owner: -
--

ALTER TABLE ONLY placet.workspace
    ADD CONSTRAINT workspace_pkey PRIMARY KEY (log_id);


--
-- Name: conversation_of_user; Type: INDEX; Schema: placet; Owner: -
--

CREATE INDEX conversation_of_user ON placet.conversation USING btree (log_id, end_user_id, updated_at, conversation_id) WHERE (deleted_at IS NULL);


--
-- Name: conversation_of_user_started; Type: INDEX; Schema: placet; Owner: -
--

CREATE INDEX conversation_of_user_started ON placet.conversation USING btree (log_id, end_user_id, started_at, conversation_id) WHERE (deleted_at IS NULL);


--
-- Name: conversation_of_workflow; Type: INDEX; Schema: placet; Owner: -
--

CREATE INDEX conversation_of_workflow ON placet.conversation USING btree (log_id, workflow_id, updated_at, conversation_id) WHERE (deleted_at IS NULL);


--
-- Name: event_append; Type: INDEX; Schema: placet; Owner: -
--

CREATE UNIQUE INDEX event_append ON placet.event USING btree (log_id, run_id, version) WHERE (span > 0);


--
-- Name: file_end_user; Type: INDEX; Schema: placet; Owner: -
--

CREATE INDEX file_end_user ON placet.file USING btree (log_id, end_user_id);


--
-- Name: file_form; Type: INDEX; Schema: placet; Owner: -
--

CREATE INDEX file_form ON placet.file USING btree (log_id, form_id) WHERE (form_id IS NOT NULL);


--
-- Name: form_draft_expiry; Type: INDEX; Schema: placet; Owner: -
--

CREATE INDEX form_draft_expiry ON placet.form_draft USING btree (expires_at);


--
-- Name: form_draft_form; Type: INDEX; Schema: placet; Owner: -
--

CREATE INDEX form_draft_form ON placet.form_draft USING btree (log_id, form_id, kept_at);


--
-- Name: form_id; Type: INDEX; Schema: placet; Owner: -
--

CREATE INDEX form_id ON placet.form USING btree (form_id);


--
-- Name: form_token_member; Type: INDEX; Schema: placet; Owner: -
--

CREATE INDEX form_token_member ON placet.form_token USING btree (log_id, member_id) WHERE (member_id IS NOT NULL);


--
-- Name: member_email; Type: INDEX; Schema: placet; Owner: -
--

CREATE UNIQUE INDEX member_email ON placet.member USING btree (log_id, lower(email)) WHERE (removed_at IS NULL);


--
-- Name: member_form_closed; Type: INDEX; Schema: placet; Owner: -
--

CREATE INDEX member_form_closed ON placet.member_form USING btree (log_id, member_id, status, workflow_id, closed_at, form_id) WHERE (closed_at IS NOT NULL);


--
-- Name: member_form_issued; Type: INDEX; Schema: placet; Owner: -
--

CREATE INDEX member_form_issued ON placet.member_form USING btree (log_id, member_id, workflow_id, issued_at, form_id);


--
-- Name: member_form_waiting; Type: INDEX; Schema: placet; Owner: -
--

CREATE INDEX member_form_waiting ON placet.member_form USING btree (log_id, member_id, workflow_id, expires_at, form_id) WHERE (status = 'waiting'::text);


--
-- Name: run_workflow; Type: INDEX; Schema: placet; Owner: -
--

CREATE INDEX run_workflow ON placet.run USING btree (log_id, workflow_id, started_at);


--
-- Name: session_member; Type: INDEX; Schema: placet; Owner: -
--

CREATE INDEX session_member ON placet.session USING btree (member_id);


--
-- Name: sign_in_member; Type: INDEX; Schema: placet; Owner: -
--

CREATE INDEX sign_in_member ON placet.sign_in USING btree (member_id);


--
-- Name: task_due; Type: INDEX; Schema: placet; Owner: -
--

CREATE INDEX task_due ON placet.task USING btree (log_id, queue, due_at);


--
-- Name: turn_run; Type: INDEX; Schema: placet; Owner: -
--

CREATE INDEX turn_run ON placet.turn USING btree (log_id, run_id);


--
-- Name: form member_form_changed; Type: TRIGGER; Schema: placet; Owner: -
--

CREATE TRIGGER member_form_changed AFTER UPDATE ON placet.form FOR EACH ROW EXECUTE FUNCTION placet.member_form_changed();


--
-- Name: form_token member_form_sent; Type: TRIGGER; Schema: placet; Owner: -
--

CREATE TRIGGER member_form_sent AFTER INSERT OR UPDATE OF member_id ON placet.form_token FOR EACH ROW WHEN ((new.member_id IS NOT NULL)) EXECUTE FUNCTION placet.member_form_sent();


--
-- Name: definition refuse_change; Type: TRIGGER; Schema: placet; Owner: -
--

CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON placet.definition FOR EACH STATEMENT EXECUTE FUNCTION placet.refuse_change();

ALTER TABLE placet.definition ENABLE ALWAYS TRIGGER refuse_change;


--
-- Name: event refuse_change; Type: TRIGGER; Schema: placet; Owner: -
--

CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON placet.event FOR EACH STATEMENT EXECUTE FUNCTION placet.refuse_change();

ALTER TABLE placet.event ENABLE ALWAYS TRIGGER refuse_change;


--
-- Name: file refuse_change; Type: TRIGGER; Schema: placet; Owner: -
--

CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON placet.file FOR EACH STATEMENT EXECUTE FUNCTION placet.refuse_change();

ALTER TABLE placet.file ENABLE ALWAYS TRIGGER refuse_change;


--
-- Name: lost_key refuse_change; Type: TRIGGER; Schema: placet; Owner: -
--

CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON placet.lost_key FOR EACH STATEMENT EXECUTE FUNCTION placet.refuse_change();

ALTER TABLE placet.lost_key ENABLE ALWAYS TRIGGER refuse_change;


--
-- Name: ring_key refuse_change; Type: TRIGGER; Schema: placet; Owner: -
--

CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON placet.ring_key FOR EACH STATEMENT EXECUTE FUNCTION placet.refuse_change();

ALTER TABLE placet.ring_key ENABLE ALWAYS TRIGGER refuse_change;


--
-- Name: workflow refuse_change; Type: TRIGGER; Schema: placet; Owner: -
--

CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON placet.workflow FOR EACH STATEMENT EXECUTE FUNCTION placet.refuse_change();

ALTER TABLE placet.workflow ENABLE ALWAYS TRIGGER refuse_change;


--
-- Name: workflow_publication refuse_change; Type: TRIGGER; Schema: placet; Owner: -
--

CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON placet.workflow_publication FOR EACH STATEMENT EXECUTE FUNCTION placet.refuse_change();

ALTER TABLE placet.workflow_publication ENABLE ALWAYS TRIGGER refuse_change;


--
-- Name: workflow_version refuse_change; Type: TRIGGER; Schema: placet; Owner: -
--

CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON placet.workflow_version FOR EACH STATEMENT EXECUTE FUNCTION placet.refuse_change();

ALTER TABLE placet.workflow_version ENABLE ALWAYS TRIGGER refuse_change;


--
-- Name: workspace refuse_change; Type: TRIGGER; Schema: placet; Owner: -
--

CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON placet.workspace FOR EACH STATEMENT EXECUTE FUNCTION placet.refuse_change();

ALTER TABLE placet.workspace ENABLE ALWAYS TRIGGER refuse_change;


--
-- Name: api_key api_key_workflow_id_fkey; Type: FK CONSTRAINT; Schema: placet; Owner: -
--

ALTER TABLE ONLY placet.api_key
    ADD CONSTRAINT api_key_workflow_id_fkey FOREIGN KEY (workflow_id) REFERENCES placet.workflow(id);


--
-- Name: event_topic event_topic_program_fkey; Type: FK CONSTRAINT; Schema: placet; Owner: -
--

ALTER TABLE ONLY placet.event_topic
    ADD CONSTRAINT event_topic_program_fkey FOREIGN KEY (program) REFERENCES placet.program(version);


--
-- Name: lost_key lost_key_ring_id_fkey; Type: FK CONSTRAINT; Schema: placet; Owner: -
--

ALTER TABLE ONLY placet.lost_key
    ADD CONSTRAINT lost_key_ring_id_fkey FOREIGN KEY (ring, id) REFERENCES placet.ring_key(ring, id);


--
-- Name: session session_member_id_fkey; Type: FK CONSTRAINT; Schema: placet; Owner: -
--

ALTER TABLE ONLY placet.session
    ADD CONSTRAINT session_member_id_fkey FOREIGN KEY (member_id) REFERENCES placet.member(id);


--
-- Name: sign_in sign_in_member_id_fkey; Type: FK CONSTRAINT; Schema: placet; Owner: -
--

ALTER TABLE ONLY placet.sign_in
    ADD CONSTRAINT sign_in_member_id_fkey FOREIGN KEY (member_id) REFERENCES placet.member(id);


--
-- Name: workflow_publication workflow_publication_workflow_id_number_fkey; Type: FK CONSTRAINT; Schema: placet; Owner: -
--

ALTER TABLE ONLY placet.workflow_publication
    ADD CONSTRAINT workflow_publication_workflow_id_number_fkey FOREIGN KEY (workflow_id, number) REFERENCES placet.workflow_version(workflow_id, number);


--
-- Name: workflow_version workflow_version_digest_fkey; Type: FK CONSTRAINT; Schema: placet; Owner: -
--

ALTER TABLE ONLY placet.workflow_version
    ADD CONSTRAINT workflow_version_digest_fkey FOREIGN KEY (digest) REFERENCES placet.definition(digest);


--
-- Name: workflow_version workflow_version_workflow_id_fkey; Type: FK CONSTRAINT; Schema: placet; Owner: -
--

ALTER TABLE ONLY placet.workflow_version
    ADD CONSTRAINT workflow_version_workflow_id_fkey FOREIGN KEY (workflow_id) REFERENCES placet.workflow(id);


--
-- PostgreSQL database dump complete
--
