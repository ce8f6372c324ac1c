-- Whoever organises a plan looks at everybody who declares by it, from wherever they come.
create index application_of_plan on application (plan, id desc);
