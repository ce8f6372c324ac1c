import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import process from 'node:process'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

export default defineConfig({
  root: 'web',
  plugins: [react(), pdfTables(), compressed()],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    manifest: true,
    chunkSizeWarningLimit: 1500,
    target: 'es2022',
  },
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

/** Beside each text file the same one made small, once at the build; the server sends whichever a browser understands. */
function compressed(): Plugin {
  const texts = new Set(['.html', '.js', '.mjs', '.css', '.svg'])
  return {
    name: 'compressed',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        for (const [fileName, file] of Object.entries(bundle)) {
          if (!texts.has(extname(fileName))) continue
          const plain = Buffer.from(file.type === 'chunk' ? file.code : file.source)
          if (plain.length < 1024) continue
          const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } }
          this.emitFile({ type: 'asset', fileName: `${fileName}.br`, source: brotliCompressSync(plain, quality) })
          this.emitFile({ type: 'asset', fileName: `${fileName}.gz`, source: gzipSync(plain, { level: 9 }) })
        }
      },
    },
  }
}
