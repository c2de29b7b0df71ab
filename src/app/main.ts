import '../ui/theme.css'
import { languageAt } from '../i18n/languages.ts'
import { loadTexts } from '../i18n/texts.ts'

/** The page answers without us; what follows adds trail, resume and the gate to it. */
async function main() {
  // Asked for at once: otherwise the texts wait until the app has come, a second way over a slow network.
  const path = location.pathname.slice(import.meta.env.BASE_URL.length - 1)
  loadTexts(languageAt(path, navigator.languages ?? [])).catch(() => undefined)
  const isOld = !('hasOwn' in Object) || !('at' in Array.prototype)
  if (isOld) await import('./oldBrowsers.ts')
  // The tree as well: that the app imports it is seen only when the app is there.
  import('../content/tree.ts').catch(() => undefined)
  const { start } = await import('./start.tsx')
  const root = document.getElementById('root')
  if (root) await start(root)
}

main().catch((error: unknown) => {
  document.documentElement.dispatchEvent(new Event('cfa:failed'))
  throw error
})
