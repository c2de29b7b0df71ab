import { describe, expect, test } from 'vitest'
import { isOpen } from '../../src/session/attempts.ts'
import { createSession, SESSION_KEY } from '../../src/session/createSession.ts'
import { type Address, type Arrival, gateOf } from '../../src/session/sessionState.ts'
import { FullStorage, MemoryStorage } from '../support/memoryStorage.ts'
import { shopTree } from '../support/smallTrees.ts'

const tree = shopTree()
const unclearCode = '10a-11b-13u'

function shop(
  storage: Storage | undefined = new MemoryStorage(),
  tab: Storage = new MemoryStorage(),
  begin = 1000,
) {
  let time = begin - 20_000
  /** Each look at the clock ten seconds later: nothing is a glance. */
  const now = () => {
    time += 10_000
    return time
  }
  const session = createSession({ tree, storage, tab, now })
  session.rehydrate()
  const state = () => session.store.getState()
  const openOnes = () => state().attempts.filter(isOpen)
  const liveOnes = () => state().attempts.filter(({ kind }) => kind !== 'over')
  const open = (
    node: string | undefined,
    code: string,
    arrival: Arrival = 'way',
    { entry = `${node}?${code}`, ...more }: Partial<Address> = {},
  ) => {
    state().open({ node, code, arrival, entry, ...more })
    return { ...state(), gate: gateOf(state()), openAttempts: openOnes() }
  }
  return { session, state, open, openOnes, liveOnes }
}

describe('the address replayed', () => {
  test('gives the case, its position and no gate', () => {
    const { open } = shop()
    expect(open('wipe', '10a-11b')).toMatchObject({
      position: 'wipe',
      place: 'here',
      gate: 'none',
      unused: [],
    })
  })
  test('a node on the walk is an earlier one', () => {
    expect(shop().open('scan', '10a-11b')).toMatchObject({ place: 'earlier', position: 'wipe' })
  })
  test('a node that is not on the walk is elsewhere: the walk’s end counts', () => {
    expect(shop().open('gate', '10a-11b')).toMatchObject({ place: 'elsewhere', position: 'wipe' })
  })
  test('without a code a walk begins at the node', () => {
    expect(shop().open('gate', '')).toMatchObject({ place: 'here', position: 'gate', case: [] })
  })
  test('after a trailing dot a new walk begins at the node', () => {
    expect(shop().open('gate', '10a-11b.')).toMatchObject({ place: 'here', position: 'gate' })
  })
  test('what cannot be used is named, the rest is kept', () => {
    const { unused, position } = shop().open('wipe', '10a-11b-99c')
    expect(position).toBe('wipe')
    expect(unused).toMatchObject([{ text: '99c' }])
  })
  test('steps that do not follow each other are named as well', () => {
    expect(shop().open('which', '10a-13f').unused).toMatchObject([{ text: '13f' }])
  })
  test('an unusable step that reports an unclear sale closes the gate', () => {
    expect(shop().open('wipe', '10a-11b-99u').gate).toBe('open')
  })
})

describe('an open sale attempt', () => {
  const unclear = '10a-11b-13u'

  test('stands in the way on every address of its customer', () => {
    const { open } = shop()
    expect(open('look-up', unclear, 'answer').gate).toBe('open')
    expect(open('wipe', '10a-11b').gate).toBe('open')
    expect(open('ways', '').gate).toBe('open')
  })
  test('outlives the page: a reload knows it as its own, a new tab asks whose it is', () => {
    const [storage, tab] = [new MemoryStorage(), new MemoryStorage()]
    shop(storage, tab).open('look-up', unclear, 'answer')
    expect(shop(storage, tab).open('wipe', '10a-11b', 'again').gate).toBe('open')
    expect(shop(storage).open('wipe', '10a-11b').gate).toBe('ask')
  })
  test('is seen by a tab that was open before it, and not erased by it', () => {
    const storage = new MemoryStorage()
    const first = shop(storage)
    first.open('which', '10a')
    shop(storage).open('look-up', unclear, 'answer')
    expect(first.open('wipe', '10a-11b', 'answer').gate).toBe('ask')
    expect(shop(storage).state().attempts.filter(isOpen)).toHaveLength(1)
  })
  test('"customer says paid" opens one by going to the look-up', () => {
    const { open } = shop()
    open('look-up', '')
    expect(open('wipe', '10a-11b').gate).toBe('open')
  })
  test('is ended by the look-up’s live answer', () => {
    const { open } = shop()
    open('look-up', unclear, 'answer')
    expect(open('ways', `${unclear}-20b`, 'answer')).toMatchObject({
      gate: 'none',
      openAttempts: [],
    })
  })
  test('is not ended by a look-up that doesn’t go on from it: that may be another customer’s', () => {
    const { open } = shop()
    open('look-up', unclear, 'answer')
    expect(open('ways', '30z-20b', 'answer').gate).toBe('open')
  })
  test('is one attempt as its case goes on', () => {
    const { open } = shop()
    open('look-up', unclear, 'answer')
    expect(open('look-up', `${unclear}.`).openAttempts).toMatchObject([{ at: 1000 }])
  })
  test('may be another one’s where a link has the same code', () => {
    const { open } = shop()
    open('look-up', unclear, 'answer')
    expect(open('look-up', unclear, 'link').openAttempts).toHaveLength(2)
  })
  test('is the same one where the link says so, also where it has gone on since', () => {
    const { open } = shop()
    open('look-up', unclear, 'link', { mark: 'm1' })
    open('look-up', unclear, 'link', { mark: 'm2' })
    open('hold', `${unclear}-20z`, 'answer')
    expect(open('look-up', unclear, 'link', { mark: 'm2' }).openAttempts).toHaveLength(2)
    expect(open('ways', `${unclear}-20b`, 'answer').openAttempts).toMatchObject([
      { id: expect.stringMatching(/~m1$/) },
    ])
  })
  test('"customer says paid", unanswered, is gone on with by its look-up alone', () => {
    const { open } = shop()
    open('look-up', '')
    expect(open('hold', '20z', 'answer').openAttempts).toMatchObject([{ code: '20z' }])
    const other = shop()
    other.open('look-up', '')
    expect(other.open('look-up', unclear, 'answer').openAttempts).toHaveLength(2)
  })
  test('is not ended by going back to an address that had been looked up before it', () => {
    const { open } = shop()
    open('look-up', '')
    open('ways', '20b', 'answer')
    open('look-up', `20b.${unclear}`, 'answer')
    expect(open('ways', '20b', 'history').gate).toBe('open')
  })
  test('is not ended by a later answer of a case that was looked up before it', () => {
    const { open } = shop()
    open('ways', '20b', 'answer')
    open('look-up', `20b.${unclear}`, 'answer')
    expect(open('ways', '20b.30a', 'answer').gate).toBe('open')
  })
  test('is not ended by a link from elsewhere, however settled its code says it is', () => {
    const { open } = shop()
    open('look-up', unclear, 'answer')
    expect(open('ways', `${unclear}-20b`, 'link')).toMatchObject({
      gate: 'ask',
      openAttempts: [{ code: unclear }],
    })
  })
  test('is not ended by time, refusals or a new case', () => {
    const { open } = shop()
    open('look-up', unclear, 'answer')
    expect(open('ways', '30a', 'answer').gate).toBe('open')
  })
  test('once ended, going back through its pages does not open it again', () => {
    const { open } = shop()
    open('look-up', unclear, 'answer')
    open('ways', `${unclear}-20b`, 'answer')
    expect(open('look-up', unclear, 'history').openAttempts).toEqual([])
    expect(open('ways', `${unclear}-20b`, 'history').gate).toBe('none')
  })
  test('first seen on a reload, because it was tapped before the app had loaded, it is remembered', () => {
    const { open } = shop()
    open('look-up', unclear, 'again')
    expect(open('wipe', '10a-11b').gate).toBe('open')
  })
  test('does not stand in the next customer’s way, and stays listed', () => {
    const { open, state } = shop()
    open('look-up', unclear, 'answer')
    state().nextCustomer()
    expect(open('wipe', '10a-11b').gate).toBe('none')
    expect(state().attempts.filter(isOpen)).toMatchObject([
      { code: unclear, lookUpAt: 'look-up', at: 1000 },
    ])
  })
  test('of another customer, as said at the gate, is not asked about again', () => {
    const storage = new MemoryStorage()
    shop(storage).open('look-up', unclear, 'answer')
    const { open, state } = shop(storage)
    expect(open('wipe', '10a-11b').gate).toBe('ask')
    state().sayOthers()
    expect(gateOf(state())).toBe('none')
    expect(open('ways', '10a-11b-13f', 'answer').gate).toBe('none')
  })
  test('of another customer is not ended by this one’s look-up, whatever the codes', () => {
    const storage = new MemoryStorage()
    shop(storage).open('look-up', '')
    const { open } = shop(storage)
    open('look-up', '10b')
    expect(open('ways', '10b-20b', 'answer').openAttempts).toMatchObject([{ code: '' }])
  })
  test('can be ended though its code has steps this tree no longer knows', () => {
    const storage = new MemoryStorage()
    const first = shop(storage)
    first.open('look-up', '10a-99u', 'answer')
    const id = first.state().attempts.filter(isOpen)[0]?.id
    const { open } = shop(storage)
    open(undefined, '', 'link')
    open('look-up', '10a.', 'way', { attempt: id })
    expect(open('ways', '10a.20b', 'answer').openAttempts).toEqual([])
  })
  test('is asked about again when the browser’s history may bring its customer’s pages back', () => {
    const { open, state } = shop()
    open('look-up', unclear, 'answer')
    state().nextCustomer()
    open('scan', '')
    expect(open('wipe', '10a-11b', 'history').gate).toBe('ask')
  })
  test('of the next customer is another one, though the answers be the same', () => {
    const { open, state } = shop()
    open('look-up', unclear, 'answer')
    state().nextCustomer()
    open('look-up', unclear, 'answer')
    expect(state().attempts.filter(isOpen)).toHaveLength(2)
    expect(open('ways', `${unclear}-20b`, 'answer').openAttempts).toMatchObject([{ at: 1000 }])
  })
  test('is taken up again by its own link, and ended there, not another one', () => {
    const { open, state } = shop()
    open('look-up', unclear, 'answer')
    const first = state().attempts.filter(isOpen)[0]?.id
    state().nextCustomer()
    open('look-up', `10a-11a-12u`, 'answer')
    open('look-up', `${unclear}.`, 'way', { attempt: first })
    expect(gateOf(state())).toBe('open')
    const after = open('paid', `${unclear}.20a`, 'answer')
    expect(after.openAttempts).toMatchObject([{ code: '10a-11a-12u' }])
  })
})

describe('a customer who has paid', () => {
  const paid = '10a-11b-13w'
  test('is not charged again in the same case', () => {
    expect(shop().open('wipe', `${paid}.10a-11b`).gate).toBe('paid')
  })
  test('nor after going back to where the case had not paid yet', () => {
    const { open } = shop()
    open('solved', paid, 'answer')
    expect(open('wipe', '10a-11b', 'history').gate).toBe('paid')
  })
  test('nor after a look-up of another payment', () => {
    const { open } = shop()
    open('solved', paid, 'answer')
    expect(open('ways', `${paid}.20b`, 'answer').gate).toBe('paid')
  })
  test('is not the one whose parked payment is taken up afterwards', () => {
    const { open, state } = shop()
    open('look-up', '10b', 'answer')
    const parked = state().attempts.filter(isOpen)[0]?.id
    state().nextCustomer()
    open('solved', paid, 'answer')
    open('look-up', '10b.', 'way', { attempt: parked })
    expect(open('ways', '10b.20b', 'answer').gate).toBe('ask')
    state().sayOthers()
    expect(gateOf(state())).toBe('none')
  })
  test('the next customer is', () => {
    const { open, state } = shop()
    open('solved', paid, 'answer')
    state().nextCustomer()
    expect(open('wipe', '10a-11b').gate).toBe('none')
  })
})

describe('a sale page left without saying how it went', () => {
  test('closes every other page that charges, until somebody says that nothing was tried', () => {
    const { open, state } = shop()
    open('wipe', '10a-11b', 'answer')
    expect(open('ways', '', 'again').gate).toBe('left')
    state().sayNothingTried()
    expect(gateOf(state())).toBe('none')
  })
  test('and itself: whoever says that it was tried is asked for the result alone', () => {
    const { open, liveOnes } = shop()
    open('wipe', '10a-11b', 'answer')
    open('which', '10a', 'history')
    expect(open('wipe', '10a-11b', 'history').gate).toBe('left')
    const asked = open('wipe', '10a-11b', 'again', { entry: 'result', result: true })
    expect(asked.gate).toBe('none')
    expect(asked.turn.shown).toMatchObject({
      node: 'wipe',
      attempt: expect.any(String),
      result: true,
    })
    expect(open('ways', '10a-11b-13f', 'answer').gate).toBe('none')
    expect(liveOnes()).toEqual([])
  })
  test('is never forgotten by its own customer; by others half an hour after "next customer"', () => {
    let time = 0
    const storage = new MemoryStorage()
    const session = createSession({ tree, storage, tab: new MemoryStorage(), now: () => time })
    const at = (minutes: number, node: string, code: string, arrival: Arrival) => {
      time = minutes * 60_000
      session.store.getState().open({ node, code, arrival, entry: `${node} ${minutes}` })
      return gateOf(session.store.getState())
    }
    expect(at(1, 'wipe', '10a-11b', 'answer')).toBe('none')
    expect(at(40, 'ways', '', 'way')).toBe('left')
    expect(at(800, 'ways', '', 'way')).toBe('left')
    expect(at(900, 'ways', '', 'link')).toBe('ask')
    session.store.getState().sayOthers()
    expect(at(929, 'ways', '', 'link')).toBe('ask')
    expect(at(931, 'ways', '', 'link')).toBe('since') // general words: the tab has stood for hours
  })
  test('is there again when another tab said that nothing was tried, and its page still stands', () => {
    const storage = new MemoryStorage()
    const first = shop(storage)
    first.open('wipe', '10a-11b', 'answer')
    const second = shop(storage)
    second.open('ways', '')
    second.state().sayMine(second.state().attempts[0]?.id ?? '')
    second.state().sayNothingTried()
    expect(second.liveOnes()).toEqual([])
    second.state().nextCustomer()
    second.open('look-up', '10a-11a-12u', 'answer')
    first.open('which', '10a', 'again')
    expect(first.open('ways', '').gate).toBe('left')
  })
  test('survives a reload on a full device', () => {
    const tab = new MemoryStorage()
    shop(new FullStorage(), tab).open('wipe', '10a-11b', 'answer')
    const { open } = shop(new FullStorage(), tab, 60_000)
    open('which', '10a', 'again')
    expect(open('ways', '').gate).toBe('left')
  })
  test('the language switch is the same visit', () => {
    const { open } = shop()
    const { turn } = open('wipe', '10a-11b', 'answer')
    const switched = open('wipe', '10a-11b', 'again', { entry: 'other language' })
    expect(switched).toMatchObject({ gate: 'none', turn: { shown: turn.shown } })
  })
  test('a glance at a way is no try', () => {
    let time = 1000
    const session = createSession({
      tree,
      storage: new MemoryStorage(),
      tab: new MemoryStorage(),
      now: () => time++,
    })
    const { open } = session.store.getState()
    open({ node: 'which', code: '10a', arrival: 'link', entry: 'first' })
    open({ node: 'wipe', code: '10a-11b', arrival: 'answer', entry: 'a' })
    open({ node: 'ways', code: '', arrival: 'way', entry: 'b' })
    expect(gateOf(session.store.getState())).toBe('none')
  })
  test('is known to every tab, and to one that goes on with the case', () => {
    const storage = new MemoryStorage()
    shop(storage).open('wipe', '10a-11b', 'answer')
    const other = shop(storage)
    expect(other.open('ways', '').gate).toBe('ask')
    const resumed = other.state().cases[0]?.id
    expect(other.open('wipe', '10a-11b', 'again', { resumed }).gate).toBe('left')
  })
  test('closes the page of the customer before, when Back leads there', () => {
    const { open, state } = shop()
    open('ways', '30a', 'answer')
    state().nextCustomer()
    open('wipe', '10a-11b', 'answer')
    expect(open('ways', '30a', 'history').gate).toBe('ask')
  })
  test('is not lost by taking another payment up', () => {
    const storage = new MemoryStorage()
    shop(storage).open('look-up', unclearCode, 'answer')
    const { open, state } = shop(storage)
    state().sayOthers()
    open('wipe', '10a-11b', 'answer')
    const attempt = state().attempts[0]?.id
    open('look-up', `${unclearCode}.`, 'way', { attempt })
    expect(open('ways', `${unclearCode}.20b`, 'answer').gate).toBe('ask')
  })
  test('opened by another tab’s look-up, it counts as offered', () => {
    const storage = new MemoryStorage()
    const first = shop(storage)
    first.open('look-up', unclearCode, 'answer')
    const { open, state, session } = shop(storage)
    open('wipe', '10a-11b', 'answer')
    expect(gateOf(state())).toBe('ask')
    first.open('ways', `${unclearCode}-20b`, 'answer')
    session.rehydrate()
    expect(gateOf(state())).toBe('none')
    open('which', '10a', 'again')
    expect(open('ways', '').gate).toBe('left')
  })
  test('its own answer says it, and nothing that is asked of other ways to pay', () => {
    const { open } = shop()
    open('wipe', '10a-11b', 'answer')
    expect(open('ways', '10a-11b-13f', 'answer').gate).toBe('none')
    open('cash', '10a-11b-13f.')
    open('gate', '10a-11b-13f.')
    expect(open('ways', '10a-11b-13f.30a', 'answer').gate).toBe('left')
  })
  test('is asked about again when other answers lead back to it', () => {
    const { open } = shop()
    open('wipe', '10a-11b', 'answer')
    open('which', '10a', 'again')
    expect(open('wipe', '10a-11b', 'answer', { entry: 'another visit' }).gate).toBe('left')
  })
  test('outlives a reload', () => {
    const [storage, tab] = [new MemoryStorage(), new MemoryStorage()]
    shop(storage, tab).open('wipe', '10a-11b', 'answer')
    const { open } = shop(storage, tab, 60_000)
    open('which', '10a', 'again')
    expect(open('ways', '', 'way').gate).toBe('left')
  })
  test('counts though its gate closed while it was in use, because another tab had a payment', () => {
    const [storage, tab] = [new MemoryStorage(), new MemoryStorage()]
    const { open, state, session } = shop(storage, tab)
    open('wipe', '10a-11b', 'answer')
    shop(storage).open('look-up', '10a-11a-12u', 'answer')
    session.rehydrate()
    expect(gateOf(state())).toBe('ask')
    state().sayOthers()
    open('which', '10a', 'again')
    expect(open('ways', '').gate).toBe('left')
  })
  test('a look-up says it of what its list can show: never of cash', () => {
    const { open, state } = shop()
    open('wipe', '10a-11b', 'answer')
    open('look-up', '10a-11b.')
    expect(open('ways', '10a-11b.20b', 'answer').gate).toBe('none')
    open('cash', '10a-11b.20b.')
    open('look-up', '10a-11b.20b.')
    expect(open('ways', '10a-11b.20b.20b', 'answer').gate).toBe('left')
    state().sayNothingTried()
    expect(gateOf(state())).toBe('none')
  })
})

describe('a look-up opened by mistake', () => {
  test('by somebody who has an open payment is about that one', () => {
    const { open } = shop()
    open('look-up', unclearCode, 'answer')
    expect(open('look-up', '').openAttempts).toMatchObject([{ code: unclearCode }])
  })

  test('can be taken back by "nobody paid or tried", as long as no sale ended unclear', () => {
    const { open, state } = shop()
    expect(open('look-up', '10a.').openAttempts).toMatchObject([{ claimed: true }])
    state().sayNothingTried()
    expect(open('wipe', '10a-11b').gate).toBe('none')
  })
  test('not where a sale ended unclear', () => {
    const { open, state } = shop()
    open('look-up', unclearCode, 'answer')
    open('look-up', `${unclearCode}.`)
    state().sayNothingTried()
    expect(open('wipe', '10a-11b').gate).toBe('open')
  })
})

describe('whose turn it is', () => {
  const unclear = '10a-11b-13u'
  const paid = '10a-11b-13w'

  test('what a customer has paid outlives a reload', () => {
    const [storage, tab] = [new MemoryStorage(), new MemoryStorage()]
    shop(storage, tab).open('solved', paid, 'answer')
    expect(shop(storage, tab).open('wipe', '10a-11b', 'again').gate).toBe('paid')
  })
  test('going back over "look it up" does not take back that it was found paid', () => {
    const { open, state } = shop()
    open('wipe', '10a-11b', 'answer')
    open('look-up', unclear, 'answer')
    const attempt = state().attempts.filter(isOpen)[0]?.id
    open('look-up', `${unclear}.`, 'way', { attempt })
    open('paid', `${unclear}.20a`, 'answer')
    open('look-up', `${unclear}.`, 'history', { attempt })
    open('look-up', unclear, 'history')
    expect(open('wipe', '10a-11b', 'history').gate).toBe('paid')
  })
  test('Back to the pages of the customer before brings back what is known of that one', () => {
    const { open, state } = shop()
    open('look-up', unclear, 'answer')
    state().nextCustomer()
    open('scan', '', 'way', { entry: 'second customer' })
    expect(open('wipe', '10a-11b', 'answer').gate).toBe('none')
    expect(open('look-up', unclear, 'history').gate).toBe('open')
    expect(open('wipe', '10a-11b', 'history').gate).toBe('left')
  })
  test('an entry of the history nobody remembers is somebody’s: whose the payments are is asked', () => {
    const { open, state } = shop()
    open('look-up', unclear, 'answer')
    state().nextCustomer()
    open('solved', paid, 'answer', { entry: 'second customer' })
    state().nextCustomer()
    expect(open('wipe', '10a-11b', 'history', { entry: 'unknown' }).gate).toBe('paid')
  })
  test('another customer’s look-up never ends "customer says paid" of the one before', () => {
    const { open, state } = shop()
    open('look-up', '', 'way', { entry: 'first' })
    state().nextCustomer()
    open('gate', '', 'way', { entry: 'second' })
    open(undefined, '', 'history', { entry: 'start of the second' })
    open('look-up', '', 'way', { entry: 'look-up of the second' })
    const after = open('ways', '20b', 'answer')
    expect(after.openAttempts).toMatchObject([{ code: '', at: 1000 }])
  })
  test('a payment of another customer in the same turn is recorded of its own', () => {
    const { open } = shop()
    open('look-up', unclear, 'answer')
    open('look-up', '10a-11a-12u', 'answer')
    const after = open('ways', '10a-11a-12u-20b', 'answer')
    expect(after.openAttempts).toMatchObject([{ code: unclear }])
    expect(after.gate).toBe('open')
  })
  test('Back inside a look-up opens nothing new', () => {
    const { open } = shop()
    open('look-up', unclear, 'answer')
    open('hold', `${unclear}-20z`, 'answer')
    open('look-up', unclear, 'history')
    expect(open('ways', `${unclear}-20b`, 'answer')).toMatchObject({
      openAttempts: [],
      gate: 'none',
    })
  })
  test('what one tab found paid closes the other’s page, until somebody says whose it was', () => {
    const storage = new MemoryStorage()
    const first = shop(storage)
    first.open('look-up', unclear, 'answer')
    const second = shop(storage)
    expect(second.open('ways', '').gate).toBe('ask')
    first.open('paid', `${unclear}-20a`, 'answer')
    second.session.rehydrate()
    expect(gateOf(second.state())).toBe('ask')
    second.state().sayMine(second.state().attempts[0]?.id ?? '')
    expect(gateOf(second.state())).toBe('paid')
  })
  test('what "next customer" was said of: open, it is asked about in a new tab for half an hour', () => {
    const storage = new MemoryStorage()
    const first = shop(storage)
    first.open('look-up', unclear, 'answer')
    first.state().nextCustomer()
    expect(shop(storage, new MemoryStorage(), 60_000).open('ways', '').gate).toBe('ask')
    const later = shop(storage, new MemoryStorage(), 40 * 60_000)
    expect(later.open('ways', '').gate).toBe('none')
    expect(later.openOnes()).toHaveLength(1)
  })
  test('and paid, it is not asked about again', () => {
    const storage = new MemoryStorage()
    const first = shop(storage)
    first.open('solved', paid, 'answer')
    expect(shop(storage, new MemoryStorage(), 60_000).open('ways', '').gate).toBe('ask')
    first.state().nextCustomer()
    expect(shop(storage, new MemoryStorage(), 60_000).open('ways', '').gate).toBe('none')
  })
  test('found paid half an hour ago is past', () => {
    const storage = new MemoryStorage()
    const first = shop(storage)
    first.open('look-up', unclear, 'answer')
    first.open('paid', `${unclear}-20a`, 'answer')
    const later = shop(storage, new MemoryStorage(), 1000 + 31 * 60_000)
    expect(later.open('ways', '').gate).toBe('none')
  })
})

describe('what can’t be read', () => {
  test('part of a code may have told of a payment: it is asked, until "nothing was tried"', () => {
    const { open, state } = shop()
    expect(open('wipe', '10a-11b-99c').gate).toBe('doubt')
    expect(open('which', '10a').gate).toBe('doubt')
    state().sayNothingTried()
    expect(gateOf(state())).toBe('none')
  })
  test('a look-up that shows the order closed ends the doubt', () => {
    const { open } = shop()
    open('look-up', '10a-11b-99c.')
    open('look-up', '10a.')
    expect(open('ways', '10a.20b', 'answer').gate).toBe('none')
  })
  test('stored payments that can’t be read are asked about, once a customer', () => {
    const { open, state } = shop(new MemoryStorage({ [SESSION_KEY]: '{"state":' }))
    expect(open('wipe', '10a-11b', 'answer').gate).toBe('doubt')
    state().sayNothingTried()
    expect(open('wipe', '10a-11b', 'again').gate).toBe('none')
    state().nextCustomer()
    expect(open('wipe', '10a-11b', 'way').gate).toBe('doubt')
  })
  test('one of them that can’t be read doesn’t hide the others', () => {
    const good = { id: 'x', code: unclearCode, lookUpAt: 'look-up', at: 5 }
    const state = { openAttempts: [{ nonsense: true }, good] }
    const storage = new MemoryStorage({ [SESSION_KEY]: JSON.stringify({ state, version: 1 }) })
    const { open, state: now } = shop(storage)
    expect(open('wipe', '10a-11b').gate).toBe('doubt')
    now().sayNothingTried()
    expect(gateOf(now())).toBe('ask')
  })
})

describe('a browser that keeps nothing', () => {
  test('no storage at all: everything works, and it is said', () => {
    const session = createSession({ tree, storage: undefined, tab: undefined, now: () => 1 })
    session.rehydrate()
    session.store
      .getState()
      .open({ node: 'look-up', code: '10a-11b-13u', arrival: 'answer', entry: 'a' })
    expect(gateOf(session.store.getState())).toBe('open')
    expect(session.store.getState().trouble).toBe('forbidden')
  })
  test('full storage: the click goes through, and it is said', () => {
    const { open, state } = shop(new FullStorage())
    expect(() => open('wipe', '10a-11b')).not.toThrow()
    open('wipe', '10a-11b')
    expect(state().trouble).toBe('full')
  })
})

describe('what was kept before', () => {
  test('broken data is moved aside, not overwritten, it is said, and keeping goes on', () => {
    const storage = new MemoryStorage({ [SESSION_KEY]: '{"state":{"openAttempts":' })
    const { state, open } = shop(storage)
    expect(state()).toMatchObject({ attempts: [], trouble: 'unreadable' })
    open('look-up', unclearCode, 'answer')
    expect(storage.getItem(`${SESSION_KEY}.kept`)).toBe('{"state":{"openAttempts":')
    expect(shop(storage).openOnes()).toHaveLength(1)
  })
  test('somebody else’s data under our name as well', () => {
    const storage = new MemoryStorage({
      [SESSION_KEY]: '{"state":{"openAttempts":"me"},"version":1}',
    })
    expect(shop(storage).state().trouble).toBe('unreadable')
  })
  test('that and a full device: it is still asked what may be hidden there', () => {
    const storage = new FullStorage({ [SESSION_KEY]: '{"state":' })
    expect(shop(storage).open('wipe', '10a-11b').gate).toBe('doubt')
  })
  test('what the first version wrote is read', () => {
    const state = { openAttempts: [{ id: 'x', code: unclearCode, lookUpAt: 'look-up', at: 5 }] }
    const storage = new MemoryStorage({ [SESSION_KEY]: JSON.stringify({ state, version: 1 }) })
    expect(shop(storage).openOnes()).toMatchObject([{ kind: 'open', code: unclearCode }])
  })
  test('what a newer version wrote stays untouched', () => {
    const newer = '{"state":{"attempts":[1]},"version":99}'
    const storage = new MemoryStorage({ [SESSION_KEY]: newer })
    const { open, state } = shop(storage)
    open('look-up', '10a-11b-13u', 'answer')
    expect(storage.getItem(SESSION_KEY)).toBe(newer)
    expect(state().trouble).toBe('newer')
    expect(gateOf(state())).toBe('open')
  })
})
