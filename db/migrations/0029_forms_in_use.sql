-- A snapshot names its form and no longer carries it: a form is ten times as large as the rest and the same for everybody who
-- declares by it. So what was signed may never change: the database refuses it, whoever asks.
create function keep_form_in_use() returns trigger language plpgsql as $$
begin
  if new.body is distinct from old.body and exists (
    select from application a join submission s on s.application = a.id where a.form_id = old.id and a.form_version = old.version)
  then
    raise exception 'form % version % has been signed and never changes', old.id, old.version using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger a_form_in_use_is_frozen before update on form for each row execute function keep_form_in_use();
