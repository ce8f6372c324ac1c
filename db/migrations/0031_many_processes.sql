-- What a server process used to keep to itself, where every process and every machine finds it.

-- Uploads on their way: how far they have come, and the pieces that have arrived, in their order. No piece ever changes.
create table upload (
  id text primary key,
  bytes bigint not null,
  received bigint not null default 0,
  said text not null,
  pieces jsonb not null default '[]',
  begun_at timestamptz not null default now(),
  constraint not_more_than_announced check (received between 0 and bytes)
);
create index upload_begun on upload (begun_at);
grant select, insert, update, delete on upload to title_review_app;

-- Content that nothing names any more. It stays for some days, so that a back-up of the database finds all that it names.
create table discarded_content (
  sha256 text primary key,
  at timestamptz not null default now(),
  constraint sha256_is_hexadecimal check (sha256 ~ '^[0-9a-f]{64}$')
);
create index discarded_content_at on discarded_content (at);
grant select, insert, update, delete on discarded_content to title_review_app;

-- What the demonstration's stand-in for an identity service remembers.
create table stand_in (
  id text primary key,
  payload jsonb not null,
  expires_at timestamptz not null
);
create index stand_in_expires on stand_in (expires_at);
create index stand_in_grant on stand_in ((payload ->> 'grantId'));
grant select, insert, update, delete on stand_in to title_review_app;
