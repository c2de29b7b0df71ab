import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { VitePWA } from 'vite-plugin-pwa'
import { defineConfig } from 'vitest/config'
import { compress } from './src/build/compress.ts'
import { contentGuard } from './src/build/contentGuard.ts'
import { readSiteUrl } from './src/build/headTags.ts'
import { hostFiles } from './src/build/hostFiles.ts'
import { lowerCss } from './src/build/lowerCss.ts'
import { offline } from './src/build/offline.ts'
import { prerender } from './src/build/prerender.ts'
import { searchIndex } from './src/build/searchIndex.ts'
import { LongestFirst } from './tests/support/longestFirst.ts'
import { slowestParts } from './tests/support/slowestParts.ts'

/** Measured: with these, React 19, the router and i18next run in Chromium 64 without a polyfill. */
const OLDEST_BROWSERS = ['chrome64', 'safari11.1', 'firefox67']

const BASE = process.env.BASE_PATH ?? '/'
const FOLDER = process.env.OUT_DIR ?? 'dist'

/** Its package leads to the development build whoever asks, whose warnings would be sent along. */
const ROUTER = {
  find: /^react-router$/,
  replacement: join(import.meta.dirname, 'node_modules/react-router/dist/production/index.mjs'),
}

export default defineConfig(({ command }) => ({
  base: BASE,
  // The counter card's QR code: where the site will stand, if that is known.
  define: { 'import.meta.env.SITE_URL': JSON.stringify(readSiteUrl(process.env.SITE_URL) ?? '') },
  plugins: [
    contentGuard(import.meta.dirname),
    searchIndex(import.meta.dirname),
    react(),
    tailwindcss(),
    prerender('src/app/prerender.tsx'),
    VitePWA(offline(BASE, FOLDER)),
    hostFiles(),
    compress(),
  ],
  resolve: { alias: command === 'build' ? [ROUTER] : [] },
  css: { postcss: { plugins: [lowerCss()] } },
  build: {
    target: OLDEST_BROWSERS,
    cssTarget: OLDEST_BROWSERS,
    outDir: FOLDER,
    emptyOutDir: true,
    // What a chunk imports is in the first chunks, which `main.ts` asks for itself: a list of it would be bytes.
    modulePreload: false,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // In the first chunk it would bring that chunk's style sheet along, which is in the pages.
            {
              name: 'loading',
              test: /vite\/preload-helper|rolldown\/runtime|i18n\/(?:joinTexts|languages|texts)/,
              priority: 2,
            },
            // Small parts that come when they are wanted: together they are one request of the offline copy.
            { name: 'found', test: /screens\/start\/(?:Found|moveInSearch)/ },
            {
              name: 'later',
              test: /screens\/(?:step\/(?:HandOverPanel|LongOffer|TurnedCard|SeenLines)|frame\/(?:keepAwake|UpdateOffer))|screens\/start\/KeptCases|screens\/keys\/(?:Keys\.|KeyList|readKeys)|session\/(?:hotline|handOver)/,
            },
            // Said on the phone in Chinese, whatever the reader's language.
            { name: 'phone', test: /locales\/zh-CN\/phone\.json$/, priority: 2 },
            // Apart from the code, so that each can be measured against its budget.
            {
              name: 'tree',
              test: /src\/content\/(?:tree\.ts|(?!codes\.json).*\.(?:json|svg\?raw))$/,
              priority: 2,
            },
            // All that a step needs in one piece: what later chunks share with it would fall apart into many.
            { name: 'start', test: /src\/app\/start\.tsx$/, priority: 1 },
          ],
        },
      },
    },
  },
  test: {
    // Most of a test in a browser is waiting.
    maxWorkers: availableParallelism() + 1,
    reporters: ['default', slowestParts],
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'logic',
          include: ['tests/{engine,content,build,search}/**/*.test.ts'],
          environment: 'node',
          // They share nothing that changes: a process less for each file.
          isolate: false,
          testTimeout: 30_000,
        },
      },
      {
        plugins: [searchIndex(import.meta.dirname)],
        // What `vmForks` reads is sent to no browser: there is nothing to bundle ahead for one.
        environments: { __vitest_vm__: { optimizeDeps: { noDiscovery: true } } },
        test: {
          name: 'screens',
          include: ['tests/{session,screens,journeys,i18n,app,ui}/**/*.test.{ts,tsx}'],
          environment: 'jsdom',
          // A window of its own for each file, but not jsdom read anew: two thirds of the time.
          pool: 'vmForks',
          setupFiles: ['tests/support/screenSetup.ts'],
          testTimeout: 30_000,
        },
      },
      {
        plugins: [searchIndex(import.meta.dirname)],
        // React as it is shipped: its development build takes three times as long for as many steps.
        oxc: { jsx: { runtime: 'automatic', development: false } },
        test: {
          name: 'walks',
          include: ['tests/walks/**/*.test.ts'],
          environment: 'jsdom',
          env: { NODE_ENV: 'production' },
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
}))
