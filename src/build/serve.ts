import { networkInterfaces } from 'node:os'
import { renderUnicodeCompact } from 'uqr'
import { serveSite } from './siteServer.ts'

/** `npm start`: the built site on this machine and, with a QR code, for the phone at the counter. */
const base = process.env.BASE_PATH ?? '/'
const wanted = Number(process.env.PORT ?? 4173)
const folder = process.env.OUT_DIR ?? 'dist'
const say = (text: string) => process.stdout.write(`${text}\n`)

const lanAddress = Object.values(networkInterfaces())
  .flatMap((addresses) => addresses ?? [])
  .find(({ family, internal }) => family === 'IPv4' && !internal)?.address

try {
  const { port } = await serveSite({ folder, base, port: wanted, host: '0.0.0.0' })
  say(`\n  on this machine     http://localhost:${port}${base}`)
  if (lanAddress) {
    const address = `http://${lanAddress}:${port}${base}`
    say(`  on the phone        ${address}\n`)
    say(renderUnicodeCompact(address))
    say('\n  Over plain http on the local network, offline mode, sharing and keep-awake are off:')
    say('  browsers allow them only on https or localhost.\n')
  } else say('  No local network address found, so there is no address for a phone.\n')
} catch (error) {
  const { code, message } = error as NodeJS.ErrnoException
  say(
    code === 'EADDRINUSE'
      ? `Port ${wanted} is taken. Stop what runs there, or choose another: PORT=4174 npm start`
      : `The site can't be served: ${message}`,
  )
  process.exitCode = 1
}
