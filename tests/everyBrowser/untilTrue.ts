import { setTimeout } from 'node:timers/promises'

/** Asks again and again until the answer is truthy, and gives it. What fails meanwhile may be passing. */
export async function untilTrue<T>(
  ask: () => Promise<T>,
  what: string,
  patience = 20_000,
): Promise<NonNullable<T>> {
  const end = Date.now() + patience
  let trouble = ''
  for (;;) {
    try {
      const answer = await ask()
      if (answer) return answer
      trouble = ''
    } catch (error) {
      trouble = ` (${(error as Error).message})`
    }
    if (Date.now() > end) throw new Error(`never came: ${what}${trouble}`)
    await setTimeout(20)
  }
}
