import { approve } from './approve.ts'
import { batch } from './batch.ts'
import type { Figure } from './figure.ts'
import { firstPage } from './first-page.ts'
import { list } from './list.ts'
import { login } from './login.ts'
import { overload } from './overload.ts'
import { print } from './print.ts'
import { roster } from './roster.ts'
import { save } from './save.ts'
import { search } from './search.ts'
import { server } from './server.ts'
import { submit } from './submit.ts'
import { upload } from './upload.ts'

/** In the order of the table. */
export const figures: readonly Figure[] = [
  ...[save, submit, login, approve, batch, list, search, roster, upload, overload, server],
  ...[print, firstPage],
]
