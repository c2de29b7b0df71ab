import { describe, expect, test } from 'vitest'
import { type Arrival, createSession, SESSION_KEY } from '../../src/session/createSession.ts'
import { FullStorage, MemoryStorage } from '../support/memoryStorage.ts'
import { shopTree } from '../support/smallTrees.ts'

const tree = shopTree()

function shop(storage: Storage | undefined = new MemoryStorage()) {
  let time = 1000
  const session = createSession({ tree, storage, now: () => time++ })
  session.rehydrate()
  const state = () => session.store.getState()
  const open = (
    node: string | undefined,
    code: string,
    arrival: Arrival = 'link',
    customer?: number,
  ) => {
    state().open({ node, code, arrival, ...(customer === undefined ? {} : { customer }) })
    return state()
  }
  return { state, open }
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

  test('is remembered, and stands in the way on every address of this customer', () => {
    const { open } = shop()
    expect(open('look-up', unclear, 'answer').gate).toBe('open')
    expect(open('wipe', '10a-11b').gate).toBe('open')
    expect(open('ways', '').gate).toBe('open')
  })
  test('outlives the page', () => {
    const storage = new MemoryStorage()
    shop(storage).open('look-up', unclear, 'answer')
    expect(shop(storage).open('wipe', '10a-11b').gate).toBe('open')
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
  test('is not ended by going back to an address that had been looked up before it', () => {
    const { open } = shop()
    open('look-up', '')
    open('ways', '20b', 'answer')
    open('look-up', `20b.${unclear}`, 'answer')
    expect(open('ways', '20b', 'history').gate).toBe('open')
  })
  test('is not ended by a link from elsewhere, however settled its code says it is', () => {
    const { open } = shop()
    open('look-up', unclear, 'answer')
    expect(open('ways', `${unclear}-20b`, 'link').gate).toBe('open')
  })
  test('is not ended by time, refusals or a new case', () => {
    const { open } = shop()
    open('look-up', unclear, 'answer')
    expect(open('ways', '30a', 'answer').gate).toBe('open')
  })
  test('once ended, going back through its pages does not open it for good', () => {
    const { open } = shop()
    open('look-up', unclear, 'answer')
    open('ways', `${unclear}-20b`, 'answer')
    expect(open('look-up', unclear, 'history').openAttempts).toEqual([])
    expect(open('ways', `${unclear}-20b`, 'history').gate).toBe('none')
  })
  test('does not stand in the next customer’s way, and stays listed', () => {
    const { open, state } = shop()
    open('look-up', unclear, 'answer')
    state().nextCustomer()
    expect(open('wipe', '10a-11b')).toMatchObject({ gate: 'none', customer: 2 })
    expect(state().openAttempts).toMatchObject([{ customer: 1, code: unclear, at: 1000 }])
  })
  test('is taken up again for its own customer, and ended there', () => {
    const { open, state } = shop()
    open('look-up', unclear, 'answer')
    state().nextCustomer()
    open('look-up', `${unclear}.`, 'link', 1)
    expect(state()).toMatchObject({ customer: 1, gate: 'open' })
    expect(open('paid', `${unclear}.20a`, 'answer').openAttempts).toEqual([])
  })
})

describe('a customer who has paid', () => {
  test('is not charged again in the same case', () => {
    expect(shop().open('wipe', '10a-11b-13w.10a-11b').gate).toBe('paid')
  })
})

describe('a browser that keeps nothing', () => {
  test('no storage at all: everything works, and it is said', () => {
    const session = createSession({ tree, storage: undefined, now: () => 1 })
    session.rehydrate()
    session.store.getState().open({ node: 'look-up', code: '10a-11b-13u', arrival: 'answer' })
    expect(session.store.getState()).toMatchObject({ gate: 'open', trouble: 'forbidden' })
  })
  test('full storage: the click goes through, and it is said', () => {
    const { open, state } = shop(new FullStorage())
    expect(() => open('wipe', '10a-11b')).not.toThrow()
    open('wipe', '10a-11b')
    expect(state().trouble).toBe('full')
  })
})

describe('what was kept before', () => {
  test('broken data is moved aside, not overwritten, and it is said', () => {
    const storage = new MemoryStorage({ [SESSION_KEY]: '{"state":{"customer":' })
    const { state, open } = shop(storage)
    expect(state()).toMatchObject({ customer: 1, trouble: 'unreadable' })
    open('wipe', '10a-11b')
    expect(storage.getItem(`${SESSION_KEY}.kept`)).toBe('{"state":{"customer":')
    expect(storage.getItem(SESSION_KEY)).toBeNull()
  })
  test('somebody else’s data under our name as well', () => {
    const storage = new MemoryStorage({ [SESSION_KEY]: '{"state":{"customer":"me"},"version":1}' })
    expect(shop(storage).state().trouble).toBe('unreadable')
  })
  test('what a newer version wrote stays untouched', () => {
    const newer = '{"state":{"customers":[1]},"version":99}'
    const storage = new MemoryStorage({ [SESSION_KEY]: newer })
    const { open, state } = shop(storage)
    open('look-up', '10a-11b-13u', 'answer')
    expect(storage.getItem(SESSION_KEY)).toBe(newer)
    expect(state()).toMatchObject({ trouble: 'newer', gate: 'open' })
  })
})
