import { execFileSync } from 'node:child_process'
import { createReadStream, createWriteStream, existsSync, mkdirSync, readdirSync } from 'node:fs'
import { chmod, mkdtemp, rename, rm } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'

/** Packages of npm that carry a Chromium for Linux x64: its major version → package@version. */
export const OLD_CHROMIUMS: Readonly<Record<string, string>> = {
  64: 'chrome-aws-lambda@64.0.3264',
  69: 'chrome-aws-lambda@1.6.3',
  78: 'chrome-aws-lambda@1.20.4',
  86: 'chrome-aws-lambda@5.3.1',
  92: 'chrome-aws-lambda@10.1.0',
  109: '@sparticuz/chromium@109.0.6',
}

const kept = () =>
  process.env.BROWSERS_CACHE ?? join(homedir(), '.cache/checkout-first-aid/browsers')

/** The program of an old Chromium: fetched and unpacked once, kept outside the repository. */
export async function fetchOldChromium(version: string): Promise<string> {
  const wanted = OLD_CHROMIUMS[version]
  if (wanted === undefined) throw new Error(`no package is known for Chromium ${version}`)
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('only published for Linux x64')
  const program = join(kept(), `chromium-${version}`)
  if (existsSync(program)) return program
  mkdirSync(kept(), { recursive: true })
  const scratch = await mkdtemp(join(kept(), 'unpacking-'))
  try {
    const tarball = execFileSync('npm', ['pack', wanted, '--silent'], {
      cwd: scratch,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim()
    execFileSync('tar', ['xzf', tarball, 'package/bin'], { cwd: scratch })
    const folder = join(scratch, 'package/bin')
    const packed = readdirSync(folder).find((name) => /^chromium.*\.br$/.test(name))
    if (packed === undefined) throw new Error(`${wanted} holds no Chromium`)
    const unpacked = join(scratch, 'chromium')
    await pipeline(
      createReadStream(join(folder, packed)),
      createBrotliDecompress(),
      createWriteStream(unpacked),
    )
    await chmod(unpacked, 0o755)
    await rename(unpacked, program)
    return program
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}
