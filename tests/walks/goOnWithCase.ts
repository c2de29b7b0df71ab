import { tree } from '../../src/content/tree.ts'
import { recentCase } from '../../src/session/keptCases.ts'
import { servesNext } from './atTheGate.ts'
import { type Counter, hasText } from './counter.ts'
import { takeUp } from './notes.ts'

/** Back to a kept case of the start page or the list of them, or the same fault for the next customer. */
export async function goOnWithCase(counter: Counter, n: number): Promise<boolean> {
  const { state, tab } = counter
  const { kind } = counter.page
  const same = counter.all('main a').find(hasText(counter.text('ui.start.sameFault')))
  if (same && n % 4 === 0) {
    servesNext(counter)
    await counter.tap(same)
    return true
  }
  const found = kind === 'cases' ? inList(counter) : kind === 'start' ? onStart() : []
  const one = found[n % found.length]
  const known = counter.cases.get(one?.id ?? '')
  if (!one?.link || !known) return false
  tab.visit = takeUp(counter, known)
  await counter.tap(one.link)
  return true

  function onStart() {
    const isBegun = state.case.some((walk) => walk.length > 0)
    const [before = '', after = ''] = counter.text('ui.start.goOn', { time: '|' }).split('|')
    const goOn = counter
      .all('main .answers a')
      .find(({ textContent: text }) => text.startsWith(before) && text.endsWith(after))
    // It stays on the screen, however late it is since: the newest that isn't left.
    const offered = isBegun ? state.openCase : recentCase(tree, state.cases, 0)
    const recent = goOn && offered
    const earlier = state.cases.filter(({ id }) => id !== recent?.id)
    return [
      ...(recent && goOn ? [{ id: recent.id, link: goOn }] : []),
      ...counter.all('main details .answers a').map((link, i) => ({ id: earlier[i]?.id, link })),
    ]
  }
}

function inList(counter: Counter) {
  const links = counter.all('main li a.action')
  return links.map((link, i) => ({ id: counter.state.cases[i]?.id, link }))
}
