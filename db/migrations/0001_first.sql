-- One region's tables. Every region has them in a schema of its own; no statement names the schema.
-- Personal numbers are stored sealed (encrypted) with a mark (keyed hash) beside them to look them up by.

create table organisation (
  id bigint generated always as identity primary key,
  parent bigint references organisation,
  -- Root first, itself last: "below me" is one comparison, and lists of a subtree need no walk.
  ancestors bigint[] not null,
  kind text not null,
  kind_group text not null,
  code text not null,
  name text not null,
  category text,
  nature text,
  credit_code text,
  contact text,
  phone text,
  address text,
  autonomous_series text[] not null default '{}',
  completed_at timestamptz,
  created_at timestamptz not null default now(),
  version int not null default 1,
  constraint name_is_given check (btrim(name) <> ''),
  constraint ancestors_end_with_itself check (ancestors[cardinality(ancestors)] = id),
  constraint code_is_unique_in_its_group unique (kind_group, code)
);
create unique index there_is_one_root on organisation ((parent is null)) where parent is null;
create unique index sibling_names_differ on organisation (parent, name);
create index organisation_parent on organisation (parent, code);
create index organisation_ancestors on organisation using gin (ancestors);

create table account (
  id bigint generated always as identity primary key,
  kind text not null,
  login text,
  name text not null,
  organisation bigint references organisation,
  password text not null,
  must_change boolean not null default true,
  agreed jsonb not null default '{}',
  mobile_sealed bytea,
  mobile_mark bytea,
  id_number_sealed bytea,
  id_number_mark bytea,
  capabilities text[] not null default '{}',
  disabled_at timestamptz,
  failed int not null default 0,
  locked_until timestamptz,
  last_login timestamptz,
  created_at timestamptz not null default now(),
  created_by bigint references account,
  version int not null default 1,
  constraint kind_is_known check (kind in ('system', 'administrator', 'officer', 'approver', 'applicant')),
  constraint staff_log_in_by_name_applicants_by_number check ((kind = 'applicant') = (login is null)),
  constraint applicant_has_a_number check (kind <> 'applicant' or (id_number_mark is not null and id_number_sealed is not null)),
  constraint only_the_system_manager_has_no_unit check ((kind = 'system') = (organisation is null)),
  constraint login_is_unique unique (login)
);
create unique index one_account_a_person on account (id_number_mark) where kind = 'applicant';
create index account_organisation on account (organisation, kind, id);

create table login_session (
  token_hash bytea primary key,
  account bigint not null references account on delete cascade,
  created_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  expires_at timestamptz not null,
  address text
);
create index login_session_account on login_session (account);

create table audit (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  account bigint references account,
  organisation bigint references organisation,
  address text,
  action text not null,
  subject text,
  subject_id bigint,
  detail jsonb not null default '{}'
);
create index audit_at on audit (at desc, id desc);
create index audit_subject on audit (subject, subject_id, id desc);

create table phrase (
  id bigint generated always as identity primary key,
  account bigint not null references account on delete cascade,
  text text not null,
  position int not null default 0,
  constraint phrase_is_written check (btrim(text) <> '')
);
create index phrase_account on phrase (account, position, id);

create table calendar_day (
  day date primary key,
  kind text not null,
  constraint kind_is_off_or_work check (kind in ('off', 'work'))
);

create table setting (
  key text primary key,
  value jsonb not null,
  changed_at timestamptz not null default now()
);

create table form (
  id text not null,
  version int not null,
  body jsonb not null,
  primary key (id, version)
);

create table plan (
  id bigint generated always as identity primary key,
  year int not null,
  name text not null,
  opens date not null,
  closes date not null,
  form_id text not null,
  form_version int not null,
  -- What the form may ask about: $planFrontLine, $planProofUntil, $paperLimit …
  settings jsonb not null default '{}',
  created_at timestamptz not null default now(),
  constraint one_plan_a_year unique (year),
  constraint opens_before_it_closes check (opens <= closes),
  constraint form_of_plan foreign key (form_id, form_version) references form
);

create table application (
  id bigint generated always as identity primary key,
  applicant bigint not null references account,
  applicant_name text not null,
  organisation bigint not null references organisation,
  ancestors bigint[] not null,
  plan bigint not null references plan,
  year int not null,
  form_id text not null,
  form_version int not null,
  series text not null,
  title text not null,
  level text not null,
  specialty text not null default '',
  way text not null,
  autonomous boolean not null default false,
  progress jsonb not null,
  version int not null default 1,
  submissions int not null default 0,
  created_at timestamptz not null default now(),
  submitted_at timestamptz,
  arrived_at timestamptz not null default now(),
  state text generated always as (progress ->> 'state') stored,
  -- Whose turn it is while under check.
  desk_office bigint generated always as ((progress -> 'desks' -> ((progress ->> 'at')::int) ->> 'office')::bigint) stored,
  desk_role text generated always as (progress -> 'desks' -> ((progress ->> 'at')::int) ->> 'role') stored,
  -- Where the route ended, once it has.
  office bigint generated always as ((progress ->> 'office')::bigint) stored,
  committee bigint generated always as ((progress ->> 'committee')::bigint) stored,
  constraint form_of_application foreign key (form_id, form_version) references form,
  constraint sent_back_has_a_reason check (progress ->> 'state' <> 'sent-back' or btrim(progress ->> 'reason') <> ''),
  constraint refused_has_a_reason check (progress ->> 'state' <> 'refused' or btrim(progress ->> 'reason') <> ''),
  constraint barred_has_an_end check (progress ->> 'state' <> 'barred' or progress ->> 'until' is not null),
  constraint certified_has_a_certificate check (progress ->> 'state' not in ('certified', 'revoked') or progress ->> 'certificate' is not null)
);
create unique index one_application_a_year on application (applicant, year) where (progress ->> 'state') <> 'discarded';
create index application_at_desk on application (desk_office, desk_role, year, arrived_at, id);
create index application_at_desk_by_level on application (desk_office, desk_role, year, level, arrived_at, id);
create index application_of_unit on application (organisation, year, state, id desc);
create index application_at_office on application (office, year, state, arrived_at, id);
create index application_at_committee on application (committee, state, arrived_at, id);
create index application_below_2 on application ((ancestors[2]), year, state, id desc);
create index application_below_3 on application ((ancestors[3]), year, state, id desc);
create index application_below_4 on application ((ancestors[4]), year, state, id desc);
create index application_below_5 on application ((ancestors[5]), year, state, id desc);
create index application_of_year on application (year, state, id desc);
create index application_name on application (applicant_name text_pattern_ops);

create table answer (
  application bigint not null references application on delete cascade,
  section text not null,
  value jsonb not null,
  version int not null default 1,
  saved_at timestamptz not null default now(),
  primary key (application, section)
);

create table submission (
  application bigint not null references application,
  number int not null,
  snapshot jsonb not null,
  made_at timestamptz not null default now(),
  primary key (application, number)
);

create table event (
  id bigint generated always as identity primary key,
  application bigint not null references application,
  -- The application's version that the act made: no two acts on one version.
  version int not null,
  act text not null,
  actor bigint references account,
  actor_is text not null,
  actor_name text not null,
  office bigint references organisation,
  input jsonb not null,
  progress jsonb not null,
  at timestamptz not null default now(),
  constraint one_act_a_version unique (application, version)
);
create index event_of_office on event (office, act, id desc);
create index event_of_actor on event (actor, id desc);

create table file (
  id bigint generated always as identity primary key,
  owner bigint references account,
  application bigint references application,
  name text not null,
  type text not null,
  bytes bigint not null,
  sha256 text not null,
  pages int,
  width int,
  height int,
  made_at timestamptz not null default now(),
  constraint file_is_not_empty check (bytes > 0),
  constraint sha256_is_hexadecimal check (sha256 ~ '^[0-9a-f]{64}$')
);
create index file_application on file (application, id);
create index file_sha256 on file (sha256);

create table committee (
  id bigint generated always as identity primary key,
  code text not null,
  name text not null,
  series text not null,
  levels text[] not null,
  type text not null,
  convener bigint not null references organisation,
  authoriser bigint not null references organisation,
  members int not null,
  filed_from date not null,
  filed_to date not null,
  paused boolean not null default false,
  created_at timestamptz not null default now(),
  version int not null default 1,
  constraint committee_code_is_unique unique (code),
  constraint type_is_known check (type in ('open', 'autonomous')),
  constraint members_are_odd check (members % 2 = 1),
  constraint filing_lasts_at_most_three_years check (filed_to >= filed_from and filed_to <= filed_from + interval '3 years'),
  constraint some_level_is_named check (cardinality(levels) > 0)
);
create index committee_convener on committee (convener);
create index committee_authoriser on committee (authoriser);

create table expert (
  id bigint generated always as identity primary key,
  committee bigint not null references committee,
  name text not null,
  title text not null,
  level text not null,
  specialty text not null,
  employer text not null,
  mobile_sealed bytea,
  mobile_mark bytea,
  term_from date not null,
  term_to date not null,
  progress jsonb not null default '{"state":"entered"}',
  state text generated always as (progress ->> 'state') stored,
  version int not null default 1,
  created_at timestamptz not null default now(),
  constraint state_is_known check (progress ->> 'state' in ('entered', 'convener-passed', 'authoriser-checked', 'in-pool', 'refused', 'left')),
  constraint refused_has_a_reason check (progress ->> 'state' <> 'refused' or btrim(progress ->> 'reason') <> ''),
  constraint term_is_at_most_three_years check (term_to >= term_from and term_to <= term_from + interval '3 years')
);
create index expert_committee on expert (committee, state, id);

create table scheme (
  id bigint generated always as identity primary key,
  committee bigint not null references committee,
  year int not null,
  body jsonb not null,
  progress jsonb not null default '{"state":"pending"}',
  state text generated always as (progress ->> 'state') stored,
  version int not null default 1,
  created_at timestamptz not null default now(),
  constraint state_is_known check (progress ->> 'state' in ('pending', 'checked', 'approved', 'refused')),
  constraint refused_has_a_reason check (progress ->> 'state' <> 'refused' or btrim(progress ->> 'reason') <> '')
);
create unique index one_live_scheme_a_year on scheme (committee, year) where (progress ->> 'state') <> 'refused';

create table notice (
  id bigint generated always as identity primary key,
  office bigint not null references organisation,
  kind text not null,
  heading text not null,
  body text not null default '',
  contact text not null,
  opens date not null,
  closes date not null,
  made_by bigint not null references account,
  made_at timestamptz not null default now(),
  closed_at timestamptz,
  constraint kind_is_known check (kind in ('eligibility', 'outcome')),
  constraint opens_before_it_closes check (opens <= closes)
);
create index notice_closes on notice (closes desc, id desc);
create index notice_office on notice (office, id desc);

create table notice_entry (
  notice bigint not null references notice,
  application bigint not null references application,
  primary key (notice, application)
);
create index notice_entry_application on notice_entry (application);

create table objection (
  id bigint generated always as identity primary key,
  notice bigint not null,
  application bigint not null,
  text text not null,
  objector_sealed bytea,
  contact_sealed bytea,
  made_at timestamptz not null default now(),
  settled_at timestamptz,
  settled_by bigint references account,
  upheld boolean,
  reason text,
  constraint objection_is_about_an_entry foreign key (notice, application) references notice_entry,
  constraint settled_has_a_reason check ((settled_at is null) = (upheld is null) and (settled_at is null or btrim(reason) <> ''))
);
create index objection_notice on objection (notice, application, id);

create table objection_file (
  objection bigint not null references objection,
  file bigint not null references file,
  primary key (objection, file)
);

create table certificate (
  id bigint generated always as identity primary key,
  number text not null,
  application bigint not null references application,
  office bigint not null references organisation,
  -- What is printed on it, as it was: name, gender, unit, title, series, specialty, committee, day; the number of the ID sealed.
  body jsonb not null,
  photo_sha256 text not null,
  id_number_sealed bytea not null,
  id_number_mark bytea not null,
  -- The unguessable part of the address in its QR code.
  secret text not null,
  issued_on date not null,
  issued_by bigint not null references account,
  constraint certificate_number_is_unique unique (number),
  constraint one_certificate_an_application unique (application),
  constraint secret_is_unique unique (secret)
);
create index certificate_holder on certificate (id_number_mark);
create index certificate_office on certificate (office, id desc);

-- Running numbers of certificates, by office and year, without holes.
create table certificate_counter (
  office bigint not null references organisation,
  year int not null,
  last int not null,
  primary key (office, year)
);

create table revocation (
  certificate bigint primary key references certificate,
  reason text not null,
  made_by bigint not null references account,
  made_at timestamptz not null default now(),
  constraint revocation_has_a_reason check (btrim(reason) <> '')
);

create table bar (
  id bigint generated always as identity primary key,
  id_number_mark bytea not null,
  name text not null,
  application bigint references application,
  basis text not null,
  from_day date not null,
  until_day date not null,
  made_by bigint not null references account,
  made_at timestamptz not null default now(),
  lifted_at timestamptz,
  lifted_by bigint references account,
  lift_reason text,
  constraint bar_has_a_basis check (btrim(basis) <> ''),
  constraint lifted_has_a_reason check (lifted_at is null or btrim(lift_reason) <> '')
);
create index bar_person on bar (id_number_mark);

-- Long work with progress: imports, bulk prints, exports.
create table task (
  id bigint generated always as identity primary key,
  account bigint not null references account,
  kind text not null,
  input jsonb not null,
  state text not null default 'waiting',
  done int not null default 0,
  total int not null default 0,
  report jsonb not null default '{}',
  result_sha256 text,
  result_name text,
  made_at timestamptz not null default now(),
  finished_at timestamptz,
  constraint state_is_known check (state in ('waiting', 'running', 'done', 'failed'))
);
create index task_account on task (account, id desc);

-- What people are told inside the site.
create table message (
  id bigint generated always as identity primary key,
  account bigint not null references account on delete cascade,
  application bigint references application,
  text text not null,
  made_at timestamptz not null default now(),
  read_at timestamptz
);
create index message_account on message (account, id desc);

-- The server runs as a role that can neither change nor empty what has been logged, submitted or revoked.
grant select, insert, update, delete on
  organisation, account, login_session, phrase, calendar_day, setting, form, plan, application, answer, file, committee, expert,
  scheme, notice, notice_entry, objection, objection_file, certificate_counter, bar, task, message
  to title_review_app;
grant select, insert on audit, event, submission, certificate, revocation to title_review_app;
