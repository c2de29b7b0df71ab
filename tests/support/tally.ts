import { afterAll, beforeEach } from 'vitest'

/** How much of what the tests of a file tried has held: said once they are done, for the README to quote. */
export function tally(what: string): { tried: number; survived: number } {
  const counts = { tried: 0, survived: 0 }
  afterAll(() => {
    process.stdout.write(`${what}: ${counts.tried} tried, ${counts.survived} survived\n`)
  })
  return counts
}

/** The same, where each test tries one thing. */
export function tallyTests(what: string): void {
  const counts = tally(what)
  beforeEach(({ task, onTestFinished }) => {
    onTestFinished(() => {
      const { state } = task.result ?? {}
      if (state === 'skip') return
      counts.tried++
      if (state === 'pass') counts.survived++
    })
  })
}
