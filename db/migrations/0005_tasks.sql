-- Long work says that it is alive. What has fallen silent is begun again, but not for ever.
alter table task add column alive_at timestamptz;
alter table task add column begun int not null default 0;
alter table task add column result_bytes bigint;
