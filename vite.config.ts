import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

export default defineConfig({
  root: 'web',
  plugins: [react(), pdfTables()],
  build: { outDir: '../dist/web', emptyOutDir: true, chunkSizeWarningLimit: 1500, target: 'es2022' },
  // The site's own sources lie in /api too.
  server: { proxy: { '^/api/(?!.*[.]ts)': process.env.API ?? 'http://127.0.0.1:8080' } },
})

/** What the PDF reader fetches when a document needs it: tables of Chinese encodings, standard fonts, picture decoders. */
function pdfTables(): Plugin {
  const library = 'node_modules/pdfjs-dist'
  const files = ['cmaps', 'standard_fonts', 'wasm'].flatMap((folder) =>
    readdirSync(join(library, folder))
      .filter((name) => !name.endsWith('.wasm'))
      .map((name) => `${folder}/${name}`),
  )
  return {
    name: 'pdf-tables',
    generateBundle() {
      for (const file of files)
        this.emitFile({ type: 'asset', fileName: `pdfjs/${file}`, source: readFileSync(join(library, file)) })
    },
    configureServer(server) {
      server.middlewares.use('/pdfjs', (request, response, next) => {
        const file = files.find((one) => `/${one}` === request.url)
        if (file) response.end(readFileSync(join(library, file)))
        else next()
      })
    },
  }
}
