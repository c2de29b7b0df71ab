import { defineConfig } from 'vitest/config'

/** Kept apart from `vite.config.ts`: tests read the sources, only `browsers` needs the built site. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'logic',
          include: ['tests/{engine,content,build}/**/*.test.ts'],
          environment: 'node',
        },
      },
      {
        test: {
          name: 'screens',
          include: ['tests/{session,screens,journeys,i18n,app}/**/*.test.{ts,tsx}'],
          environment: 'jsdom',
          setupFiles: ['tests/support/screenSetup.ts'],
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
          fileParallelism: false,
        },
      },
    ],
  },
})
