import { useEffect, useRef, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { writeCode } from '../../engine/caseCode.ts'
import { useSession, useSessionState } from '../../session/useSession.ts'
import type { LinkState } from '../frame/useAddress.ts'
import { useWalkPaths } from '../frame/useWalkPaths.ts'
import { KeyList } from './KeyList.tsx'
import { readKeys } from './readKeys.ts'

/** The answers as they are numbered on the screen, by `theme.css`. */
const answers = () =>
  [...document.querySelectorAll<HTMLElement>('main .answer')].filter(
    (answer) => answer.offsetParent !== null && answer.closest('.answers-also') === null,
  )
const searchField = () => document.querySelector<HTMLElement>('main input[type="search"]')

/** 1–9 choose, Backspace goes back, `/` searches, `?` lists them. Each does what a click there would. */
export function Keys() {
  const { tree } = useSession()
  const given = useSessionState((state) => state.case)
  const paths = useWalkPaths()
  const navigate = useNavigate()
  const { key } = useLocation()
  const [isListed, setListed] = useState(false)
  const wantsSearch = useRef(false)
  const act = (pressed: string) => {
    if (pressed === '?') setListed(true)
    else if (pressed === 'Backspace')
      document.querySelector<HTMLElement>('.top a[rel="prev"]')?.click()
    else if (pressed !== '/') answers()[Number(pressed) - 1]?.click()
    else if (searchField()) searchField()?.focus()
    else {
      wantsSearch.current = true
      const again: LinkState = { again: true }
      navigate(paths.start(writeCode(tree, given)), { state: again })
    }
  }
  const latest = useRef(act)
  latest.current = act
  useEffect(() => readKeys((pressed) => latest.current(pressed)), [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: once the start page has taken the place of another
  useEffect(() => {
    if (wantsSearch.current) searchField()?.focus()
    wantsSearch.current = false
  }, [key])
  return isListed ? <KeyList onClose={() => setListed(false)} /> : null
}
