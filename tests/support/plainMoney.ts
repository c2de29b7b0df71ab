import type { Loose, Whole } from './mutations/draft.ts'

/** What a walk has said about money so far, in the words of the product and no one else's. */
interface Said {
  /** Somebody has spoken of all of this customer's attempts. */
  readonly every: boolean
  /** The last thing said about it shows that nothing was charged. */
  readonly nothing: boolean
  /** Something may have been charged, and no look-up has shown every order closed since. */
  readonly open: boolean
}

/**
 * The first promise a second time, by walking: no function of `src/`, no fixed point, no state per node.
 * Follows every answer from every entry and remembers what was said on the way; two walks that said the
 * same are one from there on. Gives what is wrong on some walk, with the walk.
 */
export function plainMoney({ files }: Whole): string[] {
  const nodes: Record<string, Loose> = {}
  for (const [file, content] of Object.entries(files))
    if (file.startsWith('topics/'))
      for (const [id, node] of Object.entries<Loose>((content as Loose).nodes))
        nodes[id] = { ...node, file }
  const start = files['start.json'] as Loose
  const home = nodes[start.lookUp]?.file
  const isLook = (id: string) => nodes[id]?.file === home && nodes[id]?.kind !== 'outcome'
  const wrong = new Set<string>()
  const walked = new Set<string>()

  const arrive = (id: string, said: Said, way: readonly string[]) => {
    const node = nodes[id]
    const now = isLook(id) ? { every: false, nothing: false, open: true } : said
    const walk = [...way, id]
    const say = (what: string) => wrong.add(`${what}: ${walk.join(' → ')}`)
    if (!node) return say('leads nowhere')
    if (way.includes(id)) return say('comes round again')
    if (node.status === 'already-paid' && !isLook(way.at(-1) ?? '')) say('says paid unseen')
    const state = [id, now.every, now.nothing, now.open].join()
    if (walked.has(state)) return
    walked.add(state)

    const takes = node.check === 'sale' || node.alternatives?.length > 0 || id === start.waysToSell
    if (takes && (now.open || !now.nothing))
      say('takes money though something may have been charged')
    if (node.kind === 'outcome') {
      for (const sale of node.alternatives ?? []) {
        if (nodes[sale]?.check !== 'sale') say(`offers "${sale}", which sells nothing`)
        arrive(sale, now, [])
      }
      return
    }
    for (const option of node.options ?? []) {
      const every = now.every || option.everyAttempt === true
      const closed = option.clears === 'order-closed'
      const shown = option.clears !== undefined && every && !now.open
      if (option.unsure && option.clears) say('"not sure" clears')
      arrive(
        option.to,
        closed
          ? { every: true, nothing: true, open: false }
          : { ...now, every, nothing: now.nothing || shown },
        walk,
      )
    }
    for (const [exit, target] of Object.entries<Loose>(node.exits ?? {})) {
      const to = target.to ?? target
      const solved = nodes[to]?.status === 'solved'
      if (solved && exit !== 'works') say(`"${exit}" is called solved, at "${to}"`)
      if (node.check !== 'sale' || exit === 'cannot') {
        arrive(to, now, walk)
        continue
      }
      if ((exit === 'unclear' || exit === 'other') && !isLook(to)) say(`"${exit}" isn't looked up`)
      arrive(to, { every: true, nothing: exit === 'failed', open: exit !== 'failed' }, walk)
    }
  }
  const entries = [...start.entries.map(({ to }: Loose) => to), start.lookUp, start.gate]
  for (const id of entries) arrive(id, { every: false, nothing: false, open: false }, [])
  return [...wrong]
}
