import { render, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { keepAwake } from '../../src/screens/frame/keepAwake.ts'
import { useKeepAwake } from '../../src/screens/frame/useKeepAwake.ts'

/** A browser's wake locks: it lets go of them by itself once the page is hidden. */
const locks: { released: boolean; release: () => Promise<void> }[] = []
let isHidden = false
let refuses = false

function show(hidden: boolean) {
  isHidden = hidden
  if (hidden) for (const lock of locks) lock.released = true
  document.dispatchEvent(new Event('visibilitychange'))
}

beforeEach(() => {
  locks.length = 0
  isHidden = false
  refuses = false
  Object.defineProperty(document, 'visibilityState', {
    configurable: true,
    get: () => (isHidden ? 'hidden' : 'visible'),
  })
  const request = async () => {
    if (refuses) throw new DOMException('low battery', 'NotAllowedError')
    const lock = {
      released: false,
      release: async () => {
        lock.released = true
      },
    }
    locks.push(lock)
    return lock
  }
  Object.defineProperty(navigator, 'wakeLock', { configurable: true, value: { request } })
})
afterEach(() => {
  Reflect.deleteProperty(navigator, 'wakeLock')
  Reflect.deleteProperty(document, 'visibilityState')
})

function Awake({ on }: { readonly on: boolean }) {
  useKeepAwake(on)
  return null
}
const held = () => locks.filter(({ released }) => !released).length

test('the screen stays on while it is asked for, and no longer', async () => {
  const view = render(<Awake on={true} />)
  await waitFor(() => expect(held()).toBe(1))
  view.rerender(<Awake on={false} />)
  await waitFor(() => expect(held()).toBe(0))
})

test('it may go off while the page is hidden, and stays on again once the page is back', async () => {
  render(<Awake on={true} />)
  await waitFor(() => expect(held()).toBe(1))
  show(true)
  expect(held()).toBe(0)
  show(false)
  await waitFor(() => expect(held()).toBe(1))
  show(false)
  expect(held()).toBe(1)
})

test('left before the browser has answered, nothing stays on', async () => {
  const end = keepAwake()
  end()
  await waitFor(() => expect(locks).toHaveLength(1))
  await waitFor(() => expect(held()).toBe(0))
})

test('a browser that refuses, or has none, is left in peace', async () => {
  refuses = true
  render(<Awake on={true} />)
  show(false)
  await Promise.resolve()
  Reflect.deleteProperty(navigator, 'wakeLock')
  render(<Awake on={true} />)
  expect(locks).toEqual([])
})
