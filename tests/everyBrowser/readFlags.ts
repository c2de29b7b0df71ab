import { parseArgs } from 'node:util'

export interface Flags {
  /** Names of browsers. */
  readonly browsers: readonly string[]
  readonly journeys: 'all' | 'first'
  readonly allowMissing: boolean
}

interface Choice {
  readonly current: readonly string[]
  readonly old: readonly string[]
}

/** What `npm run test:browsers -- …` asks for; throws with what may be asked for. */
export function readFlags(args: readonly string[], { current, old }: Choice): Flags {
  const { values } = parseArgs({
    args: [...args],
    options: {
      old: { type: 'boolean', default: false },
      all: { type: 'boolean', default: false },
      only: { type: 'string' },
      journeys: { type: 'string', default: 'all' },
      'allow-missing': { type: 'boolean', default: false },
    },
  })
  const known = [...current, ...old]
  const asked = values.only?.split(',') ?? (values.all ? known : values.old ? old : current)
  const unknown = asked.filter((name) => !known.includes(name))
  if (unknown.length > 0)
    throw new Error(`no browser is called ${unknown.join(', ')}; there are: ${known.join(', ')}`)
  const { journeys } = values
  if (journeys !== 'all' && journeys !== 'first')
    throw new Error('--journeys is all (each symptom) or first (one)')
  return { browsers: asked, journeys, allowMissing: values['allow-missing'] }
}
