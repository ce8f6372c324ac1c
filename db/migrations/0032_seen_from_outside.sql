-- What each server process says of itself, for the operator's page. Whoever has not been seen for a while has ended.
create table server_process (
  id text primary key,
  host text not null,
  place integer not null,
  version text not null,
  started_at timestamptz not null,
  seen_at timestamptz not null,
  figures jsonb not null
);
grant select, insert, update, delete on server_process to title_review_app;

-- When a back-up was last made and the rules last checked, and what came of it: written by those commands, one line each time.
create table upkeep (
  id bigint generated always as identity primary key,
  what text not null,
  at timestamptz not null default now(),
  went_well boolean not null,
  detail jsonb not null default '{}',
  constraint upkeep_is_known check (what in ('backup', 'invariants'))
);
create index upkeep_what on upkeep (what, at desc);
grant select, insert on upkeep to title_review_app;
