import { expect, test } from 'vitest'
import { compareLayout, type Part } from '../everyBrowser/compareLayout.ts'

const part = (name: string, top: number, color = 'rgb(0, 0, 0)'): Part => ({
  name,
  sides: [0, top, 360, top + 60],
  look: [`color: ${color}`],
})
const tolerance = { inPlace: 3, allowed: 3 }

test('parts a few pixels off are in place, others are named', () => {
  const wanted = [part('h1', 50), part('a.answer', 100)]
  const near = compareLayout(wanted, [part('h1', 50), part('a.answer', 102.5)], tolerance)
  expect(near).toEqual({ offset: 2.5, right: 2, parts: 2, faults: [] })
  const far = compareLayout(wanted, [part('h1', 50), part('a.answer', 108)], tolerance)
  expect(far).toEqual({ offset: 8, right: 1, parts: 2, faults: ['a.answer is 8.0 px off'] })
})

test('an engine whose lines break elsewhere may be a line off, and it is counted', () => {
  const moved = compareLayout([part('h1', 50)], [part('h1', 78)], { inPlace: 3, allowed: 31 })
  expect(moved).toEqual({ offset: 28, right: 0, parts: 1, faults: [] })
})

test('a part in its place that looks otherwise is a fault', () => {
  const faded = compareLayout([part('h1', 50)], [part('h1', 50, 'rgb(9, 9, 9)')], tolerance)
  expect(faded.faults).toEqual(['h1 has color: rgb(9, 9, 9)'])
})

test('a part too few is a fault, however well the others stand', () => {
  const short = compareLayout([part('h1', 50), part('nav.bar', 580)], [part('h1', 50)], tolerance)
  expect(short.faults).toHaveLength(1)
  expect(short).toMatchObject({ right: 0, parts: 2 })
})
