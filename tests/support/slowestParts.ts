import type { Reporter } from 'vitest/node'

const SHOWN = 5

/** Says where the time of the tests went, each time: else nobody looks until they take too long. */
export const slowestParts: Reporter = {
  onTestRunEnd(modules) {
    const lines = modules
      .map((module) => {
        const { duration, collectDuration } = module.diagnostic()
        return { name: module.relativeModuleId, seconds: (duration + collectDuration) / 1000 }
      })
      .sort((a, b) => b.seconds - a.seconds)
      .slice(0, SHOWN)
      .map(({ name, seconds }) => `${seconds.toFixed(1).padStart(8)} s  ${name}\n`)
    process.stdout.write(`Slowest:\n${lines.join('')}`)
  },
}
