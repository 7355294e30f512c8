-- What the application may do: add to the log, never change it; keep its views.
GRANT USAGE ON SCHEMA placet TO placet_app;
GRANT SELECT ON placet.migration TO placet_app;
GRANT SELECT, INSERT ON placet.program, placet.event_topic, placet.event, placet.workspace, placet.definition, placet.workflow, placet.workflow_version,
    placet.workflow_publication, placet.file TO placet_app;
GRANT SELECT, INSERT ON placet.ring_key, placet.lost_key TO placet_app;
GRANT SELECT, INSERT, UPDATE ON placet.api_key, placet.member TO placet_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON placet.run, placet.form, placet.form_token, placet.member_form, placet.end_user, placet.task,
    placet.conversation, placet.turn,
    placet.sign_in, placet.session, placet.form_draft TO placet_app;
GRANT SELECT, INSERT, DELETE ON placet.text_buffer TO placet_app;
GRANT SELECT ON placet.version_document, placet.workflow_summary TO placet_app;
-- Keys and what they have sealed: destroying them is for whoever erases.
GRANT USAGE ON SCHEMA placet_keys TO placet_app;
GRANT SELECT, INSERT ON placet.payload, placet_keys.run, placet_keys.subject TO placet_app;
