-- Forms are asked for by their ids: over the own API, in the terminal, and from the inbox.

CREATE INDEX form_id ON placet.form (form_id);

-- No other index serves this, however little the planner knew when it made the plan: the log is looked at afterwards.
CREATE FUNCTION placet.forms_by_id(l smallint, id uuid) RETURNS SETOF placet.form LANGUAGE sql STABLE AS $$
    SELECT f.* FROM (SELECT * FROM placet.form WHERE form_id = id OFFSET 0) f WHERE f.log_id = l
$$;
