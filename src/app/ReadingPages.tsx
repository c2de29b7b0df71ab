import { Route, Routes } from 'react-router'
import type { Codes as CodeList } from '../content/codes.ts'
import { CausePage } from '../screens/causes/CausePage.tsx'
import { Causes } from '../screens/causes/Causes.tsx'
import { Checks } from '../screens/checks/Checks.tsx'
import { CodePage } from '../screens/codes/CodePage.tsx'
import { Codes } from '../screens/codes/Codes.tsx'
import { CodesProvider } from '../screens/codes/useCodes.ts'
import { NotFound } from '../screens/notFound/NotFound.tsx'

/** The pages that are read, not walked: a chunk of their own, which nobody waits for at the counter. */
export function ReadingPages({ codes }: { readonly codes: CodeList }) {
  return (
    <CodesProvider value={codes}>
      <Routes>
        <Route path="checks" element={<Checks />} />
        <Route path="causes" element={<Causes />} />
        <Route path="causes/:cause" element={<CausePage />} />
        <Route path="codes" element={<Codes />} />
        <Route path="codes/:code" element={<CodePage />} />
        <Route path="*" element={<NotFound />} />
      </Routes>
    </CodesProvider>
  )
}
