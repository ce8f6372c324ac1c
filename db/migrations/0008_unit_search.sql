-- A unit is found by a piece of its name, of its pinyin or of its initials (server/unit-names.ts). A trigram index cannot
-- look for two Chinese characters, so the pieces that a search begins with are kept by themselves.
alter table organisation add column written text;
alter table organisation add column pinyin text;
alter table organisation add column initials text;
alter table organisation add column pieces text[];
alter table organisation add constraint found_by_all_or_nothing check (
  (pieces is null) = (written is null) and (pieces is null) = (pinyin is null) and (pieces is null) = (initials is null));
create index organisation_pieces on organisation using gin (pieces) with (fastupdate = off);
-- Short names first: for a common piece the first page is read from here, and nothing is sorted.
create index organisation_shortest on organisation (length(name), name, id) where kind_group <> 'office';
create index organisation_unread on organisation (id) where pieces is null;
