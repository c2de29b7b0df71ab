import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { VitePWA } from 'vite-plugin-pwa'
import { defineConfig } from 'vitest/config'
import { compress } from './src/build/compress.ts'
import { contentGuard } from './src/build/contentGuard.ts'
import { hostFiles } from './src/build/hostFiles.ts'
import { lowerCss } from './src/build/lowerCss.ts'
import { offline } from './src/build/offline.ts'
import { prerender } from './src/build/prerender.ts'

/** Measured: with these, React 19, the router and i18next run in Chromium 64 without a polyfill. */
const OLDEST_BROWSERS = ['chrome64', 'safari11.1', 'firefox67']

const BASE = process.env.BASE_PATH ?? '/'

export default defineConfig({
  base: BASE,
  plugins: [
    contentGuard(import.meta.dirname),
    react(),
    tailwindcss(),
    prerender('src/app/prerender.tsx'),
    VitePWA(offline(BASE)),
    hostFiles(),
    compress(),
  ],
  css: { postcss: { plugins: [lowerCss()] } },
  build: {
    target: OLDEST_BROWSERS,
    cssTarget: OLDEST_BROWSERS,
    outDir: process.env.OUT_DIR ?? 'dist',
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // In the first chunk it would bring that chunk's style sheet along, which is in the pages.
            {
              name: 'loading',
              test: /vite\/preload-helper|rolldown\/runtime|i18n\/(?:joinTexts|languages|texts)/,
            },
            // Apart from the code, so that each can be measured against its budget.
            // Said on the phone in Chinese, whatever the reader's language.
            { name: 'phone', test: /locales\/zh-CN\/phone\.json$/ },
            { name: 'tree', test: /src\/content\/(?!codes\.json).*\.json$/ },
            // With all it imports: what the lazy pages share with it would be cut out of it, 2 KB longer.
            { name: 'start', test: /src\/app\/start\.tsx$/ },
          ],
        },
      },
    },
  },
  test: {
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'logic',
          include: ['tests/{engine,content,build}/**/*.test.ts'],
          environment: 'node',
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'screens',
          include: ['tests/{session,screens,journeys,i18n,app,ui}/**/*.test.{ts,tsx}'],
          environment: 'jsdom',
          setupFiles: ['tests/support/screenSetup.ts'],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'browsers',
          include: ['tests/browsers/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['tests/support/builtSites.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
