import { useSyncExternalStore } from 'react'

/** `https://help.example.com`, where it was known at build time. */
const SITE: string = import.meta.env.SITE_URL
const BASE: string = import.meta.env.BASE_URL

const drawn = () => (SITE === '' ? '' : SITE + BASE)
const shown = () => (SITE === '' ? location.origin : SITE) + BASE

/** The start page's whole address, and nothing else; empty while the page is drawn for nobody knows where. */
export const useStartAddress = () => useSyncExternalStore(noChange, shown, drawn)

/** No other device can open it. */
export const isLocalOnly = (address: string) =>
  /^https?:\/\/(?:localhost|127\.|\[::1\])/.test(address)

const noChange = () => () => undefined
