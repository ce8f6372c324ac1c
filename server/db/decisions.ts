/** What `decision` holds, as the whole log says it: for a log that no acts have written. */
export const lastWords = `
  insert into decision (application, office, role, event, act, at, round, year, level, series, state, here)
  select distinct on (e.application, e.office, e.actor_is) e.application, e.office, e.actor_is, e.id, e.act, e.at,
    (select count(*) from event s where s.application = e.application and s.act = 'submit' and s.version < e.version),
    a.year, a.level, a.series, a.state, coalesce(a.desk_office = e.office and a.desk_role = e.actor_is, false)
  from event e join application a on a.id = e.application
  where e.act in ('approve', 'sendBack', 'refuse', 'bar') and e.office is not null
  order by e.application, e.office, e.actor_is, e.version desc
  on conflict do nothing`
