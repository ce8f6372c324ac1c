import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { ApplicationId } from '../../core/id.ts'
import { lay } from '../../core/lay.ts'
import type { Hosted, Server } from '../../server/hosted.ts'
import { listLayings } from '../../server/layings.ts'
import { findFonts } from '../../server/print/fonts.ts'
import { photoReader } from '../../server/print/photo.ts'
import { type Drawn, draw } from '../../server/print/pictures.ts'
import { givenTo } from '../../server/print/printer.ts'
import { template } from '../../server/print/template.ts'

/** Forms a second of processor, by typst alone: the same forms and template, no queue, no thread, no joining, nothing stored. */
export async function typstAlone(hosted: Hosted, server: Server, ids: readonly number[], perFile = 10) {
  const drawn = await drawnOf(hosted, server, ids as ApplicationId[])
  const fonts = findFonts()
  const compiler = NodeCompiler.create({ workspace: '/print', fontArgs: [{ fontPaths: [...fonts.folders] }] })
  const compile = (some: readonly Drawn[]) => {
    const { given, files } = givenTo(some, fonts)
    for (const { path, bytes } of files) compiler.mapShadow(`/print${path}`, Buffer.from(bytes))
    const { result } = compiler.compile({ mainFileContent: template, inputs: { given } })
    if (!result) throw new Error('typst refused a form')
    compiler.pdf(result, { pdfStandard: 'a-2b' })
    compiler.evictCache(1)
  }
  compile(drawn.slice(0, perFile))
  const before = process.cpuUsage()
  for (let at = 0; at < drawn.length; at += perFile) compile(drawn.slice(at, at + perFile))
  const { user, system } = process.cpuUsage(before)
  return drawn.length / ((user + system) / 1e6)
}

async function drawnOf(hosted: Hosted, server: Server, ids: readonly ApplicationId[]): Promise<Drawn[]> {
  const { reviewForm } = hosted.region.documents
  const drawn: Drawn[] = []
  for (const { laying } of await listLayings(hosted, server, ids)) {
    const one = await draw(lay(reviewForm, laying), photoReader(server, hosted.region.id))
    if ('refusal' in one) throw new Error(`${one.refusal}: ${one.picture}`)
    drawn.push(one)
  }
  return drawn
}
