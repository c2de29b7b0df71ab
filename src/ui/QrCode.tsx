import { encode } from 'uqr'

interface QrCodeProps {
  /** What a reader gets. It throws beyond 2,953 bytes; the longest case there can be has 2,700. */
  readonly text: string
  /** What it is for, for whoever can't see it. */
  readonly label: string
}

/** Four modules wide, as ISO/IEC 18004 wants it: without it readers don't find the code. */
const QUIET_ZONE = 4

/** Bytes of an address (it has no others than ASCII) that leave room to read it with 15 % of it spoilt. */
const MOST_IN_M = 2331

/** Black on white in the dark, too: many readers take no other. Its size is its surroundings'. */
export function QrCode({ text, label }: QrCodeProps) {
  const ecc = text.length > MOST_IN_M ? 'L' : 'M'
  const { data, size } = encode(text, { ecc, border: QUIET_ZONE })
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className="qr-code"
    >
      <rect width={size} height={size} fill="#fff" />
      <path fill="#000" d={data.map(rowPath).join('')} />
    </svg>
  )
}

/** Each run of dark modules of a row as one bar. */
function rowPath(row: readonly boolean[], y: number): string {
  const begins = row.flatMap((isDark, x) => (isDark && !row[x - 1] ? [x] : []))
  return begins
    .map((x) => {
      const end = row.indexOf(false, x)
      const width = (end < 0 ? row.length : end) - x
      return `M${x} ${y}h${width}v1h-${width}z`
    })
    .join('')
}
