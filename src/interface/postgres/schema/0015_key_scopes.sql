-- What each key may be used for. A key without a list was made by a version that had none, and is for what keys of its
-- kind are for unless something is asked for: one of a workflow reads, runs and answers, one of the workspace does all.

ALTER TABLE placet.api_key ADD COLUMN scopes text[];
