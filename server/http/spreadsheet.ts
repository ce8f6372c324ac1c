/** An .xlsx file, as a body and as an answer. */
export const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
