-- Which versions of the program have worked here, so that one that does not know something can say which one does.

ALTER TABLE placet.migration ADD COLUMN program text;  -- the version that applied it

-- Each version adds itself when it first starts here, before it records anything.
CREATE TABLE placet.program (
    version  text        PRIMARY KEY,
    first_at timestamptz NOT NULL DEFAULT now()
);

-- The topics of all events that may be in the log, each with the first version here that knew it.
CREATE TABLE placet.event_topic (
    topic   text PRIMARY KEY,
    program text NOT NULL REFERENCES placet.program
);
