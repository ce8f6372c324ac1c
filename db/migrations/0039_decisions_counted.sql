-- What a large office has decided is narrowed by the state, level or series of a file: counted from an index that begins with
-- these, where so far its whole year was passed by in the order of coming. `here` is a column of it and no condition, so that a
-- count can be asked for in a way that the index in the order of coming does not answer.
create index decision_counted on decision (office, role, here, year, state, level, series, event desc, application);
