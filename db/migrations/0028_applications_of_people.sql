-- Whoever is looked for by name is found among the people first, and their applications by this.
create index application_of_person on application (applicant);
