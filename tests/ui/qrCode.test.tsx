import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { QrCode } from '../../src/ui/QrCode.tsx'
import { readQrCodes } from '../support/readQrCodes.ts'

const ADDRESS = 'https://help.example.com/?c=30a-32b.73w'
const PIXELS = 4

/** The drawing as a screen would show it: jsdom draws nothing. */
function paint(svg: Element) {
  const modules = Number(svg.getAttribute('viewBox')?.split(' ')[2])
  const width = modules * PIXELS
  const data = new Uint8ClampedArray(width * width * 4).fill(255)
  const path = svg.querySelector('path')?.getAttribute('d') ?? ''
  for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let row = 0; row < PIXELS; row++) {
      const begin = (Number(y) * PIXELS + row) * width + Number(x) * PIXELS
      for (let at = begin; at < begin + Number(run) * PIXELS; at++) data.set([0, 0, 0, 255], at * 4)
    }
  return { data, width, height: width }
}

test('a reader finds the very text in the drawing, and a name stands for it', async () => {
  render(<QrCode text={ADDRESS} label="Opens the start page" />)
  const drawing = screen.getByRole('img', { name: 'Opens the start page' })
  expect(await readQrCodes(paint(drawing))).toEqual([ADDRESS])
})

test('the longest case, with the longest words of a terminal, has its code as well', async () => {
  const address = `${ADDRESS}&c=${'30a-'.repeat(500)}&k=${'%E8%8A%B1'.repeat(60)}`
  render(<QrCode text={address} label="Opens the start page" />)
  expect(await readQrCodes(paint(screen.getByRole('img')))).toEqual([address])
})

test('the drawing is black on white, with four white modules all around', () => {
  render(<QrCode text={ADDRESS} label="Opens the start page" />)
  const drawing = screen.getByRole('img')
  const modules = Number(drawing.getAttribute('viewBox')?.split(' ')[2])
  expect(drawing.querySelector('rect')).toHaveAttribute('fill', '#fff')
  expect(drawing.querySelector('rect')).toHaveAttribute('width', String(modules))
  const path = drawing.querySelector('path')
  expect(path).toHaveAttribute('fill', '#000')
  const bars = [...(path?.getAttribute('d') ?? '').matchAll(/M(\d+) (\d+)h(\d+)/g)]
  const edges = bars.flatMap(([, x, y, run]) => [Number(x), Number(y), Number(x) + Number(run) - 1])
  expect(Math.min(...edges)).toBe(4)
  expect(Math.max(...edges)).toBe(modules - 5)
})
