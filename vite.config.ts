import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  root: 'web',
  plugins: [react()],
  build: { outDir: '../dist/web', emptyOutDir: true, chunkSizeWarningLimit: 1500, target: 'es2022' },
  server: { proxy: { '/api': 'http://127.0.0.1:8080' } },
})
