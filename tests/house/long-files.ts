/** Files that are longer than their limit, each with why it is still easier to read whole. */
export const longFiles: Readonly<Record<string, string>> = {
  'core/acts.ts': 'the whole process on one page, so that it can be read as one table',
  'core/form.ts': 'every word that a form can be written in, which whoever writes one reads whole',
  'core/needs.ts': 'every need and ask of that table, beside the facts that they look at',
  'core/reading.ts': 'one walk over a form; its parts mean nothing apart',
  'core/rules.ts': 'one function a rule across fields, in one list that the compiler keeps complete',
  'regions/hebei/demo/answers.ts': 'one complete declaration, section by section in the order of the form',
  'regions/hebei/documents/review-form.ts': 'one printed form, page by page in the order of the paper',
  'server/load/gate.ts': 'one gate with one state; its parts mean nothing apart',
  'server/db/migrate.ts': 'start-up order of locks, versions and fingerprints, which is the point of the file',
  'server/db/schema.ts': 'generated from the database',
  'web/form/autosave.ts': 'one queue with one state; its parts mean nothing apart',
  'server/http/applicants.ts': 'one resource: its shapes beside the routes that speak them',
  'server/http/notices.ts': 'one resource: its shapes beside the routes that speak them',
  'server/print/template.ts': 'the one template that every printed page comes from',
}
