import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../everyBrowser/freePort.ts'
import { startProgram } from '../everyBrowser/startProgram.ts'
import { untilTrue } from '../everyBrowser/untilTrue.ts'
import { installPackages } from './installPackages.ts'

const PLACES = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/opt/homebrew/bin/nginx']
const found = () => PLACES.find((place) => existsSync(place))

/** nginx on this machine, Debian's if it may be installed; undefined where there is none. */
function findNginx(): string | undefined {
  return found() ?? (installPackages(['nginx-light']) ? found() : undefined)
}

/**
 * nginx with the very lines the build writes for it, serving the built site of `folder` below `base`.
 *
 * @returns its address; undefined where there is no nginx
 */
export async function startNginx(folder: string, base: string) {
  const nginx = findNginx()
  if (nginx === undefined) return undefined
  const place = mkdtempSync(join(tmpdir(), 'checkout-first-aid-'))
  const root = base === '/' ? folder : join(place, 'site')
  if (base !== '/') {
    mkdirSync(root)
    symlinkSync(folder, join(root, base.slice(1, -1)))
  }
  const lines = readFileSync(join(folder, 'nginx.conf.example'), 'utf8')
  const port = await freePort()
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${join(place, name)};`)
    .join('\n')
  writeFileSync(
    join(place, 'nginx.conf'),
    `daemon off; master_process off; pid ${join(place, 'pid')}; error_log stderr;
    events {}
    http {
      access_log off; ${temporary}
      server {
        listen 127.0.0.1:${port};
        ${lines.replace('/srv/checkout-first-aid;', `${root};`)}
      }
    }`,
  )
  const program = await startProgram(nginx, ['-p', place, '-c', join(place, 'nginx.conf')], {})
  const address = `http://127.0.0.1:${port}`
  await untilTrue(async () => (await fetch(address)).status > 0, 'nginx answers')
  return { address, stop: program.stop }
}
