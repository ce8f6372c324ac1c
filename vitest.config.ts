import { defineConfig } from 'vitest/config'
import { LongestFirst } from './e2e/order.ts'

export default defineConfig({
  test: {
    // One fewer than the cores by default: on two that is one file at a time.
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'core',
          // Pure: to read it anew for each file would take longer than its tests.
          isolate: false,
          include: ['core/**/*.test.ts', 'regions/**/*.test.ts', 'bench/**/*.test.ts', 'trials/**/*.test.ts'],
          // Thousands of made-up cases take a busy machine longer than the five seconds of the default.
          testTimeout: 30_000,
        },
      },
      { test: { name: 'house', include: ['tests/**/*.test.ts'] } },
      {
        test: {
          name: 'server',
          // To read the whole server anew for each file would take as long as its tests; it keeps nothing in its modules.
          isolate: false,
          include: ['server/**/*.test.ts'],
          globalSetup: ['server/testing/setup.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'journeys',
          // A browser on a shared machine may miss a moment once; what is broken fails twice.
          retry: 1,
          // A worker keeps its browser from one file to the next.
          isolate: false,
          // What a person would wait for without a thought.
          expect: { poll: { timeout: 10_000 } },
          include: ['e2e/**/*.spec.ts'],
          globalSetup: ['e2e/site.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      { test: { name: 'web', include: ['web/**/*.test.ts', 'web/**/*.test.tsx'] } },
    ],
  },
})
