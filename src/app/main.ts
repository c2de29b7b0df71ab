import '../ui/theme.css'

/** The page answers without us; what follows adds trail, resume and the gate to it. */
async function main() {
  const isOld = !('hasOwn' in Object) || !('at' in Array.prototype)
  if (isOld) await import('./oldBrowsers.ts')
  const { start } = await import('./start.tsx')
  const root = document.getElementById('root')
  if (root) await start(root)
}

void main()
