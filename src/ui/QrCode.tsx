import { encode } from 'uqr'

interface QrCodeProps {
  /** What a reader gets. It throws beyond 2,331 bytes, more than any code is worth. */
  readonly text: string
  /** What it is for, for whoever can't see it. */
  readonly label: string
}

/** Four modules wide, as ISO/IEC 18004 wants it: without it readers don't find the code. */
const QUIET_ZONE = 4

/** Black on white in the dark, too: many readers take no other. Its size is its surroundings'. */
export function QrCode({ text, label }: QrCodeProps) {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET_ZONE })
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
