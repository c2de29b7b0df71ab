import { describe, expect, test } from 'vitest'
import { createSession } from '../../src/session/createSession.ts'
import { recentCase, symptomOf } from '../../src/session/keptCases.ts'
import { type Arrival, gateOf } from '../../src/session/sessionState.ts'
import { ForbiddenStorage, FullStorage, MemoryStorage } from '../support/memoryStorage.ts'
import { shopTree } from '../support/smallTrees.ts'

const tree = shopTree()
const HALF_AN_HOUR = 30 * 60_000

/** A till whose clock the test moves. */
function till(
  storage: Storage | undefined = new MemoryStorage(),
  tab: Storage = new MemoryStorage(),
) {
  let time = 1_000_000
  const session = createSession({ tree, storage, tab, now: () => time })
  session.rehydrate()
  const state = () => session.store.getState()
  return {
    state,
    wait: (ms: number) => {
      time += ms
    },
    open: (node: string | undefined, code: string, arrival: Arrival = 'answer', more = {}) => {
      time += 1
      state().open({ node, code, arrival, entry: `${node}?${code}#${arrival}`, ...more })
    },
    codes: () => state().cases.map(({ code }) => code),
    recent: () => recentCase(tree, state().cases, time)?.code,
  }
}

describe('the cases kept on this device', () => {
  test('a tap reads what is kept a few times, however many cases a customer has', () => {
    const storage = new MemoryStorage()
    const { open, codes } = till(storage)
    for (let time = 0; time < 40; time++) {
      open(undefined, '', 'way') // nobody has said "next customer"
      open('which', '10a')
    }
    expect(codes()).toHaveLength(40)
    const read = storage.getItem.bind(storage)
    let reads = 0
    storage.getItem = (key) => {
      reads++
      return read(key)
    }
    // The attempt of a page that charges is all of theirs.
    open('wipe', '10a-11b')
    expect(reads).toBeLessThan(10 * 40)
  })

  test('a case is kept from its first answer on, and goes on with each', () => {
    const { open, codes } = till()
    open('scan', '', 'way')
    expect(codes()).toEqual([])
    open('which', '10a')
    open('wipe', '10a-11b')
    expect(codes()).toEqual(['10a-11b'])
  })
  test('a changed answer stays the same case', () => {
    const { open, codes } = till()
    open('which', '10a')
    open('wipe', '10a-11b')
    open('refresh', '10a-11a')
    expect(codes()).toEqual(['10a-11a'])
  })
  test('going back keeps how far it had come', () => {
    const { open, codes } = till()
    const entry = 'the first'
    open('which', '10a', 'answer', { entry })
    open('wipe', '10a-11b')
    open('which', '10a', 'history', { entry })
    expect(codes()).toEqual(['10a-11b'])
  })
  test('two customers with the same answers are two cases', () => {
    const { open, state, codes } = till()
    open('which', '10a')
    state().nextCustomer()
    open('scan', '', 'way')
    open('which', '10a')
    expect(codes()).toEqual(['10a', '10a'])
  })
  test('a case begun afresh is another one, without "next customer" as well', () => {
    const { open, codes } = till()
    open('which', '10a')
    open(undefined, '', 'way')
    open('scan', '', 'way')
    open('which', '10a')
    expect(codes()).toHaveLength(2)
  })
  test('a reload goes on with its case; a link may be of another one with the same fault', () => {
    const [storage, tab] = [new MemoryStorage(), new MemoryStorage()]
    till(storage, tab).open('which', '10a')
    const again = till(storage, tab)
    again.open('which', '10a', 'again')
    again.open('wipe', '10a-11b')
    expect(again.codes()).toEqual(['10a-11b'])
    again.open('wipe', '10a-11b', 'link')
    expect(again.codes()).toEqual(['10a-11b', '10a-11b'])
  })
  test('two customers with the same fault, whose cases were handed over, are two', () => {
    const { open, state, codes } = till()
    for (const mark of ['m1', 'm2', 'm1']) open('look-up', '10a-11b-13u', 'link', { mark })
    expect(codes()).toHaveLength(2)
    expect(state().cases.map(({ mine }) => mine.length)).toEqual([1, 1])
  })
  test('a link that goes less far than a case of another tab is another one', () => {
    const storage = new MemoryStorage()
    till(storage).open('wipe', '10a-11b')
    const { open, codes, wait } = till(storage)
    wait(5)
    open('which', '10a', 'link')
    expect(codes().sort()).toEqual(['10a', '10a-11b'])
  })
  test('a reload at an earlier step keeps how far its case had come', () => {
    const [storage, tab] = [new MemoryStorage(), new MemoryStorage()]
    till(storage, tab).open('wipe', '10a-11b')
    const again = till(storage, tab)
    again.open('which', '10a', 'again')
    expect(again.codes()).toEqual(['10a-11b'])
  })
  test('two tabs keep theirs side by side', () => {
    const storage = new MemoryStorage()
    const [first, second] = [till(storage), till(storage)]
    first.open('which', '10a')
    second.wait(5)
    second.open('ways', '30a')
    first.open('wipe', '10a-11b')
    expect(till(storage).codes().sort()).toEqual(['10a-11b', '30a'])
  })
  test('the last fifty are kept', () => {
    const { open, state, codes } = till()
    for (let i = 0; i < 55; i++) {
      open('which', '10a')
      state().nextCustomer()
    }
    expect(codes()).toHaveLength(50)
  })
  test('one that can’t be read is moved aside, and the others are there', () => {
    const storage = new MemoryStorage({ 'cfa.case.7': '{"state":{"id":7}' })
    const first = till(storage)
    first.open('which', '10a')
    expect(first.codes()).toEqual(['10a'])
    expect(storage.getItem('cfa.case.7.kept')).toBe('{"state":{"id":7}')
    expect(first.state().trouble).toBe('unreadable')
  })
  test('one of a newer version stays untouched', () => {
    const newer = '{"state":{"steps":[]},"version":9}'
    const storage = new MemoryStorage({ 'cfa.case.7': newer })
    expect(till(storage).codes()).toEqual([])
    expect(storage.getItem('cfa.case.7')).toBe(newer)
  })
  test.each([
    ['full', new FullStorage()],
    ['forbidden', new ForbiddenStorage()],
  ])('%s storage: the page that is open remembers it', (trouble, storage) => {
    const { open, state, codes } = till(storage)
    open('which', '10a')
    expect(codes()).toEqual(['10a'])
    expect(state().trouble).toBe(trouble)
  })
})

describe('the case offered on the start page', () => {
  test('is the one open in the last half hour', () => {
    const { open, recent, wait } = till()
    open('which', '10a')
    wait(HALF_AN_HOUR - 1)
    expect(recent()).toBe('10a')
    wait(1)
    expect(recent()).toBeUndefined()
  })
  test('is none that was solved, left to the next customer, or put away', () => {
    const solved = till()
    solved.open('solved', '10a-11b-13w')
    expect(solved.recent()).toBeUndefined()
    const left = till()
    left.open('which', '10a')
    left.state().nextCustomer()
    expect(left.recent()).toBeUndefined()
    const storage = new MemoryStorage()
    const gone = till(storage)
    gone.open('which', '10a')
    gone.state().nextCustomer()
    expect(till(storage).recent()).toBeUndefined()
    const putAway = till()
    putAway.open('which', '10a')
    putAway.state().leaveCase(putAway.state().cases[0]?.id ?? '')
    expect(putAway.recent()).toBeUndefined()
    expect(putAway.codes()).toEqual(['10a'])
  })
  test('gone on with, it brings its customer back, with what that one has unsettled', () => {
    const { open, state } = till()
    open('look-up', '10a-11b-13u')
    const [kept] = state().cases
    state().nextCustomer()
    open('scan', '', 'way')
    open('wipe', '10a-11b')
    expect(gateOf(state())).toBe('none')
    open('look-up', '10a-11b-13u', 'again', { resumed: kept?.id })
    open('wipe', '10a-11b.', 'way')
    expect(gateOf(state())).toBe('open')
  })
  test('of a tab that is gone, it brings its customer’s unsettled payments back', () => {
    const storage = new MemoryStorage()
    till(storage).open('look-up', '10a-11b-13u')
    const { open, state } = till(storage)
    open('wipe', '10a-11b', 'again', { resumed: state().cases[0]?.id })
    expect(gateOf(state())).toBe('open')
  })
  test('a look-up’s answer tells of money as well, though nothing came of it', () => {
    const { open, codes } = till()
    open('ways', '20b')
    open('which', '10a')
    expect(codes().sort()).toEqual(['10a', '20b'])
  })
  test('a code that tells of money is never written over', () => {
    const { open, codes } = till()
    open('solved', '10a-11b-13w')
    open('refresh', '10a-11a')
    expect(codes().sort()).toEqual(['10a-11a', '10a-11b-13w'])
  })
  test('has a fault the next customer can begin with', () => {
    const kept = { id: '1', node: 'wipe', at: 1, mine: [] }
    expect(symptomOf(tree, { ...kept, code: '10a-11b.30z' })).toBe('scan')
    expect(symptomOf(tree, { ...kept, code: '30a' })).toBeUndefined()
  })
  test('"same fault, next customer" begins a turn that owes nothing', () => {
    const { open, state } = till()
    open('solved', '10a-11b-13w')
    open('scan', '', 'way', { next: true })
    open('wipe', '10a-11b')
    expect(gateOf(state())).toBe('none')
  })
})
