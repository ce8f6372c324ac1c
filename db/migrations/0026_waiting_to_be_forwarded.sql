-- 通过未上报: what waits at an office to be forwarded, the longest first, and where it lies stranded below.
create index application_to_forward on application (office, arrived_at, id) where state = 'to-forward';
