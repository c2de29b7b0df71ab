import { Route, Routes } from 'react-router'
import { CallSheet } from '../screens/call/CallSheet.tsx'
import { CardPage } from '../screens/card/CardPage.tsx'
import { Cases } from '../screens/cases/Cases.tsx'
import { NotFound } from '../screens/notFound/NotFound.tsx'
import { ShopPage } from '../screens/shop/ShopPage.tsx'

/** From the answer to the next move: a chunk of their own, which nobody waits for at the counter. */
export function ActingPages() {
  return (
    <Routes>
      <Route path="call" element={<CallSheet />} />
      <Route path="cases" element={<Cases />} />
      <Route path="card" element={<CardPage />} />
      <Route path="shop" element={<ShopPage />} />
      <Route path="*" element={<NotFound />} />
    </Routes>
  )
}
