import { fireEvent, render, screen } from '@testing-library/react'
import { MemoryRouter } from 'react-router'
import { expect, test } from 'vitest'
import { AnswerList } from '../../src/ui/AnswerList.tsx'

const ADDRESS = '/en/step/every-attempt/'

/** @returns false where the app follows the link itself */
function isLeftAlone(to: string) {
  render(
    <MemoryRouter>
      <AnswerList items={[{ to, step: '10b', text: 'all failed' }]} />
    </MemoryRouter>,
  )
  return fireEvent.click(screen.getByRole('link'))
}

// Between hydration and replay an answer stands as it was drawn: followed by the app, it would lose the trail.
test('an answer without the trail is left to the script that runs before React', () => {
  expect(isLeftAlone(ADDRESS)).toBe(true)
})

test('an answer with the trail is followed in the app', () => {
  expect(isLeftAlone(`${ADDRESS}?c=10b`)).toBe(false)
})
