-- A snapshot keeps the fingerprint of what was frozen, made by the database itself, whoever writes it. The form in it, ten times
-- as large as the rest, is compared with the form of that version instead.
create function snapshot_fingerprint(snapshot jsonb) returns text language sql immutable strict parallel safe as $$
  select encode(pg_catalog.sha256(pg_catalog.convert_to((snapshot - 'form')::text, 'UTF8')), 'hex')
$$;
alter table submission add column sha256 text;
update submission set sha256 = snapshot_fingerprint(snapshot);
alter table submission alter column sha256 set not null,
  add constraint sha256_is_hexadecimal check (sha256 ~ '^[0-9a-f]{64}$');
create function freeze_snapshot() returns trigger language plpgsql as $$
begin
  new.sha256 := encode(pg_catalog.sha256(pg_catalog.convert_to((new.snapshot - 'form')::text, 'UTF8')), 'hex');
  return new;
end $$;
create trigger a_snapshot_is_frozen before insert on submission for each row execute function freeze_snapshot();

-- What was asked under a key that the browser makes once for each action, and what came of it: a repeated call changes nothing
-- again. Acts write their line in their own statement; other calls claim it before and complete it after.
create table answered (
  account bigint not null,
  key uuid not null,
  asked bytea not null,
  at timestamptz not null,
  acts jsonb,
  status integer,
  answer_sealed bytea,
  primary key (account, key),
  constraint answered_is_by_acts_or_whole check (acts is null or status is null),
  constraint an_answer_has_a_status check (answer_sealed is null or status is not null)
);
create index answered_at on answered (at);
grant select, insert, update, delete on answered to title_review_app;
