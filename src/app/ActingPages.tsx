import { Route, Routes } from 'react-router'
import { NotFound } from '../screens/notFound/NotFound.tsx'

/** From the answer to the next move: a chunk of their own, which nobody waits for at the counter. */
export function ActingPages() {
  return (
    <Routes>
      <Route path="*" element={<NotFound />} />
    </Routes>
  )
}
