import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { afterEach } from 'vitest'

/** A busy machine is slow, not wrong: a wait ends as soon as what it waits for is there. */
configure({ asyncUtilTimeout: 10_000 })

// Every browser has it; jsdom's own `performance` doesn't.
performance.getEntriesByType ??= () => []

afterEach(cleanup)
