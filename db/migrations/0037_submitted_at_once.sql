-- Whether the answers to a declaration are in these versions still. Volatile, so that it sees what was committed while the statement
-- that asks was waiting for the declaration's row: what is submitted is what was checked.
create function answers_are(declaration bigint, versions xid[]) returns boolean language plpgsql volatile as $$
begin
  return array(select xmin from answer where application = declaration order by section) = versions;
end
$$;
